"""Verbs in their place: form, verb group, finite or not, and whose they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ...lexicons import Hit
from .claims import SPOKEN, Attribution, claim_nouns, past_verbs, plain_bases, present_verbs
from .contents import CLOSING, PERIODS, Contents
from .ends import CLAUSES, RATHER
from .offices import kinds, several, speaker_like
from .phrases import (
    ADV,
    AND,
    AUX,
    BE,
    CLOSED,
    DET,
    DO,
    FLOATING,
    GIVEN,
    HAVE,
    HELD_AUX,
    LINK,
    LONE,
    MODAL,
    NUM,
    OBJ,
    PARTICIPLES,
    PLURALS,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    TEXTS,
    THAT,
    TIME,
    TO,
    Span,
    words_of,
)

SINGLE, FRONTED = words_of("single"), words_of("fronted")
UNTOLD = words_of("unclear past") | words_of("past noun") | words_of("one form")
QUANTITIES, HEADED_BY, SAID_BY_SEVERAL = map(words_of, ("quantity", "headed by", "said by several"))
SHOWN_BY_TEXTS = words_of("shown by texts")
CATENATIVES, PUBLISHED = words_of("catenative"), words_of("published")
ADJECTIVE_ENDINGS, JUDGEMENTS = tuple(words_of("ending of a judgement")), words_of("judgement")
NO_JUDGEMENTS = words_of("no judgement")
IN_GROUPS = FLOATING | {"got", "gets", "neither", "most"}  # parts of a verb group by what stands beside them


def _one_of(noun: str) -> str:
    """Return the singular of a plural noun in -s: groups, parties."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


PLAIN_ADJECTIVES = tuple(words_of("ending of a plain adjective"))


class Verbs(Contents):
    """What the words around a verb tell: its group, its tense, its subject."""

    def _part_of_name(self, i: int, unit: Span) -> bool:
        """Return whether a capitalised word inside a sentence is no verb: the United States, not a headline's Says."""
        p = self.p
        if i == unit.first or p.quoted[i - 1]:
            return False
        around = range(unit.first, min(unit.end, i + 30))
        return any(not p.caps[k] and not p.cls[k] & CLOSED and p.ends[k] - p.starts[k] > 3 for k in around)

    def _chained(self, to: int, unit: Span) -> int | None:
        """Return the verb of which an infinitive hangs as one group: continued *to say*, went on *to say*."""
        p = self.p
        k = to - 1
        if p.lower[k] == "yet" and k > unit.first and p.cls[k - 1] & HAVE:
            return k - 1
        if p.lower[k] == "used" and p.cls[k - 1] & (BE | ADV):
            return None
        if k > unit.first and not p.parted[to] and p.lower[k] == "on" and p.lower[k - 1] in CATENATIVES:
            k -= 1
        return k if k > unit.first and not p.parted[k + 1] and p.lower[k] in CATENATIVES else None

    def _mere_adverb(self, i: int) -> bool:
        """Return whether a word before a verb group is an adverb, which belongs to it only between its parts."""
        c, word = self.p.cls[i], self.p.lower[i]
        return not c & AUX and word not in CATENATIVES and bool(c & ADV or self.p.adverb(i))

    def _group(self, at: int, low: int) -> int:
        """Return where the verb group begins that word `at` is in: has | never | said."""
        while at > low and not self.p.parted[at] and self._in_group(at - 1):
            at -= 1
        return at

    def _in_group(self, i: int) -> bool:
        """Return whether word i may belong to a verb group: auxiliary or adverb, but not a man called Will."""
        p = self.p
        c, word = p.cls[i], p.lower[i]
        if word in IN_GROUPS and self._goes_with(i):
            return True
        if not c & (AUX | ADV) and not p.adverb(i):
            return False
        named = p.caps[i] and (
            word in ("will", "may", "might") or (i > 0 and p.caps[i - 1] and word in ("long", "early"))
        )
        return not (p.quoted[i] or c & DET or named)

    def _goes_with(self, i: int) -> bool:
        """Return whether a word that is no auxiliary belongs to a verb group by what stands beside it."""
        p, word = self.p, self.p.lower[i]
        if word in FLOATING and i and p.cls[i - 1] & AUX and not p.parted[i]:
            return True
        if word in ("got", "gets") and not p.parted[i + 1] and p.verbish(i + 1):
            return True  # got started
        if word == "neither" and i + 2 < len(p.cls) and p.lower[i + 2] == "nor":
            return True  # neither confirmed nor denied
        return word == "most" and i + 1 < len(p.cls) and bool(p.cls[i + 1] & ADV or p.adverb(i + 1))

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

    def _named_by_quote(self, at: int) -> bool:
        """Return whether a quotation stands between an owner or a determiner and a word: her “never” | remark."""
        p = self.p
        quote = self.quotes[bisect_right(self.lefts, p.starts[at]) - 1]
        first = bisect_left(p.starts, quote.start)
        bare = p.text[quote.right : p.starts[at]] == " " and self._last_mark(quote) not in ",?!"
        held = p.cls[first - 1] & (DET | POSS | PREP) or p.lower[first - 1] == "as"  # dismissed as “garbage” | reports
        return bare and first > 0 and (bool(held) or p.owns(first - 1))

    def _teller_first(self, at: int, unit: Span) -> Span | None:
        """Return who stands between a verb that begins a sentence and what they say: Says | Ida Lund, “It leaks.”"""
        p = self.p
        teller = p.phrase_after(at, unit.end) if p.lower[at - 1] in SPOKEN and at - 1 == unit.first else None
        if teller is None or teller.end >= unit.end:
            return None
        gap = p.gaps[teller.end]
        return teller if ":" in gap or ("," in gap and self._quote_in_gap(teller.end)) else None

    def _finite(self, group: int, unit: Span, bits: int, form: str, hit: Hit) -> bool:
        """Tell a present-tense verb from a noun of the same form."""
        p, after = self.p, hit.last + 1
        if bits & (MODAL | DO) or (group == unit.first and form == "s" and self._teller_first(after, unit)):
            return True
        if group <= unit.first or (
            p.parted[group] and "," not in p.gaps[group] and not any(m in p.gaps[group] for m in CLOSING + ")–—")
        ):
            return False
        if form == "base" and group == hit.first == hit.last and self._several_behind(group, unit):
            return True  # It leaks, say divers
        if form == "s" and "noun" not in hit.entry.more["also"] and p.closes[group]:
            return True  # “Nobody told me,” says Lund
        before, word = p.cls[group - 1], p.lower[group - 1]
        if not p.parted[group]:
            if (form == "base" or not word.endswith("'s")) and p.owns(group - 1):
                return False  # the divers' claim
            if word in past_verbs() and not word.endswith("ed"):
                return False  # told state officials
        noun = "noun" in hit.entry.more["also"]
        subject = p.subject(group, unit.first)
        if noun and self._reads_as_noun(group, unit, form, hit):
            return False
        if noun and form == "s" and not p.parted[group] and self._adjective_before(group, subject):
            return False
        if subject and p.closes[subject.first] and p.parted[subject.first]:
            bare = subject.first > unit.first and p.cls[subject.first] & POSS
            if noun and form == "s" and bare and not self._set_off_before(subject.first):
                return False  # “backing off” his original remarks
            if noun and form == "s" and (after >= unit.end or p.parted[after]) and self._named_by_quote(subject.first):
                return False  # the “Rottweiler” Leo XVI pontificates
            near = next((k for k in range(group - 1, subject.first, -1) if p.parted[k]), subject.first)
            if p.parted[group] or not (noun and any(map(p.verbish, range(near, group)))):
                return True
            if not p.cls[near] & REL:
                return False  # “…,” he said in a follow-up report
        if noun and before & THAT and self._noun_behind_that(after, unit, form):
            return False
        if before & (PRON | REL):
            return True
        if self._no_subject(group, unit, form, hit):
            return False
        if word == "one" and group - 2 >= unit.first and p.lower[group - 2] == "no":
            return True  # no one knows
        plural = self._plural_before(group, unit, noun)
        if not noun and not p.parted[group] and not word.endswith("'s"):
            return form == "s" or p.caps[group - 1] or before & AND != 0 or plural
        ended = after >= unit.end or bool(p.parted[after])
        if ended and subject and subject.first - 1 > unit.first and p.lower[subject.first - 1] == "as":
            whose = p.caps[subject.first] or p.cls[subject.first] & (DET | POSS)
            if whose and p.parted[subject.first - 1] and (plural or form == "s"):
                return True  # it leaks, as the mayor claims
        bare = after < unit.end and not p.parted[after] and not p.cls[after] and not p.lower[after].endswith("s")
        if bare and p.lower[after] in PARTICIPLES:
            return False  # the club emails stolen in May
        return self._one_acts(group, unit, after) if form == "s" else self._several_act(group, unit, after, plural)

    def _set_off_before(self, at: int) -> bool:
        """Return whether a comma, or the stop of what is said, stands between a quotation and a word behind it."""
        p, end = self.p, self.p.ends[at - 1]
        return "," in p.gaps[at] or p.text[end : end + 1] in (",", "?", "!", "…", "—", "–", "-")

    def _adjective_before(self, group: int, subject: Span | None) -> bool:
        """Return whether an adjective stands before a noun in -s: Parliamentary | rules, faces fresh | questions."""
        p, word = self.p, self.p.lower[group - 1]
        if subject is None or speaker_like(word):
            return False  # the BBC sports editor
        alone = subject.end - subject.first == 1 and word.endswith(PLAIN_ADJECTIVES) and word not in GIVEN
        small = range(subject.first + 1, group - 1)
        verbs = (k for k in small if p.caps[k - 1] and not (p.caps[k] or p.cls[k]))  # the MP | faces fresh questions
        return alone or any(p.lower[k].endswith("s") and not p.lower[k].endswith(("ss", "us", "'s")) for k in verbs)

    def _several_behind(self, at: int, unit: Span) -> bool:
        """Return whether several who say so stand between a verb behind a comma and a mark: It leaks, | say divers."""
        p, after = self.p, at + 1
        if "," not in p.gaps[at] or after >= unit.end or p.parted[after] or p.lower[at] not in SAID_BY_SEVERAL:
            return False
        who = p.phrase_after(after, unit.end) if not p.cls[after] & (THAT | PREP | TO | SUB | OBJ) else None
        if who is None or at - unit.first < 2:
            return False
        if not (who.end >= unit.end or p.parted[who.end] or p.lower[who.end] in HEADED_BY):
            return False
        if who.end < unit.end and p.cls[who.end] & AND:
            return False  # They row, report leaks, and leave
        joined, head = any(p.cls[k] & AND for k in range(*who)), self._head(who)
        speak = p.caps[who.end - 1] or speaker_like(head) or head in PLURALS
        return bool(speak) and (joined or several(head) or head in PLURALS)

    def _reads_as_noun(self, group: int, unit: Span, form: str, hit: Hit) -> bool:
        """Return whether a verb that is a noun, too, is one by the words beside it: her 2016 report; advocates say."""
        p, after, word = self.p, hit.last + 1, self.p.lower[group - 1]
        if word.isdecimal() and (len(word) == 4 or p.cls[group - 2] & TIME) and not p.parted[group]:
            return True  # her 2016 report, a Sept. 14 email
        if p.claims_denied(group, unit.end):
            return True  # claims she denies
        if p.closes[group] and self._named_by_quote(group):
            return True  # the divers' “never” remark
        one = not (p.caps[group - 1] or p.cls[group - 1] or word.endswith("s") or word in PLURALS)
        if form == "base" and one and kinds().get(p.lower[hit.first]) in ("person", "unnamed"):
            return True  # attorney and child advocate Ida Lund
        subject = p.subject(group, unit.first)
        if subject and not p.caps[subject.first] and "-" in word and subject.end - subject.first == 1:
            return True  # pro-pier advocates
        if after >= unit.end:
            return False
        if form == "s" and p.lower[after] in plain_bases():
            return True  # pier advocates believe
        if p.parted[after]:
            return False
        told = p.lower[hit.first].removesuffix("s") in TEXTS or p.lower[hit.first] in TEXTS
        if form == "s" and told and p.lower[after] in SHOWN_BY_TEXTS and not p.caps[after]:
            what = p.cls[after + 1] if after + 1 < unit.end else THAT
            if what & (THAT | DET | PRON | POSS):
                return True  # official figures show the dam leaks
        plural = form == "s" and p.lower[after] in present_verbs() and not p.cls[after] & AUX  # rejects calls to quit
        if p.verbish(after) and not plural:
            return not (p.cls[group - 1] & PRON and form == "base")  # which they claim is a sign
        if after + 1 == unit.end:
            return False
        then = p.cls[after + 1]
        if p.lower[after] == "that" and then & AUX and not then & PRON and not p.cls[after + 1] & HELD_AUX:
            return True  # the states that have voted
        also = p.cls[after] & ADV and not p.parted[after + 1]
        # the town's report also criticised it
        return bool(also) and p.lower[after + 1] in past_verbs() and p.lower[after + 1].endswith("ed")

    def _noun_behind_that(self, after: int, unit: Span, form: str) -> bool:
        """Return whether no object follows a noun behind *that*: reasons that plans last year failed."""
        p = self.p
        if after >= unit.end or self._quote_in_gap(after):
            return False
        if p.lower[after] == "as" and form == "base":
            return True  # rejected that claim as “false”
        goes = p.cls[after] & (DET | POSS | THAT | PRON | TO | OBJ | SUB) or p.caps[after]
        dated = after + 1 < unit.end and p.cls[after + 1] & TIME
        return not goes and bool(form == "base" or dated or p.cls[after] & (PREP | TIME | AND))

    def _no_subject(self, group: int, unit: Span, form: str, hit: Hit) -> bool:
        """Return whether what stands before a word can be no subject of it: Berg's effusive praise, 12 percent."""
        p, after = self.p, hit.last + 1
        noun = "noun" in hit.entry.more["also"]
        before, word = p.cls[group - 1], p.lower[group - 1]
        if noun and not p.parted[group] and (before & SUB or self._object_noun(group, form, unit)):
            return True
        what = p.cls[after] & (DET | POSS | THAT | PRON | OBJ) or p.caps[after] if after < unit.end else 0
        of_share = noun and form == "s" and group - 3 >= unit.first and p.lower[group - 2] == "of"
        if of_share and p.lower[group - 3][0].isdigit() and not (after < unit.end and p.cls[after] & THAT):
            return True  # 32% of Republican claims
        if word in ("percentage", "basis") or (word == "percent" and noun and not what):
            return True  # 12 percentage points to 8, 25 basis points to 3%, 34 percent support
        if word == "one" and group - 2 >= unit.first and p.lower[group - 2] == "no":
            return form != "s"  # no one knows
        of_them = before & OBJ and group - 2 > unit.first and p.lower[group - 2] == "of"
        if before & (PREP | DET | POSS | NUM | OBJ) and not ((form == "base" and word in LONE - SINGLE) or of_them):
            return True
        subject = p.subject(group, unit.first)
        hung = noun and subject is not None and subject.first > unit.first and not p.parted[subject.first]
        if subject and hung and p.cls[subject.first - 1] & (PREP | TO):
            return True  # 22 percent of their claims, according to a police report
        done = subject.first - 2 if subject and hung else unit.first
        if done > unit.first and p.cls[done] & TO and not (p.parted[done + 1] or p.caps[done + 1]):
            return True  # to skirt certain town rules
        if form != "base":
            return False
        owned = group - 2 >= unit.first and p.owns(group - 2) and not p.parted[group - 1]
        if owned and not word.endswith("s") and word not in PLURALS:
            return True  # Berg's effusive praise
        of_many = word in LONE and group - 2 >= unit.first and p.cls[group - 2] & DET
        return word.endswith("ing") or bool(of_many)  # by making protest signs, one of the many blast walls

    def _plural_before(self, group: int, unit: Span, noun: bool) -> bool:
        """Return whether several are the subject before a word: divers, Lund and Berg, most, the team in Britain."""
        p, word = self.p, self.p.lower[group - 1]
        subject = p.subject(group, unit.first)
        head = self._head(subject) if subject else word
        if any((w.endswith("s") and not w.endswith(("'s", "ss"))) or w in PLURALS for w in (word, head)):
            return True
        if head in LONE or word[0].isdigit():
            return True
        if subject is None:
            return False
        if self._several(subject) or any(p.cls[i] & AND for i in range(*subject)):
            return True
        joined = self._joined_before(subject, unit) is not None
        return joined or (not noun and self._one_for_several(subject, head, unit))

    def _has_object(self, after: int, unit: Span) -> bool:
        """Return whether a clause, an object or a quotation follows a verb."""
        p = self.p
        if after >= unit.end:
            return False
        follows = not p.parted[after] and p.cls[after] & (DET | POSS | THAT | PRON | TO | OBJ | SUB | REL)
        return bool(follows) or self._quote_in_gap(after) is not None

    def _one_acts(self, group: int, unit: Span, after: int) -> bool:
        """Return whether a form in -s is what one does: the suit claims that, but not the town's claims."""
        p, before, word = self.p, self.p.cls[group - 1], self.p.lower[group - 1]
        subject = p.subject(group, unit.first)
        head = self._head(subject) if subject else word
        near = after < unit.end and not p.parted[after]
        named = near and p.caps[after]
        goes_on = near and not p.cls[after] and not p.lower[after].endswith("s")
        opens = subject is not None and (subject.first == unit.first or bool(p.parted[subject.first]))
        somebody = subject is not None and p.caps[subject.first] and not p.cls[subject.first] & DET
        if somebody and opens and self._plural_acts(after, unit):
            return True  # Lund claims boats provided it
        held = near and p.lower[after] in claim_nouns() and after + 1 < unit.end and not p.parted[after + 1]
        if (
            held
            and opens
            and p.cls[after + 1] & (PREP | TO | THAT)
            and (speaker_like(head) or (somebody and p.caps[group - 1]))
        ):
            return not p.owns(group - 1)  # the mayor rejects calls to quit
        if p.owns(group - 1):
            return False
        if p.caps[group - 1] or before or p.parted[group]:
            ended = after >= unit.end or bool(p.parted[after])
            behind = bool(before & AND and p.quoted[group - 2] and not ended)  # calls it “odd” and urges divers to go
            colon = after < unit.end and ":" in p.gaps[after]
            stands = goes_on or named or colon or (ended and opens) or p.parted[group] or behind
            return bool(stands) or self._has_object(after, unit)
        says_that = near and after + 1 < unit.end and p.lower[after] == "that"
        begins = says_that and bool(p.cls[after + 1] & (DET | POSS | PRON | NUM | OBJ) or p.caps[after + 1])
        several_do = says_that and after + 2 < unit.end and p.cls[after + 2] & AUX and p.lower[after + 1].endswith("s")
        begins = begins or bool(several_do)
        if begins and subject and p.cls[subject.first] & DET and not word.endswith("s"):
            return True  # the suit claims that …
        text = head in TEXTS and head != word and not head.endswith("s")  # the average of many polls shows
        if not (speaker_like(word) or word in TEXTS or head in TEXTS) or (
            word.endswith("s") and word not in TEXTS and not text
        ):
            return False
        behind = subject is not None and after >= unit.end and self._tells_behind(subject, unit)
        whom = named and (text or not word.endswith("s"))
        return bool(goes_on or behind or whom) or self._has_object(after, unit)

    def _several_act(self, group: int, unit: Span, after: int, plural: bool) -> bool:
        """Return whether a base form is what several do: divers claim that, but not state election offices."""
        p, before, word = self.p, self.p.cls[group - 1], self.p.lower[group - 1]
        subject = p.subject(group, unit.first)
        head = self._head(subject) if subject else word
        speaks = any(speaker_like(w) or w in TEXTS for w in (word, head)) or kinds().get(_one_of(word)) == "body"
        alone = head in LONE or word[0].isdigit()
        if not p.caps[group - 1] and not before and not p.parted[group] and not (speaks or alone):
            return False
        if not (plural or before & AND):
            return False
        if speaks or after >= unit.end or p.parted[after] or p.caps[after] or self._has_object(after, unit):
            return True
        goes_on = not p.cls[after] and not p.lower[after].endswith("s")
        return ":" in p.gaps[after] or (goes_on and not alone and not before & AND)

    def _one_for_several(self, subject: Span, head: str, unit: Span) -> bool:
        """Return whether a body with an article has a plural verb, as in Britain: the government | say."""
        p, first = self.p, subject.first
        if not p.cls[first] & DET or kinds().get(head) != "body":
            return False
        return first == unit.first or bool(p.parted[first] or p.cls[first - 1] & (AND | SUB | THAT))  # let the team say

    def _tells_behind(self, subject: Span, unit: Span) -> bool:
        """Return whether somebody stands alone behind a clause that one comma ends: It leaks, | the report states."""
        p, at = self.p, subject.first
        if at - unit.first < 3 or "," not in p.gaps[at] or any("," in p.gaps[k] for k in range(unit.first + 1, at)):
            return False
        fronted = p.cls[unit.first] & (PREP | SUB | TIME | TO) or p.lower[unit.first].endswith("ing")
        said = self._any_verb(unit.first + 1, Span(unit.first, at))
        return not fronted and (said or any(p.lower[k].endswith("ed") for k in range(unit.first + 1, at)))

    def _plural_acts(self, at: int, unit: Span) -> bool:
        """Return whether a bare plural and its verb stand at a word: boats provided."""
        p, then = self.p, at + 1
        plain = then < unit.end and not (p.parted[at] or p.parted[then] or p.cls[at] or p.caps[at])
        return plain and p.lower[at].endswith("s") and p.verbish(then) and not p.cls[then] & CLOSED & ~AUX

    def _several(self, phrase: Span) -> bool:
        """Return whether a phrase tells a number of things: a number of members of the board."""
        lower = self.p.lower
        within = range(phrase.first + 1, phrase.end - 1)
        return any(lower[k] == "of" and lower[k - 1] in QUANTITIES and lower[k + 1] != "the" for k in within)

    def _object_noun(self, group: int, form: str, unit: Span) -> bool:
        """Return whether what stands before a noun makes it no verb: exchanged texts, in the Berg email probe."""
        p, k = self.p, group - 1
        word = p.lower[k]
        behind = p.cls[k - 1] if k > unit.first and not p.parted[k] else 0
        if not p.caps[k] and (p.verbish(k) or (word.endswith("ing") and behind & BE)):
            return True  # is releasing lies about
        if form == "base" and p.caps[k] and behind & DET and not word.endswith("s") and word not in PLURALS:
            return True
        some = word in LONE and bool(behind or k > unit.first) and not p.parted[k]
        return some and p.verbish(k - 1) and p.lower[k - 1] not in past_verbs()  # spurred some hope

    def _joined_before(self, subject: Span, unit: Span) -> int | None:
        """Return where the first of two begins: Jo Lund, a rower, and | Pat Holm, a diver, say."""
        p, joint = self.p, subject.first - 1
        if joint <= unit.first or p.lower[joint] != "and" or "," not in p.gaps[joint] or not p.caps[subject.first]:
            return None
        first = p.subject(joint, unit.first)
        return first.first if first and p.caps[first.first] and first.first == unit.first else None

    def _list_before(self, last: Span, unit: Span) -> int | None:
        """Return where a list begins whose last part is a phrase: the media, many divers, and | others say."""
        p, first, joint = self.p, unit.first + bool(self.p.cls[unit.first] & (SUB | AND)), last.first
        if p.lower[first].endswith("ing") and first + 1 < joint and p.cls[first + 1] & PREP:
            first = self._comma(first + 1, Span(first, joint)) or joint  # Speaking in Oslo, | Lund, Berg and Holm
        if joint <= first or joint - first > 16 or p.quoted[joint - 1] or p.quoted[joint]:
            return None
        whole = p.lower[joint - 1] not in ("and", "or")
        joint -= not whole
        if whole and ("," not in p.gaps[joint] or not any(p.cls[k] & AND for k in range(*last))):
            return None
        starts = [first, *(k for k in range(first + 1, joint + 1) if p.parted[k])]
        if any("," not in p.gaps[k] or p.quoted[k] for k in starts[1:]):
            return None
        if len(starts) < 2 or (len(starts) == 2 and not whole and p.parted[joint]):
            return None  # the roof leaks, and both say
        for k in range(first, joint):
            c = p.cls[k]
            clause = c & (AUX | SUB | REL | PRON | TO | TIME | LINK | ADV) and not c & DET
            clause = clause or (c & PREP and p.lower[k] != "of") or p.lower[k] in FRONTED or p.lower[k] in PERIODS
            if clause or p.lower[k] in p.listed or p.verbish(k) or p.adverb(k):
                return None
            if (k in starts and c & AND) or k - max(s for s in starts if s <= k) > 5:
                return None
        ends = [*starts[1:], joint][: len(starts)]
        parts = [Span(a, b) for a, b in zip(starts, ends, strict=True) if a < b]
        if len(starts) == 2 and not all(self._speaker_noun(part) for part in (*parts, last)):
            return None
        return first

    def _names_before(self, last: Span, unit: Span) -> int | None:
        """Return where names begin behind what they say: It leaks, | Lund, Berg and Holm said."""
        p, at = self.p, last.first
        if at <= unit.first or "," not in p.gaps[at] or not any(p.cls[k] & AND for k in range(*last)):
            return None
        first = at - 1
        while first > unit.first and not p.parted[first] and p.caps[first - 1]:
            first -= 1
        names = range(first, at)
        if len(names) > 3 or any(not p.caps[k] or p.quoted[k] or p.cls[k] & (CLOSED | TIME) for k in names):
            return None
        said = first > unit.first and bool(p.parted[first]) and not (p.caps[first - 1] and not p.quoted[first - 1])
        return first if said and p.caps[at] and "," in p.text[p.ends[first - 1] : p.starts[first]] else None

    def _speaker_noun(self, part: Span) -> bool:
        p, head = self.p, self._head(part)
        return p.caps[part.end - 1] > 0 or head in LONE or speaker_like(head) or speaker_like(p.lower[part.end - 1])

    def _head(self, span: Span) -> str:
        """Return the head noun of a phrase: the word before what hangs on it."""
        p = self.p
        for i in range(span.first + 1, span.end):
            doing = p.lower[i].endswith("ing") and not p.caps[i] and i + 1 < span.end and not p.cls[i - 1] & CLOSED
            hung = p.behind_noun(i, span.first) if p.cls[i] & (PREP | TO) else i
            if p.lower[i] in PUBLISHED and p.lower[i - 1] in TEXTS:
                return p.lower[i - 1]  # a poll | released Monday
            if hung < i or p.cls[i] & (PREP | REL) or p.parted[i] or (doing and p.cls[i + 1] & CLOSED):
                return p.lower[hung - 1]
        return p.lower[span.end - 1]

    def _any_verb(self, start: int, unit: Span) -> bool:
        p = self.p
        return any(p.verbish(k) or p.cls[k] & HELD_AUX for k in range(start, min(start + 16, unit.end)))

    def _object_and(self, start: int, unit: Span, word: str) -> bool:
        """Expected the club to join, saw the vote as a theft: a phrase and what is thought of it."""
        p = self.p
        first = self._word(start)
        found = Span(first, first + 1) if p.lower[first] == "it" else p.phrase_after(first, unit.end)
        if found is None or found.end + 1 >= unit.end or p.parted[found.end]:
            return False
        return word in p.lower[found.end : found.end + 1 + (p.lower[found.end] in RATHER)]

    def _object_and_name(self, start: int, unit: Span) -> bool:
        """Called him a traitor, calls the vote nothing short of theft: a phrase and what it is called."""
        p = self.p
        first = self._word(start)
        found = p.phrase_after(first, unit.end)
        if p.cls[first] & OBJ and not p.cls[first] & POSS:
            found = Span(first, first + 1)
        if found is None:
            return False
        last = found.end - 1
        if p.caps[first] and last > first and p.caps[last - 1] and not (p.caps[last] or p.owns(last - 1)):
            return not p.lower[last].endswith("s")  # consider Lund honest
        if "nothing" in p.lower[found.first + 1 : found.end]:
            return True
        if last - first > 1 and p.cls[first] & (DET | POSS) and not p.caps[last] and self._is_judgement(last):
            return True  # called the plan reckless
        if found.end >= unit.end or p.parted[found.end]:
            return False
        c = p.cls[found.end]
        if p.cls[first] & OBJ or p.lower[first].endswith(("self", "selves")):
            return not c & (PREP | TO | TIME)
        return bool(c & DET and not c & (PREP | SUB | THAT)) or "nothing" in p.lower[found.first + 1 : found.end + 1]

    def _is_judgement(self, i: int) -> bool:
        """Return whether a word is an adjective that judges: reckless, wrong."""
        word = self.p.lower[i]
        return (word.endswith(ADJECTIVE_ENDINGS) and word not in NO_JUDGEMENTS) or word in JUDGEMENTS

    def _shared_subject(self, at: int, unit: Span, before: list[Attribution]) -> Span | None:
        """Return the subject a later verb shares: of the nearest verb, an attribution, or the first phrase."""
        p = self.p
        joined = at > unit.first and p.cls[at - 1] & AND
        before = [a for a in before if not self._fronted(a, at)]
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
        start = unit.first + bool(p.cls[unit.first] & AND or p.lower[unit.first] == "but")
        if start < at and (p.cls[start] & (PREP | SUB) or p.lower[start] == "according"):
            while start + 1 < at and "," not in p.gaps[start + 1]:
                start += 1
            start += 1
        office = p.lower[unit.first] == "but" and start < at and speaker_like(p.lower[start])
        if start >= at or p.quoted[start] or not (p.caps[start] or p.cls[start] & (DET | POSS) or office):
            return None  # But | headteacher Ole Lund hit back
        found = p.phrase_after(start, at)
        deed = self._deed_before(at, unit)
        if deed is not None:
            return Span(start, deed)  # Berg | wins seat, accuses
        if found and found.end - found.first == 1 and p.cls[start] & (AND | SUB | TO | LINK | ADV):
            return None  # Nor can the club; Nevertheless, it is hard to say
        for k in range(found.first + 1, found.end) if found else ():
            does = p.lower[k] in present_verbs() or self._third_person(k, start, unit)
            if does and found and (p.caps[k - 1] or (k + 1 == found.end and p.cls[min(k + 1, at)] & (DET | POSS))):
                return Span(start, k)  # Mr. Lund warns of it and | says, the vote shows the plan and | reveals
        did = next((k for k in range(start + 1, found.end) if p.lower[k] in UNTOLD), 0) if found and joined else 0
        if did and not (p.owns(did - 1) or any(p.verbish(k) or p.cls[k] & HELD_AUX for k in range(start + 1, did))):
            return Span(start, did)  # The bank left rates as they were and | said
        hangs = found and found.end >= at - 1 and p.lower[at - 1] == "of"
        return None if hangs else found  # a line of questioning: nobody's

    def _deed_before(self, at: int, unit: Span) -> int | None:
        """Return the verb in -s that a headline sets before another behind a comma: Berg | wins seat, accuses Lund."""
        p, first = self.p, unit.first
        if not (
            at < unit.end and "," in p.gaps[at] and p.lower[at].endswith("s") and p.phrase_before(at, first) == first
        ):
            return None
        if any(p.parted[k] for k in range(first + 1, at)) or p.cls[first] & (PREP | SUB | AND | TO | ADV | PRON):
            return None
        who = p.phrase_after(at + 1, unit.end) if p.lower[at] in SPOKEN and at + 1 < unit.end else None
        if who and who.end == unit.end and (p.caps[who.end - 1] or speaker_like(self._head(who))):
            return None  # Oil rises, says bank
        for k in range(first + 1, at):
            word, before = p.lower[k], p.lower[k - 1]
            if several(word) and speaker_like(word):
                return None  # Lund's aides leave jobs
            plain = word.endswith("s") and not (word.endswith(("ss", "us", "'s")) or p.cls[k] or p.owns(k - 1))
            if plain and (p.caps[at] or not p.caps[k]):
                return k if p.caps[k - 1] or not before.endswith("s") else None
        return None

    def _fronted(self, a: Attribution, at: int) -> bool:
        """Return whether a cue stands in a clause before the main one: As Berg spoke of it, Holm rose and | said."""
        p = self.p
        k = (a.source.first if a.source and a.source.first < a.first else a.first) - 1
        opens = (
            k >= a.unit.first
            and bool(p.cls[k] & SUB or p.lower[k] in CLAUSES)
            and (k - a.unit.first < 3 or "," in p.gaps[k])
        )
        return opens and any("," in p.gaps[i] for i in range(a.end, at))

    def _nearest(self, at: int, unit: Span, before: list[Attribution]) -> Span | None:
        """Return the subject of the nearest verb to the left that stands in no content."""
        p = self.p
        said = [span for a in before[-3:] for span in a.contents]
        asides = {a.first: a.source for a in before[-3:] if a.source and a.rule == "verb" and a.source.end == a.first}
        for k in range(at - 1, unit.first, -1):
            own = asides.get(k)
            aside = next((i for i in range(own.first + 1, own.end) if "," in p.gaps[i]), own.end) if own else 0
            if own and "," in p.gaps[own.end] and any(p.cls[i] & REL for i in range(aside, own.end)):
                return own  # Lund, a diver who left in May, calls it “odd” but | warns
            if p.quoted[k] or not p.verbish(k) or p.cls[k] & HELD_AUX:
                continue
            if any(s <= p.starts[k] < e for s, e in said):
                continue
            group = self._group(k, unit.first)
            if group == k and k + 1 < at and p.lower[k + 1] == "by":
                continue  # a suit filed by X: no finite verb
            found = p.subject(group, unit.first)
            if found and group == k and self._left_so(k, found, unit):
                continue  # The bank left its rate unchanged and | said
            hung = found and p.lower[found.first] in ("that", "which") and "," in p.gaps[at]
            aside = "," in p.gaps[at] or (p.cls[at - 1] & AND and p.lower[at].endswith("ing"))
            if found and aside and self._beside_the_main(found, unit):
                continue
            if found and not hung:  # Lund sat for a talk that aired Sunday, | claiming
                return found
        return None

    def _left_so(self, k: int, thing: Span, unit: Span) -> bool:
        """Return whether a word in un- says how somebody left or kept a thing: left its rate | unchanged."""
        p, before = self.p, thing.first - 1
        if not (p.lower[k].startswith("un") and p.lower[k].endswith("ed")) or p.lower[k] in past_verbs():
            return False
        held = before > unit.first and not p.parted[thing.first] and not p.cls[before] & (AUX | SUB)
        if held and (p.lower[before] in UNTOLD or p.verbish(before)):
            return True
        return any(p.lower[k] in UNTOLD and not p.owns(k - 1) for k in range(thing.first + 1, thing.end))

    def _beside_the_main(self, subject: Span, unit: Span) -> bool:
        """Return whether a thing does something beside the main clause: Lund stood firm after | the talks broke up."""
        p, before = self.p, subject.first - 1
        if before <= unit.first or not (p.lower[before] in CLAUSES or p.cls[before] & SUB):
            return False
        head = self._head_of(subject)
        at = next((k for k in range(*subject) if p.lower[k] == head), subject.first)
        speaks = p.caps[at] or p.cls[at] & (PRON | REL) or head in TEXTS or head in LONE or speaker_like(head)
        return not speaks and any(p.verbish(k) for k in range(unit.first + 1, before))

    def _issued(self, made: Attribution, unit: Span) -> Span | None:
        """Join the verb that puts a text out to the participle that says it: issued a statement saying."""
        p = self.p
        k = made.first - 1
        if p.lower[k] not in TEXTS:
            return None
        while k > unit.first and not p.parted[k] and made.first - k < 6 and not p.verbish(k):
            k -= 1
        if p.lower[k] not in PUBLISHED or k == unit.first:
            return None
        while k > unit.first and not p.parted[k] and self._in_group(k - 1):
            k -= 1
        source = p.subject(k, unit.first) or self._shared_subject(k, unit, [])
        if source:
            made.first = k
        return source

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
        return p.lower[source.first] in LONE or p.lower[source.end - 1] in LONE

    def _pronoun(self, source: Span) -> bool:
        return source.end - source.first == 1 and bool(self.p.cls[source.first] & (PRON | POSS | REL))

    def _utters(self, source: Span) -> bool:
        """Return whether a phrase is a person's name, he, she or they, or a noun for a speaker."""
        p = self.p
        last = source.end - 1
        if source.end - source.first == 1 and p.cls[last] & PRON:
            return p.lower[last] in ("he", "she", "they")
        return bool(p.caps[last] and not p.cls[last] & (DET | TIME)) or speaker_like(p.lower[last])

    def _denied(self, made: Attribution) -> bool:
        """Return whether the verb group denies that it was said (did not mention)."""
        words = self.p.lower[made.first : made.end]
        return made.label == "neutral" and any(w in ("not", "never") or w.endswith("n't") for w in words)

    def _looks_aside(self, unit: Span, at: int) -> bool:
        """Return whether what stands before `, verb` is an aside behind a name (Smith, who won, said …)."""
        p = self.p
        k = at - 1
        while k > unit.first and not p.parted[k]:
            k -= 1
        return k > unit.first and bool(p.cls[k] & (REL | DET)) and "," in p.gaps[k] and p.caps[k - 1]

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
