internal import GraphAccess
internal import NewsGraphModel

/// The columns of rows as GraphML's keys.
struct GraphMLColumns {
  private(set) var columns: [RecordColumn] = []
  /// The ids of the keys: `n_first_seen` for `first_seen`.
  private(set) var ids: [String] = []
  private var places: [String: Int] = [:]

  /// Names the keys of columns, with a number where two would have one id; columns in `kept` are written in another way, and what is `renamed`
  /// has a name that importers take for something of their own.
  init(_ all: [RecordColumn], prefix: String, kept: Set<String>, renamed: Set<String>) {
    var taken = Set(all.map(\.name))
    var takenIDs: Set<String> = ["label", "labels", "n_label"]
    for column in all where !kept.contains(column.name) {
      var column = column
      places[column.name] = columns.count
      if renamed.contains(column.name.lowercased()) {
        repeat { column.name += "_value" } while !taken.insert(column.name).inserted
      }
      column.name = ExportText.clean(column.name)
      let clean = String(column.name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) ? $0 : "_" })
      var id = prefix + clean
      var number = 1
      while !takenIDs.insert(id.lowercased()).inserted {
        number += 1
        id = prefix + clean + "_\(number)"
      }
      columns.append(column)
      ids.append(id)
    }
  }

  /// The values of a row, one for each column.
  func values(_ row: [(key: String, value: Value)]) -> [PropertyValue?] {
    var values = [PropertyValue?](repeating: nil, count: columns.count)
    for property in row {
      if let place = places[property.key] { values[place] = columns[place].convert(property.value) }
    }
    return values
  }
}
