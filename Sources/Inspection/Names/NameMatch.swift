public import NewsGraphModel

/// One entity that a name may mean.
public struct NameMatch: Hashable, Sendable {
  /// How the name was found, the best way first.
  public enum Manner: String, Sendable, CaseIterable, Comparable {
    /// The id itself, or the whole name but for case and accents.
    case exact
    /// The name begins with it.
    case prefix
    /// Every word of it begins a word of the name.
    case word
    /// The same but for spelling, as transliterations and slips make it.
    case fuzzy

    /// The better way first.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Which text of the entity was found.
  public enum Field: String, Sendable, CaseIterable {
    case id, name, alias, content
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  public let entity: EntityReference
  public let manner: Manner
  public let field: Field
  /// The id, name, alias or content that was found.
  public let text: String
  /// How many letters differ.
  public let distance: Int
  /// How often the articles speak of the entity; nothing when the graph does not say.
  public let mentions: Int?
  /// How many relations that are looked at it has.
  public let relations: Int

  /// `{"entity", "match", "field", "text", "distance", "mentions", "relations"}`.
  public var json: JSONValue {
    .object([
      .init("entity", entity.json), .init("match", .string(manner.rawValue)), .init("field", .string(field.rawValue)),
      .init("text", .string(text)), .init("distance", .integer(distance)), .init("mentions", mentions.map { .integer($0) } ?? .null),
      .init("relations", .integer(relations)),
    ])
  }

  /// By manner, distance and field; then what is spoken of more, has more relations, and by name and id.
  static func inOrder(_ a: NameMatch, _ b: NameMatch) -> Bool {
    let (first, second) = ((a.manner, a.distance, a.field.rank), (b.manner, b.distance, b.field.rank))
    if first != second { return first < second }
    if a.mentions != b.mentions { return (a.mentions ?? 0) > (b.mentions ?? 0) }
    if a.relations != b.relations { return a.relations > b.relations }
    if a.entity.name != b.entity.name { return a.entity.name.precedes(b.entity.name) }
    return a.entity.id == b.entity.id ? a.entity.node < b.entity.node : a.entity.id.precedes(b.entity.id)
  }
}
