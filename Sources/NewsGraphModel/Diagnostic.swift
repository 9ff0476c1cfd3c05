/// One thing that is wrong with data, said so that a person can mend it.
///
/// Rendered as `path:line:column: severity: message [code]`, in lower case and without a full stop; parts of the place that are not known are left out.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Severity: String, Sendable, Comparable {
    case note, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public var severity: Severity
  /// The file as the user named it; empty when no file is to blame.
  public var path: String
  /// One-based.
  public var line: Int?
  /// One-based, in Unicode code points.
  public var column: Int?
  public var message: String
  /// A stable name for this kind of trouble, as `article-empty`.
  public var code: String

  public init(
    _ severity: Severity, path: String = "", line: Int? = nil, column: Int? = nil, _ message: String, code: String
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.code = code
  }

  public var description: String {
    var place = path
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return (place.isEmpty ? "" : place + ": ") + "\(severity.rawValue): \(message) [\(code)]"
  }
}
