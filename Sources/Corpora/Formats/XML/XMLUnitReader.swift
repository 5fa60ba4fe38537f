/// Hands out the units that a handler finds in an XML document.
struct XMLUnitReader<Handler: XMLUnitHandler> {
  private let stream: XMLStream
  private let handler: Handler
  private var waiting: ArraySlice<Result<TranslationUnit, CorpusError>> = []
  private var hasUnit = false

  init(path: String, handler: (String) -> Handler) throws {
    // The handler names the file in errors; the name is that which the stream will have.
    self.handler = handler(path == "-" ? "standard input" : path)
    stream = try XMLStream(path: path, handler: self.handler)
  }

  var skipped: SkipCounts { handler.units.skipped }
  var bytesRead: Int { stream.input.position }

  mutating func nextUnit() throws -> TranslationUnit? {
    while waiting.isEmpty {
      guard try stream.advance() else {
        if !hasUnit, let error = handler.units.otherLanguages { throw error }
        return nil
      }
      waiting = handler.units.take()
    }
    hasUnit = true
    return try waiting.removeFirst().get()
  }
}

/// A handler that finds translation units.
protocol XMLUnitHandler: XMLContentHandler {
  var units: XMLUnits { get set }
}
