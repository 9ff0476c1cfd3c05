import NewsGraphModel

/// Makes one relation of all statements of one fact.
struct RelationMaker {
  let ontology: Ontology
  let sources: ArticleSources

  func relations(_ statements: [FoldedStatement], ids: [Int: String], _ clusters: Clusters) -> [Relation] {
    var groups: [[String]: [FoldedStatement]] = [:]
    for folded in statements {
      guard var source = ids[clusters.root(folded.statement.source)], var target = ids[clusters.root(folded.statement.target)],
        source != target
      else { continue }
      if ontology.relationType(folded.statement.type)?.isSymmetric ?? false, target.precedes(source) { swap(&source, &target) }
      let statement = folded.statement
      let title = statement.properties["title"]?.string?.folded ?? ""
      groups[[statement.type, source, target, statement.polarity.rawValue, statement.modality.rawValue, title], default: []].append(folded)
    }
    return groups.map { key, group in relation(key, group, ids, clusters) }
  }

  private func relation(_ key: [String], _ group: [FoldedStatement], _ ids: [Int: String], _ clusters: Clusters) -> Relation {
    let group = group.sorted {
      ($0.document, $0.statement.evidence.span, $0.statement.evidence.trigger) < (
        $1.document, $1.statement.evidence.span, $1.statement.evidence.trigger
      )
    }
    let first = group[0].statement
    func id(_ thing: Int) -> String? { ids[clusters.root(thing)] }
    let attributions = group.map { folded -> String? in
      switch folded.statement.attribution {
      case .thing(let number): id(number)
      case .words(let words): words
      case nil: nil
      }
    }
    let strongest = sources.strongest(group.map { ($0.document, $0.statement.evidence.confidence) })
    let doubt = strongest.reduce(1.0) { $0 * (1 - $1) }
    var properties: [String: PropertyValue] = [:]
    for folded in group { for (name, value) in folded.statement.properties where properties[name] == nil { properties[name] = value } }
    return Relation(
      id: "r-" + ContentHash.short(key), type: key[0], source: key[1], target: key[2],
      addressees: Set(group.flatMap { $0.statement.addressees.compactMap(id) }).sorted { $0.precedes($1) }, polarity: first.polarity,
      modality: first.modality,
      // What one article states by itself is no longer only somebody's word.
      attributedTo: attributions.contains(nil) ? nil : attributions.compactMap { $0 }.first,
      date: group.compactMap(\.statement.date).first, confidence: min(0.99, ((1 - doubt) * 100).rounded() / 100), sources: strongest.count,
      properties: properties, evidence: group.map(\.statement.evidence).uniqued())
  }
}
