import GraphAccess
import Testing

@testable import CypherEngine

/// Calls temporal functions outside a query, at 2022-03-29T21:05:07.25Z.
struct TemporalCall {
  private final class Context: EvaluationContext {
    var graph: any GraphReading { preconditionFailure("no temporal function looks at the graph") }
    let statementTime = (seconds: 1_648_587_907, nanoseconds: 250_000_000)
    func random() -> Double { 0 }
  }

  /// What a function answers.
  static func value(_ name: String, _ arguments: [TemporalArgument]) throws -> Value {
    let function = try #require(TemporalFunctions.all.first { $0.name == name }, "\(name)")
    try #require(function.arity.contains(arguments.count))
    return try function.evaluate(arguments.map(\.value), Context())
  }

  /// The text of the temporal value that a function answers; nothing for null.
  static func text(_ name: String, _ arguments: [TemporalArgument]) throws -> String? {
    switch try value(name, arguments) {
    case .temporal(let temporal): return temporal.description
    case .null: return nil
    case let other: throw CypherError(.typeError, .runtime, "Unexpected", "\(other)")
    }
  }
}

/// An argument as a test writes it.
struct TemporalArgument: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  static let null = TemporalArgument(value: .null)

  /// Named in full, because the values of a dictionary literal are another type.
  let value: GraphAccess.Value

  private init(value: GraphAccess.Value) { self.value = value }
  init(_ temporal: Temporal) { value = .temporal(temporal) }
  init(integerLiteral value: Int) { self.value = .integer(value) }
  init(stringLiteral value: String) { self.value = .string(value) }
  init(floatLiteral value: Double) { self.value = .float(value) }
  init(booleanLiteral value: Bool) { self.value = .boolean(value) }

  init(dictionaryLiteral elements: (String, TemporalArgument)...) {
    value = .map(Dictionary(elements.map { ($0.0, $0.1.value) }) { first, _ in first })
  }

  /// A temporal value by its text.
  static func of(_ kind: Temporal.Kind, _ text: String) -> TemporalArgument {
    TemporalArgument(Temporal.parse(text, as: kind) ?? .duration(months: .max, days: 0, seconds: 0, nanoseconds: 0))
  }
}
