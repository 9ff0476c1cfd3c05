#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// Speaks the protocol of a runner of the openCypher Technology Compatibility Kit: a request a line on stdin, an answer a line on stdout.

let decoder = JSONDecoder()
let encoder = JSONEncoder()
encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]

while let line = readLine(strippingNewline: true) {
  if line.allSatisfy(\.isWhitespace) { continue }
  do {
    let answer = Scenario(try decoder.decode(Request.self, from: Data(line.utf8))).answer()
    print(String(decoding: try encoder.encode(answer), as: UTF8.self))
  } catch {
    // No line that begins with a brace: the runner takes it for talk and then misses an answer, which is what there is.
    print("this line is no request: \(error)")
  }
  // The runner waits for each answer; nothing may stay behind in a buffer.
  fflush(nil)
}
