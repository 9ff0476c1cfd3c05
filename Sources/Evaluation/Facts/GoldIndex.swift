internal import NewsGraphModel

/// The annotated entities and events of all articles, by what they are found by.
struct GoldIndex {
  /// One entity or event as the articles together describe it.
  struct Thing {
    var id: String
    var isPerson = false
    var isEvent = false
    var date: String?
    var places: Set<String> = []
    var names: Set<String> = []
    /// The articles that describe it.
    var articles: Set<String> = []
  }

  struct Place {
    var span: Span
    var id: String
    var isName: Bool
  }

  let articles: [GoldArticle]
  private let numbers: [String: Int]
  private(set) var things: [String: Thing] = [:]
  /// By article: ids by the key of a name that the article uses.
  private(set) var ids: [String: [String: Set<String>]] = [:]
  /// By article: the spans of entities.
  private(set) var places: [String: [Place]] = [:]

  init(_ articles: [GoldArticle], _ keys: NameKeys) {
    self.articles = articles
    numbers = Dictionary(articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for article in articles {
      var byName: [String: Set<String>] = [:]
      var spans: [Place] = []
      for entity in article.entities {
        add(entity.id, entity.names, article.id, isPerson: entity.type == "Person")
        let isPerson = entity.type == "Person"
        for mention in entity.mentions {
          byName[keys.key(mention.text, isPerson: isPerson), default: []].insert(entity.id)
          spans.append(Place(span: mention.span, id: entity.id, isName: mention.isName))
        }
        guard !entity.mentions.isEmpty || entity.isImplied else { continue }
        for name in entity.names { byName[keys.key(name, isPerson: isPerson), default: []].insert(entity.id) }
      }
      for event in article.events {
        add(event.id, event.names, article.id, isPerson: false)
        things[event.id]?.isEvent = true
        // The first article that describes it gives date and place.
        if things[event.id]?.articles.count == 1 {
          things[event.id]?.date = event.date
          things[event.id]?.places = Set(event.places)
        }
      }
      ids[article.id] = byName
      places[article.id] = spans
    }
  }

  private mutating func add(_ id: String, _ names: [String], _ article: String, isPerson: Bool) {
    var thing = things[id] ?? Thing(id: id, isPerson: isPerson)
    thing.names.formUnion(names)
    thing.articles.insert(article)
    things[id] = thing
  }

  func article(_ id: String) -> GoldArticle? { numbers[id].map { articles[$0] } }
}

extension Span {
  /// How many code points two spans share.
  func overlap(_ other: Span) -> Int { Swift.max(0, Swift.min(end, other.end) - Swift.max(start, other.start)) }

  /// Intersection over union.
  func likeness(_ other: Span) -> Double {
    let shared = overlap(other)
    return shared == 0 ? 0 : Double(shared) / Double(count + other.count - shared)
  }

  /// Whether evidence rests on an annotated sentence; words that go on for pages rest on nothing.
  func rests(on sentence: Span) -> Bool {
    let shared = overlap(sentence)
    return shared > 0 && Double(shared) >= 0.5 * Double(Swift.min(count, sentence.count)) && count <= 3 * sentence.count + 200
  }
}
