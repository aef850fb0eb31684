"""Verbs of saying that are no sentence's own verb: participles, infinitives, passives."""

from __future__ import annotations

from bisect import bisect_left

from ...lexicons import Hit
from .claims import Attribution, claim_nouns, participles, past_verbs, saying_bases, states_of_mind, takes_of
from .contents import ASKED_ON, FRAMES, PERIODS, THAT_ONLY
from .ends import QUESTIONS
from .nouns import BECOMING, EXPLETIVE, Nouns
from .offices import GROUPS, kinds, speaker_like
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLOSED,
    DASHES,
    DET,
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
    TEXTS,
    TIME,
    TO,
    WRITTEN,
    Span,
    words_of,
)
from .verbs import CATENATIVES

QUOTING, TEACHING, DEEDS = map(words_of, ("passing on", "teaching", "deed"))
MADE_TO = words_of("made to")
SHOWN, FOUND_SO = words_of("shown saying"), words_of("found so")
ECHOING, ECHOED = words_of("echoing"), words_of("echoed")
JOINED, ORDINALS = words_of("joined"), words_of("ordinal")
GOING = words_of("going")
DONE, GATHERED, OUTWARD = words_of("done"), words_of("gathered"), words_of("particle") | {"out"}
UNPROVEN = ("neutral", "distancing", "forceful", "tentative", "directive", "promising")  # of what some people say
ADDRESSING, WANTING, NAMES_FOR = map(words_of, ("addressing", "wanting", "name for"))

ASIDE = 14  # words up to which a name with its asides may have


class Turned(Nouns):
    """Reads verbs that are no sentence's own in their places: a cue with source and content, or none."""

    def _participle(
        self, made: Attribution, unit: Span, takes: frozenset[str], before: list[Attribution], prev: int
    ) -> Attribution | None:
        p = self.p
        if made.first - 2 >= unit.first and p.lower[made.first - 1] == "without" and p.lower[made.first - 2] in GOING:
            return None  # it goes without saying that
        kind, start = self._complement(made, unit, takes)
        if made.first > unit.first and p.lower[made.first - 1] == "as" and self._passed_on(made, unit, before):
            if kind:
                self._add_content(made, unit, start, kind)
            return made if made.contents else None
        if not kind:
            return made if made.strength == 3 and self._shown_saying(made, unit, before) else None
        made.rule = "participle"
        if kind == "clause" and made.term in ECHOING and not self._said_before(made, bisect_left(p.starts, start)):
            return None
        if (
            kind == "clause"
            and made.finite
            and not (
                self._quote_near(made.end, unit)
                or self._has_clause(start, unit, made.term == "claim" or "object" not in takes)
                or ("as" in takes and self._object_and_name(start, unit))  # calling the plan a sham
            )
        ):
            return None
        if (
            prev & PREP
            and (made.strength < 3 or kind not in ("that", "quote"))
            and not self._quote_near(made.end, unit)
            and (p.lower[made.first - 1] not in DEEDS or made.label == "thought")
        ):
            return None
        deed = bool(prev & PREP) and p.lower[made.first - 1] in DEEDS
        if made.first == unit.first or (deed and self._opens_with_time(made.first - 1, unit)):
            comma = self._comma(made.end, unit)
            relative = comma is not None and p.cls[comma] & REL and not p.cls[comma] & DET
            made.source = p.phrase_after(comma, unit.end) if comma and not relative else None
            it = made.source is not None and p.lower[made.source.first] == "it" and made.source.end < unit.end
            if relative or (it and made.source and p.cls[made.source.end] & BE):
                return None  # Blaming Lund for it, which | is odd; In saying so, it | is clear
            if made.source is None and kind == "quote" and self.recent:
                made.source, comma = self.recent.source, None
            if made.source is None:
                return None
            self._add_content(made, unit, start, kind, stop=comma)
            return made
        if p.lower[made.first - 1] == "of" and (accused := self._whom_accused(made.first - 1, before)):
            made.source = accused
            self._add_content(made, unit, start, kind, stop=self._main_comma(made.end, unit))
            return made
        if p.lower[made.first - 1] == "those" and not p.parted[made.first] and not p.quoted[made.first - 1]:
            made.source = Span(made.first - 1, made.first)  # those wanting to dive
        if p.lower[made.first - 1] in LONE and p.lower[made.first - 2] == "with" and not p.parted[made.first]:
            made.source = Span(made.first - 1, made.first)  # with one saying
        chained = p.lower[made.first - 1] in CATENATIVES
        plain = made.label in ("thought", "endorsing") and made.end - made.first == 1  # began hearing cases
        if not prev and not p.parted[made.first] and (plain or not chained):
            issued = self._issued(made, unit)
            names = "as" in takes and (self._quote_near(made.end, unit) or self._object_and_name(start, unit))
            charges = p.lower[made.first - 1] in TEXTS and "of" in p.lower[made.end : made.end + 8]
            charges = charges and made.label == "forceful" and "object" in takes
            only_object = kind == "clause" and issued is None and not (names or charges)  # a suit accusing Berg of
            if only_object and not (self._accompanies(made, unit) or self._has_clause(start, unit)):
                return None
            made.source = issued
        if made.source is None and not (prev & CLOSED or p.parted[made.first] or chained or p.verbish(made.first - 1)):
            if p.lower[made.first - 1] == "worth":
                return None
            made.source = p.subject(made.first, unit.first)
            adjunct = made.source and made.source.first > unit.first and p.cls[made.source.first - 1] & PREP
            if made.source and adjunct and not self._utters(made.source):
                made.source = None  # at one point calling it a sham
            made.source = self._nearest_text(made.source) if made.source else None
            first = made.source.first if made.source else 0
            doing = first and p.lower[first].endswith("ing") and not p.caps[first] and p.verbish(first - 1)
            if made.source and doing and made.source.end > first + 1:
                made.source = Span(first + 1, made.source.end)  # started carrying | cards stating
            to = made.source.first - 1 if made.source else 0
            if to > unit.first and p.lower[to] == "to" and p.lower[to - 1] in ADDRESSING:
                made.source = None  # wrote to Berg urging him
        if made.source is None and made.strength == 3 and p.parted[made.first]:
            made.source = self._signed_text(made.first, unit)
        if made.source is None and p.parted[made.first]:
            made.source = self._joined_by_with(made.first, unit)
        if made.source and p.lower[made.source.end - 1].isdecimal():
            made.source = None  # her remarks of July 5, 2016 criticising Berg
        if deed and p.lower[made.first - 1] == "for":  # attacked Berg for saying
            blamed = p.subject(made.first - 1, unit.first)
            if blamed and blamed.first > unit.first and p.lower[blamed.first - 1] == "by" and before:
                blamed = p.subject(before[-1].first, unit.first)  # Berg was criticised by Lund for saying
            made.source = blamed if blamed and p.caps[blamed.end - 1] and self._speaks(blamed) else None
        aside = prev & SUB and before and before[0].source and before[0].rule == "verb"
        made.source = made.source or (before[0].source if aside else self._shared_subject(made.first, unit, before))
        if made.source is None:
            return None
        alone = made.source.first
        if kind in ("clause", "topic") and alone == made.first - 1 and not p.parted[made.first]:
            word = p.lower[alone]
            known = p.caps[alone] or p.cls[alone] or word.endswith("s") or word in PLURALS or speaker_like(word)
            if not known and not self._has_clause(start, unit):
                return None  # faced extensive questioning about it
        day, then = made.end + 1, made.end + 2
        dated = kind == "clause" and p.cls[made.end] & DET and day < unit.end and p.cls[day] & TIME
        if dated and (then >= unit.end or p.parted[then] or p.cls[then] & (AND | PREP)):
            return None  # a committee hearing this Thursday
        thing = kind == "clause" and made.label == "endorsing" and not self._has_clause(start, unit)
        if thing and not (self._utters(made.source) or self._head(made.source) in TEXTS):
            return None  # the slaughter, showing the gulf
        self._add_content(made, unit, start, kind)
        return made if made.contents or made.aimed else None

    def _opens_with_time(self, at: int, unit: Span) -> bool:
        """Return whether nothing but a span of time stands before a word: | After, A day | after, Hours | before."""
        p = self.p
        ago = at > unit.first and p.lower[at] in ("after", "before") and p.lower[at - 1] in PERIODS
        few = not any(p.parted[unit.first + 1 : at + 1]) and at - unit.first < 5
        return at == unit.first or (ago and few and not any(map(p.verbish, range(unit.first, at))))

    def _nearest_text(self, source: Span) -> Span:
        """Return the text that a phrase ends with: tar the bill with | a resolution expressing."""
        p, last = self.p, self.p.lower[source.end - 1]
        if last not in TEXTS and last not in WRITTEN:
            return source
        at = next((k for k in range(source.end - 2, source.first, -1) if p.lower[k] == "with"), None)
        return Span(at + 1, source.end) if at else source

    def _said_before(self, made: Attribution, at: int) -> bool:
        """Return whether what is echoed was said by somebody: echoing Berg, her words, not the storm of May."""
        p, thing = self.p, self.p.phrase_after(at, made.unit.end)
        if thing is None or self._quote_near(at, made.unit):
            return True
        head = self._head_of(thing)
        return self._somebody(thing) or head in claim_nouns() or head in ECHOED or p.owns(at) or bool(p.caps[at])

    def _joined_by_with(self, at: int, unit: Span) -> Span | None:
        """Return who does something beside the main clause: they attacked it, with | Jo Lund, R-Moss, | calling it."""
        p = self.p
        for k in range(at - 2, max(unit.first, at - ASIDE), -1):
            if p.quoted[k] or p.cls[k] & (AUX | SUB | REL) or p.verbish(k):
                return None
            if p.lower[k] == "with" and "," in p.gaps[k] and p.caps[k + 1]:
                return p.phrase_after(k + 1, at)
        return None

    def _signed_text(self, at: int, unit: Span) -> Span | None:
        """Return a text whose writer stands between it and what it says: a tweet by Ida Lund, a diver, | saying."""
        p = self.p
        for k in range(at - 1, max(unit.first, at - ASIDE), -1):
            if p.quoted[k] or p.cls[k] & (AUX | SUB | REL) or p.verbish(k):
                return None
            if p.lower[k] in TEXTS and p.lower[k + 1] in ("by", "from") and p.caps[k + 2] and not p.parted[k + 1]:
                end = next((i for i in range(k + 2, at) if p.parted[i]), at)
                first = p.phrase_before(k + 1, unit.first)
                held = first is not None and (p.lower[first - 1] == "including" or not p.cls[first - 1] & PREP)
                # not: spoke after a letter from Berg, saying
                return Span(first, end) if first is not None and held else None
        return None

    def _shown_saying(self, made: Attribution, unit: Span, before: list[Attribution]) -> bool:
        """“…,” the video showed | Lund | telling divers: give her the saying, and what stands before it."""
        p = self.p
        first = p.phrase_before(made.first, unit.first)
        if first is None or first - 2 < unit.first or p.lower[first - 1] not in SHOWN or p.parted[first]:
            return False
        subject = p.subject(self._group(first - 1, unit.first), unit.first)
        if subject is None or not p.closes[subject.first]:
            return False
        made.source, made.rule = Span(first, made.first), "participle"
        self._postposed(made, unit, subject.first)
        if made.contents and before and before[-1].end == first:
            before[-1].strength = made.nested = 1
        return bool(made.contents)

    def _passed_on(self, made: Attribution, unit: Span, before: list[Attribution]) -> bool:
        """Reuters quoted Berg as saying, Berg was quoted as saying: give Berg the saying, and what stands before it."""
        p, at = self.p, made.first - 1
        outer = before[-1] if before else None
        active = outer and outer.end < at and p.lower[outer.end - 1] in QUOTING and not p.cls[outer.end] & PREP
        somebody = p.phrase_after(outer.end, at) if outer and active else None
        if outer and somebody and somebody.end == at:
            made.contents = [(s, e) for s, e in outer.contents if e <= p.starts[outer.first]]
            outer.strength = made.nested = 1
            made.source, made.rule = somebody, "participle"
            return True
        group = at - 1
        if p.lower[group] not in QUOTING:
            return False
        group = self._group(group, unit.first)
        made.source = p.subject(group, unit.first) if self._is_passive(group, at - 1) else None
        if made.source:
            made.rule = "participle"
            self._postposed(made, unit, made.source.first)
        return made.source is not None

    def _accompanies(self, made: Attribution, unit: Span) -> bool:
        """With one coach blaming the weather: a claim beside the main one."""
        source = self.p.subject(made.first, unit.first)
        before = source.first - 1 if source else -1
        before -= before > unit.first and bool(self.p.cls[before] & ADV)  # with even Berg blaming the weather
        if source is None or before < unit.first:
            return False
        joined = self.p.lower[before] in JOINED and not self.p.parted[source.first]  # joined rowers calling for it
        return (joined or self.p.lower[before] == "with") and self._utters(source)

    def _infinitive(
        self, hit: Hit, unit: Span, group: int, takes: frozenset[str], before: list[Attribution]
    ) -> Attribution | None:
        """to say …: counts where a clause or quotation follows."""
        made = Attribution(group, hit.last + 1, hit.entry.term, hit.entry.label, "infinitive", unit)
        made.strength = 3 if {"quote", "that"} <= takes else 1
        kind, start = self._complement(made, unit, takes)
        claimed = kind in ("that", "quote", "colon") and made.strength == 3
        p = self.p
        thing = kind and not p.cls[made.end] & (PREP | ADV | SUB | TIME) and p.lower[made.end] not in OUTWARD
        thing = thing and made.term != "write"  # used a tool to write an essay
        whom = self._made_to(group - 1, unit)
        done = kind and whom if whom else thing and made.label != "thought" and self._carried_out(group - 1, unit)
        if not claimed and not done:
            return None
        made.source = whom or self._shared_subject(group, unit, before)
        if made.source is None:
            return None
        made.source = self._before_need(made.source, group)
        nobody = any(p.lower[k] in EXPLETIVE for k in (made.source.first, *range(max(unit.first, group - 6), group)))
        if nobody and kind != "quote":
            return None  # it is hard to see how …
        if group - 2 >= unit.first and p.cls[group - 2] & BE and not self._speaks(made.source):
            return None  # a way to test the claim is to ask whether …
        self._add_content(made, unit, start, kind)
        return made if made.contents or made.aimed else None

    def _made_to(self, to: int, unit: Span) -> Span | None:
        """Return whom something made say or do what stands behind *to*: The leak prompted | Lund | to call it old."""
        p = self.p
        whom = p.subject(to, unit.first)
        verb = whom.first - 1 if whom else unit.first
        if whom is None or verb <= unit.first or p.parted[whom.first] or p.lower[verb] not in MADE_TO:
            return None
        group = range(self._group(verb, unit.first) - 1, verb)
        foreseen = any(p.cls[k] & (MODAL | TO) or p.lower[k] in ("not", "never") for k in group)
        return None if foreseen or not self._speaks(whom) else whom

    def _before_need(self, source: Span, to: int) -> Span:
        """Return several without the verb behind them on which an infinitive hangs: Rowers | need to say."""
        p, last = self.p, source.end - 1
        if source.end != to - 1 or last == source.first or p.caps[last] or p.lower[last] not in WANTING:
            return source
        before = p.lower[last - 1]
        plural = (before.endswith("s") and not before.endswith(("ss", "'s"))) or before in PLURALS
        return Span(source.first, last) if plural else source

    def _carried_out(self, to: int, unit: Span) -> bool:
        """Return whether what an infinitive says was done: was quick to praise it, used her speech to defend it."""
        p, k = self.p, to - 1
        if k - 1 <= unit.first or p.parted[to]:
            return False
        if p.lower[k] in DONE or p.lower[k - 1] == "first" or (p.lower[k] == "as" and p.lower[k - 1] == "far"):
            return True
        if self._counted(k, unit):
            return True
        for i in range(k, max(unit.first, k - 9), -1):
            if p.lower[i] in GATHERED:
                return not any(p.cls[x] & (MODAL | TO) for x in range(max(unit.first, i - 2), i))
            if p.parted[i] or p.verbish(i) or p.cls[i] & (REL | SUB):
                return False
        return False

    def _counted(self, k: int, unit: Span) -> bool:
        """Return whether somebody is counted among those who did something: is the third rower this week | to ask."""
        p = self.p
        for i in range(k, max(unit.first + 2, k - 7), -1):
            if p.parted[i] or p.verbish(i) or p.cls[i] & (TO | REL | SUB):
                return False
            if p.lower[i] in ORDINALS and p.lower[i - 1] == "the":
                be = i - 2
                return bool(p.cls[be] & BE or p.lower[be] in BECOMING) and not (p.parted[i - 1] or p.cls[be - 1] & TO)
        return False

    def _passive(self, hit: Hit, unit: Span, group: int) -> Attribution | None:
        """was described by …; is said to …"""
        p = self.p
        made = Attribution(group, hit.last + 1, hit.entry.term, hit.entry.label, "passive", unit)
        if takes_of(hit.entry.more["takes"]) == THAT_ONLY:
            return None
        by = self._agent(hit, unit)
        if by is not None and not NAMES_FOR.isdisjoint(p.lower[by + 1 : by + 4]):
            return None  # is known by the name of
        if by is not None:
            made.source = p.phrase_after(by + 1, unit.end)
            if made.source:  # criticised by divers, | who said it was odd
                whole = range(by + 2, made.source.end)
                stops = (k for k in whole if (p.parted[k] and p.cls[k] & REL) or self._for_doing(k))
                end = next(stops, made.source.end)
                made.source = Span(made.source.first, end)
            if made.source and made.term == "find" and self._comes_upon(hit.last + 1, made.source, unit):
                return None  # the coin was found by a diver
            named = made.source and made.source.end < unit.end and p.lower[made.source.end] == "as"
            quoted = named and made.source and self._quote_near(made.source.end, unit)  # described by the band as “odd”
            if made.source and made.strength == 1 and not (quoted or self._speaks(made.source)):
                return None  # backed by prodigious sums
            quote = self._quote_in_gap(hit.last + 1)
            apart = (group == unit.first or "," in p.gaps[group]) and not p.cls[group] & AUX
            comma = self._comma(by + 1, unit) if made.source and apart else None
            if made.source and comma:
                made.source = Span(made.source.first, min(comma, made.source.end))
            names = p.lower[hit.last + 1] == "as" or not {"as", "that", "named"}.isdisjoint(
                takes_of(hit.entry.more["takes"])
            )
            if (
                made.source and names and self._gives_a_name(hit.last + 1, unit) and by > hit.last + 1
            ):  # called “odd” by Berg
                made.contents.append((quote.left if quote else p.starts[hit.last + 1], self._edge(by)))
                return made
        after = made.source.end if made.source else hit.last + 1
        asked = self._quote_in_gap(after) if made.source and after < unit.end and "," in p.gaps[after] else None
        if asked and "asked" in hit.entry.more["also"]:  # Lund was asked by Berg, “Does it leak?”
            made.contents.append((asked.left, asked.right))
            return made
        told = self._told_that(hit, after, unit) if made.source is None else None
        if told:
            made.label, made.rule = "withheld", "is said to"
            self._add_content(made, unit, p.starts[told], "that")
            return made if made.contents else None
        if made.source is None:
            after = self._behind_place(hit, after, unit)
            if after >= unit.end or not self._of_nobody(hit, after, unit):
                return None
            made.label, made.rule = "withheld", "is said to"
        framed = takes_of(hit.entry.more["takes"]) <= FRAMES
        if framed and (after >= unit.end or p.lower[after] not in ("as", "to", *ASKED_ON)):
            return None  # commanded by the mayor, honoured for his deed
        if made.label == "withheld" and p.lower[after] == "to" and after + 1 < unit.end:
            if p.quoted[unit.first] and p.lower[after + 1] in saying_bases() and self._closes_before(group, unit):
                return None  # “…,” Lund is expected to say: read at what she will do
            made.end = after = after + 1
            self._add_content(made, unit, self._content_start(after), "that")
        elif after < unit.end and self._brings_on(hit, after) and self._joined(after, made.source, unit):
            stop = self._aside_end(group, after + 1, unit) if p.lower[after] == "as" and p.parted[group] else None
            start = p.starts[after + (p.lower[after] == "that" and after + 1 < unit.end)]
            self._add_content(made, unit, start, "that", stop=stop)  # Berg, described by Lund as old, | left
        elif made.source and framed and p.lower[after] in ASKED_ON and after + 1 < unit.end:
            self._add_content(made, unit, p.starts[after + 1], "that")  # pressed by Lund about the leak
        elif made.source:
            subject = p.subject(group, unit.first)
            of_what = any(
                p.cls[k] & PREP and not p.caps[k + 1] for k in range(made.source.first + 1, made.source.end - 1)
            )
            blamed = of_what and p.caps[made.source.first]  # accused by Berg of fraud
            directed = blamed or {"person", "to"} & takes_of(hit.entry.more["takes"])
            if subject is None and not directed and "," in p.gaps[group] and group > unit.first and not p.closes[group]:
                first = p.phrase_before(group, unit.first)  # the bill, opposed by Lund, never passed
                subject = Span(first, group) if first is not None else None
            if subject and made.source:
                made.contents.append((p.starts[subject.first], p.ends[subject.end - 1]))
        elif made.label == "withheld":
            quote = self._quote_in_gap(after)
            reason = p.lower[after] in ("of", "for", *ASKED_ON) and after + 1 < unit.end
            self._add_content(made, unit, quote.left if quote else p.starts[after + reason], "that")
        seen = made.rule == "passive" and after < unit.end and p.lower[after] == "as" and not p.parted[group]
        if made.contents and seen:
            of_whom = p.subject(group, unit.first)
            if of_whom and not p.cls[of_whom.first] & REL:  # Lund was described by Berg as odd
                last = of_whom.end - 1 - bool(p.cls[of_whom.end - 1] & LINK and of_whom.end - of_whom.first > 1)
                made.contents.append((p.starts[of_whom.first], p.ends[last]))
        return made if made.contents or made.aimed else None

    def _told_that(self, hit: Hit, after: int, unit: Span) -> int | None:
        """Return where a claim begins that somebody is told on a day: was told on Friday that …"""
        p = self.p
        told = "person" in takes_of(hit.entry.more["takes"]) or self._of_it(hit)
        if not told or "that" not in takes_of(hit.entry.more["takes"]) or after >= unit.end or p.parted[after]:
            return None
        if not (p.cls[after] & (PREP | TIME | ADV) or p.adverb(after)):
            return None
        for k in range(after + 1, min(after + 9, unit.end - 1)):
            if p.parted[k] or p.verbish(k):
                return None
            if p.lower[k] == "that":
                return None if p.cls[k - 1] & PREP else k + 1
        return None

    def _main_comma(self, at: int, unit: Span) -> int | None:
        """Return the word behind the comma that ends a fronted clause: Asked if it, like others, leaks, | Lund said."""
        p, first = self.p, self._comma(at, unit)
        k = first
        while k:
            teller = p.phrase_after(k, unit.end) if p.caps[k] or p.cls[k] & (PRON | DET | POSS) else None
            then = teller.end if teller and teller.end < unit.end and not p.parted[teller.end] else None
            if then and (p.lower[then] in past_verbs() or p.verbish(then)):
                return k
            k = self._comma(k + 1, unit)
        return first

    def _aside_end(self, opens: int, at: int, unit: Span) -> int | None:
        """Return the word behind an aside that begins at a word: (described by Lund as “mad”) | was; – … – | was."""
        p = self.p
        mark = ")" if "(" in p.gaps[opens] else next((d for d in DASHES if d in p.gaps[opens]), "")
        if not mark:
            return self._comma(at, unit)
        return next((k for k in range(at, unit.end) if mark in p.gaps[k]), None)

    def _whom_accused(self, of: int, before: list[Attribution]) -> Span | None:
        """Return who is accused of saying something: accused | Lund | of telling divers that it leaks."""
        first = self.p.phrase_before(of, before[-1].end) if before and before[-1].term == "accuse" else None
        return Span(first, of) if first is not None and first == before[-1].end else None

    def _comes_upon(self, at: int, source: Span, unit: Span) -> bool:
        """Return whether somebody finds a thing: found dead by a diver, but not by a court, unsafe by divers."""
        p, head = self.p, self._head(source)
        if p.lower[at] != "by" and not (p.lower[at] in FOUND_SO or p.cls[at] & (PREP | TIME | ADV)):
            return False  # found unsafe by divers
        judged = source.end < unit.end and p.lower[source.end] in ("to", "that")
        return not (judged or head in TEXTS or kinds().get(head) in GROUPS)

    def _agent(self, hit: Hit, unit: Span) -> int | None:
        """Return the by behind a passive that somebody may stand behind, over what was said: called “odd” by Berg."""
        p = self.p
        if not {"that", "as", "object", "named", "bid"} & takes_of(hit.entry.more["takes"]):
            return None
        named = self._gives_a_name(hit.last + 1, unit)
        for k in range(hit.last + 1, min(hit.last + (16 if named else 8), unit.end)):
            if p.quoted[k]:
                continue
            if p.parted[k] and not (named and (self._quote_in_gap(k) or p.closes[k])):
                return None
            if p.lower[k] == "by" and k + 1 < unit.end:
                somebody = p.phrase_after(k + 1, unit.end)
                return k if not named or (somebody and self._speaks(somebody)) else None
            joined = p.cls[k] & AND and k + 1 < unit.end and p.verbish(k + 1)
            saying = p.lower[k] in participles()  # was quoted as saying by Reuters
            if named and k > hit.last + 1 and (joined or saying or p.cls[k] & (AUX | REL | SUB)):
                return None
        return None

    def _joined(self, at: int, source: Span | None, unit: Span) -> bool:
        """Return whether no mark but an aside's stands between an agent and what is said: by Lund, 34, | as “odd”."""
        p = self.p
        if not p.parted[at]:
            return True
        if source is None or p.gaps[at] != ", " or not any(p.parted[source.first + 1 : source.end]):
            return False
        return p.lower[at] == "that" or (p.lower[at] == "as" and self._quote_near(at, unit))

    def _for_doing(self, k: int) -> bool:
        """Return whether what somebody is blamed for begins at a word: criticised by Lund | for saying it leaks."""
        p = self.p
        if p.lower[k] != "for" or k + 1 >= len(p.lower):
            return False
        return p.lower[k + 1].endswith("ing") or bool(p.caps[k - 1] and p.cls[k + 1] & POSS)  # for her speech

    def _brings_on(self, hit: Hit, at: int) -> bool:
        """Return whether a word brings on what a passive tells: told by Lund | that it leaks, | how it leaked."""
        word = self.p.lower[at]
        asks = word in QUESTIONS and "person" in takes_of(hit.entry.more["takes"])
        return asks or word in ("to", "that", "as")

    def _behind_place(self, hit: Hit, after: int, unit: Span) -> int:
        """Return the *as* behind where or when something was called so: was described | in court | as “a danger”."""
        p = self.p
        if "as" not in takes_of(hit.entry.more["takes"]) or after >= unit.end or not p.cls[after] & (PREP | TIME):
            return after
        for k in range(after, min(after + 5, unit.end - 1)):
            if p.parted[k] or p.verbish(k) or p.lower[k] == "by":
                return after
            if p.lower[k] == "as":
                return k if k > after else after
        return after

    def _gives_a_name(self, at: int, unit: Span) -> bool:
        """Return whether as …, “…” or a “…” begins at a word."""
        p = self.p
        if at >= unit.end or p.lower[at] == "as" or self._quote_in_gap(at):
            return at < unit.end
        return bool(p.cls[at] & DET) and at + 1 < unit.end and self._quote_in_gap(at + 1) is not None

    def _seen_by(self, hit: Hit, unit: Span) -> bool:
        """Return whether a naming stands behind a participle's agent: described by Berg as …"""
        p, after = self.p, hit.last + 1
        source = p.phrase_after(after + 1, unit.end) if after + 1 < unit.end and p.lower[after] == "by" else None
        return bool(source and source.end < unit.end and p.lower[source.end] == "as" and not p.parted[source.end])

    def _closes_before(self, group: int, unit: Span) -> bool:
        """Return whether the subject of a verb group stands right behind a quotation."""
        subject = self.p.subject(group, unit.first)
        return subject is not None and self.p.closes[subject.first]

    def _of_nobody(self, hit: Hit, after: int, unit: Span) -> bool:
        """Return whether a passive says what is held of its subject, but not by whom: is accused of …"""
        p, takes = self.p, takes_of(hit.entry.more["takes"])
        if hit.entry.term.endswith(" to") and p.lower[after] != "as" and not self._quote_in_gap(after):
            return False  # was referred to the board
        named = not p.parted[after] and not p.cls[after] & (PREP | TIME | AND | SUB)
        if "as" in takes and (self._quote_in_gap(after) or named or p.lower[after] == "as"):
            return True
        if takes <= FRAMES and p.lower[after] not in ("as", "to", *ASKED_ON):
            return False
        if "about" in takes and p.lower[after] in ASKED_ON and not p.parted[after]:
            return after + 1 < len(p.cls) and not p.cls[after + 1] & TIME  # was pressed about the leak
        if "named" in takes and p.lower[after] == "as":
            return not p.parted[after] and after + 1 < len(p.cls) and self._name_at(after + 1, Span(after, len(p.cls)))
        if p.parted[after]:
            return False
        if hit.entry.term.endswith(" as") or hit.entry.term == "ask about":
            return True
        if "asked" in hit.entry.more["also"] and self._opening(after, Span(after, len(p.cls)))[0] == "that":
            return True  # was asked whether it held
        if p.lower[after] == "that" and self._of_it(hit):
            return True  # it was claimed that
        if self._clause_of_nobody(hit, after, unit):
            return True  # it is thought she left, was told it leaks
        if hit.entry.term in TEACHING or not self._bids(after):
            return False  # were taught to swim, was told to generations
        directed = "person" in takes or hit.entry.label == "directive" or hit.entry.term == "warn"
        if p.lower[after] in ("to", "that") and directed and p.lower[hit.first] not in states_of_mind():
            return True  # was told to smile
        if directed and p.lower[after] == "not" and after + 1 < len(p.cls) and p.cls[after + 1] & TO:
            return True  # were urged not to row
        if p.lower[after] in ("to", "that", "as"):
            return "withheld" in hit.entry.more["also"] or (p.lower[after] == "as" and "as" in takes)
        if p.lower[after] in hit.entry.more["also"].split():
            return True  # is suspected of theft, is credited with the deed
        return p.lower[after] in ("of", "for") and hit.entry.label in ("forceful", "act")

    def _clause_of_nobody(self, hit: Hit, after: int, unit: Span) -> bool:
        """Return whether a clause without *that* says what is thought, or what somebody was told."""
        p, takes = self.p, takes_of(hit.entry.more["takes"])
        some = p.lower[after] in LONE and after + 1 < unit.end and p.cls[after + 1] & AUX  # feared dozens are lost
        opens = p.caps[after] or p.cls[after] & (DET | POSS | PRON | NUM) or some
        if "clause" not in takes or not opens or "asked" in hit.entry.more["also"]:
            return False
        group = self._group(hit.first, 0)
        unnamed = "withheld" in hit.entry.more["also"] or self._of_it(hit)
        by_it = bool(group) and p.lower[group - 1] == "it" and unnamed
        told = not {"person", "whom"}.isdisjoint(takes) and "that" in takes and hit.entry.term not in TEACHING
        return (by_it or told) and self._has_clause(p.starts[after], unit)

    def _of_it(self, hit: Hit) -> bool:
        """Return whether a passive tells what some people say, with *it* for a subject: it was claimed."""
        p, group = self.p, self._group(hit.first, 0)
        if not group or p.lower[group - 1] != "it" or hit.entry.label not in UNPROVEN:
            return False  # it was known, it has been revealed: the outlet's own word
        modal = any(p.cls[k] & MODAL for k in range(group, hit.first))  # it should be noted
        return not modal and {"quote", "that"} <= takes_of(hit.entry.more["takes"])

    def _bids(self, after: int) -> bool:
        """Return whether no mere noun stands behind the to of a passive: told to go, not told to a hall of divers."""
        p, then = self.p, after + 1
        if p.lower[after] != "to" or then >= len(p.cls):
            return True
        noun = p.lower[then].endswith("s") and not p.lower[then].endswith("ss")
        return not (noun or p.caps[then] or p.cls[then] & (DET | POSS | NUM | OBJ | PREP))
