import NewsGraphModel

/// Decides whom each use of a short name means where an article names several who bear it.
///
/// A short name means the only bearer who was named before it. Once it has been used for one, it stays that one's name when another bearer is
/// mentioned in passing; near that mention, and where both are spoken of, it is left open.
struct SharedNames {
  private let document: Document
  private let candidates: [Int]
  private let kinship: Kinship
  /// Where each candidate is named in full, in token numbers.
  private var places: [Int: [Int]] = [:]
  /// What offices each candidate holds.
  private var titles: [Int: Set<String>] = [:]
  private var mentionOf: [Int: Int] = [:]
  private let roots: [Int]

  init(document: Document, clusters: ThingClusters, candidates: [Int], kinship: Kinship) {
    self.document = document
    self.candidates = candidates
    self.kinship = kinship
    roots = clusters.things.indices.map(clusters.root)
    guard candidates.count > 1 else { return }
    let known = Set(candidates)
    for (index, mention) in document.mentions.enumerated() where mention.kind == .name {
      mentionOf[mention.thing] = mentionOf[mention.thing] ?? index
      if known.contains(roots[mention.thing]) { places[roots[mention.thing], default: []].append(mention.tokens.lowerBound) }
    }
    for office in document.offices {
      let root = roots[document.mentions[office.holder].thing]
      if known.contains(root) { titles[root, default: []].insert(office.title) }
    }
  }

  /// The candidate that each use means, in the order of the uses; nothing where that is not clear.
  func targets(_ uses: [Int]) -> [(use: Int, target: Int?)] {
    guard candidates.count > 1 else { return uses.map { ($0, candidates.first) } }
    var established: Int?
    var early: [Int] = []
    var result: [(use: Int, target: Int?)] = []
    for use in uses {
      guard let mention = mentionOf[use] else {
        result.append((use, nil))
        continue
      }
      let place = document.mentions[mention].tokens.lowerBound
      let named = candidates.filter { (places[$0]?.first ?? .max) < place && !areRelatives(mention, $0) }
      if named.isEmpty, candidates.allSatisfy({ (places[$0]?.first ?? .max) > place }) {
        early.append(use)
        continue
      }
      let target = titled(mention) ?? (named.count == 1 ? named[0] : nil) ?? kept(established, named, place)
      established = established ?? target
      result.append((use, target))
    }
    // A headline names the one whom the article goes on to call so.
    return result + early.map { ($0, established) }
  }

  private func areRelatives(_ mention: Int, _ candidate: Int) -> Bool {
    kinship.pairs.contains { a, b in
      a == mention && roots[document.mentions[b].thing] == candidate || b == mention && roots[document.mentions[a].thing] == candidate
    }
  }

  /// `President Byron` is the one who was called president.
  private func titled(_ mention: Int) -> Int? {
    let own = Set(document.offices.filter { $0.holder == mention }.map(\.title))
    guard !own.isEmpty else { return nil }
    let holders = candidates.filter { !own.isDisjoint(with: titles[$0] ?? []) }
    return holders.count == 1 ? holders[0] : nil
  }

  private func kept(_ established: Int?, _ named: [Int], _ place: Int) -> Int? {
    guard let established, named.contains(established), let sentence = document.sentence(of: place) else { return nil }
    let others = named.filter { $0 != established }.flatMap { places[$0] ?? [] }
    guard others.count == 1, let other = document.sentence(of: others[0]), sentence - other > 1 else { return nil }
    return established
  }
}
