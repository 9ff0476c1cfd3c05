import NewsGraphModel
import Testing

@testable import NewsGraph

@Suite struct PackedArticleTests {
  @Test func anArticleComesBackAsItWas() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let article = Self.article(using: &random)
      let unpacked = PackedArticle(article).article
      #expect(Self.same(article, unpacked), "\(String(article.scalars))")
    }
  }

  @Test func anArticleWithoutTextComesBackAsItWas() {
    let article = Article(id: "empty", path: "empty.txt", scalars: [], view: TextView())
    #expect(Self.same(article, PackedArticle(article).article))
  }

  @Test func aNewIdReplacesTheOldOne() {
    let article = Article(
      id: "a", path: "a.txt", title: "T", scalars: Array("text".unicodeScalars), view: TextView(plain: "text".unicodeScalars))
    var packed = PackedArticle(article)
    packed.id = "b"
    #expect(packed.article.id == "b")
    #expect(packed.article.sha256 == article.sha256)
  }

  /// A text with damage, and a view that leaves some of it out, mends some, and adds some.
  private static func article(using random: inout some RandomNumberGenerator) -> Article {
    let letters: [Unicode.Scalar] = ["a", " ", "\n", "ü", "Γ", "\u{200B}", "😀", "\u{301}", "."]
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
    var view = TextView()
    var offset = 0
    var block = 0
    while offset < text.count {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: offset += 1
      case 1 where offset + 2 <= text.count:
        view.append("ß", original: Span(offset, offset + 2))
        offset += 2
      case 2: view.append(" ", original: Span(offset, offset))
      case 3:
        view.endBlock([.paragraph, .heading, .listItem].randomElement(using: &random) ?? .paragraph, from: block)
        block = view.scalars.count
      default:
        view.append(text[offset], original: Span(offset, offset + 1))
        offset += 1
      }
    }
    view.endBlock(.paragraph, from: block)
    return Article(
      id: "id", path: "folder/a.txt", title: "Title", date: "2025-05-20", publisher: "P", authors: ["A", "B"], url: "https://a.example/",
      language: "en", scalars: text, view: view, boilerplate: text.count > 2 ? [Span(0, 1)] : [])
  }

  private static func same(_ a: Article, _ b: Article) -> Bool {
    DocumentRecord(a) == DocumentRecord(b) && a.scalars == b.scalars && a.boilerplate == b.boilerplate
      && a.view.scalars == b.view.scalars && a.view.blocks == b.view.blocks
      && a.view.scalars.indices.allSatisfy { a.view.original(Span($0, $0 + 1)) == b.view.original(Span($0, $0 + 1)) }
      && a.view.original(Span(a.view.scalars.count, a.view.scalars.count))
        == b.view.original(Span(b.view.scalars.count, b.view.scalars.count))
  }
}
