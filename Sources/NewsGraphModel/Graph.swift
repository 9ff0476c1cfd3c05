/// What a corpus says: its documents, the entities in them, and the relations between those.
///
/// Documents, entities and relations are each sorted by id, in the order of their UTF-8 bytes; ids are unique within each list.
public struct Graph: Sendable, Equatable {
  public var documents: [DocumentRecord]
  public var entities: [Entity]
  public var relations: [Relation]
  /// Pairs of entities that may be one thing, sorted by ids. They are advice for whoever builds the graph; formats do not carry them.
  public var suspects: [Suspect]

  /// Makes a graph and puts its parts in order.
  public init(documents: [DocumentRecord] = [], entities: [Entity] = [], relations: [Relation] = [], suspects: [Suspect] = []) {
    self.documents = documents.sorted { $0.id.precedes($1.id) }
    self.entities = entities.sorted { $0.id.precedes($1.id) }
    self.relations = relations.sorted { $0.id.precedes($1.id) }
    self.suspects = suspects.sorted { $0.precedes($1) }
  }
}

extension String {
  /// Whether this comes first in the order of UTF-8 bytes, which no locale and no Unicode version changes.
  public func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// What a graph keeps of an article: where it came from and how to recognise it, not its text.
public struct DocumentRecord: Hashable, Sendable {
  public var id: String
  public var path: String
  public var title: String?
  public var date: String?
  public var publisher: String?
  public var authors: [String]
  public var url: String?
  public var language: String?
  public var sha256: String
  /// The id of the article that this one nearly copies, as agency texts are; the two count as one source.
  public var copyOf: String?

  public init(
    id: String, path: String, title: String? = nil, date: String? = nil, publisher: String? = nil, authors: [String] = [],
    url: String? = nil, language: String? = nil, sha256: String, copyOf: String? = nil
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.date = date
    self.publisher = publisher
    self.authors = authors
    self.url = url
    self.language = language
    self.sha256 = sha256
    self.copyOf = copyOf
  }

  public init(_ article: Article) {
    self.init(
      id: article.id, path: article.path, title: article.title, date: article.date, publisher: article.publisher,
      authors: article.authors, url: article.url, language: article.language, sha256: article.sha256)
  }
}
