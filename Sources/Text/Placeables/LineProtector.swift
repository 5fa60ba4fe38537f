/// Normalises lines and replaces what is protected in them by slots.
struct LineProtector: Sendable {
  let normalizer: any LineNormalizer
  /// Nil if nothing is protected.
  private let finder: PlaceableFinder?

  /// - Parameter vocabulary: the one that the options belong to, nil while there is none
  init(_ text: TextOptions, _ vocabulary: Vocabulary?) {
    normalizer = text.normalizer(for: vocabulary)
    finder = text.protectedKinds.isEmpty ? nil : PlaceableFinder(kinds: text.protectedKinds)
  }

  /// - Parameter isAvailable: whether there is a token for a slot; what gets none stays text
  func protect(_ line: String, where isAvailable: (PlaceableSlot) -> Bool) -> ProtectedLine {
    let text = normalizer.normalize(line)
    let found = placeables(in: text)
    if found.isEmpty { return ProtectedLine(text) }
    return ProtectedLine(text, found: found, slots: slots(for: found.map(\.placeable), isAvailable))
  }

  /// What may be protected in a normalised text, in order, and where it stands in its UTF-16 units.
  func placeables(in text: String) -> [(range: Range<Int>, placeable: Placeable)] {
    finder?.placeables(in: text) ?? []
  }

  /// Both sides of a pair: what stands on both has the same slot on both, what stands on one only stays text.
  func protect(
    _ source: String, with target: String, by targetProtector: LineProtector,
    where isAvailable: (PlaceableSlot) -> Bool
  ) -> (source: ProtectedLine, target: ProtectedLine) {
    let source = normalizer.normalize(source)
    let target = targetProtector.normalizer.normalize(target)
    let found = placeables(in: source)
    let counterparts = found.isEmpty ? [] : targetProtector.placeables(in: target)
    if counterparts.isEmpty { return (ProtectedLine(source), ProtectedLine(target)) }
    let shared = Set(counterparts.map(\.placeable))
    let slots = slots(for: found.map(\.placeable).filter(shared.contains), isAvailable)
    return (
      ProtectedLine(source, found: found, slots: slots),
      ProtectedLine(target, found: counterparts, slots: slots)
    )
  }

  /// Numbers each kind in the order of `placeables`.
  private func slots(
    for placeables: [Placeable], _ isAvailable: (PlaceableSlot) -> Bool
  ) -> [Placeable: PlaceableSlot] {
    var slots: [Placeable: PlaceableSlot] = [:]
    var counts: [PlaceableKind: Int] = [:]
    for placeable in placeables where slots[placeable] == nil {
      let slot = PlaceableSlot(kind: placeable.kind, number: counts[placeable.kind, default: 0] + 1)
      guard isAvailable(slot) else { continue }
      counts[placeable.kind] = slot.number
      slots[placeable] = slot
    }
    return slots
  }
}
