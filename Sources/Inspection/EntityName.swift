/// The property names that every graph of ours uses.
enum EntityName {
  static let id = "entity_id"
}
