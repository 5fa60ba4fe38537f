import Decoding
import Models
import Tensors

/// The generator as search sees it: for one search, whose steps follow one another.
///
/// Two workspaces take turns, so that a step can read the state before it and nothing is allocated in the steady state.
final class GeneratorSearch: StepModel {
  typealias State = Generator.State

  let vocabularySize: Int
  private let model: Generator
  private var latest = Workspace()
  private var spent = Workspace()

  init(model: Generator, vocabularySize: Int) {
    self.model = model
    self.vocabularySize = vocabularySize
  }

  func step(_ tokens: [Int32], _ state: inout State) -> Matrix {
    swap(&latest, &spent)
    latest.reset()
    return model.step(tokens, &state, in: latest)
  }

  func select(_ rows: [Int], from state: State) -> State {
    state.selecting(rows.map { Int32($0) }, in: latest)
  }

  func attention(ofRow row: Int) -> [Float] { [] }
}
