"""Candidate cues: which words introduce what somebody says or thinks, and whose it is."""

from __future__ import annotations

from ..lexicons import Hit
from ..spans import Block
from .contents import CLOSING, TEXTS, Attribution, Contents, past_verbs
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLOSED,
    DET,
    DO,
    HAVE,
    LONE,
    MODAL,
    NUM,
    OBJ,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    THAT,
    TIME,
    TO,
    Span,
    words_of,
)
from .sources import speaker_like

PLURALS, NOTICES = words_of("plural"), words_of("notice")


def _takes(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _owner(word: str) -> bool:
    return word.endswith(("'s", "s'"))


class Cues(Contents):
    """Reads each listed word in its place: a cue with source and content, or none."""

    def _cue(self, hit: Hit, unit: Span, before: list[Attribution]) -> Attribution | None:
        kind = hit.entry.more["kind"]
        if kind == "verb":
            return self._verb(hit, unit, before)
        if kind == "noun":
            return self._noun(hit, unit)
        if kind == "adjective":
            return self._adjective(hit, unit)
        return self._phrase(hit, unit)

    def _colon(self, unit: Span, block: Block) -> Attribution | None:
        """Name: words … at the start of a paragraph."""
        p = self.p
        for i in range(unit.first + 1, min(unit.first + 7, unit.end)):
            gap = p.gaps[i]
            if ":" in gap:
                if not gap.startswith(":") or p.quoted[i - 1]:
                    return None
                quoted = self._quote_in_gap(i) is not None
                shout = p.text[p.starts[unit.first] : p.ends[i - 1]].isupper()
                if not all(p.caps[k] and not p.cls[k] & (DET | TIME | ADV) for k in range(unit.first, i)):
                    return None
                if not (quoted or i - unit.first >= 2 or shout):
                    return None
                if p.lower[i - 1] in NOTICES:
                    return None
                made = Attribution(i, i, ":", "neutral", "name and colon", unit, Span(unit.first, i), strength=3)
                colon = p.ends[i - 1]
                made.mark = (colon, colon + 1)
                made.contents.append((self._content_start(i), self._unit_end(unit)))
                return made
            if p.parted[i]:
                return None
        return None

    def _verb(self, hit: Hit, unit: Span, before: list[Attribution]) -> Attribution | None:
        p, entry = self.p, hit.entry
        takes = _takes(entry.more["takes"])
        word, base = p.lower[hit.first], entry.term.split()[0]
        group = hit.first
        bits = 0
        while group > unit.first and not p.parted[group] and self._in_group(group - 1):
            group -= 1
            bits |= p.cls[group]
        prev = p.cls[group - 1] if group > unit.first and not p.parted[group] else 0
        if prev & TO and not bits & AUX:
            return self._infinitive(hit, unit, group, takes, before)
        if group > unit.first and p.has_aux(group - 1) and not p.parted[group]:
            bits |= BE | HAVE
        form = (
            "ing"
            if word.endswith("ing") and word != base
            else "ed"
            if "past" in entry.more["also"]
            else "base"
            if word == base
            else "s"
            if word.endswith("s")
            else "ed"
        )
        if prev & (DET | POSS) and not prev & (PRON | OBJ | REL) and not (bits & AUX or p.lower[group - 1] in LONE):
            return None
        if bits & BE and form == "ed" and self._is_passive(group, hit.first):
            return self._passive(hit, unit, group)
        if form in ("base", "s") and not self._finite(group, unit, bits, form, hit):
            return None
        if form != "ing" and takes == {"quote"} and hit.last + 1 < unit.end and p.lower[hit.last + 1] == "to":
            return None
        if (
            form in ("ing", "ed")
            and not bits & AUX
            and group > unit.first
            and p.lower[group - 1].endswith("'s")
            and not p.parted[group]
        ):
            return None
        made = Attribution(group, hit.last + 1, entry.term, entry.label, "verb", unit)
        made.finite = "finite" in entry.more["also"]
        if bits & MODAL and not bits & HAVE:
            return None
        made.strength = 3 if {"quote", "that"} <= takes else 2 if "quote" in takes else 1
        if form == "ing" and not bits & BE:
            return self._participle(made, unit, takes, before, prev)
        if (
            form == "ed"
            and hit.last + 1 < unit.end
            and p.lower[hit.last + 1] == "by"
            and not bits & HAVE
            and made.strength > 1
        ):
            reduced = self._reduced(made, unit)
            if reduced or made.term != "say":
                return reduced
        return self._finish(made, unit, takes, before)

    def _in_group(self, i: int) -> bool:
        """Return whether word i may belong to a verb group: auxiliary or adverb, but not a man called Will."""
        p = self.p
        c, word = p.cls[i], p.lower[i]
        if p.quoted[i] or c & DET or (p.caps[i] and word in ("will", "may", "might")):
            return False
        return bool(c & (AUX | ADV)) or (word.endswith("ly") and not p.caps[i])

    def _is_passive(self, group: int, first: int) -> bool:
        """A form of be stands nearest before the participle."""
        p = self.p
        for k in range(first - 1, group - 1, -1):
            if p.cls[k] & BE:
                return True
            if p.cls[k] & (HAVE | DO | MODAL):
                return False
        word = p.lower[group - 1] if group else ""
        return word.endswith(("'re", "'m"))

    def _finite(self, group: int, unit: Span, bits: int, form: str, hit: Hit) -> bool:
        """Tell a present-tense verb from a noun of the same form."""
        p, after = self.p, hit.last + 1
        if bits & (MODAL | DO):
            return True
        if group <= unit.first or (
            p.parted[group] and "," not in p.gaps[group] and not any(m in p.gaps[group] for m in CLOSING + ")–—")
        ):
            return False
        before, word = p.cls[group - 1], p.lower[group - 1]
        subject = p.subject(group, unit.first)
        if subject and self._closes_in_gap(subject.first) and p.parted[subject.first]:
            return True
        if before & (PRON | REL):
            return True
        if before & (PREP | DET | POSS | NUM | OBJ) and word not in ("many", "some", "others", "both", "most"):
            return False
        if "noun" not in hit.entry.more["also"] and not p.parted[group] and not word.endswith("'s"):
            return form == "s" or p.caps[group - 1] or before & AND != 0 or word.endswith("s") or word in PLURALS
        follows = (
            after < unit.end
            and not p.parted[after]
            and p.cls[after] & (DET | POSS | THAT | PRON | TO | OBJ | SUB | REL)
        )
        quote = after < unit.end and self._quote_in_gap(after) is not None
        colon = after < unit.end and ":" in p.gaps[after]
        named = after < unit.end and not p.parted[after] and p.caps[after]
        if form == "s":
            if word.endswith("'s"):
                return False
            if not p.caps[group - 1] and not before and not p.parted[group]:
                if not speaker_like(word) or word.endswith("s"):
                    return False
                return bool(follows or quote or (named and not word.endswith("s")))
            return bool(follows or quote or colon or named or after >= unit.end or p.parted[group] or p.parted[after])
        plural = (word.endswith("s") and not word.endswith(("'s", "ss"))) or word in PLURALS
        if not p.caps[group - 1] and not before and not p.parted[group] and not speaker_like(word):
            return False
        return bool(plural or before & AND) and bool(
            follows or quote or colon or named or after >= unit.end or p.parted[after]
        )

    def _finish(
        self, made: Attribution, unit: Span, takes: frozenset[str], before: list[Attribution]
    ) -> Attribution | None:
        """Find source and contents of a finite verb."""
        p = self.p
        kind, start = self._complement(made, unit, takes)
        source = p.subject(made.first, unit.first)
        if self._inverted(made, unit, source, kind):
            inverted = p.phrase_after(made.end, unit.end)
            if inverted:
                made.source, made.rule = inverted, "verb before its subject"
                self._postposed(made, unit, made.first)
                self._continued(made, unit, inverted.end)
                return made
        if before and before[-1].rule == "reported by" and before[-1].source and before[-1].source.end == made.first:
            before[-1].inner, made.nested = made, 1
            source = Span(before[-1].about, before[-1].first)
        if source is None:
            source = self._shared_subject(made.first, unit, before)
            made.rule = "verb of a shared subject"
        made.source = source
        text = source is not None and p.lower[source.end - 1] in TEXTS
        if (
            kind == "clause"
            and made.finite
            and not text
            and not (self._quote_near(made.end, unit) or self._has_clause(start, unit, made.term == "claim"))
        ):
            kind = ""
        if kind == "clause" and made.label == "thought" and made.strength == 3 and not self._has_clause(start, unit):
            kind = ""
        if kind:
            self._add_content(made, unit, start, kind)
        left = source.first if source and made.rule == "verb" else made.first
        if source and p.cls[source.first] & REL and source.end - source.first == 1:
            return made if made.contents or made.aimed else None
        if (not kind and made.strength > 1) or (self._closes_in_gap(left) and left > unit.first):
            self._postposed(made, unit, left)
        if not made.contents and source and source.first > unit.first and p.lower[source.first - 1] == "as":
            self._as_clause(made, unit, source)
        if (
            not made.contents
            and made.strength > 1
            and made.end >= unit.end
            and p.text[p.ends[made.end - 1] :][:1] == ":"
        ):
            self.pending = made
            return made
        if made.contents or made.aimed or (made.strength == 3 and self._closes_in_gap(left)):
            return made if source or (made.strength > 1 and kind == "quote") else None
        return None

    def _as_clause(self, made: Attribution, unit: Span, source: Span) -> None:
        """As X noted, …;  …, as X noted."""
        p = self.p
        at = source.first - 1
        if at == unit.first:
            k = next((k for k in range(made.end, unit.end) if "," in p.gaps[k]), None)
            if k:
                self._add_content(made, unit, self._content_start(k), "that")
        else:
            self._postposed(made, unit, at)

    def _inverted(self, made: Attribution, unit: Span, source: Span | None, kind: str) -> bool:
        p = self.p
        if made.strength < 2 or made.end >= unit.end or p.parted[made.end] or made.first <= unit.first:
            return False
        if (p.cls[made.end] & (THAT | SUB | PREP | TO) and not p.caps[made.end]) or (
            p.cls[made.end] & TIME and not p.cls[made.end] & MODAL
        ):
            return False
        gap = p.gaps[made.first]
        if self._closes_in_gap(made.first):
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
        if "," not in gap or made.strength < 3 or made.label != "neutral" or made.term in ("tell", "ask"):
            return False
        if source and self._closes_in_gap(source.first):
            return False
        after = p.phrase_after(made.end, unit.end)
        if after is None or not (after.end >= unit.end or p.parted[after.end]):
            return False
        return any(p.verbish(k) for k in range(unit.first, made.first) if not p.quoted[k]) and not self._looks_aside(
            unit, made.first
        )

    def _looks_aside(self, unit: Span, at: int) -> bool:
        """Return whether what stands before `, verb` is an aside behind a name (Smith, who won, said …)."""
        p = self.p
        k = at - 1
        while k > unit.first and not p.parted[k]:
            k -= 1
        return k > unit.first and bool(p.cls[k] & (REL | DET)) and "," in p.gaps[k] and p.caps[k - 1]

    def _shared_subject(self, at: int, unit: Span, before: list[Attribution]) -> Span | None:
        """Return the subject a later verb shares: of the nearest verb, an attribution, or the first phrase."""
        p = self.p
        joined = at > unit.first and p.cls[at - 1] & AND
        found = self._nearest(at, unit, before)
        if found:
            return found
        for a in reversed(before):
            if joined and not any(p.starts[a.first] <= s and e >= p.starts[at] - 6 for s, e in a.contents):
                continue
            if a.source and a.first < at and (a.rule != "according to"):
                inside = any(s <= p.starts[at] < e for s, e in a.contents)
                if not inside:
                    return a.source
        start = unit.first
        if p.cls[start] & (PREP | SUB):
            while start + 1 < at and "," not in p.gaps[start + 1]:
                start += 1
            start += 1
        return p.phrase_after(start, at) if start < at and (p.caps[start] or p.cls[start] & (DET | POSS)) else None

    def _nearest(self, at: int, unit: Span, before: list[Attribution]) -> Span | None:
        """Return the subject of the nearest verb to the left that stands in no content."""
        p = self.p
        said = [span for a in before[-3:] for span in a.contents]
        for k in range(at - 1, unit.first, -1):
            if p.quoted[k] or not (p.cls[k] & AUX or p.verbish(k)) or p.has_aux(k):
                continue
            if any(s <= p.starts[k] < e for s, e in said):
                continue
            group = k
            while group > unit.first and p.cls[group - 1] & (ADV | AUX) and not p.parted[group]:
                group -= 1
            found = p.subject(group, unit.first)
            if found:
                return found
        return None

    def _participle(
        self, made: Attribution, unit: Span, takes: frozenset[str], before: list[Attribution], prev: int
    ) -> Attribution | None:
        p = self.p
        kind, start = self._complement(made, unit, takes)
        if not kind:
            return None
        made.rule = "participle"
        if (
            kind == "clause"
            and made.finite
            and not (self._quote_near(made.end, unit) or self._has_clause(start, unit, made.term == "claim"))
        ):
            return None
        if (
            prev & PREP
            and (made.strength < 3 or kind not in ("that", "quote"))
            and not self._quote_near(made.end, unit)
        ):
            return None
        if made.first == unit.first:
            comma = next((k for k in range(made.end, unit.end) if not p.quoted[k] and "," in p.gaps[k]), None)
            made.source = p.phrase_after(comma, unit.end) if comma else None
            if made.source is None:
                return None
            self._add_content(made, unit, start, kind, stop=comma)
            return made
        if (prev and not prev & (PREP | AND | SUB | CLOSED) and not p.parted[made.first]) or (
            not prev and not p.parted[made.first]
        ):
            made.source = p.subject(made.first, unit.first)
        made.source = made.source or self._shared_subject(made.first, unit, before)
        if made.source is None:
            return None
        self._add_content(made, unit, start, kind)
        return made if made.contents or made.aimed else None

    def _infinitive(
        self, hit: Hit, unit: Span, group: int, takes: frozenset[str], before: list[Attribution]
    ) -> Attribution | None:
        """to say …: counts where a clause or quotation follows."""
        made = Attribution(group, hit.last + 1, hit.entry.term, hit.entry.label, "infinitive", unit)
        made.strength = 3 if {"quote", "that"} <= takes else 1
        kind, start = self._complement(made, unit, takes)
        if kind not in ("that", "quote", "colon") or made.strength < 3:
            return None
        made.source = self._shared_subject(group, unit, before)
        if made.source is None:
            return None
        self._add_content(made, unit, start, kind)
        return made

    def _passive(self, hit: Hit, unit: Span, group: int) -> Attribution | None:
        """was described by …; is said to …"""
        p = self.p
        made = Attribution(group, hit.last + 1, hit.entry.term, hit.entry.label, "passive", unit)
        for k in range(hit.last + 1, min(hit.last + 8, unit.end)):
            if p.parted[k] or not {"that", "as"} & set(hit.entry.more["takes"].split()):
                break
            if p.lower[k] == "by" and k + 1 < unit.end:
                made.source = p.phrase_after(k + 1, unit.end)
                break
        after = made.source.end if made.source else hit.last + 1
        if made.source is None:
            if "withheld" not in hit.entry.more["also"] or after >= unit.end or p.parted[after]:
                return None
            if p.lower[after] not in ("to", "that", "as"):
                return None
            made.label, made.rule = "withheld", "is said to"
        if after < unit.end and not p.parted[after] and p.lower[after] in ("to", "that", "as"):
            self._add_content(made, unit, p.starts[after + (p.lower[after] == "that" and after + 1 < unit.end)], "that")
        elif made.source:
            subject = p.subject(group, unit.first)
            if subject and made.source:
                made.contents.append((p.starts[subject.first], p.ends[subject.end - 1]))
        return made if made.contents or made.aimed else None

    def _reduced(self, made: Attribution, unit: Span) -> Attribution | None:
        """One diplomat reported by a station said …: the station is the outer source of a chain."""
        p = self.p
        source = p.phrase_after(made.end + 1, unit.end)
        if source is None or made.first <= unit.first or p.parted[made.first]:
            return None
        then = source.end
        if then >= unit.end or p.lower[then] not in past_verbs():
            return None
        first = p.phrase_before(made.first, unit.first)
        if first is None:
            return None
        made.source, made.about = source, first
        made.rule = "reported by"
        return made

    def _adjective(self, hit: Hit, unit: Span) -> Attribution | None:
        """is confident that …, was critical of …"""
        p = self.p
        after, takes = hit.last + 1, _takes(hit.entry.more["takes"])
        if after + 1 >= unit.end or p.parted[after] or p.lower[after] not in takes:
            return None
        group, bits = hit.first, 0
        while group > unit.first and not p.parted[group] and self._in_group(group - 1):
            group -= 1
            bits |= p.cls[group]
        if group > unit.first and not p.parted[group] and p.has_aux(group - 1):
            bits |= BE
        if not bits & BE or bits & MODAL:
            return None
        source = p.subject(group, unit.first)
        if source is None or not self._speaks(source):
            return None
        end = after if p.lower[after] in ("that", "to") else after + 1
        made = Attribution(group, end, hit.entry.term, hit.entry.label, "state of mind", unit, source)
        self._add_content(made, unit, p.starts[after + (p.lower[after] != "to")], "that")
        return made

    def _speaks(self, source: Span) -> bool:
        """Return whether a phrase may name somebody who speaks or thinks: a name, a pronoun, a speaker noun."""
        p = self.p
        for i in range(source.first, min(source.end, source.first + 12)):
            if (
                (p.caps[i] and not p.cls[i] & (DET | TIME | SUB | PREP))
                or p.cls[i] & (PRON | REL)
                or speaker_like(p.lower[i])
            ):
                return True
        return p.lower[source.first] in LONE

    def _noun(self, hit: Hit, unit: Span) -> Attribution | None:
        """X's claim that …, his promise to …, criticism by X of …"""
        p, entry = self.p, hit.entry
        takes = _takes(entry.more["takes"])
        after = hit.last + 1
        made = Attribution(hit.first, after, entry.term, entry.label, "noun", unit)
        k = hit.first - 1
        while (
            k >= unit.first
            and hit.first - k < 4
            and not p.parted[k + 1]
            and not p.cls[k] & CLOSED
            and not _owner(p.lower[k])
        ):
            k -= 1
        if k >= unit.first and not p.parted[k + 1]:
            if p.cls[k] & POSS:
                made.source = Span(k, k + 1)
            elif _owner(p.lower[k]):
                first = p.phrase_before(k + 1, unit.first)
                made.source = Span(first if first is not None else k, k + 1)
        if made.source and made.source.end < hit.first:
            made.first = made.source.end
        if after < unit.end and p.parted[after] and not self._quote_in_gap(after):
            return None
        if made.source is None and after < unit.end and p.lower[after] in ("by", "from", "among"):
            made.source = p.phrase_after(after + 1, unit.end)
            after = made.source.end if made.source else after
        if made.source is None or after >= unit.end or p.parted[after]:
            return None
        word = p.lower[after]
        if word == "that" and "that" in takes and after + 1 < unit.end:
            self._add_content(made, unit, p.starts[after + 1], "that")
        elif word == "to" and "to" in takes and after + 1 < unit.end:
            self._add_content(made, unit, p.starts[after], "that")
        elif word in takes and word not in ("that", "by") and after + 1 < unit.end:
            end = p.phrase_after(after + 1, unit.end)
            if end:
                made.contents.append((p.starts[end.first], p.ends[end.end - 1]))
        return made if made.contents or made.aimed else None

    def _phrase(self, hit: Hit, unit: Span) -> Attribution | None:
        p = self.p
        made = Attribution(hit.first, hit.last + 1, hit.entry.term, hit.entry.label, "according to", unit, strength=2)
        made.source = p.phrase_after(hit.last + 1, unit.end)
        if made.source is None:
            return None
        if hit.first == unit.first or (p.cls[unit.first] & (AND | SUB) and hit.first == unit.first + 1):
            start = made.source.end
            if start < unit.end:
                self._add_content(made, unit, self._content_start(start), "that")
        else:
            self._postposed(made, unit, hit.first)
            self._continued(made, unit, made.source.end)
        return made if made.contents or made.aimed else None

    def _embedded(self, made: Attribution, mine: list[Attribution]) -> bool:
        """A stance inside somebody's content is that somebody's claim, unless it is plain saying."""
        at = self.p.starts[made.first]
        if not any(s <= at < e for a in mine for s, e in a.contents):
            return False
        if any(p_start >= at and p_start - at < 60 for p_start in self._lefts_near(at, made.unit)):
            return False
        return made.strength < 3 or not (made.clause or made.label == "neutral") or made.label == "thought"
