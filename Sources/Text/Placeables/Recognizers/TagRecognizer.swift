/// Tags and comments of HTML and XML, as in `<b>`, `</a>`, `<br/>` and `<a href="…">`, and references to characters,
/// as in `&nbsp;` and `&#8211;`.
struct TagRecognizer: PlaceableRecognizer {
  let expression =
    #"</?[A-Za-z][\w:.\-]*+(?:\s++[\w:.\-]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=]++))?+)*+\s*+/?>"#
    + #"|<!--(?:[^\-<>]|-(?!->))*+-->"#
    + #"|&(?:[A-Za-z][A-Za-z0-9]{1,31}+|#[0-9]{1,7}+|#[xX][0-9A-Fa-f]{1,6}+);"#

  func mayOccur(in line: String.UTF8View) -> Bool {
    line.contains(UInt8(ascii: ">")) || line.contains(UInt8(ascii: "&"))
  }
}
