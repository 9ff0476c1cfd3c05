public import GraphAccess

/// Answers queries on one graph.
///
/// A session over a ``MemoryGraph`` can be written to. Plans of queries that only read are kept, so that the same text is not planned twice.
public final class CypherSession {
  public let graph: any GraphReading
  private let procedures: ProcedureList
  private let limits: Limits
  private let seed: UInt64
  private var prepared: [String: PreparedQuery] = [:]

  /// Makes a session; `procedures` join those of the language, `seed` begins its random numbers.
  public init(graph: any GraphReading, procedures: [Procedure] = [], limits: Limits = Limits(), seed: UInt64 = 0) {
    self.graph = graph
    self.procedures = ProcedureList(GraphProcedures.all + procedures)
    self.limits = limits
    self.seed = seed
  }

  /// Runs one query to its end.
  ///
  /// Throws what is wrong with the query before a row is read, and what goes wrong later; then nothing is written.
  public func run(_ text: String, parameters: [String: Value] = [:]) throws(CypherError) -> QueryResult {
    try prepare(text, parameters: parameters).run(parameters: parameters)
  }

  /// Reads, checks and plans one query; `parameters` are the values that the plan is made for.
  public func prepare(_ text: String, parameters: [String: Value] = [:]) throws(CypherError) -> PreparedQuery {
    if let known = prepared[text], known.parameterNames.count == parameters.count,
      parameters.keys.allSatisfy({ known.parameterNames.contains($0) })
    {
      return known
    }
    let (query, isDeep) = try CypherParser.parseMeasured(text)
    if !isDeep { return try prepare(query, isDeep: false, text: text, parameters: parameters) }
    return try DeepStack.run { () throws(CypherError) in try prepare(query, isDeep: true, text: text, parameters: parameters) }
  }

  private func prepare(
    _ query: Query, isDeep: Bool, text: String, parameters: [String: Value]
  ) throws(CypherError) -> PreparedQuery {
    let binder = Binder(text: Array(text.utf8), parameters: parameters, procedures: procedures)
    let bound = try binder.bind(query)
    let result = PreparedQuery(
      bound, mode: query.mode, isDeep: isDeep, binder: binder, graph: graph, parameters: parameters, limits: limits, seed: seed)
    // A plan is good as long as the graph is as it was.
    if !(graph is MemoryGraph) {
      if prepared.count > 200 { prepared = [:] }
      prepared[text] = result
    }
    return result
  }

  /// Computes an expression that needs no graph, as a parameter is given on the command line: `[1, 'a', date('2025-05-16')]`.
  public static func evaluate(_ text: String) throws(CypherError) -> Value {
    try DeepStack.run { () throws(CypherError) in try evaluateHere(text) }
  }

  private static func evaluateHere(_ text: String) throws(CypherError) -> Value {
    let expression = try CypherParser.parseExpression(text)
    let binder = Binder(text: Array(text.utf8), parameters: [:], procedures: ProcedureList([]))
    let bound = try binder.bind(expression).expression
    let graph = MemoryGraph()
    let builder = ChainBuilder(planner: Planner(graph: graph, parameters: [:]))
    let frame = Frame(graph: graph, parameters: [:], slotCount: binder.slotCount, limits: Limits(), seed: 0)
    do { return try ExpressionCompiler(builder: builder).compile(bound)(frame) } catch let error as CypherError {
      throw error
    } catch {
      throw CypherError(.argumentError, .runtime, "InvalidArgumentValue", "\(error)")
    }
  }
}
