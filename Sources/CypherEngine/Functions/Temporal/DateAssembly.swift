internal import GraphAccess

/// Makes a date of the components that name one, over another date or from the ground up.
struct DateAssembly {
  let fields: TemporalFields
  /// What components that are not given are taken from; without it the less significant of them are the first.
  let base: CalendarDate?

  /// The date.
  ///
  /// A day that is taken from the base and is too high is lowered; one that is given has to be there. `isComplete` asks for the day
  /// to be given, as a time of day does.
  func date(isComplete: Bool = false) throws -> CalendarDate {
    let groups: [(named: [TemporalFields.Component], make: () -> CalendarDate?)] = [
      ([.month, .day], calendarDate), ([.week, .dayOfWeek], weekDate), ([.quarter, .dayOfQuarter], quarterDate),
      ([.ordinalDay], ordinalDate),
    ]
    let given = groups.filter { fields.has(Set($0.named)) }
    if given.count > 1 {
      let names = given.compactMap { $0.named.first { fields[$0] != nil }?.rawValue }
      throw CypherError.temporal("components '\(names[0])' and '\(names[1])' cannot stand together")
    }
    if base == nil {
      try Self.checkOrder([.year] + (given.first?.named ?? []), fields)
      if isComplete, !(given.first?.named ?? [.month]).allSatisfy({ fields[$0] != nil }) {
        throw CypherError.temporal("a time of day needs a whole date, expected component '\(given.first?.named.last?.rawValue ?? "month")'")
      }
    }
    guard let date = (given.first?.make ?? calendarDate)() else {
      let numbers = ([.year] + (given.first?.named ?? [])).compactMap { name in fields[name].map { "\(name.rawValue) \($0)" } }
      throw CypherError.temporal("no date with \(numbers.joined(separator: ", "))")
    }
    return date
  }

  /// Refuses a component without the more significant one before it.
  static func checkOrder(_ components: [TemporalFields.Component], _ fields: TemporalFields) throws {
    guard let gap = components.firstIndex(where: { fields[$0] == nil }) else { return }
    let later = components[gap...].first { fields[$0] != nil }
    if gap == 0 || later != nil {
      throw CypherError.temporal("component '\(components[gap].rawValue)' is missing" + (later.map { " beside '\($0.rawValue)'" } ?? ""))
    }
  }

  private func calendarDate() -> CalendarDate? {
    guard let year = fields[.year] ?? base?.year else { return nil }
    let month = fields[.month] ?? base?.month ?? 1
    if let day = fields[.day] { return CalendarDate(year: year, month: month, day: day) }
    return CalendarDate.clamped(year: year, month: month, day: base?.day ?? 1)
  }

  private func weekDate() -> CalendarDate? {
    guard let year = fields[.year] ?? base?.weekYear, CalendarDate.yearRange.contains(year) else { return nil }
    let week = fields[.week] ?? base.map { Swift.min($0.week, CalendarDate.weeks(inYear: year)) } ?? 1
    return CalendarDate(weekYear: year, week: week, dayOfWeek: fields[.dayOfWeek] ?? base?.dayOfWeek ?? 1)
  }

  private func quarterDate() -> CalendarDate? {
    guard let year = fields[.year] ?? base?.year, let quarter = fields[.quarter] ?? base?.quarter else { return nil }
    if let day = fields[.dayOfQuarter] { return CalendarDate(year: year, quarter: quarter, dayOfQuarter: day) }
    // The month keeps its place in the quarter.
    guard (1...4).contains(quarter) else { return nil }
    let month = base.map { ($0.month - 1) % 3 } ?? 0
    return CalendarDate.clamped(year: year, month: quarter * 3 - 2 + month, day: base?.day ?? 1)
  }

  private func ordinalDate() -> CalendarDate? {
    guard let year = fields[.year] ?? base?.year, let day = fields[.ordinalDay] else { return nil }
    return CalendarDate(year: year, ordinalDay: day)
  }
}
