"""How well passages and edits agree with the pairs of sentences that were aligned and named by hand."""

from __future__ import annotations

import csv
import math
from bisect import bisect_right
from pathlib import Path
from typing import Any

import pandas as pd

from .edits import KINDS, trace_edits
from .features import annotate

COLUMNS = ("a_paragraph", "a_sentence", "a_text", "b_paragraph", "b_sentence", "b_text", "edits", "trap")
SCORE_COLUMNS = ("half", "what", "right", "found", "gold", "precision", "recall", "f1")
FOLDER = Path(__file__).resolve().parent.parent / "data" / "gold" / "edits"
READ = 5  # the errors of the first five events were read while the method was made, the others' were not


def read_edit_gold(path: str | Path) -> tuple[pd.DataFrame, set[tuple[Any, ...]]]:
    """Return an event's two reports as articles (`a`, `b`) and its edits, read from a file of hand-aligned sentences.

    An edit is `(sentence of a, sentence of b, kind)` by their numbers in the file, 0 where there is none.

    Raises ValueError for a missing column, an edit of no known kind, or a sentence given with two wordings.
    """
    path = Path(path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or tuple(rows[0]) != COLUMNS:
        raise ValueError(f"{path.name}: the columns are {', '.join(COLUMNS)}")
    named = {
        (int(r["a_sentence"] or 0), int(r["b_sentence"] or 0), kind) for r in rows for kind in r["edits"].split(";")
    }
    if odd := sorted({kind for *_, kind in named} - set(KINDS)):
        raise ValueError(f"{path.name}: no edit {odd[0]!r}; use {', '.join(KINDS)}")
    return pd.DataFrame([_report(path, rows, side) for side in "ab"]), named


def _report(path: Path, rows: list[dict[str, str]], side: str) -> dict[str, Any]:
    """Return a report as an article; `places` are where its sentences begin, in the order of their numbers."""
    of = [f"{side}_{name}" for name in ("paragraph", "sentence", "text")]
    held = sorted({(int(row[of[0]]), int(row[of[1]]), row[of[2]]) for row in rows if row[of[2]]})
    if [number for _, number, _ in held] != list(range(1, len(held) + 1)):
        raise ValueError(
            f"{path.name}: the sentences of {side} are not numbered 1 to {len(held)}, each with one wording"
        )
    text, places = "", []
    for (paragraph, _, sentence), before in zip(held, [None, *held], strict=False):
        text += "" if before is None else " " if before[0] == paragraph else "\n\n"
        places.append(len(text))
        text += sentence
    return {"article_id": side, "outlet": side, "event": path.stem, "headline": "", "text": text, "places": places}


def found_edits(articles: pd.DataFrame, *, threshold: float | None = None) -> set[tuple[Any, ...]]:
    """Return the edits the program finds between the two reports of `read_edit_gold`, numbered as there."""
    options = {} if threshold is None else {"threshold": threshold}
    table = trace_edits(articles, annotate(articles), article="a", reference="b", **options)
    places = dict(zip(articles["article_id"], articles["places"], strict=True))
    mine, theirs = (_numbers(table[name], places[side]) for name, side in (("start", "a"), ("reference_start", "b")))
    return {(a, b, kind) for a, b, kinds in zip(mine, theirs, table["edits"], strict=True) for kind in kinds.split()}


def _numbers(starts: pd.Series, places: list[int]) -> list[int]:
    return [0 if pd.isna(start) else bisect_right(places, int(start)) for start in starts]


def score_edits(folder: str | Path = FOLDER) -> pd.DataFrame:
    """Return precision and recall of the pairs and of each edit, over the events in a folder of `*.tsv`, or the gold's.

    Columns `SCORE_COLUMNS`. `half`: `read` for the first `READ` events, whose errors were read while the method was
    made, `unread` for the others. `what`: `pair`, or a kind of edit. Undefined shares are missing.
    """
    counts: dict[tuple[str, str], list[int]] = {}
    for number, path in enumerate(sorted(Path(folder).glob("*.tsv"))):
        half = "read" if number < READ else "unread"
        articles, gold = read_edit_gold(path)
        found = found_edits(articles)
        for what in ("pair", *KINDS):
            one, other = (
                {(a, b) for a, b, kind in named if (a and b if what == "pair" else kind == what)}
                for named in (gold, found)
            )
            held = counts.setdefault((half, what), [0, 0, 0])
            for i, n in enumerate((len(one & other), len(other), len(one))):
                held[i] += n
    rows = []
    for (half, what), (right, found_, gold_) in counts.items():
        shares = [right / n if n else math.nan for n in (found_, gold_)]
        rows.append(
            (half, what, right, found_, gold_, *shares, 2 * right / (found_ + gold_) if found_ + gold_ else math.nan)
        )
    return pd.DataFrame(rows, columns=list(SCORE_COLUMNS))
