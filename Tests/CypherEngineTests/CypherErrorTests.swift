import CypherEngine
import Testing

@Suite struct CypherErrorTests {
  @Test func anErrorOfTheTextIsFoundBeforeTheRun() {
    let error = CypherError.syntax("UndefinedVariable", "no variable 'x' is in scope here", at: 3..<4)
    #expect(error.kind == .syntaxError && error.phase == .compile)
  }
}
