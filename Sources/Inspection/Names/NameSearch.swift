internal import GraphAccess
public import NewsGraphModel

/// The entities that a name may mean, best first.
public struct NameSearch: Sendable {
  public let matches: [NameMatch]
  /// The nearest names, when there is no match.
  public let suggestions: [EntityReference]

  /// The same with at most so many matches.
  public func prefix(_ limit: Int) -> NameSearch { NameSearch(matches: Array(matches.prefix(max(0, limit))), suggestions: suggestions) }

  private init(matches: [NameMatch], suggestions: [EntityReference]) { (self.matches, self.suggestions) = (matches, suggestions) }

  /// `{"matches": […], "suggestions": […]}`.
  public var json: JSONValue {
    .object([.init("matches", .array(matches.map(\.json))), .init("suggestions", .array(suggestions.map(\.json)))])
  }

  /// Looks for a name among ids, names, aliases and contents.
  ///
  /// Spellings that only come near are left out where something fits better. `type` restricts to a type, a kind or a label.
  public init(_ text: String, in view: InspectedGraph, type: String? = nil) {
    let question = NameQuestion(text)
    guard !question.isEmpty else {
      (matches, suggestions) = ([], [])
      return
    }
    let nodes = view.nodes(ofType: type)
    let fitting = nodes.compactMap { view.match(question, $0) }
    let found = fitting.isEmpty ? nodes.compactMap { view.nearMatch(question, $0) } : fitting
    matches = found.sorted(by: NameMatch.inOrder)
    suggestions = matches.isEmpty ? Self.nearest(question, nodes, view) : []
  }

  /// The three entities whose names come nearest.
  private static func nearest(_ question: NameQuestion, _ nodes: [NodeID], _ view: InspectedGraph) -> [EntityReference] {
    nodes.compactMap { node -> (farness: Int, mentions: Int, entity: EntityReference)? in
      guard view.text(view.keys.content, node) == nil else { return nil }
      let names = [view.name(of: node)] + view.aliases(of: node)
      return names.compactMap { question.farness(to: $0) }.min().map { farness in
        (farness, view.value(view.keys.mentions, node: node).whole ?? 0, view.entity(node))
      }
    }
    .sorted { a, b in
      if a.farness != b.farness { return a.farness < b.farness }
      if a.mentions != b.mentions { return a.mentions > b.mentions }
      return a.entity.name == b.entity.name ? a.entity.id.precedes(b.entity.id) : a.entity.name.precedes(b.entity.name)
    }
    .prefix(3).map(\.entity)
  }
}

extension InspectedGraph {
  /// Other names, in the order of the graph.
  func aliases(of node: NodeID) -> [String] { value(keys.aliases, node: node).texts }

  /// How many relations the entity has; a loop counts twice.
  func relationCount(of node: NodeID) -> Int { graph.degree(of: node, along: traversal(.both, types: nil)) }

  /// How well the entity fits a name as it is spelled; nothing when it does not.
  func match(_ question: NameQuestion, _ node: NodeID) -> NameMatch? {
    var best: (manner: NameMatch.Manner, field: NameMatch.Field, text: String)?
    func consider(_ text: String, _ field: NameMatch.Field) {
      guard let manner = question.match(text) else { return }
      if let best, (best.manner, best.field.rank) <= (manner, field.rank) { return }
      best = (manner, field, text)
    }
    consider(name(of: node), text(keys.content, node) == nil ? .name : .content)
    for alias in aliases(of: node) { consider(alias, .alias) }
    let ids = [keys.entityID, keys.id].compactMap { value($0, node: node).readable }
    if let id = ids.first(where: { $0 == question.text }) { best = (.exact, .id, id) }
    return best.map { nameMatch(node, $0.manner, $0.field, $0.text, distance: 0) }
  }

  /// How well the entity fits a name that is spelled otherwise; the words of a statement are not spelled otherwise.
  func nearMatch(_ question: NameQuestion, _ node: NodeID) -> NameMatch? {
    guard text(keys.content, node) == nil else { return nil }
    var best: (distance: Int, field: NameMatch.Field, text: String)?
    func consider(_ text: String, _ field: NameMatch.Field) {
      guard let distance = question.slips(in: text) else { return }
      if best.map({ distance < $0.distance }) != false { best = (distance, field, text) }
    }
    consider(name(of: node), .name)
    for alias in aliases(of: node) { consider(alias, .alias) }
    return best.map { nameMatch(node, .fuzzy, $0.field, $0.text, distance: $0.distance) }
  }

  private func nameMatch(
    _ node: NodeID, _ manner: NameMatch.Manner, _ field: NameMatch.Field, _ text: String, distance: Int
  ) -> NameMatch {
    NameMatch(
      entity: entity(node), manner: manner, field: field, text: text, distance: distance, mentions: value(keys.mentions, node: node).whole,
      relations: relationCount(of: node))
  }

  /// The entities of a type, a kind or with a label, by its name without regard to case; all for nothing.
  func nodes(ofType name: String?) -> [NodeID] {
    guard let name else { return nodes }
    let wanted = name.folded
    return nodes.filter { self.isOf(type: wanted, $0) }
  }

  /// Whether a type, a kind or a label of the entity has the folded name.
  func isOf(type wanted: String, _ node: NodeID) -> Bool {
    typeName(of: node).folded == wanted || text(keys.kind, node)?.folded == wanted
      || graph.labels(of: node).contains { graph.labelNames[Int($0)].folded == wanted }
  }

  /// The names that ``nodes(ofType:)`` finds something for, sorted.
  public var typeNames: [String] {
    var names = Set(graph.labelNames.indices.filter { graph.count(label: NameID($0)) > 0 }.map { graph.labelNames[$0] })
    names.formUnion(ontology.entityTypes.flatMap { [$0.name] + $0.kinds })
    return names.sorted { $0.precedes($1) }
  }
}
