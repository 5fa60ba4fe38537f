import Foundation

/// What makes two paths lead to one file.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64
  /// Whether it is neither a folder nor a pipe nor a device.
  let isRegular: Bool

  /// Whether two paths lead to one file that is there.
  static func areSame(_ one: String, _ other: String) -> Bool {
    FileIdentity(path: one).map { $0 == FileIdentity(path: other) } ?? false
  }

  /// Nil if there is no such file; `-` is standard input.
  init?(path: String) {
    var status = stat()
    guard (path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0 else {
      return nil
    }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }
}
