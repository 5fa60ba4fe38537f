import Testing
import Text

struct ProtectedLineTests {
  @Test func `none of hundreds of lines loses or gains a placeable`() throws {
    #expect(PlaceableText.sentences.count > 500)
    let tokenizer = try PlaceableText.tokenizer(marksCase: true)
    for (text, placeables) in PlaceableText.sentences {
      let line = tokenizer.protect(text)
      #expect(Set(line.contents.values) == Set(placeables), "\(text)")
      let ids = tokenizer.encode(line)
      // The text alone has none of it any more.
      let slots = ids.map { tokenizer.vocabulary.tokens[Int($0)] }.filter(isSlot)
      #expect(slots.count == placeables.count, "\(text)")
      let decoded = tokenizer.decode(ids, restoring: line.contents)
      #expect(Array(decoded.unicodeScalars) == Array(tokenizer.normalize(text).unicodeScalars))
      let report = PlaceableReport(of: line, in: ids, by: tokenizer)
      #expect(report.lost.isEmpty && report.repeated.isEmpty)
    }
  }

  private func isSlot(_ token: String) -> Bool {
    PlaceableKind.allCases.contains { token.hasPrefix("⟦\($0.rawValue)") }
  }

  @Test(arguments: [
    // Punctuation around an address is the sentence's; brackets belong to it in pairs.
    (
      "See https://x.org/a. (https://x.org/b), https://x.org/c(d)!",
      [
        "https://x.org/a", "https://x.org/b", "https://x.org/c(d)",
      ]
    ),
    ("请看https://x.org/a。谢谢", ["https://x.org/a"]), ("xhttp://a.b", []), ("www. and http://", []),
    ("jo@example.org.", ["jo@example.org"]), ("@home jo@ a@b", []),
    ("联系jo@example.org吧", ["jo@example.org吧"]),
    // Digits in words, percentages and ordinals are text.
    ("mp3 B2B 1st 3D x_1", []), ("50% of 100% sure, -5 °C, 3–4", ["50", "100", "5", "3", "4"]),
    ("第3章有25页", ["3", "25"]), ("In 1984.", ["1984"]), ("3.5mm", []), ("v2", []),
    ("100%discount 5%d", ["100", "5"]), ("a < b > c, x<y", []), ("<b and", []), ("AT&T; R&D", []),
    ("{ not one } {}", []), ("{a}{b}", ["{a}", "{b}"]), ("100% s %s", ["100", "%s"]),
    ("© ™ # 5 ❤", ["5"]), ("🙂🙂", ["🙂", "🙂"]), ("👍🏽👍", ["👍🏽", "👍"]),
    (#"<img alt="5 > 4"> 6"#, ["5", "4", "6"]),
    ("{1} %2$s <h1> https://x.org/3 4", ["{1}", "%2$s", "<h1>", "https://x.org/3", "4"]),
  ])
  func `placeables are told from what looks like them`(text: String, placeables: [String]) throws {
    let line = try PlaceableText.tokenizer().protect(text)
    let found = line.pieces.compactMap { piece -> String? in
      guard case .placeable(let slot) = piece else { return nil }
      return line.contents[slot]
    }
    #expect(found == placeables)
  }

  @Test(arguments: SubwordModel.learned, [false, true])
  func `random Unicode comes back`(model: SubwordModel, marksCase: Bool) throws {
    let tokenizer = try PlaceableText.tokenizer(model, marksCase: marksCase)
    var texts = RandomText(seed: 21)
    for (sentence, _) in PlaceableText.sentences {
      for text in [texts.next(), texts.next() + sentence + texts.next()] {
        let line = tokenizer.protect(text)
        let decoded = tokenizer.decode(tokenizer.encode(line), restoring: line.contents)
        #expect(
          Array(decoded.unicodeScalars) == Array(tokenizer.normalize(text).unicodeScalars),
          "\(text.debugDescription)")
      }
    }
  }

  @Test func `what occurs twice has one number, and other kinds count for themselves`() throws {
    let tokenizer = try PlaceableText.tokenizer()
    let tokens = tokenizer.pieces(of: "7 {n} 8 7 {n} {m}").filter { $0.hasPrefix("⟦") }
    #expect(
      tokens == [
        "⟦number1⟧", "⟦variable1⟧", "⟦number2⟧", "⟦number1⟧", "⟦variable1⟧", "⟦variable2⟧",
      ])
  }

  @Test func `what has no token is text, and so is what looks like a token`() throws {
    let tokenizer = try PlaceableText.tokenizer(kinds: [.email])
    let many = (1...40).map { "a\($0)@example.org" }.joined(separator: " ")
    for text in [many, "7 https://x.org {n}", "⟦email1⟧ ⟦title⟧ ⟦email1⟧=x"] {
      let line = tokenizer.protect(text)
      #expect(line.contents.count <= 3)
      let decoded = tokenizer.decode(tokenizer.encode(line), restoring: line.contents)
      #expect(decoded == text)
    }
    #expect(!tokenizer.pieces(of: "⟦email1⟧").contains("⟦email1⟧"))
    // Without what the slots stand for nothing is invented.
    #expect(tokenizer.decode(tokenizer.encode("to jo@example.org!")) == "to !")
  }

  @Test func `long lines of hostile text take no time`() throws {
    let tokenizer = try PlaceableText.tokenizer()
    for part in [
      "<a b=\"", "<!--", "a.b-c+", "https://(", "{a", "%1", "1.", "{{", "👩\u{200D}", "<a b c ",
      "www.",
    ] {
      let text = String(repeating: part, count: 20_000)
      let line = tokenizer.protect(text)
      #expect(
        tokenizer.decode(tokenizer.encode(line), restoring: line.contents)
          == tokenizer.normalize(text))
    }
  }

  @Test func `lost and repeated placeables are reported`() throws {
    let tokenizer = try PlaceableText.tokenizer()
    let line = tokenizer.protect("see 7 and 8 and 9")
    let slots = tokenizer.encode(line).filter {
      tokenizer.vocabulary.tokens[Int($0)].hasPrefix("⟦")
    }
    let report = PlaceableReport(of: line, in: [slots[1], slots[1]], by: tokenizer)
    #expect(report.lost == ["7", "9"])
    #expect(report.repeated == ["8"])
    // A slot that the sentence has not stands for nothing.
    #expect(
      tokenizer.decode([slots[1], slots[2]], restoring: tokenizer.protect("6 5").contents) == "5")
  }

  @Test func `kinds are chosen by name`() throws {
    #expect(try PlaceableKind.list("all") == PlaceableKind.allCases)
    #expect(try PlaceableKind.list("number, url,number") == [.url, .number])
    let error = #expect(throws: TextError.self) { try PlaceableKind.list("url,emial") }
    #expect("\(try #require(error))".contains("did you mean 'email'"))
    #expect(throws: TextError.self) { try PlaceableKind.list(",") }
  }
}
