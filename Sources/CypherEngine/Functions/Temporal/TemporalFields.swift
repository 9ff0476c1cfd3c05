internal import GraphAccess

/// The components of a temporal value as a query gives them in a map, each checked for its type but not yet for its range.
struct TemporalFields {
  /// The components that are numbers.
  enum Component: String, CaseIterable {
    case year, quarter, month, week, ordinalDay, dayOfQuarter, dayOfWeek, day
    case hour, minute, second, millisecond, microsecond, nanosecond
    case epochSeconds, epochMillis

    /// By its name in small letters, and by the two other names that some have.
    static let byName: [String: Component] = {
      var names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
      names["weekday"] = .dayOfWeek
      names["quarterday"] = .dayOfQuarter
      return names
    }()

    static let ofDate: Set<Component> = [.year, .quarter, .month, .week, .ordinalDay, .dayOfQuarter, .dayOfWeek, .day]
    static let ofTime: Set<Component> = [.hour, .minute, .second, .millisecond, .microsecond, .nanosecond]
    static let ofEpoch: Set<Component> = [.epochSeconds, .epochMillis]
  }

  private(set) var numbers: [Component: Int] = [:]
  /// What the other components are laid over.
  private(set) var date: Temporal?
  private(set) var time: Temporal?
  private(set) var dateTime: Temporal?
  private(set) var zone: Zone?

  /// Whether nothing but perhaps a zone was given.
  var isBare: Bool { numbers.isEmpty && date == nil && time == nil && dateTime == nil }

  subscript(component: Component) -> Int? { numbers[component] }

  /// Whether any of these was given.
  func has(_ components: Set<Component>) -> Bool { numbers.keys.contains { components.contains($0) } }

  /// Reads a map; nothing when one of its values is null, because then the result is null too.
  init?(_ map: [String: Value], for kind: Temporal.Kind) throws {
    if map.values.contains(where: \.isNull) { return nil }
    for (name, value) in map.sorted(by: { $0.key < $1.key }) {
      try assign(name, value)
    }
    try check(kind)
  }

  private mutating func assign(_ name: String, _ value: Value) throws {
    func once(_ isFirst: Bool) throws {
      if !isFirst { throw CypherError.temporal("component '\(name)' is given twice") }
    }
    func temporal() throws -> Temporal {
      guard case .temporal(let temporal) = value else { throw CypherError.temporalType("component '\(name)' has to be a temporal value") }
      return temporal
    }
    let key = name.lowercased()
    if let component = Component.byName[key] {
      guard case .integer(let number) = value else { throw CypherError.temporalType("component '\(name)' has to be an integer") }
      try once(numbers.updateValue(number, forKey: component) == nil)
    } else if key == "date" {
      try once(date == nil)
      date = try temporal()
    } else if key == "time" {
      try once(time == nil)
      time = try temporal()
    } else if key == "datetime" {
      try once(dateTime == nil)
      dateTime = try temporal()
    } else if key == "timezone" {
      guard case .string(let text) = value else { throw CypherError.temporalType("component '\(name)' has to be a string") }
      try once(zone == nil)
      zone = try TemporalFields.zone(text)
    } else {
      let names = Component.allCases.map(\.rawValue) + ["date", "datetime", "time", "timezone"]
      throw CypherError.temporal("no component '\(name.prefix(60))'", candidates: names.sorted())
    }
  }

  /// Reads a zone.
  static func zone(_ text: String) throws -> Zone {
    do {
      return try Zone(text)
    } catch {
      throw CypherError.temporal(error)
    }
  }

  private func check(_ kind: Temporal.Kind) throws {
    let refused = numbers.keys.filter { component in
      if Component.ofDate.contains(component) { return !kind.hasDate }
      if Component.ofTime.contains(component) { return !kind.hasTime }
      return kind != .dateTime
    }
    var names = refused.map(\.rawValue)
    if date != nil, !kind.hasDate { names.append("date") }
    if time != nil, !kind.hasTime { names.append("time") }
    if dateTime != nil, !(kind.hasDate && kind.hasTime) { names.append("datetime") }
    if zone != nil, !kind.hasZone, !isBare { names.append("timezone") }
    if let name = names.sorted().first { throw CypherError.temporal("a \(kind.name) has no component '\(name)'") }
    if dateTime != nil, date != nil || time != nil {
      throw CypherError.temporal("component 'datetime' cannot stand beside '\(date == nil ? "time" : "date")'")
    }
    if has(Component.ofEpoch) {
      let others = Component.ofDate.union([.hour, .minute, .second])
      if date != nil || time != nil || dateTime != nil || has(others) || (self[.epochSeconds] != nil && self[.epochMillis] != nil) {
        throw CypherError.temporal("components 'epochSeconds' and 'epochMillis' stand alone, except for parts of the second")
      }
    }
  }
}
