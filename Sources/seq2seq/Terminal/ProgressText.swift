import Foundation
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
    return share(shareRead, from: start, of: text, seconds: seconds)
  }

  /// Work of which a share is done, and how long the rest will take if it goes on like this.
  static func share(
    _ share: Double, of work: String, as amount: String? = nil,
    since start: ContinuousClock.Instant
  ) -> String {
    self.share(
      share, of: work, as: amount, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  /// - Parameters:
  ///   - start: the share that was done before the time began
  ///   - amount: how much is done; nil for a percentage
  private static func share(
    _ share: Double, from start: Double = 0, of work: String, as amount: String? = nil,
    seconds: Double
  ) -> String {
    let amount = amount ?? String(format: "%3.0f %%", share * 100)
    let left = seconds * ((1 - start) / max(share - start, 1e-9) - 1)
    return "\(work) \(ProgressLine.bar(share)) \(amount)  ETA \(ProgressLine.clock(left))"
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
