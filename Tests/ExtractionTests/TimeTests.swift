@testable import Extraction
import NewsGraphModel
import Testing

/// Words that say when, against an article of Tuesday, 20 May 2025.
@Suite struct TimeTests {
  /// `⟦…⟧` marks the words that say when.
  @Test(arguments: [
    ("The talks began on ⟦16 May 2025⟧.", "2025-05-16"), ("The talks began on ⟦May 16, 2025⟧.", "2025-05-16"),
    ("The talks began on ⟦16th of May⟧.", "2025-05-16"),
    ("The talks began on ⟦May 16⟧.", "2025-05-16"), ("The talks began on ⟦2025-05-16⟧.", "2025-05-16"),
    ("The talks began on ⟦16 May⟧, before noon.", "2025-05-16"),
    ("The talks began on ⟦28 December⟧.", "2024-12-28"), ("The talks begin on ⟦3 June⟧.", "2025-06-03"),
    ("It rained on ⟦29 February⟧.", "2024-02-29"),
    ("The talks began on ⟦Friday⟧.", "2025-05-16"), ("The talks began on ⟦Tuesday⟧.", "2025-05-20"),
    ("The talks began last ⟦Tuesday⟧.", "2025-05-13"),
    ("The talks begin next ⟦Tuesday⟧.", "2025-05-27"), ("The talks begin next ⟦Friday⟧.", "2025-05-23"),
    ("The talks end ⟦today⟧.", "2025-05-20"),
    ("The talks ended ⟦yesterday⟧.", "2025-05-19"), ("The talks end ⟦tomorrow⟧.", "2025-05-21"), ("The talks began in ⟦March⟧.", "2025-03"),
    ("The talks began in ⟦December⟧.", "2024-12"), ("They have talked since ⟦November⟧.", "2024-11"),
    ("They will have left by ⟦January⟧.", "2026-01"),
    ("The talks began in ⟦May 2019⟧.", "2019-05"), ("The talks began in ⟦the spring of 2022⟧.", "2022-21"),
    ("The talks began in ⟦autumn 2019⟧.", "2019-23"),
    ("The talks began in ⟦winter 2021⟧.", "2021-24"), ("The talks began in ⟦2022⟧.", "2022"), ("They met ⟦last month⟧.", "2025-04"),
    ("They met ⟦last year⟧.", "2024"),
    ("The talks ran from ⟦3 to 5 June⟧.", "2025-06-03/2025-06-05"), ("The talks were held on ⟦16–17 May⟧.", "2025-05-16/2025-05-17"),
    ("The talks were held on ⟦May 16-17, 2025⟧.", "2025-05-16/2025-05-17"), ("They met ⟦three days ago⟧.", "2025-05-17"),
    ("They met ⟦two years ago⟧.", "2023"), ("They met ⟦two months ago⟧.", "2025-03"),
    ("They will meet ⟦next month⟧.", "2025-06"), ("They will meet ⟦next year⟧.", "2026"),
  ])
  func timesAreFound(marked: String, edtf: String) throws {
    let sentence = MarkedText(marked)
    let document = try Newsroom.open.get().read(sentence.text)
    #expect(document.times.map(\.edtf) == [edtf])
    // `the` may belong to a season or not.
    let found = try #require(document.times.first)
    #expect(sentence.sources.first?.contains(document.original(found.tokens)) == true)
  }

  @Test(arguments: [
    ("The talks began on Friday and ended the next day.", ["2025-05-16", "2025-05-17"]),
    ("The talks began on 16 May. Two days later they collapsed.", ["2025-05-16", "2025-05-18"]),
    ("The talks were to begin on 16 May. They began a day earlier.", ["2025-05-16", "2025-05-15"]),
    ("She arrived on Friday. The same day she met Peter Oduya.", ["2025-05-16", "2025-05-16"]),
    ("She arrived on Friday and left the day before the vote.", ["2025-05-16"]),
    ("She left two days later.", []), ("They met the next day.", []),
    ("Norway's envoy, who had planned to come, fell ill on Friday.", ["2025-05-16"]),
  ])
  func daysAreCountedFromTheOneThatWasNamed(text: String, edtf: [String]) throws {
    #expect(try Newsroom.open.get().read(text).times.map(\.edtf) == edtf)
  }

  @Test(arguments: [
    "It rained on 30 February.", "They may march in three days.", "Theresa May spoke.", "The march in Oslo was long.",
    "In 45 days it ends.",
    "They fall in spring.", "Room 2022 was locked.", "The sun rose.", "It cost 16 marks.", "In sum, it failed.", "On 32 May it ended.", "",
  ])
  func otherWordsAreNoTimes(text: String) throws {
    let document = try Newsroom.open.get().read(text)
    #expect(document.times.isEmpty, "\(document.times.map(\.edtf))")
  }

  @Test(arguments: [
    ("The talks began on 16 May.", ["XXXX-05-16"]), ("The talks began on 29 February.", ["XXXX-02-29"]),
    ("The talks began on 16 May 2025.", ["2025-05-16"]),
    ("The talks began on Friday.", []), ("The talks ended yesterday.", []), ("The talks began in March.", []),
    ("The talks began in 2022.", ["2022"]), ("The talks began on 16 May and ended a day later.", ["XXXX-05-16", "XXXX-05-17"]),
    ("They met three days ago.", []),
  ])
  func withoutADateOfTheArticleNothingIsGuessed(text: String, edtf: [String]) throws {
    #expect(try Newsroom.open.get().read(text, date: nil).times.map(\.edtf) == edtf)
    #expect(try Newsroom.open.get().read(text, date: "no date").times.map(\.edtf) == edtf)
  }

  @Test func aDayThatDoesNotExistIsNoMonthEither() throws {
    let document = try Newsroom.open.get().read("It rained on 31 April 2025.")
    withKnownIssue("the month and the year are read without the day") { #expect(document.times.isEmpty) }
  }

  @Test func theWordsThatSayWhenAreProofToo() throws {
    let document = try Newsroom.open.get().read("Tomas Brandt attended the talks on 16 May 2025.")
    let statement = try #require(document.statements("attended").first)
    #expect(statement.date == "2025-05-16")
    withKnownIssue("dates have no cue") { #expect(statement.evidence.cues.contains { $0.kind == .date }) }
  }

  @Test func aWeekdayIsTheLastOneWhateverTheDay() throws {
    let room = try Newsroom.open.get()
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let first = try #require(CalendarDate(2024, 2, 26))
    for offset in 0..<7 {
      let published = first.adding(days: offset)
      for (number, name) in names.enumerated() {
        let times = room.read("The talks ended on \(name).", date: published.iso).times
        let date = try #require(times.first.flatMap { CalendarDate(iso: $0.edtf) })
        #expect(date.weekday == number && (0..<7).contains(published.ordinal - date.ordinal))
      }
    }
  }

  @Test(
    arguments: [
      ("leads", "Maria Lund has led the Kestrel Group since 2022.", "2022/.."),
      ("leads", "Since 2022 Maria Lund has led the Kestrel Group.", "2022/.."),
      ("attended", "Tomas Brandt attended the talks on 16 May 2025.", "2025-05-16"),
      ("attended", "On Friday, Tomas Brandt attended the talks.", "2025-05-16"),
      ("leads", "Maria Lund led the Kestrel Group from 2015 to 2019.", "2015/2019"),
      ("leads", "Maria Lund led the Kestrel Group until 2019.", "../2019"),
      ("attended", "Tomas Brandt will attend the summit on Saturday.", "2025-05-24"),
      ("attended", "Tomas Brandt attended the talks, Elena Marsh said on Friday.", nil),
      ("demanded", "Norway demanded a recount on Monday.", "2025-05-19"), ("leads", "Maria Lund leads the Kestrel Group.", nil),
    ] as [(String, String, String?)])
  func aRelationHasTheDateOfItsClause(relation: String, text: String, date: String?) throws {
    let document = try Newsroom.open.get().read(text)
    try check(text, knownToFail: Self.known) {
      let statement = try #require(document.statements(relation).first)
      #expect(statement.date == date)
    }
  }

  @Test func theDaysOfFourCenturiesFollowOneAnother() throws {
    var date = try #require(CalendarDate(1799, 12, 31))
    for _ in 0..<146_097 {
      let next = date.adding(days: 1)
      let isNextDay = next.day == date.day + 1 && next.month == date.month && next.year == date.year
      let isNextMonth =
        next.day == 1 && date.day == CalendarDate.length(date.year, date.month)
        && (next.year * 12 + next.month) == (date.year * 12 + date.month) + 1
      guard isNextDay || isNextMonth, next.ordinal == date.ordinal + 1, next.weekday == (date.weekday + 1) % 7 else {
        Issue.record("after \(date.iso) comes \(next.iso)")
        return
      }
      date = next
    }
    #expect(date.iso == "2199-12-31", "four centuries have 146097 days")
    #expect(CalendarDate(ordinal: 0).iso == "1970-01-01" && CalendarDate(ordinal: 0).weekday == 3)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-04-31", "2025-05-00", "2025-05", "", "-----", "a-b-c", "2025/05/16",
  ])
  func daysThatDoNotExistAreRefused(text: String) { #expect(CalendarDate(iso: text) == nil) }

  /// Sentences whose dates still come out wrong, and why.
  private static let known: [String: String] = [
    "Maria Lund led the Kestrel Group from 2015 to 2019.": "no interval of two ends",
    "Maria Lund led the Kestrel Group until 2019.": "no interval with an end",
  ]
}
