import CKernels

extension CPUBackend {
  public func adam(
    _ update: AdamUpdate, weights: Matrix, gradients: Matrix, first: Matrix, second: Matrix
  ) {
    requireFlat("adam", [weights, gradients, first, second])
    kernel_adam(
      weights.pointer, gradients.pointer, first.pointer, second.pointer, weights.count,
      update.scale, update.stepSize, update.beta1, update.beta2, update.epsilon,
      update.secondCorrection)
  }

  public func momentum(
    weights: Matrix, gradients: Matrix, velocity: Matrix, scale: Float, rate: Float, momentum: Float
  ) {
    requireFlat("momentum", [weights, gradients, velocity])
    kernel_momentum(
      weights.pointer, gradients.pointer, velocity.pointer, weights.count, scale, rate, momentum)
  }

  public func move(_ average: Matrix, towards weights: Matrix, share: Float) {
    requireFlat("move", [average, weights])
    kernel_move_towards(average.pointer, weights.pointer, average.count, share)
  }

  private func requireFlat(_ operation: String, _ matrices: [Matrix]) {
    precondition(
      matrices.allSatisfy { $0.isContiguous && $0.count == matrices[0].count },
      "\(operation): sizes \(matrices.map(\.count))")
  }
}
