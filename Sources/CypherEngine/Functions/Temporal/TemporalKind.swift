internal import GraphAccess

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

  /// A text of the kind.
  var example: String {
    switch self {
    case .date: "2015-07-21"
    case .localTime: "21:40:32"
    case .time: "21:40:32+02:00"
    case .localDateTime: "2015-07-21T21:40:32"
    case .dateTime: "2015-07-21T21:40:32+02:00"
    case .duration: "P1Y2M10DT2H30M"
    }
  }

  /// Whether its values are on a day.
  var hasDate: Bool { self == .date || self == .localDateTime || self == .dateTime }
  /// Whether its values have a time of day.
  var hasTime: Bool { self != .date && self != .duration }
  /// Whether its values have an offset from Greenwich.
  var hasZone: Bool { self == .time || self == .dateTime }
}
