import Linguistics
import NewsGraphModel
import Testing

/// Names that the shipped network finds.
@Suite struct NameTests {
  /// Sentences whose names are wrong, with what is wrong; one that is right again must leave this list.
  private static let known: [String: String] = [
    "Okoro resigned.": "a single unknown name is taken for a place",
    "Ruritania's foreign minister, Rudolf Rassendyll, rejected the offer.": "an invented country is taken for something else",
  ]

  /// Each name in brackets, with its kind behind it.
  private static let sentences = [
    "[Ada Byron|PER] met [Tom Lund|PER] in [Oslo|LOC].",
    "The [Harbour Workers' Union|ORG] called a strike in [Port Haven|LOC].",
    "[Norway|LOC] and [Kenya|LOC] signed the accord in [Geneva|LOC] on 16 May.",
    "President [Ingrid Solheim|PER] flew to [Nairobi|LOC] on Monday.",
    "[Kestrel Airways|ORG] will sell its stake in [Northwind Energy|ORG].",
    "Dr. [Samuel Okoro|PER] of the [University of Lagos|ORG] praised the plan.",
    "[Okoro|PER] resigned.",
    "The [European Commission|ORG] fined the bank.",
    "Talks between the [United Nations|ORG] and [South Sudan|LOC] ended without a deal.",
    "[Maria Lund|PER], who leads the [Green Party|ORG], was born in [Bergen|LOC].",
    "[Elena Marsh|PER], 54, [Peter Oduya|PER], 61, and [Leila Haddad|PER], 38, were arrested in [New York|LOC].",
    "[Ruritania|LOC]'s foreign minister, [Rudolf Rassendyll|PER], rejected the offer.",
    "The minister left the meeting early on Friday.",
    "“We will not leave,” said [Tomas Brandt|PER] of the [Rowing Federation|ORG].",
    "[OSLO|LOC], 16 May – [Reuters|ORG] asked the [World Bank|ORG] for a comment.",
  ]

  @Test(arguments: sentences) func namesAreFoundWithTheirKind(marked: String) throws {
    let text = marked.split(separator: "[", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0 else { return String(part) }
      let name = part.prefix { $0 != "|" }
      return String(name + part.drop { $0 != "]" }.dropFirst())
    }.joined()
    let document = try Grammar.shipped.get().read(text)
    var found: [String] = []
    for name in document.names where name.kind != .other { found.append("\(document.text(name.tokens))|\(name.kind.rawValue)") }
    let expected = marked.split(separator: "[").dropFirst(marked.hasPrefix("[") ? 0 : 1).map { String($0.prefix { $0 != "]" }) }
    check(text, knownToFail: Self.known) { #expect(found == expected) }
  }
}
