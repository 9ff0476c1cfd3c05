import CypherEngine
import TestSupport
import Testing

@Suite struct ParserFuzzTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func whateverTheTextTheAnswerIsATreeThatReadsTheSameOrAnErrorWithAPlace(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let text = Bool.random(using: &random) ? noise(&random) : mutation(&random)
      check(text)
    }
  }

  @Test(arguments: QueryGrammarTests.queries)
  func noBeginningOfAQueryDoesHarm(query: String) {
    for end in query.unicodeScalars.indices { check(String(query.unicodeScalars[..<end])) }
  }

  /// Every expression, cut out of the text by its range, is the same expression.
  @Test(arguments: QueryGrammarTests.queries)
  func whatStandsInTheRangeOfAnExpressionIsThatExpression(query: String) throws {
    let utf8 = Array(query.utf8)
    var expressions: [Expression] = []
    for clause in try CypherParser.parse(query).first.clauses {
      switch clause.kind {
      case .return(let projection), .with(let projection, _):
        expressions += projection.items.map(\.expression) + projection.order.map(\.expression)
      case .match(_, _, let predicate?): expressions.append(predicate)
      case .unwind(let list, _): expressions.append(list)
      case .delete(let targets, _): expressions += targets
      default: break
      }
    }
    var index = 0
    while index < expressions.count {
      let expression = expressions[index]
      index += 1
      expressions += ParserFuzzTests.operands(of: expression)
      let text = String(decoding: utf8[expression.range], as: UTF8.self)
      let again = try CypherParser.parseExpression("exists(\(text))")
      #expect(TreeText.write(again) == "exists(\(TreeText.write(expression)))")
    }
  }

  private static func operands(of expression: Expression) -> [Expression] {
    switch expression.kind {
    case .unary(_, let operand), .property(let operand, _), .hasLabels(let operand, _): [operand]
    case .binary(_, let left, let right), .element(let left, let right): [left, right]
    case .comparison(let operands, _), .list(let operands), .call(_, _, let operands): operands
    case .map(let entries): entries.map(\.value)
    case .conditional(let subject, let branches, let otherwise):
      (subject.map { [$0] } ?? []) + branches.flatMap { [$0.when, $0.then] } + (otherwise.map { [$0] } ?? [])
    case .quantifier(_, _, let list, let predicate): [list, predicate]
    case .patternComprehension(_, _, let projection): [projection]
    default: []
    }
  }

  private func check(_ text: String) {
    do throws(CypherError) {
      let written = TreeText.write(try CypherParser.parse(text))
      do throws(CypherError) {
        #expect(TreeText.write(try CypherParser.parse(written)) == written, "from \(text)")
      } catch {
        Issue.record("\(text) was written as \(written), which gives \(error.message)")
      }
    } catch {
      let range = error.range ?? -1..<0
      #expect(range.lowerBound >= 0 && range.upperBound <= text.utf8.count, "\(text)")
      #expect(error.kind == .syntaxError && !error.message.hasSuffix("."), "\(text)")
    }
  }

  private static let pieces = [
    "MATCH", "RETURN", "WITH", "WHERE", "UNION", "CALL", "YIELD", "NOT", "IS NULL", "IN", "CASE", "WHEN", "END", "exists", "count", "all",
    "reduce",
    "shortestPath", "(", ")", "[", "]", "{", "}", "-", "->", "<-", "--", "*", "..", ".", ",", ":", "|", "||", "<", ">", "=", "+", "^", ";",
    "%",
    "!", "&", "a", "n", "1", "0x", "1.5", "'s'", "'", "`", "$p", "é", "—", "\u{0}", "/*", "//", "\\u", "\n",
  ]

  private func noise(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...25, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    return text
  }

  private func mutation(_ random: inout SeededGenerator) -> String {
    var scalars = Array((QueryGrammarTests.queries.randomElement(using: &random) ?? "").unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < scalars.count: scalars.remove(at: place)
      case 1 where place < scalars.count: scalars[place] = Unicode.Scalar(UInt8.random(in: 0..<128, using: &random))
      case 2:
        let end = Int.random(in: place...scalars.count, using: &random)
        scalars.insert(contentsOf: scalars[place..<min(end, place + 20)], at: place)
      default: scalars.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").unicodeScalars, at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
