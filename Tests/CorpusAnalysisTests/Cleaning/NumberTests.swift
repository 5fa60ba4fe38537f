import CorpusAnalysis
import Testing

struct NumberTests {
  @Test(arguments: [
    ("I have 2 dogs.", "J'ai 3 chiens."), ("around the year 1830", "vers 1930"),
    ("It costs 10 dollars.", "Il coûte 100 dollars."), ("3.5 km", "3,6 km"),
    ("at 14.20", "at 2:25 pm"),
    ("1,000 people", "1.001 personnes"), ("from 5 to 7", "de 5 à 8"),
    ("100 dogs", "10只狗"), ("page 12", "page ٢١"), ("10 miles", "16 km"),
  ])
  func `numbers that contradict each other are taken`(source: String, target: String) throws {
    #expect(try takes(.numbers, source, target))
    #expect(try takes(.numbers, target, source))
  }

  @Test(arguments: [
    ("1,000 people", "1.000 personnes"), ("1,000 people", "1 000 personnes"),
    ("1,234,567.89", "1.234.567,89"), ("12,34,567 rupees", "1 234 567 roupies"),
    ("1 003,90 roupies", "1,003.90 루피"), ("14 092 guaranis, 7 098 yen", "7,098円と14,092グアラニー"),
    ("1’000 Franken", "1000 francs"), ("3.5 km", "3,5 km"), ("3.50 km", "3,5 km"),
    ("10,000 yen", "1万日元"), ("$100,000", "10萬美元"), ("20 thousand", "20.000"),
    ("1.5 million people", "150万人"), ("7 billion people", "70亿人"), ("1.2 billion", "12億"),
    ("July 4, 1990", "1990年7月4日"), ("I was born in the 1990s.", "90年代"),
    ("It's 5:30 pm.", "Il est 17h30."), ("2. elokuuta klo 14.20", "٢ أغسطس في ٢:٢٠ م"),
    ("2 brothers", "deux frères"), ("two brothers", "2 frères"),
    ("page 12", "page ١٢"), ("page 12", "page १२"), ("page 12", "第１２頁"),
    ("on 3/29/2045", "le 29.3.2045"), ("call 555-1234", "appelez le 55 51 234"),
    ("009 and 7", "7 et 9"), ("version 1.2.3", "version 1.2.3"), ("No digits", "Rien"),
    ("the 1800's", "19世纪"), ("back in '95", "1995年"), ("2nd and 3rd", "3e et 2e"),
  ])
  func `the same number in another form, or in words, stays`(source: String, target: String) throws
  {
    #expect(try !takes(.numbers, source, target))
    #expect(try !takes(.numbers, target, source))
  }
}
