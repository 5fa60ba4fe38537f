/// Finds translations that go round in circles, as recurrent decoders sometimes do when they lose their place.
public enum Repetition {
  /// Whether a part of a translation follows itself again and again, more often than any part of the source does.
  ///
  /// - Parameters:
  ///   - tokens: without markers
  ///   - source: what is translated; what it says three times may be said three times
  public static func isLoop(_ tokens: [Int32], source: [Int32]) -> Bool {
    guard tokens.count >= 4 else { return false }
    let allowed = greatestCount(in: source)
    return (1...tokens.count / 2).contains { period in
      let count = count(ofPeriod: period, in: tokens)
      return count >= least(forPeriod: period) && count > allowed
    }
  }

  /// How often a part of so many tokens must stand in a row to be a loop: long ones are never repeated by chance.
  private static func least(forPeriod period: Int) -> Int {
    switch period {
    case 1: 4
    case 2...5: 3
    default: 2
    }
  }

  /// How often at most a part of whatever length stands in a row.
  private static func greatestCount(in tokens: [Int32]) -> Int {
    guard tokens.count >= 2 else { return 1 }
    return (1...tokens.count / 2).map { count(ofPeriod: $0, in: tokens) }.max() ?? 1
  }

  /// How often at most a part of `period` tokens stands in a row.
  private static func count(ofPeriod period: Int, in tokens: [Int32]) -> Int {
    var run = 0
    var longest = 0
    for index in period..<tokens.count {
      run = tokens[index] == tokens[index - period] ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest / period + 1
  }
}
