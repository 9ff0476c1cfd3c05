import Foundation
import GraphAccess
import NewsGraph
import Testing

/// Every way to write an answer, against the same small graph.
@Suite struct QueryFormatTests {
  private static let question = "MATCH (p:Person) RETURN p.name AS name, p.aliases AS aliases, p.score AS score ORDER BY name"

  @Test(arguments: [
    ("csv", "name,aliases,score\nAda Byron,,1.0\n李雷,\"['a|b', 'it\\'s']\",\n"),
    ("tsv", "name\taliases\tscore\nAda Byron\t\t1.0\n李雷\t['a|b', 'it\\\\'s']\t\n"),
    ("markdown", "| name | aliases | score |\n| --- | --- | ---: |\n| Ada Byron |  | 1.0 |\n| 李雷 | ['a\\|b', 'it\\\\'s'] |  |\n"),
    (
      "json",
      "[\n{\"name\":\"Ada Byron\",\"aliases\":null,\"score\":1.0},\n{\"name\":\"李雷\",\"aliases\":[\"a|b\",\"it's\"],\"score\":null}\n]\n"
    ),
    (
      "jsonl",
      "{\"name\":\"Ada Byron\",\"aliases\":null,\"score\":1.0}\n{\"name\":\"李雷\",\"aliases\":[\"a|b\",\"it's\"],\"score\":null}\n"
    ),
  ])
  func rowsAreWrittenLikeThis(form: String, expected: String) throws {
    #expect(try Asking.ask(Self.question, in: form).text == expected)
    #expect(try Asking.ask(Self.question, in: form.uppercased()).text == expected)
  }

  @Test(arguments: [
    ("9007199254740993", "9007199254740993"), ("-9223372036854775808", "-9223372036854775808"), ("0.1", "0.1"), ("1e300", "1e+300"),
    ("0.0/0.0", "\"NaN\""), ("1.0/0.0", "\"Infinity\""), ("-1.0/0.0", "\"-Infinity\""), ("'\\u001b\\u009b'", "\"\\u001b\\u009b\""),
    ("datetime('2025-05-16T10:00:05Z')", "\"2025-05-16T10:00:05Z\""),
    ("{b: [1, {c: null}], a: true}", "{\"a\":true,\"b\":[1,{\"c\":null}]}"),
    ("[]", "[]"), ("{}", "{}"),
  ])
  func valuesAreExactInJSON(expression: String, expected: String) throws {
    #expect(try Asking.ask("RETURN \(expression) AS x", in: "jsonl").text == "{\"x\":\(expected)}\n")
  }

  @Test func nodesRelationshipsAndPathsAreObjectsInJSON() throws {
    let text = try Asking.ask("MATCH w = (:Person)-[r:LEADS]->(o) RETURN o, r, w", in: "jsonl").text
    let organization = #"{"id":2,"labels":["Organization","Trade Union"],"properties":{"motto":"one\nfor \"all\""}}"#
    let leads = #"{"id":0,"type":"LEADS","start":0,"end":2,"properties":{"confidence":0.9}}"#
    #expect(text.hasPrefix(#"{"o":\#(organization),"r":\#(leads),"w":{"nodes":[{"id":0,"labels":["Entity","Person"],"#))
    #expect(text.hasSuffix(#",\#(organization)],"relationships":[\#(leads)]}}"# + "\n"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test(arguments: [
    ("json", "[]\n"), ("jsonl", ""), ("csv", "n\n"), ("tsv", "n\n"), ("markdown", "| n |\n| --- |\n"), ("table", " n\n───\n"),
  ])
  func anAnswerWithoutRowsIsStillOne(form: String, expected: String) throws {
    #expect(try Asking.ask("MATCH (n:Nobody) RETURN n", in: form).text == expected)
  }

  @Test(arguments: [
    ("table", " a\n───\n 1\n\n b\n───\n 2\n"), ("csv", "a\n1\n\nb\n2\n"), ("json", "[\n{\"a\":1}\n]\n[\n{\"b\":2}\n]\n"),
    ("jsonl", "{\"a\":1}\n{\"b\":2}\n"),
  ])
  func severalAnswersFollowOneAnother(form: String, expected: String) throws {
    #expect(try Asking.ask("// first\nRETURN 1 AS a;\nCREATE (:Robot);; RETURN 2 AS b;", in: form).text == expected)
  }

  @Test(arguments: ["csv", "tsv"]) func hostileCellsComeBackAsTheyWere(form: String) throws {
    var random = Seeded(state: 7)
    let parts = [
      "a", "\"", ",", "\n", "\r", "\r\n", "\t", "\\", "\\n", "'", " ", "\"\u{301}", "李", "\u{0}", "\u{1B}", "|", ";", "=1+1", "\u{FEFF}",
    ]
    var cells: [[String]] = [["x", ""], ["", "x"], [" ", " "]]
    for _ in 0..<300 {
      cells.append(
        (0..<2).map { _ in (0..<Int.random(in: 1...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined() })
    }
    let rows = Value.list(cells.map { .list($0.map { .string($0) }) })
    let text = try Asking.ask("UNWIND $rows AS r RETURN r[0] AS a, r[1] AS b", in: form) { $0.parameters = ["rows": rows] }.text
    let read = form == "csv" ? Self.csv(text) : Self.tsv(text)
    #expect(read.map { $0.map { Array($0.unicodeScalars) } } == ([["a", "b"]] + cells).map { $0.map { Array($0.unicodeScalars) } })
  }

  @Test func nullAndTheEmptyTextDifferInCSV() throws {
    #expect(try Asking.ask("UNWIND [null, '', 'x'] AS a RETURN a, 1 AS b", in: "csv").text == "a,b\n,1\n\"\",1\nx,1\n")
    #expect(try Asking.ask("UNWIND [null, 1] AS a RETURN a", in: "csv").text == "a\n\"\"\n1\n", "no record is an empty line")
  }

  @Test func manyRowsAreThereAllAndInOrder() throws {
    let text = try Asking.ask("UNWIND range(1, 20000) AS n RETURN n", in: "csv").text
    #expect(text == "n\n" + (1...20000).map { "\($0)\n" }.joined())
  }

  /// Reads RFC 4180 by code points.
  private static func csv(_ text: String) -> [[String]] {
    var (records, record, field): ([[String]], [String], String.UnicodeScalarView) = ([], [], .init())
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        field.append("\"")
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted:
        record.append(String(field))
        field = .init()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      default: field.append(scalar)
      }
    }
    return records
  }

  private static func tsv(_ text: String) -> [[String]] {
    text.unicodeScalars.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
        var (result, rest) = (String.UnicodeScalarView(), field)
        while let scalar = rest.popFirst() {
          let next: Unicode.Scalar? = scalar == "\\" ? rest.popFirst() : nil
          result.append(next.map { ["t": "\t", "n": "\n", "r": "\r"][$0] ?? $0 } ?? scalar)
        }
        return String(result)
      }
    }
  }
}
