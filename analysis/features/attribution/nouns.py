"""Nouns and states of mind that bring a claim: whose they are, and what is claimed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ...lexicons import Hit
from .claims import SPOKEN, Attribution, finite_verbs, past_verbs, present_verbs, states_of_mind, takes_of
from .contents import CLOSING, PERIODS, TOPICS
from .ends import OF_OCCASION, QUESTIONS
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLOSED,
    COPULAS,
    DEGREES,
    DET,
    HAVE,
    HELD_AUX,
    IN_NAMES,
    MODAL,
    NUM,
    OBJ,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    SUBJECTS,
    TIME,
    TO,
    WHERE,
    Span,
    words_of,
)
from .verbs import Verbs

STOOD_BY = words_of("stood by")
RECEIVING, RECEIVED_FROM = words_of("receiving"), words_of("received from")
BY = RECEIVED_FROM - {"of"}  # what stands before whoever speaks, and before nothing else
DOUBTING = words_of("of doubt")
POINTING, FELT_AT = words_of("pointing"), words_of("felt at")
OF_OLD, HELD_AGAINST = words_of("of old"), words_of("held against")
GREETED, MEANT = words_of("greeted"), words_of("meant")
THERE, DOUBTS, THERE_FOR = map(words_of, ("there is", "doubting", "there is for"))
BY_MEANS, OPENING = words_of("by means of"), words_of("opening")
LIGHT, TAKING = words_of("light verb"), words_of("taking")
FATES = words_of("fate")
ARTS, TRADED, NO_RULINGS, LIGHT_DOING = map(words_of, ("of the arts", "traded", "no ruling", "light doing"))
NO_OBJECT = words_of("no object")
BIDDING = ("directive", "promising", "forceful")
EXPLETIVE, BECOMING = words_of("expletive"), words_of("becoming")
FELT = ("act", "thought", "endorsing", "denying")


class Nouns(Verbs):
    """Reads nouns and states of mind in their places: a cue with source and content, or none."""

    def _adjective(self, hit: Hit, unit: Span) -> Attribution | None:
        """is confident that …, was critical of …"""
        p = self.p
        after, takes = hit.last + 1, takes_of(hit.entry.more["takes"])
        if after + 1 >= unit.end or p.parted[after]:
            return None
        asks = p.lower[after] in QUESTIONS and "that" in takes
        bare = p.lower[after] not in takes and not asks
        if p.cls[after] & PREP and p.cls[after + 1] & TIME:
            return None  # was not pleased on Monday
        if bare and not ("that" in takes and (p.cls[after] & PRON or self._has_clause(p.starts[after], unit, True))):
            return None
        group, bits = hit.first, 0
        if p.cls[group - 1] & AND and group - 2 > unit.first and p.lower[group - 2] in states_of_mind():
            group -= 2  # surprised and dismayed at
        while (
            group > unit.first and not p.parted[group] and (self._in_group(group - 1) or p.lower[group - 1] in DEGREES)
        ):
            group -= 1
            bits |= p.cls[group]
        if group > unit.first and not p.parted[group] and p.cls[group - 1] & HELD_AUX:
            bits |= BE
        if group > unit.first and not p.parted[group] and p.lower[group - 1] in COPULAS:
            group, bits = group - 1, BE
            while group > unit.first and not p.parted[group] and self._in_group(group - 1):
                group -= 1
        seems = group - 2 > unit.first and p.cls[group - 1] & TO and p.lower[group - 2] in COPULAS
        if bits & BE and seems and not (p.parted[group] or p.parted[group - 1]):
            group -= 2  # did not seem to be worried
            while group > unit.first and not p.parted[group] and self._in_group(group - 1):
                group -= 1
        if not bits & AUX:
            return self._bare_state(hit, unit, bare, group)
        if not bits & BE or bits & MODAL:
            return None
        source = p.subject(group, unit.first) or self._shared_subject(group, unit, [])
        if source is None or not self._speaks(source):
            return None
        if bare and not (p.caps[after] or p.cls[after] & (PRON | DET | POSS)):
            return None
        nobody = "impersonal" in hit.entry.more["also"] and p.lower[source.end - 1] in EXPLETIVE
        told = (p.lower[after] == "that" or bare) and not BECOMING.isdisjoint(p.lower[group : hit.first])
        if nobody and not told:
            return None  # it is clear that …: the outlet's own word; but it became clear
        end = after if bare or asks or p.lower[after] in ("that", "to") else after + 1
        made = Attribution(group, end, hit.entry.term, hit.entry.label, "state of mind", unit, source)
        if nobody:
            made.source, made.label, made.rule = None, "withheld", "impersonal"
        self._add_content(made, unit, p.starts[after + (not (bare or asks) and p.lower[after] != "to")], "that")
        return made

    def _stander(self, hit: Hit, unit: Span) -> Attribution | None:
        """Lund is a vocal critic of the dam: what somebody is says where she stands."""
        p, after, k = self.p, hit.last + 1, hit.first - 1
        if after + 1 >= unit.end or p.lower[after] not in takes_of(hit.entry.more["takes"]) or p.parted[after]:
            return None
        low = max(unit.first, hit.first - 7)
        denied = {"no", "not", "never", "hardly"}.intersection(p.lower[low : hit.first])
        if p.lower[k] in ARTS or ("denied" in hit.entry.more["also"] and not denied):
            return None  # a film critic of the Post, a fan of the club
        while k > low and not p.parted[k + 1] and not (p.cls[k] & BE or p.lower[k] in COPULAS):
            among = p.lower[k] == "among" or (p.lower[k] == "of" and p.lower[k - 1] == "one")
            if not among and p.cls[k] & (CLOSED & ~(DET | ADV | NUM | POSS)):
                return None
            k -= 1
        if k <= low or p.parted[k + 1]:
            return None
        group = self._group(k, unit.first)
        source = p.subject(group, unit.first) or self._shared_subject(group, unit, [])
        thing = p.phrase_after(after + 1, unit.end)
        modal = any(p.cls[i] & (MODAL | TO) for i in range(group, k)) or (group > unit.first and p.cls[group - 1] & TO)
        if source is None or thing is None or modal or not self._speaks(source) or p.lower[source.first] in EXPLETIVE:
            return None
        made = Attribution(group, after + 1, hit.entry.term, hit.entry.label, "state of mind", unit, source)
        made.contents.append(self._thing(made, thing, unit))
        return made

    def _stirs(self, hit: Hit, unit: Span, before: list[Attribution]) -> Attribution | None:
        """The vote angered divers: what somebody feels, and at what."""
        p, after = self.p, hit.last + 1
        group = self._group(hit.first, unit.first)
        even = after + (after < unit.end and bool(p.cls[after] & ADV))
        if even >= unit.end or group <= unit.first or p.parted[after] or p.cls[group - 1] & TO:
            return None
        if p.parted[group] and not ("," in p.gaps[group] and group < hit.first):
            return None  # Lund, angered that … , but: Lund, a diver, has angered
        if p.cls[group - 1] & (DET | POSS) and p.lower[group - 1] not in POINTING:
            return None  # the angered crowd
        if p.cls[even] & (PREP | TIME | SUB | REL | AND) or p.cls[unit.first] & MODAL:
            return None
        if any(p.cls[k] & (BE | MODAL | HELD_AUX) or p.lower[k] in ("not", "never") for k in range(group, hit.first)):
            return None
        subject, thing = p.subject(group, unit.first), p.phrase_after(even, unit.end)
        thing = self._stirred(thing) if thing else None
        if subject is None or thing is None or not self._speaks(thing) or p.lower[subject.first] in EXPLETIVE:
            return None
        if any(subject.first <= a.first < subject.end for a in before):
            return None  # her refusal to pay angered divers: the refusal is the claim
        if p.cls[subject.first] & REL:
            first = p.phrase_before(subject.first, unit.first) if subject.first > unit.first else None
            if first is None:
                return None  # who angered divers?
            subject = Span(first, subject.first)
        end = next((k for k in range(subject.first + 1, subject.end) if p.cls[k] & REL and p.lower[k] != "that"), None)
        subject = Span(subject.first, end - (p.cls[end - 1] & PREP > 0)) if end and end + 1 >= subject.end else subject
        if self._of_a_deed(subject.first, unit):
            return None  # the decision to shut the pier angered divers: no anger at the pier
        made = Attribution(group, after, hit.entry.term, hit.entry.label, "state of mind", unit, thing)
        made.contents.append((p.starts[subject.first], p.ends[subject.end - 1]))
        return made

    def _stirred(self, thing: Span) -> Span | None:
        """Return who feels something, without who tells so, where or how long: angered divers | in May, police said."""
        p, thing = self.p, self._before_teller(thing)
        inside = range(thing.first + 1, thing.end)
        if any(p.lower[k][0].isdigit() for k in inside):
            return None  # shocked Bergen 2-1
        named = p.caps[thing.first] or p.cls[thing.first] & (PRON | OBJ)
        ends = (k for k in inside if p.lower[k] == "for" or (named and p.cls[k] & PREP and p.lower[k] != "of"))
        return Span(thing.first, next(ends, thing.end))

    def _before_teller(self, phrase: Span) -> Span:
        """Return a phrase to the comma behind which somebody says or does something: divers, | police said."""
        p = self.p
        told = SPOKEN | finite_verbs()
        teller = next((k for k in range(phrase.first + 1, phrase.end) if p.lower[k] in told or p.cls[k] & REL), None)
        if teller is None:
            return phrase
        return Span(phrase.first, next((k for k in range(phrase.first + 1, teller + 1) if p.parted[k]), phrase.end))

    def _of_a_deed(self, first: int, unit: Span) -> bool:
        """Return whether a phrase is the object of an infinitive or -ing form: to shut | the pier."""
        p = self.p
        for k in range(first - 1, max(unit.first, first - 4), -1):
            if p.parted[k + 1] or p.cls[k] & CLOSED & ~(DET | POSS | OBJ):
                return False
            if p.cls[k - 1] & TO or (p.lower[k].endswith("ing") and not p.caps[k]):
                return not p.parted[k]
        return False

    def _bare_state(self, hit: Hit, unit: Span, bare: bool, first: int) -> Attribution | None:
        """Angered by the vote, X …; voters sick of …; X left, sure that …: a state of mind without a verb."""
        p, after = self.p, hit.last + 1
        apart = first > unit.first and "," in p.gaps[first] and not p.closes[first] and p.lower[first] != "never"
        states = p.lower[after] == "that" or p.lower[after] in QUESTIONS
        if "finite" in hit.entry.more["also"] and not apart:
            return None  # those interested in rowing should call
        if p.cls[first] & PREP and not (apart or first == unit.first):
            return None  # puts the party at odds with
        if bare or (states and not (apart or first == unit.first)) or (first < hit.first and not apart):
            return None
        made = Attribution(first, after, hit.entry.term, hit.entry.label, "state of mind", unit)
        if apart:
            made.source = self._shared_subject(first, unit, [])
            if made.source is None or made.source.end > first or p.lower[made.source.first] in EXPLETIVE:
                return None
            if not self._speaks(made.source):
                return None
            made.end = after + (p.lower[after] not in ("to", "that") and not states)
            stop = self._comma(made.end, unit)
            self._add_content(made, unit, p.starts[made.end + (p.lower[after] == "that")], "that", stop=stop)
            return made
        comma = self._comma(after, unit) if first == unit.first else None
        if comma:
            made.source = p.phrase_after(comma, unit.end)
        elif first > unit.first and not p.parted[first]:
            made.source = p.subject(first, unit.first)
        if (
            made.source is None
            or not self._speaks(made.source)
            or (p.cls[made.source.first] & (PRON | POSS | OBJ) and not comma)
        ):
            return None
        made.end = after + (p.lower[after] != "to" and not states)
        to = made.end == after and p.lower[after] == "to" and after + 1 < unit.end
        to = to and bool(p.cls[after + 1] & (DET | POSS | NUM) or p.caps[after + 1])  # opposed | to the mine
        thing = p.phrase_after(made.end + to, unit.end) if comma is None and (to or made.end > after) else None
        if thing:
            made.contents.append((p.starts[thing.first - to], p.ends[thing.end - 1]))
        else:
            self._add_content(made, unit, p.starts[made.end + (p.lower[after] == "that")], "that", stop=comma)
        return made

    def _noun(self, hit: Hit, unit: Span) -> Attribution | None:
        """X's claim that …, his promise to …, criticism by X of …"""
        p, entry = self.p, hit.entry
        takes = takes_of(entry.more["takes"])
        after = hit.last + 1
        made = Attribution(hit.first, after, entry.term, entry.label, "noun", unit)
        if after + 1 < unit.end and self._before_claim(made, takes, unit):
            return made
        would = "would" in entry.more["also"]
        aside = would and after < unit.end and p.lower[after] in MEANT and "," in p.gaps[after]
        if after >= unit.end or (p.parted[after] and not (aside or self._quote_in_gap(after))):
            return self._behind_aside(made, hit, unit) if after < unit.end and "," in p.gaps[after] else None
        if p.closes[hit.first] and p.gaps[hit.first].strip() in CLOSING:
            return self._worded_before(made, unit) if "that" in takes else None
        lightly = "light" in entry.more["also"]  # a case is a claim where it is made, and no lawyer's
        if not lightly:
            made.source = self._owner(hit.first, unit)
            if received := self._received(made, unit):
                return received
            made.source = made.source or self._party(hit.first, after, takes, unit)
        if made.source and made.source.end < hit.first:
            made.first = made.source.end
        if made.source and would and self._planned(made, unit):
            return made
        if lightly:
            self._light_verb(made, unit, entry.more["also"])
        elif made.source is None:
            made.source, after = self._source_behind(made, takes, unit)
            if made.source and p.lower[made.end] in BY and p.lower[made.source.end - 1] in PERIODS:
                return None  # an accusation from decades ago
            if made.source is None and not (p.lower[after] in BY or (p.lower[after] == "of" and "to" in takes)):
                self._light_verb(made, unit, entry.more["also"])
        if made.source is None and "stood" in entry.more["also"] and p.lower[hit.first - 1] in OF_OCCASION:
            return self._stood_for(made, unit)
        if made.source is None and after == hit.last + 1 and not lightly:
            return self._of_somebody(made, hit, unit)
        if made.source is None or after >= unit.end or p.parted[after]:
            return None
        begins = self._behind_noun(made, hit, after, takes, unit)
        if begins is None:
            return None
        if made.rule == "light verb and noun" and not lightly:
            takes |= TOPICS | {"over", "of", "on", "for", "to"}
        self._fill(made, begins, takes, unit)
        return made if made.contents or made.aimed else None

    def _planned(self, made: Attribution, unit: Span) -> bool:
        """Take what a plan would do for its content: Lund's plan would | make divers pay, is meant | to do so."""
        p, after = self.p, made.end
        if p.lower[after] == "would":
            then = after + 1 + (after + 1 < unit.end and self._mere_adverb(after + 1))
            does = then < unit.end and not (p.parted[then] or p.cls[then] & AUX or p.lower[then] in FATES)
            if does and not {"not", "never"}.intersection(p.lower[after + 1 : then + 1]):
                made.contents.append((p.starts[then], self._content_end(made, then, unit, "that")))
                return True
        meant = self._meant_to(after, unit)
        if meant:
            stop = self._comma(meant, unit) if p.parted[after] else None
            self._add_content(made, unit, p.starts[meant], "that", stop=stop)
        return bool(meant)

    def _source_behind(self, made: Attribution, takes: frozenset[str], unit: Span) -> tuple[Span | None, int]:
        """Return whose a noun is by what follows, and where that ends: criticism by Lund, the aim of the council."""
        p, after = self.p, made.end
        if p.lower[after] in BY:
            source = p.phrase_after(after + 1, unit.end)
            return source, source.end if source else after
        if p.lower[after] != "of":
            return None, after
        source = None
        if "that" in takes and self._whose_claim(after, unit):
            source = p.phrase_after(after + 1, unit.end)
        elif felt := self._felt_by(made, takes, unit):
            source = felt
        elif "to" in takes:
            owner = p.phrase_after(after + 1, unit.end)
            if owner and owner.end < unit.end:
                is_to = p.cls[owner.end] & BE and self._speaks(owner)  # the aim of the council is to …
                to_do = owner.end + 1 < unit.end and p.cls[owner.end] & TO  # the refusal of the council to …
                source = owner if is_to or (to_do and self._willing(owner, made)) else None
        return source, source.end if source else after

    def _behind_noun(self, made: Attribution, hit: Hit, after: int, takes: frozenset[str], unit: Span) -> int | None:
        """Return where what is claimed may begin behind *is*, a date or a place, None for no claim."""
        p, whose = self.p, made.rule == "noun"
        if whose and p.cls[after] & MODAL and after + 1 < unit.end and p.cls[after + 1] & BE:
            after += 1
        if whose and p.cls[after] & BE and after + 2 < unit.end and p.lower[after + 1] in takes & {"that", "to"}:
            if made.source and unit.first < made.source.first < hit.first and p.cls[made.source.first - 1] & PREP:
                return None  # the trouble with his claim is that …
            after += 1  # his claim is that …
        elif takes <= {"to"}:
            return None  # her goal to make it 2-1, the mission to the moon
        for k in range(after, min(after + 5, unit.end)):  # his pledge last month to, her remark on Friday that
            if p.parted[k] or not p.cls[k] & (TIME | PREP | DET | NUM):
                break
            if p.cls[k] & TIME and k + 1 < unit.end and not p.parted[k + 1]:
                doing = "ing" in takes and p.lower[k + 1].endswith("ing")
                after = k + 1 if doing or p.lower[k + 1] in takes else after
        if not whose or p.lower[after] not in WHERE or "that" not in takes:
            return after
        said = next((k for k in range(after + 2, min(after + 6, unit.end)) if p.lower[k] == "that"), None)
        if said is None or p.lower[said - 1] in present_verbs():
            return after  # his remarks in May show that
        if any(p.parted[k] or p.verbish(k) for k in range(after + 1, said + 1)):
            return after
        return said if self._full_clause(said + 1, unit) else after  # her claim during the debate that

    def _fill(self, made: Attribution, after: int, takes: frozenset[str], unit: Span) -> None:
        """Add what follows a noun, where it takes that: his claim that, his call to, her remarks about."""
        p, word = self.p, self.p.lower[after]
        if word == "on" and after + 1 < unit.end and p.cls[after + 1] & TIME:
            return  # his remarks on Saturday
        if word == "of" and after + 2 < unit.end and p.cls[after + 1] & POSS and p.lower[after + 2] == "own":
            return  # had questions of his own
        if word in TOPICS | {"on", "of"} and self._quoted_phrase(after + 1, unit):
            takes |= {word}  # his remarks about “lazy rowers”
        if "ing" in takes and made.rule == "noun" and self._decides(after, unit):
            self._add_content(made, unit, p.starts[after], "that")
        elif word not in takes or word == "by" or after + 1 >= unit.end:
            return
        elif word == "that":
            self._add_content(made, unit, p.starts[after + 1], "that")
        elif word == "to":
            self._fill_to(made, after, takes, unit)
        elif p.lower[after + 1].endswith("ing") or p.lower[after + 1] in QUESTIONS:
            self._add_content(made, unit, p.starts[after + 1], "that")
        elif end := p.phrase_after(after + 1, self._before_main(made, after, unit)):
            made.contents.append(self._thing(made, end, unit))

    def _fill_to(self, made: Attribution, after: int, takes: frozenset[str], unit: Span) -> None:
        """Add what follows a noun and *to*: a thing, a deed, or what somebody is to do or be told."""
        p = self.p
        thing = p.phrase_after(after + 1, unit.end)
        behind = thing.end + 1 < unit.end if thing else False
        light = made.rule == "light verb and noun"
        if light and p.lower[made.first - 1] == "from":
            return  # ranged from making jokes to shouting
        if thing and made.rule == "noun" and made.label == "directive" and p.caps[after + 1]:
            if behind and p.cls[thing.end] & TO and not p.parted[thing.end]:  # not: Lund's request to Berg
                self._add_content(made, unit, p.starts[thing.end], "that")  # to Berg | to leave
                made.via = thing
            return
        told = light and made.label in ("neutral", "directive", "forceful")
        if thing and told and self._speaks(thing) and not p.verbish(after + 1):
            if "that" in takes and behind and p.lower[thing.end] == "that":  # not: sent a message to the town
                self._add_content(made, unit, p.starts[thing.end + 1], "that")  # made the case to divers that
                made.via = thing
            return
        if thing and (p.caps[after + 1] or p.cls[after + 1] & (DET | POSS | NUM | OBJ)):
            made.contents.append(self._thing(made, thing, unit))
        else:
            self._add_content(made, unit, p.starts[after], "that")

    def _of_somebody(self, made: Attribution, hit: Hit, unit: Span) -> Attribution | None:
        """Amid fears that it leaks; doubts about the dam: a noun of speech or doubt that nobody is named for."""
        p, after, also = self.p, made.end, hit.entry.more["also"].split()
        if after + 1 >= unit.end:
            return None
        if self._there_is(made, unit) and self._that_there_is(made, takes_of(hit.entry.more["takes"]), unit):
            return made
        if not {"alone", "stated", "willed"}.intersection(also) or not self._stands_alone(made.first, unit):
            return None
        if {"willed", "nominal"}.intersection(also) and not self._nominal(made.first, unit):
            return None
        if "topic" in also and (p.lower[after] not in ("about", "over") or p.parted[after] or p.parted[after + 1]):
            return None  # a debate that moved along
        first = p.phrase_before(after, unit.first)
        hung = first is not None and first > unit.first and p.cls[first - 1] & PREP and not p.parted[first]
        stated = None if hung else self._said_to_be(after, unit)
        takes = takes_of(hit.entry.more["takes"])
        word, then = p.lower[after], p.lower[after + 1]
        asked = then in QUESTIONS and (word == "of" or word in takes) and not p.parted[after + 1]
        claim = stated or after
        claim += asked or p.lower[claim] == "that"
        made.rule, label = "noun", made.label
        willed = "willed" in also and word == "to" and not p.parted[after] and self._wills(after + 1)
        if willed:
            made.label = "withheld"
            self._add_content(made, unit, p.starts[after], "that", stop=self._comma(after + 1, unit))
        elif stated or ("alone" in also and self._opens_claim(after, asked, takes, unit)):
            made.label = "withheld"  # a claim that somebody holds; anger or praise is none
            self._add_content(made, unit, p.starts[claim], "that")
        elif "alone" in also and word in (takes & DOUBTING if word != "of" else also):
            if then.endswith("ing"):
                made.label = "thought"  # what is done is blamed or doubted, whoever does so
                self._add_content(made, unit, p.starts[after + 1], "that", stop=self._comma(after + 2, unit))
                made.label = label
            elif thing := p.phrase_after(after + 1, unit.end):
                if word == "of" and made.label not in ("act", "thought") and self._utters(thing):
                    return None  # the accusations of Berg: made by her or against her
                comma = next((k for k in range(thing.first + 1, thing.end) if p.parted[k]), thing.end)
                made.contents.append(self._thing(made, Span(thing.first, comma), unit))
        made.rule = "noun without owner"
        whole = not stated and any(e >= p.ends[unit.end - 1] for _, e in made.contents)
        if whole and self._must_end(made, unit):
            return None  # Fears over jobs hit shares: where the claim ends is not to be seen
        return made if made.contents and not self._mere_occasion(made) else None

    def _there_is(self, made: Attribution, unit: Span) -> bool:
        """Return whether *there is* stands before a noun: There are fresh | calls for."""
        p, k = self.p, made.first - 1
        while (
            k > unit.first
            and made.first - k < 5
            and not p.parted[k + 1]
            and not p.cls[k] & (CLOSED & ~(DET | ADV | NUM))
        ):
            k -= 1
        if k < unit.first or p.parted[k + 1] or made.first - k > 4:
            return False
        return p.lower[k] in THERE or (
            bool(p.cls[k] & BE) and any(p.lower[i] == "there" for i in range(max(k - 3, unit.first), k))
        )

    def _that_there_is(self, made: Attribution, takes: frozenset[str], unit: Span) -> bool:
        """There are plans | to mend it; there was no consensus on | whether it leaks; there were calls for | a vote."""
        p, after = self.p, made.end
        no = any(p.lower[k] in ("no", "little") for k in range(max(unit.first, made.first - 4), made.first))
        if p.parted[after] or (no and p.lower[made.first] in DOUBTS) or p.lower[made.first] in TRADED:
            return False  # there is no doubt that …: the outlet's own word
        made.rule, label = "noun", made.label
        word, then = p.lower[after], p.lower[after + 1]
        if word == "as" and then == "to" and after + 2 < unit.end:
            after, word, then = after + 1, "about", p.lower[after + 2]
        asks = (
            then in QUESTIONS and not p.parted[after + 1] and (word in takes or word in ("on", "of", "about", "over"))
        )
        thing = p.phrase_after(after + 1, unit.end)
        bare = self._bare_claim(after, takes, unit)
        if bare or (word == "that" and "that" in takes and self._full_clause(after + 1, unit)):
            self._add_content(made, unit, p.starts[after + (not bare)], "that")
        elif asks or (word == "to" and "to" in takes and self._wills(after + 1)):
            self._add_content(made, unit, p.starts[after + (word != "to")], "that")
        elif word in takes & THERE_FOR and then.endswith("ing"):
            self._add_content(made, unit, p.starts[after + 1], "that")
        elif word in takes & THERE_FOR and thing and not (word == "to" and made.label in BIDDING):
            made.contents.append(self._thing(made, thing, unit))
        if not made.contents or self._mere_occasion(made):
            made.contents.clear()
            return False
        made.rule, made.label = "noun without owner", "withheld" if asks or bare or word in ("that", "to") else label
        return True

    def _must_end(self, made: Attribution, unit: Span) -> bool:
        """Return whether a noun opens its sentence, so that a verb of its own must stand behind its claim."""
        p, first = self.p, made.first
        while first > unit.first and not p.parted[first] and not p.cls[first - 1] & (PREP | SUB | AND | AUX):
            first -= 1
            if first < made.first and (p.verbish(first) or p.lower[first] in RECEIVING):
                return False
        return first == unit.first

    def _mere_occasion(self, made: Attribution) -> bool:
        """Return whether what stands behind a noun is a time or a number: warnings over the weekend."""
        p = self.p
        first = bisect_left(p.starts, made.contents[0][0])
        last = bisect_left(p.starts, made.contents[-1][1]) - 1
        first += bool(p.cls[first] & DET and first < last)
        if first == last and p.lower[last] in OF_OLD:
            return True
        return bool(p.cls[first] & (TIME | NUM) or p.lower[first][0].isdigit() or p.cls[last] & DET)

    def _opens_claim(self, after: int, asked: bool, takes: frozenset[str], unit: Span) -> bool:
        """Return whether a clause of its own begins behind a noun: fears | that it leaks, questions | about why."""
        word = self.p.lower[after]
        clause = word == "that" and word in takes and self._full_clause(after + 1, unit)
        return asked or clause or (word in QUESTIONS and "about" in takes) or self._bare_claim(after, takes, unit)

    def _bare_claim(self, at: int, takes: frozenset[str], unit: Span) -> bool:
        """Return whether a clause without *that* begins behind a noun: amid fears | the dam would burst."""
        p = self.p
        opens = p.caps[at] or p.cls[at] & (DET | POSS) or p.lower[at] in SUBJECTS
        opens = opens and p.lower[at - 1] not in DOUBTS  # without doubt most voters are angry
        subject = p.phrase_after(at, unit.end) if opens and "that" in takes and not p.parted[at] else None
        if subject is None or subject.end >= unit.end or p.parted[subject.end]:
            return False
        k = subject.end
        if p.cls[k] & (MODAL | BE) and not (p.cls[k + 1 : k + 2] or (TO,))[0] & TO:
            return self._full_clause(at, unit)
        k += bool(p.cls[k] & HAVE)
        then = k + 1 < unit.end and not p.parted[k + 1] and p.cls[k + 1]
        thing = then and then & (DET | POSS | NUM | OBJ)
        plain = k < unit.end and not p.cls[k] & CLOSED and (k > subject.end or p.lower[at] in SUBJECTS)
        return bool(plain and (thing or p.lower[k] in NO_OBJECT)) and self._full_clause(at, unit)

    def _whose_claim(self, of: int, unit: Span) -> bool:
        """Return whether somebody and a clause stand behind *of*: a claim of | the mayor that it leaks."""
        p = self.p
        owner = p.phrase_after(of + 1, unit.end)
        if owner is None or owner.end + 1 >= unit.end or p.lower[owner.end] != "that" or p.parted[owner.end]:
            return False
        return self._utters(owner) and self._has_clause(p.starts[owner.end + 1], unit)

    def _meant_to(self, at: int, unit: Span) -> int | None:
        """Return where what a plan is for begins behind *is designed*: her plan, intended | to mend the dam."""
        p = self.p
        while at < unit.end and (p.cls[at] & BE or self._mere_adverb(at)):
            at += 1
        if at + 2 >= unit.end or p.lower[at] not in MEANT or p.lower[at + 1] not in ("to", "at") or p.parted[at + 1]:
            return None
        return at + 1 + (p.lower[at + 1] == "at")

    def _decides(self, at: int, unit: Span) -> bool:
        """Return whether what was decided stands at a word as a participle: the court's ruling | barring the sale."""
        p = self.p
        doing = p.lower[at].endswith("ing") and not p.cls[at] & CLOSED and not p.caps[at]
        if not doing or at + 1 >= unit.end or p.parted[at + 1] or p.lower[at] in NO_RULINGS:
            return False
        acts = p.caps[at + 1] or p.cls[at + 1] & (DET | POSS | OBJ | NUM) or p.lower[at] not in LIGHT_DOING
        return bool(acts and not p.cls[at + 1] & (AUX | PREP))

    def _nominal(self, noun: int, unit: Span) -> bool:
        """Return whether a word that is a verb as well stands where only a noun does: amid fresh | calls for."""
        p, k = self.p, noun - 1
        while k > unit.first and noun - k < 4 and not (p.parted[k + 1] or p.cls[k] & CLOSED or p.verbish(k)):
            k -= 1
        if noun == unit.first:
            return p.lower[noun].endswith("s")
        if k < unit.first or p.parted[k + 1]:
            return False
        verb = p.lower[k] in RECEIVING or (p.verbish(k) and p.lower[k] not in TAKING)  # took calls for a plumber
        return verb or bool(p.cls[k] & (DET | PREP | NUM))

    def _felt_by(self, made: Attribution, takes: frozenset[str], unit: Span) -> Span | None:
        """Return who stands behind *of* with the object behind it: the anger of divers | at the vote."""
        p, of = self.p, made.end
        if p.lower[made.first - 1] != "the" or made.label != "thought":
            return None
        end = next((k for k in range(of + 2, min(of + 6, unit.end)) if p.cls[k] & PREP or p.parted[k]), unit.end)
        owner = p.phrase_after(of + 1, end)
        if owner is None or owner.end != end or end + 1 >= unit.end or p.parted[end]:
            return None
        return owner if p.lower[end] in takes & FELT_AT and self._utters(owner) else None

    def _willing(self, owner: Span, made: Attribution) -> bool:
        """Return whether the noun before *of* somebody is *the* wish or refusal of theirs to do something."""
        p = self.p
        if p.lower[made.first - 1] != "the" or p.parted[owner.end] or not self._utters(owner):
            return False
        return self._wills(owner.end + 1)

    def _wills(self, then: int) -> bool:
        """Return whether an infinitive may stand at a word behind *to*, and no noun."""
        p = self.p
        return not (p.caps[then] or p.cls[then] & (CLOSED & ~ADV) or p.lower[then].endswith(("ing", "ers", "ists")))

    def _behind_aside(self, made: Attribution, hit: Hit, unit: Span) -> Attribution | None:
        """Under Lund's plan, divers pay; her argument, much like his, is that it leaks."""
        p, also = self.p, hit.entry.more["also"].split()
        made.source = self._owner(hit.first, unit)
        if made.source is None:
            return None
        first = made.source.first
        if "would" in also and first == unit.first + 1 and p.lower[unit.first] == "under":
            self._add_content(made, unit, self._content_start(hit.last + 1), "clause")
            return made
        then = self._comma(hit.last + 2, unit)
        takes = takes_of(hit.entry.more["takes"])
        if then and then + 2 < unit.end and p.cls[then] & BE and p.lower[then + 1] in takes & {"that", "to"}:
            made.first = made.source.end if made.source.end < hit.first else made.first
            self._add_content(made, unit, p.starts[then + 1 + (p.lower[then + 1] == "that")], "that")
        return made if made.contents else None

    def _said_to_be(self, after: int, unit: Span) -> int | None:
        """Return the word that opens what a noun is said to be: The fear is | that; one question is | whether."""
        p = self.p
        for k in range(after, min(after + 7, unit.end - 2)):
            if p.parted[k]:
                return None
            if p.cls[k] & BE:
                then = k + 1 + (self._mere_adverb(k + 1) or bool(p.cls[k + 1] & ADV))
                opens = then + 1 < unit.end and (p.lower[then] == "that" or p.lower[then] in QUESTIONS)
                return then if opens and not p.parted[then] else None
        return None

    def _stood_for(self, made: Attribution, unit: Span) -> Attribution | None:
        """Lund voted | in support of | the dam: the noun says where the subject of the verb before it stands."""
        p, after = self.p, made.end
        place = made.first - 1
        if place <= unit.first or after + 1 >= unit.end or p.lower[after] not in STOOD_BY or p.parted[made.first]:
            return None
        verb = next((k for k in range(place - 1, max(unit.first, place - 9), -1) if p.verbish(k)), None)
        if verb is None or any(p.parted[k] for k in range(verb + 1, after + 2)):
            return None
        group = self._group(verb, unit.first)
        made.source = p.subject(group, unit.first) or self._shared_subject(group, unit, [])
        thing = p.phrase_after(after + 1, unit.end)
        if made.source is None or thing is None or not self._speaks(made.source):
            return None
        made.first = place
        made.contents.append(self._thing(made, thing, unit))
        return made

    def _received(self, made: Attribution, unit: Span) -> Attribution | None:
        """Drew criticism from Lund, won the support of the town: its speaker stands behind it, its object before it."""
        p, after, k = self.p, made.end, made.first - 1
        if (
            made.source
            or made.label not in FELT
            or p.lower[after] not in RECEIVED_FROM
            or after + 1 >= unit.end
            or p.parted[after]
        ):
            return None
        definite = False
        if greeted := self._greeted(k, unit):
            k = greeted
        while (
            not greeted
            and k > unit.first
            and made.first - k < 5
            and not p.parted[k + 1]
            and p.lower[k] not in RECEIVING
        ):
            if p.cls[k] & CLOSED & ~(DET | ADV):
                return None
            definite = definite or p.lower[k] == "the"
            k -= 1
        if k <= unit.first or (p.lower[after] == "of" and not definite):
            return None
        if not greeted and (p.lower[k] not in RECEIVING or (p.cls[k] & AUX and self._helps(k, made.first))):
            return None
        group = self._group(k, unit.first)
        subject = p.subject(group, unit.first) or self._shared_subject(group, unit, [])
        source = p.phrase_after(after + 1, unit.end)
        modal = any(p.cls[i] & MODAL for i in range(group, k)) or (group > unit.first and p.cls[group - 1] & TO)
        if subject is None or source is None or modal or not self._speaks(source):
            return None
        hung = (k for k in range(source.first + 1, source.end) if p.cls[k] & REL or p.lower[k] in DOUBTING)
        made.source = self._before_teller(Span(source.first, next(hung, source.end)))  # from critics | for its score
        made.first, made.rule = group, "noun received"
        made.contents.append((p.starts[subject.first], p.ends[subject.end - 1]))
        return made

    def _before_claim(self, made: Attribution, takes: frozenset[str], unit: Span) -> bool:
        """Give a noun the claim behind its colon: Her message: | the dam leaks; his goal was plain: | to win."""
        p, after = self.p, made.end
        colon = after
        if p.cls[after] & BE and not p.parted[after]:
            colon = next((k for k in range(after + 1, min(after + 6, unit.end)) if p.parted[k] or p.verbish(k)), after)
        if ":" not in p.gaps[colon] or self._quote_in_gap(colon) or unit.end - colon < 3 or not takes & {"that", "to"}:
            return False
        made.source = self._owner(made.first, unit)
        if made.source is None or p.figure(colon):
            return False
        made.first = made.source.end if made.source.end < made.first else made.first
        made.contents.append((p.starts[colon], self._unit_end(unit)))
        return True

    def _helps(self, have: int, noun: int) -> bool:
        """Return whether *has* before a noun helps another verb: has rung up endorsements, not has strong support."""
        p = self.p
        owned = p.cls[have + 1] & DET or noun - have < 2
        return not (owned or (noun - have == 2 and not p.lower[have + 1].endswith("ed")))

    def _greeted(self, k: int, unit: Span) -> int | None:
        """Return the participle behind which somebody's noun stands: was met | with fierce anger by Lund."""
        p, low = self.p, max(unit.first, k - 4)
        while k > low and not p.parted[k + 1] and p.lower[k] != "with" and not p.cls[k] & (CLOSED & ~(DET | ADV)):
            k -= 1
        met = k > low and p.lower[k] == "with" and p.lower[k - 1] in GREETED and not (p.parted[k] or p.parted[k + 1])
        return k - 1 if met else None

    def _stands_alone(self, noun: int, unit: Span) -> bool:
        """Return whether a noun opens its phrase or follows an article, an adjective, a preposition or a verb."""
        p, k = self.p, noun - 1
        if p.caps[noun] and noun > unit.first:
            return False
        while k >= unit.first and noun - k < 4 and not p.parted[k + 1] and not (p.cls[k] & CLOSED or p.verbish(k)):
            k -= 1
        if k < unit.first or p.parted[k + 1]:
            return True
        if p.cls[k] & BE:
            return k > unit.first and p.lower[k - 1] in ("there", "been")
        return not p.cls[k] & (MODAL | TO | PRON | POSS | OBJ | REL) and p.lower[k] != "no"

    def _full_clause(self, at: int, unit: Span) -> bool:
        """Return whether a whole clause begins at a word, not one whose object stands before *that*: claims he made."""
        p = self.p
        subject = p.phrase_after(at, unit.end)
        if subject is None or subject.end >= unit.end or p.parted[at] or not self._has_clause(p.starts[at], unit):
            return False
        if p.verbish(at) and not p.caps[at] and p.cls[at + 1] & (DET | POSS | PREP | OBJ):
            return False  # the fear that gripped the town
        k = subject.end
        if p.cls[k] & AND and (other := p.phrase_after(k + 1, unit.end)):
            k = other.end
        while k < unit.end and not p.parted[k] and (p.cls[k] & AUX or p.adverb(k) or p.cls[k] & ADV):
            k += 1
        if k > subject.end and (k >= unit.end or (p.parted[k] and not self._quote_in_gap(k))):
            return False
        k += k < unit.end and not p.cls[k] & CLOSED
        if any(p.cls[i] & (BE | MODAL) for i in range(subject.end, k)):
            return True
        hung = k < unit.end and p.cls[k] & PREP and self._main_verb(at, unit, 0)
        closed = k >= unit.end or p.parted[k] or p.verbish(k) or hung  # fears he had with him were gone
        return not closed or p.lower[k - 1] in NO_OBJECT

    def _worded_before(self, made: Attribution, unit: Span) -> Attribution | None:
        """Berg's “never” remark: the words before the noun."""
        quote = self.quotes[bisect_right(self.lefts, self.p.starts[made.first]) - 1]
        words = self.reading.words_in(quote.start, quote.end)
        at = words.start - 1
        if at >= unit.first and not all(self.p.caps[k] or self.p.cls[k] & CLOSED for k in words):
            made.source = self._owning(at, unit) or self._owner(at, unit)
        made.contents.append((quote.left, quote.right))
        return made if made.source else None

    def _owner(self, noun: int, unit: Span) -> Span | None:
        """Return whose a noun is: her | promise, Berg's most striking | claim."""
        p, k = self.p, noun - 1
        while (
            k >= unit.first
            and noun - k < 4
            and not p.parted[k + 1]
            and not p.owns(k)
            and not (p.cls[k] & CLOSED & ~NUM)
        ):
            k -= 1
        if k > unit.first and p.lower[k] == "most" and not p.parted[k]:
            k -= 1
        if k < unit.first or p.parted[k + 1]:
            return None
        acted = next((i for i in range(k + 2, noun) if p.verbish(i) and not p.adverb(i - 1)), None)
        whose = acted is None or bool(p.cls[acted - 1] & CLOSED)  # whose aide declined requests
        return self._owning(k, unit) if whose else None

    def _party(self, noun: int, after: int, takes: frozenset[str], unit: Span) -> Span | None:
        """Return the name right before a noun whose claim follows: a White House | plan to, the Oslo | call to."""
        p, k = self.p, noun - 1
        claims = after + 1 < unit.end and p.lower[after] in takes & {"that", "to"} and not p.parted[after]
        decides = "ing" in takes and after < unit.end and not p.parted[after] and self._decides(after, unit)
        if not (claims or decides) or p.caps[noun] or takes <= {"to"}:
            return None
        while k > unit.first and p.caps[k] and not p.parted[k + 1] and not p.cls[k] & (CLOSED | TIME) and not p.owns(k):
            k -= 1
        first = k + 1
        if first >= noun or p.parted[first] or (p.caps[k] and k == unit.first and not p.cls[k] & CLOSED):
            return None
        if decides:
            return Span(first, noun)
        if p.verbish(noun) and not p.cls[k] & DET:
            return None  # Sen. Lund vows to stay
        if p.lower[after] == "that":
            return Span(first, noun) if self._full_clause(after + 1, unit) else None
        return Span(first, noun) if self._wills(after + 1) else None

    def _owning(self, k: int, unit: Span) -> Span | None:
        """Return the noun phrase in the genitive, or the possessive, that ends with a word."""
        p = self.p
        if p.cls[k] & POSS:
            return Span(k, k + 1)
        if p.owns(k) and not (p.cls[k] & HELD_AUX or p.cls[k] & TIME):
            first = p.phrase_before(k + 1, unit.first)
            first = k if first is None else first
            bare = not (p.caps[first] or p.cls[first] & (DET | POSS | NUM))  # reports surfacing of | Berg's plea
            first += p.lower[first].endswith("ing") and not p.caps[first] and first < k
            hung = (i + 1 for i in range(k - 1, first, -1) if p.cls[i] & PREP and (bare or p.lower[i] not in IN_NAMES))
            return Span(next(hung, first), k + 1)  # a question about | Berg's pledge
        return None

    def _quoted_phrase(self, at: int, unit: Span) -> bool:
        """Return whether the noun phrase at a word holds a quotation."""
        thing = self.p.phrase_after(at, unit.end)
        return thing is not None and any(self.p.quoted[k] for k in range(thing.first, thing.end))

    def _thing(self, made: Attribution, phrase: Span, unit: Span) -> tuple[int, int]:
        """Return where a noun phrase stands without the outlet's aside: support for the pact, | which ended."""
        p = self.p
        aside = (
            k for k in range(phrase.first + 1, phrase.end) if p.parted[k] and p.lower[k] in ("which", "who", "whose")
        )
        end = next(aside, phrase.end)
        if p.owns(end - 1) or p.cls[end - 1] & (DET | POSS):  # her view of Berg's | leaked letters
            last = min(end + 4, unit.end)
            end += end < last and not p.parted[end] and bool(p.cls[end] & (NUM | ADV))  # the first | vowel
            end = next((k for k in range(end, last) if p.parted[k] or p.cls[k] & CLOSED), last)
        joins = end + 1 < unit.end and p.lower[end] in ("and", "or") and not (p.parted[end] or p.parted[end + 1])
        if joins and (p.caps[end + 1] or not p.verbish(end + 1)):
            more = p.phrase_after(end + 1, unit.end)  # support for the pact and its makers
            if more and (more.end >= unit.end or p.parted[more.end] or p.cls[more.end] & (PREP | SUB | TIME)):
                end = more.end
        quote = self._quote_in_gap(end) if end < unit.end else None
        if quote and not p.text[p.ends[end - 1] : quote.left].strip():
            return p.starts[phrase.first], quote.right  # her support for the “Save Our Pier” plan
        wished = end < unit.end and p.cls[end] & TO and p.lower[phrase.first - 1] == "for"
        related = end < unit.end and made.rule == "noun" and p.lower[end] in ("who", "that")
        if (wished or related) and end + 1 < unit.end and not p.parted[end]:  # a call for Oslo to pay
            stop = self._main_verb(end, unit, int(related)) or unit.end
            return p.starts[phrase.first], self._content_end(made, end, Span(unit.first, stop), "to")
        return p.starts[phrase.first], p.ends[end - 1]

    def _before_main(self, made: Attribution, after: int, unit: Span) -> int:
        """Return where a clause before the main one ends: Following his support for the dam, | his rival said."""
        fronted = self.p.cls[unit.first] & (PREP | SUB) and made.rule == "noun"
        return (self._comma(after + 1, unit) if fronted else None) or unit.end

    def _light_verb(self, made: Attribution, unit: Span, also: str) -> None:
        """Issued a call for, had different views about: the noun says it, the verb before it has the subject."""
        p, k = self.p, made.first - 1
        between = POSS if "light" in also else 0
        verbs = LIGHT | TAKING if "taken" in also else LIGHT
        if p.lower[k + 1] == "sense" and p.lower[k].startswith("ma"):
            return  # to make sense of it
        while k > unit.first and made.first - k < 7 and not p.parted[k + 1] and not p.quoted[k]:
            opens = p.lower[k] in BY_MEANS and k - 1 > unit.first and p.lower[k - 1] in OPENING and not p.parted[k]
            if p.lower[k] in verbs or opens:
                k -= opens  # opened with a call for calm
                group = self._group(k, unit.first)
                if group > unit.first and p.lower[group - 1] in ("the", "a", "an") and not p.parted[group]:
                    return  # one of the most widely published speeches
                meant = p.lower[made.end : made.end + 1] == ["that"] and not p.parted[made.end + 1]
                if p.cls[k] & HAVE and p.lower[made.first] in HELD_AGAINST and not meant:
                    return  # has a conviction for theft, but not: that it leaks
                if opens and (made.label == "thought" or p.lower[k] in past_verbs()):
                    return  # began with a demand: one cue, read at its verb
                source = p.subject(group, unit.first) or self._shared_subject(group, unit, [])
                if source and p.cls[source.first] & REL and p.lower[k].endswith("ing"):
                    return  # showed that making a promise is easy
                if source and self._speaks(source) and p.lower[source.first] not in ("there", "it"):
                    made.source, made.first, made.rule = source, group, "light verb and noun"
                return
            if p.caps[k] or p.cls[k] & (CLOSED & ~(DET | ADV | between)) or p.verbish(k):
                return
            k -= 1
