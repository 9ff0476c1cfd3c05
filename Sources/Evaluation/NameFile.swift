public import NewsGraphModel

/// A text whose names are marked.
public struct NameDocument: Hashable, Sendable {
  /// A name: where it stands, and what kind of thing it names.
  public struct Name: Hashable, Comparable, Sendable {
    /// In code points of the text.
    public var span: Span
    /// `PER`, `ORG`, `LOC` or another kind.
    public var type: String

    /// Makes a name.
    public init(_ span: Span, _ type: String) {
      self.span = span
      self.type = type
    }

    public static func < (a: Name, b: Name) -> Bool {
      a.span == b.span ? a.type.utf8.lexicographicallyPrecedes(b.type.utf8) : a.span < b.span
    }
  }

  public var id: String
  public var text: String
  public var names: [Name]
  /// The file's own sentences; empty when it gives none.
  public var sentences: [Span]
  /// The file's own tokens; empty when it gives none.
  public var tokens: [Span]

  /// Makes a document.
  public init(id: String, text: String, names: [Name], sentences: [Span] = [], tokens: [Span] = []) {
    self.id = id
    self.text = text
    self.names = names
    self.sentences = sentences
    self.tokens = tokens
  }
}

/// A file of texts with names: JSON Lines with `id`, `text`, `entities` (`start`, `end`, `type`), `sents` and `tokens` (`[start, end]`).
public struct NameFile: Hashable, Sendable {
  public var documents: [NameDocument]

  /// Makes a file of documents.
  public init(_ documents: [NameDocument]) { self.documents = documents }

  /// Reads a file; lines that are blank are passed over, `text`, `sents` and `tokens` may be missing.
  ///
  /// Throws a `Diagnostic` with the line for anything else, and for a span that lies outside its text.
  public init(_ bytes: some Collection<UInt8>, name: String) throws(Diagnostic) {
    documents = []
    var line = 0
    for bytes in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      do {
        documents.append(try Self.document(JSONValue.parse(bytes)))
      } catch {
        var located = error
        (located.path, located.line) = (name, line)
        throw located
      }
    }
  }

  /// The names alone, one line a document, as other scorers read them.
  public var predictions: String {
    documents.map { document in
      let names = document.names.sorted().map { name in
        JSONValue.object([
          .init("start", .integer(name.span.start)), .init("end", .integer(name.span.end)), .init("type", .string(name.type)),
        ])
      }
      return JSONValue.object([.init("id", .string(document.id)), .init("entities", .array(names))]).compact + "\n"
    }.joined()
  }

  private static func document(_ value: JSONValue) throws(Diagnostic) -> NameDocument {
    guard let id = value["id"]?.string else { throw fault("a line without 'id', expected a text") }
    let text = value["text"]?.string
    let limit = text?.unicodeScalars.count ?? .max
    func span(_ start: Int?, _ end: Int?) throws(Diagnostic) -> Span {
      guard let start, let end, 0 <= start, start <= end, end <= limit else {
        throw fault("the span '\(start ?? -1)' to '\(end ?? -1)' of '\(id)', expected one inside its text")
      }
      return Span(start, end)
    }
    func spans(_ member: String) throws(Diagnostic) -> [Span] {
      var result: [Span] = []
      for item in value[member]?.array ?? [] {
        guard let ends = item.array, ends.count == 2 else { throw fault("'\(item.compact)' in '\(member)', expected '[start,end]'") }
        result.append(try span(ends[0].integer, ends[1].integer))
      }
      return result
    }
    var names: [NameDocument.Name] = []
    for entity in value["entities"]?.array ?? [] {
      guard let type = entity["type"]?.string else { throw fault("a name without 'type' in '\(id)'") }
      names.append(.init(try span(entity["start"]?.integer, entity["end"]?.integer), type))
    }
    return NameDocument(id: id, text: text ?? "", names: names, sentences: try spans("sents"), tokens: try spans("tokens"))
  }

  private static func fault(_ message: String) -> Diagnostic { Diagnostic(.error, message, code: "name-file") }
}
