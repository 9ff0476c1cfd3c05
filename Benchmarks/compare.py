#!/usr/bin/env python3
"""Runs two programs that measure themselves in turn, on one core, and prints their medians and the ratio round by round.

usage: compare.py --rounds N --core N --output FILE --spacy COMMAND... --newsgraph COMMAND...
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

STAGES = {"tokens": "tokens (sentences: only newsgraph)", "analysis": "tags, trees, names from tokens", "whole": "whole, from text"}


def measured(command, core):
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    result = json.loads(run.stdout)
    if isinstance(result["stages"], list):
        result["stages"] = {row["stage"]: row for row in result["stages"]}
        result["peak_bytes"] = max(row["peak_bytes"] for row in result["stages"].values())
        result["load_ms"] = result["load_ms"][0]
    return result


def main(options):
    rounds = []
    for number in range(options.rounds):
        # Who is first changes, so that a machine that slows down or speeds up favours nobody.
        order = ["spacy", "newsgraph"] if number % 2 == 0 else ["newsgraph", "spacy"]
        rounds.append({name: measured(getattr(options, name), options.core) for name in order})
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr, flush=True)
    spacy, ours = rounds[0]["spacy"], rounds[0]["newsgraph"]
    if spacy["characters"] != ours["characters"] or spacy["texts"] != ours["texts"]:
        sys.exit(f"compare.py: the texts differ: {spacy['characters']} and {ours['characters']} characters")
    print(f"spaCy {spacy['version']} ({', '.join(spacy['pipeline'])}; {spacy['ops']}) and newsgraph, one core, {options.rounds} rounds in turn")
    print(f"{ours['texts']} texts, {ours['characters']} characters; tokens: spaCy {spacy['tokens']}, newsgraph {ours['tokens']}\n")
    print("| medians, tokens/s (characters/s) | spaCy | newsgraph | ratio by characters: median (least–most) | by processor time |")
    print("|---|---|---|---|---|")
    for stage, title in STAGES.items():
        def times(name, clock):
            return [each[name]["stages"][stage][clock][0] for each in rounds]

        def speed(name):
            seconds = statistics.median(times(name, "ms")) / 1000
            own = rounds[0][name]
            return f"{own['tokens'] / seconds:,.0f} ({own['characters'] / seconds:,.0f})"

        ratios = [a / b for a, b in zip(times("spacy", "ms"), times("newsgraph", "ms"))]
        quiet = [a / b for a, b in zip(times("spacy", "processor_ms"), times("newsgraph", "processor_ms"))]
        print(f"| {title} | {speed('spacy')} | {speed('newsgraph')} | {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f}) "
              f"| {statistics.median(quiet):.2f} |")
    for key, title, unit, digits in (("peak_bytes", "peak memory, MB", 1e6, 0), ("load_ms", "model ready, ms", 1, 1)):
        own = {name: statistics.median([each[name][key] for each in rounds]) / unit for name in ("spacy", "newsgraph")}
        print(f"| {title} | {own['spacy']:.{digits}f} | {own['newsgraph']:.{digits}f} | {own['spacy'] / own['newsgraph']:.1f} | |")
    if options.output:
        with open(options.output, "w", encoding="utf-8") as output:
            json.dump(rounds, output, indent=1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--core", type=int, default=0)
    parser.add_argument("--output")
    arguments = sys.argv[1:]
    if "--spacy" not in arguments or "--newsgraph" not in arguments:
        sys.exit(__doc__)
    # The commands have options of their own, so they are cut out by hand.
    first, second = arguments.index("--spacy"), arguments.index("--newsgraph")
    options = parser.parse_args(arguments[:first])
    options.spacy, options.newsgraph = arguments[first + 1:second], arguments[second + 1:]
    main(options)
