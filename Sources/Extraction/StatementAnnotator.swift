public import NewsGraphModel

/// Finds what sentences state: every trigger of the ontology whose slots are filled by things that its relation may join.
///
/// **Order** by trigger, in text order. Direction always comes from syntax.
/// **Misses** statements whose subject or object is not a mention, and everything in headlines.
public struct StatementAnnotator: Annotator {
  public static let name = "statements"
  public static let requires: Set<Layer> = [.dependencies, .mentions, .coreference, .times]
  public static let assigns: Set<Layer> = [.statements]

  private let ontology: Ontology
  private let triggers: TriggerIndex
  private let gazetteer: Gazetteer

  public init(ontology: Ontology, gazetteer: Gazetteer) {
    self.ontology = ontology
    self.gazetteer = gazetteer
    triggers = TriggerIndex(ontology)
  }

  public func annotate(_ document: inout Document) {
    let syntax = Syntax(document.tokens)
    var builder = StatementBuilder(document: document, syntax: syntax, ontology: ontology, triggers: triggers, gazetteer: gazetteer)
    for sentence in document.sentences where sentence.block != .headline && sentence.block != .heading {
      for token in sentence.tokens {
        var done: Set<String> = []
        for (entry, tokens) in triggers.match(token, syntax, in: sentence.tokens) {
          // `represented`: who represents and who is represented are each a statement of their own.
          let isApart = entry.trigger.target.contains(.context) || entry.trigger.target == [.itself]
          let key = isApart ? entry.relation.name + entry.trigger.id : entry.relation.name
          guard !done.contains(key) else { continue }
          if builder.apply(entry, token: token, tokens: tokens, sentence: sentence.tokens) { done.insert(key) }
        }
      }
    }
    builder.linkAnswers()
    for office in document.offices { builder.apply(office, triggers) }
    builder.applyLists(triggers)
    builder.settle()
    document.things = builder.things
    document.statements = builder.statements.sorted {
      ($0.evidence.trigger, $0.type, $0.source, $0.target) < ($1.evidence.trigger, $1.type, $1.source, $1.target)
    }
  }
}
