import GraphAccess
import Testing

@testable import CypherEngine

/// What holds of every function.
@Suite struct FunctionLawTests {
  static let families = Functions.families.dropLast().flatMap { $0 }

  @Test func everyNameIsThereOnce() {
    let names = Functions.families.flatMap { $0 }.map { $0.name.lowercased() }
    #expect(names.count == Set(names).count)
    #expect(Set(names) == Set(Functions.all.keys))
    #expect(Set(names).isDisjoint(with: Aggregates.all.keys))
  }

  @Test(arguments: [
    "abs", "acos", "asin", "atan", "atan2", "ceil", "char_length", "coalesce", "cos", "cot", "degrees", "e", "elementId", "endNode",
    "exists",
    "exp", "floor", "haversin", "head", "id", "isEmpty", "isNaN", "keys", "labels", "last", "left", "length", "log", "log10", "lower",
    "lTrim",
    "nodes", "nullIf", "pi", "properties", "radians", "rand", "randomUUID", "range", "relationships", "replace", "reverse", "right",
    "round",
    "rTrim", "sign", "sin", "size", "split", "sqrt", "startNode", "substring", "tail", "tan", "timestamp", "toBoolean", "toBooleanList",
    "toBooleanOrNull", "toFloat", "toFloatList", "toFloatOrNull", "toInteger", "toIntegerList", "toIntegerOrNull", "toLower", "toString",
    "toStringList", "toStringOrNull", "toUpper", "trim", "type", "upper", "valueType",
  ])
  func theFunctionsOfTheLanguageAreThere(name: String) {
    #expect(Functions.all[name.lowercased()] != nil)
  }

  @Test(arguments: families.map(\.name))
  func nullMakesNullInEveryPlace(name: String) throws {
    let function = try #require(Functions.all[name.lowercased()])
    let takesNull = ["coalesce", "exists", "nullIf", "valueType"]
    let bench = FunctionBench()
    for count in function.arity.clamped(to: 1...3) where function.arity.contains(count) {
      #expect(try function.evaluate(Array(repeating: .null, count: count), bench).isNull || takesNull.contains(name))
      guard !takesNull.contains(name), !name.hasSuffix("OrNull") else { continue }
      for place in 0..<count {
        var arguments = Array(repeating: Value.string("1"), count: count)
        if name == "range" { arguments = Array(repeating: .integer(1), count: count) }
        arguments[place] = .null
        #expect(try function.evaluate(arguments, bench).isNull, "null at \(place)")
      }
    }
  }

  @Test(arguments: families.map(\.name))
  func anyValueGivesAnAnswerOfThePromisedKindOrAnErrorOfTheRun(name: String) throws {
    let function = try #require(Functions.all[name.lowercased()])
    let bench = FunctionBench()
    func call(_ arguments: [Value]) {
      do {
        let answer = try function.evaluate(arguments, bench)
        if !fits(answer, function.result) { Issue.record("\(arguments) gives \(answer)") }
      } catch let error as CypherError {
        if error.phase != .runtime || error.message.isEmpty { Issue.record("\(arguments): \(error)") }
      } catch {
        Issue.record(error)
      }
    }
    // Of long texts and large numbers every function must make something, too.
    let long = Value.string(String(repeating: "aé ", count: 2_000))
    let values = SampleValues.all + [long, .integer(400), .string("HALF_EVEN")]
    if function.arity.contains(0) { call([]) }
    for a in values {
      if function.arity.contains(1) { call([a]) }
      guard function.arity.upperBound > 1 else { continue }
      for b in values {
        if function.arity.contains(2) { call([a, b]) }
      }
    }
    guard function.arity.contains(3) else { return }
    let few =
      SampleValues.scalars.filter { if case .string = $0 { true } else if case .integer = $0 { true } else { false } } + [.null, long]
    for a in few { for b in few { for c in few { call([a, b, c]) } } }
  }

  private func fits(_ value: Value, _ type: StaticType) -> Bool {
    switch (type, value) {
    case (.any, _), (_, .null), (.boolean, .boolean), (.integer, .integer), (.float, .float), (.number, .integer), (.number, .float),
      (.string, .string), (.list, .list), (.map, .map), (.node, .node), (.relationship, .relationship), (.relationshipList, .list),
      (.path, .path), (.temporal, .temporal):
      true
    default: false
    }
  }
}
