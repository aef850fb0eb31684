"""How well two annotations of the same texts agree: coder with coder, and the program with the settled gold."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_bipartite_matching

from .features import FEATURES
from .words import Reading, Span, read_text

KNOWN = ("part", *FEATURES)
GOLD_COLUMNS = ("article_id", "start", "end", "feature", "label", "text")


def read_gold(path: str | Path, articles: pd.DataFrame) -> pd.DataFrame:
    """Return hand-annotated spans (csv with at least `GOLD_COLUMNS`), checked against the texts.

    Raises ValueError where a column is missing or a span does not read what the article reads there.
    """
    gold = pd.read_csv(path, keep_default_na=False, dtype={"term": str, "target": str, "link": str})
    if missing := [name for name in GOLD_COLUMNS if name not in gold]:
        raise ValueError(
            f"{Path(path).name}: no column {', '.join(missing)}; annotations have {', '.join(GOLD_COLUMNS)}"
        )
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    for line, row in enumerate(gold.itertuples(index=False), 2):
        if texts.get(row.article_id, "")[row.start : row.end] != row.text:
            raise ValueError(
                f"{Path(path).name}, line {line}: {row.article_id} does not read {row.text!r} at {row.start}"
            )
    return gold


def agree(one: pd.DataFrame, other: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return per feature how far two annotations agree.

    Columns: `feature`; `spans_one`, `spans_other`, `same` (equal in place and label); `alpha_words`, Krippendorff's
    alpha over the words with the label as nominal category and "none" for words outside (nltk); `alpha_units`, his
    alpha for unitizing, over labels of the feature (Krippendorff 1995, *Sociological Methodology* 25:47), which
    weighs where units begin and end. Both are missing where neither annotation has a span. 1 is perfect, 0 is chance.
    """
    readings = {a: read_text(t) for a, t in zip(articles["article_id"], articles["text"], strict=True)}
    rows = []
    for feature in sorted({*one["feature"], *other["feature"]}):
        a, b = one[one["feature"].eq(feature)], other[other["feature"].eq(feature)]
        places = [set(x[["article_id", "start", "end", "label"]].itertuples(index=False, name=None)) for x in (a, b)]
        rows.append(
            {
                "feature": feature,
                "spans_one": len(places[0]),
                "spans_other": len(places[1]),
                "same": len(places[0] & places[1]),
                "alpha_words": _alpha_words(a, b, readings),
                "alpha_units": _alpha_units(a, b, readings),
            }
        )
    return pd.DataFrame(rows)


def score(spans: pd.DataFrame, gold: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return precision and recall of the program against settled gold, for every feature that both know.

    Columns: `feature, found, gold`, then for `exact` (same offsets and label) and `overlap` (touching, same label,
    each span matched with at most one): `right_exact, precision_exact, recall_exact, right_overlap, precision_overlap,
    recall_overlap`. A place that stands in two rows (an attribution of two links) counts once. Precision is missing
    where nothing was found, recall where there is nothing to find.
    """
    rows = []
    for feature in [f for f in dict.fromkeys(gold["feature"]) if f in KNOWN]:
        mine, theirs = (_places(table, feature) for table in (spans, gold))
        same, touching = len(set(mine) & set(theirs)), _matched(mine, theirs)
        rows.append(
            {
                "feature": feature,
                "found": len(mine),
                "gold": len(theirs),
                "right_exact": same,
                "precision_exact": _share(same, len(mine)),
                "recall_exact": _share(same, len(theirs)),
                "right_overlap": touching,
                "precision_overlap": _share(touching, len(mine)),
                "recall_overlap": _share(touching, len(theirs)),
            }
        )
    return pd.DataFrame(rows)


def _places(table: pd.DataFrame, feature: str) -> list[tuple]:
    places = table.loc[table["feature"].eq(feature), ["article_id", "start", "end", "label"]]
    return sorted(set(places.itertuples(index=False, name=None)))


def _matched(mine: list[tuple], theirs: list[tuple]) -> int:
    """Return the size of the largest one-to-one matching of touching spans."""
    touch = csr_matrix([[_touch(m, t) for t in theirs] for m in mine] or [[False]], dtype=bool)
    return int((maximum_bipartite_matching(touch, perm_type="column") >= 0).sum()) if theirs else 0


def differences(spans: pd.DataFrame, gold: pd.DataFrame) -> pd.DataFrame:
    """Return every place where program and gold differ: `article_id, start, end, feature, label, text, only_in`."""
    key = ["article_id", "start", "end", "feature", "label", "text"]
    gold = gold[gold["feature"].isin(KNOWN)]
    mine = spans.loc[spans["feature"].isin(set(gold["feature"])), key].drop_duplicates()
    both = mine.merge(gold[key].drop_duplicates(), on=key, how="outer", indicator="only_in")
    both = both[both["only_in"].ne("both")]
    only_in = both["only_in"].astype(str).map({"left_only": "program", "right_only": "gold"})
    return both.assign(only_in=only_in).sort_values(["article_id", "start", "feature", "end"], ignore_index=True)


def _touch(one: tuple, other: tuple) -> bool:
    return one[0] == other[0] and one[3] == other[3] and one[1] < other[2] and other[1] < one[2]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else math.nan


def _alpha_words(one: pd.DataFrame, other: pd.DataFrame, readings: dict[str, Reading]) -> float:
    from nltk.metrics.agreement import AnnotationTask

    data: list[tuple[str, str, str]] = []
    for coder, table in (("one", one), ("other", other)):
        for article_id, reading in readings.items():
            labels = ["none"] * len(reading.starts)
            for row in table[table["article_id"].eq(article_id)].itertuples(index=False):
                for i in reading.words_in(row.start, row.end):
                    labels[i] = row.label
            data.extend((coder, f"{article_id}:{i}", label) for i, label in enumerate(labels))
    if all(label == "none" for _, _, label in data):
        return math.nan
    return float(AnnotationTask(data=data).alpha())


def _alpha_units(one: pd.DataFrame, other: pd.DataFrame, readings: dict[str, Reading]) -> float:
    """Both texts are laid end to end as one continuum of words; units that overlap within a label are joined."""
    offsets, length = {}, 0
    for article_id, reading in readings.items():
        offsets[article_id] = length
        length += len(reading.starts)
    observed = expected = 0.0
    for label in sorted({*one["label"], *other["label"]}):
        coders = [_units(t[t["label"].eq(label)], readings, offsets) for t in (one, other)]
        observed += _observed(coders, length)
        expected += _expected(coders, length)
    return 1 - observed / expected if expected else math.nan


def _units(table: pd.DataFrame, readings: dict[str, Reading], offsets: dict[str, int]) -> list[Span]:
    spans = []
    for row in table.itertuples(index=False):
        words = readings[row.article_id].words_in(row.start, row.end)
        if words:
            spans.append((offsets[row.article_id] + words.start, offsets[row.article_id] + words.stop))
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _gaps(units: Iterable[Span], length: int) -> list[Span]:
    at, gaps = 0, []
    for start, end in units:
        if start > at:
            gaps.append((at, start))
        at = end
    return [*gaps, (at, length)] if at < length else gaps


def _observed(coders: list[list[Span]], length: int) -> float:
    one, other = coders
    total = sum((a - c) ** 2 + (b - d) ** 2 for a, b in one for c, d in other if a < d and c < b)
    for units, others in ((one, other), (other, one)):
        gaps = _gaps(others, length)
        total += sum((b - a) ** 2 for a, b in units if any(s <= a and b <= e for s, e in gaps))
    return 2 * total / (2 * length**2)


def _expected(coders: list[list[Span]], length: int) -> float:
    units = [end - start for coder in coders for start, end in coder]
    gaps = [end - start for coder in coders for start, end in _gaps(coder, length)]
    total = 0.0
    for unit in units:
        total += (len(units) - 1) / 3 * (2 * unit**3 - 3 * unit**2 + unit)
        total += unit**2 * sum(gap - unit + 1 for gap in gaps if gap >= unit)
    whole = 2 * length
    return 2 / length * total / (whole * (whole - 1) - sum(unit * (unit - 1) for unit in units))
