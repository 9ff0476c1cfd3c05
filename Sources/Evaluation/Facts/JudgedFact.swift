internal import NewsGraphModel

/// One relation as far as one annotated article proves it, and the judgement on it.
struct JudgedFact {
  enum Outcome: Hashable { case right, neutral, wrong }

  /// The first relation; others that say the same of this article only bring more evidence.
  var relation: Relation
  var article: String
  /// In snake case.
  var type: String
  /// The evidence in the article.
  var evidence: [Span]
  var outcome = Outcome.wrong
  var mistake: EvaluationError.Kind?
  /// What is wrong, in words.
  var reason = ""
  /// The annotated facts that it is right about, with the best sentence that proves each.
  var matched: [(fact: GoldArticle.Fact, sentence: GoldArticle.Sentence)] = []
  /// Listed mistakes that it makes.
  var traps: [String] = []
  /// Listed mistakes of status that it makes although it is right.
  var statusTraps: [String] = []

  var isDenied: Bool { relation.polarity == .negative }

  /// The relations of a graph, article by article; what is annotated nowhere is left out.
  static func all(in graph: JudgedGraph, types: Set<String>) -> (facts: [JudgedFact], others: [String: Int]) {
    var facts: [JudgedFact] = []
    var places: [[String]: Int] = [:]
    var others: [String: Int] = [:]
    for relation in graph.graph.relations {
      let type = JudgedGraph.snakeName(relation.type)
      guard types.contains(type) else {
        others[relation.type, default: 0] += 1
        continue
      }
      var order: [String] = []
      var spans: [String: [Span]] = [:]
      for evidence in relation.evidence {
        guard let article = graph.article(evidence.document) else { continue }
        if spans[article] == nil { order.append(article) }
        spans[article, default: []].append(evidence.span)
      }
      for article in order {
        let key = [
          article, type, relation.source, relation.target, relation.polarity.rawValue, relation.date ?? "", relation.modality.rawValue,
        ]
        if let known = places[key] {
          facts[known].evidence += spans[article] ?? []
        } else {
          places[key] = facts.count
          facts.append(JudgedFact(relation: relation, article: article, type: type, evidence: spans[article] ?? []))
        }
      }
    }
    return (facts, others)
  }
}
