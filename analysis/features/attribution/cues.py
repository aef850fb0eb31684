"""Candidate cues: which words introduce what somebody says or thinks, and whose it is."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import compress

from ...lexicons import Entry, Hit, shipped
from ..quotations import Quote
from .claims import SPOKEN, Attribution, participles, present_verbs, takes_of, verb_forms
from .contents import ASKED_ON, FRAMES, MANNERS, NOTHING, OF_WHAT, THAT_ONLY, TO_ONLY, TOLD_OF, TOPICS, WORKS, Opening
from .ends import ASKED, CLAUSES, COME_UPON, PERIODS, PHRASE, REASONS, SPOKEN_ON
from .frames import Frames
from .nouns import LIGHT, TAKING
from .offices import GROUPS, kinds, speaker_like
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLAIM_NOUNS,
    CLOSED,
    DET,
    HAVE,
    HELD_AUX,
    LINK,
    LONE,
    MODAL,
    NEAR_PAIRS,
    NUM,
    OBJ,
    OCCASIONS,
    PLURALS,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    TEXTS,
    THAT,
    TIME,
    TITLE,
    TO,
    WHICH_TIME,
    WRITTEN,
    Phrases,
    Span,
    sets_off,
    words_of,
)
from .turned import DEEDS, EXPLETIVE, QUOTING, SHOWN
from .verbs import HEADED_BY, PUBLISHED

TALKED_OF, ANONYMITY = words_of("talked of"), tuple(words_of("anonymity"))
REFUSED, WILLING = words_of("refusing"), words_of("willing")
TOLD_IN_HEADLINES, HEARING = words_of("told in headlines"), words_of("told in a hearing")
BY_SOMEBODY, STRIKERS, PLAIN = map(words_of, ("by somebody", "striker", "plain thing"))
STRIKING, MOVING_TO, NOBODY = map(words_of, ("striking", "moving to", "nobody"))
RULING, EXPECTED, NOT_PARTED = map(words_of, ("ruling text", "expected child", "not parted"))
FORETOLD, CONCEDING = words_of("foretold"), words_of("would say")
UNOWNED = ("noun without owner", "impersonal")
FINITE = ("verb", "verb of a shared subject")
OF_MIND = ("state of mind", "light verb and noun", "noun")
ASKING = tuple({phrase.split()[0] for phrase in ANONYMITY})
PARTICLES = words_of("particle")
ANOTHER, TAKING_UP, TAKEN_UP = map(words_of, ("another verb", "taking up", "taken up"))
ANOTHER_FIRST = frozenset(words.split()[0] for words in ANOTHER)
PLEASING, CONFIRMING, ASSEMBLIES, NOMINATED = map(words_of, ("pleasing", "confirming", "assembly", "nominated"))
CONDITIONAL, REPLIES, WEAPONS = words_of("conditional"), words_of("answered so"), words_of("weapon")
TOLD = frozenset(("quote", "that", "clause", "person"))
TIED = FRAMES | TO_ONLY | THAT_ONLY  # takes of verbs that say nothing without what must follow them
LIKE_BASE = words_of("like its base")
GROWING = words_of("growing")
RECORDS, PAST_NOUNS = words_of("record"), words_of("past noun")
OVERHEARD, NAMING, WORDS = words_of("overheard"), words_of("naming"), words_of("word for a word")
ATTRIBUTIVE = words_of("attributive")
NO_SOURCES, NEVER_FIRST = words_of("no source"), words_of("never first in a source")
NEVER_OPENING = frozenset(words.split()[0] for words in NEVER_FIRST)
KNOWING = words_of("knowing of it")
PARTED_BY = (words_of("preposition") | {"to", "as"}) - {"by", "with", "into"}
PLAIN_DEEDS, DEALT_WITH, ING_NOUNS = map(words_of, ("plain deed", "thing dealt with", "ing noun"))
GREETINGS, JUDGED, WHY_JUDGED = map(words_of, ("greeting", "judged in short", "why judged"))
SITES, MEETS_PRESS = words_of("site"), words_of("before a briefing")
DOING = frozenset(deed.split()[0] for deed in PLAIN_DEEDS)
NEGATING, WRITERS = words_of("negating"), words_of("writer")
FACTIVE = ("know", "see")  # the dam broke, it is known: the outlet's own word
DAILY, FLAT = words_of("after adverbial"), words_of("flat adverb")


@cache
def _with_particle() -> dict[str, tuple[set[str], dict[tuple[str, ...], Entry]]]:
    """Return by its first word each verb with a preposition: its prepositions, then what follows, and the entry."""
    out: dict[str, tuple[set[str], dict[tuple[str, ...], Entry]]] = {}
    for entry in shipped("cues"):
        for first, *rest in (form.split() for form in entry.forms if entry.more["kind"] == "verb"):
            if rest and len(rest) < 3 and rest[-1] in PARTED_BY and "…" not in rest:
                last, turns = out.setdefault(first, (set(), {}))
                last.add(rest[-1])
                turns[tuple(rest)] = entry
    return out


def with_adverbs(p: Phrases, hits: list[Hit]) -> list[Hit]:
    """Add verbs parted from their preposition: believes firmly in, lashed out angrily at, spoke in May about."""
    known, lower, more = _with_particle(), p.lower, list[Hit]()
    for i in compress(range(len(lower) - 2), map(known.__contains__, lower)):
        near = lower[i + 2 : i + 10]
        last, turns = known[lower[i]]
        if last.isdisjoint(near):
            continue
        for rest, entry in turns.items():
            at = i + len(rest)
            if rest[-1] not in near or at + 1 >= len(lower) or lower[i + 1 : at] != list(rest[:-1]):
                continue
            on = _behind_adverbial(p, at, rest[-1])
            if on and not any(p.parted[i + 1 : on + 1]):
                more.append(Hit(i, on, entry))
    return sorted([*hits, *more], key=lambda hit: (hit.first, -hit.last)) if more else hits


def _behind_adverbial(p: Phrases, at: int, particle: str) -> int | None:
    """Return where a verb's preposition stands behind what says how, when or where: spoke | in May | about."""
    lower, low, high = p.lower, at + 1, min(at + 8, len(p.lower))
    on = next((k for k in range(low, high) if lower[k] == particle), None)
    if on is None or (on == low and p.cls[at] & (DET | AUX)):
        return None
    if on == low and lower[at] in FLAT:
        return on  # pushed back hard on it
    if on == low and (p.adverb(at) or p.cls[at] & ADV):
        plain = p.cls[at] & ADV and lower[at] != "back"  # not called loudly for his dog, called back for a second try
        return on if plain or particle != "for" else None
    said_on, between = particle in DAILY and on + 1 < len(lower), range(at, on)
    if not said_on or p.cls[on + 1] & TIME or any(p.cls[k] & (AUX | REL | SUB | PRON | TO | AND) for k in between):
        return None
    if any(p.verbish(k) or p.quoted[k] for k in between):
        return None
    opens = p.cls[at] & (PREP | TIME | DET) or p.adverb(at) or lower[at] in WHICH_TIME
    opens = opens and lower[at - 1] not in NOT_PARTED and lower[on + 1] not in SPOKEN_ON
    timed = opens and p.cls[on - 1] & TIME and not p.cls[on - 1] & AUX
    manner = p.cls[at] & PREP and lower[on - 1] in MANNERS
    occasion = p.cls[at] & PREP and particle == "about" and lower[on - 1] in OCCASIONS
    return on if timed or manner or occasion else None


class Cues(Frames):
    """Reads each listed word in its place: a cue with source and content, or none."""

    def _cue(self, hit: Hit, unit: Span, before: list[Attribution]) -> Attribution | None:
        kind = hit.entry.more["kind"]
        if kind == "verb":
            made = self._verb(hit, unit, before)
            return None if made and made.source and self._nobody(made.source) else made
        if kind == "noun":
            return self._in_view(hit, unit) or self._noun(hit, unit)
        if kind == "stander":
            return self._stander(hit, unit)
        if kind == "stirring":
            return self._stirs(hit, unit, before)
        if kind == "adjective":
            return self._adjective(hit, unit)
        if kind == "poll":
            return self._polled(hit, unit)
        return self._phrase(hit, unit)

    def _nobody(self, source: Span) -> bool:
        """Return whether a phrase is one word that stands for nobody: including, nor, to, the."""
        c = self.p.cls[source.first]
        p, word, then = self.p, self.p.lower[source.first], source.first + 1
        if source.end == then and (word in NO_SOURCES or p.opens_freely(word)):
            return True  # The | evening began, Clearly | wants to leave
        bare = source.end == then and not (p.caps[source.first] or c or word in TEXTS or speaker_like(word))
        if bare and ((word in p.listed and not word.endswith("s")) or (word.endswith("ing") and len(word) > 5)):
            return True  # who took | and repeated
        if word in NEVER_OPENING and not c & PRON:
            pair = f"{word} {p.lower[then]}" if then < len(p.lower) else word
            if word in NEVER_FIRST or pair in NEVER_FIRST:
                return True  # Thanks to Berg, Let's talk of it
        return (
            source.end - source.first == 1
            and bool(c & (PREP | AND | SUB | TO | LINK))
            and not c & (PRON | DET | NUM | REL)
        )

    def _group_bits(self, at: int, unit: Span) -> tuple[int, int]:
        """Return where a verb group begins, and the classes of the words of it before word `at`."""
        first, bits = self._group(at, unit.first), 0
        for c in self.p.cls[first:at]:
            bits |= c
        return first, bits

    def _verb(self, hit: Hit, unit: Span, before: list[Attribution]) -> Attribution | None:
        """Read a verb in its place: the sense it has there, its group and form, then whose words it brings."""
        p, entry = self.p, hit.entry
        if self._another_verb(hit, unit):
            return None
        takes = takes_of(entry.more["takes"])
        word = p.lower[hit.first]
        form = verb_forms(entry).get(word, "ed")
        group, bits = self._group_bits(hit.first, unit)
        heard = self._overheard(group, unit) if form == "ing" else None
        if heard is not None and heard > unit.first and p.cls[heard - 1] & BE:  # the man is heard saying
            group, more = self._group_bits(heard, unit)
            bits |= more
        prev = self._class_before(group, unit)
        if self._form_bars(hit, unit, group, form, prev & TO, bits):
            return None
        said_soon = self._to_be_said(hit, unit, group)
        if said_soon is not None:
            group, form, bits, prev = said_soon, "base", MODAL, 0
        elif prev & TO and not bits & AUX:
            chained = self._finite_before(hit, unit, group, form)
            if chained is None:
                return None if form == "s" else self._infinitive(hit, unit, group, takes, before)
            form = "ed"
            group, bits = self._group_bits(chained, unit)
            prev = self._class_before(group, unit)
        if group > unit.first and p.cls[group - 1] & HELD_AUX and not p.parted[group]:
            bits |= BE | HAVE
        held = prev & (DET | POSS) and not (prev & (PRON | OBJ | REL) or bits & AUX)
        if held and not (p.lower[group - 1] in LONE or p.lower[group - 2 : group] == ["the", "other"]):
            return None
        if form in ("ed", "en") and bits & BE and self._is_passive(group, hit.first):
            return self._said_aside(hit, group, unit) or self._passive(hit, unit, group)
        if form == "en" and not bits & (HAVE | BE):
            return None
        if form == "base" and bits & HAVE and word in LIKE_BASE:
            form = "ed"  # has come out against
        if form in ("base", "s") and bits & (BE | HAVE) and not bits & MODAL:
            return None  # there were claims
        noun = form in ("s", "base") and "noun" in entry.more["also"]
        if noun and not bits & AUX and before and before[-1].end == hit.first == group:
            return None  # divers demand | answers, residents blast | plan
        after = hit.last + 1
        then = p.lower[after] if after < unit.end else ""
        if form == "ed" and not bits & AUX:
            if "accused" in entry.more["also"] and then == "of":
                return self._accused(hit, unit, group)
            if ("as" in takes and self._called_so(hit, unit, group)) or (then == "as" and self._again_by(hit, unit)):
                return self._passive(hit, unit, group)
            if word in TOLD_IN_HEADLINES and self._told_in_short(hit, unit):
                return self._headline_passive(hit, unit, group)
            if group == hit.first and self._judged_in_short(hit, unit, takes):
                return self._passive(hit, unit, group)
            if self._past_is_none(hit, unit, group, prev, takes):
                return None
        if entry.term in NAMING and p.closes[group] and not p.gaps[group].strip(" ”\"’'"):
            return None  # a “boat maker” calls X
        if self._particle_changes(hit, unit):
            return None
        if not bits & AUX and self._but_a_noun(hit, group, unit, form):
            return None  # it is a good bet that, town planning officers
        form = "ed" if form == "en" else form
        if form in ("base", "s") and not self._finite(group, unit, bits, form, hit):
            return None
        if form != "ing" and takes == {"quote"} and then == "to" and entry.term != "put it":
            return None
        if form in ("ing", "ed") and not bits & AUX and self._joins_on(group, unit) and p.owns(group - 1):
            return None
        made = Attribution(group, after, entry.term, entry.label, "verb", unit)
        made.finite = "finite" in entry.more["also"]
        sure = bits & HAVE or heard is not None or said_soon is not None
        if bits & MODAL and not (sure or self._will_not(group, hit.first)):
            opens = self._opening(made.end, unit)[0] in ("quote", "colon", "that")
            if not opens and not self._foretold(made, unit, before) and not self._would_say(made, unit, takes, before):
                return None
        made.strength = 1 if "quote" not in takes else 3 if "that" in takes else 2
        return self._spoken(made, hit, unit, (form, bits), before)

    def _overheard(self, group: int, unit: Span) -> int | None:
        """Return the verb by which somebody is met as she speaks: heard saying, caught on tape saying."""
        p = self.p
        heard = group - 1 - 2 * (p.lower[group - 1] in RECORDS and p.lower[group - 2] == "on")
        return heard if heard >= unit.first and not p.parted[group] and p.lower[heard] in OVERHEARD else None

    def _spoken(
        self, made: Attribution, hit: Hit, unit: Span, shape: tuple[str, int], before: list[Attribution]
    ) -> Attribution | None:
        """Read what a verb that speaks brings, by its form and the classes in its group: asked, saying, said."""
        p, entry, (form, bits) = self.p, hit.entry, shape
        takes, word = takes_of(entry.more["takes"]), p.lower[hit.first]
        first, after = made.first, hit.last + 1
        then = p.lower[after] if after < unit.end else ""
        opening = first == unit.first or (not p.parted[first] and p.lower[first - 1] == "when")
        if form == "ed" and ("asked" in entry.more["also"] or word in ASKED) and opening:
            return self._asked(made, unit, takes)
        if form == "ing" and not bits & BE:
            if word in CONDITIONAL or (word in ING_NOUNS and self._modified(first, unit)):
                return None  # safe, assuming that it holds; told a regular briefing that it leaked
            joins = self._joins_on(first, unit) and not (p.cls[first - 1] or p.verbish(first - 1))
            if joins and after < unit.end and after == first + 1 and not p.parted[after] and self._names_role(after):
                return None  # policy planning director
            if self._says_nothing(made, unit):
                return None  # officials, requesting anonymity
            return self._participle(made, unit, takes, before, self._class_before(first, unit))
        if form == "ed" and then == "by" and not bits & HAVE:
            reduced = self._reduced(made, unit) if made.strength > 1 else None
            if reduced or made.term != "say":
                doing = after + 1 < unit.end and p.lower[after + 1].endswith(("ing", "ly"))  # replied by saying
                other = doing or made.finite or "asked" in entry.more["also"] or word in PUBLISHED or word in LIGHT
                other = other or word in QUOTING  # a source quoted by the Post
                # the attack claimed by the group, a video posted by the club
                return reduced or (None if other else self._passive(hit, unit, first))
        return self._finish(made, unit, takes, before, form)

    def _names_role(self, i: int) -> bool:
        """Return whether a word is one office, so that a form in -ing before it tells which: planning | director."""
        word = self.p.lower[i]
        return not self.p.caps[i] and bool(self.p.cls[i] & TITLE) and not (word.endswith("s") or word in PLURALS)

    def _class_before(self, group: int, unit: Span) -> int:
        """Return the classes of the word before a verb group, 0 where a mark parts them."""
        return self.p.cls[group - 1] if group > unit.first and not self.p.parted[group] else 0

    def _joins_on(self, group: int, unit: Span) -> bool:
        """Return whether a word stands before a verb group without a mark between."""
        return group > unit.first and not self.p.parted[group]

    def _another_verb(self, hit: Hit, unit: Span) -> bool:
        """Return whether a word belongs to another verb, a shorter one or a name, or to a deed without words."""
        p, entry, after = self.p, hit.entry, hit.last + 1
        last, one = p.lower[hit.last], hit.first == hit.last
        dated = last == "on" and after + 1 < unit.end
        if dated and (p.cls[after] & TIME or (p.caps[after] and p.lower[after + 1] == "that")):
            return True  # reported on Thursday: a day or place, no topic; the verb alone is read next
        if last == "for" and not one and self._for_a_time(after, unit):
            return True  # has argued for years that
        then = p.lower[after] if after < unit.end else ""
        if one and then and last in ANOTHER_FIRST and f"{last} {then}" in ANOTHER:
            return True  # was sworn in as mayor
        if then in GREETINGS and entry.term == "say" and not p.parted[after]:
            return after + 1 >= unit.end or not p.cls[after + 1] & AUX  # said goodbye to the crew
        if entry.term.partition(" ")[0] in DOING and self._plain_deed(hit, unit):
            return True
        if p.caps[hit.first] and self._part_of_name(hit.first, unit):
            return True
        if then == "to" and entry.term == "relate":
            return True  # papers related to the pier
        if last == "thanks" and one and self._owing_to(after, unit):
            return True  # in jail, thanks in part to a law
        if "…" in entry.forms[0]:
            if not self._halves_belong(hit):
                return True
        elif not one and any(p.parted[hit.first + 1 : after]):
            return True  # up 72 points, to 8,189
        return last in TEXTS and then in participles()  # issued a statement saying: one cue, read at its participle

    def _owing_to(self, at: int, unit: Span) -> bool:
        """Return whether *to* follows at once or behind how much: thanks | to, | in part to, | mostly to."""
        p = self.p
        to = next((k for k in range(at, min(at + 4, unit.end)) if p.lower[k] == "to"), None)
        return to is not None and not any(p.caps[k] or p.cls[k] & (DET | OBJ) for k in range(at, to))

    def _form_bars(self, hit: Hit, unit: Span, group: int, form: str, infinitive: int, bits: int) -> bool:
        """Return whether a verb that speaks in some forms only stands in another: bars, deciding, stopped short of."""
        p, takes, after = self.p, takes_of(hit.entry.more["takes"]), hit.last + 1
        if "texts" in takes and (form == "ing" or infinitive or bits & (BE | MODAL)):
            return True
        if ("heard" in takes and (form == "ing" or infinitive)) or ("enacted" in takes and infinitive):
            return True
        if "doing" in takes and not (after < unit.end and p.lower[after].endswith(("ing", "ly"))):
            return True  # stopped short of the wall
        told = hit.entry.term.startswith("use the ")
        return told and bool(form == "ing" or infinitive or self._denies(group, hit.first))  # has never used the word

    def _finite_before(self, hit: Hit, unit: Span, group: int, form: str) -> int | None:
        """Return the finite verb on which an infinitive hangs that says so itself: began to call, came to believe."""
        p, entry = self.p, hit.entry
        chained = self._chained(group - 1, unit)
        if group - 2 <= unit.first or p.parted[group - 1]:
            return chained
        held = p.lower[group - 2]
        if form == "ing" and held in TAKING:
            return group - 2  # has taken to calling
        grown = chained is None and entry.label == "thought" and held in GROWING and not p.quoted[group - 2]
        grown = grown and ("that" in takes_of(entry.more["takes"]) or not held.startswith(("com", "cam")))
        return group - 2 if grown else chained

    def _called_so(self, hit: Hit, unit: Span, group: int) -> bool:
        """Return whether a past form without an auxiliary is a participle for what something is called by somebody."""
        p, after = self.p, hit.last + 1
        if (self._gives_a_name(after, unit) or self._seen_by(hit, unit)) and self._agent(hit, unit):
            return True  # the plan, called “odd” by Berg
        if group == unit.first or p.parted[group]:
            return False
        named = after + 1 < unit.end and p.lower[after] == "as" and p.cls[after + 1] & (DET | POSS)
        return bool(named) and not self._related(group, unit)  # a man described as a “hero”

    def _told_in_short(self, hit: Hit, unit: Span) -> bool:
        """Return whether a headline leaves out the form of be of a passive: Drivers urged to; Court told of a leak"""
        p, after = self.p, hit.last + 1
        if unit.first or hit.first == unit.first or len(self.reading.paragraphs) < 2:
            return False
        heard = p.lower[hit.first - 1] in HEARING and p.lower[hit.first] == "told" and not p.parted[hit.first]
        if heard and hit.first == unit.first + 1:
            return True  # Court told Berg lied
        if after >= unit.end:
            return heard and p.text[p.ends[hit.last] :][:1] not in (".", "?", "!")
        stopped = p.text[p.ends[unit.end - 1] :][:1] in (".", "?", "!")
        if stopped or p.parted[hit.first] or any(p.cls[k] & (REL | SUB) for k in range(unit.first, hit.first)):
            return False
        if ":" in p.gaps[after]:
            return True
        if p.parted[after] and not self._quote_in_gap(after):
            return False
        of = hit.last if hit.last > hit.first else after
        if p.lower[after] == "to" or (p.lower[of] in ("of", "over") and p.lower[hit.first] != "asked"):
            return True
        return p.lower[after] == "not" and after + 1 < unit.end and bool(p.cls[after + 1] & TO)

    def _judged_in_short(self, hit: Hit, unit: Span, takes: frozenset[str]) -> bool:
        """Return whether a headline leaves out the form of be of a judgement: Plan branded “mad”; Lund mocked over."""
        p, at, after = self.p, hit.first, hit.last + 1
        why = p.lower[hit.last] if hit.last > at else p.lower[after] if after < unit.end else ""
        judged = p.lower[at] in JUDGED and why in WHY_JUDGED
        named = "as" in takes and at == hit.last and after < unit.end and not judged
        if not (judged or named) or at == unit.first or p.parted[at] or p.cls[unit.first] & (PRON | REL | PREP | SUB):
            return False
        if p.phrase_before(at, unit.first) != unit.first or any(p.parted[k] for k in range(unit.first + 1, at)):
            return False
        if p.text[p.ends[unit.end - 1] :][:1] in (".", "?", "!"):
            return False  # Lund warned over the weekend.
        if judged:
            told = any(p.lower[k] == "that" or p.cls[k] & TIME for k in range(after, unit.end))
            return not (told or (why == "about" and p.lower[at] not in ASKED))
        if p.cls[unit.first] & DET and p.caps[at - 1]:
            return False  # the man Lund called “mad”
        likened = p.lower[after] == "as"
        after += likened
        quote = self._quote_in_gap(after) if after < unit.end else None
        if quote is None:
            return likened and after < unit.end
        if hit.entry.label == "act" and len(self.reading.words_in(quote.start, quote.end)) > 2:
            return False  # Lund hailed “the best pier I have seen” after it held
        if p.caps[after] != p.caps[at] or self._last_mark(quote) in ",!?":
            return False
        then = self._word(quote.right)
        if then >= unit.end or p.text[quote.right : p.starts[then]].strip():
            return True
        return bool(p.cls[then] & (PREP | SUB | AND))

    def _headline_passive(self, hit: Hit, unit: Span, group: int) -> Attribution | None:
        """Take what a headline says somebody was told, nobody knows by whom: Drivers urged | not to travel."""
        p, after = self.p, hit.last + 1
        made = Attribution(group, after, hit.entry.term, "withheld", "is said to", unit)
        if after >= unit.end:  # Berg lied, court told
            self._postposed(made, unit, hit.first - 1)
            return made if made.contents else None
        start = self._content_start(after)
        if ":" not in p.gaps[after] and p.lower[after] in ("of", "over", "to"):
            made.end = after + 1
            start = self._content_start(after + 1) if after + 1 < unit.end else start
        by = next((k for k in range(unit.end - 1, after, -1) if p.lower[k] == "by" and not p.quoted[k]), None)
        agent = p.phrase_after(by + 1, unit.end) if by and by + 1 < unit.end else None
        if by and agent and agent.end == unit.end and self._utters(agent):
            made.source, made.rule, made.label = agent, "passive", hit.entry.label
        self._add_content(made, unit, start, "that", stop=by if made.source else None)
        return made if made.contents else None

    def _again_by(self, hit: Hit, unit: Span) -> bool:
        """Return whether a participle is joined to a passive, with an agent: was praised but dismissed as “odd” by."""
        p, joint = self.p, hit.first - 1
        if joint <= unit.first or not (p.cls[joint] & AND or p.lower[joint] == "but") or p.parted[hit.first]:
            return False
        low = max(unit.first, joint - PHRASE * 3)
        be = next((k for k in range(joint - 2, low, -1) if p.cls[k] & BE and p.verbish(k + 1)), joint)
        clause = any(p.cls[k] & (REL | SUB) or (p.cls[k] & PRON and not p.cls[k] & OBJ) for k in range(be + 1, joint))
        if be == joint or clause:
            return False
        by = self._agent(hit, unit)
        return by is not None and (bool(p.closes[by]) or by <= hit.last + 4)

    def _past_is_none(self, hit: Hit, unit: Span, group: int, prev: int, takes: frozenset[str]) -> bool:
        """Return whether a past form without an auxiliary is a participle or noun by which nobody speaks."""
        p, entry, after = self.p, hit.entry, hit.last + 1
        then = p.lower[after] if after < unit.end else ""
        bare = self._joins_on(group, unit)
        held = p.lower[group - 1]
        if bare and "as" in takes and entry.term in NAMING:
            if group - 1 == unit.first and p.opens_freely(held):
                return True  # Initially dubbed the “wreck”
            speaks = p.caps[group - 1] or prev or held.endswith("s") or (speaker_like(held) and held not in TEXTS)
            if not (speaks or self._names_something(after, unit)):
                return True  # a video called “…”, a plan called X
        if not bare:
            return False
        doing = held.endswith("ing") and len(held) > 5 and not (p.caps[group - 1] or speaker_like(held))
        doing = doing and held not in OCCASIONS and held not in TEXTS  # the hearing proposed changes
        attributive = p.lower[hit.first] in ATTRIBUTIVE and (doing or prev & PREP)
        joined = prev & AND and group - 2 > unit.first and not (p.verbish(group - 2) or p.cls[group - 2])
        joined = joined and p.lower[group - 2] not in p.listed and not p.adverb(min(after, unit.end - 1))
        attributive = attributive or (p.lower[hit.first] in ATTRIBUTIVE and joined)  # probable and suspected cases
        attributive = attributive or (p.lower[hit.first] in ("related", "alleged") and "-" in held)
        if attributive and after < unit.end and not p.cls[after] & CLOSED:
            return True  # cases involving alleged fraud
        of = group - 2 - (p.lower[group - 3 : group - 1] == ["out", "of"])
        rate = prev & NUM and p.lower[of] in ("in", "out") and p.cls[of - 1] & NUM  # one in ten, nine out of ten
        if prev & (PREP | NUM) and held not in LONE and not rate:
            return True
        if held == "those" and after < unit.end and (p.verbish(after) or p.parted[after]):
            return True  # a third of those asked | said, most of those questioned, …
        if p.lower[hit.first] in PAST_NOUNS and (self._hung_noun(group, unit) or self._past_noun(hit, group, unit)):
            return True  # struck by a single thought
        if not prev:
            several = then == "to" and held.endswith("s")
            meant = entry.label == "thought" and then in ("to", "at")
            if meant and not (p.caps[group - 1] or speaker_like(held) or several):
                return True  # a campaign intended to harm
            if p.lower[after : after + 1] and self._put_somewhere(hit, group, unit):
                return True  # a video posted on the page
        if (then == "on" or then in ASKED_ON) and takes == TOLD and not p.parted[after]:
            return True  # two people briefed on the matter
        noun = after < unit.end and not p.cls[after] & CLOSED
        if noun and not (p.caps[after] or p.parted[after] or p.adverb(after)) and self._in_object(group, unit):
            return True  # has a total indicated value
        well = p.lower[hit.first - 1] == "well" and bool(p.cls[max(hit.first - 2, unit.first)] & (DET | BE))
        object_of = not p.caps[group - 1] and not p.cls[group - 1] and held.endswith("ed")
        return well or held == "own" or (object_of and noun)  # a well documented plan, killed a revered man

    def _particle_changes(self, hit: Hit, unit: Span) -> bool:
        """Return whether a particle makes another verb of one word: showed up, but not said up to 40."""
        p, after = self.p, hit.last + 1
        if hit.first < hit.last or after >= unit.end or p.parted[after]:
            return False
        then = p.lower[after]
        if then == "out" and (after + 1 >= unit.end or p.parted[after + 1]):
            return True  # three buyers have backed out
        if then not in PARTICLES:
            return False
        number = after + 2 < unit.end and f"{then} {p.lower[after + 1]}" in NEAR_PAIRS
        return not (number and (p.cls[after + 2] & NUM or p.lower[after + 2][0].isdigit()))

    def _will_not(self, first: int, at: int) -> bool:
        """Return whether a verb group refuses or is not willing: would not confirm, declined to."""
        if first == at:
            return False
        helping = self.p.lower[first:at]
        return bool(REFUSED.intersection(helping)) or ("not" in helping and bool(WILLING.intersection(helping)))

    def _hung_noun(self, at: int, unit: Span) -> bool:
        """Return whether an article, with a preposition or a verb of being before it, makes a word a noun."""
        p = self.p
        first = p.phrase_before(at, unit.first)
        if first is None or first <= unit.first or p.parted[first] or p.caps[at - 1] or speaker_like(p.lower[at - 1]):
            return False
        hung = p.cls[first - 1] & (PREP | BE | HAVE) and p.lower[first - 1] not in CLAUSES
        return bool(hung and p.cls[first] & (DET | POSS))

    def _for_a_time(self, i: int, unit: Span) -> bool:
        """Return whether a span of time and *that* follow, and no topic: has argued for | years that it leaks."""
        p = self.p
        k = next((k for k in range(i, min(i + 3, unit.end - 1)) if p.lower[k] in PERIODS), None)
        return k is not None and not any(p.parted[i : k + 2]) and p.lower[k + 1] == "that"

    def _plain_deed(self, hit: Hit, unit: Span) -> bool:
        """Return whether a thing is dealt with, and nothing said of it: found the keys, responded to the scene."""
        p, at, term = self.p, hit.last + 1, hit.entry.term
        if at + 1 < unit.end and " " not in term and p.lower[at] == "to" and not p.parted[at]:
            at, term = at + 1, f"{term} to"
        thing = p.phrase_after(at, unit.end) if at < unit.end and not p.parted[at] else None
        if thing is None or self._head_of(thing) not in DEALT_WITH or term not in PLAIN_DEEDS:
            return False
        if self._quote_near(at, unit):
            return False
        then = thing.end
        if then < unit.end and (p.cls[then] & AUX or ":" in p.gaps[then]):
            return False  # found the keys were lost
        behind = p.lower[thing.first : min(then + PHRASE, unit.end)]
        if not TEXTS.isdisjoint(behind) or not SITES.isdisjoint(behind):
            return False  # responded to the fire with a statement, on Twitter
        said = then + 1 < unit.end and p.lower[then] == "by" and p.lower[then + 1] in participles()
        return not said and "for" not in p.lower[thing.first : then + 1]  # responded to calls for a ban

    def _modified(self, at: int, unit: Span) -> bool:
        """Return whether an article and a word for nobody, which say what noun it is, stand before a word."""
        p, held = self.p, self.p.lower[at - 1]
        first = p.phrase_before(at, unit.first) if at - 1 > unit.first and not p.parted[at] else None
        if first is None or first == at - 1 or not p.cls[first] & (DET | POSS):
            return False
        if held in MEETS_PRESS:
            return True  # at a press briefing that it leaks
        return not (p.caps[at - 1] or held.endswith("s") or speaker_like(held) or held in TEXTS or held in WRITTEN)

    def _past_noun(self, hit: Hit, group: int, unit: Span) -> bool:
        """Return whether a verb whose past is its base is a noun: cut its forecast by 5 percent, the forecast said."""
        p, then = self.p, hit.last + 1
        if "noun" not in hit.entry.more["also"] or p.cls[group - 1] & PRON:
            return False
        first = p.phrase_before(group, unit.first)
        held = first is not None and first > unit.first and not p.parted[first] and p.verbish(first - 1)
        return held or (then < unit.end and (p.lower[then] == "by" or p.verbish(then)))

    def _halves_belong(self, hit: Hit) -> bool:
        """Return whether what stands between a verb and its other half lets them be one: told … about."""
        p = self.p
        met = p.lower[hit.first + 1] in ("to", "with")
        if not met and p.lower[hit.last] in TALKED_OF:
            return False  # testified that Berg lied about the loan
        timed = any(p.cls[k] & TIME for k in range(hit.first + 2, min(hit.first + 4, hit.last)))
        hung = p.cls[hit.last - 1] & (PREP | TO | AND) or (met and timed)  # people she spoke to this week about it
        undated = "day" in hit.entry.more["also"] and not p.cls[hit.last - 1] & TIME
        return hit.first + 1 < hit.last and not hung and not undated  # no 16 million, compared with 12

    def _said_aside(self, hit: Hit, group: int, unit: Span) -> Attribution | None:
        """The dam, it is feared, leaks; the dam will close, it was claimed; he hit her, the court was told."""
        p, left = self.p, group - 1
        agent = self._agent(hit, unit)  # it was reported | by the Post
        if p.lower[left] == "it":
            unsaid = "withheld" not in hit.entry.more["also"] or hit.entry.term in FACTIVE
            if agent is None and unsaid and not self._of_it(hit):
                return None
        else:
            told = p.subject(group, unit.first) if hit.entry.term == "tell" else None
            if told is None or p.cls[told.first] & (PRON | REL):
                return None
            left = told.first
        if left <= unit.first or not p.parted[left]:
            return None
        made = Attribution(group, hit.last + 1, hit.entry.term, "withheld", "is said to", unit)
        right = self._past_aside(made, unit)
        made.source = p.phrase_after(agent + 1, unit.end) if agent is not None else None
        if made.source:
            made.label, made.rule, right = hit.entry.label, "passive", max(right, made.source.end)
        when = right < unit.end and p.cls[right] & (PREP | TIME) and unit.end - right < 8
        if when and not any(p.parted[right : unit.end]) and not self._any_verb(right, unit):
            right = unit.end  # the court was told | on Monday
        if right < unit.end and (not p.parted[right] or p.cls[right] & (SUB | REL | THAT) or p.lower[right] == "as"):
            return None
        if p.cls[left - 1] & AND and right < unit.end:
            self._add_content(made, unit, self._content_start(right), "that")  # left and, it is said, | took the money
        elif not self._parenthetical(made, unit, left, right) and right == unit.end:
            self._postposed(made, unit, left)
        made.strength = 3
        return made if made.contents else None

    def _accused(self, hit: Hit, unit: Span, group: int) -> Attribution | None:
        """The man accused of theft: the charge behind *of*, up to a comma."""
        p = self.p
        made = self._passive(hit, unit, group)
        doing = hit.last + 2 < unit.end and p.lower[hit.last + 2].endswith("ing")
        thing = p.phrase_after(hit.last + 2 + doing, unit.end)
        if thing and doing:
            thing = Span(hit.last + 2, thing.end)
        if made and thing and made.rule == "is said to":
            made.contents[0] = (p.starts[thing.first], p.ends[thing.end - 1])
        comma = self._comma(hit.last + 2, unit) if made and made.rule == "is said to" else None
        if made and comma:  # Berg, accused of lying to voters, | resigned
            made.contents = [(s, min(e, p.ends[comma - 1])) for s, e in made.contents]
        return made

    def _asked(self, made: Attribution, unit: Span, takes: frozenset[str]) -> Attribution | None:
        """Asked whether it held, Berg left: what somebody, who is not named, wanted to know."""
        p = self.p
        kind, start = self._complement(made, unit, takes)
        on = made.end + 1 < unit.end and p.lower[made.end] in ASKED_ON and not p.parted[made.end]
        if on and "about" in takes:
            kind, start = "that", p.starts[made.end + 1]  # when pressed about the leak
        if kind:
            made.rule, made.label = "asked by somebody", "withheld"
            self._add_content(made, unit, start, "that", stop=self._main_comma(made.end, unit))
        return made if made.contents else None

    def _to_be_said(self, hit: Hit, unit: Span, group: int) -> int | None:
        """Return where a verb group begins by which a quotation will be spoken: “…,” Lund | is expected to say."""
        p, k = self.p, group
        if not self.quotes or "that" not in hit.entry.more["takes"] or hit.entry.label == "thought":
            return None
        if p.cls[k - 1] & TO and not p.parted[k]:
            k -= 1
            while k - 1 > unit.first and p.lower[k - 1] in FORETOLD and not p.parted[k]:
                k -= 1
            if not p.cls[k - 1] & BE or p.parted[k]:
                return None
            k = self._group(k - 1, unit.first)
        elif k == hit.first or WILLING.isdisjoint(p.lower[k : hit.first]) or self._denies(k, hit.first):
            return None
        subject = p.subject(k, unit.first)
        if subject is None or not p.closes[subject.first]:
            return None
        quote = self.quotes[bisect_right(self.lefts, p.starts[subject.first]) - 1]
        opens = quote.left <= p.starts[unit.first]
        return k if opens and (self._last_mark(quote) in ",?!—–-…" or "," in p.gaps[subject.first]) else None

    def _finish(
        self, made: Attribution, unit: Span, takes: frozenset[str], before: list[Attribution], form: str
    ) -> Attribution | None:
        """Find source and contents of a finite verb."""
        p = self.p
        if self._says_nothing(made, unit):
            return None
        teller = self._teller_first(made.end, unit) if made.first == unit.first and made.strength == 3 else None
        if teller and form in ("ed", "s"):
            made.source, made.rule = teller, "verb before its subject"  # Said one diver: “…”
            self._add_content(made, unit, self._content_start(teller.end), "colon")
            return made
        kind, start = self._complement(made, unit, takes)
        if kind == "that" and self._hangs_on_noun(made.end, self._word(start)):
            quotes = (self._quote_in_gap(k) for k in range(self._word(start), unit.end) if ":" in p.gaps[k])
            quote = next(filter(None, quotes), None)
            kind, start = ("quote", quote.left) if quote else NOTHING
        if (not kind and takes <= TIED) or (kind == "clause" and self._took_up(made, self._word(start))):
            return None
        made.source = self._before_quoted_aside(made.first, unit)
        if made.source is None and p.closes[made.first] and not p.quoted[unit.first]:
            made.source = self._before_any_aside(made.first, unit) if self._says_a_clause(made.end, unit) else None
        if not kind and "that" in takes and made.strength == 3 and self._so(made.end, unit):
            made.contents.append((p.starts[made.end], p.ends[made.end]))
        source = self._behind_cue(self._subject_of(made, unit, form), before)
        if self._inverted(made, unit, source, kind) and self._turned_round(made, unit):
            return made
        told = kind == "clause" and source and made.strength > 1 and self._told(source.first, unit)
        if told and source and not self._ends_what_another_says(source.first, unit, before):
            kind = ""  # “…,” she said as the crowd left
        if before and before[-1].rule == "reported by" and before[-1].source and before[-1].source.end == made.first:
            before[-1].inner, made.nested = made, 1
            source = Span(before[-1].about, before[-1].first)
        if source and made.label == "thought" and p.lower[source.first] == "you" and kind != "quote":
            return None
        if source is None:
            if self._lacks_subject(made, unit, form, kind, start):
                return None
            source = self._finder_told_of(made, before) or self._shared_subject(made.first, unit, before)
            made.rule = "verb of a shared subject"
        plain = made.term != "say" and made.label != "thought"
        if plain and source and kind == "clause" and self._main_behind(self._word(start), source, unit):
            kind = ""  # records Lund questioned | are old
        if form == "ed" and kind in ("", "clause") and self._done_to_it(made, unit):
            return None  # could be identified and denounced as such
        idle = source and p.lower[source.first] == "they" and p.lower[made.first : made.end] == ["say"]
        if idle and source and source.first > unit.first and p.lower[source.first - 1] == "as":
            return None  # a thing of beauty is, as they say, a joy
        made.source = source
        if self._does_no_saying(made, unit, takes, kind):
            return None
        if kind == "clause" and self._takes_no_clause(made, unit, takes, start):
            kind = ""
        if kind:
            self._add_content(made, unit, start, kind)
        held = before and before[-1].rule == "is said to" and before[-1].end >= made.first - 1  # is said to | have told
        behind = held and source is not None and bool(p.closes[source.first])
        left = source.first if source and (made.rule == "verb" or behind) else made.first
        if source and p.cls[source.first] & REL and source.end - source.first == 1:
            return made if made.contents or made.aimed else None
        if not kind and made.strength > 1 and self._parenthetical(made, unit, left, self._past_aside(made, unit)):
            return made
        self._told_before(made, unit, before, (kind, start), left)
        if source and not p.cls[source.first] & REL:  # Ida Lund has written to ministers
            own = range(p.starts[source.first], p.ends[source.end - 1] + 2)
            made.contents = [c for c in made.contents if not (c[0] in own and c[1] in own)]
        if not made.contents and source and source.first > unit.first and p.lower[source.first - 1] == "as":
            self._as_clause(made, unit, source)
        if not made.contents and not made.aimed and source and "object" in takes and made.rule == "verb":
            claimed = any(start == p.starts[source.first] for a in before for start, _ in a.contents)
            if not claimed:  # but: told the BBC | he would not comment
                self._antecedent(made, unit, source)
        if not made.contents and made.strength > 1 and self._ends_in_colon(made, unit):
            self.pending = made
            return made
        if made.contents or made.aimed or (made.strength == 3 and p.closes[left]):
            quoting = made.strength > 1 and (kind == "quote" or (kind and self._quote_near(made.end, unit)))
            return made if source or quoting else None
        return None

    def _behind_cue(self, source: Span | None, before: list[Attribution]) -> Span | None:
        """Return the part of a subject behind the verb before it: Lund claims | doctors | told her it leaks."""
        if source is None or not before or before[-1].rule != "verb":
            return source
        p, cue = self.p, before[-1]
        if not (cue.clause and source.first < cue.first and cue.end < source.end):
            return source
        apart = any(p.parted[k] or p.cls[k] & (REL | SUB) for k in range(source.first + 1, source.end))
        opens = any(start == p.starts[cue.end] for start, _ in cue.contents)
        return Span(cue.end, source.end) if opens and not apart else source

    def _finder_told_of(self, made: Attribution, before: list[Attribution]) -> Span | None:
        """Return who came upon something within a claim: Lund said divers went down | and found that it leaks."""
        p = self.p
        if not before or p.lower[made.first] not in COME_UPON or made.end - made.first > 1:
            return None
        told = before[-1]
        start = next((s for s, e in told.contents if s < p.starts[made.first] < e), None)
        subject = p.phrase_after(self._word(start), made.first) if start is not None else None
        if subject is None or told.label == "thought" or p.cls[subject.first] & PRON:
            return None
        deed = subject.end < made.first and p.verbish(subject.end) and not p.cls[subject.end] & AUX
        return subject if deed and self._speaks(subject) else None

    def _says_nothing(self, made: Attribution, unit: Span) -> bool:
        """Return whether somebody only asks for their name to be left out, or quoted words are spoken of as words."""
        p = self.p
        if made.end < unit.end and p.lower[made.end].startswith(ASKING):
            after = p.lower[made.end : min(made.end + 4, unit.end)]
            if " ".join(after).startswith(ANONYMITY):
                return True
        if not p.closes[made.first]:
            return False
        quoted = self._word(self.quotes[bisect_right(self.lefts, p.starts[made.first]) - 1].left)
        # the term “grey water” refers to what the ships pump out
        named = not WORDS.isdisjoint(p.lower[max(quoted - 2, unit.first) : quoted])  # the word translated “detestable”
        return quoted > unit.first and named and p.gaps[quoted][:1] == " "

    def _subject_of(self, made: Attribution, unit: Span, form: str) -> Span | None:
        """Return the phrase before a verb that says who does it, with those who do it too and who wrote it."""
        p = self.p
        source = made.source or p.subject(made.first, unit.first)
        if source is None:
            return None
        closed = made.end >= unit.end or ("," in p.gaps[made.end] and not self._quote_in_gap(made.end))
        joined = self._names_before(source, unit) if closed else self._list_before(source, unit)
        if joined is None and form == "base":
            joined = self._joined_before(source, unit)
        if joined is None and source.first - 2 > unit.first:
            joined = self._text_by(source, unit)
        return source if joined is None else Span(joined, source.end)

    def _turned_round(self, made: Attribution, unit: Span) -> bool:
        """Take what stands behind a verb for who says it: “…,” said one diver."""
        p = self.p
        comma = self._comma_or_quote(made.end + 1, unit) if self._said_within(made, unit) else None
        inverted = p.phrase_after(made.end, comma or unit.end)
        if not inverted:
            return False
        then = inverted.end
        if comma is None and then < unit.end and p.lower[then] == "who" and not p.parted[then]:
            inverted = Span(inverted.first, self._comma(then, unit) or unit.end)  # said a man who …
        made.source, made.rule = inverted, "verb before its subject"
        made.via = None if made.via and made.via.first == inverted.first else made.via  # asked Lund
        self._postposed(made, unit, made.first)
        self._continued(made, unit, inverted.end)
        if comma:
            self._add_content(made, unit, self._content_start(comma), "that")
        return True

    def _lacks_subject(self, made: Attribution, unit: Span, form: str, kind: str, start: int) -> bool:
        """Return whether a verb without a subject before it can share none either: where alleged thieves hid."""
        p = self.p
        if p.cls[made.first - 1] & SUB and not p.parted[made.first] and form == "ed" and made.first > unit.first:
            return True
        acted = made.first > unit.first and p.verbish(made.first - 1)  # Lund paused, then revealed why …
        acted = acted or any(self._third_person(k, k - 1, unit) for k in range(unit.first + 1, made.first))
        acted = acted or (form == "s" and self._deed_before(made.first, unit) is not None)
        if "," in p.gaps[made.first] and not acted and p.phrase_before(made.first, unit.first) == unit.first:
            return True
        bare = form == "base" and not any(p.cls[k] & MODAL for k in range(made.first, made.end))
        weak = kind not in ("that", "quote", "colon") and not self._quote_near(made.end, unit)
        named = kind == "clause" and self._named_as(self._word(start), unit)  # and see the plan as a sham
        if not weak or named:
            return False
        # to mourn the dead and affirm their friendship
        return made.label == "thought" or (bare and not self._has_clause(start, unit))

    def _does_no_saying(self, made: Attribution, unit: Span, takes: frozenset[str], kind: str) -> bool:
        """Return whether the subject of a verb, or what it does, shows that nothing is said by it."""
        source = made.source
        if source and kind == "to" and made.label in ("forceful", "promising") and not self._may_vow(source):
            return True  # a storm, a vote that threatened to split the town
        if source and not kind and self._as_against(made, unit, source.first - 1):
            return True
        if "texts" in takes and not (source and self._text_says(source, takes)):
            return True  # the bill bars ferries, not the choir bars divers
        if kind != "quote" and source and not self._may_judge(made, source, unit):
            return True  # the goal sent the message that City were back; slammed the door
        if source and kind == "clause" and self._other_sense(made, source, unit):
            return True
        if takes == {"quote"} and source and not PERIODS.isdisjoint(self.p.lower[source.first : source.end + 1]):
            return True  # the year having begun “well”, the evening began so:
        heard = source and (self._utters(source) or self._head(source) in OCCASIONS | WRITTEN)
        return "heard" in takes and not heard  # the debate focused on the leak, not the work focused on it

    def _takes_no_clause(self, made: Attribution, unit: Span, takes: frozenset[str], start: int) -> bool:
        """Return whether a verb that wants a clause has a mere thing behind it: has found you; believes Lund."""
        p, source = self.p, made.source
        text = source is not None and (p.lower[source.end - 1] in TEXTS or self._head(source) in TEXTS)
        if (
            made.finite
            and not text
            and not (
                self._quote_near(made.end, unit)
                or self._has_clause(start, unit, made.term == "claim" or "object" not in takes)
            )
            and not ("as" in takes and self._object_and_name(start, unit))
            and not (made.label == "thought" and p.lower[self._word(start)].endswith("ing"))  # considers leaving
        ):
            return True
        met = made.finite and made.end + 1 < unit.end and p.cls[made.end] & OBJ
        if met and not p.cls[made.end] & (POSS | DET) and p.gaps[made.end + 1].startswith(","):
            return True  # has found you, and will not leave
        if made.label != "thought" or made.strength != 3 or p.cls[self._word(start)] & AUX:
            return False  # what I hope will be the last
        if self._has_clause(start, unit):
            return False
        if "to" in takes and self._object_and(start, unit, "to"):
            return False
        if "thing" in takes and source and self._foresees(made, self._word(start), source):
            return False
        return not ("object" in takes and self._object_and(start, unit, "as"))

    def _told_before(self, made: Attribution, unit: Span, before: list[Attribution], opens: Opening, left: int) -> None:
        """Give a verb what stands before it, and what goes on behind: It has leaked, X said, because it is old."""
        p, (kind, start) = self.p, opens
        if made.rule == "verb of a shared subject" and self._deed_before(made.first, unit) is not None:
            return  # Lund writes books, teaches rowing
        resumed = kind == "quote" and made.strength > 1 and bool(p.quoted[unit.first]) and "," in p.gaps[left]
        told = bool(before) and any(
            a.source and a.source.first < made.first < a.source.end for a in before[-2:]
        )  # said a man who saw
        beside = p.closes[left] and not (made.contents and self._fronted_quote(unit))
        beside = beside and not self._titled_before(left)
        beside = beside and not (made.clause and self._ends_what_another_says(left, unit, before))
        further = kind == "quote" and made.strength == 3 and not beside and not told
        if further and not p.caps[self._word(start)] and self._stated(unit, left, self._word(start)):
            self._postposed(made, unit, left)  # It has leaked, X said, “and it is old”
        behind = (resumed or beside) and left > unit.first
        if told or not ((not kind and made.strength > 1) or behind):
            return
        self._postposed(made, unit, left)
        then = self._past_aside(made, unit)
        goes_on = then + 1 < unit.end and (self._reasons(then) or (p.cls[then] & AUX and p.closes[left]))
        if not made.contents:  # Asked about it, she said, | it fell
            asked = made.strength == 3 and "," in p.gaps[left] and self._before_all_that(unit.first, left, timed=True)
            goes_on = asked and then + 1 < unit.end and self._another_clause(then, unit)
        elif made.strength == 3 and not behind:
            goes_on = goes_on or self._goes_on(made, unit, left, then)
        if goes_on and p.gaps[then].strip() == ",":
            self._add_content(made, unit, p.starts[then], "that")  # so bad, X said on Friday, because …
        if made.contents and made.end + 1 < unit.end and p.lower[made.end] == "that" and "," in p.gaps[made.end]:
            self._add_content(made, unit, self._content_start(made.end + 1), "that")  # so bad, X noted, that …

    def _titled_before(self, left: int) -> bool:
        """Return whether marks with no comma before a noun hold a name: “Pier” director Ida Lund, a “Yes” voter."""
        p = self.p
        quote = self.quotes[bisect_right(self.lefts, p.starts[left]) - 1]
        if p.text[quote.right : p.starts[left]] != " " or self._last_mark(quote) in ",.?!…—–":
            return False
        named = all(p.caps[k] or p.cls[k] & CLOSED for k in range(self._word(quote.start), left))
        return named and not (p.caps[left] or p.cls[left] & CLOSED)

    def _ends_in_colon(self, made: Attribution, unit: Span) -> bool:
        """Return whether a sentence ends in a colon soon behind a verb, without another verb: X added on Friday:"""
        p = self.p
        near = unit.end - made.end < 5 and p.text.startswith(":", p.ends[unit.end - 1])
        return near and not any(p.cls[k] & AUX or p.verbish(k) for k in range(made.end, unit.end))

    def _took_up(self, made: Attribution, at: int) -> bool:
        """Return whether an office or power was taken up, and nothing supposed: assumed the presidency."""
        p = self.p
        thing = p.phrase_after(at, made.unit.end) if made.term in TAKING_UP else None
        if thing is None or self._head_of(thing) not in TAKEN_UP:
            return False
        return thing.end >= made.unit.end or not p.cls[thing.end] & AUX

    def _other_sense(self, made: Attribution, source: Span, unit: Span) -> bool:
        """Return whether a verb says nothing of its object: it appealed to rowers, the Senate confirmed a nominee."""
        p, n = self.p, made.end
        if made.term == "threaten":  # threatened a man with a knife
            stop = self._comma(n, unit) or unit.end
            held = next((k for k in range(n + 1, stop) if p.lower[k] == "with"), stop)
            what = p.phrase_after(held + 1, stop) if held < stop else None
            by_one = p.cls[source.first] & REL or kinds().get(self._head(source)) not in GROUPS
            return what is not None and bool(by_one) and self._head(what) in WEAPONS
        if made.term in PLEASING:
            asks = any(p.lower[k] in ("to", "for") for k in range(n, self._comma(n, unit) or unit.end))
            speaks = self._speaks(source) and p.lower[source.first] not in EXPLETIVE
            return not (asks or speaks or self._quote_near(n, unit))
        if made.term not in CONFIRMING or self._head(source) not in ASSEMBLIES:
            return False
        thing = p.phrase_after(n, unit.end)
        if thing is None or not (self._head(thing) in NOMINATED or self._named_as(n, unit)):
            return False
        return thing.end >= unit.end or not p.cls[thing.end] & AUX  # confirmed the nomination was late

    def _reasons(self, at: int) -> bool:
        """Return whether a claim goes on behind its speaker with a reason: it holds, he said, | even if."""
        p = self.p
        return p.lower[at] in REASONS and (p.lower[at] != "even" or p.lower[at + 1] in ("if", "though"))

    def _main_behind(self, at: int, source: Span, unit: Span) -> bool:
        """Return whether a sentence's main verb stands behind a relative clause: records that Lund questioned | are."""
        p, relative = self.p, source.first - 1
        if at >= unit.end or not p.cls[at] & AUX or p.lower[at].endswith("ing") or relative <= unit.first:
            return False
        if p.lower[relative] not in ("that", "which", "whom") or p.parted[relative]:
            return False
        subject = p.phrase_before(relative, unit.first)
        opens = subject is not None and subject <= unit.first + bool(p.cls[unit.first] & AND)
        return opens and self._main_verb(at + 1, unit, 0) is None

    def _done_to_it(self, made: Attribution, unit: Span) -> bool:
        """Return whether a verb joined to a passive is passive too: was seen and criticised as odd."""
        p, joint = self.p, made.first - 1
        if joint - 1 <= unit.first or not p.cls[joint] & AND or p.parted[joint] or p.parted[made.first]:
            return False
        object_ = made.end < unit.end and not (p.parted[made.end] or p.cls[made.end] & (PREP | ADV | TIME))
        if object_ and p.lower[made.end] != "as":
            return False
        return p.verbish(joint - 1) and self._is_passive(self._group(joint - 1, unit.first), joint - 1)

    def _may_vow(self, source: Span) -> bool:
        """Return whether a phrase, or what a relative word stands for, may vow something: no storm."""
        p, first = self.p, source.first
        if source.end - first > 1 or p.lower[first] not in ("that", "which"):
            return self._speaks(source) or p.lower[source.end - 1] in TEXTS
        if first and p.lower[first] == "which" and p.cls[first - 1] & PREP:
            return True
        return first > 0 and bool(p.caps[first - 1] or speaker_like(p.lower[first - 1]) or p.lower[first - 1] in TEXTS)

    def _stated(self, unit: Span, left: int, quoted: int) -> bool:
        """Return whether a clause, or the subject of what is quoted, stands before a speaker: It leaks, | X said."""
        p, first = self.p, unit.first
        if left - first < 2 or "," not in p.gaps[left] or any(p.quoted[first:left]):
            return False
        fronted = p.cls[first] & (PREP | SUB | TIME | ADV | LINK | TO | AND) or p.lower[first] in CLAUSES
        if fronted or p.lower[first].endswith(("ed", "ing", "ly")):
            return False
        if p.adverb(left - 1) or p.cls[left - 1] & (ADV | LINK) or p.lower[left - 1] in SPOKEN:
            return False
        if any(
            p.verbish(k) or p.cls[k] & HELD_AUX or self._third_person(k, first, unit) for k in range(first + 1, left)
        ):
            return True
        subject = p.phrase_after(first, left) if p.cls[first] & (DET | POSS) else None
        word = p.lower[quoted]
        verb = (
            p.cls[quoted] & AUX or p.verbish(quoted) or (word.endswith("s") and not word.endswith(("ss", "us", "'s")))
        )
        return subject is not None and subject.end == left and bool(verb)  # The law, | he wrote, “restricts boats.”

    def _foretold(self, made: Attribution, unit: Span, before: list[Attribution]) -> bool:
        """Return whether the outlet says what somebody will ask, promise or vote for, and nobody else does."""
        p, at = self.p, made.first
        modals = [p.lower[k] for k in range(at, made.end) if p.cls[k] & MODAL]
        if not WILLING.issuperset(modals) or p.quoted[at] or self._denies(at, made.end):
            return False
        speaks = made.term in ("say", "tell") or made.label == "forceful"
        told = speaks and "will" in modals and not before and p.lower[made.end : made.end + 1] != ["you"]
        if told and self._quote_near(made.end, unit):
            return True  # will tell the board it “must pay”
        if any(s <= p.starts[at] < e for a in before for s, e in a.contents):
            return False
        subject = p.subject(at, unit.first)
        if subject is None or (subject.first > unit.first and p.cls[subject.first - 1] & (SUB | REL | THAT | PREP)):
            return False
        polled = any(p.lower[k] == "percent" for k in range(subject.first, min(subject.first + 3, subject.end)))
        asks = made.label in ("directive", "promising", "denying") and self._speaks(subject)
        return asks or (polled and made.label in ("act", "thought", "denying"))

    def _text_says(self, source: Span, takes: frozenset[str]) -> bool:
        """Return whether a text shows something, or a law or contract allows or requires it."""
        p = self.p
        single = source.end - source.first == 1 and not p.lower[source.first].endswith("s")  # Bill listed his house
        inserted = any(p.lower[k] in SPOKEN for k in range(*source))
        head = self._head(source)
        return not (single or inserted) and head in (RULING if "bid" in takes else WRITTEN)

    def _may_judge(self, made: Attribution, source: Span, unit: Span) -> bool:
        """Return whether a verb of judging has somebody who speaks before it and no plain thing behind it."""
        p, n, head = self.p, made.end, self._head(source)
        told = made.via and made.via.end < unit.end and made.term in TOLD_OF and p.lower[made.via.end] in OF_WHAT
        idiom = made.term in BY_SOMEBODY
        if made.label != "act" and not (idiom or told):
            return True
        if self._quote_near(n, unit):
            return True
        speaks = self._speaks(source) or head in TEXTS or head in WRITTEN or head in OCCASIONS
        if not speaks:
            return False
        if made.label != "act" or n >= unit.end or p.parted[n]:
            return True
        thing = p.phrase_after(n, unit.end)
        if thing is None:
            return True
        if made.term in STRIKING and head in STRIKERS and (source.first == unit.first or not p.caps[source.end - 1]):
            return False  # rebels attacked the press with guns
        if made.term in MOVING_TO:  # welcomed Berg to Leeds, condemned him to death
            to = next((k for k in range(n, min(thing.end + 1, unit.end - 1)) if p.lower[k] == "to"), None)
            if to and not p.parted[to]:
                return False
        return self._head_of(thing) not in PLAIN or self._named_as(n, unit)

    def _foresees(self, made: Attribution, at: int, source: Span) -> bool:
        """Return whether a thing is feared or expected: expects a loss, not twins; fears an attack, not dogs."""
        p = self.p
        thing = p.phrase_after(at, made.unit.end)
        if thing and self._head_of(thing) in EXPECTED:
            return False
        if made.term == "fear" and not (p.lower[at] in ("a", "an", "another", "more") or p.parted[at]):
            return False
        return self._speaks(source) and p.lower[source.first] not in ("no", "nobody", "none", "few")

    def _would_say(self, made: Attribution, unit: Span, takes: frozenset[str], before: list[Attribution]) -> bool:
        """Return whether a clause tells what somebody would say: some would argue it leaks, or call it old."""
        p, at = self.p, made.first
        subject = p.subject(at, unit.first)
        if made.label == "thought" or subject is None or not self._speaks(subject) or p.quoted[at]:
            return False
        if self._denies(at, made.end) or not CONCEDING.intersection(p.lower[at : made.end]):
            return False
        if made.end >= unit.end or p.parted[made.end] or p.lower[subject.first] in NOBODY:
            return False
        if any(s <= p.starts[at] < e for a in before for s, e in a.contents):
            return False
        if made.term in NAMING:
            if not PERIODS.isdisjoint(p.lower[made.end : made.end + 4]):
                return False  # would call her every day
            return self._names_something(made.end, unit) and self._object_and_name(p.starts[made.end], unit)
        opens = p.cls[made.end] & (PRON | DET | POSS | OBJ) or p.caps[made.end]
        plain = {"quote", "that", "clause"} <= takes and "person" not in takes and bool(opens)
        return plain and self._has_clause(p.starts[made.end], unit, True)

    def _text_by(self, maker: Span, unit: Span) -> int | None:
        """Return where the text begins whose maker stands before a verb: a study by | Ann Berg found."""
        p, by = self.p, maker.first - 1
        if p.lower[by] != "by" or p.parted[by] or p.parted[maker.first]:
            return None
        at = p.before_times(by, unit.first)  # a study last week by
        at -= at - 1 > unit.first and p.lower[at - 1] in PUBLISHED  # a report released Monday by
        return p.phrase_before(at, unit.first) if p.lower[at - 1] in TEXTS else None

    def _denies(self, first: int, end: int) -> bool:
        words = self.p.lower[first:end]
        return any(word in ("not", "never", "cannot") or word.endswith("n't") for word in words)

    def _so(self, at: int, unit: Span) -> bool:
        """Return whether *so* stands for what is said: half of them said so in May."""
        p, then = self.p, at + 1
        if at >= unit.end or p.lower[at] != "so" or p.parted[at]:
            return False
        return then >= unit.end or bool(p.parted[then] or p.cls[then] & (PREP | TIME | AND | SUB | TO))

    def _past_aside(self, made: Attribution, unit: Span) -> int:
        """Return the word behind whom or where a cue speaks: X told the Post, | …; X argued in a letter, | …"""
        p, k = self.p, made.end
        if made.via and made.via.first == k:
            k = made.via.end
        if k >= unit.end or p.parted[k] or not (p.cls[k] & (PREP | TIME | ADV) or p.adverb(k)):
            return k
        comma = self._comma(k, unit)
        if comma is None or comma - k > 8 or any(p.cls[i] & (AUX | SUB | REL) or p.verbish(i) for i in range(k, comma)):
            return k
        return comma

    def _antecedent(self, made: Attribution, unit: Span, source: Span) -> None:
        """A deal she once backed, a rule no party has opposed: the content is what the clause hangs on."""
        p, at, end = self.p, source.first, made.end
        on = end < unit.end and not p.parted[end] and not p.cls[end] & (AND | PREP | SUB | TIME | ADV)
        gap = on and made.strength == 3 and bool(p.cls[end] & AUX)  # a man she said had robbed her
        named = p.phrase_after(end, unit.end) if on and not gap and made.term in NAMING and not p.caps[end] else None
        if on and not gap and named is None and not p.cls[end] & AUX:
            return
        related = at > unit.first and bool(p.cls[at - 1] & REL) and not p.quoted[at - 1]
        quote = self._closed_before(at - 1) if related else None
        if quote and self._speaks(source):
            made.contents.append((quote.left, quote.right))  # the “grand bargain” that Berg promised
            return
        at -= related
        if at <= unit.first or (p.parted[at] and not related) or p.cls[at - 1] & CLOSED or p.verbish(at - 1):
            return
        apart = p.caps[at] or p.cls[at] & PRON or p.lower[at] in LONE  # a story many divers had expected
        apart = apart or (p.lower[at - 1] in CLAIM_NOUNS and at - 2 > unit.first and bool(p.parted[at - 2]))
        if (not related and not apart) or not self._speaks(source):
            return
        first = p.phrase_before(at, unit.first)
        while (
            first is not None and first + 2 < at and p.lower[first].endswith("ing") and p.cls[first + 1] & (PREP | DET)
        ):
            first += 1 + bool(p.cls[first + 1] & PREP)  # looking for | a man she said
        if first is not None and not p.quoted[first]:
            made.contents.append((p.starts[first], p.ends[at - 1]))
            if named:  # a plan that critics called unfair
                made.contents.append((p.starts[named.first], p.ends[named.end - 1]))
            subject = not any(p.verbish(k) or p.cls[k] & HELD_AUX for k in range(unit.first, first))
            main = self._main_verb(end, unit, 0) if gap and subject else None
            if gap and not subject:
                self._add_content(made, unit, p.starts[end], "that")
            elif main and not self._main_verb(end, unit, 1):  # a man she said had robbed her | was arrested
                self._add_content(made, unit, p.starts[end], "that", main)

    def _as_clause(self, made: Attribution, unit: Span, source: Span) -> None:
        """As X noted, …;  …, as X noted."""
        p = self.p
        at = source.first - 1
        if at == unit.first:
            does = made.end < unit.end and p.lower[made.end].endswith("ing") and not p.parted[made.end]
            k = next((k for k in range(made.end, unit.end) if "," in p.gaps[k]), None)
            if k and not does:  # As the council begins debating it, …
                self._add_content(made, unit, self._content_start(k), "that")
        elif not self._parenthetical(made, unit, at, self._past_aside(made, unit)):
            left_open = self._breaks_off(at) and p.lower[at - 1] not in ("which", "who")
            if made.strength == 3 and left_open and made.end < unit.end and "," in p.gaps[made.end]:
                self._add_content(made, unit, self._content_start(made.end), "that")  # the theme that, as X said, …
                return
            then = made.via.end if made.via and made.via.first == made.end else made.end
            itself = then < unit.end and p.cls[then] & OBJ and not p.parted[then]  # as X has proved herself unready
            if itself:
                return
            goes_on = p.cls[then] & (PREP | TIME | ADV | SUB | TO) if then < unit.end else 1
            if goes_on or p.parted[then] or p.adverb(then):
                self._postposed(made, unit, at)

    def _as_against(self, made: Attribution, unit: Span, at: int) -> bool:
        """Return whether an *as* hangs on what is denied or asked: It did not leak, as Lund claims (that it did)."""
        p = self.p
        if at <= unit.first or p.lower[at] != "as" or not p.parted[at]:
            return False
        whom = made.via.first if made.via else None
        if made.term == "tell" and (whom is None or (p.cls[whom] & OBJ and p.lower[whom] not in WRITERS)):
            return True  # as she told the story, as her lawyer told her
        if made.label != "distancing" and made.term not in ("say", "tell"):
            return False
        if p.text[p.ends[unit.end - 1] :][:1] == "?" or p.lower[unit.first] in ("if", "whether"):
            return True
        return any(p.lower[k] in NEGATING or p.lower[k].endswith("n't") for k in range(unit.first, at))

    def _told(self, left: int, unit: Span) -> bool:
        """Return whether a quotation that a sentence goes on after ends right before a word."""
        p = self.p
        beside = left > unit.first and p.closes[left] and not p.cls[left] & REL
        return beside and any(mark in p.gaps[left] for mark in ",?!") and not self._fronted_quote(unit)

    def _ends_what_another_says(self, left: int, unit: Span, before: list[Attribution]) -> bool:
        """Return whether what was said before ends right before a word: Lund called it “mad”, | Berg said it is."""
        p, told = self.p, before[-1] if before else None
        if told is None or told.source is None or told.unit != unit or left <= told.end:
            return False
        whole = (s > p.starts[unit.first] and p.ends[left - 1] <= e <= p.starts[left] for s, e in told.contents)
        return any(whole)

    def _fronted_quote(self, unit: Span) -> bool:
        """Return whether a sentence begins with an adverbial, in which a quotation may stand: In what he calls “…”."""
        p = self.p
        word = p.lower[unit.first]
        opens = p.cls[unit.first] & (PREP | SUB | TIME) or word.endswith("ing")
        opens = opens or self._begins_asked(unit)
        return bool(opens) and not p.quoted[unit.first]

    def _says_a_clause(self, at: int, unit: Span) -> bool:
        """Return whether a subject and its verb stand behind a verb: said | the pier was shut, said | he left."""
        p, who = self.p, self.p.phrase_after(at, unit.end)
        then = who.end if who else unit.end
        if then >= unit.end or p.parted[then]:
            return False
        finite = p.cls[then] & (BE | HAVE | MODAL)
        if p.lower[at - 1] == "told" and not p.cls[at] & PRON:
            return bool(p.cls[then] & (PRON | THAT)) and then + 1 < unit.end  # told | police he was asleep
        return bool(finite or (p.cls[at] & PRON and not p.cls[then] & (PREP | ADV | TIME)))

    def _before_any_aside(self, at: int, unit: Span) -> Span | None:
        """Berg, accused of being “a coward,” said he left: who stands before the aside with which a sentence begins."""
        p = self.p
        comma = next((k for k in range(unit.first + 1, min(at, unit.first + PHRASE * 3)) if p.parted[k]), at)
        if comma >= at or p.gaps[comma] != ", " or p.quoted[comma - 1] or p.cls[comma] & (PRON | SUB):
            return None
        first = p.phrase_before(comma, unit.first)
        return Span(unit.first, comma) if first == unit.first and not p.cls[first] & (PREP | TIME | SUB | ADV) else None

    def _inverted(self, made: Attribution, unit: Span, source: Span | None, kind: str) -> bool:
        p = self.p
        if made.strength < 2 or made.end >= unit.end or p.parted[made.end] or made.first <= unit.first:
            return False
        if p.lower[made.end] in REPLIES and (made.end + 1 >= unit.end or p.parted[made.end + 1]):
            return False  # asked if it leaks, said no
        if (p.cls[made.end] & (THAT | SUB | PREP | TO) and not p.caps[made.end]) or (
            p.cls[made.end] & TIME and not p.cls[made.end] & MODAL
        ):
            return False
        gap = p.gaps[made.first]
        if p.closes[made.first]:
            if not p.quoted[unit.first] and self._says_a_clause(made.end, unit):
                return False  # Berg, on “Meet the Dam,” said the pier was shut
            perfect = p.cls[made.first] & (HAVE | BE)  # “Dams” – has written a book
            return (
                made.source is None and not perfect and not p.cls[made.end - 1] & (TO | PREP)
            )  # “Five eyes” refers to
        if made.term == "say" and "," in gap and self._said_within(made, unit):
            return True
        if made.end == made.first + 1 and self._several_behind(made.first, unit):
            return True
        if p.lower[made.first] in ("says", "say", "said") and kind == "clause" and not p.parted[made.first]:
            after = p.phrase_after(made.end, unit.end)
            left = range(unit.first + 1, made.first)
            if (
                after
                and after.end == unit.end
                and p.caps[after.first]
                and any(p.cls[k] & TO or p.verbish(k) or self._third_person(k, k - 1, unit) for k in left)
            ):
                return True
        if "," not in gap or made.strength < 3 or made.label == "thought" or made.term in ("tell", "ask", "accuse"):
            return False
        nobody = p.lower[unit.first] in EXPLETIVE and p.cls[unit.first + 1] & BE and p.cls[made.end] & DET
        if made.label != "neutral" and not (p.caps[made.end] or nobody):
            return False
        if source and p.closes[source.first]:
            return False
        after = p.phrase_after(made.end, unit.end)
        thing = p.lower[made.end] in ("a", "an") and made.term != "say"
        if after and thing and not (p.caps[after.end - 1] or self._utters(after) or self._head(after) in TEXTS):
            return False  # the firm, which is old, announced a loss
        if after and after.end + 1 < unit.end and p.lower[after.end] == "by" and p.lower[after.end - 1] in TEXTS:
            after = p.phrase_after(after.end + 1, unit.end)  # says a poll by the Post
        if after and after.end < unit.end and p.lower[after.end] == "who" and made.label == "neutral":
            after = Span(after.first, self._comma(after.end, unit) or unit.end)  # said a man who saw it
        headed = made.term == "say" and after and after.end < unit.end and p.lower[after.end] in HEADED_BY
        known = made.term == "say" and after is not None and after.end + 1 < unit.end and p.quoted[unit.first]
        if known and after and p.lower[after.end] in KNOWING and not p.parted[after.end]:
            headed = True  # said one official briefed on it
        headed = headed and after is not None and p.lower[after.end - 1] not in PERIODS  # said hours after
        if after is None or not (after.end >= unit.end or p.parted[after.end] or headed):
            return False
        if after.end < unit.end and self._quote_in_gap(after.end):
            return False
        left = range(unit.first + 1, made.first)
        stated = any(p.verbish(k) for k in range(unit.first, made.first))
        stated = stated or (made.first == unit.first + 2 and bool(p.cls[unit.first] & PRON))  # It leaks, said Lund
        full = made.end + 1 < after.end and p.caps[made.end] and p.caps[made.end + 1]
        if not stated and (full or p.cls[unit.first] & DET):
            whole = full and len(left) > PHRASE and not any("," in p.gaps[k] for k in left)
            stated = whole or any(self._third_person(k, unit.first, unit) for k in left)
        if source is None and self._curt(made, unit):
            stated = True  # Nonsense, says Lund
        if source is None and made.term == "say" and (headed or after.end >= unit.end) and len(left) > 1:
            stated = True  # Strikes kill 30, say locals; Dam to burst, says Lund
        return stated and not self._looks_aside(unit, made.first)

    def _curt(self, made: Attribution, unit: Span) -> bool:
        """Return whether a word or two, no name, are what somebody says: Nonsense, says Lund; Not so, insists Berg."""
        p, first = self.p, unit.first
        free = p.lower[first] in NEGATING or not p.cls[first] & (CLOSED | TIME)
        named = any(p.caps[k] for k in range(first + 1, made.first)) or p.lower[first].endswith(("ly", "ing"))
        by = p.caps[made.end] or p.cls[made.end] & (DET | POSS)
        return free and not named and made.first - first < 4 and made.end - made.first == 1 and bool(by)

    def _put_somewhere(self, hit: Hit, group: int, unit: Span) -> bool:
        """Return whether a thing was put or found somewhere: a video posted on the page, a coin found in the sand."""
        p, held, after = self.p, self.p.lower[group - 1], hit.last + 1
        deed = p.lower[hit.first] in PUBLISHED or "finite" in hit.entry.more["also"]
        named = p.caps[group - 1] and (group - 1 == unit.first or "." not in p.gaps[group - 1])
        somebody = named or speaker_like(held) or held in TEXTS or held in LONE
        where = p.cls[after] & PREP and not p.parted[after] and p.lower[after] not in TOPICS
        return bool(deed and where and not somebody)

    def _names_something(self, at: int, unit: Span) -> bool:
        """Return whether a thing is called something: called the vote a sham, Berg “a liar”, but not the Big Fix."""
        p = self.p
        if at + 1 >= unit.end or p.parted[at]:
            return False
        if p.caps[at]:
            return self._quote_in_gap(at + 1) is not None
        return bool(p.cls[at] & (DET | POSS | OBJ | PRON)) and not p.caps[at + 1]

    def _in_object(self, group: int, unit: Span) -> bool:
        """Return whether the phrase before a word is what somebody has or is: has a total | indicated value."""
        p = self.p
        first = (
            p.phrase_before(group, unit.first) if not (p.caps[group - 1] or p.cls[group - 1] & (PRON | REL)) else None
        )
        if first is None or first <= unit.first or p.parted[first] or not p.cls[first] & DET:
            return False
        return bool(p.cls[first - 1] & (BE | HAVE))

    def _but_a_noun(self, hit: Hit, group: int, unit: Span, form: str) -> bool:
        """Return whether a verb without auxiliary is a noun or adjective: a good bet, the ninth judge who has left."""
        p, then = self.p, hit.last + 1
        if group <= unit.first or p.parted[group] or then >= unit.end or "noun" not in hit.entry.more["also"]:
            return False
        takes = takes_of(hit.entry.more["takes"])
        if p.lower[then] == "which" and not p.parted[then] and form != "s":
            return not p.cls[group - 1] & PRON
        if form == "ing":  # by declining rents, town planning officers
            plain = not (p.cls[then] or p.caps[then] or p.parted[then]) and then + 1 < unit.end
            return plain and not p.parted[then + 1] and "to" in takes and "that" not in takes
        if form not in ("base", "ed") or p.lower[then] == "by" or p.caps[group - 1] or p.cls[group - 1] & (PRON | REL):
            return False
        first = p.phrase_before(group, unit.first)
        if first is None or first <= unit.first or p.parted[first] or not p.cls[first] & DET:
            return False
        is_one = first - 1 - (first - 1 > unit.first and self._mere_adverb(first - 1))
        return bool(p.cls[is_one] & (BE | HELD_AUX))

    def _related(self, group: int, unit: Span) -> bool:
        """Return whether somebody is the subject of a relative clause: what the mayor | described as a sieve."""
        p = self.p
        source = p.subject(group, unit.first)
        if source is None or p.caps[source.end - 1] or p.cls[source.end - 1] & (PRON | REL):
            return source is not None
        before = source.first - 1
        return before >= unit.first and bool(p.cls[before] & REL or p.lower[before] == "what")

    def _said_within(self, made: Attribution, unit: Span) -> bool:
        """Two plans for the pier, said the engineer, lead to floods: inverted between a subject and its verb."""
        p = self.p
        comma = self._comma_or_quote(made.end + 1, unit)
        teller = p.phrase_after(made.end, comma) if comma else None
        if comma is None or teller is None or teller.end < comma or not self._utters(teller):
            return False
        if p.lower[comma].endswith("ing") or (p.closes[made.first] and not self._quote_in_gap(comma)):
            return False  # “It leaks,” said Lund, pointing at the hull
        if p.cls[made.first - 1] & AUX and not p.cls[made.first - 1] & TO:
            return True  # He was, | said Lund, “a lovely man”
        own = any(p.verbish(k) for k in range(unit.first, made.first))
        return not own and not p.caps[made.first - 1] and not p.cls[comma] & (REL | PREP | DET | NUM)

    def _comma_or_quote(self, at: int, unit: Span) -> int | None:
        """Return the first word behind a comma that no quotation holds: said Lund, | “a mess”."""
        p = self.p
        commas = (k for k in range(at, unit.end) if "," in p.gaps[k] and not p.figure(k))
        return next((k for k in commas if not p.quoted[k] or self._quote_in_gap(k)), None)

    def _before_quoted_aside(self, at: int, unit: Span) -> Span | None:
        """The mayor, who has called it “a sieve,” said …: the subject before an aside that ends with a quotation."""
        p = self.p
        while at - 1 > unit.first and self._mere_adverb(at - 1) and not p.parted[at]:
            at -= 1
        if not p.closes[at]:
            return None
        title = self._word(self.quotes[bisect_right(self.lefts, p.starts[at - 1]) - 1].left)
        if title > unit.first and "," in p.gaps[title] and (p.lower[title - 1] in WORKS or p.lower[title - 1] in TEXTS):
            start = p.phrase_before(title, unit.first) if all(map(self._titled, range(title, at))) else None
            return Span(start, title) if start is not None and not p.cls[start - 1] & PREP else None
        for k in range(unit.first + 1, at):
            dubbed = p.parted[k] and p.lower[k].endswith("ed") and bool(p.quoted[k + 1])
            if p.quoted[k] or (p.verbish(k) and not dubbed):
                return None
            if p.parted[k]:
                named = not p.caps[k] and not p.cls[k] & (CLOSED & ~ADV) and not p.lower[k].endswith("ing")
                opens = (sets_off(p.gaps[k]) or "(" in p.gaps[k]) and (p.cls[k] & (REL | DET) or named)
                first = p.phrase_before(k, unit.first) if opens else None
                return Span(unit.first, k) if first == unit.first else None
        return None

    def _closed_before(self, at: int) -> Quote | None:
        """Return the few words in marks right before a word, without a comma: a “grand bargain” | that."""
        p = self.p
        if not p.closes[at] or len(p.gaps[at]) != 2:
            return None
        quote = self.quotes[bisect_right(self.lefts, p.starts[at - 1]) - 1]
        return quote if at - self._word(quote.left) < 5 else None

    def _hangs_on_noun(self, end: int, then: int) -> bool:
        """Return whether *that* tells something of a noun behind a cue: wrote in a post that | was later deleted."""
        p, that = self.p, then - 1
        told = (
            p.lower[that] == "that" and that > end + 1 and not p.parted[that] and not p.cls[that - 1] & (TIME | CLOSED)
        )
        goes = (
            bool(p.cls[then] & AUX)
            and not p.cls[then] & (PRON | DET)
            and not p.cls[min(then + 1, len(p.cls) - 1)] & PRON
        )
        return told and goes  # but not: that had she known

    def _titled(self, k: int) -> bool:
        """Return whether a word is written as in a title: her book, “The End of the Pier,” | says."""
        return self.p.caps[k] or bool(self.p.cls[k] & CLOSED) or self.p.lower[k][0].isdigit()

    def _goes_on_in(self, made: Attribution, a: Attribution) -> bool:
        """Return whether a verb that might be the speaker's goes on in the claim: said he had gone and | had asked."""
        p, i = self.p, made.first
        if made.rule != "verb of a shared subject" or a.source != made.source:
            return False
        begins = any(p.cls[self._word(start)] & PRON for start, _ in a.contents)  # says she backs it and calls for more
        present = begins and p.lower[i] in present_verbs() and made.label != "neutral"
        present = present and any(p.lower[k] in present_verbs() and not p.quoted[k] for k in range(a.end, i))
        return present or p.lower[i] == "had" or p.lower[i - 1] == "or" or self._done_before(i, made.unit, a)

    def _embedded(self, made: Attribution, mine: list[Attribution]) -> bool:
        """A stance inside somebody's content is that somebody's claim, unless it is plain saying."""
        at = self.p.starts[made.first]
        around = [a for a in mine if any(s <= at < e for s, e in a.contents)]
        if not around or (made.rule == "noun" and all(a.rule in UNOWNED for a in around)):
            return False
        if made.rule in UNOWNED:
            return True
        if any(self._goes_on_in(made, a) for a in around):
            return True  # said he left before it was sold and | asked for more: he, in her words
        passed_on = made.strength > 1 and made.source and all(a.rule == "according to" for a in around)
        if passed_on and made.source and self._told(min(made.first, made.source.first), made.unit):
            return False  # “…,” lamented Lund, according to Berg
        if made.rule in FINITE and all(a.label == "act" for a in around):
            return False  # praised a bridge she once opposed: the outlet tells what she thought
        if made.label == "thought" and (made.rule in OF_MIND or (made.source and self._pronoun(made.source))):
            return True  # she said she was aware of it, they want a dam: all of it is what is said
        asks = made.label in ("directive", "promising") and made.rule == "noun"  # Washington's demand for joining
        if made.rule in ("noun", "light verb and noun") and not asks:
            behind = self.p.starts[made.end - 1]
            if not any(behind <= q < at + 90 for q in self._lefts_near(at, made.unit)):
                return True  # noted Berg's comment that it leaks
        near = any(0 <= left - at < 60 for left in self._lefts_near(at, made.unit))
        if near and (made.source is None or self._speaks(made.source)) and not self._denied(made):
            return False
        beside = made.rule == "participle" and made.that and made.source and made.source.end == made.first
        if beside and made.source and self.p.lower[made.source.first - 1] in SHOWN:
            return False  # the video showed Lund saying that it leaks
        k = made.first - 1
        while k > made.unit.first and self._mere_adverb(k):
            k -= 1
        if made.rule in ("infinitive", "participle") and self.p.lower[k] not in DEEDS and self.p.lower[k] != "as":
            return True  # it was too early to tell whether
        if made.that and made.source and self._utters(made.source):
            return False
        return made.strength < 3 or not (made.clause or made.label == "neutral") or made.label == "thought"
