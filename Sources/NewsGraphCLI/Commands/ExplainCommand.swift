internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph explain`: a relation or an entity in, why the graph has it out.
struct ExplainCommand: ParsableCommand {
  enum Form: String, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why a graph has a relation, or why it holds names to be one thing.",
    discussion: """
      Of a relation: the sentence with subject, trigger, object and cues marked,
      the rule that read it, how the words hang together, why it is so sure, how
      both ends came by their names, and every other sentence. Of an entity: its
      names and why they are one, what was kept apart, its relations in order of
      time. Merges, and mentions without a relation, are in JSON Lines only.

      EXAMPLE
        newsgraph explain exports r-0d24
          explains the relation whose id begins so

        newsgraph explain exports/graph.jsonl 'Ada Byron' --articles articles
          explains an entity, with what stands around each sentence

      JSON
        {"explains": "relation", "id", "sentence", "type", "meaning",
        "polarity", "modality", "status", "confidence", "confidence_words",
        "sources", "copies", "evidence": [{"quote", "article", "start", "end",
        "parts", "rule", "rule_words", "subject", "object", "cues",
        "confidence", "confidence_words"}], "source", "target"}, or
        {"explains": "entity", "id", "name", "type", "names", "descriptions",
        "pronouns", "merges", "suspects", "relations"}

      EXIT STATUS
        0   fine
        1   nothing or several are called so, or a graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument
  @Argument(
    help: "The id of a relation or its beginning, or the id or name of an entity.", completion: InspectionCompletion.entities)
  var what: String

  @Option(
    help: ArgumentHelp("The articles, to show what stands around each sentence: a file, a folder or a glob.", valueName: "input"),
    completion: .file())
  var articles: [String] = []

  @Option(help: ArgumentHelp("Show at most so many sentences and relations; 0 is all. JSON has all.", valueName: "n")) var limit = 10

  @OptionGroup var colour: ColourOption

  @Option(
    help: ArgumentHelp("How the answer is written: text or json.", valueName: "name"), completion: .list(["text", "json"]),
    transform: choice)
  var format = Form.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Which relations of an entity, with commas between: asserted, planned, conditional, possible, denied (default: all).",
      valueName: "status,…"), completion: .list(StatusChoice.words), transform: StatusOption.parse)
  var status = StatusChoice.all

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("The value '\(limit)' is invalid for '--limit': expected 0 or more") }
  }

  func run() throws {
    let console = talk.console
    let (ontology, problems) = try schemas.folder().ontology()
    console.report(problems)
    guard let ontology else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }
    let (graph, found) = try OpenedGraph.proven(path: input.graph, ontology: ontology)
    console.report(found)
    let context = articles.isEmpty ? nil : ArticleContext(articles, of: graph.documents, maximumBytes: .max)
    console.report(context?.diagnostics ?? [])
    let view = InspectedGraph(
      OpenedGraph.reading(graph, ontology: ontology), ontology: ontology, scope: InspectionScope(statuses: status))
    let file = InspectedFile(
      path: input.graph, view: view, status: ExitStatus(problems + found + (context?.diagnostics ?? [])))
    let text = ExplanationText(
      layout: TextLayout(terminal: Terminal.width), isColoured: colour.isColoured, context: context, limit: limit == 0 ? .max : limit)
    if let relation = try relation(in: graph, view) {
      let explanation = RelationExplanation(relation, in: graph, ontology: ontology)
      try console.result(isJSON ? explanation.json.indented + "\n" : text.page(explanation))
    } else {
      let entity = try file.entity(what, console)
      let explanation = EntityExplanation(view.graphID(of: entity), in: graph)
      let relations = view.relationsInOrderOfTime(of: entity)
      try console.result(isJSON ? explanation.json(relations: relations).indented + "\n" : text.page(explanation, relations))
    }
    try file.status.leave()
  }

  private var isJSON: Bool { json || format == .json }

  /// The relation that was meant; nothing when an entity is called so. Several are told, and the command ends with status 1.
  private func relation(in graph: Graph, _ view: InspectedGraph) throws -> Relation? {
    let relations = RelationExplanation.find(what, in: graph)
    guard relations.count != 1 else { return relations.first }
    if relations.isEmpty { return nil }
    if case .found = EntityLookup(what, in: view) { return nil }
    talk.console.report([
      Diagnostic(
        .error, path: input.graph, "'\(what)' begins \(relations.count) ids of relations, expected one", code: "relation-ambiguous")
    ])
    for relation in relations.prefix(10) {
      Console.tell("  \(relation.id)  \(RelationExplanation(relation, in: graph, ontology: view.ontology).sentence)\n")
    }
    throw ExitCode(ExitStatus.dataHasErrors.rawValue)
  }
}
