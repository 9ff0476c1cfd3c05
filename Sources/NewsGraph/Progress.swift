/// How far a run is.
public struct Progress: Sendable, Equatable {
  public enum Stage: String, Sendable { case reading, analysing, verifying }

  public var stage: Stage
  /// Articles, or files while reading.
  public var done: Int
  public var total: Int

  public init(_ stage: Stage, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
