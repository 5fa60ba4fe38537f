extension [UInt16] {
  /// An ICU function that puts a text into a buffer: source, its length, target, its capacity. It returns the length
  /// of the whole result, however much of it fits, and less than 0 on failure.
  typealias Transformation = (
    UnsafePointer<UInt16>, Int32, UnsafeMutablePointer<UInt16>?, Int32
  ) -> Int32

  /// What an ICU function makes of UTF-16 text; it runs again with more room if the result did not fit.
  func transformed(_ body: Transformation) -> [UInt16] {
    var capacity = count + 16
    while true {
      var length: Int32 = 0
      let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, used in
        length = body(self, Int32(count), buffer.baseAddress, Int32(capacity))
        used = Swift.min(Swift.max(Int(length), 0), capacity)
      }
      precondition(length >= 0, "ICU failed on a text of \(count) units")
      if length <= capacity { return result }
      capacity = Int(length)
    }
  }
}
