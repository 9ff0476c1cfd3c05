import NewsGraphModel
import Testing

/// Whom pronouns, descriptions and words for several stand for.
@Suite struct CoreferenceTests {
  /// What the mention that covers these words, and no name, stands for; sorted.
  private func meaning(of words: String, in text: String) throws -> [String] {
    let document = try Newsroom.open.get().read(text)
    let mentions = document.mentions.filter { $0.kind != .name && document.text($0.tokens) == words }
    return Set(mentions.map { document.things[$0.thing].name }).sorted()
  }

  @Test(arguments: [
    ("both sides", "Norway and Kenya met in Lima. On Monday both sides left.", ["Kenya", "Norway"]),
    ("Neither side", "Norway and Kenya met in Lima. Neither side accepted the plan.", ["Kenya", "Norway"]),
    ("the two countries", "Norway and Kenya met in Lima, where the two countries signed a treaty.", ["Kenya", "Norway"]),
    (
      "The two leaders", "President Anna Reyes of Chile and Prime Minister Tomas Brandt of Norway met. The two leaders signed a treaty.",
      ["Anna Reyes", "Tomas Brandt"]
    ),
    ("The former", "Grace Mwangi and Tomas Brandt spoke. The former rejected the plan.", ["Grace Mwangi"]),
    ("the latter", "Grace Mwangi and Tomas Brandt spoke in Lima. On Monday the latter demanded a recount.", ["Tomas Brandt"]),
    ("the union", "The Harbour Workers' Union struck. On Monday the union met.", ["Harbour Workers' Union"]),
    ("The French president", "French President Anna Reyes met Tomas Brandt. The French president left early.", ["Anna Reyes"]),
    ("its", "Norway repeated its demand.", ["Norway"]),
    ("it", "The Kenyan delegation had no head. Grace Mwangi led it instead.", ["Kenyan delegation"]),
  ])
  func wordsWithoutANameStandFor(words: String, text: String, things: [String]) throws {
    #expect(try meaning(of: words, in: text) == things)
  }

  @Test(arguments: [
    ("both sides", "Norway, Kenya and Chile met. Peru and Oslo watched. On Monday both sides left.", "two of many"),
    ("The two leaders", "Anna Reyes and Tomas Brandt met. The two leaders sang.", "nobody says that they lead"),
    ("The latter", "It rained. The latter is rare.", "no pair"),
    ("her", "Ingrid Solheim met Anna Reyes. The woman lost her key.", "another woman came between"),
    ("she", "Grace Mwangi left. \"I told the girl that she was right,\" said Tomas Brandt.", "inside a quotation"),
  ])
  func whatIsNotClearStandsForNobody(words: String, text: String, why: String) throws {
    #expect(try meaning(of: words, in: text).isEmpty, "\(why)")
  }

  @Test(arguments: [
    ("Grace Mwangi met Tomas Brandt. She left.", "She", "Grace Mwangi"), ("Tomas Brandt met Grace Mwangi. He left.", "He", "Tomas Brandt"),
    ("Tomas Brandt met Grace Mwangi and thanked her.", "her", "Grace Mwangi"),
    ("Chairwoman Robin Lund praised Tomas Brandt. She left.", "She", "Robin Lund"),
  ])
  func pronounsHaveAGender(text: String, pronoun: String, name: String) throws {
    #expect(try meaning(of: pronoun, in: text) == [name])
  }

  @Test func aNicknameIsTheSamePerson() throws {
    let document = try Newsroom.open.get().read("Grace Mwangi, known at home as \"Mama Wanji\", sang. Mama Wanji danced.")
    let people = Set(document.mentions.filter { $0.kind == .name }.map { document.things[$0.thing].name })
    #expect(people == ["Grace Mwangi"], "found: \(people.sorted())")
  }
}
