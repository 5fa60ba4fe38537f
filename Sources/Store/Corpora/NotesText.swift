import Corpora
import Foundation

/// Notes as they are stored: a JSON object, in which texts of the same name are one, line under line.
struct NotesText {
  let text: String

  /// Written out because JSONEncoder takes several times as long as storing the pair.
  init(_ notes: [Note]) {
    var names: [String] = []
    var texts: [String: String] = [:]
    for note in notes {
      if let text = texts[note.name] {
        texts[note.name] = text + "\n" + note.text
      } else {
        names.append(note.name)
        texts[note.name] = note.text
      }
    }
    let members = names.map { name in
      Self.quoted(name) + ":" + Self.quoted(texts[name] ?? "")
    }
    text = "{" + members.joined(separator: ",") + "}"
  }

  init(_ text: String) {
    self.text = text
  }

  /// In the order of their names.
  func notes() throws -> [Note] {
    let texts = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    return texts.map { Note(name: $0, text: $1) }.sorted { $0.name < $1.name }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array("\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
