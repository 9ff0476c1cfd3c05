"""What the peers share: tables in, a batch of questions a line on stdin, times and answers a line on stdout."""
import csv
import json
import sys
import time

RELATIONS = {"knows": "KNOWS", "works_for": "WORKS_FOR", "member_of": "MEMBER_OF"}


def rows(folder, table):
    """The rows of a table, numbers as numbers."""
    with open(f"{folder}/{table}.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, quoting=csv.QUOTE_NONE):
            yield {key: int(value) if key in ("age", "since") else value for key, value in row.items()}


def serve(answer):
    """Answers batches until stdin ends; `answer` takes a question's name, words, values and what else it is told."""
    print("{}", flush=True)
    for line in sys.stdin:
        batch = json.loads(line)
        asked = [(batch["name"], each["query"], each["parameters"], each["told"]) for each in batch["asked"]]
        try:
            # Once before the clock runs, as every engine plans or warms what it will.
            answers = [answer(*each) for each in asked]
            wall, processor = time.perf_counter(), time.process_time()
            for _ in range(batch["repeats"]):
                answers = [answer(*each) for each in asked]
            wall, processor = time.perf_counter() - wall, time.process_time() - processor
            print(json.dumps({"wall": wall, "processor": processor, "answers": answers}), flush=True)
        except Exception as problem:  # An engine that does not know the words says so in its own kind of error.
            print(json.dumps({"problem": f"{type(problem).__name__}: {problem}"}), flush=True)


def main(load, opened):
    """`load` makes a store of tables, `opened` gives the function that answers from a store."""
    if len(sys.argv) == 4 and sys.argv[1] == "load":
        load(sys.argv[2], sys.argv[3])
    elif len(sys.argv) == 3 and sys.argv[1] == "serve":
        serve(opened(sys.argv[2]))
    elif len(sys.argv) == 6 and sys.argv[1] == "ask":
        for row in opened(sys.argv[2])(sys.argv[3], sys.argv[4], json.loads(sys.argv[5]), {}):
            print(*row, sep="\t")
    else:
        sys.exit(f"usage: {sys.argv[0]} load FOLDER STORE | serve STORE | ask STORE NAME QUERY PARAMETERS")
