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
_BREAK = re.compile(r"[;:()–—\n\[\]]| - ")  # what parts main clauses, or an aside
_PIECE = re.compile(r"\(?<[^>]*>\)?|\S+")


class Slot(NamedTuple):
    """One place of a pattern: the words that may stand there, and whether it has `signs`, which stand for others."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    number: bool = False
    capital: bool = False
    anything: bool = False
    optional: bool = False
    gap: bool = False
    mark: bool = False
    signs: bool = False

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
    """What a test may ask about where a term stands.

    The part; whether a source's marks surround it; whether somebody told it, in the past, without marks.
    """

    part: str = "body"
    quoted: bool = False
    told: bool = False


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
        signs=any(slot.signs for slot in slots),
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
    number, capital, anything = ("#" in words, "Aa" in words, "*" in words)
    signs = bool(endings) or number or capital or anything
    return Slot(plain, endings, number=number, capital=capital, anything=anything, signs=signs)


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
    if not reading.parted[at + 1 if step > 0 else at]:
        word, one = reading.lower[to], beside.one
        if one is not None and (word in one.words or (one.signs and stands(reading, one, to))):
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
        if reading.parted[at + 1 if step > 0 else at]:
            return False
        if reading.lower[to] not in slot.words and not (slot.signs and stands(reading, slot, to)):
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
    blocked = bool(reading.parted[at + 1 if step > 0 else at])
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
    return slot.signs and (
        slot.anything
        or (bool(slot.endings) and word.endswith(slot.endings))
        or (slot.number and word[0].isdigit())
        or (slot.capital and reading.caps[i])
    )


def parted(reading: Reading, i: int) -> bool:
    """Return whether punctuation, or the edge of the text, stands between word `i` and the next."""
    return not -1 <= i < len(reading.lower) or bool(reading.parted[i + 1])


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
    capital, known = Slot(capital=True, signs=True), groups()
    if not parted(reading, last) and stands(reading, capital, last + 1):
        return True
    before = first - 1
    if first in words[:1] or parted(reading, before) or stands(reading, known["determiner"], before):
        return False
    return stands(reading, capital, before)


def _is_denied(reading: Reading, first: int, last: int, place: Place) -> bool:
    """A denial stands a few words before in the same clause, or a verb of denying has the clause as its object."""
    return is_denied(reading, first)


def is_denied(reading: Reading, first: int) -> bool:
    """Return whether what begins at word `first` is denied.

    A denial reaches over `SCOPE` words of its clause. A verb of denying (*ruled out*, *denies*) reaches past *that*
    too, as far as `FAR`, unless it is itself denied. Of a modal only such verbs deny: *no deal would last* says no more
    and no less surely than *a deal would not last*.
    """
    known, lower = groups(), reading.lower
    denial, opener, subjects = known["denial"], known["clause opener"].words, known["subject of a new clause"].words
    modal = lower[first] in known["modal"].words
    telling, telling_ends = _telling()
    beyond = 0  # words past the end of the clause, 0 inside it
    farthest = max(first - FAR, 0)
    begin = max(reading.parted.rfind(True, farthest + 1, first + 1), farthest)
    for at in range(first - 1, begin - 1, -1):
        word = lower[at]
        if not beyond and word not in telling and not word.endswith(telling_ends):
            continue
        if _denies(reading, at):
            return not _idly_denied(reading, at)
        if beyond > REACH:
            return False
        if beyond or word == "that":
            beyond += 1
            continue
        if word in opener:
            return False
        if word in subjects:
            beyond = 1
        elif not modal and at >= first - SCOPE and stands(reading, denial, at):
            return lower[at + 1] not in known["no denial before"].words
    return False


@cache
def _telling() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words that may tell whether what follows is denied, and how others end; all others tell nothing."""
    known = [groups()[name] for name in ("denial", "verb of denying", "denial with out", "clause opener")]
    known.append(groups()["subject of a new clause"])
    return frozenset({"that"}.union(*(slot.words for slot in known))), tuple(e for slot in known for e in slot.endings)


def _denies(reading: Reading, at: int) -> bool:
    known = groups()
    if reading.lower[at] in known["denial with out"].words:
        return "out" in reading.lower[at + 1 : at + 2]
    return stands(reading, known["verb of denying"], at)


def _idly_denied(reading: Reading, at: int) -> bool:
    """Whoever *does not deny* or *refuses to rule out* a thing leaves it as it was."""
    known = groups()
    for k in range(at - 1, max(at - 1 - REACH, -1), -1):
        if parted(reading, k):
            return False
        if stands(reading, known["denial"], k) or stands(reading, known["refusal"], k):
            return True
    return False


def _is_noun(reading: Reading, first: int, last: int, place: Place) -> bool:
    """A determiner, owner, adjective or preposition stands right before, or *of*, *against*, *by* right after."""
    if not parted(reading, last) and reading.lower[last + 1] in ("of", "against", "by"):
        return True
    return not parted(reading, first - 1) and stands(reading, groups()["before noun"], first - 1)


def _has_clause(reading: Reading, first: int, last: int, place: Place) -> bool:
    return clause_after(reading, first, last) is True


def clause_after(reading: Reading, first: int, last: int) -> bool | None:
    """Return whether a proposition follows the term at words first..last, None if nothing tells.

    It does where *that* comes with a subject, *to* with a verb, or words with a finite verb of their own; the verb
    of a relative clause is not their own: *claimed the attack that killed nine*.
    """
    known, lower = groups(), reading.lower
    at = last + 1
    if parted(reading, last):
        return None
    if lower[at] in known["subject of a new clause"].words:
        return True
    if lower[at] == "to":
        return not parted(reading, at) and not stands(reading, known["determiner"], at + 1)
    if _is_finite(reading, at, at) or lower[at] in known["joining"].words:
        return _before(reading, first) in known["subject of a new clause"].words  # whom she claims was there
    if lower[at] == "that" or lower[at] in known["time"].words or stands(reading, known["preposition"], at):
        return _that_follows(reading, at)
    return _has_own_verb(reading, at, owed=1 if _hangs(reading, last) else 0)


def _before(reading: Reading, i: int) -> str:
    """Return the word right before word `i`, empty where none is or something parts them."""
    return "" if i == 0 or parted(reading, i - 1) else reading.lower[i - 1]


def _hangs(reading: Reading, i: int) -> bool:
    """Return whether word `i` tells which noun is meant, so that the next verb may be the noun's: workers claiming …"""
    known = groups()
    if not reading.lower[i].endswith("ing") or parted(reading, i - 1):
        return False
    begin = _sentence(reading, i).start
    if any(_is_finite(reading, k, begin) for k in range(begin, i)):
        return False
    return not (stands(reading, known["be"], i - 1) or _is_small(reading, i - 1))


def _that_follows(reading: Reading, at: int) -> bool | None:
    """Return whether *that* with a subject comes after an adjunct."""
    for i in range(at, min(at + FAR, len(reading.lower))):
        if reading.lower[i] == "that":
            if parted(reading, i) or reading.lower[i + 1] in groups()["time"].words:
                return False
            return not _is_finite(reading, i + 1, at)
        if parted(reading, i):
            break
    return None


def _has_own_verb(reading: Reading, at: int, owed: int) -> bool | None:
    """Return whether the words from `at` on have more finite verbs than are owed to relative clauses and the like."""
    known, lower = groups(), reading.lower
    verbs = 0
    for i in range(at, min(at + FAR, len(lower))):
        gapped = lower[i] == "it" and i > at and not _is_small(reading, i - 1)  # the ship it had lost
        if gapped or lower[i] in known["relative"].words or lower[i] in known["subject of a new clause"].words:
            owed += 1
        elif lower[i] in known["clause opener"].words and lower[i] != "and":
            break
        elif _is_finite(reading, i, at):
            if lower[i - 1] in known["joining"].words:
                return False
            verbs += lower[i - 1] not in known["finite"].words
        if verbs > owed:
            return True
        if parted(reading, i):
            break
    return False if owed else None


def _is_finite(reading: Reading, i: int, start: int) -> bool:
    """Return whether word `i` looks like a finite verb of the clause that begins at word `start`."""
    known, word = groups(), reading.lower[i]
    if word in known["finite"].words or _is_past(reading, i, start):
        return True
    if i == start or parted(reading, i) or _is_small(reading, i) or _is_small(reading, i - 1):
        return False
    before, after = reading.lower[i - 1], reading.lower[i + 1]
    if after in known["time"].words:
        return False
    if stands(reading, known["determiner"], i + 1):  # benefits outweigh the cost, the law hurts the poor
        return word.endswith("s") is not before.endswith("s")
    if before.endswith("s") or _is_small(reading, i + 1):
        return False
    return word.endswith("s") and after.endswith("s")  # the law hurts farmers


def _is_small(reading: Reading, i: int) -> bool:
    known = groups()
    small = ("determiner", "preposition", "clause opener", "joining", "adverb", "time", "number")
    return any(stands(reading, known[name], i) for name in small)


def _is_past(reading: Reading, i: int, start: int) -> bool:
    """Return whether word `i` is a past form that has its subject before it and no agent after it."""
    word, known = reading.lower[i], groups()
    before = _before(reading, i)
    if stands(reading, known["determiner"], i - 1) and before not in known["relative"].words:
        return False
    if word in known["past"].words:
        return True
    if not word.endswith("ed") or i == start:
        return False
    return parted(reading, i) or reading.lower[i + 1] not in ("by", "in")


def _governs(group: str, *, unless: str = "") -> Test:
    """Return a test whether a past form of a group stands over the term, with a subject between the two.

    *Unveiled* in *the plan unveiled on Monday would* has none after it: it only tells which plan. An aside between
    commas is passed over. With `unless`, a form of that group or a clause with *that* ends the search.
    """

    def test(reading: Reading, first: int, last: int, place: Place) -> bool:
        known = groups()
        slot, other = known[group], known.get(unless, Slot())
        begin = _sentence(reading, first).start
        end = first - 1
        if end > begin and parted(reading, end) and "," in reading.gaps[first]:
            end -= 1
            while end > begin and not parted(reading, end):
                end -= 1
        for i in range(end, begin - 1, -1):
            if i < end and parted(reading, i) and _BREAK.search(reading.gaps[i + 1]):
                return False
            if unless and reading.lower[i] == "that" and i < end:
                return False
            if stands(reading, slot, i) and _has_subject(reading, i + 1, end):
                return not stands(reading, other, i)
        return False

    return test


def _has_subject(reading: Reading, start: int, end: int) -> bool:
    """Return whether words start..end hold a noun phrase or pronoun that no preposition brings in."""
    known, lower = groups(), reading.lower
    openers, subjects, pronouns = (
        known[name].words for name in ("clause opener", "subject of a new clause", "subject")
    )
    joining, prepositions, determiners = (known[name].words for name in ("joining", "preposition", "determiner"))
    hanging = False  # inside what a preposition brings in
    for i in range(start, end + 1):
        word = lower[i]
        if word in joining:
            if i == end:  # he left school and would become a baker
                return True
            hanging = True
        elif word in openers or word in subjects or (word in pronouns and lower[i - 1] in joining):
            return True
        elif word in prepositions:
            hanging = True
        elif hanging:
            if word in determiners and lower[i - 1] not in prepositions:
                return True
        elif not (word in known["time"].words or stands(reading, known["adverb"], i)):
            return True
    return False


def _is_told(reading: Reading, first: int, last: int, place: Place) -> bool:
    return place.told or _SAID_BEFORE(reading, first, last, place)


_SAID_BEFORE = _governs("past report")


def _is_future(reading: Reading, first: int, last: int, place: Place) -> bool:
    """A time to come is named after the term, in the same sentence: *next week*, *by Friday*, *soon*."""
    words = _sentence(reading, first)
    known, lower = groups(), reading.lower
    for i in range(last + 1, words.stop):
        if lower[i] in known["time to come"].words:
            return True
        before = lower[i - 2] if lower[i - 1] == "the" else lower[i - 1]
        if lower[i] in known["time"].words and before in known["before a time to come"].words:
            return True
    return False


def _is_question(reading: Reading, first: int, last: int, place: Place) -> bool:
    start, end = reading.sentences[reading.sentence_at(reading.starts[first])]
    return reading.text[start:end].rstrip("”\"’')").endswith("?")


def _has_condition(reading: Reading, first: int, last: int, place: Place) -> bool:
    words = _sentence(reading, first)
    return not groups()["condition"].words.isdisjoint(reading.lower[words.start : words.stop])


def _in_company(group: str) -> Test:
    """Return a test whether the sentence has a word of a group beside the term: what it is about parts the senses."""

    def test(reading: Reading, first: int, last: int, place: Place) -> bool:
        known = groups()[group].words
        return any(reading.lower[i] in known for i in _sentence(reading, first) if not first <= i <= last)

    return test


TESTS: dict[str, Test] = {
    "capital": _is_capital,
    "sentence start": _is_start,
    "name": _in_name,
    "denied": _is_denied,
    "noun": _is_noun,
    "clause follows": _has_clause,
    "reported in past": _is_told,
    "past": _governs("past"),
    "past clause": _governs("past", unless="past report"),
    "future time": _is_future,
    "question": _is_question,
    "condition": _has_condition,
    "sport": _in_company("sport"),
    "fiction": _in_company("fiction"),
    "quoted": lambda reading, first, last, place: place.quoted,
    "headline": lambda reading, first, last, place: place.part == "headline",
}
