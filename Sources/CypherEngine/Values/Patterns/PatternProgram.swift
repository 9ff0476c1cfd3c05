/// A regular expression as steps of a machine that can be at many of them at a time (Thompson 1968, Pike).
struct PatternProgram {
  enum Step {
    case scalar(Unicode.Scalar)
    /// In capital or small letters; the scalar is folded.
    case folded(Unicode.Scalar)
    case any
    case anyButLineEnd
    case set(ScalarSet, ascii: ASCIISet, ignoresCase: Bool)
    /// Goes on at two steps at once.
    case fork(Int, Int)
    case jump(Int)
    case assert(PatternAssertion)
    case match
  }

  /// The answers for the characters that are asked for most.
  struct ASCIISet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ set: ScalarSet, ignoresCase: Bool) {
      for value in 0..<128 as Range<UInt8> {
        let scalar = Unicode.Scalar(value)
        guard ignoresCase ? set.containsAnyCase(of: scalar) : set.contains(scalar) else { continue }
        if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
      }
    }

    /// Only for characters below 128.
    func contains(_ value: UInt32) -> Bool {
      (value < 64 ? low >> UInt64(value) : high >> UInt64(value & 63)) & 1 == 1
    }
  }

  /// The most steps; the time for a text is its length times the steps.
  static let limit = 4_000

  private(set) var steps: [Step] = []
  private(set) var hasAssertions = false
  private(set) var foldsCase = false
  /// Repetitions of nothing add no steps but take time to write down.
  private var work = 0

  init(_ node: PatternNode) throws(CypherError) {
    try append(Self.withoutOuterAnchors(node, atStart: true, atEnd: true))
    try emit(.match)
  }

  private mutating func emit(_ step: Step) throws(CypherError) {
    guard steps.count < Self.limit else { throw Self.tooLarge }
    steps.append(step)
  }

  private static var tooLarge: CypherError {
    CypherError(.syntaxError, .runtime, "InvalidRegularExpression", "the regular expression needs more than \(limit) steps")
  }

  private mutating func append(_ node: PatternNode) throws(CypherError) {
    work += 1
    if work > 100 * Self.limit { throw Self.tooLarge }
    switch node {
    case .empty: break
    case .scalar(let scalar, let ignoresCase):
      foldsCase = foldsCase || ignoresCase
      try emit(ignoresCase ? .folded(CaseFold.fold(scalar)) : .scalar(scalar))
    case .any(let includesLineEnds): try emit(includesLineEnds ? .any : .anyButLineEnd)
    case .set(let set, let ignoresCase):
      try emit(.set(set, ascii: ASCIISet(set, ignoresCase: ignoresCase), ignoresCase: ignoresCase))
    case .sequence(let nodes): for node in nodes { try append(node) }
    case .alternation(let branches): try append(branches: branches[...])
    case .assertion(let assertion):
      hasAssertions = true
      try emit(.assert(assertion))
    case .repetition(let node, let least, let most):
      for _ in 0..<least { try append(node) }
      if let most {
        try append(node, atMost: most - least)
      } else {
        let start = steps.count
        try emit(.fork(start + 1, 0))
        try append(node)
        try emit(.jump(start))
        steps[start] = .fork(start + 1, steps.count)
      }
    }
  }

  private mutating func append(branches: ArraySlice<PatternNode>) throws(CypherError) {
    var ends: [Int] = []
    for (index, branch) in zip(branches.indices, branches) {
      guard index < branches.endIndex - 1 else {
        try append(branch)
        break
      }
      let fork = steps.count
      try emit(.fork(fork + 1, 0))
      try append(branch)
      ends.append(steps.count)
      try emit(.jump(0))
      steps[fork] = .fork(fork + 1, steps.count)
    }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func append(_ node: PatternNode, atMost count: Int) throws(CypherError) {
    var forks: [Int] = []
    for _ in 0..<count {
      forks.append(steps.count)
      try emit(.fork(steps.count + 1, 0))
      try append(node)
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
  }

  /// `^a$` says nothing more than `a` where the whole text must match anyway.
  private static func withoutOuterAnchors(_ node: PatternNode, atStart: Bool, atEnd: Bool) -> PatternNode {
    switch node {
    case .assertion(.textStart), .assertion(.lineStart): return atStart ? .empty : node
    case .assertion(.textEnd), .assertion(.lineEnd), .assertion(.lastLineEnd): return atEnd ? .empty : node
    case .alternation(let branches):
      return .alternation(branches.map { withoutOuterAnchors($0, atStart: atStart, atEnd: atEnd) })
    case .sequence(var nodes):
      let last = nodes.count - 1
      // Flags stand as empty nodes before the anchor.
      let first = nodes.firstIndex { if case .empty = $0 { false } else { true } } ?? 0
      if atStart { nodes[first] = withoutOuterAnchors(nodes[first], atStart: true, atEnd: atEnd && first == last) }
      if atEnd, last > first { nodes[last] = withoutOuterAnchors(nodes[last], atStart: false, atEnd: true) }
      return .sequence(nodes)
    default: return node
    }
  }
}
