internal import GraphAccess

extension CypherError {
  /// A component or a text that no temporal value has.
  static func temporal(_ message: String, candidates: [String] = []) -> CypherError {
    CypherError(.argumentError, .runtime, "InvalidArgumentValue", message, candidates: candidates)
  }

  /// An argument of the wrong type.
  static func temporalType(_ message: String) -> CypherError {
    CypherError(.typeError, .runtime, "InvalidArgumentValue", message)
  }

  /// A result beyond what the type can hold.
  static func temporalRange(_ message: String) -> CypherError {
    CypherError(.arithmeticError, .runtime, "NumberOutOfRange", message)
  }

  /// A text that could not be read as a temporal value.
  static func temporal(_ error: TemporalTextError, _ text: String, _ kind: Temporal.Kind) -> CypherError {
    // Whoever reads the message knows the text; it may be a whole book.
    let text = text.prefix(60)
    return switch error {
    case .malformed: .temporal("'\(text)' is no \(kind.name), expected one such as '\(kind.example)'")
    case .outOfRange: .temporal("'\(text)' has the form of a \(kind.name), but there is none of these numbers")
    case .zone(let error): .temporal(error)
    }
  }

  /// A zone that is not to be had.
  static func temporal(_ error: ZoneError) -> CypherError {
    switch error {
    case .unknown(let name):
      .temporal("no time zone '\(name.prefix(60))', expected an offset such as '+02:00' or a name such as 'Europe/Kyiv'")
    case .noDatabase:
      .temporal("no time zone database on this system, expected the folder that TZDIR names or /usr/share/zoneinfo")
    case .contradiction(let offset, let zone):
      .temporal("offset '\(Temporal.text(offset: offset))' is not that of time zone '\(zone)' at this time")
    }
  }
}

extension Temporal {
  /// Reads a text that a query gives.
  static func read(_ text: String, _ kind: Kind) throws(CypherError) -> Temporal {
    do {
      return try reading(text, as: kind)
    } catch {
      throw CypherError.temporal(error, text, kind)
    }
  }
}
