import Foundation

/// A model file of SentencePiece (Kudo & Richardson 2018), BPE or unigram.
///
/// Field numbers are those of its `sentencepiece_model.proto`.
public struct SentencePieceModel: Sendable {
  private var kind = SubwordModel.sentencePieceUnigram
  private var options = SentencePieceOptions()
  private var pieces: [Piece] = []

  private struct Piece {
    var text = ""
    var score: Float = 0
    var type = PieceType.normal
  }

  private enum PieceType: Int {
    case normal = 1
    case unknown, control, userDefined, unused, byte
  }

  /// - Throws: `TextError.missingFile`, `TextError.unreadableModel`
  public init(contentsOf file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw TextError.missingFile(file.path)
    }
    func damaged(_ reason: String) -> TextError {
      .unreadableModel(file.path, kind: "SentencePiece", reason: reason)
    }
    guard let data = try? Data(contentsOf: file) else { throw damaged("it cannot be read") }
    do {
      try read(Array(data)[...])
    } catch let error as UnsupportedModel {
      throw damaged(error.reason)
    } catch {
      throw damaged("it is no such model, or damaged")
    }
    guard !pieces.isEmpty else { throw damaged("it has no pieces") }
  }

  /// A well-formed model that this program cannot follow.
  private struct UnsupportedModel: Error {
    let reason: String
  }

  private mutating func read(_ message: ArraySlice<UInt8>) throws {
    var reader = ProtobufReader(message)
    while let (number, value) = try reader.next() {
      switch number {
      case 1: pieces.append(try Self.piece(value.bytes ?? []))
      case 2: try readTrainerOptions(value.bytes ?? [])
      case 3: try readNormalizerOptions(value.bytes ?? [])
      case 5: try checkDenormalizer(value.bytes ?? [])
      default: break
      }
    }
  }

  private static func piece(_ message: ArraySlice<UInt8>) throws -> Piece {
    var reader = ProtobufReader(message)
    var piece = Piece()
    while let (number, value) = try reader.next() {
      switch number {
      case 1: piece.text = value.string ?? ""
      case 2: piece.score = value.float ?? 0
      case 3:
        guard let type = value.int.flatMap(PieceType.init) else { throw ProtobufReader.Damage() }
        piece.type = type
      default: break
      }
    }
    guard !piece.text.isEmpty, piece.score.isFinite else { throw ProtobufReader.Damage() }
    return piece
  }

  private mutating func readTrainerOptions(_ message: ArraySlice<UInt8>) throws {
    var reader = ProtobufReader(message)
    while let (number, value) = try reader.next() {
      switch number {
      case 3:
        switch value.int {
        case 1: kind = .sentencePieceUnigram
        case 2: kind = .sentencePieceBPE
        default:
          throw UnsupportedModel(reason: "expected the model type BPE or unigram")
        }
      case 24: options.treatsWhitespaceAsSuffix = value.bool ?? false
      case 35: options.fallsBackToBytes = value.bool ?? false
      default: break
      }
    }
  }

  private mutating func readNormalizerOptions(_ message: ArraySlice<UInt8>) throws {
    var reader = ProtobufReader(message)
    while let (number, value) = try reader.next() {
      switch number {
      case 2: options.characterMap = Data(value.bytes ?? [])
      case 3: options.addsDummyPrefix = value.bool ?? true
      case 4: options.removesExtraWhitespace = value.bool ?? true
      case 5: options.escapesWhitespace = value.bool ?? true
      default: break
      }
    }
    guard options.characterMap.isEmpty || CharacterMap(options.characterMap) != nil else {
      throw UnsupportedModel(reason: "the map of its normaliser is damaged")
    }
  }

  private func checkDenormalizer(_ message: ArraySlice<UInt8>) throws {
    var reader = ProtobufReader(message)
    while let (number, value) = try reader.next() {
      if number == 2, value.bytes?.isEmpty == false {
        throw UnsupportedModel(reason: "it changes text after decoding, which is not supported")
      }
    }
  }

  /// A tokenizer that does as the model does.
  ///
  /// Ids are this program's own: special tokens and bytes first, then the pieces in the model's order.
  /// - Throws: `TextError.damagedVocabulary` if two pieces are the same or one is named as a special token.
  public func tokenizer() throws -> Tokenizer {
    var options = options
    var learned: [Piece] = []
    for piece in pieces {
      let id = Int32(Vocabulary.firstLearned + learned.count)
      switch piece.type {
      case .unknown, .control, .byte: continue
      case .userDefined: options.symbols.append(id)
      case .unused: options.unused.append(id)
      case .normal: break
      }
      learned.append(piece)
    }
    var text = TextOptions()
    text.sentencePiece = options
    let fixed = Vocabulary.fixedTokens
    return try Tokenizer(
      model: kind, text: text,
      vocabulary: Vocabulary(
        tokens: fixed + learned.map(\.text),
        frequencies: [Int](repeating: 0, count: fixed.count + learned.count),
        scores: fixed.map { _ in 0 } + learned.map(\.score)))
  }
}
