/// Addresses of mail, as in `name@example.org`.
struct EmailRecognizer: PlaceableRecognizer {
  let expression =
    #"(?<![A-Za-z0-9._%+\-])[A-Za-z0-9_%+\-](?:[A-Za-z0-9_%+\-]|\.(?=[A-Za-z0-9_%+\-])){0,63}+"#
    + #"@[\p{L}\p{Nd}\-]{1,63}+(?:\.[\p{L}\p{Nd}\-]{1,63}+)++"#

  func mayOccur(in line: String.UTF8View) -> Bool { line.contains(UInt8(ascii: "@")) }
}
