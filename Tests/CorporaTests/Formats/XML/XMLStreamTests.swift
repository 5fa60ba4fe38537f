import Corpora
import Foundation
import TestSupport
import Testing

/// What XML can do to a program that reads it, told by TMX documents.
@Suite struct XMLStreamTests {
  private func document(_ declarations: String, _ german: String) -> String {
    """
    <?xml version="1.0"?>
    <!DOCTYPE tmx [\(declarations)]>
    <tmx version="1.4"><body>
    <tu><tuv xml:lang="de"><seg>\(german)</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>
    </body></tmx>

    """
  }

  @Test func neverReadsAnotherFile() throws {
    try withTemporaryDirectory { folder in
      let secret = try write("secret", to: "secret.txt", in: folder)
      for address in [secret, "file://\(secret)", "http://127.0.0.1:9/x"] {
        let text = document(#"<!ENTITY e SYSTEM "\#(address)">"#, "a &e; b")
        let path = try write(text, to: "a.tmx", in: folder)
        var reader = try TMXReader(path: path, options: .german)
        let expected = CorpusError.externalEntity(file: path, line: 4, name: address)
        #expect(throws: expected) { _ = try reader.allUnits() }
        #expect(expected.kind == .badData && expected.skipReason == nil)
      }
    }
  }

  @Test func neverReadsAnotherFilesDeclarations() throws {
    try withTemporaryDirectory { folder in
      let declarations = try write(#"<!ENTITY e "secret">"#, to: "more.dtd", in: folder)
      let text = document(#"<!ENTITY % more SYSTEM "\#(declarations)"> %more;"#, "a &e; b")
      let path = try write(text, to: "a.tmx", in: folder)
      var reader = try TMXReader(path: path, options: .german)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.isEmpty)
      #expect(errors == [.damaged(file: path, line: 4, .unknownEntity(name: "e"))])
    }
  }

  @Test func expandsAHarmlessEntity() throws {
    try reading(document(#"<!ENTITY e "und">"#, "a &e; b"), as: "a.tmx") { files, _ in
      try #expect(files.allUnits().map(\.pair.source) == ["a und b"])
    }
  }

  @Test func refusesEntitiesThatExplode() throws {
    // A billion laughs: every entity is ten of the one before.
    let levels = (1...9).map { level in
      "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    let laughs = document("<!ENTITY e0 \"lol\">" + levels.joined(), "&e9;")
    // One large entity, many times: quadratic.
    let large = "<!ENTITY e \"\(String(repeating: "a", count: 100_000))\">"
    let quadratic = document(large, String(repeating: "&e;", count: 10_000))
    for text in [laughs, quadratic] {
      try reading(text, as: "a.tmx") { files, path in
        let error = #expect(throws: CorpusError.self) { _ = try files.allUnits() }
        #expect(error == .entitiesTooLarge(file: path, line: 4))
      }
    }
    let recursive = document(#"<!ENTITY a "&b;"><!ENTITY b "&a;">"#, "&a;")
    try reading(recursive, as: "a.tmx") { files, _ in
      #expect(throws: CorpusError.self) { _ = try files.allUnits() }
    }
  }

  @Test(arguments: [
    ("<tmx><body><tu></body></tmx>", "mismatched tag"), ("<tmx><body>", "no element found"),
    ("<tmx a=1></tmx>", "character that XML does not allow"), ("text", "syntax error"),
    ("<tmx><body>\u{1}</body></tmx>", "character that XML does not allow"),
    ("<tmx>&nbsp;</tmx>", "undefined entity"),
    ("<?xml version='1.0' encoding='koi-9'?><tmx/>", "unknown encoding"),
  ])
  func tellsWhatIsBroken(text: String, reason: String) throws {
    try reading("\n<!-- ä -->\n".dropFirst(text.hasPrefix("<?") ? 100 : 0) + text, as: "a.tmx") {
      files, path in
      let error = #expect(throws: CorpusError.self) { _ = try files.allUnits() }
      #expect("\(error.map { "\($0)" } ?? "")".contains(reason))
      #expect(
        "\(error.map { "\($0)" } ?? "")".hasPrefix("\(path):\(text.hasPrefix("<?") ? 1 : 3):"))
      #expect(error?.skipReason == nil && error?.kind == .badData)
    }
  }

  @Test func refusesBytesThatAreNotUTF8() throws {
    let bytes = Array("<tmx><body><tu>\n".utf8) + [0xC3, 0x28] + Array("</tu></body></tmx>".utf8)
    try reading(bytes, as: "a.tmx") { files, path in
      let error = #expect(throws: CorpusError.self) { _ = try files.allUnits() }
      #expect("\(error.map { "\($0)" } ?? "")".hasPrefix("\(path):2: the XML is broken here"))
    }
  }
}
