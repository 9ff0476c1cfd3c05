import GraphAccess
import TestSupport
import Testing

@Suite struct RatioTests {
  @Test func aFloatIsTheDecimalNumberThatItIsWrittenAs() {
    var samples = TemporalSamples(seed: 5)
    for _ in 0..<1_500 {
      let (digits, places) = (Int.random(in: -1_000_000_000...1_000_000_000, using: &samples), Int.random(in: 0...9, using: &samples))
      let power = (0..<places).reduce(1) { power, _ in power * 10 }
      let ratio = Ratio(Double(digits) / Double(power))
      #expect(ratio == Ratio(digits, times: 1_000_000_000_000_000_000 / power, over: 1_000_000_000_000_000_000), "\(digits) / \(power)")
    }
  }

  @Test func whatIsTooLargeOrNoNumberIsNone() {
    for number in [Double.nan, .infinity, -.infinity, 1e19, -1e300, .greatestFiniteMagnitude] {
      #expect(Ratio(number) == nil && Ratio.fraction(number) == nil, "\(number)")
    }
    #expect(Ratio(Double.leastNonzeroMagnitude) == Ratio(0))
    #expect(Ratio(1, times: 1, over: 0) == nil && Ratio(.max, times: .max, over: 2) == nil && Ratio(.min, times: .min, over: .min) == nil)
    #expect(Ratio(.max).times(2) == nil)
    #expect(Ratio(.max).plus(Ratio(1)) == nil)
  }

  @Test func fractionsOfBothSignsAddUp() throws {
    for (a, b, sum) in [(3.6, 0.4, 4), (1, -0.25, 0.75), (-1, 0.25, -0.75), (-0.5, -0.5, -1)] as [(Double, Double, Double)] {
      let terms = try (#require(Ratio(a)), #require(Ratio(b)))
      #expect(terms.0.plus(terms.1) == Ratio(sum))
    }
    #expect(Ratio(-0.75)?.fraction(in: 1_000) == -750)
    #expect(Ratio(12.5)?.times(12) == Ratio(150))
  }
}
