/// An arena for what one pass computes: allocation is a pointer bump, `reset()` frees everything at once.
///
/// After the largest batch has been seen, a pass's matrices are not allocated again. A workspace belongs to one thread at
/// a time; matrices from before a `reset()` must not be used after it.
public final class Workspace: @unchecked Sendable {
  /// The kernels that work on this workspace's memory.
  public let backend: any Backend
  private var chunks: [Storage] = []
  private var current = 0
  private var used = 0

  /// Floats in a chunk; a larger matrix gets a chunk of its own size.
  private static let chunkSize = 4 << 20

  public init(backend: any Backend = CPUBackend()) { self.backend = backend }

  /// A matrix with undefined contents, valid until `reset()`.
  public func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    // Rounded up to whole cache lines, so that every matrix starts aligned.
    let size = (rows * columns + 15) & ~15
    while current < chunks.count, used + size > chunks[current].count {
      if used == 0 {
        // Too small for what is asked for now, it would lie idle for ever.
        chunks[current] = .undefined(count: size)
        break
      }
      current += 1
      used = 0
    }
    if current == chunks.count {
      chunks.append(.undefined(count: max(size, Workspace.chunkSize)))
    }
    defer { used += size }
    return Matrix(storage: chunks[current], offset: used, rows: rows, columns: columns)
  }

  /// A matrix of zeros, valid until `reset()`.
  public func zeros(_ rows: Int, _ columns: Int) -> Matrix {
    let result = matrix(rows, columns)
    backend.fill(result, with: 0)
    return result
  }

  /// A copy of `source` without gaps between rows, valid until `reset()`.
  public func copy(of source: Matrix) -> Matrix {
    let result = matrix(source.rows, source.columns)
    backend.copy(source, to: result)
    return result
  }

  /// `x[indices[i]]` [indices × columns], valid until `reset()`.
  public func rows(_ indices: [Int32], of x: Matrix) -> Matrix {
    let result = matrix(indices.count, x.columns)
    backend.gatherRows(x, indices, into: result)
    return result
  }

  /// Weights in the order of their products, for repeated `x Wᵀ` with few rows; valid until `reset()`.
  ///
  /// - Parameters:
  ///   - weights: returned as they are if they are packed already
  ///   - transposed: whether to pack Wᵀ
  public func packed(_ weights: Matrix, transposed: Bool = false) -> Matrix {
    if !transposed, weights.packed != nil { return weights }
    return Matrix(
      packed: PackedWeights(weights, transposed: transposed, as: .float32, in: matrix))
  }

  /// Takes all memory back for the next pass.
  public func reset() {
    current = 0
    used = 0
  }
}
