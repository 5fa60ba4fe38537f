import Foundation

/// Asks before something is lost.
enum Confirmation {
  /// - Parameters:
  ///   - description: what would be deleted
  ///   - isGiven: whether the person has said yes already
  /// - Returns: whether to go on
  /// - Throws: `Failure` if nobody can be asked
  static func toDelete(_ description: String, isGiven: Bool) throws -> Bool {
    if isGiven { return true }
    guard isatty(STDIN_FILENO) == 1, StandardError.isTerminal else {
      throw Failure(
        "\(description); nobody can be asked here, so say --yes to delete it", kind: .usage)
    }
    StandardError.write("\(description)\ndelete it? [y/N] ")
    if ["y", "yes"].contains(readLine()?.lowercased()) { return true }
    StandardError.write("nothing was deleted\n")
    return false
  }
}
