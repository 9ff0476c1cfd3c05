import GraphAccess

@testable import CypherEngine

/// A small graph and a run that stands still, for calling functions by hand.
///
/// Node 0 is `(:Person:Leader {name: 'Ada', born: 1815})`, node 1 has nothing, both relationships run from 0 to 1; node 2 and
/// relationship 2 are deleted.
final class FunctionBench: EvaluationContext {
  let memory = MemoryGraph()
  var graph: any GraphReading { memory }
  let statementTime = (seconds: 1_700_000_000, nanoseconds: 123_456_789)
  private var numbers: UInt64 = 0

  init() {
    let ada = memory.createNode(
      labels: ["Person", "Leader"], properties: [(key: "name", value: .string("Ada")), (key: "born", value: .integer(1815))])
    let other = memory.createNode()
    _ = memory.createRelationship(type: "KNOWS", source: ada, target: other, properties: [(key: "since", value: .integer(2020))])
    _ = memory.createRelationship(type: "LIKES", source: ada, target: other)
    let gone = memory.createNode(labels: ["Gone"])
    let goneToo = memory.createRelationship(type: "LEFT", source: gone, target: ada)
    _ = memory.delete(relationship: goneToo)
    _ = memory.delete(node: gone)
  }

  func random() -> Double {
    numbers &+= 0x9E37_79B9_7F4A_7C15
    return Double(numbers >> 11) * 0x1p-53
  }

  /// Calls a function by its name, in any case.
  func call(_ name: String, _ arguments: Value...) throws -> Value {
    try call(name, arguments)
  }

  func call(_ name: String, _ arguments: [Value]) throws -> Value {
    guard let function = Functions.all[name.lowercased()] else {
      throw CypherError.syntax("UnknownFunction", "no function '\(name)'")
    }
    return try function.evaluate(arguments, self)
  }
}

/// Calls an aggregate by its name over rows.
func aggregate(_ name: String, _ rows: [[Value]]) throws -> Value {
  guard let aggregate = Aggregates.all[name.lowercased()] else { throw CypherError.syntax("UnknownFunction", "no aggregate '\(name)'") }
  let accumulator = aggregate.make()
  for row in rows {
    if aggregate.arity.upperBound == 1, let value = row.first { try accumulator.add(value) } else { try accumulator.add(row) }
  }
  return try accumulator.result()
}
