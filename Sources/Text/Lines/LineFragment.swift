/// The least that a line is cut into.
struct LineFragment {
  /// White space before it.
  let separator: String
  let text: String
  /// What a cut before it would come between.
  let cut: LineCut
  /// Tokens behind another fragment, separator included; at least 1.
  let tokens: Int
  /// Tokens at the beginning of a line; at least 1.
  let leadingTokens: Int
}
