import NewsGraphModel
import Testing

/// Who was at an event that only a sentence before names, and who was not.
@Suite struct AttendanceTests {
  struct Report: Sendable, CustomTestStringConvertible {
    let text: String
    let there: [String]
    var absent: [String] = []

    var testDescription: String { text }
  }

  static let reports: [Report] = [
    Report(
      text: "The hearing opened in Oslo on Monday. Peter Oduya did not appear; his deputy, Maria Lund, sat in for him.",
      there: ["Maria Lund"], absent: ["Peter Oduya"]),
    Report(
      text: "The annual meeting was held in Bergen. Northwind Energy was represented by its lawyer, Leila Haddad.",
      there: ["Leila Haddad", "Northwind Energy"]),
    Report(
      text: "The annual meeting was held in Bergen. Tomas Brandt sent a lawyer, Leila Haddad, in his place.",
      there: ["Leila Haddad"], absent: ["Tomas Brandt"]),
    Report(
      text: "The ministers met in Lima for a summit. Around the table sat Norway's Ada Byron, Kenya's Grace Mwangi and Daniel Moreau.",
      there: ["Ada Byron", "Grace Mwangi", "Daniel Moreau"]),
    Report(
      text: "The summit was held in Lima. Among the guests were Ada Byron, the head of the Harbour Workers' Union, and Daniel Moreau.",
      there: ["Ada Byron", "Daniel Moreau"]),
    Report(text: "The summit was held in Lima. Absent was Ada Byron, who stayed in Bergen.", there: [], absent: ["Ada Byron"]),
    Report(text: "The summit was held in Lima. Ada Byron was not in the room.", there: [], absent: ["Ada Byron"]),
    Report(text: "The summit was held in Lima. Ada Byron was in the audience.", there: ["Ada Byron"]),
    Report(text: "The hearing was held in Lima. Ada Byron was turned away.", there: [], absent: ["Ada Byron"]),
    Report(text: "The talks took place in Geneva in the presence of Ada Byron.", there: ["Ada Byron"]),
    Report(
      text:
        "The Norwegian delegation at the talks in Geneva was led by Ada Byron and included Daniel Moreau, her deputy, and Grace Mwangi.",
      there: ["Ada Byron", "Daniel Moreau", "Grace Mwangi"]),
    Report(
      text:
        "A vote on the harbour was put off in Bergen. The meeting of the planning committee on Monday lasted four hours. Peter Oduya stayed away.",
      there: [], absent: ["Peter Oduya"]),
    Report(
      text: "The meeting was held in Bergen on Monday. Tomas Brandt was flanked by Leila Haddad and Daniel Moreau.",
      there: ["Leila Haddad", "Daniel Moreau"]),
    Report(
      text: "The meeting was held in Bergen on Monday. Tomas Brandt was called away; his place was taken by Leila Haddad.",
      there: ["Leila Haddad"]),
    Report(text: "The meeting was chaired by Ada Byron.", there: ["Ada Byron"]),
    Report(text: "Questioned at a hearing, Ada Byron said the harbour was safe.", there: ["Ada Byron"]),
  ]

  @Test(arguments: reports) func theArticleTellsWhoWasThere(report: Report) throws {
    let document = try Newsroom.open.get().read(report.text)
    func names(_ polarity: Relation.Polarity) -> Set<String> {
      Set(
        document.statements("attended").filter { $0.polarity == polarity && $0.modality == .asserted && document.things[$0.source].isNamed }
          .map { document.things[$0.source].name })
    }
    #expect(names(.positive).isSuperset(of: report.there), "found: \(document.account)")
    #expect(names(.negative).isSuperset(of: report.absent), "found: \(document.account)")
    #expect(names(.positive).isDisjoint(with: report.absent), "found: \(document.account)")
    #expect(names(.negative).isDisjoint(with: report.there), "found: \(document.account)")
  }

  /// Nobody here attended anything.
  @Test(arguments: [
    "The summit was held in Lima. Ada Byron attended school in Oslo.",
    "The meeting was held in Lima. Daniel Moreau had proposed that Ada Byron be excluded from the meeting.",
    "Kenya had hosted three meetings of the two sides since July. Norway stayed away.",
    "The summit was held in Lima. Ada Byron took part in the scheme.",
    "The summit was held in Lima. Ada Byron was invited to attend but has not answered.",
    "A summit may be held in Lima next year. Ada Byron was represented by her lawyer.",
    "The summit was held in Lima. Ada Byron sent a letter.",
    "The summit will be held in Lima. The Norwegian delegation was led by Ada Byron.",
    "Ada Byron was in the room.",
    "The ministers met a wall of silence in Lima.",
  ])
  func whoIsSomewhereElseAttendsNothing(text: String) throws {
    let document = try Newsroom.open.get().read(text)
    let found = document.statements("attended").filter {
      $0.isAffirmed && document.things[$0.source].name == "Ada Byron"
    }
    #expect(found.isEmpty, "found: \(document.account)")
  }

  @Test(arguments: [
    ("The talks opened in Lima on Friday. Ada Byron attended the talks.", 1),
    ("The first round was held in Lima. The second round was held in Oslo.", 2),
    ("The talks opened in Lima on Friday. Further talks are planned.", 2),
    ("The summit opened in Lima on Friday. The gathering lasted three days.", 1),
    ("The summit opened in Lima. The border talks failed.", 2),
    ("The hearing began in Oslo. The proceedings lasted an hour.", 1),
    ("The talks of 16 May failed. The 2022 negotiations had failed too.", 2),
  ])
  func oneEventIsOneThing(text: String, count: Int) throws {
    let document = try Newsroom.open.get().read(text)
    let events = document.things.filter { $0.event != nil }
    #expect(events.count == count, "\(events.map(\.name))")
  }

  @Test(arguments: [
    ("The talks ended in Geneva on Friday.", "2025-05-16", "Geneva"),
    ("Ministers ended a three-day summit in the Norwegian capital on Sunday.", "2025-05-16/2025-05-18", "Oslo"),
    ("Ada Byron spoke at a hearing in Lima on Monday.", "2025-05-19", "Lima"),
    ("A second round of talks is to be held in Lima in June.", "2025-06", "Lima"),
    ("LIMA, May 20, 2025 (Andes Wire) - Ministers attended a meeting on Monday.", "2025-05-19", "Lima"),
  ])
  func anEventHasItsDayAndPlace(text: String, date: String, place: String) throws {
    let document = try Newsroom.open.get().read(text)
    let events = document.things.filter { $0.event != nil }
    #expect(events.map { $0.properties["date"]?.string } == [date], "\(events)")
    #expect(events.map { $0.properties["place"]?.string } == [place], "\(events)")
  }
}
