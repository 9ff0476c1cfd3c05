import NewsGraphModel

/// Which people stand in which relation to which bodies: `leads` the Kenyan delegation.
struct Ties {
  /// What was found for a cluster while it had so many members.
  private var known: [Int: (size: Int, ties: Set<String>)] = [:]
  /// By thing number: relation and target.
  private var byThing: [Int: [(relation: String, target: Int)]] = [:]

  /// Keeps what is asserted of a body; relations that people have to people too tell nothing of who somebody is.
  init(_ statements: [FoldedStatement], _ ontology: Ontology) {
    for folded in statements {
      let statement = folded.statement
      guard statement.polarity == .positive, statement.modality == .asserted,
        let relation = ontology.relationType(statement.type), !ontology.allows(relation.name, from: CoreType.person, to: CoreType.person),
        ontology.allows(relation.name, from: CoreType.person, to: CoreType.organization)
      else { continue }
      byThing[statement.source, default: []].append((statement.type, statement.target))
    }
  }

  /// The ties of a cluster, as comparable words.
  mutating func of(_ cluster: Int, _ clusters: inout Clusters) -> Set<String> {
    let root = clusters.root(cluster)
    let size = clusters.size(root)
    if let known = known[root], known.size == size { return known.ties }
    var found: Set<String> = []
    for member in clusters.members(root) {
      for tie in byThing[member] ?? [] { found.insert("\(tie.relation) \(clusters.root(tie.target))") }
    }
    known[root] = (size, found)
    return found
  }
}
