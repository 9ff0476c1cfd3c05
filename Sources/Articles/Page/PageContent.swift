internal import NewsGraphModel

/// Where on a page the article is, and what in it belongs to the page nevertheless.
struct PageContent {
  private let page: Page
  /// The element that holds the article's text.
  let root: Int
  /// The element that is the headline, wherever it stands.
  let headline: Int?
  private let ancestors: Set<Int>
  /// For each element, whether it and all below it belong to the page, as far as the element itself tells.
  private(set) var isPagePart: [Bool] = []

  init(_ page: Page, title: String?) {
    self.page = page
    let root = Self.findRoot(page)
    self.root = root
    ancestors = Set(page.path(root))
    headline = Self.findHeadline(page, root: root, title: title?.folded)
    isPagePart = page.elements.indices.map(judge)
  }

  private func judge(_ number: Int) -> Bool {
    let element = page.elements[number]
    if ancestors.contains(number) { return false }
    if number < root || number >= page.elements[root].end { return true }
    if Page.aside.contains(element.name) { return true }
    // An article inside the article is a teaser or a comment.
    if element.name == "article", page.elements[root].name == "article" { return true }
    if Self.isHidden(element) { return true }
    if Self.roles.contains(element.attributes["role"]?.lowercased() ?? "") { return true }
    // A hint counts only for a lesser part: pages name whole columns after their sidebar.
    guard element.paragraphLength * 5 < page.elements[root].paragraphLength * 2 || page.elements[root].paragraphLength == 0 else {
      return false
    }
    return Self.isHinted(element)
  }

  private static func isHidden(_ element: Page.Element) -> Bool {
    if element.attributes["hidden"] != nil || element.attributes["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = element.attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static func isHinted(_ element: Page.Element) -> Bool {
    guard element.name != "body", element.name != "html", element.name != "a" || element.paragraphLength == 0 else { return false }
    let words = element.words(of: "class") + element.words(of: "id")
    if words.contains(where: hints.contains) { return true }
    return zip(words, words.dropFirst()).contains { pairs.contains("\($0) \($1)") }
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "alertdialog", "menu", "menubar", "toolbar",
    "tooltip",
    "status", "form",
  ]

  /// Words in class names and ids that announce something other than the article.
  private static let hints: Set<String> = [
    "promo", "promos", "promotion", "promoted", "related", "recommended", "recommendation", "recommendations", "recirc", "comment",
    "comments",
    "disqus", "share", "sharing", "sharebar", "social", "socials", "newsletter", "newsletters", "subscribe", "subscription", "paywall",
    "cookie", "cookies",
    "consent", "gdpr", "sidebar", "advert", "adverts", "advertisement", "advertising", "ad", "ads", "adslot", "sponsor", "sponsored",
    "breadcrumb",
    "breadcrumbs", "nav", "navbar", "navigation", "menu", "footer", "toolbar", "popup", "modal", "overlay", "taglist", "byline", "bylines",
    "caption", "captions", "trending", "popular", "outbrain", "taboola", "signup", "login", "copyright", "teaser", "teasers", "widget",
    "banner",
    "infobox", "timestamp", "noprint", "donate", "donation", "rating", "poll", "hidden", "visuallyhidden", "infolinks", "pagination",
    "pager",
  ]
  private static let pairs: Set<String> = [
    "read more", "read also", "read next", "most read", "more stories", "more news", "sr only", "screen reader", "visually hidden",
    "skip link",
    "author box", "author bio", "author info", "article meta", "post meta", "entry meta", "article tags", "post tags", "tag list",
    "also like",
    "see also", "pull quote", "call action", "follow us", "sign up", "app download", "image credit", "photo credit", "article footer",
    "post footer",
  ]

  // MARK: The article's text

  private static func findRoot(_ page: Page) -> Int {
    let elements = page.elements
    let total = elements.first?.paragraphLength ?? 0
    func best(_ isCandidate: (Page.Element) -> Bool) -> Int? {
      var best: Int?
      for number in elements.indices where isCandidate(elements[number]) {
        if elements[number].paragraphLength > best.map({ elements[$0].paragraphLength }) ?? 0 { best = number }
      }
      // Teasers, too, are marked as articles: the article has the better part of the text.
      return best.flatMap { elements[$0].paragraphLength * 5 >= total * 2 ? $0 : nil }
    }
    let article = best { $0.name == "article" }
    let body = best { $0.attributes["itemprop"]?.split(separator: " ").contains("articleBody") == true }
    if let body {
      // The article around its body has the headline and the introduction, if it has not much else.
      if let article, page.path(body).contains(article), elements[article].paragraphLength * 10 <= elements[body].paragraphLength * 13 {
        return article
      }
      return body
    }
    if let article { return article }
    if let hinted = best({ element in
      let words = element.words(of: "class") + element.words(of: "id")
      return zip(words, words.dropFirst()).contains { bodyPairs.contains("\($0) \($1)") } || words.contains { bodyWords.contains($0) }
    }) {
      return hinted
    }
    let fallback = best { $0.name == "main" || $0.attributes["role"]?.lowercased() == "main" }
    return densest(page, within: fallback) ?? fallback ?? elements.firstIndex { $0.name == "body" } ?? 0
  }

  private static let bodyPairs: Set<String> = [
    "article body", "story body", "entry content", "post content", "article content", "article text", "story content", "post body",
    "news text",
    "article main", "content body", "news content", "story text",
  ]
  private static let bodyWords: Set<String> = ["articlebody", "storybody", "articletext", "articlecontent", "storycontent", "newstext"]

  /// The element with most running text directly below it, and its surroundings as long as they have more of it.
  private static func densest(_ page: Page, within limit: Int?) -> Int? {
    let elements = page.elements
    let range = limit.map { $0..<elements[$0].end } ?? elements.indices
    var scores = [Double](repeating: 0, count: elements.count)
    for number in range {
      let element = elements[number]
      guard element.ownLength >= 60, element.ownLinkLength * 2 < element.ownLength else { continue }
      // Text may stand in the container itself, parted by line breaks only; a paragraph is no container.
      var weight = element.name == "p" ? 2.0 : 1.0
      let score = 1 + min(Double(element.ownLength) / 100, 5)
      for place in page.path(number).dropFirst(element.name == "p" ? 1 : 0).prefix(2) where range.contains(place) {
        scores[place] += score * weight
        weight /= 2
      }
    }
    var best: Int?
    for number in range where scores[number] > best.map({ scores[$0] }) ?? 0 { best = number }
    guard var root = best else { return nil }
    while elements[root].parent >= 0, range.contains(elements[root].parent) {
      let parent = elements[elements[root].parent]
      guard parent.name != "html", parent.paragraphLength * 4 >= elements[root].paragraphLength * 5,
        parent.linkLength * 5 < parent.textLength * 2
      else { break }
      root = elements[root].parent
    }
    return root
  }

  // MARK: The headline

  private static func findHeadline(_ page: Page, root: Int, title: String?) -> Int? {
    let inside = root..<page.elements[root].end
    let headings = page.elements.indices.filter { number in
      ["h1", "h2"].contains(page.elements[number].name) && page.elements[number].textLength > 0
        && !page.path(number).contains { isHidden(page.elements[$0]) }
    }.prefix(50)
    if let title, !title.isEmpty, let same = headings.first(where: { page.text($0).folded == title }) { return same }
    let first = headings.filter { page.elements[$0].name == "h1" }
    if let own = first.first(where: inside.contains) { return own }
    // Above the text, the nearest: the paper's own name is often marked the same way, at the very top.
    return first.last { $0 < root }
  }
}
