import NewsGraph
import NewsGraphModel
import Resolution

/// A document made by hand: each `⟦name⟧` in its text is a mention, and what it speaks of.
struct Page {
  /// What a mention speaks of, beside its words.
  struct Subject {
    var type: String
    var name: String?
    var key: String?
    var isNamed = true
    var properties: [String: PropertyValue] = [:]
    var event: EventTraits?

    static let person = Subject(type: "Person")
    static let organization = Subject(type: "Organization")
    static func country(_ code: String, _ name: String) -> Subject { Subject(type: "Country", name: name, key: code) }
    static func body(_ key: String) -> Subject { Subject(type: "Organization", key: key) }
    static func demand(_ words: String) -> Subject {
      Subject(type: "Demand", isNamed: false, properties: ["content": .string(words)])
    }
    static func talks(_ date: String?, in place: String?, ordinal: Int? = nil, of participants: [String] = []) -> Subject {
      var properties: [String: PropertyValue] = ["kind": .string("Talks")]
      if let date { properties["date"] = .string(date) }
      if let place { properties["place"] = .string(place) }
      if let ordinal { properties["ordinal"] = .integer(ordinal) }
      return Subject(
        type: "Event", isNamed: false, properties: properties,
        event: EventTraits(place: place, participants: participants, isDefinite: true))
    }
  }

  private(set) var document: Document

  /// The subjects belong to the mentions in their order.
  init(_ id: String, _ marked: String, _ subjects: Subject...) {
    self.init(id, marked, subjects)
  }

  init(_ id: String, _ marked: String, _ subjects: [Subject]) {
    var scalars: [Unicode.Scalar] = []
    var spans: [Span] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = scalars.count
      case "⟧": spans.append(Span(start, scalars.count))
      default: scalars.append(scalar)
      }
    }
    let article = Article(id: id, path: id + ".txt", date: "2025-05-20", scalars: scalars, view: TextView(plain: scalars))
    document = Document(article)
    for (number, (span, subject)) in zip(spans, subjects).enumerated() {
      let words = article.text(in: span)
      document.tokens.append(Token(span: span, text: words))
      document.mentions.append(
        Mention(tokens: number..<number + 1, head: number, kind: subject.isNamed ? .name : .nominal, thing: number))
      var thing = Thing(
        type: subject.type, name: subject.name ?? words, properties: subject.properties, key: subject.key, isNamed: subject.isNamed)
      thing.event = subject.event
      document.things.append(thing)
    }
    document.sentences = [Sentence(tokens: document.tokens.indices, block: .paragraph)]
  }

  /// Adds words that speak of nothing, as the rest of an article.
  mutating func add(_ words: [String]) {
    for word in words { document.tokens.append(Token(span: Span(0, 0), text: word)) }
  }

  /// Adds that one subject stands in a relation to another.
  func saying(
    _ relation: String, _ source: Int, _ target: Int, polarity: Relation.Polarity = .positive, confidence: Double = 0.8,
    according: NewsGraphModel.Statement.Attribution? = nil, addressees: [Int] = []
  ) -> Page {
    let article = document.article
    let evidence = Evidence(
      document: article.id, span: Span(0, article.scalars.count), quote: String(article.scalars), trigger: Span(0, 1),
      subject: document.tokens[source].span, object: document.tokens[target].span, rule: relation + "/test", annotator: "test",
      confidence: confidence)
    var statement = NewsGraphModel.Statement(type: relation, source: source, target: target, evidence: evidence)
    statement.polarity = polarity
    statement.attribution = according
    statement.addressees = addressees
    var page = self
    page.document.statements.append(statement)
    return page
  }

  static let ontology = SchemaFolder.builtIn().ontology().ontology ?? Ontology(entityTypes: [], relationTypes: [])
  static let gazetteer = Gazetteer(SchemaFolder.builtIn().files)

  /// The graph of pages, folded in order.
  static func graph(_ pages: [Page]) -> Graph {
    var builder = GraphBuilder(ontology: ontology, gazetteer: gazetteer)
    for page in pages { builder.fold(page.document) }
    return builder.graph()
  }

  static func graph(_ pages: Page...) -> Graph { graph(pages) }
}

extension Graph {
  /// The names that were held to be one thing, thing by thing.
  var clusters: [[String]] { entities.map { [$0.name] + $0.aliases } }
}
