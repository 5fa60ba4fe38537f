import ArgumentParser
import Foundation

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the installation.",
    discussion: """
      Tells what the program stands on, how fast this processor multiplies, and whether files can be written; leaves
      with 1 if something needs attention:

        seq2seq doctor
      """)

  @OptionGroup var database: DatabaseFlags

  func run() throws {
    let findings = Doctor(database: database.file).examine()
    let rows = findings.map { [$0.advice == nil ? "ok" : "!!", $0.name, $0.value] }
    try StandardOutput.write(TextTable(["", "", "seq2seq \(Seq2Seq.version)"], rows).text)
    let advice = findings.compactMap { finding in
      finding.advice.map { "\(finding.name): \($0)" }
    }
    guard advice.isEmpty else {
      throw Failure(advice.joined(separator: "\nseq2seq: "), kind: .failure)
    }
  }
}
