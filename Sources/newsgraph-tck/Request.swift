/// One scenario as the runner sends it.
struct Request: Decodable {
  let id: Int
  /// Run first, on an empty graph.
  let setup: [String]
  /// What is tested.
  let query: String
  /// The values as text of the kit, which is also text of the language.
  let parameters: [String: String]
  let procedures: [Procedure]?
  /// Run just before and after `query`.
  let before: [String]?
  let after: [String]?

  /// A procedure that answers from a table.
  struct Procedure: Decodable {
    /// `test.my.proc(in :: INTEGER?) :: (out :: STRING?)`
    let signature: String
    /// Inputs, then outputs.
    let columns: [String]
    let rows: [[String]]
  }
}

/// What has come of a scenario.
struct Answer: Encodable {
  let id: Int
  var columns: [String]?
  /// Values in the notation of the kit.
  var rows: [[String]]?
  var error: Failure?
  /// The setup has failed; the query was not run.
  var setupError: Failure?
  var sideEffects: [String: Int]?
  var before: [Table]?
  var after: [Table]?

  struct Failure: Encodable {
    let type: String
    var phase: String?
    var detail: String?
    let message: String
  }

  /// What a query gives that is run beside the tested one.
  struct Table: Encodable {
    var columns: [String]?
    var rows: [[String]]?
    var error: Failure?
  }
}
