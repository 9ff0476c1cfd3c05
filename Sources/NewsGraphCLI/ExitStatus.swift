internal import ArgumentParser
internal import NewsGraph

/// What the program says to the shell when it ends; wrong usage is 64, which the argument parser answers itself.
enum ExitStatus: Int32, Comparable {
  case fine = 0
  /// The work was done, but the data has errors.
  case dataHasErrors = 1
  /// Something could not be read, opened or written.
  case environmentFailed = 2

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The status that diagnostics ask for: errors in what was read are 1, files that cannot be had at all are 2.
  init(_ diagnostics: some Sequence<Diagnostic>) {
    self =
      diagnostics.lazy.filter { $0.severity == .error }.map { diagnostic in
        Self.environmentCodes.contains(diagnostic.code) ? .environmentFailed : .dataHasErrors
      }.max() ?? .fine
  }

  /// Ends the command with this status, quietly; does nothing when all is fine.
  func leave() throws {
    if self != .fine { throw ExitCode(rawValue) }
  }

  private static let environmentCodes: Set<String> = [
    "file-unreadable", "file-unwritable", "folder-unreadable", "folder-unwritable", "schemas-unreadable",
    "schemas-without-ontology", "article-missing", "graph-missing", "gold-missing",
  ]
}
