/// A reader of compiled time zone files: TZif, RFC 8536, versions 1 to 4.
struct ZoneFile {
  private let bytes: [UInt8]
  private var position = 0

  /// The rules that a file holds; nothing when it is no such file or contradicts itself.
  static func rules(_ bytes: [UInt8]) -> ZoneRules? {
    var file = ZoneFile(bytes)
    guard let header = file.header() else { return nil }
    guard header.version >= 2 else { return file.block(header, timeSize: 4) }
    // The first block is a copy for old readers that know only 32 bits.
    guard file.pass(header.size(timeSize: 4)), let second = file.header(), var rules = file.block(second, timeSize: 8) else { return nil }
    let footer = bytes[file.position...]
    guard footer.first == 0x0A, let end = footer.dropFirst().firstIndex(of: 0x0A) else { return nil }
    rules.footer = ZoneFooter(Array(footer[(footer.startIndex + 1)..<end]))
    return rules
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What stands before a block: how much of everything there is in it.
  private struct Header {
    var version: Int
    var isUTCount: Int
    var isStandardCount: Int
    var leapCount: Int
    var timeCount: Int
    var typeCount: Int
    var characterCount: Int

    func size(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4) + isStandardCount + isUTCount
    }
  }

  private mutating func header() -> Header? {
    guard position + 44 <= bytes.count, bytes[position..<position + 4].elementsEqual("TZif".utf8) else { return nil }
    let version = bytes[position + 4]
    position += 20
    var counts: [Int] = []
    for _ in 0..<6 {
      // Signed, so that what would be too much is refused below.
      guard let count = number(4), (0...100_000).contains(count) else { return nil }
      counts.append(count)
    }
    return Header(
      version: version == 0 ? 1 : Int(version) - 0x30, isUTCount: counts[0], isStandardCount: counts[1], leapCount: counts[2],
      timeCount: counts[3], typeCount: counts[4], characterCount: counts[5])
  }

  private mutating func block(_ header: Header, timeSize: Int) -> ZoneRules? {
    let end = position + header.size(timeSize: timeSize)
    // Files that count leap seconds do not count in POSIX time.
    guard end <= bytes.count, header.leapCount == 0, header.typeCount > 0 else { return nil }
    var changes: [Int] = []
    for _ in 0..<header.timeCount {
      guard let change = number(timeSize), changes.last.map({ $0 < change }) ?? true else { return nil }
      changes.append(change)
    }
    let kinds = bytes[position..<position + header.timeCount]
    position += header.timeCount
    var offsets: [Int] = []
    for _ in 0..<header.typeCount {
      guard let offset = number(4), abs(offset) < 100_000, pass(2) else { return nil }
      offsets.append(offset)
    }
    guard kinds.allSatisfy({ Int($0) < offsets.count }), let first = offsets.first else { return nil }
    position = end
    return ZoneRules(initialOffset: first, changes: changes, offsets: kinds.map { offsets[Int($0)] }, footer: nil)
  }

  /// A signed number in big-endian bytes.
  private mutating func number(_ size: Int) -> Int? {
    guard position + size <= bytes.count else { return nil }
    var pattern: UInt64 = (bytes[position] & 0x80) == 0 ? 0 : .max
    for byte in bytes[position..<position + size] { pattern = pattern << 8 | UInt64(byte) }
    position += size
    return Int(truncatingIfNeeded: pattern)
  }

  private mutating func pass(_ count: Int) -> Bool {
    guard position + count <= bytes.count else { return false }
    position += count
    return true
  }
}
