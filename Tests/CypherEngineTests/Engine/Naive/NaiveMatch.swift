import GraphAccess

/// All ways to fulfil the paths of one `MATCH`, found by trying every node and every relationship in every place.
struct NaiveMatch {
  let evaluator: NaiveEvaluator
  private var graph: PlainGraph { evaluator.graph }

  init(_ evaluator: NaiveEvaluator) { self.evaluator = evaluator }

  /// A condition on something found, looked at when everything is.
  private struct Check {
    var value: Value
    var properties: [(key: String, value: PlainExpression)]
    var condition: PlainExpression?
  }

  private struct State {
    var row: NaiveRow
    var used: Set<Int> = []
    var checks: [Check] = []
    var nodes: [Int] = []
    var relationships: [Int] = []
  }

  func rows(_ paths: [PlainPath], _ condition: PlainExpression?, from row: NaiveRow) -> [NaiveRow] {
    var states = [State(row: row)]
    for path in paths { states = states.flatMap { walks(path, $0) } }
    return states.filter { state in
      state.checks.allSatisfy { holds($0, state.row) } && (condition.map { evaluator.isTrue($0, state.row) } ?? true)
    }.map(\.row)
  }

  private func holds(_ check: Check, _ row: NaiveRow) -> Bool {
    check.properties.allSatisfy { key, wanted in
      NaiveValues.equals(evaluator.property(key, of: check.value), evaluator.value(wanted, row)) == true
    } && (check.condition.map { evaluator.isTrue($0, row) } ?? true)
  }

  /// The states after one path, whatever its conditions say.
  private func walks(_ path: PlainPath, _ state: State) -> [State] {
    var states = graph.nodes.indices.compactMap { node -> State? in
      var begun = state
      (begun.nodes, begun.relationships) = ([node], [])
      return place(node, path.nodes[0], &begun) ? begun : nil
    }
    for (step, node) in zip(path.steps, path.nodes.dropFirst()) {
      states = states.flatMap { take(step, $0) }.compactMap { state in
        var arrived = state
        return place(state.nodes[state.nodes.count - 1], node, &arrived) ? arrived : nil
      }
    }
    guard let name = path.name else { return states }
    return states.map { state in
      var named = state
      named.row[name] = .path(Path(nodes: state.nodes.map { NodeID($0) }, relationships: state.relationships.map { RelationshipID($0) }))
      return named
    }
  }

  private func bind(_ name: String?, _ value: Value, _ state: inout State) -> Bool {
    guard let name else { return true }
    if let known = state.row[name] { return NaiveValues.equals(known, value) == true }
    state.row[name] = value
    return true
  }

  private func place(_ node: Int, _ wanted: PlainNode, _ state: inout State) -> Bool {
    guard wanted.labels?.holds(graph.nodes[node].labels) ?? true, bind(wanted.name, .node(NodeID(node)), &state) else { return false }
    state.checks.append(Check(value: .node(NodeID(node)), properties: wanted.properties, condition: wanted.condition))
    return true
  }

  /// The states one step further, which is one relationship or any number of them.
  private func take(_ step: PlainStep, _ state: State) -> [State] {
    guard let length = step.length else {
      return neighbors(step, state).compactMap { next in
        bound(next) { bind(step.name, .relationship(RelationshipID(next.relationships[next.relationships.count - 1])), &$0) }
      }
    }
    var found: [State] = []
    var level = [state]
    var count = 0
    while !level.isEmpty, count <= length.most ?? .max {
      if count >= length.least {
        found += level.compactMap { next in
          let list = Value.list(next.relationships.suffix(count).map { .relationship(RelationshipID($0)) })
          return bound(next) { bind(step.name, list, &$0) }
        }
      }
      level = level.flatMap { neighbors(step, $0) }
      count += 1
    }
    return found
  }

  private func bound(_ state: State, _ change: (inout State) -> Bool) -> State? {
    var state = state
    return change(&state) ? state : nil
  }

  private func neighbors(_ step: PlainStep, _ state: State) -> [State] {
    let node = state.nodes[state.nodes.count - 1]
    var found: [State] = []
    for (number, relationship) in graph.relationships.enumerated() where !state.used.contains(number) {
      guard step.types?.holds([relationship.type]) ?? true else { continue }
      var ends: Set<Int> = []
      if step.arrow != .left, relationship.source == node { ends.insert(relationship.target) }
      if step.arrow != .right, relationship.target == node { ends.insert(relationship.source) }
      for end in ends {
        var next = state
        next.used.insert(number)
        next.nodes.append(end)
        next.relationships.append(number)
        next.checks.append(Check(value: .relationship(RelationshipID(number)), properties: step.properties, condition: nil))
        found.append(next)
      }
    }
    return found
  }
}
