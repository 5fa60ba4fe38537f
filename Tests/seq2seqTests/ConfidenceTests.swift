import Foundation
import TestSupport
import Testing

struct ConfidenceTests {
  private func confidence(in program: Program) throws -> [String: Any]? {
    let file = program.folder.appendingPathComponent("model/config.json")
    let config = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    return config?["confidence"] as? [String: Any]
  }

  private func importLesson(_ program: Program, validating: Bool) throws {
    try program.write("pairs.tsv", Lesson.tsv)
    for split in validating ? ["train", "valid"] : ["train"] {
      try program.run(
        "import", "pairs.tsv", "pairs.tsv", "--from", "en", "--to", "fr", "--split", split)
    }
  }

  @Test func `training ends with calibrating`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try importLesson(program, validating: true)
      let trained = try Lesson.trained(program, epochs: 20)
      #expect(trained.code == 0)
      #expect(trained.error.contains("confidence: calibrated on 64 sentences, expected"))
      let stored = try #require(try confidence(in: program))
      #expect(stored["sentences"] as? Int == 64)
      let error = try #require(stored["calibrationError"] as? Double)
      #expect((0..<0.5).contains(error))

      // Again, by hand, it is the same.
      let again = try program.run("calibrate", "--model", "model", "pairs.tsv")
      #expect(again.code == 0, "\(again.error)")
      #expect(trained.error.contains(again.error))
      #expect(try confidence(in: program)?["bias"] as? Double == stored["bias"] as? Double)
      #expect(try program.run("translate", "--model", "model", "I see tea .").code == 0)

      // Other weights take it away until training ends.
      let resumed = try program.start(
        ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "model", "--epochs", "21"]
          + ["--resume"] + Lesson.smallest
      ).wait()
      #expect(resumed.code == 0 && resumed.error.contains("confidence: calibrated"))
    }
  }

  @Test func `with few pairs nothing is calibrated, which is told`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try importLesson(program, validating: false)
      let trained = try Lesson.trained(program, epochs: 20)
      #expect(trained.code == 0)
      #expect(trained.error.contains("confidence: not calibrated, expected 50 translations"))
      #expect(try confidence(in: program) == nil)
      // What training held out is what the valid split would be.
      let held = try program.run("calibrate", "--model", "model", "pairs.tsv")
      #expect(held.code == 65 && held.error.contains("expected 50 translations or more"))
      let all = try program.run("calibrate", "--model", "model", "pairs.tsv", "--split", "train")
      #expect(all.error.contains("confidence: calibrated on 64 sentences"), "\(all.error)")
      let file = try program.run(
        "calibrate", "--model", "model", "pairs.tsv", "--db", "none.db", "--quiet")
      #expect(file.code == 0 && file.error.isEmpty, "\(file.error)")
      // Too few take nothing away.
      #expect(try program.run("calibrate", "--model", "model", "pairs.tsv").code == 65)
      #expect(try confidence(in: program)?["sentences"] as? Int == 64)
    }
  }

  @Test func `what cannot be calibrated is told`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try importLesson(program, validating: false)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      let ensemble = try program.run(
        "calibrate", "--model", "model", "--model", "model", "pairs.tsv")
      #expect(ensemble.code == 64)
      #expect(ensemble.error.contains("ensemble"))
      #expect(try program.run("calibrate", "pairs.tsv").code == 64)
      #expect(try program.run("calibrate", "--model", "nowhere", "pairs.tsv").code == 66)
      #expect(try program.run("calibrate", "--model", "model", "nowhere").code == 66)
      let test = try program.run("calibrate", "--model", "model", "pairs.tsv", "--split", "test")
      #expect(test.code == 65 && test.error.contains("no test split"))
    }
  }
}
