import Corpora
import LocaleCorpus
import Testing

struct LocaleCorpusGeneratorTests {
  static let directions = [
    ("en", "fr"), ("de", "ja"), ("ar", "ru"), ("th", "hi"), ("he", "zh-Hant"), ("sw", "my"),
  ]

  private func generator(
    _ source: String, _ target: String, _ kinds: [PhraseKind] = PhraseKind.allCases,
    seed: UInt64 = 1
  ) throws -> LocaleCorpusGenerator {
    try LocaleCorpusGenerator(
      from: Language(source), to: Language(target), kinds: kinds, seed: seed)
  }

  private func pairs(
    _ source: String, _ target: String, _ kinds: [PhraseKind] = PhraseKind.allCases,
    count: Int = 5000, seed: UInt64 = 1
  ) throws -> [SentencePair] {
    let generator = try generator(source, target, kinds, seed: seed)
    return (0..<count).compactMap { _ in generator.next() }
  }

  @Test(arguments: directions)
  func `pairs are clean, different on both sides and new`(source: String, target: String) throws {
    let pairs = try pairs(source, target)
    #expect(pairs.count == 5000)
    #expect(Set(pairs.map(\.source)).count == pairs.count)
    for pair in pairs {
      #expect(pair.source != pair.target)
      for text in [pair.source, pair.target] {
        // Brought into plain text again, plain text does not change.
        let plain = try #require(PlainText(text)).text
        #expect(Array(plain.unicodeScalars) == Array(text.unicodeScalars))
      }
    }
  }

  @Test(arguments: directions)
  func `equal seeds give equal pairs and others do not`(source: String, target: String) throws {
    let first = try pairs(source, target, count: 200, seed: 7)
    #expect(try pairs(source, target, count: 200, seed: 7) == first)
    #expect(try pairs(source, target, count: 200, seed: 8) != first)
  }

  @Test func `kinds take turns until they are exhausted`() throws {
    let generator = try generator("en", "fr")
    for _ in 0..<130 { _ = generator.next() }
    #expect(PhraseKind.allCases.allSatisfy { generator.counts[$0] == 10 })
    #expect(generator.exhausted.isEmpty)
    for _ in 0..<9870 { _ = generator.next() }
    #expect(generator.counts.values.reduce(0, +) == 10_000)
    #expect(generator.exhausted == [.countries, .scripts, .timeZones])
  }

  @Test func `a finite kind comes to an end`() throws {
    let generator = try generator("en", "de", [.countries])
    var countries: [SentencePair] = []
    while let pair = generator.next() { countries.append(pair) }
    #expect((100...260).contains(countries.count))
    #expect(generator.counts == [.countries: countries.count])
    #expect(generator.exhausted == [.countries])
    #expect(generator.next() == nil)
  }

  @Test(arguments: [
    (PhraseKind.countries, "Germany", "Deutschland"), (.languages, "French", "Französisch"),
    (.languages, "Swiss French", "Französisch (Schweiz)"), (.scripts, "Latin", "Lateinisch"),
    (.timeZones, "Central European Standard Time", "Mitteleuropäische Normalzeit"),
    (.timeZones, "Vienna", "Wien"), (.relativeTimes, "yesterday", "gestern"),
  ])
  func `names are those of the language`(kind: PhraseKind, source: String, target: String) throws {
    let pairs = try pairs("en", "de", [kind], count: 2500)
    #expect(pairs.contains(SentencePair(source: source, target: target)))
  }

  @Test(arguments: [PhraseKind.numbers, .ordinals], directions.prefix(4))
  func `spelled out numbers have no digits`(kind: PhraseKind, direction: (String, String)) throws {
    let pairs = try pairs(direction.0, direction.1, [kind], count: 500)
    #expect(pairs.count == 500)
    for scalar in pairs.flatMap({ ($0.source + $0.target).unicodeScalars }) {
      #expect(scalar.properties.numericType != .decimal)
    }
  }

  @Test func `small and large numbers both occur`() throws {
    let numbers = try pairs("en", "fr", [.numbers], count: 1000).map(\.source)
    #expect(numbers.filter { $0.contains("billion") }.count > 100)
    #expect(numbers.filter { !$0.contains("thousand") && !$0.contains("million") }.count > 100)
  }

  @Test func `an ordinal that reads as a plain number is left out`() throws {
    // ICU's rules for Arabic count on where they have no ordinals.
    let numbers = Set(try pairs("ar", "en", [.numbers], count: 3000).map(\.source))
    let ordinals = Set(try pairs("ar", "en", [.ordinals], count: 3000).map(\.source))
    #expect(!ordinals.isEmpty)
    #expect(numbers.isDisjoint(with: ordinals))
  }

  @Test func `years are those of Gregory's calendar in every language`() throws {
    let dates = try pairs("en", "th", [.dates], count: 500)
    var years = 0
    for date in dates {
      let numbers = date.source.split { !$0.isNumber }
      guard let year = numbers.last(where: { $0.count == 4 }) else { continue }
      years += 1
      #expect(date.target.contains(year), "\(date)")
    }
    #expect(years > 200)
  }

  @Test func `what a language has no words for is left out`() throws {
    let yiddish = try generator("en", "yi", [.numbers, .durations, .dates])
    for _ in 0..<100 { _ = yiddish.next() }
    #expect(yiddish.counts == [.numbers: 0, .durations: 0, .dates: 100])
    #expect(yiddish.exhausted == [.numbers, .durations])
    // Tajik has no names of cities; "time of" alone translates nothing.
    for pair in try pairs("en", "tg", [.timeZones]) {
      #expect(!pair.target.unicodeScalars.contains { ("a"..."z").contains($0) }, "\(pair)")
    }
  }

  @Test func `a language is not translated into itself`() throws {
    #expect(throws: LocaleCorpusError.sameLanguage("de")) { try generator("de", "de") }
    #expect(try pairs("en-US", "en-GB", count: 100).count == 100)
  }
}
