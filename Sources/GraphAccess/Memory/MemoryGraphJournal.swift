extension MemoryGraph {
  /// What must be done to take one write back.
  enum Undo {
    case createdNode(NodeID)
    case createdRelationship(RelationshipID)
    case nodeProperties(NodeID, PropertyRow)
    case relationshipProperties(RelationshipID, PropertyRow)
    case addedLabel(NodeID, String)
    case removedLabel(NodeID, String)
    case deletedNode(NodeID, PropertyRow)
    case deletedRelationship(RelationshipID, PropertyRow)
  }

  /// Calls `body`, and takes back all that it has written when it throws.
  ///
  /// Afterwards the graph has the nodes, relationships, labels and properties that it had before, with their numbers; numbers that were
  /// given in between are not given again, and relationships that were deleted in between may come later in the lists of their nodes.
  public func transaction<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    // One inside another is part of it.
    guard journal == nil else { return try body() }
    journal = []
    do {
      let result = try body()
      journal = nil
      return result
    } catch {
      let done = journal ?? []
      journal = nil
      for undo in done.reversed() { takeBack(undo) }
      throw error
    }
  }

  private func takeBack(_ undo: Undo) {
    switch undo {
    case .createdNode(let node): delete(node: node)
    case .createdRelationship(let relationship): delete(relationship: relationship)
    case .nodeProperties(let node, let row): putBack(row, ofNode: node)
    case .relationshipProperties(let relationship, let row): relationshipProperties[Int(relationship)] = row
    case .addedLabel(let node, let label): remove(label: label, from: node)
    case .removedLabel(let node, let label): add(label: label, to: node)
    case .deletedNode(let node, let row):
      isNodeThere[Int(node)] = true
      nodeCount += 1
      for label in labels(of: node) {
        nodesOfLabel[Int(label)].append(node)
        countOfLabel[Int(label)] += 1
      }
      putBack(row, ofNode: node)
    case .deletedRelationship(let relationship, let row):
      let place = Int(relationship)
      let (source, target, type) = (sources[place], targets[place], types[place])
      // Its old entries must be gone before it is there again, or it would be in the lists twice.
      if outgoing[Int(source)].hasStaleEntries { outgoing[Int(source)].dropStaleEntries { isRelationshipThere[Int($0)] } }
      if incoming[Int(target)].hasStaleEntries { incoming[Int(target)].dropStaleEntries { isRelationshipThere[Int($0)] } }
      isRelationshipThere[place] = true
      relationshipCount += 1
      relationshipProperties[place] = row
      outgoing[Int(source)].append(neighbor: target, relationship: relationship, type: type)
      incoming[Int(target)].append(neighbor: source, relationship: relationship, type: type)
      countOfType[Int(type)] += 1
    }
  }

  private func putBack(_ row: PropertyRow, ofNode node: NodeID) {
    nodeProperties[Int(node)] = row
    addToIndexes(node)
  }
}
