/// A regular expression that is ready to be held against many texts, one at a time.
///
/// The whole text must match. The time is the length of the text times the size of the expression, whatever both are: nothing is tried
/// twice at one place.
final class CompiledPattern {
  private let program: PatternProgram
  /// What every text that matches has in it.
  private let required: String
  // The steps that the machine is at, and the room to find those it is at next.
  private var current: [Int] = []
  private var next: [Int] = []
  private var stack: [Int] = []
  /// When each step was last reached; times run on from text to text.
  private var reached: [Int]
  private var time = 0

  /// Throws a `SyntaxError` of the run when the text cannot be read as an expression, or is one that is too large or not supported.
  init(_ text: String) throws(CypherError) {
    let node = try PatternParser.parse(text)
    program = try PatternProgram(node)
    required = node.requiredText
    reached = Array(repeating: 0, count: program.steps.count)
  }

  func matches(_ text: String) -> Bool {
    guard required.isEmpty || Text.contains(text, required) else { return false }
    var scalars = text.unicodeScalars.makeIterator()
    var before: Unicode.Scalar?
    var after = scalars.next()
    var following = scalars.next()
    current.removeAll(keepingCapacity: true)
    time += 1
    reach(0, &current, before: nil, after: after, isLast: following == nil)
    while let scalar = after {
      if current.isEmpty { return false }
      before = scalar
      after = following
      following = after == nil ? nil : scalars.next()
      next.removeAll(keepingCapacity: true)
      time += 1
      // Outside ASCII folding is dear, so once for all steps.
      let folded = program.foldsCase ? CaseFold.fold(scalar) : scalar
      for step in current where accepts(step, scalar, folded: folded) {
        reach(step + 1, &next, before: before, after: after, isLast: following == nil)
      }
      swap(&current, &next)
    }
    return current.contains { if case .match = program.steps[$0] { true } else { false } }
  }

  private func accepts(_ step: Int, _ scalar: Unicode.Scalar, folded: Unicode.Scalar) -> Bool {
    switch program.steps[step] {
    case .scalar(let wanted): scalar == wanted
    case .folded(let wanted): folded == wanted
    case .any: true
    case .anyButLineEnd: !ScalarSet.endsLine(scalar)
    case .set(let set, let ascii, let ignoresCase):
      scalar.value < 128 ? ascii.contains(scalar.value) : ignoresCase ? set.containsAnyCase(of: scalar) : set.contains(scalar)
    case .fork, .jump, .assert, .match: false
    }
  }

  /// Adds a step, or where it leads without taking a character.
  private func reach(_ start: Int, _ steps: inout [Int], before: Unicode.Scalar?, after: Unicode.Scalar?, isLast: Bool) {
    stack.append(start)
    while let step = stack.popLast() {
      if reached[step] == time { continue }
      reached[step] = time
      switch program.steps[step] {
      case .jump(let target): stack.append(target)
      case .fork(let first, let second):
        stack.append(second)
        stack.append(first)
      case .assert(let assertion):
        if assertion.holds(before: before, after: after, isLast: isLast) { stack.append(step + 1) }
      default: steps.append(step)
      }
    }
  }
}
