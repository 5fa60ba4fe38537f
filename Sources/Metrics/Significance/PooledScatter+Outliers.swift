extension PooledScatter {
  /// Groups whose values scatter by far more than those of the others do, which would widen all intervals: trainings that
  /// now and then fail to learn, say. The widest is taken out, then the next, as in the test of Cochran (1941).
  ///
  /// Each variance is compared with that of the remaining groups by the distribution of F (Fisher 1925, Snedecor 1934);
  /// among groups that all scatter alike, one is found in five tables of a hundred at most.
  ///
  /// - Parameter groups: values of each configuration
  /// - Returns: their places in `groups`; none where few seeds are repeated, since then nothing is known
  public static func outliers(among groups: [[Double]]) -> Set<Int> {
    var outliers: Set<Int> = []
    let repeated = groups.indices.filter { groups[$0].count > 1 }
    while true {
      let remaining = repeated.filter { !outliers.contains($0) }
      let own = remaining.compactMap { place in
        PooledScatter(of: [groups[place]]).map { (place: place, scatter: $0) }
      }
      guard let widest = own.max(by: { $0.scatter.variance < $1.scatter.variance }),
        let others = PooledScatter(of: remaining.filter { $0 != widest.place }.map { groups[$0] }),
        others.degreesOfFreedom >= fewestDegrees, others.variance > 0,
        widest.scatter.share(above: others) < level / Double(repeated.count)
      else { return outliers }
      outliers.insert(widest.place)
    }
  }

  private static let fewestDegrees = 10.0
  private static let level = 0.05

  /// How probable it is that a scatter as this is so many times as wide as another if both are of one kind.
  private func share(above other: PooledScatter) -> Double {
    let (own, others) = (degreesOfFreedom, other.degreesOfFreedom)
    let ratio = variance / other.variance
    return IncompleteBeta.value(at: others / (others + own * ratio), others / 2, own / 2)
  }
}
