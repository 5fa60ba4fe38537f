/// Rows of different lengths, one behind the other in one block of memory.
package struct RaggedArray<Element> {
  private var elements: [Element] = []
  private var starts = [0]

  package init() {}

  package mutating func append(_ row: some Sequence<Element>) {
    elements.append(contentsOf: row)
    starts.append(elements.count)
  }

  /// Rows.
  package var count: Int { starts.count - 1 }
  /// Of each row.
  package var lengths: [Int] { zip(starts, starts.dropFirst()).map { $1 - $0 } }

  /// The row at a place.
  package subscript(index: Int) -> ArraySlice<Element> {
    elements[starts[index]..<starts[index + 1]]
  }
}

extension RaggedArray: Sendable where Element: Sendable {}
