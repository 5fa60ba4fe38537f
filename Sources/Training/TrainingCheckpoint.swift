import Foundation
import Models
import Tensors

/// The whole state of a training in one file, from which it goes on as if it had never stopped.
public enum TrainingCheckpoint {
  private static let progressKey = "progress"
  private static let configurationKey = "configuration"

  /// Saves the state; the file is replaced in one move.
  ///
  /// - Throws: `ModelError.unwritable`
  public static func write<Model>(
    _ trainer: Trainer<Model>, configuration: Configuration, to file: URL
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // JSON keeps every bit of a Double, but not infinity: the best loss before the first validation.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let metadata = [
      progressKey: String(decoding: try encoder.encode(trainer.progress), as: UTF8.self),
      configurationKey: String(decoding: try configuration.json(), as: UTF8.self),
    ]
    let items = matrices(of: trainer).map { Safetensors.Item(name: $0.name, matrix: $0.matrix) }
    try Safetensors(items: items, metadata: metadata).write(to: file)
  }

  /// Puts a new trainer where the saved one stood.
  ///
  /// - Throws: `ModelError` for a damaged file, `TrainingError.checkpointMismatch` for one of another training,
  ///   `TrainingError.fixedOption` if the trainer has options with which the saved one cannot go on.
  public static func restore<Model>(_ trainer: Trainer<Model>, from file: URL) throws {
    let saved = try SafetensorsFile(contentsOf: file)
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let json = saved.metadata[progressKey],
      let progress = try? decoder.decode(TrainingProgress.self, from: Data(json.utf8))
    else { throw ModelError.damagedFile(file.path, reason: "it has no training progress") }
    try trainer.options.check(
      against: configuration(of: file).training, inMidEpoch: progress.batchesDone > 0)
    for (name, matrix) in matrices(of: trainer) {
      guard let entry = saved.entries[name], entry.rows == matrix.rows,
        entry.columns == matrix.columns
      else {
        throw TrainingError.checkpointMismatch(
          expected: "\(name) of \(matrix.columns) numbers",
          found: saved.entries.map { "\($0.key) of \($0.value.columns)" }.sorted()
            .joined(separator: ", "))
      }
      CPUBackend().copy(saved.matrix(entry), to: matrix)
    }
    trainer.progress = progress
  }

  /// The configuration that a saved training began with.
  ///
  /// - Throws: `ModelError` for a damaged file.
  public static func configuration(of file: URL) throws -> Configuration {
    let metadata = try SafetensorsFile(contentsOf: file).metadata
    guard let json = metadata[configurationKey],
      // What the version that wrote it did not know keeps its default.
      let configuration = try? Configuration().merging(Data(json.utf8), name: file.path)
    else { throw ModelError.damagedFile(file.path, reason: "it has no configuration") }
    return configuration
  }

  private static func matrices<Model>(of trainer: Trainer<Model>) -> [(
    name: String, matrix: Matrix
  )] {
    var result = [("weights", trainer.model.flat), ("first_moment", trainer.optimiser.first)]
    if trainer.options.optimiser == .adam {
      result.append(("second_moment", trainer.optimiser.second))
    }
    if trainer.options.averageDecay > 0 { result.append(("average", trainer.average.flat)) }
    if let epochs = trainer.epochAverage {
      result.append(("epoch_average", epochs.mean.flat))
      result += epochs.ends.enumerated().map { ("epoch_ends.\($0)", $1) }
    }
    return result
  }
}
