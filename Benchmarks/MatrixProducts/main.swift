import Dispatch
import Foundation
import Tensors

// What the processor multiplies at most: rate of a large matrix product, each thread with a product of its own.
// Usage: MatrixProducts ROWS COLUMNS INNER [THREADS [SECONDS]]

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard numbers.count >= 3 else {
  print("usage: MatrixProducts ROWS COLUMNS INNER [THREADS [SECONDS]]")
  exit(64)
}
let (rows, columns, inner) = (numbers[0], numbers[1], numbers[2])
let threads = numbers.count > 3 ? numbers[3] : 2
let seconds = Duration.seconds(numbers.count > 4 ? numbers[4] : 3)

@Sendable func filled(_ rows: Int, _ columns: Int) -> Matrix {
  Matrix(
    rows: rows, columns: columns,
    values: (0..<rows * columns).map { Float($0 % 13) * 0.01 })
}

nonisolated(unsafe) var counts = [Int](repeating: 0, count: threads)
let lock = NSLock()
DispatchQueue.concurrentPerform(iterations: threads) { thread in
  let (a, b) = (filled(rows, inner), filled(inner, columns))
  let c = Matrix(rows: rows, columns: columns)
  let backend = CPUBackend()
  let begin = ContinuousClock.now
  var products = 0
  while ContinuousClock.now - begin < seconds {
    backend.multiply(a, transposed: false, b, transposed: false, into: c, accumulating: false)
    products += 1
  }
  lock.withLock { counts[thread] = products }
}
// Filling the matrices is over in an instant beside the seconds of multiplying.
let rate =
  2 * Double(rows * columns * inner) * Double(counts.reduce(0, +)) / (seconds / .seconds(1)) / 1e9
print(#"{"library": "\#(CPUBackend.matrixLibrary)", "threads": \#(threads), "gflops": \#(rate)}"#)
