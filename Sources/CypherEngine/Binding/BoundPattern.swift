internal import GraphAccess

/// What one `MATCH` looks for: nodes and relationships between them, each of which stands for a different relationship of the graph.
struct BoundPattern {
  struct Node {
    var slot: Int
    /// Whether earlier clauses have found it already.
    var isBound: Bool
    var labels: LabelExpression?
  }

  struct Relationship {
    var slot: Int
    var isBound: Bool
    /// Places in `nodes`: where the arrow begins and where it ends, when there is one.
    var source: Int
    var target: Int
    var isDirected: Bool
    /// Whether the arrow points to the left, so that the source was written after the target.
    var isLeft: Bool
    var types: LabelExpression?
    /// Nothing for exactly one relationship.
    var length: RelationshipPattern.Length?
    /// For relationships of any length: the place that holds each relationship in turn for `hopPredicates`.
    var hopSlot: Int
    var hopPredicates: [BoundExpression]
    var selector: PathPattern.Selector
    /// Which path of the clause it belongs to: the selectors choose among the ways of one path.
    var path: Int
  }

  var nodes: [Node] = []
  var relationships: [Relationship] = []
  /// The paths that have a name.
  var paths: [(slot: Int, path: BoundPath)] = []
  /// All of which must hold.
  var predicates: [BoundExpression] = []
}

/// The elements of a path by their places in the row, in the order of the path.
struct BoundPath {
  var start: Int
  /// Whether a step's place holds a list of relationships, and whether it was walked from its source as written.
  var steps: [(relationship: Int, isList: Bool, node: Int)]
}
