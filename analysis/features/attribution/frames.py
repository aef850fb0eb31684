"""Cues that are no verb, noun or state of mind: according to, in her view, ahead in a poll, a name and a colon."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection

from ...lexicons import Hit
from ...spans import Block
from ..quotations import Quote
from .claims import SPOKEN, Attribution, base_verbs, claim_nouns, finite_verbs, present_verbs
from .contents import PERIODS, TOPICS
from .ends import QUESTIONS
from .offices import GROUPS, LONGEST, kinds, speaker_like
from .phrases import (
    ABBREVIATED,
    ADV,
    AND,
    AUX,
    BE,
    DASHES,
    DET,
    GIVEN,
    HELD_AUX,
    LINK,
    NUM,
    OCCASIONS,
    PARTICIPLES,
    PLURALS,
    POSS,
    PREP,
    PRON,
    REL,
    SIGNS,
    SUB,
    TEXTS,
    TIME,
    TITLE,
    TO,
    Span,
    sets_off,
    words_of,
)
from .turned import Turned

HEADLINES, ABOUT_WHAT, NOTICES = map(words_of, ("headline source", "about what", "notice"))
FICTION = words_of("fiction")
RIDDLES = words_of("riddle")
VIEWS, BY_VIEWS = words_of("view"), words_of("by view")
FOR_WHOM, SOME, CAMPS, ONE = map(words_of, ("for whom", "some people", "camp", "one"))
MEASURES, LATEST, ASKED_IN = map(words_of, ("measure", "latest", "asked in"))
POLLED, POLLSTERS = map(words_of, ("polled", "pollster before"))
OF_ONESELF, ASKERS = words_of("of oneself"), words_of("ask in an interview")
SHORTLY = 15  # words within which a dateline's news say on what day
NO_TURNS = (*SIGNS, "http")
TURN = re.compile(r"^([A-Z][A-Z.’' -]{1,30}):", re.MULTILINE)
LABEL = re.compile(r"^((?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*){0,3}): (?=\S)", re.MULTILINE)
TURNS = 3  # labelled paragraphs from which a text is an interview, if one name comes twice
CAST = 20  # different labels beyond which they are headings of a list
TURN_RULE = "turn of an interview"


class Frames(Turned):
    """Reads what frames a claim from outside its grammar, in the sentence or as its heading."""

    def _colon(self, unit: Span, block: Block) -> Attribution | None:
        """Name: words … at the start of a paragraph."""
        p = self.p
        if p.text.find(":", p.starts[unit.first], p.starts[min(unit.first + 6, unit.end - 1)]) < 0:
            return None
        label = LABEL.match(p.text, block.start, block.end)
        if label and p.starts[unit.first] == block.start and label[1] in self.turn_names():
            return None if label[1].lower() in ASKERS else self._labelled(unit, block, label)
        for i in range(unit.first + 1, min(unit.first + 7, unit.end)):
            gap = p.gaps[i]
            if ":" in gap:
                if not gap.startswith(":") or p.quoted[i - 1]:
                    return None
                quoted = self._quote_in_gap(i) is not None
                shout = p.text[p.starts[unit.first] : p.ends[i - 1]].isupper()
                short = i - unit.first == 1 or p.word_text(unit.first).isupper()  # no Weather report: …
                asks = p.cls[i] & DET or p.lower[i] in QUESTIONS  # Experts: Why your cat hates you
                known = (
                    not (unit.first or asks) and short and p.lower[i - 1] in HEADLINES and unit.end - i > 3
                )  # Poll: Berg leads …
                if self._says_in_capitals(unit, i):
                    return None  # Police Confirm: …
                end = self._before_topic(unit, i)
                aged = quoted and p.lower[i - 1].isdecimal() and p.gaps[i - 1] == ", "  # Jo Lund, 34: “…”
                names = range(unit.first, end - max(known, aged))
                if not all(p.caps[k] and not p.cls[k] & (DET | TIME | ADV) for k in names):
                    return None
                told = end < i and p.lower[end] == "to"
                named = (
                    (end == i or (told and self._names_one(unit.first, end) and kinds().get(p.lower[i - 1]) != "state"))
                    and i - unit.first >= 2
                    and self._states_something(unit, i)
                )
                known = known or quoted or named or shout or self._speaks_later(unit, i, end)
                known = known or (told and self._speaks_later(unit, i, i))
                if not known or p.lower[i - 1] in NOTICES or p.lower[unit.first] in SPOKEN | TOPICS:
                    return None
                owned = any(p.owns(k) for k in range(unit.first, i)) and not quoted
                owned = owned and p.lower[i].split("'")[0] not in ("i", "we")  # Arsenal's Arteta: We must win
                if (owned and p.lower[i - 1] not in TEXTS) or p.text[p.ends[i - 1] :][1:].lstrip().startswith(NO_TURNS):
                    return None  # Berg's folly: …; Price: $2.30
                if shout and not self._transcript(unit, i):
                    return None  # NEW DELHI: The minister said …
                made = Attribution(i, i, ":", "neutral", "name and colon", unit, Span(unit.first, end), strength=3)
                colon = p.ends[i - 1]
                made.mark = (colon, colon + 1)
                if told:
                    made.via = Span(end + 1, i)  # Berg to divers: …
                made.contents.append((self._content_start(i), block.end if shout else self._unit_end(unit)))
                return made
            if p.parted[i] and not (gap == ", " and p.lower[i].isdecimal() and len(p.lower[i]) < 3):
                return None
        return None

    def _says_in_capitals(self, unit: Span, colon: int) -> bool:
        """Return whether a headline's verb of saying stands before a colon: Officials Warn: …, but not James Hope: …"""
        p = self.p
        for verb in range(unit.first + 1, colon):
            before, word = p.lower[verb - 1], p.lower[verb]
            if p.parted[verb] or not p.caps[verb]:
                return False
            several = (before.endswith("s") or before in PLURALS) and before not in GIVEN
            one = verb == colon - 1 and word in present_verbs() and word not in TEXTS and not several
            if one or (several and word in base_verbs() and word not in TEXTS):
                return True  # Officials Warn: …, Rowers Defend Berg: …
        return False

    def _apposed_to(self, source: Span, unit: Span) -> int | None:
        """Return where what is told of a person in full ends: According to Ida Lund, | a diver of 34, | it leaks."""
        p = self.p
        full = [k for k in range(*source) if p.caps[k]]
        comma = next((k for k in range(full[0] + 2, unit.end) if p.parted[k]), unit.end) if len(full) > 1 else unit.end
        if comma >= unit.end or p.gaps[comma] != ", " or comma - full[0] > LONGEST or not all(p.caps[full[0] : comma]):
            return None
        if any(kinds().get(p.lower[k]) in GROUPS for k in range(full[0], comma)):
            return None
        told = p.lower[comma].isdecimal() or p.cls[comma] & (DET | POSS) or speaker_like(p.lower[comma])
        ends = self._comma(comma + 1, unit)
        if ends is None or not told or p.cls[ends] & (AND | AUX) or p.verbish(ends):
            return None
        return None if any(p.verbish(k) or p.cls[k] & AUX for k in range(comma, ends)) else ends

    def _transcript(self, unit: Span, i: int) -> bool:
        """Return whether NAME: begins somebody's turn: there are other turns, or nobody else speaks in it."""
        p, within = self.p, range(i, unit.end)
        if self.turns_in_all() > 1:
            return True
        reported = any(p.cls[k] & TIME and p.lower[k - 1] == "on" for k in range(i + 1, min(i + SHORTLY, unit.end)))
        if reported and not any(p.lower[k].split("'")[0] in OF_ONESELF for k in within):
            return False  # MUMBAI: Actor Ole Lund on Thursday denied
        return any(p.cls[k] & PRON for k in within) or not any(p.lower[k] in SPOKEN for k in within)

    def turns_in_all(self) -> int:
        """Return how many different names in capitals begin a line and have a colon behind them."""
        if self.turns is None:
            self.turns = len(set(TURN.findall(self.p.text)))
        return self.turns

    def turn_names(self) -> frozenset[str]:
        """Return the names, or Q and A, that begin the turns of an interview; none where the text is no interview."""
        if self.names_of_turns is None:
            labels = Counter(label for label in LABEL.findall(self.p.text) if not label.isupper() or len(label) == 1)
            few = labels.keys() if len(labels) <= CAST else ()
            names = {name: labels[name] for name in few if self._speaks_in_turn(name, labels)}
            again = Counter[str]()
            for name, times in names.items():
                again[name.rsplit(" ", 1)[-1]] += times
            several = sum(names.values()) >= TURNS and max(again.values()) > 1
            self.names_of_turns = frozenset(names) if several else frozenset()
        return self.names_of_turns

    def _speaks_in_turn(self, label: str, labels: Collection[str]) -> bool:
        """Return whether a label is somebody's: Q, Host, Ida Lund, Lund if called so in full; no Verdict."""
        *before, last = label.split()
        if label in ("Q", "A"):
            return "Q" in labels and "A" in labels
        if label.lower() in ASKERS or kinds().get(last.lower()) == "medium":
            return True
        if before and (before[0].lower() in GIVEN or before[0].lower().rstrip(".") in ABBREVIATED):
            return True
        if last.lower() in kinds() or re.search(rf"\b{re.escape(last.lower())}\b", self.p.text):
            return False
        fuller = label if before else rf"[A-Z][\w.’'-]+ {re.escape(last)}"
        return re.search(rf"{fuller}\b(?!:)", self.p.text) is not None

    def _labelled(self, unit: Span, block: Block, label: re.Match[str]) -> Attribution:
        """Read a paragraph of an interview that begins with who speaks: Lund: All that follows."""
        i = bisect_left(self.p.starts, label.end())
        made = Attribution(i, i, ":", "neutral", TURN_RULE, unit, Span(unit.first, i), strength=3)
        made.mark = (label.end(1), label.end(1) + 1)
        made.contents.append((label.end(), block.end))
        return made

    def goes_on_in_turn(self, block: Block) -> bool:
        """Return whether a paragraph without a label is a turn's further words: *I* or *we*, and a label to come."""
        text = self.p.text
        told = text[block.start : block.end]
        if told.endswith("?") or any(mark in told for mark in '“”"«»'):
            return False
        words = (word.split("'")[0].split("’")[0] for word in told.lower().split())
        later = any(found[1] in self.turn_names() for found in LABEL.finditer(text, block.end))
        return later and not OF_ONESELF.isdisjoint(words)

    def _before_topic(self, unit: Span, i: int) -> int:
        """Return where the name ends in a headline like Berg on the dam: …, or Berg at the summit: …"""
        p = self.p
        at = next((k for k in range(unit.first + 1, i) if p.lower[k] in ABOUT_WHAT), i)
        return i if unit.first or at >= i - 1 or p.cls[at + 1] & (PRON | TIME | AUX) else at

    def _states_something(self, unit: Span, i: int) -> bool:
        """Return whether a name before a headline's colon is a speaker's: Ida Lund: We must go; no Storm Ida."""
        p, lower = self.p, self.p.lower
        if unit.first or lower[i - 1] in TEXTS | HEADLINES or lower[i].split("'")[0] in OF_ONESELF:
            return True
        alone = len(self.reading.paragraphs) == 1
        if not alone and self._speaks_behind(lower[i - 1], i):
            return True
        known = kinds().get(lower[i - 1]) in GROUPS
        known = known or any(
            lower[k] in GIVEN or p.cls[k] & TITLE or speaker_like(lower[k]) for k in range(unit.first, i)
        )
        return known and (alone or any(p.cls[k] & AUX and not p.cls[k] & TO for k in range(i, unit.end)))

    def _names_one(self, first: int, end: int) -> bool:
        """Return whether words before *to* in a headline name a speaker: Berg to Lund:, but not Tribute to Lund:"""
        word, p = self.p.lower[end - 1], self.p
        known = word in kinds() or p.lower[first] in GIVEN or end - first > 1
        return known or any(p.lower[k] == word and p.caps[k] for k in range(end + 1, len(p.lower)))

    def _speaks_later(self, unit: Span, i: int, end: int) -> bool:
        """Return whether the one name before a headline's colon is somebody who says something further on."""
        p = self.p
        if unit.first or not any(p.verbish(k) or p.quoted[k] for k in range(i, unit.end)):
            return False
        return p.lower[end - 1] in TEXTS or self._speaks_behind(p.lower[end - 1], i)

    def _speaks_behind(self, name: str, i: int) -> bool:
        """Return whether a verb of saying stands beside a name further on."""
        p, spoken = self.p, finite_verbs()
        around = (k for k in range(i, len(p.lower) - 1) if p.lower[k] == name and not p.quoted[k])
        return any(p.lower[k + 1] in spoken or p.lower[k - 1] in SPOKEN for k in around)

    def _told_in_headline(self, unit: Span, block: Block) -> Attribution | None:
        """Dam will burst: Lund; Ferry ‘unsafe’ – report: who says it stands last in a headline."""
        p = self.p
        if unit.first or p.text[block.end - 1] in ".?!" or len(self.reading.paragraphs) < 2:
            return None
        if (quoted := self._named_behind(unit)) is not None:
            return quoted
        last = range(unit.end - 1, max(unit.end - 4, 2), -1)
        i = next((k for k in last if p.parted[k]), 0)
        if not i or p.gaps[i].strip(" \"”’'") not in (":", "-", *DASHES):
            return None
        riddle = p.lower[0] in RIDDLES or (p.cls[0] & DET and not p.cls[0] & NUM and p.cls[min(2, i)] & REL)
        several = p.cls[0] & NUM and i > 2 and p.cls[2] & PRON
        if (riddle or several) and not p.quoted[0]:
            return None  # Who will win: …; The man who would be king: …; Five things you should know: …
        said = any(p.cls[k] & AUX or p.verbish(k) or p.quoted[k] for k in range(i))
        head = p.lower[unit.end - 1]
        known = head in HEADLINES or (unit.end - i == 1 and speaker_like(head)) or self._speaks_behind(head, unit.end)
        if not (said and known) or any(
            p.verbish(k) or p.cls[k] & (PREP | DET | AND) or p.owns(k) for k in range(i, unit.end)
        ):
            return None
        made = Attribution(i, i, ":", "neutral", "speaker behind a headline", unit, Span(i, unit.end), strength=3)
        mark = next(at for at in range(p.ends[i - 1], p.starts[i]) if p.text[at] in ":-–—")
        made.mark = (mark, mark + 1)
        made.contents.append((p.starts[unit.first], p.ends[i - 1]))
        return made

    def _named_behind(self, unit: Span) -> Attribution | None:
        """‘It will leak’: Ida Lund on the dam: a headline that is words and whose they are."""
        p, quote = self.p, self._quote_in_gap(unit.first)
        if quote is None or p.text[quote.right : quote.right + 1] != ":":
            return None
        i = end = bisect_left(p.starts, quote.right)
        while end < unit.end and p.caps[end] and not (p.parted[end] and end > i) and not p.owns(end):
            end += 1
        if end < unit.end and p.owns(end) and self._their_words(end, unit):
            return self._headed_by(Span(i, end + 1), unit, quote)  # ‘He lied’: Berg's fury
        if end == i or (end < unit.end and (p.parted[end] or p.lower[end] not in ABOUT_WHAT)):
            return None
        head, within = p.lower[end - 1], range(unit.first, i)
        states = any(p.cls[k] & (AUX | PRON) or p.verbish(k) for k in within)
        known = p.lower[i] in GIVEN or p.cls[i] & TITLE or head in kinds()
        known = known or any(p.lower[k] == head and p.caps[k] for k in range(unit.end, len(p.lower)))
        return self._headed_by(Span(i, end), unit, quote) if states and known else None

    def _their_words(self, owner: int, unit: Span) -> bool:
        """Return whether an owner's noun of speech or anger stands behind a headline's words: the families' fury."""
        p = self.p
        noun = next((k for k in range(owner + 1, min(owner + 4, unit.end)) if p.lower[k] in claim_nouns()), None)
        plain = noun is not None and not any(p.parted[owner + 1 : noun + 1])
        return plain and bool(p.caps[owner] or speaker_like(p.lower[owner].removesuffix("'s").rstrip("'")))

    def _headed_by(self, source: Span, unit: Span, quote: Quote) -> Attribution:
        """Take the colon behind a headline's words for their cue."""
        made = Attribution(
            source.first, source.first, ":", "neutral", "speaker behind a headline", unit, source, strength=3
        )
        made.mark = (quote.right, quote.right + 1)
        made.contents.append((quote.left, quote.right))
        return made

    def _begins_clause(self, at: int, unit: Span) -> bool:
        """Return whether a further clause begins before a word: It closed, | but according to divers."""
        p, joint = self.p, at - 1
        return (
            joint > unit.first
            and p.lower[joint] in ("and", "but", "yet")
            and not p.parted[at]
            and bool(p.parted[joint])
        )

    def _acts_in(self, first: int, end: int) -> bool:
        """Return whether what seems an aside is a clause: polls, | Lund won half of the vote."""
        p = self.p
        subject = p.phrase_after(first, end) if p.caps[first] or p.cls[first] & (DET | POSS | PRON) else None
        k = subject.end if subject else end
        return k < end and bool(p.verbish(k) or p.cls[k] & HELD_AUX)

    def _phrase(self, hit: Hit, unit: Span) -> Attribution | None:
        p = self.p
        made = Attribution(hit.first, hit.last + 1, hit.entry.term, hit.entry.label, "according to", unit, strength=2)
        made.source = p.phrase_after(hit.last + 1, unit.end)
        if made.source is None:
            return None
        behind = made.source.first + 1
        if p.lower[behind - 1] in MEASURES and (behind >= made.source.end or p.parted[behind]):
            return None  # according to plan
        if made.term == "per" and not (p.parted[hit.first] and p.caps[hit.last + 1]):
            return None  # five per cent, per Monday's plan
        inside = range(made.source.first + 1, made.source.end)
        comma = next((k for k in inside if "," in p.gaps[k] and not p.figure(k)), None)
        if made.source.end < unit.end and p.lower[made.source.end] == "who" and not p.parted[made.source.end]:
            aside = self._comma(made.source.end, unit)
            made.source = Span(made.source.first, aside) if aside else made.source
        then = self._comma(made.source.first, unit)
        pair = then and made.source.end < then < made.source.end + 6 and p.lower[made.source.end] == "and"
        if then and pair and not any(p.cls[k] & (AUX | PRON) or p.verbish(k) for k in range(made.source.end, then)):
            made.source = Span(made.source.first, then)  # According to court papers and lawyers, …
        fronted = comma is not None and hit.first == unit.first and p.caps[comma]
        closed = made.source.end < unit.end and "," in p.gaps[made.source.end]
        apart = hit.first == unit.first or p.parted[hit.first]
        if comma and apart and not p.cls[comma] & REL and self._acts_in(comma, made.source.end):
            made.source = Span(made.source.first, comma)  # in which, according to polls, Lund won half of the vote
        elif comma and hit.first == unit.first and not closed:
            made.source = Span(made.source.first, comma)  # According to the data, divers make up half
        elif comma and fronted and any(self._third_person(k, comma, unit) for k in range(comma + 1, made.source.end)):
            made.source = Span(made.source.first, comma)  # According to the poll, Berg leads the race, …
        if comma and hit.first > unit.first and any(p.cls[k] & (AUX | TO) for k in range(comma, made.source.end)):
            made.source = Span(made.source.first, comma)  # the firm, according to X, plans to leave
        whole = made.source.end >= unit.end or "," not in p.gaps[made.source.end]
        apart = hit.first > unit.first and bool(p.parted[hit.first])
        if comma and whole and apart and self._adverbial(unit.first, hit.first):
            made.source = Span(made.source.first, comma)  # At ten, according to a log, the guards left
            self._add_content(made, unit, self._content_start(comma), "that")
            return made
        if comma and made.source.end < unit.end and hit.first == unit.first:
            then = made.source.end + bool(p.cls[made.source.end] & ADV)
            if then < unit.end and p.verbish(then):  # According to X, the mayor, a friend, left
                made.source = Span(made.source.first, comma)
        main = self._comma(hit.last + 2, unit) if self._begins_clause(hit.first, unit) else None
        if main and self._any_verb(main, unit):
            made.source = Span(made.source.first, main)  # It closed, but according to divers, a part holds
            self._add_content(made, unit, self._content_start(main), "that")
            return made
        role = comma is None and closed and hit.first == unit.first and not p.caps[made.source.end - 1]
        named = p.phrase_after(made.source.end, unit.end) if role and p.caps[made.source.end] else None
        if named and named.end < unit.end and "," in p.gaps[named.end] and all(p.caps[k] for k in range(*named)):
            made.source = Span(made.source.first, named.end)  # According to the mayor, Ida Lund, it leaks
        if apposed := self._apposed_to(made.source, unit) if hit.first == unit.first else None:
            made.source, comma = Span(made.source.first, apposed), None
        if hit.first == unit.first or (p.cls[unit.first] & (AND | SUB) and hit.first == unit.first + 1):
            made.source = self._with_list(self._whole_text(made.source, unit), unit)
            start = made.source.end
            if comma is not None and start < unit.end and p.cls[start] & AND:
                made.source, start = Span(made.source.first, comma), comma  # police, | a man and a child died, and
            if start < unit.end:
                self._add_content(made, unit, self._content_start(start), "that")
        else:
            made.source = self._with_participle(made.source, unit)
            if self._parenthetical(made, unit, hit.first, made.source.end):
                return made
            self._postposed(made, unit, hit.first)
            self._continued(made, unit, made.source.end)
        return made if made.contents or made.aimed else None

    def _in_view(self, hit: Hit, unit: Span) -> Attribution | None:
        """The dam, in Lund's view, is a sieve; it leaks, by her own admission: a view beside its claim."""
        p, noun = self.p, hit.last
        if p.lower[noun] not in VIEWS | BY_VIEWS or not (noun + 1 >= unit.end or p.parted[noun + 1]):
            return None
        at = noun - 1 - (p.lower[noun - 1] == "own")
        owner = self._owning(at, unit) if at > unit.first + 1 else None
        if owner is None or owner.first - 1 <= unit.first:
            return None
        left = owner.first - 1
        by = p.lower[left] == "by"
        if p.closes[left] or (noun + 1 < unit.end and self._quote_in_gap(noun + 1)):
            return None  # in his words, “a wreck”: the quotation alone is his
        if not (by or p.lower[left] == "in") or p.lower[noun] not in (BY_VIEWS if by else VIEWS) or not p.parted[left]:
            return None
        made = Attribution(noun, noun + 1, hit.entry.term, "thought", "according to", unit, owner, strength=2)
        if not self._parenthetical(made, unit, left, noun + 1):
            self._postposed(made, unit, left)
            self._continued(made, unit, noun + 1)
        return made if made.contents else None

    def _polled(self, hit: Hit, unit: Span) -> Attribution | None:
        """Berg leads by ten points | in | a poll by the town: what is said to stand in a poll."""
        p = self.p
        first = hit.last
        while first > unit.first and hit.last - first < 12 and not (p.parted[first] or p.lower[first - 1] == "in"):
            first -= 1
        if first - 2 <= unit.first or p.lower[first - 1] != "in" or p.parted[first - 1]:
            return None
        if any(p.cls[i] & (AUX | PRON | SUB | TO) or p.lower[i].endswith("ing") for i in range(first, hit.last)):
            return None
        several = p.lower[hit.last].endswith("s")
        leads = not POLLED.isdisjoint(p.lower[unit.first : first - 1])
        asked = p.lower[hit.last].startswith("survey") or p.lower[min(hit.last + 1, unit.end - 1)] in POLLSTERS
        if not (leads or asked or p.lower[first] in LATEST):
            return None  # won the seat in a poll marred by fraud
        if (
            several
            and (first == hit.last or (p.cls[first] & DET and first + 1 == hit.last))
            and p.lower[first] not in LATEST
        ):
            return None  # behind in the polls
        if speaker_like(p.lower[first - 2]) or p.lower[first - 2] in ASKED_IN or p.verbish(first - 2):
            return None  # voters in the poll said, asked in a poll
        k = hit.last + 1
        if k < unit.end and not (
            p.parted[k] or p.cls[k] & (PREP | TIME | NUM) or p.lower[k].endswith("ed") or p.caps[k]
        ):
            return None
        if any(p.cls[i] & (AUX | PRON) or (p.verbish(i) and not p.lower[i].endswith("ed")) for i in range(k, unit.end)):
            return None
        made = Attribution(first - 1, first, hit.entry.term, hit.entry.label, "according to", unit, strength=2)
        made.source = Span(first, next((i for i in range(k, unit.end) if p.parted[i]), unit.end))
        self._postposed(made, unit, first - 1)
        return made if made.contents else None

    def _whole_text(self, source: Span, unit: Span) -> Span:
        """Return whose words a sentence begins with, to the comma: According to a report by the town, | it leaks."""
        p = self.p
        first = self._comma(source.first + 1, unit)
        if first is None or first - source.first > 25:
            return source
        then = self._comma(first + 1, unit)
        if then and then - first < 3 and all(p.caps[k] for k in range(first - 1, then)) and p.cls[first - 2] & PREP:
            return Span(source.first, then)  # a clinic in Bergen, Norway, …
        if first < source.end and not sets_off(p.gaps[min(source.end, unit.end - 1)]):
            return Span(source.first, first)
        rest = range(source.end, first)
        if not rest or any(p.cls[k] & (AUX | PRON | SUB) or p.quoted[k] for k in rest):
            return source
        hangs = p.cls[source.end] & (PREP | TIME | DET | ADV) or self._reduced_form(source.end) or p.caps[source.end]
        verb = next((k for k in rest if p.verbish(k) and not self._reduced_form(k)), None)
        return Span(source.first, first) if hangs and verb is None and not p.parted[source.end] else source

    def _reduced_form(self, k: int) -> bool:
        """Return whether a word may say what was done with a text: a report released, a letter seen."""
        return self.p.lower[k].endswith("ed") or self.p.lower[k] in PARTICIPLES

    def _with_participle(self, source: Span, unit: Span) -> Span:
        """Return a source with what was done with it: It leaks, according to | a report seen by the Post."""
        p, end = self.p, source.end
        if end >= unit.end or p.parted[end] or not self._reduced_form(end):
            return source
        stop = self._comma(end, unit) or unit.end
        rest = range(end + 1, stop)
        clear = not any(p.cls[k] & (AUX | PRON | SUB | REL) or p.verbish(k) or p.quoted[k] for k in rest)
        return Span(source.first, stop) if clear else source

    def _with_list(self, source: Span, unit: Span) -> Span:
        """Return a source with what hangs on it to a further comma: the BBC, ITV and Sky, | the talks failed."""
        p, first = self.p, self._comma(source.first + 1, unit)
        then = self._comma(first + 1, unit) if first else None
        while first and then and source.end <= then:
            if p.lower[first] in ("which", "who", "whose"):
                return Span(source.first, then)
            part = range(first, then)
            if any(p.cls[k] & (AUX | REL | PRON | SUB | TO) or p.verbish(k) for k in part):
                break
            named = p.caps[then - 1] or speaker_like(p.lower[then - 1])
            if named and len(part) < 9 and any(p.lower[k] == "and" for k in part):
                return Span(source.first, then) if self._clause_behind(first, then, unit) else source
            if len(part) > 4 or not (p.caps[first] or p.cls[first] & DET):
                break
            first, then = then, self._comma(then + 1, unit)
        return source

    def _clause_behind(self, last: int, at: int, unit: Span) -> bool:
        """Return whether a list's last part is followed by a clause of its own: …, ITV and Sky, | the talks failed."""
        p = self.p
        if p.cls[at] & (AUX | REL | ADV | AND) or p.verbish(at):
            return False
        comma = self._comma(at + 1, unit)
        rest = range(at + 1, comma or unit.end)
        acts = any(p.verbish(k) or p.cls[k] & AUX or self._third_person(k, at, unit) for k in rest)
        return acts or comma is None or bool(p.cls[last] & AND)

    def _parenthetical(self, made: Attribution, unit: Span, left: int, right: int) -> bool:
        """The dam, she said, will hold: a cue set off inside its content, whose halves need each other."""
        p = self.p
        if left <= unit.first or right >= unit.end or "," not in p.gaps[left] or p.gaps[right].strip() != ",":
            return False
        hung = left - 1 - bool(p.cls[left - 1] & ADV or p.adverb(left - 1) or p.lower[left - 1] == "since")
        half = bool(p.cls[hung] & AUX) and not p.cls[hung] & PRON  # It has since, X says, saved the town
        if any(p.quoted[k] or p.verbish(k) or p.cls[k] & HELD_AUX for k in range(unit.first, hung if half else left)):
            return False
        if p.cls[right] & (REL | AND) or p.lower[right].endswith("ing") or not self._any_verb(right, unit):
            return False
        alone = self._adverbial(unit.first, left)
        if not alone and (p.cls[right] & SUB or (p.cls[right] & PREP and not p.cls[unit.first] & (PREP | ADV | LINK))):
            return False
        start = unit.first + bool(p.cls[unit.first] & AND and "," not in p.gaps[unit.first + 1])
        spoken_in = any(p.lower[k] in OCCASIONS or p.lower[k] in TEXTS for k in range(start, left))
        subject = bool(p.cls[right] & AUX) or p.verbish(right)  # Cutting costs, the firm says, will help
        if not alone or subject or (left - start > 2 and not spoken_in):
            made.contents.append((p.starts[start], p.ends[left - 1]))
        self._add_content(made, unit, self._content_start(right), "that")
        return True

    def _in_text(self, unit: Span) -> Attribution | None:
        """In a poll released Monday, …; in Berg's view, …: a text or a mind, where nobody else speaks."""
        p = self.p
        if p.lower[unit.first] in FOR_WHOM:
            return self._for_some(unit)
        by = p.lower[unit.first] == "by"
        if not (by or p.lower[unit.first] in ("in", "per")) or unit.first + 2 >= unit.end:
            return None
        comma = next((k for k in range(unit.first + 2, min(unit.first + 16, unit.end)) if "," in p.gaps[k]), None)
        own = comma - 2 - (p.lower[comma - 2] == "own") if comma else 0
        if comma and p.lower[comma - 1] in (BY_VIEWS if by else VIEWS) and (p.cls[own] & POSS or p.owns(own)):
            made = Attribution(comma - 1, comma, p.lower[comma - 1], "thought", "in somebody's view", unit)
            made.source = Span(unit.first + 1, own + 1)
            self._add_content(made, unit, self._content_start(comma), "that")
            return made
        thing = p.phrase_after(unit.first + 1, comma) if comma and not by else None
        if comma is None or thing is None or not any(p.lower[k] in TEXTS for k in range(*thing)):
            return None
        if any(p.lower[k] in FICTION for k in range(*thing)):
            return None  # In the film, Berg plays a diver
        made = Attribution(
            unit.first, unit.first + 1, p.lower[unit.first], "neutral", "in a text", unit, Span(unit.first + 1, comma)
        )
        made.strength = 2
        self._add_content(made, unit, self._content_start(comma), "that")
        return made

    def _for_some(self, unit: Span) -> Attribution | None:
        """For many divers, the pier is a home; to its critics, the dam is a sieve."""
        p, first = self.p, unit.first + 1
        who = p.phrase_after(first, min(unit.end, first + 12))
        if who is None or who.end + 2 >= unit.end:
            return None
        head = next(
            (k for k in range(first, who.end) if k + 1 == who.end or p.cls[k + 1] & PREP or p.parted[k + 1]), first
        )
        group = p.lower[head] in CAMPS
        if not group and not (p.lower[first] in SOME and speaker_like(p.lower[head]) and p.lower[head] not in PERIODS):
            return None
        comma = self._comma(first + 1, unit)
        end = comma
        while comma and comma - first < 16:
            then = self._comma(comma + 1, unit) or unit.end
            verb = next((k for k in range(comma, min(then, comma + 14)) if p.cls[k] & BE or p.cls[k] & HELD_AUX), None)
            judged = verb and verb + 1 < unit.end and p.lower[verb + 1] in ONE and p.lower[comma] != "there"
            if verb and not (judged or (group and p.lower[unit.first] == "to" and p.lower[first] not in SOME)):
                return None  # For many divers, the pier is shut: the outlet's own word
            if verb:
                made = Attribution(
                    unit.first,
                    first,
                    p.lower[unit.first],
                    "thought",
                    "in somebody's view",
                    unit,
                    Span(first, end or comma),
                )
                self._add_content(made, unit, self._content_start(comma), "that")
                return made
            comma = then if then < unit.end else None
        return None
