import Decoding
import Models
import Tensors

/// The encoder–decoder as search sees it: for one search, whose steps follow one another.
final class TranslatorSteps: StepModel {
  typealias State = EncoderDecoder.State

  let vocabularySize: Int
  private let model: EncoderDecoder
  private var lastStep: EncoderDecoder.Step?
  private let workspaces = AlternatingWorkspaces()

  init(model: EncoderDecoder, vocabularySize: Int) {
    self.model = model
    self.vocabularySize = vocabularySize
  }

  func step(_ tokens: [Int32], _ state: inout State) -> Matrix {
    let step = model.step(tokens, &state, in: workspaces.next())
    lastStep = step
    return step.logProbabilities
  }

  func select(_ rows: [Int], from state: State) -> State {
    state.selecting(rows.map { Int32($0) }, in: workspaces.latest)
  }

  func attention(ofRow row: Int) -> [Float] { lastStep?.attention(ofRow: row) ?? [] }
}
