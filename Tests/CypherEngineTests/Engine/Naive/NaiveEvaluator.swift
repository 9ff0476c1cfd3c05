import GraphAccess

typealias NaiveRow = [String: Value]

/// Answers queries as the specification describes them, clause after clause, with no thought of speed.
struct NaiveEvaluator {
  let graph: PlainGraph

  init(_ graph: PlainGraph) { self.graph = graph }

  // MARK: Clauses

  func rows(_ query: PlainQuery, from row: NaiveRow = [:]) -> [NaiveRow] {
    let rows = query.parts.flatMap { clauses in clauses.reduce([row]) { run($1, $0) } }
    return query.parts.count == 1 || query.keepsDuplicates ? rows : distinct(rows, query.columns)
  }

  private func distinct(_ rows: [NaiveRow], _ names: [String]) -> [NaiveRow] {
    var seen: Set<String> = []
    return rows.filter { row in seen.insert(names.map { NaiveValues.key(row[$0] ?? .null) }.joined(separator: "|")).inserted }
  }

  private func run(_ clause: PlainClause, _ rows: [NaiveRow]) -> [NaiveRow] {
    switch clause {
    case .match(let paths, let isOptional, let condition):
      rows.flatMap { row in
        let found = NaiveMatch(self).rows(paths, condition, from: row)
        return found.isEmpty && isOptional ? [row.merging(paths.flatMap(\.names).map { ($0, .null) }) { known, _ in known }] : found
      }
    case .unwind(let list, let name):
      rows.flatMap { row -> [NaiveRow] in
        switch value(list, row) {
        case .list(let items): items.map { row.merging([name: $0]) { _, new in new } }
        case .null: []
        case let value: [row.merging([name: value]) { _, new in new }]
        }
      }
    case .project(let projection): project(projection, rows)
    case .call(let imports, let query):
      rows.flatMap { row in
        self.rows(query, from: row.filter { imports.contains($0.key) }).map { inner in
          row.merging(query.columns.map { ($0, inner[$0] ?? .null) }) { _, new in new }
        }
      }
    }
  }

  private func project(_ projection: PlainProjection, _ rows: [NaiveRow]) -> [NaiveRow] {
    let names = projection.items.map(\.name)
    var results: [NaiveRow]
    if projection.items.contains(where: \.expression.isAggregate) {
      results = groups(projection, rows).map { group in
        Dictionary(uniqueKeysWithValues: projection.items.map { ($0.name, value($0.expression, group.first ?? [:], group: group)) })
      }
    } else {
      results = rows.map { row in Dictionary(uniqueKeysWithValues: projection.items.map { ($0.name, value($0.expression, row)) }) }
    }
    if projection.isDistinct { results = distinct(results, names) }
    for order in projection.order.reversed() {
      // Stable: equal rows keep their order, so that the first name decides in the end.
      results = results.enumerated().sorted { a, b in
        let (left, right) = (a.element[order.name] ?? .null, b.element[order.name] ?? .null)
        if NaiveValues.isOrdered(left, before: right) { return !order.isDescending }
        if NaiveValues.isOrdered(right, before: left) { return order.isDescending }
        return a.offset < b.offset
      }.map(\.element)
    }
    results = Array(results.dropFirst(projection.skip ?? 0).prefix(projection.limit ?? .max))
    return results.filter { row in projection.condition.map { isTrue($0, row) } ?? true }
  }

  private func groups(_ projection: PlainProjection, _ rows: [NaiveRow]) -> [[NaiveRow]] {
    let keys = projection.items.filter { !$0.expression.isAggregate }.map(\.expression)
    if keys.isEmpty { return [rows] }
    var groups: [String: [NaiveRow]] = [:]
    for row in rows { groups[keys.map { NaiveValues.key(value($0, row)) }.joined(separator: "|"), default: []].append(row) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: Expressions

  func isTrue(_ expression: PlainExpression, _ row: NaiveRow) -> Bool { NaiveValues.truth(value(expression, row)) == true }

  func property(_ key: String, of value: Value) -> Value {
    switch value {
    case .node(let node): graph.nodes[Int(node)].properties[key] ?? .null
    case .relationship(let relationship): graph.relationships[Int(relationship)].properties[key] ?? .null
    default: .null
    }
  }

  /// `group` are the rows that aggregates go over.
  func value(_ expression: PlainExpression, _ row: NaiveRow, group: [NaiveRow] = []) -> Value {
    func part(_ inner: PlainExpression) -> Value { value(inner, row, group: group) }
    switch expression {
    case .literal(let value): return value
    case .variable(let name): return row[name] ?? .null
    case .property(let name, let key): return property(key, of: row[name] ?? .null)
    case .compare(let sign, let a, let b): return NaiveValues.value(NaiveValues.compare(sign, part(a), part(b)))
    case .join(let word, let a, let b): return NaiveValues.value(join(word, NaiveValues.truth(part(a)), NaiveValues.truth(part(b))))
    case .not(let inner): return NaiveValues.value(NaiveValues.truth(part(inner)).map { !$0 })
    case .isNull(let inner): return .boolean(part(inner).isNull)
    case .within(let item, let list):
      guard case .list(let items) = part(list) else { return .null }
      let answers = items.map { NaiveValues.equals($0, part(item)) }
      return NaiveValues.value(answers.contains(true) ? true : answers.contains(nil) ? nil : false)
    case .add(let a, let b):
      switch (part(a), part(b)) {
      case (.integer(let a), .integer(let b)): return .integer(a + b)
      case (.integer(let a), .float(let b)): return .float(Double(a) + b)
      case (.float(let a), .integer(let b)): return .float(a + Double(b))
      case (.float(let a), .float(let b)): return .float(a + b)
      default: return .null
      }
    case .list(let items): return .list(items.map(part))
    case .hasLabels(let name, let labels):
      guard case .node(let node) = row[name] ?? .null else { return .null }
      return .boolean(labels.holds(graph.nodes[Int(node)].labels))
    case .size(let list):
      guard case .list(let items) = part(list) else { return .null }
      return .integer(items.count)
    case .exists(let query): return .boolean(!rows(query, from: row).isEmpty)
    case .countRows(let query): return .integer(rows(query, from: row).count)
    case .pattern(let path): return .boolean(!NaiveMatch(self).rows([path], nil, from: row).isEmpty)
    case .comprehension(let path, let condition, let result):
      return .list(NaiveMatch(self).rows([path], condition, from: row).map { value(result, $0) })
    case .aggregate(let name, let isDistinct, let argument):
      guard let argument else { return .integer(group.count) }
      var values = group.map { value(argument, $0) }.filter { !$0.isNull }
      if isDistinct {
        var seen: Set<String> = []
        values = values.filter { seen.insert(NaiveValues.key($0)).inserted }
      }
      return NaiveValues.aggregate(name, values)
    }
  }

  private func join(_ word: String, _ a: Bool?, _ b: Bool?) -> Bool? {
    switch word {
    case "AND": return a == false || b == false ? false : a == nil || b == nil ? nil : true
    case "OR": return a == true || b == true ? true : a == nil || b == nil ? nil : false
    default:
      guard let a, let b else { return nil }
      return a != b
    }
  }
}

extension PlainPath {
  /// The names of the path and of its parts.
  var names: [String] { ([name] + nodes.map(\.name) + steps.map(\.name)).compactMap { $0 } }
}
