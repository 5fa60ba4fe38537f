import Translation

/// How many lines are translated together: few at first, so that a person soon sees something, then more, which is
/// faster, but not so many that a person who stops the program waits for long.
struct WindowSize {
  private(set) var lines: Int
  /// Below this some threads have nothing to do.
  private let busy: Int
  private let most: Int

  private static let longest = Duration.seconds(2)
  private static let first = 64
  /// Enough to fill batches with sentences of similar length.
  private static let greatest = 4096

  /// One line after another.
  static let oneLine = WindowSize(lines: 1, busy: 1, most: 1)

  /// Growing windows.
  static func growing(for options: Translator.Options) -> WindowSize {
    WindowSize(lines: first, busy: options.batchSize * options.threads, most: greatest)
  }

  /// Takes into account how long the last window took.
  mutating func adapt(to duration: Duration) {
    if lines < busy || duration < Self.longest { lines = min(2 * lines, most) }
  }
}
