/// Emoji with all that belongs to them (UTS #51): skin tones, joined sequences, flags and keycaps. Signs that are
/// text unless a variation selector says otherwise, such as `©`, are emoji only with it.
struct EmojiRecognizer: PlaceableRecognizer {
  let expression = {
    let element =
      #"(?:\p{Emoji}\x{FE0F}\x{20E3}?+|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}"#
      + #"|[[\p{Emoji_Presentation}]&&[^\p{Regional_Indicator}]](?:[\x{E0020}-\x{E007E}]{1,16}+\x{E007F})?+)"#
    return #"\p{Regional_Indicator}{2}|\#(element)(?:\x{200D}\#(element)){0,12}+"#
  }()

  /// All have a character from U+2000 on in them.
  func mayOccur(in line: String.UTF8View) -> Bool { line.contains { $0 >= 0xE2 } }
}
