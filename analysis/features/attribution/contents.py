"""What is said: where the content of a cue begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from ..quotations import Quote
from .claims import SPOKEN, Attribution, clause_verbs, finite_verbs, object_verbs, participles, telling_verbs
from .ends import ASKED, CLAUSES, ONLY, PHRASE, QUESTIONS, Ends
from .offices import GROUPS, kinds, several, speaker_like
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    BLAMED_FOR,
    CLOSED,
    DASHES,
    DET,
    GIVEN,
    HAVE,
    HELD_AUX,
    LINK,
    LONE,
    MODAL,
    NEAR_NUMBER,
    NEAR_PAIRS,
    NO_ADVERBS,
    NUM,
    OBJ,
    OCCASIONS,
    PARTICIPLES,
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
    WHERE,
    WHICH_TIME,
    Span,
    sets_off,
    words_of,
)

CLOSING = "\"”»’'"
TOPICS, WORKS = map(words_of, ("topic", "work"))
DATING, SINCE, WONDERING, ABOUT = map(words_of, ("dating", "since", "wondering", "about"))
FOCUS = words_of("focus")
NO_ADDRESSEE = WHICH_TIME | {"there"}
HEARD_ON, HEARD_AT = words_of("heard on"), words_of("heard at")
MANNERS, OFTEN = words_of("manner"), words_of("often said")
OFTEN_FIRST = frozenset(words.split()[0] for words in OFTEN)
BY_SAYING = words_of("by saying")
WITHIN_NAMES = words_of("in a show's name")
PERIODS, BARELY = words_of("period"), words_of("no report")
CLAIMING, TO_THE_PRESS = words_of("claiming"), words_of("to the press")
FRAMES = frozenset(("named", "bid", "about", "charged", "figured", "tied", "enacted", "judged"))
ASKED_ON = words_of("asked on")
CHARGED_WITH, JUDGED, TOLD_OF = map(words_of, ("charged with", "judged", "told of"))
TIED_TO, ENACTED = words_of("tied to"), words_of("enacted")
NUMBERED, SUMS, OWN_OF, CONNECTED = map(words_of, ("numbered", "charged sum", "has an of", "connected"))
OF_WHAT = ("of", "about")
ADVISED = words_of("told of") - words_of("reminded of")
TO_ONLY, THAT_ONLY = frozenset(("to",)), frozenset(("that",))
Opening = tuple[str, int]  # what kind of content begins, and where
NOTHING = "", 0  # no content begins; a step that returns None instead lets the next one read on


class Contents(Ends):
    """One article, its quotations, and where contents begin and end in it."""

    def _complement(self, made: Attribution, unit: Span, takes: frozenset[str]) -> Opening:
        """Return what kind of content begins after a cue, and where ('' for none)."""
        p = self.p
        n = made.end
        if n >= unit.end:
            return NOTHING
        then = self._verb_joined(n, unit) if {"object", "that"} & takes else None
        if then:  # praised and mocked the plan
            kind, start = self._complement(replace(made, end=then), unit, takes)
            return (kind, start) if kind in ("clause", "that") else NOTHING
        if not FRAMES.isdisjoint(takes):
            kind, start = self._framed(made, unit, takes)
            if kind or takes <= FRAMES:
                return kind, start
        if takes - {"heard"} == THAT_ONLY:
            kind, start = self._opening(n, unit)
            if p.cls[n] & PREP and n + 2 < unit.end and not p.parted[n]:  # accepted in court | that it leaks
                occasion = p.phrase_after(n + 1, unit.end)
                then = occasion.end if occasion and p.lower[occasion.end - 1] in OCCASIONS else unit.end
                kind, start = self._opening(then, unit) if then < unit.end else NOTHING
                return (kind, start) if kind == "that" and p.lower[then] in CLAIMING else NOTHING
            return (kind, start) if kind == "that" and p.lower[n] in CLAIMING else NOTHING
        if (timed := self._behind_when(made, unit, takes)) is not None:
            return timed
        if p.lower[n] == "ahead" and n + 1 < unit.end and p.lower[n + 1] == "of":
            return NOTHING  # Dam leaks, report warns ahead of a vote
        if p.lower[n] == "by" and made.strength > 1 and n + 1 < unit.end and p.lower[n + 1] in BY_SAYING:
            return NOTHING
        if p.cls[n] & LINK and n + 1 < unit.end and not p.parted[n] and p.lower[n + 1] == "that":
            n += 1  # suggest however that
        kind, start = self._opening(n, unit)
        if kind == "that" and p.lower[n] == "that" and {"that", "clause", "quote"}.isdisjoint(takes):
            return ("clause", p.starts[n]) if "object" in takes else NOTHING  # declined that post
        if kind == "quote" and "person" in takes and (told := self._told_a_show(made, n, unit, start)) is not None:
            return told
        if kind in ("quote", "colon"):
            return NOTHING if made.term == "choose" else (kind, start)  # chose “odd” from a list
        doing = n + 1 < unit.end and p.lower[n + 1].endswith("ing") and not p.parted[n + 1]
        if p.lower[n] == "to" and doing and made.term == "admit":
            return "clause", p.starts[n + 1]  # admitted to lying
        if made.term == "put it":  # put it this way: “…”
            whom = p.phrase_after(n + 1, unit.end) if p.lower[n] == "to" and n + 1 < unit.end else None
            if whom and whom.end + 1 < unit.end and p.lower[whom.end] == "that" and not p.parted[whom.end]:
                made.via = whom
                return "that", self._content_start(whom.end + 1)  # put it to Berg that he lied
            colon = next((k for k in range(n, min(n + 5, unit.end)) if p.parted[k]), None)
            return ("colon", self._content_start(colon)) if colon and ":" in p.gaps[colon] else NOTHING
        if p.parted[n]:
            return self._after_comma(n, unit) if made.strength > 1 else NOTHING
        published = p.lower[n - 1] in TEXTS and (p.lower[n].endswith("ed") or p.lower[n] in PARTICIPLES)
        if published and (behind := self._behind_text(n, unit))[0]:
            return behind
        if "whom" in takes and (warned := self._warned(made, unit))[0]:
            return warned
        if p.lower[n] == "to" and (told := self._behind_to(made, n, unit, takes)) is not None:
            return told
        if kind == "to" and takes == TO_ONLY and self._not_to_do(n + 1, unit):
            return NOTHING
        if kind and (kind != "to" or "to" in takes):
            return kind, start
        if takes == TO_ONLY and not p.cls[n] & (ADV | TIME):
            return NOTHING  # is looking like a winner
        if ("person" in takes and made.term not in ("say",)) or p.lower[n] in ("reporters",):
            told, n = self._behind_person(made, n, unit, takes)
            if told is not None:
                return told
        return self._behind_adverbs(made, n, unit, takes)

    def _behind_text(self, n: int, unit: Span) -> Opening:
        """Return what is said behind whose a text is: said in a statement released by police | that it leaks."""
        p, found = self.p, NOTHING
        for k in range(n + 1, min(n + 12, unit.end)):
            opening = self._opening(k, unit)
            if opening[0] in ("quote", "colon"):
                return opening
            if p.parted[k]:
                break
            if opening[0] == "that" and k + 1 < unit.end and not p.verbish(k + 1):
                found = opening  # the last: issued after the news that Berg had died | that it leaks
        return found

    def _behind_when(self, made: Attribution, unit: Span, takes: frozenset[str]) -> Opening | None:
        """Return what begins behind how long, how often or when somebody said so, None to read on."""
        p, n = self.p, made.end
        if self._span_of_time(n, unit):
            that = next((k for k in range(n + 2, min(n + 12, unit.end - 1)) if p.lower[k] == "that"), None)
            if that and not p.cls[that - 1] & PREP:
                return "that", self._content_start(that + 1)
            ago = next((k for k in range(n + 1, min(n + 5, unit.end - 1)) if p.lower[k] in SINCE), n)
            goes_on = not p.cls[ago] & PREP and p.cls[ago + 1] & (PRON | DET | POSS) and "clause" in takes
            return ("clause", p.starts[ago + 1]) if ago > n and goes_on else NOTHING
        if p.lower[n] in WHICH_TIME and (since := self._since_when(n, unit, takes))[0]:
            return since
        if p.lower[n] in OFTEN_FIRST and (often := self._said_often(n, unit)):
            return "that", self._content_start(often)
        if p.lower[n] in DATING and n + 1 < unit.end and not p.parted[n + 1]:
            dated = next((k for k in range(n + 1, min(n + 3, unit.end)) if p.cls[k] & TIME), None)
            if dated:
                return self._past_adjunct(dated, unit, takes, made)
        return None

    def _told_a_show(self, made: Attribution, n: int, unit: Span, start: int) -> Opening | None:
        """Return what is said to a show named in marks: told “Harbour and Friends” that; None to read on."""
        p = self.p
        if made.term == "say" or not self._names_a_show(start):
            return None
        shown = bisect_left(p.starts, self.quotes[bisect_left(self.lefts, start)].right)
        if shown < unit.end and p.lower[shown] != "that" and "," not in p.gaps[shown]:
            return None
        made.via = Span(n, shown)
        return (
            ("that", self._content_start(shown + 1)) if shown + 1 < unit.end and p.lower[shown] == "that" else NOTHING
        )

    def _behind_to(self, made: Attribution, n: int, unit: Span, takes: frozenset[str]) -> Opening | None:
        """Return what is said to somebody behind *to*: apologised to the town for the leak; None to read on."""
        p = self.p
        addressed = made.strength == 3 or "that" in takes or made.label == "act"
        verb = n + 1 < unit.end and (p.cls[n + 1] & (ADV | AUX) or p.lower[n + 1] in clause_verbs())
        if not addressed or verb or (p.cls[n] & TO and "to" in takes and self._to_do(n + 1, unit)):
            return None
        person = p.phrase_after(n + 1, unit.end)
        if person is None:
            return None
        if any(p.lower[k] == "who" for k in range(*person)):
            return NOTHING
        if made.label == "act":
            while person.end + 2 < unit.end and self._and_to(person.end):
                also = p.phrase_after(person.end + 2, unit.end)  # apologised to the town and to its divers for the leak
                person = Span(person.first, also.end if also else person.end + 2)
            wanted = self._for_what(person, unit)
            if wanted:  # apologised to the town for the leak
                made.via = Span(person.first, wanted - 1)
                return "clause", p.starts[wanted]
        then = person.end
        if then >= unit.end:
            return None
        what, at = self._opening(then, unit)
        if not what and p.cls[then] & (PREP | TIME):
            what, at = self._past_adjunct(then, unit, frozenset(("that",)), made)
        if what in ("that", "quote", "colon"):
            made.via = person
            return what, at
        shifted = made.strength == 3 and "object" in takes and not p.parted[then] and not p.caps[then]
        shifted = shifted and bool(p.cls[n + 1] & (DET | POSS) or self._somebody(person))
        if shifted and p.cls[then] & (DET | POSS) and not p.cls[then] & (PREP | SUB | REL | OBJ):
            made.via = person
            return "clause", p.starts[then]  # disclosed to the board its work for the club
        return None

    def _behind_person(
        self, made: Attribution, n: int, unit: Span, takes: frozenset[str]
    ) -> tuple[Opening | None, int]:
        """Return what begins behind whom it is said to, None for what is read on from the word returned with it."""
        p = self.p
        person = self._addressee(n, unit)
        if person is None or (p.cls[n] & NUM and p.lower[person.end - 1] == "times"):
            return None, n if person is None else person.end  # asked six times | whether
        if split := self._told_of_another(made, person, unit):
            made.via = Span(person.first, split)
            return ("clause", p.starts[split]), n  # told reporters | Berg had lied
        aside = next((k for k in range(n + 1, person.end) if p.lower[k] == "who"), None)
        if aside and p.parted[aside]:
            made.via = Span(person.first, aside)  # told Lund, who replied …: what follows is Lund's
            return NOTHING, n
        wanted = self._for_what(person, unit) if made.term == "ask" else None
        if wanted:  # asked Norway for money
            made.via = Span(person.first, wanted - 1)
            return ("clause", p.starts[wanted]), n
        topic = self._told_of(person, unit, made.term) if made.term in TOLD_OF else None
        if topic:  # reminded the town of the flood
            made.via = Span(n, topic - 1)
            return ("clause", p.starts[topic]), n
        person = self._without_time(person)
        made.via = Span(person.first, self._before_occasion(person))
        n = person.end
        if n >= unit.end:
            return NOTHING, n
        if p.lower[n] in CLAUSES and n + 1 < unit.end and p.lower[n + 1] in ASKED:
            return self._behind_whom(n, unit), n  # told reporters when asked about it | that it held
        if p.lower[n] in WHICH_TIME and (since := self._since_when(n, unit, takes))[0]:
            return since, n
        if p.lower[n] == "there":
            then = p.cls[n + 1] if n + 1 < unit.end else TIME
            if not (then & (TO | PREP | TIME | THAT) or p.parted[min(n + 1, unit.end - 1)]):
                return ("clause", p.starts[n]), n  # told divers | there was a leak
            n += 1  # told divers there | that it leaks
            if n >= unit.end:
                return NOTHING, n
        behind = self._behind_whom(n, unit) if p.lower[n] == "who" and not p.cls[n - 1] & OBJ else NOTHING
        if behind[0]:
            return behind, n
        if p.lower[n] == "who" and person.end - person.first == 1 and (told := self._told_to(n + 1, unit)):
            return ("to", p.starts[told]), n
        gathered = p.lower[n].endswith("ed") and not p.parted[n] and n + 1 < unit.end and p.cls[n + 1] & PREP
        if gathered and (several(p.lower[n - 1]) or kinds().get(p.lower[n - 1]) == "addressee"):
            to = next(
                (k for k in range(n + 2, min(n + 10, unit.end - 1)) if p.cls[k] & TO and self._to_do(k + 1, unit)), 0
            )
            if to and "that" not in p.lower[n:to] and not any(p.parted[n : to + 1]):
                return ("to", p.starts[to]), n  # told people gathered outside the hall | to go home
            n += 1  # told divers gathered | at the pier | that it leaked
        kind, start = self._opening(n, unit)
        if kind == "quote" and (p.owns(n - 1) or p.cls[n - 1] & PREP) and self._names_a_show(start):
            shown = bisect_left(p.starts, self.quotes[bisect_left(self.lefts, start)].right)
            return self._past_adjunct(shown, unit, takes, made) if shown < unit.end else NOTHING, n
        if kind:
            return (kind, start), n
        bracketed = p.gaps[n].strip() == ")"  # told the Harbour Agency (HAN) | on Saturday that
        return (self._after_comma(n, unit) if p.parted[n] and not bracketed else None), n

    def _behind_adverbs(self, made: Attribution, n: int, unit: Span, takes: frozenset[str]) -> Opening:
        """Return what begins behind how or how much something is said, and behind nothing of that kind."""
        p, c = self.p, self.p.cls[n]
        if c & DET and n + 2 < unit.end and p.cls[n + 1] & TIME and not p.parted[n + 2] and made.strength == 3:
            kind, start = self._opening(n + 2, unit)
            if kind in ("that", "quote", "colon") or p.cls[n + 2] & PRON:
                return kind or "clause", start or p.starts[n + 2]
        if self._counts(n, unit, takes):
            asks = n + 1 < unit.end and p.lower[n + 1] in QUESTIONS  # wondered just how far
            return "that" if asks else "clause", p.starts[n]  # said at least six people died
        goes_on = n + 1 < unit.end and not p.parted[n + 1]
        noun = p.lower[n] in NO_ADVERBS and not p.cls[n] and p.lower[n] not in DATING  # blamed supply chains
        early = p.lower[n] in DATING and n + 1 < unit.end and (not p.cls[n + 1] or p.cls[n + 1] & AUX)
        adverb = p.lower[n].endswith("ly") and not (noun or early or p.caps[n])  # promised early elections
        if adverb and "object" in takes and goes_on:
            n += 1
            c, goes_on = p.cls[n], n + 1 < unit.end and not p.parted[n + 1]
            kind, start = self._opening(n, unit)
            if kind in ("that", "quote", "colon"):
                return kind, start  # complain bitterly that
        many = p.lower[n] == "so" and "clause" in takes and n + 2 < unit.end and p.lower[n + 1] in LONE
        if many and (p.verbish(n + 2) or p.cls[n + 2] & AUX) and goes_on:
            return "clause", p.starts[n]  # said so few came that it was stopped
        if p.lower[n] == "not" and "object" in takes and self._not_only(n, unit):
            return "clause", p.starts[n]  # promised not only a pier but a ferry
        if c & OBJ and c & ADV and "object" in takes and self._named_as(n, unit):
            return "clause", p.starts[n]  # described herself as a friend
        answer = self._quote_in_gap(n + 1) if p.lower[n] == "with" and made.strength == 3 and n + 1 < unit.end else None
        if answer:
            shown = bisect_left(p.starts, answer.right)
            bombs = shown < unit.end and not (p.parted[shown] or p.cls[shown] & CLOSED)  # replied with “smart” bombs
            work = self._names_a_show(answer.left) and p.text[answer.end - 1] not in ".?!"
            return NOTHING if bombs or work else ("quote", answer.left)  # replied with “Thanks.”
        so = "object" in takes and p.lower[n] == "in" and n + 3 < unit.end and p.lower[n + 1] in MANNERS
        if so and p.cls[n + 2] & (DET | POSS) and not (p.parted[n + 2] or p.cls[n + 3] & TIME):
            return "clause", p.starts[n + 2]  # described in detail the leak
        if p.lower[n] in DATING and "object" in takes and goes_on and not p.cls[n + 1]:
            return "clause", p.starts[n]
        if (c & (PREP | TIME | ADV) and not c & (DET | PRON | THAT)) or (p.lower[n].endswith("ly") and not noun):
            return self._past_adjunct(n, unit, takes, made)
        if p.lower[n].endswith("ed") and p.lower[n - 1] in TEXTS and n == made.end:
            found = self._past_adjunct(n, unit, takes, made)  # said in a note carried by the paper | that it leaks
            if found[0]:
                return found
        return self._right_behind(made, n, unit, takes) if "object" in takes or "clause" in takes else NOTHING

    def _right_behind(self, made: Attribution, n: int, unit: Span, takes: frozenset[str]) -> Opening:
        """Return the clause without *that*, or the thing, that begins right behind a cue."""
        p, c = self.p, self.p.cls[n]
        since = n + 4 < unit.end and p.lower[n] == p.lower[n + 2] == "as"
        # suggested as recently as May | that it leaks
        if since and (that := next((k for k in range(n + 4, min(n + 8, unit.end - 1)) if p.lower[k] == "that"), 0)):
            return "that", self._content_start(that + 1)
        meant = self._quote_near(n, unit) or not {"that", "much"}.isdisjoint(p.lower[n : min(n + 8, unit.end)])
        if p.lower[n] == "as" and "as" not in takes and "quote" in takes and not meant:
            return ("clause", p.starts[n]) if "clause" in takes and self._through_as(n, unit) else NOTHING
        when = c & DET or p.lower[n] in WHICH_TIME
        dated = when and n + 1 < unit.end and (p.cls[n + 1] & TIME or (not c and p.lower[n + 1] in PERIODS))
        if dated and (n + 2 >= unit.end or "," in p.gaps[n + 2]):
            return NOTHING  # testified last month
        if dated and not p.parted[n + 2] and p.cls[n + 2] & (DET | POSS) and "object" in takes and not p.owns(n + 1):
            return "clause", p.starts[n + 2]  # praised last month | the deal
        if dated and p.cls[n + 2] & PREP:  # said this week at a rally that …
            return self._past_adjunct(n + 2, unit, frozenset(("that",)), made)
        whom = p.phrase_after(n, unit.end) if p.lower[made.end - 1] == "with" and made.end - made.first > 1 else None
        told = whom and whom.end + 1 < unit.end and p.lower[whom.end] == "that" and self._somebody(whom)
        if whom and told and (p.caps[whom.end + 1] or p.cls[whom.end + 1] & (DET | POSS | PRON | LINK)):
            made.via = whom
            return "that", self._content_start(whom.end + 1)  # agreed with Lund that it leaks
        another = p.lower[n] == "yet" and n + 1 < unit.end and p.lower[n + 1] == "another"
        if (c & AND and not another) or (c & TO and "to" not in takes):
            return NOTHING
        goes_on = n + 1 < unit.end and not p.parted[n + 1]
        goes_on = goes_on or (n + 1 < unit.end and bool(self._quote_in_gap(n + 1)) and "," not in p.gaps[n + 1])
        if p.lower[n] in ("being", "having") and made.label != "act" and goes_on:
            return "clause", p.starts[n]  # denied being a spy, resented being told
        if p.lower[n] in ("doing", "being", "having") and p.cls[made.end - 1] & PREP:
            return "clause", p.starts[n]  # spoke about doing more
        if c & AUX and not c & (DET | PRON):
            near = range(max(unit.first, made.first - 6), made.first)
            relative = any(p.cls[k] & REL or p.lower[k] == "what" for k in near)
            relative = relative or (made.term == "say" and bool(c & BE) and made.first > unit.first)
            return ("clause", p.starts[n]) if relative and made.strength == 3 else NOTHING
        if (made.strength == 1 or (made.strength == 2 and p.lower[n] != "as")) and c & SUB and not c & REL:
            return NOTHING
        return "clause", p.starts[n]

    def _through_as(self, n: int, unit: Span) -> bool:
        """Return whether a clause stands behind what *as* opens: said | as many as ten left, as a result it fell."""
        p = self.p
        stop = next((k for k in range(n + 1, unit.end) if p.parted[k]), unit.end)
        thing = p.phrase_after(n + 1, stop) if n + 1 < stop else None
        at = n + 3 if p.lower[n + 2 : n + 3] == ["as"] else thing.end if thing else stop
        if at < stop and thing and at == thing.end and not (p.caps[at] or p.cls[at] & (PRON | DET | POSS)):
            return False  # asks as a guard walks past
        return any(p.cls[k] & AUX or p.verbish(k) for k in range(at + 1, stop))

    def _counts(self, n: int, unit: Span, takes: frozenset[str]) -> bool:
        """Return whether words that narrow down what follows begin a claim: at least six, only two knew, not guilty."""
        p, then = self.p, n + 1 + (f"{self.p.lower[n]} {self.p.lower[n + 1]}" in NEAR_PAIRS if n + 1 < unit.end else 0)
        if then >= unit.end or any(p.parted[n + 1 : then + 1]) or p.quoted[then]:
            return False
        number = bool(p.cls[then] & NUM) or p.lower[then][0].isdigit() or p.lower[then] in LONE
        if number and (then > n + 1 or p.lower[n] in NEAR_NUMBER):
            return "clause" in takes or "object" in takes
        if p.lower[n] not in FOCUS or p.lower[then] == "that" or p.cls[then] & (PREP | AUX):
            return False
        if self._span_of_time(then, unit):
            return False  # said just a month before the vote that
        if p.lower[n] == "not" and "object" in takes:
            return True
        return "clause" in takes and not p.cls[then] & TO and self._has_clause(p.starts[then], unit)

    def _verb_joined(self, n: int, unit: Span) -> int | None:
        """Return the word behind a second verb that shares a cue's object: denied | and later confirmed | the leak."""
        p, then = self.p, n + 1
        if then + 1 >= unit.end or not p.cls[n] & AND or p.lower[n] == "but" or p.parted[n]:
            return None
        while then + 1 < unit.end and (p.cls[then] & ADV or p.adverb(then)) and not p.cls[then] & (DET | AUX):
            then += 1
        same = p.lower[n - 1].endswith("s") == p.lower[then].endswith("s")
        joined = same and p.lower[then] in object_verbs() & finite_verbs()  # not: shouted and threw
        whole = joined and then + 1 < unit.end and not any(p.parted[k] for k in range(n, then + 2))
        return then + 1 if whole and p.cls[then + 1] & (DET | POSS | OBJ) and not p.cls[then + 1] & PREP else None

    def _not_only(self, n: int, unit: Span) -> bool:
        """Return whether *not only* begins at a word: promised not only a pier but a ferry."""
        lower = self.p.lower
        return lower[n] == "not" and n + 2 < unit.end and lower[n + 1] in ONLY and not self.p.parted[n + 2]

    def _framed(self, made: Attribution, unit: Span, takes: frozenset[str]) -> Opening:
        """Cast the vote as a theft, ordered the town to pay, pressed him about it: an object and what is said of it."""
        p, n = self.p, made.end
        if p.parted[n] and not self._quote_in_gap(n):
            return NOTHING
        found = Span(n, n + 1) if p.cls[n] & OBJ and not p.cls[n] & POSS else p.phrase_after(n, unit.end)
        if found is None or (p.cls[n] & (PREP | ADV | TIME | AND | AUX) and not p.cls[n] & OBJ):
            return NOTHING
        if "about" in takes:
            on = next((k for k in range(n + 1, min(found.end + 1, unit.end - 1)) if p.lower[k] in ASKED_ON), None)
            if on and not (p.parted[on] or p.cls[on + 1] & (TIME | AUX)) and self._somebody(Span(n, on)):
                made.via = Span(n, on)
                return "clause", p.starts[on + 1]
        if "named" in takes and self._named_as(n, unit):
            return "clause", p.starts[n]
        if "charged" in takes and self._charged(n, min(found.end + 1, unit.end - 1)):
            made.finite = False
            return "clause", p.starts[n]
        if "enacted" in takes and self._head_of(found) in ENACTED:
            return "clause", p.starts[n]
        if "figured" in takes and self._figured(n, unit):
            return "clause", p.starts[n]
        if "tied" in takes and self._tied(n, min(found.end + 1, unit.end - 1)):
            return "clause", p.starts[n]
        judged = "judged" in takes or (made.label == "act" and "named" in takes)
        if judged and self._head_of(found) in JUDGED:
            return "clause", p.starts[n]  # attacked the plan
        if made.label == "act" and self._taken_to_task(n, min(found.end + 1, unit.end - 1)):
            return "clause", p.starts[n]
        spoken = found.end < unit.end and "," in p.gaps[found.end] and p.lower[found.end] in BY_SAYING
        if made.label == "act" and spoken and self._somebody(found):
            return "clause", p.starts[n]  # attacked Berg, calling her a fraud
        day = found.end + 1 < unit.end and bool(p.cls[found.end] & TIME) and not p.parted[found.end]
        on = found.end + 2 < unit.end and p.cls[found.end] & PREP and p.cls[found.end + 1] & TIME
        to = found.end + (2 if on and not any(p.parted[found.end : found.end + 3]) else day)  # ordered it Friday to pay
        then = to + 1
        bidden = "bid" in takes and then < unit.end and p.lower[to] == "to" and not p.parted[then - 1]
        if bidden and (not p.parted[then] or self._quote_in_gap(then)):
            if any(map(p.owns, range(*found))) and not speaker_like(p.lower[found.end - 1]):
                return NOTHING  # challenged Berg's efforts to win
            aside = not self._somebody(found) or self._not_to_do(then, unit)  # ordered a pizza to eat at home
            return NOTHING if aside else ("clause", p.starts[n])
        return NOTHING

    def _taken_to_task(self, n: int, stop: int) -> bool:
        """Return whether somebody is attacked for what she did: attacked Berg for leaving, hit him over his plan."""
        p = self.p
        on = next((k for k in range(n + 1, stop) if p.lower[k] in BLAMED_FOR and not p.parted[k]), None)
        if on is None or not self._somebody(Span(n, on)):
            return False
        return p.lower[on + 1].endswith("ing") or bool(p.cls[on + 1] & POSS)

    def _charged(self, n: int, stop: int) -> bool:
        """Return whether somebody is charged with something: charged two divers with theft, credited him with it."""
        p = self.p
        on = next((k for k in range(n + 1, stop) if p.lower[k] in CHARGED_WITH and not p.parted[k]), None)
        if on is None or not self._somebody(Span(n, on)) or p.cls[on + 1] & (TIME | AUX):
            return False
        given = p.phrase_after(on + 1, min(on + 8, len(p.lower)))  # charged clients with fees, credited him with $2m
        sum_of = given is not None and self._head_of(given) in SUMS
        return not (sum_of or p.lower[on + 1] in SUMS or "$" in p.gaps[on + 1] or "£" in p.gaps[on + 1])

    def _tied(self, n: int, stop: int) -> bool:
        """Return whether something is tied to something else: linked the leak to the storm."""
        p = self.p
        on = next((k for k in range(n + 1, stop) if p.lower[k] in TIED_TO and not p.parted[k]), None)
        if on is None or not (p.cls[n] & (DET | POSS | OBJ) or p.caps[n]):
            return False  # linked arms with the divers
        if not CONNECTED.isdisjoint(p.lower[on + 1 : on + 4]):
            return False  # linked the patient to a drip
        return not p.verbish(on + 1) and not p.cls[on + 1] & (TIME | AUX | PREP)

    def _figured(self, n: int, unit: Span) -> bool:
        """Return whether a number is put to something: puts her lead at ten points, pegged the cost at $5."""
        p = self.p
        at = next((k for k in range(n + 1, min(n + 9, unit.end - 1)) if p.lower[k] == "at"), None)
        if at is None or any(p.parted[k] or p.verbish(k) for k in range(n + 1, at + 1)):
            return False
        if not (p.caps[at - 1] or self._head_of(Span(n, at)) in NUMBERED):
            return False  # put the oven at 200 degrees
        then = at + 1
        while then + 1 < unit.end and p.lower[then] in NEAR_NUMBER:
            then += 1
        return self._number(then) or "$" in p.gaps[then] or "£" in p.gaps[then]

    def _head_of(self, thing: Span) -> str:
        """Return the head of a phrase: the word before what hangs on it."""
        p = self.p
        behind = next((k for k in range(thing.first + 1, thing.end) if p.cls[k] & (PREP | REL)), thing.end)
        return p.lower[behind - 1]

    def _and_to(self, i: int) -> bool:
        return bool(self.p.cls[i] & AND) and self.p.lower[i + 1] == "to"

    def _not_to_do(self, then: int, unit: Span) -> bool:
        """Return whether no verb stands behind *to*: looked to the vote in May."""
        p = self.p
        return then >= unit.end or bool(p.caps[then] or p.cls[then] & (DET | POSS | NUM | OBJ | PREP | TIME))

    def _somebody(self, phrase: Span) -> bool:
        """Return whether a phrase may stand for somebody to speak to: a name, a pronoun, a noun for persons."""
        p = self.p
        last = p.lower[phrase.end - 1]
        known = speaker_like(last) or (last.endswith("ies") and speaker_like(f"{last[:-3]}y"))
        return known or bool(p.caps[phrase.end - 1] or p.cls[phrase.first] & OBJ) or speaker_like(last.rstrip("s"))

    def _told_to(self, i: int, unit: Span) -> int | None:
        """Return where an order begins behind whom it is given to: told those who had waited | to go home."""
        p, last = self.p, None
        for k in range(i + 1, min(i + 12, unit.end - 1)):
            if p.parted[k] or p.quoted[k] or p.lower[k] == "that" or (last and p.cls[k] & PRON):
                return None
            if p.cls[k] & TO and not (p.cls[k + 1] & CLOSED or p.caps[k + 1]):
                last = k
                if not (p.verbish(k - 1) or p.lower[k - 1] in clause_verbs()):  # who has pain | to seek help
                    return k
        return last

    def _said_often(self, n: int, unit: Span) -> int | None:
        """Return the word behind *that* and an adverbial in several words: stressed time and again that | it leaks."""
        p = self.p
        that = next((k for k in range(n + 2, min(n + 6, unit.end - 1)) if p.lower[k] == "that"), None)
        if that is None or any(p.parted[n : that + 1]) or " ".join(p.lower[n:that]) not in OFTEN:
            return None
        return that + 1

    def _since_when(self, n: int, unit: Span, takes: frozenset[str]) -> Opening:
        """Return what is said behind a day or time without *on*: said last year | that it leaks."""
        p = self.p
        if n + 3 >= unit.end or not p.cls[n + 1] & TIME or any(p.parted[n + 1 : n + 3]):
            return NOTHING
        if p.lower[n + 2] == "that":
            return "that", self._content_start(n + 3)
        past = p.lower[n] == "last"  # but: said next month they would vote
        subject = p.cls[n + 2] & (PRON | DET | POSS) or p.caps[n + 2]
        return ("clause", p.starts[n + 2]) if past and subject and "clause" in takes else NOTHING

    def _warned(self, made: Attribution, unit: Span) -> Opening:
        """Return the content of a verb that may tell somebody: warned divers | that it leaks, warned him | it leaks."""
        p, n = self.p, made.end
        whom = self._addressee(n, unit)
        if whom is None or whom.end + 1 >= unit.end or p.parted[whom.end] or any(p.quoted[n : whom.end + 1]):
            return NOTHING
        if any(p.cls[k] & TIME for k in range(*whom)):
            return NOTHING  # warned Tuesday that
        alone = bool(p.cls[n] & OBJ) and not p.cls[n] & (POSS | DET)
        begins = not p.cls[whom.end + 1] & AUX and not p.verbish(whom.end + 1)  # not: the country that elected him
        if p.lower[whom.end] == "that" and begins and (alone or self._somebody(whom)):
            made.via = whom
            return "that", self._content_start(whom.end + 1)
        if alone and p.cls[whom.end] & (PRON | DET | POSS) and self._has_clause(p.starts[whom.end], unit, True):
            made.via = whom
            return "clause", p.starts[whom.end]
        return NOTHING

    def _to_do(self, i: int, unit: Span) -> bool:
        """Return whether a word behind *to* is a verb and nobody to speak to: vowed to | force a vote."""
        p = self.p
        if i + 1 >= unit.end or p.caps[i] or p.cls[i] & (DET | POSS | PRON | OBJ | NUM | PREP):
            return False
        word, then = p.lower[i], p.cls[i + 1]
        many = word.endswith("s") and not word.endswith("ss")
        acts = then & (DET | POSS | OBJ | NUM)
        return not many and bool(acts or (not speaker_like(word) and (then & PREP or not then)))

    def _told_of_another(self, made: Attribution, person: Span, unit: Span) -> int | None:
        """Return where, within what reads as one phrase, the subject of what is told begins.

        Told reporters | Ida Berg had lied; told the BBC | divers were late; told MPs | ministers would resign.
        """
        p, then = self.p, person.end
        if person.end - person.first < 2 or then >= unit.end or any(p.parted[person.first + 1 : then]):
            return None
        acts = p.cls[then] & AUX and not p.cls[then] & (PRON | REL)
        met = then + 1 < unit.end and p.cls[then + 1] & (DET | POSS | OBJ | PRON | NUM)
        bare = not (p.caps[person.first] or p.cls[person.first] & (DET | POSS))
        named = bare and p.caps[then - 1] and p.verbish(then)  # told jurors | Berg lied
        if not (acts or named or (met and p.verbish(then))) or (p.parted[then] and self._quote_in_gap(then) is None):
            return None
        teller = p.subject(made.first, unit.first)
        if teller and p.cls[teller.first - 1] & REL and teller.first > unit.first:
            return None  # which Lund told the BBC was late
        if any(p.cls[k] & (AND | REL | TO) for k in range(person.first + 1, then)):
            return None
        after = range(person.first + 1, then)
        nouns = [k for k in after if not (p.cls[k] & PREP or p.cls[k - 1] & (DET | POSS | PREP) or p.owns(k - 1))]
        last = then - 1
        if last in nouns and p.caps[last - 1] and not p.caps[last] and several(p.lower[last]):
            return last  # told Ida Lund | taxes would rise
        first = next((k for k in nouns if p.caps[k] and not p.caps[k - 1]), None)
        if first:
            return None if p.cls[first - 1] & TITLE else first
        if p.caps[last] and last in nouns:
            heard = [k for k in nouns if not p.cls[k] & NUM and self._heard(k - 1)]
            while not heard and last - 1 > person.first and (p.lower[last - 1] in GIVEN or p.cls[last - 1] & TITLE):
                last -= 1
            return heard[-1] if heard else last if last in nouns else None
        plain = acts and last in nouns and several(p.lower[last]) and not p.cls[last - 1]
        return last if plain and (self._somebody(Span(person.first, last)) or p.caps[last - 1]) else None

    def _heard(self, i: int) -> bool:
        """Return whether a name for a body or medium, which people speak to, ends with a word: the BBC, Sky News."""
        p, known = self.p, kinds()
        pair = known.get(f"{p.lower[i - 1]} {p.lower[i]}", "") if i else ""
        return known.get(p.lower[i]) in GROUPS or pair in GROUPS or (p.word_text(i).isupper() and not p.cls[i] & DET)

    def _before_occasion(self, person: Span) -> int:
        """Return where whom somebody told ends before an occasion: investors | on a call, not people on benefits."""
        p, end = self.p, person.end
        hung = (k for k in range(person.first + 1, end - 1) if p.lower[k] in HEARD_ON and p.cls[k + 1] & (DET | POSS))
        return next((k for k in hung if not HEARD_AT.isdisjoint(p.lower[k + 2 : k + 5])), end)

    def _without_time(self, person: Span) -> Span:
        """Return whom somebody told without a time behind it: staff | at a morning meeting, divers | last week."""
        p, end = self.p, person.end
        while end - 1 > person.first and (p.lower[end - 1] in NO_ADDRESSEE or p.cls[end - 1] & (DET | PREP)):
            end -= 1
        return Span(person.first, end)

    def _behind_whom(self, n: int, unit: Span) -> Opening:
        """Return what is said behind whom it is said to: told voters who wonder why | that it was old."""
        p, said = self.p, False
        for k in range(n + 1, min(n + 24, unit.end - 1)):
            if self._quote_in_gap(k) and p.lower[k - 1] != "that":
                return NOTHING
            if p.parted[k] and "," not in p.gaps[k]:
                return NOTHING
            if p.lower[k] == "that" and not p.cls[k - 1] & PREP:
                if said or p.lower[k - 1] not in clause_verbs():
                    return "that", self._content_start(k + 1)
                said = True
        return NOTHING

    def _names_a_show(self, left: int) -> bool:
        """Return whether a quotation is written like a title: “Good Morning Oslo,” “Face the Town.”"""
        p, quote = self.p, self.quotes[bisect_left(self.lefts, left)]
        words = self.reading.words_in(quote.start, quote.end)
        named = all(p.caps[k] or p.ends[k] - p.starts[k] < 5 for k in words)
        return len(words) > 1 and named and bool(p.caps[words[0]] and p.caps[words[-1]])

    def _number(self, i: int) -> bool:
        return bool(self.p.cls[i] & NUM) or self.p.lower[i][0].isdigit()

    def _for_what(self, person: Span | None, unit: Span) -> int | None:
        """Return the word behind *for* in or right behind a phrase."""
        if person is None:
            return None
        within = range(person.first + 1, min(person.end + 1, unit.end - 1))
        return next((k + 1 for k in within if self.p.lower[k] == "for"), None)

    def _told_of(self, person: Span, unit: Span, term: str) -> int | None:
        """Return the word behind *of* or *about* where somebody is told of something, and no clause says what."""
        p = self.p
        stop = min(person.end + 1, unit.end - 1)
        on = next((k for k in range(person.first + 1, stop) if p.lower[k] in OF_WHAT), None)
        if on is None or p.parted[on] or p.cls[on + 1] & (TIME | AUX):
            return None
        if p.lower[on] == "of" and (p.lower[on - 1] in OWN_OF or "own" in p.lower[on + 1 : on + 4]):
            return None  # briefed a group of reporters, told them of her own accord
        if p.lower[on] == "of" and term in ADVISED and p.cls[person.first] & (DET | POSS) and not p.caps[on - 1]:
            return None  # convinced a panel of experts
        after = max(person.end, on + 1)
        more = range(after, min(after + 6, unit.end))
        told = any(p.lower[k] in ("that", "to", *QUESTIONS) or self._quote_in_gap(k) or ":" in p.gaps[k] for k in more)
        named = p.lower[on] == "of" and p.caps[on + 1] and not p.cls[on + 1] & DET  # informed the mayor of Bergen
        named = named or (p.lower[on] == "of" and term == "tell" and not p.cls[on - 1] & OBJ)
        return None if told or named else on + 1

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

    def _opening(self, n: int, unit: Span) -> Opening:
        p = self.p
        if n >= unit.end:
            return NOTHING
        quote = self._quote_in_gap(n)
        if quote:
            return "quote", quote.left
        if ":" in p.gaps[n] and p.parted[n]:
            return "colon", p.starts[n]
        if p.parted[n] and p.gaps[n].strip() != ")":
            return NOTHING
        word = p.lower[n]
        if word == "that" and n + 1 < unit.end and "," in p.gaps[n + 1] and p.cls[n + 1] & AND:
            return NOTHING  # We know that, but …
        if word == "that" and n + 1 < unit.end and self._points(n, unit):
            return NOTHING
        if word == "that" and n + 1 < unit.end and "," in p.gaps[n + 1] and p.lower[n + 1] in participles():
            return "clause", p.starts[n]  # denied that, | saying it holds
        timed = word == "that" and n + 1 < unit.end and (p.cls[n + 1] & TIME or p.lower[n + 1] in PERIODS)
        if timed and not p.caps[n + 1] and not self._has_clause(p.starts[n + 1], unit):
            return NOTHING  # bickered that night
        if word == "that" and n + 1 < unit.end:
            quote = self._quote_in_gap(n + 1)
            itself = p.cls[n + 1] & AUX and not p.caps[n + 1] and not p.parted[n + 1]  # believe that is likely
            return "that", quote.left if quote else p.starts[n if itself else n + 1]
        if word in QUESTIONS or (word == "when" and n and p.lower[n - 1] in WONDERING):
            return "that", p.starts[n]
        if word == "not" and self._not_only(n, unit) and p.cls[n + 2] & TO:
            return "to", p.starts[n]  # wants not only to stay but to win
        if word == "to" or (word in ("not", "never") and n + 1 < unit.end and p.cls[n + 1] & TO):
            return "to", p.starts[n]
        return NOTHING

    def _points(self, n: int, unit: Span) -> bool:
        """Return whether *that* points at a noun and opens no clause: rejected that claim on Monday."""
        p, noun, then = self.p, n + 1, n + 2
        if p.caps[noun] or p.cls[noun] or p.parted[noun] or p.lower[noun].endswith("s") or p.lower[noun][0].isdigit():
            return False
        if then >= unit.end or p.parted[then]:
            return True
        plain = not (p.cls[then] or p.caps[then] or p.lower[then].endswith("s") or p.verbish(noun) or p.verbish(then))
        behind = then + 1
        closed = plain and behind < unit.end and p.gaps[behind].startswith(",")
        if closed and (p.cls[behind] & REL or p.verbish(behind)):
            return True  # discussing that internal review, they …
        short = then + 4 >= unit.end or any(p.parted[k] for k in range(then, then + 4))
        return bool(p.cls[then] & (PREP | TIME)) and short and not self._has_clause(p.starts[noun], unit)

    def _after_comma(self, n: int, unit: Span) -> Opening:
        """said, in a statement, that …"""
        p = self.p
        aside = p.gaps[n].strip()
        if aside not in (",", *DASHES, "-"):
            return NOTHING
        adverbial = bool(p.cls[n] & (PREP | TIME | ADV | SUB | LINK)) or aside != ","
        for k in range(n + 1, min(n + 14, unit.end)):
            if not adverbial and p.verbish(k):
                return NOTHING
            quote = self._quote_in_gap(k)
            if quote:
                return ("quote", quote.left) if adverbial else NOTHING
            if p.parted[k] and p.lower[k] == "that" and k + 1 < unit.end:
                return "that", self._content_start(k + 1)
        return NOTHING

    def _behind_aside_that(self, k: int, unit: Span) -> int | None:
        """Return the *that* behind an aside that begins at a word: claimed on Thursday – without proof – | that."""
        p, mark = self.p, self.p.gaps[k].strip()
        if mark not in (",", *DASHES, "-"):
            return None
        end = next((i for i in range(k + 1, min(k + 12, unit.end - 1)) if p.parted[i]), None)
        return end if end and p.lower[end] == "that" and p.gaps[end].strip() == mark else None

    def _behind_occasion(self, n: int, k: int, unit: Span) -> bool:
        """Return whether a clause begins right behind what it was said in, and no *that* follows: in a letter | she."""
        p = self.p
        if not p.cls[n] & PREP or p.lower[k - 1] not in OCCASIONS or p.parted[k]:
            return False
        named = p.caps[k] and not p.caps[k - 1]
        if not (p.cls[k] & (DET | POSS) or named) or p.cls[k] & (TIME | PREP | THAT):
            return False
        return "that" not in p.lower[k : min(k + 8, unit.end)] and self._has_clause(p.starts[k], unit)

    def _past_adjunct(self, n: int, unit: Span, takes: frozenset[str], made: Attribution) -> Opening:
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
                    if p.lower[k] == "that" and k + 1 < unit.end:
                        return "that", self._content_start(k + 1)
                    continue
                if quote and p.owns(k - 1) and self._names_a_show(quote.left):
                    continue  # said on the station's “Morning Pier” that
                if quote and p.lower[k - 1] in WORKS and p.caps[k]:
                    continue  # said in her book, “Harbour Lights,” that
                if quote:
                    return "quote", quote.left
                if ":" in p.gaps[k] and p.parted[k]:
                    return "colon", p.starts[k]
                if p.parted[k]:
                    if "," in p.gaps[k] and made.strength > 1 and p.lower[k] == "that" and k + 1 < unit.end:
                        return "that", self._content_start(k + 1)
                    that = (
                        self._behind_aside_that(k, unit)
                        if made.strength == 3 and k - n < 4 and not p.cls[n] & TO
                        else None
                    )
                    if that:
                        return "that", self._content_start(that + 1)
                    break
            if p.lower[k] == "that" and k + 1 < unit.end and not p.cls[k - 1] & PREP:
                other = k > n and p.lower[k - 1] in SPOKEN  # asked for proof Lund says that
                return NOTHING if other else ("that", self._content_start(k + 1))
            if k > n and made.term == "ask" and p.lower[k] in QUESTIONS and not p.parted[k]:
                return "that", p.starts[k]  # asked in May whether
            dated = k > n and (p.cls[k - 1] & TIME or p.lower[k - 1] in PERIODS)
            if p.lower[k] == "to" and dated and "to" in takes:
                return "to", p.starts[k]  # pledged on Friday to …
            if k > n and "clause" in takes and p.cls[k] & PRON and not p.cls[k - 1] & (PREP | SUB | AND):
                return "clause", p.starts[k]
            if k > n and "clause" in takes and self._behind_occasion(n, k, unit):
                return "clause", p.starts[k]  # said in an interview | the dam leaks
            day = p.lower[k].isdecimal() and len(p.lower[k]) < 3  # notified the town on May 3 of
            time = k > n and "clause" in takes and p.cls[k - 1] & TIME and not (p.cls[k] & TIME or day)
            held = bool(p.cls[k - 2] & (DET | POSS))  # at a morning meeting
            if time and not held and p.lower[k].endswith("ing") and not self._has_clause(p.starts[k], unit):
                return NOTHING  # responded with two suits on Friday targeting the firm
            if dated and k == n + 2 and "object" in takes and p.cls[n] & PREP and p.cls[k] & (DET | POSS):
                return "clause", p.starts[k]  # rejected on Monday a plan to close the pier
            if time and (p.cls[k] & (DET | POSS) or not (p.cls[k] & CLOSED or held) or self._counts(k, unit, takes)):
                return "clause", p.starts[k]
        skip = n
        while skip + 1 < unit.end and p.cls[skip] & (TIME | ADV) and not p.cls[skip] & DET and not p.parted[skip + 1]:
            skip += 1
        count = skip + 1 < unit.end and p.lower[skip] in ABOUT and self._number(skip + 1)
        if count and "clause" in takes and made.strength == 3 and self._has_clause(p.starts[skip], unit):
            return "clause", p.starts[skip]  # said about 300 divers had come
        if p.lower[skip] in TOPICS and skip + 1 < unit.end and not p.parted[skip + 1] and made.strength != 2:
            made.end = skip + 1 if skip == n else made.end
            return "topic", p.starts[skip + 1]
        if skip > n and "object" in takes and not p.cls[skip] & (PREP | AND | SUB | AUX | REL):
            kind, start = self._opening(skip, unit)
            return (kind, start) if kind and (kind != "to" or "to" in takes) else ("clause", p.starts[skip])
        if made.strength == 1 and p.cls[n] & (TIME | ADV):
            return NOTHING
        if "object" in takes and made.strength == 1 and not p.cls[n] & PREP:
            return "clause", p.starts[n]
        return NOTHING

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
        return self._show_or_paper(n, unit) or p.phrase_after(n, unit.end)

    def _show_or_paper(self, n: int, unit: Span) -> Span | None:
        """Return a name with small words or times in it that is told something: NBC's Meet the Press, ABC's This Week.

        Only where *that*, a mark or nothing follows: told Lund the Dam leaks.
        """
        p, opens = self.p, None
        k = n + bool(p.cls[n] & DET and not p.caps[n])
        while k < unit.end and (k == n or not p.parted[k]):
            small = k > n and p.lower[k] in WITHIN_NAMES and k + 1 < unit.end and p.caps[k + 1] and not p.parted[k + 1]
            if not (p.caps[k] or small):
                break
            if small or (p.cls[k] & (DET | TIME) and p.owns(k - 1)):
                opens = k
            k += 1
        closed = k >= unit.end or ((p.lower[k] == "that") != bool(p.parted[k]) and "(" not in p.gaps[k])
        closed = closed and not (k < unit.end and p.parted[k] and p.cls[k] & REL)  # told Reuters The Hague, where
        return Span(n, k) if opens and k > opens and p.caps[k - 1] and closed else None

    def _apposed_name(self, a: Attribution, quote: Quote) -> bool:
        """Return whether a few marked words name who speaks other words: Berg's “pastor,” Ole Holm, uttered “…”."""
        p, words = self.p, self.reading.words_in(quote.start, quote.end)
        held = words.start > 0 and (p.owns(words.start - 1) or p.cls[words.start - 1] & POSS)
        if not held or len(words) > 2 or not a.source or p.cls[a.source.first] & PRON:
            return False
        k = bisect_left(self.lefts, p.ends[a.end - 1])
        return k < len(self.quotes) and self.quotes[k].left < p.ends[a.end - 1] + 4

    def _dashed_aside(self, start: int, quote: Quote, gap: str) -> bool:
        """Return whether a quotation ends an aside between dashes: Lund – a fan of “Old Dams” – has written."""
        p = self.p
        dash = next((dash for dash in DASHES if dash in gap), None)
        opened = dash and any(dash in p.gaps[k] for k in range(start + 1, self._word(quote.left) + 1))
        return bool(opened) and self._last_mark(quote) not in ",?!"

    def _led(self, quote: Quote) -> bool:
        """Return whether a colon or a verb of telling stands right before a quotation: asked “Who?”"""
        p = self.p
        before = p.text[max(quote.left - 2, 0) : quote.left]
        if before == ": ":
            return True
        k = self._word(quote.left) - 1
        return k >= 0 and before[1:] == " " and p.ends[k] >= quote.left - 2 and p.lower[k] in telling_verbs()

    def _postposed(self, made: Attribution, unit: Span, left: int) -> None:
        """Take what stands before `, X said` as content."""
        p = self.p
        if left <= unit.first:
            if left == unit.first and p.closes[left] and "\n" not in p.gaps[left]:
                quote = self.quotes[bisect_right(self.lefts, p.starts[left]) - 1]
                goes_on = made.end < unit.end and not p.parted[made.end]  # tweeted: “A win!” | The club declined to row
                if self._last_mark(quote) in "?!…—–-" and not (goes_on and self._led(quote)):
                    made.contents.append((quote.left, quote.right))
            return
        gap = p.gaps[left]
        quote_before = p.closes[left] and ";" not in gap
        alone = left - unit.first < 2 and not quote_before
        if alone and (p.cls[unit.first] & (ADV | TIME) or p.lower[unit.first].endswith(("ly", "wards"))):
            return  # Afterwards, both sides claimed victory
        comma = sets_off(gap)
        if not quote_before and not comma and made.rule != "according to":
            return
        start = unit.first
        if p.lower[start] == "according" and not quote_before:
            return  # According to officials, the board had written
        if p.cls[start] & AND and start + 1 < left and not p.quoted[start]:
            start += 1
        if p.lower[left - 1] in ("which", "who") and p.parted[left - 1]:
            start = left - 1
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
            behind_colon = p.text[quote.left - 2 : quote.left] == ": "
            if self._last_mark(quote) in ".?!" and self._led(quote) and (made.that or behind_colon):
                return  # Berg said: “It was awful!” | Lund agreed; Berg asked “Who?” | Lund said that nobody knew
            if not behind_colon and self._begins_asked(unit):
                return  # Asked whether he was “a coward”, | Berg said no
            own = made.source is not None and made.source.first == left
            if self._apposed_name(made, quote) or (not own and self._dashed_aside(start, quote, gap)):
                return
            words = self.reading.words_in(p.starts[start], quote.left)
            spoken = any(p.verbish(w) and p.lower[w] in SPOKEN for w in words)
            within = p.text[p.ends[words.stop - 1] : quote.left] == " " and made.rule != "according to"
            within = within and bool(p.cls[words.stop - 1] & (BE | PRON))  # told police he “lost it,” | Lund said
            if ":" not in p.text[p.ends[words.stop - 1] : quote.left] and (within or not spoken):
                made.contents.append((self._content_start(start), end))
            else:
                made.contents.append((quote.left, end))
            return
        made.contents.append((self._content_start(start), end))

    def _claimed(self, start: int, left: int, made: Attribution, unit: Span) -> bool:
        """Return whether the words before a comma are what is said: Armed men stormed the bank, | police said."""
        p, k = self.p, made.end
        closed = k >= unit.end or bool(p.parted[k])
        if self._before_all_that(start, left, timed=not (closed and made.label == "neutral")):
            return False  # but: Days after the vote, Lund said, it leaked
        somewhere = (
            k < unit.end and p.lower[k] in WHERE and not (k + 1 < unit.end and p.cls[k] & TO and p.cls[k + 1] & AUX)
        )
        closing = k >= unit.end or bool(p.parted[k]) or bool(p.cls[k] & (TIME | ADV)) or somewhere
        ago = p.lower[left - 1] in SINCE or p.lower[left - 1] in PERIODS or p.cls[left - 1] & TIME
        when = ago and p.cls[start] & (ADV | TIME)  # Just a few months ago, X …
        if made.strength < 3 or not closing or when:
            return not self._adverbial(start, left)
        return left - start > (PHRASE if p.cls[start] & PREP else 2) or not self._adverbial(start, left)

    def _before_all_that(self, start: int, left: int, *, timed: bool) -> bool:
        """Return whether words tell what went before, not what is said: Asked if it leaks, X …; Days after, X …"""
        p = self.p
        asked = start + (p.lower[start] in CLAUSES and start + 1 < left)
        told = p.lower[asked] in ASKED and not (asked + 1 < left and p.cls[asked + 1] & AUX)
        by_then = p.lower[start : start + 3] == ["by", "the", "time"]
        if not (told or (timed and (by_then or self._span_of_time(start, Span(start, left))))):
            return False
        return self._comma(start + 1, Span(start, left)) is None

    def _adverbial(self, start: int, left: int) -> bool:
        """Return whether the words before a comma claim nothing: In a letter, X …; As the talks went on, X …"""
        p = self.p
        clause = False
        if p.lower[start] == "not":
            return False  # Not true, X said
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
                return not any(p.cls[k] & (AUX | HELD_AUX) or (related < left and p.verbish(k)) for k in own)
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
        verbs = [k for k in range(start, left) if p.verbish(k) or p.cls[k] & HELD_AUX]
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
        elif made.contents and self._goes_on(made, unit, self._word(made.contents[-1][1]), at):
            self._add_content(made, unit, self._content_start(at), "that")

    def _goes_on(self, made: Attribution, unit: Span, left: int, at: int) -> bool:
        """Return whether a claim in two halves goes on behind its speaker: it leaks, he said, | and would for years."""
        p = self.p
        if at + 1 >= unit.end or p.gaps[at].strip() != "," or p.quoted[at] or p.quoted[left - 1]:
            return False
        c, then = p.cls[at], p.cls[at + 1]
        if self._breaks_off(left):
            return True  # for it is, he said, | a wreck
        first = self._word(made.contents[-1][0])
        fronted = p.lower[first] in CLAUSES or (p.cls[first] & SUB and p.lower[first] not in QUESTIONS - {"if"})
        fronted = fronted or self._before_all_that(first, left, timed=True)
        if fronted and self._comma(first + 1, Span(first, left)) is None:
            return self._another_clause(at, unit, False)  # If it rains, he said, | the wall will break
        if c & AND:
            shifted = then & MODAL or (then & HAVE and p.lower[at + 1].endswith("d"))  # has filed: the speaker may
            if self._another_had(at + 1, unit):
                return True  # the road was shut, he said, | and boats had been unable to land
            return bool(shifted) and p.lower[at] != "but" and not self._new_clause(at + 1, unit, made)
        ends = c & TO or p.lower[at].endswith(("ing", "ed")) or p.lower[at] in PARTICIPLES
        return bool(c & AUX) or (p.verbish(at) and not ends) or self._acts(at)

    def _another_had(self, at: int, unit: Span) -> bool:
        """Return whether a subject of its own and *had* or *would* follow, as in speech told in the past."""
        p = self.p
        phrase = p.phrase_after(at, unit.end) if not p.cls[at] & AUX else None
        if phrase is None or phrase.end + 1 >= unit.end or any(p.parted[phrase.first : phrase.end + 1]):
            return False
        verb = phrase.end + 1 + (phrase.end + 2 < unit.end and p.lower[phrase.end + 1] == "not")
        told = p.cls[phrase.end] & (HAVE | MODAL) and p.lower[phrase.end].split("'")[0].endswith("d")
        mute = not TO_THE_PRESS.isdisjoint(p.lower[verb : min(verb + 4, unit.end)])  # and Moss had declined to comment
        added = any(p.lower[k] in SPOKEN for k in range(max(verb, unit.end - 2), unit.end))  # …, a leader added
        return bool(told) and not (mute or added or p.quoted[at])

    def _breaks_off(self, left: int) -> bool:
        """Return whether the words before a speaker are left in mid-air: the lock, which, | he said, | is full."""
        p = self.p
        return bool(p.cls[left - 1] & (REL | SUB | PREP | AND | THAT)) and not p.cls[left - 1] & (PRON | ADV | TIME)

    def _acts(self, at: int) -> bool:
        """Return whether a word in -s is the verb of what stood before the speaker: The name, he said, | exists."""
        p, word = self.p, self.p.lower[at]
        plain = (
            word.endswith("s")
            and word not in PERIODS
            and not word.endswith(("ss", "'s", "us"))
            and not (p.cls[at] or p.caps[at])
        )
        then = p.cls[at + 1]
        return plain and not p.parted[at + 1] and bool(then & (DET | POSS | TO | OBJ | PREP | ADV))

    def _lefts_near(self, at: int, unit: Span) -> list[int]:
        k = bisect_left(self.lefts, at)
        stop = self.p.ends[unit.end - 1]
        return [left for left in self.lefts[k : k + 1] if left < stop]
