internal import NewsGraphModel

/// The ids that nodes and edges have in files which want XML names: `person_vladimir-medinsky` for `person/vladimir-medinsky`.
///
/// Always `[A-Za-z_][A-Za-z0-9_.-]*`, different for different graph ids, and the same in every export: a name depends on other ids
/// only where two would be the same.
struct ExportNames {
  private(set) var nodes: [String: String] = [:]
  private(set) var edges: [String: String] = [:]

  /// Names the graph's entities and relations, which are in the order of their ids.
  init(_ graph: Graph) {
    // Cytoscape keeps nodes and edges in one list: no edge may have the name of a node.
    var taken = Self.reserved
    for entity in graph.entities { nodes[entity.id] = Self.claim(Self.clean(entity.id), for: entity.id, &taken) }
    for relation in graph.relations {
      let name = relation.id.hasPrefix("rel") ? relation.id : "rel_" + relation.id
      edges[relation.id] = Self.claim(Self.clean(name), for: relation.id, &taken)
    }
  }

  /// Names ids that are no graph's; each list has no id twice.
  init(nodes nodeIDs: [String], edges edgeIDs: [String]) {
    var taken = Self.reserved
    for id in nodeIDs { nodes[id] = Self.claim(Self.clean(id), for: id, &taken) }
    for id in edgeIDs where edges[id] == nil { edges[id] = Self.claim(Self.clean(id), for: id, &taken) }
  }

  /// Words that DOT keeps for itself, and the one id that exports use themselves.
  private static let reserved: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict", "run"]

  private static func claim(_ name: String, for id: String, _ taken: inout Set<String>) -> String {
    if !taken.contains(name.lowercased()) {
      taken.insert(name.lowercased())
      return name
    }
    // A hash of the id, not a number: the name then stays when other ids come and go.
    var length = 6
    while true {
      let longer = name + "-" + ContentHash.short([id], length: length)
      if taken.insert(longer.lowercased()).inserted || length >= 64 { return longer }
      length += 2
    }
  }

  /// The id with `_` for each slash and `-` for every other character that a name may not hold.
  ///
  /// A hash is appended when characters were lost, so that two ids in a script without Latin letters stay apart.
  private static func clean(_ id: String) -> String {
    var name = ""
    var isChanged = false
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "-": name.unicodeScalars.append(scalar)
      case "/": name += "_"
      default:
        isChanged = true
        if name.last != "-" { name += "-" }
      }
    }
    if let first = name.first, !(first.isLetter || first == "_") { name = "_" + name }
    if isChanged || name.isEmpty { name += "-" + ContentHash.short([id], length: 6) }
    return name.first == "-" ? "_" + name : name
  }
}
