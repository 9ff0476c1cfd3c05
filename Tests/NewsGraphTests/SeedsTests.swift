import Foundation
import NewsGraph
import Testing

/// The articles in `seeds/`, the graph in `exports/`, and the way between them, which nothing may disturb.
@Suite struct SeedsTests {
  @Test func theExportsAreWhatTheSeedsGive() throws {
    let folder = try TemporaryFolder()
    let ending = try Program.run(["build", "seeds", "--output", folder.path + "/exports"])
    #expect(ending.status == 0 && ending.out == "", "\(ending.err)")
    let made = try files(in: folder.path + "/exports")
    let kept = try files(in: Checkout.root + "/exports")
    #expect(made.keys.sorted() == kept.keys.sorted())
    for (name, data) in kept { #expect(made[name] == data, "\(name) differs: run make") }
  }

  @Test func buildingAgainTouchesNothing() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/exports"
    let first = try Program.run(["build", "seeds", "--output", output])
    #expect(first.err.contains("\nwritten: graph.graphml, graph.jsonld, graph.dot, graph.jsonl, graph.ngraph"))
    let numbers = try numbersOfFiles(in: output)
    let second = try Program.run(["build", "seeds", "--output", output])
    #expect(second.err.contains("\nunchanged: graph.graphml, graph.jsonld, graph.dot, graph.jsonl, graph.ngraph"))
    #expect(!second.err.contains("\nwritten: "))
    #expect(try numbersOfFiles(in: output) == numbers)
  }

  @Test(arguments: ["1", "3", "64"]) func theNumberOfJobsChangesNoByte(jobs: String) throws {
    #expect(try extract(["seeds"], ["--jobs", jobs]) == Self.expected.get())
  }

  @Test func theOrderOfInputsChangesNoByte() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.root + "/seeds").sorted()
    try #require(names.count >= 5)
    let inputs = names.map { "seeds/" + $0 }
    #expect(try extract(inputs.reversed(), ["--jobs", "8"]) == Self.expected.get())
    #expect(try extract(Array(inputs[2...]) + inputs[..<2]) == Self.expected.get())
    #expect(try extract(["seeds", "seeds/" + names[0], "./seeds"]) == Self.expected.get(), "what is named twice is read once")
    #expect(try extract(["seeds/*"]) == Self.expected.get())
  }

  @Test func theEnvironmentChangesNoByte() throws {
    let environment = ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "SWIFT_DETERMINISTIC_HASHING": "1"]
    #expect(try Program.run(["extract", "seeds"], environment: environment).out == Self.expected.get())
  }

  @Test func everyWordOfProofIsInTheArticles() throws {
    let ending = try Program.run(["verify", "exports/graph.jsonl", "seeds"])
    #expect(ending.status == 0 && ending.err == "", "\(ending.err)")
    #expect(ending.out.hasSuffix("in 5 articles, all as the articles say\n"))
    #expect(!ending.out.hasPrefix("0 relations"))
  }

  @Test func aChangedByteInAnArticleIsFound() throws {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Checkout.root + "/seeds").sorted() {
      try FileManager.default.removeItem(atPath: folder.path)
      try FileManager.default.copyItem(atPath: Checkout.root + "/seeds", toPath: folder.path)
      let path = URL(fileURLWithPath: folder.path + "/" + name)
      var text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
      let place = try #require(text.range(of: "Russia", options: .backwards))
      text.replaceSubrange(place, with: "Prussi")
      try Data(text.utf8).write(to: path)
      let ending = try Program.run(["verify", "exports/graph.jsonl", folder.path])
      #expect(ending.status == 1, "\(name)")
      #expect(ending.err.contains(": error: "))
      #expect(ending.out.hasSuffix("not all as the articles say\n"))
    }
  }

  @Test func aMissingArticleIsFound() throws {
    let ending = try Program.run(["verify", "exports/graph.jsonl", "seeds/*.txt"])
    #expect(ending.status == 1)
    #expect(ending.err.contains(": error: "))
  }

  @Test func aBrokenArticleIsToldOfAndTheRestGoesOn() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Checkout.root + "/seeds", toPath: folder.path + "/seeds")
    try folder.write("", to: "seeds/empty.txt")
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0xFF]).write(to: URL(fileURLWithPath: folder.path + "/seeds/binary.txt"))
    let ending = try Program.run(["build", "seeds", "--output", "out"], in: folder.path)
    #expect(ending.status == 1)
    for name in ["empty.txt", "binary.txt"] {
      #expect(ending.err.split(separator: "\n").filter { $0.contains(name) }.count == 1, "\(ending.err)")
    }
    #expect(try files(in: folder.path + "/out") == files(in: Checkout.root + "/exports"), "the rest is as if they had not been there")
    let huge = try Program.run(["extract", "seeds", "--max-article-bytes", "100"], in: folder.path)
    #expect(huge.status == 1 && huge.out == "")
  }

  @Test func theExportsOfAnEarlierRunAreNoArticles() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Checkout.root + "/seeds", toPath: folder.path + "/seeds")
    for output in ["exports", "."] {
      for _ in 0..<2 {
        let ending = try Program.run(["build", ".", "--output", output], in: folder.path)
        #expect(ending.status == 0 && ending.err.contains("5 articles\n"), "\(ending.err)")
      }
      for name in ["graph.jsonl", "rejects.jsonl", "suspects.jsonl"] {
        try? FileManager.default.removeItem(atPath: folder.path + "/" + output + "/" + name)
      }
    }
  }

  @Test func anArticleOnStandardInputIsReadToo() throws {
    let article = try Checkout.read("seeds/three-goals.jsonl")
    let piped = try Program.run(["extract", "-", "--quiet"], input: article)
    #expect(piped.status == 0 && piped.err == "")
    #expect(piped.out.contains(#""kind":"document","id":"umerov-three-goals""#))
  }

  @Test func extractAndExportGiveWhatBuildGives() throws {
    let extracted = try Program.run(["extract", "seeds"]).out
    for format in Exports.formatNames {
      let exported = try Program.run(["export", "-", "--format", format], input: extracted)
      #expect(exported.bytes == (try Data(contentsOf: URL(fileURLWithPath: Checkout.root + "/exports/graph." + format))), "\(format)")
    }
  }

  @Test func eachArticleByItselfHasAGraphOfItsOwn() throws {
    let lines = try Program.run(["extract", "seeds", "--per-article"]).out.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix(#"{"kind":"document""#) }.count == 5)
    let first = try #require(lines.first)
    #expect(first.hasPrefix(#"{"kind":"document""#))
    // After each document come its own entities, so the kinds alternate.
    let second = try #require(lines.dropFirst().firstIndex { $0.hasPrefix(#"{"kind":"document""#) })
    #expect(lines[second - 1].hasPrefix(#"{"kind":"relation""#))
  }

  @Test func thePictureShowsThePresentGraph() throws {
    let picture = try Checkout.read("Sources/NewsGraph/NewsGraph.docc/Resources/graph.svg")
    let drawing = try Checkout.read("exports/graph.dot")
    // Graphviz writes a hyphen as a character reference.
    let nodes = picture.replacing("&#45;", with: "-").matches(of: /<g id="[^"]*" class="node">\s*<title>([^<]+)<\/title>/).map {
      String($0.1)
    }
    #expect(nodes.count > 10)
    for node in nodes { #expect(drawing.contains("\"\(node)\""), "run make picture") }
  }

  private static let expected = Result { try Program.run(["extract", "seeds"]).out }

  private func extract(_ inputs: [String], _ options: [String] = []) throws -> String {
    let ending = try Program.run(["extract", "--quiet"] + inputs + options)
    #expect(ending.status == 0 && ending.err == "", "\(ending.err)")
    return ending.out
  }

  private func files(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) })
  }

  private func numbersOfFiles(in folder: String) throws -> [String: Int?] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.systemFileNumber] as? Int)
      })
  }
}
