internal import GraphAccess
internal import NewsGraphModel

/// The nodes of a GraphML file by their ids, and the edges that wait for theirs.
struct GraphMLEnds {
  private struct Waiting {
    var edge: Int
    var id: String?
    var source: String
    var target: String
    var place: (line: Int, column: Int?)?
  }

  private var nodes: [String: Int] = [:]
  private var waiting: [Waiting] = []

  /// Takes up a node; false when there is one with this id.
  mutating func add(node id: String, number: Int) -> Bool {
    let known = nodes.updateValue(number, forKey: id)
    if let known { nodes[id] = known }
    return known == nil
  }

  /// The numbers of an edge's ends, below 0 where an end has not been read yet.
  mutating func join(edge: Int, id: String?, from source: String, to target: String, place: () -> (line: Int, column: Int?)?)
    -> (source: Int, target: Int)
  {
    if let first = nodes[source], let second = nodes[target] { return (first, second) }
    waiting.append(Waiting(edge: edge, id: id, source: source, target: target, place: place()))
    return (-1, -1)
  }

  /// Joins the edges that stood before their nodes; those whose nodes are nowhere are told of and left out.
  mutating func resolve(_ records: inout GraphRecords, _ log: inout GraphMLLog) {
    guard !waiting.isEmpty else { return }
    for edge in waiting {
      if let source = nodes[edge.source], let target = nodes[edge.target] {
        records.relationships[edge.edge].source = source
        records.relationships[edge.edge].target = target
      } else {
        let (role, end) = nodes[edge.source] == nil ? ("source", edge.source) : ("target", edge.target)
        let name = edge.id.map { " '\(ExportText.shorten($0))'" } ?? ""
        log.report(
          .error, edge.place, "the \(role) '\(ExportText.shorten(end))' of edge\(name) is no node of this file, so the edge is left out",
          code: "graphml-reference")
      }
    }
    waiting = []
    records.relationships.removeAll { $0.source < 0 }
  }
}
