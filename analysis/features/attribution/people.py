"""Which words with capitals are a person's name, and who in the article bears it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from operator import not_
from unicodedata import combining, normalize

from .offices import CHANGERS, GROUPS, KIN, LONGEST, TITLES, kinds, speaker_like
from .phrases import (
    ABBREVIATED,
    AND,
    CLOSED,
    DET,
    GIVEN,
    IN_NAMES,
    OBJ,
    POSS,
    PREP,
    PRON,
    SPOKEN,
    SUB,
    TIME,
    TITLE,
    Phrases,
    Span,
    classes,
    words_of,
)

RANKS, DOMAINS, SUFFIXES = map(words_of, ("rank", "domain of an office", "name suffix"))
SHORT_RANKS, PARENTS, PAGEANTS = map(words_of, ("short rank", "parent", "pageant"))
RELATIVES, CHILDREN = words_of("kin"), words_of("child of somebody")
ELDER, YOUNGER, FIRST_TITLES = map(words_of, ("elder", "younger", "title before a given name"))
NAMED_SHE, NAMED_HE, CALLED_SHE, CALLED_HE = map(words_of, ("named she", "named he", "called she", "called he"))
FAMILY_FIRST, LAST_OF_BODIES = words_of("family name first"), words_of("last of a body")
SHORT_NAMES = words_of("short name")
FIRMS, BEFORE_NAMES, DOMAIN_ENDS = words_of("firm"), words_of("dating"), words_of("site's name")
CLUBS = words_of("club before a place")
MARKED = re.compile(r" [“„\"‘'][^”“\"’']+[”“\"’'](?= )")  # Carl “Big Carl” Berg
_NUMERAL = re.compile(r"[IVX]+")
LETTERS = words_of("letters behind a name")
_ENDINGS = frozenset(word[0] for word in SUFFIXES) | set("ivx")
_PAIR = re.compile(rb"[\x01\x03]\x01")  # of bits: capital, punctuation before; two capitals that nothing parts
_BEGINNING = frozenset('.?!\n:"“‘«')  # marks behind which a sentence or line may begin
SOME = 5  # words up to which a small one tells that a line is no headline


def he_or_she(word: str) -> str:
    """Return he or she where a noun or title tells the sex of whom it is said, else ''."""
    return "she" if word in CALLED_SHE else "he" if word in CALLED_HE else ""


def begins_given(name: str) -> bool:
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


class People:
    """Reads an article's runs of words with capitals: who is named in full, by which surname, he or she."""

    def __init__(self, phrases: Phrases) -> None:
        self.p = phrases
        self._full: dict[str, list[str]] = {}
        self._firsts: dict[str, list[str]] | None = None
        self._headlines: dict[int, tuple[Span, bool]] = {}
        self._sexes: dict[str, str] = {}
        self._titled_firsts: set[tuple[str, str]] = set()
        self._titled_only: set[str] = set()
        self._relatives: set[str] = set()
        self._children: set[str] = set()
        self._parents: set[str] = set()
        self._mr_or_ms: dict[str, Counter[str]] = {}
        self._surnames: dict[str, bool] = {}
        self._small: set[str] | None = None
        self._alone: set[str] | None = None
        self._inside: set[str] | None = None
        self._owns_names: dict[tuple[int, int], Span | None] = {}
        self._in_order: list[Span] = []
        self._runs = self._capital_runs()

    def _capital_runs(self) -> dict[str, list[Span]]:
        """Return the runs of words with capitals that nothing parts, by what is the surname if they name a person."""
        p, runs = self.p, dict[str, list[Span]]()
        caps, parted = p.caps, p.parted
        joined = bytearray(caps)
        for i in p.places(IN_NAMES):
            if i and joined[i - 1] and not parted[i] and self._particle(i):
                joined[i] = 1  # Bill de Berg
        both = int.from_bytes(joined, "big") | int.from_bytes(parted, "big") << 1
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
            run = Span(first, done + 1)
            self._in_order.append(run)
            runs.setdefault(p.lower[self._surname(run)].removesuffix("'s"), []).append(run)
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
                    if self._relative(own, surname, bool(found)):
                        self._relatives.add(name)
                    found.append(name)
                    if len(found) == KIN:
                        break
                elif found[same].endswith(f" {name}") and begins_given(name):
                    found[same] = name  # Rapper Ole Lund, then Ole Lund
                elif name.endswith(f" {found[same]}") and not begins_given(found[same]):
                    found[same] = name  # Le Pen, then Marine Le Pen
            self._full[surname] = found
        return self._full[surname]

    def _name(self, own: Span) -> str:
        """Return by what name a person goes: in full, else as called, with Mr or Ms where another bears it too."""
        if name := self._fuller(own):
            return name
        p, name, title = self.p, self._text(own), own.first - 1
        if own.end - own.first == 1 and own.first and p.caps[title] and not p.parted[own.first]:
            called, surname = self._called(title), p.lower[own.first].removesuffix("'s")
            if called and p.cls[title] & TITLE and not self._mostly(surname, called):
                return f"{p.word_text(title)} {name}"
        return name

    def _mostly(self, surname: str, called: str) -> bool:
        """Return whether most that the article calls Mr or Ms by a surname, or names so in full, are he, or she."""
        count = self._counted(surname)
        return not count.total() or 2 * count[called] > count.total()

    def _counted(self, surname: str) -> Counter[str]:
        """Count he and she by the titles and the given names before a surname."""
        if surname not in self._mr_or_ms:
            count = Counter[str]()
            for run in self._runs.get(surname, ()):
                titled = self.p.cls[run.first] & TITLE
                count[self._called(run.first) if titled else self._sex(self._text(run))] += 1
            del count[""]
            self._mr_or_ms[surname] = count
        return self._mr_or_ms[surname]

    def _fuller(self, own: Span) -> str:
        """Return the name by which the article gives in full whom a name stands for, '' if it does not."""
        p, name = self.p, self._text(own)
        surname = p.lower[self._surname(own)].removesuffix("'s")
        people = self._people(surname)
        if own.end - own.first > 1:
            small = p.lower[own.first] in IN_NAMES and f"{name[:1].lower()}{name[1:]}"  # De Berg, Bill de Berg
            return next((known for known in people if _same(known, name) or (small and _same(known, small))), "")
        called = self._called(own.first - 1) if own.first and not p.parted[own.first] else ""
        if not called and (people and self._relatives.issuperset(people)):
            return ""  # President Lund and his wife, Ida Lund: Lund is the president
        office = own.first and p.cls[own.first - 1] & TITLE and not p.parted[own.first]
        if not called and people and (office or self._known_before(surname)) and self._another_called(surname):
            return ""
        rest = [known for known in people if not called or self._sex(known) in ("", called)]
        sure = [known for known in rest if called and self._sex(known) and known not in self._relatives]
        rest = sure or rest  # Ms Lund is Ida Lund before Jamie Lund
        rest = [known for known in rest if called or known not in self._relatives]
        aged = p.lower[own.first - 1] if own.first and len(people) > 1 else ""
        if aged in ELDER | YOUNGER:
            return self._of_age(people, aged in YOUNGER)
        elder = [known for known in rest if known.rsplit(maxsplit=1)[-1].lower().rstrip(".") not in SUFFIXES]
        if rest and not elder and self._known_before(surname):
            return ""  # President Lund, then Ole Lund Jr.: Lund is the president
        return next(iter(elder or rest), "") or self._by_first(own.first)

    def _relative(self, own: Span, surname: str, another: bool) -> bool:
        """Return whether a name is first given in full as a relative of one who bears it and was named before.

        With `another` one was named in full; else it is an office-holder: President Lund and his wife, Ida Lund.
        """
        p, before, after = self.p, own.first - 1, own.end
        while before > 0 and p.lower[before] not in RELATIVES and self._of_an_office(before):
            before -= 1  # his brother, | former Sen. | Ole Lund
        noun = before if before > 0 and p.lower[before] in RELATIVES and p.gaps[before + 1] in (" ", ", ") else None
        if noun is None and after < len(p.caps) and "," in p.gaps[after]:
            behind = (i for i in range(after + 1, min(after + 5, len(p.caps))) if p.lower[i] in RELATIVES)
            noun = next(behind, None)  # Ida Lund, his wife; but: Lund's wife, Ida Lund; first lady Ida Lund
        if noun is None:
            return False
        whose = next((i for i in range(noun - 1, max(noun - 4, -1), -1) if p.cls[i] & (POSS | DET) or p.owns(i)), None)
        lady = p.lower[noun - 1] == "first"
        if not lady and (whose is None or not (p.cls[whose] & POSS or p.lower[whose].removesuffix("'s") == surname)):
            return False  # the boy's mother, Ida Lund
        if p.lower[noun] in CHILDREN:
            self._children.add(self._text(own))
        elif p.lower[noun] in PARENTS:
            self._parents.add(self._text(own))
        held = (run for run in self._runs.get(surname, ()) if run.end - run.first == 2 and p.cls[run.first] & TITLE)
        first = next(held, None)
        return another or (first is not None and first.first < own.first)

    def _of_an_office(self, i: int) -> bool:
        """Return whether a word stands in a title before what follows: former | Sen. | Ole Lund."""
        p = self.p
        return bool(p.cls[i] & TITLE or p.lower[i] in CHANGERS) and not p.parted[i + 1]

    def _of_age(self, people: list[str], younger: bool) -> str:
        """Return the one of several with a surname who is the son or daughter, or who is not; '' where nobody tells."""
        last = {name: name.rsplit(maxsplit=1)[-1].lower().rstrip(".") for name in people}
        elder = [name for name in people if last[name] in ELDER or name in self._parents]
        junior = [name for name in people if last[name] in SUFFIXES - ELDER or name in self._children]
        found = (
            (junior or [name for name in people if name not in elder])
            if younger
            else (elder or [name for name in people if name not in junior])
        )
        return found[0] if len(found) == 1 else ""

    def _another_called(self, surname: str) -> bool:
        """Return whether a surname is mostly that of nobody named in full: President Lund is Mr Lund, not Ida Lund."""
        sexes = {self._sex(name) for name in self._people(surname)}
        count = self._counted(surname) if len(sexes) == 1 and "" not in sexes else Counter[str]()
        return 2 * sum(count[sex] for sex in sexes) < count.total()

    def _by_first(self, i: int) -> str:
        """Return the one person whose name begins with a word: Kim Dae-ho, then Kim, Ida Lund, then Ida."""
        p = self.p
        word = p.lower[i].removesuffix("'s")
        titled = i and p.cls[i - 1] & TITLE and p.caps[i - 1]
        if word not in FAMILY_FIRST and (word not in GIVEN or word in kinds()):
            return ""
        if self._firsts is None:
            self._firsts = {}
            for run in self._in_order:
                if run.end - run.first == 2 and p.lower[run.first] in FIRST_TITLES:
                    self._titled_only.add(p.lower[run.first + 1].removesuffix("'s"))
                own = self._own(run) if self._has_first(run) and not self._in_headline(run) else None
                if own is not None and own.end - own.first > 1:
                    name, people = self._text(own), self._firsts.setdefault(p.lower[own.first], [])
                    if own.first and p.lower[own.first - 1] in FIRST_TITLES:
                        self._titled_firsts.add((p.lower[own.first - 1], p.lower[own.first]))
                    last = p.lower[own.end - 1].removesuffix("'s")
                    if not any(_same(known, name) and known.lower().endswith(last) for known in people):
                        people.append(name)
        by_title = titled or word in self._titled_only
        if by_title and word not in FAMILY_FIRST and (p.lower[i - 1], word) not in self._titled_firsts:
            return ""  # Pope Leo is not Leo Berg, but Sir Carl is Sir Carl Berg
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
        if p.lower[end - 1] not in LETTERS:
            return run
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
        return "" if p.cls[i] & (POSS | OBJ | PRON) else he_or_she(p.lower[i])

    def _titled_as(self, words: range) -> str:
        """Return he or she by a noun or title among words, an owner's left out: Ms Lund's | solicitor, Ole Berg."""
        first = max((k + 1 for k in words if self.p.owns(k)), default=words.start)
        return next(filter(None, map(self._called, range(first, words.stop))), "")

    def _text(self, own: Span) -> str:
        name = self.p.text[self.p.starts[own.first] : self.p.ends[own.end - 1]]
        if self.p.name_marks:
            name = MARKED.sub("", name)
        return name[:-2] if self.p.lower[own.end - 1].endswith("'s") else name

    def _own(self, run: Span) -> Span | None:
        """Return the words of a run with capitals that are a person's name, or None.

        They stand behind the last office, role or owner in it: Harbour Secretary | Ida Lund, Channel Six's | Carl Berg.
        """
        at = run.first, run.end
        if at not in self._owns_names:
            self._owns_names[at] = self._find_own(run)
        return self._owns_names[at]

    def _find_own(self, run: Span) -> Span | None:
        p, known, lower = self.p, kinds(), self.p.lower
        run = self._before_letters(run)
        last = self._surname(run)
        first, titled = run.first, False
        for i in range(run.first, last):
            word = lower[i]
            office = p.cls[i] & TITLE or self._ranks(i, last, titled) or (word.endswith("s") and word[:-1] in TITLES)
            owner = word.endswith("'s") or p.gaps[i + 1].rstrip() in ("'", "’")
            held = word.removeprefix("ex-").removeprefix("then-").removesuffix("-to-be").removesuffix("-designate")
            if (
                office
                or owner
                or known.get(held) in ("person", "unnamed")
                or (held != word and (held in RANKS or classes().get(held, 0) & TITLE))
            ):
                first, titled = i + 1, True
        if not titled and self._behind_domain(run.first):
            titled = True  # Secretary of State | Ida Lund
            while first < last and (lower[first] in DOMAINS or (first > run.first and p.cls[first] & AND)):
                first += 1
        while first < last and (p.cls[first] & (CLOSED | TIME) or (lower[first] in known and not titled)):
            first += 1
        first += first == run.first < last and self._begins(first) and p.opens_freely(lower[first])  # Privately | Berg
        first += first < last and lower[first] in BEFORE_NAMES  # Late | Okoye
        short = first + 1 < last or lower[first].endswith("s")  # Said | Ida Lund; Says | Lund, but not Said Khan
        first += first < last and short and lower[first] in SPOKEN and self._begins(first)
        role = first == run.first and last - first > 1 and lower[first + 1] in GIVEN and self._begins(first)
        first += role and lower[first] not in GIVEN and speaker_like(lower[first])  # Organiser | Ida Lund
        within = range(first + 1, last)
        first = next((i + 1 for i in reversed(within) if p.cls[i] & (PREP | SUB) and len(lower[i]) > 3), first)
        hung = lower[run.first] == "the" or (run.first and lower[run.first - 1] in ("the", "of", "for"))
        if hung and (not titled or first == run.first) and last - first > 1:  # the Norwegian | Ida Lund
            given = next((i for i in range(first, last) if lower[i] in GIVEN), first)
            first, titled = given, titled or given > first
        if any("&" in p.gaps[i] for i in range(run.first + 1, run.end)):
            return None  # Marlow & Hart
        if self._shout(last) or run.end - first > LONGEST or (last > run.first and lower[last] in LAST_OF_BODIES):
            return None
        role = run.first > 0 and not (p.parted[run.first] or p.caps[run.first - 1])
        role = role and known.get(lower[run.first - 1]) in ("person", "unnamed") and known.get(lower[last]) == "medium"
        role = role and lower[first] not in known  # senator | Dorinda Fox
        between = last - first == 1 or (last - first == 2 and len(lower[first + 1]) == 1)
        if between and last == run.end - 1 and (lower[first] in GIVEN or (role and last - first == 1)):
            return Span(first, run.end)  # Liam Fox, Liam R. Fox
        kind = [self._kind_at(i) for i in range(first if titled else run.first, run.end)]
        if titled and first < last and kind[0] == "state":
            kind[0] = ""  # Sheriff Chad Lund
        if lower[first] in FAMILY_FIRST and last - first > 1 and len(lower[last]) < SOME and lower[last] not in FIRMS:
            kind[-1] = ""  # Kim Jong Un
        short = last > run.first and lower[last - 1] in ABBREVIATED  # Rep. King
        if kind == ["medium"] and titled and first == last and p.cls[last - 1] & TITLE:
            return Span(first, run.end)  # Senator Fox
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
        inner = bool(i) and p.caps[i - 1] and not p.parted[i]
        paper = i and p.caps[i] and p.lower[i - 1] == "the"  # the Economist, but not the economist
        if (inner or paper) and (kind := known.get(f"{p.lower[i - 1]} {word}", "")):
            return kind
        if inner and word in FIRMS and len(word) > 2:  # Alpine Metals, but not Deputy AG
            return "body"
        if inner and p.lower[i - 1] in CLUBS and known.get(word) == "state":
            return "body"  # Sporting Lima
        if "." in word and word.rpartition(".")[2] in DOMAIN_ENDS:
            return "medium"  # Harbour.ie
        return known.get(word, "")

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
            small = (i for i in range(first, last) if not (p.caps[i] or p.cls[i] & CLOSED))
            bare = p.text.startswith("\n", p.ends[last - 1])  # no full stop, nor the text's end
            one, another = next(small, None), next(small, None)
            capitals = one is None or (another is None and last - first > SOME and bare)
            self._headlines[line] = Span(first, last), capitals
        words, capitals = self._headlines[line]
        return capitals and words != run

    def _particle(self, i: int) -> bool:
        p, then = self.p, i + 1
        if p.lower[i] not in IN_NAMES or p.lower[i] in ("of", "for") or then >= len(p.caps):
            return False
        two = p.lower[then] in IN_NAMES and p.gaps[then] == " " and then + 1 < len(p.caps) and p.caps[then + 1]
        return p.caps[then] or two  # Ursula von | der Leyen

    def _shout(self, i: int) -> bool:
        return self.p.word_text(i).isupper()

    def _begins(self, i: int) -> bool:
        """Return whether a word has a capital because a sentence or line begins with it."""
        return self.p.caps[i] and (i == 0 or not _BEGINNING.isdisjoint(self.p.gaps[i]))

    def _surnames_alone(self) -> set[str]:
        """Return the words that the article has with a capital and no other beside it, as only persons' surnames go."""
        if self._alone is None:
            p = self.p
            lone = (i for i in compress(range(len(p.caps)), p.caps) if not (i and p.caps[i - 1] and not p.parted[i]))
            after = (i for i in lone if i + 1 == len(p.caps) or p.parted[i + 1] or not p.caps[i + 1])
            self._alone = {p.lower[i].removesuffix("'s") for i in after if not p.cls[i] & CLOSED}
        return self._alone

    def _names_inside(self) -> set[str]:
        """Return the words that the article has with a capital inside a sentence, too."""
        if self._inside is None:
            p = self.p
            self._inside = {p.lower[i] for i in compress(range(len(p.caps)), p.caps) if not self._begins(i)}
        return self._inside

    def _words_small(self) -> set[str]:
        """Return the words that the article also has without a capital."""
        if self._small is None:
            self._small = set(compress(self.p.lower, map(not_, self.p.caps)))
        return self._small
