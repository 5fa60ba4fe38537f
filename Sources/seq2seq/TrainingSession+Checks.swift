import Corpora
import Foundation
import Models
import Store
import Text
import Training
import Translation

extension TrainingSession {
  /// A model that is there is neither overwritten nor resumed unless asked for.
  static func checkPlace(_ directory: ModelDirectory, _ request: Request) throws {
    let hasCheckpoint = FileManager.default.fileExists(atPath: directory.checkpointFile.path)
    if request.resumes {
      guard hasCheckpoint else {
        throw Failure(
          "\(directory.checkpointFile.path): nothing to resume; train without --resume first",
          kind: .missingInput)
      }
      return
    }
    if directory.exists && !request.overwrites && hasCheckpoint {
      throw Failure(
        "\(request.directory): holds a model already; go on with it with --resume, or replace it with --overwrite",
        kind: .usage)
    }
  }

  /// What was asked for, on top of what a training that goes on, or a model that is trained further, began with.
  static func configuration(
    of directory: ModelDirectory, _ start: StartingModel?, _ request: Request
  ) throws -> Configuration {
    if request.resumes {
      return try request.options.overriding(TrainingCheckpoint.configuration(in: directory))
    }
    return try start?.configuration(for: request.options) ?? request.options.effective()
  }

  /// Only translating is learned so far.
  static func check(_ corpus: CorpusRecord) throws {
    guard corpus.task != .translate else { return }
    throw Failure(
      "corpus \(corpus.name): expected sentence pairs to translate, "
        + "found examples to \(corpus.task.rawValue), which no command trains yet",
      kind: .usage)
  }

  /// A resumed training must see the pairs it began with.
  static func check(
    _ description: ModelDescription, against corpus: CorpusRecord, _ request: Request
  ) throws {
    guard description.corpusHash == corpus.hash else {
      throw Failure(
        "corpus \(corpus.name) is not the one that \(request.directory) was trained on "
          + "(\(description.corpus), \(description.corpusHash)); found \(corpus.hash). "
          + "Train anew with --overwrite",
        kind: .badData)
    }
    let asked = [request.source, request.target]
    let trained = [description.sourceLanguage, description.targetLanguage]
    guard asked == trained else {
      throw Failure(
        "\(request.directory) translates \(trained.joined(separator: "→")), "
          + "asked for \(asked.joined(separator: "→"))",
        kind: .usage)
    }
  }

  /// The stored vocabularies in the direction asked for, built with defaults if there are none.
  static func tokenizers(
    of corpus: CorpusRecord, _ request: Request, in store: Store,
    showing line: ProgressLine
  ) throws -> (source: Tokenizer, target: Tokenizer) {
    if try store.vocabularies(of: corpus, from: request.source, to: request.target) == nil {
      try VocabularyBuilder(settings: .standard).build(for: corpus, in: store, showing: line)
    }
    guard
      let stored = try store.vocabularies(of: corpus, from: request.source, to: request.target)
    else { throw Failure("corpus \(corpus.name) has no vocabulary", kind: .badData) }
    return (try Tokenizer(stored.source), try Tokenizer(stored.target))
  }

  /// Embeddings that both languages share need ids that both share.
  static func check(
    _ options: ModelOptions, against tokenizers: (source: Tokenizer, target: Tokenizer)
  ) throws {
    guard options.tiedEmbeddings, tokenizers.source.hash != tokenizers.target.hash else { return }
    throw Failure(
      "--tied-embeddings: expected one vocabulary of both languages, found one for each; "
        + "build it with seq2seq build-vocab --joint",
      kind: .usage)
  }
}

extension TrainingCheckpoint {
  /// The configuration that a training in this directory began with.
  static func configuration(in directory: ModelDirectory) throws -> Configuration {
    try configuration(of: directory.checkpointFile)
  }
}
