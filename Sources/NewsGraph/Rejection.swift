public import NewsGraphModel
internal import Validation

/// Something that the ontology does not allow in a graph.
public struct Rejection: Sendable {
  /// The rule that it breaks, and the nearest that would be allowed, at the article that it comes from.
  public let diagnostic: Diagnostic
  /// Its line in `rejects.jsonl`, without a line feed.
  public let line: String

  init(_ reject: Reject) {
    let fix = reject.fix.map { "; \($0)" } ?? ""
    diagnostic = Diagnostic(
      .error, path: reject.path ?? "", "\(reject.kind.rawValue) '\(reject.id)': \(reject.message)\(fix)", code: reject.rule)
    line = reject.jsonLine
  }

  /// The same, told of the file that holds the graph.
  func diagnostic(in file: String) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.path = file
    return diagnostic
  }

  /// The same as a warning, for work that goes on without what was refused.
  public var warning: Diagnostic {
    var warning = diagnostic
    warning.severity = .warning
    return warning
  }
}
