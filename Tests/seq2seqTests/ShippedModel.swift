import Foundation

/// The model that ships with the project.
enum ShippedModel {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("models/en-fr").path
}
