import Foundation
import Store
import Training

extension RunRecord {
  /// What the run was configured with. Fields that its version of the program did not know have their defaults.
  ///
  /// Nil if it has fields that this version does not know.
  var configuration: Configuration? {
    try? Configuration().merging(Data(setup.configuration.utf8), name: "run \(id)")
  }

  /// The configuration field by field; of another version of the program, as it was stored.
  var configurationValue: JSONValue? {
    configuration?.value ?? JSONValue(setup.configuration)
  }
}

extension Configuration {
  /// Field by field.
  var value: JSONValue? {
    (try? json()).flatMap { JSONValue(String(decoding: $0, as: UTF8.self)) }
  }
}
