/// The nodes that may have a value for one key.
///
/// Nothing is taken out of it: a node whose value has changed is left out when it is looked up.
struct PropertyIndex {
  /// What two values have in common when the index must find one by the other.
  enum Key: Hashable {
    case text(ExactText)
    case integer(Int)

    /// Nothing for values that are not indexed.
    init?(_ value: Value) {
      switch value {
      case .string(let string): self = .text(ExactText(string))
      case .integer(let integer): self = .integer(integer)
      case .float(let float):
        guard let integer = Int(exactly: float) else { return nil }
        self = .integer(integer)
      default: return nil
      }
    }
  }

  private var candidates: [Key: SortedIDs] = [:]

  mutating func add(_ value: Value, of node: NodeID) {
    guard let key = Key(value) else { return }
    candidates[key, default: SortedIDs()].append(node)
  }

  /// The nodes that have the value by what `valueOf` says of each candidate, ascending.
  mutating func nodes(_ key: Key, valueOf: (NodeID) -> Value) -> IDList {
    guard let found = candidates.index(forKey: key) else { return IDList([]) }
    candidates.values[found].putInOrder { Key(valueOf($0)) == key }
    return candidates.values[found].list
  }
}
