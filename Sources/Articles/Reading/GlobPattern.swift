/// A file name pattern as shells know it: `*`, `?`, `[a-z]`, `[!a-z]`, and `**` for any number of folders.
struct GlobPattern {
  private let components: [[Unicode.Scalar]]

  /// Makes a pattern for paths relative to one folder.
  init(_ pattern: String) {
    components = pattern.split(separator: "/").map { Array($0.unicodeScalars) }
  }

  static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// The leading part without pattern signs, and the pattern below it.
  static func split(_ path: String) -> (folder: String, pattern: String) {
    let components = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let plain = components.prefix { !isPattern($0) }
    let root = path.hasPrefix("/") ? "/" : ""
    return (root + plain.joined(separator: "/"), components.dropFirst(plain.count).joined(separator: "/"))
  }

  func matches(_ path: String) -> Bool { states(after: path).contains(components.count) }

  /// Whether some path below this folder could match.
  func couldMatch(below folder: String) -> Bool { states(after: folder).contains { $0 < components.count } }

  /// How many components of the pattern may be behind us after this path; a set, so that `**` costs no more than its place.
  private func states(after path: String) -> Set<Int> {
    var states = closed([0])
    for name in path.split(separator: "/") {
      let name = Array(name.unicodeScalars)
      var next: Set<Int> = []
      for state in states where state < components.count {
        if isAnyDepth(state) {
          next.insert(state)
        } else if Self.matches(name, components[state]) {
          next.insert(state + 1)
        }
      }
      states = closed(next)
    }
    return states
  }

  private func isAnyDepth(_ state: Int) -> Bool { components[state] == ["*", "*"] }

  private func closed(_ states: Set<Int>) -> Set<Int> {
    var states = states
    for start in states {
      var state = start
      while state < components.count, isAnyDepth(state) {
        state += 1
        states.insert(state)
      }
    }
    return states
  }

  /// One name against one component; goes back to the last `*` only, which is enough and never exponential.
  private static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    var (n, p) = (0, 0)
    var retry: (name: Int, pattern: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        retry = (n, p + 1)
        p += 1
        continue
      }
      if p < pattern.count, let length = match(name[n], pattern[p...]) {
        n += 1
        p += length
        continue
      }
      guard let last = retry else { return false }
      retry = (last.name + 1, last.pattern)
      (n, p) = (last.name + 1, last.pattern)
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }

  /// The length of the pattern's first item when it matches the character.
  private static func match(_ scalar: Unicode.Scalar, _ pattern: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = pattern.first else { return nil }
    if first == "?" { return 1 }
    if first == "[", let close = pattern.dropFirst(2).firstIndex(of: "]") {
      var set = pattern[(pattern.startIndex + 1)..<close]
      let isNegated = set.first == "!" || set.first == "^"
      if isNegated { set = set.dropFirst() }
      return contains(set, scalar) != isNegated ? close - pattern.startIndex + 1 : nil
    }
    return first == scalar ? 1 : nil
  }

  private static func contains(_ set: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar) -> Bool {
    var set = set
    while let low = set.popFirst() {
      if set.count > 1, set.first == "-", let high = set.dropFirst().first {
        set = set.dropFirst(2)
        if low.value <= scalar.value, scalar.value <= high.value { return true }
      } else if low == scalar {
        return true
      }
    }
    return false
  }
}
