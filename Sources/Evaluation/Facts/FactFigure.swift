internal import NewsGraphModel

/// Precision over what was found, recall over what everybody should find.
public struct FactFigure: Hashable, Sendable {
  public var right = 0
  public var wrong = 0
  /// How many core facts were found, of how many.
  public var recalled = 0
  public var core = 0

  public init() {}

  /// The share of what was found that is right; what is optional counts neither way. Without any, 1 if nothing was to be found.
  public var precision: Double { right + wrong == 0 ? (core == 0 ? 1 : 0) : Double(right) / Double(right + wrong) }

  /// Nothing when there is no core fact.
  public var recall: Double? { core == 0 ? nil : Double(recalled) / Double(core) }

  /// The harmonic mean; nothing when there is no core fact.
  public var f1: Double? { recall.map { precision + $0 == 0 ? 0 : 2 * precision * $0 / (precision + $0) } }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.right += b.right
    sum.wrong += b.wrong
    sum.recalled += b.recalled
    sum.core += b.core
    return sum
  }

  var json: JSONValue {
    .object([
      .init("precision", .share(precision)), .init("recall", .share(recall)), .init("f1", .share(f1)), .init("right", .integer(right)),
      .init("wrong", .integer(wrong)), .init("recalled", .integer(recalled)), .init("core", .integer(core)),
    ])
  }
}

/// How often something that a fact carries is right, wrong, or missing where it is needed.
public struct MarkFigure: Hashable, Sendable {
  public var right = 0
  public var wrong = 0
  public var missing = 0

  public init() {}

  /// Nothing when nothing was found, or nothing was to be found.
  public var precision: Double? { right + wrong == 0 ? nil : Double(right) / Double(right + wrong) }
  public var recall: Double? { right + missing == 0 ? nil : Double(right) / Double(right + missing) }
  public var f1: Double? {
    if precision == nil, recall == nil { return nil }
    guard let precision, let recall, precision + recall > 0 else { return 0 }
    return 2 * precision * recall / (precision + recall)
  }

  /// The share of all that could be right.
  public var accuracy: Double? { right + wrong + missing == 0 ? nil : Double(right) / Double(right + wrong + missing) }

  var json: JSONValue {
    .object([
      .init("precision", .share(precision)), .init("recall", .share(recall)), .init("f1", .share(f1)), .init("right", .integer(right)),
      .init("wrong", .integer(wrong)), .init("missing", .integer(missing)),
    ])
  }
}

/// How well mentions are held together and apart: B-cubed over mentions (Bagga and Baldwin 1998).
public struct ClusterFigure: Hashable, Sendable {
  public var precision = 0.0
  public var recall = 0.0
  /// How many annotated things there are to find, and how many were found at all.
  public var units = 0
  public var detected = 0
  /// Nodes too many for one thing, and things too many in one node.
  public var splits = 0
  public var merges = 0

  public init() {}

  public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  var json: JSONValue {
    .object([
      .init("precision", .share(precision)), .init("recall", .share(recall)), .init("f1", .share(f1)), .init("units", .integer(units)),
      .init("detected", .integer(detected)), .init("splits", .integer(splits)), .init("merges", .integer(merges)),
    ])
  }
}

extension JSONValue {
  /// A share with four decimals; null for nothing.
  static func share(_ share: Double?) -> JSONValue { share.map { .decimal(($0 * 10_000).rounded() / 10_000) } ?? .null }
}
