internal import CypherEngine
internal import Formats
public import GraphAccess
public import NewsGraphModel

/// Asks a graph the statements of a script, in order, and writes what they answer.
///
/// Statements that write change a copy of the graph in memory, never the file. All statements are checked before the first is run.
public struct QueryRun {
  /// What a run has to say besides its results.
  public enum Message {
    case fault(QueryFault)
    /// Something that is good to know.
    case note(String)
    /// A plan with the rows that each step gave.
    case profile(String)
  }

  /// What came of a run.
  public struct Ending {
    /// How many rows all statements have given.
    public var rows = 0
    /// Whether something was changed in memory.
    public var hasChanges = false
    /// What was wrong with the result as its format holds it.
    public var diagnostics: [Diagnostic] = []
  }

  public var parameters: [String: Value] = [:]
  public var form = QueryForm.table
  /// Shows the plans and runs nothing.
  public var explains = false
  /// Shows the plans with rows after the results.
  public var profiles = false
  /// For each statement; nothing for as long as it takes.
  public var seconds: Double?
  /// Of each statement; more are left out with an error.
  public var maximumRows: Int?
  /// Cells of the terminal; nothing for as many as a table needs.
  public var width: Int?

  private let graph: any GraphReading
  private let script: QueryScript
  private let ontology: () -> Ontology?

  /// `ontology` is asked only when it is needed: for names that the graph does not have, and for some formats.
  public init(_ script: QueryScript, on graph: any GraphReading, ontology: @escaping () -> Ontology?) {
    self.script = script
    self.graph = graph
    self.ontology = ontology
  }

  /// Runs the statements to their end; calls `write` with the results, piece by piece, and `tell` with the rest as it comes up.
  ///
  /// Throws a ``QueryFault`` for the first statement that fails, a `Diagnostic` for a result that cannot be written, and what `write` throws.
  public func run(write: ([UInt8]) throws -> Void, tell: (Message) -> Void) throws -> Ending {
    let session = try session()
    let known = Knowledge(ontology)
    var ending = Ending()
    var output = Output(self, graph: session.graph)
    // Without a column anywhere, a graph is asked for as a whole.
    var hasColumns = false
    for statement in script.statements {
      let query = try checking(statement) { () throws(CypherError) in try session.prepare(statement.text, parameters: parameters) }
      let check = NameCheck(graph: session.graph, ontology: { known.names })
      for fault in check.warnings(for: query.names, writes: query.writes, in: script.source, statement: statement.start) {
        tell(.fault(fault))
      }
      if explains || statement.mode == .explain {
        try output.show(plan: query.explanation(), to: write)
        continue
      }
      hasColumns = hasColumns || !query.columns.isEmpty
      output.begin(query.columns)
      let (effects, rows) = try run(query, statement, &output, write)
      try output.end(to: write)
      ending.rows += rows
      ending.hasChanges = ending.hasChanges || !effects.isEmpty
      if !query.columns.isEmpty, form.isTable { tell(.note("\(rows) row\(rows == 1 ? "" : "s")")) }
      if rows == 0, !query.columns.isEmpty, !query.writes {
        for name in check.absent(query.names) { tell(.note("the graph has no \(name)")) }
        for note in AliasCheck(graph: session.graph).notes(for: texts(of: statement)) { tell(.note(note)) }
      }
      if query.writes { tell(.note(effects.summary)) }
      if profiles || statement.mode == .profile { tell(.profile(query.explanation(withRows: true))) }
    }
    if form.isGraph, !explains {
      let records = hasColumns ? output.found.records(of: session.graph) : session.graph.records()
      if records.nodes.isEmpty { tell(.note("the result holds no nodes and no relationships, so the graph is empty")) }
      let types = known.ontology ?? Ontology(entityTypes: [], relationTypes: [])
      let (bytes, diagnostics) = try GraphExport.bytes(of: records, as: form.name, ontology: types)
      ending.diagnostics = diagnostics
      try write(bytes)
    } else {
      try output.finish(to: write)
    }
    return ending
  }

  /// What a statement may compare names with: its own strings, then those among the parameters.
  private func texts(of statement: QueryScript.Statement) -> [String] {
    CypherParser.texts(in: statement.text)
      + parameters.sorted { $0.key.precedes($1.key) }.compactMap { if case .string(let text) = $0.value { text } else { nil } }
  }

  private func run(
    _ query: PreparedQuery, _ statement: QueryScript.Statement, _ output: inout Output, _ write: ([UInt8]) throws -> Void
  ) throws -> (effects: QueryEffects, rows: Int) {
    var rows = 0
    var hasMore = false
    var failure: (any Error)?
    let effects = try checking(statement) { () throws(CypherError) in
      try query.run(parameters: parameters) { row throws(CypherError) in
        if rows == maximumRows {
          hasMore = true
          return false
        }
        rows += 1
        do { try output.row(row, to: write) } catch {
          failure = error
          return false
        }
        return true
      }
    }
    if let failure { throw failure }
    if hasMore {
      try output.end(to: write)
      throw QueryFault(
        .error, "more than \(rows) row\(rows == 1 ? "" : "s"), which is all that --max-rows allows", code: "query-rows",
        at: isOneOfMany ? statement.start..<statement.start : nil, in: script.source)
    }
    return (effects, rows)
  }

  /// A session that all statements are good for; over a copy when one of them writes.
  private func session() throws -> CypherSession {
    let limits = Limits(seconds: seconds)
    let session = CypherSession(graph: graph, limits: limits)
    var writes = false
    for statement in script.statements {
      let query = try checking(statement) { () throws(CypherError) in try session.prepare(statement.text, parameters: parameters) }
      writes = writes || query.writes
    }
    return writes && !explains ? CypherSession(graph: MemoryGraph(copying: graph), limits: limits) : session
  }

  private func checking<Result>(_ statement: QueryScript.Statement, _ body: () throws(CypherError) -> Result) throws(QueryFault) -> Result {
    do throws(CypherError) { return try body() } catch {
      throw QueryFault(error, in: script.source, statement: statement.start, isOneOfMany: isOneOfMany)
    }
  }

  private var isOneOfMany: Bool { script.statements.count > 1 }

  /// The ontology and its names, each made when it is first asked for.
  private final class Knowledge {
    private let load: () -> Ontology?

    init(_ load: @escaping () -> Ontology?) { self.load = load }

    lazy var ontology: Ontology? = load()
    lazy var names: OntologyNames? = ontology.map { OntologyNames($0) }
  }
}
