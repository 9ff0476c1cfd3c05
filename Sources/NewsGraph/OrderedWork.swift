/// Work on many items at once whose results come in the order of the items.
enum OrderedWork {
  /// Calls `body` for every number below `count`, on at most `jobs` at a time, and `deliver` for every result, in order.
  ///
  /// No more than twice `jobs` results are started and not yet delivered, so memory does not grow with `count`. When `deliver` throws, work ends.
  static func run<Result: Sendable, Failure: Error>(
    count: Int, jobs: Int, body: @escaping @Sendable (Int) -> Result, deliver: (Int, Result) throws(Failure) -> Void
  ) async throws(Failure) {
    let failure: Failure? = await withTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var delivered = 0
      var running = 0
      var waiting: [Int: Result] = [:]
      while delivered < count {
        while started < count, running < jobs, started - delivered < jobs * 2 {
          let number = started
          group.addTask { (number, body(number)) }
          started += 1
          running += 1
        }
        guard let (number, result) = await group.next() else { break }
        running -= 1
        waiting[number] = result
        while let result = waiting.removeValue(forKey: delivered) {
          do throws(Failure) {
            try deliver(delivered, result)
          } catch {
            group.cancelAll()
            return error
          }
          delivered += 1
        }
      }
      return nil
    }
    if let failure { throw failure }
  }
}
