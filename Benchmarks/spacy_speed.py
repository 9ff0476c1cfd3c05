#!/usr/bin/env python3
"""Measures a saved spaCy pipeline once, after one unmeasured run, and prints a JSON object.

usage: spacy_speed.py PIPELINE TEXTS
"""
import json
import os
import resource
import sys
import time

import spacy
import thinc.api


def timed(body):
    wall, processor = time.perf_counter(), time.process_time()
    body()
    return {"ms": [1000 * (time.perf_counter() - wall)], "processor_ms": [1000 * (time.process_time() - processor)]}


def main(folder, path):
    with open(path, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    start = time.perf_counter()
    nlp = spacy.load(folder)
    load = 1000 * (time.perf_counter() - start)
    # The batch size is that of `nlp.pipe`.
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    stages = {"whole": timed(lambda: [None for _ in nlp.pipe(texts)])}
    docs = []
    stages["tokens"] = timed(lambda: docs.extend(nlp.make_doc(text) for text in texts))
    stages["analysis"] = timed(lambda: [None for _ in nlp.pipe(docs)])
    print(json.dumps({
        "version": spacy.__version__, "pipeline": nlp.pipe_names, "ops": type(thinc.api.get_current_ops()).__name__,
        "cores": len(os.sched_getaffinity(0)), "texts": len(texts), "characters": sum(map(len, texts)), "tokens": tokens,
        "load_ms": load, "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, "stages": stages}))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
