/// The source or target of a unit while it is read, cut into segments where version 1.2 marks them.
struct XLIFFSide {
  /// Everything, whether cut or not.
  private var whole: XMLSegment
  /// Marked segments in their order.
  private(set) var segments: [(name: String, text: XMLSegment)] = []
  /// For every open `mrk`, whether it is a segment.
  private var marks: [Bool] = []
  private let preservesSpace: Bool
  /// What the file says of how far the translation has come.
  let state: String?

  init(preservesSpace: Bool, state: String?) {
    self.preservesSpace = preservesSpace
    self.state = state
    whole = XMLSegment(preservesSpace: preservesSpace)
  }

  var text: String { whole.text }

  mutating func append(_ text: String) {
    whole.append(text)
    if marks.contains(true), !segments.isEmpty { segments[segments.count - 1].text.append(text) }
  }

  mutating func startCode() {
    whole.startCode()
    if !segments.isEmpty { segments[segments.count - 1].text.startCode() }
  }

  mutating func endCode() {
    whole.endCode()
    if !segments.isEmpty { segments[segments.count - 1].text.endCode() }
  }

  /// A `mrk` begins; `segment` is its name if it marks a segment.
  mutating func startMark(segment: String?) {
    marks.append(segment != nil)
    if let segment {
      segments.append((segment, XMLSegment(preservesSpace: preservesSpace)))
    }
  }

  mutating func endMark() { _ = marks.popLast() }
}
