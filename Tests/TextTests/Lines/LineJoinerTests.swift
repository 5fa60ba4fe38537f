import Testing
import Text

struct LineJoinerTests {
  @Test(arguments: [
    (["It rains.", "We stay."], "It rains. We stay."), (["我来了。", "你呢？"], "我来了。你呢？"),
    (["我来了", "你呢"], "我来了你呢"), (["こんにちは", "ラー", "メン"], "こんにちはラーメン"),
    (["我来了", "OK"], "我来了 OK"), (["我来了。", "OK"], "我来了。OK"), (["비가 온다.", "집에 있다"], "비가 온다. 집에 있다"),
    (["he came (", "she left", ")", "."], "he came (she left)."), (["a", ", b"], "a, b"),
    (["", "a", "", "b", ""], "a b"), (["a ", "b", "\tc"], "a b\tc"), ([], ""), (["a"], "a"),
    (["ฝนตก", "เราอยู่บ้าน"], "ฝนตก เราอยู่บ้าน"), (["مطر،", "نبقى"], "مطر، نبقى"),
  ])
  func `sections are joined as their script is written`(texts: [String], line: String) {
    #expect(LineJoiner.line(of: texts.map { ($0, endsClause: true) }) == line)
  }

  @Test func `a script with spaces between clauses has none inside them`() {
    #expect(
      LineJoiner.line(of: [("ฝนตก", endsClause: false), ("หนัก", endsClause: true)]) == "ฝนตกหนัก")
    #expect(
      LineJoiner.line(of: [("it", endsClause: false), ("rains", endsClause: true)]) == "it rains")
  }
}
