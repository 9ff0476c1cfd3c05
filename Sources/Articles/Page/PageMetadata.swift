internal import NewsGraphModel

/// What a page's head and markup tell about its article: JSON-LD, meta tags, `time`, `lang`, microdata.
enum PageMetadata {
  static func read(_ page: Page) -> ArticleMetadata {
    var linked: [ArticleMetadata] = []
    var meta: [String: [String]] = [:]
    var microdata = ArticleMetadata()
    var plain = ArticleMetadata()
    var titleText: String?
    for (number, element) in page.elements.enumerated() {
      let attributes = element.attributes
      switch element.name {
      case "script":
        guard attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true else { break }
        linked += LinkedData.articles(page.ownTexts[number] ?? "")
      case "meta":
        guard let content = attributes["content"]?.singleLine, !content.isEmpty else { break }
        for key in [attributes["property"], attributes["name"], attributes["http-equiv"], attributes["itemprop"]] {
          if let key { meta[key.lowercased(), default: []].append(content) }
        }
      case "title": titleText = titleText ?? (page.ownTexts[number] ?? "").singleLine
      case "html": plain.language = attributes["lang"].flatMap(ArticleMetadata.language)
      case "link":
        if attributes["rel"]?.lowercased() == "canonical" { plain.url = plain.url ?? attributes["href"] }
      case "time":
        if microdata.date == nil || attributes["itemprop"] == "datePublished" {
          microdata.date = (attributes["datetime"] ?? page.text(number)).nonEmpty.flatMap { PublicationDate.iso($0) } ?? microdata.date
        }
      default: break
      }
      if let property = attributes["itemprop"] {
        switch property {
        case "datePublished" where element.name != "meta" && element.name != "time":
          microdata.date = microdata.date ?? PublicationDate.iso(attributes["content"] ?? attributes["datetime"] ?? page.text(number))
        case "author" where microdata.authors.isEmpty && element.name != "meta":
          microdata.authors = ArticleMetadata.people(page.text(number))
        default: break
        }
      }
      if attributes["rel"]?.lowercased() == "author", microdata.authors.isEmpty {
        microdata.authors = ArticleMetadata.people(page.text(number))
      }
    }
    var result = linked.reduce(ArticleMetadata()) { $0.completed(by: $1) }
    result = result.completed(by: fromMeta(meta)).completed(by: microdata).completed(by: plain)
    if result.title == nil, let titleText { result.title = withoutSite(titleText, site: result.publisher) }
    return result
  }

  private static func fromMeta(_ meta: [String: [String]]) -> ArticleMetadata {
    func first(_ keys: String...) -> String? {
      for key in keys { if let value = meta[key]?.first { return value } }
      return nil
    }
    var result = ArticleMetadata()
    result.title = first("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
    for key in [
      "article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "dc.date.issued", "dcterms.date", "pubdate",
      "publishdate",
      "publish-date", "parsely-pub-date", "sailthru.date", "og:published_time", "article.published", "citation_publication_date",
      "publish_date",
    ] where result.date == nil {
      result.date = first(key).flatMap { PublicationDate.iso($0) }
    }
    result.publisher = first("og:site_name", "publisher", "dc.publisher", "application-name", "citation_publisher")
    for key in ["author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author"] where result.authors.isEmpty {
      result.authors = (meta[key] ?? []).filter { !$0.contains("://") }.flatMap(ArticleMetadata.people)
    }
    result.url = first("og:url", "twitter:url")
    result.language = first("content-language", "og:locale", "dc.language", "inlanguage", "language").flatMap(ArticleMetadata.language)
    return result
  }

  /// `Headline | The Paper` without the paper.
  private static func withoutSite(_ title: String, site: String?) -> String? {
    for sign in [" | ", " – ", " — ", " - ", " :: "] {
      let parts = title.split(separator: sign).map(String.init)
      guard parts.count > 1, let last = parts.last else { continue }
      if let site, last.folded == site.folded { return parts.dropLast().joined(separator: sign) }
      if sign == " | " || last.split(separator: " ").count <= 4 && parts[0].split(separator: " ").count > 4 { return parts[0] }
    }
    return title.nonEmpty
  }
}

extension String {
  /// The text, or nothing when there is none.
  var nonEmpty: String? { isEmpty ? nil : self }
}
