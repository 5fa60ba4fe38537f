/// Numbers from 0 to 1 in a grid with named rows and columns: what a translation attends to.
public struct HeatMap: Equatable, Sendable {
  public var rows: [String]
  public var columns: [String]
  /// [rows × columns], row after row
  public var values: [Float]

  public init(rows: [String], columns: [String], values: [Float]) {
    precondition(
      values.count == rows.count * columns.count,
      "HeatMap: \(values.count) values for \(rows.count) × \(columns.count)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// A cell's value, held within 0 and 1.
  func value(_ row: Int, _ column: Int) -> Double {
    let value = Double(values[row * columns.count + column])
    return value.isFinite ? min(1, max(0, value)) : 0
  }
}
