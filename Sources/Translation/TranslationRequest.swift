/// A line to translate, and what its translation must and must not have.
public struct TranslationRequest: Sendable, Equatable {
  public var line: String
  /// What the translation begins with. Its last word may be the beginning of one, unless a space follows it.
  public var prefix = ""
  /// Phrases that the translation contains.
  public var required: [String] = []
  /// Phrases that the translation does not contain.
  public var forbidden: [String] = []

  public init(_ line: String) { self.line = line }
}
