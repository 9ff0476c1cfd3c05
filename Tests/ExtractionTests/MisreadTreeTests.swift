import Testing

/// Sentences whose trees come out wrong in ways that the sentence itself shows.
@Suite struct MisreadTreeTests {
  @Test(arguments: sentences) func theArgumentsAreFoundAllTheSame(construction: Construction) throws {
    try check(construction.testDescription, knownToFail: [:]) { try construction.run() }
  }

  private static let sentences: [Construction] = [
    // A finite verb joined to an infinitive belongs to the clause above.
    .says("demanded", "⟦Elena Marsh⟧ noted that farmers should sell the surplus abroad, and called for ⟪a recount⟫."),
    .says(
      "demanded",
      "Outside the town hall, ⟦Elena Marsh⟧, head of the Audit Commission, called on the ministers to ⟪publish the draft treaty⟫ and demanded ⟪a recount⟫."
    ),
    .says("demanded", "⟦Norway⟧ demanded ⟪a withdrawal of the patrol boats⟫ to ensure a truce and threatened to close the port."),
    // A past tense taken for a participle.
    .says("proposed", "At a late session on Saturday, ⟦Elena Marsh⟧, who chairs the Audit Commission, proposed ⟪a second ballot⟫."),
    .says("attended", "⟦Ingrid Solheim⟧, 54, a lawyer from Oslo, attended ⟪the talks⟫."),
    .says("attended", "⟦Ramon Ortiz⟧, the Chilean trade secretary, attended ⟪the talks⟫ by video link."),
    .says("attended", "The Chilean trade secretary, ⟦Ramon Ortiz⟧, joined ⟪the talks⟫ by video link."),
    // Who reports demands nothing.
    .says("demanded", "The agency Nordbladet reported ⟦Norway⟧ closed the port and demanded ⟪a recount⟫ from Kenya."),
    .says("demanded", "⟦Northwind Energy⟧, led by Daniel Moreau, called for ⟪a lower tax⟫."),
    .says("demanded", "The opposition leader, ⟦Grace Mwangi⟧, with whom she spoke by telephone, called instead for ⟪work permits⟫."),
    .says("proposed", "⟦Norway⟧ offered to ⟪mediate between Kenya and Chile⟫."),
    .says("demanded", "The idea was floated after ⟦Chile⟧ and ⟦Kenya⟧ demanded that ⟪Peru pay⟫ for the repairs."),
    .says(
      "demanded",
      "⟦The Federation of Dockers⟧ said in a statement that Ada Byron had been held for four days and insisted that ⟪she be freed⟫."),
    .says("demanded", "At a meeting under a tree, ⟦Tomas Brandt⟧ demanded that the Audit Commission ⟪restore full rations⟫."),
    // What is no sentence stays as it is.
    .says("attended", "The delegation, headed by Ingrid Solheim."),
  ]
}
