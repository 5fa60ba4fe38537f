/// How often values of several ranges occur, as a bar for each: lengths of sentences.
public struct Histogram: Equatable, Sendable {
  /// A range and how often it occurs.
  public struct Bar: Equatable, Sendable {
    public var label: String
    public var count: Int

    public init(label: String, count: Int) {
      self.label = label
      self.count = count
    }
  }

  public var title: String
  public var bars: [Bar]

  public init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }
}
