/// What a row of exported CSV stands for.
enum RunRows: String, CaseIterable {
  case runs, epochs, evaluations
}
