import Foundation

/// A line of an n-best list in the form of Moses: `index ||| text ||| features ||| score`, and perhaps more fields.
struct NBestEntry {
  /// Of the source line, counted from 0.
  let index: Int
  let text: String
  /// As they are written: names that end in `=`, each followed by its numbers.
  private(set) var features: String
  /// The total that the list is sorted by.
  var score: Double
  /// What stands behind the score, alignments for one.
  private let rest: [String]

  private static let separator = "|||"

  /// What is wrong with a line.
  struct Mistake: Error {
    let expected: String
    let found: String
  }

  /// - Throws: `Mistake`
  init(_ line: String) throws {
    let fields = line.split(separator: Self.separator, omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count >= 4 else {
      throw Mistake(
        expected: "index ||| text ||| features ||| score",
        found: fields.count == 1 ? "one field" : "\(fields.count) fields")
    }
    guard let index = Int(fields[0]), index >= 0 else {
      throw Mistake(expected: "the index of a source line, from 0", found: "'\(fields[0])'")
    }
    guard let score = Double(fields[3]) else {
      throw Mistake(expected: "a number as the score", found: "'\(fields[3])'")
    }
    self.index = index
    text = fields[1]
    features = fields[2]
    self.score = score
    rest = Array(fields[4...])
  }

  /// Adds one more feature behind the others.
  mutating func add(_ name: String, _ value: Double) {
    features += "\(features.isEmpty ? "" : " ")\(name)= \(NumberText.exact(value))"
  }

  /// The numbers of each feature.
  ///
  /// - Throws: `Mistake` where there is neither a name nor a number, or a name twice
  func values() throws -> [String: [Double]] {
    var values: [String: [Double]] = [:]
    var name = ""
    for word in features.split(separator: " ") {
      if word.hasSuffix("=") {
        name = String(word.dropLast())
        guard values.updateValue([], forKey: name) == nil else {
          throw Mistake(expected: "each feature once", found: "\(name) twice")
        }
      } else if let value = Double(word) {
        values[name, default: []].append(value)
      } else {
        throw Mistake(expected: "features as in F0= -1.5", found: "'\(word)'")
      }
    }
    return values
  }

  /// As it stands in a list, without the end of the line.
  var line: String {
    ([String(index), text, features, NumberText.exact(score)] + rest)
      .joined(separator: " \(Self.separator) ")
  }
}
