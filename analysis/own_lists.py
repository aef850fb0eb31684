"""Term lists that a comparison brings in its folder `lists`, and their import from LIWC and from plain text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .conditions import CARD
from .lexicons import NEEDED, STAR, Entry, meets, met, read_lexicon, read_lexicons
from .reading import decode, sure
from .tables import write_text

OWN = "own"
_CATEGORY = re.compile(r"\s*(\d+)\s+(\S+)")
_NUMBERS_LAST = re.compile(r"(.*?\S)((?:\s+\d+)+)\s*")
GUESSED = "read as "  # begins the line that says which encoding was guessed
_HEADINGS = ("term", "terms", "word", "words")


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
    picks categories. A `.txt` holds one term a line, comments begin with `# ` or `;`; `labels` names what the terms are
    (default: the file's name). What was left out, or read by guess, says why.
    Raises ValueError for another suffix, a folder that is no comparison, a list that exists, an unknown category, a
    category's number given twice, an empty label, and a plain list with several columns.
    """
    if not (folder / "comparison.toml").exists():
        raise ValueError(f"{folder} is no comparison; `python -m analysis new {folder} a.txt b.txt` makes one")
    if not file.is_file():
        raise ValueError(f"no file {file}; give a LIWC dictionary (.dic) or a plain list (.txt)")
    path = folder / "lists" / f"{_name(file)}.tsv"
    if path.exists():
        raise ValueError(f"{path} exists already; delete it, or give the file another name")
    labels = [label.strip() for label in labels]
    if "" in labels:
        raise ValueError(f"{file.name}: the label is empty; say in a word what the terms are")
    left_out: list[str] = []
    if file.suffix.lower() == ".dic":
        found = list(_dictionary(file, _lines(file, left_out), labels, left_out))
    elif file.suffix.lower() == ".txt":
        if len(labels) > 1:
            raise ValueError(f"{file.name}: a plain list has one label; given {', '.join(labels)}")
        label = labels[0] if labels else _name(file)
        found = [(term, label) for term in _plain_list(file, _lines(file, left_out), left_out)]
    else:
        raise ValueError(f"{file.name}: cannot take {file.suffix or 'a file without suffix'}; .dic and .txt work")
    rows = list(_rows(found, file, left_out))
    if not rows:
        raise ValueError(f"{file.name}: no term found; {left_out[-1] if left_out else 'give one term a line'}")
    write_text("\n".join("\t".join(row) for row in (NEEDED, *rows)) + "\n", path)
    write_text(_card(file, left_out), path.with_suffix(".toml"))
    return path, left_out


def _lines(file: Path, left_out: list[str]) -> list[str]:
    try:
        text, encoding = decode(file.read_bytes())
    except UnicodeError as error:
        raise ValueError(f"{file.name}: {error}; save it as text in UTF-8") from None
    if not sure(encoding):
        left_out.append(f"{GUESSED}{encoding}; if letters look wrong, save the file in UTF-8")
    return unicodedata.normalize("NFC", text).splitlines()


def _plain_list(file: Path, lines: Iterable[str], left_out: list[str]) -> Iterator[str]:
    """Yield the terms of a list with one a line."""
    first = True
    for number, line in enumerate(lines, 1):
        term = line.strip()
        if not term or term == "#" or term.startswith(("# ", "#\t", ";")):
            continue
        if "\t" in term:
            raise ValueError(
                f"{file.name}, line {number}: {term[:40]!r} has several columns; a plain list has one term a line, "
                "and terms under several labels go into a .dic or into a file for each label"
            )
        if term.startswith("#"):
            left_out.append(f"{term}: a comment has a blank after #, and a word is matched without #")
        elif first and term.lower() in _HEADINGS:
            left_out.append(f"{term}: taken for the column's heading")
        else:
            yield term
        first = False


def _dictionary(
    file: Path, lines: Sequence[str], wanted: Sequence[str], left_out: list[str]
) -> Iterator[tuple[str, str]]:
    """Yield term and category of a LIWC dictionary."""
    marks = [i for i, line in enumerate(lines) if line.strip() == "%"]
    if len(marks) < 2:
        raise ValueError(f"{file.name}: no categories between two lines of %; is it a LIWC dictionary?")
    categories = _categories(file, lines[marks[0] + 1 : marks[1]], left_out)
    if unknown := [name for name in wanted if name not in categories.values()]:
        raise ValueError(f"{file.name}: no category {unknown[0]!r}; it has {', '.join(categories.values())}")
    terms = [line.strip() for line in lines[marks[1] + 1 :] if line.strip()]
    tabbed = any("\t" in line for line in terms)
    for line in terms:
        term, *given = [part.strip() for part in line.split("\t") if part.strip()]
        if not given and (match := _NUMBERS_LAST.fullmatch(term)):
            if tabbed:
                left_out.append(f"{line}: no tab between the term and its categories, as the other lines have it")
                continue
            term, given = match[1], [match[2]]
        numbers = [number for part in given for number in part.split()]
        if not numbers:
            left_out.append(f"{term}: it has no category")
        if odd := " ".join(number for number in numbers if number not in categories):
            why = (
                "a condition on the words beside it, which is not read"
                if re.search(r"[(<]", odd)
                else "no category here"
            )
            left_out.append(f"{term}: {odd}, which is {why}")
        for number in dict.fromkeys(numbers):
            if (name := categories.get(number)) and (not wanted or name in wanted):
                yield term, name


def _categories(file: Path, lines: Iterable[str], left_out: list[str]) -> dict[str, str]:
    """Return the categories of a LIWC dictionary by their numbers."""
    categories: dict[str, str] = {}
    for line in filter(str.strip, lines):
        match = _CATEGORY.match(line)
        if match is None:
            left_out.append(f"{line.strip()}: no category, which is a number and a name")
        elif match[1] in categories:
            raise ValueError(
                f"{file.name}: category {match[1]} is both {categories[match[1]]} and {match[2]}; give each its number"
            )
        else:
            categories[match[1]] = match[2]
    return categories


def _rows(found: Iterable[tuple[str, str]], file: Path, left_out: list[str]) -> Iterator[tuple[str, ...]]:
    origin = "published" if file.suffix.lower() == ".dic" else "news"
    for term, label in dict.fromkeys((met(term.lower()), label) for term, label in found):
        if not meets(term) or (STAR in term and " " in term):
            left_out.append(f"{term}: not made of words, or a star within several")
        else:
            yield term, term, label, f"imported from {file.name}", origin, "", ""


def told(line: str) -> str:
    """Return what an import tells of a file as a reader is told it."""
    return line if line.startswith(GUESSED) else f"left out: {line}"


def to_paste(label: str) -> str:
    """Return the lines of comparison.toml that ask for a contrast of an own list's label."""
    return f'[[headline]]\nfeature = "{OWN}"\nlabel = {json.dumps(label, ensure_ascii=False)}\nper = "words"\n'


def _card(file: Path, left_out: Sequence[str]) -> str:
    lost = sum(not line.startswith(GUESSED) for line in left_out)
    facts = {
        "title": f"Terms of {file.name}",
        "edition": "as imported",
        "made_by": "see publications",
        "publications": f"{file.name}; name here who made the list and where it is published",
        "licence": "name here under which licence the list may be used",
        "changes": f"imported without conditions; {lost} entries or readings left out",
        "known_wrong": "terms count wherever they stand" + "".join(f"; {told(line)}" for line in left_out[:20]),
    }
    return "".join(f"{key} = {json.dumps(facts[key], ensure_ascii=False)}\n" for key in CARD)


def _name(file: Path) -> str:
    return re.sub(r"[^\w-]+", "-", file.stem.lower()).strip("-") or "list"
