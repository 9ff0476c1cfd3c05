import GraphAccess

/// Makes queries that are right, mostly find something, and use every construct that ``NaiveEvaluator`` knows.
struct QueryGenerator {
  enum Kind { case node, relationship, relationships, path, number, text, truth }

  var random: SeededRandom
  private(set) var scope: [(name: String, kind: Kind)] = []
  private var made = 0
  /// How deep queries inside expressions still may go.
  var depth = 2
  /// What the columns of the last projection are; nothing for lists.
  private var lastKinds: [Kind?] = []

  init(seed: Int) { random = SeededRandom(seed: seed) }

  mutating func newName(_ kind: Kind) -> String {
    made += 1
    let name = "v\(made)"
    scope.append((name, kind))
    return name
  }

  func names(_ kinds: Kind...) -> [String] { scope.filter { kinds.contains($0.kind) }.map(\.name) }

  // MARK: Queries

  mutating func query() -> PlainQuery {
    guard random.chance(0.1) else { return PlainQuery(parts: [part()]) }
    // Both sides have the same columns, in the same order.
    let first = part(columns: 2)
    scope = []
    let second = part(columns: 2)
    let query = PlainQuery(parts: [first, second], keepsDuplicates: true)
    // Whether two lists in no order are one is nothing to ask.
    return query.unorderedColumns.isEmpty ? PlainQuery(parts: query.parts, keepsDuplicates: random.chance(0.4)) : query
  }

  private mutating func part(columns: Int? = nil) -> [PlainClause] {
    var clauses = [random.chance(0.12) ? unwind() : match(isOptional: random.chance(0.1))]
    for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
      switch random.number(0...9) {
      case 0...2: clauses.append(match(isOptional: false))
      case 3...4: clauses.append(match(isOptional: true))
      case 5: clauses.append(unwind())
      case 6: clauses.append(call())
      default: clauses.append(.project(projection(isReturn: false, columns: nil)))
      }
    }
    clauses.append(.project(projection(isReturn: true, columns: columns)))
    return clauses
  }

  /// Makes something that sees the names around it and leaves none behind.
  mutating func inside<Result>(seeing names: [String]? = nil, _ body: (inout QueryGenerator) -> Result) -> Result {
    let outer = scope
    depth -= 1
    if let names { scope = scope.filter { names.contains($0.name) } }
    let result = body(&self)
    depth += 1
    scope = outer
    return result
  }

  private mutating func call() -> PlainClause {
    let imports = scope.map(\.name).filter { _ in random.chance(0.5) }
    made += 1
    let query = inside(seeing: imports) { generator in
      let first = generator.random.chance(0.7) ? [generator.match(isOptional: generator.random.chance(0.3))] : [generator.unwind()]
      return PlainQuery(parts: [first + [.project(generator.projection(isReturn: true, columns: nil, prefix: "k\(generator.made)_"))]])
    }
    for (name, kind) in zip(query.columns, lastKinds) {
      if let kind { scope.append((name, kind)) }
    }
    return .call(imports: imports, query)
  }

  private mutating func unwind() -> PlainClause {
    let rows = names(.relationships)
    if !rows.isEmpty, random.chance(0.4) {
      let list = random.pick(rows)
      return .unwind(.variable(list), as: newName(.relationship))
    }
    let list = (0..<random.number(0...3)).map { _ in number() }
    return .unwind(.list(list), as: newName(.number))
  }

  // MARK: Patterns

  mutating func match(isOptional: Bool) -> PlainClause {
    var paths: [PlainPath] = []
    let before = scope.count
    for _ in 0..<random.pick([1, 1, 1, 2]) { paths.append(path()) }
    // A condition that ties parts together, as joins want it.
    var wanted: PlainExpression? = random.chance(0.45) ? condition() : nil
    let fresh = scope[before...].filter { $0.kind == .node }.map(\.name)
    if paths.count > 1, fresh.count > 1, random.chance(0.5) {
      let tie = PlainExpression.compare("=", .property(fresh[0], "x"), .property(fresh[fresh.count - 1], "x"))
      wanted = wanted.map { .join("AND", tie, $0) } ?? tie
    }
    return .match(paths, isOptional: isOptional, condition: wanted)
  }

  /// `isFixed` is for patterns as conditions, which make no names.
  mutating func path(isFixed: Bool = false, least: Int = 0) -> PlainPath {
    let isNamed = !isFixed && random.chance(0.12)
    var path = PlainPath(name: nil, nodes: [node(isFixed: isFixed)], steps: [])
    for _ in 0..<max(least, isFixed ? random.number(1...2) : random.pick([0, 1, 1, 1, 2])) {
      path.steps.append(step(isFixed: isFixed, inside: path))
      path.nodes.append(node(isFixed: isFixed))
    }
    if isNamed { path.name = newName(.path) }
    return path
  }

  private mutating func node(isFixed: Bool) -> PlainNode {
    var node = PlainNode()
    let known = names(.node)
    if !known.isEmpty, random.chance(isFixed ? 0.7 : 0.3) {
      node.name = random.pick(known)
    } else if !isFixed, random.chance(0.75) {
      node.name = newName(.node)
    }
    if random.chance(0.35) { node.labels = labels(["A", "B", "C"]) }
    if random.chance(0.12) { node.properties = [("x", constant())] }
    if let name = node.name, !isFixed, random.chance(0.06) {
      node.condition = .compare(random.pick(["<", ">="]), .property(name, "x"), constant())
    }
    return node
  }

  private mutating func step(isFixed: Bool, inside path: PlainPath) -> PlainStep {
    var step = PlainStep(arrow: random.pick([.right, .right, .left, .either]))
    if random.chance(0.4) { step.types = labels(["R", "S", "T"]) }
    if random.chance(0.3) {
      step.length = random.pick([(0, 2), (1, 2), (1, 3), (2, 2), (0, 0), (1, nil), (0, 1)])
      step.usesBraces = random.chance(0.3)
    }
    // A relationship stands once in a clause; those of earlier clauses may stand again.
    let taken = Set(fresh + path.steps.compactMap(\.name))
    let known = names(step.length == nil ? .relationship : .relationships).filter { !taken.contains($0) }
    if !isFixed {
      if !known.isEmpty, random.chance(0.15) {
        step.name = random.pick(known)
        fresh.append(step.name ?? "")
      } else if random.chance(0.5) {
        step.name = newName(step.length == nil ? .relationship : .relationships)
        fresh.append(step.name ?? "")
      }
    }
    if random.chance(0.1) { step.properties = [("x", constant())] }
    return step
  }

  /// Relationships that the clause has taken.
  private var fresh: [String] = []

  private mutating func labels(_ names: [String], deep: Bool = true) -> PlainLabels {
    switch random.number(0...9) {
    case 0 where deep: .not(labels(names, deep: false))
    case 1 where deep: .and(labels(names, deep: false), .not(labels(names, deep: false)))
    case 2...3 where deep: .or(labels(names, deep: false), labels(names, deep: false))
    case 4: .anything
    default: .name(random.pick(names))
    }
  }

  // MARK: Projections

  mutating func projection(isReturn: Bool, columns: Int?, prefix: String = "c") -> PlainProjection {
    var items: [(expression: PlainExpression, kind: Kind?)] = []
    let isAggregating = random.chance(0.35)
    if !isReturn, columns == nil {
      for variable in scope where random.chance(0.55) { items.append((.variable(variable.name), variable.kind)) }
    }
    let fill = columns ?? max(items.isEmpty ? 1 : 0, random.number(0...2))
    for _ in 0..<fill {
      let expression = item()
      items.append((expression, kind(of: expression)))
    }
    if isAggregating, columns == nil {
      let expression = aggregate()
      items.append((expression, kind(of: expression)))
    }
    // Lists in no order are for looking at only.
    if !isReturn { items = items.map { $0.expression.isUnordered ? (.size($0.expression), .number) : $0 } }
    var projection = PlainProjection(isReturn: isReturn, isDistinct: random.chance(0.2), items: [])
    var after: [(name: String, kind: Kind)] = []
    for (number, item) in items.enumerated() {
      var name = prefix + "\(number)"
      if !isReturn {
        made += 1
        name = "w\(made)"
        if case .variable(let old) = item.expression, random.chance(0.7), !after.contains(where: { $0.name == old }) { name = old }
      }
      projection.items.append((item.expression, name))
      if let kind = item.kind { after.append((name, kind)) }
    }
    if isReturn, projection.items.contains(where: \.expression.isUnordered) { projection.isDistinct = false }
    lastKinds = items.map(\.kind)
    let isScalar = items.allSatisfy { [.number, .text, .truth].contains($0.kind) && !$0.expression.isUnordered }
    if isScalar, random.chance(0.4) {
      // All columns, so that what comes first is settled.
      projection.order = projection.items.map(\.name).shuffled(using: &random).map { ($0, random.chance(0.4)) }
      if random.chance(0.4) { projection.skip = random.number(0...3) }
      if random.chance(0.5) { projection.limit = random.number(0...4) }
    }
    if !isReturn {
      scope = after
      fresh = []
      if random.chance(0.3) { projection.condition = condition() }
    }
    return projection
  }

  /// What an expression gives; nothing for lists.
  private func kind(of expression: PlainExpression) -> Kind? {
    switch expression {
    case .variable(let name): scope.first { $0.name == name }?.kind
    case .property(_, let key): key == "s" ? .text : .number
    case .literal(.string): .text
    case .literal, .add, .size, .countRows: .number
    case .list, .comprehension, .aggregate("collect", _, _): nil
    case .aggregate("max", _, let argument?): kind(of: argument)
    case .aggregate: .number
    default: .truth
    }
  }
}
