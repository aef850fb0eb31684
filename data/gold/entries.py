"""Measure each entry of the lists of hedges and loaded words: how often annotators marked the places it finds.

    python data/gold/entries.py FOLDER

FOLDER holds corpora annotated by others, none of them shipped, a document a line: `hedge_news.jsonl.gz`,
`hedge_wiki.jsonl.gz` (Szeged Uncertainty), `babe.jsonl.gz` and `ptc.jsonl.gz`, each line with `id`, `text` and `spans`
of `start`, `end` and `layer`. Only documents whose SHA-1 of the id ends in an even digit are used: the other half is
for the accuracy figures alone. Writes `entries.csv` beside this file: feature, label, entry, corpus, places found,
places right. A place is right where it touches a marked span. An entry found in fewer than five places of a corpus is
left out there.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis import annotate, read_table
from analysis.tables import write_table

LEAST = 5
COLUMNS = ["feature", "label", "term", "gold", "found", "right"]
# corpus: its file, the feature measured, the layer it is held against, and which labels that layer has
CORPORA: dict[str, tuple[str, str, str, Callable[[str], bool]]] = {
    "BABE": ("babe", "loaded", "biased_word", lambda label: True),
    "PTC": ("ptc", "loaded", "loaded_language", lambda label: label == "charged"),  # names called are another layer
    "Szeged Wikipedia": ("hedge_wiki", "hedge", "hedge", lambda label: label != "approximator"),
    "Szeged news": ("hedge_news", "hedge", "hedge", lambda label: label != "approximator"),
}


def measured(documents: list[dict], gold: str) -> pd.DataFrame:
    """Return per entry in how many places of the documents it was found and in how many annotators marked it."""
    _, feature, layer, counts = CORPORA[gold]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        rows = [{"article_id": d["id"], "outlet": gold, "text": d["text"]} for d in documents]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        spans = annotate(read_table(path, count=False)[0])
    spans = spans[spans["feature"].eq(feature) & spans["label"].map(counts) & spans["term"].ne("")]
    marked = {d["id"]: [(s["start"], s["end"]) for s in d["spans"] if s["layer"] == layer] for d in documents}
    right = [
        any(start < row.end and row.start < end for start, end in marked[row.article_id])
        for row in spans.itertuples(index=False)
    ]
    groups = spans.assign(right=right).groupby(["feature", "label", "term"])["right"]
    return groups.agg(found="size", right="sum").reset_index().assign(gold=gold)


def read_half(path: Path) -> list[dict]:
    """Return the documents of a corpus whose SHA-1 of the id ends in an even digit."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        documents = [json.loads(line) for line in file if line.strip()]
    return [d for d in documents if int(hashlib.sha1(d["id"].encode()).hexdigest()[-1], 16) % 2 == 0]


if __name__ == "__main__":
    source = Path(sys.argv[1])
    tables = [measured(read_half(source / f"{line[0]}.jsonl.gz"), gold) for gold, line in CORPORA.items()]
    table = pd.concat(tables)[COLUMNS]
    table = table[table["found"].ge(LEAST)].sort_values(COLUMNS[:4])
    write_table(table, Path(__file__).with_name("entries.csv"))
