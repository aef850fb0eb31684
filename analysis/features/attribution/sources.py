"""What kind of source a phrase is, and the full name it stands for."""

from __future__ import annotations

from collections.abc import Iterable

from ...spans import Finding
from .described import NARRATED
from .offices import GROUPS, OFFICES, kinds, several, speaker_like
from .people import begins_given, he_or_she
from .phrases import (
    ADV,
    AND,
    AUX,
    CLOSED,
    DET,
    LINK,
    NUM,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    TEXTS,
    TIME,
    TITLE,
    TO,
    UNCLEAR,
    WHERE,
    Phrases,
    Span,
    sets_off,
    words_of,
)
from .pronouns import Pronouns

PERSONAL, PLURAL, WRITER = map(words_of, ("personal", "several", "writer"))
HELD, PAIRS, THEY_OF_ONE = map(words_of, ("title", "pair", "they of one"))
RELATIVE = 20  # words back to which a relative's noun is looked for
INNERMOST = 5  # of phrase_before: nothing that the phrase hangs on


def one_kind(rows: list[Finding]) -> list[Finding]:
    """Give the sources of one name one kind: Harbour Foods is no person where *it* and *the company* are that body."""
    told = ("source", "via")
    bodies = {row.term: row.label for row in rows if row.label in GROUPS and row.feature in told and row.term}
    return [
        row._replace(label=bodies[row.term])
        if row.label == "person" and row.term in bodies and row.feature in told and not begins_given(row.term)
        else row
        for row in rows
    ]


class Sources(Pronouns):
    """Reads an article's sources in order, so that pronouns and short names find whom they stand for."""

    def __init__(self, phrases: Phrases, sources: list[Span], names: Iterable[Finding] = ()) -> None:
        super().__init__(phrases, sources)
        names = list(names)
        full = {name.target: name.term for name in names if name.rule.endswith("full")}
        self.listed = {name.start: (name.end, full.get(name.target, name.target)) for name in names if name.target}
        self._led: dict[Span, tuple[str, str]] = {}

    def writer(self, span: Span) -> bool:
        """Return whether a source is I or we."""
        return span.end - span.first == 1 and self.p.lower[span.first].split("'")[0] in WRITER

    def aside(self, span: Span) -> tuple[str, str]:
        """Return label and name of somebody spoken to or of, whom later pronouns do not mean."""
        before = dict(self.last), dict(self._told_at), self._spoke
        found = self.of(span)
        self.last, self._told_at, self._spoke = before
        return found

    def told(self, via: Span, source: Span | None, cue: int) -> tuple[str, str] | None:
        """Return whom him or her means right behind who tells it, asked before that is led: Judge Lund told | him.

        It is who stands right before the cue where that is not who tells it: wrote to the mayor, asking | her.
        """
        p, word = self.p, self.p.lower[via.first]
        if source is None or source.first >= via.first or via.end - via.first > 1 or word not in ("him", "her"):
            return None
        first = p.phrase_before(cue, source.end) if p.lower[cue].endswith("ing") else None
        if first is not None and first > source.end and (p.cls[first - 1] & (PREP | TO) or p.verbish(first - 1)):
            near = Span(first, cue)
            if self._anybody(near) and self.may_be(he_or_she(word), near):
                return self.aside(near)
        before = dict(self.last), dict(self._told_at), dict(self._sought)
        found = self._meant(word, source.first, False)
        self.last, self._told_at, self._sought = before
        return found

    def may_be(self, pronoun: str, span: Span) -> bool:
        """Return whether he or she may mean whom a phrase stands for."""
        label, name = self.aside(span)
        called = self._titled_as(range(*self._core(span)))
        return label in ("person", "unnamed") and (called or self._sex(name)) in ("", pronoun)

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
        if self._sex(name) not in ("", he_or_she(role) or self._sex(name)):
            return None
        self._led[span] = label, name
        return label, name

    def _one_told(self, at: int) -> tuple[str, str] | None:
        """Return the person without a name whom a sentence before is about: One aide was bitter. “No,” | they said."""
        p, k = self.p, at - 1
        if not (at and p.quoted[k]) and not self._begins(at):
            return None
        while k > max(at - NARRATED, 0) and not (self._begins(k) and not p.quoted[k]):
            if "\n" in p.gaps[k]:
                return None
            k -= 1
        k += bool(p.cls[k] & AND)
        if p.lower[k] not in ("a", "an", "one") or k + 1 >= at:
            return None
        phrase = p.phrase_after(k, at)
        head = self._core(phrase).end - 1 if phrase else k
        return self._described(phrase) if phrase and self._utters(head) and not self._speaks(k) else None

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
            body = text or (None if goes_on else self._body_before(first))
            return body or self.last.get("body") or self._own_subject(first) or ("body", "it")
        if word in PLURAL and span.end - first == 1:
            (label, term), at = self._spoke
            one = 0 <= first - at < NARRATED and term.rpartition(" ")[2].lower() in THEY_OF_ONE
            one = one and sum(self._begins(k) and not p.quoted[k] for k in range(at + 1, first + 1)) < 2
            one_told = None if one else self._one_told(first)
            return (label, term) if one else one_told or self.last.get("plural", ("unnamed", word))
        if joint := "and" in p.lower[first : span.end] and self._of_two(span):
            self.last["plural"] = joint
            return joint
        label, term = self._described(span)
        label = "body" if label == "person" and self._apposed_body(span) else label
        referent = self._referent(span)
        if referent and not term.endswith(f" {referent}"):  # the article's own fuller name goes before the table's
            term = referent
        if label == "person":
            if (sex := self._titled_as(range(span.first, self._core(span).end))) and term:
                self._sexes[term] = sex
            self._told((label, term), span.first, self._open(span, term))
        elif label in ("body", "state", "medium"):
            self.last["body"], self._body_at = (label, term), span.first
            if label != "state":
                self._group_named(span, label, term)
        elif sex := self._called(self._core(span).end - 1):
            self.last[sex], self._told_at[sex] = (label, term), span.first  # a woman said …, she added
        if label != "person":
            self._several((label, term), span)
        return label, term

    def _of_two(self, span: Span) -> tuple[str, str] | None:
        """Return label and names of two or more that an *and* joins, if they speak together."""
        return self._joint(span) or self._together(span) or self._described_both(span) or self._apposed_both(span)

    def _own_subject(self, at: int) -> tuple[str, str] | None:
        """Return the one name with which a sentence begins in which *it* speaks: Halden expects a loss, | it said."""
        p, k = self.p, at - 1
        while k > max(at - NARRATED, 0) and not self._begins(k):
            k -= 1
        alone = "," in p.gaps[at] and self._begins(k) and at - k > 1 and not (p.caps[k + 1] or p.parted[k + 1])
        word = p.lower[k]
        if not alone or p.cls[k] & (CLOSED | TIME | TITLE) or p.owns(k) or begins_given(word) or self.full(word):
            return None
        named = self._utters(k) or self._firm(k) or word in self._names_inside()
        return ("body", p.word_text(k)) if named else None

    def _apposed_body(self, span: Span) -> bool:
        """Return whether an apposition tells that a name is a body's: Brannock, a Cork-based firm."""
        p, at = self.p, self._core(span).end
        if at + 1 >= span.end or p.gaps[at] != ", " or not p.cls[at] & DET:
            return False
        end = next((k for k in range(at + 1, span.end) if p.parted[k]), span.end)
        head = self._core(Span(at, end)).end - 1
        return not p.caps[head] and kinds().get(p.lower[head]) == "body"

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
        joint = self._begins(at - 1) and (p.cls[at - 1] & (AND | LINK | ADV) or p.lower[at - 1] == "but")
        if whole is None or whole >= at or self._begins(at) or joint:
            return None  # That tells us; But who asked?
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
        town = town and (p.lower[inner.first - 1] != "from" or self._anybody(Span(whole, inner.first - 1)))
        doing = p.lower[inner.first].endswith("ing") and "-" not in p.lower[inner.first]
        if p.parted[inner.first] and doing and inner.end - inner.first > 1:
            inner = Span(inner.first + 1, at)  # , pleasing | divers who
        fits = (self._anybody(inner) and not town) if person else not ((place and dated) or self._named(inner))
        if person and not (fits or dated) and p.lower[inner.first - 1] in ("at", "against") and inner.first > whole:
            fits = not self._anybody(Span(whole, inner.first - 1))  # hit out at | trolls who
        return inner if fits or p.lower[at] == "whose" else Span(whole, at)

    def _before_apposition(self, at: int, low: int) -> Span | None:
        """Return the name before an apposition that a relative follows: Lund, an old, grey diver, who."""
        p, k = self.p, at - 1
        while k > low and not ("," in p.gaps[k] and self._opens_apposition(k)):
            broken = p.parted[k] and (p.caps[k] or p.gaps[k] != ", ") and p.gaps[k].strip(" “”‘’\"'")
            if p.cls[k] & (AUX | REL | SUB) or p.verbish(k) or broken:
                return None  # Lund, the “expert” on dams, who
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

    def _joint(self, span: Span) -> tuple[str, str] | None:
        """Return label and names of persons who speak together: Ole Lund and Ida Holm, but not Lund or Holm."""
        p = self.p
        if {p.lower[i] for i in range(span.first + 1, span.end) if p.cls[i] & AND} != {"and"}:
            return None
        names, first, end = list[str](), span.first, span.end
        first += p.lower[first] == "both"
        place = next((i for i in range(first + 3, end) if p.cls[i] & PREP), end)
        if place < end and p.caps[place - 1] and not p.parted[place - 1] and p.gaps[place] in (" ", ", "):
            end = place  # Ida and Carl Lund | of Moss
        for i in range(first, end + 1):
            if i < end and not (p.cls[i] & AND or p.gaps[i].strip() == ","):
                continue
            if i > first:
                part = self._behind_roles(Span(first, i)) if not names else Span(first, i)
                own = all(p.caps[k] for k in range(*part)) and self._own(part)
                if not own:
                    return None
                names.append(self._name(own))
            first = i + (i < end and bool(p.cls[i] & AND))
        if len(names) == 2 and " " not in names[0] and " " in names[1]:
            shared = f"{names[0]} {names[1].split(maxsplit=1)[1]}"  # Ida and Carl Lund
            known = shared in self._people(names[1].rsplit(maxsplit=1)[1].lower())
            alone = p.cls[span.first + 1] & AND and p.lower[span.first] not in self._runs  # no Prince William
            names[0] = shared if known or (alone and begins_given(names[0])) else names[0]
        sure = [name for name in names if " " in name and begins_given(name)]
        return ("person", f"{', '.join(names[:-1])} and {names[-1]}") if len(names) > 1 and sure else None

    def _apposed_both(self, span: Span) -> tuple[str, str] | None:
        """Return label and names of persons in apposition: the couple, Ida and Carl Lund."""
        p = self.p
        comma = next((i for i in range(span.first + 1, span.end - 2) if p.parted[i]), None)
        if comma is None or p.gaps[comma] != ", " or not p.caps[comma] or p.caps[comma - 1]:
            return None
        head = p.lower[comma - 1]
        return self._joint(Span(comma, span.end)) if several(head) or head in PAIRS else None

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
            if not name or not (name in self._persons or begins_given(name)):
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
            name = "" if office else self._name(own)
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
