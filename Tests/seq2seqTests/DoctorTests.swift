import Foundation
import TestSupport
import Testing

struct DoctorTests {
  @Test func `a sound installation is found sound`() throws {
    try withTemporaryDirectory { folder in
      let result = try Program(in: folder).run("doctor")
      #expect(result.code == 0, "\(result.error)")
      for part in ["ICU", "SQLite", "GFLOP/s", "free space"] { #expect(result.text.contains(part)) }
    }
  }

  @Test func `what needs attention is told with what to do`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("text.db", String(repeating: "this is no database\n", count: 100))
      let result = try program.run("doctor", "--db", "text.db")
      #expect(result.code == 1)
      #expect(result.text.contains("!!  database"))
      #expect(result.error.contains("text.db"))
    }
  }
}
