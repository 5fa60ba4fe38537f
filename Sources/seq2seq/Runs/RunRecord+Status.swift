import Store
import Translation

extension RunRecord {
  /// How a person should see it: a run that has not reported an end, and whose program is gone, is broken off.
  var statusText: String {
    status == .running && isDirectoryInUse == false ? "broken off" : status.rawValue
  }

  /// Whether its training goes on at this moment, as far as can be known.
  var isAtWork: Bool { status == .running && isDirectoryInUse == true }

  private var isDirectoryInUse: Bool? { ModelDirectory(path: setup.modelDirectory).isInUse }
}
