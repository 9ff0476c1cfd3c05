import Foundation

/// The built program, run as users run it.
enum Program {
  struct Ending: Sendable {
    var status: Int32
    var out: String
    var err: String
    /// What ``out`` was made of; formats that are no text need it.
    var bytes = Data()
  }

  /// Beside the test bundle, where every build puts both.
  static let path: String = {
    let here = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [here, here.deletingLastPathComponent(), here.deletingLastPathComponent().deletingLastPathComponent()]
    let found = candidates.map { $0.path + "/newsgraph" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    return found ?? Checkout.root + "/.build/debug/newsgraph"
  }()

  /// Runs a command to its end; `folder` is where it runs, `input` what it finds on standard input.
  static func run(
    _ arguments: [String], in folder: String = Checkout.root, input: String? = nil, environment: [String: String] = [:]
  ) throws -> Ending {
    let process = try prepare(arguments, in: folder, environment: environment)
    let (out, err, stdin) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    process.standardInput = input == nil ? FileHandle.nullDevice : stdin
    try process.run()
    if let input {
      try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try stdin.fileHandleForWriting.close()
    }
    // Both pipes are emptied at once, or a program that fills the one would wait for ever while we read the other.
    nonisolated(unsafe) var talk = Data()
    let reader = Thread { talk = err.fileHandleForReading.readDataToEndOfFile() }
    reader.start()
    let result = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    while !reader.isFinished { Thread.sleep(forTimeInterval: 0.001) }
    return Ending(
      status: process.terminationStatus, out: String(decoding: result, as: UTF8.self), err: String(decoding: talk, as: UTF8.self),
      bytes: result)
  }

  static func prepare(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}
