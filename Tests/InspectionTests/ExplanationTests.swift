import Inspection
import NewsGraphModel
import Testing

/// Why a graph has something, in words.
@Suite struct ExplanationTests {
  @Test(arguments: [
    ("", "“Ada Byron” holds “led” itself"), ("+nsubj", "“Ada Byron” is the subject of “led”"),
    ("+nsubj:pass", "“Ada Byron” is the subject of the passive “led”, and so its object"),
    ("+obl:agent", "“Ada Byron” is who does it, behind “by”, after the passive “led”"),
    ("+obl:over", "“Ada Byron” stands behind “over” with “led”"), ("-acl:relcl", "“led” is in a relative clause about “Ada Byron”"),
    ("-conj:and[came]+nsubj", "“led” is joined to “came” by “and”, and “Ada Byron” is the subject of “came”"),
    ("+nsubj[Norway]+conj:and", "“Norway” is the subject of “led”, and “Ada Byron” is joined to “Norway” by “and”"),
    (
      "-advcl:to[went]-ccomp:that[said]+nsubj",
      "“led” is in an aside with “to” to “went”, which is in the clause with “that” under “said”, and “Ada Byron” is the subject of “said”"
    ),
    ("+weird", "“Ada Byron” hangs on “led” as 'weird'"),
  ]) func aPathIsToldInWords(path: String, words: String) throws {
    #expect(PathWords.sentence(try #require(ParsePath(path)), trigger: "led", argument: "Ada Byron") == words)
  }

  @Test func aRuleIsToldInWords() {
    let trigger = Trigger(
      id: "call-verb", lemma: "call", partOfSpeech: .verb, source: [.subject], content: [.preposition("for")],
      addressee: [.preposition("on")],
      polarity: .negative, modality: .possible)
    #expect(
      RuleWords.sentence(trigger)
        == "the verb “call”: its subject is the source, the words are what follows “for”, what follows “on” is who is asked; "
        + "it says that it is not so; it says only that it is possible")
    let title = Trigger(id: "any", lemma: "*", partOfSpeech: .title, source: [.apposition], target: [.possessor, .preposition("of")])
    #expect(
      RuleWords.sentence(title)
        == "any title beside a name: the name beside it is the source, its possessor or what follows “of” the target")
  }

  /// `Ada Byron never led it.` at 100, with spans given by their words.
  private static func evidence(_ quote: String, _ subject: String, _ trigger: String, _ object: String, _ cue: String? = nil) -> Evidence {
    let scalars = Array(quote.unicodeScalars)
    func span(_ words: String) -> Span {
      let words = Array(words.unicodeScalars)
      let start = (0...(scalars.count - words.count)).first { scalars[$0..<($0 + words.count)].elementsEqual(words) } ?? 0
      return Span(100 + start, 100 + start + words.count)
    }
    return Evidence(
      document: "a", span: Span(100, 100 + scalars.count), quote: quote, trigger: span(trigger), subject: span(subject),
      object: span(object), subjectForm: ArgumentForm(kind: subject == "She" ? .pronoun : nil, path: "+nsubj"),
      objectForm: ArgumentForm(path: "+obj"), cues: cue.map { [Cue(.negation, span($0))] } ?? [], rule: "leads/lead-verb",
      annotator: "test", confidence: 0.72)
  }

  @Test(
    arguments: [
      ("She never led the union.", "She", "led", "the union", "never", "She=subject| |never=cue| |led=trigger| |the union=object|."),
      ("led", "led", "led", "led", nil, "led=trigger"),
      (
        "They want no talks at all.", "They", "want", "no talks at all", "no", "They=subject| |want=trigger| |no=cue| talks at all=object|."
      ),
    ] as [(String, String, String, String, String?, String)])
  func everyWordHasItsRole(quote: String, subject: String, trigger: String, object: String, cue: String?, parts: String) {
    let found = QuotePart.parts(of: Self.evidence(quote, subject, trigger, object, cue))
    #expect(found.map(\.text).joined() == quote)
    #expect(found.map { part in part.text + (part.role.map { "=\($0.rawValue)" } ?? "") }.joined(separator: "|") == parts)
  }

  @Test func spansOutsideTheSentenceAreNoTrouble() {
    let quote = "Ada led."
    for (start, end) in [(0, 5), (90, 300), (108, 120), (104, 104)] {
      var evidence = Self.evidence(quote, "Ada", "led", "led")
      evidence.object = Span(start, end)
      #expect(QuotePart.parts(of: evidence).map(\.text).joined() == quote)
    }
    var empty = Self.evidence(quote, "Ada", "led", "led")
    (empty.quote, empty.span) = ("", Span(100, 100))
    #expect(QuotePart.parts(of: empty).isEmpty)
  }

  private static let graph: Graph = {
    func person(_ id: String, _ names: String..., kind: EntityMention.Kind = .name, merges: [Merge] = []) -> Entity {
      Entity(
        id: "person/\(id)", type: "Person", types: ["Person", "Agent"], name: names[0], aliases: Array(names.dropFirst()),
        mentions: names.enumerated().map { EntityMention(document: "a", span: Span($0, $0 + 1), text: $1, kind: kind) }, merges: merges)
    }
    let proof = evidence("She never led the union.", "She", "led", "the union", "never")
    return Graph(
      documents: [
        DocumentRecord(id: "a", path: "a.txt", sha256: "0", copyOf: "b"), DocumentRecord(id: "b", path: "b.txt", sha256: "1"),
      ],
      entities: [
        person("ada", "Ada Byron", "Byron", merges: [Merge(reason: "surname", name: "Byron", document: "a")]),
        person("george", "George Byron"), person("grace", "Grace Mwangi"), person("ade", "Ada Bryon"),
        Entity(
          id: "organization/union", type: "Organization", types: ["Organization"], name: "Harbour Union",
          mentions: [EntityMention(document: "a", span: Span(0, 1), text: "Harbour  Union", kind: .name)]),
      ],
      relations: [
        Relation(
          id: "r-1a", type: "leads", source: "person/ada", target: "organization/union", polarity: .negative, confidence: 0.72,
          evidence: [proof]),
        Relation(id: "r-1b", type: "leads", source: "person/grace", target: "organization/union", confidence: 0.72, evidence: [proof]),
        Relation(id: "r-2", type: "leads", source: "person/george", target: "organization/union", confidence: 0.72, evidence: [proof]),
      ])
  }()

  private static let ontology = Ontology(
    entityTypes: [],
    relationTypes: [
      RelationType(
        name: "leads", label: "leads", description: "Heads it.", sources: ["Agent"], targets: ["Organization"],
        triggers: [Trigger(id: "lead-verb", lemma: "lead", partOfSpeech: .verb, source: [.subject], target: [.object], confidence: 0.9)])
    ])

  @Test func aRelationIsExplainedWithAllThatProvesIt() throws {
    let explanation = RelationExplanation(Self.graph.relations[0], in: Self.graph, ontology: Self.ontology)
    #expect(explanation.sentence == "Ada Byron leads Harbour Union" && explanation.status == ["negative, asserted"])
    #expect(explanation.copies.map(\.id) == ["a"] && explanation.source.name == "Ada Byron")
    let evidence = try #require(explanation.evidence.first)
    #expect(evidence.subject == ["“She” is the subject of “led”", "“She” is a pronoun, resolved to Ada Byron"])
    #expect(evidence.object == ["“the union” is the object of “led”"] && evidence.cues == ["“never” denies it"])
    #expect(evidence.confidence.hasPrefix("0.72: the rule is right in 90 of 100 cases, times 0.8"))
    let json = try JSONValue.parse(explanation.json.compact.utf8)
    #expect(json["evidence"]?.array?.first?["subject"]?["kind"]?.string == "pronoun" && json["explains"]?.string == "relation")
  }

  @Test func aRuleThatIsGoneIsStillShown() throws {
    let nothing = Ontology(entityTypes: [], relationTypes: [])
    let explanation = RelationExplanation(Self.graph.relations[0], in: Self.graph, ontology: nothing)
    #expect(explanation.evidence[0].rule == nil && explanation.meaning == nil && explanation.sentence.contains("leads"))
  }

  @Test(
    arguments: [
      ("r-1a", ["r-1a"]), ("rel_r-1b", ["r-1b"]), ("r-1", ["r-1a", "r-1b"]), ("r-2", ["r-2"]), ("rel_r-2", ["r-2"]), ("r-9", []),
      ("", []), ("rel_", []),
    ] as [(String, [String])])
  func aRelationIsFoundByTheBeginningOfItsId(text: String, ids: [String]) {
    #expect(RelationExplanation.find(text, in: Self.graph).map(\.id) == ids)
  }

  @Test func namesMergesAndWhatWasKeptApartAreTold() {
    let explanation = EntityExplanation("person/ada", in: Self.graph)
    #expect(explanation.names.map(\.text) == ["Ada Byron", "Byron"] && explanation.names.map(\.articles) == [["a"], ["a"]])
    #expect(explanation.decisions.map(\.merge.reason) == ["surname"])
    #expect(explanation.suspects.map(\.name) == ["Ada Bryon", "George Byron"])
    #expect(explanation.suspects.map(\.reason) == ["is spelled almost the same", "has the same last name"])
    #expect(EntityExplanation("organization/union", in: Self.graph).names.map(\.text) == ["Harbour Union"])
    #expect(EntityExplanation("nobody", in: Self.graph).names.isEmpty)
  }

  @Test func everyReasonHasWords() {
    #expect(MergeWords.sentence("surname").contains("last name") && MergeWords.sentence("other").contains("'other'"))
  }
}
