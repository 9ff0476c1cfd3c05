import NewsGraphModel
import Testing

/// Answers lead to the very demand or proposal that they speak of, and demands to who is asked.
@Suite struct AnswerTests {
  /// Text, the relation of the answer, and the words that were put.
  @Test(arguments: [
    ("Norway proposed a joint fund. Kenya rejected the idea.", "rejected", "a joint fund"),
    ("Norway proposed a joint fund. Kenya rejected it.", "rejected", "a joint fund"),
    ("Norway proposed a joint fund. Kenya backed the plan.", "agreedTo", "a joint fund"),
    ("Leila Haddad proposed a joint fund. Her plan was rejected by Kenya.", "rejected", "a joint fund"),
    ("Chile rejected Norway's proposal for a ceasefire.", "rejected", "a ceasefire"),
    ("Chile demanded that Peru agree to a truce, which Norway dismissed.", "rejected", "Peru agree to a truce"),
    (
      "Norway proposed that the ministers return in May, a suggestion that Kenya accepted at once.", "agreedTo",
      "the ministers return in May"
    ),
    ("Norway demanded a recount and a toll. Kenya rejected the second demand.", "rejected", "a toll"),
    ("Norway demanded that Kenya withdraw its ships. Kenya refused to withdraw the ships.", "rejected", "Kenya withdraw its ships"),
  ])
  func anAnswerLeadsToWhatWasPut(text: String, relation: String, content: String) throws {
    let document = try Newsroom.open.get().read(text)
    let targets = document.statements(relation).map { document.things[$0.target].properties["content"]?.string }
    #expect(targets == [content], "found: \(document.account)")
    #expect(
      document.statements.contains { $0.type != relation && document.things[$0.target].properties["content"]?.string == content },
      "the demand or proposal is another node")
  }

  @Test(arguments: [
    "Kenya refused to leave the room.",
    "Norway demanded a toll. Kenya left the room. The chair was broken. Leila Haddad accepted it.",
    "Norway refused to comment.",
    "Leila Haddad accepted the prize.",
    "The court dismissed the claim.",
  ])
  func whatAnswersNobodyIsNoAnswer(text: String) throws {
    let document = try Newsroom.open.get().read(text)
    #expect(document.statements("rejected").isEmpty && document.statements("agreedTo").isEmpty, "found: \(document.account)")
  }

  @Test(arguments: [
    ("Norway called on Kenya to open the border.", "open the border", "Kenya"),
    ("Norway demanded that Kenya open the border.", "Kenya open the border", "Kenya"),
    ("Ada Byron said Kenya must open the border.", "open the border", "Kenya"),
    ("Chile offered Peru a share of the gas.", "a share of the gas", "Peru"),
  ])
  func aDemandLeadsToWhoIsAsked(text: String, content: String, name: String) throws {
    let document = try Newsroom.open.get().read(text)
    let addressed = document.statements("addressedTo")
    #expect(addressed.count == 1, "found: \(document.account)")
    let statement = try #require(addressed.first)
    #expect(document.things[statement.source].properties["content"]?.string == content)
    #expect(document.things[statement.target].name == name)
    #expect(document.article.text(in: statement.evidence.object).contains(name))
  }

  @Test(arguments: [
    "Norway never called on Kenya to open the border.",
    "Norway demanded the release of Ada Byron.",
    "Norway demanded the withdrawal of troops from Kenya.",
  ])
  func nobodyElseIsAsked(text: String) throws {
    let document = try Newsroom.open.get().read(text)
    #expect(document.statements("addressedTo").isEmpty, "found: \(document.account)")
  }
}
