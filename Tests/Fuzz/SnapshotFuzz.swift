@testable import GraphAccess

/// Feeds bytes to the reader of snapshots; the first byte says how they become a file.
///
/// Checksums are made to fit, so that the parts behind them are looked at: a file is refused, or every number in it that is given out
/// leads somewhere.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSnapshots(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  var bytes = input[0] % 4 == 0 ? Array(input[1...]) : edited(SmallSnapshot.bytes, input[1...])
  if input[0] % 4 == 1 { bytes.removeLast(min(bytes.count, Int(input[0]))) }
  SmallSnapshot.seal(&bytes)
  guard let graph = try? GraphSnapshot(bytes: bytes) else { return 0 }
  guard SmallSnapshot.isReadable(graph) else { fatalError("a number leads nowhere") }
  try? graph.verify()
  let copy = MemoryGraph(copying: graph)
  guard copy.nodeCount == graph.nodeCount, copy.relationshipCount == graph.relationshipCount else { fatalError("the copy is another") }
  _ = SnapshotWriter.bytes(for: graph.records())
  return 0
}

/// Bytes with some of them written over: two bytes for each place, one for what stands there then.
private func edited(_ bytes: [UInt8], _ edits: ArraySlice<UInt8>) -> [UInt8] {
  var (bytes, edits) = (bytes, edits)
  while edits.count >= 3 {
    let edit = Array(edits.prefix(3))
    bytes[(Int(edit[0]) << 8 | Int(edit[1])) % bytes.count] = edit[2]
    edits = edits.dropFirst(3)
  }
  return bytes
}
