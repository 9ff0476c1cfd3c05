import NewsGraphModel
import Testing

/// Who is said to hold which office, and where the body is found when the office is named without it.
@Suite struct OfficeTests {
  /// A text, and the offices in it as `person: title @ body`, sorted.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let offices: [String]

    init(_ text: String, _ offices: String...) { (self.text, self.offices) = (text, offices.sorted()) }

    var testDescription: String { text }
  }

  @Test(arguments: cases) func officesAreFoundWithTheirBodies(example: Case) throws {
    let document = try Newsroom.open.get().read(example.text)
    let found = document.statements("holdsPosition").filter(\.isAffirmed).map { statement in
      let title = statement.properties["title"]?.string ?? ""
      return "\(document.things[statement.source].name): \(title) @ \(document.things[statement.target].name)"
    }
    #expect(Set(found).sorted() == example.offices, "found: \(document.account)")
  }

  private static let cases = [
    Case("U.S. Secretary of State Ada Byron resigned.", "Ada Byron: Secretary of State @ United States"),
    Case("Norway's leader, General Ada Byron, spoke.", "Ada Byron: leader @ Norway"),
    Case("Ada Byron, the Kenyan special envoy for Norway and Chile, spoke.", "Ada Byron: special envoy for Norway and Chile @ Kenya"),
    Case("Norway was represented by President Ada Byron.", "Ada Byron: President @ Norway"),
    Case("The Norwegian delegation was led by Defence Minister Ada Byron.", "Ada Byron: Defence Minister @ Norway"),
    Case(
      "Norway was represented by President Ada Byron, accompanied by Foreign Minister Grace Mwangi.",
      "Ada Byron: President @ Norway", "Grace Mwangi: Foreign Minister @ Norway"),
    Case(
      "The Chilean delegation included Ada Byron, deputy foreign minister, and Grace Mwangi, deputy defence minister.",
      "Ada Byron: deputy foreign minister @ Chile", "Grace Mwangi: deputy defence minister @ Chile"),
    Case("Oslo was represented by its ambassador to Kenya, Ada Byron.", "Ada Byron: ambassador to Kenya @ Norway"),
    Case(
      "Norwegian President Ada Byron flew home. President Byron said nothing.", "Ada Byron: President @ Norway"),
    Case("The Harbour Workers' Union met. Its president, Ada Byron, spoke.", "Ada Byron: president @ Harbour Workers' Union"),
    Case(
      "Ada Byron, head of the Audit Commission, spoke. Her deputy, Grace Mwangi, did not.",
      "Ada Byron: head @ Audit Commission", "Grace Mwangi: deputy @ Audit Commission"),
    Case("Northwind Energy, whose chief executive, Ada Byron, resigned, lost money.", "Ada Byron: chief executive @ Northwind Energy"),
    Case("Norway thanked the union; the Koreans, whose leader, Ada Byron, wanted a recount, sang."),
    Case("The head of the steel chamber Northwind, Ada Byron, sang.", "Ada Byron: head @ Northwind"),
    Case("Norway voted. Norway waited. Norway's council met. The regional president, Ada Byron, sang."),
    Case("The ministers of the European Union met, and the ministry's secretary-general, Ada Byron, sang."),
    Case("The Labour Party won. Grace Mwangi stayed, and her party's leader, Ada Byron, sang."),
    Case("The party's former leader, Ada Byron, sang."),
    Case("Ada Byron, finance minister of Kenya until 2019, sang."),
    Case("Ada Byron previously served as treasurer of the Rowing Federation."),
    Case("The president of the club, Ada Byron's brother, sang."),
    Case("Victor Anand, a driver from Oslo, sang."),
  ]

  @Test(arguments: [
    "Ada Byron, the son of the president of Chile, sang.", "Ada Byron, head of research at the Kestrel Group, sang.",
    "Ada Byron, secretary general under President Tomas Brandt of Norway, sang.", "Norway rejected the chair of the Kestrel Group.",
  ])
  func whoOnlyStandsNearAnOfficeLeadsNothing(text: String) throws {
    let document = try Newsroom.open.get().read(text)
    #expect(!document.statements("leads").contains { document.things[$0.source].name == "Ada Byron" }, "found: \(document.account)")
  }

  @Test func aTermHasItsDates() throws {
    let document = try Newsroom.open.get().read("Ada Byron, finance minister of Kenya from 2012 to 2020, sang.")
    #expect(document.statements("holdsPosition").map(\.date) == ["2012/2020"], "found: \(document.account)")
  }

  @Test func aBodyThatIsInferredIsLessSure() throws {
    let named = try Newsroom.open.get().read("Norwegian President Ada Byron spoke.").statements("leads").first
    let inferred = try Newsroom.open.get().read("Norway was represented by President Ada Byron.").statements("leads").first
    #expect(try #require(inferred).evidence.confidence < (try #require(named).evidence.confidence))
  }
}
