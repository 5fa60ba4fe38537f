import Foundation
import Store
import Tensors
import Text

/// Looks at the installation: what is there, how fast it is, and whether files can be written.
struct Doctor {
  /// What was looked at.
  struct Finding {
    let name: String
    let value: String
    /// What to do about it; nil if all is well.
    var advice: String?
  }

  let database: String

  func examine() -> [Finding] {
    [icu, sqlite, matrices, processor, threads, terminal, folder, databaseFile, space]
  }

  private var icu: Finding { Finding(name: "ICU", value: Tokenizer.icuVersion) }
  private var sqlite: Finding { Finding(name: "SQLite", value: Store.libraryVersion) }

  /// A product whose outcome is known, and how fast products are.
  private var matrices: Finding {
    let size = 512
    let ones = [Float](repeating: 1, count: size * size)
    let a = Matrix(rows: size, columns: size, values: ones)
    let product = Matrix(rows: size, columns: size)
    let backend = CPUBackend()
    var best = Double.infinity
    for _ in 0..<20 {
      let start = ContinuousClock.now
      backend.multiply(
        a, transposed: false, a, transposed: true, into: product, accumulating: false)
      best = min(best, (ContinuousClock.now - start) / .seconds(1))
    }
    let isRight = product.values.allSatisfy { $0 == Float(size) }
    let rate = 2 * Double(size * size * size) / best / 1e9
    return Finding(
      name: "matrix products",
      value: CPUBackend.matrixLibrary + String(format: ", %.0f GFLOP/s on one thread", rate),
      advice: isRight
        ? nil : "products come out wrong on this processor: install a newer version of the library")
  }

  private var processor: Finding { Finding(name: "kernels", value: CPUBackend.processorLevel) }

  private var threads: Finding {
    let count = ProcessInfo.processInfo.activeProcessorCount
    return Finding(name: "threads", value: "\(count); use fewer with --threads")
  }

  private var terminal: Finding {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let signs = Terminal.isUnicode ? "UTF-8" : "not UTF-8"
    return Finding(
      name: "terminal",
      value: isTerminal
        ? "\(Terminal.columns(of: STDOUT_FILENO)) columns, \(signs)" : "none, \(signs)",
      advice: Terminal.isUnicode ? nil : "letters beyond ASCII may look wrong: set LANG=C.UTF-8")
  }

  private var folder: Finding {
    let path = FileManager.default.currentDirectoryPath
    let isWritable = FileManager.default.isWritableFile(atPath: path)
    return Finding(
      name: "folder", value: path,
      advice: isWritable ? nil : "nothing can be written here: work in another folder")
  }

  private var databaseFile: Finding {
    guard FileManager.default.fileExists(atPath: database) else {
      let folder = URL(fileURLWithPath: database).deletingLastPathComponent().path
      let canBeMade = FileManager.default.isWritableFile(atPath: folder)
      return Finding(
        name: "database", value: "\(database), made when first needed",
        advice: canBeMade ? nil : "cannot be made in \(folder): name another with --db")
    }
    do {
      let store = try Store(path: database, opening: .existing)
      let (corpora, runs) = (try store.corpora().count, try store.runs().count)
      return Finding(name: "database", value: "\(database), \(corpora) corpora, \(runs) runs")
    } catch {
      return Finding(
        name: "database", value: database, advice: "\(error)")
    }
  }

  /// A model with its checkpoint takes some hundreds of megabytes.
  private var space: Finding {
    let attributes = try? FileManager.default.attributesOfFileSystem(
      forPath: FileManager.default.currentDirectoryPath)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
      return Finding(name: "free space", value: "unknown")
    }
    let text = String(format: "%.1f GB", Double(free) / 1e9)
    return Finding(
      name: "free space", value: text,
      advice: free < 1_000_000_000 ? "trainings need about 1 GB: make room" : nil)
  }
}
