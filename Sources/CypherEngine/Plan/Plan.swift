internal import GraphAccess

/// How a query is to be run: for each side of a `UNION` the steps that a row goes through.
final class Plan {
  let pipelines: [[Step]]
  let dropsDuplicates: Bool
  let columns: [String]
  /// Where each pipeline leaves the columns.
  let columnSlots: [[Int]]

  init(pipelines: [[Step]], dropsDuplicates: Bool, columns: [String], columnSlots: [[Int]]) {
    self.pipelines = pipelines
    self.dropsDuplicates = dropsDuplicates
    self.columns = columns
    self.columnSlots = columnSlots
  }
}

/// One thing that is done with every row; each row that comes in gives none, one or many.
indirect enum Step {
  // Finding.
  case allNodes(slot: Int)
  case nodesWithLabel(slot: Int, String)
  /// Looks the nodes up in the index of a property; `isList` for `IN`.
  case nodesWithValue(slot: Int, key: String, BoundExpression, isList: Bool)
  case expand(Expansion)
  case expandMany(LongExpansion)
  case shortest(ShortestSearch)
  /// Finds the ends of a relationship that is known; the place `from` is compared when it is known, else filled.
  case ends(Expansion, isFromKnown: Bool)
  /// Finds the ends of a list of relationships that is known.
  case listEnds(LongExpansion)
  case path(slot: Int, BoundPath)
  /// Only counts what the step would find: the row goes on once, and weighs as much.
  case countNodes(label: String?)
  case countRelationships(Expansion)
  /// Runs the inner steps once, and joins their rows with those that come in where the keys are equal.
  case hashJoin([Step], buildKeys: [BoundExpression], probeKeys: [BoundExpression], slots: [Int])
  /// Runs the inner steps; without a row of theirs, the places become null and the row goes on.
  case optional([Step], nulls: [Int])

  // Computing.
  case filter([BoundExpression])
  case unwind(BoundExpression, slot: Int)
  case compute([(slot: Int, expression: BoundExpression)])
  case aggregate(BoundAggregation)
  case distinct([Int])
  /// `live` is what later steps read; `limit` is how many of the first rows they want at most.
  case sort([(expression: BoundExpression, isDescending: Bool)], live: [Int], limit: BoundExpression?)
  case skip(BoundExpression)
  case limit(BoundExpression)
  case call(BoundCall)
  /// `live` is what later steps read, when the subquery writes: then it is run for all rows before the first of them goes on.
  case subquery(Plan, isUnit: Bool, live: [Int]?)

  // Writing.
  case create([BoundCreation], live: [Int])
  case merge(BoundMerge, find: [Step], live: [Int])
  case update([BoundUpdate], live: [Int])
  case foreach(slot: Int, list: BoundExpression, [Step], live: [Int])
}

/// A walk along one relationship.
struct Expansion {
  var from: Int
  var relationship: Int
  var to: Int
  /// Whether the other end is known, so that only relationships between the two count.
  var isInto: Bool
  /// Nothing for either direction.
  var direction: Direction?
  var types: LabelExpression?
  var labels: LabelExpression?
  /// Places of relationships, and of lists of them, from which this one must differ.
  var differs: [Int]
}

/// A walk along a number of relationships, all different.
struct LongExpansion {
  var step: Expansion
  var minimum: Int
  var maximum: Int?
  /// Whether it is walked from what was written last, so that the list runs the other way.
  var isReversed: Bool
  /// The place that holds each relationship in turn, when conditions look at it.
  var hopSlot: Int
  var hopPredicates: [BoundExpression]
  /// Whether anything reads the list of relationships.
  var needsList: Bool
  /// Whether only the set of nodes at the end matters, not in how many ways they are reached.
  var onlyEnds = false
}

/// A search for the shortest way between two known nodes.
struct ShortestSearch {
  var walk: LongExpansion
  var isAll: Bool
  /// The path's place, if it has a name.
  var path: Int?
  /// Conditions on the way; the shortest that fulfils them is wanted.
  var predicates: [BoundExpression]
}
