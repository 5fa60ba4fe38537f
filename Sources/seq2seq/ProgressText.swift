import Corpora
import Foundation
import Metrics
import Models
import Training

/// How training is reported to a person.
enum ProgressText {
  static func update(_ report: UpdateReport, elapsed: Double, limit: Double?) -> String {
    let share = Double(report.batchesDone) / Double(max(report.batchesInEpoch, 1))
    let batchesLeft =
      (report.epochs - report.epoch + 1) * report.batchesInEpoch - report.batchesDone
    var left = report.secondsPerBatch * Double(batchesLeft)
    if let limit { left = min(left, max(0, limit - elapsed)) }
    return String(
      format: "epoch %d/%d %@ %3.0f %%  loss %.3f  %@ tokens/s  ETA %@", report.epoch,
      report.epochs, ProgressLine.bar(share, width: 16), share * 100, report.loss,
      grouped(report.tokensPerSecond), ProgressLine.clock(left))
  }

  /// - Parameter score: the name of what models are chosen by
  static func epoch(_ report: EpochReport, score: String?) -> String {
    let mark =
      report.validationScore.map { String(format: "%@ %5.2f", score ?? "score", $0) }
      ?? String(format: "perplexity %.2f", report.validationPerplexity)
    let risk = report.expectedRisk.map { String(format: "risk %.3f  ", $0) } ?? ""
    return String(
      format: "epoch %2d%@  loss %.3f  %@valid %.3f  %@  %@ tokens/s  %@%@",
      report.epoch, report.isComplete ? "" : " (part)", report.trainingLoss, risk,
      report.validationLoss, mark, grouped(report.tokensPerSecond),
      ProgressLine.clock(report.seconds), report.isBest ? "  best" : "")
  }

  /// - Parameter shareRead: of all files, between 0 and 1; nil if nobody knows how large they are.
  static func importing(_ count: Int, shareRead: Double?, seconds: Double) -> String {
    let text =
      "importing: \(grouped(Double(count))) pairs, \(grouped(Double(count) / seconds)) a second"
    guard let shareRead, shareRead > 0 else { return text }
    return share(shareRead, of: text, seconds: seconds)
  }

  /// - Parameters:
  ///   - shareRead: of the file, between 0 and 1; nil if nobody knows how large it is
  ///   - start: the share that was read before the work began
  static func translating(
    _ count: Int, shareRead: Double?, from start: Double, seconds: Double
  ) -> String {
    let speed = Double(count) / max(seconds, 1e-9)
    let text = "translating: \(grouped(Double(count))) lines, \(grouped(speed)) a second"
    guard let shareRead, shareRead > start else { return text }
    let wholeTime = seconds * (1 - start) / (shareRead - start)
    return String(
      format: "%@ %@ %3.0f %%  ETA %@", text, ProgressLine.bar(shareRead), shareRead * 100,
      ProgressLine.clock(wholeTime - seconds))
  }

  /// Work of which a share is done, and how long the rest will take if it goes on like this.
  static func share(_ share: Double, of work: String, since start: ContinuousClock.Instant)
    -> String
  {
    self.share(share, of: work, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private static func share(_ share: Double, of work: String, seconds: Double) -> String {
    String(
      format: "%@ %@ %3.0f %%  ETA %@", work, ProgressLine.bar(share), share * 100,
      ProgressLine.clock(seconds * (1 / max(share, 1e-9) - 1)))
  }

  /// A whole number with a comma between groups of three digits.
  static func grouped(_ number: Double) -> String {
    let digits = String(Int(number.rounded()))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }
}

extension TrainingOutcome {
  var explanation: String {
    switch self {
    case .finished: "all epochs are done"
    case .converged: "validation stopped improving"
    case .timeUp: "the time is up"
    case .interrupted: "interrupted"
    }
  }
}

extension ModelOptions {
  /// The architecture in a few words: what of it a task has.
  func text(for task: Task) -> String {
    let characters = characterSize > 0 ? ["characters \(characterSize)"] : []
    let sizes = "\(embeddingSize)/\(hiddenSize)"
    switch task {
    case .map: return (["plain network \(sizes)"] + characters).joined(separator: ", ")
    case .translate:
      return (recurrence(sizes, readsBothWays: bidirectional) + attentionParts)
        .joined(separator: ", ")
    case .classify:
      return
        (recurrence(sizes, readsBothWays: bidirectional) + ["\(pooling.rawValue) pooling"]
        + characters)
        .joined(separator: ", ")
    case .tag:
      return (recurrence(sizes, readsBothWays: bidirectional) + characters)
        .joined(separator: ", ")
    case .generate: return recurrence(sizes, readsBothWays: false).joined(separator: ", ")
    }
  }

  private func recurrence(_ sizes: String, readsBothWays: Bool) -> [String] {
    var parts = ["\(readsBothWays ? "bidirectional " : "")\(cell.rawValue) \(sizes)"]
    if layers > 1 { parts.append("\(layers) \(residual ? "residual " : "")layers") }
    if transitionDepth > 1 { parts.append("\(transitionDepth) transitions") }
    if layerNorm { parts.append("layer-normalised") }
    return parts
  }

  private var attentionParts: [String] {
    [attention == .none ? "no attention" : "\(attention.rawValue) attention"]
      + (inputFeeding ? ["input feeding"] : [])
  }
}

extension BLEU.Tokenizer {
  /// How words are counted in a language: by character where they are not spaced.
  static func standard(for language: String) -> BLEU.Tokenizer {
    switch language.split(whereSeparator: { "-_".contains($0) }).first.map({ $0.lowercased() }) {
    case "zh", "cmn", "yue": .chinese
    case "ja", "th", "lo", "km", "my": .character
    default: .thirteenA
    }
  }
}
