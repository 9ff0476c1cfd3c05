import Foundation
import TestSupport
import Testing

@testable import GraphAccess

/// Zones of a folder that the tests write, so that they say the same on every system.
@Suite final class ZoneTests {
  private let folder: URL
  private let database: ZoneDatabase

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("zones-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("Land"), withIntermediateDirectories: true)
    let old = ZoneFileTests.file(
      [(-3_000_000_000, 1), (-2_000_000_000, 2), (946_684_800, 2)], offsets: [4_321, 3_614, 3_600], footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    let other = ZoneFileTests.file([(-2_000_000_000, 1)], offsets: [4_000, 7_200], footer: "EET-2")
    let files = [
      ("Land/City", ZoneFileTests.invented), ("Land/Old_Town", old), ("Land/Village", other), ("Land/Text", Array("no zone".utf8)),
      ("zone.tab", Array("# comment\nAA\t+00\tLand/City\nBB\t+00\tLand/Old_Town\nBB\t+00\tLand/Village\n".utf8)),
      ("zone1970.tab", Array("AA,BB\t+00\tLand/City\tmost\n".utf8)),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    try Data(ZoneFileTests.invented).write(
      to: folder.deletingLastPathComponent().appendingPathComponent(folder.lastPathComponent + "-outside"))
    database = ZoneDatabase(folders: ["/nowhere", folder.path])
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.removeItem(
      at: folder.deletingLastPathComponent().appendingPathComponent(folder.lastPathComponent + "-outside"))
  }

  @Test func aTimeThatIsSkippedMovesOnAndOneThatComesTwiceIsTheEarlier() throws {
    let zone = try Zone("Land/City", database: database)
    // 2022-03-27T02:30 does not come, 2022-10-30T02:30 comes twice.
    let (gap, overlap) = (1_648_348_200, 1_667_097_000)
    #expect(zone.moment(local: gap) == (gap - 3_600, 7_200))
    #expect(zone.moment(local: overlap) == (overlap - 7_200, 7_200))
    #expect(zone.moment(local: overlap, preferring: 3_600) == (overlap - 3_600, 3_600))
    #expect(zone.moment(local: gap, preferring: 12_345) == (gap - 3_600, 7_200), "an offset that the zone does not have is no preference")
  }

  @Test func everyMomentIsFoundAgainByItsLocalTime() throws {
    var samples = TemporalSamples(seed: 8)
    let zone = try Zone("Land/City", database: database)
    for _ in 0..<1_500 {
      let moment = Int.random(in: -4_000_000_000...8_000_000_000, using: &samples)
      let offset = zone.offset(at: moment)
      #expect(zone.moment(local: moment + offset, preferring: offset) == (moment, offset), "\(moment)")
    }
  }

  @Test func aNameThatIsMergedIntoAnotherFollowsIt() throws {
    #expect(try database.rules(named: "Land/Old_Town") == database.rules(named: "Land/City"))
    #expect(try database.rules(named: "Land/Village").offset(at: 0) == 7_200, "it differs since 1970")
    #expect(try Zone("Land/Old Town", database: database).name == "Land/Old_Town")
  }

  @Test func noNameLeavesTheFolder() {
    let outside = "../\(folder.lastPathComponent)-outside"
    let names = [
      outside, "Land/../\(outside)", "/etc/passwd", folder.path + "/Land/City", "", "/", "Land", "Land/", "Land//City", "./Land/City",
      "Land/Text",
      "zone.tab", "posix/Land/City", "right/Land/City", "localtime", "Land/City\0", "Länd/City", String(repeating: "A", count: 100_000),
    ]
    for name in names { #expect(throws: ZoneError.self, "\(name)") { try database.rules(named: name) } }
  }

  @Test func saysWhetherTheZoneOrTheDatabaseIsMissing() {
    #expect(throws: ZoneError.unknown("Land/Ghost")) { try database.rules(named: "Land/Ghost") }
    #expect(throws: ZoneError.noDatabase) { try ZoneDatabase(folders: ["/nowhere"]).rules(named: "Land/City") }
    #expect((try? ZoneDatabase(folders: []).rules(named: "UTC"))?.offset(at: 0) == 0, "Greenwich needs no database")
  }

  @Test func readsDateTimesInItsZones() throws {
    func read(_ text: String) throws(TemporalTextError) -> String { try Temporal.reading(text, as: .dateTime, zones: database).description }
    #expect(try read("2022-07-01T12:00[Land/City]") == "2022-07-01T12:00+02:00[Land/City]")
    #expect(try read("1850-07-01T12:00[Land/City]") == "1850-07-01T12:00+00:53:28[Land/City]")
    #expect(try read("2022-10-30T02:30+01:00[Land/City]") == "2022-10-30T02:30+01:00[Land/City]")
    #expect(try read("2022-07-01T12:00[+03:00]") == "2022-07-01T12:00+03:00")
    #expect(throws: TemporalTextError.zone(.contradiction(offset: 3_600, zone: "Land/City"))) {
      try read("2022-07-01T12:00+01:00[Land/City]")
    }
    #expect(throws: TemporalTextError.zone(.unknown("Land/Ghost"))) { try read("2022-07-01T12:00[Land/Ghost]") }
  }

  @Test func manyThreadsMayAskAtOnce() async throws {
    let database = database
    let offsets = await withTaskGroup(of: Int?.self) { group in
      for number in 0..<200 {
        group.addTask { (try? database.rules(named: number % 2 == 0 ? "Land/City" : "Land/Village"))?.offset(at: 1_656_676_800) }
      }
      return await group.reduce(into: [Int?: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(offsets == [7_200: 200])
  }
}
