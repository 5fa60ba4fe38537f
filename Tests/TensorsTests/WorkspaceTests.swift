import Tensors
import Testing

struct WorkspaceTests {
  @Test func `matrices do not overlap until the reset`() {
    let workspace = Workspace()
    let first = workspace.zeros(3, 5)
    let large = workspace.zeros(3000, 3000)
    let second = workspace.zeros(2, 7)
    workspace.backend.fill(second, with: 1)
    workspace.backend.fill(large, with: 2)
    #expect(first.values.allSatisfy { $0 == 0 })
    #expect(second.values.allSatisfy { $0 == 1 })
    workspace.reset()
    let again = workspace.matrix(3, 5)
    again[0, 0] = 7
    #expect(first[0, 0] == 7)
  }

  @Test func `a large matrix in place of what was too small overlaps no other`() {
    let workspace = Workspace()
    _ = workspace.matrix(3, 5)
    workspace.reset()
    // More than the chunk of the small one, which is free by now.
    let large = workspace.zeros(3000, 3000)
    let second = workspace.matrix(2, 7)
    workspace.backend.fill(second, with: 1)
    #expect(large.values.allSatisfy { $0 == 0 })
    #expect(second.values.allSatisfy { $0 == 1 })
  }
}
