import NewsGraphModel

/// Joins public bodies of different documents by their country: a Foreign Ministry is another country's Foreign Ministry nowhere.
///
/// The country is the one that the document tells, else the one that the document is about. A name that bodies of many countries bear is
/// joined to nothing where neither is known.
struct BodyResolution {
  let gazetteer: Gazetteer

  func resolve(_ clusters: inout Clusters) {
    var groups: [String: [Int]] = [:]
    var cores: [String] = []
    for index in clusters.roots where clusters.isNamed(index) {
      guard let body = clusters.things[index].thing.body else { continue }
      if groups[body.core] == nil { cores.append(body.core) }
      groups[body.core, default: []].append(index)
    }
    for core in cores { resolve(groups[core] ?? [], &clusters) }
  }

  /// All bodies of one name.
  private func resolve(_ bodies: [Int], _ clusters: inout Clusters) {
    guard bodies.count > 1 else { return }
    let owners = Set(bodies.compactMap { clusters.things[$0].thing.body?.country })
    var byOwner: [String: Int] = [:]
    var apart: [(index: Int, owner: String?)] = []
    for index in bodies {
      let thing = clusters.things[index]
      let isShared = thing.thing.body?.isShared ?? false
      var owner = thing.thing.body?.country
      if owner == nil {
        // A name that few bear is one body's, unless two countries are told to have one.
        owner = isShared || owners.count > 1 ? thing.home : owners.first ?? ""
      }
      guard let owner else {
        apart.append((index, nil))
        continue
      }
      if let first = byOwner[owner] {
        clusters.join(first, index, reason: thing.thing.body?.country == nil ? "home-country" : "same-body")
      } else {
        byOwner[owner] = index
        apart.append((index, owner))
      }
    }
    // Each is compared with the first of its very name only: what many bear would fill the list.
    var first: [String: (index: Int, owner: String?)] = [:]
    for other in apart {
      let name = clusters.things[other.index].thing.name.folded
      guard let known = first[name] else {
        first[name] = other
        continue
      }
      clusters.suspect(known.index, other.index, reason: known.owner == nil || other.owner == nil ? "no-country" : "other-country")
    }
  }
}
