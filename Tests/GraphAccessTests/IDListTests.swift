import GraphAccess
import Testing

@Suite struct IDListTests {
  @Test func aCopyOfNumbersOutlivesTheArray() {
    var numbers: [UInt32] = [3, 5, 8]
    let list = IDList(numbers)
    numbers.removeAll()
    #expect(Array(list) == [3, 5, 8])
  }

  @Test func noNumbersMakeAnEmptyList() {
    #expect(Array(IDList([])).isEmpty)
  }
}
