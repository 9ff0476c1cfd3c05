/// Thrown by a computation that was told to stop.
public struct Interrupted: Error, Sendable, Hashable {
  public init() {}
}

/// Asks now and then whether a computation shall stop.
struct Interruption {
  /// Steps between two questions: some tens of microseconds.
  private static let interval = 1 << 14

  private let isCancelled: (() -> Bool)?
  private var steps = 0

  init(_ isCancelled: (() -> Bool)?) {
    self.isCancelled = isCancelled
  }

  /// Notes that so many steps have been made.
  @inline(__always) mutating func poll(after count: Int = 1) throws(Interrupted) {
    steps &+= count
    if steps >= Self.interval {
      steps = 0
      if isCancelled?() == true { throw Interrupted() }
    }
  }
}
