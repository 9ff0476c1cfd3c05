/// What is wrong with a query's text, on its way out of the parser.
///
/// Behind one pointer, because every call that may throw keeps room for the error on the stack, and the parser is recursive.
indirect enum SyntaxFailure: Error {
  case found(CypherError)

  init(_ detail: String, _ message: String, at range: Range<Int>, candidates: [String] = []) {
    self = .found(CypherError(.syntaxError, .compile, detail, message, at: range, candidates: candidates))
  }

  var error: CypherError {
    switch self {
    case .found(let error): error
    }
  }
}
