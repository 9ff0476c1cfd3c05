public import NewsGraphModel

/// Finds the words that say when, and resolves them against the day on which the article appeared.
///
/// **Finds** days (`16 May`, `May 16, 2025`, `2025-05-16`), weekdays, months, years, seasons (`spring of 2022`), `today`, `yesterday`,
/// `tomorrow`, `last month`, days from one to another (`16–17 May`, `from 3 to 5 June`), `three days ago`, and `the next day` or `two days
/// later` behind a day that was named. A day without a year is the nearest one to the article's date; without that date its year is `XXXX`.
/// **Result** EDTF (ISO 8601-2), never more precise than the words.
public struct TimeAnnotator: Annotator {
  public static let name = "times"
  public static let requires: Set<Layer> = [.tokens, .sentences, .partsOfSpeech]
  public static let assigns: Set<Layer> = [.times]

  public init() {}

  public func annotate(_ document: inout Document) {
    // EDTF writes years with four digits; what is reckoned from the first or the last of them may not fit.
    let published = document.article.date.flatMap { CalendarDate(iso: $0) }.flatMap { (1000...9000).contains($0.year) ? $0 : nil }
    let tokens = document.tokens
    // The day that was spoken of last, for `the next day`; forgotten after a sentence that names none.
    var anchor: (edtf: String, sentence: Int)?
    for (number, sentence) in document.sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let known = anchor.flatMap { number - $0.sentence <= 1 ? $0.edtf : nil }
        let reader = TimeReader(tokens: tokens, end: sentence.tokens.upperBound, published: published, anchor: known)
        if let (count, edtf) = reader.read(at: index) {
          document.times.append(TimeExpression(tokens: index..<index + count, edtf: edtf))
          if edtf.count == 10 { anchor = (edtf, number) }
          index += count
        } else {
          index += 1
        }
      }
    }
  }
}

/// Reads one time expression.
struct TimeReader {
  let tokens: [Token]
  let end: Int
  let published: CalendarDate?
  /// The day that was spoken of last, in EDTF.
  var anchor: String?

  /// The number of tokens of the expression that begins at `index`, and its value.
  func read(at index: Int) -> (Int, String)? {
    let day = isoDate(index) ?? days(index) ?? dayMonth(index) ?? monthDay(index)
    if let found = day ?? season(index) ?? monthYear(index) { return found }
    if let found = shifted(index) ?? ago(index) ?? weekday(index) { return found }
    return relative(index) ?? year(index)
  }

  private func word(_ index: Int) -> String { index < end ? tokens[index].lower : "" }
  private func text(_ index: Int) -> String { index < end ? tokens[index].text : "" }

  private func isoDate(_ index: Int) -> (Int, String)? {
    let text = text(index)
    guard text.count == 10, let date = CalendarDate(iso: text) else { return nil }
    return (1, date.iso)
  }

  /// `16 May`, `16th of May 2025`.
  private func dayMonth(_ index: Int) -> (Int, String)? {
    guard let day = Self.day(word(index)) else { return nil }
    var next = index + 1
    if word(next) == "of" { next += 1 }
    guard let month = Self.month(text(next)) else { return nil }
    next += 1
    if word(next) == ",", yearNumber(next + 1) != nil { next += 1 }
    let year = yearNumber(next)
    guard let value = value(year, month, day) else { return nil }
    return (next - index + (year == nil ? 0 : 1), value)
  }

  /// `May 16`, `May 16, 2025`.
  private func monthDay(_ index: Int) -> (Int, String)? {
    guard let month = Self.month(text(index)), let day = Self.day(word(index + 1)) else { return nil }
    var next = index + 2
    if word(next) == ",", yearNumber(next + 1) != nil { next += 1 }
    let year = yearNumber(next)
    guard let value = value(year, month, day) else { return nil }
    return (next - index + (year == nil ? 0 : 1), value)
  }

  func value(_ year: Int?, _ month: Int, _ day: Int) -> String? {
    if let year { return CalendarDate(year, month, day)?.iso }
    // EDTF level 2: the year is not known.
    guard let published else { return CalendarDate(2024, month, day).map { "XXXX-" + $0.iso.dropFirst(5) } }
    let candidates = (-1...1).compactMap { CalendarDate(published.year + $0, month, day) }
    return candidates.min { abs($0.ordinal - published.ordinal) < abs($1.ordinal - published.ordinal) }?.iso
  }

  /// `spring of 2022`, `autumn 2019`: EDTF seasons 21 to 24.
  private func season(_ index: Int) -> (Int, String)? {
    guard let season = Self.seasons[word(index)] else { return nil }
    var next = index + 1
    if word(next) == "of" { next += 1 }
    guard let year = yearNumber(next) else { return nil }
    return (next + 1 - index, "\(year)-\(season)")
  }

  /// `May 2025`, `March`; a bare month must look like one, because `may` and `march` are words too.
  private func monthYear(_ index: Int) -> (Int, String)? {
    guard let month = Self.month(text(index)) else { return nil }
    if let year = yearNumber(index + 1) { return (2, "\(year)-\(CalendarDate.pad(month, 2))") }
    let before = index > 0 ? tokens[index - 1].lower : ""
    guard let published, ["in", "since", "until", "by", "last", "next", "this", "early", "late", "of"].contains(before),
      tokens[index].part == .properNoun
    else { return nil }
    var year = published.year
    let isPast = ["since", "last"].contains(before)
    if isPast, month > published.month { year -= 1 }
    if before == "next" || before == "by" || before == "until", month < published.month { year += 1 }
    if before == "in" {
      // The nearest such month.
      if month - published.month > 6 { year -= 1 } else if published.month - month > 6 { year += 1 }
    }
    return (1, "\(year)-\(CalendarDate.pad(month, 2))")
  }

  private func weekday(_ index: Int) -> (Int, String)? {
    guard let day = Self.weekdays.firstIndex(of: word(index)), text(index).first?.isUppercase == true, let published else { return nil }
    let before = index > 0 ? tokens[index - 1].lower : ""
    let back = (published.weekday - day + 7) % 7
    if before == "next" { return (1, published.adding(days: 7 - back).iso) }
    if before == "last", back == 0 { return (1, published.adding(days: -7).iso) }
    // `will meet on Saturday` looks ahead; without such a word a weekday is the last one.
    let isAhead = (max(0, index - 14)..<index).contains { place in
      tokens[place].text != "."
        && ["will", "'ll", "’ll", "due", "scheduled", "expected", "planned", "upcoming"].contains(tokens[place].lower)
        // `who had planned to open it cancelled on Tuesday`: the plan is over.
        && !(place > 0 && ["had", "was", "were", "been"].contains(tokens[place - 1].lower))
    }
    if isAhead { return (1, published.adding(days: (7 - back) % 7).iso) }
    return (1, published.adding(days: -back).iso)
  }

  private func relative(_ index: Int) -> (Int, String)? {
    guard let published else { return nil }
    switch word(index) {
    case "today", "tonight": return (1, published.iso)
    case "yesterday": return (1, published.adding(days: -1).iso)
    case "tomorrow": return (1, published.adding(days: 1).iso)
    case "last" where word(index + 1) == "year": return (2, String(published.year - 1))
    case "this" where word(index + 1) == "year" && word(index + 2) != "'s" && word(index + 2) != "’s": return (2, String(published.year))
    case "next" where word(index + 1) == "year": return (2, String(published.year + 1))
    case "last" where word(index + 1) == "month":
      let (year, month) = published.month == 1 ? (published.year - 1, 12) : (published.year, published.month - 1)
      return (2, "\(year)-\(CalendarDate.pad(month, 2))")
    case "next" where word(index + 1) == "month":
      let (year, month) = published.month == 12 ? (published.year + 1, 1) : (published.year, published.month + 1)
      return (2, "\(year)-\(CalendarDate.pad(month, 2))")
    default: return nil
    }
  }

  /// A bare year, where a preposition or a noun makes it one.
  private func year(_ index: Int) -> (Int, String)? {
    guard let year = yearNumber(index) else { return nil }
    let before = index > 0 ? tokens[index - 1].lower : ""
    let isTime = ["in", "since", "until", "by", "from", "to", "of", "early", "late", "during", "the", "for"].contains(before)
    return isTime ? (1, String(year)) : nil
  }

  func yearNumber(_ index: Int) -> Int? {
    let text = text(index)
    guard text.count == 4, let year = Int(text), (1800...2100).contains(year) else { return nil }
    return year
  }

  static func day(_ word: String) -> Int? {
    var digits = word
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) { digits = String(digits.dropLast(2)) }
    guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  static func month(_ text: String) -> Int? {
    guard text.first?.isUppercase == true else { return nil }
    let word = text.lowercased().filter { $0 != "." }
    for (index, month) in months.enumerated() where word == month || (word.count >= 3 && word.count <= 4 && month.hasPrefix(word)) {
      return index + 1
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
