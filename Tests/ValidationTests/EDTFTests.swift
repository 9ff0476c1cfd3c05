import Testing
import Validation

@Suite struct EDTFTests {
  @Test(arguments: [
    "2025", "2025-05", "2025-05-16", "2024-02-29", "2000-02-29", "0000", "2025-05-16T10:30:00", "2025-05-16T10:30:00Z",
    "2025-05-16T23:59:59+05:30",
    "2025-05-16T10:30:00-08", "2025-05-16/2025-05-18", "2025-05/2025-06", "2025/2025", "2025-05-16/..", "../2025-05-16", "2025-05-16/",
    "/2025",
    "2025-21", "2025-24", "201X", "20XX", "2025-XX", "2025-05-XX", "2025-XX-XX", "2025?", "2025-05~", "2025-05-16%", "-0044-03-15",
    "Y170000002",
    "Y-170000002", "2025-05-16/2025", "202X/2021", "2025-21/2025-22", "1984-06?/2004-08~",
  ])
  func acceptsDatesOfLevelsZeroAndOne(text: String) { #expect(EDTF.isValid(text)) }

  @Test(arguments: [
    "", " ", "May 16", "25", "2025-5", "2025-13", "2025-00", "2025-02-30", "2023-02-29", "1900-02-29", "2025-04-31", "2025-05-00",
    "2025-5-16", "2025/05/16",
    "16-05-2025", "2025-05-16 ", "2025-05-18/2025-05-16", "2025/2024", "../..", "/", "..", "2025-20", "2025-25", "2025-21-05", "2XXX",
    "20X5", "XXXX",
    "2025-0X", "2025-XX-16", "2025-05-16T10:30", "2025-05T10:30:00", "2025-05-16T24:00:00", "2025-05-16T10:30:00+24:00", "?", "Y2025",
    "２０２５",
    "2025-05-1٣", "2025-05-16T", "2025--05", "-", "Y", "2025-05-16/2025-05-17/2025-05-18",
  ])
  func refusesTheRest(text: String) { #expect(!EDTF.isValid(text)) }

  @Test func everyDayOfFourHundredYearsIsADateAndTheNextOneIsNot() {
    func digits(_ number: Int, _ count: Int) -> String { String(repeating: "0", count: count - String(number).count) + String(number) }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for year in stride(from: 1600, through: 2000, by: 7) {
      for month in 1...12 {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let last = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
        for day in 0...32 { #expect(EDTF.isValid("\(year)-\(digits(month, 2))-\(digits(day, 2))") == (1...last).contains(day)) }
      }
    }
  }
}
