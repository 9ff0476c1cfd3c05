/// The entity types that the finders of this module fill, by their names in the ontology.
///
/// The only place where code and ontology meet by name: a finder whose type an ontology does not have finds nothing.
enum CoreType {
  static let person = "Person"
  static let organization = "Organization"
  static let place = "Place"
  static let country = "Country"
  static let event = "Event"
}
