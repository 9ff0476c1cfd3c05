internal import CypherEngine
public import NewsGraphModel

/// What is wrong with a query or with its run, with the line it is about.
public struct QueryFault: Error, Sendable {
  public let diagnostic: Diagnostic
  /// The line of the query with carets below; empty when no place is to blame.
  public let excerpt: String
  /// Whether the query is wrong whatever the graph; else the run of it failed.
  public let isUsage: Bool

  /// An error of the engine; `start` is where the statement begins in the source.
  ///
  /// An error without a place is given that of the statement when there is more than one, which `isOneOfMany` says.
  init(_ error: CypherError, in source: QuerySource, statement start: Int = 0, isOneOfMany: Bool = false) {
    var message = error.message
    if !message.contains("did you mean"), let name = Self.quotedName(message) {
      // Parameters are known by their names without the sign.
      let sign = name.hasPrefix("$") ? "$" : ""
      let hint = NearestName.find(String(name.dropFirst(sign.count)), in: error.candidates)
      if let hint { message += ", did you mean '\(hint.hasPrefix("$") ? "" : sign)\(hint)'?" }
    }
    message += " (\(error.kind.rawValue), \(error.detail))"
    let range = error.range.map { $0.lowerBound + start..<$0.upperBound + start } ?? (isOneOfMany ? start..<start : nil)
    self.init(.error, message, code: "cypher-" + Self.dashed(error.detail), at: range, in: source, isUsage: error.phase == .compile)
  }

  init(
    _ severity: Diagnostic.Severity, _ message: String, code: String, at range: Range<Int>?, in source: QuerySource, isUsage: Bool = false
  ) {
    let place = range.map { source.place(of: $0.lowerBound) }
    diagnostic = Diagnostic(severity, path: source.name, line: place?.line, column: place?.column, message, code: code)
    excerpt = range.map { source.excerpt($0) } ?? ""
    self.isUsage = isUsage
  }

  /// The first name that a message has in quotes.
  private static func quotedName(_ message: String) -> String? {
    let parts = message.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : nil
  }

  /// `undefined-variable` for `UndefinedVariable`.
  private static func dashed(_ name: String) -> String {
    name.reduce(into: "") { result, character in
      if character.isUppercase, !result.isEmpty { result += "-" }
      result += character.lowercased()
    }
  }
}
