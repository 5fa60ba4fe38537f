import Foundation
import TestSupport
import Testing

/// Lines through pipes: nothing waits for what is not there yet.
struct LinePipeTests {
  /// Runs a script of the shell, in which `translate` is the command with its model, and returns what it left in `said`.
  private func shell(_ script: String) throws -> String {
    try withTemporaryDirectory { folder in
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = folder
      // What hangs fails in the end.
      shell.arguments = [
        "-c",
        """
        translate() { timeout 60 "\(Program.path)" translate --model "\(ShippedModel.path)" "$@"; }
        \(script)
        """,
      ]
      try shell.run()
      shell.waitUntilExit()
      return try String(contentsOf: folder.appendingPathComponent("said"), encoding: .utf8)
    }
  }

  @Test(arguments: ["", "--flush-every-line"])
  func `a line is answered before the next is sent`(option: String) throws {
    // The third line comes in two pieces, and the beginning of it must not hold up the second.
    let said = try shell(
      """
      mkfifo in out
      translate \(option) < in > out & exec 3> in 4< out
      echo "Where is the station?" >&3; read -r first <&4
      printf 'Where is the station?\\nMy sister is' >&3; read -r second <&4
      echo " reading a book." >&3; read -r third <&4
      echo "$first/$second/$third" > said
      """)
    #expect(said == "Où est la gare ?/Où est la gare ?/Ma sœur lit un livre.\n")
  }

  @Test func `a reader that goes away ends it without a word`() throws {
    let said = try shell(
      """
      yes "Where is the station?" | { translate 2> error; echo "code $?" > code; } | head -n 2 > said
      cat code error >> said
      """)
    #expect(said == "Où est la gare ?\nOù est la gare ?\ncode 74\n")
  }

  @Test func `an exported corpus may be read in part`() throws {
    let said = try shell(
      """
      seq 40000 | sed 's/.*/number &\\tnombre &/' > pairs.tsv
      "\(Program.path)" import many pairs.tsv --from en --to fr --quiet
      { "\(Program.path)" corpus export many - --quiet 2> error; echo "code $?" > code; } | head -n 1 > said
      cat code error >> said
      """)
    #expect(said == "number 1\tnombre 1\ncode 74\n")
  }

  @Test func `it can be stopped while it waits`() throws {
    let said = try shell(
      """
      mkfifo in out
      "\(Program.path)" translate --model "\(ShippedModel.path)" < in > out 2> error & exec 3> in 4< out
      echo "Where is the station?" >&3; read -r first <&4
      kill -TERM $!; wait $!
      echo "$? $first" > said
      cat error >> said
      """)
    #expect(said.hasPrefix("130 Où est la gare ?\n"))
    #expect(said.contains("interrupted after line 1 of standard input"))
  }

  @Test func `a terminal shows how far it is, unless it shows translations`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let said = try shell(
      """
      echo "Where is the station?" > in
      for to in "--output out" ""; do
        script -qec '"\(Program.path)" translate --model "\(ShippedModel.path)" --input in '"$to" \
          /dev/null < /dev/null
        echo "--"
      done > said
      """)
    let parts = said.components(separatedBy: "--")
    #expect(parts[0].contains("translating: 1 lines") && parts[0].contains("100 %"), "\(said)")
    #expect(parts[1].contains("Où est la gare ?") && !parts[1].contains("translating"), "\(said)")
  }
}
