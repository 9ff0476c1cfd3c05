import NewsGraphModel

/// What the members of a cluster are called and said to be, each once.
struct ClusterSummary {
  private(set) var names: Set<String> = []
  /// Names of people who are set beside a member as relatives.
  private(set) var relatives: Set<String> = []
  private(set) var offices: Set<HeldOffice> = []
  private(set) var documents: Set<String> = []

  mutating func insert(_ folded: FoldedThing) {
    documents.insert(folded.document)
    guard folded.thing.isNamed else { return }
    names.insert(folded.thing.name)
    relatives.formUnion(folded.thing.relatives)
    offices.formUnion(folded.offices)
  }

  mutating func formUnion(_ other: ClusterSummary) {
    names.formUnion(other.names)
    relatives.formUnion(other.relatives)
    offices.formUnion(other.offices)
    documents.formUnion(other.documents)
  }
}
