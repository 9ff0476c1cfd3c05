/// What a line that belongs to the page and not to the article is there for.
enum BoilerplateLine: Equatable {
  /// One line for itself: an invitation, a share bar, a caption, a copyright.
  case single
  /// `By Ada Byron`, `(Reporting by …)`.
  case byline([String])
  /// `Author:`, with its value if that stands on the same line.
  case label(key: String, value: String?)
  /// A line above a list of other articles: `Read also`.
  case related
  /// The line above readers' comments.
  case comments
  /// A day, and nothing else.
  case date(String)

  /// Recognizes a line by its words; nothing for a line of the article.
  init?(_ line: String) {
    guard line.utf8.count <= 1200 else { return nil }
    let line = line.trimmedOfMarks
    guard !line.isEmpty, line.count <= 300 else { return nil }
    let lower = line.lowercased().replacing("’", with: "'").replacing("“", with: "\"").replacing("”", with: "\"")
    if let day = PublicationDate.only(line) {
      self = .date(day)
    } else if let credit = Self.credit(line, lower) {
      self = credit
    } else if let label = Self.label(line, lower) {
      self = label
    } else if PageWords.relatedHeadings.contains(lower.trimmedOfSigns) {
      self = .related
    } else if Self.isCommentsHeading(lower.trimmedOfSigns) {
      self = .comments
    } else if Self.isInvitation(lower) || Self.isCaption(lower) || Self.isShareBar(lower) || Self.isNavigation(lower) {
      self = .single
    } else {
      return nil
    }
  }

  private static func credit(_ line: String, _ lower: String) -> BoilerplateLine? {
    if lower.hasPrefix("by "), let names = Byline.names(line) { return .byline(names) }
    let inner = lower.hasPrefix("(") ? String(lower.dropFirst()) : lower
    for start in PageWords.credits where inner.hasPrefix(start) {
      // `Reporting by the broadcaster shows …` is a sentence.
      if lower.hasPrefix("(") || !lower.hasSuffix(".") && lower.count <= 160
        || lower.contains("editing by") && inner.count > start.count + 2
      {
        return .byline([])
      }
    }
    let agency = lower.trimmedOfSigns
    if PageWords.agencies.contains(agency) { return .single }
    return nil
  }

  private static func label(_ line: String, _ lower: String) -> BoilerplateLine? {
    guard let colon = lower.firstIndex(of: ":") else { return nil }
    let key = String(lower[..<colon]).singleLine
    guard PageWords.labels.contains(key) else { return nil }
    let value = String(line[(line.firstIndex(of: ":") ?? line.startIndex)...].dropFirst()).singleLine
    if value.isEmpty { return .label(key: key, value: nil) }
    guard value.count <= 100, !value.hasSuffix(".") else { return nil }
    return .label(key: key, value: value)
  }

  private static func isCommentsHeading(_ text: String) -> Bool {
    if ["comments", "leave a reply", "leave a comment", "join the discussion", "join the conversation", "post a comment"].contains(text) {
      return true
    }
    let words = text.split { " ()".contains($0) }
    return words.count == 2 && words.contains("comments") && words.contains { Int($0) != nil }
  }

  private static func isInvitation(_ lower: String) -> Bool {
    let text = lower.trimmedOfSigns
    if PageWords.wholeLines.contains(text) { return true }
    if lower.count <= 250, PageWords.invitations.contains(where: { Self.begins(lower, with: $0) }) { return true }
    if lower.count <= 250, PageWords.inlineInvitations.contains(where: { lower.contains($0) }) { return true }
    if lower.hasPrefix("©") || lower.hasPrefix("(c) ") { return true }
    if lower.hasPrefix("copyright"), lower.count <= 120, lower.contains(where: { $0 == "©" || $0.isNumber }) { return true }
    if lower.count <= 200, PageWords.relatedPrefixes.contains(where: { lower.hasPrefix($0) }) { return true }
    // `5 min read`
    let words = text.split(separator: " ")
    return words.count <= 4 && words.last == "read" && words.contains { $0.hasPrefix("min") }
  }

  private static func isCaption(_ lower: String) -> Bool {
    if PageWords.captions.contains(where: { begins(lower, with: $0) }) { return true }
    let text = lower.trimmedOfSigns
    if PageWords.creditEndings.contains(where: { text.hasSuffix($0) }) { return true }
    // `… on Tuesday. REUTERS/Ada Byron`: the photographer ends the line.
    guard lower.last != ".", let stroke = lower.lastIndex(of: "/") else { return false }
    return ["reuters", "afp", "ap", "epa"].contains {
      lower[..<stroke].hasSuffix(" " + $0) || lower[..<stroke] == $0 || lower[..<stroke].hasSuffix("(" + $0)
    }
      && lower[stroke...].count <= 30
  }

  /// Whether a line begins with these words, and not with longer ones.
  private static func begins(_ line: String, with words: String) -> Bool {
    guard line.hasPrefix(words) else { return false }
    guard let last = words.last, last.isLetter, let next = line.dropFirst(words.count).first else { return true }
    return !next.isLetter
  }

  private static func isShareBar(_ lower: String) -> Bool {
    let words = lower.split { !$0.isLetter }
    return !words.isEmpty && words.allSatisfy { PageWords.sharing.contains(String($0)) }
      && words.contains { $0.count > 4 || $0 == "copy" || $0 == "link" || $0 == "save" || $0 == "like" }
  }

  /// Several short items with a sign between them.
  private static func isNavigation(_ lower: String) -> Bool {
    guard let last = lower.last, !".!?".contains(last) else { return false }
    for sign in ["|", "»", "›", "·", "•", ">"] {
      let items = lower.split(separator: Character(sign))
      if items.count >= 3, items.allSatisfy({ $0.count <= 30 }) { return true }
    }
    return false
  }
}

extension String {
  /// Without the signs of markup and lists around it.
  var trimmedOfMarks: String { trimmed("*_#>-–—•·|[]~` \t\u{A0}") }

  /// Without signs and punctuation around it.
  var trimmedOfSigns: String { trimmed("*_#>-–—•·|[](){}~` \t\u{A0}:.!,;…»«›→\"'▶►") }

  private func trimmed(_ signs: String) -> String {
    let signs = Set(signs)
    var text = self[...]
    while let first = text.first, signs.contains(first) { text = text.dropFirst() }
    while let last = text.last, signs.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
