/// The entity types that the finders fill, by their names in the ontology.
///
/// The only place where code and ontology meet by name: a finder whose type an ontology does not have finds nothing.
public enum CoreType {
  public static let agent = "Agent"
  public static let person = "Person"
  public static let organization = "Organization"
  public static let place = "Place"
  public static let country = "Country"
  public static let event = "Event"
}

extension Thing {
  /// The kind of an event, one name for those that articles use for one and the same: talks, a meeting, a summit.
  public var eventFamily: String {
    let kind = properties["kind"]?.string ?? ""
    return ["Talks", "Meeting", "Summit"].contains(kind) ? "Meeting" : kind
  }
}
