/// Reads the ways in which articles write the day of their publication.
enum PublicationDate {
  /// The day as ISO 8601, `2025-05-20`, as it is written, whatever the time zone; nothing for anything else.
  ///
  /// Understands ISO 8601 with or without a time, `20250520`, `16 May 2025`, `May 16, 2025`, `Fri, 16 May 2025 10:00:00 GMT`,
  /// `16.05.2025`, and `16/05/2025` where only one order of day and month is possible.
  static func iso(_ text: some StringProtocol) -> String? {
    let words = words(text)
    guard !words.isEmpty, words.count <= 24 else { return nil }
    return iso8601(words) ?? compact(words) ?? written(words) ?? numeric(words)
  }

  /// Month and day of a date without a year: `Feb 16`, `16 February`.
  static func monthDay(_ text: some StringProtocol) -> (month: Int, day: Int)? {
    let words = words(text)
    guard words.count == 2 || words.count == 3 else { return nil }
    for (first, second) in [(words[0], words[1]), (words[1], words[0])] {
      guard case .name(let name) = first, case .number(let day, let digits) = second, digits <= 2, let month = month(name),
        (1...31).contains(day)
      else { continue }
      return (month, day)
    }
    return nil
  }

  /// The day, if the text is a date, perhaps with its weekday and a time, and nothing else.
  static func only(_ text: some StringProtocol) -> String? {
    guard text.count <= 60 else { return nil }
    for word in words(text) {
      guard case .name(let name) = word else { continue }
      guard month(name) != nil || fillers.contains(name) || weekdays.contains(String(name.prefix(3))) else { return nil }
    }
    return iso(text)
  }

  private enum Word: Equatable {
    case number(Int, digits: Int)
    case name(String)
    case sign(Character)
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let fillers: Set<String> = [
    "published", "updated", "posted", "on", "at", "date", "of", "the", "st", "nd", "rd", "th", "am", "pm", "gmt", "utc", "est", "edt",
    "cet",
    "cest", "bst", "ist", "pst", "pdt", "et", "last", "first", "t", "z", "a", "p", "m", "eet", "eest", "msk",
  ]

  /// The number of the month, from its English name in full or its first three letters.
  static func month(_ name: String) -> Int? {
    let full = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    let name = name == "sept" ? "sep" : name
    return (full.firstIndex(of: name) ?? months.firstIndex(of: name)).map { $0 + 1 }
  }

  private static func words(_ text: some StringProtocol) -> [Word] {
    var words: [Word] = []
    var current = ""
    func flush() {
      guard !current.isEmpty else { return }
      if let number = Int(current) {
        words.append(.number(number, digits: current.count))
      } else {
        words.append(.name(current.lowercased()))
      }
      current = ""
    }
    for character in text.prefix(100) {
      let isDigit = character.isASCII && character.isNumber
      guard isDigit || character.isLetter else {
        flush()
        if "-/.:+".contains(character) { words.append(.sign(character)) }
        continue
      }
      if let last = current.last, (last.isASCII && last.isNumber) != isDigit { flush() }
      current.append(character)
    }
    flush()
    return words
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1000...2999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard (1...length).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Three numbers with the same sign between them, at the place given.
  private static func triple(_ words: ArraySlice<Word>, _ signs: String) -> (Int, Int, Int, digits: [Int])? {
    let words = Array(words.prefix(5))
    guard words.count == 5, case .number(let a, let x) = words[0], case .sign(let first) = words[1], signs.contains(first),
      case .number(let b, let y) = words[2], words[3] == .sign(first), case .number(let c, let z) = words[4]
    else { return nil }
    return (a, b, c, [x, y, z])
  }

  private static func iso8601(_ words: [Word]) -> String? {
    for start in words.indices {
      if let (year, month, date, digits) = triple(words[start...], "-/."), digits[0] == 4 { return day(year, month, date) }
    }
    return nil
  }

  private static func compact(_ words: [Word]) -> String? {
    guard case .number(let number, digits: 8) = words[0] else { return nil }
    return day(number / 10000, number / 100 % 100, number % 100)
  }

  private static func written(_ words: [Word]) -> String? {
    let words = words.filter { word in
      if case .sign = word { return false }
      if case .name(let name) = word { return month(name) != nil }
      return true
    }
    for (index, word) in words.enumerated() {
      guard case .name(let name) = word, let month = month(name) else { continue }
      if index > 0, case .number(let date, let digits) = words[index - 1], digits <= 2, index + 1 < words.count,
        case .number(let year, digits: 4) = words[index + 1]
      {
        return day(year, month, date)
      }
      if index + 2 < words.count, case .number(let date, let digits) = words[index + 1], digits <= 2,
        case .number(let year, digits: 4) = words[index + 2]
      {
        return day(year, month, date)
      }
    }
    return nil
  }

  private static func numeric(_ words: [Word]) -> String? {
    for start in words.indices {
      guard let (a, b, year, digits) = triple(words[start...], "/.-"), digits[2] == 4 else { continue }
      // With full stops the day comes first; with strokes it depends on the country.
      if words[start + 1] == .sign(".") || a > 12 || a == b { return day(year, b, a) }
      if b > 12 { return day(year, a, b) }
      return nil
    }
    return nil
  }
}
