import LibXML
import NewsGraphModel
import Testing

@Suite struct XMLParserTests {
  private func parse(_ text: String) -> (root: XMLNode?, diagnostics: [Diagnostic]) { XMLParser.parse(Array(text.utf8), path: "a.xml") }

  @Test func keepsMixedContentInOrder() throws {
    let (root, diagnostics) = parse("<p>one <b>two</b> thr<!-- not this -->ee <![CDATA[<four>]]> &amp; &#x1F600;</p>")
    #expect(diagnostics.isEmpty)
    let children = try #require(root).children.map { child in
      switch child {
      case .element(let node): "<\(node.name)>\(node.text)"
      case .text(let text): text
      }
    }
    #expect(children == ["one ", "<b>two", " three <four> & 😀"])
  }

  @Test func knowsNamespacesAndAttributesByLocalName() throws {
    let root = try #require(parse("<a:x xmlns:a='urn:a' xml:lang='de' lang='en' a:y='1 &lt; 2'><z xmlns='urn:z'/></a:x>").root)
    #expect(root.name == "x")
    #expect(root.namespace == "urn:a")
    #expect(root.attributes == ["lang": "en", "y": "1 < 2"])
    #expect(root.elements.map(\.namespace) == ["urn:z"])
  }

  @Test func givesTheLineOnWhichAStartTagBegins() throws {
    let root = try #require(parse("<?xml version='1.0'?>\n\n<a\n  b='1'\n  c='2'>\n<d/>\n</a>").root)
    #expect(root.line == 3)
    #expect(root.elements.map(\.line) == [6])
  }

  @Test func countsLinesBeyondSixteenBits() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b/><c\n/></a>"
    #expect(try #require(parse(text).root).elements.map(\.line) == [70_001, 70_001])
    let broken = parse("<a>" + String(repeating: "\n", count: 70_000) + "<b></a>")
    #expect(broken.root == nil)
    #expect(broken.diagnostics.map(\.line) == [70_001])
  }

  @Test(arguments: [
    ("", "xml-empty"), ("   ", "xml-syntax"), ("no markup", "xml-syntax"), ("<a>", "xml-syntax"), ("<a></b>", "xml-syntax"),
    ("<a b='1' b='2'/>", "xml-syntax"), ("<a b=1/>", "xml-syntax"), ("<a/><b/>", "xml-syntax"), ("<a>&nbsp;</a>", "xml-entity"),
    ("<a>\u{0}</a>", "xml-syntax"), ("\u{0}\u{0}\u{0}\u{0}", "xml-syntax"), ("<a>&#0;</a>", "xml-syntax"), ("<a>\u{1}</a>", "xml-syntax"),
    ("<?xml version='1.0' encoding='klingon'?><a/>", "xml-encoding"),
  ])
  func refusesWhatIsNotWellFormed(text: String, code: String) throws {
    let (root, diagnostics) = parse(text)
    #expect(root == nil)
    let first = try #require(diagnostics.first)
    #expect(diagnostics.count == 1, "\(diagnostics)")
    #expect(first.code == code, "\(first)")
    #expect(first.severity == .error && first.path == "a.xml" && first.line == 1)
    #expect(!first.message.contains("\n") && !first.message.hasSuffix("."))
  }

  @Test func saysWhichElementIsNotClosed() {
    #expect(
      parse("<a>\n  <bee>\n</a>").diagnostics.map(\.description)
        == ["a.xml:3:5: error: '</a>' found, expected '</bee>' for the element that starts on line 2 [xml-syntax]"])
  }

  @Test func readsUTF16ByItsMark() {
    let text = "<a>Zoë</a>"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(XMLParser.parse(bytes, path: "a").root?.text == "Zoë")
  }

  @Test func brokenUTF16IsBlamedOnTheEncoding() {
    let (root, diagnostics) = XMLParser.parse([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00, 0x00, 0xD8, 0x00, 0xD8, 0x3E, 0x00], path: "a")
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == ["xml-encoding"], "\(diagnostics)")
  }

  @Test(arguments: [[UInt8](arrayLiteral: 0xFF), [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]])
  func refusesBytesThatAreNotUTF8(bytes: [UInt8]) {
    let (root, diagnostics) = XMLParser.parse(Array("<a>".utf8) + bytes + Array("</a>".utf8), path: "a")
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == ["xml-encoding"] || diagnostics.map(\.code) == ["xml-syntax"])
  }
}

@Suite struct XMLParserHostileInputTests {
  private func parse(_ text: String) -> (root: XMLNode?, diagnostics: [Diagnostic]) { XMLParser.parse(Array(text.utf8), path: "a.xml") }

  @Test func anEntityBombIsRefusedAtItsFirstDeclaration() throws {
    var text = "<!DOCTYPE lolz [\n <!ENTITY lol0 \"lol\">\n"
    for level in 1...30 { text += "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">\n" }
    let (root, diagnostics) = parse(text + "]>\n<lolz>&lol30;</lolz>")
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == ["xml-entity"])
    #expect(diagnostics.first?.line == 2)
    #expect(diagnostics.first?.message == "the document declares the entity 'lol0', expected no declarations")
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x PUBLIC \"p\" \"http://127.0.0.1:9/x\">]><a b='&x;'/>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;]><a/>",
    "<!DOCTYPE a [<!NOTATION n SYSTEM 'n'><!ENTITY x SYSTEM \"f\" NDATA n>]><a/>",
    "<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]><a>&x;</a>",
  ])
  func declaredEntitiesAreRefused(text: String) {
    let (root, diagnostics) = parse(text)
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == ["xml-entity"], "\(diagnostics)")
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'much'>]><a/>", "<!DOCTYPE a [<!ELEMENT a (b|c)*>]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b (x|y) 'x'>]><a/>",
  ])
  func otherDeclarationsAreRefused(text: String) {
    let (root, diagnostics) = parse(text)
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == ["xml-doctype"])
  }

  @Test func aBareDoctypeIsReadAndItsFileIsNotOpened() {
    let (root, diagnostics) = parse("<!DOCTYPE rss SYSTEM \"file:///nowhere/rss.dtd\"><rss>x</rss>")
    #expect(root?.text == "x")
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [(100, true), (256, true), (257, false), (100_000, false)])
  func nestingIsBounded(depth: Int, isRead: Bool) {
    let text = String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
    let (root, diagnostics) = parse(text)
    #expect((root?.text == "x") == isRead)
    #expect(diagnostics.map(\.code) == (isRead ? [] : ["xml-depth"]))
  }

  @Test func aSingleLineOfTwentyMegabytesIsRead() {
    let bytes = Array("<a>".utf8) + [UInt8](repeating: 0x78, count: 20_000_000) + Array("<b c=1/></a>".utf8)
    let diagnostics = XMLParser.parse(bytes, path: "a").diagnostics
    #expect(diagnostics.map(\.line) == [1])
    #expect(diagnostics.map(\.column) == [nil], "a column that far out is not counted")
    let length = XMLParser.parse(bytes.dropLast(12) + Array("</a>".utf8), path: "a").root?.text.utf8.count
    #expect(length == 20_000_000)
  }

  @Test func everyPrefixOfADocumentIsReadOrRefusedWithAReason() {
    let bytes = Array("<?xml version='1.0'?>\n<!DOCTYPE a>\n<a b='ü'>t&amp;<![CDATA[x]]><!-- c --><d xmlns='urn:d'/></a>\n".utf8)
    for length in bytes.indices {
      let (root, diagnostics) = XMLParser.parse(Array(bytes[..<length]), path: "a")
      #expect((root == nil) == diagnostics.contains { $0.severity == .error }, "\(length): \(diagnostics)")
    }
  }

  @Test func manyThreadsReadAtOnce() async {
    let results = await withTaskGroup(of: String.self, returning: Set<String>.self) { group in
      for number in 0..<200 {
        group.addTask {
          let text = number % 2 == 0 ? "<a>\(String(repeating: "<b c='d'>ü</b>", count: 200))</a>" : "<a>\n<b></a>"
          let (root, diagnostics) = XMLParser.parse(Array(text.utf8), path: "a")
          return "\(root?.text.count ?? -1) \(diagnostics)"
        }
      }
      return await group.reduce(into: []) { $0.insert($1) }
    }
    #expect(results.count == 2, "\(results)")
  }
}
