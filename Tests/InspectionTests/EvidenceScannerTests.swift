import NewsGraphModel
import Testing

@testable import Inspection

@Suite struct EvidenceScannerTests {
  @Test(arguments: [
    "[]", "[{}]", #"[{"quote":"a"}]"#, #" [ { "quote" : "a\u00e9\n\"\\\ud83d\ude00" , "document" : "d" , "start" : 1 , "end" : 2 } ] "#,
    #"[{"cues":[{"a":[1,"]}"]}],"quote":"x","trigger":{"start":9,"end":10},"start":3,"end":4,"confidence":0.85}]"#,
    #"[{"quote":"a","start":5,"end":4},{"quote":"b","start":-1,"end":4},{"quote":"c","start":1.5,"end":4,"document":null}]"#,
    #"[{"quote":1},{"document":"d"},{"quote":"日本 “x”","document":2}]"#,
  ]) func itReadsWhatTheParserReads(text: String) throws {
    let expected = (try JSONValue.parse(text.utf8).array ?? []).compactMap { item -> RelationProof? in
      guard let quote = item["quote"]?.string else { return nil }
      var span: Span?
      if let start = item["start"]?.integer, let end = item["end"]?.integer, start >= 0, start <= end { span = Span(start, end) }
      return RelationProof(
        quote: quote, article: item["document"]?.string, span: span, confidence: item["confidence"]?.number ?? 0)
    }
    #expect(EvidenceScanner.proofs(in: text) == expected)
  }

  @Test func everyBeginningAndEveryDamageIsReadWithoutATrap() {
    let whole = Array(#"[{"quote":"a\u00e9\ud83d\ude00","document":"d","start":1,"end":22,"cues":[{"x":[]}],"confidence":0.5}]"#.utf8)
    for end in whole.indices { #expect(EvidenceScanner.proofs(in: String(decoding: whole[..<end], as: UTF8.self)).isEmpty) }
    for place in whole.indices {
      for byte in Array(#"[]{}",:\u9"#.utf8) {
        var damaged = whole
        damaged[place] = byte
        #expect(EvidenceScanner.proofs(in: String(decoding: damaged, as: UTF8.self)).count <= 1)
      }
    }
    #expect(EvidenceScanner.proofs(in: String(repeating: "[", count: 100_000)).isEmpty)
    #expect(EvidenceScanner.proofs(in: "[{\"x\":" + String(repeating: "[", count: 100_000)).isEmpty)
  }
}
