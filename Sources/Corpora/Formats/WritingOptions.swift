/// What files of sentence pairs say of themselves.
public struct WritingOptions: Equatable, Sendable {
  /// The version of XLIFF to write.
  public enum XLIFFVersion: String, CaseIterable, Sendable {
    case onePointTwo = "1.2"
    case two = "2.0"
  }

  /// The language of the sources, a tag (BCP 47).
  public var source: String
  /// The language of the targets.
  public var target: String
  /// What the pairs are called.
  public var name: String
  /// The version of the program that writes.
  public var programVersion: String
  public var xliffVersion = XLIFFVersion.two

  public init(source: String, target: String, name: String, programVersion: String) {
    self.source = source
    self.target = target
    self.name = name
    self.programVersion = programVersion
  }
}
