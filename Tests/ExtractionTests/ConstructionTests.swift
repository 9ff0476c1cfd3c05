import Testing

/// Who does what to whom, however the sentence is built.
@Suite struct ConstructionTests {
  @Test(arguments: sentences) func theArgumentsAreFound(construction: Construction) throws {
    try check(construction.testDescription, knownToFail: Self.known) { try construction.run() }
  }

  @Test func everyKnownFailureIsASentenceHere() {
    let sentences = Set(Self.sentences.map(\.testDescription))
    for sentence in Self.known.keys { #expect(sentences.contains(sentence), "\(sentence)") }
  }

  private static let sentences: [Construction] = [
    // Passive.
    .says("leads", "⟪The Kenyan delegation⟫ was headed by ⟦Grace Mwangi⟧."),
    .says("leads", "⟪The Kenyan delegation⟫ was once more led by ⟦Grace Mwangi⟧."),
    .says("leads", "⟪The Kenyan delegation⟫, headed by ⟦Grace Mwangi⟧, landed at noon."),
    .says("attended", "⟪The hearing⟫ was attended by ⟦Daniel Moreau⟧ and ⟦Anna Reyes⟧."),
    .says("demanded", "⟪A recount⟫ has been demanded by ⟦the union⟧."),
    .says("proposed", "⟪A truce of four days⟫ was first proposed by ⟦Kenya⟧."),
    // Who follows whom, and what is meant where something is left out.
    .says("leads", "Leila Haddad was succeeded by ⟦Samuel Okoro⟧ as president of ⟪the Rowing Federation⟫."),
    .says("leads", "⟦Leila Haddad⟧ succeeded Samuel Okoro as president of ⟪the Rowing Federation⟫."),
    .says("leads", "⟪The Kenyan delegation⟫ is headed by ⟦Peter Oduya⟧ instead of Grace Mwangi."),
    .says("tookPlaceIn", "⟦The summit⟧ was held not in Lima but in ⟪Oslo⟫."),
    .says("attended", "⟦Anna Reyes⟧ attended ⟪the dinner⟫ but not the talks."),
    // Relative clauses.
    .says("leads", "⟦Daniel Moreau⟧, who chairs ⟪the Fisheries Committee⟫, asked for patience."),
    .says("leads", "⟪The Fisheries Committee⟫, which ⟦Daniel Moreau⟧ chairs, met at noon."),
    .says("attended", "The minister thanked ⟦Grace Mwangi⟧, who attended ⟪the talks⟫."),
    .says("attended", "⟪The talks⟫ that ⟦Leila Haddad⟧ attended lasted six hours."),
    .says("leads", "Elena Marsh met ⟦Tomas Brandt⟧, who leads ⟪the Rowing Federation⟫, in Lima."),
    // Apposition and parentheses.
    .says("leads", "⟦Leila Haddad⟧, head of ⟪the Teachers' Federation⟫, welcomed the ruling."),
    .says("leads", "The head of ⟪the Teachers' Federation⟫, ⟦Leila Haddad⟧, welcomed the ruling."),
    .says("attended", "⟦Ingrid Solheim⟧, leader of the Harbour Workers' Union, attended ⟪the talks⟫."),
    .says("attended", "⟦Ingrid Solheim⟧ (the leader of the Harbour Workers' Union) attended ⟪the talks⟫."),
    .says("attended", "⟦Ingrid Solheim⟧ – a lawyer from Oslo – attended ⟪the talks⟫."),
    .says("attended", "⟦Ingrid Solheim⟧, 54, attended ⟪the talks⟫."),
    .says("attended", "⟦Ingrid Solheim⟧, a mother of three and a lawyer by training, attended ⟪the talks⟫."),
    .says("demanded", "⟦The Harbour Workers' Union⟧ (HWU) demanded ⟪a recount⟫."),
    // Coordination and lists.
    .says("attended", "⟦Anna Reyes⟧ and ⟦Peter Oduya⟧ attended ⟪the conference⟫."),
    .says("attended", "⟦Anna Reyes⟧, ⟦Peter Oduya⟧ and ⟦Maria Lund⟧ attended ⟪the conference⟫."),
    .says("attended", "Both ⟦Norway⟧ and ⟦Kenya⟧ attended ⟪the conference⟫."),
    .says("attended", "⟦Anna Reyes⟧, along with ⟦Peter Oduya⟧, attended ⟪the conference⟫."),
    .says("demanded", "⟦Anna Reyes⟧ attended the hearing and demanded ⟪a recount⟫."),
    .says("demanded", "⟦The union⟧ demanded ⟪a recount⟫ and ⟪a new ballot⟫."),
    .says("attended", "⟦Anna Reyes⟧ attended ⟪the talks⟫ and ⟪the conference⟫."),
    .says("attended", "⟦Anna Reyes⟧ attended ⟪the talks⟫ while Peter Oduya stayed at home."),
    .says(
      "attended",
      "⟪The talks⟫ were attended by the foreign minister, ⟦Tomas Brandt⟧, the head of the Audit Commission, ⟦Maria Lund⟧, and ⟦Peter Oduya⟧."
    ),
    .says("memberOf", "⟪The Kenyan delegation⟫ includes ⟦Samuel Okoro⟧, ⟦Grace Mwangi⟧ and ⟦Peter Oduya⟧."),
    .says("attended", "⟦Anna Reyes⟧, ⟦Peter Oduya⟧, the head of the Audit Commission, and ⟦Maria Lund⟧ attended ⟪the talks⟫."),
    .says("attended", "⟦Ministers⟧ including ⟦Elena Marsh⟧ attended ⟪the talks⟫."),
    .says("demanded", "It was ⟦Elena Marsh⟧ who demanded ⟪a recount⟫."),
    .says("demanded", "“We demand ⟪a recount⟫,” said ⟦Grace Mwangi⟧."),
    .says("leads", "Elena Marsh was met by ⟦Peter Oduya⟧, the head of ⟪the Audit Commission⟫."),
    // Who says that another must.
    .says("demanded", "⟦Ada Byron⟧ told the ministers that Kenya would have to ⟪reopen the port⟫ first."),
    .says("demanded", "Kenya must ⟪withdraw its ships⟫, ⟦Ada Byron⟧ told reporters."),
    .says("demanded", "“Kenya must ⟪release the crew⟫,” ⟦Grace Mwangi⟧ said."),
    .says("demanded", "“⟪Withdraw your ships⟫,” ⟦Ada Byron⟧ told Kenya."),
    .says("demanded", "Ada Byron said Ada Byron must rest."),
    .says("demanded", "Ada Byron said drivers must renew their licences."),
    .says("demanded", "Ada Byron said Kenya must have known."),
    .says("demanded", "Ada Byron denied that Kenya must pay."),
    .says("demanded", "Grace Mwangi, the president of Kenya, said Kenya must invest in schools."),
    .says("demanded", "⟦Norway⟧ made its aid conditional on ⟪the closure of two camps⟫."),
    .says("demanded", "⟦Leila Haddad⟧, whose demand that ⟪the ban be lifted⟫ drew applause, left early."),
    // Control and raising.
    .says("leads", "⟦Maria Lund⟧ continues to lead ⟪the Kestrel Group⟫."),
    .says("leads", "⟦Maria Lund⟧ began leading ⟪the Kestrel Group⟫ in 2019."),
    .says("demanded", "⟦The union⟧ went on to demand ⟪a recount⟫."),
    // Pronouns.
    .says("demanded", "⟦Elena Marsh⟧ arrived late. She demanded ⟪a recount⟫."),
    .says("demanded", "⟦Tomas Brandt⟧ arrived late. He demanded ⟪a recount⟫."),
    .says("demanded", "⟦Elena Marsh⟧ told Tomas Brandt that she had demanded ⟪a recount⟫."),
    .says("demanded", "Elena Marsh met ⟦Tomas Brandt⟧. He demanded ⟪a recount⟫."),
    .says("demanded", "⟦Norway⟧ repeated its demand for ⟪a recount⟫."),
    .says("demanded", "Anna Reyes and Elena Marsh arrived late. She demanded ⟪a recount⟫."),
    .says("demanded", "Anna Reyes met Tomas Brandt. Elena Marsh arrived. ⟦She⟧ demanded ⟪a recount⟫."),
    .says("demanded", "⟦Northwind Energy⟧ lost the vote. It demanded ⟪a recount⟫."),
    .says("demanded", "⟦Samuel Okoro⟧, not Grace Mwangi, demanded ⟪a recount⟫."),
    .says("demanded", "⟦Samuel Okoro⟧, unlike Grace Mwangi, demanded ⟪a recount⟫."),
    // Capitals, adjectives and delegations.
    .says("demanded", "⟦Oslo⟧ demanded ⟪a recount⟫."),
    .says("demanded", "⟦Norwegian⟧ officials demanded ⟪a recount⟫."),
    .says("demanded", "⟦The Norwegian side⟧ demanded ⟪a recount⟫."),
    .says("demanded", "⟦Norway's negotiators⟧ demanded ⟪a recount⟫."),
    .says("attended", "⟦The Kenyan delegation⟧ attended ⟪the talks⟫."),
    // Titles.
    .says("leads", "⟦Elena Marsh⟧ is the president of ⟪Chile⟫."),
    .says("leads", "⟪Chile⟫'s president, ⟦Elena Marsh⟧, spoke after midnight."),
    .says("leads", "⟪Chilean⟫ President ⟦Elena Marsh⟧ spoke after midnight."),
    .says("leads", "President ⟦Elena Marsh⟧ of ⟪Chile⟫ spoke after midnight."),
    .says("holdsPosition", "⟪Kenyan⟫ Finance Minister ⟦Grace Mwangi⟧ resigned."),
    .says("holdsPosition", "⟦Grace Mwangi⟧, ⟪Kenya⟫'s finance minister, resigned."),
    .says("leads", "Gen. ⟦Daniel Moreau⟧, commander of ⟪the Northern Fleet⟫, saluted."),
    // No one leads these.
    .says("leads", "Anna Reyes, deputy head of the Audit Commission, resigned."),
    .says("leads", "Anna Reyes, vice-president of Chile, resigned."),
    .says("leads", "Former Chilean president Anna Reyes resigned."),
    .says("leads", "Anna Reyes, the ex-head of the Audit Commission, resigned."),
    .says("leads", "Anna Reyes, acting deputy chair of the Audit Commission, resigned."),
    .says("leads", "Anna Reyes, an adviser to the president of Chile, resigned."),
    .says("leads", "Anna Reyes, wife of the president of Chile, resigned."),
    .says("leads", "Anna Reyes, a spokeswoman for the head of the Audit Commission, resigned."),
    // Who is invited, sends or organises does not attend.
    .says("attended", "Kenya sent a delegation to the conference."),
    .says("attended", "Anna Reyes organised the conference for Norway."),
    .says("attended", "Anna Reyes attended school in Lima."),
    // Other clauses are not confused.
    .says("attended", "Elena Marsh said that ⟦Tomas Brandt⟧, whom she had met in Oslo, attended ⟪the talks⟫."),
    .says("leads", "Elena Marsh, whose brother leads the Kestrel Group, resigned."),
    .says("demanded", "After Norway withdrew, ⟦Kenya⟧ demanded ⟪a recount⟫."),
    .says("demanded", "⟦Kenya⟧, after Norway withdrew, demanded ⟪a recount⟫."),
    .says("demanded", "In Lima on Monday, ⟦Kenya⟧ demanded ⟪a recount⟫ from Norway."),
  ]

  /// Sentences that still come out wrong, and why.
  private static let known: [String: String] = [
    "leads: ⟪The Fisheries Committee⟫, which ⟦Daniel Moreau⟧ chairs, met at noon.": "the object of a relative clause with `which`",
    "demanded: Anna Reyes and Elena Marsh arrived late. She demanded ⟪a recount⟫.": "the first of two women is taken",
  ]
}
