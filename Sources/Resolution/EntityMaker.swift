import NewsGraphModel

/// Makes entities of clusters: one name, sorted aliases and mentions, an id that lasts.
struct EntityMaker {
  let ontology: Ontology
  let gazetteer: Gazetteer

  /// The entity of each cluster, by its root.
  func entities(_ roots: [Int], _ clusters: Clusters) -> [Int: Entity] {
    var made: [(root: Int, entity: Entity, facts: String)] = roots.map { root in
      let members = clusters.members(root).map { clusters.things[$0] }
      let thing = members.first { $0.thing.isNamed }?.thing ?? members[0].thing
      let name = name(members, thing)
      let mentions = members.flatMap(\.mentions).sorted { ($0.document, $0.span) < ($1.document, $1.span) }
      var properties: [String: PropertyValue] = [:]
      for member in members { for (key, value) in member.thing.properties where properties[key] == nil { properties[key] = value } }
      let declared = Set(ontology.properties(ofEntity: thing.type).map(\.name))
      properties = properties.filter { declared.contains($0.key) }
      let entity = Entity(
        id: "\(thing.type.lowercased())/\(slug(thing, name, properties))\(owner(members, name))", type: thing.type,
        types: ontology.types(of: thing.type),
        name: name,
        aliases: aliases(members, name), mentions: mentions, properties: properties,
        merges: reasons(members, name, (members.flatMap(\.thing.merges) + (clusters.merges[root] ?? [])).uniqued()))
      return (root, entity, facts(thing, members))
    }
    // Two things with one slug: each but the only one gets a hash of what tells it apart.
    let groups = Dictionary(grouping: made.indices) { made[$0].entity.id }
    for indices in groups.values where indices.count > 1 {
      for index in indices { made[index].entity.id += "-" + ContentHash.short([made[index].facts], length: 6) }
    }
    var seen: Set<String> = []
    for index in made.indices.sorted(by: { made[$0].root < made[$1].root }) {
      var id = made[index].entity.id
      var number = 2
      while !seen.insert(id).inserted {
        id = "\(made[index].entity.id)-\(number)"
        number += 1
      }
      made[index].entity.id = id
    }
    // An event's place and a body's country are entities, where the graph has them.
    var places: [String: String] = [:]
    for one in made where ontology.isA(one.entity.type, CoreType.place) {
      let thing = clusters.things[one.root].thing
      places[thing.key ?? thing.name] = one.entity.id
    }
    for index in made.indices {
      let countries = Set(clusters.members(made[index].root).compactMap { clusters.things[$0].thing.body?.country })
      if countries.count == 1, let country = countries.first.flatMap({ places[$0] }),
        ontology.properties(ofEntity: made[index].entity.type).contains(where: { $0.name == "country" })
      {
        made[index].entity.properties["country"] = .string(country)
      }
      let events = clusters.members(made[index].root).compactMap { clusters.things[$0].thing.event }
      guard !events.isEmpty else { continue }
      made[index].entity.properties["place"] = events.compactMap(\.place).first.flatMap { places[$0] }.map { .string($0) }
    }
    return Dictionary(uniqueKeysWithValues: made.map { ($0.root, $0.entity) })
  }

  /// The country of a public body whose name many bear, as the end of its id: its id must not depend on whether another country's is met.
  private func owner(_ members: [FoldedThing], _ name: String) -> String {
    guard members.contains(where: { $0.thing.body?.isShared ?? false }) else { return "" }
    let owners = Set(members.compactMap { $0.thing.body?.country })
    let homes = Set(members.map(\.home))
    guard let code = owners.isEmpty && homes.count == 1 ? homes.first ?? nil : owners.count == 1 ? owners.first : nil else { return "" }
    // `Chilean Foreign Ministry` says so itself.
    let words = name.split(separator: " ").map(String.init)
    for start in words.indices {
      for end in start..<min(start + 3, words.count) {
        switch gazetteer.names[words[start...end].joined(separator: " ")]?.meaning {
        case .country(let index)?, .demonym(let index)?: if gazetteer.countries[index].code == code { return "" }
        default: continue
        }
      }
    }
    return "-" + code.lowercased()
  }

  /// Every name but the entity's own has a reason: where none was needed, because the name is known or differs only in case and marks, it
  /// is said here.
  private func reasons(_ members: [FoldedThing], _ name: String, _ merges: [Merge]) -> [Merge] {
    guard members[0].thing.event == nil, members[0].thing.properties["content"] == nil else { return merges }
    var merges = merges
    // The name that was folded in may have become the entity's: then the other one was.
    if let kept = members.first(where: { $0.thing.isNamed })?.thing.name, kept != name, !merges.contains(where: { $0.name == kept }),
      let index = merges.firstIndex(where: { $0.name == name })
    {
      merges[index].name = kept
    }
    let explained = Set(merges.map(\.name))
    let folded = Set(merges.map(\.name.folded) + [name.folded])
    var added: [Merge] = []
    for member in members {
      for used in Set(member.names.keys).union(member.thing.isNamed ? [member.thing.name] : []).sorted(by: { $0.precedes($1) })
      where used != name && !explained.contains(used) && !added.contains(where: { $0.name == used }) && !isDemonym(used) {
        let reason = folded.contains(used.folded) ? "spelling" : reason(used, name, isPerson: member.thing.type == CoreType.person)
        added.append(Merge(reason: reason, name: used, document: member.document))
      }
    }
    return merges + added
  }

  /// Why a name is held to be another's where no rule had to decide it.
  private func reason(_ used: String, _ name: String, isPerson: Bool) -> String {
    if gazetteer.names[used] != nil { return "known-name" }
    if isPerson, name.folded.hasSuffix(" " + used.folded) { return "surname" }
    let words = Set(name.folded.split(separator: " "))
    return Set(used.folded.split(separator: " ")).isSubset(of: words) ? "short-name" : isPerson ? "also-known-as" : "known-name"
  }

  /// `Norwegian` speaks of Norway but is not a name of it.
  private func isDemonym(_ name: String) -> Bool {
    if case .demonym? = gazetteer.names[name]?.meaning { return true }
    return false
  }

  /// What tells a thing from others of the same name.
  private func facts(_ thing: Thing, _ members: [FoldedThing]) -> String {
    if thing.event != nil || !thing.isNamed || thing.properties["content"] != nil {
      return [thing.key ?? "", members[0].document, thing.name, thing.properties["date"]?.string ?? ""].joined(separator: "\u{1F}")
    }
    return thing.key ?? "\(thing.type) \(thing.name.folded) \(members[0].document) \(members[0].mentions.first?.span.start ?? 0)"
  }

  /// A known thing keeps its known name; else the name with most parts, then the most frequent, then the first in order.
  private func name(_ members: [FoldedThing], _ thing: Thing) -> String {
    if thing.key != nil || !thing.isNamed || thing.event != nil { return thing.name }
    var uses: [String: Int] = [:]
    // What an article holds to be the full name; a nickname is none, however long it is.
    let full = Set(members.filter(\.thing.isNamed).map(\.thing.name))
    for member in members {
      for (name, count) in member.names where full.contains(name) { uses[name, default: 0] += count }
    }
    for name in full { uses[name, default: 0] += 0 }
    let best = uses.max { a, b in
      let (x, y) = (a.key.split(separator: " ").count, b.key.split(separator: " ").count)
      if x != y { return x < y }
      if a.value != b.value { return a.value < b.value }
      return b.key.precedes(a.key)
    }
    return best?.key ?? thing.name
  }

  private func aliases(_ members: [FoldedThing], _ name: String) -> [String] {
    var found = Set(members.flatMap { Array($0.names.keys) + ($0.thing.isNamed ? [$0.thing.name] : []) })
    found.remove(name)
    return found.filter { !$0.isEmpty && !isDemonym($0) }.sorted { $0.precedes($1) }
  }

  private func slug(_ thing: Thing, _ name: String, _ properties: [String: PropertyValue]) -> String {
    if thing.event != nil {
      let kind = properties["kind"]?.string ?? ""
      let place = properties["place"]?.string ?? ""
      let parts = [properties["date"]?.string ?? "", place.isEmpty ? name : kind, place]
      return Self.slug(parts.filter { !$0.isEmpty }.joined(separator: " "))
    }
    return Self.slug(name)
  }

  /// Lower-case ASCII letters and digits of the name, joined by hyphens; at most 60 of them.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.folded.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if scalar == "'" {
        continue
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    slug = String(slug.prefix(60))
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? ContentHash.short([name], length: 8) : slug
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
