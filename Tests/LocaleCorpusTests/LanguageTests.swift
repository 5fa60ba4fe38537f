import LocaleCorpus
import Testing

struct LanguageTests {
  @Test(arguments: ["de", "zh-Hans", "pt-BR", "pt_BR", "th", "sr-Latn-RS", "ar-u-nu-latn"])
  func `a code that ICU has data for is a language`(code: String) throws {
    let language = try Language(code)
    #expect(language.code == String(code.map { $0 == "_" ? "-" : $0 }))
  }

  @Test(arguments: ["xx", "", "und", "root", "zz-ZZ", "de;x", "x-private", "german", "C", "🙂"])
  func `any other is refused by name`(code: String) {
    let error = #expect(throws: LocaleCorpusError.self) { try Language(code) }
    #expect(error == .unknownLanguage(code))
    #expect("\(LocaleCorpusError.unknownLanguage(code))".contains("zh-Hans"))
  }
}
