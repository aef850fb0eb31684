"""The term lists as pages to read: every entry with its conditions in words, its source, an example and the contrary.

`python -m analysis.lexicon_page` writes them anew beside the lists; a test says when they are out of date.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from scipy import stats

from .conditions import COLUMNS, FOLDER, GROUPS, read_card, read_rows
from .lexicons import NEEDED, ORIGINS
from .tables import write_text

MEASURED = FOLDER.parent / "gold" / "entries.csv"
SHOWN = ("loaded", "hedges", "boosters", "minimisers", "denials", "counters", "themes")
_SAID = dict(zip(COLUMNS, ("only after", "never after", "only before", "never before", "only if"), strict=True))
_HEADS = ("entry", "counts as", "where it counts", "example", "counterexample", "source", "origin", "right of found")
LEAST, LOW = 5, 0.5  # places an entry must have been found in, and the share right below which it is named
_GOLD = {  # what an unmarked place says in each corpus
    "Szeged Wikipedia": "Szeged, Wikipedia (Szarvas et al. 2012). Annotators were to mark every word of possibility, "
    "belief or condition: an unmarked place is a wrong one, or of a kind that Szeged does not count.",
    "Szeged news": "Szeged, news (Szarvas et al. 2012). As above.",
    "BABE": "BABE (Spinde et al. 2021). Annotators marked words that seemed biased to them and agree little (alpha "
    ".40): an unmarked place is one most of them passed over.",
    "PTC": "PTC (Da San Martino et al. 2020). Annotators marked the strongest places of *loaded language*, other "
    "techniques (name-calling, doubt) apart: an unmarked place need not be wrong, and the share is a lower bound.",
}
_HOW = """\
Made from the tables by `python -m analysis.lexicon_page`; change the tables, not this page.

An entry counts wherever one of its forms stands, unless the third column says more. What stands beside it is written
as in the tables: alternatives parted by `/`, `<group>` for any word of a group below, `(word)` for one that may be
missing, `*` for any word, `*ing` for one so ending, `#` for a number, `Aa` for a word with a capital, `…` for up to
three words, `,` for a mark. `published`: on a published list; `news`: seen in other news, with the reason; `case`: only
seen in the texts under study, and left out of headline figures.

*Right of found* is how often annotators marked the place as well, in corpora others annotated (half of the documents
of each; entries found there in at least five places; `python data/gold/entries.py` measures anew). Where the column is
empty the entry is not measured, and how often it is right is not known.
"""


def lexicon_pages(folder: Path = FOLDER) -> dict[str, str]:
    """Return name of file → text of the pages on the term lists: `README.md`, and one a list."""
    pages = {"README.md": _index(folder)}
    for name in SHOWN:
        card = read_card(folder / f"{name}.toml")
        seen = measured_entries(card["feature"])
        table = [_row(row, seen) for _, row in read_rows(folder / f"{name}.tsv", NEEDED)]
        facts = [f"- measured: {_how_many(table)}"]
        facts += [f"- {key.replace('_', ' ')}: {card[key]}" for key in ("publications", "changes", "known_wrong")]
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
    rows, listed, measured = [], set(), 0
    for name in SHOWN:
        held = [row for _, row in read_rows(folder / f"{name}.tsv", NEEDED)]
        origins = Counter(row["origin"] for row in held)
        card = read_card(folder / f"{name}.toml")
        seen = measured_entries(card["feature"])
        places = sum((row["label"], row["term"]) in seen for row in held)
        counts = (origins.total(), *(origins[o] for o in ORIGINS), places)
        rows.append((f"[{card['title']}]({name}.md)", *map(str, counts)))
        listed |= {(card["feature"], row["label"], row["term"]) for row in held}
        measured += places
    groups = [
        (f"`<{row['group']}>`", row["meaning"], row["words"].replace("|", ", "))
        for _, row in read_rows(GROUPS, ("group", "words", "meaning"))
    ]
    total = sum(int(row[1]) for row in rows)
    weak = [
        "## Entries that annotators marked in fewer than half of their places",
        "",
        f"Measured are {measured:,} of {total:,} entries: of the others nothing is known here, neither good nor bad.",
        f"Listed is every entry found in at least {LEAST} places of a corpus and marked in fewer than half of them,",
        "the least marked first, with the 95 % interval of the share (Wilson 1927) as if places were independent.",
        *(line for gold in _GOLD for line in _weak(gold, listed)),
    ]
    lists = _table(("list", "entries", *ORIGINS, "measured"), rows)
    known = _table(("group", "meaning", "words"), groups)
    head = ["# Term lists", "", _HOW]
    return "\n".join([*head, *lists, "", *weak, "", "## Groups", "", *known, ""])


def measured_entries(feature: str) -> dict[tuple[str, str], list[tuple[str, int, int]]]:
    """Return (label, term) → corpus, places right, places found, of the entries of a feature that were measured."""
    seen: dict[tuple[str, str], list[tuple[str, int, int]]] = {}
    with MEASURED.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["feature"] == feature:
                place = (row["gold"], int(row["right"]), int(row["found"]))
                seen.setdefault((row["label"], row["term"]), []).append(place)
    return seen


def wilson(right: int, found: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927, *JASA* 22:209)."""
    interval = stats.binomtest(right, found).proportion_ci(confidence_level=0.95, method="wilson")
    return float(interval.low), float(interval.high)


def _weak(gold: str, listed: Collection[tuple[str, str, str]]) -> list[str]:
    """Return heading, what the corpus bears and the table of its entries below half; nothing where there is none."""
    low = [
        (right / found, wilson(right, found), term, label, f"{right} of {found}")
        for feature in ("hedge", "loaded")
        for (label, term), places in measured_entries(feature).items()
        for corpus, right, found in places
        if corpus == gold and found >= LEAST and right < found * LOW and (feature, label, term) in listed
    ]
    rows = [
        (term, label, told, f"{ends[0]:.0%} to {ends[1]:.0%}".replace("%", " %"))
        for _, ends, term, label, told in sorted(low)
    ]
    table = _table(("entry", "counts as", "marked of found", "95 % interval"), rows)
    return ["", f"### {gold}: {len(rows)}", "", _GOLD[gold], "", *table] if rows else []


def _how_many(table: Sequence[tuple[str, ...]]) -> str:
    measured = sum(bool(row[-1]) for row in table)
    if not measured:
        return f"none of its {len(table):,} entries, so how often they are right is not known"
    known = f"{measured:,} of its {len(table):,} entries (last column)"
    return f"{known}; of the others it is not known how often they are right"


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
