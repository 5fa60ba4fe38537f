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
}
