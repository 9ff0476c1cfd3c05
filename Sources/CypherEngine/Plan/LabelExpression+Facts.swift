extension LabelExpression {
  /// The names that whatever fulfils the expression has.
  var required: [String] {
    switch self {
    case .name(let name, _): [name]
    case .and(let a, let b): a.required + b.required
    case .wildcard, .not, .or: []
    }
  }

  /// All that it allows, when it is one name or a choice of names.
  var choice: [String]? {
    switch self {
    case .name(let name, _): return [name]
    case .or(let a, let b):
      guard let a = a.choice, let b = b.choice else { return nil }
      return a + b
    case .wildcard, .not, .and: return nil
    }
  }
}

extension LabelExpression? {
  /// Whether one relationship could fulfil both.
  func mayShareType(with other: LabelExpression?) -> Bool {
    guard let mine = self?.choice, let theirs = other?.choice else { return true }
    return mine.contains { theirs.contains($0) }
  }
}
