internal import GraphAccess
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The one row that a run works on, and what the run may ask.
///
/// Every step fills its places and hands the row on; whoever must keep a row copies it.
final class Frame: EvaluationContext {
  let graph: any GraphReading
  /// The same graph when it can be written to.
  let memory: MemoryGraph?
  /// The same graph when it is a snapshot, whose text can be read without a closure.
  let snapshot: GraphSnapshot?
  let parameters: [String: Value]
  let slots: UnsafeMutablePointer<Value>
  @exclusivity(unchecked) private var parameterValues: [Value?] = []
  private let slotCount: Int
  /// How many rows this one stands for.
  var weight = 1
  /// Nodes that are deleted, but still have relationships; these must be gone at the end.
  var doomed: [NodeID] = []
  /// Whether something may have been deleted, so that things must be looked at before they are read.
  var hasDeleted = false
  private(set) var effects = Effects()
  /// How many changes there have been.
  private(set) var version = 0

  private let limits: Limits
  private let deadline: Double?
  private var ticks = 0
  private var held = 0
  private var seed: UInt64
  /// Asked for by few queries, so the clock is looked at when the first one asks.
  private(set) lazy var statementTime: (seconds: Int, nanoseconds: Int) = {
    let now = Self.clock(CLOCK_REALTIME)
    return (now.seconds, now.nanoseconds)
  }()

  /// What a run has changed.
  struct Effects {
    var nodesCreated = 0
    var nodesDeleted = 0
    var relationshipsCreated = 0
    var relationshipsDeleted = 0
    var propertiesSet = 0
    var labelsAdded = 0
    var labelsRemoved = 0
  }

  init(graph: any GraphReading, parameters: [String: Value], slotCount: Int, limits: Limits, seed: UInt64) {
    self.graph = graph
    memory = graph as? MemoryGraph
    snapshot = graph as? GraphSnapshot
    self.parameters = parameters
    self.slotCount = max(1, slotCount)
    slots = .allocate(capacity: self.slotCount)
    slots.initialize(repeating: .null, count: self.slotCount)
    self.limits = limits
    deadline = limits.seconds.map { Self.clock(CLOCK_MONOTONIC).total + $0 }
    self.seed = seed
  }

  deinit {
    slots.deinitialize(count: slotCount)
    slots.deallocate()
  }

  /// The value of a parameter; what its name stands for is looked up once a run.
  @inline(__always) func parameter(_ number: Int, _ name: String) -> Value {
    if number < parameterValues.count, let value = parameterValues[number] { return value }
    return lookUp(number, name)
  }

  @inline(never) private func lookUp(_ number: Int, _ name: String) -> Value {
    while parameterValues.count <= number { parameterValues.append(nil) }
    let value = parameters[name] ?? .null
    parameterValues[number] = value
    return value
  }

  @inline(__always) subscript(slot: Int) -> Value {
    get { slots[slot] }
    set { slots[slot] = newValue }
  }

  // MARK: Limits

  /// To be called for every piece of work, so that a run can be stopped.
  @inline(__always) func tick() throws(CypherError) {
    ticks &+= 1
    if ticks & 0xFFF == 0 { try checkTime() }
  }

  /// The value, after a look at the clock when it took long to make.
  @inline(__always) func watched(_ value: Value) throws(CypherError) -> Value {
    switch value {
    case .string(let text) where text.utf8.count > 1 << 16: try checkTime()
    case .list(let items) where items.count > 1 << 12: try checkTime()
    default: break
    }
    return value
  }

  var isOverTime: Bool { deadline.map { Self.clock(CLOCK_MONOTONIC).total > $0 } ?? false }

  @inline(never) private func checkTime() throws(CypherError) {
    if isOverTime { throw timeout }
  }

  private static func text(_ seconds: Double) -> String {
    (Int(exactly: seconds).map { "\($0)" } ?? "\(seconds)") + (seconds == 1 ? " second" : " seconds")
  }

  var timeout: CypherError {
    CypherError(
      .limitExceeded, .runtime, "Timeout",
      "the query ran longer than \(Self.text(limits.seconds ?? 0)), expected an answer within the limit")
  }

  /// To be called before values are kept.
  @inline(__always) func hold(_ count: Int) throws(CypherError) {
    held &+= count
    if held > limits.values { throw CypherError.tooManyValues(limits.values) }
  }

  /// To be called when values are given up.
  @inline(__always) func release(_ count: Int) { held &-= count }

  /// Runs a part that keeps nothing, though it may be stopped before it gives up what it held.
  @inline(__always) func releasingAll(_ body: () throws -> Void) rethrows {
    let before = held
    try body()
    held = before
  }

  func checkRows(_ count: Int) throws(CypherError) {
    guard let most = limits.rows, count > most else { return }
    throw CypherError(.limitExceeded, .runtime, "Rows", "the result has more than \(most) rows, expected a LIMIT or a higher limit")
  }

  private static func clock(_ id: clockid_t) -> (seconds: Int, nanoseconds: Int, total: Double) {
    var time = timespec()
    clock_gettime(id, &time)
    return (time.tv_sec, time.tv_nsec, Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }

  // MARK: What functions ask

  /// SplitMix64 (Steele, Lea, Flood 2014).
  func random() -> Double {
    seed &+= 0x9E37_79B9_7F4A_7C15
    var bits = seed
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Double(bits >> 11) / Double(1 << 53)
  }

  func count(_ change: (inout Effects) -> Void) {
    change(&effects)
    version += 1
  }

  /// The node, after a look at whether it is still there.
  @inline(__always) func check(node: NodeID) throws(CypherError) {
    if hasDeleted { try Access.check(node: node, in: graph) }
  }

  @inline(__always) func check(relationship: RelationshipID) throws(CypherError) {
    if hasDeleted { try Access.check(relationship: relationship, in: graph) }
  }
}

extension CypherError {
  static func tooManyValues(_ limit: Int) -> CypherError {
    CypherError(
      .limitExceeded, .runtime, "Memory",
      "the query wants to keep more than \(limit) values at a time; a LIMIT, a narrower pattern or fewer columns need less")
  }
}
