internal import GraphAccess

/// A plan in words, for people who want to know how their query is run.
struct PlanText {
  /// One step a line, in the order in which rows go through them; steps inside steps are indented.
  private(set) var text = ""
  private let names: [Int: String]
  private let showsRows: Bool

  /// `names` are the variables by their places; `showsRows` adds how many rows each step gave in the last run.
  init(_ nodes: [PlanNode], names: [Int: String], showsRows: Bool) {
    self.names = names
    self.showsRows = showsRows
    write(nodes, depth: 0)
  }

  private mutating func write(_ nodes: [PlanNode], depth: Int) {
    for node in nodes {
      var words = node.step.map { self.words($0) } ?? "union"
      if showsRows, let rows = node.operator?.rows { words += "  [\(rows) row\(rows == 1 ? "" : "s")]" }
      text += String(repeating: "  ", count: depth) + words + "\n"
      write(node.children, depth: depth + 1)
    }
  }

  private func words(_ step: Step) -> String {
    switch step {
    case .allNodes(let slot): "all nodes → \(place(slot))"
    case .nodesWithLabel(let slot, let label): "nodes with label \(label) → \(place(slot))"
    case .nodesWithValue(let slot, let key, _, let isList): "index on \(key), \(isList ? "several values" : "one value") → \(place(slot))"
    case .expand(let expansion): "\(expansion.isInto ? "expand into" : "expand") \(way(expansion))"
    case .expandMany(let walk):
      "expand \(way(walk.step)), \(walk.minimum) to \(walk.maximum.map(String.init) ?? "any number of") relationships\(walk.onlyEnds ? ", ends only" : "")"
    case .shortest(let search): "\(search.isAll ? "all shortest paths" : "shortest path") \(way(search.walk.step))"
    case .ends(let expansion, _): "ends of a known relationship \(way(expansion))"
    case .listEnds(let walk): "ends of known relationships \(way(walk.step))"
    case .path(let slot, _): "path → \(place(slot))"
    case .countNodes(let label): "count nodes\(label.map { " with label \($0)" } ?? "")"
    case .countRelationships(let expansion): "count relationships \(way(expansion))"
    case .hashJoin(_, let keys, _, _): "hash join on \(keys.count) key\(keys.count == 1 ? "" : "s") with"
    case .optional: "optionally"
    case .filter(let predicates): "filter by \(predicates.count) condition\(predicates.count == 1 ? "" : "s")"
    case .unwind(_, let slot): "unwind → \(place(slot))"
    case .compute(let items): "compute → \(items.map { place($0.slot) }.joined(separator: ", "))"
    case .aggregate(let aggregation):
      "aggregate \(aggregation.aggregates.count) value\(aggregation.aggregates.count == 1 ? "" : "s")"
        + (aggregation.keys.isEmpty ? "" : " by \(aggregation.keys.map { place($0) }.joined(separator: ", "))")
    case .distinct: "distinct"
    case .sort(let order, _, let limit): "\(limit == nil ? "sort" : "sort the first") by \(order.count) key\(order.count == 1 ? "" : "s")"
    case .skip: "skip"
    case .limit: "limit"
    case .call(let call): "call \(call.procedure.name)"
    case .subquery: "subquery"
    case .create(let creations, _): "create \(creations.count) part\(creations.count == 1 ? "" : "s")"
    case .merge: "merge, looking for"
    case .update(let updates, _): "write \(updates.count) change\(updates.count == 1 ? "" : "s")"
    case .foreach: "for each element"
    }
  }

  private func place(_ slot: Int) -> String { names[slot] ?? "_\(slot)" }

  private func way(_ expansion: Expansion) -> String {
    let types = expansion.types.map { ":\($0.text)" } ?? ""
    let labels = expansion.labels.map { ":\($0.text)" } ?? ""
    let (left, right) =
      switch expansion.direction {
      case .outgoing?: ("-", "->")
      case .incoming?: ("<-", "-")
      case nil: ("-", "-")
      }
    return "(\(place(expansion.from)))\(left)[\(place(expansion.relationship))\(types)]\(right)(\(place(expansion.to))\(labels))"
  }
}

extension LabelExpression {
  /// As a query writes it.
  var text: String {
    switch self {
    case .name(let name, _): name
    case .wildcard: "%"
    case .not(let inner): "!\(inner.text)"
    case .and(let a, let b): "(\(a.text)&\(b.text))"
    case .or(let a, let b): "\(a.text)|\(b.text)"
    }
  }
}
