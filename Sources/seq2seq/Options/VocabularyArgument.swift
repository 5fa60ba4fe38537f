import ArgumentParser
import Store
import Text
import Translation

/// Which vocabulary: a corpus's or a model's, and of which language.
struct VocabularyArgument: ParsableArguments {
  enum Side: String, CaseIterable, ExpressibleByArgument {
    case source, target
  }

  @Option(help: "The vocabulary of a stored corpus, the latest that was built.")
  var corpus: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The vocabulary of a model.", valueName: "directory"),
    completion: .directory)
  var model: String?

  @Option(
    help: "Which of two vocabularies. (values: source, target; default: source)")
  var side: Side?

  @Option(help: "The same by its language, as in de.")
  var language: String?

  @OptionGroup var database: DatabaseFlags

  func validate() throws {
    if (corpus == nil) == (model == nil) {
      throw ValidationError("expected one of --corpus NAME and --model DIRECTORY")
    }
    if side != nil, language != nil {
      throw ValidationError("--side and --language exclude each other")
    }
  }

  /// A vocabulary, and whose it is.
  struct Chosen {
    let tokenizer: Tokenizer
    /// One language, or both.
    let languages: [String]
    /// The corpus that the vocabulary was learned from, if it was asked for by it.
    let corpus: CorpusRecord?
    let side: Side
  }

  /// - Throws: `StoreError`, `ModelError`, `TextError`, `Failure`
  func resolve() throws -> Chosen {
    if let corpus {
      let store = try database.openExisting()
      let record = try store.existingCorpus(named: corpus)
      guard
        let stored = try store.vocabularies(
          of: record, from: record.sourceLanguage, to: record.targetLanguage)
      else {
        throw Failure(
          "corpus \(corpus) has no vocabulary yet; build one: seq2seq build-vocab \(corpus)",
          kind: .missingInput)
      }
      let side = try side(of: record.languages, "corpus \(corpus)")
      return Chosen(
        tokenizer: try Tokenizer(side == .source ? stored.source : stored.target),
        languages: stored.isJoint ? record.languages : [record.languages[side == .source ? 0 : 1]],
        corpus: record, side: side)
    }
    let name = model ?? ""
    let directory = ModelDirectory(path: name)
    let description = try directory.description()
    let tokenizers = try directory.tokenizers(description)
    let languages = [description.sourceLanguage, description.targetLanguage]
    let side = try side(of: languages, name)
    let isJoint = tokenizers.source.hash == tokenizers.target.hash
    return Chosen(
      tokenizer: side == .source ? tokenizers.source : tokenizers.target,
      languages: isJoint ? languages : [languages[side == .source ? 0 : 1]], corpus: nil, side: side
    )
  }

  private func side(of languages: [String], _ whose: String) throws -> Side {
    guard let language else { return side ?? .source }
    guard let index = languages.firstIndex(of: language) else {
      throw Failure(
        "--language \(language): \(whose) has \(languages.joined(separator: " and "))",
        kind: .usage)
    }
    return index == 0 ? .source : .target
  }
}
