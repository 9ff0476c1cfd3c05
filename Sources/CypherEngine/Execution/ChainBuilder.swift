internal import GraphAccess

/// Makes chains of operators of steps, from the last to the first.
final class ChainBuilder {
  private let planner: Planner
  private var compiler: ExpressionCompiler { ExpressionCompiler(builder: self) }
  /// What has been made, for people: the steps of the chain that is being made.
  private(set) var nodes: [PlanNode] = []

  init(planner: Planner) { self.planner = planner }

  /// The names of the parameters that the query reads, by the numbers under which a frame finds their values again.
  private var parameterNumbers: [String: Int] = [:]

  func number(ofParameter name: String) -> Int {
    if let known = parameterNumbers[name] { return known }
    let number = parameterNumbers.count
    parameterNumbers[name] = number
    return number
  }

  /// A chain that ends in `end`.
  func chain(_ steps: [Step], end: Operator) -> Operator {
    var next = end
    var made: [PlanNode] = []
    for step in steps.reversed() {
      let outer = nodes
      nodes = []
      next = make(step, next: next)
      made.append(PlanNode(step: step, operator: next, children: nodes))
      nodes = outer
    }
    nodes += made.reversed()
    return next
  }

  /// The query inside an expression, to be run once for every row.
  ///
  /// Where `isCounted` says that only the number of rows is asked for, rows may stand for several: see ``Frame/weight``.
  func nested(_ query: BoundQuery, isCounted: Bool = false) -> NestedChain {
    nested(isCounted ? planner.plan(counting: query) : planner.plan(query))
  }

  func nested(_ steps: [Step]) -> NestedChain {
    let outlet = Outlet()
    return NestedChain(first: chain(steps, end: outlet), outlet: outlet)
  }

  /// A plan as a chain; the sides of a `UNION` leave their columns where the first side does.
  func nested(_ plan: Plan) -> NestedChain {
    if plan.pipelines.count == 1 { return nested(plan.pipelines[0]) }
    let outlet = Outlet()
    let target = plan.columnSlots[0]
    let joined: Operator = plan.dropsDuplicates ? Distinct(slots: target, next: outlet) : outlet
    let sides = zip(plan.pipelines, plan.columnSlots).enumerated().map { index, side in
      let (steps, slots) = side
      let inner = Outlet()
      if index > 0 { nodes.append(PlanNode(step: nil, operator: nil, children: [])) }
      return (chain: NestedChain(first: chain(steps, end: inner), outlet: inner), slots: slots)
    }
    return NestedChain(first: Union(sides: sides, target: target, next: joined), outlet: outlet)
  }

  private func make(_ step: Step, next: Operator) -> Operator {
    switch step {
    case .allNodes(let slot): return AllNodes(slot: slot, next: next)
    case .nodesWithLabel(let slot, let label): return NodesWithLabel(slot: slot, label: label, next: next)
    case .nodesWithValue(let slot, let key, let value, let isList):
      return NodesWithValue(slot: slot, key: key, value: compiler.compile(value), isList: isList, next: next)
    case .expand(let expansion): return expansion.isInto ? ExpandInto(expansion, next: next) : Expand(expansion, next: next)
    case .expandMany(let walk):
      let predicates = compiler.compile(walk.hopPredicates)
      return walk.onlyEnds && (walk.step.direction != nil || walk.minimum == 0)
        ? ExpandToEnds(walk, predicates: predicates, next: next) : ExpandMany(walk, predicates: predicates, next: next)
    case .shortest(let search):
      return Shortest(
        search, hopPredicates: compiler.compile(search.walk.hopPredicates), predicates: compiler.compile(search.predicates), next: next)
    case .ends(let expansion, let isFromKnown): return Ends(expansion, isFromKnown: isFromKnown, next: next)
    case .listEnds(let walk): return ListEnds(walk, predicates: compiler.compile(walk.hopPredicates), next: next)
    case .path(let slot, let path): return MakePath(slot: slot, path: path, next: next)
    case .countNodes(let label): return CountNodes(label: label, next: next)
    case .countRelationships(let expansion): return CountRelationships(expansion, next: next)
    case .hashJoin(let steps, let buildKeys, let probeKeys, let slots):
      return HashJoin(
        build: nested(steps), buildKeys: compiler.compile(buildKeys), probeKeys: compiler.compile(probeKeys), slots: slots, next: next)
    case .optional(let steps, let nulls): return Optionally(inner: nested(steps), nulls: nulls, next: next)
    case .filter(let predicates): return Filter(compiler.compile(predicates), next: next)
    case .unwind(.call(let function, let bounds), let slot) where function.name == "range":
      return UnwindRange(compiler.compile(bounds), function: function, slot: slot, next: next)
    case .unwind(let list, let slot): return Unwind(compiler.compile(list), slot: slot, next: next)
    case .compute(let items): return Compute(items.map { ($0.slot, compiler.compile($0.expression)) }, next: next)
    case .aggregate(let aggregation): return Aggregation(aggregation, compiler: compiler, next: next)
    case .distinct(let slots): return Distinct(slots: slots, next: next)
    case .sort(let order, let live, let limit):
      return Sort(
        order: order.map { (compiler.compile($0.expression), $0.isDescending) }, live: live, limit: limit.map { compiler.compile($0) },
        next: next)
    case .skip(let count): return Skip(compiler.compile(count), next: next)
    case .limit(let count): return Limit(compiler.compile(count), next: next)
    case .call(let call): return CallProcedure(call, arguments: compiler.compile(call.arguments), next: next)
    case .subquery(let plan, let isUnit, nil): return RunSubquery(nested(plan), isUnit: isUnit, next: next)
    case .subquery(let plan, let isUnit, let live?): return RunWritingSubquery(nested(plan), isUnit: isUnit, live: live, next: next)
    case .create(let creations, let live): return Create(Creator(creations, compiler: compiler), live: live, next: next)
    case .merge(let merge, let find, let live): return Merge(merge, find: nested(find), compiler: compiler, live: live, next: next)
    case .update(let updates, let live): return Update(Updater(updates, compiler: compiler), live: live, next: next)
    case .foreach(let slot, let list, let steps, let live):
      return Foreach(slot: slot, list: compiler.compile(list), inner: nested(steps), live: live, next: next)
    }
  }
}

/// A step of a plan with the operator that does it, and the steps inside it; no step stands for the border between the sides of a `UNION`.
struct PlanNode {
  let step: Step?
  let `operator`: Operator?
  let children: [PlanNode]
}
