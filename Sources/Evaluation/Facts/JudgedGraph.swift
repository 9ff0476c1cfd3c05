internal import NewsGraphModel

/// A graph that is held against annotations: which of its documents are annotated, and what its entities are at the coarsest.
struct JudgedGraph {
  /// The kinds of things that annotations tell apart.
  enum Kind: String {
    case person = "Person"
    case organization = "Organization"
    case place = "Place"
    case event = "Event"
    case demand = "Demand"
    case proposal = "Proposal"
    case other = ""

    var isNamed: Bool { self == .person || self == .organization || self == .place }
    var isStatement: Bool { self == .demand || self == .proposal }
  }

  let graph: Graph
  private let entities: [String: Entity]
  private let kinds: [String: Kind]
  /// The ids of annotated articles, by ids of documents.
  private let articles: [String: String]
  private let known: Set<String>

  init(_ graph: Graph, articles: Set<String>) {
    self.graph = graph
    known = articles
    entities = Dictionary(graph.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // The nearest kind that annotations have: a country is a place before it is an agent.
    kinds = entities.mapValues { entity in ([entity.type] + entity.types).lazy.compactMap { Kind(rawValue: $0) }.first ?? .other }
    var found: [String: String] = [:]
    for document in graph.documents {
      let stem = Self.stem(document.path)
      if articles.contains(document.id) { found[document.id] = document.id } else if articles.contains(stem) { found[document.id] = stem }
    }
    self.articles = found
  }

  func entity(_ id: String) -> Entity? { entities[id] }

  func kind(_ id: String) -> Kind { kinds[id] ?? .other }

  /// The annotated article that a document is; nothing for others.
  func article(_ document: String) -> String? {
    if known.contains(document) { return document }
    if let article = articles[document] { return article }
    let stem = Self.stem(document)
    return known.contains(stem) ? stem : nil
  }

  /// The mentions of an entity in annotated articles, with their numbers.
  func mentions(_ entity: Entity) -> [(number: Int, article: String, mention: EntityMention)] {
    entity.mentions.enumerated().compactMap { number, mention in
      article(mention.document).map { (number, $0, mention) }
    }
  }

  /// The texts that may be the content of a statement: what it says, else its name.
  func contents(_ id: String) -> [String] {
    guard let entity = entities[id] else { return [] }
    if let content = entity.properties["content"]?.string, content.contains(where: { !$0.isWhitespace }) { return [content] }
    return entity.name.isEmpty ? [] : [entity.name]
  }

  /// The name of a file without its folders and its ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// Camel case in snake case: `tookPlaceIn` is `took_place_in`.
  static func snakeName(_ type: String) -> String {
    var result = ""
    var wasLower = false
    for character in type {
      if character.isUppercase, wasLower { result += "_" }
      result += character == "-" || character == " " ? "_" : character.lowercased()
      wasLower = character.isLowercase || character.isNumber
    }
    return result
  }
}
