"""The span table: one row per finding, with the offsets that lead any number back to its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

COLUMNS = (
    "article_id",
    "part",
    "start",
    "end",
    "feature",
    "label",
    "text",
    "voice",
    "origin",
    "sentence",
    "term",
    "target",
    "link",
    "depth",
    "rule",
)

LEXICAL = ("loaded", "hedge", "booster", "minimiser", "denial", "counter", "theme", "name")


class Finding(NamedTuple):
    """What a feature function returns: a place in one article, what it is, and the rule that found it."""

    start: int
    end: int
    feature: str
    label: str
    rule: str
    term: str = ""
    target: str = ""
    link: str = ""
    depth: int = 0


class Block(NamedTuple):
    """One paragraph of a measured part: its offsets, and `body` or `headline`."""

    start: int
    end: int
    part: str


def inside(blocks: Sequence[Block]) -> Callable[[int], bool]:
    """Return a test whether a position lies in one of the blocks, which are in order and do not overlap."""
    starts, ends = [b.start for b in blocks], [b.end for b in blocks]

    def within(position: int) -> bool:
        at = bisect_right(starts, position) - 1
        return at >= 0 and position < ends[at]

    return within


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return in order what the spans cover, those that overlap or touch as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def check(spans: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return `spans` unchanged if it keeps the table's promises; raise a ValueError that names the first breach.

    Promised: the columns of `COLUMNS` in order; `text` is the article's text at [start, end); rows sorted by
    article (in the order of `articles`), start and end; lexical features never overlap themselves.
    """
    if tuple(spans.columns) != COLUMNS:
        raise ValueError(f"a span table has the columns {', '.join(COLUMNS)}; this has {', '.join(spans.columns)}")
    given = zip(articles["article_id"], articles["text"], strict=True)
    texts = {article_id: text if isinstance(text, str) else "" for article_id, text in given}
    unknown = set(spans["article_id"]) - set(texts)
    if unknown:
        raise ValueError(f"spans of unknown article {sorted(unknown)[0]!r}; the articles are {', '.join(texts)}")
    last: dict[tuple[str, str], int] = {}
    place = {name: i for i, name in enumerate(texts)}
    before = (-1, -1)
    for row in spans.itertuples(index=False):
        if texts[row.article_id][row.start : row.end] != row.text:
            raise ValueError(f"{row.article_id} {row.start}–{row.end}: the article does not read {row.text!r} there")
        here = (place[row.article_id], row.start)
        if here < before:
            raise ValueError(f"{row.article_id} {row.start}: rows are not sorted by article and start")
        before = here
        if row.feature in LEXICAL:
            if row.start < last.get((row.article_id, row.feature), 0):
                raise ValueError(f"{row.article_id} {row.start}: {row.feature} {row.text!r} overlaps another")
            last[row.article_id, row.feature] = row.end
    return spans


CONCORDANCE = (
    "article_id", "outlet", "paragraph", "left", "text", "right", "feature", "label", "term", "target", "voice",
    "speaker", "origin", "rule",
)  # fmt: skip


def paragraph_numbers(spans: pd.DataFrame) -> pd.Series:
    """Return for each span the number of its paragraph in its article, from 1, furniture counted."""
    numbers = np.zeros(len(spans), dtype=int)
    start, is_part = spans["start"].to_numpy(), spans["feature"].eq("part").to_numpy()
    for mine in spans.groupby("article_id", sort=False).indices.values():
        numbers[mine] = np.searchsorted(np.sort(start[mine][is_part[mine]]), start[mine], side="right")
    return pd.Series(numbers, index=spans.index)


def concordance(
    spans: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    feature: str = "",
    label: str | None = None,
    term: str | None = None,
    width: int = 60,
) -> pd.DataFrame:
    """Return every finding of a feature, a label or a term in its context: the words behind the number.

    Columns `CONCORDANCE`; `left` and `right` are up to `width` characters of the article on either side, line ends
    shown as blanks, cut at a word; `paragraph` counts from 1; `speaker` is whose a quotation, cue or content is, and
    who told it to a `via`, named as in the figures; empty where no source is found. Only body and headline, as
    measured. Give at least one of `feature`, `label` and `term`; for any other word see `concordances.find_words`,
    for another order `arrange`.
    """
    if not feature and label is None and term is None:
        raise ValueError("a concordance of everything; give a feature, a label or a term")
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    outlets = dict(zip(articles["article_id"], articles["outlet"], strict=True))
    chosen = spans.assign(paragraph=paragraph_numbers(spans))
    chosen = chosen[chosen["part"].isin(("body", "headline"))]
    for column, value in (("feature", feature or None), ("label", label), ("term", term)):
        if value is not None:
            chosen = chosen[chosen[column].eq(value)]
    rows = []
    sources = linked_sources(with_source_names(spans))
    who = dict(zip(sources.index, sources["term"], strict=True))
    for f in chosen.itertuples(index=False):
        text = texts[f.article_id]
        left = text[max(f.start - width, 0) : f.start].replace("\n", " ")
        right = text[f.end : f.end + width].replace("\n", " ")
        if f.start > width:
            left = left.partition(" ")[2]
        if f.end + width < len(text):
            right = right.rpartition(" ")[0]
        where = (f.article_id, outlets[f.article_id], f.paragraph, left, f.text, right)
        speaker = "" if f.feature == "source" else who.get((f.article_id, f.link), "")
        rows.append((*where, f.feature, f.label, f.term, f.target, f.voice, speaker, f.origin, f.rule))
    return pd.DataFrame(rows, columns=list(CONCORDANCE))


def with_source_names(spans: pd.DataFrame) -> pd.DataFrame:
    """Return the spans with the name each source stands for in `term`: the same source has the same name.

    A source without one is called as the text has it. *Officials* at a sentence's start are the *officials* found
    elsewhere in the table; spellings that differ in more than the first letter's case stay apart.
    """
    at = spans["feature"].eq("source").to_numpy()
    sources = spans[at]
    names = [" ".join((term or text).split()) for term, text in zip(sources["term"], sources["text"], strict=True)]
    small = [name[:1].lower() + name[1:] for name in names]
    known = set(names)
    terms = spans["term"].to_numpy(dtype=object, copy=True)
    terms[at] = [low if low in known else name for low, name in zip(small, names, strict=True)]
    return spans.assign(term=terms)


def linked_sources(spans: pd.DataFrame) -> pd.DataFrame:
    """Return the source of each link, by `article_id` and `link`: whose the quotation, cue or content so linked is."""
    sources = spans[spans["feature"].eq("source")].drop_duplicates(["article_id", "link"])
    return sources.set_index(["article_id", "link"])


def problem_lines(reading: pd.DataFrame, spans: pd.DataFrame) -> list[str]:
    """Return a line per problem: those of reading the files (`Comparison.problems`), then those found in the texts."""
    told = [f"{p.article_id}: {p.problem}: {p.given}; would work: {p.would_work}" for p in reading.itertuples()]
    found = spans[spans["feature"].eq("problem")]
    return told + [
        f"{p.article_id}: {p.label} at {p.start}: {p.text[:40] or p.rule} ({p.rule})" for p in found.itertuples()
    ]
