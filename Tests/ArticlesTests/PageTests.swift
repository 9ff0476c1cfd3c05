import Articles
import NewsGraphModel
import Testing

@Suite struct PageTests {
  static let first =
    "The fisheries minister, Dana Velle, led her country’s delegation at the talks in the old harbour office on Tuesday, which lasted four hours."
  static let second =
    "The two sides did not agree on quotas, although the northern side proposed a joint commission that would report before the winter comes."

  @Test(arguments: [
    "<article><p>FIRST</p><p>SECOND</p></article>",
    "<main><p>FIRST</p><p>SECOND</p></main>",
    "<div itemprop=articleBody><p>FIRST</p><p>SECOND</p></div>",
    "<div class=entry-content><p>FIRST</p><p>SECOND</p></div>",
    "<div><div><p>FIRST</p></div><div><p>SECOND</p></div></div>",
    "<div>FIRST<br><br>SECOND</div>",
    "<table><tr><td><p>FIRST<p>SECOND</td></tr></table>",
  ])
  func theTextIsFoundAmongTheRest(body: String) throws {
    let inner = body.replacing("FIRST", with: Self.first).replacing("SECOND", with: Self.second)
    let page = """
      <html><body class="has-sidebar"><nav><ul><li><a href=/>Home</a><li><a href=/world>World</a></ul></nav>
      \(inner)
      <aside><p>Our readers like this column about the garden, which comes every week, and which costs nothing at all to read.</p></aside>
      <script>var text = "not text";</script><footer><p>All rights reserved, whoever may have reserved them.</p></footer></body></html>
      """
    let article = try read(page, as: "a.html")
    #expect(article.words == [Self.first, Self.second])
    #expect(article.marked.contains("Home"))
    #expect(!String(article.scalars).contains("not text"))
    #expect(article.brokenPromises == [])
  }

  @Test(arguments: [
    "<div class=related-links><ul><li><a href=1>Cod prices rise again</a></ul></div>",
    "<div id=newsletterSignup><p>Our letter comes daily</p></div>",
    "<figure><img src=x><figcaption>Velle arrives.</figcaption></figure>", "<p style='display: none'>Tracking text.</p>",
    "<p hidden>Hidden text.</p>",
    "<div class='share-bar'>Tell your friends about this</div>", "<form><label>Your address</label></form>",
    "<p class=byline>Mira Holt, Ostrava</p>",
    "<p><a href=x>Why the fish are gone: our great report</a></p>", "<section class=comments><p>What a waste.</p></section>",
    "<article><p>A teaser for another article.</p></article>", "<div aria-hidden=true>Decoration</div>",
    "<div role=complementary>More</div>",
    "<p>Subscribe to our newsletter.</p>", "<noscript>Turn it on.</noscript>", "<template>Later</template>",
  ])
  func partsOfThePageInsideTheTextAreNotRead(part: String) throws {
    let article = try read("<article><h1>A headline</h1><p>\(Self.first)</p>\(part)<p>\(Self.second)</p></article>", as: "a.html")
    #expect(article.shown == ["headline: A headline", "paragraph: \(Self.first)", "paragraph: \(Self.second)"])
  }

  @Test func markupSaysWhatABlockIs() throws {
    let article = try read(
      """
      <article><header><h1>A <i>headline</i></h1></header><p>\(Self.first)</p><h2>What comes</h2><p><b>No deal.</b> They left&nbsp;early.</p>
      <ul><li>One <a href=x>thing</a> of many</li></ul><blockquote><p>We have time.</p></blockquote><p><strong>In bold</strong></p>
      <p>They went<br>home.</p></article>
      """, as: "a.html")
    #expect(
      article.shown == [
        "headline: A headline", "paragraph: \(Self.first)", "heading: What comes", "heading: No deal.", "paragraph: They left early.",
        "listItem: One thing of many", "quotation: We have time.", "heading: In bold", "paragraph: They went home.",
      ])
  }

  @Test(arguments: [
    #"<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"T","datePublished":"2025-06-03T08:00:00Z","author":[{"name":"Mira Holt"}],"publisher":{"name":"Coast News"},"inLanguage":"en-GB","url":"https://c.example/a"}]}</script>"#,
    #"<meta property="og:title" content="T"><meta property="article:published_time" content="2025-06-03"><meta name=author content="Mira Holt"><meta property="og:site_name" content="Coast News"><meta property="og:locale" content="en_GB"><link rel=canonical href="https://c.example/a">"#,
  ])
  func theHeadTellsAboutTheArticle(head: String) throws {
    let article = try read("<html><head>\(head)</head><body><article><p>\(Self.first)</p></article></body></html>", as: "a.html")
    #expect(article.title == "T" && article.date == "2025-06-03" && article.publisher == "Coast News" && article.authors == ["Mira Holt"])
    #expect(article.language == "en-GB" && article.url == "https://c.example/a")
  }

  @Test func withoutAHeadTheMarkupTells() throws {
    let article = try read(
      """
      <html lang=en><head><title>Talks end without a deal | Coast News</title></head><body><h1>Coast News</h1><article><h1>Talks end without a deal</h1>
      <a rel=author href=x>Mira Holt</a><time datetime="2025-06-03T10:00">today</time><p>\(Self.first)</p></article></body></html>
      """, as: "a.html")
    #expect(
      article.title == "Talks end without a deal" && article.date == "2025-06-03" && article.authors == ["Mira Holt"]
        && article.language == "en")
    #expect(article.shown.first == "headline: Talks end without a deal")
  }

  @Test func aPageIsReadInTheCharacterSetThatItDeclares() throws {
    let bytes = Array("<meta charset=windows-1251><p>".utf8) + [0xCC, 0xE8, 0xED, 0xF1, 0xEA] + Array(" is far.</p>".utf8)
    let article = try #require(ArticleReader().read(bytes: bytes, path: "a.html").articles.first)
    #expect(article.words == ["Минск is far."])
  }

  @Test(arguments: [100, 400])
  func deepNestingIsRead(depth: Int) throws {
    let page = String(repeating: "<div>", count: depth) + "<p>\(Self.first)</p>"
    let (articles, diagnostics) = ArticleReader().read(bytes: Array(page.utf8), path: "a.html")
    #expect(articles.first?.words == [Self.first] && diagnostics == [])
  }

  @Test(arguments: ["div", "b", "table", "ul><li", "blockquote"])
  func bottomlessNestingIsOneDiagnostic(name: String) {
    let page = "<p>\(Self.first)</p>" + String(repeating: "<\(name)>", count: 20_000) + "</i>"
    let (articles, diagnostics) = ArticleReader().read(bytes: Array(page.utf8), path: "a.html")
    #expect(articles.first?.words.first == Self.first)
    #expect(diagnostics.map(\.code) == ["html-depth"] && diagnostics.first?.line == 1)
  }

  @Test func aTagWithoutEndOfAttributesIsLeftOut() {
    let page = "<p>\(Self.first)</p>\n<p " + (0..<5_000).map { "a\($0)=1" }.joined(separator: " ") + "><p>\(Self.second)</p>"
    let (articles, diagnostics) = ArticleReader().read(bytes: Array(page.utf8), path: "a.html")
    #expect(articles.first?.words.first == Self.first)
    #expect(diagnostics.map(\.code) == ["html-attributes"] && diagnostics.first?.line == 2)
  }

  @Test(arguments: ["<", "<!--", "<a href=\"", "<p></q>", "&", "&#xD800;", "<script>", "</p>", "<![CDATA[", "<p\0x>y"])
  func brokenMarkupDoesNotStopTheReader(piece: String) {
    for count in [1, 2, 1000] {
      for article in ArticleReader().read(bytes: Array(String(repeating: piece, count: count).utf8), path: "a.html").articles {
        #expect(article.brokenPromises == [])
      }
    }
  }
}
