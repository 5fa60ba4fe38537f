import Foundation
import Testing
import Text
import Translation

struct AlternativesTests {
  private static let lines = ["one two", "three", "four five one two three", "five"]

  private static func options(beam: Int = 3) -> Translator.Options {
    var options = Translator.Options()
    options.search.beamSize = beam
    return options
  }

  @Test(arguments: lines)
  func `the original is among the probable, and what precedes the place stays`(
    line: String
  ) throws {
    let translator = try TranslatorTests.translator()
    let options = Self.options()
    let part = try #require(
      translator.translate([line], options: options)[0].candidates.first?.parts.first)
    for place in 0...part.target.count {
      let found = translator.alternatives(at: place, of: part, options: options)
      #expect((5...6).contains(found.count))
      #expect(found.reduce(0) { $0 + $1.probability } <= 1.0001)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.probability >= $1.probability })
      #expect(Set(found.map(\.token)).count == found.count)
      #expect(found.map(\.isOriginal).count { $0 } == 1)
      for alternative in found {
        let tokens = alternative.part.target + [Vocabulary.end]
        #expect(tokens.starts(with: Array(part.target[..<place]) + [alternative.token]))
        #expect((alternative.word == nil) == (alternative.token == Vocabulary.end))
        // By code points: a word may begin with a mark that belongs to what precedes it.
        #expect(
          alternative.word.map {
            alternative.text.unicodeScalars.contains($0.unicodeScalars)
          } ?? true)
        if alternative.isOriginal {
          #expect(alternative.part == part)
          if place < part.logProbabilities.count {
            #expect(
              abs(alternative.probability - exp(part.logProbabilities[place])) < 1e-5)
          }
        }
      }
    }
  }

  @Test func `more can be asked for, and each is the best of its beginning`() throws {
    let translator = try TranslatorTests.translator()
    let options = Self.options(beam: 1)
    let part = try #require(
      translator.translate(["one two"], options: options)[0].candidates.first?.parts.first)
    let few = translator.alternatives(at: 0, of: part, count: 2, options: options)
    let many = translator.alternatives(at: 0, of: part, count: 20, options: options)
    #expect(Array(many.prefix(2)) == Array(few.prefix(2)))
    // Greedy search takes the most probable token.
    #expect(many[0].isOriginal && many[0].part == part)
    #expect(many.count == 20)
  }
}
