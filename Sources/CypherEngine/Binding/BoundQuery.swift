internal import GraphAccess

/// A query whose names are places in the row, and whose types hold as far as that can be known before it runs.
final class BoundQuery {
  /// Each is one side of a `UNION`.
  let parts: [[BoundClause]]
  /// Whether a `UNION` without `ALL` joins them.
  let dropsDuplicates: Bool
  /// The header, in order; empty for a query that returns nothing.
  let columns: [String]
  /// Where each part leaves the values of the columns.
  let columnSlots: [[Int]]
  /// What it reads of the query around it.
  let outerSlots: Set<Int>

  init(parts: [[BoundClause]], dropsDuplicates: Bool, columns: [String], columnSlots: [[Int]], outerSlots: Set<Int>) {
    self.parts = parts
    self.dropsDuplicates = dropsDuplicates
    self.columns = columns
    self.columnSlots = columnSlots
    self.outerSlots = outerSlots
  }

  /// Whether running it can change the graph.
  var writes: Bool { parts.contains { $0.contains(where: \.writes) } }
}

/// One clause; `live` are the places that later clauses may read.
indirect enum BoundClause {
  case match(BoundPattern, isOptional: Bool, live: [Int])
  case unwind(BoundExpression, slot: Int, live: [Int])
  case project(BoundProjection)
  case call(BoundCall, live: [Int])
  case subquery(BoundQuery, live: [Int])
  case create([BoundCreation], live: [Int])
  case merge(BoundMerge, live: [Int])
  case update([BoundUpdate], live: [Int])
  case foreach(slot: Int, list: BoundExpression, [BoundClause], live: [Int])

  var writes: Bool {
    switch self {
    case .match, .unwind, .project, .call: false
    case .subquery(let query, _): query.writes
    case .create, .merge, .update, .foreach: true
    }
  }
}

/// What `WITH` or `RETURN` makes of the rows: computed, grouped, made distinct, filtered, ordered, cut.
struct BoundProjection {
  /// Computed for every row that comes in: the items without aggregates, or the grouping keys.
  var computed: [(slot: Int, expression: BoundExpression)]
  /// Nothing when there is no aggregate; then there are no groups.
  var aggregation: BoundAggregation?
  /// Computed for every group, from keys and aggregates.
  var afterwards: [(slot: Int, expression: BoundExpression)]
  /// The places of the projected values, in the order of the items.
  var output: [Int]
  var isDistinct: Bool
  var order: [(expression: BoundExpression, isDescending: Bool)]
  var skip: BoundExpression?
  var limit: BoundExpression?
  var predicate: BoundExpression?
}

extension BoundProjection {
  /// Copies values to other places, and does nothing else.
  init(moving slots: [Int], to places: [Int]) {
    computed = zip(places, slots).map { ($0, .slot($1)) }
    output = places
    (aggregation, afterwards, isDistinct, order) = (nil, [], false, [])
  }
}

struct BoundAggregation {
  /// The places of the grouping keys; those of variables are the variables' own.
  var keys: [Int]
  var aggregates: [BoundAggregate]
}

/// One aggregate of a projection, and the place where its result goes.
struct BoundAggregate {
  enum Function {
    case countAll
    case named(Aggregate)
  }

  var function: Function
  var isDistinct: Bool
  var arguments: [BoundExpression]
  var slot: Int
}

/// A call of a procedure; every output that is asked for has a place.
struct BoundCall {
  var procedure: Procedure
  var arguments: [BoundExpression]
  /// Pairs of a number among the procedure's outputs and a place.
  var outputs: [(column: Int, slot: Int)]
  var predicate: BoundExpression?
}

/// Something that `CREATE` makes, after everything that it needs.
enum BoundCreation {
  case node(slot: Int, labels: [String], properties: BoundExpression?)
  case relationship(slot: Int, type: String, source: Int, target: Int, properties: BoundExpression?)
  case path(slot: Int, BoundPath)
}

/// `MERGE`: what is looked for, and what is made when it is not found.
struct BoundMerge {
  var pattern: BoundPattern
  var creations: [BoundCreation]
  /// Properties that must not be null, because nothing equals null: looking for them would never end making them.
  var required: [(description: String, expression: BoundExpression)]
  var onCreate: [BoundUpdate]
  var onMatch: [BoundUpdate]
}

enum BoundUpdate {
  case setProperty(BoundExpression, key: String, BoundExpression)
  case replaceProperties(slot: Int, BoundExpression)
  case mergeProperties(slot: Int, BoundExpression)
  case addLabels(slot: Int, [String])
  case removeProperty(BoundExpression, key: String)
  case removeLabels(slot: Int, [String])
  case delete(BoundExpression, isDetaching: Bool)
}
