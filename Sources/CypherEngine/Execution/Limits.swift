/// What a run may use before it is stopped with an error.
public struct Limits: Sendable {
  /// Seconds by the clock; nothing for as long as it takes.
  public var seconds: Double?
  /// Rows of the result; more are an error.
  public var rows: Int?
  /// Values that may be held at a time, for sorting, grouping and in the result; about 40 bytes each.
  public var values: Int

  public init(seconds: Double? = nil, rows: Int? = nil, values: Int = 40_000_000) {
    self.seconds = seconds
    self.rows = rows
    self.values = values
  }
}
