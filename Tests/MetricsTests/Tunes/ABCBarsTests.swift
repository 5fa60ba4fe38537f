import Metrics
import Testing

struct ABCBarsTests {
  private func bars(
    _ body: String, metre: String = "6/8", unit: String = "1/8"
  ) throws -> ABCBars? {
    ABCBars(
      body: body, metre: try #require(NoteLength(metre)), unit: try #require(NoteLength(unit)))
  }

  private static let valid: [(body: String, metre: String, unit: String, complete: Int)] = [
    ("GABc3|d6|", "6/8", "1/8", 2),
    ("G2A2|B4", "4/4", "1/4", 2),
    ("G2A2B2c2|d8|]", "C", "1/8", 2),
    // A pick-up, whose time the last bar lacks, also around a repeat.
    ("f|ecc c2f|ecc c2:|", "6/8", "1/8", 1),
    ("|:GAB c3:|:d6::e6:|", "6/8", "1/8", 3),
    ("GABc3|[1 d6:|[2 e6||", "6/8", "1/8", 3), ("GABc3|1 d6:|2 e6|]", "6/8", "1/8", 3),
    // Accidentals, octaves, lengths, rests.
    ("^F_B=c|__A,,z^^c'/2x/2|", "3/8", "1/8", 2),
    ("A/B/c//d//e|", "5/16", "1/8", 1),
    ("A3/2B/2c|", "3/4", "1/4", 1),
    // Chords of notes last as long as their first.
    ("[CEG]3[CE2]3|[C2E]3|", "6/8", "1/8", 2), ("[f3-A3-][f2 A2 ]A|", "6/8", "1/8", 1),
    // Triplets, and other tuplets.
    ("(3ABc d2e2|", "6/8", "1/8", 1), ("(2AB (4cdef|", "6/8", "1/8", 1),
    ("(3:2:2A2B d4|", "6/8", "1/8", 1),
    // Dotted rhythms.
    ("A>BA<B c2|", "6/8", "1/8", 1), ("A2>>B2c2|", "6/8", "1/8", 1),
    // What takes no time.
    ("\"Am7\"A2 {gf}B2 !trill!~c.d-|(d2 e2) `u f v\\g|", "6/8", "1/8", 2),
    // The metre changes on the way.
    ("A6|[M:3/4]A6|[M:2/4][K:D]A4|[L:1/16]A8|", "6/8", "1/8", 4),
  ]

  @Test func `bars of the metre`() throws {
    for (body, metre, unit, complete) in Self.valid {
      let bars = try #require(try bars(body, metre: metre, unit: unit), "\(body)")
      #expect(bars.complete == complete, "\(body): \(bars)")
      #expect(bars.isTune, "\(body): \(bars)")
    }
  }

  @Test func `bars that are too long, or too short in the middle, are wrong`() throws {
    for (body, wrong) in [
      ("GABc3|GABc|d6|", 1), ("GABc4|", 1), ("d6|d7:|", 1), ("A6|A5|A5|A6|", 2), ("(3ABcA6|", 1),
    ] {
      let bars = try #require(try bars(body), "\(body)")
      #expect(bars.wrong == wrong, "\(body): \(bars)")
      #expect(!bars.isTune)
    }
    // A pick-up alone is no tune, and neither is nothing.
    for body in ["A2|", "", "|", "||:"] {
      let bars = try #require(try bars(body))
      #expect(!bars.isTune && bars.wrong == 0, "\(body)")
    }
  }

  @Test func `what is no ABC notation is told from wrong bars`() throws {
    for body in [
      "hello", "A//////////B", "\"open", "[CE", "{gf", "[]", ">A", "A><B", "^", "A3/0", "A0",
      "(3:99AB",
      "A99999999999999999999", "A/3", "🎵", "[M:x]A",
    ] {
      #expect(try bars(body) == nil, "\(body)")
    }
  }

  @Test func `no text is too odd to be read`() throws {
    var generator = SystemRandomNumberGenerator()
    let signs = Array("ABcdz^_=,'/0123456789|:[](){}<>\"!~. -MLK\\é\n")
    for _ in 0..<2000 {
      let body = String((0..<40).compactMap { _ in signs.randomElement(using: &generator) })
      _ = try bars(body)
    }
    _ = try bars(String(repeating: "(9:7A64/64>>>B", count: 2000))
  }

  @Test func `lengths are exact`() {
    #expect(NoteLength("6/8") == NoteLength("3/4"))
    #expect(NoteLength("C") == NoteLength("4/4"))
    #expect(NoteLength("C|") == NoteLength("1"))
    for text in ["", "x", "6/", "/8", "6/7", "0/4", "-1/4", "6/8/2", "100/4"] {
      #expect(NoteLength(text) == nil, "\(text)")
    }
  }
}
