import Foundation
import NewsGraph
import Testing

/// Commands by which users learn what to trust: explanations, evaluations, statuses, copies.
@Suite struct TrustCommandTests {
  static let article = """
    Ada Byron leads the Harbour Workers' Union.

    Northwind Energy demanded that the union end its strike. Grace Mwangi, the finance minister of Kenya, did not lead the Norwegian \
    delegation. She flew to Oslo. Daniel Moreau will lead the Chilean delegation.
    """

  /// A folder with the article and the graph of it.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data(article.utf8).write(to: URL(fileURLWithPath: folder.path + "/quay.txt"))
    let graph = try Program.run(["extract", "quay.txt", "--quiet"], in: folder.path)
    try #require(graph.status == 0)
    try graph.bytes.write(to: URL(fileURLWithPath: folder.path + "/quay.jsonl"))
    return folder
  }

  private static func relations(_ out: String) throws -> [JSONValue] {
    try out.split(separator: "\n").map { try JSONValue.parse($0.utf8) }.filter { $0["kind"]?.string == "relation" }
  }

  // MARK: explain

  @Test func aRelationIsExplainedInTextColourAndJSON() throws {
    let folder = try Self.folder()
    let graph = try Program.run(["extract", "quay.txt", "--quiet"], in: folder.path)
    let relation = try #require(
      Self.relations(graph.out).first { $0["type"]?.string == "leads" && $0["source"]?.string == "person/ada-byron" })
    let id = try #require(relation["id"]?.string)
    let text = try Program.run(["explain", "quay.jsonl", id, "--articles", "quay.txt"], in: folder.path)
    #expect(text.status == 0 && text.err.isEmpty, "\(text.err)")
    for part in [
      "[subject: Ada Byron]", "[trigger: leads]", "rule leads/", "“Ada Byron” is the subject of “leads”", "1 independent article", id,
    ] {
      #expect(text.out.contains(part), "\(text.out)")
    }
    let coloured = try Program.run(["explain", "quay.jsonl", String(id.prefix(7)), "--color", "always"], in: folder.path)
    #expect(coloured.out.contains("\u{1B}[1;33mleads\u{1B}[0m") && !coloured.out.contains("[subject:"))
    let json = try JSONValue.parse(try Program.run(["explain", "quay.jsonl", "rel_" + id, "--json"], in: folder.path).out.utf8)
    #expect(json["explains"]?.string == "relation" && json["id"]?.string == id)
    #expect(json["evidence"]?.array?.first?["subject"]?["path"]?.string == "+nsubj")
    for line in text.out.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(arguments: ["graphml", "jsonld", "ngraph"]) func everyFormatCanBeExplained(format: String) throws {
    let folder = try Self.folder()
    let written = try Program.run(["export", "quay.jsonl", "--status", "all", "--output", "quay.\(format)"], in: folder.path)
    #expect(written.status == 0)
    let graph = try Program.run(["extract", "quay.txt", "--quiet"], in: folder.path)
    for relation in try Self.relations(graph.out) {
      let id = try #require(relation["id"]?.string)
      func evidence(_ file: String) throws -> JSONValue? {
        let answer = try Program.run(["explain", file, id, "--json", "--quiet"], in: folder.path)
        #expect(answer.status == 0, "\(answer.err)")
        return try JSONValue.parse(answer.out.utf8)["evidence"]
      }
      #expect(try evidence("quay.\(format)") == evidence("quay.jsonl"))
    }
  }

  @Test func anEntityIsExplainedByItsNamesAndRelations() throws {
    let folder = try Self.folder()
    let text = try Program.run(["explain", "quay.jsonl", "mwangi"], in: folder.path)
    #expect(
      text.status == 0 && text.out.contains("“Grace Mwangi” 1 time, in quay") && text.out.contains("[denied]"), "\(text.out)\(text.err)")
    let affirmed = try Program.run(["explain", "quay.jsonl", "mwangi", "--status", "affirmed"], in: folder.path)
    #expect(!affirmed.out.contains("[denied]"))
    let json = try JSONValue.parse(try Program.run(["explain", "quay.jsonl", "person/grace-mwangi", "--json"], in: folder.path).out.utf8)
    #expect(json["explains"]?.string == "entity" && json["relations"]?.array?.isEmpty == false)
  }

  @Test(
    arguments: [
      (["explain", "quay.jsonl", "qqqq"], 1, "entity-unknown"), (["explain", "quay.jsonl", "r-"], 1, "relation-ambiguous"),
      (["explain", "nowhere.jsonl", "r-"], 2, "nowhere.jsonl"), (["explain", "quay.jsonl", "x", "--color", "sometimes"], 64, "never"),
      (["explain", "quay.jsonl", "x", "--limit=-1"], 64, "0 or more"), (["explain", "quay.jsonl"], 64, "<what>"),
    ] as [([String], Int32, String)])
  func theStatusSaysHowItEnded(arguments: [String], status: Int32, message: String) throws {
    let folder = try Self.folder()
    let ending = try withExtendedLifetime(folder) { try Program.run(arguments, in: folder.path) }
    #expect(ending.status == status && ending.err.contains(message), "\(ending.err)")
  }

  // MARK: status

  @Test func nothingDeniedOrHypotheticalIsExportedUnlessItIsChosen() throws {
    let folder = try Self.folder()
    for format in ["jsonl", "graphml", "jsonld", "ngraph"] {
      let name = "out.\(format)"
      func statuses(_ arguments: [String]) throws -> Set<String> {
        #expect(try Program.run(["export", "quay.jsonl", "--output", name] + arguments, in: folder.path).status == 0)
        let query = "MATCH ()-[r]->() RETURN DISTINCT r.polarity + ' ' + r.modality AS s"
        let rows = try Program.run(["query", name, query, "--status", "all", "--format", "csv", "--quiet"], in: folder.path)
        #expect(rows.status == 0, "\(rows.err)")
        return Set(rows.out.split(whereSeparator: \.isNewline).map(String.init).dropFirst())
      }
      #expect(try statuses([]) == ["positive asserted", "positive planned"])
      #expect(try statuses(["--status", "asserted"]) == ["positive asserted"])
      #expect(try statuses(["--status", "denied"]) == ["negative asserted"])
      #expect(try statuses(["--status", "denied,planned"]) == ["negative asserted", "positive planned"])
      #expect(try statuses(["--status", "all"]).contains("negative asserted"))
    }
  }

  @Test func extractKeepsEverythingUnlessLessIsChosen() throws {
    let folder = try Self.folder()
    func polarities(_ arguments: [String]) throws -> Set<String> {
      let ending = try Program.run(["extract", "quay.txt", "--quiet"] + arguments, in: folder.path)
      return Set(try Self.relations(ending.out).compactMap { $0["polarity"]?.string })
    }
    #expect(try polarities([]) == ["positive", "negative"] && polarities(["--per-article"]) == ["positive", "negative"])
    #expect(
      try polarities(["--status", "affirmed"]) == ["positive"] && polarities(["--status", "denied", "--per-article"]) == ["negative"])
  }

  @Test func aDeniedRelationIsNoPlainTripleAndIsDashedInADrawing() throws {
    let folder = try Self.folder()
    let linked = try Program.run(["export", "quay.jsonl", "--status", "denied", "--format", "jsonld"], in: folder.path)
    let graph = try JSONValue.parse(linked.out.utf8)
    let plain = (graph["@graph"]?.array ?? []).filter { $0["leads"] != nil }
    #expect(plain.isEmpty && linked.out.contains("\"polarity\":\"negative\""), "\(plain)")
    let drawing = try Program.run(["export", "quay.jsonl", "--status", "denied", "--format", "dot"], in: folder.path)
    #expect(drawing.out.contains("dashed"))
  }

  // MARK: copies

  @Test func aNearCopyCountsOnceAndIsToldOf() throws {
    let folder = try TemporaryFolder()
    let body = (0..<40).map { "The quay \($0) has \($0 * 7) cranes and \($0 * 3) ships at the pier number \($0 + 5)." }.joined(
      separator: " ")
    try Data("Union elects leader\n\n\(Self.article) \(body)\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/a.txt"))
    try Data("Other words above\n\n\(Self.article) \(body.dropLast(300))\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/b.txt"))
    try Data("\(Self.article)\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/short.txt"))
    let ending = try Program.run(["extract", "a.txt", "b.txt"], in: folder.path)
    #expect(ending.status == 0 && ending.err.contains("[article-near-copy]"), "\(ending.err)")
    #expect(ending.out.contains("\"copyOf\":\"a\""))
    #expect(try Self.relations(ending.out).allSatisfy { $0["sources"]?.integer == 1 })
    let id = try #require(Self.relations(ending.out).first?["id"]?.string)
    try ending.bytes.write(to: URL(fileURLWithPath: folder.path + "/g.jsonl"))
    let explained = try Program.run(["explain", "g.jsonl", id], in: folder.path)
    #expect(explained.out.contains("b nearly copies a, the two count once"), "\(explained.out)")
  }

  // MARK: evaluate

  private static func gold(_ folder: TemporaryFolder, subject: String = "person/ada") throws {
    let end = "Ada Byron leads the Harbour Workers' Union.".count
    let gold = """
      {"format": "newsgraph-gold/1", "id": "quay", "file": "quay.txt", "chars": \(article.unicodeScalars.count),
       "entities": [{"id": "person/ada", "type": "Person", "name": "Ada Byron", "mentions": [{"start": 0, "end": 9, "text": "Ada Byron", "kind": "name"}]},
                    {"id": "organization/union", "type": "Organization", "name": "Harbour Workers' Union",
                     "mentions": [{"start": 20, "end": 42, "text": "Harbour Workers' Union", "kind": "name"}]}],
       "facts": [{"id": "F1", "type": "leads", "subject": "\(subject)", "object": "organization/union",
                  "mentions": [{"start": 0, "end": \(end), "modality": ["asserted"]}]}]}
      """
    try FileManager.default.createDirectory(atPath: folder.path + "/gold", withIntermediateDirectories: true)
    try Data(gold.utf8).write(to: URL(fileURLWithPath: folder.path + "/gold/quay.gold.json"))
  }

  @Test func anOntologyIsMeasuredAndItsErrorsListed() throws {
    let folder = try Self.folder()
    try Self.gold(folder)
    let text = try Program.run(["evaluate", "--gold", "gold", "--articles", ".", "--errors"], in: folder.path)
    #expect(text.status == 0 && text.out.contains("primary relations") && text.out.contains("found/core"), "\(text.err)")
    #expect(text.out.contains("\nwrong\n") && text.out.contains("not leads: Grace Mwangi"))
    let extracted = try Program.run(["evaluate", "--gold", ".", "--articles", ".", "--json"], in: folder.path)
    let given = try Program.run(
      ["evaluate", "--gold", "gold", "--articles", ".", "--graph", "quay.jsonl", "--format", "json"], in: folder.path)
    #expect(extracted.out == given.out && given.status == 0, "\(extracted.err)\(given.err)")
    #expect(try JSONValue.parse(given.out.utf8)["relations"]?["primary"]?["leads"]?["recalled"]?.integer == 1)
  }

  @Test func aBadAnnotationIsToldWithItsPlace() throws {
    let folder = try Self.folder()
    try Self.gold(folder, subject: "person/adam")
    let unknown = try Program.run(["evaluate", "--gold", "gold", "--articles", "."], in: folder.path)
    #expect(unknown.status == 1 && unknown.out.isEmpty && unknown.err.contains("gold/quay.gold.json: error: fact 'F1'"), "\(unknown.err)")
    try Self.gold(folder)
    try Data("Another article.".utf8).write(to: URL(fileURLWithPath: folder.path + "/quay.txt"))
    let other = try Program.run(["evaluate", "--gold", "gold", "--articles", "."], in: folder.path)
    #expect(other.status == 1 && other.err.contains("[gold-text]"), "\(other.err)")
    try Data("{".utf8).write(to: URL(fileURLWithPath: folder.path + "/gold/quay.gold.json"))
    let broken = try Program.run(["evaluate", "--gold", "gold", "--articles", "."], in: folder.path)
    #expect(broken.status == 1 && broken.err.contains("gold/quay.gold.json: error: not valid JSON"), "\(broken.err)")
  }

  @Test(
    arguments: [
      (["evaluate", "--gold", "nowhere"], 2), (["evaluate", "--gold", "."], 2), (["evaluate"], 64),
      (["evaluate", "--gold", ".", "--graph", "a", "b"], 64), (["export", "quay.jsonl", "--format", "dot", "--status", "denid"], 64),
    ] as [([String], Int32)])
  func wrongUsageAndMissingFilesEndAsTheyShould(arguments: [String], status: Int32) throws {
    let folder = try Self.folder()
    #expect(try withExtendedLifetime(folder) { try Program.run(arguments, in: folder.path) }.status == status)
  }

  @Test(arguments: ["explain", "evaluate"]) func theHelpFitsAndTellsTheJSON(command: String) throws {
    let help = try Program.run([command, "--help"]).out
    #expect(help.contains("EXAMPLE\n  newsgraph \(command) ") && help.contains("\nJSON\n  {\"") && help.contains("\nEXIT STATUS\n"))
    for line in help.split(separator: "\n") where !line.hasPrefix("USAGE:") { #expect(line.count <= 80, "\(line)") }
  }
}
