import NewsGraphModel

/// What a document as a whole tells of the things in it.
struct DocumentTraits {
  let document: Document
  let gazetteer: Gazetteer

  /// The country that is named at least twice, and twice as often as any other; a body of one says so too.
  var home: String? {
    var counts: [String: Int] = [:]
    for mention in document.mentions where mention.kind == .name {
      if let country = country(of: document.things[mention.thing]) { counts[country, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = sorted.first, first.value > 1, sorted.count < 2 || sorted[1].value * 2 <= first.value else { return nil }
    return first.key
  }

  private func country(of thing: Thing) -> String? {
    if let code = thing.properties["iso3166"]?.string ?? thing.body?.country { return code }
    switch gazetteer.names[thing.name]?.meaning {
    case .city(_, let country)?, .region(_, let country, _)?, .organization(_, _, let country)?:
      return thing.key == nil || country.isEmpty || country == "*" ? nil : country
    default: return nil
    }
  }

  /// The offices of each thing, by its number in the document.
  func offices() -> [Int: Set<HeldOffice>] {
    var offices: [Int: Set<HeldOffice>] = [:]
    for office in document.offices {
      let body = office.body.map { document.things[document.mentions[$0].thing] }.map { thing in
        thing.properties["iso3166"]?.string ?? (thing.key.map { $0.hasPrefix("seat ") ? String($0.dropFirst(5)) : $0 } ?? thing.name.folded)
      }
      let title = office.title.folded.split(separator: " ").map { $0 == "defense" ? "defence" : String($0) }.joined(separator: " ")
      offices[document.mentions[office.holder].thing, default: []].insert(HeldOffice(title: title, body: body))
    }
    return offices
  }
}
