/// What is known about an article beside its text.
struct ArticleMetadata: Equatable {
  var title: String?
  var date: String?
  var publisher: String?
  var authors: [String] = []
  var url: String?
  var language: String?

  /// What this knows, completed by what another knows.
  func completed(by other: ArticleMetadata) -> ArticleMetadata {
    ArticleMetadata(
      title: title ?? other.title, date: date ?? other.date, publisher: publisher ?? other.publisher,
      authors: authors.isEmpty ? other.authors : authors, url: url ?? other.url, language: language ?? other.language)
  }

  /// Takes a value under one of the names that front matter, fields and labels use; false for names that mean nothing here.
  ///
  /// The first value counts. Values that make no sense are left out, as a date without a day.
  mutating func set(_ key: String, _ values: [String]) -> Bool {
    guard let field = Self.fields[key.lowercased().filter { $0.isLetter }] else { return false }
    let values = values.map { $0.singleLine }.filter { !$0.isEmpty }
    guard let value = values.first else { return true }
    switch field {
    case .title: title = title ?? value
    case .date: date = date ?? PublicationDate.iso(value)
    case .publisher: publisher = publisher ?? value
    case .authors: if authors.isEmpty { authors = values.flatMap(Self.people) }
    case .url: url = url ?? value
    case .language: language = language ?? Self.language(value)
    }
    return true
  }

  private enum Field { case title, date, publisher, authors, url, language }

  private static let fields: [String: Field] = [
    "title": .title, "headline": .title, "date": .date, "published": .date, "publishedat": .date, "publishdate": .date,
    "datepublished": .date, "pubdate": .date, "created": .date, "publicationdate": .date, "publishedon": .date, "publisher": .publisher,
    "source": .publisher, "site": .publisher, "outlet": .publisher, "newspaper": .publisher, "agency": .publisher,
    "sitename": .publisher, "author": .authors, "authors": .authors, "byline": .authors, "url": .url, "link": .url, "canonical": .url,
    "language": .language, "lang": .language,
  ]

  /// `en_GB` as `en-GB`, `English` as `en`; nothing for what is neither.
  static func language(_ text: String) -> String? {
    let names = [
      "english": "en", "french": "fr", "german": "de", "spanish": "es", "ukrainian": "uk", "russian": "ru", "turkish": "tr", "polish": "pl",
      "italian": "it", "portuguese": "pt", "arabic": "ar",
    ]
    if let code = names[text.lowercased()] { return code }
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }),
      parts.dropFirst().allSatisfy({ $0.utf8.count <= 8 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : String($0) }).joined(separator: "-")
  }

  /// The names in a byline: `By Ada Byron and Grace Hopper`.
  static func people(_ text: String) -> [String] { parts(text).filter { $0.count <= 80 } }

  /// What commas and conjunctions part, whether it can be a name or not.
  static func parts(_ text: String) -> [String] {
    var text = text.singleLine
    if text.lowercased().hasPrefix("by ") { text = String(text.dropFirst(3)) }
    for sign in [" and ", " & ", ";", " und ", " et "] { text = text.replacing(sign, with: ",") }
    return text.split(separator: ",").map { String($0).singleLine }.filter { !$0.isEmpty }
  }
}

extension String {
  /// Trimmed, every run of white space as one space.
  var singleLine: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
