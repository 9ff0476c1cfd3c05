import Foundation
import NewsGraph
import Testing

@Suite struct AtomicFileTests {
  @Test func writesTheBytesAndNothingElse() throws {
    let folder = try TemporaryFolder()
    #expect(try AtomicFile.write(Array("one".utf8), to: folder.path + "/a.txt") == .written)
    #expect(try folder.read("a.txt") == "one")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func replacesOtherBytes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a longer text that was there before", to: "a.txt")
    #expect(try AtomicFile.write(Array("two".utf8), to: path) == .written)
    #expect(try folder.read("a.txt") == "two")
  }

  @Test func leavesAnEqualFileAlone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("same", to: "a.txt")
    let before = try number(of: path)
    #expect(try AtomicFile.write(Array("same".utf8), to: path) == .unchanged)
    #expect(try number(of: path) == before, "the file is the very same one, not a new one with the same bytes")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func showsNothingUntilItIsCommitted() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.txt")
    let file = try AtomicFile(path: path)
    try file.write(Array("half of".utf8))
    #expect(try folder.read("a.txt") == "old")
    #expect(try String(decoding: file.reread(), as: UTF8.self) == "half of")
    try file.write(Array(" the new".utf8))
    #expect(try file.commit() == .written)
    #expect(try folder.read("a.txt") == "half of the new")
  }

  @Test func leavesNothingWhenItIsGivenUp() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try AtomicFile(path: folder.path + "/a.txt")
      try file.write(Array("never mind".utf8))
    }
    #expect(try folder.names() == [])
  }

  @Test func followsALinkSoThatItStaysOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real/a.txt")
    let link = folder.path + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real/a.txt")
    try AtomicFile.write(Array("new".utf8), to: link)
    #expect(try folder.read("real/a.txt") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/a.txt")
    #expect(try folder.names(in: "real") == ["a.txt"])
  }

  @Test(arguments: ["", "/missing/a.txt"]) func refusesAPlaceThatCannotHoldAFile(name: String) throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: Diagnostic.self) { try AtomicFile.write([1], to: folder.path + name) }
    #expect(error?.code == "file-unwritable")
    #expect(try folder.names() == [])
  }

  @Test func neverTakesThePlaceOfADevice() throws {
    let error = #expect(throws: Diagnostic.self) { try AtomicFile.write([1], to: "/dev/null") }
    #expect(error?.code == "file-unwritable")
  }

  @Test func clearsAwayWhatDeadRunsLeftAndNothingElse() throws {
    let folder = try TemporaryFolder()
    for name in [".a.txt.tmp-1", ".a.txt.tmp-99999-2", ".b-c.dot.tmp-7", ".x.tmp-1.tmp-2"] { try folder.write("half", to: name) }
    let others = [".a.txt.tmp-", ".a.txt.tmp-x1", ".tmp-12", "a.txt.tmp-3", ".a.txt", ".gitignore"]
    for name in others { try folder.write("keep", to: name) }
    AtomicFile.removeLeftovers(inFolder: folder.path)
    #expect(try folder.names() == others.sorted())
  }

  @Test func sparesTheTemporaryFileOfALivingWriter() throws {
    let folder = try TemporaryFolder()
    let file = try AtomicFile(path: folder.path + "/a.txt")
    try file.write(Array("work in progress".utf8))
    AtomicFile.removeLeftovers(inFolder: folder.path)
    #expect(try AtomicFile.write(Array("another".utf8), to: folder.path + "/a.txt") == .written)
    #expect(try file.commit() == .written)
    #expect(try folder.read("a.txt") == "work in progress")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func aNewRunClearsAwayTheHalfFileOfTheSameName() throws {
    let folder = try TemporaryFolder()
    try folder.write("half", to: ".a.txt.tmp-1")
    try folder.write("half", to: ".b.txt.tmp-1")
    try AtomicFile.write(Array("whole".utf8), to: folder.path + "/a.txt")
    #expect(try folder.names() == [".b.txt.tmp-1", "a.txt"])
  }

  private func number(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }
}
