import NewsGraphModel
import Testing

/// What somebody probably meant to write.
@Suite struct NearestNameTests {
  @Test(arguments: [
    ("atended", "attended"), ("Leads", "leads"), ("metwith", "metWith"), ("laeds", "leads"), ("demandde", "demanded"),
  ])
  func aSlipLeadsToTheNearestName(written: String, meant: String) {
    let names = ["leads", "attended", "demanded", "metWith", "talkedWith"]
    #expect(NearestName.find(written, in: names) == meant)
    #expect(NearestName.find(written, in: names.reversed()) == meant)
  }

  @Test func nothingIsNearANameThatIsFarFromAll() {
    #expect(NearestName.find("zzzzzzzz", in: ["leads", "attended"]) == nil)
    #expect(NearestName.find("leads", in: [String]()) == nil)
  }

  @Test func tiesGoToTheFirstInOrder() {
    #expect(NearestName.find("cat", in: ["hat", "bat", "rat"]) == "bat")
    #expect(NearestName.find("cat", in: ["rat", "hat", "bat"]) == "bat")
  }

  @Test func distancesAreThoseOfTheDefinition() {
    let words = all(upTo: 3)
    for a in words {
      for b in words {
        let distance = NearestName.editDistance(a, b)
        #expect(distance == defined(Array(a), Array(b)), "\(a) \(b)")
        #expect((distance == 0) == (a == b))
      }
    }
  }

  @Test func distancesAreTheSameInBothDirections() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let (a, b) = (random.text(longest: 10), random.text(longest: 10))
      let distance = NearestName.editDistance(a, b)
      #expect(distance == NearestName.editDistance(b, a))
      #expect(distance <= max(a.unicodeScalars.count, b.unicodeScalars.count))
      #expect(distance >= abs(a.unicodeScalars.count - b.unicodeScalars.count))
    }
  }

  /// Every word of the letters `a`, `b`, `c` with at most so many of them.
  private func all(upTo length: Int) -> [String] {
    (0..<length).reduce(into: [""]) { words, _ in
      words = Array(Set(words + words.flatMap { word in ["a", "b", "c"].map { word + $0 } })).sorted()
    }
  }

  /// The recursive definition of the optimal string alignment distance.
  private func defined(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var best = min(
      defined(a.dropLast(), b) + 1, defined(a, b.dropLast()) + 1, defined(a.dropLast(), b.dropLast()) + (a.last == b.last ? 0 : 1))
    if a.count > 1, b.count > 1, a[a.count - 1] == b[b.count - 2], a[a.count - 2] == b[b.count - 1] {
      best = min(best, defined(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }

  private func defined(_ a: ArraySlice<Character>, _ b: [Character]) -> Int { defined(Array(a), b) }
  private func defined(_ a: [Character], _ b: ArraySlice<Character>) -> Int { defined(a, Array(b)) }
  private func defined(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int { defined(Array(a), Array(b)) }
}
