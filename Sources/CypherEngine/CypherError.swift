/// What is wrong with a query or with its run, in the words of the openCypher Technology Compatibility Kit.
public struct CypherError: Error, Sendable, Equatable {
  /// The classes of the kit, and one of our own for limits that the caller has set.
  public enum Kind: String, Sendable {
    case syntaxError = "SyntaxError"
    case semanticError = "SemanticError"
    case typeError = "TypeError"
    case argumentError = "ArgumentError"
    case arithmeticError = "ArithmeticError"
    case entityNotFound = "EntityNotFound"
    case propertyNotFound = "PropertyNotFound"
    case labelNotFound = "LabelNotFound"
    case parameterMissing = "ParameterMissing"
    case procedureError = "ProcedureError"
    case constraintVerificationFailed = "ConstraintVerificationFailed"
    case constraintValidationFailed = "ConstraintValidationFailed"
    case limitExceeded = "LimitExceeded"
  }

  public enum Phase: String, Sendable {
    /// Before a row is read.
    case compile
    case runtime
  }

  public var kind: Kind
  public var phase: Phase
  /// The kit's word for it, as `UndefinedVariable`.
  public var detail: String
  /// In lower case, without a full stop: what was there, what was expected.
  public var message: String
  /// Where in the query's UTF-8 it is, half open; nothing when no place is to blame.
  public var range: Range<Int>?
  /// Valid names of which one may have been meant.
  public var candidates: [String]

  public init(
    _ kind: Kind, _ phase: Phase, _ detail: String, _ message: String, at range: Range<Int>? = nil, candidates: [String] = []
  ) {
    self.kind = kind
    self.phase = phase
    self.detail = detail
    self.message = message
    self.range = range
    self.candidates = candidates
  }

  /// An error of the query's text.
  public static func syntax(_ detail: String, _ message: String, at range: Range<Int>? = nil) -> CypherError {
    CypherError(.syntaxError, .compile, detail, message, at: range)
  }
}
