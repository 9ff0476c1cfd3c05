import Testing

@testable import Inspection

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2025-05-16", 20_250_516, 20_250_516), ("2025-05", 20_250_501, 20_250_531), ("2024-02", 20_240_201, 20_240_229),
    ("2025", 20_250_101, 20_251_231), ("2025-05-16/2025-06-02", 20_250_516, 20_250_602), ("202X", 20_200_101, 20_291_231),
    ("2025-05-16T10:00:00Z", 20_250_516, 20_250_516), ("2025-05?", 20_250_501, 20_250_531), ("2025-21", 20_250_101, 20_251_231),
    ("1900-02", 19_000_201, 19_000_228),
  ]) func aDateIsItsFirstAndLastDay(text: String, first: Int, last: Int) {
    #expect(Period(text)?.first == first)
    #expect(Period(text)?.last == last)
  }

  @Test(arguments: [("2025/..", 20_250_101, nil), ("../2025", nil, 20_251_231), ("/2025-05", nil, 20_250_531)] as [(String, Int?, Int?)])
  func anOpenEndHasNoDay(text: String, first: Int?, last: Int?) throws {
    let period = try #require(Period(text))
    #expect((period.first, period.last) == (first, last))
  }

  @Test(arguments: [
    "", "/", "../..", "May", "2025-13", "2025-02-30", "2025-05-16/2025-05-15", "2025-5", "2025-05-16/x", "20250516", "-001", "２０２５",
  ])
  func otherTextIsNoDate(text: String) { #expect(Period(text) == nil) }

  @Test func periodsAreInOrderOfTheirFirstDaysAndWiderOnesComeFirst() {
    let texts = ["2024", "2025", "2025-01", "2025-01-01", "2025-01-02", "../2025-03", "2025-05", "XXXX-05-10", "XXXX-05-16"]
    #expect(texts.reversed().compactMap { Period($0) }.sorted().map(\.text) == texts)
  }

  @Test func aDayOfAnUnknownYearHasNoPlaceInTime() throws {
    let (period, year) = (try #require(Period("XXXX-05-16")), try #require(Period("1999")))
    #expect(period.first == nil && period.last == nil && period.overlaps(year))
    #expect(Period("XXXX-13-16") == nil && Period("XXXX-05-16/..") == nil)
  }

  @Test func daysAreWrittenAsDates() {
    #expect(Period("2025-05")?.firstDate == "2025-05-01")
    #expect(Period("0001-02")?.lastDate == "0001-02-28")
  }
}
