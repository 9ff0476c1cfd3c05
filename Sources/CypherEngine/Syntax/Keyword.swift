/// A word with a meaning of its own in the grammar; recognized in any case.
enum Keyword: String, CaseIterable, Sendable {
  case all = "ALL"
  case allShortestPaths = "ALLSHORTESTPATHS"
  case and = "AND"
  case any = "ANY"
  case `as` = "AS"
  case ascending = "ASCENDING"
  case ascendingShort = "ASC"
  case by = "BY"
  case call = "CALL"
  case `case` = "CASE"
  case collect = "COLLECT"
  case contains = "CONTAINS"
  case count = "COUNT"
  case create = "CREATE"
  case delete = "DELETE"
  case descending = "DESCENDING"
  case descendingShort = "DESC"
  case detach = "DETACH"
  case distinct = "DISTINCT"
  case `else` = "ELSE"
  case end = "END"
  case ends = "ENDS"
  case exists = "EXISTS"
  case explain = "EXPLAIN"
  case extract = "EXTRACT"
  case `false` = "FALSE"
  case filter = "FILTER"
  case `for` = "FOR"
  case foreach = "FOREACH"
  case `in` = "IN"
  case `is` = "IS"
  case limit = "LIMIT"
  case match = "MATCH"
  case merge = "MERGE"
  case noneOf = "NONE"
  case not = "NOT"
  case null = "NULL"
  case offset = "OFFSET"
  case on = "ON"
  case optional = "OPTIONAL"
  case or = "OR"
  case order = "ORDER"
  case profile = "PROFILE"
  case reduce = "REDUCE"
  case remove = "REMOVE"
  case `return` = "RETURN"
  case set = "SET"
  case shortestPath = "SHORTESTPATH"
  case single = "SINGLE"
  case skip = "SKIP"
  case starts = "STARTS"
  case then = "THEN"
  case `true` = "TRUE"
  case union = "UNION"
  case unwind = "UNWIND"
  case when = "WHEN"
  case `where` = "WHERE"
  case with = "WITH"
  case xor = "XOR"
  case yield = "YIELD"

  /// Whether it can never name a variable without backticks, because the grammar would be read in two ways.
  ///
  /// The grammar reserves more words (`END`, `ORDER`, `LIMIT`…); where one of those stands for a variable nothing else can, so it is taken.
  var isReserved: Bool {
    switch self {
    case .and, .as, .by, .case, .contains, .distinct, .else, .ends, .false, .in, .is, .not, .null, .or, .starts, .then, .true, .when, .xor:
      true
    case .create, .delete, .detach, .match, .merge, .remove, .return, .set, .union, .unwind, .where, .with:
      true
    default:
      false
    }
  }

  /// The words that a clause begins with or goes on with, which are the ones worth proposing for a misspelt word.
  static let structural: [Keyword] = [
    .and, .as, .by, .call, .contains, .create, .delete, .descending, .detach, .distinct, .ends, .explain, .foreach, .limit, .match, .merge,
    .optional, .order, .profile, .remove, .return, .set, .skip, .starts, .union, .unwind, .where, .with, .yield,
  ]

  /// The keyword that the bytes of a word spell, in any case.
  init?(_ word: ArraySlice<UInt8>) {
    guard let packed = PackedWord(word), let keyword = Keyword.byWord[packed] else { return nil }
    self = keyword
  }

  private static let byWord: [PackedWord: Keyword] = {
    var table: [PackedWord: Keyword] = [:]
    for keyword in allCases {
      if let packed = PackedWord(Array(keyword.rawValue.utf8)[...]) { table[packed] = keyword }
    }
    return table
  }()
}

/// Up to 16 ASCII letters without their case, so that words are looked up without making strings of them.
private struct PackedWord: Hashable {
  var high: UInt64 = 0
  var low: UInt64 = 0

  init?(_ word: ArraySlice<UInt8>) {
    guard (1...16).contains(word.count) else { return nil }
    for byte in word {
      let letter = byte & 0xDF
      guard (0x41...0x5A).contains(letter) else { return nil }
      high = high &<< 8 | low &>> 56
      low = low &<< 8 | UInt64(letter)
    }
  }
}
