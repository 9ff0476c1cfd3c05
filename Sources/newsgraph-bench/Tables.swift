#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import GraphAccess

/// The tables that Benchmarks/query/graph.py writes: comma separated, a header, no quotes.
struct Tables {
  let folder: String

  /// All nodes and relationships, in the order of the tables.
  func records() throws -> GraphRecords {
    var records = GraphRecords()
    var places: [Substring: Int] = [:]
    for (table, label) in [("persons", "Person"), ("organizations", "Organization")] {
      try forEachRow(table) { header, fields in
        places[fields[0]] = records.nodes.count
        records.nodes.append(.init(labels: [label], properties: properties(header, fields, from: 0)))
      }
    }
    for (table, type) in [("knows", "KNOWS"), ("works_for", "WORKS_FOR"), ("member_of", "MEMBER_OF")] {
      try forEachRow(table) { header, fields in
        guard let source = places[fields[0]], let target = places[fields[1]] else { throw Problem(table: table, row: fields) }
        records.relationships.append(
          .init(type: type, source: source, target: target, properties: properties(header, fields, from: 2)))
      }
    }
    return records
  }

  /// A row that names somebody who is in no table.
  struct Problem: Error {
    let table: String
    let row: [Substring]
  }

  private func forEachRow(_ table: String, _ body: ([Substring], [Substring]) throws -> Void) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(table).csv")), as: UTF8.self)
    var header: [Substring]?
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      if let header { try body(header, fields) } else { header = fields }
    }
  }

  private func properties(_ header: [Substring], _ fields: [Substring], from start: Int) -> [(key: String, value: Value)] {
    zip(header, fields).dropFirst(start).map { (String($0), Int($1).map { .integer($0) } ?? .string(String($1))) }
  }
}
