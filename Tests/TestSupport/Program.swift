import Foundation

/// The built program, run as a person runs it: as a process of its own.
public struct Program {
  /// What a process left behind.
  public struct Result: Sendable {
    public let code: Int32
    public let output: Data
    public let error: String

    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder it runs in, which also holds its database.
  public let folder: URL
  private let executable: URL

  /// - Parameters:
  ///   - folder: where it runs
  ///   - name: of the executable
  public init(in folder: URL, name: String = "seq2seq") {
    self.folder = folder
    executable = Self.executable(name)
  }

  /// Beside the program of the tests.
  private static func executable(_ name: String) -> URL {
    URL(fileURLWithPath: CommandLine.arguments[0])
      .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent(name)
  }

  /// Where `seq2seq` lies, for shells that run it.
  public static var path: String { executable("seq2seq").path }

  /// Runs to the end.
  @discardableResult
  public func run(_ arguments: String..., input: Data = Data()) throws -> Result {
    try start(arguments, input: input).wait()
  }

  /// A process that is still running.
  public struct Running {
    fileprivate let process: Process
    fileprivate let output: URL
    fileprivate let error: URL

    /// Ctrl-C.
    public func interrupt() { Foundation.kill(process.processIdentifier, SIGINT) }

    /// As the system ends programs when there is no memory left.
    public func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// What it has written to standard error so far.
    public var errorSoFar: String { (try? String(contentsOf: error, encoding: .utf8)) ?? "" }
    public var isRunning: Bool { process.isRunning }

    public func wait() throws -> Result {
      process.waitUntilExit()
      return Result(
        code: process.terminationStatus, output: try Data(contentsOf: output),
        error: try String(contentsOf: error, encoding: .utf8))
    }
  }

  public func start(_ arguments: [String], input: Data = Data()) throws -> Running {
    // Files, because a pipe that nobody empties would stop the program.
    let name = UUID().uuidString
    let files = ["in", "out", "err"].map { folder.appendingPathComponent(".\(name).\($0)") }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["SEQ2SEQ_DB"] = nil
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    return Running(process: process, output: files[1], error: files[2])
  }

  /// Writes a file into the folder.
  @discardableResult
  public func write(_ name: String, _ content: String) throws -> String {
    try Data(content.utf8).write(to: folder.appendingPathComponent(name))
    return name
  }
}
