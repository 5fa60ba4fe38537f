/// Two symbols, characters or pieces of words, that stand beside each other.
struct SymbolPair: Hashable, Sendable {
  let left: Int32
  let right: Int32

  func hash(into hasher: inout Hasher) {
    // One number is hashed faster than two.
    hasher.combine(Int64(left) << 32 | Int64(right))
  }
}
