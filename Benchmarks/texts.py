#!/usr/bin/env python3
"""Writes about 100,000 words of running text as JSON Lines, a document a line: news first, then what else there is.

No text is repeated, so that nobody can answer from memory.

usage: texts.py CORPORA FILE [WORDS]
"""
import json
import sys
from pathlib import Path


def treebank(path):
    """The documents of a treebank, their paragraphs on lines."""
    paragraphs, sentences = [], []
    for line in path.open(encoding="utf-8"):
        if line.startswith(("# newpar", "# newdoc")) and sentences:
            paragraphs.append(" ".join(sentences))
            sentences = []
        if line.startswith("# newdoc") and paragraphs:
            yield "\n".join(paragraphs)
            paragraphs = []
        if line.startswith("# text = "):
            sentences.append(line[9:].rstrip("\n"))
    if sentences:
        paragraphs.append(" ".join(sentences))
    if paragraphs:
        yield "\n".join(paragraphs)


def records(path):
    return [json.loads(line)["text"] for line in path.open(encoding="utf-8")]


def documents(corpora):
    for path in sorted((corpora / "articles/open").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    yield from records(corpora / "ner/re3d-dev.jsonl")
    for name in ("ewt", "gum"):
        yield from treebank(corpora / f"pos-dep/{name}-dev.conllu")
    yield from records(corpora / "ner/redocred-dev.jsonl")
    # Single sentences: twenty of them are as long as an article.
    lines = records(corpora / "ner/crossner-politics-dev.jsonl")
    yield from ("\n".join(lines[first:first + 20]) for first in range(0, len(lines), 20))


def main(corpora, target, limit):
    words = 0
    with target.open("w", encoding="utf-8") as output:
        for text in documents(corpora):
            output.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
            words += len(text.split())
            if words >= limit:
                break
    print(f"{words} words (by white space)", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 100_000)
