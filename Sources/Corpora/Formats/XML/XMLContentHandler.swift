import Foundation

/// Is told what an XML document holds, piece by piece.
protocol XMLContentHandler: AnyObject {
  /// An element begins; `line` counts from 1.
  func start(_ element: String, _ attributes: XMLAttributes, line: Int)
  /// A piece of text; one run of text may come in several.
  func text(_ text: String)
  func end(_ element: String)
  /// An entity that is declared nowhere in the file stands here.
  func unknownEntity(_ name: String)
  /// Why the rest of the document need not be read.
  var failure: CorpusError? { get }
}

/// The attributes of one element, valid until the handler returns.
struct XMLAttributes {
  /// As expat has them: names and values by turns, then a null pointer.
  let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute, or nil.
  subscript(name: String) -> String? {
    guard var next = pointer else { return nil }
    while let key = next[0], let value = next[1] {
      if strcmp(key, name) == 0 { return String(cString: value) }
      next += 2
    }
    return nil
  }

  /// `xml:lang`, which expat names by its namespace.
  var language: String? { self["http://www.w3.org/XML/1998/namespace|lang"] }
  /// Whether `xml:space` asks to keep white space as it is; nil if it says nothing.
  var preservesSpace: Bool? {
    self["http://www.w3.org/XML/1998/namespace|space"].map { $0 == "preserve" }
  }
}
