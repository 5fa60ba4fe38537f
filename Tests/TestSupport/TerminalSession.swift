import Foundation

/// The built program on a terminal, as a person sits before it.
public final class TerminalSession {
  /// What was expected did not come.
  public struct Missing: Error, CustomStringConvertible {
    let wanted: String
    let shown: String
    public var description: String { "expected \(wanted.debugDescription), shown: \(shown)" }
  }

  private let process = Process()
  private let terminal: Int32
  private var shown: [UInt8] = []

  /// Gives a process its own terminal, so that Ctrl-C reaches it.
  private static let launcher = "/usr/bin/setsid"
  public static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: launcher) }

  /// Seconds without a sign of life after which a test fails instead of hanging.
  private static let patience = 60.0

  /// - Parameters:
  ///   - program: runs in its folder, which is also the home folder
  ///   - arguments: of the program
  ///   - locale: what the terminal writes
  ///   - errors: a file for standard error; nil for the terminal
  public init(
    _ program: Program, _ arguments: [String], locale: String = "C.UTF-8", errors: String? = nil
  ) throws {
    var ends: (mine: Int32, programs: Int32) = (-1, -1)
    guard openpty(&ends.mine, &ends.programs, nil, nil, nil) == 0 else {
      throw Missing(wanted: "a terminal", shown: String(cString: strerror(errno)))
    }
    terminal = ends.mine
    let handle = FileHandle(fileDescriptor: ends.programs, closeOnDealloc: true)
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    process.executableURL = URL(fileURLWithPath: Self.launcher)
    process.arguments = ["--ctty", "--wait", Program.path] + arguments
    process.currentDirectoryURL = program.folder
    process.environment = [
      "LC_ALL": locale, "HOME": program.folder.path, "TERM": "xterm", "PATH": "/usr/bin:/bin",
    ]
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    if let errors {
      try program.write(errors, "")
      process.standardError = try FileHandle(
        forWritingTo: program.folder.appendingPathComponent(errors))
    }
    resize(columns: 80)
    try process.run()
  }

  deinit {
    // A program whose terminal has gone ends.
    close(terminal)
  }

  /// Changes the width of the window.
  public func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Presses keys.
  public func type(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, min($0.count, 512)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      // A terminal takes only so much before its echo is read.
      readWhatIsThere(waiting: 0)
    }
  }

  /// Waits until `text` is shown, and returns all that is shown before it and was not returned before.
  @discardableResult
  public func wait(for text: String) throws -> String {
    let wanted = Array(text.utf8)
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      if let place = shown.firstRange(of: wanted) {
        defer { shown.removeSubrange(..<place.upperBound) }
        return String(decoding: shown[..<place.lowerBound], as: UTF8.self)
      }
      guard readWhatIsThere(waiting: 100) || process.isRunning, Date() < end else {
        throw Missing(wanted: text, shown: String(decoding: shown, as: UTF8.self))
      }
    }
  }

  /// Waits until the program takes keys instead of lines. Before, Ctrl-C would be a signal and Ctrl-D lost.
  public func waitForEditing() throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    var settings = termios()
    while tcgetattr(terminal, &settings) != 0 || settings.c_lflag & tcflag_t(ICANON) != 0 {
      guard process.isRunning, Date() < end else {
        throw Missing(wanted: "editing", shown: String(decoding: shown, as: UTF8.self))
      }
      readWhatIsThere(waiting: 1)
    }
  }

  /// Waits until the program ends.
  ///
  /// - Returns: its exit code
  public func wait() throws -> Int32 {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while process.isRunning {
      guard Date() < end else {
        throw Missing(wanted: "the end", shown: String(decoding: shown, as: UTF8.self))
      }
      readWhatIsThere(waiting: 10)
    }
    return process.terminationStatus
  }

  /// False if nothing came.
  @discardableResult
  private func readWhatIsThere(waiting milliseconds: Int32) -> Bool {
    var events = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&events, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else {
      // The other end is closed: it would be there at once for ever.
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    shown += buffer[..<count]
    return true
  }
}
