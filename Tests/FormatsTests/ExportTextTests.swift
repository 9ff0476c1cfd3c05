import NewsGraphModel
import Testing

@testable import Formats

@Suite struct ExportTextTests {
  @Test(arguments: [
    ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf"), ("\r\n\n\r", ""), (" \u{A0}x\t", "x"), ("e\u{301}", "\u{E9}"),
    ("a\u{0}b\u{7F}c\u{9B}d", "abcd"),
    ("e\u{1}\u{301}", "\u{E9}"), ("\u{202B}ש\u{202C}", "\u{202B}ש\u{202C}"), ("\u{1F469}\u{200D}\u{1F467}", "\u{1F469}\u{200D}\u{1F467}"),
    ("a\tb", "a\tb"),
    ("x\r\u{1}\ny", "x\n\ny"),
  ])
  func cleansText(text: String, expected: String) {
    #expect(ExportText.clean(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func cleaningTwiceIsCleaningOnce() {
    var random = SeededGenerator(seed: 3)
    let pieces: [Unicode.Scalar] = [
      "a", " ", "\r", "\n", "\u{85}", "\u{301}", "e", "\u{1}", "\u{2028}", "\u{A0}", "\u{1100}", "\u{1161}", "\u{9F}", "\u{0323}",
    ]
    for _ in 0..<2000 {
      let text = String((0..<8).compactMap { _ in pieces.randomElement(using: &random) })
      let once = ExportText.clean(text)
      #expect(ExportText.clean(once).utf8.elementsEqual(once.utf8))
    }
  }

  @Test func everyCodePointThatIsPassedOverIsInNormalForm() {
    for value in 0x20...0x1F650 as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "b"
      #expect(ExportText.clean(text).unicodeScalars.elementsEqual(ExportText.clean(text).nfc.unicodeScalars))
    }
  }

  @Test func shortensBetweenWords() {
    #expect(
      ExportText.shorten("a ceasefire, and the return of all prisoners who are held on both sides", to: 40)
        == "a ceasefire, and the return of all…")
    #expect(ExportText.shorten("short") == "short")
    #expect(ExportText.shorten(String(repeating: "x", count: 90), to: 10) == "xxxxxxxxx…")
    #expect(ExportText.shorten(String(repeating: "\u{1F469}\u{200D}\u{1F467}", count: 90), to: 10).count == 10)
  }

  @Test(
    arguments: [
      ("2025-05-16", "2025-05-16", "2025-05-16"), ("2024-02", "2024-02-01", "2024-02-29"), ("1900", "1900-01-01", "1900-12-31"),
      ("202X", "2020-01-01", "2029-12-31"),
      ("2025-05-16/2025-06", "2025-05-16", "2025-06-30"), ("2025/..", "2025-01-01", nil), ("../2025", nil, "2025-12-31"),
      ("2022?", "2022-01-01", "2022-12-31"),
      ("2022-21", "2022-01-01", "2022-12-31"), ("2025-05-16T10:00:00Z", "2025-05-16", "2025-05-16"),
      ("2025-1X", "2025-10-01", "2025-12-31"),
    ] as [(String, String?, String?)])
  func readsTheBoundsOfDates(text: String, first: String?, last: String?) {
    let bounds = DateBounds(text)
    #expect(bounds?.first == first && bounds?.last == last, "\(String(describing: bounds))")
  }

  @Test(arguments: [
    "", "/", "../..", "2025-13", "2025-02-30", "soon", "25-05-16", "2025-5-6", "2026/2025", "2025-05-16/x", "a/b/c", "٢٠٢٥", "2025-05-",
    "0000",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(DateBounds(text) == nil)
  }

  @Test(arguments: [
    (0.93, "0.93"), (1, "1"), (0, "0"), (1e-7, "0.0000001"), (-12.5, "-12.5"), (1e21, "1000000000000000000000"),
    (1.25e17, "125000000000000000"), (-0.0, "0"), (100, "100"),
  ])
  func writesCanonicalDecimals(number: Double, expected: String) {
    #expect(Decimal.canonical(number) == expected)
  }

  @Test(
    arguments: [
      ("https://a.example/x y", "https://a.example/x%20y"), ("https://a.example/%zz%20#a#b", "https://a.example/%25zz%20#a%23b"),
      ("http://a.example:80/ü?q=[1]", "http://a.example:80/%C3%BC?q=%5B1%5D"), ("HTTPS://A.example", "https://A.example"),
      ("javascript:alert(1)", nil), ("https://", nil),
      ("https://a b/", nil), ("https://user@host/", nil), ("/x", nil), ("https://a:b/", nil),
      ("https://a.example/\"><x", "https://a.example/%22%3E%3Cx"),
    ] as [(String, String?)])
  func addressesAreSoundURIsOrNone(text: String, expected: String?) {
    #expect(ArticleAddress.url(DocumentRecord(id: "d", path: "d", url: text, sha256: "")) == expected)
  }

  @Test func namesAreDifferentForDifferentIds() {
    let ids = ["a/b", "a_b", "A_B", "ф", "х", "", "-", "1", "node", "Graph", "run", "a b", "a-b", "日本", "rel_x", ".."]
    let graph = Graph(
      entities: ids.map { SampleGraph.entity($0, "Person", $0) },
      relations: ["x", "rel_x", "rel/x"].map {
        Relation(id: $0, type: "leads", source: "", target: "", confidence: 1, evidence: [SampleGraph.evidence("d", 0, "q")])
      })
    let names = ExportNames(graph)
    let all = Array(names.nodes.values) + Array(names.edges.values)
    #expect(Set(all.map { $0.lowercased() }).count == ids.count + 3)
    for name in all { #expect(name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.\-]*/) != nil, "\(name)") }
    #expect(!all.contains { ["node", "graph", "run"].contains($0.lowercased()) })
  }

  @Test func aProtectedEvidenceComesBackWord() throws {
    let quote = "e\u{301}\u{0}\r\n\u{85}\u{FEFF} x "
    let text = EvidenceText.compact([SampleGraph.evidence("d", 0, quote)])
    #expect(ExportText.clean(text).utf8.elementsEqual(text.utf8))
    let back = try JSONSyntax.parse(text.utf8).array?.first?["quote"]?.string
    #expect(back?.unicodeScalars.elementsEqual(quote.unicodeScalars) == true)
  }
}
