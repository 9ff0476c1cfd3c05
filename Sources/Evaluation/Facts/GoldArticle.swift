public import NewsGraphModel

/// What people say that one article says, in the form `newsgraph-gold/1`.
public struct GoldArticle: Sendable {
  /// How many of those who annotated agree, or how much it matters: `core` counts for recall, `optional` never counts against anybody.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case optional, extended, core

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// One place where the article speaks of an entity or an event.
  public struct Mention: Sendable {
    public var span: Span
    public var text: String
    /// Whether it is a name, and not a description or a pronoun.
    public var isName: Bool
    /// Whether entities share the span, or it stands in boilerplate; resolution does not count it.
    public var isDisputed: Bool
  }

  public struct Entity: Sendable {
    public var id: String
    /// `Person`, `Organization` or `Place`.
    public var type: String
    public var acceptedTypes: [String]
    public var names: [String]
    public var isCore: Bool
    /// Whether the article speaks of it without a mention of its own.
    public var isImplied: Bool
    public var mentions: [Mention]
  }

  public struct Event: Sendable {
    public var id: String
    public var names: [String]
    public var date: String?
    /// Entity ids.
    public var places: [String]
    public var isCore: Bool
    public var mentions: [Span]
    /// Sentences about it.
    public var anchors: [Span]
  }

  /// Who is accepted as the source of a statement: an entity, or any of some words.
  public struct Attribution: Sendable {
    public var id: String?
    public var texts: [String]
  }

  /// A sentence that is evidence for a fact, and how it stands there.
  public struct Sentence: Sendable {
    public var span: Span
    public var level: Level
    public var modalities: [String]
    public var attributions: [Attribution]
    public var needsAttribution: Bool
    public var addressees: [String]
    public var neededAddressees: [String]
    /// Others that are as good as a needed one.
    public var alternatives: [String: [String]]
    public var dates: [String]
    public var needsDate: Bool
  }

  public struct Fact: Sendable {
    public var id: String
    /// In snake case: `took_place_in`.
    public var type: String
    /// Every type that is accepted.
    public var types: [String]
    public var isDenied: Bool
    public var level: Level
    /// Accepted entity ids.
    public var subjects: [String]
    public var objects: [String]
    /// Accepted words of what is demanded or proposed.
    public var contents: [String]
    /// Lists of words of which one list must be there.
    public var keys: [[String]]
    public var title: String?
    public var sentences: [Sentence]
    /// The same for one fact in all articles.
    public var corpusKey: String

    /// As messages name its ends.
    public var ends: (subject: String, object: String) {
      (subjects.first ?? "?", objects.first ?? contents.first ?? title ?? "?")
    }
  }

  /// What an end of a listed mistake is: any of these entities or words.
  public struct End: Sendable {
    public var ids: [String]
    public var texts: [String]
  }

  /// Something that the article does not say and a careless reader would take from it.
  public enum Trap: Sendable {
    /// `condition` says with which status alone it is wrong: `asserted`, `unattributed`, `current`.
    case relation(id: String, type: String, subject: End, object: End, isDenied: Bool, condition: String?)
    case entity(id: String, names: [String], types: [String])
    case split(id: String, entity: String, names: [String], documents: [String])
    case merge(id: String, first: String, second: String)
  }

  public var id: String
  /// The name of the article's file.
  public var file: String
  /// How many code points the article has; nothing when the annotation does not say.
  public var length: Int?
  public var entities: [Entity]
  public var events: [Event]
  public var facts: [Fact]
  public var traps: [Trap]
  /// The article, as code points.
  public var text: [Unicode.Scalar] = []

  /// The article's words at a span, as far as it reaches.
  func words(_ span: Span) -> String { String(text[min(span.start, text.count)..<min(span.end, text.count)]) }
}
