#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import NewsGraph

/// The two ends of the pipe: results go to standard output, everything else to standard error.
struct Console: Sendable {
  /// Whether talk is left out; errors are always told.
  var isQuiet = false

  /// Whether standard error is a terminal that understands cursor movements.
  static let errorsAreSeen = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
  private static let errorsAreColoured = errorsAreSeen && (environment("NO_COLOR") ?? "").isEmpty

  /// The reader of our results has left, as `head` does; the rest is not wanted.
  struct ReaderLeft: Error {}

  /// Writes results to standard output, as they are.
  func result(_ text: String) throws {
    try result(Array(text.utf8))
  }

  func result(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { throw ReaderLeft() }
      guard count >= 0 else {
        let reason = String(cString: strerror(errno)).lowercased()
        throw Diagnostic(.error, path: "standard output", "could not write: \(reason)", code: "file-unwritable")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Says something that is good to know, on a line of its own, unless the user wants quiet.
  func say(_ text: String) {
    if !isQuiet { Self.tell(text + "\n") }
  }

  /// Tells what is wrong with data, one line each; errors also to those who want quiet.
  func report(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
      Self.tell(Self.render(diagnostic) + "\n")
    }
  }

  /// Writes to standard error at once; that nobody listens is no error.
  static func tell(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func render(_ diagnostic: Diagnostic) -> String {
    let plain = printable(diagnostic.description)
    guard errorsAreColoured else { return plain }
    let word = diagnostic.severity.rawValue + ":"
    let colour =
      switch diagnostic.severity {
      case .note: "36"
      case .warning: "33"
      case .error: "31"
      }
    guard let place = plain.firstRange(of: word) else { return plain }
    return plain[..<place.lowerBound] + "\u{1B}[1;\(colour)m\(word)\u{1B}[0m" + plain[place.upperBound...]
  }

  /// A file's name or content must not be able to send commands to the terminal.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
