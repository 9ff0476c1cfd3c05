internal import GraphAccess

/// The functions that make durations.
enum DurationFunctions {
  /// All of them.
  static let all: [CypherFunction] = [
    constructor,
    between("duration.between") { $0.mixed },
    between("duration.inDays") { $0.inDays },
    between("duration.inMonths") { $0.inMonths },
    between("duration.inSeconds") { $0.inSeconds },
  ]

  /// `duration('P1Y')`, `duration({years: 1.5})`.
  private static let constructor = CypherFunction("duration", 1...1, result: .temporal) { arguments, _ in
    switch arguments[0] {
    case .null:
      return .null
    case .string(let text):
      return .temporal(try Temporal.read(text, .duration))
    case .map(let map):
      return try assembled(map).map(Value.temporal) ?? .null
    case .temporal(.duration(let months, let days, let seconds, let nanoseconds)):
      return .temporal(.duration(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds))
    default:
      throw CypherError.temporalType("duration() takes a string or a map")
    }
  }

  private static func between(_ name: String, _ part: @escaping @Sendable (DurationBetween) -> Temporal) -> CypherFunction {
    CypherFunction(name, 2...2, result: .temporal) { arguments, _ in
      if arguments.contains(where: \.isNull) { return .null }
      guard case .temporal(let from) = arguments[0], case .temporal(let to) = arguments[1] else {
        throw CypherError.temporalType("\(name)() takes two temporal values")
      }
      return .temporal(part(try DurationBetween(from, to)))
    }
  }

  /// The duration of a map of units; nothing when one of them is null.
  private static func assembled(_ map: [String: Value]) throws -> Temporal? {
    let units = Dictionary(uniqueKeysWithValues: DurationSum.Unit.allCases.map { ($0.rawValue, $0) })
    if map.values.contains(where: \.isNull) { return nil }
    guard !map.isEmpty else { throw CypherError.temporal("no component is given, expected one such as 'days'") }
    var sum = DurationSum()
    for (name, value) in map.sorted(by: { $0.key < $1.key }) {
      guard let unit = units[name.lowercased()] else {
        let names = DurationSum.Unit.allCases.map(\.rawValue)
        throw CypherError.temporal("a duration has no component '\(name.prefix(60))'", candidates: names)
      }
      let count: Ratio?
      switch value {
      case .integer(let number): count = Ratio(number)
      case .float(let number): count = Ratio(number)
      default: throw CypherError.temporalType("component '\(name)' has to be a number")
      }
      guard let count, sum.add(count, unit) else { throw CypherError.temporalRange("a duration cannot have so many \(name)") }
    }
    guard let duration = sum.duration else { throw CypherError.temporalRange("the parts of the duration are beyond what there is") }
    return duration
  }
}
