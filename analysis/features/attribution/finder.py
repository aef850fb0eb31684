"""Who is said to have said what: cues with their sources and contents, and the quotations that hang on them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from ...lexicons import Hit
from ...spans import Block, Finding
from ...words import Reading
from ..quotations import Quote, find_quotes
from .claims import (
    SPOKEN,
    Attribution,
    claim_nouns,
    participles,
    past_verbs,
    present_verbs,
    saying_bases,
    states_of_mind,
    verb_forms,
)
from .contents import CLOSING, TOPICS, WORKS
from .cues import PAST_NOUNS, UNOWNED, WRITERS, Cues, with_adverbs
from .ends import CLAUSES, CONTRASTS, PHRASE, QUESTIONS
from .frames import HEADLINES, LABEL, NOTICES, TURN_RULE
from .named import WATCHED
from .nouns import BY, EXPLETIVE, LIGHT
from .offices import kinds, roles, speaker_like
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLOSED,
    COMPOUND,
    COPULAS,
    DASHES,
    DET,
    GIVEN,
    HELD_AUX,
    MARKS,
    MODAL,
    OBJ,
    PARTICIPLES,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    TEXTS,
    TIME,
    TITLE,
    TO,
    WHERE,
    Phrases,
    Span,
    words_of,
)
from .sources import Sources, one_kind


def find_speech(
    reading: Reading, blocks: Sequence[Block], hits: Iterable[Hit], names: Iterable[Finding] = ()
) -> list[Finding]:
    """Return quotation, source, via, cue, content and problem findings of an article.

    Each attribution has one `link`, which its source, cue, contents and quotations carry; `depth` tells how
    many attributions it stands in. A quotation without a speaker has no link: `scare`, `title`, `nested`, long,
    or one that states something.
    """
    quotes, problems = find_quotes(reading.text, blocks)
    outer = [q for q in quotes if q.depth == 0]
    phrases = Phrases(reading, outer, past_verbs(), WATCHED)
    phrases.roles, phrases.speaker = roles(), speaker_like
    outer = [q for q in outer if q.left not in phrases.name_marks] if phrases.name_marks else outer
    finder = _Finder(reading, phrases, outer)
    cues = [hit for hit in hits if hit.entry.feature == "cues"]
    if COMPOUND in reading.text:
        cues = [hit for hit in cues if not phrases.compound(hit.first)]
    cues = with_adverbs(phrases, cues)
    firsts = [hit.first for hit in cues]
    for block in blocks:
        words = reading.words_in(block.start, block.end)
        if words:
            mine = cues[bisect_left(firsts, words.start) : bisect_left(firsts, words.stop)]
            finder.block(block, words, mine)
    return [*problems, *finder.findings(quotes, names)]


BEFORE_WORKS, BEHIND_WORKS = words_of("before work"), words_of("behind work")
SHOWING, FINDING, GOING_ON = map(words_of, ("showing", "finding", "going on"))
COMING = words_of("coming")
BEHIND_SUBJECT = words_of("behind subject")
OWN = words_of("personal") | words_of("several") | words_of("writer") | {"it"}
WORDED, ANSWERS, OUTSPOKEN, GESTURES = map(words_of, ("worded", "answer", "outspoken", "gesture"))
TALKING = words_of("talking")
CHARGES = words_of("charge")
MEANING, CHANTS = words_of("meaning"), words_of("chant")
HYPHENS = ("-", "‐", "‑")

DATELINE = re.compile(r"[A-Z]{2}[A-Z.’' -]*(?:, [\w. ]{2,30})?(?: \([\w ]{2,20}\))?( - | ?(?:—|–|--) ?)(?=[A-Z“\"‘])")
BRACKETED = re.compile(r"\([A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,2}\) ?(?:–|—|--?) ?(?=[A-Z“\"‘])")
PLACE = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2})(?:, [\w. ]{2,30})?(?: \([\w ]{2,20}\))?: (?=[A-Z])")
LETTERS = re.compile(r"[A-Z]\.[A-Z]\.")
LEADS = 3  # paragraphs in which an article may begin with its place
REACH = 400  # words beyond which no cue is looked for, and no sentence goes on
RECENT = 20  # contents of an attribution that a further quotation may fall into
AROUND = 6  # attributions before and behind one, among which the one that holds it is looked for
NEAR = 80  # characters behind a claim within which a quotation goes on with it
LONG = 8  # words from which a quotation is somebody's words, even where nobody is found
WHO_WROTE = "a work that somebody wrote"
LONGEST_TITLE = 20  # words of a work's title
TERM = 4  # words up to which marks may set off a name or a term
GOVERNED = 5  # words from which any verb before a quotation will do as its cue


def _tells(words: Iterable[str]) -> bool:
    """Return whether one of the words is an infinitive or a participle of saying."""
    return any(word in saying_bases() or word in participles() for word in words)


class _Finder(Cues):
    """Goes through the paragraphs, weighs cues for each quotation, and writes the rows."""

    def block(self, block: Block, words: range, hits: list[Hit]) -> None:
        """Find the attributions of one paragraph and give its quotations to them."""
        units = self._units(block, words)
        colons = self.p.text.find(":", block.start, block.end) >= 0
        here: list[Attribution] = []
        if self._signature(block, units):
            return
        if self.turn and not LABEL.match(self.p.text, block.start) and self.goes_on_in_turn(block):
            self.turn.contents.append((block.start, block.end))
            return
        self.turn = None
        announced, self.pending = self.pending, None
        if announced and not announced.contents:
            k = bisect_left(self.lefts, block.start)
            if k < len(self.quotes) and self.quotes[k].left == block.start:
                self._link(announced, k, "speaker and colon before the paragraph")
            elif units:
                announced.contents.append((block.start, self._unit_end(units[-1])))
        at = 0
        self.recent = self.last
        told = 0  # a transcript's words are no more read for cues than quoted ones
        turn: Attribution | None = None
        for number, unit in enumerate(units):
            mine: list[Attribution] = []
            taken = unit.first
            colon = self._colon(unit, block) if colons else None
            if colon:
                mine.append(colon)
                taken = colon.end
                reach = colon.contents[0][1]
                shout = self.p.text[self.p.starts[unit.first] : self.p.ends[colon.end - 1]].isupper()
                shout = shout or colon.rule == TURN_RULE
                told = max(told, reach if shout or reach > self.p.ends[unit.end - 1] + 2 else 0)
                if shout and turn:  # which ends where the next begins
                    turn.contents[0] = (turn.contents[0][0], self._unit_end(units[number - 1]))
                turn = colon if shout else turn
                self.turn = colon if colon.rule == TURN_RULE else None
            while at < len(hits) and hits[at].first < unit.end:
                hit = hits[at]
                at += 1
                inside = self.p.quoted[hit.first] or self.p.starts[hit.first] < told
                if hit.first < taken or inside or hit.last >= unit.end:
                    continue
                made = self._cue(hit, unit, mine)
                if made and not (mine and self._embedded(made, mine)):
                    longer = mine and mine[-1].first == made.first and made.end > mine[-1].end
                    if longer and (made.contents or made.aimed or made.rule == "light verb and noun"):
                        mine.pop()  # expressed doubts about it, declined to comment on it: one claim, read at its end
                    if (
                        made.rule == "verb of a shared subject"
                        and verb_forms(hit.entry).get(self.p.lower[hit.first]) != "base"
                    ):
                        self._end_before(made, mine)
                    mine.append(made)
                    taken = max(hit.last + 1, made.end if longer else 0)
            if len(mine) > 1:  # what stands before `, X said` is X's claim as much as what stands behind
                mine = [a for a in mine if not self._embedded(a, [b for b in mine if b.first > a.first])]
                mine = self._ended_at_main(mine)
            if not mine and (text := self._in_text(unit) or self._told_in_headline(unit, block)):
                mine.append(text)
            elif not unit.first and mine and all(a.rule == "noun" for a in mine):
                behind = self._told_in_headline(unit, block)  # ‘He lied’: Berg's anger over the leak
                mine += [behind] if behind else []
            if mine:
                here += mine
                self.recent = mine[-1]
        if self.quotes:
            for made in here:
                made.contents = [self._whole(*content) for content in made.contents]
            self._give_quotes(block, units, here)
        self.found.extend(here)
        if here:
            speaking = [a for a in here if a.quotes] or [a for a in here if a.strength > 1]
            self.last = speaking[-1] if speaking else None

    def _end_before(self, made: Attribution, mine: list[Attribution]) -> None:
        """End a claim before a further one of its speaker: maintained it holds | and on Friday accused Berg."""
        p, i = self.p, made.first
        joint = i if "," in p.gaps[i] else i - 1
        while i > joint > max(i - 7, made.unit.first) and not (p.cls[joint] & AND or p.quoted[joint]):
            joint -= 1
        beside = joint + 1 == i or p.cls[min(joint + 1, i)] & (PREP | ADV | TIME)  # and on Friday accused
        joins = p.lower[joint] in ("and", "but") and beside and not p.quoted[joint]
        if not joins and (joint < i or p.cls[i] & AUX):
            return
        for a in mine:
            mind = made.label == "thought" and (a.that or a.clause)  # told them he knew of it and thought it odd
            if a.source == made.source and not mind:
                a.contents = [self._cut_at(joint, i, content) for content in a.contents]

    def _ended_at_main(self, mine: list[Attribution]) -> list[Attribution]:
        """End claims within a subject before its verb: a man who saw the fire | said it was loud."""
        p, seeming = self.p, list[Attribution]()
        for b in mine[1:]:
            if b.source is None or b.rule != "verb":
                continue
            for a in mine:
                if not (b.source.first < a.first < b.source.end <= b.first) or a.end > b.source.end:
                    continue
                at, cut = p.starts[b.first], list[tuple[int, int]]()
                for start, end in a.contents:
                    cut.append(
                        (start, min(end, start + len(p.text[start:at].rstrip(" ,")))) if start < at else (start, end)
                    )
                thing = not any(map(p.verbish, range(a.end, b.first))) and cut != a.contents
                if thing and a.label == "thought" and a.clause:
                    seeming.append(a)
                a.contents = cut
        return [a for a in mine if a not in seeming] if seeming else mine

    def _cut_at(self, joint: int, i: int, content: tuple[int, int]) -> tuple[int, int]:
        """Return a content without what stands behind a joining word, if it holds the verb there."""
        p, (start, end) = self.p, content
        if not start < p.starts[joint] <= p.starts[i] < end:
            return content
        return start, start + len(p.text[start : p.starts[joint]].rstrip(" ,;-–—"))

    def _signature(self, block: Block, units: list[Span]) -> bool:
        """A line `– Name` under a paragraph that is a quotation."""
        p = self.p
        if p.text[block.start] not in "-–—" or block.end - block.start > 80 or len(units) != 1 or not self.quotes:
            return False
        k = bisect_right(self.lefts, block.start) - 1
        unit = units[0]
        if k < 0 or p.text[self.quotes[k].right : block.start].strip() not in ("", ".") or not p.caps[unit.first]:
            return False
        end = next((i for i in range(unit.first + 1, unit.end) if p.parted[i]), unit.end)
        made = Attribution(
            unit.first, unit.first, "–", "neutral", "name under a quotation", unit, Span(unit.first, end)
        )
        made.mark = (block.start, block.start + 1)
        old = self.of_quote.get(k)
        if old:
            old.quotes.remove(k)
            old.contents = [c for c in old.contents if c != (self.quotes[k].left, self.quotes[k].right)]
        self._link(made, k, made.rule)
        self.found.append(made)
        return True

    def _units(self, block: Block, words: range) -> list[Span]:
        """Return the sentences of a block as word spans, one that ends inside a quotation joined to the next."""
        sentences, starts = self.reading.sentences_in(block.start, block.end), self.p.starts
        units: list[Span] = []
        first = bisect_left(starts, self._past_dateline(sentences[0][0], block)) if sentences else 0
        for number, (_, end) in enumerate(sentences, 1):
            if number < len(sentences):
                goes_on = self.p.text[sentences[number][0]]
                if goes_on in ",;)" or goes_on.islower() or (self.quotes and self._inside(end)):
                    continue
                if self.p.text[end - 3 : end - 2] == "." and self._before_title(end, sentences[number][0]):
                    continue  # U.S. | Ambassador Ida Lund
                if self.quotes and first < len(starts) and self._signed_behind(starts[first], end):
                    continue  # “It leaks!” – Carl Berg
            stop = bisect_left(starts, end, words.start)
            while stop - first > REACH:
                units.append(Span(first, first + REACH))
                first += REACH
            if first < stop:
                units.append(Span(first, stop))
            first = stop
        return units

    def _before_title(self, end: int, start: int) -> bool:
        """Return whether a state's letters were taken for a sentence's end, and an office with a name follows."""
        p, i = self.p, self._word(start)
        if i + 1 >= len(p.lower) or not p.caps[i + 1] or not LETTERS.fullmatch(p.text, max(end - 4, 0), end):
            return False
        if i > 2 and p.cls[i - 2] & DET and p.lower[i - 3] in WHERE:
            return False  # lives in the U.S. | Senator Lund
        return bool(p.cls[i] & TITLE) and start == p.starts[i] and not p.parted[i + 1]

    def _signed_behind(self, start: int, end: int) -> bool:
        """Return whether a dash and a capital stand behind a sentence that is a quotation and nothing else."""
        text = self.p.text
        if text[end - 1] not in CLOSING or text[end : end + 3].strip()[:1] not in tuple("-–—"):
            return False
        quote = self._around(end - 1)
        return quote is not None and quote.left <= start and text[end : end + 6].lstrip(" -–—")[:1].isupper()

    def _past_dateline(self, start: int, block: Block) -> int:
        """Return where a paragraph's text begins: behind OSLO (AP) —, behind New Delhi:."""
        text = self.p.text
        if start == block.start and text[start] == "(" and (place := BRACKETED.match(text, start, block.end)):
            return place.end()  # (Geneva) – Rowers said
        if start == block.start and ":" in text[start : start + 60] and self._place_and_colon(start, block):
            return text.index(": ", start) + 2
        if start != block.start or not text[start : start + 2].isupper():
            return start
        dateline = DATELINE.match(text, start, block.end)
        if dateline is None:
            return start
        dash = dateline.group(1).strip()
        stop = text.find(". ", dateline.end(), block.end)
        aside = text.count(dash, dateline.end(), stop if stop > 0 else block.end) % 2  # KPMG – a firm – said
        return start if aside else dateline.end()

    def _place_and_colon(self, start: int, block: Block) -> bool:
        """Return whether an article's first sentences stand behind a place and a colon: Moss: The court said no.

        A headline has no full stop, who speaks in a transcript has more turns or says *I*, and a person is named again.
        """
        text, p = self.p.text, self.p
        place = PLACE.match(text, start, block.end)
        known = place is not None and kinds().get(place.group(1).lower()) == "state"
        if (
            place is None
            or (len(self.reading.paragraphs) < 2 and not known)
            or self.reading.paragraph_at(start) >= LEADS
            or text[block.end - 1] not in '.”"'
        ):
            return False
        words = range(bisect_left(p.starts, place.end()), bisect_left(p.starts, block.end))
        if self.turns_in_all() > 1 or any(p.lower[k] in WRITERS and not p.quoted[k] for k in words):
            return False
        first, name = p.lower[self._word(start)], p.lower[self._word(place.end(1)) - 1]
        past = (k for k in words if not p.cls[k] & AUX or p.lower[k] in ("was", "were", "had"))
        told = any(p.verbish(k) and not p.quoted[k] for k in past)  # what was done, as news is told
        if not (told or known) or name in HEADLINES or name in TEXTS or first in GIVEN:
            return False
        again = [k for k in range(self._word(place.end()), len(p.lower)) if p.lower[k] == name and p.caps[k]]
        return all(p.lower[k - 1] in WHERE for k in again)

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        """Return a content with the whole of the quotations at its ends: their marks, and what it cut off."""
        quote = self._around(start)
        if quote and start <= quote.start:
            start = quote.left
        quote = self._around(end - 1)
        if quote and start <= quote.left:
            end = quote.right
        return start, end

    def _around(self, at: int) -> Quote | None:
        """Return the outer quotation whose marks enclose an offset."""
        k = bisect_right(self.lefts, at) - 1
        return self.quotes[k] if k >= 0 and at < self.quotes[k].right else None

    def _give_quotes(self, block: Block, units: list[Span], here: list[Attribution]) -> None:
        """Weigh the attributions against each other for each quotation of a block, and link the best."""
        k = bisect_left(self.lefts, block.start)
        if k and self.quotes[k - 1].right > block.start:
            k -= 1
        if k == len(self.quotes) or self.quotes[k].left >= block.end:
            return
        previous = self.of_quote.get(k)
        firsts, known, made = [a.first for a in here], {id(a) for a in here}, list[Attribution]()
        while k < len(self.quotes) and self.quotes[k].left < block.end:
            quote = self.quotes[k]
            if k not in self.of_quote:
                near = here[
                    bisect_left(firsts, self._word(quote.left) - REACH) : bisect_left(
                        firsts, self._word(quote.right) + REACH
                    )
                ]
                best, rule = self._best(near, quote)
                if quote.right > block.end and quote.left <= block.start and (best is None or best[0] < 50):
                    k += 1  # it goes on in the next paragraph, where its speaker may stand
                    continue
                if best is None or best[0] < 50:
                    bare = self._bare(quote, units)
                    carried, why = (bare, bare.rule) if bare else self._carry(quote, block, units, previous, here)
                    if bare and bare.first < bare.end:  # its verb may be a cue that brought something else
                        carried = next((a for a in near if a.first <= bare.first < a.end and a.source), bare)
                    if carried and carried is not previous and carried is not self.last and id(carried) not in known:
                        made.append(carried)
                        known.add(id(carried))
                    if carried:
                        best, rule = (60.0, carried), why
                if best is None and (beside := self._beside_another(k)):
                    best, rule = (60.0, beside), "beside other words of the speaker's"
                set_off = self._set_off(quote, best[1] if best else None, rule)
                if set_off:
                    self.rules[k] = set_off
                elif best and best[1].term == "write" and best[1].quotes == [] and self._is_title(quote, best[1]):
                    mine = (quote.left, quote.right)
                    best[1].contents = [c for c in best[1].contents if c != mine]
                    self.rules[k] = WHO_WROTE
                elif best and best[0] >= 20 and not self._mere_title(quote, best[1], rule):
                    self._link(best[1], k, rule)
                    previous = best[1]
            k += 1
        here.extend(made)

    def _beside_another(self, k: int) -> Attribution | None:
        """Return whose words stand right before marked ones that are joined to them: as “damaged” | and “callous”."""
        held = self.of_quote.get(k - 1)
        if held is None or self._is_direct(self.quotes[k]):
            return None
        before, quote = self.quotes[k - 1], self.quotes[k]
        between = self.p.text[before.right : quote.left].strip()
        stopped = self.p.text[before.end - 1] in ".?!"
        return held if between in (",", "and", ", and", "or", ", or") and not stopped else None

    def _best(self, near: list[Attribution], quote: Quote) -> tuple[tuple[float, Attribution] | None, str]:
        """Return the attribution that fits a quotation best, with its score, and why."""
        best, rule = None, ""
        for a in near:
            if a.rule in UNOWNED:
                continue  # nobody is named whose words they could be
            score, why = self._score(a, quote)
            if a.label == "thought" and 50 < score < 100:
                score -= 25
            if score > (best[0] if best else 0):
                best, rule = (score, a), why
        if best and best[1].rule == "according to" and (told := self._told_within(near, best[1], quote)):
            return (best[0], told), "inside what another tells"
        if best and (outer := self._own_saying(near, best[1], quote)):
            best = (best[0], outer)
        return best, rule

    def _told_within(self, near: list[Attribution], teller: Attribution, quote: Quote) -> Attribution | None:
        """Return whose words a quotation is that stands in what another passes on: “…,” X said, according to Y."""
        p = self.p
        for a in reversed(near):
            if a is teller or a.unit != teller.unit or a.strength < 2 or a.label == "thought" or not a.source:
                continue
            if self._denied(a):
                continue  # that does not explain why “…,” according to Y
            at = p.starts[a.first]
            if any(s <= at < e and s <= quote.left and quote.right <= e for s, e in teller.contents) and any(
                s <= quote.left and quote.right <= e for s, e in a.contents
            ):
                return a
        return None

    def _own_saying(self, near: list[Attribution], inner: Attribution, quote: Quote) -> Attribution | None:
        """Return the saying that a quotation's words belong to, though a cue inside what is said stands nearer.

        Holm said she recalls it being “odd”: she says so of herself. Holm said the vote shows “great courage”: a
        verb of showing has no words of its own.
        """
        p, source = self.p, inner.source
        if source is None:
            return None
        own = source.end - source.first == 1 and p.lower[source.first] in OWN and not p.parted[source.first]
        for a in near:
            if a.first >= inner.first or a.unit != inner.unit or a.strength < 3 or a.label == "thought" or not a.source:
                continue
            end = a.via.end if a.via and a.via.first == a.end else a.end
            near_by = own and end <= source.first <= end + 1
            if not near_by and not self._wordless(inner):
                continue
            if any(s <= p.starts[source.first] and s <= quote.left and quote.right <= e for s, e in a.contents):
                return a
        return None

    def _wordless(self, inner: Attribution) -> bool:
        """Return whether a verb has no words of its own: shows “courage”, offers “much”, finds the dam “too old”."""
        p, source = self.p, inner.source
        if source is None or p.lower[source.end - 1] in TEXTS:
            return False
        return inner.term in SHOWING or (inner.term in FINDING and not inner.that and self._utters(source))

    def _bare(self, quote: Quote, units: list[Span]) -> Attribution | None:
        """Find a speaker for a quotation that no listed cue stands beside: “…,” she beamed; X leaned in: “…”."""
        p = self.p
        at = bisect_right(units, self._word(quote.start), key=lambda unit: unit.first) - 1
        if at < 0 or quote.end > p.ends[units[at].end - 1] + 4:
            return None
        unit = units[at]
        words = self.reading.words_in(quote.left, quote.right)
        after, before = words.stop, words.start
        broken = bool(before >= 0 and p.text[p.ends[before - 1] : quote.left].strip()) or len(words) >= GOVERNED
        initial = quote.left <= p.starts[unit.first] or (self._last_mark(quote) == "," and broken)
        signed = self._signed(quote, after, unit) if quote.left <= p.starts[unit.first] else None
        if signed:
            return signed
        if after < unit.end and initial and (self._open_ended(quote) or p.cls[after] & BE):
            behind = self._behind(quote, after, unit)
            if behind:
                return behind
        if after < unit.end and initial and self._open_ended(quote) and (said := self._verb_behind(quote, after, unit)):
            return said
        mark = p.text[p.ends[before - 1] : quote.left].strip(" )]") if before > unit.first else ""
        if mark in (":", ",") and not p.quoted[before - 1]:
            named = self._dashed_name(before, unit)
            if named:
                return self._announced(before, named, unit, quote)
            if mark == ":" and (sent := self._sent_by(quote, unit, before)):
                return sent
            if said := self._leads_up(quote, unit, before):
                return said
            if mark == ":":
                worded = self._worded(quote, unit, before) or self._outspoken(before, unit, quote)
                if worded:
                    return worded
                source = self._name_and_office(before, unit) or self._before_colon(before, unit)
                if source:
                    return self._announced(before, source, unit, quote)
        return (
            self._worded(quote, unit, before)
            or self._quoted_state(quote, unit, before)
            or self._governed(quote, unit, before)
        )

    def _announced(self, before: int, name: Span, unit: Span, quote: Quote) -> Attribution:
        """Take the colon behind a name for the cue of a quotation."""
        made = self._plain(before, before, name, unit, quote)
        at = self.p.text.index(":", self.p.ends[before - 1])
        made.mark, made.term = (at, at + 1), ":"
        return made

    def _verb_behind(self, quote: Quote, after: int, unit: Span) -> Attribution | None:
        """“…,” beamed the diver; “…,” she beamed."""
        p = self.p
        if p.lower[after].endswith("ed") and not p.caps[after] and after + 1 < unit.end:
            source = p.phrase_after(after + 1, unit.end)
            if source and (p.caps[source.first] or p.cls[source.first] & (DET | POSS | PRON)):
                return self._plain(after, after + 1, source, unit, quote)
        if self._smiles(after, unit):
            return self._plain(after + 1, after + 2, Span(after, after + 1), unit, quote)  # “Resign?” | she laughs
        for k in range(after + 1, min(after + 24, unit.end)):
            acts = p.lower[k] in GESTURES and (k + 1 >= unit.end or p.parted[k + 1])  # “…,” Ida Lund shrugs
            if acts or (p.lower[k].endswith("ed") and p.verbish(k)) or p.lower[k] in past_verbs():
                reduced = p.lower[k] in PARTICIPLES or p.cls[k - 1] & REL  # a plan written in May that mapped out
                if reduced or (k + 1 < unit.end and p.cls[k + 1] & AUX and not p.parted[k + 1]):
                    continue  # the divers involved are
                source = p.subject(k, unit.first)
                if source and source.first == after:
                    return self._plain(k, k + 1, source, unit, quote)
        return None

    def _smiles(self, at: int, unit: Span) -> bool:
        """Return whether he or she and one verb in the present stand alone behind a quotation: she laughs."""
        p, verb = self.p, at + 1
        if verb >= unit.end or p.parted[verb] or (verb + 1 < unit.end and not p.parted[verb + 1]):
            return False
        return p.lower[at] in ("he", "she") and p.lower[verb].endswith("s") and not p.cls[verb]

    def _leads_up(self, quote: Quote, unit: Span, before: int) -> Attribution | None:
        """X leaned in: “…”; X cracked, “…”: the verb that leads up to a colon or comma and a quotation."""
        p = self.p
        comma = p.text[p.ends[before - 1]] == ","
        if comma and self._apposed_words(quote, unit):
            return None
        for k in range(before - 1, max(unit.first, before - 30), -1):
            if p.quoted[k]:
                continue
            doing = p.cls[k] & BE and p.lower[k + 1].endswith("ing")  # is sending out a message: “…”
            if p.cls[k] & AUX and not (doing or p.cls[k] & (PRON | DET)):
                if p.lower[k - 1] in QUESTIONS or p.cls[k - 1] & (REL | SUB):
                    continue  # went through what was wrong: “…”
                return None  # has nothing to offer but war: “…”
            if not (doing or p.verbish(k)) or (p.lower[k] in PAST_NOUNS and self._hung_noun(k, unit)):
                continue  # struck by a single thought
            if k - 1 > unit.first and p.cls[k - 1] & (DET | POSS) and not (p.parted[k] or p.cls[k - 1] & PRON):
                continue  # put it bluntly in an email to the Post
            group = self._group(k, unit.first)
            if group < k and self._is_passive(group, k):
                return None
            source = p.subject(group, unit.first) or self._shared_subject(group, unit, [])
            if source is None:
                return None
            led = p.cls[source.first - 1] if source.first > unit.first else 0
            if led and p.lower[source.first - 1] in QUESTIONS:
                continue  # said as to why she came, “…”
            if comma and led & REL:
                continue  # hailed the files, which his paper ran, “…”
            speaks = not comma or self._speaks(source)
            return self._plain(group, k + 1 + bool(doing), source, unit, quote) if speaks else None
        return None

    def _apposed_words(self, quote: Quote, unit: Span) -> bool:
        """Return whether words in marks behind a comma are no sentence of somebody's: his book, “Dams,” is long."""
        p, text = self.p, self.p.text
        words = self.reading.words_in(quote.start, quote.end)
        ended = text[quote.end - 1] in ".,?!—–…" or text[quote.right : quote.right + 1] in (".", ",")
        named = self._capitals(words) and not any(p.cls[w] & PRON for w in words)
        if not ended or named or self._before_a_noun(words):
            return True
        after = words.stop
        return text[quote.end - 1] == "," and after < unit.end and bool(p.cls[after] & AUX or p.verbish(after))

    def _behind(self, quote: Quote, after: int, unit: Span) -> Attribution | None:
        """“…,” was Lund's verdict; “…,” came her reply; “…” is how Lund puts it; “…,” as Lund is fond of saying."""
        p, word, then = self.p, self.p.lower[after], after + 1
        if then + 1 >= unit.end or p.parted[then]:
            return None
        told = p.lower[then] == "how" and p.cls[after] & BE
        if told or word == "as":
            source = p.phrase_after(then + bool(told), unit.end)
            verb = source.end + p.adverb(source.end) if source and source.end + 1 < unit.end else 0
            named = source and (p.caps[source.first] or p.cls[source.first] & (DET | POSS | PRON))
            if source is None or not (verb and named and (told or _tells(p.lower[verb : unit.end]))):
                return None
            return self._plain(verb, verb + 1, source, unit, quote)
        if word not in COMING and not (p.cls[after] & BE and word in ("is", "was")):
            return None
        for k in range(then, min(then + 6, unit.end)):
            if p.parted[k] and k > then:
                return None
            if p.lower[k] not in WORDED:
                continue
            by = k + 2 < unit.end and p.lower[k + 1] in ("of", "from", "by") and not p.parted[k + 1]
            owner = Span(then, then + 1) if p.cls[then] & POSS else self._owner(k, unit)
            source = owner or (p.phrase_after(k + 2, unit.end) if by else None)
            titled = p.cls[after] & BE and self._capitals(self.reading.words_in(quote.start, quote.end))
            if source is None or source.first <= after or titled or not (owner or self._utters(source)):
                return None
            return self._plain(k if owner else after, k + 1, source, unit, quote)
        return None

    def _outspoken(self, end: int, unit: Span, quote: Quote) -> Attribution | None:
        """Berg was blunt: “…”; Berg was more blunt. “…”"""
        p, was = self.p, end - 2
        while was > unit.first and (p.cls[was] & ADV or p.lower[was] in ("more", "most")) and not p.parted[was]:
            was -= 1
        if was <= unit.first or not p.cls[was] & BE or p.lower[end - 1] not in OUTSPOKEN:
            return None
        somebody = p.subject(was, unit.first)
        return self._plain(was, was + 1, somebody, unit, quote) if somebody and self._utters(somebody) else None

    def _worded(self, quote: Quote, unit: Span, before: int) -> Attribution | None:
        """Her answer was “…”; Berg's message: “…”; in his own words: “…”: somebody's noun of speech, then its words."""
        p, at = self.p, before - 1
        behind = self._in_words(bisect_left(p.starts, quote.right), unit, quote)
        if behind or at <= unit.first:
            return behind
        in_words = p.lower[at] == "words" and "," in p.gaps[before]  # was, in her words, “…”
        colon = in_words or p.text[p.ends[at]] == ":"
        while at > unit.first and p.cls[at] & (DET | ADV) and not p.parted[at]:
            at -= 1  # was simply a “no”
        apart = p.text[p.ends[at] : quote.left].strip() in (",", *DASHES)  # Lund's tweet, “It leaks,” drew replies
        colon = colon or (apart and not self._capitals(self.reading.words_in(quote.start, quote.end)))
        bare = not colon and p.lower[at] in WORDED and p.text[p.ends[at] : quote.left] == " " and self._states(quote)
        if not colon and not bare and not p.cls[at] & BE:
            return None
        colon = colon or bare  # Berg's comment “who am I to judge”
        for k in range(at - (not colon), max(unit.first, before - 12), -1):
            if p.quoted[k] or (k + 1 < before and p.parted[k + 1]) or (apart and k < at):
                return None
            told = colon or p.lower[k] in ANSWERS or self._states(quote)  # her remark was “odd”: so the outlet
            source = self._owner(k, unit) if told and p.lower[k] in WORDED else None
            head = p.lower[source.end - 1].removesuffix("'s") if source else ""
            if source and (p.cls[source.end - 1] & POSS or p.caps[source.end - 1] or speaker_like(head)):
                made = self._plain(k, k + 1, source, unit, quote)
                made.rule = "somebody's words"
                return made
        return None

    def _sent_by(self, quote: Quote, unit: Span, before: int) -> Attribution | None:
        """Here is the full quote from Berg: “…”; the message from Lund was clear: “…”"""
        p = self.p
        for k in range(max(unit.first, before - 12), before - 2):
            if p.lower[k] not in WORDED or p.lower[k + 1] != "from" or any(p.parted[k + 1 : before]):
                continue
            whom = p.phrase_after(k + 2, before)
            named = whom and (p.caps[whom.end - 1] or speaker_like(self._head(whom)))
            closes = whom and (whom.end == before or p.cls[whom.end] & BE)
            if whom and named and closes:
                made = self._plain(k, k + 1, whom, unit, quote)
                made.rule = "somebody's words"
                return made
        return None

    def _in_words(self, after: int, unit: Span, quote: Quote) -> Attribution | None:
        """It was “…,” in Berg's words."""
        p = self.p
        if after + 2 >= unit.end or p.lower[after] != "in":
            return None
        k = next((k for k in range(after + 2, min(after + 7, unit.end)) if p.lower[k] == "words"), None)
        source = self._owner(k, unit) if k else None
        return self._plain(k, k + 1, source, unit, quote) if k and source and source.first > after else None

    def _quoted_state(self, quote: Quote, unit: Span, before: int) -> Attribution | None:
        """X is “deeply troubled” by it: in a mind's own words."""
        p = self.p
        words = self.reading.words_in(quote.start, quote.end)
        first = next((k for k in words if not p.cls[k] & ADV and not p.adverb(k)), None)
        if first is None or p.lower[first] not in states_of_mind() or words.start != before:
            return None
        group = before - 1
        if group <= unit.first or not (p.cls[group] & BE or p.lower[group] in COPULAS) or p.parted[group]:
            return None
        group = self._group(group, unit.first)
        source = p.subject(group, unit.first)
        if source is None or not (self._utters(source) or any(map(speaker_like, p.lower[source.first : source.end]))):
            return None
        named = p.caps[source.end - 1] or p.cls[source.first] & PRON
        return self._plain(group, before, source, unit, quote) if named or len(words) > 1 else None

    def _signed(self, quote: Quote, after: int, unit: Span) -> Attribution | None:
        """“It leaks” – Carl Berg, diver; “It leaks” (Carl Berg): a name behind a dash or in brackets, and no more."""
        p = self.p
        sign = p.text[quote.right : p.starts[after]].strip() if after < unit.end else ""
        if self._capitals(words := self.reading.words_in(quote.start, quote.end)) or len(words) < 2:
            return None  # a work and who made it, a word and its tongue
        if len(words) < LONG and not any(p.cls[k] & (PRON | AUX) for k in words):
            return None
        name = p.phrase_after(after, unit.end) if sign in (*DASHES, "(", "-") and sign and p.caps[after] else None
        rest = range(after, unit.end)
        if name is None or len(rest) > 10 or name.end == after + 1 or not p.caps[after + 1]:
            return None
        if any(p.verbish(k) or p.cls[k] & HELD_AUX or p.cls[k] & TIME or p.lower[k].isdecimal() for k in rest):
            return None  # January 2020, Romans 8:28
        made = self._plain(after, after, name, unit, quote)
        at = p.text.index(sign, quote.right)
        made.mark, made.term = (at, at + len(sign)), sign
        return made

    def _name_and_office(self, before: int, unit: Span) -> Span | None:
        """Return who stands before a colon with an office, an age or where it was said: Ole Berg, 31: “…”"""
        p, first = self.p, unit.first
        end = next((k for k in range(first + 1, before) if p.parted[k] or p.lower[k] == "again"), before)
        rest = range(end, before)
        if not rest or not p.caps[end - 1] or p.cls[first] & (CLOSED | TIME) or p.phrase_after(first, end) is None:
            return None
        if len(rest) > 10 or ":" in p.text[p.starts[first] : p.starts[before - 1]]:
            return None
        if any(p.quoted[k] or p.cls[k] & (HELD_AUX | TIME) for k in range(first, before)):
            return None
        if p.lower[end] in TALKING or (p.lower[end] == "again" and len(rest) == 1):
            return Span(first, end)  # Lund again: “…”
        aged = len(rest) == 1 and p.lower[end].isdecimal() and len(p.lower[end]) < 3
        office = any(speaker_like(p.lower[k]) for k in rest) and not any(map(p.verbish, range(first + 1, before)))
        return Span(first, before) if aged or office else None

    def _before_colon(self, before: int, unit: Span) -> Span | None:
        """Return the name before a colon, or before what the words were said on: Holm on the pier: “…”"""
        p = self.p
        k = unit.first
        while k < before and p.caps[k] and not p.cls[k] & (CLOSED | TIME) and not (p.parted[k] and k > unit.first):
            k += 1
        spoken_of = unit.first < k < before and p.lower[k] in WHERE | TOPICS
        spoken_of = spoken_of and (k > unit.first + 1 or p.lower[k] not in ("to", "from"))  # Thanks to it
        if spoken_of and not any(p.cls[i] & AUX or p.verbish(i) for i in range(k, before)):
            return Span(unit.first, k)
        first = p.phrase_before(before, unit.first) if p.caps[before - 1] else None
        if first is None or p.lower[before - 1] in NOTICES:
            return None
        first += first == unit.first and (bool(p.cls[first] & (PREP | ADV)) or p.lower[first] in SPOKEN)
        hung = first > unit.first and p.cls[first - 1] & PREP and p.lower[first - 1] not in BY
        if hung or p.cls[first] & TIME:
            return None  # On Monday in Oslo: “…”
        return Span(first, before) if first < before < first + 6 and self._all_names(first, before) else None

    def _all_names(self, first: int, end: int) -> bool:
        """Return whether words are names, or a noun for a speaker beside them: the ministry's spokesman Ola Berg."""
        p = self.p
        named = all(p.caps[k] or p.cls[k] & AND for k in range(first, end))
        return named or (p.caps[end - 1] and any(speaker_like(p.lower[k]) for k in range(first, end)))

    def _dashed_name(self, before: int, unit: Span) -> Span | None:
        """Return the name between a dash and a colon: Rowers agree – Carl Lund: “…”"""
        p, k = self.p, before - 1
        if p.text[p.ends[k]] != ":" or not p.caps[k]:
            return None
        while k > unit.first and not p.parted[k] and before - k < 6 and (p.caps[k - 1] or p.cls[k - 1] & AND):
            k -= 1
        return Span(k, before) if k > unit.first and any(dash in p.gaps[k] for dash in DASHES) else None

    def _governed(self, quote: Quote, unit: Span, before: int) -> Attribution | None:
        """X trashed the plan as “…”: some words of whoever is the subject of the verb before them."""
        p = self.p
        quoted = self.reading.words_in(quote.start, quote.end)
        size = len(quoted)
        if self._before_a_noun(quoted):
            return None
        if 0 < size <= PHRASE and p.lower[quoted.stop - 1] in claim_nouns():
            return self._lightly(quote, unit, before)
        named = before > 1 and p.lower[before - 1 - bool(p.cls[before - 1] & DET)] == "as"
        for k in range(before - 1, max(unit.first, before - 16), -1):
            if p.quoted[k] or ";" in p.gaps[k]:
                return None
            if named and p.lower[k].endswith("ing") and not (p.cls[k] or p.caps[k]) and "," in p.gaps[k]:
                addressed = self._shared_subject(k, unit, [])  # smiled, | addressing him as “my friend”
                return self._named_so(k, addressed, unit, quote) if addressed and self._utters(addressed) else None
            if p.cls[k] & AUX or not p.verbish(k):
                continue
            if (
                size < GOVERNED
                and not named
                and not (size > 2 and p.cls[quoted.start] & (PRON | AUX | DET | POSS | ADV | PREP | SUB))
            ):
                return None
            if p.caps[k] and p.caps[k - 1] and not p.parted[k] and not p.caps[k + 1]:
                continue  # Marcus Fell tweets
            group = self._group(k, unit.first)
            source = p.subject(group, unit.first)
            beside = source and source.first > unit.first and p.lower[source.first - 1] in CONTRASTS
            if beside and any("," in p.gaps[x] for x in range(k + 1, before)):
                continue  # faulted Berg while she served, harming “…”
            passive = group < k and self._is_passive(group, k)  # was built as a “test bed”: nobody says so
            passive = passive or (group == k and p.lower[k] in PARTICIPLES)  # one of the known “wrecks”
            first = source.first - 1 if source else 0
            hung = first >= unit.first and p.cls[first] & PREP and p.lower[first] not in CLAUSES
            if hung and not p.parted[first + 1]:
                return None  # in a report filled with “rumours”
            if source and not passive and self._utters(source):
                made = self._named_so(k, source, unit, quote) if named else self._plain(k, k + 1, source, unit, quote)
                made.first = group
                return made
            return None
        return None

    def _lightly(self, quote: Quote, unit: Span, before: int) -> Attribution | None:
        """X raised “serious concerns”, issued a “stark warning”: a light verb and a claim in somebody's words."""
        p, k = self.p, before - 1
        k -= bool(p.cls[k] & DET) and not p.parted[k]
        if k <= unit.first or p.parted[k + 1] or p.quoted[k] or p.lower[k] not in LIGHT or p.lower[k].endswith("ing"):
            return None
        group = self._group(k, unit.first)
        source = p.subject(group, unit.first) or self._shared_subject(group, unit, [])
        if source is None or self._is_passive(group, k) or p.cls[source.first] & REL or not self._speaks(source):
            return None
        made = self._plain(k, k + 1, source, unit, quote)
        made.first = group
        return made

    def _named_so(self, k: int, source: Span, unit: Span, quote: Quote) -> Attribution:
        """Take a verb for the cue of what it names and the words it names it with: trashed | the plan as “…”."""
        p, before = self.p, self._word(quote.left)
        made = self._plain(k, k + 1, source, unit, quote)
        if before > k + 2 and not any(p.parted[x] for x in range(k + 1, before)):
            made.contents = [(p.starts[k + 1], quote.right)]
        return made

    def _before_a_noun(self, quoted: range) -> bool:
        """Return whether marked words stand between a determiner and a noun: the “not there yet” remark."""
        p, after = self.p, quoted.stop
        if not quoted.start or after >= len(p.starts) or not p.cls[quoted.start - 1] & (DET | POSS):
            return False
        return p.gaps[after][1:] == " " and not p.cls[after] & CLOSED

    def _plain(self, first: int, end: int, source: Span, unit: Span, quote: Quote) -> Attribution:
        made = Attribution(
            first, end, "verb beside a quotation", "neutral", "verb beside a quotation", unit, source, strength=3
        )
        made.contents.append((quote.left, quote.right))
        if end > first:
            made.term = self.p.lower[first]
        return made

    def _link(self, a: Attribution, k: int, rule: str) -> None:
        self.of_quote[k] = a
        self.rules[k] = rule
        a.quotes.append(k)
        quote = self.quotes[k]
        recent = a.contents[-RECENT:]
        if not any(s <= quote.left and quote.right <= e for s, e in recent):
            a.contents[-RECENT:] = [c for c in recent if not (quote.left <= c[0] and c[1] <= quote.right)]
            a.contents.append((quote.left, quote.right))

    def _score(self, a: Attribution, quote: Quote) -> tuple[float, str]:
        """Return how well a quotation fits a cue, and why."""
        p = self.p
        if a.mark:
            cue_left, cue_right = a.mark
        else:
            cue_left, cue_right = p.starts[a.first], p.ends[a.end - 1]
        left = cue_left
        if a.source and p.ends[a.source.end - 1] <= cue_right:
            apart = a.rule == "participle" and any(map(p.verbish, range(a.source.end, a.first)))
            left = -1 if apart else min(left, p.starts[a.source.first])  # “…,” | the firms left it, citing costs
        if (
            quote.right <= left <= quote.right + 2
            and a.strength > 1
            and not (a.source and p.lower[a.source.end - 1] in ("which", "that"))  # “odd,” which repeated a claim
            and (self._open_ended(quote) or quote.left <= p.starts[a.unit.first] <= quote.start)
            and not self._titled_before(self._word(left))
        ):
            first = a.unit.first
            opens = p.cls[first] & SUB or p.lower[first] in CLAUSES or self._begins_asked(a.unit)
            opening = opens and quote.left > p.starts[a.unit.first]
            behind_colon = p.text[max(quote.left - 2, 0) : quote.left] == ": "
            opening = opening or (a.rule == "verb" and self._fronted_quote(a.unit) and not behind_colon)
            opening = opening or (a.that and self._last_mark(quote) in ".?!" and self._led(quote))
            outside = p.text[quote.right : quote.right + 1] == ","  # called it “mad”, | Berg said it was “fair”
            opening = opening or (a.clause and outside and quote.left > p.starts[a.unit.first])
            if not (opening and a.clause) and not self._apposed_name(a, quote):
                return (75 if opening else 100) + a.strength, "quotation, then speaker"
        for s, e in a.contents:
            if s == quote.left and s >= cue_right:
                led = p.text[cue_right : quote.left].strip() in (":", ",") and a.source and a.strength == 3
                return (75 if a.rule == "noun" else 104 if led else 92) + a.strength, "cue, then quotation"
            if s <= quote.left and quote.right <= e:
                if s >= cue_right:
                    return 80 + a.strength + 5.0 * (s - p.starts[a.unit.first]) / max(
                        1, len(p.text)
                    ), "inside a content"
                return 70 + a.strength, "inside a content before its cue"
        unit_start, unit_end = p.starts[a.unit.first], p.ends[a.unit.end - 1]
        if unit_start <= quote.left <= unit_end + 3 and a.strength > 2 and quote.left > cue_right:
            return 30 - min(20, abs(quote.left - cue_right) / 20), "same sentence"
        if a.strength < 3 and a.source and a.quotes and quote.left < unit_end and self._in_clause_behind(a, quote):
            return 22, "same sentence"
        return 0, ""

    def _in_clause_behind(self, a: Attribution, quote: Quote) -> bool:
        """Return whether a quotation stands in a clause behind a claim: wants it to “stop” | before it “sinks”."""
        p = self.p
        end = max((e for _, e in a.contents if e < quote.left), default=-NEAR)
        return quote.left - end < NEAR and p.lower[bisect_left(p.starts, end)] in CLAUSES

    def _open_ended(self, quote: Quote) -> bool:
        """Return whether a sentence may go on after the quotation: no full stop before or behind its closing mark."""
        text = self.p.text
        return self._last_mark(quote) in ",?!—–-…" or text[quote.right : quote.right + 1] == ","

    def _heads(self, quote: Quote, block: Block) -> bool:
        """Return whether a few words in marks, without a stop, are a whole paragraph: ‘A political earthquake’."""
        p = self.p
        whole = quote.left <= block.start and not p.text[quote.right : block.end].strip()
        stopped = p.text[quote.start : quote.end].rstrip("’”'\" ").endswith((".", "?", "!", "…", ",", "—", "–", "-"))
        return whole and not stopped and len(self.reading.words_in(quote.start, quote.end)) < LONG

    def _carry(
        self, quote: Quote, block: Block, units: list[Span], previous: Attribution | None, here: list[Attribution]
    ) -> tuple[Attribution | None, str]:
        """A quotation that is a sentence of its own goes on with the speaker before it."""
        p = self.p
        before = p.text[max(block.start, quote.left - 3) : quote.left].rstrip()
        own = quote.left <= block.start or (before and before[-1] in '.?!”"’:')
        if not own:
            teller = self._goes_on_telling(quote, units, here)
            return teller, "sentence behind its speaker's" if teller else ""
        if previous and previous.strength > 1:
            if other := self._another_beside(quote, units, previous):
                return other, "the person of the sentence before"
            return self._latest(here, previous, quote), "speaker goes on"
        described = self._described_before(quote, units, here)
        if described:
            return described, "the person of the sentence before"
        after = p.text[quote.right : block.end].strip(" .")
        if self._heads(quote, block):
            return None, ""
        if quote.left > block.start or not (not after or after[0].isupper() or after[0] in MARKS):
            return None, ""
        before = p.text[max(block.start - 9, 0) : block.start].rstrip()
        if before.endswith(":") and (introduced := self._introduced(block)) is not self.last:
            return introduced, "speaker and colon before the paragraph" if introduced else ""
        return self.last, "speaker of the paragraph before" if self.last else ""

    def _introduced(self, block: Block) -> Attribution | None:
        """Return whose words a paragraph with a colon announces: Our diver Ida Lund is at the dam: ¶ “It leaks.”"""
        p = self.p
        colon = p.text.rindex(":", 0, block.start)
        begins = p.text.rfind("\n", 0, colon) + 1
        sentences = self.reading.sentences_in(begins, colon)
        first, end = self._word(sentences[-1][0] if sentences else begins), self._word(colon)
        if self.last and self.last.unit.first >= first:
            return self.last
        unit = Span(first, end)
        verb = next((k for k in range(first, min(end, first + TERM * 4)) if p.verbish(k) or p.cls[k] & AUX), end)
        inverted = verb == first and p.lower[verb] in SPOKEN and verb + 1 < end
        source = p.phrase_after(verb + 1, end) if inverted else p.subject(verb, first) if first < verb < end else None
        if source is None or p.cls[source.first] & REL or p.lower[source.first] in EXPLETIVE:
            return None
        named = p.caps[source.end - 1] or p.cls[source.first] & PRON
        if not (self._utters(source) or (named and self._speaks(source))):
            return None
        made = Attribution(end, end, ":", "neutral", "name and colon", unit, source, strength=2)
        made.mark = (colon, colon + 1)
        return made

    def _goes_on_telling(self, quote: Quote, units: list[Span], here: list[Attribution]) -> Attribution | None:
        """Return whose a sentence without a cue is, of which a long part is quoted: Berg said no. It is “…”."""
        at = bisect_right(units, self._word(quote.start), key=lambda unit: unit.first) - 1
        if at < 1 or len(self.reading.words_in(quote.start, quote.end)) < LONG:
            return None
        told = [a for a in here if a.unit == units[at - 1] and a.strength == 3 and a.source and a.label != "thought"]
        if not told or any(a.unit == units[at] for a in here):
            return None
        starts = self.p.starts
        outer = [
            a for a in told if not any(s <= starts[a.first] < e for b in told if b is not a for s, e in b.contents)
        ]
        if not outer:
            return None
        outer[-1].contents.append((self._content_start(units[at].first), self._unit_end(units[at])))
        return outer[-1]

    def _another_beside(self, quote: Quote, units: list[Span], previous: Attribution) -> Attribution | None:
        """Return who else agrees or is blunter right before a quotation: “…,” Lund said. Ole Berg disagreed. “…”"""
        p = self.p
        at = bisect_right(units, self._word(quote.start), key=lambda unit: unit.first) - 1
        unit = units[at] if at >= 0 else None
        if unit is None:
            return None
        if unit.first == self._word(quote.start):
            unit = units[at - 1] if at else None
        if unit is None or unit.first <= previous.unit.first or unit.end - unit.first > PHRASE * 3:
            return None
        before = self._word(quote.left)
        if before <= unit.first or any(p.quoted[unit.first : before]):
            return None
        made = self._outspoken(before, Span(unit.first, before), quote)
        verb = next((k for k in range(unit.first + 1, before) if p.lower[k] in GESTURES or p.verbish(k)), None)
        if made is None and verb is not None and p.lower[verb] in GESTURES:
            source = p.subject(verb, unit.first)
            made = self._plain(verb, verb + 1, source, unit, quote) if source else None
        if made is None or made.source is None or p.cls[made.source.first] & PRON:
            return None
        if not (p.caps[made.source.end - 1] or self._utters(made.source)):
            return None
        made.rule, made.strength, made.contents = "the person of the sentence before", 2, []
        return made

    def _latest(self, here: list[Attribution], previous: Attribution, quote: Quote) -> Attribution:
        """Return the last plain attribution between the speaker before and a quotation: Berg added that …. “…”"""
        p = self.p
        at = bisect_left(here, quote.left, key=lambda a: p.starts[min(a.first, len(p.starts) - 1)])
        for a in reversed(here[max(at - 6, 0) : at]):
            own = a.source and p.lower[a.source.first] not in ("that", "which")  # but: a smile that suggests …
            if a.strength == 3 and own and a.contents and a.label != "thought" and a.first > previous.first:
                inside = any(s < p.starts[a.first] < e for b in here[max(at - 6, 0) : at] for s, e in b.contents)
                if not inside:
                    return a
        return previous

    def _described_before(self, quote: Quote, units: list[Span], here: list[Attribution]) -> Attribution | None:
        """A quotation of its own behind a sentence about somebody is that person's."""
        p = self.p
        at = bisect_right(units, self._word(quote.start), key=lambda unit: unit.first) - 2
        words = self.reading.words_in(quote.start, quote.end)
        whole = self._last_mark(quote) in ".?!…" and (len(words) == 1 or not self._capitals(words))
        if at < 0 or not self._is_direct(quote) or not (whole or len(words) >= LONG):
            return None
        unit = units[at]
        if worded := self._worded_sentence(unit):
            return worded
        asked = p.lower[unit.end - 1] in WORDED and p.text[p.ends[unit.end - 1] :][:1] == "?"
        answering = self._owner(unit.end - 1, unit) if asked else None
        if answering and unit.end - unit.first < TERM * 2:  # Lund's reaction? “I laughed.”
            made = Attribution(
                unit.end - 1, unit.end, "", "neutral", "the person of the sentence before", unit, answering, strength=2
            )
            made.term = p.lower[unit.end - 1]
            return made
        if len(words) == 1 and GESTURES.isdisjoint(p.lower[max(unit.first, unit.end - PHRASE) : unit.end]):
            return None  # Lund shrugged. “Never.”
        fronted = p.cls[unit.first] & SUB or p.verbish(unit.first) or p.lower[unit.first].endswith("ing")
        main = self._comma(unit.first + 1, unit) if fronted else None  # When it fell, | Berg smiled
        first = main or unit.first
        told = [
            a for a in here if first <= a.first < unit.end and a.strength == 3 and a.source and a.label != "thought"
        ]
        if told and not told[-1].nested:
            return told[-1]
        last = unit.end - 1
        goes_on = last > first + 1 and (p.lower[last] in past_verbs() or p.lower[last] in present_verbs())
        teller = p.subject(last, first) if goes_on and not p.quoted[last] else None
        if teller and self._utters(teller):  # the film starts as the mayor continues
            made = Attribution(
                last, unit.end, "", "neutral", "the person of the sentence before", unit, teller, strength=2
            )
            made.term = p.lower[last]
            return made
        blunt = self._outspoken(unit.end, Span(first, unit.end), quote)
        if blunt:
            blunt.rule, blunt.strength, blunt.contents = "the person of the sentence before", 2, []
            return blunt
        for k in range(first + 1, min(unit.first + 30, unit.end)):
            if not p.quoted[k] and (p.verbish(k) or p.lower[k] in GESTURES):
                if len(words) < LONG and p.lower[k] not in GESTURES:
                    return None  # Lund opened the letter. “You owe us.”
                found = next((a for a in here if a.first <= k < a.end and a.source and a.strength > 1), None)
                if found:
                    return found
                source = p.subject(k, first)
                if source and (p.caps[source.end - 1] or self._utters(source)):
                    made = Attribution(
                        k, k + 1, "", "neutral", "the person of the sentence before", unit, source, strength=2
                    )
                    made.term = p.lower[k]
                    return made
                return None
        return None

    def _worded_sentence(self, unit: Span) -> Attribution | None:
        """Return whose words a short sentence announces: The mayor's reply was swift. “…”; Her message to fans? “…”"""
        p, asks = self.p, self.p.text[self.p.ends[unit.end - 1] :][:1] == "?"
        k = next((k for k in range(unit.first + 1, min(unit.first + 8, unit.end)) if p.lower[k] in WORDED), None)
        if k is not None and p.lower[k] == "question" and not asks:
            return None  # The reporter's question was blunt. “No.”
        if k is None or unit.end - unit.first > TERM * 2 or any(p.parted[unit.first + 1 : unit.end]):
            return None
        then = k + 1
        curt = then + 2 == unit.end and p.cls[then] & BE and not (p.cls[then + 1] & CLOSED or p.caps[then + 1])
        if not (curt or (asks and then < unit.end and p.lower[then] in TOPICS | {"to", "from"})):
            return None
        source = self._owner(k, unit)
        if source is None or source.first != unit.first:
            return None
        rule = "the person of the sentence before"
        return Attribution(k, then, p.lower[k], "neutral", rule, unit, source, strength=2)

    def _cue_span(self, a: Attribution) -> tuple[int, int]:
        """Return a cue's offsets, with the *to* of an infinitive and the preposition before its content."""
        p, first, end = self.p, a.first, a.end
        if a.rule == "infinitive" and first > a.unit.first and p.cls[first - 1] & TO:
            first -= 1
        while first + 1 < end and (p.lower[first] in BEHIND_SUBJECT or p.cls[first] & OBJ):
            first += 1  # Activists here | point to, Lund himself | says
        if end + 1 < a.unit.end and p.cls[end] & PREP and not p.parted[end]:
            end += any(p.ends[end] < s <= p.starts[end + 1] for s, _ in a.contents)
        return p.starts[first], p.ends[end - 1]

    def findings(self, quotes: list[Quote], names: Iterable[Finding]) -> list[Finding]:
        """Return the rows: attributions in order of their cues, then each quotation with its innermost link."""
        p = self.p
        self._resume_direct()
        out: list[Finding] = []
        kept = [a for a in self.found if a.contents or a.label == "act" or a.rule == "reported by"]
        for a in kept:
            if a.inner:
                a.contents = list(a.inner.contents)
            if len(a.contents) > 1:
                a.contents = [c for c in a.contents if not self._work(c)] or a.contents
        kept = [a for a in kept if a.contents or a.label == "act"]
        kept.sort(key=lambda a: a.mark[0] if a.mark else p.starts[a.first])
        self._depths(kept)
        sources = Sources(p, sorted(a.source for a in kept if a.source), names)
        links = {}
        for number, a in enumerate(kept, 1):
            link = f"a{number}"
            links[id(a)] = link
            start, end = a.mark or self._cue_span(a)
            told = sources.told(a.via, a.source, a.first) if a.via else None
            label, term = "", ""
            out.append(Finding(start, end, "cue", a.label, a.rule, a.term, "", link, a.depth))
            if a.source:
                s, e = p.starts[a.source.first], sources.end(a.source)
                near = kept[max(number - AROUND, 0) : number + AROUND] if a.depth and sources.writer(a.source) else []
                holders = (b.source for b in near if b is not a and any(x <= start < y for x, y in b.contents))
                who = next(filter(None, holders), a.source)  # I told him it leaks, Lund said
                who = self._denier(a, kept[max(number - AROUND, 0) : number - 1], sources) or who
                label, term = sources.aside(who) if a.depth else sources.of(who, self._speaks_on(a))
                out.append(Finding(s, e, "source", label, a.rule, " ".join(term.split()), "", link, a.depth))
            if a.via:
                s, e = p.starts[a.via.first], p.ends[a.via.end - 1]
                e += p.text[e : e + 1] == ")" and "(" in p.text[s:e]
                if told and told[1] == term:
                    told = "person", p.lower[a.via.first]  # nobody is told by himself
                label, term = told or sources.aside(a.via)
                out.append(Finding(s, e, "via", label, a.rule, " ".join(term.split()), "", link, a.depth))
            contents = {self._bare_marks(*span) for span in a.contents}
            for s, e in sorted(contents) if len(contents) > 1 else contents:
                out.append(Finding(s, e, "content", self._content_label(s, e), a.rule, "", "", link, a.depth))
        out = one_kind(out)
        number = -1
        outer: Quote | None = None
        titled: Quote | None = None
        for q in quotes:
            if q.left in p.name_marks:
                out.append(Finding(q.start, q.end, "quotation", "scare", p.name_marks[q.left], "", "", "", 0))
            elif q.depth == 0:
                outer, number = q, number + 1
                held = self.of_quote.get(number)
                label, rule = self._quote_label(q, held, number)
                beside = titled is not None and p.text[titled.right : q.left].strip(" ,") in ("", "and", "or", "&")
                if beside and label != "title" and self._capitals(self.reading.words_in(q.start, q.end)):
                    label, rule = "title", "beside a title"
                titled = q if label == "title" else None
                link = links.get(id(held), "") if held and label in ("direct", "partial") else ""
                out.append(Finding(q.start, q.end, "quotation", label, rule, "", "", link, 0))
            elif outer:
                label = "title" if self._is_title(q, None) else "nested"
                out.append(Finding(q.start, q.end, "quotation", label, "inside a quotation", "", "", "", q.depth))
        return out

    def _denier(self, a: Attribution, before: list[Attribution], sources: Sources) -> Span | None:
        """Return who was accused, where he or she denies it in one sentence: accused Berg of theft, which he denies."""
        p, source = self.p, a.source
        if a.label != "denying" or source is None or source.end - source.first > 1:
            return None
        pronoun = p.lower[source.first]
        if pronoun not in ("he", "she") or p.quoted[source.first]:
            return None
        answered = p.lower[a.end : a.end + PHRASE]
        which = p.cls[source.first - 1] & REL or p.lower[source.first - 1] in CHARGES
        if a.term != "deny" and not which and CHARGES.isdisjoint(answered) and "it" not in answered:
            return None  # accused Berg of theft, but he rejected calls to leave
        for b in reversed(before):
            if b.term == "accuse" and b.unit == a.unit and b.contents and b.contents[0][0] < p.starts[source.first]:
                accused = p.phrase_after(self._word(b.contents[0][0]), source.first)
                return accused if accused and sources.may_be(pronoun, accused) else None
        return None

    def _speaks_on(self, a: Attribution) -> bool:
        """Return whether a cue tells that whoever spoke last goes on: added, went on to say."""
        lower = self.p.lower
        on = (i for i in range(a.first + 1, a.end) if lower[i] == "on")
        return a.term in GOING_ON or any(f"{lower[i - 1]} on" in GOING_ON for i in on)

    def _bare_marks(self, start: int, end: int) -> tuple[int, int]:
        """Return a content without the marks where it is one quotation and nothing else."""
        k = bisect_left(self.lefts, start)
        if k < len(self.quotes) and self.quotes[k].left == start and self.quotes[k].right == end:
            return self.quotes[k].start, self.quotes[k].end
        return start, end

    def _depths(self, kept: list[Attribution]) -> None:
        """Count for each attribution in how many others' contents its cue stands."""
        spans = sorted((s, e, i) for i, a in enumerate(kept) for s, e in a.contents)
        order = sorted(range(len(kept)), key=lambda i: self.p.starts[min(kept[i].first, len(self.p.starts) - 1)])
        ends: list[tuple[int, int]] = []  # of the contents around a place, the nearest first
        around: dict[int, int] = {}  # how many of them each attribution has
        at = 0
        for i in order:
            a = kept[i]
            here = a.mark[0] if a.mark else self.p.starts[a.first]
            while at < len(spans) and spans[at][0] <= here:
                _, end, holder = spans[at]
                heappush(ends, (end, holder))
                around[holder] = around.get(holder, 0) + 1
                at += 1
            while ends and ends[0][0] <= here:
                _, holder = heappop(ends)
                around[holder] -= 1
                if not around[holder]:
                    del around[holder]
            a.depth = a.nested + len(around) - (i in around)

    def _content_label(self, start: int, end: int) -> str:
        k = bisect_left(self.lefts, start)
        if k and self.quotes[k - 1].start == start:
            k -= 1
            start, end = self.quotes[k].left, self.quotes[k].right
        if k == len(self.quotes) or self.quotes[k].left >= end:
            return "indirect"
        first = next((q for q in self.quotes[k : k + 20] if q.right <= end), None)
        if first is None:
            return "indirect"
        return "direct" if first.left == start and first.right >= end - 1 and self._is_direct(first) else "partial"

    def _is_direct(self, q: Quote) -> bool:
        if q.start not in self.direct:
            self.direct[q.start] = self._reads_direct(q)
        return self.direct[q.start]

    def _resume_direct(self) -> None:
        """Note which quotations resume a direct one behind their speaker: “It leaks,” Lund said, “but it will hold.”"""
        text = self.p.text
        for k in sorted(self.of_quote):
            if k and self.of_quote.get(k - 1) is self.of_quote[k]:
                before, q = self.quotes[k - 1], self.quotes[k]
                resumes = text[before.end - 1] in ",—–-…" and text[q.left - 2 : q.left].rstrip()[-1:] in (",", "—", "–")
                if resumes and text[q.start].islower() and not self.reading.sentences_in(before.right, q.left):
                    self.direct[q.start] = self._is_direct(before)

    def _reads_direct(self, q: Quote) -> bool:
        """Return whether a quotation begins as a sentence does: a capital, and no *that* before it."""
        text = self.p.text
        words = self.reading.words_in(q.start, q.end)
        head = text[q.start : q.end].lstrip("[(….’'")
        before = text[max(0, q.left - 6) : q.left].rstrip().lower()
        if before.endswith("that"):
            return False
        clause = not before or before[-1] in '.,:?!”"’;—–)' or not before[-1].isalnum()
        return bool(head[:1].isupper() and (clause or len(words) > 3) and len(words) > 0)

    def _quote_label(self, q: Quote, a: Attribution | None, k: int) -> tuple[str, str]:
        rule = self.rules.get(k, "")
        if rule == WHO_WROTE:
            return "title", rule
        if self._is_title(q, a):
            return "title", "capitals after a word for a work"
        if a is None:
            size = len(self.reading.words_in(q.start, q.end))
            before, behind = self.p.text[max(q.left - 2, 0) : q.left], self.p.text[q.right : q.right + 1]
            announced = size > 2 and before == ": " and behind in ("", "\n")  # Berg to Lund: ‘Stop the ferry!’
            if self._chanted(q):
                return ("direct" if self.p.caps[self._word(q.start)] else "partial"), "chanted by a crowd"
            stated = size > 2 and self._states(q)
            if size < LONG and not announced and (rule or not stated):
                return "scare", rule or "no speaker"
            kind = "long" if size >= LONG else "a statement" if stated else "behind a colon"
            rule = f"{kind}, speaker not found"
        return ("direct" if self._is_direct(q) else "partial"), rule

    def _chanted(self, q: Quote) -> bool:
        """Return whether a noun for what many call out stands before marked words: chants of “We love you!”"""
        p, of = self.p, self._word(q.left) - 1
        owned = of > 1 and (p.cls[of - 2] & POSS or p.owns(of - 2))  # his cries of “wolf”
        return of > 0 and p.lower[of] == "of" and p.lower[of - 1] in CHANTS and not (p.parted[of] or owned)

    def _states(self, q: Quote) -> bool:
        """Return whether marked words state something, as no name or term does: “can come in so easily”."""
        p = self.p
        words = self.reading.words_in(q.start, q.end)
        return not self._capitals(words) and any(
            p.cls[k] & (BE | MODAL) and p.lower[k] not in ("be", "been", "being") for k in words[:-1]
        )

    def _set_off(self, q: Quote, a: Attribution | None, rule: str) -> str:
        """Return why a few words in marks are nobody's words, though a cue may stand near; '' where nothing says so."""
        p = self.p
        words = self.reading.words_in(q.start, q.end)
        if not 0 < len(words) <= TERM:
            return ""
        behind, front = p.text[q.right : q.right + 2], p.text[max(q.left - 2, 0) : q.left]
        if (behind[:1] in HYPHENS and behind[1:].isalpha()) or (front[-1:] in HYPHENS and front[:1].isalpha()):
            return "part of a compound"  # a “blink”-and-miss-it chance, a non-“essential” trip
        before, after = words.start - 1, words.stop
        if after < len(p.starts) and sum(p.caps[words.start : words.stop]) > 1 and not p.caps[after]:
            held = before >= 0 and p.cls[before] & (DET | POSS) and p.text[p.ends[before] : q.left] == " "
            if held and not p.cls[after] and p.text[q.right : p.starts[after]] == " " and self._capitals(words):
                return "a name before a noun"  # a “Save Our Pier” badge
        if self._spoken_of(q, words):
            return "words spoken of"
        apposed = rule == "same sentence" and after < len(p.starts) and before >= 0 and "," in p.gaps[before]
        if apposed and p.cls[before] & DET and not p.cls[after] and p.text[q.right : p.starts[after]] == " ":
            return "in the outlet's apposition"  # said Ida Lund before the event, a “no-frills” barbecue
        if a is None:
            return ""
        named = len(words) > 1 and p.lower[before] == "that" and after < len(p.starts) and self._capitals(words)
        if named and p.cls[after] & AUX and p.text[q.right : p.starts[after]] == " " and p.text[q.end - 1].isalnum():
            return "a name before a verb"  # said that “The Harbour Files” was shut
        if a.source and a.source.first <= words.start < a.source.end:
            return "part of a speaker's name"
        if a.label == "thought" and a.source and self._own_thought(a.source):
            return "in the writer's own thought"
        if len(words) == 1 and p.cls[words.start] & (PRON | OBJ | POSS) and not p.caps[words.start]:
            return "a word for itself"
        headed = p.text[q.right : q.right + 1] == ":"  # “We dive”: rowers vote to strike
        if a.strength == 1 and a.rule != "noun" and rule == "inside a content before its cue" and not headed:
            return "before a cue that brings no words"
        return ""

    def _spoken_of(self, q: Quote, words: range) -> bool:
        """Return whether a sentence begins with marked words and says what they mean: “Philipp” refers to Holm."""
        p, then = self.p, words.stop
        front = p.text[max(q.left - 2, 0) : q.left].strip(" \n")
        if front not in ("", ".", "?", "!", "”", '"', "’") or not p.text[q.end - 1].isalnum():
            return False
        if then + 1 < len(p.lower) and p.adverb(then) and p.gaps[then][1:] == " ":
            then += 1
        return then + 1 < len(p.lower) and p.lower[then] in MEANING and not p.parted[then + 1]

    def _own_thought(self, source: Span) -> bool:
        """Return whether it is the writer who thinks: I think the “dam” should go."""
        p, first = self.p, source.first
        return source.end - first == 1 and p.lower[first] in WRITERS and not p.quoted[first]

    def _capitals(self, words: range) -> bool:
        """Return whether words are written like a title: capitals, but for function words and figures."""
        p = self.p
        if not words or not (p.caps[words.start] or p.lower[words.start][0].isdigit()):
            return False
        return all(p.caps[w] or p.cls[w] & CLOSED or p.lower[w][0].isdigit() for w in words)

    def _in_capitals(self, first: int, last: int) -> bool:
        """Return whether the line round some words is written in capitals throughout, as headlines are."""
        p = self.p
        while first and last - first < REACH and "\n" not in p.gaps[first]:
            first -= 1
        while last + 1 < len(p.gaps) and last - first < REACH and "\n" not in p.gaps[last + 1]:
            last += 1
        return all(p.caps[w] or p.quoted[w] or p.cls[w] & CLOSED for w in range(first, last + 1))

    def _work(self, content: tuple[int, int]) -> bool:
        """Return whether a content is nothing but a work's title: Speaking on “Pier Today,” Lund said it leaks."""
        k = bisect_left(self.lefts, content[0])
        if k == len(self.quotes) or (self.quotes[k].left, self.quotes[k].right) != content:
            return False
        return self._is_title(self.quotes[k], self.of_quote.get(k))

    def _by_line(self, q: Quote, words: range) -> bool:
        """Return whether a sentence's first quotation is a work whose maker follows: “Pier in Peril,” by Ida Lund."""
        p, by = self.p, words.stop
        if by + 2 >= len(p.starts) or p.lower[by] != "by" or not (p.caps[by + 1] and p.caps[by + 2]):
            return False
        last = p.text[q.start : q.end].rstrip("”’\"'")[-1:]
        set_off = "," in (last, p.text[q.right]) and not any(p.parted[by + 1 : by + 3])
        front = p.text[max(q.left - 2, 0) : q.left]
        opens = not front or "\n" in front or front.strip() in (".", "?", "!")
        return set_off and opens and not (p.owns(by + 1) or p.owns(by + 2)) and not p.cls[by + 1] & CLOSED

    def _mere_title(self, q: Quote, a: Attribution, rule: str) -> bool:
        """Return whether marked words near a cue only name a work: said in her book, “Harbour Lights,” that."""
        before = self._word(q.start) - 1
        apart = rule == "same sentence" or a.end <= before  # not a book titled “Harbour Lights”
        return apart and self._is_title(q, a)

    def _ends_a_title(self, q: Quote) -> bool:
        """Return whether what follows marks suits a work: who wrote “The Salt Path,”, not “Vote Leave” on a wall."""
        p, after = self.p, bisect_left(self.p.starts, q.right)
        if p.text[q.end - 1] in ",." or p.text[q.right : q.right + 1] in (",", ".", "("):
            return True
        dated = after + 1 < len(p.starts) and p.lower[after] == "in" and p.lower[after + 1][:1].isdigit()
        return after >= len(p.starts) or dated or p.lower[after] in TOPICS

    def _is_title(self, q: Quote, a: Attribution | None) -> bool:
        p = self.p
        words = self.reading.words_in(q.start, q.end)
        if not 0 < len(words) <= LONGEST_TITLE or self._chanted(q):
            return False
        if self._by_line(q, words):
            return True
        if not self._capitals(words):
            return False
        before, after = words.start - 1, words.stop
        tail = p.text[q.end : p.starts[after]].strip() if after < len(p.starts) else ""
        if tail and tail in CLOSING and p.lower[after] in BEHIND_WORKS:
            return True  # a “Harbour Lights” star
        last = after if after < len(p.starts) and "\n" not in p.gaps[after] else words.stop - 1
        headline = before >= 0 and self._in_capitals(before, last)
        owned = before >= 0 and p.text[p.ends[before] : q.left].rstrip() in ("'", "’") and p.lower[before].endswith("s")
        if owned and len(words) > 1 and not headline:
            return True  # Channel Six News’ “Harbour Lights”
        if before < 0 or p.text[p.ends[before] : q.left].strip(" ,(") or "\n" in p.text[p.ends[before] : q.left]:
            return False
        word = p.lower[before]
        if headline and word not in WORKS:  # all words have capitals: Lund Attacked For “Utter Slander”
            return word.endswith("'s") and kinds().get(word.removesuffix("'s")) == "medium"
        bare = "," not in p.text[p.ends[before] : q.left]
        governed = a is not None and a.first <= before < a.end  # a call for “Peace With Honour”
        spoken = len(words) == 1 or p.text[q.end - 1] in ".?!"
        governed = governed or (
            a is not None and word == "with" and a.end == before and spoken
        )  # replied with “Thanks.”
        return (
            word in WORKS
            or (word.endswith("'s") and len(words) > 1)
            or (word in TEXTS and not bare and len(words) > 1 and a is None)  # her report, “Old Wood,” says
            or (bare and word in BEFORE_WORKS and not governed and ((len(words) > 1 and word != "the") or a is None))
            or (a is None and word == "told" and len(words) > 1)
            or (a is not None and a.term == "say" and word == "on" and a.end == before)  # said on “Newsnight”
            or (
                a is not None
                and bare
                and a.term == "write"
                and p.lower[a.first - 1] == "who"
                and len(words) > 1
                and self._ends_a_title(q)
            )
            or (a is not None and a.term == "tell" and a.end <= words.start and all(p.caps[a.end : words.start]))
        )
