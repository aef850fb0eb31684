"""Whom or what a noun phrase is about: its head, and the person it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .offices import (
    CAPITALS,
    CHANGERS,
    GROUPS,
    LONGEST,
    NOT_ONE,
    OFFICES,
    TITLES,
    described_by,
    kinds,
    several,
    speaker_like,
)
from .people import FIRMS, LAST_OF_BODIES, RANKS, People, he_or_she
from .phrases import (
    AND,
    AUX,
    CLOSED,
    DASHES,
    DET,
    GIVEN,
    IN_NAMES,
    LIKE_PARTICIPLES,
    LINK,
    LONE,
    NEAR_NUMBER,
    NEAR_PAIRS,
    NUM,
    PARTICLES,
    POSS,
    PREP,
    PRON,
    REL,
    SPOKEN,
    SUB,
    SUBJECTS,
    TEXTS,
    TIME,
    TITLE,
    TO,
    WHICH_TIME,
    WRITTEN,
    Phrases,
    Span,
    words_of,
)

HOLDERS = OFFICES | TITLES
KNOWN_FIRMS, PREFIXES = words_of("known firm"), words_of("name prefix")
TRADES, KINDS_OF_BODY = words_of("firm by its trade"), words_of("kind before a body's name")
BEFORE_A_BODY = TRADES | KINDS_OF_BODY
NO_NAMES = tuple(words_of("ending of no name"))
NO_PART, PART = words_of("no part of name"), words_of("part of name")
HELD_ROLES = words_of("role before an apposed name")
FIRM_HAS, STOCK = words_of("has a firm"), words_of("stock")
FIRM_SIGNS = FIRM_HAS | STOCK | SPOKEN | {"which"}
WATCHED = IN_NAMES | BEFORE_A_BODY | FIRM_SIGNS  # words whose places are asked of `Phrases`
_INNER_CAPITAL = re.compile(r"([A-Z][a-z]+)[A-Z]")  # of EgyptAir, but also of McBurster


class Named(People):
    """Reads noun phrases: their core, and the name in or behind it."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__(phrases)
        self._firms: dict[str, str] | None = None
        self._cores: dict[tuple[int, int], Span] = {}

    def end(self, span: Span) -> int:
        """Return the offset where a phrase ends, a possessive 's left out."""
        p, last = self.p, self._before_aside(span) - 1
        owner = p.lower[last].endswith("'s") and p.caps[last] and p.lower[last] not in p.trading()
        end = p.ends[last] - 2 * owner
        end += p.text[end : end + 1] == "%"
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

    def _core(self, span: Span) -> Span:
        """Return the phrase without the aside and the prepositional phrase behind its head."""
        at = span.first, span.end
        if at not in self._cores:
            self._cores[at] = self._find_core(span)
        return self._cores[at]

    def _find_core(self, span: Span) -> Span:
        p = self.p
        if self._listed_body(span):
            return span
        for i in range(span.first + 1, span.end):
            if p.parted[i] and p.gaps[i].strip() != "." and not p.lower[i].endswith("-based"):
                closes = i + (p.gaps[i] == " (")
                if closes < span.end and p.gaps[closes] == ") " and not p.cls[closes] & CLOSED:
                    continue  # the Left Front (LF) convenor
                return Span(span.first, i)
            if p.lower[i] in WHICH_TIME and i + 2 < span.end and p.lower[i + 2] == "by":
                return Span(span.first, i)  # a study last week by divers
            doing = not p.caps[i] and (p.verbish(i) or p.lower[i].endswith("ing")) and p.lower[i] not in kinds()
            if (p.cls[i] & REL and not p.cls[i] & DET) or (doing and not self._modifies(i, span)):
                return Span(span.first, i - (p.lower[i - 1] == "not"))
            if p.lower[i] == "than" and i + 1 < span.end and (p.cls[i + 1] & NUM or p.lower[i + 1][0].isdigit()):
                continue  # more than 300 divers
            number = i + 1 < span.end and (p.cls[i + 1] & NUM or p.lower[i + 1][0].isdigit())
            if f"{p.lower[i - 1]} {p.lower[i]}" in NEAR_PAIRS or (number and p.lower[i] in NEAR_NUMBER):
                continue  # up to 20 divers, just over half
            if p.lower[i] == "per" and i + 1 < span.end and p.lower[i + 1] == "cent":
                continue
            if p.lower[i] == "out" and i + 1 < span.end and p.lower[i + 1] == "of":
                return Span(span.first, i)  # nine | out of ten
            if p.lower[i] == "by":
                done = i - 1 - (p.lower[i - 1] in PARTICLES)
                if done > span.first and p.lower[done] in LIKE_PARTICIPLES:
                    return Span(span.first, done)  # a page | set up by divers
            if p.cls[i] & TO or (p.cls[i] & PREP and not self._in_a_name(i, span)):
                return Span(span.first, p.behind_noun(i, span.first))
            measured = p.lower[i] in LONE and p.lower[i - 1] in NEAR_NUMBER  # nearly all
            if p.lower[i] in SUBJECTS and not (measured or p.caps[i] or p.cls[i - 1] & CLOSED or p.verbish(i - 1)):
                return Span(span.first, i)  # the paper | he and Lund signed
        return span

    def _listed_body(self, span: Span) -> bool:
        """Return whether a body's name holds commas: the Rail, Tram and Bus Union."""
        p, last = self.p, span.end - 1
        if last - span.first < 4 or not p.caps[last] or p.lower[span.first] != "the":
            return False
        body = [k for k in range(*span) if p.lower[k] in LAST_OF_BODIES or kinds().get(p.lower[k]) == "body"]
        inner = range(span.first + 1, span.end)
        commas = [k for k in inner if p.parted[k]]
        whole = last in body or any(p.lower[k + 1] == "of" for k in body)
        if not commas or not whole or kinds().get(p.lower[commas[0] - 1]) == "body":
            return False  # the Senate, House and White House
        joined = p.lower[last - 2] == "and" or p.lower[last - 3] == "and"
        listed = all(p.caps[k] or p.cls[k] & AND or p.lower[k] == "of" for k in inner)
        return joined and listed and all(p.gaps[k] == ", " for k in commas)

    def _modifies(self, i: int, span: Span) -> bool:
        """Return whether a participle is a noun or stands before one: the ruling, adoring fans, a sentencing memo."""
        p = self.p
        if p.lower[i].endswith("ing") and p.cls[i - 1] & (DET | POSS) and p.lower[i - 1] not in LONE:
            return True
        if i + 1 >= span.end or p.parted[i + 1] or p.cls[i + 1] & CLOSED or p.cls[i] & AUX:
            return False
        if p.cls[i - 1] & (DET | POSS) or p.owns(i - 1):
            return True
        word, noun = p.lower[i - 1], p.lower[i + 1]
        role = p.lower[i].endswith("ing") and self._is_role(i + 1) and (word in CHANGERS or not speaker_like(word))
        if role and (i + 2 >= span.end or p.caps[i + 2] or p.parted[i + 2]):
            return True  # local swimming coach Ida Lund
        text = not p.caps[i - 1] and i - 1 > span.first and noun in TEXTS and not noun.endswith("s")
        return text and p.lower[i].endswith("ing") and not speaker_like(word) and word not in WRITTEN

    def _in_a_name(self, i: int, span: Span) -> bool:
        """Return whether of or for stands within a name: Bank of Harbourland, not Senator Ida Lund of Harbourland."""
        p = self.p
        if p.lower[i] not in ("of", "for") or i + 1 >= span.end or not (p.caps[i - 1] and p.caps[i + 1]):
            return False
        if p.lower[i - 1] in HELD_ROLES:
            return False  # the MP | for Moss
        first = i - 1
        while first > span.first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        own = self._own(Span(first, i))
        if own and own.end - own.first > 1 and p.lower[own.first] in GIVEN:
            return False  # Anna Lund of Jutland
        if own and own.first == first and own.end - own.first == 2 and kinds().get(p.lower[i + 1]) == "state":
            return False  # Joaquin Lund of Texas
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
        of_some = of_some or (end - core.first == 1 and opens in LONE)  # One, Ida Lund
        of_some = of_some or self._office_of(core) is not None  # the Minister of Health, Dr Ida Lund
        if end < span.end and (not p.caps[end - 1] or p.cls[end - 1] & TITLE or of_some):  # the board's head, Ida Lund
            parts = (i for i in range(end, span.end) if p.parted[i] and "(" not in p.gaps[i])
            parted = end if p.parted[end] else next(parts, end)
            apposed = self._behind_small(parted, span.end) if p.parted[parted] else parted
            after = self._core(Span(apposed, span.end)) if p.parted[parted] and p.caps[apposed] else core
            alone = after.end - after.first == 1 and he_or_she(p.lower[end - 1]) and p.lower[after.first] in GIVEN
            whole = all(p.caps[i] or p.lower[i] in IN_NAMES for i in range(after.first, after.end))
            body = not p.caps[end - 1] and kinds().get(p.lower[end - 1]) == "body"
            whole = whole and not (body and p.lower[core.first] in ("a", "an"))  # a charity, Harbour Aid
            if alone or (after.end - after.first >= 2 and whole):
                core, end = after, after.end
        if end + 2 < span.end and p.lower[end] == "on" and p.caps[end - 1] and (name := self._behind_title(core, span)):
            return name
        office = end < span.end and ((p.caps[end - 1] and p.cls[end - 1] & TITLE) or p.lower[end - 1] in HOLDERS)
        if office and (name := self._behind_office(core, span)):
            return name
        if not p.caps[end - 1] or p.cls[end - 1] & (PRON | DET | PREP):
            return ""
        if p.lower[end - 1] in CAPITALS and p.cls[core.first] & (DET | NUM):
            return ""  # one Tory MP
        if end - core.first == 1 and (opens in LONE or p.cls[core.first] & NUM):
            return ""  # One said
        known = kinds()
        first = end - 1
        while first > core.first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        if first > core.first and self._of_a_kind(first):
            return ""
        joined = end - first == 1 and first - 2 >= core.first and p.lower[first - 1] == "and" and p.caps[first - 2]
        before = range(core.first, first - 2) if joined else ()
        if any(known.get(p.lower[i]) == "body" or p.lower[i] == "for" for i in before if p.caps[i] or p.caps[i - 1]):
            return ""  # the Organisation for Security and Cooperation, the Centers for Study and Work
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
        single = own.first == first or own.end - own.first == 1  # the Director of Public Prosecutions
        if single and first - 2 >= core.first and p.lower[first - 1] in ("of", "for"):
            if own.first == first and he_or_she(p.lower[first - 2]):
                return p.text[p.starts[first - 2] : self.end(Span(first, end))]  # the Duke of Jutland
            if p.caps[first - 2]:
                return ""  # the Bank of Jutland, the Minister of Dams
        if own.first > span.first and p.lower[own.first - 1] == "the":
            return ""  # the Vatican, The Harbour Register
        return self._name(own)

    def _office_of(self, core: Span) -> int | None:
        """Return the first *of* or *for* behind an office with a capital: the Secretary | of State for Dams."""
        p = self.p
        on = (i for i in range(core.first + 1, core.end - 1) if p.lower[i] in ("of", "for"))
        return next((i for i in on if p.caps[i - 1] and self._office(i - 1)), None)

    def _office(self, i: int) -> bool:
        word = self.p.lower[i]
        return bool(self.p.cls[i] & TITLE or word in TITLES or word in RANKS or he_or_she(word))

    def _behind_small(self, first: int, stop: int) -> int:
        """Return where the name begins behind roles in an apposition: retired teacher | Ida Lund, the | Rev. Lund."""
        p, k = self.p, first
        if p.lower[k] == "the" and k + 1 < stop and p.caps[k + 1] and p.cls[k + 1] & TITLE:
            return k + 1
        k += p.lower[k] == "the" and k + 1 < stop and not p.caps[k + 1]  # the novelist | Ida Lund
        k += k + 2 < stop and p.caps[k] and not p.parted[k + 1] and self._is_role(k + 1) and not p.caps[k + 1]
        while k + 1 < stop and k - first < 4 and not (p.caps[k] or p.cls[k] & CLOSED or p.parted[k + 1]):
            k += 1
        titled = p.caps[k] and p.cls[k] & TITLE  # state | Sen. Ida Lund
        role = k > first and (titled or self._is_role(k - 1) or speaker_like(p.lower[k - 1]))
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
        return self._name(own)

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
        return self._name(own) if own else ""

    def _firm(self, i: int) -> bool:
        """Return whether one word names a firm, paper or site: HarbourPost, or Harbour if the text has Harbour Inc."""
        p = self.p
        if p.lower[i] in p.trading() or p.lower[i].removesuffix("'s") in KNOWN_FIRMS:
            return True  # Moody's
        if self._behind_trade(i):
            return True
        inner = _INNER_CAPITAL.match(p.word_text(i))
        if inner and inner[1].lower() not in PREFIXES | GIVEN:
            return True
        return p.lower[i].removesuffix("'s") in self._named_firms()

    def _named_firms(self) -> dict[str, str]:
        """Return the first words of a text's firms, each with the firm's name where it is given and the only one."""
        p, last = self.p, FIRMS | LAST_OF_BODIES
        if self._firms is None:
            self._firms = {}
            for run in self._in_order:
                if 1 < run.end - run.first < LONGEST and p.lower[run.end - 1] in last:
                    word, name = p.lower[run.first], p.text[p.starts[run.first] : p.ends[run.end - 1]]
                    self._firms[word] = name if self._firms.get(word) in (None, name) else ""
            for i in self._signs():
                self._firms.setdefault(p.lower[i].removesuffix("'s"), "")
        return self._firms

    def _whole_firm(self, i: int) -> str:
        """Return the name of the firm that one word of it stands for: Halden of Halden Group, else ''."""
        return self._named_firms().get(self.p.lower[i].removesuffix("'s"), "")

    def _signs(self) -> Iterator[int]:
        """Yield the words with a capital that name a firm by what stands before or behind them."""
        p = self.p
        for then in p.places(FIRM_SIGNS):
            if then and p.caps[then - 1] and self._owns(then - 1):
                yield then - 1
        for before in p.places(BEFORE_A_BODY):
            if before + 1 < len(p.caps) and p.caps[before + 1] and self._behind_trade(before + 1):
                yield before + 1

    def _behind_trade(self, i: int) -> bool:
        """Return whether one word with a capital stands behind a firm's trade: the fashion retailer | Acme."""
        p = self.p
        alone = not (i + 1 < len(p.caps) and p.caps[i + 1] and not p.parted[i + 1])
        return alone and self._of_a_kind(i)

    def _of_a_kind(self, i: int) -> bool:
        """Return whether a name that begins at a word stands behind what it is: the rights group | Harbour Aid."""
        p = self.p
        if i == 0 or p.parted[i] or p.caps[i - 1] or p.lower[i - 1] not in BEFORE_A_BODY:
            return False
        if i + 1 < len(p.caps) and p.caps[i + 1] and not p.parted[i + 1] and p.lower[i] in GIVEN:
            return False  # brewer Ida Lund
        return not (p.cls[i] & TITLE or p.lower[i] in RANKS or p.lower[i] in described_by())  # union President Ida Lund

    def _owns(self, i: int) -> bool:
        """Return whether a name has or does what firms do: Acme, which makes; Acme's shares; Acme said its."""
        p, then = self.p, i + 1
        if then >= len(p.caps) or p.caps[then] or (i and p.caps[i - 1] and not p.parted[i]):
            return False
        if p.parted[then]:
            hung = i and p.cls[i - 1] & PREP and not p.parted[i]  # a memo by Lund, which
            return p.gaps[then] == ", " and p.lower[then] == "which" and not hung
        if p.lower[i].endswith("'s"):
            return p.lower[then] in FIRM_HAS
        if p.lower[then] in STOCK:  # Acme shares fell, but not: Lund shares that view
            return then + 1 < len(p.caps) and p.verbish(then + 1) and not p.parted[then + 1]
        return p.lower[then] in SPOKEN and then + 1 < len(p.caps) and p.lower[then + 1] == "its"

    def _common(self, i: int) -> bool:
        """Return whether a word with the capital of a sentence's start is no name: Rescuers."""
        word = self.p.lower[i].removesuffix("'s")
        inner = self.p.word_text(i)[1:]
        if self.full(word) or inner != inner.lower() or not self._begins(i):
            return False
        singular = word.removesuffix("s")
        if (word.endswith("ly") and self.p.opens_freely(word)) or (word.endswith(NO_NAMES) and word not in GIVEN):
            return True  # Clearly, Accountability
        listed = word in kinds() or word.endswith("ever") or (singular != word and speaker_like(singular))
        return listed or word in self._words_small() or self._so_many(i)  # but Starmer is a name

    def _so_many(self, i: int) -> bool:
        """Return whether *of* and a small word follow a sentence's first word: Shares | of firms, Plenty | of it."""
        p = self.p
        hung = i + 2 < len(p.lower) and p.lower[i + 1] == "of" and not (p.parted[i + 1] or p.parted[i + 2])
        return hung and not p.caps[i + 2] and p.lower[i + 2] != "course"

    def _is_role(self, i: int) -> bool:
        """Return whether a word is a role that one person has: diver, mayor."""
        word = self.p.lower[i].removesuffix("'s")
        role = word in described_by() or self.p.cls[i] & TITLE or kinds().get(word) == "unnamed"
        return bool(role) and word not in NOT_ONE and not several(word)

    def _somebody(self, head: int) -> bool:
        """Return whether a noun is one person: a woman, the lawyer, her sister."""
        word = self.p.lower[head]
        person = self._called(head) or word in described_by() or kinds().get(word) == "unnamed"
        return bool(person) and not (word.endswith("s") or self.p.caps[head] or word in NOT_ONE)

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

    def _utters(self, head: int) -> bool:
        """Return whether the noun of a source is for one person: diver, but no report, no agency."""
        word = self.p.lower[head]
        person = speaker_like(word) and kinds().get(word) not in (*GROUPS, "addressee")
        return person and not (several(word) or word in NOT_ONE or word in TEXTS)
