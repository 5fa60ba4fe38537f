import Corpora
import CorpusAnalysis
import Foundation
import LocaleCorpus
import Models
import Store
import Text
import Training

/// What the program says and returns to the shell when a command fails.
struct Failure: Error {
  /// Empty where there is nothing to say.
  let message: String
  let code: Int32

  init(_ message: String, kind: FailureKind) {
    self.message = message
    code = kind.rawValue
  }

  /// Stopped by a person, for whom `message` says what is there and how to go on.
  static func interrupted(_ message: String) -> Failure { Failure(message: message, code: 130) }

  private init(message: String, code: Int32) {
    self.message = message
    self.code = code
  }

  /// - Parameters:
  ///   - flags: what has no meaning here, and whether it was asked for
  ///   - reason: why
  /// - Throws: `Failure` for the first that was
  static func refuse(_ flags: [(name: String, isUsed: Bool)], reason: String) throws {
    guard let flag = flags.first(where: \.isUsed) else { return }
    throw Failure("\(flag.name): \(reason)", kind: .usage)
  }

  /// Says which option a mistake is in.
  static func naming<Value>(_ option: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error where error is CorpusAnalysisError || error is LocaleCorpusError {
      throw Failure("\(option) \(error)", kind: .usage)
    }
  }

  /// Nil for errors of the command line, which its parser explains.
  init?(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as CorpusError: self.init("\(error)", kind: error.kind)
    case let error as StoreError: self.init("\(error)", kind: error.kind)
    case let error as TextError: self.init("\(error)", kind: error.kind)
    case let error as ModelError: self.init("\(error)", kind: error.kind)
    case let error as TrainingError: self.init("\(error)", kind: error.kind)
    case let error as LocaleCorpusError: self.init("\(error)", kind: .usage)
    case let error as CorpusAnalysisError: self.init("\(error)", kind: .usage)
    case let error as CorpusWritingError: self.init("\(error)", kind: .badData)
    case let error as OutputError:
      self.init(error.isBrokenPipe ? "" : "\(error)", kind: .inputOutput)
    default: return nil
    }
  }
}

extension ModelError {
  fileprivate var kind: FailureKind {
    switch self {
    case .invalidOption: .usage
    case .missingFile: .missingInput
    case .damagedFile, .mismatch: .badData
    case .otherTask, .inUse: .usage
    case .unwritable: .inputOutput
    }
  }
}

extension TrainingError {
  fileprivate var kind: FailureKind {
    switch self {
    case .invalidOption, .fixedOption: .usage
    case .invalidConfiguration, .nothingToTrainOn, .checkpointMismatch: .badData
    case .notFinite: .failure
    }
  }
}

extension TextError {
  fileprivate var kind: FailureKind {
    switch self {
    case .invalidOption: .usage
    case .missingFile: .missingInput
    case .unwritable: .inputOutput
    default: .badData
    }
  }
}
