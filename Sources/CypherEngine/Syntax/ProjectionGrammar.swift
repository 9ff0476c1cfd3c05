extension Parser {
  /// What follows `WITH` and `RETURN`, without the condition.
  mutating func projection() throws(SyntaxFailure) -> Projection {
    var projection = Projection()
    projection.isDistinct = take(.distinct)
    projection.includesAll = take(.star)
    if !projection.includesAll || take(.comma) {
      repeat { projection.items.append(try projectionItem()) } while take(.comma)
    }
    try fillPage(of: &projection)
    return projection
  }

  /// The order and which of the rows are handed on.
  private mutating func fillPage(of projection: inout Projection) throws(SyntaxFailure) {
    if beginsOrder() { projection.order = try order() }
    if take(.skip) || take(.offset) { projection.skip = try value() }
    if take(.limit) { projection.limit = try value() }
    if at(.skip) || at(.offset) || beginsOrder() {
      throw unexpected("a clause or the end of the query, since 'ORDER BY', 'SKIP' and 'LIMIT' stand once and in this order")
    }
  }

  private func beginsOrder() -> Bool { at(.order) && peek().keyword == .by }

  private mutating func projectionItem() throws(SyntaxFailure) -> Projection.Item {
    if at(.star) { throw unexpected("an expression, since '*' stands before all others") }
    let expression = try value()
    return Projection.Item(expression: expression, alias: take(.as) ? try anyName("a name for the column") : nil)
  }

  private mutating func order() throws(SyntaxFailure) -> [(expression: Expression, isDescending: Bool)] {
    advance()
    advance()
    var order: [(expression: Expression, isDescending: Bool)] = []
    repeat {
      let expression = try value()
      let isDescending = take(.descending) || take(.descendingShort)
      if !isDescending, !take(.ascending) { _ = take(.ascendingShort) }
      order.append((expression, isDescending))
    } while take(.comma)
    return order
  }
}
