"""Term lists that a comparison brings in its folder `lists`, and their import from LIWC and from plain text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .conditions import CARD
from .lexicons import NEEDED, STAR, Entry, read_lexicon, read_lexicons
from .tables import write_text
from .words import WORD

OWN = "own"
_CATEGORY = re.compile(r"\s*(\d+)\s+(\S+)")


def read_own_lists(folder: Path) -> list[Entry]:
    """Return the entries of every list (tsv, with its card) in `folder`, none if there is no such folder.

    Findings of a list have the feature `own` and the label `<list>: <label>`, so that the shipped features stay what
    they are. A card that names a shipped feature makes its terms join that one, under one of its labels. Raises
    ValueError where a list cannot be read or names a label that its feature has not.
    """
    entries = []
    for path in sorted(folder.glob("*.tsv")):
        own = read_lexicon(path, feature=OWN)
        joined = {entry.label for entry in read_lexicons() if own and entry.feature == own[0].feature}
        for entry in own:
            if entry.feature == OWN:
                label = path.stem if entry.label == path.stem else f"{path.stem}: {entry.label}"
            elif (label := entry.label) not in joined:
                held = ", ".join(sorted(joined)) or "none that a list can join"
                raise ValueError(f"{path.name}: label {label!r} of {entry.feature}; use one of {held}")
            entries.append(replace(entry, label=label, more={**entry.more, "list": path.stem}))
    return entries


def import_list(folder: Path, file: Path, *, labels: Sequence[str] = ()) -> tuple[Path, list[str]]:
    """Write `file` as `lists/<name>.tsv` with a card into a comparison folder; return its path and what was left out.

    A `.dic` is a LIWC dictionary: categories between two lines of `%`, then a term and its categories a line; `labels`
    picks categories. A `.txt` holds one term a line; `labels` names what they are (default: the file's name).
    Raises ValueError for another suffix, a folder that is no comparison, a list that exists, an unknown category.
    """
    if not (folder / "comparison.toml").exists():
        raise ValueError(f"{folder} is no comparison; `python -m analysis new {folder} a.txt b.txt` makes one")
    path = folder / "lists" / f"{_name(file)}.tsv"
    if path.exists():
        raise ValueError(f"{path} exists already; delete it, or give the file another name")
    lines = _lines(file)
    left_out: list[str] = []
    if file.suffix.lower() == ".dic":
        found = list(_dictionary(file, lines, labels, left_out))
    elif file.suffix.lower() == ".txt":
        if len(labels) > 1:
            raise ValueError(f"{file.name}: a plain list has one label; given {', '.join(labels)}")
        label = labels[0] if labels else _name(file)
        found = [(line.strip(), label) for line in lines if line.strip() and line.lstrip()[0] not in "#;"]
    else:
        raise ValueError(f"{file.name}: cannot take {file.suffix or 'a file without suffix'}; .dic and .txt work")
    rows = list(_rows(found, file, left_out))
    if not rows:
        raise ValueError(f"{file.name}: no term found; {left_out[0] if left_out else 'give one term a line'}")
    write_text("\n".join("\t".join(row) for row in (NEEDED, *rows)) + "\n", path)
    write_text(_card(file, left_out), path.with_suffix(".toml"))
    return path, left_out


def _lines(file: Path) -> list[str]:
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").splitlines()


def _dictionary(
    file: Path, lines: Sequence[str], wanted: Sequence[str], left_out: list[str]
) -> Iterator[tuple[str, str]]:
    """Yield term and category of a LIWC dictionary."""
    marks = [i for i, line in enumerate(lines) if line.strip() == "%"]
    if len(marks) < 2:
        raise ValueError(f"{file.name}: no categories between two lines of %; is it a LIWC dictionary?")
    heads = [match for line in lines[marks[0] + 1 : marks[1]] if (match := _CATEGORY.match(line))]
    categories = {match[1]: match[2] for match in heads}
    if unknown := [name for name in wanted if name not in categories.values()]:
        raise ValueError(f"{file.name}: no category {unknown[0]!r}; it has {', '.join(categories.values())}")
    for line in lines[marks[1] + 1 :]:
        term, *given = [part.strip() for part in line.split("\t") if part.strip()] or [""]
        numbers = [number for part in given for number in part.split()]
        if odd := [number for number in numbers if number not in categories]:
            left_out.append(f"{term}: {' '.join(odd)}, which is no plain category")
        for number in dict.fromkeys(numbers):
            if (name := categories.get(number)) and (not wanted or name in wanted):
                yield term, name


def _rows(found: Iterable[tuple[str, str]], file: Path, left_out: list[str]) -> Iterator[tuple[str, ...]]:
    origin = "published" if file.suffix.lower() == ".dic" else "news"
    for term, label in dict.fromkeys((" ".join(term.lower().split()), label) for term, label in found):
        words = term.split()
        whole = all(WORD.fullmatch(word) for word in words[:-1]) and WORD.fullmatch(words[-1].removesuffix(STAR) + "x")
        if not whole or (STAR in term and len(words) > 1):
            left_out.append(f"{term}: not made of words, or a star within several")
        else:
            yield term, term, label, f"imported from {file.name}", origin, "", ""


def _card(file: Path, left_out: Sequence[str]) -> str:
    facts = {
        "title": f"Terms of {file.name}",
        "edition": "as imported",
        "made_by": "see publications",
        "publications": f"{file.name}; name here who made the list and where it is published",
        "licence": "name here under which licence the list may be used",
        "changes": f"imported without conditions; {len(left_out)} entries or readings left out",
        "known_wrong": "terms count wherever they stand" + "".join(f"; left out {line}" for line in left_out[:20]),
    }
    return "".join(f"{key} = {json.dumps(facts[key], ensure_ascii=False)}\n" for key in CARD)


def _name(file: Path) -> str:
    return re.sub(r"[^\w-]+", "-", file.stem.lower()).strip("-") or "list"
