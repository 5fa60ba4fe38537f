import Decoding
import Models
import Tensors

/// The encoder–decoder as search sees it: for one search, whose steps follow one another.
///
/// Two workspaces take turns, so that a step can read the state before it and nothing is allocated in the steady state.
final class SearchModel: StepModel {
  typealias State = EncoderDecoder.State

  let vocabularySize: Int
  private let model: EncoderDecoder
  private var lastStep: EncoderDecoder.Step?
  /// What the last step computed, its state among it.
  private var latest = Workspace()
  /// What the step before computed: memory for the next.
  private var spent = Workspace()

  init(model: EncoderDecoder, vocabularySize: Int) {
    self.model = model
    self.vocabularySize = vocabularySize
  }

  func step(_ tokens: [Int32], _ state: inout State) -> Matrix {
    swap(&latest, &spent)
    latest.reset()
    let step = model.step(tokens, &state, in: latest)
    lastStep = step
    return step.logProbabilities
  }

  func select(_ rows: [Int], from state: State) -> State {
    state.selecting(rows.map { Int32($0) }, in: latest)
  }

  func attention(ofRow row: Int) -> [Float] { lastStep?.attention(ofRow: row) ?? [] }
}
