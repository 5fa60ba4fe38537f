import Foundation

/// The merges of subword-nmt (Sennrich et al. 2016), as its codes files list them.
public struct SubwordNMTCodes: Codable, Equatable, Sendable {
  /// How the end of a word is marked.
  public enum WordEnd: String, Codable, Sendable {
    /// By a symbol of its own (version 0.1).
    case apart
    /// As a part of the last character (version 0.2).
    case attached
  }

  public let wordEnd: WordEnd
  /// Both sides of each merge with a space between them, first merge first.
  public let merges: [String]

  /// - Throws: `TextError.missingFile`, `TextError.unreadableModel`
  public init(contentsOf file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw TextError.missingFile(file.path)
    }
    func damaged(_ reason: String) -> TextError {
      .unreadableModel(file.path, kind: "subword-nmt", reason: reason)
    }
    guard let data = try? Data(contentsOf: file) else { throw damaged("it cannot be read") }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw damaged("it is not UTF-8")
    }
    // Not by Character: a code may begin with a combining mark.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let version = lines.first?.hasPrefix("#version:") == true ? lines.removeFirst() : nil
    switch version?.split(separator: " ").last {
    case nil, "0.1": wordEnd = .apart
    case "0.2": wordEnd = .attached
    case let other?: throw damaged("expected version 0.1 or 0.2, found \(other)")
    }
    for (index, line) in lines.enumerated() where Self.sides(of: line) == nil {
      throw damaged(
        "line \(index + (version == nil ? 1 : 2)): expected two symbols with a space between them")
    }
    guard !lines.isEmpty else { throw damaged("it has no merges") }
    merges = lines
  }

  /// The two symbols of a merge, or nil if it is not two.
  static func sides(of merge: String) -> (left: String, right: String)? {
    let line = merge.unicodeScalars.drop { ends.contains($0) }
    let end = line.lastIndex { !ends.contains($0) }.map(line.index(after:)) ?? line.endIndex
    let sides = line[..<end].split(separator: " ", omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
    return (String(sides[0]), String(sides[1]))
  }

  /// What is cut off at both ends of lines.
  static let ends: Set<Unicode.Scalar> = [" ", "\r", "\n"]
}
