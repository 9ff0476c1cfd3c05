import Synchronization
import Testing

@testable import NewsGraph

@Suite struct OrderedWorkTests {
  @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 3, 8, 200])
  func deliversEveryResultInOrder(count: Int, jobs: Int) async {
    var delivered: [Int] = []
    await OrderedWork.run(count: count, jobs: jobs) { number in
      // Later items are quicker, so that they would overtake if they could.
      var sum = 0
      for step in 0..<(count - number) * 500 { sum &+= step }
      return number + sum * 0
    } deliver: { number, result in
      #expect(number == result)
      delivered.append(result)
    }
    #expect(delivered == Array(0..<count))
  }

  @Test(arguments: [1, 2, 5]) func neverRunsFarAheadOfWhatWasDelivered(jobs: Int) async {
    let started = Atomic<Int>(0)
    var delivered = 0
    await OrderedWork.run(count: 200, jobs: jobs) { _ in
      started.add(1, ordering: .sequentiallyConsistent)
    } deliver: { _, _ in
      #expect(started.load(ordering: .sequentiallyConsistent) - delivered <= jobs * 2)
      delivered += 1
    }
    #expect(delivered == 200)
  }

  @Test func stopsWhenTheReaderHasEnough() async {
    struct Enough: Error {}
    let started = Atomic<Int>(0)
    await #expect(throws: Enough.self) {
      try await OrderedWork.run(count: 10_000, jobs: 2) { number in
        started.add(1, ordering: .sequentiallyConsistent)
        return number
      } deliver: { (number, _) throws(Enough) in
        if number == 10 { throw Enough() }
      }
    }
    #expect(started.load(ordering: .sequentiallyConsistent) < 100)
  }
}
