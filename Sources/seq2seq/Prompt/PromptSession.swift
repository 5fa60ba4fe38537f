import Corpora
import Translation

/// What the prompt knows from one line to the next; its commands change it.
struct PromptSession {
  var model: PromptModel {
    // Its tokens are not those of another model.
    didSet { last = nil }
  }
  var options: Translator.Options
  var showsAttention: Bool
  var showsTime = false
  /// What is asked for every line.
  var request: TranslationRequest
  var isOver = false
  /// Of the model that is loaded.
  private(set) var last: Translation?
  /// All that was translated, in order.
  private(set) var pairs: [SentencePair] = []

  /// - Parameter request: what is asked for every line
  init(
    model: PromptModel, options: Translator.Options, request: TranslationRequest,
    showsAttention: Bool
  ) {
    self.model = model
    self.options = options
    self.request = request
    self.showsAttention = showsAttention
  }

  /// What became of a line.
  struct Answer: Sendable {
    let translation: Translation
    let notes: TranslationNotes
  }

  /// Translates a line; nil if Ctrl-C came first.
  mutating func translate(_ line: String) -> Answer? {
    var request = request
    request.line = line
    let start = ContinuousClock.now
    guard
      let translation = Interruptible.run({ [translator = model.translator, options, request] in
        translator.translate([request], options: options)
      })?.first
    else { return nil }
    let time = showsTime ? ContinuousClock.now - start : nil
    last = translation
    pairs.append(SentencePair(source: line, target: translation.text))
    return Answer(
      translation: translation, notes: TranslationNotes(of: translation, time: time))
  }
}
