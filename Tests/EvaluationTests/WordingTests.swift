@testable import Evaluation
import Testing

/// Two wordings of one thing agree, two things do not.
@Suite struct WordingTests {
  @Test(arguments: [
    ("withdraw all troops", "the withdrawal of all its troops"), ("ceasefires", "a ceasefire"), ("10,000 homes", "10 000 homes"),
    ("didn't pay", "did not pay"), ("recognise the vote", "recognized the vote"), ("the United States of America", "the U.S."),
    ("Norway's demands", "Norway demand"),
  ]) func wordingsOfOneThingHaveTheSameWords(a: String, b: String) {
    let words = ContentWords()
    #expect(!words.set(a).isEmpty && words.set(a) == words.set(b), "\(words.list(a)) \(words.list(b))")
  }

  @Test(
    arguments: [
      ("a six-hour day", ["a six-hour day"], [["six", "hour"]], true), ("a shorter day", ["a six-hour day"], [["six"]], false),
      ("no restrictions", ["restrictions"], [], false), ("the release of every prisoner", ["release all prisoners"], [], true),
      ("", ["anything"], [], false), ("anything", [], [], false), ("the of and", ["the of and"], [], false),
      ("pay the six wages at once", ["wages"], [["wages", "six"]], true),
    ] as [(String, [String], [[String]], Bool)])
  func aContentFitsWhenItSaysTheSame(text: String, phrases: [String], keys: [[String]], fits: Bool) {
    #expect((ContentWords().match(text, phrases: phrases, keys: keys) > 0) == fits)
  }

  @Test(arguments: [
    ("the Harbour Workers’ Union", "harbour worker union", false), ("Norway's", "norway", false), ("Dr. Ada Byron", "ada byron", true),
    ("President Ada Byron", "ada byron", true), ("J. Mwangi", "j. mwangi", false),
    ("Kenyan Vice-President Grace Mwangi", "grace mwangi", true),
    ("Łukasz Żółty", "lukasz zolty", true), ("The President", "president", true), ("", "", true), ("“Ada”, (Byron)", "ada byron", false),
  ]) func namesAreComparedWithoutTheirDress(name: String, key: String, isPerson: Bool) {
    #expect(NameKeys().key(name, isPerson: isPerson) == key)
  }

  @Test(arguments: [
    ("2025-05-16", "2025-05-16", true), ("2025-05-16", "2025-05", true), ("2025", "2025-05", false), ("XXXX-05-16", "2025-05-16", true),
    ("--05-16", "2025-05-16", true), ("2025-05-17", "2025-05-16", false), ("2025-05-16", "2025-05-15/2025-05-17", true),
    ("2025-05-20", "2025-05-15/2025-05-17", false), ("", "2025", false),
  ]) func aDateFitsOneThatSaysNoMore(date: String, gold: String, fits: Bool) {
    #expect(EDTFAgreement.fits(date, gold) == fits)
  }

  @Test(arguments: [("tookPlaceIn", "took_place_in"), ("leads", "leads"), ("Met With", "met_with"), ("a1B", "a1_b")])
  func typesAreComparedInSnakeCase(type: String, name: String) { #expect(JudgedGraph.snakeName(type) == name) }
}
