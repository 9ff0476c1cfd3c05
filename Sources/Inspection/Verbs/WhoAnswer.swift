internal import GraphAccess
public import NewsGraphModel

/// Who stands in a relation, and to whom or what.
public struct WhoAnswer: Sendable {
  /// One question: who leads what, who demanded what of whom.
  public struct Question: Sendable {
    /// The types of the relation, as the graph names them.
    public var types: [String]
    /// What the target must be called, or be; nothing for any.
    public var object: String?
    /// What the source must be called, or be.
    public var subject: String?
    /// What one of the addressees must be called, or be.
    public var addressee: String?

    /// A question about relations of the types.
    public init(types: [String], object: String? = nil, subject: String? = nil, addressee: String? = nil) {
      (self.types, self.object, self.subject, self.addressee) = (types, object, subject, addressee)
    }
  }

  /// One who stands in the relation.
  public struct Row: Sendable {
    /// The source of the relation; in one that says the same both ways, the end that was not asked for.
    public let subject: EntityReference
    public let object: EntityReference
    public let relation: ProvenRelation
  }

  /// By the subject's name, then in order of time.
  public let rows: [Row]

  /// Answers the question; in a relation that says the same both ways, subject and object may stand on either side.
  ///
  /// A name that is an entity's, but for case and accents, means that entity; when that gives no answer, and for any other name, all entities
  /// are meant whose name, alias, content, type or kind has words that begin so.
  public init(_ question: Question, in view: InspectedGraph) {
    let names = [question.object, question.subject, question.addressee].map { name in name.map { WhoName($0, view) } }
    var rows = Self.rows(question.types, names[0], names[1], names[2], view)
    if rows.isEmpty {
      for name in names { name?.widen() }
      rows = Self.rows(question.types, names[0], names[1], names[2], view)
    }
    self.rows = rows.sorted { a, b in
      if a.subject.name != b.subject.name { return a.subject.name.precedes(b.subject.name) }
      if a.subject.id != b.subject.id { return a.subject.id.precedes(b.subject.id) }
      return ProvenRelation.inOrderOfTime(a.relation, b.relation)
    }
  }

  private static func rows(
    _ types: [String], _ object: WhoName?, _ subject: WhoName?, _ addressee: WhoName?, _ view: InspectedGraph
  ) -> [Row] {
    let types = Set(types.compactMap { view.graph.type(named: $0) })
    func fits(_ source: NodeID, _ target: NodeID) -> Bool { subject?.fits(source) != false && object?.fits(target) != false }
    return view.relationships.compactMap { relationship in
      let type = view.graph.type(of: relationship)
      guard types.contains(type) else { return nil }
      let (source, target) = (view.graph.source(of: relationship), view.graph.target(of: relationship))
      let isStraight = fits(source, target)
      guard isStraight || (view.relationTypes[Int(type)]?.isSymmetric == true && fits(target, source)) else { return nil }
      if let addressee {
        let names = view.value(view.keys.addressees, relationship: relationship).texts
        guard names.contains(where: { name in view.node(id: name).map { addressee.fits($0) } ?? addressee.fits(name) }) else { return nil }
      }
      let relation = view.relation(relationship)
      return isStraight
        ? Row(subject: relation.source, object: relation.target, relation: relation)
        : Row(subject: relation.target, object: relation.source, relation: relation)
    }
  }

  /// `{"answers": [{"subject", "object", "relation"}]}`.
  public var json: JSONValue {
    let answers: [JSONValue] = rows.map {
      .object([.init("subject", $0.subject.json), .init("object", $0.object.json), .init("relation", $0.relation.json)])
    }
    return .object([.init("answers", .array(answers))])
  }
}

/// A name in a question, and the entities that it can mean.
private final class WhoName {
  private let question: NameQuestion
  private let type: String
  private let view: InspectedGraph
  /// The one entity that is meant; nothing when all are that fit.
  private var one: NodeID?
  private let isID: Bool
  private var known: [NodeID: Bool] = [:]

  init(_ name: String, _ view: InspectedGraph) {
    let question = NameQuestion(name)
    self.question = question
    type = name.folded
    self.view = view
    isID = view.node(id: name) != nil
    if let node = view.node(id: name) {
      one = node
    } else if case .found(let entity) = EntityLookup(name, in: view), view.match(question, entity.node)?.manner == .exact {
      one = entity.node
    } else {
      one = nil
    }
  }

  /// Lets a name mean all that have its words, too; an id means what it means.
  func widen() {
    if !isID { one = nil }
  }

  func fits(_ node: NodeID) -> Bool {
    if let one { return node == one }
    if let known = known[node] { return known }
    let fits = view.isOf(type: type, node) || view.match(question, node) != nil || view.nearMatch(question, node)?.distance == 0
    known[node] = fits
    return fits
  }

  func fits(_ words: String) -> Bool { question.match(words) != nil }
}
