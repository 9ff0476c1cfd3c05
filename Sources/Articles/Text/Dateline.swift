internal import NewsGraphModel

/// The place, day and agency with which a report begins: `LUSAKA, Feb 16 (Continental Wire) –`.
enum Dateline {
  /// The agency that the first paragraph names between brackets in its dateline.
  static func agency(_ view: TextView) -> String? {
    guard let start = opening(view), let open = start.firstIndex(of: "("), let close = start[open...].firstIndex(of: ")"),
      close - open > 2, close - open <= 40, isPlace(String(start[..<open]).singleLine)
    else { return nil }
    let rest = start[(close + 1)...].drop { $0 == " " }
    guard let dash = rest.first, "-–—:".unicodeScalars.contains(dash) else { return nil }
    return String(start[(open + 1)..<close]).singleLine
  }

  /// The day that the dateline names.
  ///
  /// A day without a year gets the one that its weekday proves: `LUSAKA, Feb 16 –` over `on Sunday`, in an article that looks back on what
  /// has been so `since 2022`, is of 2025. A weekday comes round after five years at the earliest, so four years leave no choice.
  static func day(_ view: TextView) -> String? {
    guard let start = opening(view) else { return nil }
    // The dateline ends at its agency or its dash; a hyphen inside a word is neither.
    var end: Int?
    for index in start.indices where end == nil {
      let isDash = "–—".unicodeScalars.contains(start[index]) || start[index] == "-" && index > 0 && start[index - 1] == " "
      if isDash || start[index] == "(" { end = index }
    }
    guard let end, end <= 80 else { return nil }
    let line = String(start[..<end]).singleLine
    guard isPlace(line) else { return nil }
    let parts = line.split(separator: ",").map { String($0).singleLine }
    guard let first = parts.firstIndex(where: { $0.contains { $0.isNumber } }), first > 0 else { return nil }
    let written = parts[first...].joined(separator: ", ")
    if let day = PublicationDate.iso(written) { return day }
    guard let (month, day) = PublicationDate.monthDay(written) else { return nil }
    return year(month, day, view).flatMap { PublicationDate.iso("\($0)-\(month)-\(day)") }
  }

  /// The first 120 code points of the first paragraph.
  private static func opening(_ view: TextView) -> [Unicode.Scalar]? {
    guard let block = view.blocks.first(where: { $0.kind == .paragraph }) else { return nil }
    return Array(view.scalars[block.span.start..<min(block.span.end, block.span.start + 120)])
  }

  /// Whether a dateline begins like one: with a place in capitals.
  private static func isPlace(_ line: String) -> Bool {
    guard let first = line.split(whereSeparator: { $0 == "," || $0 == "/" }).first, first.count >= 3, first == first.uppercased(),
      line.count <= 80, first.contains(where: \.isLetter)
    else { return false }
    return true
  }

  private static func year(_ month: Int, _ day: Int, _ view: TextView) -> Int? {
    guard let block = view.blocks.first(where: { $0.kind == .paragraph }) else { return nil }
    let start = Array(view.scalars[block.span.start..<block.span.end].prefix(400))
    // A stop behind a small letter ends the first sentence.
    let stop = start.indices.first { $0 > 0 && start[$0] == "." && start[$0 - 1].properties.isLowercase } ?? start.endIndex
    let days = String(String.UnicodeScalarView(start[..<stop])).split { !$0.isLetter }.compactMap { weekdays.firstIndex(of: String($0)) }
    guard let weekday = days.first, days.allSatisfy({ $0 == weekday }), let earliest = lastYear(view) else { return nil }
    return (earliest...earliest + 4).first { Self.weekday($0, month, day) == weekday }
  }

  /// The last year that the article says has begun: `since 2022`.
  private static func lastYear(_ view: TextView) -> Int? {
    let words = String(String.UnicodeScalarView(view.scalars)).split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).compactMap { before, year in
      before.lowercased() == "since" && year.count == 4 ? Int(year) : nil
    }.filter { (1900...2100).contains($0) }.max()
  }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// Monday is 0 (Zeller).
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (y, m) = month < 3 ? (year - 1, month + 12) : (year, month)
    return (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400 + 5) % 7
  }
}
