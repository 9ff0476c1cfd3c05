@testable import Linguistics
import NewsGraphModel
import Testing

/// The best run of name tags, held against all runs.
@Suite struct NameTagTests {
  /// Sets of tags, whole and with holes.
  private static let inventories: [[String]] = [
    ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-LOC", "I-LOC", "E-LOC", "S-LOC"],
    ["B-LOC", "B-ORG", "E-LOC", "E-ORG", "I-ORG", "O", "S-ORG"], ["B-PER", "I-PER", "O"], ["E-MISC", "S-MISC", "O", "B-MISC"], ["O"],
  ]

  /// Whether names begin, go on and end as they should in a run of tags.
  private static func isWellFormed(_ run: [String]) -> Bool {
    var open: Substring?
    for tag in run {
      let (prefix, type) = (tag.first, tag.dropFirst(2))
      switch prefix {
      case "I": if open != type { return false }
      case "E":
        if open != type { return false }
        open = nil
      default:
        if open != nil { return false }
        open = prefix == "B" ? type : nil
      }
    }
    return open == nil
  }

  private static func runs(_ tags: [String], _ count: Int) -> [[Int]] {
    var runs: [[Int]] = [[]]
    for _ in 0..<count { runs = runs.flatMap { run in tags.indices.map { run + [$0] } } }
    return runs.filter { isWellFormed($0.map { tags[$0] }) }
  }

  /// The tags that make these names.
  private static func run(_ names: [RecognizedName], _ count: Int) -> [String] {
    var run = [String](repeating: "O", count: count)
    for name in names {
      for word in name.tokens { run[word] = "I-" + name.kind.rawValue }
      run[name.tokens.upperBound - 1] = "E-" + name.kind.rawValue
      run[name.tokens.lowerBound] = (name.tokens.count == 1 ? "S-" : "B-") + name.kind.rawValue
    }
    return run
  }

  /// The sum of a run's scores; nothing when one of its tags is not in use.
  private static func total(_ run: [String], _ tags: [String], _ scores: [Float], _ moves: [Float]) -> Float? {
    var (total, before): (Float, Int) = (0, tags.count)
    for (word, tag) in run.enumerated() {
      guard let number = tags.firstIndex(of: tag) else { return nil }
      total += scores[word * tags.count + number] + moves[before * tags.count + number]
      before = number
    }
    return total
  }

  private static func tags(_ tags: [String], _ moves: [Float], _ body: (NameTags) -> Void) throws {
    var model = SmallModel()
    model.put("name.move", .float, rows: tags.count + 1, moves)
    try model.use { body(try NameTags($0, "name", tags: tags)) }
  }

  /// Whole numbers, so that sums do not depend on their order.
  private static func numbers(_ count: Int, _ limit: Int, _ random: inout SeededGenerator) -> [Float] {
    (0..<count).map { _ in Float(Int.random(in: -limit...limit, using: &random)) }
  }

  @Test(arguments: inventories) func noWellFormedRunOfTagsIsBetter(tags: [String]) throws {
    var random = SeededGenerator(seed: 15)
    for count in 1...4 {
      let runs = Self.runs(tags, count).map { $0.map { tags[$0] } }
      for round in 0..<12 {
        let limit = round % 3 == 0 ? 1 : 40
        let moves = Self.numbers((tags.count + 1) * tags.count, limit, &random)
        let scores = Self.numbers(count * tags.count, limit, &random)
        let best = runs.compactMap { Self.total($0, tags, scores, moves) }.max()
        try Self.tags(tags, moves) { nameTags in
          let names = nameTags.names(scores, count: count)
          #expect(Self.total(Self.run(names, count), tags, scores, moves) == best, "\(names)")
        }
      }
    }
  }

  @Test(arguments: inventories) func namesAreInOrderAndApart(tags: [String]) throws {
    var random = SeededGenerator(seed: 16)
    for count in 0...40 {
      let moves = Self.numbers((tags.count + 1) * tags.count, 5, &random)
      // Tags that begin or go on with a name are wanted everywhere, also at the end.
      let scores = (0..<count * tags.count).map {
        "BI".contains(tags[$0 % tags.count].prefix(1)) ? Float(30) : Float.random(in: 0...30, using: &random)
      }
      try Self.tags(tags, moves) { nameTags in
        var last = 0
        for name in nameTags.names(scores, count: count) {
          #expect(name.tokens.lowerBound >= last && !name.tokens.isEmpty && name.tokens.upperBound <= count)
          last = name.tokens.upperBound
        }
      }
    }
  }

  @Test func onlyKnownTagsAreTaken() throws {
    var model = SmallModel()
    for tags in [["B-PER", "E-PER"], ["O", "X-PER"], ["O", "PER"], ["O", "b-PER"]] {
      model.put("name.move", .float, rows: tags.count + 1, [Float](repeating: 0, count: (tags.count + 1) * tags.count))
      #expect(throws: Diagnostic.self) { _ = try model.use { try NameTags($0, "name", tags: tags) } }
    }
  }
}
