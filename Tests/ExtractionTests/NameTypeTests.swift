import NewsGraphModel
import Testing

/// A name has the type that its words and its sentence give it.
@Suite struct NameTypeTests {
  @Test(arguments: [
    // Beside a noun that says what it is.
    ("The airline Solvaire cancelled every flight on Monday.", "Solvaire", "Organization"),
    ("Kolvan, the country's largest brewery, closed two plants.", "Kolvan", "Organization"),
    ("A third company, Fjordlink, denied the report.", "Fjordlink", "Organization"),
    ("London-based Hartwell Ridge bought the shares.", "Hartwell Ridge", "Organization"),
    ("The attackers, a group calling itself Silver Jackal, demanded money.", "Silver Jackal", "Organization"),
    ("The consultants Pell & Finch wrote the report.", "Pell & Finch", "Organization"),
    ("Agnes Kolbe, director of Open Kitchen, asked for more tents.", "Open Kitchen", "Organization"),
    ("Villagers from the village of Tamrasi blocked the road.", "Tamrasi", "Place"),
    ("The soldiers withdrew from Karsen on Friday.", "Karsen", "Place"),
    ("The engineers inspected the Kolma dam.", "Kolma dam", "Place"),
    ("The lawyer Daniela Brixtonova, 41, left the court.", "Daniela Brixtonova", "Person"),
    // By its own words.
    ("Workers at Gold and Silver Mining Ltd went home.", "Gold and Silver Mining Ltd", "Organization"),
    ("Radio Kestrel reported the news on Monday.", "Radio Kestrel", "Organization"),
    ("The Movement for the Valley won three seats.", "Movement for the Valley", "Organization"),
    ("They met at the Harbour View Hotel.", "Harbour View Hotel", "Place"),
    ("The Ministry of Labour and Social Affairs closed its office.", "Ministry of Labour and Social Affairs", "Organization"),
    ("SolarGrid, a start-up in Nairobi, lost money.", "SolarGrid", "Organization"),
    ("The flight to the Emirate of Qasr was late.", "Emirate of Qasr", "Place"),
    ("The carrier hired Jean-Marc de la Tour as a pilot.", "Jean-Marc de la Tour", "Person"),
    // By the rest of the article.
    ("Norway broke off its ties with Arvania. Arvania's foreign minister left Oslo.", "Arvania", "Country"),
    ("Litvane Energy lost money. Litvane will cut jobs.", "Litvane", "Organization"),
    ("Ada Lincoln spoke first. Later Lincoln left the hall.", "Lincoln", "Person"),
    ("The Coastal Union (AU) went on strike. The AU wants more pay.", "AU", "Organization"),
    // In a dateline.
    ("KARSEN, Kenya, May 19 (Nile Desk) - The mayor resigned on Monday.", "KARSEN", "Place"),
    ("KARSEN, Kenya, May 19 (Nile Desk) - The mayor resigned on Monday.", "Nile Desk", "Organization"),
  ])
  func isOfItsType(text: String, name: String, type: String) throws {
    let document = try Newsroom.open.get().read(text)
    let types = document.mentions.filter { $0.kind == .name && document.text($0.tokens) == name }.map { document.things[$0.thing].type }
    #expect(types.contains(type), "found: \(names(document))")
    #expect(types.allSatisfy { $0 == type }, "found: \(names(document))")
  }

  @Test(arguments: [
    ("Parliament passed the Clean Harbours Act on Monday.", "Clean Harbours Act"),
    ("Ada Byron won the Lovelace Prize for her work.", "Lovelace Prize"),
    ("The ship Northern Curlew left the port.", "Northern Curlew"),
    ("Hurricane Odette reached the coast.", "Hurricane Odette"),
    ("Prices fell during World War II.", "World War II"),
    ("The mayor resigned under Title IV of the law.", "Title IV"),
    ("They spoke in English about the plan.", "English"),
    ("Protesters met the mayor on Friday, the union's day of rest.", "Friday"),
    ("Vigils were held in two towns.", "Vigils"),
    ("Nobody was hurt, officials of the LNG terminal said.", "LNG"),
  ])
  func namesNothing(text: String, words: String) throws {
    let document = try Newsroom.open.get().read(text)
    #expect(
      !document.mentions.contains {
        $0.kind == .name && document.text($0.tokens).contains(words) && document.things[$0.thing].isNamed
          && document.things[$0.thing].event == nil
      }, "found: \(names(document))")
  }

  @Test func anAcronymThatTheArticleExplainsIsNoOther() throws {
    let document = try Newsroom.open.get().read("The Agrarian Union (AU) left the talks. The AU wants more time.")
    #expect(document.things.filter { $0.type == "Organization" && $0.isNamed }.map(\.name) == ["Agrarian Union"])
  }

  @Test func aDescriptionTellsTheKind() throws {
    let document = try Newsroom.open.get().read(
      "The airline Solvaire and the newspaper Kestrel Gazette agreed. The village of Tamrasi did not.")
    let kinds = document.things.map { [$0.name, $0.properties["kind"]?.string ?? ""] }
    #expect(kinds.contains(["Solvaire", "Company"]), "\(kinds)")
    #expect(kinds.contains(["Kestrel Gazette", "MediaOutlet"]), "\(kinds)")
    #expect(kinds.contains(["Tamrasi", "City"]), "\(kinds)")
  }

  private func names(_ document: Document) -> [String] {
    document.mentions.filter { $0.kind == .name }.map { "\(document.text($0.tokens)) \(document.things[$0.thing].type)" }
  }
}
