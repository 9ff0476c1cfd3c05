internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph who`: a relation in, those who stand in it out.
struct WhoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Tell who leads, attended, demanded, proposed … what, with the sentences that prove it.",
    discussion: """
      The relation is any of the ontology or the graph, in any usual spelling:
      leads, LEADS, 'holds position', holdsPosition. 'newsgraph schema' lists
      them. A name that an entity has means that entity; other words take all
      whose name, content, type or kind has words that begin so.

      EXAMPLE
        newsgraph who exports leads delegation
          tells who leads a delegation

        newsgraph who exports demanded --by Kremlin --of Ukraine
          tells what one demanded of the other

      JSON
        {"answers": [{"subject", "object", "relation"}]}

      EXIT STATUS
        0   fine
        1   nobody with --exit-status, or a graph with errors in it
        2   something could not be read
        64  wrong usage, a relation that is not known
      """)

  @OptionGroup var input: GraphArgument
  @Argument(help: "The relation.", completion: InspectionCompletion.relations) var relation: String
  @Argument(help: "Whom or what: an id, a name, or words.", completion: InspectionCompletion.entities) var object: String?

  @Option(help: ArgumentHelp("Only this subject: an id, a name, or words.", valueName: "entity"), completion: InspectionCompletion.entities)
  var by: String?
  @Option(
    help: ArgumentHelp("Only what was put to this addressee: an id, a name, or words.", valueName: "entity"),
    completion: InspectionCompletion.entities)
  var of: String?
  @OptionGroup var found: ExitStatusOption
  @OptionGroup var options: InspectionArguments

  func run() throws {
    let file = try options.open(input.graph)
    let types = try file.types(relation, options.talk.console)
    let answer = WhoAnswer(.init(types: types, object: object, subject: by, addressee: of), in: file.view)
    try options.answer(answer.json) { Self.page(answer, $0) }
    if answer.rows.isEmpty { options.talk.console.say("the graph does not say who") }
    try file.status.leave()
    try found.leave(isEmpty: answer.rows.isEmpty)
  }

  private static func page(_ answer: WhoAnswer, _ layout: TextLayout) -> String {
    var text = ""
    var subject: EntityReference?
    for row in answer.rows {
      if row.subject != subject {
        text += (text.isEmpty ? "" : "\n") + layout.prose(InspectionText.line(row.subject), rest: 4)
        subject = row.subject
      }
      let date = row.relation.date.map { "\($0.text)  " } ?? ""
      let words = "\(row.relation.verb) \(row.object.name)\(InspectionText.details(row.relation)) · \(row.object.id)"
      text += layout.prose(date + words, first: 2, rest: 6)
      text += InspectionText.proof(row.relation.proof, sources: row.relation.sources, layout, indent: 6)
    }
    return text
  }
}
