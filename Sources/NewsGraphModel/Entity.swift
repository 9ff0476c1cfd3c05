/// One thing that the articles speak of.
public struct Entity: Hashable, Sendable {
  /// `<type>/<slug of the name>`, as `person/ada-byron`; stable when articles are added.
  public var id: String
  /// The name of the entity's type in the ontology.
  public var type: String
  /// The type and everything that it is, nearest first: `Country`, `Place`, `Agent`.
  public var types: [String]
  /// The fullest name that the articles use.
  public var name: String
  /// Every other name that was used, sorted, without the name itself.
  public var aliases: [String]
  /// Sorted by document, then by place.
  public var mentions: [EntityMention]
  /// By property name, as the ontology declares them.
  public var properties: [String: PropertyValue]
  /// Why mentions with different names are held to be one thing, in document order.
  public var merges: [Merge]

  public init(
    id: String, type: String, types: [String], name: String, aliases: [String] = [], mentions: [EntityMention] = [],
    properties: [String: PropertyValue] = [:], merges: [Merge] = []
  ) {
    self.id = id
    self.type = type
    self.types = types
    self.name = name
    self.aliases = aliases
    self.mentions = mentions
    self.properties = properties
    self.merges = merges
  }
}

/// One place where an article speaks of an entity.
public struct EntityMention: Hashable, Sendable {
  public enum Kind: String, Sendable { case name, nominal, pronoun }

  /// The id of the document.
  public var document: String
  /// In code points of the article's text.
  public var span: Span
  /// The article's own words at the span, damage included.
  public var text: String
  public var kind: Kind

  public init(document: String, span: Span, text: String, kind: Kind) {
    self.document = document
    self.span = span
    self.text = text
    self.kind = kind
  }
}

/// One decision to hold two names for the same thing.
public struct Merge: Hashable, Sendable {
  /// The rule that decided: `surname`, `acronym`, `transliteration`, `misspelling`, …
  public var reason: String
  /// The name that was folded in.
  public var name: String
  /// The id of the document in which the decision was needed first.
  public var document: String

  public init(reason: String, name: String, document: String) {
    self.reason = reason
    self.name = name
    self.document = document
  }
}
