import CypherEngine
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct ParserBoundsTests {
  /// What opens a level, what lies innermost, what closes a level, and what stands around all of it.
  static let shapes: [(before: String, open: String, inner: String, close: String, after: String)] = [
    ("RETURN ", "(", "1", ")", ""),
    ("RETURN ", "1 OR 1 AND NOT 1 = 1 IN 1 + 1 * 1 ^ (", "1", ")", ""),
    ("RETURN ", "[", "1", "]", ""),
    ("RETURN ", "{a:", "1", "}", ""),
    ("RETURN ", "f(", "1", ")", ""),
    ("RETURN ", "CASE WHEN ", "1", " THEN 1 END", ""),
    ("RETURN ", "CASE WHEN 1 THEN 1 ELSE ", "1", " END", ""),
    ("RETURN ", "a[", "1", "]", ""),
    ("RETURN ", "a[1..", "1", "]", ""),
    ("RETURN ", "-(", "1", ")", ""),
    ("RETURN ", "NOT (", "1", ")", ""),
    ("RETURN ", "[x IN ", "1", "]", ""),
    ("RETURN ", "[(a)-->({a:", "1", "})|1]", ""),
    ("RETURN ", "n {a: ", "1", "}", ""),
    ("RETURN ", "reduce(a = 0, x IN l | ", "1", ")", ""),
    ("RETURN ", "any(x IN l WHERE ", "1", ")", ""),
    ("RETURN ", "collect { MATCH (a) RETURN DISTINCT ", "1", "}", ""),
    ("RETURN ", "exists((a WHERE ", "1", ")-->(b))", ""),
    ("MATCH (a) WHERE ", "(a)-[x WHERE ", "1", "]->(b)", " RETURN 1"),
    ("MATCH (a) WHERE ", "exists { (a) WHERE ", "1", "}", " RETURN 1"),
    ("MATCH (a) WHERE ", "exists { MATCH (a) WHERE ", "1", "}", " RETURN 1"),
    ("", "CALL { ", "RETURN 1", "}", " RETURN 1"),
    ("", "CALL (a) { ", "RETURN 1", "}", " RETURN 1"),
    ("", "FOREACH (x IN l | ", "SET a.b = 1", ")", ""),
    ("MATCH (n:", "(", "A", ")", ") RETURN 1"),
    ("MATCH (n:", "!", "A", "", ") RETURN 1"),
    ("MATCH ", "(", "(a)", ")", " RETURN 1"),
  ]

  @Test(arguments: shapes.indices)
  func nestingIsBoundedSoThatHalfAMegabyteOfStackSuffices(index: Int) {
    let shape = ParserBoundsTests.shapes[index]
    func text(_ depth: Int) -> String {
      shape.before + String(repeating: shape.open, count: depth) + shape.inner + String(repeating: shape.close, count: depth) + shape.after
    }
    let depths = [1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1_000, 10_000]
    let errors = SmallThread.run { depths.map { ParserBoundsTests.error(text($0)) } }
    #expect(errors[0] == nil && errors[1] == nil)
    let refused = errors.firstIndex { $0 != nil } ?? depths.count
    for error in errors[refused...] {
      #expect(error?.detail == "UnexpectedSyntax" && error?.message.contains("nested more than") == true, "\(String(describing: error))")
    }
    #expect(errors.last != .some(nil))
  }

  /// A chain's beginning and what is repeated in it, and what is said when it is too long.
  static let chains: [(first: String, link: String, last: String, refusal: String?)] = [
    ("RETURN true", " AND true", "", nil),
    ("RETURN true", " OR true", "", nil),
    ("RETURN true", " XOR NOT true", "", nil),
    ("RETURN 1", " < 1", "", nil),
    ("RETURN f(1", ", 1", ")", nil),
    ("RETURN [1", ", 1", "]", nil),
    ("RETURN {a: 1", ", a: 1", "}", nil),
    ("RETURN CASE", " WHEN 1 THEN 1", " END", nil),
    ("RETURN 1", ", 1", "", nil),
    ("MATCH (n", ":A", ") RETURN 1", nil),
    ("MATCH (n:A", "|A", ") RETURN 1", nil),
    ("MATCH (a)", "-->(a)", " RETURN 1", "the query is too long"),
    ("MATCH (a)", ", (a)", " RETURN 1", "the query is too long"),
    ("RETURN 1", " UNION RETURN 1", "", nil),
    ("MATCH (a)", " MATCH (a)", " RETURN 1", "the query is too long"),
    ("CREATE (a)", " SET a.x = 1", "", nil),
    ("RETURN 1", " + 1", "", "operators in a chain"),
    ("RETURN 1", " ^ 1", "", "operators in a chain"),
    ("RETURN a", ".a", "", "operators in a chain"),
    ("RETURN a", "[0]", "", "operators in a chain"),
    ("RETURN a", " IN a", "", "operators in a chain"),
    ("RETURN a", " IS NULL", "", "operators in a chain"),
    ("RETURN ", "NOT ", "a", "operators in a chain"),
    ("RETURN ", "- + ", "a", "operators in a chain"),
    ("RETURN f([1", " + 1", "])", "operators in a chain"),
    ("RETURN exists { (a {b: 1", " + 1", "}) }", "operators in a chain"),
  ]

  @Test(arguments: chains.indices)
  func longChainsAreEitherBalancedOrRefused(index: Int) {
    let chain = ParserBoundsTests.chains[index]
    func text(_ count: Int) -> String { chain.first + String(repeating: chain.link, count: count) + chain.last }
    #expect(ParserBoundsTests.error(text(50)) == nil)
    let long = SmallThread.run { [ParserBoundsTests.error(text(5_000))] }
    if let refusal = chain.refusal {
      #expect(long[0]?.message.contains(refusal) == true)
    } else {
      #expect(long[0] == nil)
    }
  }

  private static func error(_ text: String) -> CypherError? {
    do throws(CypherError) {
      _ = try CypherParser.parse(text)
      return nil
    } catch {
      return error
    }
  }
}

/// A thread with little stack, as other threads than the first one have on some systems.
private enum SmallThread {
  private final class Work {
    let body: () -> [CypherError?]
    var result: [CypherError?] = []
    init(_ body: @escaping () -> [CypherError?]) { self.body = body }
  }

  static func run(_ body: @escaping () -> [CypherError?]) -> [CypherError?] {
    let work = Work(body)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 512 << 10)
    let pointer = Unmanaged.passUnretained(work).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      guard pthread_create(&thread, &attributes, { Self.main($0) }, pointer) == 0, let thread else { return [] }
    #else
      var thread = pthread_t()
      guard pthread_create(&thread, &attributes, { Self.main($0) }, pointer) == 0 else { return [] }
    #endif
    pthread_join(thread, nil)
    pthread_attr_destroy(&attributes)
    return work.result
  }

  private static func main(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer else { return nil }
    let work = Unmanaged<Work>.fromOpaque(pointer).takeUnretainedValue()
    work.result = work.body()
    return nil
  }
}
