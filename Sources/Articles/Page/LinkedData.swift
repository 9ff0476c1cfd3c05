internal import NewsGraphModel

/// Articles described in JSON-LD, as search engines ask for it.
enum LinkedData {
  /// What the description tells of each article in it, in order; nothing for what is not JSON.
  static func articles(_ text: String) -> [ArticleMetadata] {
    guard let value = try? JSONValue.parse(text.utf8) else { return [] }
    var result: [ArticleMetadata] = []
    var pending = [value]
    // Bounded: a page may hold any number of descriptions.
    while let next = pending.popLast(), result.count < 100 {
      if let items = next.array { pending += items.reversed() }
      if let graph = next["@graph"] { pending.append(graph) }
      let types = next["@type"].map { $0.array ?? [$0] } ?? []
      if types.contains(where: { isArticle($0.string ?? "") }) { result.append(article(next)) }
    }
    return result
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "Report"
  }

  private static func article(_ value: JSONValue) -> ArticleMetadata {
    var result = ArticleMetadata()
    result.title = (value["headline"] ?? value["name"])?.string?.singleLine.nonEmpty
    result.date = (value["datePublished"] ?? value["dateCreated"])?.string.flatMap { PublicationDate.iso($0) }
    result.publisher = names(value["publisher"]).first
    result.authors = names(value["author"])
    result.url = (value["url"] ?? value["mainEntityOfPage"]?["@id"] ?? value["mainEntityOfPage"])?.string?.nonEmpty
    result.language = value["inLanguage"]?.string.flatMap(ArticleMetadata.language)
    return result
  }

  private static func names(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    return (value.array ?? [value]).compactMap { ($0.string ?? $0["name"]?.string)?.singleLine.nonEmpty }
  }
}
