/// Two workspaces that take turns, so that a step can read what the step before has computed, and nothing is allocated in
/// the steady state.
public struct AlternatingWorkspaces {
  /// What the last step has computed, its state among it.
  public private(set) var latest = Workspace()
  /// What the step before that has computed: memory for the next.
  private var spent = Workspace()

  public init() {}

  /// The workspace of the next step, empty; what the step before the last has computed is gone.
  public mutating func next() -> Workspace {
    swap(&latest, &spent)
    latest.reset()
    return latest
  }
}
