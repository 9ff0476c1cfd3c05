import CypherEngine
import GraphAccess
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Deep and long queries end with rows or an error on a thread that has half a megabyte of stack.
@Suite struct StackTests {
  private static func nest(_ open: String, _ middle: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + middle + String(repeating: close, count: count)
  }

  private static func chain(_ part: String, _ separator: String, _ count: Int) -> String {
    Array(repeating: part, count: count).joined(separator: separator)
  }

  static let shapes: [@Sendable (Int) -> String] = [
    { "RETURN " + nest("(", "1", ")", $0) },
    { "RETURN " + nest("NOT ", "true", "", $0) },
    { "RETURN " + chain("1", " + ", $0) },
    { "RETURN " + nest("", "null", ".a", $0) },
    { "RETURN " + nest("[", "1", "]", $0) },
    { "RETURN " + nest("{a: ", "1", "}", $0) },
    { "RETURN " + nest("abs(", "1", ")", $0) },
    { "RETURN " + nest("CASE WHEN true THEN ", "1", " END", $0) },
    { "RETURN " + nest("[x IN [1] | ", "1", "]", $0) },
    { "RETURN " + nest("reduce(a = 1, x IN [1] | ", "1", ")", $0) },
    { "MATCH (n) WHERE " + chain("n.x = 1", " OR ", $0) + " RETURN n" },
    { "RETURN " + chain("1", " < ", $0) },
    { "RETURN " + chain("[1]", " IN ", $0) },
    { "MATCH (n) WHERE " + nest("EXISTS { MATCH (n)-->(m) WHERE ", "true", " }", $0) + " RETURN n" },
    { "MATCH (n) RETURN " + nest("[(n)-->() | ", "1", "]", $0) },
    { nest("CALL { ", "RETURN 1 AS a", " } RETURN a", $0) },
    { nest("FOREACH (x IN [1] | ", "CREATE ()", ")", $0) },
    { "MATCH (n:" + nest("!", "A", "", $0) + ") RETURN n" },
    { "MATCH " + chain("()", "-->", $0) + " RETURN 1" },
    { chain("WITH count(*) AS x", " ", $0) + " RETURN x" },
    { chain("WITH 1 AS x ORDER BY x", " ", $0) + " RETURN x" },
    { chain("OPTIONAL MATCH (:Nope)-->()", " ", $0) + " RETURN 1" },
    { chain("CREATE ()", " ", $0) },
    { "MATCH (a), (b) " + chain("OPTIONAL MATCH shortestPath((a)-[*]-(b))", " ", $0) + " RETURN 1" },
  ]

  @Test(arguments: shapes.indices)
  func deepAndLongQueriesNeedNoMoreStackThanAThreadHas(shape: Int) throws {
    for count in [15, 40, 95, 390, 30_000] {
      let outcome = try Self.onSmallThread(Self.shapes[shape](count))
      // Whatever it is, it is an answer; only the shortest are sure to be one of rows.
      #expect(outcome == "rows" || count > 15, "\(outcome)")
    }
  }

  private final class Work {
    let text: String
    var outcome = "crashed"

    init(_ text: String) { self.text = text }

    func run() {
      do {
        let graph = MemoryGraph()
        let node = graph.createNode(labels: ["A"], properties: [("x", .integer(1))])
        graph.createRelationship(type: "R", source: node, target: node)
        let prepared = try CypherSession(graph: graph, limits: Limits(seconds: 2)).prepare(text)
        _ = prepared.explanation()
        _ = try prepared.run()
        outcome = "rows"
      } catch { outcome = "\(error)" }
    }
  }

  private static func onSmallThread(_ text: String) throws -> String {
    let work = Work(text)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 512 << 10)
    let argument = Unmanaged.passRetained(work).toOpaque()
    #if canImport(Glibc)
      var thread = pthread_t()
      let code = pthread_create(
        &thread, &attributes,
        { argument in
          if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, argument)
      try #require(code == 0)
      pthread_join(thread, nil)
    #else
      Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
    #endif
    return work.outcome
  }
}
