internal import GraphAccess

/// One step of a run: takes the row, and hands it on none, one or many times.
///
/// A run is `begin`, one `push` into the first operator, then `finish`; each goes down the chain. `push` answers whether more rows
/// are wanted. An operator that keeps rows hands them on in `finish`. The same chain can be run again.
class Operator {
  let next: Operator?
  /// How many rows came out.
  final var rows = 0

  init(next: Operator?) { self.next = next }

  func begin() { next?.begin() }

  func push(_ frame: Frame) throws -> Bool { try emit(frame) }

  func finish(_ frame: Frame) throws { try next?.finish(frame) }

  /// Hands the row on.
  @inline(__always) final func emit(_ frame: Frame) throws -> Bool {
    rows &+= 1
    return try next.unsafelyUnwrapped.push(frame)
  }
}

/// The end of a chain inside another one: what it does with a row changes from run to run.
final class Outlet: Operator {
  /// Answers whether more rows are wanted.
  var body: (Frame) throws -> Bool = { _ in true }

  init() { super.init(next: nil) }

  override func push(_ frame: Frame) throws -> Bool { try body(frame) }
}

/// A chain that is run once for every row of the chain around it.
final class NestedChain {
  private let first: Operator
  private let outlet: Outlet

  init(first: Operator, outlet: Outlet) {
    self.first = first
    self.outlet = outlet
  }

  /// Runs the chain; `body` sees every row until it answers that it wants no more.
  func run(_ frame: Frame, _ body: (Frame) throws -> Bool) throws {
    var isStopped = false
    let weight = frame.weight
    defer { frame.weight = weight }
    frame.weight = 1
    try withoutActuallyEscaping(body) { body in
      outlet.body = { frame in
        if isStopped { return false }
        isStopped = try !body(frame)
        return !isStopped
      }
      defer { outlet.body = { _ in false } }
      first.begin()
      _ = try first.push(frame)
      if !isStopped { try first.finish(frame) }
    }
  }
}
