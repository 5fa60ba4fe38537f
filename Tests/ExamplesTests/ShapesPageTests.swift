import Foundation
import Testing

/// `docs/shapes.md`: what it quotes is still there.
struct ShapesPageTests {
  /// Code in the page, and the file that the line before it names.
  private struct Quotation {
    let file: String
    var lines: [String] = []
  }

  private func quotations() throws -> [Quotation] {
    var quotations: [Quotation] = []
    var isQuoted = false
    var named = ""
    for line in try Project.lines("docs/shapes.md") {
      if line == "```swift" {
        isQuoted = true
        quotations.append(Quotation(file: named))
      } else if line == "```" {
        isQuoted = false
      } else if isQuoted {
        quotations[quotations.count - 1].lines.append(String(line))
      } else if let link = line.firstMatch(of: /\]\(\.\.\/(Sources[^)]*\.swift)\)/) {
        named = String(link.1)
      }
    }
    return quotations
  }

  @Test func `quoted code stands in the file that is named`() throws {
    let quotations = try quotations()
    #expect(quotations.count >= 5)
    for quotation in quotations {
      let source = try Project.lines(quotation.file).map(trimmed)
      for line in quotation.lines.map(trimmed) where !line.isEmpty && line != "…" {
        #expect(source.contains(line), "\(quotation.file): \(line)")
      }
    }
  }

  @Test func `the pages, pictures and programs that are linked exist`() throws {
    let links = try Project.text("docs/shapes.md").matches(of: /\]\(([^)#]+)(#[^)]*)?\)/)
    #expect(links.count > 15)
    for link in links where !link.1.hasPrefix("http") {
      let file = Project.folder.appendingPathComponent("docs/\(link.1)").standardized
      #expect(FileManager.default.fileExists(atPath: file.path), "\(link.1)")
    }
  }

  @Test(arguments: Example.allCases)
  func `every shape has its program and its picture`(example: Example) throws {
    let page = try Project.text("docs/shapes.md")
    #expect(page.contains("](../\(example.file))"))
    #expect(page.contains("swift run -c release \(example.rawValue)\n"))
  }

  private func trimmed(_ line: some StringProtocol) -> String {
    line.trimmingCharacters(in: .whitespaces)
  }
}
