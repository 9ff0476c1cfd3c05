public import NewsGraphModel

/// Something that was taken out of a graph because it breaks a rule.
public struct Reject: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case document, entity, relation
    /// One value of an entity or relation that itself stays.
    case property
    /// One mention of an entity, or one piece of evidence of a relation, that itself stays.
    case mention, evidence
  }

  public var kind: Kind
  /// The id of the document, entity or relation; for a part, of that which it is a part of.
  public var id: String
  /// A stable name of the rule: `relation-range`.
  public var rule: String
  /// The types that do not go together, as source, relation, target; or the one type that is wrong.
  public var types: [String]
  public var message: String
  /// The nearest thing that would be legal.
  public var fix: String?
  /// The id of the document that it comes from, and that document's path.
  public var document: String?
  public var path: String?
  /// In code points of the article's text.
  public var span: Span?

  public init(
    _ kind: Kind, id: String, rule: String, types: [String] = [], message: String, fix: String? = nil, document: String? = nil,
    path: String? = nil, span: Span? = nil
  ) {
    self.kind = kind
    self.id = id
    self.rule = rule
    self.types = types
    self.message = message
    self.fix = fix
    self.document = document
    self.path = path
    self.span = span
  }

  /// Its row in `rejects.jsonl`, without a line break; what is absent is left out.
  public var jsonLine: String {
    var members: [JSONValue.Member] = [.init("kind", .string(kind.rawValue)), .init("id", .string(id)), .init("rule", .string(rule))]
    if !types.isEmpty { members.append(.init("types", .array(types.map { .string($0) }))) }
    members.append(.init("message", .string(message)))
    if let fix { members.append(.init("fix", .string(fix))) }
    if let document { members.append(.init("document", .string(document))) }
    if let path { members.append(.init("path", .string(path))) }
    if let span {
      members.append(.init("start", .integer(span.start)))
      members.append(.init("end", .integer(span.end)))
    }
    return JSONValue.object(members).compact
  }

  /// The order of `rejects.jsonl`: by kind, id, rule, then place.
  static func precedes(_ a: Reject, _ b: Reject) -> Bool {
    let ranks = [a, b].map { Kind.allCases.firstIndex(of: $0.kind) ?? 0 }
    if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
    for (x, y) in [(a.id, b.id), (a.rule, b.rule), (a.document ?? "", b.document ?? "")] where x != y { return x.precedes(y) }
    let spans = [a, b].map { $0.span ?? Span(0, 0) }
    return spans[0] != spans[1] ? spans[0] < spans[1] : a.message.precedes(b.message)
  }
}
