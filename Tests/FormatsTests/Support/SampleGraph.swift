import NewsGraphModel

/// Graphs for tests: one with every awkward character, and as many ordinary ones as a seed gives.
enum SampleGraph {
  static func evidence(
    _ document: String, _ start: Int, _ quote: String, rule: String = "leads/lead-verb", confidence: Double = 0.9, cues: [Cue] = []
  ) -> Evidence {
    let end = start + quote.unicodeScalars.count
    let middle = (start + end) / 2
    return Evidence(
      document: document, span: Span(start, end), quote: quote, trigger: Span(middle, middle), subject: Span(start, middle),
      object: Span(middle, end), subjectForm: ArgumentForm(kind: start % 3 == 1 ? .pronoun : nil, path: "-conj:and[said]+nsubj"),
      objectForm: ArgumentForm(kind: start % 2 == 1 ? .nominal : nil, path: start % 5 == 0 ? nil : "+obj"), cues: cues, rule: rule,
      annotator: "frames", confidence: confidence)
  }

  static func mention(_ document: String, _ start: Int, _ text: String, _ kind: EntityMention.Kind = .name) -> EntityMention {
    EntityMention(document: document, span: Span(start, start + text.unicodeScalars.count), text: text, kind: kind)
  }

  static func entity(
    _ id: String, _ type: String, _ name: String, aliases: [String] = [], mentions: [EntityMention] = [],
    properties: [String: PropertyValue] = [:], merges: [Merge] = []
  ) -> Entity {
    Entity(
      id: id, type: type, types: SampleOntology.value.types(of: type), name: name, aliases: aliases, mentions: mentions,
      properties: properties,
      merges: merges)
  }

  /// Code points that no literal may hold.
  private static let nonCharacters = String([0xFFFE, 0xFDD0].compactMap { Unicode.Scalar($0 as UInt32) })

  /// What importers stumble over, each thing once.
  static let awkward: Graph = {
    let family = "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"
    let hard =
      "He said: \"We'll <never> yield\" & left ]]> C:\\temp\\new\\ \u{202B}\u{05E9}\u{05DC}\u{05D5}\u{05DD}\u{202C} \(family) e\u{301}"
    let damaged = "one\r\ntwo\rthree\u{85}four\u{2028}five\u{0}\u{1}\u{7F}\u{9B}\(nonCharacters)end\t"
    let long = String(repeating: "a very long sentence, in which nothing happens; ", count: 60) + "done"
    return Graph(
      documents: [
        DocumentRecord(
          id: "a1", path: "seeds/a1.txt", title: "Talks & \"more\" <talks>", date: "2024-06-16", publisher: "Ağaç Ajansı",
          authors: ["Zoë Ł.", "O'Brien"], url: "https://news.example/a b?id=1&x=2#frag#ment", language: "en", sha256: "00ff"),
        DocumentRecord(id: "ü 2/x", path: "seeds/ü 2.html", date: "2024-05", sha256: "11ee"),
        DocumentRecord(id: "c3", path: "seeds/c3.md", title: "   ", url: "javascript:alert(1)", sha256: "22dd", copyOf: "a1"),
      ],
      entities: [
        entity(
          "person/volodymyr-zelenskyy", "Person", "Volodymyr Zelenskyy",
          aliases: ["Володимир Зеленський", "Zelensky, \"V.\" (Jr)", "a;b|c", "Ze\\lensky", " \u{1} "],
          mentions: [mention("a1", 4, "Volodymyr Zelenskyy"), mention("ü 2/x", 0, "He\u{301}", .pronoun)],
          properties: [
            "title": .string("President"), "disputed": .boolean(false),
            "description": .string("Para.\n\nSecond & \"quotes\", <b>not</b> markup.\r\n\u{1F600} \n end &amp; &lt;&#10;"),
          ],
          merges: [Merge(reason: "surname", name: "Zelensky", document: "a1")]),
        entity("place/çırağan", "Place", "Çırağan Palace \u{1F3F0}", properties: ["latitude": .decimal(1e-7), "population": .integer(0)]),
        entity(
          "organization/att", "Organization", "AT&T & \"Sons\" <Inc> ]]> Ltd.", aliases: ["AT & T", "'single'"],
          properties: ["event": .string("event/summit")]),
        entity("organization/inf", "Organization", "INF Treaty Organisation", properties: ["kind": .string("Company")]),
        entity("organization/backslash", "Organization", "C:\\temp\\new", aliases: ["ends with\ttab and backslash \\"]),
        entity(
          "event/summit", "Event", "قمة 2024 — مؤتمر السلام", mentions: [mention("a1", 90, "talks", .nominal)],
          properties: [
            "date": .string("2024-06-15/2024-06-16"), "place": .string("place/çırağan"), "ordinal": .integer(2),
            "partOf": .string("event/gone"),
          ]),
        entity("person/null", "Person", "Null", aliases: ["NULL"]),
        entity("node", "Person", "strict digraph { node -> edge; }", aliases: ["--", "[x]", "subgraph", "{y}"]),
        entity(
          "place/ctrl", "Place", "Ctrl\u{1}\u{B}Char\u{85}Nel", properties: ["description": .string("before\u{7}after\(nonCharacters)")]),
        entity("country/фр", "Country", "France", mentions: [mention("c3", 1, "Paris")], properties: ["iso3166": .string("FR")]),
        entity("country/фр_", "Country", "   ", properties: ["iso3166": .string("  ")]),
        entity("demand/long", "Demand", "long", properties: ["content": .string(long), "keywords": .strings(["a", "  ", "\"b\""])]),
        entity("proposal/1", "Proposal", "a plan", properties: ["content": .string("a \\\"plan\\\" & more; $1.5 #7")]),
      ],
      relations: [
        Relation(
          id: "3f", type: "leads", source: "person/volodymyr-zelenskyy", target: "organization/att", date: "2019-05/2020", confidence: 0.93,
          sources: 2,
          evidence: [
            evidence("a1", 120, hard, confidence: 0.5), evidence("ü 2/x", 7, damaged, confidence: 0.93, cues: [Cue(.date, Span(9, 11))]),
          ]),
        Relation(
          id: "3g", type: "leads", source: "person/volodymyr-zelenskyy", target: "organization/att", modality: .planned,
          attributedTo: "person/null", confidence: 1, evidence: [evidence("c3", 0, long)]),
        Relation(
          id: "4a/b", type: "leads", source: "person/null", target: "organization/att", polarity: .negative,
          attributedTo: "a \"source\"\u{0}", confidence: 0.75,
          evidence: [evidence("a1", 3, "“typographic” – ‘quotes’", cues: [Cue(.negation, Span(4, 5))])]),
        Relation(
          id: "4a_b", type: "attended", source: "person/volodymyr-zelenskyy", target: "event/summit", modality: .conditional,
          date: "not a date",
          event: "event/summit", place: "place/çırağan", confidence: 0.1, evidence: [evidence("a1", 0, "x")]),
        Relation(
          id: "5", type: "metWith", source: "country/фр", target: "person/null", confidence: 0.3, evidence: [evidence("a1", 0, " ")]),
        Relation(
          id: "6", type: "metWith", source: "person/null", target: "person/null", confidence: 0.3,
          evidence: [evidence("a1", 0, "self & self")]),
        Relation(
          id: "7", type: "demanded", source: "country/фр", target: "demand/long", addressees: ["country/фр_", "person/null"],
          confidence: 0.8, sources: 12,
          evidence: [evidence("a1", 9, "back\\slash \\\" end\\")]),
        Relation(
          id: "8", type: "holdsPosition", source: "node", target: "country/фр", date: "2022?", confidence: 0.33,
          properties: ["title": .string("deputy\tminister")], evidence: [evidence("c3", 0, "A & B")]),
        Relation(
          id: "9", type: "tookPlaceIn", source: "event/summit", target: "place/ctrl", confidence: 0.5,
          evidence: [evidence("c3", 0, "حضر القمة")]),
        Relation(
          id: "rel/10", type: "proposed", source: "organization/inf", target: "proposal/1", confidence: 0.5,
          evidence: [evidence("c3", 0, "&amp;")]),
      ])
  }()

  /// A graph of about `size` entities and twice as many relations; the same seed gives the same graph.
  static func generated(seed: UInt64, size: Int, isAwkward: Bool = true) -> Graph {
    var random = SeededGenerator(seed: seed)
    func text(_ words: Int) -> String {
      (0..<words).map { _ in
        isAwkward ? pieces.randomElement(using: &random) ?? "" : plain.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    let documents = (0..<max(1, size / 10)).map { number in
      DocumentRecord(
        id: "article-\(number)", path: "articles/article-\(number).txt", title: text(5),
        date: "2025-0\(number % 9 + 1)-\(10 + number % 18)", publisher: number % 3 == 0 ? nil : "The \(text(1)) Post",
        authors: number % 4 == 0 ? [text(2)] : [], url: number % 2 == 0 ? "https://news.example/\(number)?a=1&b=2" : nil, language: "en",
        sha256: ContentHash.sha256("\(number)"))
    }
    func document() -> String { documents.randomElement(using: &random)?.id ?? "" }
    let kinds = ["Person", "Person", "Organization", "Country", "Event", "Demand", "Proposal", "Place"]
    var entities: [Entity] = []
    for number in 0..<size {
      let type = kinds.randomElement(using: &random) ?? "Person"
      var properties: [String: PropertyValue] = [:]
      switch type {
      case "Demand", "Proposal": properties["content"] = .string(text(Int.random(in: 3...14, using: &random)) + " \(number)")
      case "Event": properties = ["date": .string("2025-05-\(10 + number % 20)"), "ordinal": .integer(number)]
      case "Place": properties["latitude"] = .decimal(Double(number) / 7)
      case "Person": properties["disputed"] = .boolean(number % 2 == 0)
      default: break
      }
      let name = "\(text(2)) \(number)"
      let mentions = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        mention(document(), Int.random(in: 0...5000, using: &random), isAwkward ? text(2) : name)
      }
      entities.append(
        entity(
          "\(type.lowercased())/n\(number)", type, name, aliases: number % 5 == 0 ? [text(1) + "!"] : [],
          mentions: mentions.sorted { ($0.document, $0.span.start) < ($1.document, $1.span.start) }, properties: properties))
    }
    var relations: [Relation] = []
    var ends: [[String]: [String]] = [:]
    func end(_ types: [String]) -> String? {
      let known = ends[types] ?? entities.filter { entity in types.contains { entity.types.contains($0) } }.map(\.id)
      ends[types] = known
      return known.randomElement(using: &random)
    }
    for number in 0..<size * 2 {
      guard let type = SampleOntology.value.relationTypes.randomElement(using: &random) else { continue }
      let evidence = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Self.evidence(
          document(), Int.random(in: 0...9000, using: &random), text(9), confidence: Double(Int.random(in: 1...100, using: &random)) / 100)
      }
      guard let source = end(type.sources), let target = end(type.targets) else { continue }
      relations.append(
        Relation(
          id: ContentHash.short([source, type.name, target, String(number)]), type: type.name, source: source, target: target,
          polarity: number % 9 == 0 ? .negative : .positive, modality: number % 7 == 0 ? .planned : .asserted,
          date: number % 3 == 0 ? "2025-05" : nil, confidence: 0.5, sources: Int.random(in: 1...4, using: &random),
          properties: type.name == "holdsPosition" ? ["title": .string(text(2) + ".")] : [:],
          evidence: evidence.sorted { ($0.document, $0.span) < ($1.document, $1.span) }))
    }
    return Graph(documents: documents, entities: entities, relations: relations)
  }

  private static let plain = [
    "Norrvik", "harbour", "union", "Ada", "Byron", "council", "rail", "strike", "minister", "accord", "north", "ferry",
  ]
  private static let pieces =
    plain + [
      "a\"b", "\\", "\\n", "<x>", "&", "]]>", "\u{202B}ש\u{202C}", "\u{1F600}", "e\u{301}", "\u{1}", "\r\n", "\r", "\u{85}", "\u{2028}",
      nonCharacters,
      "\u{7F}", "'", "{", "}", "->", "\t", "\u{1F469}\u{200D}\u{1F467}", "ﬁ", "\u{0}", "%", "#", ";", "null", "INF", "\u{FEFF}", "\u{200B}",
      "İ",
    ]
}

/// SplitMix64: small, good enough, and the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
