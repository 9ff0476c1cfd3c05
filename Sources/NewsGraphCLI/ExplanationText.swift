internal import Inspection
internal import NewsGraph

/// Explanations as people read them.
struct ExplanationText {
  let layout: TextLayout
  let isColoured: Bool
  let context: ArticleContext?
  /// How many sentences and relations are shown.
  let limit: Int

  private var quote: MarkedQuote { MarkedQuote(layout: layout, isColoured: isColoured) }

  // MARK: A relation

  func page(_ explanation: RelationExplanation) -> String {
    let relation = explanation.relation
    var text = layout.prose(explanation.sentence) + layout.prose("\(relation.id) · \(relation.type)", first: 2)
    if let meaning = explanation.meaning { text += layout.prose(meaning, first: 2) }
    text += "\nstanding\n" + layout.prose(explanation.status.joined(separator: " · "), first: 2, rest: 4)
    text += layout.prose("confidence \(explanation.confidence)", first: 2, rest: 4)
    text += layout.prose(InspectionText.count(relation.sources, "independent article", "independent articles"), first: 2, rest: 4)
    for copy in explanation.copies {
      text += layout.prose("\(copy.id) nearly copies \(copy.copyOf ?? ""), the two count once", first: 4, rest: 6)
    }
    text += "\nevidence\n" + quote.legend(indent: 2)
    text += explanation.evidence.prefix(limit).map { sentence($0) }.joined(separator: "\n")
    let more = explanation.evidence.count - limit
    if more > 0 { text += "  … and \(more) more; --limit 0 shows all\n" }
    for (role, end) in [("source", explanation.source), ("target", explanation.target)] {
      text += "\n\(role)\n" + layout.prose(line(end), first: 2, rest: 4) + (end.isStatement ? "" : names(end, indent: 4))
    }
    return text
  }

  private func sentence(_ explanation: EvidenceExplanation) -> String {
    let evidence = explanation.evidence
    let around = context?.around(evidence)
    var text = quote.lines(explanation.parts, before: around?.before ?? "", after: around?.after ?? "", indent: 2)
    var article = [evidence.document, explanation.document?.title, explanation.document?.publisher, explanation.document?.date].compactMap {
      $0
    }
    article[0] += ":\(evidence.span.start)"
    text += layout.prose("— \(article.joined(separator: " · "))", first: 4, rest: 6)
    if let context, around == nil {
      let reason = context.hasArticle(of: evidence) ? "the article here does not say so" : "no article here has it"
      text += layout.prose("! \(reason)", first: 4)
    }
    var lines = ["rule \(evidence.rule)\(explanation.rule.map { ": \($0)" } ?? ", which the ontology has no longer")"]
    lines += explanation.subject + explanation.object + explanation.cues
    lines.append("confidence \(explanation.confidence)")
    return text + lines.map { layout.prose($0, first: 4, rest: 6) }.joined()
  }

  // MARK: An entity

  func page(_ explanation: EntityExplanation, _ relations: [ProvenRelation]) -> String {
    var text = layout.prose(explanation.name) + layout.prose("\(explanation.id) · \(explanation.type)", first: 2)
    for (name, value) in explanation.properties.sorted(by: { $0.key < $1.key }) where name != "content" {
      if let value = value.string { text += layout.prose("\(name): \(value)", first: 2) }
    }
    text += "\nnames\n" + names(explanation, indent: 2)
    if !explanation.suspects.isEmpty {
      text += "\nkept apart\n"
      for suspect in explanation.suspects {
        text += layout.prose("\(suspect.name) · \(suspect.type) · \(suspect.id): \(suspect.reason)", first: 2, rest: 4)
      }
    }
    text += "\nrelations\n"
    for relation in relations.prefix(limit) {
      let date = relation.date.map { "\($0.text)  " } ?? ""
      text += layout.prose("\(date)\(InspectionText.sentence(relation)) · \(relation.id)", first: 2, rest: 6)
    }
    if relations.isEmpty { text += "  none\n" }
    if relations.count > limit { text += "  … and \(relations.count - limit) more; --limit 0 shows all\n" }
    return text
  }

  private func line(_ entity: EntityExplanation) -> String {
    [entity.name, entity.type, entity.id].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func names(_ entity: EntityExplanation, indent: Int) -> String {
    var text = ""
    for name in entity.names {
      let count = InspectionText.count(name.count, "time", "times")
      let shown = name.articles.prefix(3).joined(separator: ", ") + (name.articles.count > 3 ? " and \(name.articles.count - 3) more" : "")
      text += layout.prose("“\(name.text)” \(count), in \(shown)", first: indent, rest: indent + 2)
    }
    var others: [String] = []
    if entity.descriptions > 0 { others.append("described \(InspectionText.count(entity.descriptions, "time", "times"))") }
    if entity.pronouns > 0 { others.append("a pronoun \(InspectionText.count(entity.pronouns, "time", "times"))") }
    if !others.isEmpty { text += layout.prose(others.joined(separator: ", "), first: indent) }
    for (merge, articles) in entity.decisions {
      let shown = articles.prefix(3).joined(separator: ", ") + (articles.count > 3 ? " and \(articles.count - 3) more" : "")
      text += layout.prose(
        "“\(merge.name)” is the same: \(MergeWords.sentence(merge.reason)) (\(merge.reason); \(shown))", first: indent,
        rest: indent + 2)
    }
    return text
  }
}
