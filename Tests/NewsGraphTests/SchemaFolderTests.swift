import Foundation
import NewsGraph
import Testing

@Suite struct SchemaFolderTests {
  static let kinds = ["xml", "xsd", "json", "tsv", "ttl"]

  @Test func theProgramCarriesExactlyTheFilesOfTheFolder() throws {
    let carried = SchemaFolder.builtIn().files
    let folder = try Checkout.files(in: "Schemas").filter { Self.kinds.contains(($0.key as NSString).pathExtension) }
    #expect(carried.keys.sorted() == folder.keys.sorted(), "run Schemas/embed.sh after adding or removing a file")
    for (path, data) in folder { #expect(carried[path].map { Data($0) } == data, "\(path)") }
  }

  @Test func theSchemasThatFollowFromTheOntologyAreUpToDate() throws {
    let folder = SchemaFolder.builtIn()
    let (ontology, problems) = folder.ontology()
    #expect(problems.isEmpty)
    let completed = folder.completed(for: try #require(ontology))
    let stale = completed.files.filter { folder.files[$0.key] != $0.value }.keys.sorted()
    #expect(stale == [], "run newsgraph schema --write Schemas, then Schemas/embed.sh")
  }

  @Test func theUsersOntologyReplacesOursAsAWhole() throws {
    let folder = try TemporaryFolder()
    try folder.write("<mine/>", to: "ontology/entities/Mine.xml")
    let schemas = try SchemaFolder.overlay(folder: folder.path + "/")
    #expect(schemas.under("ontology").keys.sorted() == ["ontology/entities/Mine.xml"])
    #expect(schemas.root == folder.path)
    let ours = SchemaFolder.builtIn().files.filter { !$0.key.hasPrefix("ontology/") }
    #expect(schemas.files.filter { !$0.key.hasPrefix("ontology/") } == ours, "the rest is ours")
  }

  @Test func anyOtherFileReplacesTheOneOfTheSamePath() throws {
    let ours = SchemaFolder.builtIn().files
    let path = try #require(ours.keys.filter { !$0.hasPrefix("ontology/") }.min())
    let folder = try TemporaryFolder()
    try folder.write("<mine/>", to: "ontology/Mine.xml")
    try folder.write("mine", to: path)
    try folder.write("not a schema", to: "notes.txt")
    try folder.write("hidden", to: ".hidden.xml")
    let schemas = try SchemaFolder.overlay(folder: folder.path)
    #expect(schemas.files[path] == Array("mine".utf8))
    #expect(schemas.files["notes.txt"] == nil)
    #expect(schemas.files[".hidden.xml"] == nil)
  }

  @Test func aFolderThatLinksToItselfHasAnEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write("<mine/>", to: "ontology/Mine.xml")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/ontology/again", withDestinationPath: "..")
    #expect(try SchemaFolder.overlay(folder: folder.path).files["ontology/Mine.xml"] != nil)
  }

  @Test func aFolderWithoutAnOntologyIsRefused() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: Diagnostic.self) { try SchemaFolder.overlay(folder: folder.path) }
    #expect(error?.code == "schemas-without-ontology")
  }

  @Test(arguments: ["missing", "file.txt"]) func whatIsNoFolderIsRefused(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "file.txt")
    let error = #expect(throws: Diagnostic.self) { try SchemaFolder.overlay(folder: folder.path + "/" + name) }
    #expect(error?.path == folder.path + "/" + name)
  }
}
