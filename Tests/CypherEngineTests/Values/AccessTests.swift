import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct AccessTests {
  let list = Value.list([.integer(10), .integer(20), .integer(30)])
  let graph = MemoryGraph()

  @Test(
    arguments: [
      (0, 10), (2, 30), (-1, 30), (-3, 10), (3, nil), (-4, nil), (.max, nil), (.min, nil),
    ] as [(Int, Int?)])
  func elementsAreCountedFromEitherEnd(place: Int, expected: Int?) throws {
    let element = try Access.element(of: list, at: .integer(place), in: graph)
    #expect(same(element, expected.map { .integer($0) } ?? .null))
  }

  @Test(
    arguments: [
      (1, 3, [20, 30]), (nil, 2, [10, 20]), (1, nil, [20, 30]), (-2, nil, [20, 30]), (nil, -1, [10, 20]), (3, 1, []),
      (-5, 5, [10, 20, 30]),
      (.min, .max, [10, 20, 30]), (.max, .min, []),
    ] as [(Int?, Int?, [Int])])
  func slicesAreClampedToTheList(from: Int?, to: Int?, expected: [Int]) throws {
    let slice = try Access.slice(list, from: from.map { .integer($0) }, to: to.map { .integer($0) })
    #expect(same(slice, .list(expected.map { .integer($0) })))
  }

  @Test func aBoundThatIsNullMakesNull() throws {
    #expect(try Access.slice(list, from: .null, to: nil).isNull)
    #expect(try Access.slice(list, from: .integer(1), to: .null).isNull)
    #expect(try Access.slice(.null, from: .integer(1), to: nil).isNull)
  }

  @Test(
    arguments: [
      (.list([]), .string("a"), "ListElementAccessByNonInteger"), (.list([]), .float(1), "ListElementAccessByNonInteger"),
      (.map([:]), .integer(0), "MapElementAccessByNonString"), (.map([:]), .float(1), "MapElementAccessByNonString"),
      (.integer(100), .integer(0), "InvalidArgumentType"), (.string("abc"), .integer(0), "InvalidArgumentType"),
    ] as [(Value, Value, String)])
  func indexesOfTheWrongKindAreRefused(container: Value, index: Value, detail: String) {
    let error = #expect(throws: CypherError.self) { try Access.element(of: container, at: index, in: graph) }
    #expect(error?.kind == .typeError && error?.phase == .runtime && error?.detail == detail)
  }

  @Test func keysAreFoundByCodePointsAndCase() throws {
    let map = Value.map(["name": .integer(1), "Name": .integer(2), "\u{E9}": .integer(3)])
    #expect(same(try Access.property("name", of: map, in: graph), .integer(1)))
    #expect(same(try Access.element(of: map, at: .string("Name"), in: graph), .integer(2)))
    #expect(try Access.property("nAMe", of: map, in: graph).isNull)
    #expect(same(try Access.property("\u{E9}", of: map, in: graph), .integer(3)))
    #expect(try Access.property("e\u{301}", of: map, in: graph).isNull)
  }

  @Test func propertiesOfDeletedNodesCannotBeRead() throws {
    let node = graph.createNode(labels: ["A"], properties: [(key: "num", value: .integer(1))])
    #expect(same(try Access.property("num", of: .node(node), in: graph), .integer(1)))
    #expect(try Access.property("other", of: .node(node), in: graph).isNull)
    _ = graph.delete(node: node)
    let error = #expect(throws: CypherError.self) { try Access.property("num", of: .node(node), in: graph) }
    #expect(error?.kind == .entityNotFound && error?.detail == "DeletedEntityAccess")
  }

  @Test func everyValueIsIndexedOrRefused() {
    for container in SampleValues.all {
      if case .node = container { continue }
      if case .relationship = container { continue }
      for index in SampleValues.all {
        do throws(CypherError) {
          _ = try Access.element(of: container, at: index, in: graph)
        } catch {
          if error.kind != .typeError || error.phase != .runtime { Issue.record("\(container)[\(index)]: \(error)") }
        }
      }
    }
  }

  @Test func valuesThatGrowTooDeepOrTooLargeAreRefused() throws {
    var deep = Value.list([])
    #expect(throws: CypherError.self) {
      for _ in 0...Extent.depth {
        try Extent.check(deep)
        deep = .list([deep])
      }
    }
    var wide = Value.list([.integer(1)])
    #expect(throws: CypherError.self) {
      for _ in 0..<64 {
        try Extent.check(wide, limit: 10_000)
        wide = .list([wide, wide])
      }
    }
  }
}
