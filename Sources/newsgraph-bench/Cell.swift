internal import GraphAccess

/// A plain value as JSON has it: what questions are asked with and answered in.
struct Cell: Codable {
  let value: Value

  init(_ value: Value) { self.value = value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let integer = try? container.decode(Int.self) {
      value = .integer(integer)
    } else if let float = try? container.decode(Double.self) {
      value = .float(float)
    } else {
      value = .string(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .integer(let integer): try container.encode(integer)
    case .float(let float): try container.encode(float)
    case .string(let text): try container.encode(text)
    case .boolean(let truth): try container.encode(truth)
    case .list(let items): try container.encode(items.map(Cell.init))
    default: try container.encodeNil()
    }
  }

  /// For people.
  var text: String {
    switch value {
    case .integer(let integer): String(integer)
    case .float(let float): String(float)
    case .string(let text): text
    case .boolean(let truth): String(truth)
    default: ""
    }
  }
}
