import NewsGraphModel
@testable import Resolution
import Testing

/// The graph as a whole: ids that last, facts that are one, order that does not matter.
@Suite struct GraphBuilderTests {
  @Test func nothingGivesNothing() {
    #expect(Page.graph([]) == Graph())
    #expect(Page.graph(Page("a", "", [])).entities.isEmpty)
  }

  @Test func idsAreUniqueAndEveryEndExists() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<40 {
      let graph = Page.graph(Page.corpus(&random))
      let ids = Set(graph.entities.map(\.id))
      #expect(ids.count == graph.entities.count && Set(graph.relations.map(\.id)).count == graph.relations.count)
      for relation in graph.relations {
        #expect(ids.contains(relation.source) && ids.contains(relation.target) && relation.source != relation.target)
        #expect(relation.sources == Set(relation.evidence.map(\.document)).count)
        #expect((0...1).contains(relation.confidence))
        if relation.type == "metWith" { #expect(relation.source.precedes(relation.target)) }
      }
      for entity in graph.entities {
        #expect(!entity.mentions.isEmpty && !entity.aliases.contains(entity.name))
        #expect(entity.aliases == entity.aliases.sorted { $0.precedes($1) })
        #expect(entity.mentions == entity.mentions.sorted { ($0.document, $0.span) < ($1.document, $1.span) })
      }
    }
  }

  @Test func theSameArticlesGiveTheSameGraphInWhateverOrderTheyAreFound() {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<15 {
      let pages = Page.corpus(&random)
      let graph = Page.graph(pages)
      for _ in 0..<3 {
        let found = pages.shuffled(using: &random).sorted { $0.document.article.id.precedes($1.document.article.id) }
        #expect(Page.graph(found) == graph)
      }
    }
  }

  @Test func articlesAboutOtherThingsChangeNoId() {
    var random = SeededGenerator(seed: 33)
    for _ in 0..<20 {
      let pages = Page.corpus(&random)
      let graph = Page.graph(pages)
      for id in ["a-first", "z-last"] {
        let other = Page(id, "⟦Leila Haddad⟧ left ⟦Geneva Motor Works⟧.", .person, .organization).saying("leads", 0, 1)
        let larger = Page.graph((pages + [other]).sorted { $0.document.article.id.precedes($1.document.article.id) })
        #expect(Set(graph.entities.map(\.id)).isSubset(of: larger.entities.map(\.id)))
        #expect(Set(graph.relations.map(\.id)).isSubset(of: larger.relations.map(\.id)))
        #expect(larger.entities.count == graph.entities.count + 2)
      }
    }
  }

  @Test func theSameFactHasTheSameIdInAnyCorpus() throws {
    let first = Page("a", "⟦Ada Byron⟧ led ⟦Kestrel Group⟧.", .person, .organization).saying("leads", 0, 1)
    let second = Page("z", "⟦Norway⟧ met. ⟦Ada Byron⟧ heads ⟦Kestrel Group⟧.", .country("NO", "Norway"), .person, .organization).saying(
      "leads", 1, 2)
    let id = try #require(Page.graph(first).relations.first?.id)
    #expect(Page.graph(second).relations.map(\.id) == [id])
    let both = Page.graph(first, second)
    #expect(both.relations.map(\.id) == [id] && both.relations.first?.evidence.count == 2)
  }

  @Test func whatIsDeniedIsAnotherFact() {
    let first = Page("a", "⟦Ada Byron⟧ led ⟦Kestrel Group⟧.", .person, .organization).saying("leads", 0, 1)
    let second = Page("b", "⟦Ada Byron⟧ led ⟦Kestrel Group⟧.", .person, .organization).saying("leads", 0, 1, polarity: .negative)
    let graph = Page.graph(first, second)
    #expect(graph.relations.count == 2 && Set(graph.relations.map(\.polarity)) == [.positive, .negative])
  }

  @Test func aMeetingIsOneFactFromBothSides() {
    let first = Page("a", "⟦Ada Byron⟧ met ⟦Grace Mwangi⟧.", .person, .person).saying("metWith", 0, 1)
    let second = Page("b", "⟦Grace Mwangi⟧ met ⟦Ada Byron⟧.", .person, .person).saying("metWith", 0, 1)
    let graph = Page.graph(first, second)
    #expect(graph.relations.count == 1)
    #expect(graph.relations.first?.source == "person/ada-byron" && graph.relations.first?.target == "person/grace-mwangi")
  }

  @Test func nobodyMeetsHimself() {
    let page = Page("a", "⟦Ada Byron⟧ met ⟦Byron⟧.", .person, .person).saying("metWith", 0, 1)
    let graph = Page.graph(page)
    #expect(graph.entities.count == 1 && graph.relations.isEmpty)
  }

  @Test func whatAnArticleStatesItselfIsNobodysWord() {
    func page(_ id: String, _ according: NewsGraphModel.Statement.Attribution?) -> Page {
      Page(id, "⟦Ada Byron⟧ led ⟦Kestrel Group⟧, ⟦Grace Mwangi⟧ said.", .person, .organization, .person).saying(
        "leads", 0, 1, according: according)
    }
    #expect(Page.graph(page("a", .thing(2))).relations.first?.attributedTo == "person/grace-mwangi")
    #expect(Page.graph(page("a", .words("reportedly"))).relations.first?.attributedTo == "reportedly")
    #expect(Page.graph(page("a", .thing(2)), page("b", nil)).relations.first?.attributedTo == nil)
  }

  @Test func whatHasNoNameIsKeptOnlyWhereARelationNeedsIt() {
    let page = Page("a", "⟦Norway⟧ demanded ⟦a recount⟧.", .country("NO", "Norway"), .demand("a recount"))
    #expect(Page.graph(page).entities.map(\.type) == ["Country"])
    #expect(Page.graph(page.saying("demanded", 0, 1)).entities.map(\.type) == ["Country", "Demand"])
  }

  @Test(arguments: [
    ("Ada Byron", "ada-byron"), ("José  Núñez", "jose-nunez"), ("N'Djamena", "ndjamena"), ("AT&T", "at-t"), ("Straße 5", "strasse-5"),
    ("--x--", "x"),
  ])
  func idsAreReadable(name: String, slug: String) { #expect(EntityMaker.slug(name) == slug) }

  @Test(arguments: ["", "東京", "!!!", "Россия", "\u{301}", "👩‍👩‍👧", String(repeating: "long name ", count: 40)])
  func everyNameGivesAnId(name: String) {
    let slug = EntityMaker.slug(name)
    #expect((1...60).contains(slug.count))
    #expect(slug.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" })
    #expect(slug == EntityMaker.slug(name) && !slug.hasSuffix("-"))
  }

  @Test func namesWithoutLatinLettersKeepTheirOwnIds() {
    let graph = Page.graph(Page("a", "⟦東京⟧ met ⟦大阪⟧.", .organization, .organization))
    #expect(Set(graph.entities.map(\.id)).count == 2)
  }
}
