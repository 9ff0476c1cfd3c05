import NewsGraphModel

/// A cluster's name in the form in which names are compared.
struct ComparableName {
  /// The root of the cluster.
  var index: Int
  var type: String
  /// In a spelling on which romanisations agree, without nicknames.
  var parts: [String]
  /// The first part as it is written, in lower case.
  var given: String
}

/// Names that no gazetteer knows, read once.
struct ComparableNames {
  private let gazetteer: Gazetteer
  private var known: [String: [String]] = [:]

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The roots of clusters with a name of their own, but no events and statements.
  static func named(_ clusters: Clusters) -> [Int] {
    clusters.roots.filter {
      clusters.isNamed($0) && clusters.things[$0].thing.event == nil && clusters.things[$0].thing.properties["content"] == nil
    }
  }

  /// One name for each named cluster without a key: of its members' names the one with most parts, then the first.
  mutating func all(_ clusters: Clusters) -> [ComparableName] {
    Self.named(clusters).filter { clusters.things[$0].thing.key == nil && !clusters.things[$0].names.isEmpty }.map { index in
      let type = clusters.things[index].thing.type
      var best = name(clusters.things[index].thing.name)
      var given = clusters.things[index].thing.name
      for member in clusters.members(index).dropFirst() where clusters.things[member].thing.isNamed {
        let other = name(clusters.things[member].thing.name)
        if other.count > best.count { (best, given) = (other, clusters.things[member].thing.name) }
      }
      return ComparableName(
        index: index, type: type, parts: best, given: given.folded.split(separator: " ").first.map(String.init) ?? "")
    }
  }

  /// The parts of a name in comparable spelling, without a nickname in quotes.
  mutating func name(_ name: String) -> [String] {
    if let parts = known[name] { return parts }
    var isQuoted = false
    var parts: [String] = []
    for word in name.folded.split(separator: " ") {
      if word.hasPrefix("\"") { isQuoted = true }
      if !isQuoted { parts.append(gazetteer.spellingKey(word.filter { $0 != "." && $0 != "\"" })) }
      if word.hasSuffix("\"") { isQuoted = false }
    }
    parts.removeAll(where: \.isEmpty)
    known[name] = parts
    return parts
  }
}

/// Full names by all their parts but one, and that part's first letter: only names that stand together are compared for slips.
struct SlipBlocks {
  let names: [ComparableName]
  private var blocks: [[String]: [Int]] = [:]

  init(_ names: [ComparableName]) {
    self.names = names
    for (number, one) in names.enumerated() { for place in Self.places(one) { blocks[place, default: []].append(number) } }
  }

  private static func places(_ one: ComparableName) -> [[String]] {
    one.parts.indices.filter { one.parts[$0].count >= 5 }.map { place in
      var parts = one.parts
      parts[place] = String(parts[place].prefix(1)) + "*"
      return [one.type] + parts
    }
  }

  /// The other names that may differ from one by a slip, in order.
  func near(_ one: ComparableName) -> [ComparableName] {
    let numbers = Set(Self.places(one).flatMap { blocks[$0] ?? [] })
    return numbers.sorted().map { names[$0] }.filter { $0.index != one.index }
  }
}

/// How far names differ.
enum NameComparison {
  /// One letter too many, too few, wrong or swapped in one long part; all other parts agree.
  static func isSlip(_ a: [String], _ b: [String]) -> Bool { slip(a, b) == 1 }

  /// The number of wrong letters in the only part that differs, if that is long and begins alike; two in a very long part.
  static func slip(_ a: [String], _ b: [String]) -> Int? {
    guard a.count == b.count else { return nil }
    let different = zip(a, b).filter { $0 != $1 }
    guard different.count == 1, let (x, y) = different.first, min(x.count, y.count) >= 5, x.first == y.first else { return nil }
    return NearestName.editDistance(x, y, atMost: min(x.count, y.count) >= 7 ? 2 : 1)
  }
}

/// What a slip leaves of a word: its first letter and nearly its length.
struct Spelling: Hashable {
  private let first: Character?
  private let count: Int

  init(_ word: String, longer: Int) { (first, count) = (word.first, word.count + longer) }

  /// The spellings of words that one letter too many or too few, or two, may have made.
  static func near(_ word: String) -> [Spelling] { (-2...2).map { Spelling(word, longer: $0) } }
}
