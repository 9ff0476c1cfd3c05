#!/usr/bin/env python3
"""Trains a spaCy pipeline of the small CNN size for a few hundred steps, and saves it.

Its speed is what is wanted, not its accuracy; but a parser or name recogniser that has learned nothing takes other steps than one that
has, so that an untrained pipeline would be measured doing something else.

usage: spacy_pipeline.py CORPORA FOLDER [STEPS]
"""
import json
import random
import sys
from pathlib import Path

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import minibatch

# Width, depth, rows and pieces as in spaCy's own default (`HashEmbedCNN`), one network shared by all three: en_core_web_sm has a second one
# for its names, and is slower. Hidden widths are those of en_core_web_sm.
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 96, "depth": 4, "embed_size": 2000,
    "window_size": 1, "maxout_pieces": 3, "subword_features": True,
}


def transitions(state_type, extra):
    return {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": state_type, "extra_state_tokens": extra, "hidden_width": 64,
        "maxout_pieces": 2, "use_upper": True, "nO": None, "tok2vec": LISTENER,
    }


def pipeline():
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": LISTENER}})
    nlp.add_pipe("parser", config={"min_action_freq": 30, "model": transitions("parser", False)})
    nlp.add_pipe("ner", config={"model": transitions("ner", False)})
    return nlp


def names(paths):
    """The names of each sentence, by the sentence's letters: corpora cut words differently."""
    known = {}
    for path in paths:
        for line in path.open(encoding="utf-8"):
            record = json.loads(line)
            text = record["text"]
            for start, end, *_ in record["sents"]:
                letters = lambda to: len("".join(text[start:to].split()))
                known["".join(text[start:end].split())] = [
                    (letters(e["start"]), letters(e["end"]), e["type"]) for e in record["entities"]
                    if start <= e["start"] and e["end"] <= end and e["type"] in ("PER", "ORG", "LOC")
                ]
    return known


def sentences(path):
    """The words of each sentence with spaces, tags, heads and labels."""
    rows = []
    for line in path.open(encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            rows.append((cells[1], "SpaceAfter=No" not in cells[9], cells[4], int(cells[6]) - 1, cells[7]))
        elif not line.strip() and rows:
            yield rows
            rows = []
    if rows:
        yield rows


def name_tags(words, found):
    if found is None:
        return ["-"] * len(words)
    tags, place = ["O"] * len(words), 0
    spans = []
    for word in words:
        spans.append((place, place + len(word)))
        place += len(word)
    for start, end, label in found:
        own = [i for i, (a, b) in enumerate(spans) if a < end and b > start]
        if not own or any(tags[i] != "O" for i in own):
            continue
        if len(own) == 1:
            tags[own[0]] = "U-" + label
        else:
            for i in own:
                tags[i] = "I-" + label
            tags[own[0]], tags[own[-1]] = "B-" + label, "L-" + label
    return tags


def example(nlp, group, known):
    words, spaces, tags, heads, labels, starts, entities = [], [], [], [], [], [], []
    for rows in group:
        first = len(words)
        own = [row[0] for row in rows]
        for index, (word, space, tag, head, label) in enumerate(rows):
            words.append(word)
            spaces.append(space)
            tags.append(tag)
            heads.append(first + (head if head >= 0 else index))
            labels.append("ROOT" if head < 0 else label)
            starts.append(index == 0)
        entities += name_tags(own, known.get("".join("".join(own).split())))
    return Example.from_dict(
        Doc(nlp.vocab, words=words, spaces=spaces),
        {"words": words, "tags": tags, "heads": heads, "deps": labels, "sent_starts": starts, "entities": entities})


def main(corpora, folder, steps):
    random.seed(1)
    spacy.util.fix_random_seed(1)
    nlp = pipeline()
    known = names([corpora / "ner/uner-ewt-train.jsonl", corpora / "ner/gum-train.jsonl"])
    examples = []
    for path in (corpora / "pos-dep/ewt-train.conllu", corpora / "pos-dep/gum-train.conllu"):
        rows = list(sentences(path))
        examples += [example(nlp, rows[i:i + 10], known) for i in range(0, len(rows), 10)]
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = 0.001
    step = 0
    while step < steps:
        random.shuffle(examples)
        for batch in minibatch(examples, 8):
            losses = {}
            nlp.update(batch, sgd=optimizer, drop=0.1, losses=losses)
            step += 1
            if step % 50 == 0:
                print(f"spaCy: step {step} of {steps}", {k: round(float(v), 1) for k, v in losses.items()}, file=sys.stderr, flush=True)
            if step == steps:
                break
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(folder)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 400)
