import Foundation
import Models
import Tensors
import TestSupport
import Testing
import Text
import Translation

struct ModelAverageTests {
  private static func options(hiddenSize: Int = 6) -> ModelOptions {
    var options = ModelOptions()
    options.embeddingSize = 4
    options.hiddenSize = hiddenSize
    return options
  }

  /// A model directory with random weights.
  @discardableResult
  private func model(
    _ path: String, in folder: URL, seed: UInt64, options: ModelOptions = options(),
    target: String = "fr"
  ) throws -> (ModelDirectory, FlatWeights<EncoderDecoder>) {
    let tokenizer = try TinyModels.tokenizer()
    var description = ModelDescription(
      sourceLanguage: "en", targetLanguage: target, options: options, source: tokenizer,
      target: tokenizer, corpus: path, corpusHash: "0", program: "test")
    description.epoch = Int(seed)
    description.validationScore = 12
    let directory = ModelDirectory(path: folder.appendingPathComponent(path).path)
    let weights = FlatWeights<EncoderDecoder>(
      description.shape(source: tokenizer, target: tokenizer), seed: seed)
    try directory.prepare(description, source: tokenizer, target: tokenizer)
    try directory.write(weights, of: description)
    return (directory, weights)
  }

  @Test func `every weight is the mean of the models'`() throws {
    try withTemporaryDirectory { folder in
      let models = try [1, 2, 3].map { try model("\($0)", in: folder, seed: $0) }
      let average = try ModelAverage(of: models.map(\.0))
      let values = models.map(\.1.flat.values)
      for (index, weight) in average.weights.flat.values.enumerated() {
        #expect(abs(weight - values.reduce(0) { $0 + $1[index] } / 3) < 1e-6)
      }
      let description = average.description(ancestors: [])
      #expect(description.epoch == 3)
      #expect(description.validationScore == nil)
    }
  }

  @Test func `models of other kinds are refused, and it is said which and why`() throws {
    try withTemporaryDirectory { folder in
      let first = try model("first", in: folder, seed: 1).0
      let others = [
        (
          try model("wide", in: folder, seed: 1, options: Self.options(hiddenSize: 8)),
          "architecture"
        ),
        (try model("spanish", in: folder, seed: 1, target: "es"), "languages"),
      ]
      for (other, reason) in others {
        let error = #expect(throws: ModelError.self) { try ModelAverage(of: [first, other.0]) }
        let message = "\(try #require(error))"
        #expect(message.contains(reason) && message.contains(other.0.url.path))
      }
    }
  }
}
