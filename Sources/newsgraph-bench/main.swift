#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import CypherEngine
internal import GraphAccess

// Times queries for Benchmarks/query.sh: one process that keeps a snapshot open and answers a batch a line.
//
//   newsgraph-bench snapshot FOLDER FILE    writes the tables of the folder as a snapshot
//   newsgraph-bench serve FILE              a batch of questions a line on stdin, the times and answers a line on stdout
//   newsgraph-bench ask FILE QUERY          one question, one row a line

let arguments = CommandLine.arguments.dropFirst()

do {
  switch (arguments.first, arguments.count) {
  case ("snapshot", 3):
    let bytes = try SnapshotWriter.bytes(for: Tables(folder: arguments[2]).records())
    try Data(bytes).write(to: URL(filePath: arguments[3]))
  case ("serve", 2):
    try serve(GraphSnapshot(mapping: arguments[2]))
  case ("ask", 3):
    for row in try CypherSession(graph: GraphSnapshot(mapping: arguments[2])).run(arguments[3]).rows {
      print(row.map(Cell.init).map(\.text).joined(separator: "\t"))
    }
  default:
    complain("usage: newsgraph-bench snapshot FOLDER FILE | serve FILE | ask FILE QUERY")
    exit(64)
  }
} catch {
  complain("newsgraph-bench: \(error)")
  exit(1)
}

/// Answers until stdin ends.
func serve(_ graph: GraphSnapshot) throws {
  let session = CypherSession(graph: graph)
  let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
  print("{}")
  fflush(nil)
  while let line = readLine() {
    let times = try decoder.decode(Batch.self, from: Data(line.utf8)).run(session)
    print(String(decoding: try encoder.encode(times), as: UTF8.self))
    // The other side waits for the line.
    fflush(nil)
  }
}

/// Writes a line to the stream of errors; the C library's own variable for it is not safe to read in Swift.
func complain(_ text: String) {
  var line = text + "\n"
  line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
}
