/// Takes the units of a TMX document from its elements.
final class TMXHandler: XMLUnitHandler {
  var units: XMLUnits
  private(set) var failure: CorpusError?

  private let source: LanguageTag
  private let target: LanguageTag
  private var hasRoot = false
  private var unit: Unit?
  private var variantLanguage: String?
  private var variantPreservesSpace: Bool?
  private var segment: XMLSegment?
  private var note: (name: String, text: String)?

  private struct Unit {
    let line: Int
    let name: String?
    let preservesSpace: Bool
    var variants: [(language: String, text: String)] = []
    var notes: [Note] = []
    var damage: Damage?
  }

  private static let codes: Set = ["bpt", "ept", "ph", "it", "ut"]
  /// Values of `type` for what separates words.
  private static let breaks: Set = ["lb", "pb", "cb"]

  init(units: XMLUnits) {
    self.units = units
    source = LanguageTag(units.source)
    target = LanguageTag(units.target)
  }

  func start(_ element: String, _ attributes: XMLAttributes, line: Int) {
    if !hasRoot {
      hasRoot = true
      guard element == "tmx" else {
        failure = .otherFormat(file: units.file, line: line, expected: .tmx, found: element)
        return
      }
    }
    switch element {
    case "tu":
      unit = Unit(
        line: line, name: attributes["tuid"], preservesSpace: attributes.preservesSpace ?? false)
    case "tuv":
      // Before version 1.4 the attribute had no namespace.
      variantLanguage = attributes.language ?? attributes["lang"]
      variantPreservesSpace = attributes.preservesSpace
    case "seg":
      segment = XMLSegment(
        preservesSpace: attributes.preservesSpace ?? variantPreservesSpace
          ?? unit?.preservesSpace ?? false)
    case "note": note = ("note", "")
    case "prop": note = (attributes["type"] ?? "prop", "")
    case _ where Self.codes.contains(element):
      if Self.breaks.contains(attributes["type"] ?? "") { segment?.append(" ") }
      segment?.startCode()
    default: break
    }
  }

  func text(_ text: String) {
    if segment != nil { segment?.append(text) } else { note?.text += text }
  }

  func unknownEntity(_ name: String) {
    if segment != nil, unit?.damage == nil { unit?.damage = .unknownEntity(name: name) }
  }

  func end(_ element: String) {
    switch element {
    case "seg":
      if let segment, let variantLanguage {
        unit?.variants.append((variantLanguage, segment.text))
      }
      segment = nil
    case "note", "prop":
      if let note, !note.text.isBlank {
        unit?.notes.append(Note(name: note.name, text: note.text))
      }
      note = nil
    case "tu":
      finishUnit()
      unit = nil
    case _ where Self.codes.contains(element): segment?.endCode()
    default: break
    }
  }

  private func finishUnit() {
    guard let unit else { return }
    guard let sides = sides(of: unit) else {
      return units.skip(languages: unit.variants.map(\.language))
    }
    if let damage = unit.damage { return units.add(damage, line: unit.line) }
    units.add(
      SentencePair(
        source: unit.variants[sides.source].text, target: unit.variants[sides.target].text),
      line: unit.line, name: unit.name, notes: unit.notes)
  }

  /// Two variants, each the first that fits its language best; nil if one is missing.
  private func sides(of unit: Unit) -> (source: Int, target: Int)? {
    guard let source = variant(of: unit, in: source), let target = variant(of: unit, in: target)
    else { return nil }
    guard source.index == target.index else { return (source.index, target.index) }
    // en and en-GB: a variant that is exactly what one side asks for is not the other.
    if target.match == .exact {
      return variant(of: unit, in: self.source, except: target.index)
        .map { ($0.index, target.index) }
    }
    return variant(of: unit, in: self.target, except: source.index).map { (source.index, $0.index) }
  }

  private func variant(
    of unit: Unit, in language: LanguageTag, except taken: Int? = nil
  ) -> (index: Int, match: LanguageTag.Match)? {
    let matches = unit.variants.indices.filter { $0 != taken }.compactMap { index in
      language.match(unit.variants[index].language).map { (index: index, match: $0) }
    }
    return matches.first { $0.match == .exact } ?? matches.first
  }
}
