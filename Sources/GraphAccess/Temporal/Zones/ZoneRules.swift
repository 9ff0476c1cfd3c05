/// What the clocks of one zone have shown and will show: offsets from Greenwich, in seconds, by the moment from which they hold.
package struct ZoneRules: Sendable, Equatable {
  /// Before the first change, as a rule local mean time.
  var initialOffset: Int
  /// Seconds since 1970-01-01T00:00Z, ascending.
  var changes: [Int]
  /// The offset from each change on.
  var offsets: [Int]
  /// The rule for moments from the last change on; nothing when the last offset stays.
  var footer: ZoneFooter?

  /// Rules that never change.
  static func fixed(_ offset: Int) -> ZoneRules {
    ZoneRules(initialOffset: offset, changes: [], offsets: [], footer: nil)
  }

  /// The offset at a moment, in seconds since 1970-01-01T00:00Z.
  package func offset(at moment: Int) -> Int {
    guard let last = changes.last else { return footer?.offset(at: moment) ?? initialOffset }
    if moment >= last, let footer { return footer.offset(at: moment) }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initialOffset : offsets[low - 1]
  }

  /// The same offsets from 1970 on, from which the tz database counts one zone.
  func agreesSince1970(with other: ZoneRules) -> Bool {
    func recent(_ rules: ZoneRules) -> [[Int]] { zip(rules.changes, rules.offsets).filter { $0.0 > 0 }.map { [$0.0, $0.1] } }
    return offset(at: 0) == other.offset(at: 0) && footer == other.footer && recent(self) == recent(other)
  }
}
