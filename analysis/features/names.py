"""Which name stands for which referent, and how it is dressed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from ..lexicons import Entry, Hit
from ..spans import Block, Finding, inside
from ..words import WORD, Reading

LABELS = ("bare", "dressed", "judging", "insertion")


def name_entries(names: pd.DataFrame) -> list[Entry]:
    """Return matcher entries for a comparison's names table (`referent, name, kind, only_after`)."""
    return [
        _entry(referent, name, kind, only_after)
        for referent, name, kind, only_after in names[["referent", "name", "kind", "only_after"]].itertuples(
            index=False
        )
    ]


def _entry(referent: str, name: str, kind: str, only_after: str) -> Entry:
    more = {"referent": referent, "only_after": only_after}
    form = " ".join(WORD.findall(name))
    return Entry(
        "name", name, (form, f"{form}'s"), kind or "name", "the comparison's names table", "case", "", "", more
    )


def find_names(reading: Reading, blocks: Sequence[Block], hits: Iterable[Hit]) -> list[Finding]:
    """Return one `name` finding per mention of a listed referent, the longest name first.

    The label is `insertion` in square brackets, `judging` where the table calls the name so, else `bare`; `dressed`
    is decided once the loaded words are known. A name with capitals matches only with its capitals (`IS` is not
    "is"), or where the whole expression stands in capitals.
    """
    measured = inside(blocks)
    found: list[Finding] = []
    taken = -1
    for hit in sorted((h for h in hits if h.entry.feature == "name"), key=lambda h: (h.first, -h.last)):
        start, end = reading.starts[hit.first], reading.ends[hit.last]
        if reading.lower[hit.last].endswith("'s"):
            end -= 2
        if hit.first <= taken or not _same_case(reading.text[start:end], hit.entry.term) or not measured(start):
            continue
        if not _stands_after(reading, hit):
            continue
        taken = hit.last
        label = "judging" if hit.entry.label == "judging" else "bare"
        if reading.text[start - 1 : start] == "[" and reading.text[end : end + 1] == "]":
            label = "insertion"
        found.append(
            Finding(
                start, end, "name", label, f"names table: {hit.entry.label}", hit.entry.term, hit.entry.more["referent"]
            )
        )
    return found


def dress_names(names: Iterable[Finding], stance: Iterable[Finding], reading: Reading) -> list[Finding]:
    """Return the names with the label `dressed` where a distancing word aims at that very mention.

    A word dresses the first mention of its target after it in its sentence, or the mention it directly follows
    ("the coalition purportedly fighting"); a mention earlier in the sentence stays bare.
    """
    names = list(names)
    mentions: dict[tuple[str, int], list[int]] = {}
    for i, name in enumerate(names):
        mentions.setdefault((name.target, reading.sentence_at(name.start)), []).append(i)
    dressed: set[int] = set()
    for word in stance:
        if word.feature != "loaded" or word.label != "distancing" or not word.target:
            continue
        near = mentions.get((word.target, reading.sentence_at(word.start)), [])
        after = [i for i in near if names[i].start >= word.end]
        touching = [
            i for i in near if len(reading.words_in(names[i].end, word.start)) == 0 and names[i].end <= word.start
        ]
        dressed.update(after[:1] or touching[-1:])
    return [n._replace(label="dressed") if i in dressed and n.label == "bare" else n for i, n in enumerate(names)]


def _same_case(found: str, term: str) -> bool:
    if found == term or term.islower() or found.isupper():
        return found != "us" or term.islower()
    return all(a == b for a, b in zip(found, term, strict=False) if b.isupper()) and len(found) == len(term)


def _stands_after(reading: Reading, hit: Hit) -> bool:
    wanted = [alternative.lower().split() for alternative in hit.entry.more["only_after"].split("|") if alternative]
    before = reading.lower
    return not wanted or any(before[max(hit.first - len(w), 0) : hit.first] == w for w in wanted)
