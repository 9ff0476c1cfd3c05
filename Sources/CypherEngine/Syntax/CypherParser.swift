/// Reads openCypher: from a query's text to its syntax tree.
///
/// The grammar is that of openCypher 9 with the spellings of GQL that are common: label expressions, `FOR x IN`, quantified relationships.
/// Every range in the tree and in errors counts bytes of the UTF-8 of the text that was given.
/// Time and memory are linear in the text's length, whatever the text.
///
/// Raises `SyntaxError`s only, before anything is known of the graph: `UnexpectedSyntax`, `InvalidNumberLiteral`, `IntegerOverflow`,
/// `FloatingPointOverflow`, `InvalidUnicodeLiteral`, `InvalidUnicodeCharacter`, `InvalidRelationshipPattern`, `InvalidParameterUse` and
/// `InvalidClauseComposition`.
public enum CypherParser {
  /// How deep parentheses, lists, calls, subqueries and operands may lie in each other; patterns and subqueries count twice or thrice.
  ///
  /// Measured so that half a megabyte of stack suffices even without optimization.
  public static let maximumNesting = 100
  /// How many expressions may lie in each other along any path of the tree, so that walking it needs a bounded stack.
  ///
  /// Chains of `AND`, `OR` and `XOR` count by the logarithm of their length, other chains (`a + b + c`, `a.b.c`) by their length.
  public static let maximumHeight = 400

  /// How long a query may be: every clause counts once, every node or relationship to be found 40 times.
  ///
  /// Planning looks at each pair of what is to be found, and a run goes through all clauses at once.
  public static let maximumLength = 20_000

  /// Reads one statement; a `;` may follow it.
  public static func parse(_ text: String) throws(CypherError) -> Query {
    try parseMeasured(text).query
  }

  /// Reads one statement, and says whether what walks through its tree may need more stack than a thread has to spare.
  static func parseMeasured(_ text: String) throws(CypherError) -> (query: Query, isDeep: Bool) {
    var parser = Parser(text)
    do throws(SyntaxFailure) {
      let query = try parser.statement()
      if parser.take(.semicolon), !parser.at(.endOfText) { throw parser.unexpected("the end, since one statement is read") }
      // Every step of a run is called by the one before it, and none is written with fewer than three tokens.
      return (query, parser.depth > 16 || parser.tokens.count > 200)
    } catch {
      throw error.error
    }
  }

  /// Reads statements separated by `;`, which may also follow the last one; empty statements are passed over.
  public static func parseScript(_ text: String) throws(CypherError) -> [Query] {
    var parser = Parser(text)
    var queries: [Query] = []
    do throws(SyntaxFailure) {
      while !parser.at(.endOfText) {
        if parser.take(.semicolon) { continue }
        queries.append(try parser.statement())
      }
    } catch {
      throw error.error
    }
    return queries
  }

  /// Reads a text that is one expression, as the value of a parameter is given.
  public static func parseExpression(_ text: String) throws(CypherError) -> Expression {
    var parser = Parser(text)
    do throws(SyntaxFailure) {
      let expression = try parser.value()
      if !parser.at(.endOfText) { throw parser.unexpected("an operator or the end of the expression") }
      return expression
    } catch {
      throw error.error
    }
  }
}
