/// Numbers in the digits of any script with what stands inside them, as in `1,234.50`, `12.345,67`, `1 000 000` with
/// narrow spaces, `10:30` and `2.0.1`.
///
/// Signs, units and percent signs around a number are text. So is a digit that belongs to a word, as in `mp3` and
/// `1st`; but scripts without spaces write numbers right beside words.
struct NumberRecognizer: PlaceableRecognizer {
  let expression = {
    let inside = #"[.,:'’٫٬\x{A0}\x{2009}\x{202F}]"#
    let unspaced =
      #"\p{Ideographic}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"#
    let word = #"[_[[\p{L}\p{M}]&&[^\#(unspaced)]]]"#
    return
      #"(?<!\#(word)|\p{Nd}|\p{Nd}\#(inside))\p{Nd}++(?:\#(inside)\p{Nd}++)*+(?!\#(word))"#
  }()

  func mayOccur(in line: String.UTF8View) -> Bool {
    // Other digits than those of ASCII begin with U+0660.
    line.contains { $0 >= 0xD9 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
