import Translation

/// How many lines are translated together: few at first, so that a person soon sees something, then more, which is
/// faster, but not so many that a person who stops the program waits for long.
struct WindowSize {
  private(set) var lines: Int
  /// Below this some threads have nothing to do.
  private let busy: Int
  private let most: Int

  private static let longest = Duration.seconds(2)
  /// Enough to fill batches with sentences of similar length.
  private static let greatest = 4096

  /// Always as many lines.
  static func fixed(_ lines: Int) -> WindowSize {
    WindowSize(lines: lines, busy: lines, most: lines)
  }

  /// Growing windows. The first has two batches for each thread, so that one with short sentences makes up for one with
  /// long ones.
  static func growing(for options: Translator.Options) -> WindowSize {
    let busy = options.batchSize * options.threads
    return WindowSize(lines: min(2 * busy, greatest), busy: busy, most: max(busy, greatest))
  }

  /// Takes into account how long the last window took.
  mutating func adapt(to duration: Duration) {
    if lines < busy || duration < Self.longest { lines = min(2 * lines, most) }
  }
}
