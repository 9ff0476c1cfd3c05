internal import GraphAccess

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The functions that make temporal values.
enum TemporalFunctions {
  /// All of them, in alphabetical order of their kinds.
  static let all: [CypherFunction] =
    [Temporal.Kind.date, .dateTime, .localDateTime, .localTime, .time].flatMap { kind in
      [constructor(kind), truncation(kind)]
        + [("transaction", statementTime), ("statement", statementTime), ("realtime", presentTime)].map { name, clock in
          present(kind, name, clock)
        }
    } + [epoch, epochMillis] + DurationFunctions.all

  /// A moment in seconds and nanoseconds since 1970-01-01T00:00Z.
  private typealias Clock = @Sendable (any EvaluationContext) -> (seconds: Int, nanoseconds: Int)

  private static let statementTime: Clock = { $0.statementTime }

  private static let presentTime: Clock = { _ in
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return (Int(moment.tv_sec), Int(moment.tv_nsec))
  }

  /// `date()`, `date('2015-07-21')`, `date({year: 2015})`, `date(other)`.
  private static func constructor(_ kind: Temporal.Kind) -> CypherFunction {
    CypherFunction(kind.functionName, 0...1, result: .temporal) { arguments, context in
      let assembly = TemporalAssembly(kind: kind, now: context.statementTime)
      guard let argument = arguments.first else { return .temporal(try assembly.present(in: .greenwich)) }
      switch argument {
      case .null:
        return .null
      case .string(let text):
        return .temporal(try Temporal.read(text, kind))
      case .map(let map):
        guard let fields = try TemporalFields(map, for: kind) else { return .null }
        return .temporal(try assembly.assembled(fields))
      case .temporal(let other):
        return .temporal(try assembly.projected(other))
      default:
        throw CypherError.temporalType("\(kind.functionName)() takes a string, a map or a temporal value")
      }
    }
  }

  /// `date.realtime()`, `date.realtime('Europe/Kyiv')` and their sisters.
  private static func present(_ kind: Temporal.Kind, _ name: String, _ clock: @escaping Clock) -> CypherFunction {
    CypherFunction("\(kind.functionName).\(name)", 0...1, result: .temporal) { arguments, context in
      let assembly = TemporalAssembly(kind: kind, now: clock(context))
      switch arguments.first {
      case nil:
        return .temporal(try assembly.present(in: .greenwich))
      case .null?:
        return .null
      case .string(let zone)?:
        return .temporal(try assembly.present(in: TemporalFields.zone(zone)))
      case .map(let map)?:
        guard let fields = try TemporalFields(map, for: kind) else { return .null }
        guard fields.isBare else { throw CypherError.temporal("\(kind.functionName).\(name)() takes no component but 'timezone'") }
        return .temporal(try assembly.present(in: fields.zone ?? .greenwich))
      default:
        throw CypherError.temporalType("\(kind.functionName).\(name)() takes a time zone")
      }
    }
  }

  /// `date.truncate('month', other, {day: 2})`; without a value the present one, without a map as it is.
  private static func truncation(_ kind: Temporal.Kind) -> CypherFunction {
    CypherFunction("\(kind.functionName).truncate", 1...3, accepts: [.string, .any, .map], result: .temporal) { arguments, context in
      if arguments.contains(where: \.isNull) { return .null }
      let assembly = TemporalAssembly(kind: kind, now: context.statementTime)
      guard case .string(let unit) = arguments[0] else { throw CypherError.temporalType("the unit of truncation has to be a string") }
      var value = try assembly.present(in: .greenwich)
      if arguments.count > 1 {
        guard case .temporal(let other) = arguments[1] else { throw CypherError.temporalType("only temporal values are truncated") }
        value = other
      }
      var fields: TemporalFields?
      if arguments.count > 2 {
        guard case .map(let map) = arguments[2] else { throw CypherError.temporalType("components have to be a map") }
        guard let given = try TemporalFields(map, for: kind) else { return .null }
        if given.zone != nil, !kind.hasZone { throw CypherError.temporal("a \(kind.name) has no component 'timezone'") }
        fields = given
      }
      return .temporal(try TemporalTruncation.truncated(value, to: TemporalTruncation.unit(unit), fields, assembly))
    }
  }

  /// Seconds since 1970 and nanoseconds, which may be more than a second.
  private static let epoch = CypherFunction("datetime.fromepoch", 1...2, accepts: [.integer, .integer], result: .temporal) {
    arguments, context in
    if arguments.contains(where: \.isNull) { return .null }
    let (carry, nanoseconds) = try (arguments.count > 1 ? integer(arguments[1]) : 0).floored(by: TimeScale.nanosecondsPerSecond)
    let moment = try integer(arguments[0]).plus(carry).flatMap { Temporal.moment(seconds: $0, nanoseconds: nanoseconds, in: .greenwich) }
    return .temporal(try TemporalAssembly(kind: .dateTime, now: context.statementTime).checked(moment))
  }

  private static let epochMillis = CypherFunction("datetime.fromepochmillis", 1...1, accepts: [.integer], result: .temporal) {
    arguments, context in
    if arguments[0].isNull { return .null }
    let (seconds, rest) = try integer(arguments[0]).floored(by: 1_000)
    let moment = Temporal.moment(seconds: seconds, nanoseconds: rest * 1_000_000, in: .greenwich)
    return .temporal(try TemporalAssembly(kind: .dateTime, now: context.statementTime).checked(moment))
  }

  private static func integer(_ value: Value) throws -> Int {
    guard case .integer(let number) = value else { throw CypherError.temporalType("a time since 1970 has to be an integer") }
    return number
  }
}
