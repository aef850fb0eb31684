"""Term lists with their cards: read, checked, and compiled once into one matcher over words.

A list is a table (tsv) that a reader can change, one row a term; `analysis.conditions` says how a row states
where its term counts. The card beside it (toml) says who made it and from what; `feature` names what its findings
are (a list without it only helps others), and an `only_if` on the card holds for every row.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import compress, count
from pathlib import Path
from typing import Any, NamedTuple

from .conditions import COLUMNS, FOLDER, GAP, REACH, Condition, normal, read_card, read_condition, read_rows
from .words import WORD, Reading

NEEDED = ("term", "forms", "label", "source", "origin", "example", "counterexample")
ORIGINS = ("published", "news", "case")
STAR = "*"
OWN_LIST = "listed in "  # begins the rule of what a comparison's own list finds; its name follows
FEATURES = ("loaded", "hedge", "booster", "minimiser", "denial", "counter", "theme", "own", "name")
ON_CARD = ("feature", "only_if")  # what a card may say about how its list is matched
AIMS = "aims"
GRAMMAR = "grammar"  # whose lists are not all looked up as words: some begin a line, with its colon
_PIECE = re.compile(r"\(?<[^>]*>\)?|\S+")
_SIGNS = frozenset((",", GAP, "#", "Aa", STAR))


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One row of a term list; `feature` is what the list's card says, else the list's name."""

    feature: str
    term: str
    forms: tuple[str, ...]
    label: str
    source: str
    origin: str
    example: str
    counterexample: str
    more: dict[str, str] = field(default_factory=dict)
    when: Condition | None = None


class Hit(NamedTuple):
    """An entry found at words first..last (inclusive)."""

    first: int
    last: int
    entry: Entry


_hit: Callable[[tuple[int, int, Entry]], Hit] = partial(tuple.__new__, Hit)  # Hit(…), but a third faster


@cache
def shipped(name: str) -> list[Entry]:
    """Return the entries of one of the project's own lists (cues, grammar/classes), read once."""
    return read_lexicon(FOLDER / f"{name}.tsv")


def read_lexicons(folder: Path = FOLDER) -> list[Entry]:
    """Return the entries of every list in a folder, in the order of the files' names."""
    return [entry for path in sorted(folder.glob("*.tsv")) for entry in read_lexicon(path)]


def read_lexicon(path: Path, *, feature: str = "") -> list[Entry]:
    """Return the entries of `path` (tsv), whose card stands beside it as `<name>.toml`.

    Their feature is the card's, else `feature`, else the list's name.

    Raises ValueError, naming file and line, for a list without a card, a missing or misspelt column, an unknown origin
    or feature, an entry without forms, a form that no words can meet, a row given twice, or a condition that cannot be
    read.
    """
    card = _card(path.with_suffix(".toml"))
    feature, for_all = card.get("feature", feature or path.stem), card.get("only_if", "")
    if "feature" in card and feature not in FEATURES:
        raise ValueError(f"{path.stem}.toml: feature {feature!r}; use one of {', '.join(FEATURES)}")
    seen: dict[tuple[Any, ...], int] = {}
    entries = []
    for line, row in _rows(path):
        entry = _entry(path, line, row, feature, for_all)
        key = (entry.forms, entry.label, *(row.get(name) for name in COLUMNS))
        if key in seen:
            raise ValueError(f"{path.name}, line {line}: {entry.term!r} stands in line {seen[key]} already; drop one")
        seen[key] = line
        entries.append(entry)
    return entries


def _card(path: Path) -> dict[str, Any]:
    """Return a list's card; raise ValueError, naming the file, where it cannot be read or misspells a key."""
    try:
        card = read_card(path)
    except UnicodeDecodeError:
        raise ValueError(f"{path.name}: not written in UTF-8; save it so") from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f'{path.name}: {error}; a card\'s lines read key = "text"') from None
    _check_names(path.name, card, ON_CARD)
    for name in ON_CARD:
        if not isinstance(card.get(name, ""), str):
            raise ValueError(f"{path.name}: {name} = {card[name]!r}; write it as text in quotation marks")
    return card


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a list with their lines; raise ValueError, naming the file, where it cannot be read."""
    try:
        rows = list(read_rows(path, NEEDED))
    except UnicodeDecodeError:
        raise ValueError(f"{path.name}: not written in UTF-8; save it so") from None
    except csv.Error as error:
        raise ValueError(f"{path.name}: {error}; save it as text with tabs between the columns") from None
    if rows:
        _check_names(f"{path.name}, line 1", rows[0][1], (*COLUMNS, AIMS))
    return rows


def _check_names(where: str, given: Iterable[str], known: Sequence[str]) -> None:
    """Raise ValueError for a name that is almost one of the known ones: it would say nothing, in silence."""
    plain = {re.sub(r"[\W_]", "", name).lower(): name for name in known}
    for name in given:
        near = difflib.get_close_matches(re.sub(r"[\W_]", "", name).lower(), plain, n=1, cutoff=0.85)
        if near and name not in known:
            raise ValueError(f"{where}: {name!r} means nothing; write {plain[near[0]]}, or another name for a note")


def _entry(path: Path, line: int, row: dict[str, str], feature: str, for_all: str) -> Entry:
    where = f"{path.name}, line {line}"
    forms = tuple(met(form) for form in row["forms"].split("|") if form.strip())
    if not row["term"].strip() or not forms or not row["label"].strip():
        raise ValueError(f"{where}: term, forms and label may not be empty")
    if row["origin"] not in ORIGINS:
        raise ValueError(f"{where}: origin {row['origin']!r}; use one of {', '.join(ORIGINS)}")
    if any(STAR in form.removesuffix(STAR) or (STAR in form and " " in form) for form in forms):
        raise ValueError(f"{where}: {row['forms']!r}; a star stands at the end of a one-word form")
    if path.parent.name != GRAMMAR and (odd := [form for form in forms if not meets(form)]):
        raise ValueError(f"{where}: no words can meet {odd[0]!r}; write words, without marks before or after them")
    for name in COLUMNS[:-1]:
        if odd := [piece for piece in _PIECE.findall((row.get(name) or "").replace("|", " ")) if not _plain(piece)]:
            raise ValueError(f"{where}: {name} has {odd[0]!r}; write a word, <group>, (word), *, *ing, #, Aa, … or ,")
    try:
        when = read_condition({**row, "only_if": ", ".join(filter(None, (row.get("only_if"), for_all)))})
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None
    return Entry(
        feature=feature,
        term=row["term"],
        forms=forms,
        label=row["label"],
        source=row["source"],
        origin=row["origin"],
        example=row["example"],
        counterexample=row["counterexample"],
        more={key: value for key, value in row.items() if key not in NEEDED},
        when=when,
    )


def met(form: str) -> str:
    """Return a form with single blanks, without the full stops and apostrophes that end its words: no part of words."""
    return " ".join(word.rstrip(".'’") or word for word in form.split())


def meets(form: str) -> bool:
    """Return whether words of a text can meet a form: it is made of words, each gap between two of them."""
    words = normal(form).split()
    if not words or GAP in (words[0], words[-1]):
        return False
    *before, last = words
    last = f"{last.removesuffix(STAR)}x" if last != STAR and len(words) == 1 and last.endswith(STAR) else last
    return all(word == GAP or WORD.fullmatch(word) for word in (*before, last))


def _plain(piece: str) -> bool:
    """Return whether a piece of a pattern is a sign, a group or a word, alone or in round brackets."""
    if piece[0] == "(" and piece[-1] == ")":
        piece = piece[1:-1]
    if piece in _SIGNS or re.fullmatch(r"<[^<>()]+>", piece):
        return True
    return re.search(r"\w", piece) is not None and re.search(r"[<>(),;*#…]", piece.removeprefix(STAR)) is None


class Matcher:
    """All terms of all lists in one tree of words, so that a text is passed once.

    A form is words separated by spaces; `…` in it stands for up to three words, and a one-word form that ends in `*`
    for every word that begins so.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._root: dict[str, Any] = {}
        self._stems: dict[str, list[Entry]] = {}
        for entry in entries:
            for form in entry.forms:
                if form.endswith(STAR):
                    self._stems.setdefault(normal(form[:-1]), []).append(entry)
                    continue
                node = self._root
                for word in normal(form).split():
                    node = node.setdefault(word, {})
                node.setdefault("", []).append(entry)
        self._sure = {word for word, node in self._root.items() if "" in node or GAP in node}

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Yield every place where a form stands, conditions unasked: by first word, longest first."""
        if self._stems:
            yield from self._begun(reading)
        root, sure, words = self._root, self._sure, [*reading.lower, ""]
        begun = compress(count(), map(root.__contains__, reading.lower))
        for i in [i for i in begun if words[i] in sure or words[i + 1] in root[words[i]]]:
            node, then = root[words[i]], words[i + 1]
            if then and (then in node or GAP in node):
                found: dict[int, list[Entry]] = {}
                _walk(reading, node, i, found)
                for last in sorted(found, reverse=True):
                    for entry in found[last]:
                        yield _hit((i, last, entry))
            else:
                for entry in node.get("", ()):
                    yield _hit((i, i, entry))

    def _begun(self, reading: Reading) -> Iterator[Hit]:
        """Yield the words that begin with a starred form; each different word is looked up once."""
        known = {
            word: [entry for n in range(1, len(word) + 1) for entry in self._stems.get(word[:n], ())]
            for word in set(reading.lower)
        }
        for i, word in enumerate(reading.lower):
            for entry in known[word]:
                yield Hit(i, i, entry)


def _walk(reading: Reading, node: dict[str, Any], at: int, found: dict[int, list[Entry]]) -> None:
    """Collect into `found` the entries whose forms end at each word from `at` on; the shortest gap is taken."""
    if "" in node:
        found.setdefault(at, []).extend(node[""])
    if at + 1 >= len(reading.lower) or _ends(reading, at):
        return
    if (word := reading.lower[at + 1]) in node:
        _walk(reading, node[word], at + 1, found)
    if after_gap := node.get(GAP):
        for to in range(at + 1, min(at + REACH + 2, len(reading.lower))):
            if _ends(reading, to - 1):
                break
            if reading.lower[to] in after_gap:
                _walk(reading, after_gap[reading.lower[to]], to, found)
                break


def _ends(reading: Reading, i: int) -> bool:
    """Return whether a sentence plainly ends between word `i` and the next; the full stop of *Mr.* does not."""
    between = reading.gaps[i + 1]
    if between == " ":
        return False
    return "\n" in between or ";" in between or ("." in between and reading.ends[i] - reading.starts[i] > 3)


def lexicon_hash(folder: Path = FOLDER, *, lists: Iterable[Entry] = ()) -> str:
    """Return twelve hexadecimal digits that name the edition of all lists.

    A changed row changes them, and so does a changed `feature` or `only_if` on a card. Without `lists`, a
    comparison's own entries, they are those of the shipped lists alone.
    """
    shipped = _folder_hash(folder)
    own = [
        (
            (e.feature, e.label, e.term, e.forms, e.source, e.origin, e.example, e.counterexample),
            (sorted(e.more.items()), e.when.tests if e.when else ()),
        )
        for e in lists
    ]
    return hashlib.sha256(f"{shipped} {own}".encode()).hexdigest()[:12] if own else shipped


@cache
def _folder_hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.tsv")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
        card = _card(path.with_suffix(".toml"))
        digest.update(repr([(name, card[name]) for name in ON_CARD if name in card]).encode())
    return digest.hexdigest()[:12]
