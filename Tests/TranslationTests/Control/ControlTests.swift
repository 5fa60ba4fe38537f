import Decoding
import Testing
import Text
import Translation

/// What a translation must have, and must not, with models that know nothing: search has to bring it about.
struct ControlTests {
  private static let beams = [1, 4]

  private static func options(beamSize: Int) -> Translator.Options {
    var options = Translator.Options()
    options.search.beamSize = beamSize
    options.guardsAgainstLoops = false
    return options
  }

  private static func text(of request: TranslationRequest, _ options: Translator.Options) throws
    -> String
  {
    try TranslatorTests.translator().translate([request], options: options)[0].text
  }

  @Test(arguments: beams, ["deux trois", "deux tr", "un ", "deux trois ", "Ω", "five"])
  func `a translation begins with its prefix`(beamSize: Int, prefix: String) throws {
    var request = TranslationRequest("four five one two three")
    request.prefix = prefix
    let text = try Self.text(of: request, Self.options(beamSize: beamSize))
    #expect(text.hasPrefix(prefix) && !text.hasPrefix(prefix + " "), "\(text)")
  }

  @Test(arguments: beams, [["trois"], ["un deux", "four"], ["Ω"]])
  func `a translation contains what is required`(beamSize: Int, phrases: [String]) throws {
    var request = TranslationRequest("four five one two three")
    request.required = phrases
    let translation = try TranslatorTests.translator()
      .translate([request], options: Self.options(beamSize: beamSize))[0]
    for phrase in phrases { #expect(translation.text.contains(phrase), "\(translation.text)") }
    #expect(translation.candidates[0].missing.isEmpty)
  }

  @Test(arguments: beams)
  func `a prefix may be longer than translations, and repeat itself`(beamSize: Int) throws {
    var options = Self.options(beamSize: beamSize)
    options.search.maximumLengthFactor = 0.1
    options.search.maximumLengthExtra = 2
    options.search.unrepeatedNGram = 1
    var request = TranslationRequest("one")
    request.prefix = "un un deux deux trois trois"
    request.required = beamSize > 1 ? ["five"] : []
    let text = try Self.text(of: request, options)
    #expect(text.hasPrefix(request.prefix) && text.count > request.prefix.count, "\(text)")
    if beamSize > 1 { #expect(text.contains("five"), "\(text)") }
  }

  @Test func `terms of a line are required of its translation`() throws {
    var options = Self.options(beamSize: 3)
    options.terms = Terminology([
      .init(source: "two", target: "trois"), .init(source: "six", target: "four"),
    ])
    let translator = try TranslatorTests.translator()
    let translations = translator.translate(["one Two", "one"], options: options)
    #expect(translations[0].text.contains("trois"))
    options.terms = Terminology()
    #expect(translations[1] == translator.translate(["one"], options: options)[0])
  }

  @Test func `lines that ask for something change no others`() throws {
    let options = Self.options(beamSize: 3)
    var requests = TranslatorTests.lines.map { TranslationRequest($0) }
    requests[2].required = ["un"]
    requests[3].prefix = "deux"
    requests[5].forbidden = ["o"]
    let translator = try TranslatorTests.translator()
    let together = translator.translate(requests, options: options)
    for (request, translation) in zip(requests, together) {
      #expect(translator.translate([request], options: options)[0].text == translation.text)
    }
  }

  @Test func `unknown words are replaced by what a dictionary has for them, or by themselves`()
    throws
  {
    let translator = try TranslatorTests.translator()
    var options = Self.options(beamSize: 1)
    options.unknownReplacement = UnknownReplacement(dictionary: ["ωmega": "oméga"])
    let lines = ["Ωmega, Ψ one", "Ψ", "one two"]
    let unreplaced = translator.translate(lines, options: Self.options(beamSize: 1))
    let replaced = translator.translate(lines, options: options)
    for (line, pair) in zip(lines, zip(unreplaced, replaced)) {
      let words = line.split(separator: " ").map { $0.filter { !$0.isPunctuation } }
      let best = try #require(pair.1.candidates.first)
      let explained = translator.words(of: best)
      // The words are those of the text, replaced ones among them.
      #expect(explained.map(\.text) == pair.1.text.split(separator: " ").map(String.init))
      for word in explained {
        guard let source = word.source else { continue }
        let core = word.text.filter { !$0.isPunctuation }
        if words[source] == "Ωmega" { #expect(core == "oméga") }
        if core.contains("Ψ") { #expect(words[source] == "Ψ") }
      }
      if line == "one two", !pair.0.text.utf8.contains(where: { $0 >= 0x80 }) {
        #expect(!pair.1.text.contains("Ψ"))
      }
    }
  }
}
