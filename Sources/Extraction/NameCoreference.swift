import NewsGraphModel

/// Joins names inside an article.
struct NameCoreference {
  let gazetteer: Gazetteer

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    let bodies = BodyCoreference(document: document, gazetteer: gazetteer)
    let persons = PersonCoreference(document: document, gazetteer: gazetteer)
    bodies.prepare(&clusters)
    persons.prepare(&clusters)
    joinEqual(document, &clusters)
    bodies.join(&clusters)
    joinShortBodies(document, &clusters)
    persons.join(&clusters)
  }

  /// The same key, or the same spelling and type; a person's single name is left to ``PersonCoreference``, because two may share it.
  private func joinEqual(_ document: Document, _ clusters: inout ThingClusters) {
    var byKey: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for index in clusters.things.indices where clusters.things[index].event == nil {
      let thing = clusters.things[index]
      guard thing.isNamed || thing.key != nil else { continue }
      if let key = thing.key {
        if let first = byKey[key] { clusters.join(first, index, reason: nil, document: document.article.id) } else { byKey[key] = index }
      }
      if thing.type == CoreType.person, thing.isNamed, PersonName.parts(thing.name).count == 1 { continue }
      let words = thing.body.map { "\($0.core)\u{1F}\($0.country ?? "")" } ?? thing.name.folded
      let name = "\(thing.type) \(words)"
      if let first = byName[name] {
        if clusters[first].key == nil || clusters[index].key == nil {
          clusters.join(first, index, reason: thing.body == nil ? nil : "same-body", document: document.article.id)
        }
      } else {
        byName[name] = index
      }
    }
  }
}

/// Comparing people's names.
enum PersonName {
  /// The parts of a name in comparable form, without nicknames in quotes.
  static func parts(_ name: String) -> [String] {
    var parts: [String] = []
    var isQuoted = false
    for word in name.folded.split(separator: " ") {
      if word.hasPrefix("\"") { isQuoted = true }
      if !isQuoted { parts.append(String(word.filter { $0 != "." && $0 != "\"" })) }
      if word.hasSuffix("\"") { isQuoted = false }
    }
    return parts
  }
}
