public import NewsGraphModel

/// Which part of a graph is looked at.
public struct InspectionScope: Sendable {
  /// Which relations are there; what articles deny, make conditional or hold for possible is marked as such.
  public var statuses: StatusChoice
  /// The day up to which the graph is looked at; of a longer period its last day counts.
  ///
  /// Relations that begin later are left out, and entities that the articles first speak of later, with all their relations. What has no
  /// date stays.
  public var asOf: Period?

  /// All that is affirmed, unless something else is said.
  public init(statuses: StatusChoice = .affirmed, asOf: Period? = nil) {
    self.statuses = statuses
    self.asOf = asOf
  }
}
