/// The properties of one node or relationship, ascending by the number of the key.
struct PropertyRow {
  private(set) var entries: [(key: NameID, value: Value)] = []

  init() {}

  /// Entries that are in order already.
  init(ascending entries: [(key: NameID, value: Value)]) {
    self.entries = entries
  }

  subscript(key: NameID) -> Value {
    for entry in entries where entry.key == key { return entry.value }
    return .null
  }

  /// Sets a value, or removes what was there when the value is null; answers whether something was there or is there now.
  mutating func set(_ key: NameID, to value: Value) -> Bool {
    let place = entries.firstIndex { $0.key >= key } ?? entries.count
    let isThere = place < entries.count && entries[place].key == key
    switch (isThere, value.isNull) {
    case (false, true): return false
    case (false, false): entries.insert((key, value), at: place)
    case (true, true): entries.remove(at: place)
    case (true, false): entries[place].value = value
    }
    return true
  }
}
