/// Finds the name that was probably meant by a misspelled one.
package enum Spelling {
  /// The name that begins with `word`, else the one that takes the fewest changes; nil if those are many beside its
  /// length.
  package static func nearest(to word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    if !word.isEmpty, let longer = names.first(where: { $0.hasPrefix(word) }) { return longer }
    let distances = names.map { (name: $0, distance: editDistance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.count / 2) ? best.name : nil
  }

  /// Letters to insert, remove or replace (Levenshtein 1966).
  static func editDistance(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, counterpart) in other.enumerated() {
        let replaced = diagonal + (letter == counterpart ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
