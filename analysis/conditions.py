"""Where a listed term counts: what stands beside it, and tests of its place. All of it is data in the lists.

The columns `only_after`, `never_after`, `only_before` and `never_before` say which words may stand next to a
term: alternatives parted by `|`, each a run of words, where `<group>` stands for any word of a group in
grammar/groups.tsv, `(word)` may be missing, `*` is any word, `*ing` any word so ending, `#` one that begins with
a digit, `Aa` one that begins with a capital, `…` up to three words, and `,` a punctuation mark or the text's edge.
Words do not reach across punctuation unless `,` says so. `only_if` names tests of `TESTS`, parted by commas, each
of which may be turned round by `not`.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from .words import Reading

FOLDER = Path(__file__).resolve().parent.parent / "data" / "lexicons"
GROUPS = FOLDER / "grammar" / "groups.tsv"
CARD = ("title", "edition", "made_by", "publications", "licence", "changes", "known_wrong")
GAP = "…"
REACH = 3  # words that `…` may stand for
FAR = 12  # words within which a clause shows its verb
WIDE = 60  # words on either side that count as the same sentence
SCOPE = 5  # words over which a denial reaches
_MARK = re.compile(r"[,.;:?!()–—\n…\[\]|]| - ")
_PIECE = re.compile(r"\(?<[^>]*>\)?|\S+")


class Slot(NamedTuple):
    """One place of a pattern: the words that may stand there."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    number: bool = False
    capital: bool = False
    anything: bool = False
    optional: bool = False
    gap: bool = False
    mark: bool = False

    @property
    def plain(self) -> bool:
        """Whether exactly one word stands here."""
        return not (self.optional or self.gap or self.mark)


Pattern = tuple[Slot, ...]
Test = Callable[[Reading, int, int, "Place"], bool]


class Beside(NamedTuple):
    """The patterns of one column, in the direction of reading away from the term.

    `one` holds all one-word patterns together; `runs` those of words alone by their nearest word, `open_runs` those of
    words alone whose nearest is none in particular; `loose` those with optional words, gaps or marks.
    """

    one: Slot | None = None
    runs: Mapping[str, tuple[Pattern, ...]] = {}
    open_runs: tuple[Pattern, ...] = ()
    loose: tuple[Pattern, ...] = ()


class Condition(NamedTuple):
    """When an entry counts; a column that says nothing is None."""

    only_after: Beside | None = None
    never_after: Beside | None = None
    only_before: Beside | None = None
    never_before: Beside | None = None
    tests: tuple[tuple[str, bool], ...] = ()
    asks: tuple[tuple[Test, bool], ...] = ()


class Place(NamedTuple):
    """What a test may ask about where a term stands: the part, and whether a source's marks surround it."""

    part: str = "body"
    quoted: bool = False


BODY = Place()
COLUMNS = ("only_after", "never_after", "only_before", "never_before", "only_if")


# reading ---------------------------------------------------------------------------------------------------


def read_rows(path: Path, needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a list with their line numbers; raise ValueError for a missing column or a torn row."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = [name for name in needed if name not in (reader.fieldnames or [])]
        if missing:
            raise ValueError(f"{path.name}: no column {', '.join(missing)}; a list like this has {', '.join(needed)}")
        for line, row in enumerate(reader, 2):
            if None in row or None in row.values():
                raise ValueError(f"{path.name}, line {line}: not as many fields as columns")
            yield line, row


def read_card(path: Path) -> dict[str, Any]:
    """Return the card of a list; raise ValueError if there is none or it leaves out what a card has to say."""
    if not path.exists():
        name = path.with_suffix(".tsv").name
        raise ValueError(f"{name} has no card; put {path.name} beside it, with {', '.join(CARD)}")
    card = tomllib.loads(path.read_text(encoding="utf-8"))
    missing = [name for name in CARD if not card.get(name)]
    if missing:
        raise ValueError(f"{path.name}: the card does not say {', '.join(missing)}")
    return card


@cache
def groups() -> dict[str, Slot]:
    """Return the word groups that conditions and tests refer to, from grammar/groups.tsv."""
    read_card(GROUPS.with_suffix(".toml"))
    return {
        row["group"]: _slot_of(row["words"].split("|")) for _, row in read_rows(GROUPS, ("group", "words", "meaning"))
    }


def read_condition(row: Mapping[str, str]) -> Condition | None:
    """Return the condition that a row of a list states, None if it states none; raise ValueError if it is unclear."""
    tests = []
    for name in filter(None, (part.strip() for part in (row.get("only_if") or "").split(","))):
        asked = name.removeprefix("not ")
        if asked not in TESTS:
            raise ValueError(f"only_if asks {asked!r}; it can ask {', '.join(TESTS)}")
        tests.append((asked, asked == name))
    condition = Condition(
        only_after=_beside(row.get("only_after") or "", -1),
        never_after=_beside(row.get("never_after") or "", -1),
        only_before=_beside(row.get("only_before") or "", 1),
        never_before=_beside(row.get("never_before") or "", 1),
        tests=tuple(tests),
        asks=tuple((TESTS[name], wanted) for name, wanted in tests),
    )
    return condition if condition != Condition() else None


def _beside(text: str, step: int) -> Beside | None:
    patterns = [_pattern(part) for part in text.split("|") if part.strip()]
    if not patterns:
        return None
    patterns = [pattern[::step] for pattern in patterns]
    plain = [pattern for pattern in patterns if all(slot.plain for slot in pattern)]
    single = [pattern[0] for pattern in plain if len(pattern) == 1]
    runs: dict[str, tuple[Pattern, ...]] = {}
    open_runs = []
    for pattern in plain:
        if len(pattern) > 1 and any(pattern[0][1:]):
            open_runs.append(pattern)
        elif len(pattern) > 1:
            for word in pattern[0].words:
                runs[word] = (*runs.get(word, ()), pattern[1:])
    return Beside(
        one=_together(single) if single else None,
        runs=runs,
        open_runs=tuple(open_runs),
        loose=tuple(pattern for pattern in patterns if pattern not in plain),
    )


def _together(slots: Iterable[Slot]) -> Slot:
    slots = list(slots)
    return Slot(
        frozenset().union(*(slot.words for slot in slots)),
        tuple({ending for slot in slots for ending in slot.endings}),
        any(slot.number for slot in slots),
        any(slot.capital for slot in slots),
        any(slot.anything for slot in slots),
    )


def _pattern(text: str) -> Pattern:
    slots = tuple(_slot(word) for word in _PIECE.findall(text))
    if all(slot.optional or slot.gap for slot in slots):
        raise ValueError(f"the pattern {text.strip()!r} fits anything; name a word that must stand there")
    return slots


def _slot(word: str) -> Slot:
    if word[0] == "(" and word[-1] == ")" and len(word) > 2:
        return _slot(word[1:-1])._replace(optional=True)
    if word[0] == "<" and word[-1] == ">":
        if word[1:-1] not in groups():
            raise ValueError(f"no group {word}; grammar/groups.tsv has {', '.join(sorted(groups()))}")
        return groups()[word[1:-1]]
    if word == GAP:
        return Slot(gap=True)
    if word == ",":
        return Slot(mark=True)
    return _slot_of([word])


def _slot_of(words: Iterable[str]) -> Slot:
    words = [word.strip() for word in words if word.strip()]
    plain = frozenset(normal(word) for word in words if word not in ("#", "Aa") and word[0] != "*")
    endings = tuple(word[1:] for word in words if word[0] == "*" and len(word) > 1)
    return Slot(plain, endings, number="#" in words, capital="Aa" in words, anything="*" in words)


def normal(word: str) -> str:
    """Return a word as texts are looked up: lower case, straight apostrophe, plain hyphen."""
    return word.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")


# holding ---------------------------------------------------------------------------------------------------


def holds(reading: Reading, first: int, last: int, when: Condition | None, place: Place = BODY) -> bool:
    """Return whether the term at words first..last (inclusive) stands where it counts."""
    if when is None:
        return True
    only_after, never_after, only_before, never_before, _, asks = when
    if only_before is not None and not _stands_beside(reading, only_before, last, 1):
        return False
    if only_after is not None and not _stands_beside(reading, only_after, first, -1):
        return False
    if never_before is not None and _stands_beside(reading, never_before, last, 1):
        return False
    if never_after is not None and _stands_beside(reading, never_after, first, -1):
        return False
    for test, wanted in asks:  # noqa: SIM110 (a loop is twice as fast here, and this is where the time goes)
        if test(reading, first, last, place) is not wanted:
            return False
    return True


def _stands_beside(reading: Reading, beside: Beside, at: int, step: int) -> bool:
    to = at + step
    if not parted(reading, at if step > 0 else to):
        word = reading.lower[to]
        if beside.one is not None and (word in beside.one.words or stands(reading, beside.one, to)):
            return True
        for pattern in beside.runs.get(word, ()):
            if _run(reading, pattern, to, step):
                return True
        for pattern in beside.open_runs:
            if _run(reading, pattern, at, step):
                return True
    for pattern in beside.loose:  # noqa: SIM110
        if _along(reading, pattern, at, step):
            return True
    return False


def _run(reading: Reading, pattern: Pattern, at: int, step: int) -> bool:
    """Return whether the words from `at` on, unparted, are those of a pattern without optional words, gaps or marks."""
    for slot in pattern:
        to = at + step
        if parted(reading, at if step > 0 else to) or not stands(reading, slot, to):
            return False
        at = to
    return True


def _along(reading: Reading, pattern: Pattern, at: int, step: int, free: bool = False) -> bool:
    """Return whether the words from `at` on, in the direction of `step`, are those of the pattern."""
    if not pattern:
        return True
    slot, rest = pattern[0], pattern[1:]
    if slot.optional and _along(reading, rest, at, step, free):
        return True
    to = at + step
    blocked = parted(reading, at if step > 0 else to)
    if slot.mark:
        return blocked and _along(reading, rest, at, step, True)
    if slot.gap:
        return any(
            _along(reading, rest, at + step * skip, step)
            for skip in range(REACH + 1)
            if not any(parted(reading, at + k if step > 0 else at - k - 1) for k in range(skip))
        )
    if (blocked and not free) or not 0 <= to < len(reading.lower):
        return False
    return stands(reading, slot, to) and _along(reading, rest, to, step)


def stands(reading: Reading, slot: Slot, i: int) -> bool:
    """Return whether word `i` is one that a slot allows."""
    word = reading.lower[i]
    if word in slot.words:
        return True
    return (
        slot.anything
        or (bool(slot.endings) and word.endswith(slot.endings))
        or (slot.number and word[0].isdigit())
        or (slot.capital and reading.caps[i])
    )


def parted(reading: Reading, i: int) -> bool:
    """Return whether punctuation, or the edge of the text, stands between word `i` and the next."""
    if i < 0 or i + 1 >= len(reading.gaps):
        return True
    between = reading.gaps[i + 1]
    return between != " " and _MARK.search(between) is not None


# tests -----------------------------------------------------------------------------------------------------


def _is_capital(reading: Reading, first: int, last: int, place: Place) -> bool:
    return reading.caps[first]


def _sentence(reading: Reading, i: int) -> range:
    """Return the words of the sentence around word `i`, as far as `WIDE` reaches: a text without stops stays fast."""
    words = reading.words_in(*reading.sentences[reading.sentence_at(reading.starts[i])])
    return words[max(i - words.start - WIDE, 0) : max(i - words.start, 0) + WIDE]


def _is_start(reading: Reading, first: int, last: int, place: Place) -> bool:
    words = _sentence(reading, first)
    return bool(words) and words[0] == first


def _in_name(reading: Reading, first: int, last: int, place: Place) -> bool:
    """Capitals mark a name: on the term and on a word beside it; not where all words have them, as in headlines."""
    if not _is_capital(reading, first, last, place) or place.part == "headline":
        return False
    words = _sentence(reading, first)
    if sum(reading.caps[words.start : words.stop]) * 5 > len(words) * 3:
        return False
    capital, known = Slot(capital=True), groups()
    if not parted(reading, last) and stands(reading, capital, last + 1):
        return True
    before = first - 1
    if first in words[:1] or parted(reading, before) or stands(reading, known["determiner"], before):
        return False
    return stands(reading, capital, before)


def _is_denied(reading: Reading, first: int, last: int, place: Place) -> bool:
    """A denial stands a few words before, in the same clause."""
    denial, with_out = groups()["denial"], groups()["denial with out"]
    opener = groups()["clause opener"].words
    for at in range(first - 1, first - 1 - SCOPE, -1):
        if parted(reading, at) or reading.lower[at] in opener:
            return False
        if stands(reading, denial, at) or (stands(reading, with_out, at) and reading.lower[at + 1] == "out"):
            return True
    return False


def _is_noun(reading: Reading, first: int, last: int, place: Place) -> bool:
    """A determiner, owner, adjective or preposition stands right before, or *of*, *against*, *by* right after."""
    if not parted(reading, last) and reading.lower[last + 1] in ("of", "against", "by"):
        return True
    return not parted(reading, first - 1) and stands(reading, groups()["before noun"], first - 1)


def _has_clause(reading: Reading, first: int, last: int, place: Place) -> bool:
    """A proposition follows: *that*, a subject pronoun, *to* with a verb, or words up to a finite verb."""
    if parted(reading, last):
        return False
    at, known = last + 1, groups()
    if stands(reading, known["clause start"], at) or stands(reading, known["finite"], at):
        return True
    adjunct = stands(reading, known["adjunct opener"], at)
    ends = known["clause opener"].words - {"and", "that"}
    for i in range(at + 1, min(at + FAR, len(reading.lower))):
        if parted(reading, i - 1) or reading.lower[i] in ends:
            return False
        if reading.lower[i] == "that":
            return adjunct
        if not adjunct and (stands(reading, known["finite"], i) or _is_past(reading, i)):
            return True
    return False


def _is_past(reading: Reading, i: int) -> bool:
    if not reading.lower[i].endswith("ed") or parted(reading, i):
        return False
    return reading.lower[i + 1] not in ("by", "in") and not stands(reading, groups()["determiner"], i - 1)


def _earlier(group: str) -> Test:
    """Return a test whether a word of a group stands earlier in the sentence."""

    def test(reading: Reading, first: int, last: int, place: Place) -> bool:
        slot = groups()[group]
        words = reading.lower[_sentence(reading, first).start : first]
        return not slot.words.isdisjoint(words) or (bool(slot.endings) and any(w.endswith(slot.endings) for w in words))

    return test


def _has_condition(reading: Reading, first: int, last: int, place: Place) -> bool:
    words = _sentence(reading, first)
    return not groups()["condition"].words.isdisjoint(reading.lower[words.start : words.stop])


TESTS: dict[str, Test] = {
    "capital": _is_capital,
    "sentence start": _is_start,
    "name": _in_name,
    "denied": _is_denied,
    "noun": _is_noun,
    "clause follows": _has_clause,
    "reported in past": _earlier("past report"),
    "past": _earlier("past"),
    "condition": _has_condition,
    "quoted": lambda reading, first, last, place: place.quoted,
    "headline": lambda reading, first, last, place: place.part == "headline",
}
