import Foundation
import Models

/// Keeps other trainings out of a model directory for as long as the process that holds it lives, however it ends.
///
/// It is an advisory lock of the operating system on the directory itself, so nothing is left behind that someone would have
/// to remove. File systems that know no such locks give none.
public final class ModelDirectoryLock: Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}

extension ModelDirectory {
  /// Takes the directory, which is made if there is none, for one training.
  ///
  /// - Returns: what must be kept until the training is over; nil where the file system knows no locks
  /// - Throws: `ModelError.inUse` while another process has it; `ModelError.unwritable`
  public func lock() throws -> ModelDirectoryLock? {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw ModelError.unwritable(url.path, reason: error.localizedDescription)
    }
    let descriptor = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    if !isFree, errno == EWOULDBLOCK {
      // It may have been `isInUse` of another process, which holds a lock for as long as it asks.
      usleep(20_000)
      isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
    if isFree { return ModelDirectoryLock(descriptor: descriptor) }
    let isHeld = errno == EWOULDBLOCK
    close(descriptor)
    if isHeld { throw ModelError.inUse(url.path) }
    return nil
  }

  /// Whether a training has it; nil if that cannot be known.
  public var isInUse: Bool? {
    let descriptor = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return false }
    return errno == EWOULDBLOCK ? true : nil
  }
}
