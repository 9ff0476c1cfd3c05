import Evaluation
import NewsGraphModel
import Testing

/// Annotations are read whole, and what is wrong with them is told with its place.
@Suite struct GoldReaderTests {
  @Test func theDefaultsAreThoseOfAPlainFact() throws {
    let gold = try SmallGold.gold()
    #expect(gold.entities[0].acceptedTypes == ["Person"] && gold.entities[0].isCore && gold.facts[0].types == ["leads"])
    #expect(gold.facts[0].subjects == ["person/ada"] && gold.facts[0].objects == ["organization/union"] && !gold.facts[0].isDenied)
    #expect(gold.facts[0].level == .core && gold.facts[3].level == .extended && gold.facts[2].isDenied)
  }

  @Test(arguments: [
    ("newsgraph-gold/1", "newsgraph-gold/9", "'format' is 'newsgraph-gold/9'"),
    ("\"type\": \"Person\", \"name\": \"Ada Byron\"", "\"type\": \"Persona\", \"name\": \"Ada Byron\"", "'Persona' at 'entities[0].type'"),
    ("\"kind\": \"name\"", "\"kind\": 7", "a string at 'entities[0].mentions[0].kind'"),
    ("\"start\": 0", "\"start\": -1", "entities[0].mentions[0].start"),
    ("\"subject\": \"person/ada\"", "\"subject\": \"person/adam\"", "'person/ada'"),
    ("\"id\": \"F2\"", "\"id\": \"F1\"", "'F1' is used twice"),
    ("\"contents\": [\"a six-hour day\"]", "\"contents\": []", "neither object"),
    ("[\"person/ada\", \"person/grace\"]", "[\"person/ada\"]", "expected two"),
    ("\"modality\": [\"asserted\"]", "\"modality\": \"asserted\"", "a list at 'facts[0].mentions[0].modality'"),
    ("\"text\": \"Ada Byron\"", "\"text\": \"Ada Biron\"", "'person/ada' is said to be 'Ada Biron'"),
    ("\"chars\": ", "\"chars\": 9", "expects 9"),
  ]) func whatIsWrongIsToldWithItsPlace(old: String, new: String, message: String) throws {
    let json = SmallGold.json
    let place = try #require(json.firstRange(of: old))
    let error = try #require(throws: Diagnostic.self) { try SmallGold.gold(json.replacingCharacters(in: place, with: new)) }
    #expect(error.message.contains(message), "\(error)")
    #expect(error.path.hasPrefix("quay.") && error.severity == .error)
  }

  @Test(arguments: ["[]", "{}", "null", "{\"format\": 1}"]) func otherJSONIsNoAnnotation(json: String) {
    #expect(throws: Diagnostic.self) { try SmallGold.gold(json) }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
