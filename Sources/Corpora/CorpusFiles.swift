import Foundation

/// The translation units of any number of files, one file behind the other, each in its format.
///
/// A file's format is the one that the options name, else the one that its name tells. Two files of translations
/// whose names tell none are plain text, line beside line; if their names end in the languages', these say which is
/// the source. A single file whose name tells none is TSV, and so is standard input. In files for other tasks the
/// first line tells what a name does not.
public final class CorpusFiles: CorpusReader {
  private enum Part {
    case file(String, CorpusFormat)
    /// Its first line tells what it is.
    case labels(String)
    case parallel(source: String, target: String)
  }

  private let options: ReadingOptions
  private var parts: ArraySlice<Part>
  private var reader: (any CorpusReader)?
  /// Of the files that were read to their end.
  private var finished: (skipped: SkipCounts, bytes: Int) = ([:], 0)
  /// Damaged entries that were passed over.
  private var damaged: SkipCounts = [:]
  /// The bytes of all files; nil if one of them does not say, as a pipe does not.
  private let size: Int?

  /// Reads `paths`; `-` is standard input.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - options: how they are read.
  /// - Throws: `CorpusError` if the format of a file is not clear, or a file is not there.
  public init(_ paths: [String], options: ReadingOptions) throws {
    self.options = options
    parts = try Self.parts(paths, options)[...]
    size = Self.size(of: paths)
    // Told before an hour is spent on the files before it.
    for path in paths where path != "-" && !FileManager.default.fileExists(atPath: path) {
      throw CorpusError.missing(file: path)
    }
  }

  /// Reads two files of plain text, line beside line.
  ///
  /// - Parameters:
  ///   - source: the file of sources.
  ///   - target: the file of targets.
  ///   - options: how they are read.
  public init(source: String, target: String, options: ReadingOptions) {
    self.options = options
    parts = [.parallel(source: source, target: target)]
    size = Self.size(of: [source, target])
  }

  public var skipped: SkipCounts {
    var counts = finished.skipped
    counts.add(damaged)
    if let reader { counts.add(reader.skipped) }
    return counts
  }

  public var bytesRead: Int { finished.bytes + (reader?.bytesRead ?? 0) }

  /// How much of all files was read, between 0 and 1; nil if a pipe is among them.
  public var shareRead: Double? {
    size.map { $0 == 0 ? 1 : min(1, Double(bytesRead) / Double($0)) }
  }

  public func nextUnit() throws -> TranslationUnit? {
    while try openNext() {
      do {
        if let unit = try reader?.nextUnit() { return unit }
      } catch let error as CorpusError {
        guard options.skipsBadLines, let reason = error.skipReason else { throw error }
        damaged.add(reason)
        continue
      }
      close()
    }
    return nil
  }

  /// Opens a file if none is open; false if there is none left.
  private func openNext() throws -> Bool {
    guard reader == nil else { return true }
    switch parts.popFirst() {
    case nil: return false
    case .file(let path, let format):
      reader = withWholeLabels(try format.reader(path: path, options: options))
    case .labels(let path): reader = withWholeLabels(try labelReader(path: path))
    case .parallel(let source, let target):
      reader = try ParallelTextReader(source: source, target: target)
    }
    return true
  }

  private func withWholeLabels(_ reader: any CorpusReader) -> any CorpusReader {
    func wrapped(_ reader: some CorpusReader) -> any CorpusReader { LabelsAsWords(reader) }
    return options.task == .classify ? wrapped(reader) : reader
  }

  private func labelReader(path: String) throws -> any CorpusReader {
    let task = options.task
    if options.labelsByFileName { return try FileLabelReader(path: path, task: task) }
    let lines = try LineReader(path: path)
    guard let format = task.format(firstLine: try lines.peek() ?? "") else {
      throw CorpusError.unknownFormat(files: [path], task: task)
    }
    return try format.reader(of: lines, options: options)
  }

  private func close() {
    guard let reader else { return }
    finished.skipped.add(reader.skipped)
    finished.bytes += reader.bytesRead
    self.reader = nil
  }

  private static func parts(_ paths: [String], _ options: ReadingOptions) throws -> [Part] {
    let formats = paths.map { options.format ?? options.task.format(path: $0) }
    if options.labelsByFileName { return paths.map(Part.labels) }
    for (path, format) in zip(paths, formats) {
      guard let format, !options.task.formats.contains(format) else { continue }
      throw CorpusError.formatOfOtherTask(file: path, format, task: options.task)
    }
    if options.task != .translate {
      return zip(paths, formats).map { path, format in
        format.map { .file(path, $0) } ?? .labels(path)
      }
    }
    if paths.count == 2, formats.allSatisfy({ $0 == nil || $0 == .text }) {
      return [inOrder(paths[0], paths[1], options)]
    }
    if paths.count == 1, formats[0] == nil { return [.file(paths[0], .tsv)] }
    let unclear = zip(paths, formats).filter { $1 == nil || $1 == .text }.map(\.0)
    guard unclear.isEmpty else { throw CorpusError.unknownFormat(files: unclear) }
    return zip(paths, formats).compactMap { path, format in format.map { .file(path, $0) } }
  }

  /// The first is the source, unless the names end in the languages' the other way round.
  private static func inOrder(_ first: String, _ second: String, _ options: ReadingOptions) -> Part
  {
    let endings = [first, second].map(CorpusFormat.pathExtension)
    let isTurned = endings == [options.target, options.source].map { $0.lowercased() }
    return isTurned
      ? .parallel(source: second, target: first) : .parallel(source: first, target: second)
  }

  private static func size(of paths: [String]) -> Int? {
    var total = 0
    for path in paths {
      var status = stat()
      guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      total += Int(status.st_size)
    }
    return total
  }
}
