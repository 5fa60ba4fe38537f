import Foundation
import GRDB

/// Text that comes back from the database byte for byte.
///
/// SQLite's text ends at the first NUL, so text that has one is stored as a blob.
struct BytewiseText: DatabaseValueConvertible {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  var databaseValue: DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> BytewiseText? {
    String.fromDatabaseValue(value).map(BytewiseText.init)
  }
}
