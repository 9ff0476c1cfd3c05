internal import GraphAccess

/// Finds texts of a query that are nobody's name but somebody's alias, which an empty answer leaves people to guess.
struct AliasCheck {
  let graph: any GraphReading

  /// What to say of each such text, in their order; nodes in the order of the graph.
  func notes(for texts: [String]) -> [String] {
    guard let names = graph.key(named: "name"), let aliases = graph.key(named: "aliases") else { return [] }
    // An index tells at once what is a name; most empty answers need no look at all the nodes.
    var open = Set(texts.filter { graph.nodes(key: names, equalTo: .string($0))?.isEmpty != false })
    guard !open.isEmpty else { return [] }
    var owners: [String: [String]] = [:]
    for node in (0..<graph.nodeBound).lazy.map({ NodeID(truncatingIfNeeded: $0) }) where graph.contains(node: node) {
      guard case .string(let name) = graph.property(names, ofNode: node) else { continue }
      open.remove(name)
      guard case .list(let items) = graph.property(aliases, ofNode: node) else { continue }
      for case .string(let alias) in items where open.contains(alias) { owners[alias, default: []].append(name) }
    }
    return texts.compactMap { text in
      guard open.remove(text) != nil, let owners = owners[text] else { return nil }
      let more = owners.count > Self.shown ? " and \(owners.count - Self.shown) more" : ""
      return "nothing has the name '\(text)', an alias of \(owners.prefix(Self.shown).map { "'\($0)'" }.joined(separator: ", "))\(more)"
    }
  }

  private static let shown = 3
}
