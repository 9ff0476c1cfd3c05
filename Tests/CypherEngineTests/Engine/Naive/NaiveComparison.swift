import CypherEngine
import GraphAccess

/// One graph in its forms, to be asked the same question.
struct NaiveComparison {
  private let plain: PlainGraph
  private let memory: CypherSession
  private let snapshot: CypherSession

  init(_ plain: PlainGraph) throws {
    self.plain = plain
    memory = CypherSession(graph: plain.memory)
    snapshot = CypherSession(graph: try plain.snapshot())
  }

  /// What is wrong with the answers to a query and to the same query written otherwise; empty when all is well.
  func differences(_ query: PlainQuery, random: inout SeededRandom) -> [String] {
    let expected = lines(NaiveEvaluator(plain).rows(query).map { row in query.columns.map { row[$0] ?? .null } }, query)
    let shuffled = query.shuffled(using: &random)
    var differences: [String] = []
    for (place, session, asked) in [
      ("memory", memory, query), ("snapshot", snapshot, query), ("memory, shuffled", memory, shuffled),
      ("snapshot, shuffled", snapshot, shuffled),
    ] {
      do {
        let found = lines(try session.run(asked.text).rows, query)
        if found != expected { differences.append("\(place): \(plain.text) \(asked.text): \(found), expected \(expected)") }
      } catch {
        differences.append("\(place): \(plain.text) \(asked.text): \(error)")
      }
    }
    return differences
  }

  /// The rows as texts: in their order when the query settles it, else sorted.
  private func lines(_ rows: [[Value]], _ query: PlainQuery) -> [String] {
    guard case .project(let projection)? = query.parts[0].last else { return [] }
    let unordered = query.unorderedColumns
    let lines = rows.map { row in
      row.enumerated().map { NaiveValues.key($1, isUnordered: unordered.contains($0)) }.joined(separator: " | ")
    }
    return query.parts.count == 1 && !projection.order.isEmpty ? lines : lines.sorted()
  }
}

extension PlainQuery {
  /// The same question with the paths of each `MATCH` in another order, and some written from their other end.
  func shuffled(using random: inout SeededRandom) -> PlainQuery {
    var query = self
    query.parts = parts.map { $0.map { $0.shuffled(using: &random) } }
    return query
  }
}

extension PlainClause {
  fileprivate func shuffled(using random: inout SeededRandom) -> PlainClause {
    switch self {
    case .match(let paths, let isOptional, let condition):
      let turned = paths.map { random.chance(0.5) ? $0.reversed : $0 }
      return .match(turned.shuffled(using: &random), isOptional: isOptional, condition: condition)
    case .call(let imports, let query): return .call(imports: imports, query.shuffled(using: &random))
    case .unwind, .project: return self
    }
  }
}

extension PlainPath {
  /// The same path from its other end; itself, when something would then run the other way.
  fileprivate var reversed: PlainPath {
    if name != nil || steps.contains(where: { $0.length != nil && $0.name != nil }) { return self }
    var path = PlainPath(name: nil, nodes: nodes.reversed(), steps: steps.reversed())
    for index in path.steps.indices {
      switch path.steps[index].arrow {
      case .right: path.steps[index].arrow = .left
      case .left: path.steps[index].arrow = .right
      case .either: break
      }
    }
    return path
  }
}
