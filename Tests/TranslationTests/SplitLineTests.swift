import Testing
import Text
import Translation

struct SplitLineTests {
  static let line = "one two three. four five, one two; three four five one two three"

  /// Search that comes to an end even with an untrained model.
  private static var ending: Translator.Options {
    var options = Translator.Options()
    options.search.beamSize = 300
    options.search.lengthNormalization = .none
    return options
  }

  @Test(arguments: [3, 4, 6, 12])
  func `the translation of a split line is that of its sections, joined`(limit: Int) throws {
    let translator = try TranslatorTests.translator(longestSource: limit)
    var options = Translator.Options()
    options.batchSize = 3
    let sections = translator.source.sections(
      of: Self.line, for: translator.target, limit: limit)
    #expect(sections.count > 1)
    let translation = translator.translate(["two", Self.line, "one"], options: options)[1]
    let alone = translator.translate(sections.map(\.text), options: options)
    let candidate = try #require(translation.candidates.first)
    #expect(translation.partCount == sections.count)
    #expect(candidate.parts.map(\.source) == sections.map(\.tokens))
    #expect(candidate.parts.allSatisfy { $0.source.count <= limit })
    #expect(candidate.tokens == alone.flatMap { $0.candidates[0].tokens })
    #expect(
      translation.text
        == LineJoiner.line(of: zip(alone, sections).map { ($0.text, $1.endsClause) }))
  }

  @Test(arguments: [nil, 40])
  func `sentences are translated alone if that is asked for`(limit: Int?) throws {
    let translator = try TranslatorTests.translator(longestSource: limit)
    var options = Translator.Options()
    let line = "One two. Three four! Five."
    #expect(translator.translate([line], options: options)[0].partCount == 1)
    options.splitsSentences = true
    let translations = translator.translate(
      [line, "One two.", "Three four!", "Five."], options: options)
    #expect(translations.map(\.partCount) == [3, 1, 1, 1])
    #expect(
      translations[0].candidates[0].tokens
        == translations[1...].flatMap { $0.candidates[0].tokens })
  }

  @Test(arguments: [3, 4, 6, 8])
  func `words are counted through a line that is cut within them`(limit: Int) throws {
    let translator = try TranslatorTests.translator(longestSource: limit)
    for line in [
      "one two three—four five—one two three four", "onetwothreefourfiveonetwothree one",
    ] {
      let translation = translator.translate([line], options: Self.ending)[0]
      #expect(translation.partCount > 1)
      let candidate = try #require(translation.candidates.first)
      let words = translator.words(of: candidate)
      #expect(words.map(\.text) == translation.text.split(separator: " ").map(String.init))
      let count = line.split(separator: " ").count
      #expect(words.allSatisfy { ($0.source ?? 0) < count })
    }
  }

  @Test func `without a longest source nothing is split`() throws {
    let whole = try TranslatorTests.translator().translate([Self.line], options: .init())[0]
    #expect(whole.partCount == 1)
    let enough = whole.candidates[0].parts[0].source.count
    let same = try TranslatorTests.translator(longestSource: enough)
      .translate([Self.line], options: .init())[0]
    #expect(same == whole)
  }

  @Test func `the status tells what was split and what is unknown`() throws {
    let translator = try TranslatorTests.translator(longestSource: 8)
    let options = Self.ending
    let translations = translator.translate(
      [Self.line, "one two", "one Ж two Ж", " "], options: options)
    #expect(translations.map(\.status) == [.split, .ok, .unknownWords, .empty])
    #expect(translations.map { $0.partCount > 1 } == [true, false, false, false])
    #expect(translations.map(\.unknownWords) == [[], [], ["Ж"], []])
    let long = translator.translate(["Ж " + Self.line + " Ж ☃"], options: options)[0]
    #expect(long.unknownWords == ["Ж", "☃"])
  }

  @Test func `the prefix is that of the first part, and phrases go where they stand`() throws {
    let translator = try TranslatorTests.translator(longestSource: 8)
    var request = TranslationRequest(Self.line)
    request.prefix = "deux "
    request.required = ["four", "trois"]
    request.forbidden = ["un"]
    var options = Self.ending
    options.search.beamSize = 12
    options.terms = Terminology([.init(source: "FIVE", target: "cinq")])
    let candidate = try #require(
      translator.translate([request], options: options)[0].candidates.first)
    let sections = translator.source.sections(
      of: Self.line, for: translator.target, limit: 8)
    #expect(candidate.text.hasPrefix("deux"))
    #expect(candidate.missing.isEmpty)
    let texts = candidate.parts.map { translator.target.decode($0.target) }
    #expect(!texts.contains { $0.contains("un") })
    for (section, text) in zip(sections, texts) {
      if section.text.contains("five") { #expect(text.contains("cinq"), "\(text)") }
    }
    #expect(texts[0].contains("trois"))
    let first = try #require(sections.firstIndex { $0.text.contains("four") })
    #expect(texts[first].contains("four"))
  }
}
