/// How a score was counted, in sacreBLEU's form: scores compare only where signatures are equal.
public struct Signature: Equatable, Sendable {
  /// References of each line: a number, or `var` where lines have different numbers.
  let references: String
  /// What the metric was told, by the names that sacreBLEU has for it.
  let options: [Option]
  /// Samples of a bootstrap.
  public var bootstrapSamples: Int?
  /// Trials of approximate randomisation.
  public var randomizationTrials: Int?
  /// What the random numbers of either began with.
  public var seed: UInt64?
  /// The program that counted.
  public var version: String?

  struct Option: Equatable, Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    init(_ name: String, _ value: Int) { self.init(name, "\(value)") }
    init(_ name: String, _ value: Bool) { self.init(name, value ? "yes" : "no") }
  }

  init(_ references: References, _ options: [Option]) {
    self.references = references.countInSignature
    self.options = options
  }
}

extension Signature: CustomStringConvertible {
  public var description: String {
    var parts = [Option("nrefs", references)]
    if let bootstrapSamples { parts.append(Option("bs", bootstrapSamples)) }
    if let randomizationTrials { parts.append(Option("ar", randomizationTrials)) }
    if let seed { parts.append(Option("seed", "\(seed)")) }
    parts += options
    if let version { parts.append(Option("version", version)) }
    return parts.map { "\($0.name):\($0.value)" }.joined(separator: "|")
  }
}
