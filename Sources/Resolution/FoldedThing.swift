import NewsGraphModel

/// A thing of one document with its mentions, freed of the document's text.
struct FoldedThing: Sendable {
  var document: String
  var thing: Thing
  var mentions: [EntityMention]
  /// The names that were used, repaired and with single spaces, by number of uses.
  var names: [String: Int]
  /// Of a person: what offices the document gives.
  var offices: Set<HeldOffice> = []
  /// Of a public body whose country the document does not tell: the country that the document is mostly about.
  var home: String?
}

/// An office that a document gives somebody, in the form in which offices are compared.
struct HeldOffice: Hashable, Sendable {
  var title: String
  /// The country or the body in which it is held, if that is told.
  var body: String?
}

/// A statement whose ends are numbers of folded things.
struct FoldedStatement: Sendable {
  var statement: Statement
  var document: String
}
