import Layers
import Models
import Tensors

/// Cross-entropy of the references, read as they are or in part as the model would have chosen them, with the expected risk
/// of the model's own translations beside it.
public struct TranslationObjective: Objective {
  private let options: TrainingOptions
  private let markers: TranslationBatch.Markers
  private let candidates: RiskCandidates?

  /// - Parameters:
  ///   - options: of the training
  ///   - markers: what to put around sentences
  ///   - candidates: draws the translations that minimum risk training compares; nil without it
  public init(
    _ options: TrainingOptions, markers: TranslationBatch.Markers,
    candidates: RiskCandidates? = nil
  ) {
    precondition(
      (options.risk.measure == .none) == (candidates == nil),
      "TranslationObjective: risk measure \(options.risk.measure.rawValue) "
        + (candidates == nil ? "without candidates" : "with candidates"))
    self.options = options
    self.markers = markers
    self.candidates = candidates
  }

  /// The tokens and the end marker.
  public func predictions(targetLength: Int) -> Int { targetLength + 1 }

  public func loss(
    _ pairs: [TokenPair], of model: EncoderDecoder, in workspace: Workspace
  ) -> CrossEntropy {
    model.loss(TranslationBatch(pairs, markers: markers), in: workspace)
  }

  public func learn(
    from part: UpdatePart, by model: EncoderDecoder, into gradients: EncoderDecoder,
    in workspace: Workspace
  ) -> PartLoss {
    PartLoss(
      crossEntropy: learnReferences(part, by: model, into: gradients, in: workspace),
      risk: lowerRisk(part, of: model, into: gradients, in: workspace))
  }

  private func learnReferences(
    _ part: UpdatePart, by model: EncoderDecoder, into gradients: EncoderDecoder,
    in workspace: Workspace
  ) -> CrossEntropy {
    var batch = TranslationBatch(part.pairs, markers: markers)
    // Equation (65).
    let choiceShare = options.scheduledSampling * part.progress
    if choiceShare > 0 {
      workspace.reset()
      batch = model.readingOwnChoices(
        in: batch, share: choiceShare, seed: part.seed(for: 0x55), in: workspace)
    }
    workspace.reset()
    let share = candidates == nil ? 1 : 1 - options.risk.share
    return model.lossAndGradient(
      batch, smoothing: options.labelSmoothing, dropout: part.dropout,
      gradientScale: share / Float(part.predictions), into: gradients, in: workspace)
  }

  /// Adds the gradient of the expected risk of translations that the model gives now.
  private func lowerRisk(
    _ part: UpdatePart, of model: EncoderDecoder, into gradients: EncoderDecoder,
    in workspace: Workspace
  ) -> Double {
    guard let candidates else { return 0 }
    let drawn = candidates(part.pairs, model, part.seed(for: 0x3A))
    workspace.reset()
    // α is a factor of the whole gradient; divided by it, it decides which candidates count and not how much the risk does.
    let scale = options.risk.share / (options.risk.sharpness * Float(part.sentences))
    return model.riskAndGradient(
      zip(part.pairs, drawn).map { ($0.source, $1) }, sharpness: options.risk.sharpness,
      dropout: part.dropout, gradientScale: scale, markers: markers, into: gradients, in: workspace)
  }
}
