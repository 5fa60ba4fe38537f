extension String {
  /// The text that an ICU function writes; nil where it fails or writes nothing.
  ///
  /// - Parameter write: fills a buffer of the given capacity and returns the whole length; -1 on failure.
  init?(icu write: (UnsafeMutablePointer<UInt16>?, Int32) -> Int32) {
    var capacity = 256
    while true {
      var length = 0
      let text = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { buffer in
        length = Int(write(buffer.baseAddress, Int32(capacity)))
        guard (1...capacity).contains(length) else { return "" }
        return String(
          decoding: UnsafeBufferPointer(rebasing: buffer[..<length]), as: UTF16.self)
      }
      guard length > 0 else { return nil }
      if length <= capacity {
        self = text
        return
      }
      capacity = length
    }
  }

  /// Whether a decimal digit of any script occurs: then a number was not put into words.
  var hasDigits: Bool {
    unicodeScalars.contains { $0.properties.numericType == .decimal }
  }
}
