import Charts
import Foundation

/// A sentence as it can be shown in one line of a terminal.
enum SentenceText {
  /// Without controls, which would move the cursor, and no wider than `width` columns.
  static func shown(_ sentence: String, width: Int) -> String {
    var line = String.UnicodeScalarView()
    for character in sentence.unicodeScalars {
      switch character.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        line.append(contentsOf: "<U+\(String(format: "%04X", character.value))>".unicodeScalars)
      default: line.append(character)
      }
    }
    return shortened(String(line), width: width)
  }

  private static func shortened(_ text: String, width: Int) -> String {
    var columns = 0
    var end = text.startIndex
    for index in text.indices {
      columns += text[index].displayWidth
      if columns > width { return text[..<end] + (Terminal.isUnicode ? "…" : "~") }
      // What fits together with the sign that more follows.
      if columns < width { end = text.index(after: index) }
    }
    return text
  }
}
