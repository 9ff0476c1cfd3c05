#!/usr/bin/env python3
"""Writes a graph of persons and organizations as tables: the same arguments, the same bytes.

usage: graph.py SCALE FOLDER

SCALE 1 is 10,000 persons, 1,000 organizations and 100,000 edges (60 % KNOWS, 20 % WORKS_FOR, 20 % MEMBER_OF). A few persons and
organizations have very many edges and most have few, as in the press. No pair is joined twice by the same type; nobody knows himself.
"""
import random
import sys
from pathlib import Path

FIRST = ["Ada", "Boris", "Chen", "Dmytro", "Elena", "Farid", "Greta", "Håkan", "Ирина", "Łukasz", "Nguyễn", "Ömer", "Søren", "Τάκης", "小林", "فاطمة"]
LAST = ["Novak", "Silva", "Okafor", "Yılmaz", "Petrov", "Marchetti", "Lindqvist", "Haddad", "Шевченко", "Müller", "O'Brien", "García Márquez"]
TITLES = ["Plenipotentiary of the Joint Commission for the Exchange of Prisoners and the Return of the Fallen"]
SECTORS = ["press", "energy", "defence", "health", "finance"]
COUNTRIES = ["FR", "DE", "UA", "RU", "TR", "US", "GB", "PL", "CH", "QA"]


def main(scale, folder):
    # Only random() gives the same numbers in every version of Python.
    draw = random.Random(2026).random
    persons, organizations, edges = 10_000 * scale, 1_000 * scale, 100_000 * scale

    def some(items):
        return items[int(draw() * len(items))]

    def hub(count, stride):
        # The square crowds the low places; the stride, prime to every count here, spreads them over all numbers.
        return int(count * draw() ** 2) * stride % count

    folder.mkdir(parents=True, exist_ok=True)

    def write(table, header, rows):
        with open(folder / f"{table}.csv", "w", encoding="utf-8", newline="\n") as file:
            file.write(header + "\n")
            file.writelines(row + "\n" for row in rows)

    def person(number):
        name = f"{some(FIRST)} {some(LAST)} {number}"
        if draw() < 0.02:
            name = f"{name} ({some(TITLES)})"
        return f"p{number},{name},{18 + int(draw() * 70)},{some(COUNTRIES)}"

    def joined(count, target):
        pairs = {}
        while len(pairs) < count:
            source, other = f"p{hub(persons, 7919)}", target()
            if source != other:
                pairs.setdefault((source, other), 1990 + int(draw() * 35))
        return (f"{source},{other},{since}" for (source, other), since in pairs.items())

    write("persons", "id,name,age,country", (person(number) for number in range(persons)))
    write("organizations", "id,name,country,sector",
          (f"o{number},{some(LAST)} {some(SECTORS).title()} {number},{some(COUNTRIES)},{some(SECTORS)}" for number in range(organizations)))
    write("knows", "from,to,since", joined(edges * 3 // 5, lambda: f"p{hub(persons, 6007)}"))
    write("works_for", "from,to,since", joined(edges // 5, lambda: f"o{hub(organizations, 307)}"))
    write("member_of", "from,to,since", joined(edges // 5, lambda: f"o{hub(organizations, 509)}"))


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    main(int(sys.argv[1]), Path(sys.argv[2]))
