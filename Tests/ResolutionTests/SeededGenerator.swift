import NewsGraphModel

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Page {
  /// A few articles about the same few people, under full names, surnames and slips, and what they say of one another.
  static func corpus(_ random: inout SeededGenerator) -> [Page] {
    let names = [
      "Ada Byron", "Byron", "George Byron", "Ingrid Solheim", "Ingrid Solhiem", "Solheim", "Yuri Belov", "Yury Belov", "Belov",
      "Grace Mwangi", "Grace Mwanga",
      "Mwangi", "Daniel Moreau", "Moreau",
    ]
    let bodies = ["Lake Basin Forum", "LBF", "Kestrel Group", "Lima Book Fair"]
    return (0..<Int.random(in: 1...6, using: &random)).map { number in
      let people = (0..<3).map { _ in names.randomElement(using: &random) ?? "" }
      let body = bodies.randomElement(using: &random) ?? ""
      let marked = (people + [body]).map { "⟦\($0)⟧" }.joined(separator: " and ")
      var page = Page("doc\(number)", marked, [.person, .person, .person, .organization])
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        page = page.saying("leads", Int.random(in: 0..<3, using: &random), 3, polarity: Bool.random(using: &random) ? .positive : .negative)
        page = page.saying("metWith", Int.random(in: 0..<3, using: &random), Int.random(in: 0..<3, using: &random))
      }
      return page
    }
  }
}
