import NewsGraphModel

// Statements that no verb makes but a title: who leads what, who holds which position.

extension StatementBuilder {
  mutating func apply(_ office: Office, _ triggers: TriggerIndex) {
    guard let body = office.body, office.tenure != .former || office.date != nil else { return }
    let entries = (triggers.titles[office.title] ?? []) + (office.isMembership ? [] : triggers.titles["*"] ?? [])
    let sentence = document.sentence(of: office.tokens.lowerBound).map { document.sentences[$0].tokens } ?? office.tokens
    let bodyTokens = document.mentions[body].tokens
    // `Oslo's ambassador` is Norway's; the mayor of Oslo is Oslo's.
    let isForState = TitleReader.serving.contains(office.title.split(separator: " ").last.map(String.init) ?? "")
    let target =
      (isForState ? thing(of: body) { $0 == CoreType.country || $0 == CoreType.organization } : nil) ?? document.mentions[body].thing
    // A country's candidate has no position in it yet.
    if things[target].type == CoreType.country, office.title.split(separator: " ").last == "candidate" { return }
    for entry in entries {
      // A deputy holds a position and leads nothing.
      if office.tenure == .deputy || office.isServing && office.title != "prime minister", entry.trigger.lemma != "*" { continue }
      let (from, to) = (document.mentions[office.holder].thing, target)
      guard from != to, ontology.allows(entry.relation.name, from: things[from].type, to: things[to].type),
        entry.trigger.targetTypes.isEmpty || entry.trigger.targetTypes.contains(things[to].type)
      else { continue }
      var reading = office.predicate.map { status.read($0, isNoun: isNoun($0), in: sentence) } ?? StatusReader.Status()
      if let predicate = office.predicate {
        reservations.apply(to: &reading, trigger: predicate..<predicate + 1, subject: document.mentions[office.holder].tokens, in: sentence)
      }
      var statement = Statement(
        type: entry.relation.name, source: from, target: to,
        evidence: evidence(
          entry, reading, office.tokens, subject: document.mentions[office.holder].tokens,
          object: sentence.contains(bodyTokens.lowerBound) ? bodyTokens : office.tokens, sentence,
          certainty: office.isInferred ? 0.85 : 1))
      // Offices are read from neighbouring words, so that the tree between them proves nothing.
      if office.predicate == nil { (statement.evidence.subjectForm.path, statement.evidence.objectForm.path) = (nil, nil) }
      finish(&statement, entry, reading, office.predicate ?? office.tokens.lowerBound, office.date)
      if office.tenure == .future, statement.modality == .asserted { statement.modality = .planned }
      if entry.relation.properties.contains(where: { $0.name == "title" }) {
        statement.properties["title"] = .string(title(office).spaced)
      }
      statements.append(statement)
    }
  }

  /// The office as the article words it, without the name of the body where that stands behind `of`; in the singular.
  func title(_ office: Office) -> String { office.isShared ? office.title : document.text(office.shown) }
}
