import NewsGraphModel

/// Graphs in JSON Lines that no article was needed for.
enum SampleGraph {
  /// People who lead organizations, one each, with a sentence of evidence in one article; `mark` makes graphs of equal size differ.
  static func lines(people: Int, mark: String = "A") -> String {
    var lines = [
      #"{"kind":"document","id":"sample","path":"sample.txt","title":"Sample \#(mark)","date":"2025-05-20","publisher":"P","language":"en","sha256":"\#(String(repeating: "0", count: 64))"}"#
    ]
    func mention(_ start: Int, _ text: String) -> String {
      #"{"document":"sample","start":\#(start),"end":\#(start + text.unicodeScalars.count),"text":"\#(text)","kind":"name"}"#
    }
    for (type, types) in [("Organization", #"["Organization","Agent"]"#), ("Person", #"["Person","Agent"]"#)] {
      for number in 0..<people {
        let name = "\(type) \(mark) \(number)"
        lines.append(
          #"{"kind":"entity","id":"\#(type.lowercased())/\#(number)","type":"\#(type)","types":\#(types),"name":"\#(name)","#
            + #""aliases":[],"mentions":[\#(mention(0, name))],"properties":{},"merges":[]}"#)
      }
    }
    for number in 0..<people {
      let subject = "Person \(mark) \(number)"
      let quote = "\(subject) leads Organization \(mark) \(number)."
      let end = subject.unicodeScalars.count
      lines.append(
        #"{"kind":"relation","id":"leads-\#(number)","type":"leads","source":"person/\#(number)","target":"organization/\#(number)","#
          + #""addressees":[],"polarity":"positive","modality":"asserted","attributedTo":null,"date":null,"event":null,"place":null,"#
          + #""confidence":0.9,"sources":1,"evidence":[{"document":"sample","start":0,"end":\#(quote.unicodeScalars.count),"quote":"\#(quote)","#
          + #""trigger":{"start":\#(end + 1),"end":\#(end + 6)},"subject":{"start":0,"end":\#(end)},"#
          + #""object":{"start":\#(end + 7),"end":\#(quote.unicodeScalars.count - 1)},"cues":[],"rule":"leads/lead-verb","annotator":"frames","confidence":0.9}]}"#
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
