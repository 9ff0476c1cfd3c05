internal import GraphAccess

extension Binder {
  // MARK: CREATE and MERGE

  /// Binds what `CREATE` makes; the new variables join the scope.
  func bindCreate(_ patterns: [PathPattern]) throws(CypherError) -> [BoundCreation] {
    var creations: [BoundCreation] = []
    for pattern in patterns { try bindCreate(pattern, allowsUndirected: false, into: &creations) }
    return creations
  }

  private func bindCreate(
    _ path: PathPattern, allowsUndirected: Bool, into creations: inout [BoundCreation]
  ) throws(CypherError) {
    if path.selector != .all {
      throw .syntax("UnexpectedSyntax", "a shortest path to be made, expected nodes and relationships", at: path.range)
    }
    if let name = path.variable { try declare(name, .path) }
    let isAlone = path.steps.isEmpty
    let start = try bindCreate(path.first, isAlone: isAlone, into: &creations)
    var previous = start
    var steps: [(relationship: Int, isList: Bool, node: Int)] = []
    for step in path.steps {
      // The other end is made first, because a relationship needs both.
      let (type, properties, name) = try bindCreate(step.relationship, allowsUndirected: allowsUndirected)
      let node = try bindCreate(step.node, isAlone: false, into: &creations)
      let slot = makeSlot()
      if let name { add(name.text, at: slot, .relationship) }
      let isLeft = step.relationship.arrow == .left
      creations.append(
        .relationship(slot: slot, type: type, source: isLeft ? node : previous, target: isLeft ? previous : node, properties: properties))
      steps.append((slot, false, node))
      previous = node
    }
    if let name = path.variable {
      let slot = makeSlot()
      add(name.text, at: slot, .path)
      creations.append(.path(slot: slot, BoundPath(start: start, steps: steps)))
    }
  }

  private func bindCreate(_ node: NodePattern, isAlone: Bool, into creations: inout [BoundCreation]) throws(CypherError) -> Int {
    if let name = node.variable, let known = scope[name.text] {
      if isAlone || node.labels != nil || node.properties != nil {
        throw .syntax("VariableAlreadyBound", "the node '\(name.text)' is there already and cannot be made again", at: name.range)
      }
      guard known.type == .node || known.type.isOpen else {
        throw .syntax("VariableTypeConflict", "'\(name.text)' is \(known.type), expected a node", at: name.range)
      }
      noteRead(known.slot)
      return known.slot
    }
    let labels = try plainNames(node.labels, of: "a node that is made")
    mention(node.labels, as: .label)
    let properties = try node.properties.map { map throws(CypherError) in try bindProperties(map) }
    let slot = makeSlot()
    if let name = node.variable { add(name.text, at: slot, .node) }
    creations.append(.node(slot: slot, labels: labels, properties: properties))
    return slot
  }

  private func bindCreate(
    _ relationship: RelationshipPattern, allowsUndirected: Bool
  ) throws(CypherError) -> (type: String, properties: BoundExpression?, name: Name?) {
    if let name = relationship.variable, scope[name.text] != nil {
      throw .syntax("VariableAlreadyBound", "the relationship '\(name.text)' is there already and cannot be made again", at: name.range)
    }
    if relationship.length != nil {
      throw .syntax("CreatingVarLength", "a relationship of any length to be made, expected a single one", at: relationship.range)
    }
    guard case .name(let type, _)? = relationship.types else {
      throw .syntax(
        "NoSingleRelationshipType",
        "a relationship to be made \(relationship.types == nil ? "without a type" : "with several types"), expected one",
        at: relationship.range)
    }
    if relationship.arrow == .either && !allowsUndirected {
      throw .syntax(
        "RequiresDirectedRelationship", "a relationship to be made without a direction, expected '-[…]->' or '<-[…]-'",
        at: relationship.range)
    }
    mention(relationship.types, as: .relationshipType)
    return (type, try relationship.properties.map { map throws(CypherError) in try bindProperties(map) }, relationship.variable)
  }

  private func bindProperties(_ properties: Expression) throws(CypherError) -> BoundExpression {
    let (bound, type) = try bind(properties)
    guard type.isOpen || type == .map else {
      throw .syntax("InvalidArgumentType", "\(type) in place of properties, expected a map", at: properties.range)
    }
    if case .map(let entries) = properties.kind { for entry in entries { mention(.property, entry.key, properties.range) } }
    return bound
  }

  /// The names of `:A:B`; anything else cannot be made.
  private func plainNames(_ labels: LabelExpression?, of what: String) throws(CypherError) -> [String] {
    switch labels {
    case nil: return []
    case .name(let name, _)?: return [name]
    case .and(let a, let b)?: return try plainNames(a, of: what) + plainNames(b, of: what)
    default: throw .syntax("UnexpectedSyntax", "a choice of labels for \(what), expected ':A:B'")
    }
  }

  func bindMerge(_ path: PathPattern, onCreate: [SetItem], onMatch: [SetItem]) throws(CypherError) -> BoundMerge {
    for properties in [path.first.properties] + path.steps.flatMap({ [$0.relationship.properties, $0.node.properties] }) {
      guard let properties else { continue }
      if case .parameter = properties.kind {
        throw .syntax(
          "InvalidParameterUse", "a parameter in place of the properties of MERGE, expected a map, as {name: $name}", at: properties.range)
      }
    }
    for step in path.steps where step.relationship.length != nil {
      throw .syntax("CreatingVarLength", "a relationship of any length in MERGE, expected a single one", at: step.relationship.range)
    }
    let before = scope
    // What is made is bound first, because its rules are the stricter ones; then the same names are looked for.
    var creations: [BoundCreation] = []
    try bindCreate(path, allowsUndirected: true, into: &creations)
    let made = scope
    scope = before
    let pattern = try bindMatch([path], predicate: nil)
    let found = scope
    scope = before
    // Both ways fill the places that matching has.
    var places: [Int: Int] = [:]
    for name in made.names {
      if let from = made[name]?.slot, let to = found[name]?.slot, before[name] == nil { places[from] = to }
    }
    creations = creations.map { $0.moved(places) }
    scope = found
    var required: [(description: String, expression: BoundExpression)] = []
    for creation in creations {
      guard case .map(let entries)? = creation.properties else { continue }
      for entry in entries { required.append((entry.key, entry.value)) }
    }
    return BoundMerge(
      pattern: pattern, creations: creations, required: required, onCreate: try bind(onCreate), onMatch: try bind(onMatch))
  }

  // MARK: SET, REMOVE, DELETE, FOREACH

  func bind(_ items: [SetItem]) throws(CypherError) -> [BoundUpdate] {
    var updates: [BoundUpdate] = []
    for item in items {
      switch item {
      case .property(let base, let key, let value):
        let holder = try bindHolder(base, key)
        let (bound, type) = try bind(value)
        guard type.mayBeStored else {
          throw CypherError(
            .typeError, .compile, "InvalidPropertyType", "\(type) as the value of a property, expected a scalar or a list of scalars",
            at: value.range)
        }
        updates.append(.setProperty(holder, key: key, bound))
      case .replace(let name, let value):
        updates.append(.replaceProperties(slot: try entity(name).slot, try bindPropertySource(value)))
      case .merge(let name, let value):
        updates.append(.mergeProperties(slot: try entity(name).slot, try bindPropertySource(value)))
      case .labels(let name, let labels):
        updates.append(.addLabels(slot: try node(name).slot, labels.map(\.text)))
        for label in labels { mention(.label, label.text, label.range) }
      }
    }
    return updates
  }

  func bind(_ items: [RemoveItem]) throws(CypherError) -> [BoundUpdate] {
    var updates: [BoundUpdate] = []
    for item in items {
      switch item {
      case .property(let base, let key): updates.append(.removeProperty(try bindHolder(base, key), key: key))
      case .labels(let name, let labels): updates.append(.removeLabels(slot: try node(name).slot, labels.map(\.text)))
      }
    }
    return updates
  }

  private func bindHolder(_ base: Expression, _ key: String) throws(CypherError) -> BoundExpression {
    let (bound, type) = try bind(base)
    guard type.fits(.nodeOrRelationship) else {
      throw .syntax("InvalidArgumentType", "a property of \(type), expected a node or a relationship", at: base.range)
    }
    mention(.property, key, base.range)
    return bound
  }

  private func bindPropertySource(_ value: Expression) throws(CypherError) -> BoundExpression {
    let (bound, type) = try bind(value)
    guard type.fits(.propertied) else {
      throw .syntax("InvalidArgumentType", "\(type) in place of properties, expected a map, a node or a relationship", at: value.range)
    }
    return bound
  }

  private func entity(_ name: Name) throws(CypherError) -> Variable {
    let variable = try variable(name.text, at: name.range)
    guard variable.type.fits(.nodeOrRelationship) else {
      throw .syntax("InvalidArgumentType", "'\(name.text)' is \(variable.type), expected a node or a relationship", at: name.range)
    }
    return variable
  }

  private func node(_ name: Name) throws(CypherError) -> Variable {
    let variable = try variable(name.text, at: name.range)
    guard variable.type.fits(.node) else {
      throw .syntax("InvalidArgumentType", "'\(name.text)' is \(variable.type), expected a node", at: name.range)
    }
    return variable
  }

  func bindDelete(_ expressions: [Expression], isDetaching: Bool) throws(CypherError) -> [BoundUpdate] {
    var updates: [BoundUpdate] = []
    for expression in expressions {
      if case .hasLabels = expression.kind {
        throw .syntax("InvalidDelete", "labels or types cannot be deleted, expected REMOVE", at: expression.range)
      }
      let (bound, type) = try bind(expression)
      guard type.isOpen || type == .node || type == .relationship || type == .path else {
        throw .syntax("InvalidArgumentType", "\(type) after DELETE, expected a node, a relationship or a path", at: expression.range)
      }
      updates.append(.delete(bound, isDetaching: isDetaching))
    }
    return updates
  }

  func bindForeach(_ name: Name, _ list: Expression, _ clauses: [Clause]) throws(CypherError) -> BoundClause {
    let (bound, type) = try bind(list)
    guard type.isOpen || type.isList else {
      throw .syntax("InvalidArgumentType", "\(type) after FOREACH … IN, expected a list", at: list.range)
    }
    let outer = scope
    let slot = makeSlot()
    add(name.text, at: slot, type.element == .null ? .any : type.element)
    var inner: [BoundClause] = []
    for clause in clauses { inner.append(try bindUpdate(clause)) }
    scope = outer
    return .foreach(slot: slot, list: bound, inner, live: scope.slots)
  }

  private func bindUpdate(_ clause: Clause) throws(CypherError) -> BoundClause {
    switch clause.kind {
    case .create(let patterns): return .create(try bindCreate(patterns), live: scope.slots)
    case .merge(let pattern, let onCreate, let onMatch):
      return .merge(try bindMerge(pattern, onCreate: onCreate, onMatch: onMatch), live: scope.slots)
    case .set(let items): return .update(try bind(items), live: scope.slots)
    case .remove(let items): return .update(try bind(items), live: scope.slots)
    case .delete(let expressions, let isDetaching): return .update(try bindDelete(expressions, isDetaching: isDetaching), live: scope.slots)
    case .foreach(let name, let list, let inner): return try bindForeach(name, list, inner)
    default:
      throw .syntax("InvalidClauseComposition", "a clause that reads inside FOREACH, expected only clauses that write", at: clause.range)
    }
  }
}

extension BoundCreation {
  var properties: BoundExpression? {
    switch self {
    case .node(_, _, let properties), .relationship(_, _, _, _, let properties): properties
    case .path: nil
    }
  }

  /// The same with some places exchanged.
  func moved(_ places: [Int: Int]) -> BoundCreation {
    func place(_ slot: Int) -> Int { places[slot] ?? slot }
    switch self {
    case .node(let slot, let labels, let properties): return .node(slot: place(slot), labels: labels, properties: properties)
    case .relationship(let slot, let type, let source, let target, let properties):
      return .relationship(slot: place(slot), type: type, source: place(source), target: place(target), properties: properties)
    case .path(let slot, let path):
      let steps = path.steps.map { (place($0.relationship), $0.isList, place($0.node)) }
      return .path(slot: place(slot), BoundPath(start: place(path.start), steps: steps))
    }
  }
}
