extension BLEU.Tokenizer {
  /// How words are counted in a language: by character where they are not spaced.
  public static func standard(for language: String) -> BLEU.Tokenizer {
    switch language.split(whereSeparator: { "-_".contains($0) }).first.map({ $0.lowercased() }) {
    case "zh", "cmn", "yue": .chinese
    case "ja", "th", "lo", "km", "my": .character
    default: .thirteenA
    }
  }
}
