import NewsGraphModel

/// Joins demands and proposals that one source makes in the same words, within and across documents.
struct ContentResolution {
  let ontology: Ontology

  func resolve(_ clusters: inout Clusters, _ statements: [FoldedStatement]) {
    var known: [String: Int] = [:]
    for folded in statements {
      let target = folded.statement.target
      guard let content = clusters.things[target].thing.properties["content"]?.string else { continue }
      let key = "\(clusters.things[target].thing.type)\u{1F}\(clusters.root(folded.statement.source))\u{1F}\(Self.comparable(content))"
      if let first = known[key] { clusters.join(first, target, reason: "same-words") } else { known[key] = target }
    }
  }

  /// The words without case, punctuation and articles.
  static func comparable(_ content: String) -> String {
    content.folded.split { !$0.isLetter && !$0.isNumber }.filter { !["the", "a", "an"].contains($0) }.joined(separator: " ")
  }
}
