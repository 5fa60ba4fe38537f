import Decoding
import Models
import Tensors

/// The encoder–decoder as search sees it.
struct SearchModel: StepModel {
  typealias State = EncoderDecoder.State

  let model: EncoderDecoder
  let vocabularySize: Int
  /// Scratch memory of one step; its result is read before the next step begins.
  private let scratch = Workspace()

  init(model: EncoderDecoder, vocabularySize: Int) {
    self.model = model
    self.vocabularySize = vocabularySize
  }

  func step(_ tokens: [Int32], _ state: inout State) -> Matrix {
    scratch.reset()
    return model.step(tokens, &state, in: scratch)
  }

  func select(_ rows: [Int], from state: State) -> State {
    state.selecting(rows.map { Int32($0) }, on: scratch.backend)
  }
}
