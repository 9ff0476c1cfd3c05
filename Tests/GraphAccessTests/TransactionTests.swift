import GraphAccess
import TestSupport
import Testing

@Suite struct TransactionTests {
  struct Failure: Error {}

  @Test(arguments: UInt64(0)..<12)
  func whatAFailedTransactionHasWrittenIsTakenBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 500)
    let graph = MemoryGraph(RandomGraphs.records(seed: seed))
    for _ in 0..<4 {
      let before = contents(graph)
      #expect(throws: Failure.self) {
        try graph.transaction {
          for _ in 0..<60 { Self.write(to: graph, &random) }
          throw Failure()
        }
      }
      #expect(contents(graph) == before)
      graph.transaction {
        for _ in 0..<10 { Self.write(to: graph, &random) }
      }
    }
  }

  /// Everything but the bounds, which do not go back.
  private func contents(_ graph: MemoryGraph) -> [String] {
    var lines: [String] = []
    for node in 0..<NodeID(graph.nodeBound) where graph.contains(node: node) {
      let labels = graph.labels(of: node).map { "\(Array(graph.labelNames[Int($0)].utf8))" }.sorted()
      lines.append("\(node) \(labels) \(graph.properties(ofNode: node).map { "\($0.key) \(exact($0.value))" })")
      for direction in [Direction.outgoing, .incoming] {
        let row = graph.adjacency(of: node, direction)
        lines.append("\((0..<row.count).map { [row.relationships[$0], row.neighbors[$0], row.types[$0]] }.sorted { $0[0] < $1[0] })")
      }
    }
    for relationship in 0..<RelationshipID(graph.relationshipBound) where graph.contains(relationship: relationship) {
      lines.append("\(relationship) \(graph.properties(ofRelationship: relationship).map { "\($0.key) \(exact($0.value))" })")
    }
    for (label, name) in graph.labelNames.enumerated() where graph.count(label: NameID(label)) > 0 {
      lines.append("\(Array(name.utf8)) \(graph.count(label: NameID(label))) \(Array(graph.nodes(label: NameID(label))))")
    }
    for (type, name) in graph.typeNames.enumerated() where graph.count(type: NameID(type)) > 0 {
      lines.append("\(Array(name.utf8)) \(graph.count(type: NameID(type)))")
    }
    for name in RandomGraphs.keys {
      for value in RandomGraphs.asked {
        let found = graph.key(named: name).flatMap { graph.nodes(key: $0, equalTo: value) }.map { Array($0) } ?? []
        lines.append("\(name) \(exact(value)) \(found)")
      }
    }
    return lines + ["\(graph.nodeCount) \(graph.relationshipCount)"]
  }

  private static func write(to graph: MemoryGraph, _ random: inout SeededGenerator) {
    let node = NodeID.random(in: 0...NodeID(graph.nodeBound), using: &random)
    let relationship = RelationshipID.random(in: 0...RelationshipID(graph.relationshipBound), using: &random)
    let key = RandomGraphs.keys[Int.random(in: 0..<RandomGraphs.keys.count, using: &random)]
    let label = RandomGraphs.labels[Int.random(in: 0..<RandomGraphs.labels.count, using: &random)]
    let value = RandomGraphs.values[Int.random(in: 0..<RandomGraphs.values.count, using: &random)]
    switch Int.random(in: 0..<11, using: &random) {
    case 0: graph.createNode(labels: RandomGraphs.labels(from: &random), properties: RandomGraphs.properties(from: &random))
    case 1, 2:
      guard graph.contains(node: node), graph.contains(node: node / 2) else { return }
      graph.createRelationship(type: label, source: node, target: node / 2, properties: RandomGraphs.properties(from: &random))
    case 3: graph.set(key, ofNode: node, to: Bool.random(using: &random) ? value : .null)
    case 4: graph.set(key, ofRelationship: relationship, to: Bool.random(using: &random) ? value : .null)
    case 5: graph.replaceProperties(ofNode: node, with: RandomGraphs.properties(from: &random))
    case 6: graph.replaceProperties(ofRelationship: relationship, with: RandomGraphs.properties(from: &random))
    case 7: graph.add(label: label, to: node)
    case 8: graph.remove(label: label, from: node)
    case 9: graph.delete(relationship: relationship)
    default:
      guard graph.contains(node: node) else { return }
      for direction in [Direction.outgoing, .incoming] {
        let row = graph.adjacency(of: node, direction)
        let relationships = (0..<row.count).map { row.relationships[$0] }
        for relationship in relationships { graph.delete(relationship: relationship) }
      }
      graph.delete(node: node)
    }
  }
}
