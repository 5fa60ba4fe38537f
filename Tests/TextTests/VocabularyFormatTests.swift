import Testing
import Text

struct VocabularyFormatTests {
  private func vocabulary() throws -> Vocabulary {
    var options = VocabularyOptions()
    options.model = .character
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: TextOptions())
    learner.add(#"aaa""\"# + "\u{A0}")
    return try learner.learn().vocabulary
  }

  private func lines(_ format: VocabularyFormat) throws -> [String] {
    let text = format.text(of: try vocabulary())
    #expect(text.hasSuffix("\n"))
    return text.split(separator: "\n").map(String.init)
  }

  /// Learned: a, ", \, no-break space and the space in front, of which one cannot be written.
  @Test func `Marian reads a map or a list`() throws {
    let list = try lines(.marianText)
    #expect(list.prefix(3) == ["</s>", "<unk>", "<0x00>"])
    #expect(list.count == 2 + 256 + 4)
    #expect(Set(list.suffix(4)) == ["a", "\"", "\\", "▁"])
    let map = try lines(.marianYAML)
    #expect(map.prefix(2) == [#""</s>": 0"#, #""<unk>": 1"#])
    #expect(map.contains(#""a": 258"#) && map.contains { $0.hasPrefix(#""\"": "#) })
    #expect(map.contains { $0.hasPrefix(#""\\": "#) })
  }

  @Test func `OpenNMT reads frequencies and puts special tokens in front itself`() throws {
    let lines = try lines(.openNMT)
    #expect(lines.first == "<0x00>\t0")
    #expect(lines.contains("a\t3"))
    #expect(!lines.contains { $0.hasPrefix("<unk>") })
  }

  @Test func `JoeyNMT reads its special tokens first`() throws {
    #expect(try lines(.joeyNMT).prefix(5) == ["<unk>", "<pad>", "<s>", "</s>", "<0x00>"])
  }
}
