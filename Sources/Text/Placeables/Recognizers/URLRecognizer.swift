/// Addresses on the web and of files, as in `https://example.org/a?b=c` and `www.example.org`; punctuation that ends
/// the sentence is not part of them, a bracket only if it was opened within.
struct URLRecognizer: PlaceableRecognizer {
  let expression =
    #"(?<![\p{Latin}\p{Nd}])(?i:(?:https?|ftps?|sftp|file|git|ssh)://|www\.(?=[\p{L}\p{Nd}]))"#
    + #"(?:[^\s\p{C}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\x{3000}-\x{303F}"<>`|，！？；：]"#
    + #"|\([^\s\p{C}()"<>]{0,200}+\)){1,2000}(?<![\p{Terminal_Punctuation}'*_~…])"#

  func mayOccur(in line: String.UTF8View) -> Bool {
    if line.contains(UInt8(ascii: ":")), line.contains(UInt8(ascii: "/")) { return true }
    var run = 0
    for byte in line {
      run = byte | 0x20 == UInt8(ascii: "w") ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }
}
