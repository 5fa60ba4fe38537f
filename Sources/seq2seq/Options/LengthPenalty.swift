import ArgumentParser
import Decoding

/// What the log-probability of a translation is divided by.
enum LengthPenalty: String, CaseIterable, ExpressibleByArgument {
  case average, wu

  func normalization(power: Float) -> LengthNormalization {
    switch self {
    case .average: .average(power: power)
    case .wu: .wu(alpha: power)
    }
  }
}
