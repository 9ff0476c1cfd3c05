internal import GraphAccess

/// A function that makes one value of many rows.
struct Aggregate: Sendable {
  /// As it is shown: `percentileCont`. Calls find it in any case.
  let name: String
  let arity: ClosedRange<Int>
  /// What each argument may be, as far as that can be held against the query before it runs.
  let accepts: [ArgumentKind]
  /// What it answers, as far as that is always the same.
  let result: StaticType
  /// One for each group.
  let make: @Sendable () -> any Accumulator

  init(
    _ name: String, _ arity: ClosedRange<Int> = 1...1, accepts: [ArgumentKind] = [], result: StaticType = .any,
    _ make: @escaping @Sendable () -> any Accumulator
  ) {
    self.name = name
    self.arity = arity
    self.accepts = accepts
    self.result = result
    self.make = make
  }
}

/// What an aggregate has seen of one group; nulls are passed over.
protocol Accumulator: AnyObject {
  /// Takes the first argument of a row.
  func add(_ value: Value) throws(CypherError)
  /// Takes all arguments of a row; only for aggregates of more than one.
  func add(_ arguments: [Value]) throws(CypherError)
  /// What has come out so far; also of no rows at all.
  func result() throws(CypherError) -> Value
}

extension Accumulator {
  func add(_ arguments: [Value]) throws(CypherError) {
    if let first = arguments.first { try add(first) }
  }
}

/// Every aggregate of the language.
enum Aggregates {
  static let list: [Aggregate] = [
    Aggregate("count", result: .integer) { Count() },
    Aggregate("sum") { Sum() },
    Aggregate("avg") { Average() },
    Aggregate("min") { Extreme(isWanted: { $0 < 0 }) },
    Aggregate("max") { Extreme(isWanted: { $0 > 0 }) },
    Aggregate("collect", result: .list) { Collect() },
    Aggregate("stDev", accepts: [.number], result: .float) { Deviation(ofSample: true, name: "stDev") },
    Aggregate("stDevP", accepts: [.number], result: .float) { Deviation(ofSample: false, name: "stDevP") },
    Aggregate("percentileCont", 2...2, accepts: [.number, .number], result: .float) { Percentile(.interpolated) },
    Aggregate("percentileDisc", 2...2, accepts: [.number, .number], result: .number) { Percentile(.nearest) },
  ]

  /// By their names in lower case.
  static let all: [String: Aggregate] = {
    var aggregates: [String: Aggregate] = [:]
    for aggregate in list { aggregates[aggregate.name.lowercased()] = aggregate }
    return aggregates
  }()
}
