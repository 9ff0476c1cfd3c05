internal import CValijson
internal import NewsGraphModel

/// A JSON Schema against which JSON texts are checked.
final class JSONSchema {
  /// One mistake: where, as a JSON pointer (RFC 6901), and what.
  struct Mistake: Hashable {
    var pointer: String
    var message: String
  }

  private let schema: OpaquePointer

  /// Reads a schema; throws a diagnostic for one that is none.
  init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
    let found = Found()
    let schema = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cvalijson_compile($0.baseAddress, $0.count, Unmanaged.passUnretained(found).toOpaque(), Self.receive)
      }
    }
    guard let schema else {
      throw Diagnostic(
        .error, path: path, "not a JSON Schema: \(found.mistakes.first?.message ?? "unknown reason")", code: "schema-invalid")
    }
    self.schema = schema
  }

  deinit { cvalijson_free(schema) }

  /// Checks a JSON text whose nesting is bounded; `slicing` names the root's long array, if it has one. At most a hundred mistakes.
  func validate(_ bytes: [UInt8], slicing member: String) -> [Mistake] {
    let found = Found()
    let isValid = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        cvalijson_validate(schema, text.baseAddress, text.count, member, Unmanaged.passUnretained(found).toOpaque(), Self.receive) == 1
      }
    }
    if isValid { return [] }
    return found.mistakes.isEmpty ? [Mistake(pointer: "", message: "does not match the schema")] : found.mistakes
  }

  private final class Found {
    var mistakes: [Mistake] = []
  }

  private static let receive: cvalijson_report = { context, pointer, message in
    guard let context, let pointer, let message else { return }
    let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
    found.mistakes.append(Mistake(pointer: String(cString: pointer), message: wording(String(cString: message))))
  }

  /// The library's sentence as a message: in lower case, without its full stop.
  private static func wording(_ text: String) -> String {
    let body = text.hasSuffix(".") ? text.dropLast() : text[...]
    guard let first = body.first else { return "does not match the schema" }
    return first.lowercased() + body.dropFirst()
  }
}
