#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The time zones of a folder of compiled files, read when asked for and kept; can be asked from any thread.
package final class ZoneDatabase: Sendable {
  /// The system's: the folder that `TZDIR` names, else the first that is there of the usual ones.
  package static let system = ZoneDatabase(folders: systemFolders)

  private let folders: [String]
  private let cache = Guarded<[String: ZoneRules?]>([:])
  private let countries = Guarded<ZoneCountries?>(nil)

  package init(folders: [String]) {
    self.folders = folders
  }

  /// The rules of a zone such as `Europe/Kyiv`; a blank in a name stands for an underscore.
  package func rules(named name: String) throws(ZoneError) -> ZoneRules {
    let name = Self.canonical(name)
    if let known = cache.withLock({ $0[name] }) { return try Self.unwrap(known, name) }
    if Self.namesOfGreenwich.contains(name) { return .fixed(0) }
    guard Self.isName(name) else { throw .unknown(name) }
    guard let folder else { throw .noDatabase }
    let rules = mergedRules(named: name, in: folder)
    cache.withLock { cache in
      // What is asked for may come from texts without end.
      if cache.count >= 2_000 { cache.removeAll() }
      cache[name] = .some(rules)
    }
    return try Self.unwrap(rules, name)
  }

  /// The name as the database has it.
  package static func canonical(_ name: String) -> String {
    name.utf8.contains(0x20) ? String(decoding: name.utf8.map { $0 == 0x20 ? 0x5F : $0 }, as: UTF8.self) : name
  }

  /// The folder that has a database, known by its table of zones or by its entry for UTC.
  private var folder: String? {
    folders.first { folder in
      ["/zone1970.tab", "/UTC", "/Etc/UTC"].contains { Self.bytes(of: folder + $0) != nil }
    }
  }

  private static let namesOfGreenwich: Set<String> = ["Etc/GMT", "Etc/UCT", "Etc/UTC", "Etc/Zulu", "GMT", "UCT", "UTC", "Zulu"]

  private static var systemFolders: [String] {
    let usual = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"]
    guard let chosen = getenv("TZDIR").map({ String(cString: $0) }), !chosen.isEmpty else { return usual }
    return [chosen]
  }

  /// Whether it can be a name and nothing else: no path that leaves the folder, none of the files that are not zones.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard name.utf8.count <= 64, !["localtime", "posix", "posixrules", "right"].contains(String(parts[0]) ?? "") else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
          default: false
          }
        }
    }
  }

  private static func unwrap(_ rules: ZoneRules?, _ name: String) throws(ZoneError) -> ZoneRules {
    guard let rules else { throw .unknown(name) }
    return rules
  }

  /// The rules of a zone's own file, or those of the zone that it is one with since 1970.
  ///
  /// Some distributions ship doubtful rules before 1970 for names that the tz database itself has merged into others; following
  /// its table gives the same offsets everywhere.
  private func mergedRules(named name: String, in folder: String) -> ZoneRules? {
    guard let own = Self.rules(at: folder + "/" + name) else { return nil }
    let countries = countries.withLock { countries in
      let known = countries ?? ZoneCountries(zones: Self.bytes(of: folder + "/zone.tab"), merged: Self.bytes(of: folder + "/zone1970.tab"))
      countries = known
      return known
    }
    for candidate in countries.zones(mergedWith: name) {
      if let rules = Self.rules(at: folder + "/" + candidate), rules.agreesSince1970(with: own) { return rules }
    }
    return own
  }

  private static func rules(at path: String) -> ZoneRules? {
    bytes(of: path).flatMap { ZoneFile.rules($0) }
  }

  /// A file's content; nothing when it cannot be read or has more than a mebibyte.
  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    let limit = 1 << 20
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = fread(buffer.baseAddress, 1, limit, file)
    }
    return bytes.isEmpty || bytes.count == limit ? nil : bytes
  }
}

/// Why a time zone is not to be had.
package enum ZoneError: Error, Equatable {
  /// There is no zone of this name.
  case unknown(String)
  /// The system has no tz database, or not where it is looked for.
  case noDatabase
  /// The offset that was given is not that of the zone at the time.
  case contradiction(offset: Int, zone: String)
}
