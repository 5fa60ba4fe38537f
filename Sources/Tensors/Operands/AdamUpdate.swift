/// The scalars of one Adam update (Kingma & Ba 2015, algorithm 1).
public struct AdamUpdate: Sendable {
  /// Factor on the gradients: clipping.
  public var scale: Float
  /// Learning rate / (1 − β1ᵗ)
  public var stepSize: Float
  public var beta1: Float
  public var beta2: Float
  public var epsilon: Float
  /// 1 / (1 − β2ᵗ)
  public var secondCorrection: Float

  public init(
    scale: Float, stepSize: Float, beta1: Float, beta2: Float, epsilon: Float,
    secondCorrection: Float
  ) {
    self.scale = scale
    self.stepSize = stepSize
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.secondCorrection = secondCorrection
  }
}
