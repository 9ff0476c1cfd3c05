#!/usr/bin/env python3
"""Runs a program several times and prints a row: the median of its processor seconds and of its peak memory.

usage: whole.py NAME ROUNDS CORE PROGRAM [ARGUMENT...]
"""
import os
import statistics
import subprocess
import sys


def run(command, core):
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"whole.py: {command[0]}: {complaint.strip()[-300:]}")
    # Linux counts memory in KiB.
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    name, rounds, core, *command = sys.argv[1:]
    run(command, int(core))
    runs = [run(command, int(core)) for _ in range(int(rounds))]
    seconds, memory = (statistics.median(each) for each in zip(*runs))
    print(f"| {name} | {seconds:.3f} | {memory:.0f} |", flush=True)
