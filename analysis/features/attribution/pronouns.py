"""Whom he, she and it stand for."""

from __future__ import annotations

from bisect import bisect_left

from .claims import deeds_in_words
from .described import NARRATED, Described
from .offices import GROUPS, KIN, OFFICES, kinds, several, speaker_like
from .people import RELATIVES, he_or_she
from .phrases import (
    ADV,
    AND,
    AUX,
    BLAMED_FOR,
    CLOSED,
    DET,
    GIVEN,
    HANGING,
    HAVE,
    HELD_AUX,
    IN_NAMES,
    LINK,
    MODAL,
    OPENERS,
    PARTICIPLES,
    POSS,
    PREP,
    SUB,
    TEXTS,
    TIME,
    TITLE,
    TO,
    Phrases,
    Span,
)

NEARBY = 40  # words back to which an unnamed speaker of the same sentence is looked for


class Pronouns(Described):
    """Leads a pronoun to whom the sentences before are about, or to who spoke last."""

    def __init__(self, phrases: Phrases, sources: list[Span]) -> None:
        super().__init__(phrases, sources)
        self._sought: dict[str, int] = {}
        self._body_at = -1

    def _meant(self, word: str, at: int, goes_on: bool) -> tuple[str, str]:
        """Return whom he or she stands for: whom a sentence since is about, else who spoke last, else who is named.

        With `goes_on` it is who spoke last: Berg said no. Holm rowed. He added that it leaked.
        """
        pronoun = he_or_she(word)
        told = self._told_at.get(pronoun, -1)
        blamed = self._blamed(pronoun, at) if pronoun and self.p.lower[at - 1] == "which" else ""
        found: tuple[str, str] | None = ("person", blamed) if blamed else None
        if pronoun and not blamed and not (goes_on and told >= 0):
            found = self._narrated(pronoun, at, told)
        if found is None:
            self._sought[pronoun] = at
            if pronoun and pronoun not in self.last and (before := self._unnamed_before(pronoun, at)):
                return before
            return self.last.get(pronoun or "person", ("person", word))
        label, name = found
        if label != "person":
            self.last[pronoun], self._told_at[pronoun] = found, at
        elif name:
            if not self._sex(name):
                self._sexes[name] = pronoun
            self._told(found, at)
        return label, name or word

    def _unnamed_before(self, pronoun: str, at: int) -> tuple[str, str] | None:
        """Return the unnamed person who spoke before in the sentence: The head of Acme said no, but | he denied it."""
        p, (found, spoke) = self.p, self._spoke
        if found[0] != "unnamed" or not 0 <= spoke < at < spoke + NEARBY or p.quoted[at]:
            return None
        if any(mark in p.gaps[k] for k in range(spoke + 1, at + 1) for mark in ".?!\n"):
            return None
        phrase = p.phrase_after(spoke, at)
        head = self._core(phrase).end - 1 if phrase else spoke
        return found if self._utters(head) and self._called(head) in ("", pronoun) else None

    def _blamed(self, pronoun: str, at: int) -> str:
        """Return who is taken to task for words of theirs: criticised Carl Holm for his remark in which | he said."""
        p = self.p
        if at < 6 or p.lower[at - 2] != "in":
            return ""
        whose = next((k for k in range(at - 4, max(at - 9, 2), -1) if p.cls[k] & POSS), 0)
        if not whose or p.lower[whose - 1] not in BLAMED_FOR or he_or_she(p.lower[whose]) != pronoun:
            return ""
        first = whose - 1
        while first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        bare = first < whose - 1 and not p.cls[first - 1] & (PREP | TO)  # not: apologised to Holm for her remark
        return self._person_at(first, pronoun, True) if bare else ""

    def _narrated(self, pronoun: str, at: int, told: int) -> tuple[str, str] | None:
        """Return whom of that sex the nearest sentence before is about, None for nobody.

        It is looked for behind the last speaker, in this paragraph and the one before; without a speaker a name
        elsewhere in a sentence will do. A person without a name is ("unnamed", a doctor), or ("person", "") where the
        sentence is about one but the speaker before may be meant as well.
        """
        p, named, breaks, sentences = self.p, "", 0, 0
        sought = self._sought.get(pronoun, -1)
        for k in range(at - 1, max(told, sought if sought < at else -1, at - NARRATED), -1):
            gap = p.gaps[k]
            marks = ".\n" if k and p.quoted[k - 1] else ".?!\n"  # “Stop!” Lund said
            begins = k == 0 or (gap != " " and any(mark in gap for mark in marks))
            begins = begins and not (k and p.caps[k - 1] and not p.parted[k])  # Ms. | Lund
            if p.caps[k] and not p.quoted[k]:
                name = ""
                if self._opens_a_name(k) and (begins or (told < 0 and not named)):
                    name = self._person_at(k, pronoun, told < 0)
                if begins and p.lower[k] == "for" and not name:
                    name = self._for_whom(k, pronoun)
                if begins and (name := name or self._opening(k, pronoun)):
                    return None if told >= 0 and self._shared(k, pronoun) else ("person", name)
                owner = p.owns(k) or (p.cls[k] & TITLE and not p.parted[k + 1] and p.owns(k + 1))  # Mr Berg's wife
                described = begins and (p.cls[k] & (DET | POSS) or owner or p.lower[k] == "one")
                apart = bool(breaks + sentences)
                if described and (who := self._described_at(k, pronoun, apart)) is not None:
                    return ("person", who) if who else self._unnamed_at(k, at, told, apart)
                named = named or name
            breaks += "\n" in gap
            sentences += begins or p.quoted[k]
            if breaks > 1:
                break
        return ("person", named) if named else None

    def _shared(self, k: int, pronoun: str) -> bool:
        """Return whether a sentence begins with the bare surname of whoever spoke last, though another bears it too."""
        phrase = self.p.phrase_after(k, min(k + KIN, len(self.p.lower)))
        own = self._own(self._core(phrase)) if phrase else None
        if own is None or own.end - own.first > 1:
            return False
        people = self._people(self.p.lower[own.first].removesuffix("'s"))
        return len(people) > 1 and self.last.get(pronoun, ("", ""))[1] in people

    def _for_whom(self, k: int, pronoun: str) -> str:
        """Return the person of that sex for whom a sentence says that something is so: For Ms Berg, it is none."""
        p, end = self.p, k + 1
        while end < len(p.caps) and p.caps[end] and not p.parted[end]:
            end += 1
        set_off = k + 1 < end < len(p.caps) and p.gaps[end] == ", "
        return self._person_at(k + 1, pronoun, True) if set_off else ""

    def _role_and_name(self, i: int) -> bool:
        """Return whether a role stands before a name: On Monday, | landlady Ida Lund rowed."""
        p, then = self.p, i + 1
        return then < len(p.caps) and bool(p.caps[then]) and not (p.parted[then] or p.cls[i] & CLOSED)

    def _opening(self, k: int, pronoun: str) -> str:
        """Return the person of that sex who is a sentence's subject behind roles or a fronted phrase, '' for none.

        Diver Asa Lund, 52, rowed. The pier's owner, Asa Lund, rowed. On Monday, Asa Lund himself rowed.
        """
        p, first, stop = self.p, k, min(k + KIN, len(self.p.lower))
        if self._fronts_a_name(k):
            commas = (i for i in range(k + 1, stop) if p.parted[i])
            named = (i for i in commas if p.caps[i] or p.gaps[i] != ", " or self._role_and_name(i))
            adverb = p.lower[k].endswith("ly") or p.cls[k] & ADV or p.lower[k] in OPENERS
            if adverb and k + 1 < stop and p.caps[k + 1] and p.gaps[k + 1] == " ":
                first = k + 1  # Eventually | Ida Lund rowed
            else:
                first = next(named, stop)
                if first == stop or p.gaps[first] != ", ":
                    return ""
        phrase = p.phrase_after(first, min(first + KIN, len(p.lower)))
        if phrase and first != k and not (phrase.end < len(p.lower) and p.verbish(phrase.end)):
            return ""
        if phrase and phrase.end - phrase.first > 2 and p.lower[phrase.end - 1].endswith("s"):
            done = not p.caps[phrase.end - 1] and p.caps[phrase.end - 2]  # Environmental chemist Ida Holm | agrees
            phrase = Span(phrase.first, phrase.end - done)
        name = self._named(phrase) if phrase else ""
        if phrase is None or not name:
            return ""
        core = self._core(phrase)
        if " " not in name and name not in self._persons and not self._himself(core.end):
            return ""
        small = [i for i in range(first, core.end) if not p.caps[i] and p.lower[i] not in IN_NAMES]
        hung = small and p.caps[core.end - 1] and small[-1] > first + 1
        if hung and not (self._is_role(small[-1]) or speaker_like(p.lower[small[-1]])):
            return ""  # The dam cost Asa Lund his boat
        called = self._titled_as(range(first, core.end))
        sex = self._sex(name) or called
        known = not sex and (name in self._persons or self._shown(phrase))
        return name if sex == pronoun or known else ""

    def _fronts_a_name(self, k: int) -> bool:
        """Return whether a sentence's first word may lead to its subject: On Monday, Meanwhile, Asked so, | Lund."""
        word, c = self.p.lower[k], self.p.cls[k]
        if c & (PREP | SUB | TIME | ADV | LINK) or word in HANGING or word in OPENERS or word in PARTICIPLES:
            return True
        then = k + 1 < len(self.p.cls) and not self.p.parted[k + 1] and self.p.cls[k + 1] & (CLOSED & ~AUX | TIME)
        return word not in GIVEN and (word.endswith("ly") or (word.endswith(("ing", "ed")) and bool(then)))

    def _himself(self, i: int) -> bool:
        return i < len(self.p.lower) and self.p.lower[i] in ("himself", "herself")

    def _shown(self, phrase: Span) -> bool:
        """Return whether a phrase with a name shows that it is a person's: diver Asa Lund, Asa Lund, 52, or herself."""
        p, end = self.p, self._core(phrase).end
        lower = [i for i in range(phrase.first, end) if not p.caps[i]]
        if any(self._is_role(i) or (i == lower[-1] and speaker_like(p.lower[i])) for i in lower):
            return True
        if self._himself(end):
            return True
        if end >= phrase.end or "," not in p.gaps[end]:
            return False
        if p.lower[end].isdigit():
            return len(p.lower[end]) == 2 and end + 1 < len(p.lower) and bool(p.parted[end + 1])
        return p.lower[end] == "who" or self._is_role(self._core(Span(end, phrase.end)).end - 1)

    def _unnamed_at(self, first: int, at: int, told: int, apart: bool) -> tuple[str, str]:
        """Return the description at a sentence's start, ("person", "") where somebody else may be meant as well."""
        p = self.p
        phrase = p.phrase_after(first, min(first + KIN, len(p.lower)))
        if phrase is None or not (apart or p.lower[self._core(phrase).end] in ("who", "whose")):
            return "person", ""  # A lawyer for Berg said he would appeal
        broken = told < 0 or "\n" in p.text[p.ends[told] : p.starts[first]]
        if not broken and not self._speaks(first):
            return "person", ""  # Lund spoke. A doctor drowned. She said
        if "\n" in p.text[p.ends[first] : p.starts[at]] and not self._called(self._core(phrase).end - 1):
            return "person", ""
        return self._described(phrase)

    def _speaks(self, first: int) -> bool:
        """Return whether a source begins with a word."""
        k = bisect_left(self._sources, Span(first, first))
        return k < len(self._sources) and self._sources[k].first == first

    def _described_at(self, first: int, pronoun: str, apart: bool) -> str | None:
        """Return whom a person's description at a sentence's start means, '' for nobody known, None if it is none.

        With `apart` it is another sentence than the pronoun's, and whoever speaks in it is a person: a diver said so.
        """
        p = self.p
        phrase = p.phrase_after(first, min(first + KIN, len(p.lower)))
        if phrase is None:
            return None
        core = self._core(phrase)
        head = core.end - 1
        spoken = (
            apart
            and not (p.caps[head] or p.cls[first] & POSS)
            and (p.cls[head] & TITLE or (self._speaks(first) and self._utters(head)))
        )
        kin = p.lower[head] in RELATIVES and bool(p.cls[first] & POSS)
        if not (self._somebody(head) or spoken or kin) or self._called(head) not in ("", pronoun):
            return None
        if core.end < len(p.lower) and "," in p.gaps[core.end] and p.caps[core.end]:  # The judge, Tom White, left
            named = self._person_at(core.end, pronoun, True)
            single = kin and p.parted[core.end + 1] and not self._sex(p.word_text(core.end))
            return named or (p.word_text(core.end) if single else "")  # his partner, Jo, left
        if p.lower[first] != "the":
            return ""
        name = self._whom(self._description(phrase))
        if name != p.text[p.starts[first] : p.ends[head]] and self._sex(name) in ("", pronoun):
            return name
        return "" if p.lower[head] in OFFICES else None  # the judge is another, the candidate whoever spoke last

    def _opens_a_name(self, k: int) -> bool:
        """Return whether a name may begin with a capital: no other stands before it, nor is it alone and It or But."""
        p = self.p
        if k and p.caps[k - 1] and not p.parted[k]:
            return False
        return not p.cls[k] & CLOSED or (k + 1 < len(p.caps) and p.caps[k + 1] and not p.parted[k + 1])

    def _person_at(self, first: int, pronoun: str, titled: bool) -> str:
        """Return the full name of the person of that sex named from a word with a capital on, '' for none.

        Somebody whose sex nothing tells will do who spoke before, or with `titled` behind a title: Gov. Asa Holm.
        """
        p, end = self.p, first + 1
        while end < len(p.caps) and not p.parted[end] and (p.caps[end] or self._particle(end)):
            if p.cls[end] & TIME and end > first + 1:
                break
            end += 1
        if p.lower[end - 1].endswith("'s") or (p.cls[first] & PREP and not p.cls[first] & SUB):
            return ""  # Unlike Carl Berg
        own = self._own(Span(first, end))
        if own is None or (p.lower[first] == "the" and not p.cls[own.first - 1] & TITLE):
            return ""  # The Ida Lund Prize
        name = self._name(own)
        called = self._titled_as(range(first, own.first))
        sex = self._sex(name) or called
        known = name in self._persons or (titled and any(p.cls[i] & TITLE for i in range(first, own.first)))
        full = titled and " " in name and self._begins(first) and not self._shout(own.first)
        known = known or (full and p.lower[self._surname(own)] in self._surnames_alone())
        return name if sex == pronoun or (known and not sex) else ""

    def _told(self, found: tuple[str, str], at: int, unsure: bool = False) -> None:
        """Remember whom a later he or she may mean; with `unsure` not in the place of one of that sex."""
        sex = self._sex(found[1])
        self.last["person"] = found
        for pronoun in [sex] if sex else ("he", "she"):
            if not (unsure and self._sex(self.last.get(pronoun, ("", ""))[1])):
                self.last[pronoun] = found
                self._told_at[pronoun] = at
        if sex and self.last.get("she" if sex == "he" else "he") == found:
            del self.last["she" if sex == "he" else "he"]

    def _open(self, span: Span, term: str) -> bool:
        """Return whether a description without an office may be anybody, the last speaker too: the candidate."""
        head = self.p.lower[self._core(span).end - 1].removesuffix("'s")
        return term not in self._persons and head not in OFFICES and not self._sex(term)

    def _text_before(self, at: int) -> tuple[str, str] | None:
        """Return the text that is the subject of the sentence before in the paragraph: The report is out. | It says."""
        p, starts = self.p, 0
        for k in range(at - 1, max(at - NARRATED, -1), -1):
            if k + 1 < at and "\n" in p.gaps[k + 1]:
                return None
            if p.quoted[k] or not (k == 0 or any(mark in p.gaps[k] for mark in ".?!\n")) or not p.caps[k]:
                continue
            starts += 1
            phrase = p.phrase_after(k, min(k + KIN, at)) if p.lower[k] in ("the", "a", "an") else None
            head = self._core(phrase).end - 1 if phrase else k
            text = phrase and not p.caps[head] and p.lower[head] in TEXTS and not several(p.lower[head])
            if phrase and text:
                by = (i + 1 for i in range(phrase.end, at - 2) if p.lower[i] == "by")
                acts = any(map(self._group_at, by))  # was criticised by the union. It said
                return None if acts or not self._speaks_as_text(at) else self._described(phrase)
            if starts > 1 or self._begins(at):
                return None
        return None

    def _body_before(self, at: int) -> tuple[str, str] | None:
        """Return the named body of which the sentence before tells: Moss Council has shut the dam. | It said."""
        p, starts = self.p, 0
        if not (self._begins(at) or (at and p.quoted[at - 1])):
            return None
        for k in range(at - 1, max(at - NARRATED, self._body_at), -1):
            if k + 1 < at and "\n" in p.gaps[k + 1]:
                return None
            if p.quoted[k] or not (k == 0 or any(mark in p.gaps[k] for mark in ".?!\n")) or not p.caps[k]:
                continue
            starts += 1
            opens = k + (bool(p.cls[k] & AND) or p.lower[k] == "but")
            phrase = p.phrase_after(opens, min(opens + KIN, at))
            then = phrase.end if phrase else at
            if phrase and then < at and p.caps[then - 1] and (p.verbish(then) or p.cls[then] & HELD_AUX):
                found = self._described(phrase)
                return found if found[0] == "body" else None
            if starts > 1 or self._begins(at):
                return None
        return None

    def _group_at(self, i: int) -> bool:
        """Return whether a phrase that begins at a word is for a body: the union, Moss City Council."""
        phrase = self.p.phrase_after(i, min(i + KIN, len(self.p.lower)))
        return phrase is not None and kinds().get(self.p.lower[self._core(phrase).end - 1]) in GROUPS

    def _speaks_as_text(self, at: int) -> bool:
        """Return whether *it* does what a text does: It says, but not It denied it, It said it would sue."""
        p, verb = self.p, at + 1
        while verb + 1 < len(p.lower) and p.cls[verb] & (HAVE | ADV):
            verb += 1
        would = verb + 2 < len(p.lower) and p.lower[verb + 1] == "it" and p.cls[verb + 2] & MODAL
        return not would and verb < len(p.lower) and p.lower[verb] not in deeds_in_words()
