/// Finds all keys that a text begins with, byte by byte.
///
/// Nodes lie in the order of their depth, so the children of a node are neighbours, sorted by their byte.
struct PrefixTrie: Sendable {
  typealias Node = Int32

  static let root: Node = 0
  static let nothing: Int32 = -1

  /// The byte that leads to each node.
  private var bytes: [UInt8] = []
  /// Where the children of each node begin, and at the end how many nodes there are.
  private var firstChild: [Node] = []
  /// The position of the key that ends at each node, or `nothing`.
  private var values: [Int32] = []
  /// The children of the root, by their byte: most searches end there.
  private var fromRoot: [Node] = []

  /// - Parameter keys: different texts; empty ones are left out
  init(_ keys: [[UInt8]]) {
    let order = keys.indices.filter { !keys[$0].isEmpty }
      .sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    /// For each node in `order`, the keys that lead through it.
    var ranges = [order.startIndex..<order.endIndex]
    var depths = [0]
    bytes = [0]
    var node = 0
    while node < ranges.count {
      firstChild.append(Node(ranges.count))
      var rest = ranges[node]
      let depth = depths[node]
      let endsHere = rest.first.map { keys[order[$0]].count == depth } ?? false
      values.append(endsHere ? Int32(order[rest.removeFirst()]) : Self.nothing)
      while let first = rest.first {
        let byte = keys[order[first]][depth]
        let next = rest.first { keys[order[$0]][depth] != byte } ?? rest.endIndex
        ranges.append(first..<next)
        depths.append(depth + 1)
        bytes.append(byte)
        rest = next..<rest.endIndex
      }
      node += 1
    }
    firstChild.append(Node(ranges.count))
    fromRoot = [Node](repeating: Self.nothing, count: 256)
    for child in firstChild[0]..<firstChild[1] { fromRoot[Int(bytes[Int(child)])] = child }
  }

  /// The node that `byte` leads to, or `nothing`.
  func child(of node: Node, by byte: UInt8) -> Node {
    if node == Self.root { return fromRoot[Int(byte)] }
    var low = firstChild[Int(node)]
    var high = firstChild[Int(node) + 1]
    while low < high {
      let middle = (low + high) / 2
      if bytes[Int(middle)] < byte { low = middle + 1 } else { high = middle }
    }
    return low < firstChild[Int(node) + 1] && bytes[Int(low)] == byte ? low : Self.nothing
  }

  /// The position of the key that ends at `node`, or `nothing`.
  func value(at node: Node) -> Int32 { values[Int(node)] }

  /// The position of a key, or `nothing`.
  func value(of key: some Sequence<UInt8>) -> Int32 {
    var node = Self.root
    for byte in key {
      node = child(of: node, by: byte)
      if node == Self.nothing { return Self.nothing }
    }
    return value(at: node)
  }

  /// The longest key that stands in `text` at `start`: its position and where it ends.
  func longestMatch(in text: [UInt8], at start: Int) -> (value: Int32, end: Int)? {
    var node = Self.root
    var longest: (value: Int32, end: Int)?
    for index in start..<text.count {
      node = child(of: node, by: text[index])
      if node == Self.nothing { break }
      if value(at: node) != Self.nothing { longest = (value(at: node), index + 1) }
    }
    return longest
  }
}
