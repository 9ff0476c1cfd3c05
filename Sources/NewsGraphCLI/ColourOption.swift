internal import ArgumentParser
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The option of commands whose answers can be coloured.
struct ColourOption: ParsableArguments {
  enum Choice: String, CaseIterable { case auto, always, never }

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("Colours: auto (on a terminal, unless NO_COLOR is set), always or never.", valueName: "when"),
    completion: .list(["auto", "always", "never"]), transform: choice)
  var when = Choice.auto

  var isColoured: Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto: Terminal.isOutput && Self.variable("TERM") != "dumb" && (Self.variable("NO_COLOR") ?? "").isEmpty
    }
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
