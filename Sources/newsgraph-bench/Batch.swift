internal import CypherEngine
internal import GraphAccess

/// Questions to be asked, all of them, a number of times.
struct Batch: Decodable {
  struct Asked: Decodable {
    let query: String
    let parameters: [String: Cell]
  }

  let asked: [Asked]
  /// How often all are asked.
  let repeats: Int

  /// The time of all runs, and what each question was answered last.
  func run(_ session: CypherSession) throws -> Times {
    let questions = asked.map { ($0.query, $0.parameters.mapValues(\.value)) }
    // Once before the clock runs: what is planned stays planned, as in a program that asks the same again.
    var results = try questions.map { try session.run($0, parameters: $1) }
    let (wall, processor) = (Clock.wall(), Clock.processor())
    for _ in 0..<repeats {
      for (index, (query, parameters)) in questions.enumerated() { results[index] = try session.run(query, parameters: parameters) }
    }
    return Times(
      wall: Clock.wall() - wall, processor: Clock.processor() - processor, answers: results.map { $0.rows.map { $0.map(Cell.init) } })
  }
}

/// How long a batch took, in seconds, and the rows of every answer.
struct Times: Encodable {
  let wall: Double
  let processor: Double
  let answers: [[[Cell]]]
}
