import Foundation

/// A line of an n-best list: `index ||| text ||| features ||| score`, with more fields behind the score where Moses wrote
/// alignments, and before the features where Marian did.
struct NBestEntry {
  /// Of the source line, counted from 0.
  let index: Int
  /// The total that the list is sorted by.
  var score: Double
  /// All fields as they are written, without the spaces around.
  private var fields: [String]
  private let scorePlace: Int

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
    guard let place = fields.lastIndex(where: { Double($0) != nil }), place >= 3,
      let score = Double(fields[place])
    else {
      throw Mistake(expected: "a number as the score", found: "'\(fields[fields.count - 1])'")
    }
    self.index = index
    self.score = score
    self.fields = fields
    scorePlace = place
  }

  var text: String { fields[1] }

  /// Names that end in `=`, each followed by its numbers.
  private(set) var features: String {
    get { fields[scorePlace - 1] }
    set { fields[scorePlace - 1] = newValue }
  }

  /// Adds one more feature behind the others.
  mutating func add(_ name: String, _ value: Double) {
    features += "\(features.isEmpty ? "" : " ")\(name)= \(value.formatted(digits: 6))"
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
    var fields = fields
    fields[scorePlace] = score.formatted(digits: 6)
    return fields.joined(separator: " \(Self.separator) ")
  }
}
