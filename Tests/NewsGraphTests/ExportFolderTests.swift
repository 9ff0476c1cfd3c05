import NewsGraph
import Testing

@Suite struct ExportFolderTests {
  @Test func rejectsAreWrittenAndTakenAwayWhenThereAreNone() throws {
    let folder = try TemporaryFolder()
    let exports = try ExportFolder(path: folder.path + "/made/here/", schemas: .builtIn())
    #expect(try exports.write(rejects: [])?.name == nil)
    #expect(try folder.names(in: "made/here") == [])
    #expect(try exports.write(rejects: ["{}", "{\"a\":1}"])?.outcome == .written)
    #expect(try folder.read("made/here/rejects.jsonl") == "{}\n{\"a\":1}\n")
    #expect(try exports.write(rejects: ["{}", "{\"a\":1}"])?.outcome == .unchanged)
    #expect(try exports.write(rejects: [])?.name == nil)
    #expect(try folder.names(in: "made/here") == [])
  }

  @Test func aNewFolderClearsAwayWhatKilledRunsLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write("half", to: "out/.graph.dot.tmp-12345")
    try folder.write("theirs", to: "out/notes.txt")
    _ = try ExportFolder(path: folder.path + "/out", schemas: .builtIn())
    #expect(try folder.names(in: "out") == ["notes.txt"])
  }
}
