import Store
import Translation

extension RunRecord {
  /// How a person should see it: a run that has not reported an end, and whose program is gone, is broken off.
  var statusText: String {
    let isLost =
      status == .running && ModelDirectory(path: setup.modelDirectory).isInUse == false
    return isLost ? "broken off" : status.rawValue
  }
}
