@testable import LinguisticsTraining
import NewsGraphModel
import Testing

/// Plans of networks are checked before anything is computed.
@Suite struct PlanTests {
  @Test func theShippedPlanIsSound() throws { try NetworkPlan().check() }

  private static let contradictions: [(why: String, change: @Sendable (inout NetworkPlan) -> Void)] = [
    ("no layers", { ($0.sources, $0.hidden) = ([], []) }), ("fewer sizes than layers", { $0.hidden.removeLast() }),
    ("more sizes than layers", { $0.hidden.append(32) }), ("a layer that reads itself", { $0.sources[1] = 2 }),
    ("a layer that reads a negative one", { $0.sources[1] = -1 }), ("two readings", { $0.readings = [0, 0] }),
    ("a reading of a layer that is not there", { $0.readings[2] = $0.hidden.count }), ("a negative reading", { $0.readings[0] = -1 }),
    ("a size of no whole registers", { $0.hidden[0] = 40 }), ("no units", { $0.arcs = 0 }), ("too many units", { $0.labelUnits = 1024 }),
    ("an embedding of no whole registers", { $0.embedding = 100 }), ("no epochs", { $0.epochs = 0 }), ("empty batches", { $0.batch = 0 }),
    ("everything dropped", { $0.headDropout = 1 }), ("less than nothing dropped", { $0.inputDropout = -0.1 }),
    ("a dropout that is not a number", { $0.weightDropout = .nan }),
  ]

  @Test(arguments: contradictions) func aPlanThatMakesNoNetworkIsRefused(why: String, change: @Sendable (inout NetworkPlan) -> Void) {
    var plan = NetworkPlan()
    change(&plan)
    #expect { try plan.check() } throws: { ($0 as? Diagnostic)?.code == "plan-sizes" }
  }

  @Test(arguments: NetworkPlan.settings) func everySettingCanBeMadeByItsName(name: String) throws {
    var plan = NetworkPlan()
    try plan.set(name, 0.5)
    let half = "\(plan)"
    try plan.set(name, 64)
    #expect("\(plan)" != half, "the name stands for a number of the plan")
  }

  @Test func settingsThatDoNotExistAreRefusedWithThoseThatDo() {
    var plan = NetworkPlan()
    #expect { try plan.set("inputdropout", 0.5) } throws: { "\($0)".contains("inputDropout") }
    for value in [-1, 1e9, Float.nan, .infinity] { #expect(throws: Diagnostic.self) { try plan.set("arcs", value) } }
  }
}
