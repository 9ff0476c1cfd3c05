extension MemoryGraph {
  /// Adds a node.
  ///
  /// A label that is named twice is given once, in its first place; of a key that is named twice the last value holds; nulls are left out.
  @discardableResult
  public func createNode(labels: [String] = [], properties: [(key: String, value: Value)] = []) -> NodeID {
    var numbers: [NameID] = []
    for name in labels {
      let label = number(ofLabelAdding: name)
      if !numbers.contains(label) { numbers.append(label) }
    }
    return appendNode(labels: numbers, properties: row(properties))
  }

  /// Adds a relationship between two nodes that are there.
  ///
  /// Of a key that is named twice the last value holds; nulls are left out.
  @discardableResult
  public func createRelationship(
    type: String, source: NodeID, target: NodeID, properties: [(key: String, value: Value)] = []
  ) -> RelationshipID {
    appendRelationship(type: number(ofTypeAdding: type), source: source, target: target, properties: row(properties))
  }

  /// Sets a property of a node, or removes it when the value is null; answers whether there was something to set or remove.
  @discardableResult
  public func set(_ key: String, ofNode node: NodeID, to value: Value) -> Bool {
    guard contains(node: node), !value.isNull || keyTable.number(of: key) != nil else { return false }
    let number = keyTable.number(adding: key)
    journal?.append(.nodeProperties(node, nodeProperties[Int(node)]))
    guard nodeProperties[Int(node)].set(number, to: value) else { return false }
    if indexes[number] != nil { indexes[number]?.add(value, of: node) }
    return true
  }

  /// Sets a property of a relationship, or removes it when the value is null; answers whether there was something to set or remove.
  @discardableResult
  public func set(_ key: String, ofRelationship relationship: RelationshipID, to value: Value) -> Bool {
    guard contains(relationship: relationship), !value.isNull || keyTable.number(of: key) != nil else { return false }
    journal?.append(.relationshipProperties(relationship, relationshipProperties[Int(relationship)]))
    return relationshipProperties[Int(relationship)].set(keyTable.number(adding: key), to: value)
  }

  /// Takes all properties of a node away and gives it others.
  public func replaceProperties(ofNode node: NodeID, with properties: [(key: String, value: Value)]) {
    guard contains(node: node) else { return }
    journal?.append(.nodeProperties(node, nodeProperties[Int(node)]))
    nodeProperties[Int(node)] = row(properties)
    addToIndexes(node)
  }

  /// Takes all properties of a relationship away and gives it others.
  public func replaceProperties(ofRelationship relationship: RelationshipID, with properties: [(key: String, value: Value)]) {
    guard contains(relationship: relationship) else { return }
    journal?.append(.relationshipProperties(relationship, relationshipProperties[Int(relationship)]))
    relationshipProperties[Int(relationship)] = row(properties)
  }

  /// Gives a node a label; answers whether it did not have it.
  @discardableResult
  public func add(label name: String, to node: NodeID) -> Bool {
    guard contains(node: node) else { return false }
    let label = number(ofLabelAdding: name)
    guard !has(label: label, node: node) else { return false }
    journal?.append(.addedLabel(node, name))
    labelSetOfNode[Int(node)] = number(ofLabelSet: labels(of: node) + [label])
    nodesOfLabel[Int(label)].append(node)
    countOfLabel[Int(label)] += 1
    return true
  }

  /// Takes a label from a node; answers whether it had it.
  @discardableResult
  public func remove(label name: String, from node: NodeID) -> Bool {
    guard contains(node: node), let label = label(named: name), has(label: label, node: node) else { return false }
    journal?.append(.removedLabel(node, name))
    labelSetOfNode[Int(node)] = number(ofLabelSet: labels(of: node).filter { $0 != label })
    nodesOfLabel[Int(label)].noteRemoval()
    countOfLabel[Int(label)] -= 1
    return true
  }

  /// Deletes a node; answers false, and leaves it, when relationships remain or when it is not there.
  @discardableResult
  public func delete(node: NodeID) -> Bool {
    guard contains(node: node), outgoing[Int(node)].liveCount == 0, incoming[Int(node)].liveCount == 0 else { return false }
    journal?.append(.deletedNode(node, nodeProperties[Int(node)]))
    isNodeThere[Int(node)] = false
    nodeCount -= 1
    nodeProperties[Int(node)] = PropertyRow()
    for label in labels(of: node) {
      nodesOfLabel[Int(label)].noteRemoval()
      countOfLabel[Int(label)] -= 1
    }
    return true
  }

  /// Deletes a relationship; answers whether it was there.
  @discardableResult
  public func delete(relationship: RelationshipID) -> Bool {
    guard contains(relationship: relationship) else { return false }
    let place = Int(relationship)
    journal?.append(.deletedRelationship(relationship, relationshipProperties[place]))
    isRelationshipThere[place] = false
    relationshipCount -= 1
    relationshipProperties[place] = PropertyRow()
    outgoing[Int(sources[place])].noteDeletion()
    incoming[Int(targets[place])].noteDeletion()
    countOfType[Int(types[place])] -= 1
    return true
  }
}

// MARK: - Rows by number

extension MemoryGraph {
  func appendNode(labels: [NameID], properties: PropertyRow) -> NodeID {
    let node = NodeID(truncatingIfNeeded: isNodeThere.count)
    journal?.append(.createdNode(node))
    isNodeThere.append(true)
    nodeCount += 1
    labelSetOfNode.append(number(ofLabelSet: labels))
    nodeProperties.append(properties)
    outgoing.append(AdjacencyList())
    incoming.append(AdjacencyList())
    for label in labels {
      nodesOfLabel[Int(label)].append(node)
      countOfLabel[Int(label)] += 1
    }
    addToIndexes(node)
    return node
  }

  func appendRelationship(type: NameID, source: NodeID, target: NodeID, properties: PropertyRow) -> RelationshipID {
    precondition(contains(node: source) && contains(node: target), "a relationship needs two nodes that are there")
    let relationship = RelationshipID(truncatingIfNeeded: isRelationshipThere.count)
    journal?.append(.createdRelationship(relationship))
    isRelationshipThere.append(true)
    relationshipCount += 1
    sources.append(source)
    targets.append(target)
    types.append(type)
    relationshipProperties.append(properties)
    outgoing[Int(source)].append(neighbor: target, relationship: relationship, type: type)
    incoming[Int(target)].append(neighbor: source, relationship: relationship, type: type)
    countOfType[Int(type)] += 1
    return relationship
  }

  func number(ofLabelAdding name: String) -> NameID {
    let number = labelTable.number(adding: name)
    if Int(number) == nodesOfLabel.count {
      nodesOfLabel.append(SortedIDs())
      countOfLabel.append(0)
    }
    return number
  }

  func number(ofTypeAdding name: String) -> NameID {
    let number = typeTable.number(adding: name)
    if Int(number) == countOfType.count { countOfType.append(0) }
    return number
  }

  func row(_ properties: [(key: String, value: Value)]) -> PropertyRow {
    var row = PropertyRow()
    for (key, value) in properties where !value.isNull || keyTable.number(of: key) != nil {
      _ = row.set(keyTable.number(adding: key), to: value)
    }
    return row
  }

  private func number(ofLabelSet labels: [NameID]) -> UInt32 {
    if let number = labelSetNumbers[labels] { return UInt32(truncatingIfNeeded: number) }
    let number = labelSets.count
    labelSets.append(labels)
    labelSetBits.append(labels.reduce(0) { bits, label in label < 64 ? bits | (1 << UInt64(label)) : bits })
    labelSetNumbers[labels] = number
    return UInt32(truncatingIfNeeded: number)
  }

  func addToIndexes(_ node: NodeID) {
    guard !indexes.isEmpty else { return }
    for (key, value) in nodeProperties[Int(node)].entries where indexes[key] != nil {
      indexes[key]?.add(value, of: node)
    }
  }
}
