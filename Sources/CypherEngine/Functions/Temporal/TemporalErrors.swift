internal import GraphAccess

extension CypherError {
  /// A component or a text that no temporal value has.
  static func temporal(_ message: String, candidates: [String] = []) -> CypherError {
    CypherError(.argumentError, .runtime, "InvalidArgumentValue", message, candidates: candidates)
  }

  /// An argument of the wrong type.
  static func temporalType(_ message: String) -> CypherError {
    CypherError(.typeError, .runtime, "InvalidArgumentValue", message)
  }

  /// A result beyond what the type can hold.
  static func temporalRange(_ message: String) -> CypherError {
    CypherError(.arithmeticError, .runtime, "NumberOutOfRange", message)
  }

  /// A text that could not be read as a temporal value.
  static func temporal(_ error: TemporalTextError, _ text: String, _ kind: Temporal.Kind) -> CypherError {
    switch error {
    case .malformed: .temporal("'\(text)' is no \(kind.name), expected one such as '\(kind.example)'")
    case .outOfRange: .temporal("'\(text)' has the form of a \(kind.name), but there is none of these numbers")
    case .zone(let error): .temporal(error)
    }
  }

  /// A zone that is not to be had.
  static func temporal(_ error: ZoneError) -> CypherError {
    switch error {
    case .unknown(let name):
      .temporal("no time zone '\(name)', expected an offset such as '+02:00' or a name such as 'Europe/Kyiv'")
    case .noDatabase:
      .temporal("no time zone database on this system, expected the folder that TZDIR names or /usr/share/zoneinfo")
    case .contradiction(let offset, let zone):
      .temporal("offset '\(Temporal.text(offset: offset))' is not that of time zone '\(zone)' at this time")
    }
  }
}

extension Temporal {
  /// Reads a text that a query gives.
  static func read(_ text: String, _ kind: Kind) throws(CypherError) -> Temporal {
    do {
      return try reading(text, as: kind)
    } catch {
      throw CypherError.temporal(error, text, kind)
    }
  }
}

extension Temporal.Kind {
  /// The name of the function that makes such values.
  var functionName: String {
    switch self {
    case .date: "date"
    case .localTime: "localtime"
    case .time: "time"
    case .localDateTime: "localdatetime"
    case .dateTime: "datetime"
    case .duration: "duration"
    }
  }

  /// The kind in a sentence.
  var name: String {
    switch self {
    case .date: "date"
    case .localTime: "local time"
    case .time: "time"
    case .localDateTime: "local date and time"
    case .dateTime: "date and time"
    case .duration: "duration"
    }
  }

  fileprivate var example: String {
    switch self {
    case .date: "2015-07-21"
    case .localTime: "21:40:32"
    case .time: "21:40:32+02:00"
    case .localDateTime: "2015-07-21T21:40:32"
    case .dateTime: "2015-07-21T21:40:32+02:00"
    case .duration: "P1Y2M10DT2H30M"
    }
  }

  var hasDate: Bool { self == .date || self == .localDateTime || self == .dateTime }
  var hasTime: Bool { self != .date && self != .duration }
  var hasZone: Bool { self == .time || self == .dateTime }
}
