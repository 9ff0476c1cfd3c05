import NewsGraphModel
import Testing

/// Whole articles from text to graph.
@Suite struct CorpusTests {
  private func graph(_ texts: [(id: String, text: String)]) throws -> Graph { try Page.read(texts) }

  private let articles = [
    (id: "a", text: "Grace Mwangi led the Kenyan delegation. Mwangi met Tomas Brandt, the foreign minister of Norway, in Lima on Friday."),
    (id: "b", text: "Norway demanded a recount of the votes. The talks in Lima were attended by Mr. Brandt. Kenya rejected the proposal."),
    (id: "c", text: "Oslo demanded a recount of the votes. Neither Russia nor Ukraine attended the talks in Lima on 16 May."),
  ]

  @Test func oneThingInManyArticlesIsOneEntity() throws {
    let graph = try graph(articles)
    let people = graph.entities.filter { $0.type == "Person" }
    #expect(people.map(\.name) == ["Grace Mwangi", "Tomas Brandt"])
    #expect(people.allSatisfy { $0.aliases.count == 1 })
    #expect(people.last.map { Set($0.mentions.map(\.document)) } == ["a", "b"])
    let countries = graph.entities.filter { $0.type == "Country" }.map(\.name)
    #expect(Set(["Kenya", "Norway", "Russia", "Ukraine"]).isSubset(of: countries))
  }

  @Test func aDemandOfTwoArticlesHasTwoProofs() throws {
    let demands = try graph(articles).relations.filter { $0.type == "demanded" }
    #expect(demands.count == 1 && demands.first?.source == "country/norway" && demands.first?.sources == 2)
  }

  @Test func everyProofIsInItsArticle() throws {
    let graph = try graph(articles)
    #expect(graph.relations.count >= 5)
    for proof in graph.relations.flatMap(\.evidence) {
      let text = try #require(articles.first { $0.id == proof.document }).text
      let scalars = Array(text.unicodeScalars)
      #expect(String(scalars[proof.span.start..<proof.span.end]) == proof.quote)
      for part in [proof.subject, proof.object, proof.trigger] + proof.cues.map(\.span) {
        #expect(proof.span.contains(part) && !part.isEmpty)
      }
    }
  }

  @Test func aBareSurnameIsAPersonWhereAnotherArticleHasTheFullName() throws {
    let graph = try graph([
      (id: "a", text: "Tomas Brandt of Norway arrived in Lima."), (id: "b", text: "Brandt attended the talks with Norway in Lima."),
    ])
    #expect(graph.entities.first { $0.name == "Tomas Brandt" }?.mentions.count == 2)
  }

  @Test func talksOfOneDayAndPlaceAreOneEvent() throws {
    let graph = try graph([
      (id: "a", text: "Norway attended the talks in Lima on 16 May 2025."),
      (id: "b", text: "Kenya attended the talks in Lima on 16 May 2025."),
    ])
    #expect(graph.entities.filter { $0.type == "Event" }.count == 1)
  }

  @Test func theOrderOfArticlesChangesNothing() throws {
    let graph = try graph(articles)
    #expect(try self.graph(articles.reversed()) == graph)
    #expect(try self.graph([articles[1], articles[2], articles[0]]) == graph)
  }

  @Test func aSurnameOfTwoPeopleStaysByItself() throws {
    let graph = try graph([
      (id: "a", text: "Grace Mwangi attended the talks in Lima."), (id: "b", text: "Peter Mwangi attended the talks in Oslo."),
      (id: "c", text: "Mwangi attended the talks in Geneva."),
    ])
    let people = graph.entities.filter { $0.type == "Person" }
    #expect(
      people.contains { $0.name == "Grace Mwangi" && $0.aliases.isEmpty }
        && people.contains { $0.name == "Peter Mwangi" && $0.aliases.isEmpty })
  }
}
