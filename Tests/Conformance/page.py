#!/usr/bin/env python3
"""Writes the results of a run of the openCypher kit into the page about the query language.

    Tests/Conformance/page.py RESULTS.json [PAGE]

RESULTS.json is what the runner wrote with --json. Only what stands between the two markers of the page changes. Refuses results of a run
that was not strict, or of other than all 2,730 scenarios of the development part.
"""

import json
import pathlib
import sys

PAGE = pathlib.Path(__file__).resolve().parents[2] / "Sources/NewsGraph/NewsGraph.docc/QueryLanguage.md"
BEGIN, END = "<!-- results -->\n", "<!-- end of results -->\n"
SCENARIOS = 2730
STRICT = {"errors": "strict", "columns": "exact", "float_ulps": 0, "side_effects": "measured"}
NAMES = {
    "clauses/call": "CALL", "clauses/create": "CREATE", "clauses/delete": "DELETE", "clauses/match": "MATCH",
    "clauses/match-where": "MATCH … WHERE", "clauses/merge": "MERGE", "clauses/remove": "REMOVE", "clauses/return": "RETURN",
    "clauses/return-orderby": "RETURN … ORDER BY", "clauses/return-skip-limit": "RETURN … SKIP, LIMIT", "clauses/set": "SET",
    "clauses/union": "UNION", "clauses/unwind": "UNWIND", "clauses/with": "WITH", "clauses/with-orderBy": "WITH … ORDER BY",
    "clauses/with-skip-limit": "WITH … SKIP, LIMIT", "clauses/with-where": "WITH … WHERE",
    "expressions/existentialSubqueries": "EXISTS subqueries", "expressions/typeConversion": "type conversion",
    "useCases/countingSubgraphMatches": "counting matches", "useCases/triadicSelection": "friends of friends",
}


def percent(passed, total):
    """Never 100 % of less than all."""
    if passed == total:
        return "100 %"
    return f"{int(1000 * passed / total) / 10} %"


def row(name, passed, total):
    return f"| {name} | {total:,} | {passed:,} | {percent(passed, total)} |\n"


def table(results):
    """The table as Markdown, one row for each folder of the kit and three for sums."""
    lines = "| scenarios on | there are | pass | |\n|---|---|---|---|\n"
    for folder, counts in sorted(results["by_folder"].items()):
        name = NAMES.get(folder, folder.split("/")[-1])
        lines += row(f"`{name}`" if name.isupper() else name, counts["pass"], counts["total"])
    read, written = results["read_only_pass"], results["pass"] - results["read_only_pass"]
    lines += row("**all that only read**", read, results["read_only_total"])
    lines += row("**all that write or call procedures**", written, results["total"] - results["read_only_total"])
    return lines + row("**all**", results["pass"], results["total"])


def main(arguments):
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    results = json.loads(pathlib.Path(arguments[0]).read_text(encoding="utf-8"))
    options = results.get("options", {})
    wrong = [f"{name} is {options.get(name)!r}, expected {value!r}" for name, value in STRICT.items() if options.get(name) != value]
    if results["total"] != SCENARIOS:
        wrong.append(f"{results['total']} scenarios, expected {SCENARIOS}")
    if wrong:
        sys.exit(f"{arguments[0]}: {'; '.join(wrong)}")
    page = pathlib.Path(arguments[1]) if len(arguments) == 2 else PAGE
    text = page.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        sys.exit(f"{page}: expected '{BEGIN.strip()}' and, below it, '{END.strip()}', each once and on a line of its own")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(before + BEGIN + "\n" + table(results) + "\n" + END + after, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
