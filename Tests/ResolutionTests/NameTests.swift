import NewsGraphModel
import Testing

/// Which names of different articles are held to be one thing.
@Suite struct NameTests {
  /// A page that names somebody beside things of which other pages speak too.
  private static func inLima(_ id: String, _ name: String) -> Page {
    Page(id, "⟦\(name)⟧ of ⟦Norway⟧ spoke at ⟦Kestrel Group⟧.", .person, .country("NO", "Norway"), .organization)
  }

  @Test func aSurnameAloneJoinsNobody() {
    let graph = Page.graph(Page("a", "⟦Ada Byron⟧ spoke.", .person), Page("b", "⟦Byron⟧ left.", .person))
    #expect(graph.people == [["Ada Byron"], ["Byron"]])
    #expect(graph.suspects == [Suspect("person/ada-byron", "person/byron", reason: "no-evidence")])
  }

  @Test func twoUsesOfOneSurnameAreNotOnePerson() {
    let graph = Page.graph(Page("a", "⟦Byron⟧ spoke.", .person), Page("b", "⟦Byron⟧ left.", .person))
    #expect(graph.people.count == 2 && graph.suspects.map(\.reason) == ["no-evidence"])
    #expect(Page.graph(Self.inLima("a", "Byron"), Self.inLima("b", "Byron")).people.count == 1)
  }

  @Test func aSurnameJoinsItsOnlyFullName() throws {
    let graph = Page.graph(Self.inLima("a", "Ada Byron"), Self.inLima("b", "Byron"))
    let person = try #require(graph.entities.first { $0.type == "Person" })
    #expect(graph.people.count == 1)
    #expect(person.id == "person/ada-byron" && person.name == "Ada Byron" && person.aliases == ["Byron"])
    #expect(person.merges == [Merge(reason: "surname", name: "Byron", document: "b")])
    #expect(person.mentions.map(\.text) == ["Ada Byron", "Byron"] && person.mentions.map(\.document) == ["a", "b"])
  }

  @Test func aSurnameJoinsAFullNameThatComesLater() {
    let graph = Page.graph(Self.inLima("a", "Byron"), Self.inLima("b", "Ada Byron"))
    #expect(graph.people == [["Ada Byron", "Byron"]])
    #expect(graph.reasons("Byron") == ["surname"])
  }

  @Test func aSurnameOfTwoPeopleJoinsNeither() {
    let pages = [
      Self.inLima("a", "Ada Byron"), Self.inLima("b", "George Byron"), Self.inLima("c", "Byron"),
    ]
    let graph = Page.graph(pages)
    #expect(graph.people == [["Ada Byron"], ["Byron"], ["George Byron"]])
    #expect(Set(graph.suspects.map(\.reason)) == ["several-candidates"] && graph.suspects.count == 2)
  }

  @Test func onlyPeopleAreCalledByTheirLastName() {
    let graph = Page.graph(Page("a", "⟦Kestrel Group⟧ grew.", .organization), Page("b", "⟦Group⟧ met.", .organization))
    #expect(graph.entities.count == 2)
  }

  @Test(arguments: [
    ("Yuri Belov", "Yury Belov"), ("Sergei Orlovsky", "Sergey Orlovskiy"), ("Dmitri Zaitsev", "Dmitry Zaytsev"),
    ("Oleksii Hnatiuk", "Oleksiy Hnatyuk"),
  ])
  func twoRomanisationsAreOneName(first: String, second: String) throws {
    let graph = Page.graph(Page("a", "⟦\(first)⟧ spoke.", .person), Page("b", "⟦\(second)⟧ left.", .person))
    #expect(graph.entities.count == 1)
    #expect(graph.entities.first?.merges.map(\.reason) == ["transliteration"])
    #expect(graph.entities.first?.aliases.count == 1)
  }

  @Test(arguments: [("Ingrid Solheim", "Ingrid Solhiem"), ("Grace Mwangi", "Grace Mwanga"), ("Samuel Okorowe", "Samuel Okrowe")])
  func oneLetterIsASlip(right: String, wrong: String) throws {
    let graph = Page.graph(
      Page("a", "⟦\(right)⟧ and ⟦\(right)⟧ spoke.", .person, .person), Page("b", "⟦\(wrong)⟧ left.", .person))
    let person = try #require(graph.entities.first)
    #expect(graph.entities.count == 1 && person.name == right && person.aliases == [wrong])
    #expect(person.merges == [Merge(reason: "misspelling", name: wrong, document: "b")])
  }

  @Test(arguments: [
    ("Ingrid Solheim", "Ingrid Solhoom", "two letters"), ("Grace Mwangi", "Grace Nwangi", "another first letter"),
    ("Maria Lund", "Maria Lind", "a short name"), ("Maria Lundgren", "Marie Lundgren", "two given names"),
    ("Ingrid Solheim", "Astrid Solheim", "another given name"), ("Ingrid Solheim", "Ingrid Marie Solheim", "another number of names"),
    ("Oslo Rowing Club", "Lima Rowing Club", "another town"),
  ])
  func moreThanOneLetterIsAnotherName(first: String, second: String, why: String) {
    let graph = Page.graph(Page("a", "⟦\(first)⟧ spoke.", .person), Page("b", "⟦\(second)⟧ left.", .person))
    #expect(graph.entities.count == 2, "\(why)")
  }

  @Test(arguments: [("Daniel Moreau", "Daniela Moreau"), ("Simon Anand", "Simona Anand")])
  func twoGivenNamesAreTwoPeople(first: String, second: String) {
    let graph = Page.graph(Page("a", "⟦\(first)⟧ spoke.", .person), Page("b", "⟦\(second)⟧ left.", .person))
    #expect(graph.entities.count == 2)
  }

  @Test func aSlipBetweenTwoNamesJoinsNeither() {
    let graph = Page.graph(
      Page("a", "⟦Ada Solheim⟧ spoke.", .person), Page("b", "⟦Ada Solhelm⟧ sang.", .person), Page("c", "⟦Ada Solhexm⟧ left.", .person))
    #expect(graph.entities.count == 3)
  }

  @Test func marksOnLettersDoNotTellNamesApart() {
    let graph = Page.graph(Page("a", "⟦José Núñez⟧ spoke.", .person), Page("b", "⟦Jose Nunez⟧ left.", .person))
    #expect(graph.entities.count == 1)
    #expect(graph.entities.first?.merges.map(\.reason) == ["spelling"])
  }

  @Test func lettersStandForTheNameThatHasThem() {
    let long = Page("a", "⟦Lake Basin Forum⟧ met.", .organization)
    let short = Page("b", "⟦LBF⟧ grew.", .organization)
    let graph = Page.graph(long, short)
    #expect(graph.clusters == [["Lake Basin Forum", "LBF"]])
    #expect(graph.entities.first?.merges.map(\.reason) == ["acronym"])
    let other = Page("c", "⟦Lima Book Fair⟧ opened.", .organization)
    #expect(Page.graph(long, short, other).entities.count == 3, "two names have these letters")
  }

  @Test func aMiddleNameNeedsEvidence() {
    #expect(Page.graph(Page("a", "⟦Ada Byron⟧ spoke.", .person), Page("b", "⟦Ada M. Byron⟧ left.", .person)).people.count == 2)
    let graph = Page.graph(Self.inLima("a", "Ada Byron"), Self.inLima("b", "Ada M. Byron"))
    #expect(graph.people == [["Ada M. Byron", "Ada Byron"]] && graph.reasons("Ada Byron") == ["middle-name"])
    let three = Page.graph(Self.inLima("a", "Ada Byron"), Self.inLima("b", "Ada M. Byron"), Self.inLima("c", "Ada K. Byron"))
    #expect(three.people.count == 3 && three.suspects.contains { $0.reason == "other-middle-name" })
  }

  @Test func anInitialNeedsEvidenceToo() {
    #expect(Page.graph(Self.inLima("a", "Ingrid Solheim"), Self.inLima("b", "I. Solheim")).reasons("I. Solheim") == ["initial"])
    #expect(Page.graph(Self.inLima("a", "Ingrid Solheim"), Self.inLima("b", "A. Solheim")).people.count == 2)
  }

  @Test func aWeakLinkIsNotFollowedThroughAThirdName() {
    // Each is one letter from the next, the ends are two people.
    let names = ["Daniel Orlowski", "Daniel Orlowsk", "Daniela Orlowsk"]
    let graph = Page.graph(names.enumerated().map { Page("d\($0)", "⟦\($1)⟧ spoke.", .person) })
    #expect(!graph.people.contains { $0.contains("Daniel Orlowski") && $0.contains("Daniela Orlowsk") })
  }

  @Test func bodiesOfOneNameInTwoCountriesStayApart() {
    let graph = Page.graph(
      Page("a", "⟦Ministry of Fisheries⟧ met.", .body("NO/ministry of fisheries")),
      Page("b", "⟦Ministry of Fisheries⟧ met.", .body("CL/ministry of fisheries")),
      Page("c", "⟦Ministry of Fisheries⟧ met.", .body("NO/ministry of fisheries")))
    #expect(graph.entities.count == 2)
    #expect(Set(graph.entities.map(\.id)).count == 2)
    #expect(graph.entities.map(\.mentions.count).sorted() == [1, 2])
    #expect(graph.entities.allSatisfy { $0.id.hasPrefix("organization/ministry-of-fisheries-") })
  }

  @Test func thingsOfTwoTypesAreTwoThings() {
    let graph = Page.graph(Page("a", "⟦Victoria⟧ spoke.", .person), Page("b", "⟦Victoria⟧ lies far.", Page.Subject(type: "Place")))
    #expect(graph.entities.map(\.id) == ["person/victoria", "place/victoria"])
  }

  @Test func aKnownThingKeepsItsKnownName() throws {
    let graph = Page.graph(
      Page("a", "⟦Kingdom of Norway⟧ left.", .country("NO", "Norway")), Page("b", "⟦Norwegian⟧ ships left.", .country("NO", "Norway")))
    let country = try #require(graph.entities.first)
    #expect(graph.entities.count == 1 && country.id == "country/norway" && country.name == "Norway")
    #expect(country.aliases == ["Kingdom of Norway"], "an adjective is no name")
    #expect(country.types.first == "Country" && Set(country.types) == ["Country", "Place", "Agent"])
  }

  @Test func everyJoinOfDifferentNamesHasAReason() {
    var random = SeededGenerator(seed: 30)
    for _ in 0..<30 {
      let graph = Page.graph(Page.corpus(&random))
      for entity in graph.entities where entity.type != "Country" {
        let names = Set(([entity.name] + entity.aliases).map(\.folded))
        #expect(entity.merges.count >= names.count - 1, "\(names.sorted()) \(entity.merges)")
        #expect(entity.merges.allSatisfy { !$0.reason.isEmpty && names.contains($0.name.folded) })
      }
    }
  }
}
