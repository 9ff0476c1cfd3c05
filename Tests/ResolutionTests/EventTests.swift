import NewsGraphModel
import Testing

/// Which happenings and demands of different articles are one.
@Suite struct EventTests {
  private func event(_ id: String, _ subject: Page.Subject) -> Page {
    Page(id, "⟦Norway⟧ hosted ⟦the talks⟧.", .country("NO", "Norway"), subject).saying("hosted", 0, 1)
  }

  private func count(_ first: Page.Subject, _ second: Page.Subject) -> Int {
    Page.graph(event("a", first), event("b", second)).entities.filter { $0.type == "Event" }.count
  }

  @Test func theSameDayAndPlaceAreOneEvent() throws {
    let graph = Page.graph(event("a", .talks("2025-05-16", in: "Lima")), event("b", .talks("2025-05-16", in: "Lima")))
    let events = graph.entities.filter { $0.type == "Event" }
    #expect(events.count == 1 && events.first?.mentions.count == 2)
    #expect(graph.relations.count == 1 && graph.relations.first?.evidence.count == 2 && graph.relations.first?.sources == 2)
  }

  @Test func whatSpeaksAgainstItKeepsEventsApart() {
    let talks = Page.Subject.talks("2025-05-16", in: "Lima", of: ["NO"])
    #expect(count(talks, talks) == 1)
    #expect(count(talks, .talks("2025-05-17", in: "Lima", of: ["NO"])) == 2, "another day")
    #expect(count(talks, .talks("2025-05-16", in: "Oslo", of: ["NO"])) == 2, "another place")
    #expect(count(talks, .talks("2025-05", in: "Lima", of: ["NO"])) == 2, "no day")
    #expect(count(talks, .talks(nil, in: "Lima", of: ["NO"])) == 2, "no date")
    #expect(count(talks, .talks("2025-05-16", in: "Lima", of: ["CL"])) == 2, "others take part")
    #expect(count(.talks("2025-05-16", in: nil), .talks("2025-05-16", in: nil)) == 2, "nothing but the day")
    #expect(count(.talks("2025-05-16", in: "Lima", ordinal: 1), .talks("2025-05-16", in: "Lima", ordinal: 2)) == 2, "another round")
    #expect(count(talks, .talks("2025-05-16", in: nil, of: ["NO"])) == 1, "who takes part is enough")
    #expect(count(talks, .talks("XXXX-05-16", in: "Lima", of: ["NO"])) == 1, "the same day of an unknown year")
    #expect(count(talks, .talks("XXXX-05-17", in: "Lima", of: ["NO"])) == 2, "another day of an unknown year")
  }

  @Test func otherKindsOfEventsAreOtherEvents() {
    var vote = Page.Subject.talks("2025-05-16", in: "Lima")
    vote.properties["kind"] = .string("Vote")
    var summit = vote
    summit.properties["kind"] = .string("Summit")
    #expect(count(.talks("2025-05-16", in: "Lima"), vote) == 2)
    #expect(count(.talks("2025-05-16", in: "Lima"), summit) == 1, "talks at a summit")
  }

  @Test func oneArticleKnowsItsEventsApart() {
    let talks = Page.Subject.talks("2025-05-16", in: "Lima")
    let page = Page("a", "⟦Norway⟧ hosted ⟦the talks⟧ and ⟦the session⟧.", .country("NO", "Norway"), talks, talks)
    #expect(Page.graph(page.saying("hosted", 0, 1).saying("hosted", 0, 2)).entities.filter { $0.type == "Event" }.count == 2)
  }

  @Test func theSameDemandOfOneSourceIsOneNodeWithTwoProofs() throws {
    let first = Page("a", "⟦Norway⟧ demanded ⟦a recount of the votes⟧.", .country("NO", "Norway"), .demand("a recount of the votes"))
    let second = Page("b", "⟦Oslo⟧ demanded ⟦the recount of votes⟧!", .country("NO", "Norway"), .demand("A recount, of votes"))
    let graph = Page.graph(first.saying("demanded", 0, 1), second.saying("demanded", 0, 1))
    #expect(graph.entities.filter { $0.type == "Demand" }.count == 1)
    let relation = try #require(graph.relations.first)
    #expect(graph.relations.count == 1 && relation.evidence.map(\.document) == ["a", "b"] && relation.sources == 2)
    #expect(relation.confidence > 0.8 && relation.confidence <= 1, "two articles are surer than one")
  }

  @Test func theSameDemandOfTwoSourcesIsTwoDemands() {
    let first = Page("a", "⟦Norway⟧ demanded ⟦a recount⟧.", .country("NO", "Norway"), .demand("a recount")).saying("demanded", 0, 1)
    let second = Page("b", "⟦Chile⟧ demanded ⟦a recount⟧.", .country("CL", "Chile"), .demand("a recount")).saying("demanded", 0, 1)
    let graph = Page.graph(first, second)
    let demands = graph.entities.filter { $0.type == "Demand" }
    #expect(demands.count == 2 && Set(demands.map(\.id)).count == 2)
    #expect(graph.relations.count == 2)
  }

  @Test func otherWordsAreAnotherDemand() {
    let pages = ["a recount", "no recount", "two recounts"].enumerated().map { number, words in
      Page("d\(number)", "⟦Norway⟧ demanded ⟦\(words)⟧.", .country("NO", "Norway"), .demand(words)).saying("demanded", 0, 1)
    }
    #expect(Page.graph(pages).entities.filter { $0.type == "Demand" }.count == 3)
  }

  // MARK: One demand in several articles

  private func demand(_ id: String, _ words: String, of addressee: String? = nil) -> Page {
    let countries = addressee.map { " from ⟦\($0)⟧" } ?? ""
    let codes = ["Chile": "CL", "Kenya": "KE"]
    var subjects: [Page.Subject] = [.country("NO", "Norway"), .demand(words)]
    if let addressee { subjects.append(.country(codes[addressee] ?? "", addressee)) }
    let page = Page(id, "⟦Norway⟧ demanded ⟦\(words)⟧\(countries).", subjects)
    return page.saying("demanded", 0, 1, addressees: addressee == nil ? [] : [2])
  }

  @Test(arguments: [
    ("to withdraw its troops", "the withdrawal of troops", 1), ("release of all prisoners", "the release of prisoners", 2),
    ("a ceasefire", "a ceasefire of 30 days", 2), ("better defence of the ports", "better defense of ports", 1),
    ("land from Chile for Kenya", "land from Kenya for Chile", 2), ("no restrictions", "restrictions", 2),
    ("the plan", "the plan", 2), ("this", "this", 2), ("her resignation", "her resignation", 2),
    ("that Chile recall her ambassador", "that Chile recall her ambassador", 1), ("elections", "elections", 1),
  ])
  func theSameDemandHasTheSameWords(first: String, second: String, count: Int) {
    let graph = Page.graph(demand("a", first), demand("b", second))
    #expect(graph.entities.filter { $0.type == "Demand" }.count == count)
  }

  @Test func anotherAddresseeMakesAnotherDemand() {
    let graph = Page.graph(demand("a", "an apology", of: "Chile"), demand("b", "an apology", of: "Kenya"), demand("c", "an apology"))
    #expect(graph.entities.filter { $0.type == "Demand" }.count == 3)
    let same = Page.graph(demand("a", "an apology", of: "Chile"), demand("b", "an apology"), demand("c", "an apology", of: "Chile"))
    #expect(same.entities.filter { $0.type == "Demand" }.count == 1)
  }
}
