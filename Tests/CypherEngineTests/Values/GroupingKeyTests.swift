import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct GroupingKeyTests {
  @Test func isAnEquivalenceWhoseHashAgrees() {
    let values = SampleValues.all
    for a in values {
      #expect(GroupingKey(a) == GroupingKey(a), "\(a) is itself")
      for b in values where GroupingKey(a) == GroupingKey(b) {
        let different = values.filter { (GroupingKey(a) == GroupingKey($0)) != (GroupingKey(b) == GroupingKey($0)) }
        #expect(GroupingKey(b) == GroupingKey(a))
        #expect(GroupingKey(a).hashValue == GroupingKey(b).hashValue, "\(a) and \(b)")
        #expect(different.isEmpty, "\(a) and \(b)")
      }
    }
  }

  @Test func oneValueIsAKeyOfOne() {
    for value in SampleValues.all {
      #expect(GroupingKey(value) == GroupingKey([value]))
      #expect(GroupingKey(value).hashValue == GroupingKey([value]).hashValue)
      #expect(GroupingKey(value) != GroupingKey([value, value]))
      #expect(GroupingKey(value) != GroupingKey([]))
    }
  }

  @Test func separatesWhatTheLanguageSeparates() {
    // Of 0, 1, NaN, 2⁵³ and -2⁶³ there are several spellings among the samples.
    let groups = Set(SampleValues.scalars.map { GroupingKey($0) })
    #expect(groups.count == SampleValues.scalars.count - 6)
  }

  @Test func partsDoNotRunTogether() {
    let ab = GroupingKey([.string("ab"), .string("")])
    let a = GroupingKey([.string("a"), .string("b")])
    #expect(ab != a)
    #expect(GroupingKey([.list([.integer(1)]), .list([])]) != GroupingKey([.list([]), .list([.integer(1)])]))
  }

  @Test func theOrderOfAMapDoesNotCount() {
    let keys = (0..<50).map { "k\($0)" }
    let forward = Dictionary(uniqueKeysWithValues: keys.map { ($0, Value.string($0)) })
    let backward = Dictionary(uniqueKeysWithValues: keys.reversed().map { ($0, Value.string($0)) })
    #expect(GroupingKey(.map(forward)) == GroupingKey(.map(backward)))
    #expect(GroupingKey(.map(forward)).hashValue == GroupingKey(.map(backward)).hashValue)
  }
}
