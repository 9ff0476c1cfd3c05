import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is killed while it writes leaves the old file or the new one, never half of one.
@Suite struct KilledRunTests {
  @Test(arguments: ["graphml", "jsonl"]) func aKilledRunNeverLeavesHalfAFile(format: String) throws {
    let folder = try TemporaryFolder()
    let name = "out." + format
    var whole: [Data] = []
    for mark in ["A", "B"] {
      try folder.write(SampleGraph.lines(people: 300, mark: mark), to: mark + ".jsonl")
      #expect(try Program.run(["export", mark + ".jsonl", "--output", name], in: folder.path).status == 0)
      whole.append(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
    }
    #expect(whole[0] != whole[1])
    var killedWhileWriting = 0
    for round in 0..<12 {
      let mark = round.isMultiple(of: 2) ? "A" : "B"
      let process = try Program.prepare(["export", mark + ".jsonl", "--quiet", "--output", name], in: folder.path)
      try process.run()
      // Waits until the run has begun to write, and a moment more, so that the kill falls before, into and after the step that counts.
      while process.isRunning, try !hasHalfFile(folder) { usleep(50) }
      usleep(UInt32(round) * 150)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killedWhileWriting += 1 }
      let seen = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
      #expect(whole.contains(seen), "after the kill of round \(round) the file is whole")
      for other in try folder.names() where other.hasPrefix(".") { #expect(other.hasPrefix(".\(name).tmp-")) }
    }
    #expect(killedWhileWriting > 0, "the kills came too late to show anything")
    #expect(try Program.run(["export", "A.jsonl", "--output", name], in: folder.path).status == 0)
    #expect(try !hasHalfFile(folder), "the next run clears away what was left")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)) == whole[0])
  }

  private func hasHalfFile(_ folder: TemporaryFolder) throws -> Bool { try folder.names().contains { $0.contains(".tmp-") } }
}
