import NewsGraphModel
import Testing

/// The values of a graph: their order, their spans, their hashes.
@Suite struct GraphTests {
  @Test func aGraphIsTheSameInWhateverOrderItsPartsCome() {
    var random = SeededGenerator(seed: 11)
    let ids = Set((0..<40).map { _ in random.text(longest: 6) }).sorted { $0.precedes($1) }
    let proof = Evidence(
      document: "a", span: Span(0, 1), quote: "a", trigger: Span(0, 1), subject: Span(0, 1), object: Span(0, 1), rule: "r", annotator: "t",
      confidence: 1)
    let documents = ids.map { DocumentRecord(id: $0, path: $0, sha256: "") }
    let entities = ids.map { Entity(id: $0, type: "Person", types: ["Person"], name: $0) }
    let relations = ids.map { Relation(id: $0, type: "leads", source: $0, target: $0, confidence: 1, evidence: [proof]) }
    let graph = Graph(documents: documents, entities: entities, relations: relations)
    #expect(graph.entities.map(\.id) == ids && graph.relations.map(\.id) == ids && graph.documents.map(\.id) == ids)
    for _ in 0..<20 {
      let other = Graph(
        documents: documents.shuffled(using: &random), entities: entities.shuffled(using: &random),
        relations: relations.shuffled(using: &random))
      #expect(other == graph)
    }
  }

  @Test func textsAreOrderedByTheirBytes() {
    #expect("Z".precedes("a") && "z".precedes("é") && "é".precedes("😀") && !"a".precedes("a"))
    #expect("\u{FFFD}".precedes("😀"), "as UTF-8 orders them, not as UTF-16 does")
    #expect("e\u{301}".precedes("é"), "bytes are compared, so that equal texts with other bytes have an order too")
  }

  @Test func spansRelateAsTheirCodePointsDo() {
    let spans = (0...5).flatMap { start in (start...5).map { Span(start, $0) } }
    for a in spans {
      for b in spans {
        let (x, y) = (Set(a.start..<a.end), Set(b.start..<b.end))
        if !a.isEmpty, !b.isEmpty {
          #expect(a.overlaps(b) == !x.isDisjoint(with: y))
          #expect(a.contains(b) == x.isSuperset(of: y))
        }
        #expect(a.union(b).contains(a) && a.union(b).contains(b))
        #expect((a < b) == ((a.start, a.end) < (b.start, b.end)))
        #expect(a.count == x.count)
      }
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
  ])
  func hashesAreThoseOfTheStandard(text: String, hash: String) { #expect(ContentHash.sha256(text) == hash) }

  @Test func theShortHashKeepsItsPartsApart() {
    #expect(ContentHash.short(["ab", "c"]) != ContentHash.short(["a", "bc"]))
    #expect(ContentHash.short(["a", ""]) != ContentHash.short(["a"]))
    #expect(ContentHash.short(["a"], length: 8).count == 8)
  }

  @Test(arguments: [
    (Relation.Polarity.positive, Relation.Modality.asserted, true), (.positive, .planned, true), (.positive, .possible, false),
    (.positive, .conditional, false), (.negative, .asserted, false), (.negative, .planned, false),
  ])
  func onlyWhatIsOrWillBeIsAffirmed(polarity: Relation.Polarity, modality: Relation.Modality, isAffirmed: Bool) {
    let proof = Evidence(
      document: "a", span: Span(0, 1), quote: "a", trigger: Span(0, 1), subject: Span(0, 1), object: Span(0, 1), rule: "r", annotator: "t",
      confidence: 1)
    let relation = Relation(
      id: "r", type: "leads", source: "a", target: "b", polarity: polarity, modality: modality, confidence: 1, evidence: [proof])
    #expect(relation.isAffirmed == isAffirmed)
  }

  @Test func anArticleCountsInCodePoints() {
    let scalars = Array("é👩‍👩‍👧 x".unicodeScalars)
    let article = Article(id: "a", path: "a.txt", scalars: scalars, view: TextView(plain: scalars))
    #expect(article.text(in: Span(6, 8)) == " x")
    #expect(article.sha256 == ContentHash.sha256("é👩‍👩‍👧 x"))
  }
}
