"""What kind of source a phrase is, and the full name it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain, compress
from operator import not_
from unicodedata import combining, normalize

from ..spans import Finding
from .claims import deeds_in_words
from .offices import (
    CAPITALS,
    CHANGERS,
    KIN,
    LONGEST,
    NATIONAL,
    OFFICES,
    SAME_AS,
    TITLES,
    Offices,
    described_by,
    kinds,
    speaker_like,
)
from .phrases import (
    ABBREVIATED,
    ADV,
    AND,
    AUX,
    CLOSED,
    DASHES,
    DET,
    GIVEN,
    HAVE,
    IN_NAMES,
    LINK,
    LONE,
    MODAL,
    NUM,
    OBJ,
    PLURALS,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    SUBJECTS,
    TIME,
    TITLE,
    TO,
    UNCLEAR,
    WHERE,
    WHICH_TIME,
    WRITTEN,
    Phrases,
    Span,
    sets_off,
    words_of,
)

PERSONAL, PLURAL, WRITER = map(words_of, ("personal", "several", "writer"))
RANKS, DOMAINS, SUFFIXES = map(words_of, ("rank", "domain of an office", "name suffix"))
SHORT_RANKS, PARENTS, PAGEANTS = map(words_of, ("short rank", "parent", "pageant"))
NAMED_SHE, NAMED_HE, CALLED_SHE, CALLED_HE = map(words_of, ("named she", "named he", "called she", "called he"))
HELD = words_of("title")
FAMILY_FIRST, LAST_OF_BODIES = words_of("family name first"), words_of("last of a body")
SHORT_NAMES = words_of("short name")
FIRM_WORDS, PAPER_WORDS = words_of("firm by what it is"), words_of("paper by what it is")
GROUP_WORDS = dict.fromkeys(FIRM_WORDS, "firm") | dict.fromkeys(PAPER_WORDS, "paper")
KNOWN_FIRMS = words_of("known firm")
NO_PART, PART = words_of("no part of name"), words_of("part of name")
NOT_ONE, BLAMED_FOR = words_of("no one person"), words_of("blamed for")
HELD_ROLES = words_of("role before an apposed name")
TEXTS = words_of("text")
PREFIXES, FIRMS, REALMS = map(words_of, ("name prefix", "firm", "realm"))
_INNER_CAPITAL = re.compile(r"([A-Z][a-z]+)[A-Z]")  # of EgyptAir, but also of McBurster
MARKED = re.compile(r" [“„\"‘'][^”“\"’']+[”“\"’'](?= )")  # Carl “Big Carl” Berg
_NUMERAL = re.compile(r"[IVX]+")
ONE_OF_A_PEOPLE = words_of("one of a people")
LETTERS = words_of("letters behind a name")
_ENDINGS = frozenset(word[0] for word in SUFFIXES) | set("ivx")
_PAIR = re.compile(rb"[\x01\x03]\x01")  # of bits: capital, punctuation before; two capitals that nothing parts
NARRATED = 120  # words back to which a pronoun's person is looked for
SHORT = 5  # letters of a short form written in capitals: NASA, WARNING
RELATIVE = 20  # words back to which a relative's noun is looked for
INNERMOST = 5  # of phrase_before: nothing that the phrase hangs on
SOME = 5  # words up to which a small one tells that a line is no headline
AHEAD = 20  # sources that a description may look forward to
GROUPS = ("body", "medium", "state")


def _called(word: str) -> str:
    """Return he or she where a noun or title tells the sex of whom it is said, else ''."""
    return "she" if word in CALLED_SHE else "he" if word in CALLED_HE else ""


def _given(name: str) -> bool:
    """Return whether a name begins with a listed given name."""
    return name.split(maxsplit=1)[0].lower() in GIVEN


def _plain(name: str) -> str:
    """Return a name in small letters without accents."""
    small = name.lower()
    return small if small.isascii() else "".join(c for c in normalize("NFD", small) if not combining(c))


def _suffix(name: str, parts: Sequence[str]) -> str:
    """Return the Jr. or the numeral behind a surname, '' where there is none."""
    return parts[-1] if parts[-1] in SUFFIXES or _NUMERAL.fullmatch(name.rsplit(maxsplit=1)[-1]) else ""


@lru_cache(maxsize=10_000)
def _same(a: str, b: str) -> bool:
    """Return whether two full names with one surname are one person's: nothing in one speaks against the other."""
    if a.endswith(f" {b}") or b.endswith(f" {a}"):
        return True
    names = [[part.rstrip(".") for part in _plain(name).split()] for name in (a, b)]
    if min(map(len, names)) < 2:
        return a == b
    ends = [_suffix(a, names[0]), _suffix(b, names[1])]
    if ends[0] != ends[1]:
        return False  # Louis XIV and Louis XVI, Lund and Lund Jr.
    junior = [bool(end) and len(parts) > 2 for end, parts in zip(ends, names, strict=True)]
    (first, *middle), (other, *between) = (parts[: -1 - last] for parts, last in zip(names, junior, strict=True))
    initial = min(len(first), len(other)) == 1 and first[0] == other[0]
    if first != other and not initial and not {f"{first} {other}", f"{other} {first}"} & SHORT_NAMES:
        return False
    return not (middle and between) or [part[0] for part in middle] == [part[0] for part in between]


@cache
def several(word: str) -> bool:
    """Return whether a noun is one for several: divers, people, but not press."""
    if word in PLURALS or word in LONE or (word in NOT_ONE and word not in TEXTS):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def one_kind(rows: list[Finding]) -> list[Finding]:
    """Give the sources of one name one kind: Harbour Foods is no person where *it* and *the company* are that body."""
    named = [row for row in rows if row.feature in ("source", "via") and row.term]
    bodies = {row.term: row.label for row in named if row.label in GROUPS}
    return [
        row._replace(label=bodies[row.term])
        if row.feature in ("source", "via") and row.label == "person" and row.term in bodies and not _given(row.term)
        else row
        for row in rows
    ]


class Sources:
    """Reads an article's sources in order, so that pronouns and short names find whom they stand for."""

    def __init__(self, phrases: Phrases, sources: list[Span], names: Iterable[Finding] = ()) -> None:
        self.p = phrases
        names = list(names)
        full = {name.target: name.term for name in names if name.rule.endswith("full")}
        self.listed = {name.start: (name.end, full.get(name.target, name.target)) for name in names if name.target}
        self._runs = self._capital_runs()
        self._full: dict[str, list[str]] = {}
        self._small: set[str] | None = None
        self._alone: set[str] | None = None
        self._firms: set[str] | None = None
        self._last_named, self._named_at = "", -1
        self._heads: dict[str, tuple[tuple[str, str], int]] = {}
        self._persons: dict[str, None] = {}
        self._speakers = Offices(phrases)
        self._headlines: dict[int, tuple[Span, bool]] = {}
        self._sexes: dict[str, str] = {}
        self._surnames: dict[str, bool] = {}
        self.last: dict[str, tuple[str, str]] = {}
        self._told_at: dict[str, int] = {}
        self._spoke: tuple[tuple[str, str], int] = ("", ""), -1
        self._firsts: dict[str, list[str]] | None = None
        self._led: dict[Span, tuple[str, str]] = {}
        self._sought: dict[str, int] = {}
        self._titles: Offices | None = None
        self._sources = sources
        self._cores: dict[tuple[int, int], Span] = {}

    def _capital_runs(self) -> dict[str, list[Span]]:
        """Return the runs of words with capitals that nothing parts, by what is the surname if they name a person."""
        p, runs = self.p, dict[str, list[Span]]()
        caps, parted = p.caps, p.parted
        both = int.from_bytes(bytes(caps), "big") | int.from_bytes(parted, "big") << 1
        pairs = [m.start() + 1 for m in _PAIR.finditer(both.to_bytes(len(caps) + 1, "big")[1:])]
        done = -1
        for i in pairs:
            if i <= done:
                continue
            first, done = i - 1, i
            while done + 1 < len(caps) and not parted[done + 1] and (caps[done + 1] or self._particle(done + 1)):
                if done > first and p.cls[done + 1] & TIME:
                    break  # Ida Lund | Sunday
                done += 1
            last = self._surname(Span(first, done + 1))
            runs.setdefault(p.lower[last].removesuffix("'s"), []).append(Span(first, done + 1))
        return runs

    def full(self, surname: str) -> str:
        """Return the full name of a surname, the first that the article gives, else ''."""
        return next(iter(self._people(surname)), "")

    def _people(self, surname: str) -> list[str]:
        """Return the persons with a surname that the article names in full, in order."""
        if surname not in self._full:
            found: list[str] = []
            for run in self._runs.get(surname, ()):
                own = self._own(run)
                if own is None or own.end - own.first < 2 or self._in_headline(run):
                    continue
                name = self._text(own)
                same = next((k for k, known in enumerate(found) if _same(known, name)), None)
                if same is None:
                    found.append(name)
                    if len(found) == KIN:
                        break
                elif found[same].endswith(f" {name}") and _given(name):
                    found[same] = name  # Rapper Ole Lund, then Ole Lund
                elif name.endswith(f" {found[same]}") and not _given(found[same]):
                    found[same] = name  # Le Pen, then Marine Le Pen
            self._full[surname] = found
        return self._full[surname]

    def _fuller(self, own: Span) -> str:
        """Return the name by which the article gives in full whom a name stands for, '' if it does not."""
        p, name = self.p, self._text(own)
        surname = p.lower[self._surname(own)].removesuffix("'s")
        people = self._people(surname)
        if own.end - own.first > 1:
            small = p.lower[own.first] in IN_NAMES and f"{name[:1].lower()}{name[1:]}"  # De Berg, Bill de Berg
            return next((known for known in people if _same(known, name) or (small and _same(known, small))), "")
        called = self._called(own.first - 1) if own.first else ""
        rest = [known for known in people if not called or self._sex(known) in ("", called)]
        elder = [known for known in rest if known.rsplit(maxsplit=1)[-1].lower().rstrip(".") not in SUFFIXES]
        if rest and not elder and self._known_before(surname):
            return ""  # President Lund, then Ole Lund Jr.: Lund is the president
        return next(iter(elder or rest), "") or self._by_first(own.first)

    def _by_first(self, i: int) -> str:
        """Return the one person whose name begins with a word: Kim Dae-ho, then Kim, Ida Lund, then Ida."""
        p = self.p
        word = p.lower[i].removesuffix("'s")
        titled = i and p.cls[i - 1] & TITLE and p.caps[i - 1]
        if word not in FAMILY_FIRST and (word not in GIVEN or titled or word in kinds()):
            return ""
        if self._firsts is None:
            self._firsts = {}
            for run in sorted(chain.from_iterable(self._runs.values())):
                own = self._own(run) if self._has_first(run) and not self._in_headline(run) else None
                if own is not None and own.end - own.first > 1:
                    name, people = self._text(own), self._firsts.setdefault(p.lower[own.first], [])
                    last = p.lower[own.end - 1].removesuffix("'s")
                    if not any(_same(known, name) and known.lower().endswith(last) for known in people):
                        people.append(name)
        people = self._firsts.get(word, [])
        return people[0] if len(people) == 1 else ""

    def _has_first(self, run: Span) -> bool:
        """Return whether a given name, or a surname that stands before it, is in a run but for its end."""
        return any(word in FAMILY_FIRST or word in GIVEN for word in self.p.lower[run.first : run.end - 1])

    def _known_before(self, surname: str) -> bool:
        """Return whether a surname stands behind a title before the article gives anybody with it in full."""
        at = self._runs[surname][0]
        return at.end - at.first == 2 and bool(self.p.cls[at.first] & TITLE)

    def _before_letters(self, run: Span) -> Span:
        """Return a run of capitals without the letters behind a name: Ann Day | KC."""
        p, end = self.p, run.end
        while end - run.first > 2 and p.lower[end - 1] in LETTERS and p.word_text(end - 1).isupper():
            end -= 1
        return run if end == run.end or p.word_text(end - 1).isupper() else Span(run.first, end)

    def _surname(self, own: Span) -> int:
        """Return the last word of a name that is no Jr., no numeral and no letters: Ann Day KC."""
        lower, last = self.p.lower, self._before_letters(own).end - 1
        while last > own.first and lower[last][0] in _ENDINGS and self._ending(last):
            last -= 1
        return last

    def _sex(self, name: str) -> str:
        """Return he or she where a person's given name, or what the article calls them, tells it, else ''."""
        if name not in self._sexes:
            first = name.split(maxsplit=1)[0].lower() if name else ""
            forms = {first, _plain(first)}
            self._sexes[name] = "she" if forms & NAMED_SHE else "he" if forms & NAMED_HE else ""
        return self._sexes[name]

    def _called(self, i: int) -> str:
        """Return he or she where a noun or title tells the sex of whom it is said; a pronoun may mean another."""
        p = self.p
        return "" if p.cls[i] & (POSS | OBJ | PRON) else _called(p.lower[i])

    def _text(self, own: Span) -> str:
        name = self.p.text[self.p.starts[own.first] : self.p.ends[own.end - 1]]
        if self.p.name_marks:
            name = MARKED.sub("", name)
        return name[:-2] if self.p.lower[own.end - 1].endswith("'s") else name

    def _own(self, run: Span) -> Span | None:
        """Return the words of a run with capitals that are a person's name, or None.

        They stand behind the last office, role or owner in it: Harbour Secretary | Ida Lund, Channel Six's | Carl Berg.
        """
        p, known, lower = self.p, kinds(), self.p.lower
        run = self._before_letters(run)
        last = self._surname(run)
        first, titled = run.first, False
        for i in range(run.first, last):
            word = lower[i]
            office = p.cls[i] & TITLE or self._ranks(i, last, titled) or (word.endswith("s") and word[:-1] in TITLES)
            owner = word.endswith("'s") or p.gaps[i + 1].rstrip() in ("'", "’")
            if office or owner or known.get(word) in ("person", "unnamed"):
                first, titled = i + 1, True
        if not titled and self._behind_domain(run.first):
            titled = True  # Secretary of State | Ida Lund
            while first < last and (lower[first] in DOMAINS or (first > run.first and p.cls[first] & AND)):
                first += 1
        while first < last and (p.cls[first] & (CLOSED | TIME) or (lower[first] in known and not titled)):
            first += 1
        role = first == run.first and last - first > 1 and lower[first + 1] in GIVEN and self._begins(first)
        first += role and lower[first] not in GIVEN and speaker_like(lower[first])  # Organiser | Ida Lund
        within = range(first + 1, last)
        first = next((i + 1 for i in reversed(within) if p.cls[i] & (PREP | SUB) and len(lower[i]) > 3), first)
        hung = lower[run.first] == "the" or (run.first and lower[run.first - 1] in ("the", "of"))
        if hung and (not titled or first == run.first) and last - first > 1:  # the Norwegian | Ida Lund
            given = next((i for i in range(first, last) if lower[i] in GIVEN), first)
            first, titled = given, titled or given > first
        if self._shout(last) or run.end - first > LONGEST or (last > run.first and lower[last] in LAST_OF_BODIES):
            return None
        if last - first == 1 == run.end - 1 - first and lower[first] in GIVEN:
            return Span(first, run.end)  # Liam Fox
        kind = [self._kind_at(i) for i in range(first if titled else run.first, run.end)]
        if titled and first < last and kind[0] == "state":
            kind[0] = ""  # Sheriff Chad Lund
        if lower[first] in FAMILY_FIRST and last - first > 1 and len(lower[last]) < SOME and lower[last] not in FIRMS:
            kind[-1] = ""  # Kim Jong Un
        short = last > run.first and lower[last - 1] in ABBREVIATED  # Rep. King
        if kind[-1] in GROUPS and len(kind) < 3 and (self._courtesy(last) or self._surnamed(last, first)):
            return Span(first, run.end)  # Mr. Fox, and so Ole Fox
        if kind[-1] == "unnamed" or any(one in GROUPS for one in kind):
            return None
        if last == first and not short and (p.cls[last] & TITLE or lower[last].removesuffix("'s") in known):
            return None
        if p.cls[last] & TITLE and "." in lower[last - 1] and last > run.first:
            return None  # N.C. Congressman
        return Span(first, run.end)

    def _ranks(self, i: int, last: int, titled: bool) -> bool:
        """Return whether a word is a rank or label before a name: Det Con | Lund, but not Con | Coughlin."""
        p, word = self.p, self.p.lower[i]
        if "-of-" in word:
            return word.partition("-of-")[0] in PARENTS  # Mother-of-two | Ida Lund
        then = p.lower[i + 1].removesuffix("'s")
        if word not in SHORT_RANKS:
            return word in RANKS and not (word == "miss" and then in PAGEANTS)
        ranked = titled or last - i > 1 or then in RANKS or then in SHORT_RANKS
        return ranked or any(
            run.end - run.first > 1 and p.lower[run.first] not in SHORT_RANKS for run in self._runs.get(then, ())
        )

    def _behind_domain(self, first: int) -> bool:
        """Return whether what an office is for may open a run: Secretary of | State, Minister of State for | Trade."""
        p = self.p
        if first < 2 or p.lower[first - 1] not in ("of", "for"):
            return False
        chained = first > 3 and p.lower[first - 2] in DOMAINS and p.lower[first - 3] in ("of", "for")
        return bool(p.cls[first - 2] & TITLE and p.caps[first - 2]) or (chained and bool(p.cls[first - 4] & TITLE))

    def _kind_at(self, i: int) -> str:
        """Return the kind of source that a word of a name tells, by itself or with the one before: Saudi Arabia."""
        p, known, word = self.p, kinds(), self.p.lower[i].removesuffix("'s")
        if word in known:
            return known[word]
        return known.get(f"{p.lower[i - 1]} {word}", "") if i and p.caps[i - 1] and not p.parted[i] else ""

    def _courtesy(self, i: int) -> bool:
        """Return whether a title that is only put before a surname stands before a word: Mr. Fox, Rep. Post."""
        p = self.p
        title = i and p.lower[i - 1] in ABBREVIATED and p.cls[i - 1] & TITLE and p.caps[i - 1]
        return bool(title) and not p.parted[i] and not self._shout(i - 1)

    def _surnamed(self, last: int, first: int) -> bool:
        """Return whether a name for an outlet is a surname behind a forename: the article has it behind a title."""
        p, known = self.p, kinds()
        if first != last - 1 or p.cls[first] & (CLOSED | TIME | TITLE) or p.lower[first] in known:
            return False
        word = p.lower[last].removesuffix("'s")
        if word not in self._surnames:
            self._surnames[word] = any(map(self._shows_surname, self._runs.get(word, ())))
        return self._surnames[word]

    def _shows_surname(self, run: Span) -> bool:
        """Return whether a run ends in a surname for sure: Mr. Fox, Ida Fox, President Ole Fox."""
        p, last = self.p, self._surname(run)
        if self._courtesy(last) or (last == run.first + 1 and p.lower[run.first] in GIVEN):
            return True
        titled = last - 2 >= run.first and p.cls[last - 2] & TITLE and not p.owns(last - 2)
        return bool(titled) and not p.cls[last - 1] & (CLOSED | TIME | TITLE) and p.lower[last - 1] not in kinds()

    def _ending(self, i: int) -> bool:
        """Return whether a word behind a surname belongs to it: Jr., III, XVI."""
        return self.p.lower[i].removesuffix("'s") in SUFFIXES or bool(_NUMERAL.fullmatch(self.p.word_text(i)))

    def _in_headline(self, run: Span) -> bool:
        """Return whether the line of a run has capitals throughout, so that they say nothing of names."""
        p = self.p
        begin, end = p.starts[run.first], p.ends[run.end - 1]
        line = p.text.rfind("\n", 0, begin) + 1
        if line not in self._headlines:
            stop = p.text.find("\n", end)
            first, last = bisect_left(p.starts, line), bisect_left(p.starts, len(p.text) if stop < 0 else stop)
            small = sum(not (p.caps[i] or p.cls[i] & CLOSED) for i in range(first, last))
            bare = p.text.startswith("\n", p.ends[last - 1])  # no full stop, nor the text's end
            capitals = not small or (small == 1 and last - first > SOME and bare)
            self._headlines[line] = Span(first, last), capitals
        words, capitals = self._headlines[line]
        return capitals and words != run

    def _particle(self, i: int) -> bool:
        p = self.p
        return p.lower[i] in IN_NAMES and p.lower[i] not in ("of", "for") and i + 1 < len(p.caps) and p.caps[i + 1]

    def _shout(self, i: int) -> bool:
        return self.p.word_text(i).isupper()

    def end(self, span: Span) -> int:
        """Return the offset where a phrase ends, a possessive 's left out."""
        p, last = self.p, self._before_aside(span) - 1
        owner = p.lower[last].endswith("'s") and p.caps[last] and p.lower[last] not in p.trading()
        end = p.ends[last] - 2 * owner
        tail = p.text[end : end + 2].lstrip(".")[:1]
        return p.text.index(")", end) + 1 if tail == ")" and "(" in p.text[p.starts[span.first] : end] else end

    def _before_aside(self, span: Span) -> int:
        """Return where a phrase ends before an aside that is no part of its name: Lund, in a letter, | says."""
        p = self.p
        for k in range(span.first + 1, span.end):
            if not p.parted[k] or not ("," in p.gaps[k] or any(dash in p.gaps[k] for dash in DASHES)):
                continue
            word, c = p.lower[k], p.cls[k]
            aside = c & (PREP | SUB | LINK) or word in NO_PART or (word.endswith("ing") and not p.caps[k])
            if not aside or word in PART or p.caps[k]:
                continue
            listed = any(p.parted[i] and p.cls[i] & AND for i in range(k + 1, span.end))
            return span.end if listed else k
        return span.end

    def writer(self, span: Span) -> bool:
        """Return whether a source is I or we."""
        return span.end - span.first == 1 and self.p.lower[span.first].split("'")[0] in WRITER

    def aside(self, span: Span) -> tuple[str, str]:
        """Return label and name of somebody spoken to or of, whom later pronouns do not mean."""
        before = dict(self.last), dict(self._told_at), self._spoke
        found = self.of(span)
        self.last, self._told_at, self._spoke = before
        return found

    def of(self, span: Span, goes_on: bool = False) -> tuple[str, str]:
        """Return the label (person, body, state, unnamed, medium) of a source and the full name it stands for.

        With `goes_on` whoever spoke last is meant before anybody else: she added.
        """
        at = self._spoke[1]
        found = self._goes_on(span) if goes_on and 0 <= span.first - at < NARRATED else None
        found = found or self._led.get(span) or self._found(span, goes_on)
        self._spoke = found, span.first
        return found

    def _goes_on(self, span: Span) -> tuple[str, str] | None:
        """Return the person who spoke last, if a description may mean them: the House speaker went on."""
        p, core, (label, name) = self.p, self._core(span), self._spoke[0]
        head = core.end - 1
        role = p.lower[head]
        if label != "person" or name not in self._persons or p.lower[core.first] != "the" or core.end != span.end:
            return None
        if head == core.first or p.caps[head] or not (p.cls[head] & TITLE or self._somebody(head)):
            return None
        held = self._speakers.roles.get(name, {}).keys()
        other = self._speakers.holder(span, core, name, guess=True) or self._titled().holder(span, core, name, False)
        another = role not in held and role in p.lower[self._spoke[1] : core.first]  # her lawyer left, the lawyer added
        if other not in ("", name) or another or (role in OFFICES and held & OFFICES and role not in held):
            return None
        if self._sex(name) not in ("", _called(role) or self._sex(name)):
            return None
        self._led[span] = label, name
        return label, name

    def _found(self, span: Span, goes_on: bool) -> tuple[str, str]:
        p, first = self.p, span.first
        word = p.lower[first].split("'")[0]
        if word == "you" and span.end - first == 1:
            return "unnamed", word
        if self.writer(span):  # outside quotations nobody else is meant
            return ("person", "I") if word in ("i", "me", "my") else ("unnamed", "we")
        if p.cls[first] & REL and span.end - first == 1:
            before = self._before_relative(first)
            return self.of(before) if before else ("unnamed", word)
        if word in PERSONAL and span.end - first == 1:
            return self._meant(word, first, goes_on)
        if word == "it" and span.end - first == 1:
            text = None if goes_on else self._text_before(first)
            return text or self.last.get("body", ("body", "it"))
        if word in PLURAL and span.end - first == 1:
            return self.last.get("plural", ("unnamed", word))
        if joint := self._joint(span) or self._together(span) or self._described_both(span):
            self.last["plural"] = joint
            return joint
        label, term = self._described(span)
        referent = self._referent(span)
        if referent and not term.endswith(f" {referent}"):  # the article's own fuller name goes before the table's
            term = referent
        if label == "person":
            called = map(self._called, range(span.first, self._core(span).end))
            if (sex := next(filter(None, called), "")) and term:
                self._sexes[term] = sex
            self._told((label, term), span.first, self._open(span, term))
        elif label in ("body", "state", "medium"):
            self.last["body"] = (label, term)
            if label != "state":
                self._group_named(span, label, term)
        elif sex := self._called(self._core(span).end - 1):
            self.last[sex], self._told_at[sex] = (label, term), span.first  # a woman said …, she added
        if label != "person":
            self._several((label, term), span)
        return label, term

    def _text_before(self, at: int) -> tuple[str, str] | None:
        """Return the text that is the subject of the sentence before in the paragraph: The report is out. | It says."""
        p, starts = self.p, 0
        for k in range(at - 1, max(at - NARRATED, -1), -1):
            if k + 1 < at and "\n" in p.gaps[k + 1]:
                return None
            if p.quoted[k] or not (k == 0 or any(mark in p.gaps[k] for mark in ".?!\n")) or not p.caps[k]:
                continue
            starts += 1
            phrase = p.phrase_after(k, min(k + KIN, at)) if p.lower[k] in ("the", "a", "an") else None
            head = self._core(phrase).end - 1 if phrase else k
            text = phrase and not p.caps[head] and p.lower[head] in TEXTS and not several(p.lower[head])
            if phrase and text:
                by = (i + 1 for i in range(phrase.end, at - 2) if p.lower[i] == "by")
                acts = any(map(self._group_at, by))  # was criticised by the union. It said
                return None if acts or not self._speaks_as_text(at) else self._described(phrase)
            if starts > 1 or self._begins(at):
                return None
        return None

    def _group_at(self, i: int) -> bool:
        """Return whether a phrase that begins at a word is for a body: the union, Moss City Council."""
        phrase = self.p.phrase_after(i, min(i + KIN, len(self.p.lower)))
        return phrase is not None and kinds().get(self.p.lower[self._core(phrase).end - 1]) in GROUPS

    def _speaks_as_text(self, at: int) -> bool:
        """Return whether *it* does what a text does: It says, but not It denied it, It said it would sue."""
        p, verb = self.p, at + 1
        while verb + 1 < len(p.lower) and p.cls[verb] & (HAVE | ADV):
            verb += 1
        would = verb + 2 < len(p.lower) and p.lower[verb + 1] == "it" and p.cls[verb + 2] & MODAL
        return not would and verb < len(p.lower) and p.lower[verb] not in deeds_in_words()

    def _group_named(self, span: Span, label: str, term: str) -> None:
        """Note a firm or medium that later goes by what it is: Acme cut its forecast, the company said."""
        last = self._core(span).end - 1
        word = self.p.lower[last].removesuffix("'s")
        shouted = self.p.word_text(last).isupper() and len(word) > SHORT
        firm = word in FIRMS or word in KNOWN_FIRMS
        named = self.p.caps[last] and word not in GROUP_WORDS and word not in TEXTS and (firm or not shouted)
        other = word not in kinds() and not self.p.cls[span.first] & DET  # no Red Sox, no Taliban
        if word in GROUP_WORDS or (named and (label == "medium" or firm or other)):
            group = "paper" if label == "medium" else "firm"
            self.last[group], self._told_at[group] = (label, term), span.first

    def _several(self, found: tuple[str, str], span: Span) -> None:
        """Remember whom a later *they* may mean: several, or those behind a body, but no report and no woman."""
        p, core = self.p, self._core(span)
        head, text = core.end - 1, found[0] in ("medium", "unnamed") and not p.caps[core.end - 1]
        if not text or several(p.lower[head]) or p.cls[core.first] & NUM:
            self.last["plural"] = found
        elif core.end + 1 < span.end and p.lower[core.end] in ("by", "from"):  # a memo by two divers
            by = Span(core.end + 1, span.end)
            if several(p.lower[self._core(by).end - 1]):
                self.last["plural"] = self._described(by)

    def _before_relative(self, at: int) -> Span | None:
        """Return the phrase that who, which, whose or that goes back to: the noun right before it, where it fits.

        The aims of a mayor who, but the spokesman for the dam who, a letter in May that, Lund, a diver, who.
        """
        p, low = self.p, max(0, at - RELATIVE)
        whole, near = p.phrase_before(at, low), p.phrase_before(at, low, INNERMOST)
        if whole is None or whole >= at or self._begins(at):
            return None  # That tells us
        whole += 2 * (p.lower[whole] == "according" and whole + 2 < at)
        person = p.lower[at].split("'")[0] == "who"
        inner = Span(near, at) if near is not None and whole <= near < at else Span(whole, at)
        hung = inner.first > whole and not p.parted[inner.first]
        if hung and p.cls[inner.first - 1] & AND and not self._named(inner):
            return Span(whole, at)  # rowers and divers who
        hung = hung or p.lower[inner.first - 1] == "of"
        if sets_off(p.gaps[at]) and (hung or not (person and self._named(inner))):
            named = self._before_apposition(at, low)
            if named and bool(self._named(named)) == person:
                return named
        hangs = person and inner.first > whole and p.lower[inner.first - 1] in ("of", "for") and self._named(inner)
        if hangs and self._anybody(Span(whole, inner.first - 1)):
            return Span(whole, at)  # the sister of Ida Lund who
        place = inner.first > whole and p.lower[inner.first - 1] in WHERE
        dated = p.caps[inner.first] or p.cls[at - 1] & TIME or p.lower[at - 1][0].isdigit()
        town = place and dated and at - inner.first == 1 and not p.cls[inner.first - 1] & TO  # a diver at Moss who
        fits = (self._anybody(inner) and not town) if person else not ((place and dated) or self._named(inner))
        return inner if fits or p.lower[at] == "whose" else Span(whole, at)

    def _anybody(self, span: Span) -> bool:
        """Return whether a phrase is for persons: a mayor, divers, Ole Lund."""
        p, core = self.p, self._core(span)
        head = core.end - 1
        word = p.lower[head]
        if word in TEXTS or word.endswith("ing"):
            return False
        if p.caps[head] and not p.cls[head] & TITLE:
            return bool(self._named(span))
        return bool(p.cls[head] & TITLE) or (speaker_like(word) and kinds().get(word) not in (*GROUPS, "addressee"))

    def _before_apposition(self, at: int, low: int) -> Span | None:
        """Return the name before an apposition that a relative follows: Lund, an old, grey diver, who."""
        p, k = self.p, at - 1
        while k > low and not (p.parted[k] and self._opens_apposition(k)):
            if p.cls[k] & (AUX | REL | SUB) or p.verbish(k) or (p.parted[k] and (p.caps[k] or p.gaps[k] != ", ")):
                return None
            k -= 1
        if k <= low or p.gaps[k] != ", " or not p.caps[k - 1]:
            return None
        start = p.phrase_before(k, low, INNERMOST)
        return Span(start, k) if start is not None and start < k else None

    def _opens_apposition(self, k: int) -> bool:
        """Return whether a word may open an apposition: a diver, Republican of Jutland, founder of the club."""
        p = self.p
        bare = not p.cls[k] & CLOSED and speaker_like(p.lower[k]) and kinds().get(p.lower[k]) not in GROUPS
        return bool(p.cls[k] & DET or p.cls[k] & TITLE) or (bare and not p.caps[k])

    def _begins(self, i: int) -> bool:
        """Return whether a word has a capital because a sentence or line begins with it."""
        gap = self.p.gaps[i]
        return self.p.caps[i] and (i == 0 or any(mark in gap for mark in '.?!\n:"“‘«'))

    def _somebody(self, head: int) -> bool:
        """Return whether a noun is one person: a woman, the lawyer, her sister."""
        word = self.p.lower[head]
        person = self._called(head) or word in described_by() or kinds().get(word) == "unnamed"
        return bool(person) and not (word.endswith("s") or self.p.caps[head] or word in NOT_ONE)

    def _open(self, span: Span, term: str) -> bool:
        """Return whether a description without an office may be anybody, the last speaker too: the candidate."""
        head = self.p.lower[self._core(span).end - 1].removesuffix("'s")
        return term not in self._persons and head not in OFFICES and not self._sex(term)

    def _told(self, found: tuple[str, str], at: int, unsure: bool = False) -> None:
        """Remember whom a later he or she may mean; with `unsure` not in the place of one of that sex."""
        sex = self._sex(found[1])
        self.last["person"] = found
        for pronoun in [sex] if sex else ("he", "she"):
            if not (unsure and self._sex(self.last.get(pronoun, ("", ""))[1])):
                self.last[pronoun] = found
                self._told_at[pronoun] = at
        if sex and self.last.get("she" if sex == "he" else "he") == found:
            del self.last["she" if sex == "he" else "he"]

    def _meant(self, word: str, at: int, goes_on: bool) -> tuple[str, str]:
        """Return whom he or she stands for: whom a sentence since is about, else who spoke last, else who is named.

        With `goes_on` it is who spoke last: Berg said no. Holm rowed. He added that it leaked.
        """
        pronoun = _called(word)
        told = self._told_at.get(pronoun, -1)
        blamed = self._blamed(pronoun, at) if pronoun and self.p.lower[at - 1] == "which" else ""
        found: tuple[str, str] | None = ("person", blamed) if blamed else None
        if pronoun and not blamed and not (goes_on and told >= 0):
            found = self._narrated(pronoun, at, told)
        if found is None:
            self._sought[pronoun] = at
            return self.last.get(pronoun or "person", ("person", word))
        label, name = found
        if label != "person":
            self.last[pronoun], self._told_at[pronoun] = found, at
        elif name:
            if not self._sex(name):
                self._sexes[name] = pronoun
            self._told(found, at)
        return label, name or word

    def _blamed(self, pronoun: str, at: int) -> str:
        """Return who is taken to task for words of theirs: criticised Carl Holm for his remark in which | he said."""
        p = self.p
        if at < 6 or p.lower[at - 2] != "in":
            return ""
        whose = next((k for k in range(at - 4, max(at - 9, 2), -1) if p.cls[k] & POSS), 0)
        if not whose or p.lower[whose - 1] not in BLAMED_FOR or _called(p.lower[whose]) != pronoun:
            return ""
        first = whose - 1
        while first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        bare = first < whose - 1 and not p.cls[first - 1] & (PREP | TO)  # not: apologised to Holm for her remark
        return self._person_at(first, pronoun, True) if bare else ""

    def _narrated(self, pronoun: str, at: int, told: int) -> tuple[str, str] | None:
        """Return whom of that sex the nearest sentence before is about, None for nobody.

        It is looked for behind the last speaker, in this paragraph and the one before; without a speaker a name
        elsewhere in a sentence will do. A person without a name is ("unnamed", a doctor), or ("person", "") where the
        sentence is about one but the speaker before may be meant as well.
        """
        p, named, breaks, sentences = self.p, "", 0, 0
        sought = self._sought.get(pronoun, -1)
        for k in range(at - 1, max(told, sought if sought < at else -1, at - NARRATED), -1):
            marks = ".\n" if k and p.quoted[k - 1] else ".?!\n"  # “Stop!” Lund said
            begins = k == 0 or any(mark in p.gaps[k] for mark in marks)
            begins = begins and not (k and p.caps[k - 1] and not p.parted[k])  # Ms. | Lund
            if p.caps[k] and not p.quoted[k]:
                name = ""
                if self._opens_a_name(k) and (begins or (told < 0 and not named)):
                    name = self._person_at(k, pronoun, told < 0)
                if begins and (name := name or self._opening(k, pronoun)):
                    return None if told >= 0 and self._shared(k, pronoun) else ("person", name)
                described = begins and (p.cls[k] & (DET | POSS) or p.owns(k) or p.lower[k] == "one")
                apart = bool(breaks + sentences)
                if described and (who := self._described_at(k, pronoun, apart)) is not None:
                    return ("person", who) if who else self._unnamed_at(k, at, told, apart)
                named = named or name
            breaks += "\n" in p.gaps[k]
            sentences += begins or p.quoted[k]
            if breaks > 1:
                break
        return ("person", named) if named else None

    def _shared(self, k: int, pronoun: str) -> bool:
        """Return whether a sentence begins with the bare surname of whoever spoke last, though another bears it too."""
        phrase = self.p.phrase_after(k, min(k + KIN, len(self.p.lower)))
        own = self._own(self._core(phrase)) if phrase else None
        if own is None or own.end - own.first > 1:
            return False
        people = self._people(self.p.lower[own.first].removesuffix("'s"))
        return len(people) > 1 and self.last.get(pronoun, ("", ""))[1] in people

    def _opening(self, k: int, pronoun: str) -> str:
        """Return the person of that sex who is a sentence's subject behind roles or a fronted phrase, '' for none.

        Diver Asa Lund, 52, rowed. The pier's owner, Asa Lund, rowed. On Monday, Asa Lund himself rowed.
        """
        p, first, stop = self.p, k, min(k + KIN, len(self.p.lower))
        if p.cls[k] & (PREP | SUB | TIME):
            commas = (i for i in range(k + 1, stop) if p.parted[i])
            first = next((i for i in commas if p.caps[i] or p.gaps[i] != ", "), stop)
            if first == stop or p.gaps[first] != ", ":
                return ""
        phrase = p.phrase_after(first, min(first + KIN, len(p.lower)))
        if phrase and first != k and not (phrase.end < len(p.lower) and p.verbish(phrase.end)):
            return ""
        name = self._named(phrase) if phrase else ""
        if phrase is None or not name or (" " not in name and name not in self._persons):
            return ""
        core = self._core(phrase)
        small = [i for i in range(first, core.end) if not p.caps[i] and p.lower[i] not in IN_NAMES]
        hung = small and p.caps[core.end - 1] and small[-1] > first + 1
        if hung and not (self._is_role(small[-1]) or speaker_like(p.lower[small[-1]])):
            return ""  # The dam cost Asa Lund his boat
        called = next(filter(None, map(self._called, range(first, core.end))), "")
        sex = self._sex(name) or called
        known = not sex and (name in self._persons or self._shown(phrase))
        return name if sex == pronoun or known else ""

    def _shown(self, phrase: Span) -> bool:
        """Return whether a phrase with a name shows that it is a person's: diver Asa Lund, Asa Lund, 52, or herself."""
        p, end = self.p, self._core(phrase).end
        lower = [i for i in range(phrase.first, end) if not p.caps[i]]
        if any(self._is_role(i) or (i == lower[-1] and speaker_like(p.lower[i])) for i in lower):
            return True
        if end < len(p.lower) and _called(p.lower[end]) and p.lower[end].endswith("self"):
            return True
        if end >= phrase.end or "," not in p.gaps[end]:
            return False
        if p.lower[end].isdigit():
            return len(p.lower[end]) == 2 and end + 1 < len(p.lower) and bool(p.parted[end + 1])
        return p.lower[end] == "who" or self._is_role(self._core(Span(end, phrase.end)).end - 1)

    def _is_role(self, i: int) -> bool:
        """Return whether a word is a role that one person has: diver, mayor."""
        word = self.p.lower[i].removesuffix("'s")
        role = word in described_by() or self.p.cls[i] & TITLE or kinds().get(word) == "unnamed"
        return bool(role) and word not in NOT_ONE and not several(word)

    def _unnamed_at(self, first: int, at: int, told: int, apart: bool) -> tuple[str, str]:
        """Return the description at a sentence's start, ("person", "") where somebody else may be meant as well."""
        p = self.p
        phrase = p.phrase_after(first, min(first + KIN, len(p.lower)))
        if phrase is None or not (apart or p.lower[self._core(phrase).end] in ("who", "whose")):
            return "person", ""  # A lawyer for Berg said he would appeal
        broken = told < 0 or "\n" in p.text[p.ends[told] : p.starts[first]]
        if not broken and not self._speaks(first):
            return "person", ""  # Lund spoke. A doctor drowned. She said
        if "\n" in p.text[p.ends[first] : p.starts[at]] and not self._called(self._core(phrase).end - 1):
            return "person", ""
        return self._described(phrase)

    def _speaks(self, first: int) -> bool:
        """Return whether a source begins with a word."""
        k = bisect_left(self._sources, Span(first, first))
        return k < len(self._sources) and self._sources[k].first == first

    def _described_at(self, first: int, pronoun: str, apart: bool) -> str | None:
        """Return whom a person's description at a sentence's start means, '' for nobody known, None if it is none.

        With `apart` it is another sentence than the pronoun's, and whoever speaks in it is a person: a diver said so.
        """
        p = self.p
        phrase = p.phrase_after(first, min(first + KIN, len(p.lower)))
        if phrase is None:
            return None
        core = self._core(phrase)
        head = core.end - 1
        spoken = (
            apart
            and not (p.caps[head] or p.cls[first] & POSS)
            and (p.cls[head] & TITLE or (self._speaks(first) and self._utters(head)))
        )
        if not (self._somebody(head) or spoken) or self._called(head) not in ("", pronoun):
            return None
        if core.end < len(p.lower) and "," in p.gaps[core.end] and p.caps[core.end]:  # The judge, Tom White, left
            return self._person_at(core.end, pronoun, True)
        if p.lower[first] != "the":
            return ""
        name = self._whom(phrase, core)
        if name != p.text[p.starts[first] : p.ends[head]] and self._sex(name) in ("", pronoun):
            return name
        return "" if p.lower[head] in OFFICES else None  # the judge is another, the candidate whoever spoke last

    def _utters(self, head: int) -> bool:
        """Return whether the noun of a source is for one person: diver, but no report, no agency."""
        word = self.p.lower[head]
        person = speaker_like(word) and kinds().get(word) not in (*GROUPS, "addressee")
        return person and not (several(word) or word in NOT_ONE or word in TEXTS)

    def _opens_a_name(self, k: int) -> bool:
        """Return whether a name may begin with a capital: no other stands before it, nor is it alone and It or But."""
        p = self.p
        if k and p.caps[k - 1] and not p.parted[k]:
            return False
        return not p.cls[k] & CLOSED or (k + 1 < len(p.caps) and p.caps[k + 1] and not p.parted[k + 1])

    def _person_at(self, first: int, pronoun: str, titled: bool) -> str:
        """Return the full name of the person of that sex named from a word with a capital on, '' for none.

        Somebody whose sex nothing tells will do who spoke before, or with `titled` behind a title: Gov. Asa Holm.
        """
        p, end = self.p, first + 1
        while end < len(p.caps) and not p.parted[end] and (p.caps[end] or self._particle(end)):
            if p.cls[end] & TIME and end > first + 1:
                break
            end += 1
        if p.lower[end - 1].endswith("'s") or (p.cls[first] & PREP and not p.cls[first] & SUB):
            return ""  # Unlike Carl Berg
        own = self._own(Span(first, end))
        if own is None or (p.lower[first] == "the" and not p.cls[own.first - 1] & TITLE):
            return ""  # The Ida Lund Prize
        name = self._fuller(own) or self._text(own)
        called = next(filter(None, map(self._called, range(first, own.first))), "")
        sex = self._sex(name) or called
        known = name in self._persons or (titled and any(p.cls[i] & TITLE for i in range(first, own.first)))
        full = titled and " " in name and self._begins(first) and not self._shout(own.first)
        known = known or (full and p.lower[self._surname(own)] in self._surnames_alone())
        return name if sex == pronoun or (known and not sex) else ""

    def _joint(self, span: Span) -> tuple[str, str] | None:
        """Return label and names of persons who speak together: Ole Lund and Ida Holm, but not Lund or Holm."""
        p = self.p
        if {p.lower[i] for i in range(span.first + 1, span.end) if p.cls[i] & AND} != {"and"}:
            return None
        names, first = list[str](), span.first
        first += p.lower[first] == "both"
        for i in range(first, span.end + 1):
            if i < span.end and not (p.cls[i] & AND or p.gaps[i].strip() == ","):
                continue
            if i > first:
                part = self._behind_roles(Span(first, i)) if not names else Span(first, i)
                own = all(p.caps[k] for k in range(*part)) and self._own(part)
                if not own:
                    return None
                names.append(self._fuller(own) or self._text(own))
            first = i + (i < span.end and bool(p.cls[i] & AND))
        sure = [name for name in names if " " in name and _given(name)]
        return ("person", f"{', '.join(names[:-1])} and {names[-1]}") if len(names) > 1 and sure else None

    def _described_both(self, span: Span) -> tuple[str, str] | None:
        """Return label and names of two persons with asides: Ole Lund, D-Md., and Ida Holm, a diver."""
        p = self.p
        ands = [i for i in range(span.first + 2, span.end - 1) if p.lower[i] == "and"]
        if len(ands) != 1 or "," not in p.gaps[ands[0]]:
            return None
        first, second = Span(span.first, ands[0]), Span(ands[0] + 1, span.end)
        if not (p.caps[second.first] or p.cls[second.first] & DET):
            return None
        names = [self._named(first), self._named(second)]
        sure = all(name and (" " in name or name in self._persons) for name in names)
        return ("person", " and ".join(names)) if sure and names[0] != names[1] else None

    def _together(self, span: Span) -> tuple[str, str] | None:
        """Return the last one's label and both names of two that speak together: Harbour Aid and the divers of Moss."""
        p = self.p
        ands = [i for i in range(span.first + 1, span.end - 1) if p.lower[i] == "and"]
        if len(ands) != 1 or any(p.parted[span.first + 1 : ands[0] + 2]):
            return None
        before = span.first - 1
        if before >= 0 and not p.parted[span.first] and (p.verbish(before) or p.lower[before] in UNCLEAR):
            return None  # Moss beat Ystad and Lund said
        parts = Span(span.first, ands[0]), Span(ands[0] + 1, span.end)
        own = self._own(parts[1])
        hung = own and own.first > parts[1].first and not p.cls[parts[1].first] & (DET | POSS)
        if hung and p.caps[parts[0].end - 1]:
            name = self._named(parts[0])
            if not name or not (name in self._persons or _given(name)):
                return None  # Moss Police and Harbour Commissioner Carl Lund
        alone = all(part.end - part.first == 1 and p.caps[part.first] for part in parts)
        if not alone and not (self._whole_partner(parts[0], True) and self._whole_partner(parts[1], False)):
            return None
        found = [self._described(part) for part in parts]
        return found[1][0], " and ".join(name for _, name in found)

    def _whole_partner(self, part: Span, first: bool) -> bool:
        """Return whether a phrase is one of two that speak: Holm of Moss, divers, but no men of Moss | and Oe."""
        p, core = self.p, self._core(part)
        own = self._own(core)
        head = core.end - 1
        word = p.lower[head].removesuffix("'s")
        opened = bool(p.cls[part.first] & (DET | POSS))
        if (p.cls[head] & TITLE and not opened) or p.cls[head] & CLOSED or word in TEXTS:
            return False
        name = ""
        if own and own.first < core.end and all(p.caps[own.first : min(own.end, core.end)]):
            office = own.first > part.first and p.lower[own.first - 1] == "of"  # Minister of Foreign Affairs
            name = "" if office else self._fuller(own) or self._text(own)
        hung = any(p.cls[i] & (PREP | PRON) for i in range(part.first + 1, part.end))
        if first and hung and " " not in name:
            return False
        if p.caps[head]:
            return not first or word in kinds() or " " in name or opened
        return opened or several(word)

    def _behind_roles(self, part: Span) -> Span:
        """Return the name behind a plural role: the mayor's lawyers | Ole Lund and Ida Holm."""
        p, first = self.p, part.end - 1
        while first > part.first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        role = p.lower[first - 1] if first > part.first else ""
        one = role.removesuffix("s")
        return Span(first, part.end) if one != role and (speaker_like(one) or one in HELD) else part

    def _referent(self, span: Span) -> str:
        """Return whom the names table says the whole phrase stands for, else ''."""
        if not self.listed:
            return ""
        p, core = self.p, self._core(span)
        for first in (core.first, core.first + 1):
            if first < core.end and (first == core.first or p.cls[core.first] & DET):
                end, target = self.listed.get(p.starts[first], (0, ""))
                if target and p.starts[core.end - 1] < end:
                    return target
        return ""

    def _core(self, span: Span) -> Span:
        """Return the phrase without the aside and the prepositional phrase behind its head."""
        at = span.first, span.end
        if at not in self._cores:
            self._cores[at] = self._find_core(span)
        return self._cores[at]

    def _find_core(self, span: Span) -> Span:
        p = self.p
        for i in range(span.first + 1, span.end):
            if p.parted[i] and p.gaps[i].strip() != ".":
                return Span(span.first, i)
            if p.lower[i] in WHICH_TIME and i + 2 < span.end and p.lower[i + 2] == "by":
                return Span(span.first, i)  # a study last week by divers
            doing = not p.caps[i] and (p.verbish(i) or p.lower[i].endswith("ing"))
            if (p.cls[i] & REL and not p.cls[i] & DET) or (doing and not self._modifies(i, span)):
                return Span(span.first, i - (p.lower[i - 1] == "not"))
            if p.lower[i] == "than" and i + 1 < span.end and (p.cls[i + 1] & NUM or p.lower[i + 1][0].isdigit()):
                continue  # more than 300 divers
            if p.cls[i] & TO or (p.cls[i] & PREP and not self._in_a_name(i, span)):
                return Span(span.first, p.behind_noun(i, span.first))
            if p.lower[i] in SUBJECTS and not (p.caps[i] or p.cls[i - 1] & CLOSED or p.verbish(i - 1)):
                return Span(span.first, i)  # the paper | he and Lund signed
        return span

    def _modifies(self, i: int, span: Span) -> bool:
        """Return whether a participle stands before its noun: her adoring fans, a separate sentencing memo."""
        p = self.p
        if i + 1 >= span.end or p.parted[i + 1] or p.cls[i + 1] & CLOSED or p.cls[i] & AUX:
            return False
        if p.cls[i - 1] & (DET | POSS) or p.owns(i - 1):
            return True
        word, noun = p.lower[i - 1], p.lower[i + 1]
        text = not p.caps[i - 1] and i - 1 > span.first and noun in TEXTS and not noun.endswith("s")
        return text and p.lower[i].endswith("ing") and not speaker_like(word) and word not in WRITTEN

    def _in_a_name(self, i: int, span: Span) -> bool:
        """Return whether of or for stands within a name: Bank of Harbourland, not Senator Ida Lund of Harbourland."""
        p = self.p
        if p.lower[i] not in ("of", "for") or i + 1 >= span.end or not (p.caps[i - 1] and p.caps[i + 1]):
            return False
        first = i - 1
        while first > span.first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        own = self._own(Span(first, i))
        if own and own.end - own.first > 1 and p.lower[own.first] in GIVEN:
            return False  # Anna Lund of Jutland
        return own is None or own.first == first or p.lower[own.first - 1] == "the" or bool(p.cls[i - 1] & TITLE)

    def _named(self, span: Span) -> str:
        """Return the full name of a person if the phrase names one, else ''."""
        p = self.p
        core = self._core(span)
        end, opens = core.end, p.lower[core.first]
        if end - core.first > 2 and p.lower[core.first + 1] in ("of", "for") and opens in kinds() and several(opens):
            return ""  # Critics of President Lund
        of_some = p.lower[core.first] in ("a", "an")  # a Labour MP, Ida Lund
        of_some = of_some or p.lower[end - 1] in HELD_ROLES  # Harbour Works' CEO, Ida Lund
        if end < span.end and (not p.caps[end - 1] or p.cls[end - 1] & TITLE or of_some):  # the board's head, Ida Lund
            parts = (i for i in range(end, span.end) if p.parted[i] and "(" not in p.gaps[i])
            parted = end if p.parted[end] else next(parts, end)
            apposed = self._behind_small(parted, span.end) if p.parted[parted] else parted
            after = self._core(Span(apposed, span.end)) if p.parted[parted] and p.caps[apposed] else core
            alone = after.end - after.first == 1 and _called(p.lower[end - 1]) and p.lower[after.first] in GIVEN
            whole = all(p.caps[i] or p.lower[i] in IN_NAMES for i in range(after.first, after.end))
            if alone or (after.end - after.first >= 2 and whole):
                core, end = after, after.end
        if end + 2 < span.end and p.lower[end] == "on" and p.caps[end - 1] and (name := self._behind_title(core, span)):
            return name
        if end < span.end and p.lower[end - 1] in OFFICES | TITLES and (name := self._behind_office(core, span)):
            return name
        if not p.caps[end - 1] or p.cls[end - 1] & (PRON | DET | PREP):
            return ""
        known = kinds()
        first = end - 1
        while first > core.first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        joined = end - first == 1 and first - 2 >= core.first and p.lower[first - 1] == "and" and p.caps[first - 2]
        if joined and any(known.get(p.lower[i]) == "body" for i in range(core.first, first - 2) if p.caps[i]):
            return ""  # the Organisation for Security and Cooperation
        if end - first == 1:
            if (fuller := self._fuller(Span(first, end))) and p.lower[first - 1] not in ("of", "for"):
                return fuller
            if p.lower[first].removesuffix("'s") in known or p.cls[first] & TIME:
                return ""
            if self._common(first) or self._firm(first):
                return ""
        own = self._own(Span(first, end))
        if own is None:
            return ""
        if own.first == first and first - 2 >= core.first and p.lower[first - 1] in ("of", "for"):
            if _called(p.lower[first - 2]):
                return p.text[p.starts[first - 2] : self.end(Span(first, end))]  # the Duke of Jutland
            if p.caps[first - 2] and not p.cls[first - 2] & TITLE:
                return ""  # the Bank of Jutland
        if own.first > span.first and p.lower[own.first - 1] == "the":
            return ""  # the Vatican, The Harbour Register
        return self._fuller(own) or self._text(own)

    def _behind_small(self, first: int, stop: int) -> int:
        """Return where the name begins behind roles in an apposition: retired teacher | Ida Lund, the | Rev. Lund."""
        p, k = self.p, first
        if p.lower[k] == "the" and k + 1 < stop and p.caps[k + 1] and p.cls[k + 1] & TITLE:
            return k + 1
        while k + 1 < stop and k - first < 3 and not (p.caps[k] or p.cls[k] & CLOSED or p.parted[k + 1]):
            k += 1
        role = k > first and (self._is_role(k - 1) or speaker_like(p.lower[k - 1]))
        role = role and (p.lower[k - 1] not in CHANGERS or bool(p.cls[k] & TITLE))
        return k if role and p.caps[k] else first

    def _behind_title(self, core: Span, span: Span) -> str:
        """Return the name behind what a body is on and its head: the Commission on Dams Chair | Ida Lund."""
        p, first = self.p, core.end + 1
        if not all(p.caps[i] and not p.parted[i] for i in range(first, span.end)):
            return ""
        own = self._own(Span(first, span.end))
        if own is None or own.first == first or not p.cls[own.first - 1] & TITLE:
            return ""
        return self._fuller(own) or self._text(own)

    def _behind_office(self, core: Span, span: Span) -> str:
        """Return the name behind an office and its place: attorney for the District of Jutland | Ida Lund."""
        p, last = self.p, span.end - 1
        first = last
        while first > core.end and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        if not p.caps[last] or last - first < 2 or any(p.parted[core.end : first + 1]):
            return ""
        at = next((i for i in range(first + 1, last) if p.lower[i] in GIVEN), last)
        if at == last or p.cls[at - 1] & TITLE:
            return ""  # the attorney for Senator Ida Lund
        own = self._own(Span(at, span.end))
        return (self._fuller(own) or self._text(own)) if own else ""

    def _firm(self, i: int) -> bool:
        """Return whether one word names a firm, paper or site: HarbourPost, or Harbour if the text has Harbour Inc."""
        p = self.p
        if p.lower[i] in p.trading() or p.lower[i].removesuffix("'s") in KNOWN_FIRMS:
            return True  # Moody's
        inner = _INNER_CAPITAL.match(p.word_text(i))
        if inner and inner[1].lower() not in PREFIXES | GIVEN:
            return True
        if self._firms is None:
            heads = (run for run in chain.from_iterable(self._runs.values()) if run.end - run.first < LONGEST)
            self._firms = {p.lower[run.first] for run in heads if p.lower[run.end - 1] in FIRMS}
        return p.lower[i].removesuffix("'s") in self._firms

    def _common(self, i: int) -> bool:
        """Return whether a word with the capital of a sentence's start is no name: Rescuers."""
        word = self.p.lower[i].removesuffix("'s")
        inner = self.p.word_text(i)[1:]
        if self.full(word) or inner != inner.lower() or not self._begins(i):
            return False
        singular = word.removesuffix("s")
        if word.endswith("ly") and word not in GIVEN:
            return True  # Clearly
        listed = word in kinds() or word.endswith("ever") or (singular != word and speaker_like(singular))
        return listed or word in self._words_small()  # but Starmer is a name

    def _surnames_alone(self) -> set[str]:
        """Return the words that the article has with a capital and no other beside it, as only persons' surnames go."""
        if self._alone is None:
            p = self.p
            lone = (i for i in compress(range(len(p.caps)), p.caps) if not (i and p.caps[i - 1] and not p.parted[i]))
            after = (i for i in lone if i + 1 == len(p.caps) or p.parted[i + 1] or not p.caps[i + 1])
            self._alone = {p.lower[i].removesuffix("'s") for i in after if not p.cls[i] & CLOSED}
        return self._alone

    def _words_small(self) -> set[str]:
        """Return the words that the article also has without a capital."""
        if self._small is None:
            self._small = set(compress(self.p.lower, map(not_, self.p.caps)))
        return self._small

    def _described(self, span: Span) -> tuple[str, str]:
        p, known = self.p, kinds()
        name = self._named(span)
        if name:
            self._speakers.learn(span, name)
            self._last_named, self._named_at = name, span.first
            self._persons[name] = None
            return "person", name
        core = self._core(span)
        head = p.lower[core.end - 1].removesuffix("'s")
        first = core.first + bool(
            core.end - core.first > 1 and p.cls[core.first] & DET and p.lower[core.first] in ("the", "a", "an")
        )
        term = p.text[p.starts[first] : self.end(core)]
        if not p.caps[core.end - 1] and p.lower[core.end - 1].endswith("'s"):
            term = term[:-2]
        if p.cls[first] & POSS:
            term = term[:1].lower() + term[1:]
        definite = p.lower[core.first] == "the" or p.cls[core.first] & POSS
        of_state = known.get(p.lower[core.first].removesuffix("'s")) == "state" and p.owns(core.first)
        definite = definite or (of_state and head in OFFICES)  # France's interior minister
        if head in CAPITALS:
            who = self._whom(span, core) if definite else term
            itself = p.text[p.starts[core.first] : self.end(core)]
            return "person" if definite and who.lower() != itself.lower() else "unnamed", who
        if head in SAME_AS:
            same = p.lower[core.first] == "the" and core.end == span.end and not p.caps[core.end - 1]
            if same and (who := self._speakers.otherwise(head, self._last_named)):
                return "person", who
            self._speakers.met.add(head)  # a diplomat said so: the diplomat is no ambassador of before
        if definite and core.end - core.first > 1 and p.caps[core.end - 1] and p.cls[core.end - 1] & TITLE:
            return "person", self._whom(span, core)  # The President, the Prime Minister
        alone = core.end - core.first == 1
        if head in ONE_OF_A_PEOPLE and core.end == span.end and core.end - core.first == 2 and definite:
            speaker, at = self._spoke
            near = speaker[0] == "person" and core.first - at < NARRATED
            return speaker if near else ("unnamed", term)  # Klopp rowed. “Yes,” the German said
        if p.caps[core.end - 1] and not (alone and (p.cls[core.first] & (DET | ADV) or self._common(core.first))):
            found = [self._kind_at(i) for i in range(core.end - 1, core.first - 1, -1) if p.caps[i]]
            kind = next((one for one in found if one and one != "state"), "") or found[0]
            hung = core.end - core.first > 2 and bool(p.cls[core.end - 2] & PREP)
            if kind == "state" and hung and p.lower[core.end - 3] not in REALMS:
                kind = ""  # a Republican of Ohio, but the Republic of Turkey
            kind = kind if kind in ("body", "medium", "state", "unnamed") else "body"
            if kind == "body" and not alone:
                self._heads[head] = (kind, term), core.first
            return kind, term
        medium = any(p.caps[i] and known.get(p.lower[i]) == "medium" for i in range(core.first, core.end))
        text = head in TEXTS or head.removesuffix("s") in TEXTS
        if medium and (text or known.get(head) not in ("person", "unnamed")) and not p.cls[core.end - 1] & TITLE:
            return "medium", term  # a Channel Six poll, but not its spokesman
        if definite and head in described_by():
            return "person", self._whom(span, core)
        group = GROUP_WORDS.get(head, "") if core.end - core.first == 2 and p.lower[core.first] == "the" else ""
        if group in self.last and core.first - self._told_at[group] < NARRATED:
            return self.last[group]
        kind = known.get(head, "")
        if kind in ("", "unnamed") and not several(head) and core.end == span.end:
            if p.lower[core.first] == "the" and (who := self._speakers.sole(head, span, core)):
                return "person", who  # Headteacher Ida Lund said so. The headteacher
            if p.lower[core.first] != "the":
                self._speakers.met.add(head)
        if head in LONE or p.cls[core.first] & NUM or kind in ("", "person", "addressee"):
            kind = "unnamed"
        return self._again(core, head, (kind, term))

    def _again(self, core: Span, head: str, found: tuple[str, str]) -> tuple[str, str]:
        """Return whom a bare description takes up: one senior diplomat … the diplomat; Moss Council … the council."""
        p = self.p
        bare = p.lower[core.first] == "the" and core.end - core.first == 2
        before, at = self._heads.get(head, (found, -NARRATED))
        if bare and before[0] == found[0] and core.first - at < NARRATED and before[1].lower() != head:
            found = before
        if not bare or at >= 0:
            self._heads[head] = found, core.first
        return found

    def _whom(self, span: Span, core: Span) -> str:
        """Lead a description (the secretary general) to a name: by role, then to the one person spoken of so far.

        A mere office (the judge) goes by role only. Whom the article gives another office is not meant: the minister
        is not Senator Lund, the president not the vice president. The man may be anybody.
        """
        p = self.p
        holder = self._speakers.holder(span, core, self._last_named, guess=True)
        holder = holder or self._titled().holder(span, core, self._last_named, guess=False)
        if holder:
            return holder
        itself = p.text[p.starts[core.first] : p.ends[core.end - 1]]
        itself = itself[:-2] if p.lower[core.end - 1].endswith("'s") else itself
        if p.cls[core.first] & POSS:
            return itself[:1].lower() + itself[1:]  # his lawyer is not who was named last
        if core.end < span.end and not p.parted[core.end]:
            return itself  # the head of the harbour board
        head = p.lower[core.end - 1].removesuffix("'s")
        called = _called(head)
        if head in OFFICES and (core.end - core.first == 2 or not CHANGERS.isdisjoint(p.lower[core.first : core.end])):
            return itself  # Berg told the judge so. The judge …
        if (called and head not in OFFICES) or not NATIONAL.isdisjoint(p.lower[core.first : core.end]):
            return itself  # the man, the French minister
        at = bisect_right(self._sources, span)
        ahead = map(self._named, self._sources[at : at + AHEAD] if core.end - core.first == 2 else ())
        since = range(self._named_at + 1, span.first + 1)
        near = len(since) < NARRATED and not any(map(self._begins, since))  # Tasnim said the general left
        may = [name for name in ("" if near else self._last_named, *ahead) if name]
        if len(self._persons.keys() | may) > 1 and not (p.caps[core.end - 1] and head not in OFFICES):
            return itself  # one of several persons, and nothing says which, but for the Jutland Republican
        if head in OFFICES:
            titled = self._titled().roles
            may = [name for name in may if name not in self._speakers.roles and head in titled.get(name, (head,))]
        return next((name for name in may if not called or self._sex(name) in ("", called)), itself)

    def _titled(self) -> Offices:
        """Return who holds which office by the titles before names, of those, too, who say nothing: President Lund."""
        if self._titles is None:
            p, self._titles = self.p, Offices(self.p)
            for run in sorted(chain.from_iterable(self._runs.values())):
                own = self._own(run) if any(p.cls[i] & TITLE for i in range(run.first, run.end - 1)) else None
                if own is None or own.first == run.first or self._in_headline(run):
                    continue
                title, last = own.first - 1, own.end - 1
                common = own.end - own.first == 1 and p.lower[last] in self._words_small()  # President's Visit
                if p.cls[title] & TITLE and not (p.owns(title) or common or p.cls[last] & TIME):
                    self._titles.learn(Span(run.first, own.first), self._fuller(own) or self._text(own))
        return self._titles
