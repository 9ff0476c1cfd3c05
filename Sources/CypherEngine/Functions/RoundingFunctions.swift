internal import GraphAccess

/// Numbers with fewer digits.
enum RoundingFunctions {
  static let all: [CypherFunction] = [
    MathFunctions.float("ceil") { $0.rounded(.up) },
    MathFunctions.float("ceiling") { $0.rounded(.up) },
    MathFunctions.float("floor") { $0.rounded(.down) },
    .strict("round", 1...3, accepts: [.number, .integer, .string], result: .float) { arguments, _ in
      let number = try Argument.number(arguments[0], of: "round")
      guard arguments.count > 1 else { return .float(Rounding.halfTowardPositive(number)) }
      let places = try Argument.count(arguments[1], of: "round")
      guard arguments.count > 2 else { return .float(Rounding.round(number, places: places, .halfUp)) }
      let name = try Argument.string(arguments[2], of: "round")
      guard let mode = Rounding.Mode(rawValue: name.uppercased()) else {
        let modes = Rounding.Mode.allCases.map(\.rawValue).joined(separator: ", ")
        throw CypherError.argument("InvalidArgumentValue", "round() knows no mode '\(name)', expected one of \(modes)")
      }
      return .float(Rounding.round(number, places: places, mode))
    },
  ]
}

/// Rounding of floats by their shortest decimal digits, so that 2.675 rounds to 2.68 as it is read, though it is stored as 2.67499….
enum Rounding {
  enum Mode: String, CaseIterable {
    /// Away from zero.
    case up = "UP"
    /// Toward zero.
    case down = "DOWN"
    case ceiling = "CEILING"
    case floor = "FLOOR"
    /// To the nearest, halves away from zero.
    case halfUp = "HALF_UP"
    case halfDown = "HALF_DOWN"
    case halfEven = "HALF_EVEN"
  }

  /// To the nearest whole number, halves up: -1.5 gives -1.
  static func halfTowardPositive(_ number: Double) -> Double {
    let below = number.rounded(.down)
    return number - below >= 0.5 ? below + 1 : below
  }

  /// To a number of decimal places, from 0.
  static func round(_ number: Double, places: Int, _ mode: Mode) -> Double {
    guard number.isFinite, var decimal = Decimal(number.magnitude) else { return number }
    let isNegative = number.sign == .minus
    // Digits that stay: those before the point and `places` after it.
    let kept = decimal.exponent.addingReportingOverflow(places)
    guard !kept.overflow, kept.partialValue < decimal.digits.count else { return number }
    let rounded = isUp(decimal.digits, kept: kept.partialValue, isNegative: isNegative, mode)
    decimal.cut(to: kept.partialValue, roundingUp: rounded)
    let result = decimal.value ?? number.magnitude
    return isNegative ? -result : result
  }

  /// Whether the digits that stay become one more.
  private static func isUp(_ digits: [UInt8], kept: Int, isNegative: Bool, _ mode: Mode) -> Bool {
    let rest = kept < 0 ? [0] : Array(digits[kept...])
    // The shortest digits of a float other than zero have something in them, however far below the place that is kept.
    let isExact = digits.allSatisfy { $0 == 0 } || (kept >= 0 && rest.allSatisfy { $0 == 0 })
    if isExact { return false }
    let half = (rest.first ?? 0) == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
    let moreThanHalf = (rest.first ?? 0) >= 5 && !half
    switch mode {
    case .up: return true
    case .down: return false
    case .ceiling: return !isNegative
    case .floor: return isNegative
    case .halfUp: return half || moreThanHalf
    case .halfDown: return moreThanHalf
    case .halfEven: return moreThanHalf || (half && kept > 0 && digits[kept - 1] % 2 == 1)
    }
  }

  /// A number that is not negative as digits, and how many of them stand before the point.
  private struct Decimal {
    var digits: [UInt8]
    var exponent: Int

    init?(_ number: Double) {
      let text = number.description.utf8
      let parts = text.split(separator: UInt8(ascii: "e"))
      guard let mantissa = parts.first else { return nil }
      let point = mantissa.firstIndex(of: UInt8(ascii: ".")).map { mantissa.distance(from: mantissa.startIndex, to: $0) }
      digits = mantissa.filter { $0 != UInt8(ascii: ".") }.map { $0 &- UInt8(ascii: "0") }
      exponent = point ?? digits.count
      if parts.count > 1 {
        guard let shift = Int(String(decoding: parts[1], as: UTF8.self)) else { return nil }
        exponent += shift
      }
    }

    mutating func cut(to kept: Int, roundingUp: Bool) {
      guard kept >= 0 else {
        digits = roundingUp ? [1] : [0]
        exponent += roundingUp ? 1 - kept : 0
        return
      }
      digits.removeSubrange(kept...)
      guard roundingUp else { return }
      var place = kept - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        exponent += 1
      }
    }

    var value: Double? {
      let text = digits.isEmpty ? "0" : String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
      return Double("\(text)e\(exponent - digits.count)")
    }
  }
}
