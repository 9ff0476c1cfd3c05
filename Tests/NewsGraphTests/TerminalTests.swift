import Foundation
import Testing

/// What people at a terminal see, and what only they see. `script` (bsdutils) lends the terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  @Test func errorsAreColouredOnATerminal() throws {
    #expect(try seen("validate missing.dot").contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]]) func colourCanBeTurnedOff(environment: [String: String]) throws {
    let text = try seen("validate missing.dot", environment)
    #expect(text.contains("missing.dot: error: ") && !text.contains("\u{1B}"))
  }

  @Test func longWorkShowsHowFarItIs() throws {
    let folder = try TemporaryFolder()
    let article = try Checkout.read("seeds/monday-at-the-palace.txt")
    for number in 0..<12 { try folder.write(article + "\nThat was report \(number).\n", to: "articles/\(number).txt") }
    let text = try seen("extract \(folder.path)/articles > /dev/null")
    #expect(text.contains(/analysing \[[#.]{20}\]  \d+\/12 articles  [\d.]+\/s  \d+ s left/), "\(text)")
    #expect(text.hasSuffix("\r\u{1B}[K"), "the line is taken away at the end")
    #expect(try !seen("extract \(folder.path)/articles --quiet > /dev/null").contains("analysing"))
    #expect(try seen("extract \(folder.path)/articles --quiet > /dev/null") == "")
  }

  /// Runs a command line on a terminal and gives what appears there.
  private func seen(_ command: String, _ environment: [String: String] = [:]) throws -> String {
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    script.arguments = ["-qec", Program.path + " " + command, "/dev/null"]
    script.currentDirectoryURL = FileManager.default.temporaryDirectory
    var all = ProcessInfo.processInfo.environment
    all["NO_COLOR"] = nil
    all["TERM"] = "xterm"
    script.environment = all.merging(environment) { $1 }
    let pipe = Pipe()
    script.standardOutput = pipe
    script.standardError = pipe
    script.standardInput = FileHandle.nullDevice
    try script.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    script.waitUntilExit()
    return text.replacing("\r\n", with: "\n")
  }
}
