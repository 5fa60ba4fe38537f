import Foundation
import Models
import Tensors

/// Turns gradients into updates, equations (54)–(57); its moments have the shape of the weights.
struct Optimiser {
  let options: TrainingOptions
  /// m of Adam, the velocity of SGD.
  let first: Matrix
  /// v of Adam; empty for SGD.
  let second: Matrix

  init(_ options: TrainingOptions, parameters: Int) {
    self.options = options
    first = Matrix(rows: 1, columns: parameters)
    second = Matrix(rows: 1, columns: options.optimiser == .adam ? parameters : 0)
  }

  /// Updates the weights in `range`.
  ///
  /// - Parameters:
  ///   - scale: factor on the gradient, from clipping
  ///   - rate: the learning rate of this update
  ///   - update: number of this update, from 1
  func apply(
    to weights: Matrix, gradients: Matrix, range: Range<Int>, scale: Float, rate: Float,
    update: Int, on backend: any Backend
  ) {
    let weights = weights.columns(range)
    let gradients = gradients.columns(range)
    switch options.optimiser {
    case .adam:
      // Bias corrections of Kingma & Ba 2015, algorithm 1.
      let firstCorrection = 1 - pow(Double(options.beta1), Double(update))
      let secondCorrection = 1 - pow(Double(options.beta2), Double(update))
      let step = AdamUpdate(
        scale: scale, stepSize: Float(Double(rate) / firstCorrection), beta1: options.beta1,
        beta2: options.beta2, epsilon: options.epsilon,
        secondCorrection: Float(1 / secondCorrection))
      backend.adam(
        step, weights: weights, gradients: gradients, first: first.columns(range),
        second: second.columns(range))
    case .sgd:
      backend.momentum(
        weights: weights, gradients: gradients, velocity: first.columns(range), scale: scale,
        rate: rate, momentum: options.momentum)
    }
  }
}
