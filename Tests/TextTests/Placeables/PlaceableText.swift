import Text

/// Tokenizers and sentences for the tests of placeables.
enum PlaceableText {
  /// Every kind with placeables that are easily mistaken for something else.
  static let samples: [PlaceableKind: [String]] = [
    .tag: [
      "<b>", "</b>", "<br/>", #"<a href="https://example.org/?a=1&b=2" class='x y'>"#, "<x:y-z />",
      "<!-- a - b -->", "&nbsp;", "&#8211;", "&#x1F600;",
    ],
    .url: [
      "https://example.org", "http://user@example.org:8080/a/b?c=d&e=%20f#g-h",
      "www.example.co.uk/x_(y)", "ftp://example.org/README.txt", "https://bücher.example/straße",
    ],
    .email: ["jo@example.org", "first.last+tag@mail.example.co.uk", "x_1%y@münchen.example"],
    .variable: [
      "{name}", "{0}", "{0:.2f}", "{{user.name}}", "{{ count }}", "${price}", "%{n}", "#{id}",
      "{имя}",
    ],
    .format: ["%s", "%d", "%1$s", "%-5.2f", "%(name)s", "%@", "%%", "%lld", "%02x"],
    .emoji: [
      "🙂", "👩🏽‍💻", "👨‍👩‍👧‍👦", "🇩🇪", "❤️", "1️⃣", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴‍☠️",
    ],
    .number: [
      "7", "1984", "1,234.50", "12.345,67", "1\u{202F}000\u{202F}000", "10:30", "2.0.1", "1'000",
      "٣٫١٤", "१२३",
    ],
  ]

  /// Sentences with one or two places for a placeable, in scripts with and without spaces.
  static let frames = [
    "@", "See @ now.", "(@)", "« @ »", "Siehe @, dann @!", "Voir : @ et @ ?", "Смотри @ и @…",
    "انظر @ الآن", "ראה @ עכשיו", "ดู @ ตอนนี้", "请看 @ 。", "देखें @ और @।", "@ @", "  @  ",
  ]

  /// A sentence for each frame and placeable, with the placeables that it has.
  static let sentences: [(text: String, placeables: [String])] = PlaceableKind.allCases.flatMap {
    kind in
    let samples = samples[kind] ?? []
    return samples.indices.flatMap { index in
      frames.map { frame in
        let parts = frame.split(separator: "@", omittingEmptySubsequences: false)
        var text = String(parts[0])
        var placeables: [String] = []
        for (offset, part) in parts.dropFirst().enumerated() {
          placeables.append(samples[(index + offset) % samples.count])
          text += placeables[offset] + part
        }
        return (text, placeables)
      }
    }
  }

  /// A tokenizer that has learned a few numbers of every kind.
  static func tokenizer(
    _ model: SubwordModel = .bpe, kinds: [PlaceableKind] = PlaceableKind.allCases,
    marksCase: Bool = false
  ) throws -> Tokenizer {
    var options = VocabularyOptions()
    options.model = model
    options.size = 500
    options.minimumFrequency = 1
    var text = TextOptions()
    text.protectedKinds = kinds
    text.marksCase = marksCase
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for kind in kinds { learner.add((samples[kind] ?? []).joined(separator: " ")) }
    learner.add("see the dog and the house now")
    return try learner.learn()
  }
}
