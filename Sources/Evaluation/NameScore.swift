/// Compares the names that were found with those that are marked.
public enum NameScore {
  /// Names of each type, all together (`micro`), and all without their types (`boundaries`).
  ///
  /// A name is right when its span and its type are. Types outside `types` are left out on both sides; an empty set keeps all.
  /// A marked document that has no counterpart of the same id counts as one in which nothing was found; of two, the last counts.
  public static func table(gold: NameFile, system: NameFile, types: Set<String> = ["PER", "ORG", "LOC"]) -> FigureTable {
    func kept(_ document: NameDocument?) -> Set<NameDocument.Name> {
      Set((document?.names ?? []).filter { types.isEmpty || types.contains($0.type) })
    }
    let found = Dictionary(system.documents.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var figures: [String: Figure] = [:]
    var boundaries = Figure()
    for document in gold.documents {
      let (a, b) = (kept(document), kept(found[document.id]))
      for name in a {
        figures[name.type, default: Figure()].gold += 1
        if b.contains(name) { figures[name.type, default: Figure()].right += 1 }
      }
      for name in b { figures[name.type, default: Figure()].system += 1 }
      let (c, d) = (Set(a.map(\.span)), Set(b.map(\.span)))
      boundaries.right += c.intersection(d).count
      boundaries.gold += c.count
      boundaries.system += d.count
    }
    var micro = Figure()
    for figure in figures.values {
      micro.right += figure.right
      micro.gold += figure.gold
      micro.system += figure.system
    }
    let sorted = figures.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return FigureTable(sorted.map { .init($0.key, $0.value) } + [.init("micro", micro), .init("boundaries", boundaries)])
  }
}
