/// Random numbers of a sample: a function of the seed, the sample, and how many were drawn before.
///
/// SplitMix64 (Steele, Lea and Flood 2014).
struct ResamplingGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64, sample: Int) {
    var start = Fingerprint()
    start.append(seed)
    start.append(UInt64(sample))
    state = start.value
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// One of `count` numbers from 0, each as likely but for one part in 2⁶⁴ / count.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
