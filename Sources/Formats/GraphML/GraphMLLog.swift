internal import NewsGraphModel

/// What was wrong with one GraphML file, each thing where it stands, a hundred things at most.
struct GraphMLLog {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  private var told: Set<String> = []

  init(path: String) { self.path = path }

  mutating func report(
    _ severity: Diagnostic.Severity, _ place: (line: Int, column: Int?)?, _ message: @autoclosure () -> String, code: String
  ) {
    guard diagnostics.count < 100 else { return }
    diagnostics.append(Diagnostic(severity, path: path, line: place?.line, column: place?.column, message(), code: code))
  }

  /// Reports only the first of equal messages.
  mutating func once(_ severity: Diagnostic.Severity, _ place: (line: Int, column: Int?)?, _ message: String, code: String) {
    if told.insert(message).inserted { report(severity, place, message, code: code) }
  }
}
