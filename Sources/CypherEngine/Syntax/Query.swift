/// A whole query as it was written: one or more parts, joined by `UNION`.
public struct Query: Sendable {
  public var first: SingleQuery
  /// `keepsDuplicates` is `UNION ALL`.
  public var unions: [(keepsDuplicates: Bool, query: SingleQuery, range: Range<Int>)]
  public var mode: Mode
  public var range: Range<Int>

  public enum Mode: Sendable { case run, explain, profile }

  public init(
    first: SingleQuery, unions: [(keepsDuplicates: Bool, query: SingleQuery, range: Range<Int>)] = [], mode: Mode = .run, range: Range<Int>
  ) {
    self.first = first
    self.unions = unions
    self.mode = mode
    self.range = range
  }
}

/// Clauses in the order of the text.
public struct SingleQuery: Sendable {
  public var clauses: [Clause]

  public init(clauses: [Clause]) { self.clauses = clauses }
}

/// One clause and where it stands.
public struct Clause: Sendable {
  public let kind: Kind
  public let range: Range<Int>

  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind: Sendable {
    case match(isOptional: Bool, patterns: [PathPattern], predicate: Expression?)
    /// `UNWIND list AS x`, also `FOR x IN list`.
    case unwind(Expression, as: Name)
    case with(Projection, predicate: Expression?)
    case `return`(Projection)
    case call(ProcedureCall)
    /// `CALL { … }`; `imports` are the names in `CALL (a, b) { … }`, nothing for the older form without them.
    case subquery(Query, imports: [Name]?)
    case create([PathPattern])
    case merge(PathPattern, onCreate: [SetItem], onMatch: [SetItem])
    case set([SetItem])
    case remove([RemoveItem])
    case delete([Expression], isDetaching: Bool)
    case foreach(Name, in: Expression, [Clause])
  }
}

/// What `WITH` and `RETURN` hand on.
public struct Projection: Sendable {
  public struct Item: Sendable {
    public var expression: Expression
    public var alias: Name?

    public init(expression: Expression, alias: Name?) {
      self.expression = expression
      self.alias = alias
    }
  }

  public var isDistinct: Bool
  /// `*`, before the items.
  public var includesAll: Bool
  public var items: [Item]
  public var order: [(expression: Expression, isDescending: Bool)]
  public var skip: Expression?
  public var limit: Expression?

  public init(
    isDistinct: Bool = false, includesAll: Bool = false, items: [Item] = [], order: [(expression: Expression, isDescending: Bool)] = [],
    skip: Expression? = nil, limit: Expression? = nil
  ) {
    self.isDistinct = isDistinct
    self.includesAll = includesAll
    self.items = items
    self.order = order
    self.skip = skip
    self.limit = limit
  }
}

/// `CALL graph.pagerank() YIELD node, score AS rank WHERE rank > 1`
public struct ProcedureCall: Sendable {
  /// With its dots, as written.
  public var name: Name
  /// Nothing for a call without parentheses, which takes its arguments from the parameters.
  public var arguments: [Expression]?
  public enum Yield: Sendable {
    /// No `YIELD`.
    case absent
    /// `YIELD *`
    case all
    case items([(column: Name, alias: Name?)])
  }
  public var yield: Yield
  public var predicate: Expression?

  public init(name: Name, arguments: [Expression]?, yield: Yield = .absent, predicate: Expression? = nil) {
    self.name = name
    self.arguments = arguments
    self.yield = yield
    self.predicate = predicate
  }
}

public enum SetItem: Sendable {
  /// `n.name = 1`; the first expression is what has the property, which need not be a variable.
  case property(of: Expression, key: String, Expression)
  /// `n = {…}`
  case replace(Name, Expression)
  /// `n += {…}`
  case merge(Name, Expression)
  /// `n:A:B`
  case labels(Name, [Name])
}

public enum RemoveItem: Sendable {
  case property(of: Expression, key: String)
  case labels(Name, [Name])
}
