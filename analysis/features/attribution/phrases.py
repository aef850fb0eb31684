"""Shallow syntax for attribution: word classes, the noun phrase beside a verb, and where a clause ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, compress, count, repeat

from ...lexicons import shipped
from ...words import Reading
from ..quotations import Quote

LABELS = [
    "determiner",
    "number",
    "possessive",
    "pronoun",
    "object",
    "that",
    "be",
    "have",
    "do",
    "modal",
    "to",
    "adverb",
    "preposition",
    "and",
    "subordinator",
    "relative",
    "time",
    "title",
    "linker",
]
BIT = {label: 1 << k for k, label in enumerate(LABELS)}
DET, NUM, POSS, PRON, OBJ, THAT = (BIT[x] for x in LABELS[:6])
BE, HAVE, DO, MODAL, TO, ADV = (BIT[x] for x in LABELS[6:12])
PREP, AND, SUB, REL, TIME, TITLE, LINK = (BIT[x] for x in LABELS[12:])
AUX = BE | HAVE | DO | MODAL
HELD_AUX = 1 << len(LABELS)  # a pronoun that carries its auxiliary: he's, they've
CLOSED = DET | NUM | POSS | PRON | OBJ | THAT | AUX | TO | ADV | PREP | AND | SUB | REL | LINK
MARKS = frozenset('"“”„«»‘`')
PARTIES = ("d-", "r-", "i-")
GENITIVES = ("’ ", "' ")
DASHES = ("–", "—", " - ", "--")
SIGNS = "$£€¥#@["
COMPOUND = ".-"  # the U.S.-led coalition: one word but for its full stop
JOINING = frozenset((" ", "\xa0", "-", "/", COMPOUND, " & ", "&", "% ", *(f" {sign}" for sign in SIGNS), " US$"))
CONTRACTED = {"'s": BE | HAVE, "'re": BE, "'ve": HAVE, "'d": MODAL | HAVE, "'ll": MODAL, "'m": BE}


@cache
def classes() -> dict[str, int]:
    """Return the bits of each function word, pronouns with a contracted auxiliary included."""
    bits: dict[str, int] = {}
    for entry in shipped("grammar/classes"):
        for form in entry.forms if entry.label in BIT else ():
            bits[form] = bits.get(form, 0) | BIT[entry.label]
    for word in [w for w, b in bits.items() if b & (PRON | REL) or w in ("there", "that")]:
        for short in CONTRACTED:
            bits[word + short] = bits[word]
    for word in [w for w, b in bits.items() if "'" in w and b & (PRON | REL) and not w.endswith("n't")]:
        bits[word] |= HELD_AUX
    return bits


@cache
def words_of(label: str) -> frozenset[str]:
    """Return the words of one class."""
    return frozenset(form for entry in shipped("grammar/classes") if entry.label == label for form in entry.forms)


SUBJECTS, LIKE_BODIES = words_of("subject only"), words_of("body in capitals")
HANGING, OPENERS, COPULAS = map(words_of, ("hanging", "sentence opener", "copula"))
ABBREVIATED, LINKING, LONE, IN_NAMES = map(words_of, ("abbreviation", "linking", "lone", "in name"))
ADVERBIALS, WILLS, ON_SUNDAYS = words_of("adverbial"), words_of("kind of will"), words_of("paper on Sundays")
SHOW_TIMES, NAMED_TIMES = words_of("time of a show"), words_of("name with a time")
INSERTED = words_of("inserted")
PARTICLES = words_of("particle") | {"over", "out"}
LIKE_PARTICIPLES = words_of("irregular participle") | words_of("like its base") | words_of("past like its base")
DIRECTIONS, PERIODS, STATES_CUT = map(words_of, ("direction", "period", "state cut short"))
ADVERBIAL_ENDS = frozenset(pair.split()[-1] for pair in ADVERBIALS)
DATING, CLAIM_NOUNS, DENIED = map(words_of, ("before a month", "claim noun", "denied"))
NO_PARTICIPLE, PARTICIPLES, CLAUSAL = map(words_of, ("no participle", "irregular participle", "clause opener"))
NO_ADVERBS, UNCLEAR, FLOATING = map(words_of, ("no adverb", "unclear verb", "floating"))
IRREGULAR = words_of("irregular past") | words_of("short past")
WHICH_TIME, DURING, VERSUS = map(words_of, ("which time", "during", "versus"))
OCCASIONS, MONTHS, WHERE = map(words_of, ("occasion", "month and forename", "where"))
PLURALS, WRITTEN, BEHIND_NOUN = map(words_of, ("plural", "written", "adjective behind a noun"))
GIVEN = words_of("named she") | words_of("named he")
NAMED_AFTER = words_of("named after somebody")
DEGREES, SPOKEN = words_of("degree"), words_of("saying")
CAPITALS = words_of("role in capitals")
RELATIVES, BEFORE_CLAUSES = words_of("opens a clause about a noun"), words_of("before a clause")
CLAUSE = 18  # words of a clause about a noun, before its verb is given up
TEXTS, BLAMED_FOR = words_of("text"), words_of("blamed for")
LEADING, NEAR_NUMBER, NEAR_PAIRS = map(words_of, ("leading", "about some", "about some, in two words"))
ADJECTIVAL = tuple(words_of("ending of an adjective"))
ADVERBIAL_ENDINGS, LY_NAMES = tuple(words_of("ending of an adverb")), words_of("surname in -ly")
ALONE_NO_NUMBER = frozenset(pair.split()[-1] for pair in NEAR_PAIRS) | words_of("no more than")


OWNING = ("", "'s")
_LATE_CAPITAL = re.compile(  # Carl deBerg; begins with the capital, which is quickly looked for
    r"[A-Z](?:(?<= al-.)|(?<= el-.)|(?<= d['’].)|(?<= [a-z]{2}.)|(?<= [a-z]{3}.))[a-z]{2,}"
)
_SHORT_BODIES = {word + own: word.upper() for word in LIKE_BODIES for own in OWNING}
_IN_PLACE = ADVERBIAL_ENDS | STATES_CUT | MONTHS | _SHORT_BODIES.keys() | {"us", "first", "ago", "will", "may"}

JOINS, OWNS, PARTS, STOP = "", "owns", "parts", "stop"


@cache
def _listed(verbs: frozenset[str]) -> frozenset[str]:
    """Return all words that are listed as verbs, sure or unclear."""
    return verbs | IRREGULAR | UNCLEAR


@lru_cache(maxsize=1000)  # most of what stands between words is one of a few marks
def _kind(gap: str) -> str:
    """Return whether what stands between two words joins or parts them; an apostrophe or full stop may do either."""
    if gap in JOINING or not gap.strip(" \xa0"):
        return JOINS
    if gap in GENITIVES:
        return OWNS
    return STOP if gap.strip() == "." and "\n" not in gap else PARTS


@lru_cache(maxsize=1000)
def sets_off(gap: str) -> bool:
    """Return whether a comma or a dash stands between two words."""
    return "," in gap or any(dash in gap for dash in DASHES)


def _places(words: list[str], watched: frozenset[str]) -> dict[str, list[int]]:
    """Return the numbers of the words that are watched, by word; a text is searched for all of them at once."""
    places: dict[str, list[int]] = {}
    for i, word in compress(enumerate(words), map(watched.__contains__, words)):
        places.setdefault(word, []).append(i)
    return places


@dataclass(slots=True, order=True, unsafe_hash=True)
class Span:
    """Words first..end (end not included); no tuple, because its two ends are asked for all the time."""

    first: int
    end: int

    def __iter__(self) -> Iterator[int]:
        return iter((self.first, self.end))


class Phrases:
    """An article's words with their classes, and which words lie inside quotations."""

    def __init__(
        self, reading: Reading, quotes: list[Quote], verbs: frozenset[str], watched: frozenset[str] = frozenset()
    ) -> None:
        self.text, self.starts, self.ends, self.lower = reading.text, reading.starts, reading.ends, reading.lower
        known = classes()
        self.cls = list(map(known.get, reading.lower, repeat(0)))
        self.caps, self.gaps = reading.caps, reading.gaps
        self.verbs, self.listed = verbs, _listed(verbs)
        self._subjects: dict[tuple[int, int], Span | None] = {}
        places = self._at = _places(reading.lower, watched | _IN_PLACE if watched else _IN_PLACE)
        if "us" in places and "US" in reading.text:
            for i in [i for i in places["us"] if self.caps[i]]:
                self.cls[i] = 0
        if COMPOUND in reading.text:
            self.lower = [
                f"{word}-" if gap == COMPOUND else word for word, gap in zip(self.lower, self.gaps, strict=True)
            ]
            self._at = _places(self.lower, watched | _IN_PLACE)
        for word in _SHORT_BODIES.keys() & places.keys():
            for i in places[word]:
                if self.word_text(i).rstrip("'’s") == _SHORT_BODIES[word] and not self._shouted(i):
                    self.cls[i] = 0  # the WHO's plan, an IT manager
        for month in MONTHS & places.keys():
            for i in places[month] if month.capitalize() in reading.text else ():
                if self._forename(i):
                    self.cls[i] = 0  # the diver Jan Berg
        if late := [m.start() for m in _LATE_CAPITAL.finditer(reading.text)]:
            self.caps = list(self.caps)
            for capital in late:
                self.caps[bisect_right(self.starts, capital) - 1] = True
        for i in places.get("first", ()):
            named = i + 1 < len(self.caps) and self.gaps[i + 1] == " " and (self.caps[i + 1] or self.cls[i + 1] & TITLE)
            if named and (self.cls[i + 1] & TITLE or (self.caps[i] and i and self.cls[i - 1] & DET)):
                self.cls[i] = 0  # First Minister Berg, the First Lady, Jutland's first minister
        self._adverbials()
        for i in places.get("ago", ()) if " ago" in reading.text else ():
            self._long_ago(i)
        if "Will " in reading.text or "May " in reading.text:
            for i in chain.from_iterable(places.get(word, ()) for word in ("will", "may")):
                if self.caps[i] and self._called_will(i):
                    self.cls[i] = 0  # the coach, Will Berg
        for i in [i for i in places.get("may", ()) if i and self.caps[i]]:
            year = i + 1 < len(self.caps) and reading.lower[i + 1][0].isdigit()
            if self.gaps[i] == " " and (year or reading.lower[i - 1] in DATING or self.cls[i - 1] & TIME):
                self.cls[i] = TIME
        self.parted = bytearray(len(self.gaps))
        for i, kind in zip(reading.apart, map(_kind, map(self.gaps.__getitem__, reading.apart)), strict=True):
            if kind is PARTS:
                self.parted[i] = not self.figure(i)
            elif kind:
                self.parted[i] = self._stops(i) if kind is STOP else not self.owns(i - 1)
        states = (places[word] for word in STATES_CUT & places.keys())
        for i in sorted(chain.from_iterable(states)) if "., " in reading.text else ():
            if i and self.caps[i] and self.caps[i - 1] and self.gaps[i] == ", " and self.gaps[i + 1 : i + 2] != [" "]:
                self.parted[i] = 0  # Ashton, Md., who
                if self._place_before_noun(i):
                    self.parted[i + 1] = 0
        self._trading: frozenset[str] | None = None
        self.quoted = bytearray(len(reading.lower))
        self.name_marks: dict[int, str] = {}
        behind: list[int] = []
        for quote in quotes:
            words = reading.words_in(quote.left, quote.right)
            if 0 < len(words) < 5 and self._nickname(words, quote):
                self._name(words, quote)
                continue
            if 0 < len(words) < 5 and self._short_name(words, quote):
                self.name_marks[quote.left] = "a short name in brackets"
                continue
            self.quoted[words.start : words.stop] = b"\x01" * len(words)
            behind.append(words.stop)
            if quote.right - quote.end == 1 and words.stop < len(self.gaps) and self.owns(words.stop - 1):
                self.parted[words.stop] = 1  # ‘for the divers’ she said: a mark, no genitive
            if 0 < len(words) < 5:
                self._join(words.start, words.stop)
        self.closes = [False] * (len(reading.lower) + 1)  # whether a quotation ends right before a word
        for i in behind:
            self.closes[i] = 0 < i < len(self.quoted) and bool(self.quoted[i - 1]) and not self.quoted[i]

    def places(self, words: frozenset[str]) -> list[int]:
        """Return in order the numbers of the words that are one of some words, all of them watched."""
        found = [at for word, at in self._at.items() if word in words]
        return sorted(chain.from_iterable(found)) if len(found) > 1 else found[0] if found else []

    def _forename(self, i: int) -> bool:
        """Return whether a month is a given name: the diver Jan Berg, but not last June Berg."""
        if i + 1 >= len(self.caps) or not (self.caps[i] and self.caps[i + 1]) or self.gaps[i + 1] != " ":
            return False
        if self.cls[i + 1] & (CLOSED | TIME | TITLE):
            return False
        before = self.cls[i - 1] if i and self.gaps[i] == " " else 0
        return not (self._dated(i) or before & (PREP | DET | TIME | POSS))

    def _dated(self, i: int) -> bool:
        """Return whether a word before a month says which: last June, 3 May."""
        return i > 0 and (self.lower[i - 1] in DATING or self.lower[i - 1][0].isdigit())

    def _called_will(self, i: int) -> bool:
        """Return whether a word that is also an auxiliary is a given name: May Berg said, but not Will Berg stay."""
        k = i + 1
        if k + 1 >= len(self.caps) or self.gaps[k] != " " or not self.caps[k] or self.cls[k] & (CLOSED | TIME | TITLE):
            return False
        before = self.gaps[i].strip()
        if i and not before and (self.caps[i - 1] or self.cls[i - 1] & (PREP | TIME) or self._dated(i)):
            return False
        k += 1 + (self.caps[k + 1] and self.gaps[k + 1] == " " and k + 2 < len(self.caps))
        if self.gaps[k].startswith(","):
            return i > 0 and before in ("", ",") and not self.cls[i - 1] & CLOSED
        past = self.lower[k] in self.verbs and (self.lower[k].endswith("ed") or self.lower[k] in IRREGULAR)
        return self.gaps[k] == " " and (past or self.lower[k] == "said") and not self.caps[k]

    def _shouted(self, i: int) -> bool:
        """Return whether the words round a word are in capitals throughout, as it is."""
        near = [k for k in (i - 2, i - 1, i + 1, i + 2) if 0 <= k < len(self.lower)]
        return sum(self.word_text(k).isupper() for k in near) > 1

    def _adverbials(self) -> None:
        """Take at times, in fact for the adverbs they are."""
        for i in self.places(ADVERBIAL_ENDS):
            pair, start = f"{self.lower[i - 1]} {self.lower[i]}", self.starts[i - 1]
            if i and pair in ADVERBIALS:
                shown = self.text[start : self.ends[i] + 1]
                if shown == f"{pair.capitalize()} " or (shown == f"{pair} " and self.gaps[i - 1].endswith(" ")):
                    self.cls[i - 1 : i + 1] = (ADV, ADV)

    def _long_ago(self, i: int) -> None:
        """Take what is counted before *ago* for words of time: told divers | two weeks ago | that it leaks."""
        if i < 2 or self.lower[i - 1] not in PERIODS or self.gaps[i] != " ":
            return
        self.cls[i - 1 : i + 1] = (TIME, TIME)
        if self.gaps[i - 1] == " " and (
            self.cls[i - 2] & NUM or self.lower[i - 2].isdecimal() or self.lower[i - 2] in ("a", "an")
        ):
            self.cls[i - 2] = TIME

    def _place_before_noun(self, i: int) -> bool:
        """Return whether a state cut short stands in a noun phrase: a Moss, Calif., computer firm."""
        then = i + 1
        if not i or then + 1 >= len(self.lower) or self.gaps[i] != ", " or self.gaps[then] != "., " or not self.caps[i]:
            return False
        return self.caps[i - 1] and not (self.caps[then] or self.cls[then] or self.verbish(then))

    def figure(self, i: int) -> bool:
        """Return whether a mark before word i stands inside a number: 2,000, or 2:15 a.m."""
        return self.gaps[i] in (",", ":") and self.lower[i][0].isdigit() and self.lower[i - 1][-1].isdigit()

    def compound(self, i: int) -> bool:
        """Return whether word i is the second half of one: the U.S.-led coalition."""
        return self.gaps[i] == COMPOUND

    def owns(self, i: int) -> bool:
        """Return whether word i is a genitive: Lund's, the divers'."""
        if i < 0 or not self.lower[i].endswith("s"):
            return False
        word = self.lower[i]
        if word.endswith("'s"):
            return not self._trades(i)
        return i + 1 < len(self.gaps) and self.gaps[i + 1] in GENITIVES

    def trading(self) -> frozenset[str]:
        """Return the words in 's that name a firm somewhere in the text."""
        if self._trading is None:
            own = (i for i in compress(range(len(self.caps)), self.caps) if self.lower[i].endswith("'s"))
            self._trading = frozenset(self.lower[i] for i in own if self._trades(i))
        return self._trading

    def _trades(self, i: int) -> bool:
        """Return whether a word in 's names a firm, as it says something: Moody's | said, McDonald's | warned that."""
        then = i + 1
        if not self.caps[i] or self.cls[i] or then + 1 >= len(self.cls) or self.parted[then] or self.caps[then]:
            return False
        if self.lower[then] in SPOKEN:
            return True
        return self.lower[then] in self.verbs and bool(self.cls[then + 1] & (THAT | PRON)) and not self.parted[then + 1]

    def _join(self, first: int, after: int) -> None:
        """Take marks round a modifier for part of its noun phrase: voters in “swing” districts."""
        cls = self.cls
        if not first or after >= len(cls) or len(self.gaps[first]) != 2 or len(self.gaps[after]) != 2:
            return
        opens, closes = self.gaps[first], self.gaps[after]
        noun = not (cls[after] or self.verbish(after) or self.lower[after].endswith("ing"))
        noun = noun and (not self.caps[after] or (cls[first - 1] & DET != 0 and not self.caps[first]))
        if opens[0] == " " and closes[1] in " -" and noun and cls[first - 1] & (DET | POSS | PREP):
            self.parted[first] = self.parted[after] = 0

    def _nickname(self, words: range, quote: Quote) -> bool:
        """Return whether marks set off a part of a name: Carl “the Eel” Berg, but not in a line of capitals."""
        first, after = words.start, words.stop
        if after >= len(self.gaps) or not first or not (self.caps[first - 1] and self.caps[after]):
            return False
        if not len(self.gaps[first]) == len(self.gaps[after]) == 2 or self.text[quote.right] != " ":
            return False
        head = first + (len(words) > 1 and self.lower[first] == "the")
        before, owned = self.cls[first - 1] & CLOSED, self.lower[first - 1].endswith("'s")
        if not self.caps[head] or before or owned or self.cls[after] & (TIME | AUX) or self.cls[after] & CLOSED:
            return False
        for step, last in ((-1, max(first - 9, 0)), (1, min(after + 9, len(self.caps)))):
            for k in range(first - 2 if step < 0 else after + 1, last, step):
                if "\n" in self.gaps[k + (step < 0)]:
                    break
                if not (self.caps[k] or self.cls[k] & CLOSED):
                    return True
        return False

    def _short_name(self, words: range, quote: Quote) -> bool:
        """Return whether brackets hold nothing but a marked name: the ferry company (“Norline”)."""
        front, behind = self.text[max(quote.left - 5, 0) : quote.left], self.text[quote.right : quote.right + 1]
        alone = front.endswith("(") and behind == ")" and self.text[quote.end - 1].isalnum()
        return alone and all(self.caps[k] or self.cls[k] & CLOSED for k in words) and self.caps[words.start]

    def _name(self, words: range, quote: Quote) -> None:
        """Take the marks of a nickname for none."""
        self.name_marks[quote.left] = "a name between names"
        self.caps = list(self.caps)
        for k in words:
            self.caps[k], self.cls[k] = True, 0
        self.parted[words.start : words.stop + 1] = bytes(len(words) + 1)

    def _stops(self, i: int) -> bool:
        """Return whether a full stop parts word i-1 from word i; one after a title or initial does not."""
        if not i or not self.caps[i - 1]:
            return not (i and self.lower[i - 1] in VERSUS and self.caps[i])  # Lund v. Berg
        if "." in self.lower[i - 1]:
            return False  # the D.A.R. president, a former U.N. Ambassador
        if i > 1 and self.lower[i - 2] == "on" and self.lower[i - 1] == "x":
            return True  # Lund wrote on X. Berg replied
        if self.cls[i - 1] & TIME and self.lower[i][0].isdigit() and self.ends[i - 1] - self.starts[i - 1] < 5:
            return False  # Sept. 14
        size = self.ends[i - 1] - self.starts[i - 1]
        return not (size <= 2 or self.cls[i - 1] & TITLE or self.lower[i - 1] in ABBREVIATED)

    def word_text(self, i: int) -> str:
        return self.text[self.starts[i] : self.ends[i]]

    def adverb(self, i: int) -> bool:
        """Return whether a word is formed like an adverb: openly, but not family."""
        return self.lower[i].endswith("ly") and not self.caps[i] and self.lower[i] not in NO_ADVERBS

    def verbish(self, i: int) -> bool:
        """Guess whether word i is a finite verb or participle."""
        if self.cls[i] & AUX:
            return True
        word = self.lower[i]
        if word not in self.listed:
            ends = len(word) > 4 and word.endswith("ed") and not self.caps[i]
            return ends and not (i and self.cls[i - 1] & (DET | POSS | NUM))
        if word in self.verbs or word in IRREGULAR:
            held = i and self.cls[i - 1] & (DET | POSS | PREP | NUM)
            return not held or self.quoted[i - 1] > self.quoted[i]  # “come on,” | said
        after = self.cls[i + 1] if i + 1 < len(self.cls) else 0  # Berg left the hall
        return bool(i and (self.caps[i - 1] or self.cls[i - 1] & PRON) and after & (DET | POSS | OBJ))

    # noun phrases -------------------------------------------------------------------------------------------

    def behind_noun(self, i: int, first: int) -> int:
        """Return where an adjective behind its noun begins before a word, with its adverb: sources | very close to."""
        k = i - 1
        if k <= first or self.caps[k] or self.lower[k] not in BEHIND_NOUN or self.cls[k - 1] & CLOSED & ~ADV:
            return i
        return k - 1 if k - 1 > first and (self.lower[k - 1] in DEGREES or self.adverb(k - 1)) else k

    def subject(self, at: int, low: int) -> Span | None:
        """Return the noun phrase that ends right before word `at`, asides between them included."""
        if (at, low) not in self._subjects:
            self._subjects[at, low] = self._subject(at, low)
        return self._subjects[at, low]

    def _subject(self, at: int, low: int) -> Span | None:
        then, at = at, self.before_times(at, low)
        if at <= low:
            return None
        inserted = at - 3 >= low and self.lower[at - 1] in INSERTED and not any(self.parted[at - 2 : at + 1])
        if inserted and self.lower[at - 2] in SUBJECTS and self.cls[at - 3] & REL:
            return Span(at - 3, at - 2)  # a diver who | they say | left
        gap = self.gaps[at]
        if not self.parted[at]:
            first = self._before_clause(at, low)
            if first is None:
                first = self.phrase_before(at, low)
        elif (
            not MARKS.isdisjoint(gap) or ":" in gap or ";" in gap or ("." in gap and "," not in gap and ")" not in gap)
        ):
            return None
        else:
            first = self._before_aside(at, low, gap)
        if first is None:
            return None
        if first - 2 >= low and self.cls[first - 1] & PREP and not self.parted[first - 1] and not self.parted[first]:
            before = self.cls[first - 2]
            if before & REL and not before & DET:  # who in May said
                return Span(first - 2, first - 1)
            if before & AND or self.lower[first - 2] in ("but", "then"):
                return None
        if not self.parted[first]:
            contact = self._before_contact(at, low)
            if contact is None:
                contact = self._before_reduced(self._before_occasion(first, low), low)
            first = contact
        first = self._behind_summary(first, at, low)
        if then > at > first + 2 and self.verbish(at - 1) and self._maybe_participle(at - 1) and not self.caps[at - 1]:
            at = then  # a poll released on Monday | found
        if self.cls[first] & PRON and not self.cls[first] & DET and first + 1 < at and self.parted[first + 1]:
            return Span(first, first + 1)  # He, in turn, | said
        aged = first > low and self.lower[first].isdecimal() and len(self.lower[first]) < 3 and self.gaps[first] == ", "
        if aged and self.parted[first + 1] and not self.cls[first - 1] & TIME:
            whose = self.phrase_before(first, low)
            first = first if whose is None else whose  # The singer, | 29, who left, said
        k = first
        while k > low and at - k < 25 and not self.parted[k]:
            k -= 1
        return Span(k if k < first and self._whole(k, first, low) else first, at)

    def _behind_summary(self, first: int, at: int, low: int) -> int:
        """Return where a subject begins behind what sums up: It will close, a move | many residents opposed."""
        if first <= low or not self.parted[first] or self.lower[first] not in ("a", "an", "another") or at - first < 3:
            return first
        noun = self.lower[first + 1]
        if at - first == 3 and noun in CLAIM_NOUNS and self.lower[at - 1] in SUBJECTS and "," in self.gaps[first]:
            return at - 1  # a charge | she denies
        plain = not (self.caps[first + 1] or "-" in noun or noun.endswith(ADJECTIVAL) or self.speaker(noun))
        summed = noun in CLAIM_NOUNS or (plain and at - first == 3 and self.caps[at - 1])  # a goal | Lund called lucky
        if not summed or self.parted[first + 2] or "," not in self.gaps[first]:
            return first
        if any(self.parted[i] or self.cls[i] & CLOSED for i in range(first + 2, at)):
            return first
        last = self.lower[at - 1]
        plural = (last.endswith("s") and not last.endswith(("ss", "'s"))) or last in PLURALS
        return first + 2 if plural or self.caps[at - 1] else first

    def claims_denied(self, i: int, high: int) -> bool:
        """Return whether a bare plural names what was just said and who denies it: …, claims | she strongly denies."""
        if not self.parted[i] or "," not in self.gaps[i] or self.lower[i].removesuffix("s") not in CLAIM_NOUNS:
            return False
        if not self.lower[i].endswith("s") or i + 2 >= high or not (self.cls[i + 1] & (PRON | DET) or self.caps[i + 1]):
            return False
        denied = next((k for k in range(i + 2, min(i + 7, high)) if self.lower[k] in DENIED), None)
        behind = denied + 1 if denied else high
        closed = behind >= high or self.parted[behind] or self.cls[behind] & (PREP | AND)
        return denied is not None and bool(closed) and not any(self.parted[i + 1 : denied])

    def _before_occasion(self, first: int, low: int) -> int:
        """Return where a subject begins that ends with an occasion: the charge of theft during the vote | said."""
        on = first - 1
        if on <= low or self.lower[on] not in DURING or not self.cls[first] & (DET | POSS) or self.parted[on]:
            return first
        start = self.phrase_before(on, low)
        whole = start is not None and (start == low or self.parted[start])
        return start if whole and start is not None and not any(map(self.verbish, range(start, on))) else first

    def _before_reduced(self, first: int, low: int) -> int:
        """Return where a phrase begins whose end is a reduced relative: the man accused of robbing Lund | said."""
        if self.cls[first] & REL or (self.cls[first] & PRON and not self.cls[first - 1] & (PREP | TO)):
            return first  # said on Monday | it
        for k in range(first - 1, max(low, first - 8), -1):
            c = self.cls[k]
            if self.parted[k + 1] or self.parted[k] or c & (AUX | AND | SUB | REL | PRON):
                return first
            if self.lower[k + 1] in CLAUSAL:
                return first  # the mayor left after Berg said
            if c & TO and self.behind_noun(k, low) == k:
                return self._before_infinitive(k, first, low)
            hung = self.behind_noun(k + 1, low) if self.cls[k + 1] & (PREP | TO) else k + 1
            done = self.before_times(k + 1, low) - 1 if self.cls[k + 1] & PREP else k  # published Tuesday in
            by = self.lower[k + 1] == "by" and done > low
            done -= by and self.lower[done] in PARTICLES  # a page set up | by her cousin
            like = by and self.lower[done] in LIKE_PARTICIPLES
            if hung <= k or (self.cls[k + 1] & PREP and done > low and (like or self._maybe_participle(done))):
                noun = min(hung if not like else done, done - (self.lower[done - 1] == "not" and done - 1 > low))
                plain = not self.cls[noun - 1] & CLOSED and not self.verbish(noun - 1)
                edge = noun - 1 == low and (self._leads(noun - 1) or self.lower[noun - 1].endswith("s"))
                plain = plain and (edge or not self.caps[noun - 1])
                start = self.phrase_before(noun, low) if plain else None
                opens = start is not None and start > low and self.cls[start - 1] & SUB and not self.parted[start]
                return first if start is None or opens else start
        return self._before_doing(first, low)

    def _before_infinitive(self, to: int, first: int, low: int) -> int:
        """Return where a phrase begins whose end is an infinitive: the man hired to lead the board | said."""
        done = to - 1 - (self.lower[to - 1] in PARTICLES and to - 2 > low)
        tied = to + 1 == first and done - 1 >= low and self._maybe_participle(done) and not self.caps[done]
        clause = (
            self.caps[first] and first + 1 < len(self.cls) and self.cls[first + 1] & AND
        )  # belonged to Moss and Lund
        if tied and not (self.parted[done] or clause):  # a notice taped to the door, emails turned over to divers
            start = self.phrase_before(done, low)
            return start if start is not None and (start == low or self.parted[start]) else first
        if to + 2 != first or not self.cls[first] & (DET | POSS) or self.cls[to + 1] & CLOSED:
            return first
        noun = to - (self._maybe_participle(to - 1) and to - 2 > low)
        if to - 3 > low and self.lower[to - 2] == "who" and self.verbish(to - 1) and not self.parted[to - 2]:
            noun = to - 2  # the woman who tried to save the boy
        if self.parted[to] or self.parted[noun] or not self.speaker(self.lower[noun - 1]):
            return first
        start = self.phrase_before(noun, low)
        opens = start is not None and (start == low or self.parted[start])
        if start is None or not opens or not (self.cls[start] & (DET | POSS) or self.owns(start)):
            return first
        return start if not any(map(self.verbish, range(start, noun))) else first

    def _before_clause(self, at: int, low: int) -> int | None:
        """Return where a phrase begins that ends with a clause about it: the company that owns the pier | said."""
        end = at
        while end - 1 > low and not self.parted[end] and (self.cls[end - 1] & ADV or self.adverb(end - 1)):
            end -= 1
        subject = self.lower[end - 1] in SUBJECTS
        if subject or self.cls[end - 1] & (AND | SUB | TO | DET | REL | AUX | PREP) or self.lower[at].endswith("ing"):
            return None
        for k in range(end - 2, max(low, at - CLAUSE), -1):
            if self.parted[k + 1] or self.parted[k + 2]:
                return None
            if self.lower[k] in RELATIVES and not (self.lower[k] == "that" and self._points(k)):
                break
            if self.lower[k] in CLAUSAL or (self.cls[k] & (SUB | REL) and self.lower[k] != "that"):
                return None
        else:
            return None
        told = self.cls[k - 1] & CLOSED and self.lower[k - 1] not in LONE
        told = told or (self.lower[k] == "that" and (self.lower[k - 1] in CLAIM_NOUNS or self.verbish(k - 1)))
        if told or self.parted[k] or not self._clause_closes(k, end):
            return None
        start = self.phrase_before(k, low)
        before = start - 1 if start is not None and start > low and not self.parted[start] else None
        if before is None:
            return start
        opens = self.lower[before] in BEFORE_CLAUSES or self.cls[before] & (THAT | AND)
        return start if opens else None

    def _points(self, that: int) -> bool:
        """Return whether *that* stands before its noun: fit that profile, spoke to her that day."""
        before = (
            self.cls[that - 1] & (PREP | OBJ | PRON) or self.verbish(that - 1) or self.lower[that - 1] in self.listed
        )
        return bool(before and not self.cls[that + 1] & CLOSED and not self.verbish(that + 1))

    def _clause_closes(self, relative: int, end: int) -> bool:
        """Return whether the clause a relative opens has its verb before a word: that owns the pier, whose son died."""
        word, k = self.lower[relative], relative + 1
        k += k + 1 < end and self.adverb(k)
        several = self.lower[k].endswith("s") and self.speaker(self.lower[k])  # a plan that critics | said
        did = not self.cls[k] & CLOSED and not self.caps[k] and not several
        ends = self.verbish(k) or self.lower[k].endswith("s")
        if word in ("whose", "where") or not (self.cls[k] & AUX or (did and (ends or word == "who"))):
            whose = self.phrase_after(k, end) if word != "that" else None
            k = whose.end if whose else end
            if k >= end or not (self.cls[k] & AUX or self.verbish(k)):
                return False
        elif word == "that" and k + 1 == end and not self.verbish(k):
            return False  # the report that divers | said
        last = max((x for x in range(k, end) if self.lower[x] in BEFORE_CLAUSES), default=-1)
        whom = last + 2 == end and self.cls[end - 1] & OBJ  # who knows her
        if last >= 0 and last + 2 < end and self.cls[last + 1] & PRON:
            return True  # who said it leaks
        if last >= 0 and not whom and not any(self.cls[x] & AUX or self.verbish(x) for x in range(last + 1, end)):
            return False
        first = self.phrase_before(end, relative)
        if first is None or first <= k + 1:
            return True
        held = self.cls[first - 1] & (PREP | AND | TO | AUX | CLOSED & ~PRON) or self.verbish(first - 1)
        return bool(held)  # but: drew attention over deals | Lund's team appeared

    def _before_contact(self, at: int, low: int) -> int | None:
        """Return where a phrase begins that ends with a bare relative: the plan he and Lund signed | says."""
        k = at - 1
        if self.caps[k] or self.cls[k] & CLOSED or not self.verbish(k) or self.lower[k] not in self.listed:
            return None
        for n in range(k - 1, max(low, k - 8), -1):
            if self.parted[n + 1] or not (self.caps[n] or self.cls[n] & (AND | PRON)):
                return None
            if self.lower[n] in SUBJECTS and not self.caps[n]:
                start = self.phrase_before(n, low) if not self.cls[n - 1] & CLOSED and not self.parted[n] else None
                plain = start is not None and self.cls[start] & (DET | POSS) and not self.verbish(n - 1)
                return start if plain else None
        return None

    def _maybe_participle(self, k: int) -> bool:
        word = self.lower[k]
        past = word.endswith("ed") or word in PARTICIPLES or word in IRREGULAR
        return past and word not in NO_PARTICIPLE

    def _before_doing(self, first: int, low: int) -> int:
        """Return where a phrase begins that ends with what somebody does: people living near the dam | fear."""
        for k in range(first - 1, max(low, first - 9), -1):
            c, word = self.cls[k], self.lower[k]
            if self.parted[k + 1] or self.parted[k] or (c & (AUX | SUB | REL | PRON) and not c & PREP):
                return first
            if len(word) < 6 or not word.endswith("ing") or c or self.caps[k]:
                continue
            doer = not self.cls[k - 1] & CLOSED and not self.adverb(k - 1) and not self.verbish(k - 1)
            doer = doer or self.lower[k - 1] in ("those", "some", "many", "others")
            if not doer or not self.cls[k + 1] & (DET | POSS | PREP | OBJ | TO | NUM):
                return first
            start = self.phrase_before(k, low)
            plain = start is not None and (start == low or not self.cls[start - 1] & (PREP | SUB | AUX | TO))
            return start if plain and start is not None and not self.verbish(max(start - 1, low)) else first
        return first

    def before_times(self, at: int, low: int) -> int:
        """Return the place before the words of time in front of a verb: the mayor, 60, last month on Friday | said."""
        cls, k = self.cls, at
        while k - 1 > low and not self.parted[k] and cls[k - 1] & TIME and not cls[k - 1] & TITLE:
            if self._ends_name(k - 1):
                break
            k -= 1
            while k - 1 > low and not self.parted[k] and self.lower[k - 1] in WHICH_TIME:
                k -= 1
            if k - 1 > low and not self.parted[k] and cls[k - 1] & PREP:
                k -= 1
        floats = k - 1 > low and self.lower[k - 1] in FLOATING and not self.parted[k] and not self.parted[k - 1]
        if floats and (
            cls[k - 2] & (PRON | REL) or (self.caps[k - 2] and not cls[k - 2] & (AND | SUB | ADV))
        ):  # France and Germany both said
            k -= 1
        return k

    def _ends_name(self, i: int) -> bool:
        """Return whether a time ends a paper's name: USA Today."""
        pair = f"{self.lower[i - 1]} {self.lower[i]}"
        return bool(self.caps[i]) and pair.removesuffix("'s") in NAMED_TIMES

    def _whole(self, k: int, first: int, low: int) -> bool:
        """Return whether all from word k on, behind a quotation's closing mark, may be the speaker."""
        if k <= low or not self.quoted[k - 1] or self.quoted[k] or not any(mark in self.gaps[k] for mark in ",?!"):
            return False
        if self.cls[k] & (PREP | SUB | REL | AND | THAT | ADV | LINK) or self.lower[k].endswith("ing"):
            return False
        if self.lower[k] in SPOKEN or self.lower[k] == "according" or self.claims_denied(k, len(self.lower)):
            return False
        bare = not (self.caps[k] or self.cls[k]) and k + 1 < len(self.lower) and not self.parted[k + 1]
        if bare and self.cls[k + 1] & (DET | POSS):
            return False  # “Dives,” | raises the question
        if not SPOKEN.isdisjoint(self.lower[k:first]) and not any(c & REL for c in self.cls[k:first]):
            return False  # “Dives,” Lund said he | did not recall, Lund said in a note | posted in May
        return not any(
            self.cls[i] & (AUX | SUB) or (self.cls[i] & PREP and self.cls[i + 1] & REL) for i in range(k, first)
        )

    def _aged(self, head: int, age: int, low: int) -> bool:
        """Return whether a name and an age stand behind somebody's relation: her brother, | Tom, | 29."""
        if not self.lower[age][0].isdigit() or not all(self.caps[head:age]) or self.caps[head - 1]:
            return False
        start = self.phrase_before(head, low)
        return start is not None and (start == low or bool(self.parted[start])) and bool(self.cls[start] & POSS)

    def _before_aside(self, at: int, low: int, gap: str) -> int | None:
        """Walk left over the aside (…, who won, said) to the phrase it belongs to."""
        mark = ")" if ")" in gap and not self._ends_acronym(at, low) else next((d for d in DASHES if d in gap), ",")
        opening = "(" if mark == ")" else mark
        last = at
        for _ in range(5):
            k = last - 1
            while k > low and opening not in self.gaps[k]:
                k -= 1
            day = self.lower[k - 1][0].isdigit() or self.cls[k - 1] & TIME
            if k > low and self.lower[k].isdecimal() and day:
                last = k  # a review, on June 25, 2012, | found
                continue
            if k > low and self.quoted[k - 1] and last < at and mark == ",":
                return self.phrase_before(last, low)  # “…,” Ober, a friend, | said
            if k <= low or at - k > 40 or self.quoted[k - 1]:
                return None
            opens_aside = self.lower[k].startswith(PARTIES) or (
                self.cls[k] & (REL | DET | NUM | POSS | TITLE | PREP) or not self.caps[k] or self.lower[k][0].isdigit()
            )
            head = self._segment_start(k, low)
            before = self.gaps[head]
            if head > low and opening in before and self.caps[head] and self.lower[head].startswith(PARTIES):
                last = k  # Rep. Jo Lund, D-Md., head of the team, | said
                continue
            if head > low and mark == "," and before == ", " and self._apposed_office(head, k):
                last = k  # Ida Lund, Labour MP for Moss, in a letter, | said
                continue
            if head > low and mark == "," and opening in before and self._aged(head, k, low):
                last = k  # His wife, Hannah, 29, | said
                continue
            nested = (
                (self.cls[head] & (DET | REL | NUM) or self.lower[head].isdecimal())
                and head > low
                and (self.caps[head - 1] or self._age_of_a_name(head - 1, low))
                and opening in before
            )
            if self.cls[k] & REL and head > low and self.caps[head - 1] and "," in before:
                nested = nested or self._role_of(head, k)  # Ida Lund, head of the club, which won, | said
            nested = nested and MARKS.isdisjoint(before)
            apposed = self.caps[k] or self.cls[k] & (DET | NUM) or not self.cls[head] & REL  # which Lund, of late, said
            if apposed and mark == "," and head < k - 1 and opening in before and self._hangs_on(head, low):
                last = k  # Lund, who came with his wife, Ida, | said
                continue
            role = self.caps[k] and not self.caps[k - 1] and not self.cls[k - 1] & CLOSED
            lone = self.caps[k] and not opens_aside and not (head > low and self.caps[head - 1])
            role = role or (lone and self._role_of(head, k))
            if head == low and mark == "," and self._fronts(head, k):
                return k  # On Friday, the Growers' Union, a club of farmers, | said
            if (opens_aside and not nested) or role or mark != ",":
                return self.phrase_before(k, low)
            last = k
        return None

    def _apposed_office(self, head: int, end: int) -> bool:
        """Return whether an office with a capital stands between a name and a further aside: Labour MP for Moss."""
        roles = (i for i in range(head, min(head + 4, end)) if self.lower[i] in CAPITALS or self.cls[i] & TITLE)
        office = any(i + 1 == end or not self.caps[i + 1] for i in roles)  # but: Mr. Berg
        named = self.caps[head] and self.caps[head - 1] and not self.cls[head - 1] & TIME
        return bool(named and office and self.cls[end] & PREP)

    def _age_of_a_name(self, i: int, low: int) -> bool:
        """Return whether a word is the age of somebody named before it: Jo Lund, | 59."""
        aged = i - 1 >= low and self.lower[i].isdecimal() and len(self.lower[i]) < 3
        return aged and self.caps[i - 1] and self.gaps[i] == ", " and not self.cls[i - 1] & TIME

    def _hangs_on(self, head: int, low: int) -> bool:
        """Return whether an aside tells what somebody before it does or with whom: Lund, | flanked by his wife."""
        if head <= low or self.cls[head - 1] & CLOSED or self.quoted[head - 1]:
            return False
        word, c = self.lower[head], self.cls[head]
        if c & THAT or word.endswith("thing"):
            return False  # the fact that it, in a way, leaks
        doing = not (self.caps[head] or c) and (word.endswith("ing") or self._maybe_participle(head))
        somebody = self.caps[head - 1] or self.speaker(self.lower[head - 1]) or self._age_of_a_name(head - 1, low)
        return bool(somebody and (doing or c & REL or (c & PREP and not self.caps[head])))

    def _ends_acronym(self, at: int, low: int) -> bool:
        """Return whether an aside ends with its short name: Ida Lund, head of the Harbour Watch (HW), | said."""
        short = at - 1 > low and "(" in self.gaps[at - 1] and self.word_text(at - 1).isupper()
        behind = short and "," in self.gaps[at] and self.caps[at - 2] and not self.parted[at - 2]
        return bool(behind) and not self.lower[at - 1].startswith(PARTIES)

    def _leads(self, i: int) -> bool:
        """Return whether a word is a noun for a person, as which head and executive are not listed alone."""
        return self.speaker(self.lower[i]) or self.lower[i] in LEADING

    def _role_of(self, head: int, end: int) -> bool:
        """Return whether a role and whose it is stand between commas or in front of one: a lawyer for Mr. Berg."""
        if self.caps[head] and not self.cls[head] & (DET | POSS):
            return False
        hung = next((i for i in range(head + 1, min(end, head + 6)) if self.cls[i] & PREP), None)
        if hung is None or self.lower[hung] not in ("of", "for") or not self._leads(hung - 1):
            return False
        return not any(self.cls[i] & (AUX | SUB | REL | PRON) or self.verbish(i) for i in range(head, end))

    def _fronts(self, head: int, end: int) -> bool:
        """Return whether the words before a comma are no more than an adverbial: On Friday, in a letter."""
        if not self.cls[head] & (PREP | TIME | ADV | LINK) or self.cls[end] & (REL | NUM | PREP | AND):
            return False
        return not any(self.verbish(i) for i in range(head, end))

    def _segment_start(self, end: int, low: int) -> int:
        k = end - 1
        while k > low and not self.parted[k]:
            k -= 1
        return k

    def phrase_before(self, end: int, low: int, depth: int = 0) -> int | None:
        """Return the first word of the noun phrase whose last word is end-1."""
        if end < len(self.starts) and ")" in self.gaps[end]:
            k = end - 1
            while k > max(low, end - 12) and "(" not in self.gaps[k]:
                k -= 1
            if "(" in self.gaps[k] and k > low:
                end = k
        j = end - 1
        if j < low:
            return None
        c = self.cls[j]
        if (c & (PRON | REL) and not c & (AUX | NUM | DET)) or self.lower[j] == "that":
            return j
        if c & (DET | NUM) and self.lower[j] in LONE:
            if c & NUM and j - 2 >= low and self.lower[j - 1] == "of" and self.speaker(self.lower[j - 2]):
                return self._link_left(j, low, depth)  # a mother of three
            if c & NUM and j - 2 >= low and self.lower[j - 1] == "in" and self.cls[j - 2] & NUM:
                return self._measured(j - 2, low)  # one in ten
            if c & NUM and j - 3 >= low and self.lower[j - 2 : j] == ["out", "of"] and self.cls[j - 3] & NUM:
                return self._measured(j - 3, low)  # nine out of ten
            opens = ("no", "not", "the") if c & NUM else ("no", "not")  # the two
            return self._measured(j - (j > low and not self.parted[j] and self.lower[j - 1] in opens), low)
        if self.lower[j] == "other" and j > low and self.lower[j - 1] == "the" and not self.parted[j]:
            return j - 1  # the other
        if self.lower[j] == "cent" and j - 1 > low and self.lower[j - 1] == "per":
            return self._measured(j - 2, low)  # 60 per cent
        if c & (AUX | SUB | AND | TO | PREP | LINK | DET | POSS) and not self.caps[j]:
            return None
        if c & TIME and j - 1 > low and self.cls[j - 1] & PREP:
            return self.phrase_before(j - 1, low, depth)
        if (c & (ADV | TIME) or self.adverb(j)) and j > low and not self.parted[j]:
            return self.phrase_before(j, low, depth)
        return (
            self._name_start(j, low, depth) if self.caps[j] and not c & (DET | SUB) else self._noun_start(j, low, depth)
        )

    def _name_start(self, j: int, low: int, depth: int) -> int:
        i = self._run_left(j, low)
        k = i
        while k > low and i - k < 6 and not self.parted[k]:
            c = self.cls[k - 1]
            if c & (CLOSED & ~(NUM | DET | POSS)) or (k - 1 == low and self.opens_freely(self.lower[k - 1])):
                break
            if c & TIME or self.verbish(k - 1):
                edge = k - 1 == low or self.parted[k - 1]
                k -= bool(k < i and edge and self.lower[k - 1].endswith("ed"))  # retired diver Jan Lund
                break
            k -= 1
            if c & (DET | POSS):
                break
        if k < i and (k == low or self.parted[k]) and self.lower[i - 1] not in CLAIM_NOUNS:
            return k
        if k < i and (hung := self._of_described(k, low, depth)) is not None:
            return hung
        if k < i and self.cls[k] & (DET | POSS) and all(w[0].isdigit() for w in self.lower[k + 1 : i]):
            k -= k > low and not self.parted[k] and bool(self.cls[k - 1] & NUM)  # nine other Democrats
            return self._link_left(k, low, depth)  # the 2014 Harbour Survey
        i -= i > low and not self.parted[i] and self.lower[i - 1] in DIRECTIONS  # farmers in | western New Jutland
        if i > low and not self.parted[i]:
            before, c = self.lower[i - 1], self.cls[i - 1]
            if c & (TITLE | NUM) or before in self.roles:
                k = self._noun_start(i - 1, low, depth)
                while k < i - 1 and self.cls[k] & TIME and (self.cls[k + 1] & TIME or not self.caps[k + 1]):
                    k += 1  # On Monday | spokesman Ole Lund
                return k
            if before in ("the", "a", "an") or c & POSS:
                return self._link_left(i - 1, low, depth)
            joins = c & AND and depth < 2 and i - 2 >= low and self.caps[i - 2] and not self.parted[i - 1]
            if joins and not self.cls[i - 2] & TIME:  # United won on Sunday and | Lund said
                alone, i = i, self._run_left(i - 2, low)
                bare = i
                met = i > low and not self.parted[i] and (self.verbish(i - 1) or self.lower[i - 1] in UNCLEAR)
                if met and not self.cls[i - 1] & AUX:
                    return alone  # Norway beat Sweden and | Lund said
                for opener in (("the", "a", "an"), ("both", "neither", "either")):
                    i -= i > low and not self.parted[i] and self.lower[i - 1] in opener
                hangs = i < bare or (i > low and self.lower[i - 1] in ("of", "for", "from"))
                return self._link_left(i, low, depth + 1) if hangs else i
        return self._link_left(i, low, depth)

    def _of_described(self, k: int, low: int, depth: int) -> int | None:
        """Return where a phrase begins that ends with a described name: the head of | the shipping firm Berg."""
        k -= k - 3 > low and not self.parted[k] and self._maybe_participle(k - 1) and bool(self.cls[k - 2] & PREP)
        if k - 2 < low or self.parted[k] or self.parted[k - 1] or self.lower[k - 1] not in ("of", "for", "at", "with"):
            return None
        i = next(i for i in count(k) if self.caps[i])
        named = i > 0 and self.lower[i - 1] in NAMED_AFTER  # the head of the charity Marie Curie
        if i + 1 < len(self.caps) and self.caps[i + 1] and self.lower[i] in GIVEN and not named:
            return None  # the director of the film | Ida Lund
        alone = i == k + 1 and not self.cls[k] & (DET | POSS)
        if depth > 4 or not self._leads(k - 2) or (alone and i + 1 < len(self.caps) and self.caps[i + 1]):
            return None  # the chief of staff Ida Lund
        start = self.phrase_before(k - 1, low, depth + 1)
        if start is None or (start > low and not self.parted[start] and self.cls[start - 1] & (PREP | TO | SUB)):
            return None
        return start

    roles: frozenset[str] = frozenset()
    speaker: Callable[[str], bool] = staticmethod(bool)

    def _run_left(self, j: int, low: int) -> int:
        i = j
        while i > low and not self.parted[i]:
            if self.caps[i - 1] and not self.cls[i - 1] & (PREP | SUB | AND | AUX | THAT | PRON | LINK | TIME):
                if i - 1 == low and self.opens_freely(self.lower[i - 1]):
                    break  # Now Lund says
                i -= 1
            elif self.lower[i - 1] in IN_NAMES and i - 2 >= low and self.caps[i - 2] and not self.parted[i - 1]:
                i -= 2
            else:
                break
        return i

    def opens_freely(self, word: str) -> bool:
        """Return whether a word may open a sentence before a name: Now, Afterwards, Privately, but not Emily."""
        adverb = len(word) > 6 and word.endswith(ADVERBIAL_ENDINGS) and word not in GIVEN and word not in LY_NAMES
        return adverb or word in OPENERS

    def _measured(self, i: int, low: int) -> int:
        """Return where a number begins with the words that narrow it down: nearly | half, just over | 300."""
        if not (self.cls[i] & NUM or self.lower[i] in LONE or self.lower[i][0].isdigit()):
            return i
        while i > low and not self.parted[i] and self.lower[i - 1] in NEAR_NUMBER:
            before = i - 1
            if before > low and f"{self.lower[before - 1]} {self.lower[before]}" in NEAR_PAIRS:
                return before - 1
            opens = before == low or self.parted[before] or self.lower[before - 1] in NEAR_NUMBER
            if not opens and (self.cls[before] & PREP or self.lower[before] in ALONE_NO_NUMBER):
                break
            i = before
        return i

    def _noun_start(self, j: int, low: int, depth: int) -> int:
        """Walk left over nouns and modifiers to the determiner or an edge."""
        i = j
        while i > low and j - i < 8:
            if i - 2 > low and self.gaps[i] == ") " and self.gaps[i - 1] == " (" and self.caps[i - 2]:
                i -= 2  # the Left Front (LF) | convenor
                continue
            if self.parted[i] and not (self.lower[i].endswith("-based") and self.gaps[i] == ", " and self.caps[i - 1]):
                break  # but the Austin, | Texas-based firm
            c = self.cls[i - 1]
            if c & (DET | POSS) and not c & PRON:
                i -= 1
                if not (c & DET and i > low and self.cls[i - 1] & (DET | NUM)):
                    break
                continue
            if c & ADV and i - 2 >= low and self.cls[i - 2] & (DET | POSS) and not self.parted[i - 1]:
                i -= 1  # a later interview
                continue
            if (start := self._measured(i, low)) < i:
                i = start  # more than 300 firms
                continue
            number = self.cls[i] & NUM or self.lower[i][0].isdigit()
            if c & TIME and self.text[self.ends[i] : self.ends[i] + 1] == "%":
                break  # By May | 40% of voters
            if number and self.lower[i - 1].endswith("s") and not (c or self.caps[i - 1] or self.owns(i - 1)):
                break  # a poll finds | 40% of voters
            if c & (CLOSED & ~NUM) or (c & TIME and not self.caps[i - 1]) or (self.verbish(i - 1) and i - 1 > low):
                break
            i -= 1
        return self._link_left(i, low, depth)

    def _link_left(self, i: int, low: int, depth: int) -> int:
        """Take in what the phrase hangs on: a majority *of* voters, a spokesman *for* the firm, voters *who* …"""
        if depth > 4 or i - 1 <= low or self.parted[i]:
            return i
        c, before = self.cls[i - 1], self.lower[i - 1]
        if c & (PREP | TO) and before in HANGING and not self.parted[i - 1]:
            k = i - 2
            noun = not self.cls[k] & CLOSED and not self.verbish(k) and self.lower[k] not in COPULAS
            noun = noun and self.lower[k] != "according"
            if noun or self.lower[k] in LONE:
                start = self.phrase_before(i - 1, low, depth + 1)
                return i if start is None else start
        one = self.cls[i - 2] & PRON and (i - 2 == low or self.parted[i - 2]) if i - 2 >= low else 0
        if one and before == "and" and self.lower[i - 2] in SUBJECTS and self.cls[i] & POSS:
            return i - 2 if not self.parted[i - 1] else i  # she and her friends
        joins = c & AND and depth < 3 and not self.parted[i - 1] and i - 2 >= low and not self.cls[i - 2] & CLOSED
        number = joins and self.lower[i - 2][0].isdigit() and self.cls[i] & (DET | POSS)
        dated = joins and (self.cls[i - 2] & TIME or number)
        if joins and not dated:  # Prices rose in May and | the bank said, United lost 2-0 and | the coach said
            start = self.phrase_before(i - 1, low, depth + 3)
            bare = start == i - 2 and self.caps[i] and not self.caps[i - 2] and not self.lower[i - 2].endswith("s")
            if bare:
                return i  # one rower left and Pat Holm | said
            return start if start is not None and (start == low or self.parted[start]) else i
        if self.verbish(i - 1) or c & (PREP | TO | ADV) or before == "as":
            last = i - 9
            for k in range(i - 1, max(low, i - 18), -1):
                if self.parted[k] or k <= last:
                    break
                if self.lower[k] in CLAUSAL and not self.cls[k] & TIME:
                    last = k - 9  # who asked not to be named because he was not free to speak
                if self.lower[k] == "who" and k > low and not self.parted[k]:
                    start = self.phrase_before(k, low, depth + 1)
                    return i if start is None else start
        return i

    def phrase_after(self, i: int, high: int) -> Span | None:
        """Return the noun phrase that begins at word i, with the aside behind it."""
        if i >= high or (self.cls[i] & (AUX | TO | AND | SUB | THAT) and not self.caps[i]):
            return None
        spoken_to = self.cls[i] & OBJ and not self.cls[i] & (DET | POSS) and i + 1 < high and not self.parted[i + 1]
        if self.cls[i] & PRON or spoken_to:
            return Span(i, i + 1)
        k = i + 1
        while k < high:
            c = self.cls[k]
            if self.parted[k]:
                if not self._aside_opens(k):
                    break
                end = self._aside_end(k, high)
                verb = next((x for x in range(k, end) if self.cls[x] & AUX), end)
                if verb < end and not any(self.cls[x] & REL and not self.cls[x] & THAT for x in range(k, verb)):
                    break
                return Span(i, end)
            dated = c & TIME and k == i + 1 and self.cls[i] & DET and self._dated_thing(k + 1, high)
            if dated or (c & TIME and self.caps[k] and (self._names_show(k, high) or self._ends_name(k))):
                k += 1
                continue
            if self.caps[k - 1] and self.lower[k - 1] in ON_SUNDAYS and self.lower[k : k + 2] == ["on", "sunday"]:
                k += 2
                continue
            hung = c & TO and self.behind_noun(k, i) < k < high - 1
            if hung and (self.caps[k + 1] or self.cls[k + 1] & (DET | POSS | OBJ)):
                k += 2  # said a man close | to Lund
                continue
            will = self.lower[k] == "will" and self.lower[k - 1] in WILLS
            if (
                (c & (AUX | SUB | REL | TO | PRON | OBJ | THAT) and not will)
                or (c & TIME and not c & TITLE)
                or (self.verbish(k) and not self.caps[k])
                or (
                    self.caps[k - 1]
                    and not self.caps[k]
                    and (self.lower[k].endswith("ing") or self.lower[k] in UNCLEAR)
                )
                or (self.lower[k] in UNCLEAR and k + 1 < high and self.lower[k + 1] in ("back", "out"))
            ):
                break
            if c & PREP and self.lower[k] == "in" and self._spoken_in(k, high):
                break  # said Ida Lund | in a statement
            if c & PREP and self.lower[k] == "at" and self.lower[k + 1 : k + 3] == ["the", "time"]:
                break
            if c & PREP and (self.lower[k] not in LINKING or (k + 1 < high and self.cls[k + 1] & TIME)):
                break
            if c & ADV and not c & DET and not self.owns(k - 1):  # one of the nation's most | outspoken divers
                break
            if c & AND and not (k + 1 < high and (self.caps[k + 1] or self._two_roles(i, k, high))):
                break
            some = (k == i + 1 and self.lower[i] in NEAR_NUMBER) or self.owns(k - 1)  # virtually | every
            if c & (DET | POSS) and not (self.cls[k - 1] & (PREP | DET | AND | NUM) or some):
                break
            k += 1
        while k - 1 > i and self.cls[k - 1] & PREP and not self.caps[k - 1]:
            k -= 1  # her friends | on what they had seen
        return Span(i, k)

    def _two_roles(self, first: int, joint: int, high: int) -> bool:
        """Return whether two nouns for one person lead to a name: said attorney | and child advocate Ida Lund."""
        name = next((i for i in range(joint + 1, min(joint + 5, high)) if self.caps[i]), None)
        if name is None or name == joint + 1 or any(self.cls[i] & ~TITLE or self.caps[i] for i in range(first, joint)):
            return False
        one = self.lower[joint - 1]
        person = self.speaker(one) or one in self.roles or self.cls[joint - 1] & TITLE
        if one.endswith("s") or one in PLURALS or not person:
            return False
        small = range(joint + 1, name)
        plain = not any(self.parted[i] or self.cls[i] & ~TITLE or self.verbish(i) for i in small)
        return plain and not (self.parted[name] or self.cls[name] & (CLOSED | TIME))

    def _names_show(self, k: int, high: int) -> bool:
        """Return whether a time with a capital is part of a name: told the Today programme, ITV's Morning Post."""
        if self.owns(k - 1):  # the BBC's Sunday Morning, but not the paper's Thursday report
            then = k + 1
            ends = then >= high or self.parted[then] or self.caps[then] or self.cls[then] & CLOSED & ~TIME
            return bool(ends) or self.lower[k] in SHOW_TIMES
        if self.lower[k] not in SHOW_TIMES or not (self.caps[k - 1] or self.cls[k - 1] & DET):
            return False
        return k + 1 < high and not (self.parted[k + 1] or self.cls[k + 1] & CLOSED) and not self.verbish(k + 1)

    def _dated_thing(self, k: int, high: int) -> bool:
        """Return whether what a time in front belongs to follows: the Sunday Times, the morning session."""
        if k >= high or self.parted[k] or self.quoted[k] or self.verbish(k):
            return False
        return bool(self.caps[k] and self.caps[k - 1]) and not self.cls[k] & (CLOSED | TIME)

    def _spoken_in(self, k: int, high: int) -> bool:
        """Return whether what somebody said it in follows: in a joint statement, in her letter."""
        if k + 2 >= high or not (self.lower[k + 1] in ("a", "an") or self.cls[k + 1] & POSS):
            return False
        for i in range(k + 2, min(k + 6, high)):
            if self.parted[i] or self.cls[i] & (CLOSED & ~NUM):
                return False
            if self.lower[i] in OCCASIONS:
                return True
        return False

    def _aside_opens(self, k: int) -> bool:
        gap = self.gaps[k]
        if not MARKS.isdisjoint(gap) or gap.strip() not in (",", "(", "—", "–", "-"):
            return False
        word, c = self.lower[k], self.cls[k]
        if word.endswith("ing") or c & (SUB | AND | PRON) or self.quoted[k] or self.verbish(k):
            return False
        return bool(c & (REL | DET | NUM | TITLE | POSS)) or word[0].isdigit() or not c or word == "of"

    def _aside_end(self, k: int, high: int) -> int:
        for i in range(k + 1, high):
            if self.parted[i]:
                gap = self.gaps[i]
                c, word = self.cls[i], self.lower[i]
                if "," not in gap or not MARKS.isdisjoint(gap):
                    return i
                if word.endswith("ing") or c & (SUB | AND | REL | PRON | AUX | TO) or self.verbish(i):
                    return i
        return high
