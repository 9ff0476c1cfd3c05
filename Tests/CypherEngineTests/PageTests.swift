import Foundation
import Testing

@testable import CypherEngine

/// The documentation of the language names what there is, and nothing else.
@Suite struct PageTests {
  @Test func thePageListsEveryFunction() throws {
    let listed = try Self.names(in: "functions", endings: [".truncate", ".transaction", ".statement", ".realtime"])
    let known = Functions.families.joined().map(\.name) + Aggregates.list.map(\.name)
    #expect(listed.filter { !known.contains($0) } == [], "there are no such functions")
    // What the page says of the kinds of time in one breath is spelled out here.
    let kinds = ["date", "datetime", "localdatetime", "localtime", "time"]
    let spelledOut = kinds.flatMap { kind in ["truncate", "transaction", "statement", "realtime"].map { "\(kind).\($0)" } }
    #expect(known.filter { !listed.contains($0) && !spelledOut.contains($0) } == [], "the page does not name these")
    #expect(spelledOut.filter { !known.contains($0) } == [])
  }

  @Test func thePageListsEveryProcedure() throws {
    let listed = try Self.names(in: "procedures", endings: []).filter { $0.contains(".") }
    #expect(listed.sorted() == GraphProcedures.all.map(\.name).sorted())
  }

  @Test func thePageSaysHowDeepAQueryMayNest() throws {
    #expect(try Self.page.get().contains("nests deeper than \(CypherParser.maximumNesting) levels"))
  }

  /// What the limits are is said in round numbers.
  @Test func thePageSaysHowMuchAQueryMayHold() throws {
    let page = try Self.page.get()
    #expect(page.contains("\(Limits().values / 1_000_000) million values"))
    #expect(page.contains("lists of \(Extent.values / 1_000_000) million elements"))
    #expect(page.contains("texts of \(Extent.bytes >> 20) MB"))
  }

  private static let page = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("Sources/NewsGraph/NewsGraph.docc/QueryLanguage.md"), encoding: .utf8)
  }

  /// The names in backticks between two markers, without those that are only endings.
  private static func names(in part: String, endings: Set<String>) throws -> [String] {
    let page = try page.get()
    let begin = try #require(page.range(of: "<!-- \(part) -->"))
    let end = try #require(page.range(of: "<!-- end of \(part) -->"))
    try #require(begin.upperBound < end.lowerBound)
    return page[begin.upperBound..<end.lowerBound].matches(of: /`([^`\n]+)`/).map { String($0.1) }.filter { !endings.contains($0) }
  }
}
