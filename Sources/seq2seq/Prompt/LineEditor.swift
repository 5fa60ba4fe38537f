// libedit is set up by its global variables; one thread edits, and no other touches them.
@preconcurrency import CEdit
import Foundation
import Synchronization

/// Lines typed on a terminal, with editing, history and completion by libedit.
struct LineEditor {
  enum Input: Equatable {
    /// With something in it beside white space.
    case line(String)
    /// Ctrl-C, which clears the line.
    case interrupted(hadText: Bool)
    /// Ctrl-D, or the terminal has gone.
    case end
  }

  private let historyFile: String

  /// What Ctrl-C found, until `read` has told it: libedit calls a C function, which has nothing else to tell it by.
  private static let interruption = Mutex<Input?>(nil)

  /// - Parameters:
  ///   - historyFile: lines of earlier sessions
  ///   - completesCommands: whether Tab completes the prompt's commands
  init(historyFile: String, completesCommands: Bool = true) {
    self.historyFile = historyFile
    Self.setUTF8Locale()
    // Between lines Ctrl-C ends nothing; in a line it is a key.
    signal(SIGINT, SIG_IGN)
    rl_initialize()
    using_history()
    read_history(historyFile)
    rl_pre_input_hook = {
      // The terminal must hand over Ctrl-C and Ctrl-Z instead of sending signals. Every line begins with its own settings.
      rl_parse_and_bind("setty -d -isig")
      return 0
    }
    rl_add_defun("prompt-interrupt", Self.interrupt, Self.controlC)
    rl_add_defun("prompt-suspend", { _, _ in kill(0, SIGTSTP) }, Self.controlZ)
    if completesCommands { LineCompletion.install() }
  }

  private static let controlC: Int32 = 0x03
  private static let controlZ: Int32 = 0x1A

  private static let interrupt: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
    interruption.withLock { $0 = .interrupted(hadText: rl_end > 0) }
    rl_done = 1
    return 0
  }

  /// The next line that is not blank, or what came instead.
  func read(_ prompt: String) -> Input {
    while true {
      // The window may have changed while nobody watched it.
      rl_resize_terminal()
      guard let typed = readline(prompt) else {
        let interruption = Self.interruption.withLock { interruption in
          defer { interruption = nil }
          return interruption
        }
        // Neither key moves the cursor to the next line.
        StandardError.write(interruption == nil ? "\n" : "^C\n")
        return interruption ?? .end
      }
      let line = String(cString: typed)
      free(typed)
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      add_history(line)
      return .line(line)
    }
  }

  func saveHistory() { write_history(historyFile) }

  /// Lets libedit take what is typed for UTF-8, whatever the locale says: in others it reads past its own memory when
  /// it meets a letter beyond ASCII.
  private static func setUTF8Locale() {
    setlocale(LC_ALL, "")
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
