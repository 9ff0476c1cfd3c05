public import NewsGraphModel

/// Why a graph holds names to mean one thing, and which it keeps apart.
public struct EntityExplanation: Sendable {
  /// A name that the articles use.
  public struct Name: Hashable, Sendable {
    public let text: String
    public let count: Int
    /// Ids of the articles that use it, sorted.
    public let articles: [String]
  }

  /// Another entity that might have been taken for this one.
  public struct Suspect: Hashable, Sendable {
    public let id: String
    public let name: String
    public let type: String
    /// Why it might be, and why it is not held to be the same.
    public let reason: String
  }

  public let id: String
  public let name: String
  public let type: String
  public let properties: [String: PropertyValue]
  /// The most frequent first.
  public let names: [Name]
  /// How often it is described without its name, and how often by a pronoun.
  public let descriptions: Int
  public let pronouns: Int
  public let merges: [Merge]
  public let suspects: [Suspect]

  public init(_ id: String, in graph: Graph) { self.init(id, in: graph, ExplainedNames(graph)) }

  init(_ id: String, in graph: Graph, _ names: ExplainedNames) {
    self.id = id
    let entity = names.entity(id)
    name = names.name(id)
    type = entity?.type ?? ""
    properties = entity?.properties ?? [:]
    var uses: [String: (count: Int, articles: Set<String>)] = [:]
    for mention in entity?.mentions ?? [] where mention.kind == .name {
      let text = mention.text.split { $0.isWhitespace }.joined(separator: " ")
      uses[text, default: (0, [])].count += 1
      uses[text, default: (0, [])].articles.insert(mention.document)
    }
    self.names = uses.map { Name(text: $0.key, count: $0.value.count, articles: $0.value.articles.sorted { $0.precedes($1) }) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text.precedes($1.text) }
    descriptions = entity?.mentions.count { $0.kind == .nominal } ?? 0
    pronouns = entity?.mentions.count { $0.kind == .pronoun } ?? 0
    merges = entity?.merges ?? []
    suspects = entity.map { Suspects.of($0, in: graph) } ?? []
  }

  /// Whether it is words that were put, and so has no names.
  public var isStatement: Bool { properties["content"] != nil }

  /// The merges, those of one name for one reason together, with the articles in which they were needed.
  public var decisions: [(merge: Merge, articles: [String])] {
    var order: [[String]] = []
    var articles: [[String]: [String]] = [:]
    for merge in merges {
      let key = [merge.reason, merge.name]
      if articles[key] == nil { order.append(key) }
      if articles[key]?.contains(merge.document) != true { articles[key, default: []].append(merge.document) }
    }
    return order.map { key in (Merge(reason: key[0], name: key[1], document: articles[key]?.first ?? ""), articles[key] ?? []) }
  }

  var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("name", .string(name)), .init("type", .string(type)),
      .init(
        "names",
        .array(
          names.map { name in
            .object([
              .init("text", .string(name.text)), .init("count", .integer(name.count)),
              .init("articles", .array(name.articles.map { .string($0) })),
            ])
          })),
      .init("descriptions", .integer(descriptions)), .init("pronouns", .integer(pronouns)),
      .init(
        "merges",
        .array(
          merges.map { merge in
            .object([
              .init("name", .string(merge.name)), .init("reason", .string(merge.reason)),
              .init("words", .string(MergeWords.sentence(merge.reason))), .init("article", .string(merge.document)),
            ])
          })),
      .init(
        "suspects",
        .array(
          suspects.map { suspect in
            .object([
              .init("id", .string(suspect.id)), .init("name", .string(suspect.name)), .init("type", .string(suspect.type)),
              .init("reason", .string(suspect.reason)),
            ])
          })),
    ])
  }

  /// The explanation with the entity's relations in order of time.
  public func json(relations: [ProvenRelation]) -> JSONValue {
    guard case .object(let members) = json else { return json }
    return .object([.init("explains", .string("entity"))] + members + [.init("relations", .array(relations.map(\.json)))])
  }
}
