/// A chain of nodes and relationships to be found or made: `p = (a)-[:KNOWS*1..3]->(b)`.
public struct PathPattern: Sendable {
  public enum Selector: Sendable {
    /// Every path.
    case all
    /// `shortestPath(…)`: one of the shortest.
    case shortest
    /// `allShortestPaths(…)`
    case allShortest
  }

  /// The name of the path, and where it stands.
  public var variable: Name?
  public var selector: Selector
  public var first: NodePattern
  public var steps: [(relationship: RelationshipPattern, node: NodePattern)]
  public var range: Range<Int>

  public init(
    variable: Name? = nil, selector: Selector = .all, first: NodePattern,
    steps: [(relationship: RelationshipPattern, node: NodePattern)] = [], range: Range<Int>
  ) {
    self.variable = variable
    self.selector = selector
    self.first = first
    self.steps = steps
    self.range = range
  }
}

/// A name that a query gives to something, and where it does so.
public struct Name: Sendable, Hashable {
  public var text: String
  /// In the query's UTF-8, half open.
  public var range: Range<Int>

  public init(_ text: String, at range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// `(n:Person {name: 'Ada'} WHERE n.age > 30)`
public struct NodePattern: Sendable {
  public var variable: Name?
  public var labels: LabelExpression?
  /// A map or a parameter.
  public var properties: Expression?
  public var predicate: Expression?
  public var range: Range<Int>

  public init(
    variable: Name? = nil, labels: LabelExpression? = nil, properties: Expression? = nil, predicate: Expression? = nil, range: Range<Int>
  ) {
    self.variable = variable
    self.labels = labels
    self.properties = properties
    self.predicate = predicate
    self.range = range
  }
}

/// `-[r:KNOWS|LIKES*1..3 {since: 2020}]->`
public struct RelationshipPattern: Sendable {
  public enum Arrow: Sendable { case right, left, either }

  public var variable: Name?
  public var types: LabelExpression?
  public var properties: Expression?
  public var predicate: Expression?
  public var arrow: Arrow
  /// For paths of any length: how many relationships at least and at most; nothing for exactly one, which is not a list.
  public var length: Length?
  public var range: Range<Int>

  /// `*` is 1 without end; `*0..` begins at 0; `*..3` is 1 to 3.
  public struct Length: Sendable, Hashable {
    public var minimum: Int
    public var maximum: Int?

    public init(minimum: Int, maximum: Int?) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  public init(
    variable: Name? = nil, types: LabelExpression? = nil, properties: Expression? = nil, predicate: Expression? = nil, arrow: Arrow,
    length: Length? = nil, range: Range<Int>
  ) {
    self.variable = variable
    self.types = types
    self.properties = properties
    self.predicate = predicate
    self.arrow = arrow
    self.length = length
    self.range = range
  }
}
