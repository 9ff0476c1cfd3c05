import CypherEngine
import GraphAccess
import Testing

/// Any text as a query is answered with rows or with an error that has its place in the text.
@Suite struct MutatedQueryTests {
  @Test(arguments: 0..<4)
  func aTextThatIsNearlyAQueryIsAnsweredOrRefused(batch: Int) throws {
    var mutation = QueryMutation(random: SeededRandom(seed: batch))
    let plain = PlainGraph(using: &mutation.random, most: 4)
    let snapshot = try plain.snapshot()
    let limits = Limits(seconds: 0.2, rows: 1000, values: 10_000)
    let parameters: [String: Value] = ["p": .integer(1)]
    var answered = 0
    for _ in 0..<200 {
      let text = mutation.text()
      for graph: any GraphReading in [plain.memory, snapshot] {
        do throws(CypherError) {
          let result = try CypherSession(graph: graph, limits: limits).run(text, parameters: parameters)
          answered += 1
          #expect(result.rows.allSatisfy { $0.count == result.columns.count }, "\(text)")
        } catch {
          let place = error.range ?? 0..<0
          #expect(place.lowerBound >= 0 && place.upperBound <= text.utf8.count, "\(text): \(error)")
          #expect(!error.message.isEmpty && !error.detail.isEmpty, "\(text)")
        }
      }
    }
    // Else they would say nothing about running.
    #expect(answered > 40)
  }
}
