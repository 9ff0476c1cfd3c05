extension Relation {
  /// How a statement stands to the facts, in one word: what is denied is denied, however real it is said to be.
  public enum Status: String, Sendable, CaseIterable {
    case asserted, planned, conditional, possible, denied

    public init(_ polarity: Polarity, _ modality: Modality) {
      self =
        switch (polarity, modality) {
        case (.negative, _): .denied
        case (_, .asserted): .asserted
        case (_, .planned): .planned
        case (_, .conditional): .conditional
        case (_, .possible): .possible
        }
    }

    /// The status of a row of any graph; one that says nothing asserts.
    public init(polarity: String?, modality: String?) {
      self.init(
        polarity.flatMap { Polarity(rawValue: $0) } ?? .positive, modality.flatMap { Modality(rawValue: $0) } ?? .asserted)
    }
  }

  public var status: Status { Status(polarity, modality) }

  /// Whether it says that something is or will be so; only such relations are exported by default.
  public var isAffirmed: Bool { StatusChoice.affirmed.contains(status) }
}

/// Which relations somebody wants to see, by their status.
public struct StatusChoice: Hashable, Sendable {
  public let statuses: Set<Relation.Status>

  public init(_ statuses: Set<Relation.Status>) { self.statuses = statuses }

  /// What is or will be so.
  public static let affirmed = StatusChoice([.asserted, .planned])
  public static let all = StatusChoice(Set(Relation.Status.allCases))

  /// The words that a choice is made of, as users write them.
  public static let words = ["affirmed", "all"] + Relation.Status.allCases.map(\.rawValue)

  /// Reads words with commas between: `asserted,denied`; `affirmed` and `all` stand for several. Another word throws with the nearest.
  public init(_ text: String) throws(Diagnostic) {
    var statuses: Set<Relation.Status> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.filter { $0 != " " }.lowercased()
      if let status = Relation.Status(rawValue: word) {
        statuses.insert(status)
      } else if word == "affirmed" || word == "all" {
        statuses.formUnion(word == "all" ? Self.all.statuses : Self.affirmed.statuses)
      } else {
        let hint = NearestName.find(word, in: Self.words).map { ", did you mean '\($0)'" } ?? ""
        throw Diagnostic(
          .error, "unknown status '\(word)', expected one of \(Self.words.joined(separator: ", "))\(hint)", code: "status-unknown")
      }
    }
    self.statuses = statuses
  }

  public func contains(_ status: Relation.Status) -> Bool { statuses.contains(status) }

  public func contains(_ relation: Relation) -> Bool { statuses.contains(relation.status) }
}
