import Foundation

/// Numbers as results that people and programs read.
enum NumberText {
  /// With six places: more than single precision can tell.
  static func exact(_ value: Double) -> String { String(format: "%.6f", value) }
}
