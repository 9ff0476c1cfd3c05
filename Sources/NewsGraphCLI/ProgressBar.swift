internal import NewsGraph

/// One line on the terminal that says how far the work is; nothing when standard error is not a terminal, or the user wants quiet.
final class ProgressBar {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  init(_ console: Console) {
    isShown = Console.errorsAreSeen && !console.isQuiet
  }

  /// Draws the line again, at most ten times a second.
  func show(_ progress: Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < .milliseconds(100), progress.done < progress.total { return }
    lastDrawn = now
    let elapsed = Self.seconds(now - start)
    // Short work needs no bar: it would only flicker.
    guard elapsed > 0.1 else { return }
    Console.tell("\r\u{1B}[K" + Self.line(progress, elapsed: elapsed))
  }

  /// Takes the line away, so that what follows starts on a clean one.
  func finish() {
    if isShown, lastDrawn != nil { Console.tell("\r\u{1B}[K") }
  }

  /// `analysing [#####...............]  250/1000 articles  83/s  9 s left`
  static func line(_ progress: Progress, elapsed: Double) -> String {
    let width = 20
    let total = max(progress.total, 1)
    let filled = min(width, progress.done * width / total)
    var line = "\(progress.stage.rawValue) [" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    line += "]  \(progress.done)/\(progress.total) articles"
    if progress.done > 0, elapsed > 0 {
      let rate = Double(progress.done) / elapsed
      line += rate < 10 ? "  \(Double(Int(rate * 10)) / 10)/s" : "  \(Int(rate))/s"
      line += "  \(time(Double(progress.total - progress.done) / rate)) left"
    }
    return line
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
