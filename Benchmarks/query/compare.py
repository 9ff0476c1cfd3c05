#!/usr/bin/env python3
"""Asks every engine the same questions in turn, holds their answers against each other, and prints times and ratios.

usage: compare.py --scale N --rounds N [--core N] [--output FILE] [--allowed SECONDS] ENGINE=COMMAND...

Each COMMAND keeps a store open and answers a batch a line; the first engine is ours.
"""
import argparse
import json
import os
import select
import shlex
import statistics
import subprocess
import sys
import time

from questions import questions

# A batch lasts about so long, that the clock's own steps do not matter.
BATCH_SECONDS = 0.15


class Engine:
    def __init__(self, name, command, core):
        self.name, self.repeats, self.lost = name, {}, {}
        self.command, self.core = shlex.split(command), core
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            preexec_fn=lambda: os.sched_setaffinity(0, {self.core}))
        self.process.stdout.readline()

    def ask(self, name, asked, repeats, allowed):
        """The batch's answer; nothing when it takes longer than allowed, and then the engine is begun anew."""
        batch = {"name": name, "repeats": repeats, "asked": [
            {"query": each.words(self.name), "parameters": each.parameters, "told": each.told} for each in asked]}
        self.process.stdin.write(json.dumps(batch) + "\n")
        self.process.stdin.flush()
        if not select.select([self.process.stdout], [], [], allowed)[0]:
            self.process.kill()
            self.process.wait()
            self.start()
            return {"problem": f"more than {allowed:.0f} s"}
        return json.loads(self.process.stdout.readline())


def same(a, b):
    """Whether two answers are the same rows in any order, floats to nine digits."""
    def plain(rows):
        return sorted(([float(f"{cell:.9g}") if isinstance(cell, float) else cell for cell in row] for row in rows), key=repr)
    return plain(a) == plain(b)


def main(options):
    asked = questions(options.scale)
    engines = [Engine(*engine.split("=", 1), options.core) for engine in options.engines]
    ours = engines[0]
    for name, each in asked.items():
        expected = None
        for engine in engines:
            answer = engine.ask(name, each, 1, options.allowed)
            if "problem" in answer:
                engine.lost[name] = answer["problem"]
                continue
            engine.repeats[name] = max(1, round(BATCH_SECONDS / max(answer["wall"], 1e-6)))
            expected = expected or (engine, answer["answers"])
            for question, mine, theirs in zip(each, answer["answers"], expected[1]):
                # The ten are in an order; in all other answers the order is nobody's.
                if not same(mine, theirs) or "ORDER BY" in question.query and [list(row) for row in mine] != [list(row) for row in theirs]:
                    sys.exit(f"compare.py: {name}: {engine.name} and {expected[0].name} differ: {question}\n{mine[:5]}\n{theirs[:5]}")
        print(f"{name}: {sum(name not in engine.lost for engine in engines)} engines, the same answers", file=sys.stderr, flush=True)
    times = {name: {engine.name: [] for engine in engines} for name in asked}
    for number in range(options.rounds):
        # Who is first changes, so that a machine that slows down or speeds up favours nobody.
        turn = number % len(engines)
        for name, each in asked.items():
            for engine in engines[turn:] + engines[:turn]:
                if name in engine.lost:
                    continue
                repeats = engine.repeats[name]
                answer = engine.ask(name, each, repeats, options.allowed * 2)
                if "problem" in answer:
                    engine.lost[name] = answer["problem"]
                    continue
                times[name][engine.name].append([1000 * answer[clock] / repeats / len(each) for clock in ("processor", "wall")])
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr, flush=True)
    report(times, engines, ours)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as output:
            json.dump({"times": times, "lost": {engine.name: engine.lost for engine in engines}}, output, indent=1)


def report(times, engines, ours):
    print("| median ms of processor (by the clock) | " + " | ".join(engine.name for engine in engines) + " | ratio to the best peer: median (least–most) |")
    print("|---|" + "---|" * (len(engines) + 1))
    for name, rounds in times.items():
        cells = []
        medians = {}
        for engine in engines:
            if name in engine.lost:
                cells.append("—")
                continue
            processor, wall = (statistics.median(each[clock] for each in rounds[engine.name]) for clock in (0, 1))
            medians[engine.name] = processor
            cells.append(f"{processor:.4f} ({wall:.4f})")
        best = min((peer.name for peer in engines[1:] if peer.name in medians), key=medians.get, default=None)
        ratio = "—"
        if best and ours.name in medians:
            ratios = [theirs[0] / mine[0] for theirs, mine in zip(rounds[best], rounds[ours.name])]
            ratio = f"{statistics.median(ratios):.1f} ({min(ratios):.1f}–{max(ratios):.1f}) {best}"
        print(f"| {name} | " + " | ".join(cells) + f" | {ratio} |")
    for engine in engines:
        for name, problem in engine.lost.items():
            print(f"\n{engine.name}, {name}: {problem.splitlines()[0][:160]}", end="")
    print()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, required=True)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--core", type=int, default=0)
    parser.add_argument("--allowed", type=float, default=60)
    parser.add_argument("--output")
    parser.add_argument("engines", nargs="+", metavar="ENGINE=COMMAND")
    main(parser.parse_args())
