import Charts
import Translation

extension Translator {
  /// What the tokens of a translation looked at: a map for each part, none without attention.
  func heatMaps(of translation: Translation) -> [HeatMap] {
    (translation.candidates.first?.parts ?? []).compactMap(attentionMap).map { map in
      HeatMap(rows: map.targetTokens, columns: map.sourceTokens, values: map.weights)
    }
  }

  /// The maps as they are drawn in a terminal.
  func attentionDrawing(of translation: Translation, _ style: TerminalStyle) -> String {
    heatMaps(of: translation).map { $0.text(style) + "\n" }.joined()
  }
}
