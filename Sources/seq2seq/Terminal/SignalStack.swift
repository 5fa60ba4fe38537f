import Foundation

/// A stack for the handlers of signals beside the one that the program works on.
///
/// oneDNN's matrix product keeps the panels of long sums (above 2048 terms, such as those over a vocabulary) in memory from
/// the heap, and points the stack register at it meanwhile. What the kernel writes below that register when a signal
/// comes would overwrite whatever lies before them.
enum SignalStack {
  /// Holds the registers of every processor, wide vectors and tiles included, many times over.
  private static let size = 1 << 17

  /// Gives the calling thread such a stack, unless it has one. It stays for as long as the program runs.
  static func use() {
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else {
      return
    }
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}
