import CExpat

/// Streams an XML document through expat to a handler, in bounded memory.
///
/// Nothing outside of the file is ever opened: an external DTD is not read, and a reference to an
/// external entity is an error. Entities that expand to many times the file's size are refused.
final class XMLStream {
  let input: InputFile

  private let parser: XML_Parser
  private let handler: any XMLContentHandler
  private let buffer: UnsafeMutableRawBufferPointer
  private var hasEnded = false
  /// Of the root element, with the separator; elements of other namespaces keep theirs in the name.
  private var rootNamespace: String?
  private var externalEntity: String?

  private static let bufferSize = 1 << 16
  private static let separator = UInt8(ascii: "|")
  /// How many times larger than the file its text may get by entities, once it has a megabyte.
  private static let largestExpansion: (factor: Float, freeBytes: UInt64) = (10, 1 << 20)

  /// Opens a document; `-` is standard input.
  ///
  /// - Throws: `CorpusError` if it cannot be opened.
  init(path: String, handler: any XMLContentHandler) throws {
    input = try InputFile(path: path)
    guard let parser = XML_ParserCreateNS(nil, XML_Char(Self.separator)) else {
      throw CorpusError.unreadable(file: input.name, reason: "no memory for the XML parser")
    }
    self.parser = parser
    self.handler = handler
    buffer = .allocate(byteCount: Self.bufferSize, alignment: 1)
    setHandlers()
  }

  deinit {
    XML_ParserFree(parser)
    buffer.deallocate()
  }

  /// Parses one more piece of the document.
  ///
  /// - Returns: false if there is none.
  /// - Throws: `CorpusError` if the XML is broken, and the handler's failure.
  func advance() throws -> Bool {
    guard !hasEnded else { return false }
    let count = try input.read(into: buffer, line: line)
    hasEnded = count == 0
    if hasEnded, input.position == 0 { throw CorpusError.empty(file: input.name) }
    let bytes = buffer.bindMemory(to: CChar.self).baseAddress
    let status = XML_Parse(parser, bytes, Int32(count), hasEnded ? 1 : 0)
    if let failure = handler.failure { throw failure }
    guard status == XML_STATUS_OK else { throw error }
    return true
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private var error: CorpusError {
    let code = XML_GetErrorCode(parser)
    switch code {
    case XML_ERROR_EXTERNAL_ENTITY_HANDLING:
      return .externalEntity(file: input.name, line: line, name: externalEntity ?? "an entity")
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH:
      return .entitiesTooLarge(file: input.name, line: line)
    case XML_ERROR_INVALID_TOKEN:
      return .brokenXML(
        file: input.name, line: line,
        reason: "a character that XML does not allow here, or text that is not in the encoding "
          + "that the file declares")
    default:
      let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
      return .brokenXML(file: input.name, line: line, reason: reason)
    }
  }

  private func setHandlers() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetBillionLaughsAttackProtectionMaximumAmplification(
      parser, Self.largestExpansion.factor)
    XML_SetBillionLaughsAttackProtectionActivationThreshold(
      parser, Self.largestExpansion.freeBytes)
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER)
    XML_SetElementHandler(
      parser,
      { XMLStream.from($0)?.start($1, $2) },
      { XMLStream.from($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { XMLStream.from($0)?.text($1, count: $2) }
    XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
      guard isParameter == 0, let name else { return }
      XMLStream.from(data)?.handler.unknownEntity(String(cString: name))
    }
    // The argument is the parser, unless another one is set.
    XML_SetExternalEntityRefHandlerArg(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetExternalEntityRefHandler(parser) { argument, _, _, systemID, publicID in
      let name = (systemID ?? publicID).map { String(cString: $0) }
      XMLStream.from(argument.map { UnsafeMutableRawPointer($0) })?.externalEntity = name
      return Int32(XML_STATUS_ERROR.rawValue)
    }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, handler.failure == nil else { return }
    let full = String(cString: name)
    if rootNamespace == nil {
      let separator = full.utf8.lastIndex(of: Self.separator)
      rootNamespace = separator.map { String(full[...$0]) } ?? ""
    }
    handler.start(localName(full), XMLAttributes(pointer: attributes), line: line)
    if handler.failure != nil { XML_StopParser(parser, 0) }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard let name, handler.failure == nil else { return }
    handler.end(localName(String(cString: name)))
  }

  private func text(_ bytes: UnsafePointer<CChar>?, count: Int32) {
    let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    handler.text(String(decoding: buffer, as: UTF8.self))
  }

  private func localName(_ full: String) -> String {
    guard let rootNamespace, !rootNamespace.isEmpty, full.hasPrefix(rootNamespace) else {
      return full
    }
    return String(full.dropFirst(rootNamespace.count))
  }
}
