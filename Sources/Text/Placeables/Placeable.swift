/// A stretch of a line that is carried through a translation as it is.
struct Placeable: Hashable, Sendable {
  let kind: PlaceableKind
  let text: String
}

/// The token that stands for a placeable: placeables of one kind are numbered from 1 in each line, and what occurs
/// twice has the same number twice.
public struct PlaceableSlot: Hashable, Sendable {
  public let kind: PlaceableKind
  public let number: Int

  /// Numbers that a kind can have at most.
  static let limit = 16

  /// As it stands in a vocabulary.
  var token: String { "⟦\(kind.rawValue)\(number)⟧" }
}
