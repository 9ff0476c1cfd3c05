import GraphAccess
import NewsGraph
import Testing

/// Values for parameters, as they are given on the command line and in files.
@Suite struct QueryParameterTests {
  @Test(arguments: [
    ("n=3", "{\"n\":3}"), ("n=-3", "{\"n\":-3}"), ("n=3.5", "{\"n\":3.5}"), ("n=true", "{\"n\":true}"), ("n=null", "{\"n\":null}"),
    ("$n=3", "{\"n\":3}"), ("name=Rustem Umerov", "{\"name\":\"Rustem Umerov\"}"), ("name='Rustem'", "{\"name\":\"Rustem\"}"),
    ("name=\"3\"", "{\"name\":\"3\"}"), ("name=Ada", "{\"name\":\"Ada\"}"), ("d=2025-05-16", "{\"d\":\"2025-05-16\"}"),
    ("d=date('2025-05-16')", "{\"d\":\"2025-05-16\"}"), ("x=[1, 'a', [2]]", "{\"x\":[1,\"a\",[2]]}"), ("x={a: 1}", "{\"x\":{\"a\":1}}"),
    ("x=a=b", "{\"x\":\"a=b\"}"), ("x=", "{\"x\":\"\"}"), ("x=a-b", "{\"x\":\"a-b\"}"), ("x=1/0", "{\"x\":\"1/0\"}"),
    ("x='open", "{\"x\":\"'open\"}"),
    ("x=O'Neill", "{\"x\":\"O'Neill\"}"), ("x=date('soon')", "{\"x\":\"date('soon')\"}"),
    ("x=99999999999999999999", "{\"x\":\"99999999999999999999\"}"),
    ("x=(n)", "{\"x\":\"(n)\"}"), ("имя=Ада", "{\"имя\":\"Ада\"}"),
  ])
  func aValueIsALiteralOrText(assignment: String, expected: String) throws {
    let (name, value) = try QueryParameter.parse(assignment)
    let text = try Asking.ask("RETURN $`\(name)` AS `\(name)`", in: "jsonl") { $0.parameters = [name: value] }.text
    #expect(text == expected + "\n")
  }

  @Test(arguments: ["", "name", "=3"]) func aParameterNeedsAName(assignment: String) {
    #expect(throws: Diagnostic.self) { try QueryParameter.parse(assignment) }
  }

  @Test func aFileOfParametersIsAnObject() throws {
    let json = #"{"n": 9007199254740993, "x": [1.5, {"a": null}], "name": "Ада"}"#
    let values = try QueryParameter.parse(json: Array(json.utf8), path: "p.json")
    let text = try Asking.ask("RETURN $n AS n, $x AS x, $name AS name", in: "jsonl") { $0.parameters = values }.text
    #expect(text == #"{"n":9007199254740993,"x":[1.5,{"a":null}],"name":"Ада"}"# + "\n")
    for wrong in ["", "[1]", "{", "3"] {
      let error = #expect(throws: Diagnostic.self) { try QueryParameter.parse(json: Array(wrong.utf8), path: "p.json") }
      #expect(error?.path == "p.json")
    }
  }
}
