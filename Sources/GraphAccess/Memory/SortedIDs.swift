/// Growing numbers that are put in order only when somebody reads them.
///
/// A list that was handed out keeps its memory and its contents whatever is added later.
struct SortedIDs {
  private var storage = Storage(capacity: 4)
  private var count = 0
  /// Whether the numbers ascend and none has been said to belong here no more.
  private(set) var isInOrder = true

  init() {}

  mutating func append(_ number: UInt32) {
    if count > 0, storage.base[count - 1] >= number { isInOrder = false }
    if count == storage.capacity {
      let larger = Storage(capacity: count * 2)
      larger.base.initialize(from: storage.base, count: count)
      storage = larger
    }
    // Behind the end of every list that was handed out: they do not see it.
    storage.base[count] = number
    count += 1
  }

  /// Notes that some number in the list may belong here no more.
  mutating func noteRemoval() {
    isInOrder = false
  }

  /// Sorts the numbers and leaves out doubles and those that do not belong here.
  mutating func putInOrder(belongs: (UInt32) -> Bool) {
    if isInOrder, UnsafeBufferPointer(start: storage.base, count: count).allSatisfy(belongs) { return }
    var numbers = UnsafeBufferPointer(start: storage.base, count: count).filter(belongs)
    numbers.sort()
    let sorted = Storage(capacity: max(4, numbers.count))
    var kept = 0
    for number in numbers where kept == 0 || sorted.base[kept - 1] != number {
      sorted.base[kept] = number
      kept += 1
    }
    storage = sorted
    count = kept
    isInOrder = true
  }

  /// The numbers as they are.
  var list: IDList {
    IDList(base: UnsafePointer(storage.base), count: count, owner: storage)
  }

  private final class Storage {
    let base: UnsafeMutablePointer<UInt32>
    let capacity: Int

    init(capacity: Int) {
      base = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    deinit { base.deallocate() }
  }
}
