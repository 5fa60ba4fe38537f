import Charts
import Foundation
import Translation

/// What the tokens of a translation looked at, drawn for the terminal.
enum AttentionDrawing {
  /// A map for each part, nothing without attention.
  static func text(of translation: Translation, by model: PromptModel) -> String {
    let parts = translation.candidates.first?.parts ?? []
    return parts.compactMap { model.translator.attentionMap(of: $0) }.map { map in
      HeatMap(rows: map.targetTokens, columns: map.sourceTokens, values: map.weights)
        .text(Terminal.style(of: STDERR_FILENO)) + "\n"
    }.joined()
  }
}
