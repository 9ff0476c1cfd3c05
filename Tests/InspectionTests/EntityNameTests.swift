import Testing

@testable import Inspection

@Suite struct EntityNameTests {
  @Test func theIdIsAProperty() { #expect(EntityName.id == "entity_id") }
}
