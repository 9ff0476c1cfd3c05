import Foundation
import Testing

/// The commands in the README and in the documentation do what is printed below them.
///
/// Blocks marked `console` are transcripts: a line that begins with `$ ` is run by the shell, and what follows is what it prints, both
/// streams together; lines that begin with `> ` continue the command, `...` stands for any number of lines,
/// and `…` for any part of a line.
@Suite struct TranscriptTests {
  struct Step: CustomStringConvertible, Sendable {
    var command: String
    var printed: [String] = []
    var description: String { command }
  }

  private static let documentation = "Sources/NewsGraph/NewsGraph.docc"

  /// The README, and the pages of the documentation that have transcripts.
  static let pages = Result {
    try ["README.md"]
      + Checkout.files(in: documentation).sorted { $0.key < $1.key }.compactMap { name, bytes in
        name.hasSuffix(".md") && !steps(in: String(decoding: bytes, as: UTF8.self)).isEmpty ? "\(documentation)/\(name)" : nil
      }
  }

  @Test func thePagesWithTranscriptsAreFound() throws {
    let pages = try Self.pages.get()
    #expect(pages.contains("\(Self.documentation)/AskingTheGraph.md") && Set(pages).count == pages.count)
  }

  @Test(arguments: (try? pages.get()) ?? []) func theCommandsOnAPagePrintWhatThePageSays(page: String) throws {
    let steps = Self.steps(in: try Checkout.read(page))
    #expect(steps.count >= 5)
    let folder = try TemporaryFolder()
    for name in ["seeds", "exports"] {
      try FileManager.default.copyItem(atPath: Checkout.root + "/" + name, toPath: folder.path + "/" + name)
    }
    let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    for step in steps {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/bash")
      shell.arguments = ["-c", step.command]
      shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      shell.environment = ProcessInfo.processInfo.environment.merging(
        ["PATH": programs + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")]) { $1 }
      let pipe = Pipe()
      shell.standardOutput = pipe
      shell.standardError = pipe
      try shell.run()
      let printed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
      #expect(Self.matches(Array(lines), step.printed), "$ \(step.command)\n\(printed)")
    }
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"], true), (["a", "b"], ["a"], false), (["a", "b", "c"], ["a", "...", "c"], true), ([], ["..."], true),
    (["a", "c"], ["a", "...", "b"], false), (["7 of 8 a"], ["… of … a"], true), (["7 of 8 b"], ["… of … a"], false),
    (["aba"], ["ab…ba"], false), (["8"], ["…"], true), (["x1y"], ["x…"], true), (["1x"], ["x…"], false),
    (["a"], ["...", "a", "..."], true), ([], [], true), ([], ["a"], false),
  ]) func dotsStandForAnyNumberOfLines(printed: [String], expected: [String], matches: Bool) {
    #expect(Self.matches(printed, expected) == matches)
  }

  static func steps(in text: String) -> [Step] {
    var steps: [Step] = []
    var isTranscript = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isTranscript = line == "```console"
      } else if isTranscript, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isTranscript, line.hasPrefix("> "), !steps.isEmpty, steps[steps.count - 1].printed.isEmpty {
        steps[steps.count - 1].command += "\n" + line.dropFirst(2)
      } else if isTranscript, !steps.isEmpty {
        steps[steps.count - 1].printed.append(String(line))
      }
    }
    return steps
  }

  /// Whether a line is as expected, where `…` stands for any part of it.
  static func fits(_ line: String, _ expected: String) -> Bool {
    let parts = expected.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return line == expected }
    guard line.hasPrefix(first), line.count >= first.count + last.count else { return false }
    var rest = line.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  static func matches(_ printed: [String], _ expected: [String]) -> Bool {
    guard let first = expected.first else { return printed.isEmpty }
    let rest = Array(expected.dropFirst())
    if first == "..." { return (0...printed.count).contains { matches(Array(printed.dropFirst($0)), rest) } }
    return printed.first.map { fits($0, first) } == true && matches(Array(printed.dropFirst()), rest)
  }
}
