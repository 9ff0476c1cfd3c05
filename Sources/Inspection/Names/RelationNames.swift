internal import GraphAccess
internal import NewsGraphModel

/// The names by which people call the relations of a graph and its ontology.
public struct RelationNames: Sendable {
  /// One type of relation.
  private struct Entry {
    /// As graphs name it: `HOLDS_POSITION`.
    let type: String
    /// Every spelling, without anything but letters and digits.
    var spellings: Set<String>
    /// The spellings with and without the endings of verbs.
    var stems: Set<String>
  }

  private let entries: [Entry]

  /// The types of the graph and of its ontology.
  public init(_ view: InspectedGraph) {
    var entries: [String: Entry] = [:]
    func add(_ type: String, _ names: [String]) {
      let spellings = names.map { Self.plain($0) }.filter { !$0.isEmpty }
      entries[type, default: Entry(type: type, spellings: [], stems: [])].spellings.formUnion(spellings)
      entries[type]?.stems.formUnion(spellings.flatMap { Self.stems($0) })
    }
    for type in view.ontology.relationTypes { add(type.upperSnakeName, [type.name, type.label]) }
    for (name, type) in zip(view.graph.typeNames, view.relationTypes) { add(name, [name, type?.name ?? name, type?.label ?? name]) }
    self.entries = entries.values.sorted { $0.type.precedes($1.type) }
  }

  /// The names as graphs write them, sorted.
  public var all: [String] { entries.map(\.type) }

  /// The types that a name means, in any usual spelling: `HOLDS_POSITION`, `holdsPosition`, `holds position`.
  ///
  /// Case, hyphens, spaces and underscores do not matter, nor does the ending of a verb when no name is exactly so: `attends` is `ATTENDED`.
  public func types(named name: String) -> [String] {
    let plain = Self.plain(name)
    guard !plain.isEmpty else { return [] }
    // A graph may tell `leads` from `LEADS`.
    let same = entries.filter { $0.type == name }
    if !same.isEmpty { return same.map(\.type) }
    let exact = entries.filter { $0.spellings.contains(plain) }
    if !exact.isEmpty { return exact.map(\.type) }
    let stems = Self.stems(plain)
    return entries.filter { !$0.stems.isDisjoint(with: stems) }.map(\.type)
  }

  /// The names that come nearest to one that means nothing, at most three.
  public func nearest(_ name: String) -> [String] {
    let plain = Self.plain(name)
    let limit = max(2, plain.count / 2)
    return entries.compactMap { entry in
      entry.spellings.compactMap { NearestName.editDistance(plain, $0, atMost: limit) }.min().map { (entry.type, $0) }
    }
    .sorted { $0.1 == $1.1 ? $0.0.precedes($1.0) : $0.1 < $1.1 }.prefix(3).map(\.0)
  }

  private static func plain(_ name: String) -> String { String(name.folded.filter { $0.isLetter || $0.isNumber }) }

  /// The spelling, and what is left of it without the ending of a verb: which ending it is, only a dictionary would tell.
  private static func stems(_ plain: String) -> Set<String> {
    let shorter = ["ing", "es", "ed", "s", "e", "d"].filter { plain.hasSuffix($0) && plain.count > $0.count + 2 }
    return Set([plain] + shorter.map { String(plain.dropLast($0.count)) })
  }
}

extension RelationNames {
  /// The numbers that types of these names have in the graph, sorted; a type that only the ontology knows has none.
  func numbers(_ types: [String]?, in view: InspectedGraph) -> [UInt32]? {
    types.map { $0.compactMap { view.graph.type(named: $0) }.sorted() }
  }
}
