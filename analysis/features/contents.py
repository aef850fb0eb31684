"""What is said: where the content of a cue begins, and where the claim ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ..lexicons import FOLDER, Entry, read_lexicon
from ..words import Reading
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLOSED,
    DASHES,
    DET,
    IRREGULAR,
    LINK,
    LONE,
    MODAL,
    NUM,
    OBJ,
    POSS,
    PREP,
    PRON,
    REL,
    SIGNS,
    SUB,
    THAT,
    TIME,
    TO,
    Phrases,
    Span,
    sets_off,
    words_of,
)
from .quotations import Quote

CLOSING = "\"”»’'"
PAST, SPOKEN, TEXTS = words_of("past"), words_of("saying"), words_of("text")
PHRASE = 3  # words up to which what stands before “, X said” may be no more than an adverbial
TELLER = 8  # words up to which a phrase in front of a verb of telling may have
WHERE = words_of("where")
TOPICS, CLAUSES = words_of("topic"), words_of("clause opener")
CORRECTING, PARTICIPLES = words_of("correcting"), words_of("irregular participle")
DATING, SINCE, WONDERING, ABOUT = map(words_of, ("dating", "since", "wondering", "about"))
OCCASIONS, OF_OCCASION, SPOKEN_IN = map(words_of, ("occasion", "of occasion", "spoken in"))
VIEWS, CLAIMS = words_of("view"), words_of("claim noun")
PERIODS, BARELY = words_of("period"), words_of("no report")
QUESTIONS, CONTRASTS, BY_SAYING = words_of("question"), words_of("contrast"), words_of("by saying")


@dataclass(slots=True)
class Attribution:
    """A cue with its source, its contents and what it hangs on; words as [first, end), contents as offsets."""

    first: int
    end: int
    term: str
    label: str
    rule: str
    unit: Span
    source: Span | None = None
    contents: list[tuple[int, int]] = field(default_factory=list)
    via: Span | None = None
    strength: int = 1
    depth: int = 0
    shown: int = -1
    clause: bool = False
    that: bool = False
    finite: bool = False
    aimed: bool = False
    quotes: list[int] = field(default_factory=list)
    mark: tuple[int, int] | None = None
    about: int = 0
    nested: int = 0
    inner: Attribution | None = None


def _cues(kind: str) -> list[Entry]:
    return [entry for entry in read_lexicon(FOLDER / "cues.tsv") if entry.more["kind"] == kind]


def _single(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the forms of one word."""
    return frozenset(form for entry in entries for form in entry.forms if " " not in form)


@cache
def past_verbs() -> frozenset[str]:
    """Return past forms of the cue verbs, and the present ones that are no nouns."""
    forms = [form.split()[0] for entry in _cues("verb") for form in entry.forms[2:]]
    past = {form for form in forms if not form.endswith("ing")}
    return frozenset((past | words_of("present")) - words_of("unclear past"))


@cache
def states_of_mind() -> frozenset[str]:
    """Return the adjectives that say what somebody thinks or feels."""
    return frozenset(form for entry in _cues("adjective") for form in entry.forms)


@cache
def telling_verbs() -> frozenset[str]:
    """Return the verbs by which somebody tells something in a report's past tense, *says* among them."""
    return past_verbs() | SPOKEN


@cache
def present_verbs() -> frozenset[str]:
    """Return the third-person forms of the cue verbs."""
    return frozenset(entry.forms[1].split()[0] for entry in _cues("verb") if len(entry.forms) > 1)


@cache
def quoting_verbs() -> frozenset[str]:
    """Return the forms of the cue verbs that bring in nothing but a quotation."""
    return _single(entry for entry in _cues("verb") if entry.more["takes"] == "quote")


@cache
def clause_verbs() -> frozenset[str]:
    """Return the forms of the cue verbs behind which a clause may begin without more ado."""
    return _single(entry for entry in _cues("verb") if not {"that", "clause"}.isdisjoint(entry.more["takes"].split()))


@cache
def participles() -> frozenset[str]:
    """Return the forms in -ing of the cue verbs."""
    return frozenset(form for form in _single(_cues("verb")) if form.endswith("ing"))


class Contents:
    """One article, its quotations, and where contents begin and end in it."""

    def __init__(self, reading: Reading, phrases: Phrases, quotes: list[Quote]) -> None:
        self.reading, self.p, self.quotes = reading, phrases, quotes
        self.lefts = [q.left for q in quotes]
        self.found: list[Attribution] = []
        self.of_quote: dict[int, Attribution] = {}
        self.rules: dict[int, str] = {}
        self.direct: dict[int, bool] = {}
        self.last: Attribution | None = None
        self.pending: Attribution | None = None
        self.recent: Attribution | None = None
        self.turns: int | None = None

    def _inside(self, position: int) -> bool:
        k = bisect_right(self.lefts, position - 1) - 1
        return k >= 0 and self.quotes[k].left < position < self.quotes[k].right

    def _comma(self, at: int, unit: Span) -> int | None:
        """Return the first word behind an unquoted comma."""
        p = self.p
        return next((k for k in range(at, unit.end) if not p.quoted[k] and "," in p.gaps[k] and not p.figure(k)), None)

    def _word(self, position: int) -> int:
        return bisect_left(self.p.starts, position)

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

    def _closes_in_gap(self, i: int) -> bool:
        p = self.p
        return i > 0 and bool(p.quoted[i - 1]) and not p.quoted[i]

    def _complement(self, made: Attribution, unit: Span, takes: frozenset[str]) -> tuple[str, int]:
        """Return what kind of content begins after a cue, and where ('' for none)."""
        p = self.p
        n = made.end
        if n >= unit.end:
            return "", 0
        if self._span_of_time(n, unit):
            that = next((k for k in range(n + 2, min(n + 12, unit.end - 1)) if p.lower[k] == "that"), None)
            if that and not p.cls[that - 1] & PREP:
                return "that", self._content_start(that + 1)
            ago = next((k for k in range(n + 1, min(n + 5, unit.end - 1)) if p.lower[k] in SINCE), n)
            goes_on = not p.cls[ago] & PREP and p.cls[ago + 1] & (PRON | DET | POSS) and "clause" in takes
            return ("clause", p.starts[ago + 1]) if ago > n and goes_on else ("", 0)
        if p.lower[n] in DATING and n + 1 < unit.end and not p.parted[n + 1]:
            dated = next((k for k in range(n + 1, min(n + 3, unit.end)) if p.cls[k] & TIME), None)
            if dated:
                return self._past_adjunct(dated, unit, takes, made)
        if p.lower[n] == "by" and made.strength > 1 and n + 1 < unit.end and p.lower[n + 1] in BY_SAYING:
            return "", 0
        if p.cls[n] & LINK and n + 1 < unit.end and not p.parted[n] and p.lower[n + 1] == "that":
            n += 1  # suggest however that
        kind, start = self._opening(n, unit)
        if kind in ("quote", "colon"):
            return kind, start
        doing = n + 1 < unit.end and p.lower[n + 1].endswith("ing") and not p.parted[n + 1]
        if p.lower[n] == "to" and doing and made.term == "admit":
            return "clause", p.starts[n + 1]  # admitted to lying
        if made.term == "put it":  # put it this way: “…”
            colon = next((k for k in range(n, min(n + 5, unit.end)) if p.parted[k]), None)
            return ("colon", self._content_start(colon)) if colon and ":" in p.gaps[colon] else ("", 0)
        if p.parted[n]:
            return self._after_comma(n, unit) if made.strength > 1 else ("", 0)
        addressed = made.strength == 3 or "that" in takes or made.label == "act"
        verb = n + 1 < unit.end and (p.cls[n + 1] & (ADV | AUX) or p.lower[n + 1] in clause_verbs())
        if p.lower[n] == "to" and addressed and not verb:
            person = p.phrase_after(n + 1, unit.end)
            if person and any(p.lower[k] == "who" for k in range(*person)):
                return "", 0
            wanted = self._for_what(person, unit) if made.label == "act" else None
            if person and wanted:  # apologised to the town for the leak
                made.via = Span(person.first, wanted - 1)
                return "clause", p.starts[wanted]
            if person and person.end < unit.end:
                what, at = self._opening(person.end, unit)
                if not what and p.cls[person.end] & (PREP | TIME):
                    what, at = self._past_adjunct(person.end, unit, frozenset(("that",)), made)
                if what in ("that", "quote", "colon"):
                    made.via = person
                    return what, at
        if kind and (kind != "to" or "to" in takes):
            return kind, start
        c = p.cls[n]
        if ("person" in takes and made.term not in ("say",)) or p.lower[n] in ("reporters",):
            person = self._addressee(n, unit)
            aside = next((k for k in range(n + 1, person.end) if p.lower[k] == "who"), None) if person else None
            if person and aside and p.parted[aside]:
                made.via = Span(person.first, aside)  # told Lund, who replied …: what follows is Lund's
                return "", 0
            wanted = self._for_what(person, unit) if made.term == "ask" else None
            if person and wanted:  # asked Norway for money
                made.via = Span(person.first, wanted - 1)
                return "clause", p.starts[wanted]
            if person:
                made.via = person
                n = person.end
                if n >= unit.end:
                    return "", 0
                kind, start = self._opening(n, unit)
                if kind:
                    return kind, start
                if p.parted[n]:
                    return self._after_comma(n, unit)
                c = p.cls[n]
        if c & DET and n + 2 < unit.end and p.cls[n + 1] & TIME and not p.parted[n + 2] and made.strength == 3:
            kind, start = self._opening(n + 2, unit)
            if kind in ("that", "quote", "colon") or p.cls[n + 2] & PRON:
                return kind or "clause", start or p.starts[n + 2]
        if (
            p.lower[n].endswith("ly")
            and "object" in takes
            and n + 1 < unit.end
            and not p.parted[n + 1]
            and not p.caps[n]
        ):
            n += 1
            c = p.cls[n]
            kind, start = self._opening(n, unit)
            if kind in ("that", "quote", "colon"):
                return kind, start  # complain bitterly that
        many = p.lower[n] == "so" and "clause" in takes and n + 2 < unit.end and p.lower[n + 1] in LONE
        if many and (p.verbish(n + 2) or p.cls[n + 2] & AUX) and not p.parted[n + 1]:
            return "clause", p.starts[n]  # said so few came that it was stopped
        if (c & (PREP | TIME | ADV) and not c & (DET | PRON | THAT)) or p.lower[n].endswith("ly"):
            return self._past_adjunct(n, unit, takes, made)
        if "object" in takes or "clause" in takes:
            dated = c & DET and n + 1 < unit.end and p.cls[n + 1] & TIME
            if dated and (n + 2 >= unit.end or "," in p.gaps[n + 2]):
                return "", 0
            if dated and p.cls[n + 2] & PREP:  # said this week at a rally that …
                return self._past_adjunct(n + 2, unit, frozenset(("that",)), made)
            if c & AND or (c & TO and "to" not in takes):
                return "", 0
            if p.lower[n] == "having" and made.label in ("denying", "endorsing"):
                return "clause", p.starts[n]
            if c & AUX and not c & (DET | PRON):
                relative = any(
                    p.cls[k] & REL or p.lower[k] == "what" for k in range(max(unit.first, made.first - 6), made.first)
                )
                relative = relative or (made.term == "say" and bool(c & BE) and made.first > unit.first)
                return ("clause", p.starts[n]) if relative and made.strength == 3 else ("", 0)
            if (made.strength == 1 or (made.strength == 2 and p.lower[n] != "as")) and c & SUB and not c & REL:
                return "", 0
            return "clause", p.starts[n]
        return "", 0

    def _for_what(self, person: Span | None, unit: Span) -> int | None:
        """Return the word behind *for* in or right behind a phrase."""
        if person is None:
            return None
        within = range(person.first + 1, min(person.end + 1, unit.end - 1))
        return next((k + 1 for k in within if self.p.lower[k] == "for"), None)

    def _span_of_time(self, n: int, unit: Span) -> bool:
        """Return whether words say when, not what: said | hours after the vote."""
        p = self.p
        for k in range(n, min(n + 4, unit.end - 1)):
            if p.parted[k]:
                return False
            if p.lower[k] in PERIODS:
                return p.lower[k + 1] in SINCE and not p.parted[k + 1]
            if not p.cls[k] & (NUM | DET | ADV) and not p.lower[k].isdecimal():
                return False
        return False

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

    def _in_text(self, unit: Span) -> Attribution | None:
        """In a poll released Monday, …; in Berg's view, …: a text or a mind, where nobody else speaks."""
        p = self.p
        if p.lower[unit.first] not in ("in", "per") or unit.first + 2 >= unit.end:
            return None
        comma = next((k for k in range(unit.first + 2, min(unit.first + 16, unit.end)) if "," in p.gaps[k]), None)
        if comma and p.lower[comma - 1] in VIEWS and (p.cls[unit.first + 1] & POSS or p.owns(comma - 2)):
            made = Attribution(comma - 1, comma, p.lower[comma - 1], "thought", "in somebody's view", unit)
            made.source = Span(unit.first + 1, comma - 1)
            self._add_content(made, unit, self._content_start(comma), "that")
            return made
        if comma is None or not any(p.lower[k] in TEXTS for k in range(unit.first + 1, comma)):
            return None
        made = Attribution(
            unit.first, unit.first + 1, p.lower[unit.first], "neutral", "in a text", unit, Span(unit.first + 1, comma)
        )
        made.strength = 2
        self._add_content(made, unit, self._content_start(comma), "that")
        return made

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
            if i > k and p.lower[i] in ("after", "before", "since") and i + 1 < unit.end and p.cls[i + 1] & PRON:
                return False
            if i > k and p.cls[i] & AUX and p.cls[i - 1] & TO:
                continue  # found a way to do that
            if (i > k and (p.verbish(i) or p.lower[i].endswith("n't"))) or p.has_aux(i):
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

    def _opening(self, n: int, unit: Span) -> tuple[str, int]:
        p = self.p
        if n >= unit.end:
            return "", 0
        quote = self._quote_in_gap(n)
        if quote:
            return "quote", quote.left
        if ":" in p.gaps[n]:
            return "colon", p.starts[n]
        if p.parted[n]:
            return "", 0
        word = p.lower[n]
        if word == "that" and n + 1 < unit.end and "," in p.gaps[n + 1] and p.cls[n + 1] & AND:
            return "", 0  # We know that, but …
        if word == "that" and n + 1 < unit.end and self._points(n, unit):
            return "", 0
        if word == "that" and n + 1 < unit.end:
            quote = self._quote_in_gap(n + 1)
            itself = p.cls[n + 1] & AUX and not p.caps[n + 1] and not p.parted[n + 1]  # believe that is likely
            return "that", quote.left if quote else p.starts[n if itself else n + 1]
        if word in QUESTIONS or (word == "when" and n and p.lower[n - 1] in WONDERING):
            return "that", p.starts[n]
        if word == "to" or (word in ("not", "never") and n + 1 < unit.end and p.cls[n + 1] & TO):
            return "to", p.starts[n]
        return "", 0

    def _points(self, n: int, unit: Span) -> bool:
        """Return whether *that* points at a noun and opens no clause: rejected that claim on Monday."""
        p, noun, then = self.p, n + 1, n + 2
        if p.caps[noun] or p.cls[noun] or p.parted[noun] or p.lower[noun].endswith("s") or p.lower[noun][0].isdigit():
            return False
        if then >= unit.end or p.parted[then]:
            return True
        short = then + 4 >= unit.end or any(p.parted[k] for k in range(then, then + 4))
        return bool(p.cls[then] & (PREP | TIME)) and short and not self._has_clause(p.starts[noun], unit)

    def _after_comma(self, n: int, unit: Span) -> tuple[str, int]:
        """said, in a statement, that …"""
        p = self.p
        aside = p.gaps[n].strip()
        if aside not in (",", *DASHES, "-"):
            return "", 0
        adverbial = bool(p.cls[n] & (PREP | TIME | ADV | SUB | LINK)) or aside != ","
        for k in range(n + 1, min(n + 14, unit.end)):
            if not adverbial and p.verbish(k):
                return "", 0
            quote = self._quote_in_gap(k)
            if quote:
                return ("quote", quote.left) if adverbial else ("", 0)
            if p.parted[k] and p.lower[k] == "that" and k + 1 < unit.end:
                return "that", self._content_start(k + 1)
        return "", 0

    def _past_adjunct(self, n: int, unit: Span, takes: frozenset[str], made: Attribution) -> tuple[str, int]:
        """said on Thursday that …, said in Brussels he …"""
        p = self.p
        for k in range(n, min(n + 14, unit.end)):
            if k > n:
                quote = self._quote_in_gap(k)
                if p.quoted[k] and not quote:
                    continue
                if quote and p.cls[k - 1] & PREP and p.caps[k]:
                    continue  # said in an interview with “Axios on HBO” on Monday that
                if p.quoted[k - 1] and not p.quoted[k] and "," not in p.gaps[k]:
                    continue
                if quote:
                    return "quote", quote.left
                if ":" in p.gaps[k]:
                    return "colon", p.starts[k]
                if p.parted[k]:
                    if "," in p.gaps[k] and made.strength > 1 and p.lower[k] == "that" and k + 1 < unit.end:
                        return "that", self._content_start(k + 1)
                    break
            if p.lower[k] == "that" and k + 1 < unit.end and not p.cls[k - 1] & PREP:
                other = k > n and p.lower[k - 1] in SPOKEN  # asked for proof Lund says that
                return ("", 0) if other else ("that", self._content_start(k + 1))
            if k > n and made.term == "ask" and p.lower[k] in QUESTIONS and not p.parted[k]:
                return "that", p.starts[k]  # asked in May whether
            dated = k > n and (p.cls[k - 1] & TIME or p.lower[k - 1] in PERIODS)
            if p.lower[k] == "to" and dated and "to" in takes:
                return "to", p.starts[k]  # pledged on Friday to …
            if k > n and "clause" in takes and p.cls[k] & PRON and not p.cls[k - 1] & (PREP | SUB | AND):
                return "clause", p.starts[k]
            time = k > n and "clause" in takes and p.cls[k - 1] & TIME and not p.cls[k] & TIME
            if time and (p.cls[k] & (DET | POSS) or not (p.cls[k] & CLOSED or p.cls[k - 2] & (DET | POSS))):
                return "clause", p.starts[k]
        skip = n
        while skip + 1 < unit.end and p.cls[skip] & (TIME | ADV) and not p.cls[skip] & DET and not p.parted[skip + 1]:
            skip += 1
        if p.lower[skip] in TOPICS and skip + 1 < unit.end and not p.parted[skip + 1] and made.strength != 2:
            made.end = skip + 1 if skip == n else made.end
            return "topic", p.starts[skip + 1]
        if skip > n and "object" in takes and not p.cls[skip] & (PREP | AND | SUB | AUX | REL):
            kind, start = self._opening(skip, unit)
            return (kind, start) if kind and (kind != "to" or "to" in takes) else ("clause", p.starts[skip])
        if made.strength == 1 and p.cls[n] & (TIME | ADV):
            return "", 0
        if "object" in takes and made.strength == 1 and not p.cls[n] & PREP:
            return "clause", p.starts[n]
        return "", 0

    def _addressee(self, n: int, unit: Span) -> Span | None:
        p = self.p
        if p.cls[n] & (OBJ | PRON) and not p.cls[n] & DET:
            if p.cls[n] & POSS:
                return p.phrase_after(n, unit.end)
            return Span(n, n + 1)
        if p.cls[n] & (PREP | TO | THAT | SUB):
            return None
        show = self._quote_in_gap(n + 1) if p.cls[n] & DET and n + 1 < unit.end and p.caps[n + 1] else None
        if show:  # told the “Morning Dam” show
            k = bisect_left(p.starts, show.right)
            return Span(n, k + (k < unit.end and not p.cls[k] & CLOSED and p.gaps[k].strip() in CLOSING))
        return p.phrase_after(n, unit.end)

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
        if made.rule in ("noun", "light verb and noun"):
            stop = self._main_verb(k, unit) or stop
        elif kind in ("clause", "to", "that"):
            stop = self._behind_restrictive(made, k, unit, kind) or stop
        end = self._content_end(made, k, Span(unit.first, stop or unit.end), kind)
        if kind in ("clause", "to", "topic"):
            end = self._before_adjunct(made, k, end)
        while start and p.text[start - 1] in SIGNS:
            start -= 1
        if end > start:
            if made.label == "act" and not self._quote_near(k, unit):
                made.aimed = True
                return
            made.contents.append((start, end))
            made.clause, made.that = kind in ("that", "clause"), kind == "that"
            resumed = self._behind_relative(k, end, unit) if kind in ("that", "clause") else None
            if resumed:
                self._add_content(made, unit, self._content_start(resumed), kind, stop)
                return
            if kind != "that":
                return
            then = bisect_left(p.starts, end)
            joined = then + 2 < unit.end and (p.cls[then] & AND or p.lower[then] == "but")
            if joined and p.lower[then + 1] == "that":
                self._add_content(made, unit, self._content_start(then + 2), "that", stop)

    def _before_adjunct(self, made: Attribution, k: int, end: int) -> int:
        """Return where a thing ends before what says when or where: called it a sham | in a tweet on Sunday."""
        p, stop = self.p, bisect_left(self.p.starts, end)
        aimed = made.term != "say" and p.lower[k] not in ("to", "not", "never") and not p.lower[k].endswith("ing")
        for i in range(k + 1, stop - 1):
            c = p.cls[i]
            opens = aimed and p.lower[i] in CLAUSES and p.lower[i] != "as" and not (p.quoted[i] or p.parted[i + 1])
            if opens and "," not in p.gaps[i]:  # a reason without a comma is the speaker's own
                opens = any(p.quoted[k:i]) and self._quote_near(i, made.unit)
            if opens and self._another_clause(i + 1, made.unit):
                return self._edge(i)
            if p.verbish(i) or p.has_aux(i) or c & (REL | THAT):
                return end
            if not c & PREP or p.quoted[i] or p.parted[i + 1]:
                continue
            wished = made.label in ("thought", "promising", "directive")
            if aimed and not wished and p.lower[i] in OF_OCCASION and self._occasion(i + 1, stop):
                return self._edge(i)
        return end

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
                return then >= stop or bool(p.parted[x + 1] or p.cls[then] & TIME or p.caps[then])
            if p.cls[x] & (CLOSED & ~ADV):
                return False
        return False

    def _behind_relative(self, k: int, end: int, unit: Span) -> int | None:
        """Return where a claim goes on behind the outlet's aside: said that Lund, who left in May, | was old."""
        p = self.p
        then = bisect_left(p.starts, end)
        if then + 2 >= unit.end or p.lower[then] not in ("which", "who") or "," not in p.gaps[then]:
            return None
        if any(p.verbish(i) or p.has_aux(i) for i in range(k, then)):
            return None
        for i in range(then + 2, unit.end):
            if "," in p.gaps[i] and not p.quoted[i]:
                return i if p.cls[i] & AUX or (p.verbish(i) and not p.lower[i].endswith("ing")) else None
        return None

    def _content_end(self, made: Attribution, k: int, unit: Span, kind: str) -> int:
        """Walk right to where the claim ends: a semicolon, a new attribution, ', but', ', which', a participle."""
        p, lower, gaps, cls = self.p, self.p.lower, self.p.gaps, self.p.cls
        head = made.source.first if made.source else (p.subject(made.first, unit.first) or Span(made.first, 0)).first
        opener = unit.first + bool(cls[unit.first] & AND and unit.first + 1 < unit.end)
        opening = cls[opener] & (SUB | PREP) and head - opener < 3
        relative = head if p.cls[head] & REL else head - 1 if head > unit.first and p.cls[head - 1] & REL else None
        related = relative is not None or made.rule == "participle"
        aside = relative is not None and p.parted[relative]
        thing = kind in ("clause", "topic") and made.strength < 3 and not p.cls[k] & (TO | SUB | REL)
        verb = next((i for i in range(k + 1, unit.end) if p.verbish(i) or p.has_aux(i)), unit.end) if thing else k
        bare = kind == "to" or (thing and not self._has_clause(p.starts[k], unit, True))
        if head > unit.first + 1 and lower[head - 1] in CLAUSES and cls[head - 2] & AND:
            opening = True  # …, and while he said it held, | few believe it
        if not opening and cls[opener] & SUB and lower[opener] not in QUESTIONS - {"if"}:
            opening = self._comma(opener + 1, Span(opener, made.first + 1)) is None
        if 1 < head - unit.first < 6 and lower[head - 1] in CLAUSES:
            opening = opening or not any(p.verbish(x) for x in range(unit.first, head - 1))
        joints = [i for i in range(k + 1, unit.end) if gaps[i] != " " or cls[i] & AND]  # elsewhere no claim ends
        for i in joints:
            if p.quoted[i]:
                continue
            gap, c = gaps[i], cls[i]
            verbless = bare or i <= verb
            if thing and c & AND and i + 1 < unit.end and p.cls[i + 1] & AUX:
                return self._edge(i)
            if c & AND and kind == "that" and i + 2 < unit.end and lower[i + 1] == "that" and lower[i] != "or":
                return self._edge(i)
            if gap == " ":
                if c & AND and made.source and self._new_verb(i + 1, unit, made):
                    return p.ends[i - 1]
                if c & AND and verbless and self._another_deed(i, unit):
                    return self._edge(i)
                subject = i + 1 < unit.end and cls[i + 1] & (DET | PRON | POSS)
                if c & AND and kind == "to" and subject and self._another_clause(i + 1, unit):
                    return self._edge(i)
                continue
            if ";" in gap or (thing and ":" in gap and p.caps[i] and not self._quote_in_gap(i)):
                return self._edge(i)
            if c & AND and p.quoted[i - 1] and not sets_off(gap) and made.source and self._new_verb(i + 1, unit, made):
                return self._edge(i)  # called it “a sham” and said it cost too much
            if sets_off(gap):
                word = lower[i]
                bare_clause = verbless and "," in gap and not c & (AND | SUB | REL | AUX)
                if bare_clause and self._another_clause(i, unit, False):
                    return self._edge(i)
                wished = made.strength < 3 or kind == "to"  # what is said to be appointed is said to be a banker too
                if wished and c & DET and "," in gap and not p.quoted[i - 1] and self._apposed(i, k, unit):
                    return self._edge(i)
                begins = p.caps[i] or c & (PRON | DET | POSS | LINK) or word == "that's"
                if opening and "," in gap and begins and (not c & (SUB | REL) or word == "that's"):
                    return self._edge(i)
                if aside and relative is not None and any(dash in gap and dash in gaps[relative] for dash in DASHES):
                    return self._edge(i)
                ends = aside and not c & (AND | PREP | SUB | REL | NUM) and (p.verbish(i) or not c)
                if ends and not self._in_list(i, unit):
                    return self._edge(i)
                tells = word.endswith("ing") and (word in participles() or word == "pointing")
                if tells and (i + 1 >= unit.end or not p.cls[i + 1] & AND):
                    return self._edge(i)
                if self._remark(i, k, unit, kind):
                    return self._edge(i)
                then = i + 1 if word == "but" and i + 1 < unit.end else 0
                goes_on = then and then + 1 < unit.end and cls[then] & MODAL and not cls[then + 1] & (ADV | AND)
                denied = then and (lower[then].endswith("n't") or lower[then] == "cannot")
                corrects = then and (lower[then] in CORRECTING or (goes_on and not denied))
                if (word in CONTRASTS and not corrects) or self._told_by(i, unit):
                    return self._edge(i)
                if word == "with" and any(x.endswith("ing") for x in lower[i + 2 : min(i + 7, unit.end)]):
                    return self._edge(i)
                whom = c & PREP and i + 1 < unit.end and lower[i + 1] in ("which", "whom", "whose")
                if word in ("which", "who") or word == "according" or whom:
                    return self._edge(i)
                if word == "and" and self._new_clause(i + 1, unit, made):
                    return self._edge(i)
                if c & AND and verbless and (self._another_deed(i, unit) or self._another_clause(i + 1, unit)):
                    return self._edge(i)
                if c & AUX:
                    named = related and kind == "clause" and not any(p.verbish(x) for x in range(k, i))
                    if thing or named or kind == "to":
                        return self._edge(i)  # a man who announced his run in May, | has called for more
                if word == "as" and i + 1 < unit.end and cls[i + 1] & AUX and not cls[i + 1] & BE:
                    return self._edge(i)  # called for it to go, | as did Lund
                if (
                    word == "as"
                    and i + 2 < unit.end
                    and any(lower[x] in past_verbs() for x in range(i + 1, min(i + 4, unit.end)))
                ):
                    return self._edge(i)
        return self._unit_end(unit)

    def _remark(self, i: int, k: int, unit: Span, kind: str) -> bool:
        """Return whether the outlet's remark begins at word i: pledged to leave, | dealing a blow; – a claim that."""
        p, word = self.p, self.p.lower[i]
        plain = i + 1 < unit.end and not (p.cls[i] & PREP or p.cls[i + 1] & AND or p.parted[i + 1])
        if word in ("a", "an") and (any(d in p.gaps[i] for d in DASHES) or self._names_a_claim(i, unit)):
            return not any(any(d in p.gaps[x] for d in DASHES) for x in range(i + 1, unit.end))
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
            if p.lower[x] in CLAIMS and p.cls[x + 1] & (REL | THAT | DET | POSS | PRON):
                return True
        return False

    def _main_verb(self, k: int, unit: Span, left: int | None = None) -> int | None:
        """Return the verb of which the whole noun phrase is the subject: claims that it was rigged | were rejected."""
        p, cls = self.p, self.p.cls
        if left is None:
            left = 0 if p.lower[k] == "to" or p.lower[k].endswith("ing") else 1
        for i in range(k, min(k + 30, unit.end)):
            if p.quoted[i] or (i > k and (p.parted[i] or cls[i] & (REL | SUB | AND))):
                return None
            if i == k or not p.verbish(i) or p.lower[i].endswith("ing") or cls[i - 1] & (TO | AUX | ADV):
                continue
            if not cls[i] & AUX and i + 1 < unit.end and cls[i + 1] & PREP:
                continue
            if cls[i - 1] & PRON and not cls[i - 1] & (DET | OBJ) and i - 2 > k and not cls[i - 2] & CLOSED:
                continue  # the sway he | has with voters
            if not left:
                return i
            left -= 1
        return None

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
        if relative is None or any(p.verbish(x) or p.has_aux(x) for x in range(unit.first, relative)):
            return None
        clause = kind != "to" and self._has_clause(p.starts[k], unit, True)
        if clause and (p.cls[k] & (SUB | REL) or self._main_verb(k, unit, 2)):
            return None  # what he says is true; the council knew the wall was weak
        main = self._main_verb(k, unit, 1 if clause else 0)
        return None if main and not clause_verbs().isdisjoint(p.lower[k:main]) else main

    def _told_by(self, i: int, unit: Span) -> bool:
        """…, officials said.  …, said Lund."""
        p = self.p
        if p.lower[i] in SPOKEN:
            return True
        if telling_verbs().isdisjoint(p.lower[i + 1 : min(i + TELLER, unit.end - 1) + 1]):
            return False
        teller = p.phrase_after(i, min(i + TELLER, unit.end))
        return (
            teller is not None
            and teller.end < unit.end
            and p.lower[teller.end] in telling_verbs()
            and (teller.end + 1 >= unit.end or bool(p.parted[teller.end + 1]) or self._told_whom(teller.end, unit))
        )

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
        return p.ends[i - 1]

    def _new_verb(self, i: int, unit: Span, made: Attribution) -> bool:
        """and + a cue verb in the same tense: the subject goes on, the content does not."""
        p = self.p
        while (
            i < unit.end
            and (p.cls[i] & ADV or p.lower[i].endswith("ly"))
            and not p.parted[i + 1 if i + 1 < unit.end else i]
        ):
            i += 1
        if i >= unit.end or p.quoted[i]:
            return False
        word, cue = p.lower[i], p.lower[made.end - 1]
        first = p.lower[made.first]
        goes_on = i + 1 < unit.end and (p.cls[i + 1] & (DET | POSS | THAT | OBJ) or p.lower[i + 1] in QUESTIONS)
        if goes_on and not p.cls[i] & AUX and word in present_verbs() and first in present_verbs():
            return True  # He accuses the mayor and describes the leaks
        past = any(w.endswith("ed") or w in PAST or w in IRREGULAR for w in (first, cue))
        if word in quoting_verbs() and not self._quote_near(i + 1, unit):
            return False  # because of strikes and continued low prices
        return past and word in past_verbs() and (word.endswith("ed") or word in PAST)

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
        named = p.phrase_after(i, unit.end)
        if named and named.end < unit.end and p.lower[named.end] in SPOKEN:
            return True  # – and one diver, the town's Jo Holm, said
        for k in range(i + 1, min(i + 6, unit.end)):
            if p.parted[k] or p.quoted[k]:
                return False
            if p.lower[k] in SPOKEN:
                return True
        return False

    def _postposed(self, made: Attribution, unit: Span, left: int) -> None:
        """Take what stands before `, X said` as content."""
        p = self.p
        if left <= unit.first:
            if left == unit.first and self._closes_in_gap(left) and "\n" not in p.gaps[left]:
                quote = self.quotes[bisect_right(self.lefts, p.starts[left]) - 1]
                if p.text[quote.end - 1] in "?!…—–-":
                    made.contents.append((quote.left, quote.right))
            return
        gap = p.gaps[left]
        quote_before = self._closes_in_gap(left)
        comma = sets_off(gap)
        if not quote_before and not comma and made.rule != "according to":
            return
        start = unit.first
        if p.cls[start] & AND and start + 1 < left:
            start += 1
        if not quote_before and (made.term in BARELY or not self._claimed(start, left, made, unit)):
            return
        end = self._edge(left)
        for a in range(left - 1, start, -1):
            if ";" in p.gaps[a] and not p.quoted[a]:
                start = a
                break
        if quote_before:
            k = bisect_right(self.lefts, p.starts[left - 1]) - 1
            quote = self.quotes[k]
            if quote.left <= p.starts[start]:
                made.contents.append((quote.left, end))
                return
            words = self.reading.words_in(p.starts[start], quote.left)
            if ":" not in p.text[p.ends[words.stop - 1] : quote.left] and not any(
                p.verbish(w) and p.lower[w] in SPOKEN for w in words
            ):
                made.contents.append((self._content_start(start), end))
            else:
                made.contents.append((quote.left, end))
            return
        made.contents.append((self._content_start(start), end))

    def _claimed(self, start: int, left: int, made: Attribution, unit: Span) -> bool:
        """Return whether the words before a comma are what is said: Armed men stormed the bank, | police said."""
        p, k = self.p, made.end
        somewhere = (
            k < unit.end and p.lower[k] in WHERE and not (k + 1 < unit.end and p.cls[k] & TO and p.cls[k + 1] & AUX)
        )
        closing = k >= unit.end or bool(p.parted[k]) or bool(p.cls[k] & (TIME | ADV)) or somewhere
        ago = p.lower[left - 1] in SINCE or p.lower[left - 1] in PERIODS or p.cls[left - 1] & TIME
        when = ago and p.cls[start] & (ADV | TIME)  # Just a few months ago, X …
        if made.strength < 3 or not closing or when:
            return not self._adverbial(start, left)
        return left - start > (PHRASE if p.cls[start] & PREP else 2) or not self._adverbial(start, left)

    def _adverbial(self, start: int, left: int) -> bool:
        """Return whether the words before a comma claim nothing: In a letter, X …; As the talks went on, X …"""
        p = self.p
        clause = False
        if p.lower[start] in ("more", "most") and start + 1 < left and p.cls[start + 1] & ADV:
            start += 1  # More recently, X …
        counted = p.cls[start + 1] & NUM or p.lower[start + 1][0].isdigit()
        if counted and p.lower[start] in ABOUT and not (start + 2 < left and p.lower[start + 2] in PERIODS):
            return False  # About 40 divers, not About 30 minutes later
        if not p.cls[start] & AUX and (p.lower[start] in PARTICIPLES or p.lower[start].endswith(("ing", "ed"))):
            comma = self._comma(start + 1, Span(start, left))
            if comma is None:  # Given the lack of money, X …
                related = next((k for k in range(start + 1, left) if p.cls[k] & REL), left)
                own = range(start + 1, related)
                return not any(p.cls[k] & AUX or p.has_aux(k) or (related < left and p.verbish(k)) for k in own)
            start = comma
        openers = PREP | SUB | TIME | ADV | LINK
        while start < left and (p.cls[start] & openers or p.lower[start] in CLAUSES or p.lower[start].endswith("ly")):
            clause = bool(p.cls[start] & SUB or p.lower[start] in CLAUSES)
            comma = self._comma(start + 1, Span(start, left))
            if comma is None:
                break
            start, clause = comma, False
        else:
            if start < left:
                return False
        if not clause and p.cls[start] & PREP:  # In the deal he outlined in May, X …; in a note after it was out, X …
            opens = (k for k in range(start + 2, left) if self._hangs(k))
            left = next(opens, left)
        verbs = [k for k in range(start, left) if p.verbish(k) or p.has_aux(k)]
        clauses = sum(k - 1 not in verbs and not p.cls[k - 1] & ADV for k in verbs)
        return clauses <= clause

    def _hangs(self, k: int) -> bool:
        """Return whether a clause that belongs to the noun before it begins at a word: a deal | he made."""
        p = self.p
        if p.parted[k] or p.cls[k - 1] & (CLOSED | TIME):
            return False
        return bool(p.cls[k] & (PRON | REL) and not p.cls[k] & DET) or p.lower[k] in CLAUSES

    def _continued(self, made: Attribution, unit: Span, at: int) -> None:
        """Take in what goes on after `, X said,`."""
        if at >= unit.end:
            return
        quote = self._quote_in_gap(at)
        if quote:
            self._add_content(made, unit, quote.left, "quote")

    def _lefts_near(self, at: int, unit: Span) -> list[int]:
        k = bisect_left(self.lefts, at)
        stop = self.p.ends[unit.end - 1]
        return [left for left in self.lefts[k : k + 1] if left < stop]
