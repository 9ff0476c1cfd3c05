import Articles
import NewsGraphModel
import Testing

@Suite struct FormatTests {
  private func read(_ bytes: [UInt8], _ path: String, limit: Int = 10 << 20) -> (articles: [Article], diagnostics: [Diagnostic]) {
    ArticleReader(maximumBytes: limit).read(bytes: bytes, path: path)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)] }
  }

  // MARK: Encodings

  @Test(arguments: ["Ministers’ talks met Çırağan\n\nThey came on Monday.", "Министры\n\nОни встретились в понедельник."])
  func utf16IsKnownByItsMarkAndByItsContent(text: String) {
    for bigEndian in [true, false] {
      let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      for bytes in [mark + utf16(text, bigEndian: bigEndian), utf16(text, bigEndian: bigEndian)] {
        let (articles, diagnostics) = read(bytes, "a.txt")
        #expect(articles.map { String($0.scalars) } == [text] && diagnostics == [])
      }
    }
  }

  @Test func bytesThatAreNotUTF8AreWindows1252() {
    let bytes: [UInt8] = Array("He said ".utf8) + [0x93] + Array("caf".utf8) + [0xE9, 0x94] + Array(" to Zo".utf8) + [0xEB, 0x2E]
    #expect(read(bytes, "a.txt").articles.map { String($0.scalars) } == ["He said “café” to Zoë."])
  }

  @Test func aBrokenSequenceInUTF8IsOneReplacementAndAWarning() {
    let bytes = Array("Größe\nund Äpfel ".utf8) + [0xE2, 0x82] + Array(" für Zürich".utf8)
    let (articles, diagnostics) = read(bytes, "a.txt")
    #expect(articles.map { String($0.scalars) } == ["Größe\nund Äpfel \u{FFFD} für Zürich"])
    #expect(diagnostics.map(\.description) == ["a.txt:2: warning: a place is not valid utf-8; read as U+FFFD [article-encoding]"])
  }

  @Test func aLoneSurrogateInUTF16IsReplaced() {
    let (articles, diagnostics) = read(
      [0xFF, 0xFE] + utf16("one\ntwo ", bigEndian: false) + [0x3D, 0xD8] + utf16(" three.", bigEndian: false), "a.txt")
    #expect(articles.map { String($0.scalars) } == ["one\ntwo \u{FFFD} three."])
    #expect(diagnostics.map(\.line) == [2])
  }

  // MARK: What cannot be read

  @Test(
    arguments: [
      ([], "article-empty"), (Array(" \n\u{FEFF}\n ".utf8), "article-empty"), ([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2], "article-binary"),
      (Array("text with\0NUL".utf8), "article-binary"), (Array(repeating: 3, count: 50), "article-binary"),
    ] as [([UInt8], String)])
  func whatIsNoTextIsOneDiagnostic(bytes: [UInt8], code: String) {
    for path in ["a.txt", "a.md", "a.html", "a.jsonl", "a.unknown"] {
      let (articles, diagnostics) = read(bytes, path)
      #expect(articles.isEmpty && diagnostics.map(\.code) == [code] && diagnostics.map(\.path) == [path], "\(path): \(diagnostics)")
    }
  }

  @Test func whatIsTooLargeIsRefused() {
    #expect(read(Array("12345".utf8), "a.txt", limit: 4).diagnostics.map(\.code) == ["article-too-large"])
    #expect(read(Array("1234".utf8), "a.txt", limit: 4).articles.count == 1)
  }

  @Test func oneLongLineIsReadInProportion() {
    // A debug build; anything quadratic would take many minutes.
    let line = Array(repeating: "The minister met KyslytsyaThe Ã© union, “so” he said. ", count: 4_000).joined()
    for path in ["a.txt", "a.html"] {
      let (articles, diagnostics) = read(Array(line.utf8), path)
      #expect(articles.count == 1 && diagnostics == [])
    }
    for text in [String(repeating: "a", count: 200_000), String(repeating: "[](", count: 60_000), String(repeating: "**_", count: 60_000)] {
      #expect(read(Array(text.utf8), "a.md").articles.count == 1)
    }
  }

  // MARK: JSON Lines

  @Test func eachRowIsAnArticle() {
    let (articles, diagnostics) = read(
      Array(
        (#"{"id":"row 1/a","title":"T","date":"20 May 2025","publisher":"P","authors":["A B","C D"],"url":"https://c.example","language":"en","text":"They met in Oslo.\nThey left."}"#
          + "\r\n\n" + #"{"text":"They met in Bergen."}"#).utf8), "sub/rows.jsonl")
    #expect(articles.map(\.id) == ["row-1-a", "rows-3"] && articles.map(\.path) == ["sub/rows.jsonl", "sub/rows.jsonl"])
    let first = articles[0]
    #expect(
      first.title == "T" && first.date == "2025-05-20" && first.publisher == "P" && first.authors == ["A B", "C D"]
        && first.language == "en")
    #expect(String(first.scalars) == "They met in Oslo.\nThey left." && diagnostics == [])
  }

  @Test func aBadRowDoesNotStopTheOthers() {
    let rows = [
      #"{"text":"They met."}"#, "{\"text\": \"They", #"{"txt":"x"}"#, #"{"text":" "}"#, "[1]", #"{"text":7}"#,
      #"{"text":"half \ud83d\u0041 of 😀 \ud83d\ude00 it"}"#,
      #"{"text":"a\u0000b"}"#, String(repeating: "[", count: 100_000), "\"x", "nul", #"{"text":"They left."}"#,
    ]
    let (articles, diagnostics) = read(Array(rows.joined(separator: "\n").utf8), "a.jsonl")
    #expect(articles.map { String($0.scalars) } == ["They met.", "half \u{FFFD}A of 😀 😀 it", "They left."])
    #expect(diagnostics.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    #expect(diagnostics[5].severity == .warning && diagnostics[1].message.contains("'txt'"))
  }

  // MARK: Feeds

  @Test func itemsOfAnRSSFeedAreArticles() {
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="urn:m">
      <channel><title>Coast News</title><language>en-us</language>
      <item><title>Port &amp;amp; rail</title><link>https://c.example/2025/port-strike.html?x=1</link><pubDate>Tue, 03 Jun 2025 08:00:00 GMT</pubDate>
      <dc:creator>Mira Holt</dc:creator><media:content url="x"/><description>Short.</description>
      <content:encoded><![CDATA[<p>Dock workers stopped work.</p><p>They want more pay &amp; rest.</p>]]></content:encoded></item>
      <item><guid>tag 12</guid><description>Plain words: they met.</description></item><item><title>Nothing</title></item></channel></rss>
      """
    let (articles, diagnostics) = read(Array(feed.utf8), "f.xml")
    #expect(articles.map(\.id) == ["port-strike", "tag-12"] && diagnostics.map(\.line) == [6])
    #expect(articles[0].title == "Port & rail" && articles[0].date == "2025-06-03" && articles[0].publisher == "Coast News")
    #expect(articles[0].words == ["Dock workers stopped work.", "They want more pay & rest."] && articles[0].language == "en-US")
    #expect(articles[1].words == ["Plain words: they met."])
  }

  @Test func entriesOfAnAtomFeedAreArticles() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Paper</title><entry><title>One</title><id>tag:x:1</id>
      <link rel="self" href="https://a.example/feed"/><link href="https://a.example/news/one/"/><updated>2025-06-04T00:00:00Z</updated>
      <author><name>Ada Byron</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met.</p><p>They left.</p></div></content>
      </entry></feed>
      """
    let (articles, diagnostics) = read(Array(feed.utf8), "f.atom")
    #expect(articles.map(\.id) == ["one"] && articles[0].words == ["They met.", "They left."] && diagnostics == [])
    #expect(
      articles[0].authors == ["Ada Byron"] && articles[0].date == "2025-06-04" && articles[0].publisher == "Paper"
        && articles[0].language == "en")
  }

  @Test(arguments: [
    "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><description>&b;</description></item></channel></rss>",
    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><description>&x;</description></item></channel></rss>",
    "<rss><channel>", "<html><body>no feed</body></html>", "<rss/>", "not XML",
  ])
  func aFeedThatCannotBeReadIsAnError(feed: String) {
    let (articles, diagnostics) = read(Array(feed.utf8), "f.xml")
    #expect(articles.isEmpty && diagnostics.contains { $0.severity == .error && $0.path == "f.xml" })
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>They met in Oslo.</p>", ["They met in Oslo."]), ("{\"text\":\"They met.\"}", ["They met."]),
    ("They met in Oslo.", ["They met in Oslo."]),
    ("<?xml version='1.0'?><rss><channel><item><description>They met.</description></item></channel></rss>", ["They met."]),
  ])
  func withoutAKnownExtensionTheContentDecides(text: String, words: [String]) {
    for path in ["a", "a.page", "-"] { #expect(read(Array(text.utf8), path).articles.flatMap(\.words) == words) }
  }
}
