import Corpora
import Foundation
import Models
import Store
import Text
import Training
import Translation

/// All that a training needs to know before its first weight: made first, so that mistakes show before any work is done.
struct TrainingPreparation {
  let request: TrainingRequest
  let directory: ModelDirectory
  let corpus: CorpusRecord
  let tokenizers: (source: Tokenizer, target: Tokenizer)
  let configuration: Configuration
  /// What the model will be; its epoch and scores come with training.
  let description: ModelDescription
  let data: TrainingData
  /// The model whose weights come first.
  let start: StartingModel?

  init(request: TrainingRequest, store: Store, showing line: ProgressLine) throws {
    self.request = request
    directory = ModelDirectory(path: request.directory)
    try Self.checkPlace(directory, request)
    start = try request.startingModel.map { try StartingModel(path: $0) }
    corpus = try request.corpus.resolve(
      in: store, for: request.task ?? .translate, from: request.source, to: request.target
    ) { line.print($0) }
    let languages = try Self.languages(of: corpus, request)
    if let start { try start.check(corpus) }
    configuration = try Self.configuration(of: directory, start, request, task: corpus.task)
    data = try store.trainingData(of: corpus, from: languages.source, to: languages.target)
    if request.resumes {
      description = try directory.description()
      tokenizers = try directory.tokenizers(description)
      try Self.check(description, against: corpus, languages, request)
    } else {
      tokenizers =
        try start?.tokenizers
        ?? Self.tokenizers(of: corpus, languages, in: store, showing: line)
      var description = ModelDescription(
        task: corpus.task, sourceLanguage: languages.source, targetLanguage: languages.target,
        options: configuration.model, source: tokenizers.source, target: tokenizers.target,
        corpus: corpus.name, corpusHash: corpus.hash, program: Seq2Seq.version)
      description.ancestors = start.map { [$0.ancestor] }
      self.description = description
    }
    try Self.check(configuration.model, against: tokenizers)
    try configuration.training.check(for: corpus.task)
    try configuration.training.checkSampling(of: [tokenizers.source, tokenizers.target])
  }

  /// The languages that the model leads from and to.
  private static func languages(
    of corpus: CorpusRecord, _ request: TrainingRequest
  ) throws -> (source: String, target: String) {
    if let task = request.task, task != corpus.task {
      throw Failure(
        "corpus \(corpus.name): expected examples to \(task.rawValue), "
          + "found examples to \(corpus.task.rawValue)", kind: .usage)
    }
    if corpus.task == .translate {
      guard let source = request.source, let target = request.target else {
        throw Failure(
          "corpus \(corpus.name) has \(corpus.languages.joined(separator: " and ")): "
            + "expected --from and --to", kind: .usage)
      }
      return (source, target)
    }
    if let target = request.target {
      throw Failure(
        "--to \(target): corpus \(corpus.name) teaches to \(corpus.task.rawValue), "
          + "which takes no second language", kind: .usage)
    }
    let text = corpus.task == .generate ? corpus.targetLanguage : corpus.sourceLanguage
    guard request.source == nil || request.source == text else {
      throw Failure(
        "--from \(request.source ?? ""): the texts of corpus \(corpus.name) are \(text)",
        kind: .usage)
    }
    return (corpus.sourceLanguage, corpus.targetLanguage)
  }

  /// A model that is there is neither overwritten nor resumed unless asked for.
  private static func checkPlace(_ directory: ModelDirectory, _ request: TrainingRequest) throws {
    let hasCheckpoint = FileManager.default.fileExists(atPath: directory.checkpointFile.path)
    if request.resumes {
      guard hasCheckpoint else {
        throw Failure(
          "\(directory.checkpointFile.path): nothing to resume; train without --resume first",
          kind: .missingInput)
      }
      return
    }
    // One that was copied or averaged has no checkpoint, and is lost as much as another.
    let hasModel =
      hasCheckpoint || FileManager.default.fileExists(atPath: directory.weightsFile.path)
    if hasModel && !request.overwrites {
      throw Failure(
        "\(request.directory): holds a model already; "
          + (hasCheckpoint ? "go on with it with --resume, or " : "")
          + "replace it with --overwrite", kind: .usage)
    }
  }

  /// What was asked for, on top of what a training that goes on, or a model that is trained further, began with.
  private static func configuration(
    of directory: ModelDirectory, _ start: StartingModel?, _ request: TrainingRequest, task: Task
  ) throws -> Configuration {
    if request.resumes {
      let first = try TrainingCheckpoint.configuration(of: directory.checkpointFile)
      let configuration = try request.options.overriding(first)
      try configuration.model.check(
        against: first.model, of: "--resume \(request.directory)",
        else: "train anew with --overwrite")
      return configuration
    }
    return try start?.configuration(for: request.options)
      ?? request.options.effective(for: task)
  }

  /// A resumed training must see the pairs it began with.
  private static func check(
    _ description: ModelDescription, against corpus: CorpusRecord,
    _ languages: (source: String, target: String), _ request: TrainingRequest
  ) throws {
    guard description.corpusHash == corpus.hash else {
      throw Failure(
        "corpus \(corpus.name) is not the one that \(request.directory) was trained on "
          + "(\(description.corpus), \(description.corpusHash)); found \(corpus.hash). "
          + "Train anew with --overwrite",
        kind: .badData)
    }
    let asked = [languages.source, languages.target]
    let trained = [description.sourceLanguage, description.targetLanguage]
    guard asked == trained else {
      throw Failure(
        "\(request.directory) translates \(trained.joined(separator: "→")), "
          + "asked for \(asked.joined(separator: "→"))",
        kind: .usage)
    }
  }

  /// The stored vocabularies in the direction asked for, built with defaults if there are none.
  private static func tokenizers(
    of corpus: CorpusRecord, _ languages: (source: String, target: String), in store: Store,
    showing line: ProgressLine
  ) throws -> (source: Tokenizer, target: Tokenizer) {
    let (source, target) = languages
    if try store.vocabularies(of: corpus, from: source, to: target) == nil {
      try VocabularyBuilder(settings: .standard).build(for: corpus, in: store, showing: line)
    }
    guard let stored = try store.vocabularies(of: corpus, from: source, to: target)
    else { throw Failure("corpus \(corpus.name) has no vocabulary", kind: .badData) }
    return (try Tokenizer(stored.source), try Tokenizer(stored.target))
  }

  /// Embeddings that both languages share need ids that both share.
  private static func check(
    _ options: ModelOptions, against tokenizers: (source: Tokenizer, target: Tokenizer)
  ) throws {
    guard options.tiedEmbeddings, tokenizers.source.hash != tokenizers.target.hash else { return }
    throw Failure(
      "--tied-embeddings: expected one vocabulary of both languages, found one for each; "
        + "build it with seq2seq build-vocab --joint",
      kind: .usage)
  }
}

extension TrainingOptions {
  /// - Throws: `Failure` if something is asked for that only translations are trained with
  fileprivate func check(for task: Task) throws {
    guard task != .translate else { return }
    try Failure.refuse(
      [
        ("--scheduled-sampling", scheduledSampling > 0), ("--risk", risk.measure != .none),
        ("--subword-dropout", subwordDropout > 0), ("--subword-alpha", subwordAlpha > 0),
      ], reason: "goes with translations; this corpus teaches to \(task.rawValue)")
  }
}
