"""Who holds which role or office by an article's own words, and whom a description of one means."""

from __future__ import annotations

from functools import cache

from ...lexicons import shipped
from .phrases import ABBREVIATED, CAPITALS, CLOSED, DET, LONE, PLURALS, PREP, TEXTS, TITLE, Phrases, Span, words_of

TITLES, OFFICES = words_of("office"), words_of("office of one")
MEMBERS, CHANGERS = words_of("member"), words_of("other office")

PERSON_ENDINGS, NO_PERSONS = tuple(words_of("person ending")), words_of("no person")
NATIONAL = words_of("of a country")
BESIDE = (words_of("title") | words_of("domain of an office")) - words_of("before the same office")
SAME = [tuple(words.split()) for words in sorted(words_of("same office"))]
SAME_AS = frozenset(words[-1] for words in SAME)
NOT_ONE = words_of("no one person")
GROUPS = ("body", "medium", "state")
LONGEST = 5  # words of a person's name, and of what stands round a role
KIN = 20  # persons with one surname, or one role, whom an article's later mentions are told apart by


@cache
def kinds() -> dict[str, str]:
    """Return the kind of source each noun or name in speakers.tsv is; the first list that has it wins."""
    out: dict[str, str] = {}
    for entry in shipped("grammar/speakers"):
        for form in entry.forms:
            out.setdefault(form, entry.label)
    return out


@cache
def roles() -> frozenset[str]:
    """Return nouns for persons, which may stand before a name."""
    return _role_nouns() | {word for word, kind in kinds().items() if kind == "unnamed"}


@cache
def _role_nouns() -> frozenset[str]:
    return frozenset(f for e in shipped("grammar/speakers") if e.label == "person" for f in e.forms)


@cache
def described_by() -> frozenset[str]:
    """Return the words by which a person may be described: roles and offices."""
    return _role_nouns() | TITLES


@cache
def speaker_like(word: str) -> bool:
    """Return whether a lower-case noun may be a speaker: listed, or formed like a word for a person."""
    return word in kinds() or (word.endswith(PERSON_ENDINGS) and word not in NO_PERSONS)


@cache
def several(word: str) -> bool:
    """Return whether a noun is one for several: divers, people, but not press."""
    if word in PLURALS or word in LONE or (word in NOT_ONE and word not in TEXTS):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


class Offices:
    """The roles that stand beside names, each with the words round it: vice | president."""

    def __init__(self, phrases: Phrases) -> None:
        self.p = phrases
        self.roles: dict[str, dict[str, set[frozenset[str]]]] = {}
        self._holders: dict[str, list[str]] = {}
        self._others: dict[str, set[str]] = {}  # by another word for the office: premier
        self.met: set[str] = set()  # such words for somebody else

    def learn(self, span: Span, name: str) -> None:
        """Remember the roles in a span as those of a person."""
        p = self.p
        for i in range(span.first, span.end):
            word = p.lower[i].removesuffix("'s")
            short = word in ABBREVIATED
            listed = short or p.cls[i] & TITLE or word in described_by() or word in roles() or word in CAPITALS
            if not (listed or (speaker_like(word) and self._beside_name(i, span))):
                continue
            held = {office for office in OFFICES if office.startswith(word)} if short else {word}
            around = self._round_role(i, span)
            for role in held | (MEMBERS if short and held & MEMBERS else frozenset()):
                self._hold(name, role, around)
                for *first, office, other in SAME:
                    others = around.difference(first)
                    if (
                        office == role
                        and around.issuperset(first)
                        and not others & BESIDE
                        and self._last_title(i, span)
                    ):
                        self._others.setdefault(other, set()).add(name)
                        self.met.discard(other)

    def _beside_name(self, i: int, span: Span) -> bool:
        """Return whether a noun stands right before a name or apposed to it: diver Ida Lund; Ida Lund, a diver."""
        p, k = self.p, i
        if i + 1 < span.end and p.caps[i + 1] and not p.parted[i + 1]:
            return True
        while k > span.first and not (p.parted[k] or p.cls[k] & PREP):
            k -= 1
        apposed = (k > span.first and p.parted[k]) or (i + 1 < span.end and p.parted[i + 1])
        return bool(apposed and p.cls[k] & DET)

    def _last_title(self, i: int, span: Span) -> bool:
        """Return whether no further title stands behind one: Justice | Ida Lund, but not the Justice Secretary."""
        p = self.p
        return i + 1 >= span.end or not (p.cls[i + 1] & TITLE or p.lower[i + 1] in kinds())

    def otherwise(self, word: str, last: str) -> str:
        """Return who is called by a word, else whose office it names: the premier; of several who was named last."""
        if word in self.met:
            return ""
        people = set(self._holders.get(word, ())) or self._others.get(word, set())
        return last if last in people else next(iter(people)) if len(people) == 1 else ""

    def sole(self, role: str, span: Span, core: Span) -> str:
        """Return the one person whom the article calls by a word for a role, if a description fits, and nobody else."""
        if role in self.met or len(self._holders.get(role, ())) != 1:
            return ""
        return self.holder(span, core, "", guess=True)

    def _hold(self, name: str, role: str, around: frozenset[str]) -> None:
        """Remember a role, with the words round it, as a person's."""
        self.roles.setdefault(name, {}).setdefault(role, set()).add(around)
        holders = self._holders.setdefault(role, [])
        if name not in holders and len(holders) < KIN:
            holders.append(name)

    def _round_role(self, i: int, span: Span) -> frozenset[str]:
        """Return what stands round a role and belongs to it: the new French | president, the minister | of health."""
        p, k, end = self.p, i, i + 1
        while k > span.first and not p.parted[k] and not p.cls[k - 1] & CLOSED and i - k < LONGEST:
            k -= 1
        if end + 1 < span.end and p.lower[end] in ("of", "for"):
            end += 1 + bool(p.cls[end + 1] & DET)
            while end < span.end and not p.parted[end] and not p.cls[end] & CLOSED and end - i < LONGEST:
                end += 1
        return frozenset(p.lower[k:i] + [w for w in p.lower[i + 2 : end] if w != "the"])

    def holder(self, span: Span, core: Span, last: str, guess: bool) -> str:
        """Return whom a description means: whoever is called most like it, the one named last or first of several.

        Without `guess` nobody is meant where several are called alike and none of them was named last.
        """
        for i in range(core.end - 1, core.first, -1):
            role = self.p.lower[i].removesuffix("'s") if i == core.end - 1 else self.p.lower[i]
            told = self._round_role(i, Span(core.first + 1, span.end))
            if role.startswith("ex-"):
                role, told = role[3:], told | {"former"}
            if not guess and role not in OFFICES:
                continue
            apart = [(self._apart(name, role, told), name) for name in self._holders.get(role, ())]
            fits = sorted((how, name != last, k, name) for k, (how, name) in enumerate(apart) if how is not None)
            if fits and (guess or len(fits) == 1 or not fits[0][1] or fits[0][0] < fits[1][0]):
                return fits[0][-1]
        return ""

    def _apart(self, name: str, role: str, told: frozenset[str]) -> int | None:
        """Return by how many words a description differs from what the article calls a person, None if they clash."""
        ways = [
            len(told ^ held)
            for held in self.roles[name][role]
            if told & CHANGERS == held & CHANGERS
            and told & NATIONAL <= held  # President Lund is not the French president
            and not (told and held and not told & held)
        ]
        return min(ways, default=None)
