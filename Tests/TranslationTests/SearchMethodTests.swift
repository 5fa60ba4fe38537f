import Decoding
import Testing
import Translation

/// Ways of finding translations, as a translator offers them.
struct SearchMethodTests {
  private static var options: Translator.Options {
    var options = Translator.Options()
    options.search.beamSize = 4
    options.search.nBest = 4
    return options
  }

  @Test func `candidates are told apart and sorted by their scores`() throws {
    let translations = try TranslatorTests.translator()
      .translate(TranslatorTests.lines, options: Self.options)
    for translation in translations where !translation.candidates.isEmpty {
      #expect(translation.candidates.count == 4)
      let scores = translation.candidates.map(\.score)
      #expect(scores == scores.sorted(by: >))
      #expect(Set(translation.candidates.map(\.tokens)).count == 4)
      for candidate in translation.candidates {
        let sum = candidate.parts.flatMap(\.logProbabilities).reduce(0, +)
        #expect(abs(sum - candidate.logProbability) < 1e-3)
      }
    }
  }

  @Test func `what is drawn depends on the seed and the line alone`() throws {
    let translator = try TranslatorTests.translator()
    var options = Self.options
    options.search.nBest = 3
    options.sampling = SamplingOptions()
    let first = translator.translate(["one two", "three"], options: options)
    #expect(first[0] == translator.translate(["one two"], options: options)[0])
    #expect(first[0].candidates.count == 3)
    options.sampling?.seed = 2
    #expect(first != translator.translate(["one two", "three"], options: options))
    // Without a choice nothing is left to chance.
    options.sampling?.topK = 1
    options.search.nBest = 1
    var greedy = Self.options
    greedy.search.beamSize = 1
    greedy.search.nBest = 1
    greedy.guardsAgainstLoops = false
    #expect(
      translator.translate(["one two"], options: options)[0].text
        == translator.translate(["one two"], options: greedy)[0].text)
  }

  @Test func `minimum Bayes risk takes one of the candidates`() throws {
    let translator = try TranslatorTests.translator()
    var options = Self.options
    options.guardsAgainstLoops = false
    let candidates = Set(
      translator.translate(["four five one"], options: options)[0].candidates.map(\.text))
    options.search.nBest = 1
    options.minimumBayesRisk = MinimumBayesRisk()
    let chosen = translator.translate(["four five one"], options: options)[0]
    #expect(chosen.candidates.count == 1)
    #expect(candidates.contains(chosen.text))
  }

  @Test func `a model that goes round in circles is searched again, and it is said`() throws {
    let translator = try TranslatorTests.translator()
    var options = Self.options
    options.search.beamSize = 1
    options.search.nBest = 1
    options.search.maximumLengthExtra = 40
    let guarded = translator.translate(TranslatorTests.lines, options: options)
    options.guardsAgainstLoops = false
    let unguarded = translator.translate(TranslatorTests.lines, options: options)
    #expect(unguarded.allSatisfy { !$0.wasRetried })
    for (one, other) in zip(guarded, unguarded) where !one.wasRetried { #expect(one == other) }
    // An untrained model says the same over and over.
    #expect(guarded.contains { $0.wasRetried })
    #expect(guarded.contains { $0.status == .retried || $0.status == .truncated })
  }
}
