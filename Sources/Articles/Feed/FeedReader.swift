internal import LibXML
internal import NewsGraphModel

/// Reads the items of a saved feed: RSS 0.9 to 2.0 and Atom (RFC 4287).
enum FeedReader {
  private static let atom = "http://www.w3.org/2005/Atom"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let content = "http://purl.org/rss/1.0/modules/content/"

  /// - Parameter name: What messages show for the file.
  static func read(_ bytes: [UInt8], path: String, name: String) -> (articles: [Article], diagnostics: [Diagnostic]) {
    var (root, diagnostics) = XMLParser.parse(bytes, path: name)
    guard let root else { return ([], diagnostics) }
    let items: [XMLNode]
    let channel: XMLNode
    switch root.name.lowercased() {
    case "rss":
      channel = root.elements.first { $0.name == "channel" } ?? root
      items = channel.elements.filter { $0.name == "item" }
    case "rdf":
      channel = root.elements.first { $0.name == "channel" } ?? root
      items = root.elements.filter { $0.name == "item" }
    case "feed":
      channel = root
      items = root.elements.filter { $0.name == "entry" }
    default:
      diagnostics.append(
        Diagnostic(
          .error, path: name, line: root.line, "root element is '\(root.name)'; expected a feed: 'rss', 'feed' or 'RDF'",
          code: "article-feed"))
      return ([], diagnostics)
    }
    if items.isEmpty {
      diagnostics.append(Diagnostic(.error, path: name, line: root.line, "feed has no items", code: "article-empty"))
    }
    var common = ArticleMetadata()
    common.publisher = child(channel, "title").map(text)?.nonEmpty
    common.language = (child(channel, "language").map(text) ?? root.attributes["lang"]).flatMap(ArticleMetadata.language)
    var articles: [Article] = []
    for (index, item) in items.enumerated() {
      guard let draft = draft(item) else {
        diagnostics.append(Diagnostic(.error, path: name, line: item.line, "item has no text", code: "article-row-text"))
        continue
      }
      let known = metadata(item).completed(by: common)
      articles.append(draft.article(id: id(item) ?? "\(ArticleIdentity.stem(path))-\(index + 1)", path: path, metadata: known))
    }
    return (articles, diagnostics)
  }

  /// The first child of a name in the feed's own vocabulary, or in the one given.
  private static func child(_ node: XMLNode, _ name: String, in namespace: String? = nil) -> XMLNode? {
    node.elements.first { element in
      guard element.name == name else { return false }
      if let namespace { return element.namespace == namespace }
      guard let own = element.namespace else { return true }
      return own == node.namespace || own == atom || own.hasPrefix("http://purl.org/rss/")
    }
  }

  private static func text(_ node: XMLNode) -> String { node.text.singleLine }

  private static func metadata(_ item: XMLNode) -> ArticleMetadata {
    var result = ArticleMetadata()
    result.title = child(item, "title").map { plain($0) }?.nonEmpty
    let dates = [child(item, "pubDate"), child(item, "published"), child(item, "date", in: dublinCore), child(item, "updated")]
    result.date = dates.lazy.compactMap { $0 }.compactMap { PublicationDate.iso(text($0)) }.first
    result.authors = item.elements.filter { ["author", "creator"].contains($0.name) }
      .compactMap { author in text(author.elements.first { $0.name == "name" } ?? author).nonEmpty }
      .flatMap(person)
    result.url = link(item)
    result.language = item.attributes["lang"].flatMap(ArticleMetadata.language)
    return result
  }

  /// `ada@paper.example (Ada Byron)` as `Ada Byron`.
  private static func person(_ text: String) -> [String] {
    if text.contains("@"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      return ArticleMetadata.people(String(text[text.index(after: open)..<close]))
    }
    return text.contains("@") ? [] : ArticleMetadata.people(text)
  }

  private static func link(_ item: XMLNode) -> String? {
    let links = item.elements.filter { $0.name == "link" && ($0.namespace == nil || $0.namespace == item.namespace) }
    if let alternate = links.first(where: { $0.attributes["href"] != nil && $0.attributes["rel", default: "alternate"] == "alternate" }) {
      return alternate.attributes["href"]?.nonEmpty
    }
    return links.compactMap { text($0).nonEmpty }.first
  }

  /// A name from the item's address or identifier: the last part of its path.
  private static func id(_ item: XMLNode) -> String? {
    let names = [link(item), child(item, "guid").map(text), child(item, "id").map(text)].compactMap { $0 }
    for name in names {
      let path = name.prefix { $0 != "?" && $0 != "#" }
      let isAddress = path.contains("://")
      let parts = path.split(separator: "/")
      // An address without a path names the paper, not the article.
      if isAddress, parts.count < 3 { continue }
      guard let last = parts.last else { continue }
      let slug = isAddress ? FilePath.stem(String(last)) : String(path)
      if let id = ArticleIdentity.cleaned(slug.prefix(120)), id.count > 1 { return id }
    }
    return nil
  }

  /// The words of a title, which may be HTML inside the XML.
  private static func plain(_ node: XMLNode) -> String {
    let raw = node.text
    guard raw.contains("<") || raw.contains("&") else { return raw.singleLine }
    return HTMLParser.parse(Array(raw.unicodeScalars), path: "").root?.text.singleLine ?? raw.singleLine
  }

  /// The item's text: its content if it has any, else its description.
  private static func draft(_ item: XMLNode) -> DraftText? {
    let bodies = [
      child(item, "encoded", in: content), child(item, "content"), child(item, "description"), child(item, "summary"),
    ]
    for body in bodies.compactMap({ $0 }) {
      let draft: DraftText
      if body.attributes["type"] == "xhtml" || !body.elements.isEmpty {
        draft = HTMLReader.draft(XMLNode(name: "html", children: body.children, line: body.line))
      } else {
        let raw = Array(body.text.unicodeScalars)
        draft = isMarkup(raw) ? HTMLReader.draft(raw, path: "").draft : TextReader.draft(raw)
      }
      if draft.text.contains(where: { !Invisible.isSpace($0) }) { return draft }
    }
    return nil
  }

  /// Whether text has a tag or an entity in it.
  private static func isMarkup(_ text: [Unicode.Scalar]) -> Bool {
    for (index, scalar) in text.enumerated() where index + 2 < text.count {
      let next = text[index + 1]
      let isLetter = (0x41...0x5A).contains(next.value & 0xFFFF_FFDF)
      if scalar == "<", isLetter || next == "/" { return true }
      if scalar == "&", isLetter || next == "#", text[index...].prefix(10).contains(";") { return true }
    }
    return false
  }
}
