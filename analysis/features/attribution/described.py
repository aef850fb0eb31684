"""Whom a description stands for: the senior diplomat, the firm, the headteacher."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain, takewhile
from typing import NamedTuple

from .named import KNOWN_FIRMS, TRADES, Named
from .offices import CAPITALS, CHANGERS, GROUPS, NATIONAL, OFFICES, SAME_AS, Offices, described_by, kinds, several
from .people import FIRMS, LAST_OF_BODIES, he_or_she
from .phrases import (
    ADV,
    BE,
    CLOSED,
    DET,
    GIVEN,
    LONE,
    NUM,
    POSS,
    PREP,
    SUB,
    TEXTS,
    TIME,
    TITLE,
    Phrases,
    Span,
    words_of,
)

FIRM_WORDS, PAPER_WORDS = words_of("firm by what it is"), words_of("paper by what it is")
GROUP_WORDS = dict.fromkeys(FIRM_WORDS | TRADES, "firm") | dict.fromkeys(PAPER_WORDS, "paper")
ONE_OF_A_PEOPLE, REALMS, SO_MANY = map(words_of, ("one of a people", "realm", "so many of"))
BY_NAMES, PARTY_OFFICES, PARTIES = map(words_of, ("by-name", "office of a party", "party before an office"))
NARRATED = 120  # words back to which a pronoun's person is looked for
_AGED = re.compile(r"(\d{1,2})-year-old$")
SHORT = 5  # letters of a short form written in capitals: NASA, WARNING
AHEAD = 20  # sources that a description may look forward to


class _Description(NamedTuple):
    """A noun phrase that names nobody: its head's word, what a table would call it, and how it begins."""

    span: Span
    core: Span
    head: str
    term: str
    definite: bool
    the: bool

    @property
    def bare(self) -> bool:
        """Whether it is *the* and a noun: the headteacher, but not the old headteacher."""
        return self.the and self.core.end - self.core.first == 2

    @property
    def whole(self) -> bool:
        """Whether nothing follows the head: the headteacher, but not the headteacher of Moss."""
        return self.core.end == self.span.end


class Described(Named):
    """Reads an article's sources in order, so that descriptions find whom they stand for."""

    def __init__(self, phrases: Phrases, sources: list[Span]) -> None:
        super().__init__(phrases)
        self._sources = sources
        self._persons: dict[str, None] = {}
        self._last_named, self._named_at = "", -1
        self._spoke: tuple[tuple[str, str], int] = ("", ""), -1
        self._heads: dict[str, tuple[tuple[str, str], int]] = {}
        self._speakers = Offices(phrases)
        self._titles: Offices | None = None
        self.last: dict[str, tuple[str, str]] = {}
        self._told_at: dict[str, int] = {}
        self._ages: dict[str, set[str]] | None = None
        self._aged: dict[str, tuple[str, str]] = {}
        self._firm_names: set[str] = set()  # of firms that spoke, and of whoever may be one

    def _described(self, span: Span) -> tuple[str, str]:
        """Return label and name of a source: the person it names, else whom it describes, else what it says.

        The readings of a description are asked in turn, the surest first.
        """
        if programme := self._programme(span):
            return "medium", programme
        if name := self._named(span):
            self._speakers.learn(span, name)
            self._last_named, self._named_at = name, span.first
            self._persons[name] = None
            if " " not in name and not self.full(name.lower()):
                self._firm_names.add(name)  # Ryanair, for all the article tells
            return "person", name
        one = self._description(span)
        return (
            self._by_capitals(one)
            or self._by_another_word(one)
            or self._by_title(one)
            or self._by_age(one)
            or self._by_people(one)
            or self._by_name(one)
            or self._by_role(one)
            or self._by_apposed_name(one)
            or self._by_group(one)
            or self._by_sole_holder(one)
            or self._by_noun(one)
        )

    def _programme(self, span: Span) -> str:
        """Return a programme by whose it is, where no name can be meant: ITV's This Morning, not the BBC's Ole Berg."""
        p, first = self.p, span.first + bool(self.p.cls[span.first] & DET)
        owner = next((k for k in range(first, min(first + 3, span.end - 1)) if p.owns(k)), None)
        if owner is None or kinds().get(p.lower[owner].removesuffix("'s")) != "medium":
            return ""
        show = range(owner + 1, span.end)
        named = all(p.caps[k] and not p.parted[k] for k in show) and not p.cls[owner + 1] & TITLE
        if not named or p.lower[owner + 1] in GIVEN or len(show) < 2 or not p.cls[owner + 1] & (CLOSED | TIME):
            return ""
        return p.text[p.starts[first] : self.end(span)]

    def _description(self, span: Span) -> _Description:
        p = self.p
        core = self._core(span)
        opens, last = p.lower[core.first], core.end - 1
        head = p.lower[last].removesuffix("'s").removeprefix("ex-")
        first = core.first + (core.end - core.first > 1 and opens in ("the", "a", "an"))
        start, end = p.starts[first], self.end(self._with_of_whom(core, span))
        marked = first > core.first and p.quoted[first] > p.quoted[first - 1] and not p.quoted[last]
        term = p.text[start - marked : end]  # the | “Remain” campaign
        if not p.caps[last] and p.lower[last].endswith("'s"):
            term = term[:-2]
        if p.cls[first] & POSS:
            term = term[:1].lower() + term[1:]
        owned = kinds().get(opens.removesuffix("'s")) == "state" and p.owns(core.first) and head in OFFICES
        definite = opens == "the" or bool(p.cls[core.first] & POSS) or owned  # France's interior minister
        return _Description(span, core, head, term, definite, opens == "the")

    def _with_of_whom(self, core: Span, span: Span) -> Span:
        """Return a phrase with those it is some of, without whom it says little: one | of the men, two | in five."""
        p, last, of = self.p, core.end - 1, core.end
        of += of + 1 < span.end and p.lower[of] == "out"
        if of + 1 >= span.end or p.parted[of] or p.parted[of + 1]:
            return core
        head = p.lower[last]
        if not (p.cls[last] & NUM or head in LONE or head in SO_MANY):
            return core
        if p.lower[of] != "of" and not (p.lower[of] == "in" and p.cls[last] & NUM and p.cls[of + 1] & NUM):
            return core
        return Span(core.first, self._core(Span(of + 1, span.end)).end)

    def _by_another_word(self, one: _Description) -> tuple[str, str] | None:
        """The premier is the prime minister; a diplomat of whom so much is said is no ambassador of before."""
        if one.head not in SAME_AS:
            return None
        if one.the and one.whole and not self.p.caps[one.core.end - 1]:
            who = self._speakers.otherwise(one.head, self._last_named)
            if who:
                return "person", who
        self._speakers.met.add(one.head)
        return None

    def _by_capitals(self, one: _Description) -> tuple[str, str] | None:
        """The CEO."""
        if one.head not in CAPITALS:
            return None
        who = self._whom(one) if one.definite else one.term
        itself = self.p.text[self.p.starts[one.core.first] : self.end(one.core)]
        return "person" if one.definite and who.lower() != itself.lower() else "unnamed", who

    def _by_title(self, one: _Description) -> tuple[str, str] | None:
        """The Prime Minister; the Minister of Health."""
        p, core = self.p, one.core
        last = core.end - 1
        if one.definite and p.caps[last] and (at := self._office_of(core)):
            held, on = self._holder(one), set(p.lower[at + 1 : core.end]) - {"of", "for", "the"}
            ways = (offices.roles.get(held, {}) for offices in (self._speakers, self._titled()))
            same = any(on <= around for way in ways for around in chain.from_iterable(way.values()))
            return "person", held if same else one.term
        office = p.caps[last] and p.cls[last] & TITLE and self._kind_at(last) != "medium"  # but: The Economist
        if one.definite and last > core.first and office:
            return "person", self._whom(one)
        return None

    def _by_age(self, one: _Description) -> tuple[str, str] | None:
        """Carl Berg, 24, rowed. The 24-year-old said so: the one person of that age; else as first called."""
        p, words = self.p, self.p.lower[one.core.first : one.core.end]
        age = next((found[1] for word in words if (found := _AGED.match(word))), "")
        owned = any(map(p.owns, range(one.core.first, one.core.end)))  # the 24-year-old's mother
        if not age or owned or several(one.head) or kinds().get(one.head) in GROUPS or one.head in TEXTS:
            return None
        if one.the:
            names = self._of_years().get(age, set())
            name, called = next(iter(names), ""), he_or_she(one.head)
            if len(names) == 1 and (not called or self._sex(name) in ("", called)):
                return "person", name
            before = self._aged.get(age) if not names and len(words) == 2 else None
            return before or (self._spoke_there(one.core.first) if not names and len(words) == 2 else None)
        self._aged.setdefault(age, ("unnamed", one.term))
        return None

    def _spoke_there(self, at: int) -> tuple[str, str] | None:
        """Return the person who spoke last in the paragraph: Ole Berg said no. “Never,” the 79-year-old added."""
        (label, name), spoke = self._spoke
        if label != "person" or not 0 <= spoke < at < spoke + NARRATED:
            return None
        between = range(spoke + 1, at)  # said one pupil was hurt
        other = "\n" in self.p.gaps[at] or any("\n" in self.p.gaps[k] or self._somebody(k) for k in between)
        return None if other else (label, name)

    def _of_years(self) -> dict[str, set[str]]:
        """Return who is of which age: Carl Berg, 24; Carl Berg (24); the 24-year-old diver Carl Berg."""
        if self._ages is None:
            p, self._ages = self.p, {}
            for run in self._in_order:
                then = run.end
                then += then + 1 < len(p.lower) and p.lower[then] == "aged" and p.gaps[then] in (", ", " (")
                age = p.lower[then] if then < len(p.lower) and p.gaps[then] in (", ", " (", " ") else ""
                if not (age.isdecimal() and len(age) < 3 and (then + 1 == len(p.lower) or p.parted[then + 1])):
                    back = range(run.first - 1, max(run.first - 4, -1), -1)
                    near = (_AGED.match(p.lower[i]) for i in takewhile(lambda i: not p.verbish(i), back))
                    years = next(filter(None, near), None)
                    age = years[1] if years else ""
                own = self._own(run) if age else None
                if own is not None:
                    self._ages.setdefault(age, set()).add(self._name(own))
        return self._ages

    def _by_people(self, one: _Description) -> tuple[str, str] | None:
        """Klopp rowed. “Yes,” the German said: who spoke last, else the one person named there, if nothing bars it."""
        core = one.core
        people, short = one.head in ONE_OF_A_PEOPLE, core.end - core.first == 2
        of_a_party = (
            core.end - core.first == 3 and one.head in PARTY_OFFICES and self.p.lower[core.first + 1] in PARTIES
        )
        if not (one.whole and one.definite and (of_a_party or (short and (people or one.head in BY_NAMES)))):
            return None
        near = range(max(core.first - NARRATED, 1), core.first)
        another = any(self.p.lower[k] == one.head and self.p.lower[k - 1] != "the" for k in near)  # a teenager drowned
        speaker, at = self._spoke
        if people and speaker[0] == "person" and core.first - at < NARRATED:
            return speaker
        if one.the and not another and not self._beside_somebody(core):
            name, told = self._alone_before(core.first)
            if name and (people or self._goes_by(one.head, core.first, name, told, bool(of_a_party))):
                return "person", name
        return ("unnamed", one.term) if people else None

    def _goes_by(self, word: str, at: int, name: str, told: int, of_a_party: bool) -> bool:
        """Return whether no other role is told of somebody: not the judge is the rapper; of a party who is told so."""
        p = self.p
        held = self._speakers.roles.get(name, {}).keys() | self._titled().roles.get(name, {}).keys()
        if of_a_party:
            return bool(held) or not {word, p.lower[at + 1]}.isdisjoint(p.lower[max(told - NARRATED // 3, 0) : at])
        role = told and not p.parted[told] and self._is_role(told - 1)  # coach | Ole Berg
        return word in held or not (held or role or self._is_role(told))

    def _alone_before(self, at: int) -> tuple[str, int]:
        """Return the one person named before a word in its paragraph, or in the one before if nobody is, and where."""
        p, k, names = self.p, at, dict[str, int]()
        for _ in range(2):
            while k > max(at - NARRATED, 0):
                k -= 1
                opens = p.caps[k] and not p.quoted[k] and not (k and p.caps[k - 1] and not p.parted[k])
                if opens and (name := self._person_from(k, at)):
                    names[name] = k
                if "\n" in p.gaps[k]:
                    break
            if names:
                return names.popitem() if len(names) == 1 else ("", 0)
        return "", 0

    def _person_from(self, first: int, stop: int) -> str:
        """Return the full name of the person whose name begins at a word, '' where nothing tells that it is one's."""
        p, end = self.p, first + 1
        while end < stop and p.caps[end] and not p.parted[end]:
            end += 1
        own = self._own(Span(first, end))
        if own is None:
            return ""
        if own.end - own.first == 1:
            return self.full(p.lower[own.first].removesuffix("'s"))
        name = self._name(own)
        aged = end + 1 < stop and p.gaps[end] in (", ", " (") and p.lower[end].isdecimal() and p.parted[end + 1]
        return name if p.lower[own.first] in GIVEN or name in self._persons or aged else ""

    def _by_name(self, one: _Description) -> tuple[str, str] | None:
        """Return the body, medium or state that a phrase names, alone or before its noun: a Channel Six poll."""
        p, known, core, last = self.p, kinds(), one.core, one.core.end - 1
        alone = last == core.first
        no_name = alone and (p.cls[last] & (DET | ADV | NUM) or one.head in LONE or self._common(last))
        if p.caps[last] and not no_name:
            found = [self._kind_at(i) for i in range(last, core.first - 1, -1) if p.caps[i]]
            kind = next((each for each in found if each and each != "state"), "") or found[0]
            parted = not {"of", "for"}.isdisjoint(p.lower[core.first : last])
            named_for = kind in ("medium", "unnamed") and parted  # the Office for Statistics, the Union of Students
            if "body" in found and (named_for or (kind == "medium" and one.head in TEXTS)):
                kind = "body"
            hung = core.end - core.first > 2 and bool(p.cls[last - 1] & PREP)
            if kind == "state" and hung and p.lower[last - 2] not in REALMS:
                kind = ""  # a Republican of Ohio, but the Republic of Turkey
            joined = any("&" in p.gaps[i] for i in range(core.first + 1, core.end))  # Marlow & Hart
            kind = kind if kind in ("body", "medium", "state", "unnamed") and not joined else "body"
            run = last
            while run > core.first and p.caps[run - 1] and not p.parted[run]:
                run -= 1
            if (kind == "medium" and "." in one.head) or (run > core.first and self._of_a_kind(run)):
                site = "." in one.head  # the website | Harbour.ie, the rights group | Harbour Aid
                kind = "medium" if site or known.get(p.lower[run - 1]) == "medium" else "body"
                return kind, p.text[p.starts[last if site else run] : self.end(core)]
            if kind == "body" and not alone:
                self._heads[one.head] = (kind, one.term), core.first
            return kind, (self._whole_firm(last) if kind == "body" and alone else "") or one.term
        medium = any(p.caps[i] and known.get(p.lower[i]) == "medium" for i in range(core.first, core.end))
        text = one.head in TEXTS or one.head.removesuffix("s") in TEXTS
        if medium and (text or known.get(one.head) not in ("person", "unnamed")) and not p.cls[last] & TITLE:
            return "medium", one.term  # but not its spokesman
        return None

    def _by_role(self, one: _Description) -> tuple[str, str] | None:
        """The mayor, his lawyer; but the spokesman is the one of before whom nobody names."""
        if not one.definite or one.head not in described_by():
            return None
        who = self._whom(one)
        first = self._first_called(one) if who.lower() == f"the {one.head}" else None
        return first if first and first[0] == "unnamed" else ("person", who)

    def _by_group(self, one: _Description) -> tuple[str, str] | None:
        """Acme cut its forecast, the company said."""
        group = GROUP_WORDS.get(one.head, "") if one.bare else ""
        if one.head in TRADES and (len(self._firm_names) != 1 or self._first_called(one) or self._named_by(one.head)):
            return None  # one of several firms, a bank of before, the Bank of England
        return self.last[group] if group in self.last and one.core.first - self._told_at[group] < NARRATED else None

    def _named_by(self, trade: str) -> bool:
        """Return whether a word for a trade is part of a name in the article: the Bank of England."""
        return trade.capitalize() in self.p.text

    def _by_sole_holder(self, one: _Description) -> tuple[str, str] | None:
        """Headteacher Ida Lund rowed. The headteacher said so: a role that is not listed and one person alone has."""
        if kinds().get(one.head, "unnamed") != "unnamed" or several(one.head) or not one.whole:
            return None
        if one.the:
            who = self._speakers.sole(one.head, one.span, one.core)
            return ("person", who) if who else None
        self._speakers.met.add(one.head)
        return None

    def _by_apposed_name(self, one: _Description) -> tuple[str, str] | None:
        """A charity, Harbour Aid; the developer, Halden Homes: the name of a body of a kind."""
        p, first, stop = self.p, one.core.end, one.span.end
        if first >= stop or p.gaps[first] != ", ":
            return None
        end = first
        while end < stop and p.caps[end] and (end == first or not p.parted[end]):
            end += 1
        firm = end > first and (p.lower[end - 1] in LAST_OF_BODIES or p.lower[end - 1] in FIRMS)
        closed = one.the and (end == stop or p.parted[end])
        if not firm and not ((closed or not one.definite) and kinds().get(one.head) == "body"):
            return None
        return ("body", p.text[p.starts[first] : self.end(Span(first, end))]) if end > first else None

    def _by_noun(self, one: _Description) -> tuple[str, str]:
        """Return what a description says, by which it was first called: one senior diplomat … the diplomat."""
        p, core, head = self.p, one.core, one.head
        kind = kinds().get(head, "")
        if head in LONE or p.cls[core.first] & NUM or kind in ("", "person", "addressee"):
            kind = "unnamed"
        found = kind, one.term
        before = self._first_called(one)
        if before and before[0] == kind and before[1].lower() != head:
            found = before
        if not one.bare or head in self._heads:
            self._heads[head] = found, core.first
        return found

    def _first_called(self, one: _Description) -> tuple[str, str] | None:
        """Return the label and term by which a bare description was called before: a spokesman … the spokesman."""
        found, at = self._heads.get(one.head, (None, -NARRATED))
        return found if one.bare and one.core.first - at < NARRATED else None

    def _whom(self, one: _Description) -> str:
        """Lead a description (the secretary general) to a name: by role, then to the one person spoken of so far."""
        p, core = self.p, one.core
        if holder := self._holder(one):
            return holder
        itself = p.text[p.starts[core.first] : p.ends[core.end - 1]]
        itself = itself[:-2] if p.lower[core.end - 1].endswith("'s") else itself
        if p.cls[core.first] & POSS:
            return itself[:1].lower() + itself[1:]  # his lawyer is not who was named last
        return self._only_person(one) or itself

    def _holder(self, one: _Description) -> str:
        """Return who speaks, or is named, with the role a description names, else ''."""
        held = self._speakers.holder(one.span, one.core, self._last_named, guess=True)
        held = held or self._titled().holder(one.span, one.core, self._last_named, guess=False)
        return "" if held and self._elsewhere(one.core, held) else held

    def _elsewhere(self, core: Span, held: str) -> bool:
        """Return whether a state's office is not what somebody holds, by the state beside the name.

        Germany's minister left. Austria said no. “Never,” Minister Ida Lund said.
        """
        p, known = self.p, kinds()
        state = p.lower[core.first].removesuffix("'s")
        if not p.owns(core.first) or known.get(state) != "state":
            return False
        run = next(iter(self._runs.get(held.rpartition(" ")[2].lower(), ())), None)
        if run is None:
            return False
        for k in range(run.first, max(run.first - NARRATED, -1), -1):
            word = p.lower[k].removesuffix("'s")
            if p.caps[k] and known.get(word) == "state":
                return word != state
            if "\n" in p.gaps[k]:
                return False
        return False

    def _only_person(self, one: _Description) -> str:
        """Return the one person spoken of so far, or soon, where a description may mean them, else ''.

        A mere office (the judge) means nobody so. Whom the article gives another office is not meant: the minister
        is not Senator Lund, the president not the vice president. The man may be anybody.
        """
        p, core, head = self.p, one.core, one.head
        if core.end < one.span.end and not p.parted[core.end]:
            return ""  # the head of the harbour board
        called, bare = he_or_she(head), core.end - core.first == 2
        changed = not CHANGERS.isdisjoint(p.lower[core.first : core.end])
        if (bare or changed) if head in OFFICES else called:
            return ""  # Berg told the judge so. The judge … The man …
        if not NATIONAL.isdisjoint(p.lower[core.first : core.end]):
            return ""  # the French minister
        if self._beside_somebody(core):
            return ""
        at = bisect_right(self._sources, one.span)
        ahead = map(self._named, self._sources[at : at + AHEAD] if bare else ())
        since = range(self._named_at + 1, one.span.first + 1)
        near = len(since) < NARRATED and not any(map(self._begins, since))  # Tasnim said the general left
        may = [name for name in ("" if near else self._last_named, *ahead) if name]
        if len(self._persons.keys() | may) > 1 and not (p.caps[core.end - 1] and head not in OFFICES):
            return ""  # one of several persons, and nothing says which, but for the Jutland Republican
        if head in OFFICES:
            titled = self._titled().roles
            may = [name for name in may if name not in self._speakers.roles and head in titled.get(name, (head,))]
        return next((name for name in may if not called or self._sex(name) in ("", called)), "")

    def _beside_somebody(self, core: Span) -> bool:
        """Return whether a phrase stood for somebody else before: Lund asked | the Home Secretary | to go. She …"""
        p, words = self.p, self.p.lower[core.first : core.end]
        for k in range(core.first - len(words), max(core.first - NARRATED, 0), -1):
            then = k + len(words)
            if p.lower[k] != words[0] or p.lower[k:then] != words or self._begins(k):
                continue
            named = p.caps[then] and not self._begins(then)  # the minister, Ole Berg
            return not (named or p.parted[k] or p.cls[k - 1] & (BE | SUB))
        return False

    def _titled(self) -> Offices:
        """Return who holds which office by the titles before names, of those, too, who say nothing: President Lund."""
        if self._titles is None:
            p, self._titles = self.p, Offices(self.p)
            for run in self._in_order:
                own = self._own(run) if any(p.cls[i] & TITLE for i in range(run.first, run.end - 1)) else None
                if own is None or own.first == run.first or self._in_headline(run):
                    continue
                title, last = own.first - 1, own.end - 1
                common = own.end - own.first == 1 and p.lower[last] in self._words_small()  # President's Visit
                if p.cls[title] & TITLE and not (p.owns(title) or common or p.cls[last] & TIME):
                    self._titles.learn(Span(run.first, own.first), self._name(own))
        return self._titles

    def _group_named(self, span: Span, label: str, term: str) -> None:
        """Note a firm or medium that later goes by what it is: Acme cut its forecast, the company said."""
        last = self._core(span).end - 1
        word = self.p.lower[last].removesuffix("'s")
        if label == "body" and self.p.caps[last] and word not in GROUP_WORDS:
            self._firm_names.add(term)
        shouted = self.p.word_text(last).isupper() and len(word) > SHORT
        firm = word in FIRMS or word in KNOWN_FIRMS
        named = self.p.caps[last] and word not in GROUP_WORDS and word not in TEXTS and (firm or not shouted)
        other = word not in kinds() and not self.p.cls[span.first] & DET  # no Red Sox, no Taliban
        if word in GROUP_WORDS or (named and (label == "medium" or firm or other)):
            group = "paper" if label == "medium" else "firm"
            self.last[group], self._told_at[group] = (label, term), span.first
