"""The term lists as pages to read: every entry with its conditions in words, its source, an example and the contrary.

`python -m analysis.lexicon_page` writes them anew beside the lists; a test says when they are out of date.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from .conditions import COLUMNS, FOLDER, GROUPS, read_card, read_rows
from .lexicons import NEEDED, ORIGINS
from .tables import write_text

MEASURED = FOLDER.parent / "gold" / "entries.csv"
SHOWN = ("loaded", "hedges", "boosters", "minimisers", "denials", "counters", "themes")
_SAID = dict(zip(COLUMNS, ("only after", "never after", "only before", "never before", "only if"), strict=True))
_HEADS = ("entry", "counts as", "where it counts", "example", "counterexample", "source", "origin", "right of found")
_FEW, _LOW = 10, 0.5  # places an entry must have been found in, and the share right below which it is named
_HOW = """\
Made from the tables by `python -m analysis.lexicon_page`; change the tables, not this page.

An entry counts wherever one of its forms stands, unless the third column says more. What stands beside it is written
as in the tables: alternatives parted by `/`, `<group>` for any word of a group below, `(word)` for one that may be
missing, `*` for any word, `*ing` for one so ending, `#` for a number, `Aa` for a word with a capital, `…` for up to
three words, `,` for a mark. `published`: on a published list; `news`: seen in other news, with the reason; `case`: only
seen in the texts under study, and left out of headline figures.

*Right of found* is how often annotators marked the place as well, in corpora others annotated (half of each; at least
five places): Szarvas et al. 2012 for hedges, Spinde et al. 2021 (BABE) and Da San Martino et al. 2020 (PTC, charged
words only) for loaded words. BABE's annotators agree little (alpha .40), and PTC marks the strongest places only: read
it as a lower bound.
"""


def lexicon_pages(folder: Path = FOLDER) -> dict[str, str]:
    """Return name of file → text of the pages on the term lists: `README.md`, and one a list."""
    pages = {"README.md": _index(folder)}
    for name in SHOWN:
        card = read_card(folder / f"{name}.toml")
        seen = _measured(card["feature"])
        table = [_row(row, seen) for _, row in read_rows(folder / f"{name}.tsv", NEEDED)]
        facts = [f"- {key.replace('_', ' ')}: {card[key]}" for key in ("publications", "changes", "known_wrong")]
        if card.get("only_if"):
            facts.append(f"- every entry: only if {card['only_if']}")
        pages[f"{name}.md"] = "\n".join([f"# {card['title']}", "", *facts, "", *_table(_HEADS, table), ""])
    return pages


def conditions_in_words(row: Mapping[str, str]) -> str:
    """Return what a row of a list says about where its term counts, as a reader would say it."""
    told = []
    for name, said in _SAID.items():
        if given := (row.get(name) or "").strip():
            shown = given if name == "only_if" else " / ".join(f"`{part.strip()}`" for part in given.split("|"))
            told.append(f"{said} {shown}")
    return "; ".join(told)


def _index(folder: Path) -> str:
    rows = []
    for name in SHOWN:
        origins = Counter(row["origin"] for _, row in read_rows(folder / f"{name}.tsv", NEEDED))
        title = read_card(folder / f"{name}.toml")["title"]
        rows.append((f"[{title}]({name}.md)", str(origins.total()), *(str(origins[o]) for o in ORIGINS)))
    groups = [
        (f"`<{row['group']}>`", row["meaning"], row["words"].replace("|", ", "))
        for _, row in read_rows(GROUPS, ("group", "words", "meaning"))
    ]
    low = [
        (term, label, gold, f"{right} of {found}")
        for (label, term), places in sorted({**_measured("hedge"), **_measured("loaded")}.items())
        for gold, right, found in places
        if found >= _FEW and right < found * _LOW
    ]
    weak = ["## Entries that are often wrong", "", *_table(("entry", "counts as", "corpus", "right of found"), low)]
    lists = _table(("list", "entries", *ORIGINS), rows)
    known = _table(("group", "meaning", "words"), groups)
    head = ["# Term lists", "", _HOW]
    return "\n".join([*head, *lists, "", *weak, "", "## Groups", "", *known, ""])


def _measured(feature: str) -> dict[tuple[str, str], list[tuple[str, int, int]]]:
    """Return (label, term) → corpus, places right, places found, of the entries of a feature that were measured."""
    seen: dict[tuple[str, str], list[tuple[str, int, int]]] = {}
    with MEASURED.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["feature"] == feature:
                place = (row["gold"], int(row["right"]), int(row["found"]))
                seen.setdefault((row["label"], row["term"]), []).append(place)
    return seen


def _row(row: Mapping[str, str], seen: Mapping[tuple[str, str], list[tuple[str, int, int]]]) -> tuple[str, ...]:
    forms = ", ".join(form.strip() for form in row["forms"].split("|"))
    label = row["label"] + (f" ({row['plainer']})" if row.get("plainer") else "")
    sides = (row["example"], row["counterexample"], row["source"], row["origin"])
    right = "; ".join(f"{gold} {n} of {of}" for gold, n, of in seen.get((row["label"], row["term"]), ()))
    return (forms, label, conditions_in_words(row), *sides, right)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines]


if __name__ == "__main__":
    for name, text in lexicon_pages().items():
        write_text(text, FOLDER / name)
