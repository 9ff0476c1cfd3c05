/// Which part of a graph is looked at.
public struct InspectionScope: Sendable {
  /// Whether relations that articles deny, make conditional or hold for possible are there too, marked as such.
  public var includesUnaffirmed: Bool
  /// The day up to which the graph is looked at; of a longer period its last day counts.
  ///
  /// Relations that begin later are left out, and entities that the articles first speak of later, with all their relations. What has no
  /// date stays.
  public var asOf: Period?

  /// All that is affirmed, unless something else is said.
  public init(includesUnaffirmed: Bool = false, asOf: Period? = nil) {
    self.includesUnaffirmed = includesUnaffirmed
    self.asOf = asOf
  }
}
