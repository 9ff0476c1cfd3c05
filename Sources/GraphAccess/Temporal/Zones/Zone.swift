/// A place's way to set its clocks: an offset from Greenwich, or a name whose offset changes.
package enum Zone: Sendable {
  /// Seconds east of Greenwich.
  case offset(Int)
  case named(String, ZoneRules)

  package static let greenwich = Zone.offset(0)

  /// Reads `Z`, `+02:00`, `-0130`, `+02:05:59`, or a name.
  package init(_ text: String, database: ZoneDatabase = .system) throws(ZoneError) {
    var scanner = ByteScanner(text.utf8)
    if let offset = scanner.offset(), scanner.isAtEnd {
      self = .offset(offset)
    } else {
      self = .named(ZoneDatabase.canonical(text), try database.rules(named: text))
    }
  }

  /// The name; nothing for a bare offset.
  package var name: String? {
    if case .named(let name, _) = self { name } else { nil }
  }

  /// The offset at a moment, in seconds since 1970-01-01T00:00Z.
  package func offset(at moment: Int) -> Int {
    switch self {
    case .offset(let offset): offset
    case .named(_, let rules): rules.offset(at: moment)
    }
  }

  /// The moment at which the clocks show a time, in seconds since 1970-01-01T00:00.
  ///
  /// As in java.time: a time that is skipped is moved on by the length of the gap; of a time that comes twice, the one with the
  /// preferred offset is taken, else the earlier.
  package func moment(local: Int, preferring offset: Int? = nil) -> (seconds: Int, offset: Int) {
    guard case .named(_, let rules) = self else {
      let offset = self.offset(at: 0)
      return (local &- offset, offset)
    }
    let before = rules.offset(at: local - TimeScale.secondsPerDay)
    let after = rules.offset(at: local + TimeScale.secondsPerDay)
    for candidate in [offset ?? before, before, after] where rules.offset(at: local - candidate) == candidate {
      return (local - candidate, candidate)
    }
    return (local - before, rules.offset(at: local - before))
  }
}
