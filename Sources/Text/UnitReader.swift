/// The steps case → segment: the units of a chunk, in small letters behind their marks where case is marked.
struct UnitReader: Sendable {
  private let segmentation: any Segmentation
  /// Nil if case is not marked.
  private let caseMarker: CaseMarker?

  struct Unit {
    let mark: CaseMark?
    let text: String
  }

  init(_ text: TextOptions, _ segmentation: any Segmentation) {
    self.segmentation = segmentation
    caseMarker = text.caseMarker
  }

  func units(of chunk: Chunk) -> [Unit] {
    guard let caseMarker else {
      return segmentation.units(of: chunk).map { Unit(mark: nil, text: $0) }
    }
    return caseMarker.parts(of: chunk.text).flatMap { part in
      segmentation.units(of: Chunk(whole: Array(part.text.utf8))).enumerated().map { index, unit in
        Unit(mark: index == 0 ? part.mark : nil, text: unit)
      }
    }
  }
}
