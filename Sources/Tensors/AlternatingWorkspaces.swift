/// Two workspaces that take turns, so that a step can read what the step before has computed, and the matrices of a step
/// lie where those of the step before the last did.
public final class AlternatingWorkspaces {
  /// What the last step has computed, its state among it.
  public private(set) var latest = Workspace()
  /// What the step before that has computed: memory for the next.
  private var spent = Workspace()

  public init() {}

  /// The workspace of the next step, empty; what the step before the last has computed is gone.
  public func next() -> Workspace {
    (latest, spent) = (spent, latest)
    latest.reset()
    return latest
  }
}
