"""Where a claim ends: at the outlet's own words; behind an aside it goes on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ...words import Reading
from ..quotations import Quote
from .claims import (
    SPOKEN,
    Attribution,
    base_verbs,
    clause_verbs,
    deeds,
    object_verbs,
    participles,
    past_verbs,
    plain_bases,
    present_verbs,
    quoting_verbs,
    saying_bases,
    telling_verbs,
    thinking_verbs,
    verbs_with_preposition,
)
from .offices import kinds, several
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLAIM_NOUNS,
    CLOSED,
    DASHES,
    DEGREES,
    DET,
    HAVE,
    HELD_AUX,
    IRREGULAR,
    LINK,
    MODAL,
    NUM,
    OBJ,
    OCCASIONS,
    PARTICIPLES,
    PLURALS,
    POSS,
    PREP,
    PRON,
    REL,
    SIGNS,
    SUB,
    SUBJECTS,
    THAT,
    TIME,
    TO,
    WHERE,
    WHICH_TIME,
    Phrases,
    Span,
    sets_off,
    words_of,
)

PAST, CLAUSES = words_of("past"), words_of("clause opener")
AGAINST = ("denying", "act")  # what is denied or judged is mostly a thing
PHRASE = 3  # words up to which what stands before “, X said” may be no more than an adverbial
LATER = ("on", "earlier", "later")
TELLER = 8  # words up to which a phrase in front of a verb of telling may have
CORRECTING = words_of("correcting")
OF_OCCASION, SPOKEN_IN = words_of("of occasion"), words_of("spoken in")
MAINS = words_of("main verb")
SPOKEN_AT, REACTING, JUDGING = words_of("spoken at"), words_of("reacting"), ("act", "forceful")
SPOKEN_ON, HELD_ON, PERIODS = map(words_of, ("spoken on", "held on", "period"))
SINGULAR_AUX = words_of("auxiliary of one")
PAST_LIKE_BASE = words_of("past like its base")
COME_UPON = words_of("come upon")
ONLY, RESUMING = words_of("not only"), words_of("resuming")
AT_FIRST = words_of("at first")
AGAINST_ODDS = words_of("against the odds")
CIRCUMSTANCES = words_of("circumstance")
QUESTIONS, CONTRASTS, REASONS = map(words_of, ("question", "contrast", "reason"))
TOLD_DEEDS = words_of("told deed")
NO_NAMES = words_of("no name")
GIFTS, RATHER, ASKED = words_of("gift"), words_of("rather"), words_of("asked")
UNSAID_AFTER = frozenset(("without", "but", "when", "in"))
GIVING_DETAILS, DETAILS, ELABORATING = words_of("giving details"), words_of("detail"), words_of("elaborating")
STATEMENTS, TOLD_NO_MORE = words_of("in a statement"), words_of("told no more")
NESTED_ENDS = "’'”\""
SHORT_MARKED = 6  # words in marks that may be part of a sentence's subject


@dataclass(slots=True)
class _Claim:
    """What a walk to a claim's end knows of it: the cue, its first word and kind, and the clause it stands in."""

    made: Attribution
    k: int
    unit: Span
    kind: str
    thing: bool  # what a weak verb takes: a noun phrase, until a verb comes
    verb: int  # the first verb behind a thing
    bare: bool  # no clause
    relative: int | None  # the who or which whose verb the cue is
    aside: bool  # the cue's clause is set off
    opening: bool  # it opens the sentence

    def verbless(self, i: int) -> bool:
        """Return whether what is claimed has no verb of its own before word `i`."""
        return self.bare or i <= self.verb


class Ends:
    """One article, its quotations, and where claims end in it."""

    def __init__(self, reading: Reading, phrases: Phrases, quotes: list[Quote]) -> None:
        self.reading, self.p, self.quotes = reading, phrases, quotes
        self.lefts = [q.left for q in quotes]
        self.found: list[Attribution] = []
        self.of_quote: dict[int, Attribution] = {}
        self.rules: dict[int, str] = {}
        self.direct: dict[int, bool] = {}
        self.last: Attribution | None = None
        self.pending: Attribution | None = None
        self.turn: Attribution | None = None
        self.recent: Attribution | None = None
        self.turns: int | None = None
        self.names_of_turns: frozenset[str] | None = None

    def _inside(self, position: int) -> bool:
        k = bisect_right(self.lefts, position - 1) - 1
        return k >= 0 and self.quotes[k].left < position < self.quotes[k].right

    def _comma(self, at: int, unit: Span) -> int | None:
        """Return the first word behind an unquoted comma."""
        p = self.p
        return next((k for k in range(at, unit.end) if not p.quoted[k] and "," in p.gaps[k] and not p.figure(k)), None)

    def _word(self, position: int) -> int:
        return bisect_left(self.p.starts, position)

    def _last_mark(self, quote: Quote) -> str:
        """Return the last character of quoted words, before the closing mark of a quotation within: “I said, ‘Why?’”"""
        text, end = self.p.text, quote.end
        while end - 1 > quote.start and text[end - 1] in NESTED_ENDS:
            end -= 1
        return text[end - 1]

    def _quote_in_gap(self, i: int) -> Quote | None:
        """Return the quotation that opens between word i-1 and word i."""
        p = self.p
        if not self.lefts or p.gaps[i] == " ":
            return None
        a = p.ends[i - 1] if i else 0
        k = bisect_left(self.lefts, a)
        if k < len(self.quotes) and self.quotes[k].left < p.starts[i]:
            return self.quotes[k]
        return None

    def _quote_near(self, at: int, unit: Span) -> bool:
        """Return whether a quotation opens within ten words, before a full break."""
        p, stop = self.p, min(at + 10, unit.end)
        k = bisect_left(self.lefts, p.ends[at - 1] if at else 0)
        if at >= stop or k == len(self.lefts) or self.lefts[k] >= p.starts[stop - 1]:
            return False
        for i in range(at, stop):
            if self._quote_in_gap(i):
                return True
            if i > at and p.parted[i] and "," not in p.gaps[i]:
                return False
        return False

    def _has_clause(self, start: int, unit: Span, one_phrase: bool = False) -> bool:
        """Return whether a finite verb stands in what begins at an offset, before the next break but one."""
        p = self.p
        k = bisect_left(p.starts, start)
        breaks = 0
        for i in range(k, min(k + 16, unit.end)):
            if i > k and p.parted[i]:
                breaks += 1
                if breaks > 2 or ";" in p.gaps[i]:
                    return False
            if i > k and ((p.cls[i] & (REL | SUB) and not p.cls[i] & THAT) or (p.cls[i] & AND and one_phrase)):
                return False
            if i > k + 1 and self._third_person(i, k, unit):
                return True
            if i > k and not (p.cls[i] or p.parted[i]) and p.lower[i - 1] in SUBJECTS:
                return True  # think they won
            if i == k + 1 and p.lower[k] == "it" and not p.cls[i] and p.lower[i].endswith("s"):
                return True  # thinks it leaks
            if i > k and p.lower[i] in ("after", "before", "since") and i + 1 < unit.end and p.cls[i + 1] & PRON:
                return False
            if i > k and p.cls[i] & AUX and p.cls[i - 1] & TO:
                continue  # found a way to do that
            if (i > k and (p.verbish(i) or p.lower[i].endswith("n't"))) or p.cls[i] & HELD_AUX:
                return True
        return False

    def _third_person(self, i: int, first: int, unit: Span) -> bool:
        """Return whether word i looks like a verb in -s behind a singular phrase (the coalition targets …)."""
        p = self.p
        word, before = p.lower[i], p.lower[i - 1]
        if not word.endswith("s") or word.endswith(("ss", "'s", "us")) or p.caps[i] or p.cls[i] or before.endswith("s"):
            return False
        if p.cls[i - 1] & CLOSED or (
            p.lower[first] not in ("the", "a", "an", "this", "that", "its", "his", "her", "it") and not p.caps[first]
        ):
            return False
        return (
            i + 1 < unit.end and not p.parted[i + 1] and bool(p.caps[i + 1] or p.cls[i + 1] & (DET | POSS | TO | OBJ))
        )

    def _content_start(self, i: int) -> int:
        quote = self._quote_in_gap(i)
        return quote.left if quote else self.p.starts[i]

    def _unit_end(self, unit: Span) -> int:
        """Return the offset where a unit's content ends: after a closing mark, before a full stop."""
        p = self.p
        last = unit.end - 1
        end = p.ends[last]
        if p.quoted[last]:
            k = bisect_right(self.lefts, end) - 1
            return max(end, self.quotes[k].right) if k >= 0 else end
        tail = p.text[end : end + 2]
        return end + 1 if tail and tail[0] in ")]?!%" else end

    def _add_content(self, made: Attribution, unit: Span, start: int, kind: str, stop: int | None = None) -> None:
        p = self.p
        k = bisect_left(p.starts, start)
        head = made.source.first - 1 if made.source and made.rule == "verb" else -1
        what = head == unit.first and p.lower[head] == "what"
        if what and p.cls[k] & BE and k + 2 < unit.end and p.lower[k + 1] == "that":
            k, kind = k + 2, "that"  # What Lund says is that | the dam leaks
            start, what = self._content_start(k), False
        if made.rule in ("noun", "light verb and noun"):
            stop = self._behind_aside_of(made, k, unit) or self._main_verb(k, unit) or stop
        elif what:
            stop = self._main_verb(k, unit, 0) or stop  # What critics call a sham | is a plan
        elif kind in ("clause", "to", "that"):
            stop = self._behind_restrictive(made, k, unit, kind) or stop
        end = self._content_end(made, k, Span(unit.first, stop or unit.end), kind)
        if kind in ("clause", "to", "topic"):
            end = self._before_adjunct(made, k, end)
        if kind in ("clause", "that") and made.strength == 3:
            end = self._before_left_unsaid(k, end)
        if made.rule == "participle" and p.quoted[unit.first] and not p.quoted[k]:
            opens = range(k + 1, bisect_left(p.starts, end))
            resumed = next((i for i in opens if p.quoted[i] and not p.quoted[i - 1] and "," in p.gaps[i]), None)
            said = kind == "that" or any(p.verbish(i) or p.lower[i] in participles() for i in range(k, resumed or k))
            end = p.ends[resumed - 1] if resumed and not said else end  # pointing to the map, | “is what failed.”
        whole = self._quote_in_gap(k)
        led = whole and p.text[max(whole.left - 2, 0) : whole.left] in (", ", ": ") and p.caps[k]
        marks = ".?!," if led else ".?!"  # roared, “I’ll burn it,” | before throwing the can
        if whole and whole.left <= start <= whole.start and whole.right < end and self._last_mark(whole) in marks:
            behind = bisect_left(p.starts, whole.right)
            if not (p.cls[behind] & AND or p.quoted[behind] or self._quote_in_gap(behind)):
                end = whole.right  # shouted “Shame!” | as the mayor left
        last = bisect_left(p.starts, end) - 1
        if last > k and p.lower[last] in ("and", "but") and p.ends[last] == end and not p.quoted[last]:
            end = p.ends[last - 1]  # maintained it holds | and in a statement accused Berg
        while start and p.text[start - 1] in SIGNS:
            start -= 1
        if end > start:
            if (
                made.label == "act"
                and made.term in deeds()
                and not self._quote_near(k, unit)
                and not self._named_as(k, unit)
            ):
                made.aimed = True
                return
            made.contents.append((start, end))
            made.clause, made.that = kind in ("that", "clause"), kind == "that"
            resumed = self._behind_relative(k, end, unit) if kind in ("that", "clause") else None
            if resumed:
                self._add_content(made, unit, self._content_start(resumed), kind, stop)
                return
            if kind not in ("that", "clause"):
                return
            then = bisect_left(p.starts, end)
            joined = then + 2 < unit.end and (p.cls[then] & AND or p.lower[then] == "but")
            if joined and p.lower[then + 1] == "that" and not (kind == "clause" and p.cls[then + 2] & AUX):
                self._add_content(made, unit, self._content_start(then + 2), "that", stop)

    def _before_left_unsaid(self, k: int, end: int) -> int:
        """Return where a claim ends before what its speaker left unsaid or where it stands: | without elaborating."""
        p, stop = self.p, bisect_left(self.p.starts, end)
        for i in range(k + 2, stop - 1):
            if p.quoted[i] or p.lower[i] not in UNSAID_AFTER:
                continue
            then = p.lower[i + 1 : min(i + 5, stop)]
            if p.lower[i] == "without":
                given = then[0] in GIVING_DETAILS and not DETAILS.isdisjoint(then[1:])
                cut = given or then[0] in ELABORATING
            elif p.lower[i] == "but":
                cut = bool(p.cls[i + 1] & AUX) and self._denied_saying(then)
            elif p.lower[i] == "when":
                cut = then[0] in ASKED
            else:
                cut = then[0] in ("a", "an") and not STATEMENTS.isdisjoint(then[1:3])
            if cut and not any(map(p.verbish, range(i + 2, stop) if p.lower[i] == "in" else ())):
                return self._edge(i)
        return end

    def _denied_saying(self, words: list[str]) -> bool:
        """Return whether words deny that something was told: would not say, didn't elaborate."""
        no = next((n for n, word in enumerate(words) if word == "not" or word.endswith("n't")), len(words))
        return no + 1 < len(words) and words[no + 1] in TOLD_NO_MORE

    def _behind_aside_of(self, made: Attribution, k: int, unit: Span) -> int | None:
        """Return the main verb behind the aside a noun stands in: Lund, amid calls to resign, | left."""
        p = self.p
        first = min(made.first, made.source.first if made.source else made.first)
        opens = next((x for x in range(first, max(unit.first, first - 6), -1) if p.parted[x]), None)
        if opens is None or not p.cls[opens] & PREP or p.gaps[opens] != ", ":
            return None
        comma = self._comma(k + 1, unit)
        if comma is None or any(p.verbish(x) or p.cls[x] & HELD_AUX for x in range(unit.first, opens)):
            return None
        acts = p.cls[comma] & AUX or p.lower[comma] in past_verbs() or p.verbish(comma)
        return comma if acts and not p.lower[comma].endswith("ing") else None

    def _named_as(self, k: int, unit: Span) -> bool:
        """Return whether a phrase is called something: slammed | the plan as a sham, not as the crowd cheered."""
        p = self.p
        pronoun = p.cls[k] & OBJ and not p.cls[k] & POSS
        thing = Span(k, k + 1) if pronoun else p.phrase_after(k, unit.end)
        if thing is None or thing.end + 1 >= unit.end:
            return False
        at = thing.end + (p.lower[thing.end] in RATHER and not p.parted[thing.end + 1])  # more as a chance than
        if at + 1 >= unit.end or p.lower[at] != "as" or p.parted[at + 1]:
            return False
        return self._name_at(at + 1, unit)

    def _name_at(self, at: int, unit: Span) -> bool:
        """Return whether the words behind *as* give a name: as a sham, not as he left or as part of a deal."""
        p = self.p
        then = at + (p.lower[at] in DEGREES)
        if then >= unit.end:
            return False
        if self._quote_in_gap(then):
            return True
        c = p.cls[then]
        if p.lower[then] in NO_NAMES or c & (TIME | SUB | AUX) or (c & (PRON | REL | TO) and not c & DET):
            return False
        what = p.phrase_after(then, unit.end)
        if what and p.lower[what.end - 1] in GIFTS and (what.end >= unit.end or p.parted[what.end]):
            return False  # presented the ring as a gift
        goes_on = what.end if what else then + 1
        return goes_on >= unit.end or bool(p.parted[goes_on] or not (p.cls[goes_on] & AUX or p.verbish(goes_on)))

    def _before_adjunct(self, made: Attribution, k: int, end: int) -> int:
        """Return where a thing ends before what says when or where: called it a sham | in a tweet on Sunday."""
        p, stop = self.p, bisect_left(self.p.starts, end)
        aimed = made.term != "say" and p.lower[k] not in ("to", "not", "never") and not p.lower[k].endswith("ing")
        judged, asked, willed = self._judges(made, k), made.label == "directive", False
        wished = made.label in ("thought", "promising", "directive") and not judged
        for i in range(k + 1, stop - 1):
            c = p.cls[i]
            if asked and p.verbish(i) and (c & BE or p.cls[i - 1] & (TO | BE)):
                willed = True  # called on him to resign
                continue
            if p.lower[i] == "after" and (asked or judged) and self._after_word(i + 1, stop):
                return self._edge(i)  # called for a ban | after Berg suggested that it leaks
            if willed:
                if self._says_where(made, k, i, stop):
                    return self._edge(i)
                continue
            if judged and self._says_when(i, stop) and not self._acting(k + 1, i):
                return self._edge(i)
            if aimed and self._says_where(made, k, i, stop):
                return self._edge(i)
            opens = aimed and p.lower[i] in CLAUSES and p.lower[i] != "as" and not (p.quoted[i] or p.parted[i + 1])
            if opens and "," not in p.gaps[i]:  # a reason without a comma is the speaker's own
                opens = any(p.quoted[k:i]) and self._quote_near(i, made.unit)
            if opens and self._another_clause(i + 1, made.unit):
                return self._edge(i)
            if aimed and not wished and p.lower[i] in ("when", "before") and self._of_saying(k, i):
                return self._edge(i)  # touted the dam | before he left
            if p.verbish(i) or p.cls[i] & HELD_AUX or c & (REL | THAT):
                return end
            if not c & PREP or p.quoted[i] or p.parted[i + 1]:
                continue
            if aimed and not wished and p.lower[i] in OF_OCCASION and self._occasion(i + 1, stop):
                return self._edge(i)
            if aimed and p.lower[i] == "during" and self._in_saying(made, k, i, stop):
                return self._edge(i)  # endorsed Lund | during a speech
            if aimed and not wished and p.lower[i] == "on" and self._on_air(made, k, i, stop):
                return self._edge(i)  # blamed the divers | on Twitter
        return end

    def _says_where(self, made: Attribution, k: int, i: int, stop: int) -> bool:
        """Return whether words say on which occasion somebody judged or asked: backed Lund | on Friday at a rally."""
        p, word = self.p, self.p.lower[i]
        if p.quoted[i] or p.parted[i] or p.cls[i - 1] & (PREP | DET | POSS | TIME):
            return False
        timed = word in LATER or word in WHICH_TIME or p.cls[i] & (DET | TIME)
        if not (timed or word in ("at", "in")) or self._doing(k, i):
            return False
        named = p.caps[i - 1] or p.cls[i - 1] & OBJ
        if word == "at":
            judged = self._judges(made, k) and not any(p.cls[x] & PREP for x in range(k, i))
            return bool(judged and named) and self._spoken_at(i + 1, stop)
        if word == "in":
            alone = p.cls[k] & OBJ or all(p.caps[x] for x in range(k, i))  # mocked Berg | in the debate
            return bool(alone and self._judges(made, k)) and self._spoken_at(i + 1, stop)
        then = self._past_time(i, stop)
        if then + 1 >= stop or then == i or p.parted[then]:
            return False
        if p.lower[then] in OF_OCCASION and p.cls[then + 1] & DET and self._occasion(then + 1, stop):
            return True  # called on him to resign | on Friday in a tweet that …
        there = self._judges(made, k) and p.lower[then] in WHERE and p.lower[then] != "to"
        return there and bool(named or self._spoken_at(then + 1, stop))

    def _after_word(self, at: int, stop: int) -> bool:
        """Return whether somebody's past word begins, which no wish or judgement waits for: Berg suggested."""
        p = self.p
        teller = p.phrase_after(at, stop)
        then = teller.end if teller else stop
        then += then < stop and bool(p.cls[then] & (ADV | HAVE))
        return then < stop and p.lower[then] in past_verbs() and not (p.parted[then] or p.quoted[at])

    def _judges(self, made: Attribution, k: int) -> bool:
        """Return whether a cue judges what is there already: fumed over the leak, not ruled out a vote on Friday."""
        p = self.p
        if made.label == "denying":
            return bool(p.cls[k] & (POSS | OBJ) or p.caps[k] or p.lower[k] in ("the", "those", "these"))
        return made.label in JUDGING or (made.label == "thought" and p.lower[made.end - 1] in REACTING)

    def _acting(self, first: int, end: int) -> bool:
        """Return whether an infinitive or -ing form stands among words: warned the town not to act this year."""
        return any(self.p.cls[x] & TO for x in range(first, end)) or self._doing(first, end)

    def _spoken_at(self, i: int, stop: int) -> bool:
        """Return whether a phrase names where one speaks: a rally, the town hall in Moss."""
        p = self.p
        if not p.cls[i] & (DET | POSS):
            return False
        for x in range(i + 1, min(i + 6, stop)):
            if p.parted[x] or p.cls[x] & (CLOSED & ~(ADV | NUM)):
                return False
            if p.lower[x] in SPOKEN_AT or p.lower[x] in OCCASIONS:
                return True
        return False

    def _past_time(self, i: int, stop: int) -> int:
        """Return the word behind a day or time that begins at a word, or that word: on Friday, late last week."""
        return self._behind_time(i + (self.p.lower[i] in LATER), stop) or i

    def _behind_time(self, at: int, stop: int) -> int | None:
        """Return the word behind a day or time, with or without a determiner: Friday night |, the next day |."""
        p = self.p
        while at < stop and (p.lower[at] in WHICH_TIME or p.cls[at] & DET):
            at += 1
        first = at
        while at < stop and p.cls[at] & TIME and not p.parted[at]:
            at += 1
        return at if at > first else None

    def _besides(self, i: int, unit: Span) -> bool:
        """Return whether *with* brings what somebody else does: with Mayor Jo Lund, R-Moss, calling it old."""
        p = self.p
        for x in range(i + 2, min(i + 14, unit.end)):
            if p.quoted[x] or p.verbish(x) or p.cls[x] & (REL | SUB | AND | TO):
                return False
            if p.lower[x].endswith("ing") and not p.caps[x]:
                return x + 1 < unit.end and not p.parted[x + 1]
        return False

    def _on_air(self, made: Attribution, k: int, i: int, stop: int) -> bool:
        """Return whether *on* tells where somebody judged: blamed the divers | on Twitter, not a tax on air fares."""
        p, then = self.p, i + 2
        held = p.lower[i - 1] in HELD_ON or not (p.caps[i - 1] or p.cls[k] & (DET | POSS | OBJ))
        if p.lower[i + 1] not in SPOKEN_ON or held or made.label not in JUDGING:
            return False
        if then < stop and not (p.parted[then] or p.cls[then] & TIME or p.lower[then] in WHERE or p.cls[then] & SUB):
            return False
        return not self._doing(k, i)

    def _of_saying(self, k: int, i: int) -> bool:
        """Return whether *when* or *before* tells of whoever said it, behind a thing from word k on: before he left."""
        p = self.p
        if p.lower[i + 1] not in ("he", "she", "they") or p.parted[i] or p.quoted[i] or p.lower[i - 1] in PERIODS:
            return False
        return not self._doing(k, i)

    def _doing(self, first: int, end: int) -> bool:
        """Return whether an -ing form stands among words, to which what follows may belong."""
        for word in self.p.lower[first:end]:  # noqa: SIM110 (a loop is faster here)
            if word.endswith("ing"):
                return True
        return False

    def _says_when(self, i: int, stop: int) -> bool:
        """Return whether the words from i on say when: praised Lund | on Friday, or last week."""
        p = self.p
        if p.quoted[i] or p.lower[i] == "of" or p.cls[i - 1] & (PREP | DET | POSS | AND):
            return False
        then = self._behind_time(i + bool(p.cls[i] & PREP), stop)
        return then is not None and (then >= stop or "," in p.gaps[then])

    def _in_saying(self, made: Attribution, k: int, i: int, stop: int) -> bool:
        """Return whether *during* tells when somebody was backed or something said: endorsed Lund | during a speech."""
        p = self.p
        past = p.lower[made.end - 1].endswith("ed") or p.cls[made.first] & HAVE
        if made.label in ("promising", "directive") or (made.label == "thought" and not past):
            return False
        if self._doing(k, i) or "as" in p.lower[i : min(i + 8, stop)]:
            return False
        named = p.caps[i - 1] or p.cls[i - 1] & OBJ
        spoken = any(p.lower[x] in OCCASIONS for x in range(i + 1, min(i + 6, stop)))
        if not RESUMING.isdisjoint(p.lower[i + 2 : min(i + 6, stop)]):
            return False  # rejected calls during the debate for a vote
        return spoken or bool(named and not any(p.cls[x] & PREP for x in range(k, i)))

    def _occasion(self, i: int, stop: int) -> bool:
        """Return whether words behind *in* name what is spoken in, and nothing of the claim follows: a long tweet."""
        p = self.p
        if not p.cls[i] & (DET | POSS) or p.lower[i] in ("the", "that", "this", "any", "every", "no"):
            return False
        for x in range(i + 1, min(i + 5, stop)):
            if p.parted[x]:
                return False
            if p.lower[x] in SPOKEN_IN:
                then = x + 1 + (x + 2 < stop and bool(p.cls[x + 1] & PREP))
                if then >= stop or p.parted[x + 1] or p.cls[then] & TIME or p.caps[then]:
                    return True
                further = p.lower[then].endswith("ed") or p.cls[then] & (REL | THAT | ADV | TO)
                return bool(further) and then == x + 1  # in an interview published Saturday, in a tweet that
            if p.cls[x] & (CLOSED & ~ADV):
                return False
        return False

    def _behind_relative(self, k: int, end: int, unit: Span) -> int | None:
        """Return where a claim goes on behind the outlet's aside: said that Lund, who left in May, | was old."""
        p = self.p
        then = bisect_left(p.starts, end)
        of_whom = then + 2 < unit.end and p.lower[then + 1] == "of" and p.lower[then + 2] in ("which", "whom")
        if then + 2 >= unit.end or "," not in p.gaps[then] or not (p.lower[then] in ("which", "who") or of_whom):
            return None
        first = p.phrase_before(then, k)
        inner = first if first and p.cls[first - 1] & (SUB | THAT) and not p.parted[first] else k  # if Lund, who rows
        if any(p.verbish(i) or p.cls[i] & HELD_AUX for i in range(inner, then)):
            return None
        for i in range(then + 2, unit.end - 1):
            if "," not in p.gaps[i] or p.quoted[i]:
                continue
            if p.cls[i] & AUX or (p.verbish(i) and not p.lower[i].endswith("ing")):
                return i
            if p.lower[i] in RESUMING and (p.lower[i + 1].endswith("ing") or p.cls[i] & (TO | THAT)):
                return i  # accused Lund, who left in May, | of lying
            if not p.cls[k] & PREP:
                return None
            if self._another_clause(i, unit):
                return i  # that in Moss, which has a pier, | rowers have won
        return None

    def _content_end(self, made: Attribution, k: int, unit: Span, kind: str) -> int:
        """Walk right to where the claim ends: a semicolon, a new attribution, ', but', ', which', a participle."""
        p = self.p
        alone = p.lower[k] == "this" and made.strength == 3 and k + 1 < unit.end and not p.parted[k + 1]
        if alone and (p.lower[k + 1] in WHERE or p.lower[k + 1] == "while"):
            return p.ends[k]  # disclosed this | on Monday while in Moss
        claim = self._claim(made, k, unit, kind)
        turn = -1 if AT_FIRST.isdisjoint(p.lower[made.first : made.end]) else self._turn(k, unit)
        gaps, cls, quoted = p.gaps, p.cls, p.quoted
        for i in range(k + 1, unit.end):
            if gaps[i] == " " and not cls[i] & AND and i != turn:
                continue
            if not quoted[i] and not p.figure(i) and (i == turn or self._ends_at(claim, i)):
                return self._edge(i)
        return self._unit_end(unit)

    def _claim(self, made: Attribution, k: int, unit: Span, kind: str) -> _Claim:
        """Read what tells where the claim that begins at word k may end."""
        p, lower, gaps, cls = self.p, self.p.lower, self.p.gaps, self.p.cls
        head = made.source.first if made.source else (p.subject(made.first, unit.first) or Span(made.first, 0)).first
        relative = head if cls[head] & REL else head - 1 if head > unit.first and cls[head - 1] & REL else None
        aside = bool(relative is not None and p.parted[relative])
        if made.rule == "participle" and made.source and lower[made.first - 1] not in ("by", "for"):
            opens = made.first - bool(cls[made.first - 1] & SUB and not p.parted[made.first])
            aside = made.source.end == opens and "," in gaps[opens]  # Lund, while saying it held, | also said
        thing = kind in ("clause", "topic") and made.strength < 3 and not cls[k] & (TO | SUB | REL)
        verb = (
            next((i for i in range(k + 1, unit.end) if p.verbish(i) or p.cls[i] & HELD_AUX), unit.end) if thing else k
        )
        bare = kind == "to" or (thing and not self._has_clause(p.starts[k], unit, True))
        opening = self._in_opening(made, head, unit)
        return _Claim(made, k, unit, kind, thing, verb, bare, relative, aside, opening)

    def _in_opening(self, made: Attribution, head: int, unit: Span) -> bool:
        """Return whether a claim stands in a clause that opens the sentence: While he said it held, | few do."""
        p, lower, cls = self.p, self.p.lower, self.p.cls
        opener = unit.first + bool(cls[unit.first] & AND and unit.first + 1 < unit.end)
        if head > unit.first + 1 and lower[head - 1] in CLAUSES and cls[head - 2] & AND:
            return True  # …, and while he said it held, | few believe it
        fronted = cls[opener] & PREP and 2 < head - opener < 5 and cls[head - 2] & DET and not p.parted[head]
        if fronted and (cls[head - 1] & TIME or lower[head - 1] in PERIODS):
            return True  # on the day the town voted to close it, Lund left
        if cls[opener] & (SUB | PREP) and head - opener < 3:
            return True
        asked = lower[opener] in ASKED and made.first > opener  # asked if she agreed that it leaks, | Lund left
        if (asked or (cls[opener] & SUB and lower[opener] not in QUESTIONS - {"if"})) and (
            self._comma(opener + 1, Span(opener, made.first + 1)) is None
        ):
            return True
        hung = 1 < head - unit.first < 6 and lower[head - 1] in CLAUSES
        return hung and not any(p.verbish(x) for x in range(unit.first, head - 1))

    def _ends_at(self, claim: _Claim, i: int) -> bool:
        """Return whether a claim ends before word i, behind a mark or at an *and*."""
        p, gap, joins = self.p, self.p.gaps[i], self.p.cls[i] & AND
        if joins and self._ends_at_deed(claim, i):
            return True
        if gap == " " or (joins and gap == ". "):  # at 6 a.m. and threatened
            return bool(joins) and self._ends_at_and(claim, i)
        if joins and p.quoted[i - 1] and self._ends_behind_marks(claim, i):
            return True
        if self._ends_at_mark(claim, i):
            return True
        return sets_off(gap) and (
            self._closed_aside(claim, i)
            or self._begins_another(claim, i)
            or self._told_outside(claim, i)
            or self._comments(claim, i)
        )

    def _ends_at_deed(self, claim: _Claim, i: int) -> bool:
        """Return whether *and* brings what was done, or a second *who* or *that*: denies the plan | and has left."""
        p, lower, cls = self.p, self.p.lower, self.p.cls
        made, k, unit, kind = claim.made, claim.k, claim.unit, claim.kind
        if i + 1 >= unit.end:
            return False
        if cls[i + 1] & AUX:
            deed = (
                kind not in ("to", "quote")
                and lower[k - 1] != "that"
                and (made.label in AGAINST or made.term == "accuse" or cls[made.end - 1] & PREP)
                and cls[i + 1] & (HAVE | BE)
                and lower[i + 1] not in ("be", "being", "having")
                and not (cls[k] & (TO | SUB) or lower[k] in QUESTIONS)
            )
            clause = deed and any(
                p.verbish(x) or p.cls[x] & HELD_AUX or (cls[x] & REL and not cls[x] & THAT) or lower[x] in SUBJECTS
                for x in range(k, i)
            )  # denies he lies | praised men who row
            if claim.thing or (deed and not clause):
                return True
        if claim.relative is not None and lower[i + 1] in ("who", "which"):  # who met Lund in May | and who rowed
            inner = any(lower[x] in ("who", "which") for x in range(k + 1, i))  # a man who sold it and who
            if not inner and lower[i + 1] == lower[claim.relative]:
                return True
        return kind == "that" and i + 2 < unit.end and lower[i + 1] == "that" and lower[i] != "or"

    def _ends_at_and(self, claim: _Claim, i: int) -> bool:
        """Return whether another claim or deed of the speaker, or of somebody else, follows an *and*."""
        p, lower, cls, made, unit = self.p, self.p.lower, self.p.cls, claim.made, claim.unit
        then = i + 1
        while then + 1 < unit.end and cls[then] & ADV and not cls[then] & AUX:
            then += 1
        met = then < unit.end and (lower[i + 1] in thinking_verbs() or lower[then] in COME_UPON)
        one = met and lower[i + 1] in base_verbs() and self._told_of_one(claim.k, i)
        if claim.kind in ("that", "clause") and met and not one and any(p.verbish(x) for x in range(claim.k, i)):
            return False  # said he watched it rise and thought of home
        if made.source and self._new_verb(i + 1, unit, made):
            return True
        verbless = claim.verbless(i)
        if verbless and self._another_deed(i, unit):
            return True
        if self._further_saying(i, made, unit) or self._another_says(i, unit):
            return True
        if verbless and made.label == "act" and self._told_besides(i, unit):
            return True  # slammed the plan | and two aides quit
        subject = i + 1 < unit.end and cls[i + 1] & (DET | PRON | POSS)
        return claim.kind == "to" and bool(subject) and self._another_clause(i + 1, unit)

    def _ends_behind_marks(self, claim: _Claim, i: int) -> bool:
        """Return whether *and* behind quoted words brings another claim: called it “a sham” | and said it cost."""
        made, unit = claim.made, claim.unit
        if self._further_saying(i, made, unit) or self._another_says(i, unit):
            return True
        if made.source is None:
            return False
        said = not sets_off(self.p.gaps[i]) and self._new_verb(i + 1, unit, made)
        return said or self._says_besides(i, unit, made)  # calls it “odd” and urges divers to go

    def _ends_at_mark(self, claim: _Claim, i: int) -> bool:
        """Return whether a semicolon, a colon, or marks with a date behind them end a claim."""
        p, gap = self.p, self.p.gaps[i]
        if p.closes[i] and "," not in gap:
            verbless = claim.verbless(i)
            quoted = claim.made.label == "act" and all(p.quoted[claim.k : i])  # hailed “the win” | after it
            named = verbless and (claim.thing or claim.kind == "quote")
            if (named or quoted) and self._dated(i, claim.unit):
                return True
        return ";" in gap or (claim.thing and ":" in gap and p.caps[i] and not self._quote_in_gap(i))

    def _closed_aside(self, claim: _Claim, i: int) -> bool:
        """Return whether a mark closes the aside or the opening clause in which a claim stands."""
        p, lower, gaps, cls = self.p, self.p.lower, self.p.gaps, self.p.cls
        gap, c, word, unit = gaps[i], cls[i], lower[i], claim.unit
        if claim.opening and "," in gap:
            points = word == "that's" or (word == "that" and i + 1 < unit.end and cls[i + 1] & AUX)
            begins = p.caps[i] or c & (PRON | DET | POSS | LINK) or word == "there"
            begins = begins or (p.speaker(word) and i + 1 < unit.end and p.caps[i + 1])  # , | attorney Ida Lund said
            if points or (begins and not c & (SUB | REL)):
                return True
        related = claim.relative is not None or claim.made.rule == "participle"
        if c & AUX:
            named = related and claim.kind == "clause" and not any(p.verbish(x) for x in range(claim.k, i))
            if claim.thing or named or claim.kind == "to":
                return True  # a man who announced his run in May, | has called for more
        if claim.relative is not None and (dash := next((dash for dash in DASHES if dash in gap), "")):
            before = sum(dash in gaps[x] for x in range(unit.first + 1, claim.relative + 1))
            if before % 2:
                return True  # Lund – a diver who thinks it “odd” – | said so
        if not claim.aside:
            return False
        acts = i + 1 if c & ADV and i + 1 < unit.end and not p.parted[i + 1] else i  # , | also said
        also = acts > i and (p.verbish(acts) or lower[acts] in present_verbs() or bool(cls[acts] & AUX))
        bare_noun = not c and claim.relative is not None
        also = also or (lower[i] in PAST_LIKE_BASE and i + 1 < unit.end and bool(cls[i + 1] & (DET | POSS | OBJ)))
        ends = not c & (AND | PREP | SUB | REL | NUM) and (p.verbish(i) or bare_noun or also)
        return ends and not self._in_list(i, unit)

    def _begins_another(self, claim: _Claim, i: int) -> bool:
        """Return whether another claim, clause or deed begins behind a comma: thanked voters, | signed shirts."""
        p, lower, cls = self.p, self.p.lower, self.p.cls
        gap, c, word, made, unit = p.gaps[i], cls[i], lower[i], claim.made, claim.unit
        verbless = claim.verbless(i)
        if "," in gap:
            if verbless and made.label == "act" and self._told_besides(i - 1, unit):
                return True
            if verbless and not c & (AND | SUB | REL | AUX) and self._another_clause(i, unit, False):
                return True
            if p.caps[i] and self._lists(claim.k, i, unit):
                return True  # Lund said it leaks, | Mayor Ida Berg (R-Moss) said it holds
        if word == "and" and self._new_clause(i + 1, unit, made):
            return True
        if c & AND and verbless and (self._another_deed(i, unit) or self._another_clause(i + 1, unit)):
            return True
        if word != "as" or i + 1 >= unit.end:
            return False
        event = not (cls[i + 1] or p.caps[i + 1]) and lower[i + 1].endswith("s") and i + 2 < unit.end
        if event and "," in gap and p.quoted[i - 1] and p.verbish(i + 2) and not cls[i + 2] & AUX:
            return True  # he had acted “in good faith”, | as calls grew for an inquiry
        if cls[i + 1] & AUX and not cls[i + 1] & BE:
            return True  # called for it to go, | as did Lund
        return i + 2 < unit.end and any(lower[x] in past_verbs() for x in range(i + 1, min(i + 4, unit.end)))

    def _told_outside(self, claim: _Claim, i: int) -> bool:
        """Return whether the outlet goes on about the saying: , | citing divers; , | according to; , | which."""
        p, lower, cls = self.p, self.p.lower, self.p.cls
        word, made, unit = lower[i], claim.made, claim.unit
        if word in ("which", "who") or word == "according":
            return True
        if cls[i] & PREP and i + 1 < unit.end and lower[i + 1] in ("which", "whom", "whose"):
            return True
        if i + 2 < unit.end and lower[i + 1] == "of" and lower[i + 2] in ("which", "whom"):
            return True
        if word.endswith("ing") and (word in participles() or word == "pointing"):
            dated = i + 2 < unit.end and cls[i + 1] & PREP and cls[i + 2] & TIME  # beginning in May
            if not dated and (i + 1 >= unit.end or not cls[i + 1] & AND):
                return True
        inserted = made.rule == "participle" and claim.kind == "clause" and p.parted[made.first]
        if word == "that" and inserted and "," in p.gaps[i] and lower[made.first - 1] in telling_verbs():
            return True  # reported, citing divers, | that it leaks
        if word == "with" and any(x.endswith("ing") for x in lower[i + 2 : min(i + 7, unit.end)]):
            return True
        if word == "with" and i + 2 < unit.end and p.caps[i + 1] and self._besides(i, unit):
            return True  # attacked the plan, | with Mayor Jo Lund, R-Moss, calling it old
        besides = word == "as" and lower[i + 1 : i + 3] == ["well", "as"] and i + 4 < unit.end
        if besides and made.rule == "participle" and lower[i + 3].endswith("ing"):
            return not claim.verbless(i)  # saying it will hold, | as well as railing against the pier
        return self._told_by(i, unit)

    def _comments(self, claim: _Claim, i: int) -> bool:
        """Return whether the outlet's own words follow a claim: a remark, a circumstance, a contrast."""
        p, lower, cls = self.p, self.p.lower, self.p.cls
        gap, word, made, unit, kind = p.gaps[i], lower[i], claim.made, claim.unit, claim.kind
        verbless = claim.verbless(i)
        if cls[i] & DET and "," in gap and not p.quoted[i - 1] and self._apposed(i, claim.k, unit):
            return True
        wished = made.label == "withheld" and lower[claim.k].endswith("ing")
        if self._remark(i, claim.k, unit, "to" if wished else kind):
            return True
        if word in CONTRASTS:
            then = i + 1 if word == "but" and i + 1 < unit.end else 0
            goes_on = then and then + 1 < unit.end and cls[then] & MODAL and not cls[then + 1] & (ADV | AND)
            denied = then and (lower[then].endswith("n't") or lower[then] == "cannot")
            set_up = then and (lower[then] in CORRECTING or (goes_on and not denied))
            if not (set_up or (then and self._set_up(claim.k, i, unit))):
                return True
        if "," not in gap:
            return False
        if word == "even" and i + 2 < unit.end and lower[i + 1] == "as" and not cls[i + 2] & (PREP | TO):
            return True  # said it holds, | even as Berg called it a sieve
        if claim.thing and verbless and self._circumstance(i, unit):
            return True
        if (verbless or (made.label == "directive" and kind == "clause")) and self._in_spite(i, unit):
            return True
        return self._dates_saying(made, claim.k, i, unit)

    def _set_up(self, k: int, i: int, unit: Span) -> bool:
        """Return whether a claim sets up what comes behind its *but*: promised not just a pier, | but a ferry."""
        lower = self.p.lower
        denied = any(lower[x] == "not" and lower[x + 1] in ONLY for x in range(k, i - 1))
        return denied and not self._another_clause(i + 1, unit)

    def _dated(self, i: int, unit: Span) -> bool:
        """Return whether words behind a quotation say when or where it was said: called her “odd” | on Monday."""
        p, c, word = self.p, self.p.cls[i], self.p.lower[i]
        if any(p.lower[k] == "as" for k in range(i, min(i + TELLER, unit.end))):
            return False  # described the “attack” on Monday as cowardly
        if c & TIME or (word in CLAUSES and word != "as" and word not in REASONS) or word == "during":
            return True
        if not c & PREP or i + 1 >= unit.end:
            return False
        return bool(p.cls[i + 1] & TIME) or (word in WHERE and self._occasion(i + 1, unit.end))

    def _circumstance(self, i: int, unit: Span) -> bool:
        """Return whether a comma brings what a thing was said in: attacked the plan, | despite its success."""
        p = self.p
        then = i + (p.lower[i] == "just")
        alike = then + 1 < unit.end and p.lower[then] == "as" and self._another_clause(then + 1, unit)
        if not (alike or p.lower[i] in CIRCUMSTANCES) or p.cls[i - 1] & AND:
            return False
        back = next((k for k in range(i + 1, unit.end) if "," in p.gaps[k]), None)
        goes_on = back is not None and p.cls[back] & (AND | PREP)  # a ban, because of the risk, and a fine
        return not (goes_on or self._quote_near(i, unit) or self._in_list(i, unit))

    def _turn(self, k: int, unit: Span) -> int:
        """Return the *but* that brings what came of a first word, or -1: had first said it would hold | but left."""
        p = self.p
        i = next((i for i in range(k + 1, unit.end - 2) if p.lower[i] == "but"), None)
        if i is None:
            return -1
        then = i + 1 + bool(p.cls[i + 1] & ADV or p.adverb(i + 1))
        past = p.lower[then].endswith("ed") or p.lower[then] in PAST or p.lower[then] in IRREGULAR
        return i if (past or p.cls[then] & HAVE) and not p.quoted[then] and not p.parted[i] else -1

    def _lists(self, k: int, i: int, unit: Span) -> bool:
        """Return whether somebody else's claim begins at a name behind a comma, in a list of claims."""
        p = self.p
        teller = p.phrase_after(i, unit.end)
        if teller is None or p.quoted[i]:
            return False
        then = teller.end
        if then + 1 >= unit.end or p.lower[then] not in telling_verbs() or p.parted[then + 1]:
            return False
        if p.parted[then] and p.gaps[then] != ") ":
            return False
        whole = any(p.quoted[x] for x in range(k, i)) or self._has_clause(p.starts[k], Span(unit.first, i))
        return whole and bool(p.cls[then + 1] & (THAT | PRON)) and not p.cls[k] & (PREP | SUB)

    def _in_spite(self, i: int, unit: Span) -> bool:
        """Return whether a comma brings what a wish or judgement was uttered against: asked for it, | amid doubts."""
        p = self.p
        against = p.lower[i] in AGAINST_ODDS or p.lower[i : i + 4] == ["in", "the", "face", "of"]
        return against and not (self._quote_near(i, unit) or self._in_list(i, unit))

    def _dates_saying(self, made: Attribution, k: int, i: int, unit: Span) -> bool:
        """Return whether a past clause behind a comma dates the saying: said he would leave, | when the news broke."""
        p = self.p
        if p.lower[i] not in ("when", "after") or p.quoted[i - 1]:
            return False
        since = p.lower[i] == "after" and p.lower[made.first] in ("has", "have")  # has maintained it
        if not (since or any(p.lower[x] in ("would", "to") for x in range(k, i))):
            return False
        if self._comma(i + 1, unit):
            return False
        verb = next((x for x in range(i + 2, unit.end) if p.verbish(x) or p.cls[x] & HELD_AUX), None)
        if verb is None or any(p.quoted[i : unit.end]):
            return False
        past = p.lower[verb].endswith("ed") or p.lower[verb] in PAST or p.lower[verb] in IRREGULAR
        return past and not p.cls[verb - 1] & (TO | PREP)

    def _remark(self, i: int, k: int, unit: Span, kind: str) -> bool:
        """Return whether the outlet's remark begins at word i: pledged to leave, | dealing a blow; – a claim that."""
        p, word = self.p, self.p.lower[i]
        plain = i + 1 < unit.end and not (p.cls[i] & PREP or p.cls[i + 1] & AND or p.parted[i + 1])
        if word in ("a", "an") and (any(d in p.gaps[i] for d in DASHES) or self._names_a_claim(i, unit)):
            return not any(any(d in p.gaps[x] for d in DASHES) for x in range(i + 1, unit.end))
        if p.claims_denied(i, unit.end):
            return True
        if not (word.endswith("ing") and plain and len(word) > 4 and not p.caps[i]) or self._listed(i, unit):
            return False
        if kind in ("to", "topic") or p.lower[k] == "to":
            return True
        return kind == "clause" and not self._has_clause(p.starts[k], Span(unit.first, i))

    def _listed(self, i: int, unit: Span) -> bool:
        """Return whether a word in -ing is one of a list: backs mending it, keeping it, and selling it."""
        p, k = self.p, self._comma(i + 1, unit)
        while k and k + 1 < unit.end and (p.cls[k] & (AND | ADV) or p.adverb(k)) and not p.parted[k + 1]:
            k += 1
        return k is not None and p.lower[k].endswith("ing") and p.lower[k] not in participles()

    def _names_a_claim(self, i: int, unit: Span) -> bool:
        """…, an acknowledgment that, a claim which: a noun for what was just said."""
        p = self.p
        for x in range(i + 1, min(i + 4, unit.end - 1)):
            if p.parted[x]:
                return False
            if p.lower[x] in CLAIM_NOUNS and p.cls[x + 1] & (REL | THAT | DET | POSS | PRON):
                return True
            behind = p.lower[x + 2 : min(x + 4, unit.end)] if p.caps[x + 1] else ()
            if p.lower[x] in CLAIM_NOUNS and not present_verbs().isdisjoint(behind):
                return True  # a claim Lund denies
        return False

    def _main_verb(self, k: int, unit: Span, left: int | None = None) -> int | None:
        """Return the verb of which the whole noun phrase is the subject: claims that it was rigged | were rejected."""
        p, cls = self.p, self.p.cls
        nouns = MAINS if left is None else frozenset[str]()
        if left is None:
            asked = k + 1 < unit.end and p.cls[k + 1] & TO  # the question whether to go | is open
            left = 0 if asked or p.lower[k] == "to" or p.lower[k].endswith("ing") else 1
        for i in range(k, min(k + 30, unit.end)):
            if not left and i > k and "," in p.gaps[i] and cls[i] & AUX and not p.quoted[i]:
                return i  # a plan to build locks in Oslo, | was shelved
            if p.quoted[i] and self._few_marked(i, k):
                continue  # said he was “fine” | has been jailed
            marks = p.parted[i] and p.quoted[i - 1] and not p.gaps[i].strip(" ”\"’'»")
            if p.quoted[i] or (i > k and ((p.parted[i] and not marks) or cls[i] & (REL | SUB | AND))):
                return None
            if marks and not cls[i] & (AUX | PREP):
                return None
            main = (p.lower[i] in nouns and i > k + 1) or (
                i == k + 1 and p.cls[k] & PRON and not (p.cls[i] or p.adverb(i))
            )
            if i == k or not (main or p.verbish(i)) or p.lower[i].endswith("ing") or cls[i - 1] & (TO | AUX):
                continue
            if "-" in p.lower[i]:
                continue  # gun-controlled Chicago
            if cls[i - 1] & ADV and (i - 2 < k or not nouns or cls[i - 2] & (TO | AUX)):
                continue
            if not (main or cls[i] & AUX) and i + 1 < unit.end and cls[i + 1] & PREP:
                continue
            if cls[i - 1] & PRON and not cls[i - 1] & (DET | OBJ) and i - 2 > k and not cls[i - 2] & CLOSED:
                continue  # the sway he | has with voters
            if not left:
                return i
            left -= 1
        return None

    def _begins_asked(self, unit: Span) -> bool:
        """Return whether a sentence begins with a participle of asking: Asked about it, …; When pressed on it, …"""
        p, first = self.p, unit.first
        if p.lower[first] in ASKED:
            return True
        opens = p.cls[first] & (SUB | ADV | TIME) or p.lower[first] in CLAUSES
        return bool(opens) and first + 1 < unit.end and p.lower[first + 1] in ASKED

    def _few_marked(self, i: int, at: int) -> bool:
        """Return whether a word stands among few in marks that a claim calls somebody: was “fine”."""
        p = self.p
        k = bisect_right(self.lefts, p.starts[i]) - 1
        quote = self.quotes[k] if k >= 0 else None
        if quote is None or self._last_mark(quote) in ",.?!…":
            return False
        words = self.reading.words_in(quote.start, quote.end)
        asserted = words.start == at or (p.cls[words.start - 1] & BE and p.lower[at] != "what")
        return bool(asserted) and len(words) <= SHORT_MARKED

    def _behind_restrictive(self, made: Attribution, k: int, unit: Span, kind: str) -> int | None:
        """Return the main verb behind a relative clause: divers who want to win | must train."""
        p = self.p
        head = made.source.first if made.source else made.first
        last = made.source.end if made.source else head + 1
        heads = range(max(head - 1, unit.first + 1), last)
        relative = next((x for x in heads if p.cls[x] & REL and not p.parted[x]), None)
        if relative is None and made.rule == "participle" and made.source and made.source.first == unit.first:
            before = next((x for x in range(unit.first, made.first) if p.cls[x] & REL), made.first)
            relative = before if made.first > unit.first and not p.parted[made.first] else None
        if relative is None or any(p.verbish(x) or p.cls[x] & HELD_AUX for x in range(unit.first, relative)):
            return None
        about = kind == "clause" and p.cls[made.end - 1] & PREP  # divers asking about the wall | got no answer
        clause = kind != "to" and not about and self._has_clause(p.starts[k], unit, True)
        if clause and (p.cls[k] & (SUB | REL) or self._main_verb(k, unit, 2)):
            return None  # what he says is true; the council knew the wall was weak
        main = self._main_verb(k, unit, 1 if clause else 0)
        if main and not clause_verbs().isdisjoint(p.lower[k : main - 1]):
            return None
        return main

    def _told_by(self, i: int, unit: Span) -> bool:
        """…, officials said.  …, said Lund."""
        p = self.p
        if p.lower[i] in SPOKEN:
            return True
        if self._have_said(i, unit):
            return True
        near = p.lower[i + 1 : min(i + TELLER, unit.end - 1) + 1]
        if telling_verbs().isdisjoint(near) and saying_bases().isdisjoint(near):
            return False
        teller, last = p.phrase_after(i, min(i + TELLER, unit.end)), unit.end - 1
        if teller is None:
            return False
        if teller.end >= last and p.lower[last] in saying_bases():
            plural = several(p.lower[last - 1]) and not p.owns(last - 1)
            return plural and not (p.parted[last] or p.cls[i] & PREP)  # It leaks, the authors write.
        if teller.end >= unit.end:
            return False
        return p.lower[teller.end] in telling_verbs() and (
            teller.end + 1 >= unit.end
            or bool(p.parted[teller.end + 1])
            or (p.lower[teller.end] == "said" and bool(p.cls[teller.end + 1] & TIME or self._dates(teller.end + 1)))
            or self._told_whom(teller.end, unit)
        )

    def _have_said(self, i: int, unit: Span) -> bool:
        """Return whether a sentence ends with somebody who has said it: …, two men briefed on the matter have said."""
        p, last = self.p, unit.end - 1
        if p.lower[last] not in SPOKEN or not i + 1 < last <= i + TELLER + 4 or p.cls[i] & (AND | REL | SUB | THAT):
            return False
        within = range(i + 1, last)
        plain = all(
            p.cls[x] & (HAVE | ADV) or (p.lower[x].endswith("ed") and p.cls[x + 1] & PREP)
            for x in within
            if p.verbish(x) or p.cls[x] & HELD_AUX
        )
        return plain and not any(p.parted[x] or p.quoted[x] for x in range(i + 1, unit.end))

    def _dates(self, i: int) -> bool:
        """Return whether a word tells when or where something was said: said | on Monday, said | after the vote."""
        p = self.p
        return p.lower[i] in CIRCUMSTANCES and p.lower[i] in WHERE and not p.cls[i] & AUX

    def _told_whom(self, verb: int, unit: Span) -> bool:
        """Return whether a sentence ends with whom somebody told: …, she told the court."""
        whom = self.p.phrase_after(verb + 1, unit.end) if self.p.lower[verb] == "told" else None
        return whom is not None and whom.end >= unit.end

    def _edge(self, i: int) -> int:
        """Return the end of word i-1, with a closing quotation mark behind it."""
        p = self.p
        if p.quoted[i - 1]:
            k = bisect_right(self.lefts, p.starts[i - 1]) - 1
            if k >= 0:
                return max(self.quotes[k].right, p.ends[i - 1])
        end = p.ends[i - 1]
        return end + p.text.startswith("%", end)

    def _new_verb(self, i: int, unit: Span, made: Attribution) -> bool:
        """and + a cue verb in the same tense: the subject goes on, the content does not."""
        p = self.p
        while (
            i < unit.end
            and (p.cls[i] & ADV or p.adverb(i))
            and not (p.cls[i] & HAVE or p.parted[i + 1 if i + 1 < unit.end else i])
        ):
            i += 1
        if i >= unit.end or p.quoted[i]:
            return False
        word, cue = p.lower[i], p.lower[made.end - 1]
        first = p.lower[made.first]
        goes_on = i + 1 < unit.end and (p.cls[i + 1] & (DET | POSS | THAT | OBJ) or p.lower[i + 1] in QUESTIONS)
        goes_on = goes_on or (word == "says" and i + 1 < unit.end and bool(p.caps[i + 1]))
        if not goes_on and i + 1 < unit.end and f"{word} {p.lower[i + 1]}" in verbs_with_preposition():
            within = range(made.end, i - 1)  # calls it odd and warns of; but says she calls it odd and warns of it
            goes_on = not any(p.verbish(k) or p.cls[k] & HELD_AUX or p.lower[k] in present_verbs() for k in within)
        if goes_on and not p.cls[i] & AUX and word in present_verbs() and first in present_verbs():
            return True  # He accuses the mayor and describes the leaks
        within = range(made.end, i - 1)
        several = word in base_verbs() and (first in base_verbs() or first == "have")
        if goes_on and several and not any(p.cls[k] & (TO | MODAL) for k in within):
            if self._told_of_one(made.end + bool(p.cls[made.end] & THAT), i - 1):
                return True  # argue the dam was old | and want it shut
            return word in plain_bases() and not any(map(p.verbish, within))  # have called for help | and say it leaks
        past = any(w.endswith("ed") or w in PAST or w in IRREGULAR for w in (first, cue))
        if p.cls[i] & HAVE and past and i + 2 < unit.end and not word.endswith(("d", "ing")):
            return self._has_since(i, made)
        if self._done_before(i, unit, made):
            return False  # the claims were heard and found to be odd
        if word in quoting_verbs() and not self._quote_near(i + 1, unit):
            return False  # because of strikes and continued low prices
        return past and word in past_verbs() and (word.endswith("ed") or word in PAST)

    def _told_of_one(self, k: int, stop: int) -> bool:
        """Return whether a clause has one thing for its subject, and no clause within: the dam was old."""
        p = self.p
        subject = p.phrase_after(k, stop)
        if subject is None or subject.end >= stop or p.cls[subject.first] & PRON:
            return False
        within = any(p.cls[x] & (THAT | REL | SUB) for x in range(subject.end, stop))
        return p.lower[subject.end] in SINGULAR_AUX and not within

    def _has_since(self, i: int, made: Attribution) -> bool:
        """Return whether the speaker did something since: said it would hold | but has refused to go.

        Who is spoken of has done nothing since, in words told in the past, but where the verb fits a subject of theirs.
        """
        p, source = self.p, made.source
        if source is None or p.lower[i + 1] not in past_verbs() or p.parted[i + 1]:
            return False
        if p.lower[made.first] == p.lower[i]:
            return True  # has proposed a ban | and has gone so far
        told = made.end + bool(p.cls[made.end] & THAT)
        subject = p.phrase_after(told, i)
        if self._plural(source) != (p.lower[i] == "have"):
            return False
        other = subject is not None and self._plural(subject) != self._plural(source)
        return other or bool(p.cls[told] & PRON) or "," in p.gaps[i - 1]

    def _plural(self, phrase: Span) -> bool:
        """Return whether a phrase stands for several, by its first or last word."""
        lower, last = self.p.lower, self.p.lower[phrase.end - 1]
        named = f"{lower[phrase.end - 2]} {last}" in kinds() if phrase.end > 1 else False  # the United States
        several = last.endswith("s") and not (last.endswith(("ss", "us")) or named)
        return several or not PLURALS.isdisjoint((lower[phrase.first], last))

    def _done_before(self, i: int, unit: Span, made: Attribution) -> bool:
        """Return whether what was done to something goes on behind a joining word: was planned and | directed by.

        So does what somebody did before it was: said he left before it was sold and | asked for more.
        """
        p, at, then = self.p, i - 2, i + 1
        to_be = then + 1 < unit.end and p.cls[then] & TO and p.cls[then + 1] & BE
        ended = then >= unit.end or p.lower[then] == "by" or bool(to_be)
        if not ended and (p.cls[then] & (PREP | TIME) or p.lower[then] in WHICH_TIME):
            cue = f"{p.lower[i]} {p.lower[then]}" in verbs_with_preposition()
            ended = p.lower[i] in object_verbs() and not cue  # was beaten and threatened with a knife
        ended = ended or any(p.cls[k] & SUB or p.lower[k] in CLAUSES for k in range(made.end + 1, at))
        if not ended or at < 2 or p.lower[i] in SPOKEN:
            return False
        word = p.lower[at]
        if not (word.endswith(("ed", "en")) or word in PARTICIPLES or word in IRREGULAR or word in past_verbs()):
            return False
        at -= 1
        while at > 0 and (p.cls[at] & ADV or p.adverb(at)) and not p.cls[at] & AUX:
            at -= 1
        return bool(p.cls[at] & BE)

    def _further_saying(self, i: int, made: Attribution, unit: Span) -> bool:
        """Return whether a joining word brings a further saying like the cue: calling it old | and accusing Lund."""
        p, then = self.p, i + 1
        doing = made.rule != "according to" and p.lower[made.first].endswith("ing")
        if not doing or then + 1 >= unit.end or p.parted[then + 1]:
            return False
        listed = p.lower[then] in participles() or (bool(p.quoted[i - 1]) and p.lower[then].endswith("ing"))
        return listed and not p.quoted[then]

    def _says_besides(self, i: int, unit: Span, made: Attribution) -> bool:
        """Return whether a joining word behind a quotation brings a further verb in -s, like the cue."""
        then = i + 2
        if then >= unit.end or any(self.p.parted[i + 1 : then + 1]) or not self.p.lower[i + 1].endswith("s"):
            return False
        return self.p.lower[i + 1] in present_verbs() and self.p.lower[made.first] in present_verbs()

    def _speaks_again(self, i: int, unit: Span, made: Attribution) -> bool:
        """Return whether the speaker says more, as a pronoun: said it was safe, and | she urged divers to return."""
        p, source = self.p, made.source
        if i + 2 >= unit.end or source is None or p.parted[i + 1] or p.quoted[i]:
            return False
        if p.cls[source.first] & PRON and p.lower[source.first] != p.lower[i]:
            return False
        alike = p.lower[i] in SUBJECTS
        if p.lower[i] == "it":  # said the board had met, and it refused: another than who speaks
            alike = p.lower[source.first] == "it" or kinds().get(p.lower[source.end - 1]) == "body"
        return alike and p.lower[i + 1] not in thinking_verbs() and self._new_verb(i + 1, unit, made)

    def _another_says(self, i: int, unit: Span) -> bool:
        """Return whether a joining word brings somebody else who speaks: it is old | and others have said so."""
        p = self.p
        named = p.phrase_after(i + 1, unit.end)
        if named and p.cls[named.first] & (PRON | POSS):
            return False  # said he heard a bang and his wife said it was a gun
        then = named.end if named else unit.end
        then += then < unit.end and bool(p.cls[then] & HAVE)
        return then < unit.end and p.lower[then] in SPOKEN and not p.parted[then] and not p.quoted[then]

    def _in_list(self, i: int, unit: Span) -> bool:
        """Return whether a word begins a further member of a list: trade, | fuel, ships and work."""
        p, k = self.p, i
        for x in range(i, min(i + 24, unit.end)):
            if p.cls[x] & (AUX | REL | SUB | TO | PRON) or p.verbish(x):
                return False
            if p.parted[x]:
                if "," not in p.gaps[x] or x - k > 4:
                    return False
                k = x
            if p.cls[x] & AND and x > i:
                return True
        return False

    def _apposed(self, i: int, first: int, unit: Span) -> bool:
        """Return whether a comma brings what the outlet adds to a thing: opposed the pact, | a trade deal with Oslo."""
        p = self.p
        if not p.caps[i - 1] or p.lower[i] not in ("a", "an", "the"):
            return False  # better pay, a shorter week
        if any(p.parted[x] and "," in p.gaps[x] for x in range(first + 1, i)):
            return False
        if any(p.parted[x] or p.quoted[x] or (p.cls[x] & AND and x < i + 6) for x in range(i + 1, unit.end)):
            return False
        verb = next((x for x in range(i + 1, unit.end) if p.cls[x] & (AUX | REL | THAT) or p.verbish(x)), None)
        if verb is None or p.cls[verb] & (REL | THAT):
            return True
        return not p.cls[verb] & AUX and p.lower[verb].endswith("ed")

    def _another_deed(self, i: int, unit: Span) -> bool:
        """Return whether a joining word brings a further deed: promised a veto | and tried to …, | but has left."""
        p, then = self.p, i + 1
        while then + 1 < unit.end and (p.cls[then] & ADV or p.adverb(then)) and not p.parted[then + 1]:
            then += 1
        if then + 1 >= unit.end or p.quoted[then] or p.parted[then] or p.parted[then + 1]:
            return False
        if p.cls[then] & AUX:
            return p.lower[then] not in ("be", "have", "do", "being", "having", "doing", "been", "done")
        paired = p.verbish(i - 1) or p.lower[i - 1].endswith("ed")  # a weakened and divided council
        after = p.cls[then + 1] & (DET | POSS | OBJ | PRON | TO | PREP | THAT) or p.caps[then + 1]
        return p.verbish(then) and not paired and bool(after)

    def _told_besides(self, i: int, unit: Span) -> bool:
        """Return whether the outlet tells a further deed behind a word: praised the crew and | left the hall."""
        p, then = self.p, i + 1
        if then + 1 >= unit.end or p.quoted[then] or p.parted[then + 1]:
            return False
        if p.lower[then] in past_verbs() or p.lower[then] in present_verbs():
            after = p.cls[then + 1]
            plain = not (after & (PREP | AND) or p.caps[then] or p.verbish(i) or p.lower[i].endswith("ed"))
            return plain and bool(after & (DET | POSS | OBJ | NUM) or p.lower[then] in PAST)
        if p.cls[i] & AND and p.lower[then] in TOLD_DEEDS:
            return bool(p.cls[then + 1] & (DET | POSS | OBJ | NUM | PREP) or p.caps[then + 1])
        subject = p.phrase_after(then, unit.end)
        if not p.cls[i] & AND:
            return False
        if subject and not p.verbish(subject.end - 1) and TOLD_DEEDS.intersection(p.lower[then + 1 : subject.end + 1]):
            return True
        if not self._another_clause(then, unit):
            return False
        verb = subject.end if subject else then
        while verb + 1 < unit.end and p.cls[verb] & ADV:
            verb += 1
        return not (p.lower[verb].endswith("ed") and verb + 1 < unit.end and p.cls[verb + 1] & PREP)

    def _another_clause(self, first: int, unit: Span, joined: bool = True) -> bool:
        """Return whether a subject with its verb begins at a word: wants a dam, | and the town pays for it.

        Without a joining word what may be a participle is none: the dam, the pipe planned for Oslo.
        """
        p = self.p
        subject = p.phrase_after(first, unit.end)
        then = subject.end if subject else unit.end
        while then + 1 < unit.end and p.cls[then] & ADV and not p.parted[then + 1]:
            then += 1
        return (
            then < unit.end
            and not p.parted[then]
            and not p.quoted[then]
            and (bool(p.cls[then] & AUX) or p.verbish(then))
            and (
                joined or bool(p.cls[then] & AUX) or not (p.lower[then].endswith("ed") or p.lower[then] in PARTICIPLES)
            )
        )

    def _new_clause(self, i: int, unit: Span, made: Attribution) -> bool:
        """, and + a subject with its own cue."""
        p = self.p
        if self._new_verb(i, unit, made):
            return True
        if i >= unit.end:
            return False
        comma = self._comma(i + 1, unit) if p.cls[i] & PREP else None
        if comma and comma - i < PHRASE + 4 and self._new_verb(comma, unit, made):
            return True  # , and on April 6, said
        while i + 1 < unit.end and p.cls[i] & ADV and not p.parted[i + 1]:
            i += 1
        if p.cls[i] & PRON and made.source and self._speaks_again(i, unit, made):
            return True
        named = p.phrase_after(i, unit.end)
        if named and named.end < unit.end and p.lower[named.end] in SPOKEN:
            return True  # – and one diver, the town's Jo Holm, said
        for k in range(i + 1, min(i + 6, unit.end)):
            if p.parted[k] or p.quoted[k]:
                return False
            if p.lower[k] in SPOKEN:
                return True
        return False
