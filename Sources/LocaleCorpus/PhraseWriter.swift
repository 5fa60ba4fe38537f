import Corpora

/// Puts values of one kind into the words of one language.
protocol PhraseWriter {
  /// What is said: a number, a moment, the code of a country.
  associatedtype Value

  /// Nil if ICU has no words of this kind for the language.
  init?(_ language: Language)

  /// Nil if the language has no words for this value.
  func text(of value: Value) -> String?
}

/// Draws the values that two languages are to put into words.
protocol PhraseValues {
  associatedtype Value

  /// The next value, or nil if all were drawn.
  mutating func next(using random: inout SplitMix64) -> Value?
}

/// Finitely many values in random order, each once.
struct ListedValues<Value>: PhraseValues {
  private var values: [Value]
  private var position: Int?

  init(_ values: [Value]) {
    self.values = values
  }

  mutating func next(using random: inout SplitMix64) -> Value? {
    if position == nil { random.shuffle(&values) }
    let index = position ?? 0
    position = index + 1
    return index < values.count ? values[index] : nil
  }
}

/// Values without end.
struct DrawnValues<Value>: PhraseValues {
  private let draw: (inout SplitMix64) -> Value

  init(_ draw: @escaping (inout SplitMix64) -> Value) {
    self.draw = draw
  }

  mutating func next(using random: inout SplitMix64) -> Value? { draw(&random) }
}
