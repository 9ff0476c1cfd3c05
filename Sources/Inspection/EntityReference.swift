public import GraphAccess
public import NewsGraphModel

/// An entity as every answer names it.
public struct EntityReference: Hashable, Sendable {
  /// Its number in the graph.
  public let node: NodeID
  /// The id that all commands accept: that of the export, or `#` and the number of the node when it has none.
  public let id: String
  public let name: String
  /// The name of its type; empty when the graph does not say.
  public let type: String
  /// The finer kind: `Delegation`.
  public let kind: String?

  /// `{"id", "name", "type", "kind"}`; the kind is null when there is none.
  public var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("name", .string(name)), .init("type", .string(type)), .init("kind", JSONValue(kind)),
    ])
  }
}

/// Somebody or something that a relation mentions beside its ends: an entity, or the article's words.
public struct Mentioned: Hashable, Sendable {
  /// The id of the entity; nothing when there is none with it.
  public let id: String?
  public let name: String

  /// `{"id", "name"}`; the id is null for mere words.
  public var json: JSONValue { .object([.init("id", JSONValue(id)), .init("name", .string(name))]) }
}

extension JSONValue {
  /// A string, or null for nothing.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A number with at most so many decimals.
  static func rounded(_ number: Double, to decimals: Int) -> JSONValue {
    guard number.isFinite else { return .null }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (number * scale).rounded() / scale
    return .decimal(scaled.isFinite ? scaled : number)
  }
}
