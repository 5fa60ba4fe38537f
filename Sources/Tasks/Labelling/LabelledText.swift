/// A text and what a model says of it.
public struct LabelledText: Equatable, Sendable {
  /// A label and how probable it is.
  public struct Choice: Equatable, Sendable {
    public let label: String
    /// 0 to 1
    public let probability: Float

    public init(label: String, probability: Float) {
      self.label = label
      self.probability = probability
    }
  }

  public let text: String
  /// What each label is of: the words of the text, or all of it.
  public let parts: [String]
  /// All labels of each part, the most probable first.
  public let choices: [[Choice]]

  /// - Parameters:
  ///   - text: that was labelled
  ///   - parts: what each label is of
  ///   - choices: for each part at least one, the most probable first
  public init(text: String, parts: [String], choices: [[Choice]]) {
    self.text = text
    self.parts = parts
    self.choices = choices
  }

  /// The most probable label of each part.
  public var labels: [String] { choices.map { $0[0].label } }
}
