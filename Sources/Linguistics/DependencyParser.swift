/// Finds which word each word depends on: the best of all trees by the scores of pairs of words (Dozat and Manning 2017).
///
/// The tree has one root, may be non-projective, and is the same for the same words on every machine.
public struct DependencyParser: Sendable {
  private let network: Network

  public init(_ network: Network) { self.network = network }

  /// The tree of one sentence.
  public func parse(_ words: [String]) -> DependencyTree { parse([words])[0] }

  /// The trees of some sentences, faster together than one by one.
  public func parse(_ sentences: [[String]]) -> [DependencyTree] {
    network.read(sentences, for: [network.tree.layer]) { states in
      let tree = network.tree.tree(states)
      return DependencyTree(heads: tree.heads, labels: tree.labels.map { network.tree.labels[Int($0)] })
    } joining: {
      $0.append($1)
    }
  }
}
