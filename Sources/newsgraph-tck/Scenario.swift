internal import CypherEngine
internal import GraphAccess

/// One scenario with a graph of its own.
struct Scenario {
  let request: Request
  private let graph = MemoryGraph()

  init(_ request: Request) { self.request = request }

  func answer() -> Answer {
    var answer = Answer(id: request.id)
    let session: CypherSession
    let parameters: [String: Value]
    do throws(CypherError) {
      parameters = try self.parameters()
      session = CypherSession(graph: graph, procedures: try procedures())
      for query in request.setup { _ = try session.run(query, parameters: parameters) }
    } catch {
      answer.setupError = failure(error)
      return answer
    }
    answer.before = request.before.map { $0.map { table(of: $0, in: session) } }
    do throws(CypherError) {
      let before = GraphState(graph)
      let result = try session.run(request.query, parameters: parameters)
      answer.sideEffects = before.changes(to: GraphState(graph))
      answer.columns = result.columns
      answer.rows = rows(result)
    } catch {
      answer.error = failure(error)
    }
    answer.after = request.after.map { $0.map { table(of: $0, in: session) } }
    return answer
  }

  private func parameters() throws(CypherError) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, text) in request.parameters { values[name] = try CypherSession.evaluate(text) }
    return values
  }

  private func procedures() throws(CypherError) -> [Procedure] {
    var procedures: [Procedure] = []
    for procedure in request.procedures ?? [] { procedures.append(try TestProcedure(procedure).procedure) }
    return procedures
  }

  private func table(of query: String, in session: CypherSession) -> Answer.Table {
    do throws(CypherError) {
      let result = try session.run(query)
      return Answer.Table(columns: result.columns, rows: rows(result))
    } catch {
      return Answer.Table(error: failure(error))
    }
  }

  /// A query that returns nothing has no rows, whatever it has gone through.
  private func rows(_ result: QueryResult) -> [[String]] {
    let notation = Notation(graph: graph)
    return result.columns.isEmpty ? [] : result.rows.map { $0.map(notation.text) }
  }

  private func failure(_ error: CypherError) -> Answer.Failure {
    Answer.Failure(type: error.kind.rawValue, phase: error.phase.rawValue, detail: error.detail, message: error.message)
  }
}
