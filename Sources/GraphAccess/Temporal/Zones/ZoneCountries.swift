/// Which names of the tz database stand for the same clocks since 1970, by its two tables `zone.tab` and `zone1970.tab`.
struct ZoneCountries: Sendable {
  /// The country of each zone of a country.
  private var countryOfZone: [String: String] = [:]
  /// The zones that differ since 1970, in the order of the table, by country.
  private var zonesOfCountry: [String: [String]] = [:]
  private var distinct: Set<String> = []

  /// Reads the tables; without them nothing is merged.
  init(zones: [UInt8]?, merged: [UInt8]?) {
    for (countries, zone) in Self.rows(zones) { countryOfZone[zone] = countries.first }
    for (countries, zone) in Self.rows(merged) {
      distinct.insert(zone)
      for country in countries { zonesOfCountry[country, default: []].append(zone) }
    }
  }

  /// The zones that a name may have been merged into; none for a zone that stands for itself.
  func zones(mergedWith name: String) -> [String] {
    guard !distinct.contains(name), let country = countryOfZone[name] else { return [] }
    return zonesOfCountry[country] ?? []
  }

  /// Country codes and zone of every line that is no comment.
  private static func rows(_ bytes: [UInt8]?) -> [(countries: [String], zone: String)] {
    (bytes ?? []).split(separator: 0x0A).compactMap { line in
      let columns = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard line.first != UInt8(ascii: "#"), columns.count >= 3 else { return nil }
      return (columns[0].split(separator: ",").map(String.init), columns[2])
    }
  }
}
