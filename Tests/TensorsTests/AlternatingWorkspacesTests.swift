import Tensors
import Testing

struct AlternatingWorkspacesTests {
  @Test func `what the step before has computed stays, what was before it makes room`() {
    let workspaces = AlternatingWorkspaces()
    let backend = CPUBackend()
    let matrices = (0..<3).map { step in
      let matrix = workspaces.next().matrix(2, 3)
      backend.fill(matrix, with: Float(step))
      return matrix
    }
    #expect(matrices[1].values == [Float](repeating: 1, count: 6))
    #expect(matrices[2].values == [Float](repeating: 2, count: 6))
    // The third step has taken the memory of the first.
    #expect(matrices[0].values == matrices[2].values)
  }
}
