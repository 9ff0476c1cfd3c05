import GraphAccess

/// A query of the generator: what it means is computed by ``NaiveEvaluator``, what it looks like by `text`.
struct PlainQuery {
  /// The sides of a `UNION`.
  var parts: [[PlainClause]]
  var keepsDuplicates = false

  var columns: [String] {
    if case .project(let projection)? = parts[0].last { projection.items.map(\.name) } else { [] }
  }

  /// The places of columns with lists whose order nobody promises.
  var unorderedColumns: Set<Int> {
    var places: Set<Int> = []
    for case .project(let projection)? in parts.map(\.last) {
      for (place, item) in projection.items.enumerated() where item.expression.isUnordered { places.insert(place) }
    }
    return places
  }
}

indirect enum PlainClause {
  case match([PlainPath], isOptional: Bool, condition: PlainExpression?)
  case unwind(PlainExpression, as: String)
  case project(PlainProjection)
  /// `CALL (a, b) { … }`
  case call(imports: [String], PlainQuery)
}

/// `WITH`, or `RETURN` in the last place.
struct PlainProjection {
  var isReturn: Bool
  var isDistinct = false
  var items: [(expression: PlainExpression, name: String)]
  /// Names of columns.
  var order: [(name: String, isDescending: Bool)] = []
  var skip: Int?
  var limit: Int?
  var condition: PlainExpression?
}

struct PlainPath {
  var name: String?
  var nodes: [PlainNode]
  var steps: [PlainStep]
}

struct PlainNode {
  var name: String?
  var labels: PlainLabels?
  var properties: [(key: String, value: PlainExpression)] = []
  var condition: PlainExpression?
}

struct PlainStep {
  enum Arrow { case right, left, either }

  var name: String?
  var types: PlainLabels?
  var arrow: Arrow
  /// Nothing for one relationship; without an upper bound, any number.
  var length: (least: Int, most: Int?)?
  /// Whether the length is written as `{1,3}`.
  var usesBraces = false
  var properties: [(key: String, value: PlainExpression)] = []
}

/// `A|B&!C`
indirect enum PlainLabels {
  case name(String)
  case anything
  case not(PlainLabels)
  case and(PlainLabels, PlainLabels)
  case or(PlainLabels, PlainLabels)

  func holds(_ names: Set<String>) -> Bool {
    switch self {
    case .name(let name): names.contains(name)
    case .anything: !names.isEmpty
    case .not(let inner): !inner.holds(names)
    case .and(let a, let b): a.holds(names) && b.holds(names)
    case .or(let a, let b): a.holds(names) || b.holds(names)
    }
  }
}

indirect enum PlainExpression {
  case literal(Value)
  case variable(String)
  case property(String, String)
  case compare(String, PlainExpression, PlainExpression)
  /// `AND`, `OR`, `XOR`
  case join(String, PlainExpression, PlainExpression)
  case not(PlainExpression)
  case isNull(PlainExpression)
  case within(PlainExpression, PlainExpression)
  case add(PlainExpression, PlainExpression)
  case list([PlainExpression])
  case hasLabels(String, PlainLabels)
  case size(PlainExpression)
  case exists(PlainQuery)
  case countRows(PlainQuery)
  /// A pattern as a condition.
  case pattern(PlainPath)
  case comprehension(PlainPath, PlainExpression?, PlainExpression)
  /// `count(*)` without an argument; else `count`, `sum`, `min`, `max`, `collect`.
  case aggregate(String, isDistinct: Bool, PlainExpression?)

  var isAggregate: Bool {
    switch self {
    case .aggregate: true
    case .compare(_, let a, let b), .join(_, let a, let b), .within(let a, let b), .add(let a, let b): a.isAggregate || b.isAggregate
    case .not(let a), .isNull(let a), .size(let a): a.isAggregate
    case .list(let items): items.contains(where: \.isAggregate)
    default: false
    }
  }

  /// Whether it is a list whose order nobody promises.
  var isUnordered: Bool {
    switch self {
    case .comprehension, .aggregate("collect", _, _): true
    default: false
    }
  }
}
