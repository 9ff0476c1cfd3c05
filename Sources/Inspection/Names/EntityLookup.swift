/// Which entity somebody means by an id or a name.
public enum EntityLookup: Sendable {
  case found(EntityReference)
  /// Several fit equally; best first.
  case ambiguous([NameMatch])
  /// None fits; the nearest names.
  case unknown([EntityReference])

  /// Takes an id as it is, else what ``NameSearch`` finds when that leaves no choice: the one entity with exactly this name, or alias, or the
  /// only one that fits best. A slip of the pen is never taken for the name, another transliteration is.
  public init(_ text: String, in view: InspectedGraph) {
    if let node = view.node(id: text), view.isShown(node: node) {
      self = .found(view.entity(node))
      return
    }
    let search = NameSearch(text, in: view)
    guard let first = search.matches.first else {
      self = .unknown(search.suggestions)
      return
    }
    let best = search.matches.filter { $0.manner == first.manner && $0.distance == first.distance }
    let named = best.filter { $0.field == first.field }
    if first.manner == .exact, named.count == 1 {
      self = .found(first.entity)
    } else if best.count == 1, first.distance == 0 {
      self = .found(first.entity)
    } else {
      self = .ambiguous(first.manner == .exact ? named : search.matches)
    }
  }
}
