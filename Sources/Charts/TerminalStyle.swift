/// What a terminal can show.
public struct TerminalStyle: Equatable, Sendable {
  /// Columns of a line.
  public var columns: Int
  /// Whether signs beyond ASCII come out right.
  public var isUnicode: Bool
  /// Whether colours are understood and wanted.
  public var isColoured: Bool

  public init(columns: Int, isUnicode: Bool, isColoured: Bool) {
    self.columns = columns
    self.isUnicode = isUnicode
    self.isColoured = isColoured
  }
}
