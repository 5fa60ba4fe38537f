/// Conversions of `printf` and its relatives, as in `%s`, `%-5.2f`, `%1$s`, `%(name)s`, `%@` and `%%`.
///
/// A space is no flag here, and a digit before or a letter behind tells a percentage from a conversion: `100% sure`.
struct FormatRecognizer: PlaceableRecognizer {
  let expression =
    #"(?<!\p{Nd})%(?:%|(?:[0-9]{1,2}+\$|\([\p{L}\p{Nd}_]{1,40}+\))?+[\-+#0]{0,4}+[0-9]{0,3}+(?:\.[0-9]{1,3}+)?+"#
    + #"(?:hh|h|ll|l|L|q|j|z|t)?+[sdiufFeEgGxXoOcCpaA@](?!\p{L}))"#

  func mayOccur(in line: String.UTF8View) -> Bool { line.contains(UInt8(ascii: "%")) }
}
