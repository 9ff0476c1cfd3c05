import NewsGraphModel

// Statements that a list makes: `the Lake States (Kenya, Uganda and Tanzania)`.

extension StatementBuilder {
  mutating func applyLists(_ triggers: TriggerIndex) {
    guard !triggers.lists.isEmpty else { return }
    var starts: [Int: Int] = [:]
    for (number, mention) in document.mentions.enumerated() where mention.kind == .name { starts[mention.tokens.lowerBound] = number }
    for (number, mention) in document.mentions.enumerated()
    where mention.kind == .name && things[mention.thing].type == CoreType.organization {
      guard let place = document.sentence(of: mention.head) else { continue }
      let sentence = document.sentences[place].tokens
      let end = mention.tokens.upperBound
      let isInside = mention.tokens.lowerBound > 0 && syntax.tokens[mention.tokens.lowerBound - 1].text == "("
      let opening: Set<String> = isInside ? [";", ":"] : ["("]
      guard end < sentence.upperBound, opening.contains(syntax.tokens[end].text),
        let members = listed(end + 1, sentence, mention.thing, starts)
      else { continue }
      for entry in triggers.lists { for member in members { state(entry, member, in: number, end, sentence) } }
    }
  }

  /// The agents of a list that fills the parentheses up to their end; an acronym of the group may stand first.
  private func listed(_ start: Int, _ sentence: Range<Int>, _ group: Int, _ starts: [Int: Int]) -> [Int]? {
    var members: [Int] = []
    var index = start
    while index < sentence.upperBound, syntax.tokens[index].text != ")" {
      let token = syntax.tokens[index]
      if let mention = starts[index] {
        let thing = document.mentions[mention].thing
        let next = document.mentions[mention].tokens.upperBound
        let isAcronym = members.isEmpty && next < sentence.upperBound && [";", ":"].contains(syntax.tokens[next].text)
        if thing != group, !isAcronym {
          guard ontology.isA(things[thing].type, CoreType.agent) else { return nil }
          members.append(mention)
        }
        index = next
      } else if [",", ";", ":", "and", "the", "&"].contains(token.lower) {
        index += 1
      } else {
        return nil
      }
    }
    return index < sentence.upperBound && members.count > 1 ? members : nil
  }

  private mutating func state(_ entry: TriggerIndex.Entry, _ member: Int, in group: Int, _ sign: Int, _ sentence: Range<Int>) {
    let (from, to) = (document.mentions[member].thing, document.mentions[group].thing)
    guard from != to, ontology.allows(entry.relation.name, from: things[from].type, to: things[to].type),
      entry.trigger.targetTypes.isEmpty || entry.trigger.targetTypes.contains(things[to].type)
    else { return }
    let reading = StatusReader.Status()
    var statement = Statement(
      type: entry.relation.name, source: from, target: to,
      evidence: evidence(
        entry, reading, sign..<sign + 1, subject: document.mentions[member].tokens, object: document.mentions[group].tokens, sentence,
        certainty: 1))
    // A list is read from its commas, not from the tree.
    (statement.evidence.subjectForm.path, statement.evidence.objectForm.path) = (nil, nil)
    statements.append(statement)
  }
}
