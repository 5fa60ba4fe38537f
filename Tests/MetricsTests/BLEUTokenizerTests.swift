import Metrics
import Testing

struct BLEUTokenizerTests {
  @Test(arguments: BLEU.Tokenizer.allCases)
  func `cut lines into the words of sacreBLEU`(tokenizer: BLEU.Tokenizer) throws {
    for example in try TokenizedLine.all() {
      let words = BLEU(tokenizer: tokenizer, lowercase: example.lowercase).words(of: example.line)
        .map { String(decoding: $0, as: UTF8.self) }
      // Swift finds é equal to e and an accent; the scalars tell them apart.
      #expect(
        words.map { Array($0.unicodeScalars) }
          == example.words[tokenizer.rawValue]?.map { Array($0.unicodeScalars) },
        "\(example.line)")
    }
  }
}
