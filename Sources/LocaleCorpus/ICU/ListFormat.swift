import CICU

/// Makes one phrase of several.
final class ListFormat {
  /// What stands between the items.
  enum Kind {
    case and, or, units

    fileprivate var code: icu_list_kind {
      switch self {
      case .and: icu_list_and
      case .or: icu_list_or
      case .units: icu_list_units
      }
    }
  }

  private let pointer: OpaquePointer

  init?(_ kind: Kind, _ language: Language) {
    guard let pointer = icu_list_open(language.locale, kind.code) else { return nil }
    self.pointer = pointer
  }

  deinit { icu_list_close(pointer) }

  func text(of items: [String]) -> String? {
    var units: [UInt16] = []
    for item in items {
      units.append(contentsOf: item.utf16)
      units.append(0)
    }
    return String(icu: { icu_list_format(pointer, units, Int32(units.count), $0, $1) })
  }
}
