internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph timeline`: what happened, in order.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Tell in order what happened, with the sentences that prove it.",
    discussion: """
      Events and relations that have a date, in order of their first day. A
      relation without a date of its own has that of its event, of what was
      put, or of its other end. What has none is counted at the end.

      EXAMPLE
        newsgraph timeline exports
          tells everything that is dated

        newsgraph timeline exports 'Ada Byron' --as-of 2025-05
          tells what concerns one entity, up to the end of May

      JSON
        {"entries": [{"date", "first", "last", "dated_by", "event" or
        "relation", "evidence"}], "undated"}; dated_by is itself, event, target
        or source

      EXIT STATUS
        0   fine
        1   no entity or several are called so, nothing found with
            --exit-status, or a graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument
  @Argument(help: "An id, or a name; everything without it.", completion: InspectionCompletion.entities) var entity: String?

  @OptionGroup var found: ExitStatusOption
  @OptionGroup var options: InspectionArguments

  func run() throws {
    let file = try options.open(input.graph)
    let entity = try entity.map { try file.entity($0, options.talk.console) }
    let timeline = Timeline(file.view, of: entity)
    try options.answer(timeline.json) { Self.page(timeline, $0) }
    if timeline.entries.isEmpty { options.talk.console.say("nothing dated is known\(entity.map { " of \($0.name)" } ?? "")") }
    try file.status.leave()
    try found.leave(isEmpty: timeline.entries.isEmpty)
  }

  private static func page(_ timeline: Timeline, _ layout: TextLayout) -> String {
    let column = (timeline.entries.map { layout.cells($0.date.text) }.max() ?? 0) + 2
    var text = ""
    var date = ""
    for (number, entry) in timeline.entries.enumerated() {
      let shown = entry.date.text == date ? "" : entry.date.text
      date = entry.date.text
      let sentence: String
      var sources = 1
      switch entry.subject {
      case .event(let event): sentence = InspectionText.line(event)
      case .relation(let relation):
        sentence = InspectionText.sentence(relation)
        sources = relation.sources
      }
      let lines = layout.prose(sentence, first: column, rest: column + 4)
      text += layout.padded(shown, to: column) + lines.dropFirst(column)
      // One sentence may tell several things: it is told once, below the last of them.
      let next = number + 1 < timeline.entries.count ? timeline.entries[number + 1] : nil
      guard let proof = entry.proof, next?.date.text != date || next?.proof?.isSameSentence(as: proof) != true else { continue }
      text += InspectionText.proof(proof, sources: sources, layout, indent: column + 4)
    }
    if timeline.undated > 0 {
      text += (text.isEmpty ? "" : "\n") + "\(InspectionText.count(timeline.undated, "relation has", "relations have")) no date\n"
    }
    return text
  }
}
