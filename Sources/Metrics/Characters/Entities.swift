/// The four entities of SGML that tokenizers know.
enum Entities {
  /// Replaces them in their order, so that `&amp;lt;` becomes `<`.
  static func replace(in text: inout [UInt8]) {
    guard text.contains(UInt8(ascii: "&")) else { return }
    for (entity, sign) in [("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")] {
      text.replace(Array(entity.utf8), with: Array(sign.utf8))
    }
  }
}
