import NewsGraphModel

/// A thing of one document with its mentions, freed of the document's text.
struct FoldedThing: Sendable {
  var document: String
  var thing: Thing
  var mentions: [EntityMention]
  /// The names that were used, repaired and with single spaces, by number of uses.
  var names: [String: Int]
}

/// A statement whose ends are numbers of folded things.
struct FoldedStatement: Sendable {
  var statement: Statement
  var document: String
}
