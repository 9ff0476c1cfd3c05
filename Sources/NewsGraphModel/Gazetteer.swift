/// What is known of names and words before any article is read.
///
/// Read from the tables of `Schemas/gazetteer`, whose README says what each holds. A gazetteer helps to decide; what an article says decides.
public struct Gazetteer: Sendable {
  /// A country or territory (ISO 3166-1).
  public struct Country: Sendable, Hashable {
    public var code: String
    public var name: String
    public var aliases: [String]
    /// `Norwegian`.
    public var adjectives: [String]
    /// `Norwegians`.
    public var people: [String]
    public var capital: String
  }

  /// What a known name stands for.
  public enum Meaning: Sendable, Hashable {
    /// Index in `countries`.
    case country(Int)
    /// The adjective or people of a country.
    case demonym(Int)
    /// The seat of a country's government: `the Kremlin`.
    case metonym(Int)
    case city(name: String, country: String)
    case region(name: String, country: String, kind: String)
    /// The country is empty for international bodies and `*` where bodies of several countries bear the name.
    case organization(name: String, kind: String, country: String)
  }

  /// A known name.
  public struct Entry: Sendable, Hashable {
    public var meaning: Meaning
    /// Whether the name is as often something else.
    public var isAmbiguous: Bool
  }

  /// A noun that names a kind of event.
  public struct EventNoun: Sendable, Hashable {
    public var kind: String
    /// Whether the bare noun often is no event: `strike`, `call`.
    public var isWeak: Bool
  }

  /// What a common noun says of a name.
  public struct Description: Sendable, Hashable {
    /// The entity type; empty for what is not in the graph.
    public var type: String
    /// The finer kinds that the noun may speak of: `*` for any; none where the noun must be part of the name.
    public var kinds: Set<String>
    /// Whether the noun belongs to the name that it follows: `the Kolma dam`.
    public var joins: Bool

    /// The finer kind, where there is only one.
    public var kind: String? { kinds.count == 1 && !kinds.contains("*") ? kinds.first : nil }
  }

  public private(set) var countries: [Country] = []
  /// By the name as it is written.
  public private(set) var names: [String: Entry] = [:]
  /// The first word of each known name, and the number of words of the longest that begins with it.
  public private(set) var longestName: [String: Int] = [:]
  /// Offices and roles in lower case, honorifics as written, and their class.
  public private(set) var titles: [String: String] = [:]
  /// Offices that a state has, in lower case, with the codes of the only countries that have it; none where any may: `foreign minister`.
  public private(set) var nationalTitles: [String: Set<String>] = [:]
  /// What a word before a title does to it: `current`, `former`, `future`, `deputy`.
  public private(set) var titleModifiers: [String: String] = [:]
  public private(set) var events: [String: EventNoun] = [:]
  /// The kind of organisation that a last or first word tells: `Ministry`.
  public private(set) var organizationHeads: [String: String] = [:]
  /// The kind of organisation that a word tells when a name begins with it: `Radio Norte`.
  public private(set) var organizationStarts: [String: String] = [:]
  /// The kind of place that a word tells, and whether it stands first.
  public private(set) var placeHeads: [String: (kind: String, isFirst: Bool)] = [:]
  /// The kind of body that a noun means when a country stands with it, and how that body is called: `side` is a delegation.
  public private(set) var groups: [String: (kind: String, label: String)] = [:]
  /// What a noun says of the name beside it (`the airline Northwind`), and may stand for once it has been named (`the union`).
  public private(set) var descriptions: [String: Description] = [:]
  /// `m`, `f` or `mf`.
  public private(set) var givenNames: [String: String] = [:]
  /// `person` or `group`.
  public private(set) var peopleWords: [String: String] = [:]
  /// Words that make a phrase the name of something that is not in the graph, where it ends or begins with them: `Clean Water Act`.
  public private(set) var otherEnds: Set<String> = []
  public private(set) var otherStarts: Set<String> = []
  public private(set) var notNames: Set<String> = []
  /// Rewrites of letter groups, in order.
  public private(set) var spellings: [(form: String, canonical: String)] = []
  /// The same in UTF-8: names are compared often, and strings are slow to search.
  private var rewrites: [(form: [UInt8], canonical: [UInt8])] = []
  /// Where a title may begin, and where an event may; most words of a text are neither.
  private var titleStarts: Set<String> = []
  private var titleEnds: Set<String> = []
  private var eventStarts: Set<String> = []
  public private(set) var cyrillic: [Unicode.Scalar: String] = [:]
  public let verbs: VerbLexicon

  /// Reads the tables by file name; a table that is missing is empty.
  public init(_ files: [String: [UInt8]]) {
    func table(_ name: String) -> Table { Table(files["gazetteer/\(name).tsv"] ?? []) }
    verbs = VerbLexicon(table("verbs"))
    readCountries(table("countries"))
    readPlaces(table("cities"), table("regions"))
    readOrganizations(table("organizations"))
    for (index, country) in countries.enumerated() {
      for name in [country.name] + country.aliases { names[name] = Entry(meaning: .country(index), isAmbiguous: false) }
    }
    for name in names.keys {
      let words = name.split { $0 == " " || $0 == "-" }
      guard let first = words.first else { continue }
      longestName[String(first)] = max(longestName[String(first)] ?? 0, words.count * 2)
    }
    for row in table("titles").rows where row.count > 1 { titles[row[0]] = row[1] }
    for row in table("titles").rows where row.count > 2 && row[2].hasPrefix("national") {
      nationalTitles[row[0].lowercased()] = Set(row[2].split(separator: " ").dropFirst().map(String.init))
    }
    for row in table("title-modifiers").rows where row.count > 1 { titleModifiers[row[0]] = row[1] }
    for row in table("events").rows where row.count > 2 { events[row[0]] = EventNoun(kind: row[1], isWeak: row[2] == "1") }
    for row in table("organization-heads").rows where row.count > 1 {
      let position = row.count > 2 ? row[2] : ""
      if position != "first" { organizationHeads[row[0]] = row[1] }
      if !position.isEmpty { organizationStarts[row[0]] = row[1] }
    }
    for row in table("place-heads").rows where row.count > 2 { placeHeads[row[0]] = (row[1], row[2] == "first") }
    for row in table("other-heads").rows where row.count > 1 {
      if row[1] != "first" { otherEnds.insert(row[0]) }
      if row[1] != "last" { otherStarts.insert(row[0]) }
    }
    for row in table("groups").rows where row.count > 2 { groups[row[0]] = (row[1], row[2]) }
    for row in table("descriptions").rows where row.count > 2 {
      descriptions[row[0]] = Description(type: row[1], kinds: Set(Table.items(row[2])), joins: row.count > 3 && row[3] == "1")
    }
    for row in table("given-names").rows where row.count > 1 { givenNames[row[0].folded] = row[1] }
    for row in table("people-words").rows where row.count > 1 { peopleWords[row[0]] = row[1] }
    notNames = Set(table("not-names").rows.map { $0[0] })
    spellings = table("spellings").rows.filter { $0.count > 1 && !$0[0].isEmpty }.map { ($0[0], $0[1]) }
    rewrites = spellings.map { (Array($0.form.utf8), Array($0.canonical.utf8)) }
    titleStarts = Set(titles.keys.map { Self.start($0.lowercased()) })
    titleEnds = Set(titles.keys.map { Self.end($0.lowercased()) })
    eventStarts = Set(events.keys.map(Self.start))
    for row in table("cyrillic").rows where row.count > 1 {
      if let letter = row[0].unicodeScalars.first { cyrillic[letter] = row[1] }
    }
  }

  /// The known name that begins a sentence's words, longest first, as the number of its words; `join` gives the text of the first n words.
  public func match(first: String, limit: Int, join: (Int) -> String) -> (count: Int, entry: Entry)? {
    guard let longest = longestName[first] else { return nil }
    for count in stride(from: min(longest, limit), through: 1, by: -1) {
      if let entry = names[join(count)] { return (count, entry) }
    }
    return nil
  }

  /// Whether a title may begin with this word in lower case; false spares a search for one.
  public func mayBeginTitle(_ lower: String) -> Bool {
    let start = Self.start(lower)
    return titleStarts.contains(start) || start.hasSuffix("s") && titleStarts.contains(String(start.dropLast()))
  }

  /// Whether a title, or the plural of one, may end with this word in lower case; false spares a search for one.
  public func mayEndTitle(_ lower: String) -> Bool {
    let end = Self.end(lower)
    if titleEnds.contains(end) { return true }
    guard end.utf8.last == UInt8(ascii: "s") else { return false }
    return titleEnds.contains(String(end.dropLast())) || end.hasSuffix("ies") && titleEnds.contains(end.dropLast(3) + "y")
  }

  /// Whether the name of an event may begin with this word in lower case; false spares a search for one.
  public func mayBeginEvent(_ lower: String) -> Bool { eventStarts.contains(Self.start(lower)) }

  /// The letters and digits before the first sign or space: a phrase and its first token agree in them however the phrase is cut.
  private static func start(_ text: String) -> String {
    guard let end = text.utf8.firstIndex(where: isSign) else { return text }
    return String(text[..<end])
  }

  /// The letters and digits behind the last sign or space.
  private static func end(_ text: String) -> String {
    guard let sign = text.utf8.lastIndex(where: isSign) else { return text }
    return String(text[text.utf8.index(after: sign)...])
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): false
    default: true
    }
  }

  /// The country with this ISO 3166 code.
  public func country(code: String) -> Country? { countries.first { $0.code == code } }

  private mutating func readCountries(_ table: Table) {
    let column = { table.column($0) }
    let (code, name, aliases, adjectives) = (column("iso2"), column("name"), column("aliases"), column("adjectives"))
    let (people, capital, metonyms) = (column("people"), column("capital"), column("metonyms"))
    for row in table.rows {
      let index = countries.count
      let country = Country(
        code: row[code], name: row[name], aliases: Table.items(row[aliases]), adjectives: Table.items(row[adjectives]),
        people: Table.items(row[people]), capital: row[capital])
      countries.append(country)
      for adjective in country.adjectives + country.people where names[adjective] == nil {
        names[adjective] = Entry(meaning: .demonym(index), isAmbiguous: false)
      }
      for seat in Table.items(row[metonyms]) { names[seat] = Entry(meaning: .metonym(index), isAmbiguous: false) }
    }
  }

  private mutating func readPlaces(_ cities: Table, _ regions: Table) {
    let region = (
      name: regions.column("name"), country: regions.column("iso2"), kind: regions.column("kind"),
      aliases: regions.column("aliases"), ambiguous: regions.column("ambiguous")
    )
    for row in regions.rows {
      for name in [row[region.name]] + Table.items(row[region.aliases]) {
        names[name] = Entry(
          meaning: .region(name: row[region.name], country: row[region.country], kind: row[region.kind]),
          isAmbiguous: row[region.ambiguous] == "1")
      }
    }
    let city = (
      name: cities.column("name"), country: cities.column("iso2"), aliases: cities.column("aliases"),
      ambiguous: cities.column("ambiguous")
    )
    for row in cities.rows {
      for name in [row[city.name]] + Table.items(row[city.aliases]) {
        names[name] = Entry(meaning: .city(name: row[city.name], country: row[city.country]), isAmbiguous: row[city.ambiguous] == "1")
      }
    }
  }

  private mutating func readOrganizations(_ table: Table) {
    let column = (name: table.column("name"), aliases: table.column("aliases"), kind: table.column("kind"), country: table.column("iso2"))
    for row in table.rows {
      for name in [row[column.name]] + Table.items(row[column.aliases]) {
        names[name] = Entry(
          meaning: .organization(name: row[column.name], kind: row[column.kind], country: row[column.country]), isAmbiguous: false)
      }
    }
  }
}

extension Gazetteer {
  /// A form of a name in which different romanisations of one spelling agree: `Zelenskiy`, `Zelenskyy`, `Зеленський`.
  public func spellingKey(_ name: String) -> String {
    var key = ""
    for scalar in name.folded.unicodeScalars {
      if let latin = cyrillic[scalar] { key += latin } else { key.unicodeScalars.append(scalar) }
    }
    var bytes = Array(key.utf8)
    for (form, canonical) in rewrites { Self.replace(form, by: canonical, in: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Replaces every occurrence, from left to right; what is put in is not searched again.
  private static func replace(_ form: [UInt8], by canonical: [UInt8], in bytes: inout [UInt8]) {
    guard let first = form.first, bytes.count >= form.count else { return }
    var place = 0
    var result: [UInt8] = []
    var copied = 0
    while place + form.count <= bytes.count {
      if bytes[place] == first, bytes[place..<place + form.count].elementsEqual(form) {
        result += bytes[copied..<place]
        result += canonical
        place += form.count
        copied = place
      } else {
        place += 1
      }
    }
    if copied > 0 { bytes = result + bytes[copied...] }
  }
}
