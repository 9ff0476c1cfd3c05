import NewsGraphModel
import Testing

/// Who is who in whole articles: relatives, namesakes, misspellings, bodies of two countries.
@Suite struct IdentityTests {
  // MARK: Bodies

  @Test func bodiesOfOneNameBelongToTheirCountries() throws {
    let graph = try Page.read(
      "OSLO, May 2 - Norway's Main Intelligence Directorate demanded a recount. The Supreme Court of Norway met on Monday.",
      "LIMA, May 3 - The Chilean Main Intelligence Directorate demanded a pay rise. Chile's Supreme Court met on Monday.",
      "OSLO, May 4 - The Norwegian Main Intelligence Directorate rejected the plan.")
    let bodies = graph.entities.filter { $0.name == "Main Intelligence Directorate" }
    try #require(bodies.count == 2)
    #expect(bodies.map(\.id) == ["organization/main-intelligence-directorate-cl", "organization/main-intelligence-directorate-no"])
    #expect(bodies.map { Set($0.mentions.map(\.document)) } == [["doc1"], ["doc0", "doc2"]])
    #expect(bodies.last?.properties["country"] == .string("country/norway"))
    #expect(graph.suspects.contains(Suspect(bodies[0].id, bodies[1].id, reason: "other-country")))
    #expect(graph.entities.filter { $0.name.contains("Supreme Court") }.count == 2)
  }

  @Test func anIdDoesNotDependOnOtherCountries() throws {
    let norway = "OSLO, May 2 - Norway's Foreign Ministry demanded a recount."
    let alone = try Page.read(norway)
    let both = try Page.read(norway, "LIMA, May 3 - Chile's Foreign Ministry rejected the recount.")
    #expect(alone.entity("Foreign Ministry")?.id == "organization/foreign-ministry-no")
    #expect(Set(alone.entities.map(\.id)).isSubset(of: both.entities.map(\.id)))
  }

  @Test(arguments: [
    ("The Chilean Foreign Ministry met on Monday. The Foreign Ministry of Chile demanded a recount.", 1),
    ("The Norwegian Ministry of Defence met. Norway's Defense Ministry demanded a recount.", 1),
    ("The Chilean Foreign Ministry met on Monday. Norway's Foreign Ministry demanded a recount.", 2),
    ("The Chilean Foreign Ministry met on Monday. The Foreign Ministry demanded a recount.", 1),
    ("Kenya's Foreign Ministry met Chile's Foreign Ministry. The Foreign Ministry demanded a recount.", 3),
  ])
  func aMinistryIsOneInItsCountry(text: String, count: Int) throws {
    let graph = try Page.read(text)
    #expect(graph.entities.filter { $0.name.contains("Ministry") }.count == count, "\(graph.entities.map(\.name))")
  }

  @Test func anArticleSaysWhatItsLettersMean() throws {
    let graph = try Page.read(
      "The Agrarian Union (AU) demanded a recount. The AU rejected the budget.",
      "The African Union (AU) met in Lima. The AU demanded peace.")
    let agrarian = try #require(graph.entity("Agrarian Union"))
    #expect(agrarian.mentions.map(\.document) == ["doc0", "doc0", "doc0"] && agrarian.aliases == ["AU"])
    #expect(graph.entity("African Union")?.mentions.allSatisfy { $0.document == "doc1" } ?? false)
  }

  // MARK: People

  @Test(arguments: [
    "Karim Musa Haddad, the son of Musa Haddad, led the Lebanese delegation.",
    "Musa Haddad met the minister. His son, Karim Musa Haddad, led the Lebanese delegation.",
  ])
  func aSonIsNotHisFather(text: String) throws {
    let graph = try Page.read(text)
    #expect(graph.people.filter { $0[0].hasSuffix("Haddad") }.count == 2)
    #expect(graph.relations.filter { $0.type == "leads" }.map(\.source) == ["person/karim-musa-haddad"])
  }

  @Test func aRelativeDoesNotTakeOverASurname() throws {
    let graph = try Page.read(
      """
      Union leader Jorge Vilar met the ministers on Monday. Vilar demanded a recount.

      The strike was joined by Nuno Vilar, the brother of Jorge Vilar, who sings. The harbour was quiet.

      The ships wait. On Friday Vilar demanded a pay rise.
      """)
    #expect(Set(graph.relations.filter { $0.type == "demanded" }.map(\.source)) == ["person/jorge-vilar"])
    #expect(graph.entity("Nuno Vilar")?.mentions.filter { $0.kind == .name }.count == 1)
  }

  @Test func aSurnameRightBehindARelativeIsLeftOpen() throws {
    let graph = try Page.read("Jorge Vilar met Nuno Vilar in Lima on Monday. Vilar demanded a recount.")
    #expect(graph.relations.filter { $0.type == "demanded" }.allSatisfy { $0.source == "person/vilar" })
    #expect(Set(graph.suspects.map(\.reason)) == ["several-candidates"])
  }

  @Test func aMisspeltSurnameIsKnownByItsOffice() throws {
    let first = "OSLO, May 2 - Norwegian Defence Minister Ingrid Solheim demanded a ceasefire."
    let graph = try Page.read(first, "LIMA, May 3 - Norway's defence minister, Solhiem, demanded a recount.")
    #expect(graph.people == [["Ingrid Solheim", "Solhiem"]] && graph.reasons("Solhiem") == ["misspelling"])
    let other = try Page.read(first, "LIMA, May 3 - Chile's finance minister, Solhiem, demanded a recount.")
    #expect(other.people.count == 2)
  }

  @Test func aWrongFirstNameNeedsTheSameOffice() throws {
    let first = "OSLO, May 2 - Former Culture Minister Vladimir Belovsky led the Russian delegation."
    let graph = try Page.read(first, "LIMA, May 3 - The Russian team was led by former Culture Minister Vadim Belovsky.")
    #expect(graph.people.count == 1 && graph.entity("Vladimir Belovsky")?.merges.map(\.reason) == ["same-office"])
    let other = try Page.read(first, "LIMA, May 3 - The skier Vadim Belovsky won in Lima.")
    #expect(other.people.count == 2)
    let three = try Page.read(
      first, "LIMA, May 3 - The Russian team was led by former Culture Minister Vadim Belovsky.",
      "LIMA, May 4 - Viktor Belovsky sang in Oslo.")
    #expect(three.people.count == 3, "several of that surname")
  }

  @Test func namesakesInTheServiceOfTwoStatesStayApart() throws {
    let graph = try Page.read(
      "OSLO, May 2 - Norwegian Finance Minister Elena Marsh demanded a recount.",
      "LIMA, May 3 - The president of Chile, Elena Marsh, demanded a ceasefire.")
    #expect(graph.people.count == 2 && graph.suspects.map(\.reason) == ["other-country"])
  }

  @Test func anotherNameThatTheArticleGivesIsTheSamePersons() throws {
    let graph = try Page.read("Grace Mwangi, known at home as \"Mama Grace\", demanded a recount.")
    #expect(graph.people == [["Grace Mwangi", "Mama Grace"]] && graph.reasons("Mama Grace") == ["also-known-as"])
  }

  // MARK: Properties

  @Test func renamingEverybodyRenamesTheGraph() throws {
    let text =
      "Grace Mwangi met Peter Mwangi in Lima. Grace Mwangi demanded a recount. Daniel Moreau led the Kenyan delegation. Moreau left."
    let changes = [("Mwangi", "Okafor"), ("Moreau", "Lambert"), ("Grace", "Helen")]
    let renamed = changes.reduce(text) { $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1) }
    let (graph, other) = (try Page.read(text), try Page.read(renamed))
    let names = graph.people.map {
      $0.map { name in changes.reduce(name) { $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1) } }
    }
    #expect(Set(names) == Set(other.people))
    #expect(graph.relations.map(\.type).sorted() == other.relations.map(\.type).sorted())
  }

  @Test func everySuspectIsTwoEntitiesOfTheGraph() {
    var random = SeededGenerator(seed: 35)
    for _ in 0..<30 {
      let graph = Page.graph(Page.corpus(&random))
      let ids = Set(graph.entities.map(\.id))
      for pair in graph.suspects {
        #expect(ids.contains(pair.first) && ids.contains(pair.second) && pair.first.precedes(pair.second) && !pair.reason.isEmpty)
      }
      #expect(Set(graph.suspects).count == graph.suspects.count)
    }
  }
}
