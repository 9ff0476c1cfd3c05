internal import GraphAccess

/// A label, type or key of the query, looked up in the graph once.
///
/// In a graph that is written to, a name that is missing now can be there later, and is looked up again.
final class NameReference {
  enum Kind { case label, type, key }

  let name: String
  private let kind: Kind
  private var number: NameID?
  private var isSettled = false

  init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  @inline(__always) func number(_ frame: Frame) -> NameID? { isSettled ? number : settle(frame) }

  @inline(never) private func settle(_ frame: Frame) -> NameID? {
    number =
      switch kind {
      case .label: frame.graph.label(named: name)
      case .type: frame.graph.type(named: name)
      case .key: frame.graph.key(named: name)
      }
    isSettled = number != nil || frame.memory == nil
    return number
  }
}

/// A condition on the labels of a node or on the type of a relationship, made ready to be asked often.
indirect enum LabelTest {
  case name(NameReference)
  case anything
  case not(LabelTest)
  case and(LabelTest, LabelTest)
  case or(LabelTest, LabelTest)

  init(_ expression: LabelExpression, _ kind: NameReference.Kind) {
    self =
      switch expression {
      case .name(let name, _): .name(NameReference(kind, name))
      case .wildcard: .anything
      case .not(let inner): .not(LabelTest(inner, kind))
      case .and(let a, let b): .and(LabelTest(a, kind), LabelTest(b, kind))
      case .or(let a, let b): .or(LabelTest(a, kind), LabelTest(b, kind))
      }
  }

  func holds(node: NodeID, _ frame: Frame) -> Bool {
    switch self {
    case .name(let reference): reference.number(frame).map { frame.graph.has(label: $0, node: node) } ?? false
    case .anything: !frame.graph.labels(of: node).isEmpty
    case .not(let inner): !inner.holds(node: node, frame)
    case .and(let a, let b): a.holds(node: node, frame) && b.holds(node: node, frame)
    case .or(let a, let b): a.holds(node: node, frame) || b.holds(node: node, frame)
    }
  }

  func holds(type: NameID, _ frame: Frame) -> Bool {
    switch self {
    case .name(let reference): reference.number(frame) == type
    case .anything: true
    case .not(let inner): !inner.holds(type: type, frame)
    case .and(let a, let b): a.holds(type: type, frame) && b.holds(type: type, frame)
    case .or(let a, let b): a.holds(type: type, frame) || b.holds(type: type, frame)
    }
  }
}
