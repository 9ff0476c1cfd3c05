internal import GraphAccess

/// The shortest way between two known nodes, or all of the same shortest length.
///
/// When conditions look at the whole way and the shortest does not fulfil them, longer ones are tried in the order of their lengths.
final class Shortest: Operator {
  private let search: ShortestSearch
  private let walker: Walker
  private let hop: HopTest
  private let predicates: [Evaluation]
  /// Keeps its memory, which is as large as the graph, from row to row and from run to run.
  private var finder: ShortestPathSearch?
  /// What the finder asks about while it searches.
  private var frame: Frame?
  private var hasBegun = false
  /// What a condition on a relationship has thrown while the search went on.
  private var failure: (any Error)?

  init(_ search: ShortestSearch, hopPredicates: [Evaluation], predicates: [Evaluation], next: Operator) {
    self.search = search
    walker = Walker(types: search.walk.step.types, direction: search.walk.step.direction)
    hop = HopTest(slot: search.walk.hopSlot, predicates: hopPredicates)
    self.predicates = predicates
    super.init(next: next)
  }

  override func begin() {
    hasBegun = true
    super.begin()
  }

  override func push(_ frame: Frame) throws -> Bool {
    let step = search.walk.step
    guard case .node(let from) = frame[step.from], case .node(let to) = frame[step.to] else { return true }
    if search.walk.minimum == 0, from == to {
      let outcome = try offer(Path(nodes: [from], relationships: []), frame)
      guard outcome.goesOn, !outcome.wasTaken else { return outcome.goesOn }
    }
    // A longest way that must be walked at least, and conditions that a shorter one may break, leave only trying.
    if search.walk.minimum > 1 || from == to { return try tryAll(from, to, frame) }
    let (found, accepted, goesOn) = try offerShortest(from, to, frame)
    guard goesOn else { return false }
    return accepted || !found || predicates.isEmpty ? true : try tryAll(from, to, frame)
  }

  private func offerShortest(_ from: NodeID, _ to: NodeID, _ frame: Frame) throws -> (found: Bool, accepted: Bool, goesOn: Bool) {
    // In a graph that is written to, types may have come up since.
    if hasBegun, frame.memory != nil { finder = nil }
    hasBegun = false
    let finder = finder ?? makeFinder(frame)
    self.finder = finder
    self.frame = frame
    defer { self.frame = nil }
    if !search.isAll && predicates.isEmpty {
      guard let path = try finished(finder.path(from: from, to: to), frame) else { return (false, false, true) }
      return (true, true, try offer(path, frame).goesOn)
    }
    var (found, accepted) = (false, false)
    for path in try finished(finder.paths(from: from, to: to), frame) {
      try frame.tick()
      found = true
      let outcome = try offer(path, frame)
      accepted = accepted || outcome.wasTaken
      guard outcome.goesOn else { return (found, accepted, false) }
      if accepted && !search.isAll { break }
    }
    return (found, accepted, true)
  }

  private func makeFinder(_ frame: Frame) -> ShortestPathSearch {
    let orientation: Traversal.Orientation =
      switch search.walk.step.direction {
      case .outgoing?: .outgoing
      case .incoming?: .incoming
      case nil: .both
      }
    let hop = hop
    let includes: ((RelationshipID) -> Bool)? =
      hop.predicates.isEmpty
      ? nil
      : { [unowned self] relationship in
        guard failure == nil, let frame = self.frame else { return false }
        do { return try hop.holds(relationship, frame) } catch {
          failure = error
          return false
        }
      }
    return ShortestPathSearch(
      in: frame.graph, along: Traversal(orientation, types: walker.typeNumbers(frame), where: includes),
      maximumLength: search.walk.maximum ?? .max
    ) { [unowned self] in failure != nil || self.frame?.isOverTime ?? false }
  }

  /// What a search has found, unless a condition failed or the time was up.
  private func finished<Found>(_ find: @autoclosure () throws(Interrupted) -> Found, _ frame: Frame) throws -> Found {
    failure = nil
    let outcome = Swift.Result { () throws(Interrupted) -> Found in try find() }
    if let failure { throw failure }
    switch outcome {
    case .success(let found): return found
    case .failure: throw frame.timeout
    }
  }

  /// Fills the places of a way and hands the row on, when the conditions hold.
  private func offer(_ path: Path, _ frame: Frame) throws -> (wasTaken: Bool, goesOn: Bool) {
    let isReversed = search.walk.isReversed
    let relationships = path.relationships.map { Value.relationship($0) }
    frame[search.walk.step.relationship] = .list(isReversed ? relationships.reversed() : relationships)
    if let slot = search.path {
      frame[slot] = .path(
        isReversed ? Path(nodes: path.nodes.reversed(), relationships: path.relationships.reversed()) : path)
    }
    for predicate in predicates where try !predicate(frame).isTrue { return (false, true) }
    return (true, try emit(frame))
  }

  /// Every way without a relationship twice, the shorter before the longer, until one fulfils the conditions.
  private func tryAll(_ from: NodeID, _ to: NodeID, _ frame: Frame) throws -> Bool {
    var level = [Path(nodes: [from], relationships: [])]
    var length = 0
    while !level.isEmpty, length < search.walk.maximum ?? .max {
      length += 1
      var longer: [Path] = []
      var held = 0
      defer { frame.release(held) }
      for path in level {
        _ = try walker.forEach(of: path.nodes[path.nodes.count - 1], frame) { neighbor, relationship in
          guard !path.relationships.contains(relationship), try hop.holds(relationship, frame) else { return true }
          try frame.hold(length)
          held += length
          longer.append(Path(nodes: path.nodes + [neighbor], relationships: path.relationships + [relationship]))
          return true
        }
      }
      var accepted = false
      if length >= search.walk.minimum {
        for path in longer where path.nodes[path.nodes.count - 1] == to {
          let outcome = try offer(path, frame)
          guard outcome.goesOn else { return false }
          accepted = accepted || outcome.wasTaken
          if accepted && !search.isAll { return true }
        }
      }
      if accepted { return true }
      level = longer
    }
    return true
  }
}
