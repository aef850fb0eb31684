"""What a text says of the focal event, mention by mention: done, will, expected, discussed, conditional or denied."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

import pandas as pd

from ..conditions import holds
from ..lexicons import Entry, Hit
from ..spans import Block, Finding, inside
from ..words import WORD, Reading, Span

LABELS = ("done", "will", "expected", "discussed", "conditional", "denied")
_STRENGTH = ("denied", "discussed", "conditional", "expected", "will", "done")
_OPENERS = ("if", "even if", "unless", "provided")
_COMMA = re.compile(r"[,;:–—]\s+")
_OPENING = re.compile(r"[\s\"“”‘’'«»(\[]*")
_APPOSITION = re.compile(r", [^,.;:!?\n]{1,90}(?=,)")
_NEAR = 8  # words between two wordings of one mention


def status_entries(status: pd.DataFrame) -> list[Entry]:
    """Return matcher entries for a comparison's status table (`event, wording, status`)."""
    entries = []
    for event, wording, label in status[["event", "wording", "status"]].itertuples(index=False):
        if label and label not in LABELS:
            raise ValueError(f"status.csv: status {label!r} of {wording!r}; use {', '.join(LABELS)} or leave it empty")
        form = " … ".join(" ".join(WORD.findall(piece)) for piece in wording.split("…"))
        more = {"event": event, "fixed": label}
        entries.append(
            Entry("status", wording, (form,), "status", "the comparison's status table", "case", "", "", more)
        )
    return entries


_T = TypeVar("_T")


class _Mention(NamedTuple):
    """Wordings of one event that belong together: their first and last word, and the entry of the first."""

    first: int
    last: int
    entry: Entry


def find_status(
    reading: Reading, blocks: Sequence[Block], hits: Iterable[Hit], speech: Iterable[Finding] = ()
) -> list[Finding]:
    """Return one `status` finding per mention of a focal event, labelled by its factuality.

    Wordings of one event that overlap or follow one another within a clause are one mention. It runs from the marker
    that fixes its factuality, or from where its clause begins, to the end of its last wording. The strongest marker of
    the clause decides, in the order denied, discussed, conditional, expected, will, done; a clause begins with the
    sentence or with *if*, the marker may stand up to two words behind the wording ("NATO's joining would be …").
    A word inside the source of a claim marks nothing of its content (*an official, who asked not to be named, said*).
    Without a marker an event in a past form is `done`, any other is `will`. (Saurí & Pustejovsky 2009 give the scale;
    the order and the scope by clause are the project's.)
    """
    hits = list(hits)
    events = [h for h in hits if h.entry.feature == "status"]
    if not events:
        return []
    markers = _longest(
        h for h in hits if h.entry.feature == "factuality" and holds(reading, h.first, h.last, h.entry.when)
    )
    speech = list(speech)
    sources = [(f.start, f.end) for f in speech if f.feature == "source"]
    withheld = {f.link for f in speech if f.feature == "cue" and f.label == "withheld"}
    contents = [(f.start, f.end) for f in speech if f.feature == "content" and f.link not in withheld]
    marked = _by_sentence(reading, markers, lambda m: reading.starts[m.first])
    reported = _by_sentence(reading, contents, lambda c: c[0])
    speakers = _by_sentence(reading, sources, lambda s: s[0])
    opens = {n: [reading.starts[m.first] for m in ms if _words(reading, m) in _OPENERS] for n, ms in marked.items()}
    measured = inside(blocks)
    found = []
    for mention in _mentions(reading, events, opens):
        start = reading.starts[mention.first]
        if measured(start):
            n = reading.sentence_at(start)
            clause = max([reading.sentences[n][0], *(o for o in opens.get(n, ()) if o <= start)])
            about = [s for s in speakers.get(n, ()) if not s[0] <= start < s[1]]  # two people familiar with the talks
            marks = [m for m in marked.get(n, ()) if not any(s <= reading.starts[m.first] < e for s, e in about)]
            found.append(_finding(reading, mention, marks, clause, reported.get(n, [])))
    return _apart(found)


def _by_sentence(reading: Reading, things: Iterable[_T], start: Callable[[_T], int]) -> dict[int, list[_T]]:
    out: dict[int, list[_T]] = {}
    for thing in things:
        out.setdefault(reading.sentence_at(start(thing)), []).append(thing)
    return out


def _longest(markers: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for m in sorted(markers, key=lambda m: (m.first, -m.last)):
        if not kept or m.first > kept[-1].last:
            kept.append(m)
    return kept


def _mentions(reading: Reading, hits: list[Hit], opens: dict[int, list[int]]) -> list[_Mention]:
    out: list[_Mention] = []
    for hit in sorted(hits, key=lambda h: (h.first, -h.last)):
        if out and (hit.first <= out[-1].last or _same_clause(reading, out[-1], hit, opens)):
            out[-1] = out[-1]._replace(last=max(out[-1].last, hit.last))
        else:
            out.append(_Mention(*hit))
    return out


def _same_clause(reading: Reading, before: _Mention, hit: Hit, opens: dict[int, list[int]]) -> bool:
    start, end = reading.ends[before.last], reading.starts[hit.first]
    return (
        hit.entry.more["event"] == before.entry.more["event"]
        and hit.first - before.last <= _NEAR
        and not any(mark in reading.text[start:end] for mark in ".;:!?\n")
        and not any(start <= o <= end for o in opens.get(reading.sentence_at(end), ()))
    )


def _finding(reading: Reading, mention: _Mention, markers: list[Hit], clause: int, contents: list[Span]) -> Finding:
    start, end = reading.starts[mention.first], reading.ends[mention.last]
    entry = mention.entry
    behind = _behind(reading, mention.last)
    near = [m for m in markers if clause <= reading.starts[m.first] and m.first <= behind + 2]
    near = [
        m
        for m in near
        if m.first <= mention.last or (m.first > behind and _follows(reading, mention.last, behind, m.first))
    ]
    best = min(near, key=lambda m: (_STRENGTH.index(m.entry.label), m.first), default=None)
    if fixed := entry.more["fixed"]:
        label, rule = fixed, "status table"
    elif best is not None:
        label, rule = best.entry.label, f"marker “{_words(reading, best)}”"
        start, end = min(start, reading.starts[best.first]), max(end, reading.ends[best.last])
    else:
        past = reading.lower[mention.first].endswith("ed")
        label, rule = ("done", "past form, no marker") if past else ("will", "no marker")
    said = max((s for s, e in contents if clause <= s <= start < e), default=clause)
    return Finding(
        _begin(reading.text, start, clause, said), end, "status", label, rule, entry.term, entry.more["event"]
    )


def _follows(reading: Reading, last: int, behind: int, first: int) -> bool:
    between = reading.text[reading.ends[behind] : reading.starts[first]]
    closed = between.removeprefix(",") if behind > last else between  # the apposition's second comma
    return not any(mark in closed for mark in ",.;:!?\n")


def _behind(reading: Reading, last: int) -> int:
    """Return the word after which a predicate may follow: past an apposition between commas, if there is one."""
    apposition = _APPOSITION.match(reading.text, reading.ends[last])
    return reading.words_in(reading.ends[last], apposition.end()).stop - 1 if apposition else last


def _begin(text: str, start: int, clause: int, said: int) -> int:
    """A mention is shown from where its clause begins: its content, or what follows the last comma before it."""
    begin = min(max(said, clause), start)
    begin += max((m.end() for m in _COMMA.finditer(text[begin:start])), default=0)
    return begin + len(_OPENING.match(text[begin:start]).group())  # type: ignore[union-attr]


def _touches(reading: Reading, last: int, first: int) -> bool:
    between = reading.text[reading.ends[last] : reading.starts[first]]
    return not any(mark in between for mark in ",.;:!?\n")


def _apart(found: list[Finding]) -> list[Finding]:
    """Cut a mention where the next begins, so that the ledger shows each place once."""
    out: list[Finding] = []
    for f in found:
        out.append(f._replace(start=max(f.start, out[-1].end)) if out else f)
    return [f for f in out if f.start < f.end]


def _words(reading: Reading, hit: Hit) -> str:
    return " ".join(reading.lower[hit.first : hit.last + 1])
