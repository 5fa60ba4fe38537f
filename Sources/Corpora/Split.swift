/// The part a sentence pair plays: learned from, validated on while training, or tested on after.
public enum Split: String, Codable, CaseIterable, Sendable {
  case train, valid, test
}
