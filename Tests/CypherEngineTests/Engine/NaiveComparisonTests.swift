import CypherEngine
import GraphAccess
import Testing

/// The engine answers what an enumerator without a plan answers: on the graph in memory, on a snapshot of it, in any order of the pattern.
@Suite struct NaiveComparisonTests {
  @Test(arguments: 0..<8)
  func generatedQueriesGiveTheRowsOfTheEnumeratorOnAllSmallGraphs(batch: Int) throws {
    for number in 0..<100 {
      let seed = batch * 1000 + number
      var generator = QueryGenerator(seed: seed)
      let query = generator.query()
      let graph = PlainGraph(code: generator.random.number(0...PlainGraph.familySize - 1))
      #expect(try NaiveComparison(graph).differences(query, random: &generator.random) == [], "seed \(seed)")
    }
  }

  @Test(arguments: 0..<8)
  func generatedQueriesGiveTheRowsOfTheEnumeratorOnRandomGraphs(batch: Int) throws {
    for number in 0..<100 {
      let seed = 100_000 + batch * 1000 + number
      var generator = QueryGenerator(seed: seed)
      let query = generator.query()
      let graph = PlainGraph(using: &generator.random, most: 4)
      #expect(try NaiveComparison(graph).differences(query, random: &generator.random) == [], "seed \(seed)")
    }
  }
}
