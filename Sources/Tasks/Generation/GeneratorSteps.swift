import Decoding
import Models
import Tensors

/// The generator as search sees it: for one search, whose steps follow one another.
final class GeneratorSteps: StepModel {
  typealias State = Generator.State

  let vocabularySize: Int
  private let model: Generator
  private let workspaces = AlternatingWorkspaces()

  init(model: Generator, vocabularySize: Int) {
    self.model = model
    self.vocabularySize = vocabularySize
  }

  func step(_ tokens: [Int32], _ state: inout State) -> Matrix {
    model.step(tokens, &state, in: workspaces.next())
  }

  func select(_ rows: [Int], from state: State) -> State {
    state.selecting(rows.map { Int32($0) }, in: workspaces.latest)
  }
}
