public import GraphAccess

/// A query that has been read, checked and planned, and can be run any number of times, one run after the other.
public final class PreparedQuery {
  /// The header, in order; empty for a query that returns nothing.
  public let columns: [String]
  /// Whether it can change the graph.
  public let writes: Bool
  /// What `EXPLAIN` or `PROFILE` before the query asks for.
  public let mode: Query.Mode
  /// The labels, types and properties that the query names, in the order of the text, each once.
  public let names: [QueryName]
  let parameterNames: Set<String>

  private let slotNames: [Int: String]
  /// Whether running it may need more stack than a thread has to spare.
  private let isDeep: Bool
  /// The steps, and what made them; nothing only at the end, when they are freed with as much stack as they were made with.
  private var made: (builder: ChainBuilder, chain: NestedChain)?
  private let columnSlots: [Int]
  private let slotCount: Int
  private let graph: any GraphReading
  private let limits: Limits
  private let seed: UInt64

  init(
    _ query: BoundQuery, mode: Query.Mode, isDeep: Bool, binder: Binder, graph: any GraphReading, parameters: [String: Value],
    limits: Limits, seed: UInt64
  ) {
    columns = query.columns
    writes = query.writes
    self.mode = mode
    self.isDeep = isDeep
    self.graph = graph
    self.limits = limits
    self.seed = seed
    slotCount = binder.slotCount
    slotNames = binder.slotNames
    parameterNames = Set(parameters.keys)
    names = QueryName.list(binder.mentions)
    let planner = Planner(graph: graph, parameters: parameters)
    let builder = ChainBuilder(planner: planner)
    made = (builder, builder.nested(planner.plan(query)))
    columnSlots = query.columnSlots.first ?? []
  }

  deinit {
    if isDeep { try? DeepStack.run { made = nil } }
  }

  /// Runs the query to its end.
  public func run(parameters: [String: Value] = [:]) throws(CypherError) -> QueryResult {
    var rows: [[Value]] = []
    var held = 0
    let effects = try run(parameters: parameters) { row throws(CypherError) in
      for (column, value) in row.enumerated() { held += 1 + Weight.of(value, after: rows.last?[column]) }
      guard held <= limits.values else { throw CypherError.tooManyValues(limits.values) }
      rows.append(row)
      return true
    }
    return QueryResult(columns: columns, rows: rows, effects: effects)
  }

  /// Runs the query and calls `body` with every row, in order, until it answers that it wants no more.
  ///
  /// When anything throws, `body` too, the graph is left as it was. A deep query calls `body` on another thread, which is waited for.
  @discardableResult
  public func run(
    parameters: [String: Value] = [:], _ body: ([Value]) throws(CypherError) -> Bool
  ) throws(CypherError) -> QueryEffects {
    if !isDeep { return try runHere(parameters, body) }
    return try DeepStack.run { () throws(CypherError) in try runHere(parameters, body) }
  }

  private func runHere(
    _ parameters: [String: Value], _ body: ([Value]) throws(CypherError) -> Bool
  ) throws(CypherError) -> QueryEffects {
    guard writes, let memory = graph as? MemoryGraph else { return try runOnce(parameters, body) }
    return try memory.transaction { () throws(CypherError) -> QueryEffects in try runOnce(parameters, body) }
  }

  private func runOnce(
    _ parameters: [String: Value], _ body: ([Value]) throws(CypherError) -> Bool
  ) throws(CypherError) -> QueryEffects {
    let frame = Frame(graph: graph, parameters: parameters, slotCount: slotCount, limits: limits, seed: seed)
    var count = 0
    do {
      try made?.chain.run(frame) { frame in
        guard !columnSlots.isEmpty else { return true }
        count += 1
        try frame.checkRows(count)
        var row: [Value] = []
        row.reserveCapacity(columnSlots.count)
        for slot in columnSlots { row.append(frame[slot]) }
        return try body(row)
      }
      try finishDeleting(frame)
    } catch let error as CypherError {
      throw error
    } catch {
      throw CypherError(.argumentError, .runtime, "InvalidArgumentValue", "\(error)")
    }
    return QueryEffects(frame.effects)
  }

  private func finishDeleting(_ frame: Frame) throws(CypherError) {
    for node in frame.doomed where frame.graph.contains(node: node) {
      guard frame.memory?.delete(node: node) ?? false else {
        throw CypherError(
          .constraintVerificationFailed, .runtime, "DeleteConnectedNode",
          "a node that is to be deleted still has relationships, expected DETACH DELETE, or DELETE of those too")
      }
      frame.count { $0.nodesDeleted += 1 }
    }
  }

  /// The steps in words, one a line, indented by depth; after a run with `withRows` how many rows each gave.
  public func explanation(withRows: Bool = false) -> String {
    PlanText(made?.builder.nodes ?? [], names: slotNames, showsRows: withRows).text
  }
}

/// What came out of a query.
public struct QueryResult: Sendable {
  public let columns: [String]
  /// Each has one value for every column.
  public let rows: [[Value]]
  public let effects: QueryEffects
}

/// What a query has changed, counted as it was done.
public struct QueryEffects: Sendable, Equatable {
  public var nodesCreated = 0
  public var nodesDeleted = 0
  public var relationshipsCreated = 0
  public var relationshipsDeleted = 0
  public var propertiesSet = 0
  public var labelsAdded = 0
  public var labelsRemoved = 0

  init(_ effects: Frame.Effects) {
    nodesCreated = effects.nodesCreated
    nodesDeleted = effects.nodesDeleted
    relationshipsCreated = effects.relationshipsCreated
    relationshipsDeleted = effects.relationshipsDeleted
    propertiesSet = effects.propertiesSet
    labelsAdded = effects.labelsAdded
    labelsRemoved = effects.labelsRemoved
  }
}

/// A name in a query that a graph or an ontology may know or not.
public struct QueryName: Sendable, Hashable {
  public enum Kind: String, Sendable { case label, relationshipType, property }

  public let kind: Kind
  public let name: String
  /// Where it stands first, in the query's UTF-8, half open.
  public let range: Range<Int>

  static func list(_ mentions: [Binder.Mention]) -> [QueryName] {
    var seen: Set<String> = []
    var names: [QueryName] = []
    for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let kind: Kind =
        switch mention.kind {
        case .label: .label
        case .relationshipType: .relationshipType
        case .property: .property
        }
      guard seen.insert("\(kind.rawValue) \(mention.name)").inserted else { continue }
      names.append(QueryName(kind: kind, name: mention.name, range: mention.range))
    }
    return names
  }
}
