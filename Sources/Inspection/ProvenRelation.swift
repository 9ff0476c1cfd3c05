public import GraphAccess
public import NewsGraphModel

/// A relation with its ends, its standing and its best proof.
public struct ProvenRelation: Hashable, Sendable {
  /// Its number in the graph.
  public let relationship: RelationshipID
  /// The id that exports give it, or `#` and its number.
  public let id: String
  /// As the graph names it: `HOLDS_POSITION`.
  public let type: String
  /// As it is read between source and target: `leads`, `is Finance Minister of`.
  public let verb: String
  /// The properties that the verb says already.
  public let spoken: Set<String>
  public let source: EntityReference
  public let target: EntityReference
  /// Whether the articles deny it.
  public let isDenied: Bool
  /// How real it is said to be; graphs that do not say assert.
  public let modality: Relation.Modality
  /// Who says so, when it is not the article itself.
  public let attributedTo: Mentioned?
  public let addressees: [Mentioned]
  public let event: Mentioned?
  public let place: Mentioned?
  public let date: Period?
  /// What relations of its type have of their own, as a title; ascending by name.
  public let properties: [Property]
  /// From 0 to 1; nothing when the graph does not say.
  public let confidence: Double?
  /// How many independent articles stand behind it.
  public let sources: Int
  /// How many sentences prove it.
  public let evidenceCount: Int
  /// The surest proof, of equals the first; nothing when there is none.
  public let proof: RelationProof?

  /// One property as people and programs read it.
  public struct Property: Hashable, Sendable {
    public let name: String
    public let text: String
    public let json: JSONValue
  }

  /// What must be known before it is believed, in a fixed order: `denied`, `planned`, `conditional`, `possible`.
  public var marks: [String] {
    (isDenied ? ["denied"] : []) + (modality == .asserted ? [] : [modality.rawValue])
  }

  /// The other end, seen from one of them.
  public func other(than node: NodeID) -> EntityReference { source.node == node ? target : source }

  /// All of it; what is not there is null, lists are empty.
  public var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("type", .string(type)), .init("verb", .string(verb)), .init("source", source.json),
      .init("target", target.json), .init("polarity", .string(isDenied ? "negative" : "positive")),
      .init("modality", .string(modality.rawValue)), .init("attributed_to", attributedTo?.json ?? .null),
      .init("addressees", .array(addressees.map(\.json))), .init("event", event?.json ?? .null), .init("place", place?.json ?? .null),
      .init("date", JSONValue(date?.text)), .init("properties", .object(properties.map { .init($0.name, $0.json) })),
      .init("confidence", confidence.map { .decimal($0) } ?? .null), .init("sources", .integer(sources)),
      .init("evidence_count", .integer(evidenceCount)), .init("evidence", proof?.json ?? .null),
    ])
  }

  /// Dated before undated, in order of time; then the better proven, then by names and id.
  static func inOrderOfTime(_ a: ProvenRelation, _ b: ProvenRelation) -> Bool {
    switch (a.date, b.date) {
    case (let first?, let second?) where first < second: true
    case (let first?, let second?) where second < first: false
    case (.some, nil): true
    case (nil, .some): false
    default: inOrderOfProof(a, b)
    }
  }

  /// Affirmed before denied and unsure, then more sources, more confidence, and by names and id.
  static func inOrderOfProof(_ a: ProvenRelation, _ b: ProvenRelation) -> Bool {
    if a.doubt != b.doubt { return a.doubt < b.doubt }
    if a.sources != b.sources { return a.sources > b.sources }
    if a.confidence != b.confidence { return (a.confidence ?? 0) > (b.confidence ?? 0) }
    let (first, second) = (a.words, b.words)
    for (left, right) in zip(first, second) where left != right { return left.precedes(right) }
    return a.relationship < b.relationship
  }

  private var words: [String] { [source.name, verb, target.name, source.id, target.id, id] }

  private var doubt: Int {
    let doubt =
      switch modality {
      case .asserted: 0
      case .planned: 1
      case .conditional: 2
      case .possible: 3
      }
    return isDenied ? doubt + 4 : doubt
  }
}
