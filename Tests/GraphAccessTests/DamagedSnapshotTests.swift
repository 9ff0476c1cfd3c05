import TestSupport
import Testing

@testable import GraphAccess

/// Snapshots that were damaged, by accident or with checksums made to fit: opening may fail, but what opens can be read.
@Suite struct DamagedSnapshotTests {
  @Test func theSoundOneIsRead() throws {
    let graph = try GraphSnapshot(bytes: SmallSnapshot.bytes)
    try graph.verify()
    #expect(SmallSnapshot.isReadable(graph))
  }

  @Test(arguments: [UInt8(0x01), 0xFF])
  func noChangedByteGoesUnseenOrCrashes(mask: UInt8) {
    // Zeros between sections are in no checksum.
    let padding = Set(Self.padding)
    for place in SmallSnapshot.bytes.indices {
      var damaged = SmallSnapshot.bytes
      damaged[place] ^= mask
      var isSeen = true
      if let graph = try? GraphSnapshot(bytes: damaged) {
        #expect(SmallSnapshot.isReadable(graph), "byte \(place)")
        isSeen = (try? graph.verify()) == nil
      }
      #expect(isSeen != padding.contains(place), "byte \(place)")

      SmallSnapshot.seal(&damaged)
      if let graph = try? GraphSnapshot(bytes: damaged) {
        #expect(SmallSnapshot.isReadable(graph), "byte \(place), sealed")
      }
    }
  }

  @Test func numbersOfNothingInTheHeaderDoNotCrash() {
    let loop = GraphRecords.Relationship(type: "T", source: 0, target: 0)
    let sound = SnapshotWriter.bytes(for: GraphRecords(nodes: [.init(labels: ["A"])], relationships: [loop]))
    // Nodes, relationships, labels, types, keys, sets of labels; one of them, or two.
    let counts = [24, 28, 32, 36, 40, 44]
    for first in counts {
      for second in counts {
        var damaged = sound
        for place in [first, second] { damaged.replaceSubrange(place..<place + 4, with: [0, 0, 0, 0]) }
        SmallSnapshot.seal(&damaged)
        guard let graph = try? GraphSnapshot(bytes: damaged) else { continue }
        #expect(SmallSnapshot.isReadable(graph), "\(first), \(second)")
      }
    }
  }

  @Test func noTruncationGoesUnseenOrCrashes() {
    for length in SmallSnapshot.bytes.indices {
      var damaged = Array(SmallSnapshot.bytes[..<length])
      #expect(throws: SnapshotError.self) { try GraphSnapshot(bytes: damaged) }
      SmallSnapshot.seal(&damaged)
      if let graph = try? GraphSnapshot(bytes: damaged) { #expect(SmallSnapshot.isReadable(graph)) }
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func manyChangedBytesDoNotCrash(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      var damaged = SmallSnapshot.bytes
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        damaged[Int.random(in: 12..<damaged.count, using: &random)] = [0, 1, 2, 127, 128, 255].randomElement(using: &random) ?? 0
      }
      SmallSnapshot.seal(&damaged)
      if let graph = try? GraphSnapshot(bytes: damaged) { #expect(SmallSnapshot.isReadable(graph)) }
    }
  }

  @Test(arguments: [
    ([0], SnapshotError.Code.notASnapshot), ([8], .unknownVersion), ([30], .checksum), ([70], .checksum), ([22], .truncated),
  ])
  func theErrorSaysWhatIsWrong(places: [Int], code: SnapshotError.Code) {
    var damaged = SmallSnapshot.bytes
    for place in places { damaged[place] ^= 0x10 }
    #expect { try GraphSnapshot(bytes: damaged) } throws: { ($0 as? SnapshotError)?.code == code }
  }

  @Test(arguments: [(0, SnapshotError.Code.notASnapshot), (7, .notASnapshot), (8, .truncated), (63, .truncated), (200, .truncated)])
  func whatIsCutOffIsSaidToBe(length: Int, code: SnapshotError.Code) {
    #expect { try GraphSnapshot(bytes: Array(SmallSnapshot.bytes[..<length])) } throws: { ($0 as? SnapshotError)?.code == code }
  }

  private static var padding: [Int] {
    var covered = Set(0..<SnapshotLayout.headerLength)
    SmallSnapshot.bytes.withUnsafeBytes { memory in
      let count = Int(memory[12])
      covered.formUnion(0..<SnapshotLayout.headerLength + count * SnapshotLayout.tableEntryLength)
      for entry in stride(from: 64, to: 64 + 32 * count, by: 32) {
        let offset = Int(memory.load(fromByteOffset: entry + 8, as: UInt64.self))
        covered.formUnion(offset..<offset + Int(memory.load(fromByteOffset: entry + 16, as: UInt64.self)))
      }
    }
    return SmallSnapshot.bytes.indices.filter { !covered.contains($0) }
  }
}
