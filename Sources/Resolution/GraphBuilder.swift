public import NewsGraphModel

/// Folds analysed documents into one graph: one entity for one thing, one relation for one fact.
///
/// Documents are folded in the order in which they are given; give them sorted by id, and the graph is the same for any order of articles.
public struct GraphBuilder: Sendable {
  private let ontology: Ontology
  private let gazetteer: Gazetteer
  private var documents: [DocumentRecord] = []
  private var sketches: [ShingleSketch] = []
  private var things: [FoldedThing] = []
  private var statements: [FoldedStatement] = []

  public init(ontology: Ontology, gazetteer: Gazetteer) {
    self.ontology = ontology
    self.gazetteer = gazetteer
  }

  /// Takes over what a document says; its text is not kept.
  public mutating func fold(_ document: Document) {
    documents.append(DocumentRecord(document.article))
    sketches.append(ShingleSketch(document))
    let first = things.count
    let traits = DocumentTraits(document: document, gazetteer: gazetteer)
    let (home, offices) = (traits.home, traits.offices())
    for (number, thing) in document.things.enumerated() {
      var thing = thing
      if thing.type == CoreType.person, thing.isNamed { thing.name = Self.withoutPossessive(thing.name) }
      things.append(
        FoldedThing(
          document: document.article.id, thing: thing, mentions: [], names: [:], offices: offices[number] ?? [],
          home: thing.body == nil ? nil : home))
    }
    for mention in document.mentions {
      let span = document.original(mention.tokens)
      guard !span.isEmpty else { continue }
      let number = first + mention.thing
      things[number].mentions.append(
        EntityMention(document: document.article.id, span: span, text: document.article.text(in: span), kind: mention.kind))
      if mention.kind == .name {
        let name = document.text(mention.tokens).split { $0.isWhitespace }.joined(separator: " ")
        things[number].names[things[number].thing.type == CoreType.person ? Self.withoutPossessive(name) : name, default: 0] += 1
      }
    }
    for statement in document.statements {
      var statement = statement
      statement.source += first
      statement.target += first
      statement.addressees = statement.addressees.map { $0 + first }
      if case .thing(let number)? = statement.attribution { statement.attribution = .thing(number + first) }
      // A demand is mentioned where its words stand.
      if document.things.indices.contains(statement.target - first), things[statement.target].mentions.isEmpty {
        let span = statement.evidence.object
        things[statement.target].mentions.append(
          EntityMention(document: document.article.id, span: span, text: document.article.text(in: span), kind: .nominal))
      }
      // A capital that acts stands for its country.
      if things[statement.source].mentions.isEmpty {
        let span = statement.evidence.subject
        things[statement.source].mentions.append(
          EntityMention(document: document.article.id, span: span, text: document.article.text(in: span), kind: .name))
      }
      statements.append(FoldedStatement(statement: statement, document: document.article.id))
    }
  }

  /// A person's name without the possessive that a tokenizer may have left on it.
  private static func withoutPossessive(_ name: String) -> String {
    name.hasSuffix("'s") || name.hasSuffix("’s") ? String(name.dropLast(2)) : name
  }

  /// The graph of all documents folded so far.
  public func graph() -> Graph {
    var clusters = Clusters(things)
    NameResolution(gazetteer: gazetteer, ties: Ties(statements, ontology)).resolve(&clusters)
    EventResolution().resolve(&clusters)
    ContentResolution(ontology: ontology).resolve(&clusters, statements)
    let used = Set(
      statements.flatMap { [$0.statement.source, $0.statement.target] + $0.statement.addressees + $0.attributed }.map(clusters.root))
    let kept = clusters.roots.filter { used.contains($0) || clusters.isNamed($0) }
    let entities = EntityMaker(ontology: ontology, gazetteer: gazetteer).entities(kept, clusters)
    let copies = NearCopies(zip(documents, sketches).map { (sketch: $1, date: $0.date, id: $0.id) })
    let relations = RelationMaker(ontology: ontology, sources: ArticleSources(documents, copies))
      .relations(statements, ids: entities.mapValues(\.id), clusters)
    var documents = documents
    for (number, originals) in copies.originals.enumerated() { documents[number].copyOf = originals.first.map { documents[$0].id } }
    let suspects = Set(
      clusters.suspects.compactMap { pair -> Suspect? in
        guard let a = entities[clusters.root(pair.first)], let b = entities[clusters.root(pair.second)], a.id != b.id else { return nil }
        return Suspect(a.id, b.id, reason: pair.reason)
      })
    return Graph(documents: documents, entities: Array(entities.values), relations: relations, suspects: Array(suspects))
  }
}

extension FoldedStatement {
  /// The thing that says so, if it is one.
  var attributed: [Int] {
    if case .thing(let number)? = statement.attribution { [number] } else { [] }
  }
}
