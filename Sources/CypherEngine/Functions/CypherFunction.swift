internal import GraphAccess

/// A function that a query can call with values: everything but aggregates.
struct CypherFunction: Sendable {
  /// As it is shown: `toUpper`, `duration.between`. Calls find it in any case.
  let name: String
  /// How many arguments it takes.
  let arity: ClosedRange<Int>
  /// What each argument may be, as far as that can be held against the query before it runs; shorter than the arguments when the rest may be anything.
  let accepts: [ArgumentKind]
  /// What it answers, as far as that is always the same.
  let result: StaticType
  /// Computes the answer; never called with fewer or more arguments than `arity` allows. Arguments may be `.null`.
  let evaluate: @Sendable (_ arguments: [Value], _ context: any EvaluationContext) throws -> Value

  init(
    _ name: String, _ arity: ClosedRange<Int>, accepts: [ArgumentKind] = [], result: StaticType = .any,
    _ evaluate: @escaping @Sendable (_ arguments: [Value], _ context: any EvaluationContext) throws -> Value
  ) {
    self.name = name
    self.arity = arity
    self.accepts = accepts
    self.result = result
    self.evaluate = evaluate
  }
}

/// What is known of a value before the query runs.
enum StaticType: Hashable, Sendable {
  case any, null, boolean, integer, float, number, string, list, map, node, relationship, relationshipList, path, temporal
}

/// What an argument must be, so far as it is known before the query runs (`any` is never refused).
enum ArgumentKind: Sendable {
  case any, number, integer, string, boolean, list, map
  case node, relationship, path
  case nodeOrRelationship
  /// Nodes, relationships and maps: what has properties.
  case propertied
  /// What `size` takes.
  case stringOrList
}

/// What functions may ask of the run that they are part of.
protocol EvaluationContext: AnyObject {
  var graph: any GraphReading { get }
  /// The moment at which the query began: seconds and nanoseconds since 1970-01-01T00:00Z; the same for the whole query.
  var statementTime: (seconds: Int, nanoseconds: Int) { get }
  /// The next of the run's seeded random numbers, from 0 to below 1.
  func random() -> Double
}
