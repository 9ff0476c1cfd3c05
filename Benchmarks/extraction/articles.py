#!/usr/bin/env python3
"""Writes a corpus of any size for measuring: our own articles, put together and with other names.

usage: articles.py COUNT FOLDER SOURCE...

Each SOURCE is a folder of articles in plain text. Every article written is one of them, every third with the body of a second behind it,
in which most names of people are others; the same COUNT gives the same bytes. Prints the number of tokens (words and signs).
"""

import pathlib
import random
import re
import sys

SYLLABLES = "ba ko ri len mar tov sen dra ul fi gar ne os wel ta mi ro ka".split()
NAME = re.compile(r"\b(?!The |In |On |At |But |And )[A-Z][a-z]+ [A-Z][a-z]+\b")
TOKEN = re.compile(r"\w+|[^\w\s]")


def name(chance: random.Random) -> str:
    """A name that hardly any other article has."""
    parts = ("".join(chance.choice(SYLLABLES) for _ in range(count)).capitalize() for count in (2, chance.randint(2, 4)))
    return " ".join(parts)


def main() -> None:
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    sources = [path.read_text() for source in sys.argv[3:] for path in sorted(pathlib.Path(source).glob("*.txt"))]
    chance, tokens = random.Random(7), 0
    for number in range(count):
        text = chance.choice(sources)
        if number % 3 == 0:
            text += "\n" + chance.choice(sources).split("\n", 1)[1]
        for old in sorted(set(NAME.findall(text))):
            if chance.random() < 0.7:
                text = text.replace(old, name(chance))
        tokens += len(TOKEN.findall(text))
        place = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    print(tokens)


if __name__ == "__main__":
    main()
