import Store

/// All that makes a run what it is, field by field, as texts that compare.
struct RunFields {
  /// By dotted names.
  let texts: [String: String]

  /// What may differ between runs that are the same but for chance.
  static let seed = "training.seed"
  static let corpus = "corpus.hash"
  static let languages = "languages"
  static let vocabulary = "vocabulary.hash"

  /// What to say where vocabularies differ.
  static let vocabularyCaution =
    "losses and perplexities are per token, so they do not compare between vocabularies"

  /// The fingerprints of the vocabularies.
  var vocabulary: String? { texts[Self.vocabulary] }

  init(_ history: RunHistory) {
    let (run, setup) = (history.run, history.run.setup)
    var texts = run.configurationValue?.fields ?? [:]
    texts["corpus"] = history.corpus
    texts[Self.corpus] = setup.corpusHash
    texts[Self.languages] = history.languages
    texts[Self.seed] = "\(setup.seed)"
    texts["startingWeights"] = setup.startingWeights ?? "random"
    for (name, version) in setup.versions { texts["version.\(name)"] = version }
    texts[Self.vocabulary] = setup.vocabularyHashes.joined(separator: " + ")
    texts["vocabulary.joint"] = "\(setup.vocabularyHashes.count == 1)"
    // What is known of one vocabulary only would tell half.
    if history.vocabularies.count == setup.vocabularyHashes.count {
      texts.merge(Self.texts(of: history.vocabularies)) { first, _ in first }
    }
    self.texts = texts
  }

  private static func texts(of vocabularies: [VocabularyRecord]) -> [String: String] {
    let sides = vocabularies.map { vocabulary in
      var texts = JSONValue(vocabulary.options)?.fields ?? [:]
      texts["model"] = vocabulary.model
      texts["size"] = "\(vocabulary.size)"
      return texts
    }
    var result: [String: String] = [:]
    for name in Set(sides.flatMap(\.keys)) {
      let values = sides.map { $0[name] ?? "–" }
      result["vocabulary.\(name)"] =
        Set(values).count == 1 ? values[0] : values.joined(separator: " + ")
    }
    return result
  }
}

/// A field that is not the same in all of some runs.
struct RunDifference: Encodable {
  let field: String
  /// One for each run; nil where a run does not have the field.
  let values: [String?]

  /// The fields in which runs differ, sorted by name.
  static func among(_ runs: [RunFields]) -> [RunDifference] {
    Set(runs.flatMap(\.texts.keys)).sorted().compactMap { field in
      let values = runs.map { $0.texts[field] }
      return Set(values).count == 1 ? nil : RunDifference(field: field, values: values)
    }
  }
}
