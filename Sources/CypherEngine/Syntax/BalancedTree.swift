/// Trees of an associative operator whose height is the logarithm of the number of operands.
enum BalancedTree {
  /// Joins neighbours, then neighbours of the results, and so on; the order of the operands stays. At least one operand is needed.
  static func join<Operand>(_ operands: [Operand], _ pair: (Operand, Operand) -> Operand) -> Operand {
    var row = operands
    while row.count > 1 {
      var next: [Operand] = []
      next.reserveCapacity((row.count + 1) / 2)
      for index in stride(from: 0, to: row.count - 1, by: 2) { next.append(pair(row[index], row[index + 1])) }
      if row.count % 2 == 1 { next.append(row[row.count - 1]) }
      row = next
    }
    return row[0]
  }
}
