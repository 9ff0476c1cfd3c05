internal import GraphAccess

/// The nodes and relationships of a path as one value.
final class MakePath: Operator {
  private let slot: Int
  private let path: BoundPath

  init(slot: Int, path: BoundPath, next: Operator) {
    self.slot = slot
    self.path = path
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    frame[slot] = Self.value(of: path, frame)
    return try emit(frame)
  }

  /// Null when a part of it is null.
  static func value(of path: BoundPath, _ frame: Frame) -> Value {
    guard case .node(let start) = frame[path.start] else { return .null }
    var value = Path(nodes: [start], relationships: [])
    var node = start
    func add(_ relationship: RelationshipID) {
      let source = frame.graph.source(of: relationship)
      node = source == node ? frame.graph.target(of: relationship) : source
      value.relationships.append(relationship)
      value.nodes.append(node)
    }
    for step in path.steps {
      switch frame[step.relationship] {
      case .relationship(let relationship): add(relationship)
      case .list(let items):
        for item in items {
          guard case .relationship(let relationship) = item else { return .null }
          add(relationship)
        }
      default: return .null
      }
    }
    return .path(value)
  }
}
