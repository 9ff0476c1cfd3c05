public import NewsGraphModel

/// Reads an annotation of one article; what is wrong is told with its place in the file: `facts[3].mentions[0].start`.
public enum GoldReader {
  public static let format = "newsgraph-gold/1"

  /// Reads the JSON value of a file; `path` is how the diagnostic names the file.
  public static func article(_ value: JSONValue, path: String) throws(Diagnostic) -> GoldArticle {
    do throws(GoldMistake) {
      let row = try GoldRow(value, at: "")
      let format = try row.text("format")
      guard format == Self.format else { throw GoldMistake("'format' is '\(format)', expected '\(Self.format)'") }
      let article = GoldArticle(
        id: try row.text("id"), file: try row.text("file"), length: try row.optionalNumber("chars"),
        entities: try row.list("entities") { (row) throws(GoldMistake) in try entity(row) },
        events: try row.list("events") { (row) throws(GoldMistake) in try event(row) },
        facts: try row.list("facts") { (row) throws(GoldMistake) in try fact(row) },
        traps: try row.list("false_positives") { (row) throws(GoldMistake) in try trap(row) })
      try checkReferences(article)
      return article
    } catch {
      throw Diagnostic(.error, path: path, error.message, code: "gold-invalid")
    }
  }

  /// Gives an article its text, and checks that it is the one that was annotated.
  public static func attach(_ text: [Unicode.Scalar], to article: GoldArticle, path: String) throws(Diagnostic) -> GoldArticle {
    func wrong(_ message: String) -> Diagnostic { Diagnostic(.error, path: path, message, code: "gold-text") }
    if let length = article.length, length != text.count {
      throw wrong("the article has \(text.count) code points, its annotation '\(article.id)' expects \(length)")
    }
    var article = article
    article.text = text
    var spans = article.entities.flatMap { $0.mentions.map(\.span) }
    spans += article.events.flatMap { $0.mentions + $0.anchors }
    spans += article.facts.flatMap { $0.sentences.map(\.span) }
    if let span = spans.first(where: { $0.end > text.count }) {
      throw wrong("the annotation '\(article.id)' has a span that ends at \(span.end), the article at \(text.count)")
    }
    for entity in article.entities {
      for mention in entity.mentions where article.words(mention.span) != mention.text {
        throw wrong("'\(entity.id)' is said to be '\(mention.text)' at \(mention.span.start), found '\(article.words(mention.span))'")
      }
    }
    return article
  }

  private static func entity(_ row: GoldRow) throws(GoldMistake) -> GoldArticle.Entity {
    let type = try row.choice("type", of: ["Person", "Organization", "Place"])
    let accepted = try row.texts("accept_types")
    return GoldArticle.Entity(
      id: try row.text("id"), type: type, acceptedTypes: accepted.isEmpty ? [type] : accepted,
      names: [try row.text("name")] + (try row.texts("also")), isCore: try status(row),
      isImplied: try row.flag("implied"),
      mentions: try row.list("mentions") { (row) throws(GoldMistake) in
        GoldArticle.Mention(
          span: try row.span(), text: try row.text("text"), isName: try row.choice("kind", of: ["name", "other"]) == "name",
          isDisputed: try isDisputed(row))
      })
  }

  private static func isDisputed(_ row: GoldRow) throws(GoldMistake) -> Bool {
    let isBoilerplate = try row.flag("boilerplate")
    return try !row.texts("ambiguous").isEmpty || isBoilerplate
  }

  private static func event(_ row: GoldRow) throws(GoldMistake) -> GoldArticle.Event {
    GoldArticle.Event(
      id: try row.text("id"), names: [try row.text("name")] + (try row.texts("also")), date: try row.optionalText("date"),
      places: try row.texts("place"), isCore: try status(row),
      mentions: try row.list("mentions") { (row) throws(GoldMistake) in try row.span() },
      anchors: try row.list("anchors") { (row) throws(GoldMistake) in try row.span() })
  }

  private static func status(_ row: GoldRow) throws(GoldMistake) -> Bool {
    try row.optionalChoice("status", of: ["core", "extended", "optional"]) ?? "core" == "core"
  }

  private static func level(_ row: GoldRow) throws(GoldMistake) -> GoldArticle.Level {
    let name = try row.optionalChoice("level", of: GoldArticle.Level.allCases.map(\.rawValue))
    return name.flatMap { GoldArticle.Level(rawValue: $0) } ?? .core
  }

  private static func isDenied(_ row: GoldRow) throws(GoldMistake) -> Bool {
    try row.optionalChoice("polarity", of: ["positive", "negative"]) == "negative"
  }

  private static func fact(_ row: GoldRow) throws(GoldMistake) -> GoldArticle.Fact {
    let (id, type) = (try row.text("id"), try row.text("type"))
    /// A plural list holds all that is accepted; without one the singular counts.
    func either(_ list: String, _ one: String) throws(GoldMistake) -> [String] {
      let all = try row.texts(list)
      return all.isEmpty ? [try row.optionalText(one)].compactMap { $0 } : all
    }
    let types = try row.texts("types")
    return GoldArticle.Fact(
      id: id, type: type, types: types.isEmpty ? [type] : types, isDenied: try isDenied(row), level: try level(row),
      subjects: try either("subjects", "subject"), objects: try either("objects", "object"), contents: try row.texts("contents"),
      keys: try row.lists("keys"), title: try row.optionalText("title"),
      sentences: try row.list("mentions") { (row) throws(GoldMistake) in try sentence(row) },
      corpusKey: try row.optionalText("corpus_key") ?? id)
  }

  private static func sentence(_ row: GoldRow) throws(GoldMistake) -> GoldArticle.Sentence {
    var alternatives: [String: [String]] = [:]
    if let row = try row.optionalRow("addressee_alternatives") {
      for name in row.names { alternatives[name] = try row.texts(name) }
    }
    return GoldArticle.Sentence(
      span: try row.span(), level: try level(row), modalities: try row.texts("modality"),
      attributions: try row.list("attribution") { (row) throws(GoldMistake) in
        GoldArticle.Attribution(id: try row.optionalText("id"), texts: try row.texts("texts"))
      },
      needsAttribution: try row.flag("attribution_required"), addressees: try row.texts("addressees"),
      neededAddressees: try row.texts("addressees_required"), alternatives: alternatives, dates: try row.texts("dates"),
      needsDate: try row.flag("date_required"))
  }

  private static func trap(_ row: GoldRow) throws(GoldMistake) -> GoldArticle.Trap {
    let id = try row.text("id")
    func end(_ name: String) throws(GoldMistake) -> GoldArticle.End {
      let row = try row.row(name)
      return GoldArticle.End(ids: try row.texts("ids"), texts: try row.texts("texts"))
    }
    switch try row.choice("kind", of: ["relation", "entity", "split", "merge"]) {
    case "relation":
      return .relation(
        id: id, type: try row.text("type"), subject: try end("subject"), object: try end("object"), isDenied: try isDenied(row),
        condition: try row.optionalChoice("only_if", of: ["asserted", "unattributed", "current"]))
    case "entity": return .entity(id: id, names: try row.texts("names"), types: try row.texts("types"))
    case "split":
      return .split(id: id, entity: try row.text("entity"), names: try row.texts("names"), documents: try row.texts("documents"))
    default:
      let ends = try row.texts("entities")
      guard ends.count == 2 else { throw GoldMistake("'\(row.place("entities"))' has \(ends.count) entities, expected two") }
      return .merge(id: id, first: ends[0], second: ends[1])
    }
  }

  /// Ids are unique, and what facts speak of is there.
  private static func checkReferences(_ article: GoldArticle) throws(GoldMistake) {
    var known: Set<String> = []
    for id in article.entities.map(\.id) + article.events.map(\.id) {
      guard known.insert(id).inserted else { throw GoldMistake("the id '\(id)' is used twice") }
    }
    var facts: Set<String> = []
    for fact in article.facts {
      guard facts.insert(fact.id).inserted else { throw GoldMistake("the id '\(fact.id)' is used twice") }
      guard !fact.subjects.isEmpty else { throw GoldMistake("fact '\(fact.id)' has no subject") }
      guard !(fact.objects.isEmpty && fact.contents.isEmpty && fact.title == nil) else {
        throw GoldMistake("fact '\(fact.id)' has neither object nor contents nor title")
      }
      if let first = fact.subjects.first, !known.contains(first) {
        let hint = NearestName.find(first, in: known).map { ", did you mean '\($0)'" } ?? ""
        throw GoldMistake("fact '\(fact.id)' speaks of '\(first)', which is no entity of the article\(hint)")
      }
    }
  }
}
