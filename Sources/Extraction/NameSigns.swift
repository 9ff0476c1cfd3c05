/// How much speaks for each type of thing that a name may stand for.
struct NameSigns {
  var person = 0
  var organization = 0
  var place = 0
  /// That it is a state: `ties with`, `'s foreign minister`.
  var state = 0
  /// That it is none of these: a ship, a law.
  var other = 0
  /// What a word beside the name says of it: `the airline Northwind` names a company.
  var organizationKind: String?
  var placeKind: String?

  /// The least that must speak for a type.
  static let enough = 4

  static func += (signs: inout NameSigns, more: NameSigns) {
    signs.person += more.person
    signs.organization += more.organization
    signs.place += more.place
    signs.other += more.other
    signs.state += more.state
    signs.organizationKind = signs.organizationKind ?? more.organizationKind
    signs.placeKind = signs.placeKind ?? more.placeKind
  }

  /// The average of several readings.
  func divided(by count: Int) -> NameSigns {
    guard count > 1 else { return self }
    var signs = self
    signs.person = (person + count / 2) / count
    signs.organization = (organization + count / 2) / count
    signs.place = (place + count / 2) / count
    return signs
  }

  var isPerson: Bool { person >= Self.enough && person >= organization && person >= place }
  var isOrganization: Bool { organization >= Self.enough && organization > person && organization >= place }
  var isPlace: Bool { place >= Self.enough && place > person && place > organization }
}
