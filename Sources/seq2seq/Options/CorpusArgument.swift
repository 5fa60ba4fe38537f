import Corpora
import Foundation
import Store

/// A corpus as commands take it: the name of a stored one, or a file that is then imported under its file name.
struct CorpusArgument {
  let text: String

  var isFile: Bool { FileManager.default.fileExists(atPath: text) }

  /// - Parameters:
  ///   - store: where it is or will be
  ///   - task: what a file teaches
  ///   - source: the language of a file's sources; of its texts where labels are no language
  ///   - target: the language of a file's translations
  ///   - say: told about an import on the way
  /// - Throws: `StoreError`, `CorpusError`
  func resolve(
    in store: Store, for task: Task = .translate, from source: String?, to target: String?,
    say: (String) -> Void
  ) throws -> CorpusRecord {
    let name = URL(fileURLWithPath: text).lastPathComponent
    if let stored = try store.corpus(named: text) ?? (isFile ? store.corpus(named: name) : nil) {
      if FileIdentity(path: text)?.isRegular == true {
        say(
          "using the stored corpus \(stored.name); to read the file anew: "
            + "seq2seq import \(stored.name) \(text) --replace …")
      }
      return stored
    }
    guard isFile else {
      return try store.existingCorpus(named: text)
    }
    guard let source, let languages = task.languages(source, target) else {
      let flags = task == .translate ? "--from and --to" : "--from"
      throw Failure("\(text): is imported first, which takes \(flags)", kind: .usage)
    }
    var options = ReadingOptions(source: languages.source, target: languages.target)
    options.task = task
    let summary = try store.importPairs(
      into: name, source: languages.source, target: languages.target, task: task, split: .train,
      from: CorpusFiles([text], options: options))
    say(summary.text)
    return summary.corpus
  }
}

extension ImportSummary {
  /// What a person is told of an import.
  var text: String {
    var text = "imported \(imported) pairs into \(corpus.name) (\(split.rawValue))"
    let damaged = skipped.filter(\.key.isDamage)
    let others = skipped.filter { !$0.key.isDamage }
    if others.total > 0 { text += "; left out \(others.text)" }
    if damaged.total > 0 {
      text +=
        "; skipped \(damaged.total) bad \(damaged.total == 1 ? "line" : "lines"): \(damaged.text)"
    }
    if reversed {
      text += "; sides swapped, the corpus is \(corpus.languages.joined(separator: "→"))"
    }
    return text
  }
}
