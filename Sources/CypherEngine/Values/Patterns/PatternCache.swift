internal import GraphAccess

/// The regular expressions of one run, each read once.
final class PatternCache {
  /// How many are kept; rows that each bring their own expression must not fill the memory.
  private static let capacity = 256

  private var patterns: [String: CompiledPattern] = [:]
  /// Most queries have one.
  private var latest: (text: String, pattern: CompiledPattern)?

  init() {}

  /// `text =~ pattern`; nothing unless both are strings.
  func matches(_ text: Value, _ pattern: Value) throws(CypherError) -> Bool? {
    guard case .string(let text) = text, case .string(let expression) = pattern else { return nil }
    return try self.pattern(expression).matches(text)
  }

  /// The expression, ready to be used; throws a `SyntaxError` of the run when it cannot be read.
  func pattern(_ text: String) throws(CypherError) -> CompiledPattern {
    if let latest, Text.equals(latest.text, text) { return latest.pattern }
    let pattern: CompiledPattern
    if let known = known(text) { pattern = known } else { pattern = try CompiledPattern(text) }
    if patterns.count >= Self.capacity { patterns.removeAll(keepingCapacity: true) }
    patterns[text] = pattern
    latest = (text, pattern)
    return pattern
  }

  private func known(_ text: String) -> CompiledPattern? {
    guard let index = patterns.index(forKey: text), Text.equals(patterns[index].key, text) else { return nil }
    return patterns[index].value
  }
}
