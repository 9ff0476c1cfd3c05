import TestSupport
import Testing

@testable import GraphAccess

@Suite struct ZoneFileTests {
  /// A compiled file of version 2 with one block of 64 bits.
  static func file(_ changes: [(moment: Int, kind: UInt8)], offsets: [Int], footer: String) -> [UInt8] {
    func bytes(_ number: Int, _ size: Int) -> [UInt8] { (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    func header(_ counts: [Int]) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts.flatMap { bytes($0, 4) }
    }
    let empty = header([0, 0, 0, 0, 1, 1]) + [UInt8](repeating: 0, count: 7)
    let block = changes.flatMap { bytes($0.moment, 8) } + changes.map(\.kind) + offsets.flatMap { bytes($0, 4) + [0, 0] } + [0]
    return empty + header([0, 0, 0, changes.count, offsets.count, 1]) + block + Array("\n\(footer)\n".utf8)
  }

  /// Local mean time until 1900, then an hour, with summer time by rule from 2000 on.
  static let invented = file([(-2_208_988_800, 1), (946_684_800, 1)], offsets: [3_208, 3_600], footer: "CET-1CEST,M3.5.0,M10.5.0/3")

  @Test func readsChangesAndTheRuleAfterThem() throws {
    let rules = try #require(ZoneFile.rules(Self.invented))
    let cases = [
      (Int.min, 3_208), (-2_208_988_801, 3_208), (-2_208_988_800, 3_600), (0, 3_600), (946_684_800, 3_600),
      // 2022-03-27T01:00Z and 2022-10-30T01:00Z.
      (1_648_342_799, 3_600), (1_648_342_800, 7_200), (1_667_091_599, 7_200), (1_667_091_600, 3_600), (Int.max, 3_600),
    ]
    for (moment, offset) in cases { #expect(rules.offset(at: moment) == offset, "\(moment)") }
  }

  @Test func refusesEveryFileThatIsCutOffOrBroken() {
    let file = Self.invented
    #expect(ZoneFile.rules(file) != nil)
    for length in 0..<file.count { #expect(ZoneFile.rules(Array(file[..<length])) == nil, "\(length)") }
    var samples = TemporalSamples(seed: 6)
    for _ in 0..<1_500 {
      var broken = file
      for _ in 0..<3 { broken[Int.random(in: 0..<broken.count, using: &samples)] = UInt8.random(in: 0...255, using: &samples) }
      _ = ZoneFile.rules(broken)?.offset(at: samples.integer())
    }
    #expect(ZoneFile.rules(Self.file([(5, 0), (4, 0)], offsets: [0], footer: "UTC0")) == nil, "changes descend")
    #expect(ZoneFile.rules(Self.file([(5, 1)], offsets: [0], footer: "UTC0")) == nil, "no such offset")
    #expect(ZoneFile.rules(Self.file([], offsets: [], footer: "UTC0")) == nil, "no offset at all")
  }

  @Test(arguments: [
    // 2022-01-01 and 2022-07-01 at noon in Greenwich.
    ("UTC0", 0, 0), ("<+0545>-5:45", 20_700, 20_700), ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", 39_600, 36_000), ("IST-1GMT0,M10.5.0,M3.5.0/1", 0, 3_600),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7_200, -3_600),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", 7_200, 10_800), ("XXX3YYY4,J60,J300", -10_800, -14_400),
    ("XXX3YYY,59/2:30,299/1:15:30", -10_800, -7_200),
    ("XXX-3YYY,J1/0,J365/23", 14_400, 14_400),
  ])
  func followsTheRuleOfAFooter(text: String, winter: Int, summer: Int) throws {
    let footer = try #require(ZoneFooter(Array(text.utf8)))
    #expect(footer.offset(at: 1_641_038_400) == winter)
    #expect(footer.offset(at: 1_656_676_800) == summer)
  }

  @Test(arguments: [
    "", "1", "UT0", "UTC", "UTC25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
    "CET-1CEST,J366,J1", "CET-1CEST,J0,J1", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0/168", "CET-1CEST,M3.5.0,M10.5.0 ",
  ])
  func refusesAFooterThatIsNone(text: String) {
    #expect(ZoneFooter(Array(text.utf8)) == nil)
  }

  @Test func theSameMomentHasOneOffsetAsFooterAndAsChanges() throws {
    let footer = try #require(ZoneFooter(Array("EST5EDT,M3.2.0,M11.1.0".utf8)))
    // The second Sunday of March at 07:00Z and the first of November at 06:00Z, found by looking at every day.
    for year in 1990..<2050 {
      let march = try #require((8...14).compactMap { CalendarDate(year: year, month: 3, day: $0) }.first { $0.dayOfWeek == 7 })
      let november = try #require((1...7).compactMap { CalendarDate(year: year, month: 11, day: $0) }.first { $0.dayOfWeek == 7 })
      let (spring, autumn) = (march.days * 86_400 + 7 * 3_600, november.days * 86_400 + 6 * 3_600)
      #expect(footer.offset(at: spring - 1) == -18_000 && footer.offset(at: spring) == -14_400, "\(year)")
      #expect(footer.offset(at: autumn - 1) == -14_400 && footer.offset(at: autumn) == -18_000, "\(year)")
    }
  }
}
