import Corpora
import CorpusAnalysis
import Testing

/// Each rule with pairs that it must take, and with good pairs that look like them.
struct RuleTests {
  @Test(arguments: [
    ("", "x"), ("x", " \t"), ("x", "\u{200B}"), ("\u{FEFF}", "x"), ("x", "\u{3000}\u{202C}"),
  ])
  func `an empty side is taken`(source: String, target: String) throws {
    #expect(try takes(.emptySide, source, target))
  }

  @Test(arguments: [("x", "."), ("👍", "👍"), ("\u{200B}a", "я")])
  func `what can be seen is not empty`(source: String, target: String) throws {
    #expect(try !takes(.emptySide, source, target))
  }

  @Test(arguments: [
    "a\u{0}b", "a\rb", "a\u{85}b", "a\u{2028}b", "a\u{FFFD}b", "a\u{7F}", "a\u{1B}[0m",
  ])
  func `controls are taken`(text: String) throws {
    #expect(try takes(.controlCharacters, text, "x"))
    #expect(try takes(.controlCharacters, "x", text))
  }

  @Test(arguments: ["a\tb", "می\u{200C}خواهم", "👩\u{200D}👧", "\u{200F}שלום", "so\u{AD}da"])
  func `marks that scripts need are no controls`(text: String) throws {
    #expect(try !takes(.controlCharacters, text, "x"))
  }

  @Test(arguments: [
    ("@@", "A race."), ("!!!", "Stop!"), ("------ 5 ------", "Page five"), ("12:30", "12:30"),
    ("=====", "====="), ("5 + 5 = 10", "5 + 5 = 10"),
  ])
  func `signs are taken`(source: String, target: String) throws {
    #expect(try takes(.nonLetters, source, target))
  }

  @Test(arguments: [
    ("19:30", "sept heures et demie"), ("3/29/2045", "29.3.2045"), ("€123", "123 €"),
    ("What?!", "啊？！"), ("It's 2:30.", "现在2:30。"), ("I… I…", "我……"),
    ("I like it.", "मुझे यह पसंद है।"), ("Hello", "สวัสดี"),
  ])
  func `short sentences and numbers in another form stay`(source: String, target: String) throws {
    #expect(try !takes(.nonLetters, source, target))
  }

  @Test(arguments: [
    ("Click here now.", "Click here now."), ("the café is open", " the  cafe\u{301} is open"),
    ("请点击这里", "请点击这里"),
  ])
  func `the same sentence on both sides is taken`(source: String, target: String) throws {
    #expect(try takes(.identicalSides, source, target))
  }

  @Test(arguments: [("Taxi!", "Taxi!"), ("Ignore Tom.", "Ignore Tom."), ("Is it on?", "is it on?")])
  func `names, loanwords and different sentences stay`(source: String, target: String) throws {
    #expect(try !takes(.identicalSides, source, target))
  }

  @Test(arguments: [
    ("en", "zh", "I love you.", "I love you, too."), ("en", "zh", "你好吗？", "How are you?"),
    ("de", "en", "Guten Tag", "Добрый день, дорогие друзья"),
    ("en", "ru", "Good day", "Bonjour, madame"), ("en", "fr", "Hello", "你好"),
    ("en", "ja", "Good day", "안녕하세요"), ("en", "sr-Latn", "Good day", "Добар дан"),
    ("en", "ar", "Good day to you all", "Samsung Galaxy phones are good اليوم"),
  ])
  func `a sentence in another script is taken`(
    from: String, to: String, source: String, target: String
  ) throws {
    #expect(try takes(.wrongScript, source, target, (from, to)))
  }

  @Test(arguments: [
    ("en", "zh", "I use Windows XP.", "我用Windows XP。"), ("en", "zh", "OK.", "OK。"),
    ("en", "zh", "New York!", "New York！"), ("en", "ar", "£948.10", "٩٤٨٫١٠ UK£"),
    ("el", "ka", "124,05 pixel", "124,05 პიქსელი"), ("hi", "th", "2:05 pm", "14:05"),
    ("am", "he", "9 fl oz", "9 אונקיות נוזלים"),
    ("en", "ja", "A television", "テレビ"), ("en", "sr", "Good day", "Dobar dan"),
    ("en", "sr", "Good day", "Добар дан"), ("en", "zh-TW", "Ah", "ㄚ"),
    ("en", "ko", "Korean script", "漢字 한글"), ("en", "fr", "12 : 30", "12 : 30"),
    ("en", "el", "α is a letter", "Το α είναι γράμμα"),
    ("en", "de", "α is a letter", "α ist ein Buchstabe"),
    ("en", "qaa", "Good day", "Добар дан"),
  ])
  func `foreign words in a sentence, and all scripts of a language, stay`(
    from: String, to: String, source: String, target: String
  ) throws {
    #expect(try !takes(.wrongScript, source, target, (from, to)))
  }

  @Test func `a rule that knows neither language is named, with one it judges that side`() throws {
    func unableRules(_ source: String, _ target: String) throws -> [CleaningRule] {
      try Cleaner(
        options: CleaningOptions(), sourceLanguage: source, targetLanguage: target
      ).unableRules
    }
    #expect(try unableRules("qaa", "qab") == [.wrongScript])
    #expect(try unableRules("en", "qaa").isEmpty && unableRules("label", "en").isEmpty)
    #expect(try takes(.wrongScript, "Добар дан свима вама", "x", ("en", "label")))
  }

  @Test func `length counts words`() throws {
    let words = { (count: Int) in Array(repeating: "mot", count: count).joined(separator: " ") }
    #expect(try takes(.length, words(201), words(10)))
    #expect(try takes(.length, words(10), words(201) + "."))
    #expect(try !takes(.length, words(200) + " . . .", words(200)))
  }

  @Test func `length ratio forgives short sentences`() throws {
    let words = { (count: Int) in Array(repeating: "mot", count: count).joined(separator: " ") }
    #expect(try takes(.lengthRatio, words(1), words(12)))
    #expect(try takes(.lengthRatio, words(60), words(10)))
    #expect(try !takes(.lengthRatio, "Goodbye.", "Je vous dis au revoir, mes amis."))
    #expect(try !takes(.lengthRatio, words(10), words(38)))
    // Korean puts into a word what French puts into five, and Thai letters have three bytes.
    #expect(
      try !takes(
        .lengthRatio,
        "cent quatre-vingt-trois milliards deux cent cinquante-six millions trois cent soixante-neuf mille",
        "천팔백삼십이억 오천육백삼십육만 구천", ("fr", "ko")))
    #expect(try !takes(.lengthRatio, "I like it here", "ฉันชอบที่นี่มากจริงๆ", ("en", "th")))
  }

  @Test func `duplicates are taken from the second on`() throws {
    var options = CleaningOptions()
    options.rules = [.duplicates]
    var cleaner = try Cleaner(options: options, sourceLanguage: "en", targetLanguage: "fr")
    func judge(_ source: String, _ target: String) -> CleaningRule? {
      cleaner.judge(SentencePair(source: source, target: target))
    }
    #expect(judge("A café.", "Un café.") == nil)
    #expect(judge("A café.", "Le café.") == nil)
    #expect(judge("A cafe\u{301}. ", "Un  café.") == .duplicates)
    #expect(judge("a café.", "Un café.") == nil)
    cleaner.remember(SentencePair(source: "In the test set.", target: "Dans le test."))
    #expect(judge("In the test set.", "Dans le test.") == .duplicates)
  }

  @Test func `the first rule that takes a pair gets it`() throws {
    var cleaner = try Cleaner(
      options: CleaningOptions(), sourceLanguage: "en", targetLanguage: "fr")
    #expect(cleaner.judge(SentencePair(source: "", target: "\u{0}")) == .emptySide)
    #expect(cleaner.judge(SentencePair(source: "Good day", target: "Bonjour")) == nil)
  }

  @Test func `rules are listed by name, in their own order`() throws {
    #expect(try CleaningRule.list("duplicates, length,length") == [.length, .duplicates])
    #expect(throws: CorpusAnalysisError.unknownRule("lenght")) { try CleaningRule.list("lenght") }
    #expect("\(CorpusAnalysisError.unknownRule("lenght"))".contains("did you mean length?"))
    #expect(throws: CorpusAnalysisError.noRules) { try CleaningRule.list(" , ") }
  }
}
