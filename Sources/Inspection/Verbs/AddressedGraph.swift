internal import GraphAccess

/// A graph in which a relation joins those to whom something was put, too: who demands something of another is connected with him.
///
/// A graph without addressees is taken as it is; of any other only the ways are copied, which costs time for each relation.
struct AddressedGraph {
  let graph: any GraphReading
  let traversal: Traversal
  /// The relations of the inspected graph by the numbers of the copy; nothing when there is no copy.
  private let originals: [RelationshipID]?

  /// What is looked at, along relations of the types, all without them.
  init(_ view: InspectedGraph, types: [NameID]?) {
    guard let key = view.keys.addressees,
      (0..<view.graph.relationshipBound).contains(where: {
        !view.graph.property(key, ofRelationship: RelationshipID(truncatingIfNeeded: $0)).isNull
      })
    else {
      (graph, traversal, originals) = (view.graph, view.traversal(.both, types: types), nil)
      return
    }
    let wanted = types.map { Set($0) }
    var records = GraphRecords(nodes: Array(repeating: GraphRecords.Node(), count: view.graph.nodeBound))
    var originals: [RelationshipID] = []
    var numbers: [String: NodeID?] = [:]
    for relationship in view.relationships where wanted?.contains(view.graph.type(of: relationship)) != false {
      let (source, target) = (view.graph.source(of: relationship), view.graph.target(of: relationship))
      func join(_ a: NodeID, _ b: NodeID) {
        records.relationships.append(GraphRecords.Relationship(type: "", source: Int(a), target: Int(b)))
        originals.append(relationship)
      }
      join(source, target)
      for name in view.value(key, relationship: relationship).texts {
        let addressee = numbers[name] ?? view.node(id: name)
        numbers[name] = .some(addressee)
        guard let addressee, view.isShown(node: addressee), addressee != source, addressee != target else { continue }
        join(source, addressee)
        join(target, addressee)
      }
    }
    (graph, traversal, self.originals) = (MemoryGraph(records), Traversal(), originals)
  }

  /// The relations of the inspected graph that join two entities, ascending.
  func relations(_ from: NodeID, _ to: NodeID) -> [RelationshipID] {
    var found: Set<RelationshipID> = []
    for direction in [Direction.outgoing, .incoming] {
      let row = graph.adjacency(of: from, direction)
      for entry in 0..<row.count where row.neighbors[entry] == to && isTaken(row.relationships[entry], row.types[entry]) {
        found.insert(originals?[Int(row.relationships[entry])] ?? row.relationships[entry])
      }
    }
    return found.sorted()
  }

  private func isTaken(_ relationship: RelationshipID, _ type: NameID) -> Bool {
    traversal.types?.contains(type) != false && traversal.includes?(relationship) != false
  }
}
