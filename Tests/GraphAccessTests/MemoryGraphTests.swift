import GraphAccess
import TestSupport
import Testing

@Suite struct MemoryGraphTests {
  @Test(arguments: UInt64(0)..<12)
  func answersLikeTheNaiveGraph(seed: UInt64) {
    let records = RandomGraphs.records(seed: seed)
    let expected = answers(NaiveGraph(records), asking: RandomGraphs.asked)
    let graph = MemoryGraph(records)
    #expect(answers(graph, asking: RandomGraphs.asked) == expected)
    #expect(answers(MemoryGraph(copying: graph), asking: RandomGraphs.asked) == expected)
    #expect(answers(MemoryGraph(graph.records()), asking: RandomGraphs.asked) == expected)
  }

  /// Random writes to both graphs, with questions in between so that whatever is kept for reading must be kept up.
  @Test(arguments: UInt64(0)..<12)
  func staysLikeTheNaiveGraphWhileBothAreWrittenTo(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1000)
    let (graph, naive) = (MemoryGraph(), NaiveGraph())
    let values = RandomGraphs.values + [.null]

    for step in 0..<300 {
      let node = NodeID.random(in: 0...UInt32(max(1, naive.nodeBound) - 1), using: &random)
      let other = NodeID.random(in: 0...UInt32(max(1, naive.nodeBound) - 1), using: &random)
      let relationship = RelationshipID.random(in: 0...UInt32(max(1, naive.relationshipBound) - 1), using: &random)
      let key = RandomGraphs.keys[Int.random(in: 0..<RandomGraphs.keys.count, using: &random)]
      let label = RandomGraphs.labels[Int.random(in: 0..<RandomGraphs.labels.count, using: &random)]
      let value = values[Int.random(in: 0..<values.count, using: &random)]
      let (isNode, isRelationship) = (naive.contains(node: node), naive.contains(relationship: relationship))

      switch Int.random(in: 0..<10, using: &random) {
      case 0, 1:
        let (labels, properties) = (RandomGraphs.labels(from: &random), RandomGraphs.properties(from: &random))
        #expect(graph.createNode(labels: labels + labels, properties: properties) == NodeID(naive.nodeBound))
        naive.create(labels: labels, properties: properties)
      case 2, 3:
        guard isNode, naive.contains(node: other) else { continue }
        let properties = RandomGraphs.properties(from: &random)
        #expect(graph.createRelationship(type: key, source: node, target: other, properties: properties) == UInt32(naive.relationshipBound))
        naive.create(type: key, source: node, target: other, properties: properties)
      case 4:
        let changes = isNode && !(value.isNull && naive.nodes[Int(node)].properties[key] == nil)
        #expect(graph.set(key, ofNode: node, to: value) == changes)
        if isNode { naive.set(key, in: &naive.nodes[Int(node)].properties, to: value) }
      case 5:
        let changes = isRelationship && !(value.isNull && naive.relationships[Int(relationship)].properties[key] == nil)
        #expect(graph.set(key, ofRelationship: relationship, to: value) == changes)
        if isRelationship { naive.set(key, in: &naive.relationships[Int(relationship)].properties, to: value) }
      case 6:
        let properties = RandomGraphs.properties(from: &random)
        graph.replaceProperties(ofNode: node, with: properties)
        graph.replaceProperties(ofRelationship: relationship, with: properties)
        if isNode { naive.nodes[Int(node)].properties = naive.row(properties) }
        if isRelationship { naive.relationships[Int(relationship)].properties = naive.row(properties) }
      case 7:
        let hadIt = isNode && naive.nodes[Int(node)].labels.contains { Array($0.utf8) == Array(label.utf8) }
        if Bool.random(using: &random) {
          #expect(graph.add(label: label, to: node) == (isNode && !hadIt))
          if isNode { naive.note(label, in: &naive.labelNames) }
          if isNode && !hadIt { naive.nodes[Int(node)].labels.append(label) }
        } else {
          #expect(graph.remove(label: label, from: node) == hadIt)
          if hadIt { naive.nodes[Int(node)].labels.removeAll { Array($0.utf8) == Array(label.utf8) } }
        }
      case 8:
        #expect(graph.delete(relationship: relationship) == isRelationship)
        if isRelationship {
          naive.relationships[Int(relationship)].isThere = false
          naive.relationships[Int(relationship)].properties = [:]
        }
      default:
        let isFree = isNode && !naive.relationships.contains { $0.isThere && ($0.source == node || $0.target == node) }
        #expect(graph.delete(node: node) == isFree)
        if isFree {
          naive.nodes[Int(node)].isThere = false
          naive.nodes[Int(node)].properties = [:]
        }
      }
      if step % 60 == 59 {
        #expect(answers(graph, asking: RandomGraphs.asked) == answers(naive, asking: RandomGraphs.asked))
      }
    }
    #expect(answers(MemoryGraph(copying: graph), asking: RandomGraphs.asked) == answers(naive, asking: RandomGraphs.asked))
    #expect(graph.records().nodes.count == naive.nodeCount && graph.records().relationships.count == naive.relationshipCount)
  }

  @Test func adjacencyIsInOrderOfCreation() {
    let graph = MemoryGraph()
    for _ in 0..<3 { graph.createNode() }
    for target: NodeID in [2, 1, 2, 0] { graph.createRelationship(type: target == 1 ? "A" : "B", source: 0, target: target) }
    let adjacency = graph.adjacency(of: 0, .outgoing)
    #expect((0..<adjacency.count).map { adjacency.relationships[$0] } == [0, 1, 2, 3])
    #expect((0..<adjacency.count).map { adjacency.neighbors[$0] } == [2, 1, 2, 0])
  }

  @Test func aListOfNodesStaysAsItWasWhileTheGraphIsWrittenTo() {
    let graph = MemoryGraph()
    for _ in 0..<100 { graph.createNode(labels: ["A"]) }
    let list = graph.nodes(label: 0)
    for node in list {
      graph.createNode(labels: ["A"])
      graph.delete(node: node)
      _ = graph.nodes(label: 0)
    }
    #expect(Array(list) == Array(0..<100))
    #expect(Array(graph.nodes(label: 0)) == Array(100..<200))
  }

  @Test func aRelationshipInRecordsWithoutBothEndsIsLeftOut() {
    let ends = [(0, 1), (-1, 0), (0, 2), (1, 0), (.max, .min)]
    let relationships = ends.map { GraphRecords.Relationship(type: "T", source: $0.0, target: $0.1) }
    let graph = MemoryGraph(GraphRecords(nodes: [.init(), .init()], relationships: relationships))
    #expect(graph.relationshipCount == 2)
    #expect(graph.source(of: 1) == 1)
  }

  @Test func deletingAHubLeavesNothingBehind() {
    let graph = MemoryGraph()
    let hub = graph.createNode()
    for _ in 0..<20_000 { graph.createRelationship(type: "T", source: hub, target: graph.createNode()) }
    for relationship in 0..<RelationshipID(20_000) { graph.delete(relationship: relationship) }
    #expect(graph.adjacency(of: hub, .outgoing).count == 0)
    #expect(graph.delete(node: hub) && !graph.delete(node: hub))
  }
}
