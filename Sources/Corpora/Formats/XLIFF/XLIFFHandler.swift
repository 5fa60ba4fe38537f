/// Takes the units of an XLIFF document from its elements, those of version 1.2 (`trans-unit`) and those of 2.0
/// (`segment` within `unit`).
final class XLIFFHandler: XMLUnitHandler {
  var units: XMLUnits
  private(set) var failure: CorpusError?

  private let asked: (source: LanguageTag, target: LanguageTag)
  private var hasRoot = false
  private var languages: (source: String?, target: String?) = (nil, nil)
  private var direction = XLIFFDirection.other
  private var open: [OpenElement] = []
  private var unit: Unit?
  private var side: (kind: SideKind, content: XLIFFSide)?
  private var note: String?

  private struct OpenElement {
    var preservesSpace = false
    /// Whether its content is none of the unit's own.
    var isForeign = false
  }

  private struct Unit {
    var line: Int
    let name: String?
    var segmentName: String?
    var segmentState: String?
    var sides: [SideKind: XLIFFSide] = [:]
    var notes: [Note] = []
    var damage: Damage?
  }

  private enum SideKind: String {
    case source, target
    case segmentedSource = "seg-source"
  }

  /// Proposals, text between segments, code, binaries; so is whatever has another namespace.
  private static let foreign: Set = ["alt-trans", "ignorable", "originalData", "bin-unit"]
  private static let codes: Set = ["x", "bx", "ex", "bpt", "ept", "ph", "it", "sc", "ec"]
  /// Values of `ctype` (1.2) and `subType` (2.0) for what separates words.
  private static let breaks: Set = ["lb", "pb", "xlf:lb", "xlf:pb"]
  /// Values of `state` of a target that is not a translation: 1.2 and 2.0.
  private static let untranslated: Set = ["new", "needs-translation", "initial"]

  init(units: XMLUnits) {
    self.units = units
    asked = (LanguageTag(units.source), LanguageTag(units.target))
  }

  func start(_ element: String, _ attributes: XMLAttributes, line: Int) {
    if !hasRoot {
      hasRoot = true
      guard element == "xliff" else {
        failure = .otherFormat(file: units.file, line: line, expected: .xliff, found: element)
        return
      }
      read(languages: (attributes["srcLang"], attributes["trgLang"]))
    }
    let parent = open.last ?? OpenElement()
    let isForeign = Self.foreign.contains(element) || side == nil && element.contains("|")
    open.append(
      OpenElement(
        preservesSpace: attributes.preservesSpace ?? parent.preservesSpace,
        isForeign: parent.isForeign || isForeign))
    guard open.last?.isForeign == false else { return }
    if side != nil {
      startInline(element, attributes)
    } else {
      startOuter(element, attributes, line)
    }
  }

  private func startOuter(_ element: String, _ attributes: XMLAttributes, _ line: Int) {
    switch element {
    case "file":
      if let source = attributes["source-language"] {
        read(languages: (source, attributes["target-language"]))
      }
    case "trans-unit", "unit": unit = Unit(line: line, name: attributes["id"])
    case "segment":
      unit?.line = line
      unit?.segmentName = attributes["id"]
      unit?.segmentState = attributes["state"]
    case "note": note = ""
    default:
      if unit != nil, let kind = SideKind(rawValue: element) {
        let isPreserved = open.last?.preservesSpace ?? false
        side = (kind, XLIFFSide(preservesSpace: isPreserved, state: attributes["state"]))
      }
    }
  }

  private func startInline(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "mrk":
      let isSegment = attributes["mtype"] == "seg"
      side?.content.startMark(segment: isSegment ? attributes["mid"] ?? "" : nil)
    case "cp":
      // A character that XML cannot hold.
      let scalar = attributes["hex"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
      if let scalar { side?.content.append(String(scalar)) }
    case _ where Self.codes.contains(element):
      let type = attributes["ctype"] ?? attributes["subType"] ?? ""
      if Self.breaks.contains(type) { side?.content.append(" ") }
      side?.content.startCode()
    default: break
    }
  }

  func text(_ text: String) {
    guard open.last?.isForeign == false else { return }
    if side != nil { side?.content.append(text) } else { note?.append(text) }
  }

  func unknownEntity(_ name: String) {
    if side != nil, unit?.damage == nil { unit?.damage = .unknownEntity(name: name) }
  }

  func end(_ element: String) {
    guard open.popLast()?.isForeign == false else { return }
    switch element {
    case "mrk": side?.content.endMark()
    case "note":
      if let note, !note.isBlank { unit?.notes.append(Note(name: "note", text: note)) }
      note = nil
    case "trans-unit", "segment":
      finishSegment()
      unit?.sides = [:]
      unit?.damage = nil
    case "unit": unit = nil
    case _ where Self.codes.contains(element): side?.content.endCode()
    default:
      if let side, element == side.kind.rawValue {
        unit?.sides[side.kind] = side.content
        self.side = nil
      }
    }
  }

  private func read(languages: (source: String?, target: String?)) {
    self.languages = languages
    direction = XLIFFDirection(source: languages.source, target: languages.target, asked: asked)
  }

  private func finishSegment() {
    guard let unit else { return }
    guard direction != .other else {
      return units.skip(languages: [languages.source, languages.target].compactMap { $0 })
    }
    if let damage = unit.damage { return units.add(damage, line: unit.line) }
    guard let source = unit.sides[.source], let target = unit.sides[.target],
      !Self.untranslated.contains(target.state ?? unit.segmentState ?? "")
    else { return units.skip(.untranslated) }
    let cut = unit.sides[.segmentedSource]?.segments ?? []
    // Where names do not tell segments apart, the whole is one pair.
    let areNamed = [cut, target.segments].allSatisfy { Set($0.map(\.name)).count == $0.count }
    guard !cut.isEmpty, !target.segments.isEmpty, areNamed else {
      return add(source.text, target.text, name: [unit.name, unit.segmentName], of: unit)
    }
    for segment in cut {
      let translation = target.segments.first { $0.name == segment.name }?.text.text
      add(segment.text.text, translation ?? "", name: [unit.name, segment.name], of: unit)
    }
  }

  private func add(_ source: String, _ target: String, name: [String?], of unit: Unit) {
    guard !target.isBlank else { return units.skip(.untranslated) }
    let pair = SentencePair(source: source, target: target)
    let names = name.compactMap { $0 }
    units.add(
      direction == .reversed ? pair.reversed : pair, line: unit.line,
      name: names.isEmpty ? nil : names.joined(separator: "/"), notes: unit.notes)
  }
}
