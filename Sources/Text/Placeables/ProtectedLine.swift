/// A normalised line in which slots stand for placeables, and what they stand for.
public struct ProtectedLine: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case text(String)
    case placeable(PlaceableSlot)
  }

  /// The first is text, which may be empty.
  public let pieces: [Piece]
  public let contents: [PlaceableSlot: String]

  /// A line in which nothing is protected.
  init(_ text: String) {
    pieces = [.text(text)]
    contents = [:]
  }

  /// - Parameters:
  ///   - found: the placeables of `text` in order, with their places in its UTF-16 units
  ///   - slots: what stands for them; one without a slot is text like any other
  init(
    _ text: String, found: [(range: Range<Int>, placeable: Placeable)],
    slots: [Placeable: PlaceableSlot]
  ) {
    let units = Array(text.utf16)
    var pieces: [Piece] = []
    var contents: [PlaceableSlot: String] = [:]
    var start = 0
    for (range, placeable) in found {
      guard let slot = slots[placeable] else { continue }
      if range.lowerBound > start || pieces.isEmpty {
        pieces.append(.text(String(decoding: units[start..<range.lowerBound], as: UTF16.self)))
      }
      pieces.append(.placeable(slot))
      contents[slot] = placeable.text
      start = range.upperBound
    }
    if start < units.count || pieces.isEmpty {
      pieces.append(.text(String(decoding: units[start...], as: UTF16.self)))
    }
    self.pieces = pieces
    self.contents = contents
  }

  /// Whether there is nothing but white space.
  public var isBlank: Bool {
    pieces.allSatisfy { piece in
      guard case .text(let text) = piece else { return false }
      return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
  }

  /// How often each slot stands in the line.
  var slotCounts: [PlaceableSlot: Int] {
    var counts: [PlaceableSlot: Int] = [:]
    for case .placeable(let slot) in pieces { counts[slot, default: 0] += 1 }
    return counts
  }
}
