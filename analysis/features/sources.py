"""What kind of source a phrase is, and the full name it stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from ..lexicons import FOLDER, read_lexicon
from ..spans import Finding
from .phrases import (
    ADV,
    CLOSED,
    DET,
    IN_NAMES,
    LINK,
    LONE,
    NUM,
    POSS,
    PREP,
    PRON,
    REL,
    TIME,
    TITLE,
    TO,
    Phrases,
    Span,
    words_of,
)

PERSON_ENDINGS = tuple(words_of("person ending"))
PERSONAL, PLURAL, TITLES = map(words_of, ("personal", "several", "office"))
_PAIR = re.compile(rb"[\x01\x03]\x01")  # of bits: capital, punctuation before; two capitals that nothing parts
AHEAD = 20  # sources that a description may look forward to
GROUPS = ("body", "medium", "state")


@cache
def kinds() -> dict[str, str]:
    """Return the kind of source each noun or name in speakers.tsv is; the first list that has it wins."""
    out: dict[str, str] = {}
    for entry in read_lexicon(FOLDER / "grammar" / "speakers.tsv"):
        for form in entry.forms:
            out.setdefault(form, entry.label)
    return out


@cache
def roles() -> frozenset[str]:
    """Return nouns for persons, which may stand before a name."""
    persons = {f for e in read_lexicon(FOLDER / "grammar" / "speakers.tsv") if e.label == "person" for f in e.forms}
    return frozenset(persons | {word for word, kind in kinds().items() if kind == "unnamed"})


@cache
def _role_nouns() -> frozenset[str]:
    return frozenset(
        f for e in read_lexicon(FOLDER / "grammar" / "speakers.tsv") if e.label == "person" for f in e.forms
    )


@cache
def _described_by() -> frozenset[str]:
    """Return the words by which a person may be described: roles and offices."""
    return _role_nouns() | TITLES


@cache
def speaker_like(word: str) -> bool:
    """Return whether a lower-case noun may be a speaker: listed, or formed like a word for a person."""
    return word in kinds() or word.endswith(PERSON_ENDINGS)


class Sources:
    """Reads an article's sources in order, so that pronouns and short names find whom they stand for."""

    def __init__(self, phrases: Phrases, sources: list[Span], names: Iterable[Finding] = ()) -> None:
        self.p = phrases
        names = list(names)
        full = {name.target: name.term for name in names if name.rule.endswith("full")}
        self.listed = {name.start: (name.end, full.get(name.target, name.target)) for name in names if name.target}
        self._runs = self._capital_runs()
        self._full: dict[str, str] = {}
        self.last: dict[str, tuple[str, str]] = {}
        self.described: dict[str, str] = {}
        self._sources = sources
        self._cores: dict[tuple[int, int], Span] = {}

    def _capital_runs(self) -> dict[str, list[Span]]:
        """Return by their last word, which may be a surname, the runs of words with capitals that nothing parts."""
        p, runs = self.p, dict[str, list[Span]]()
        caps, parted = p.caps, p.parted
        both = int.from_bytes(bytes(caps), "big") | int.from_bytes(parted, "big") << 1
        pairs = [m.start() + 1 for m in _PAIR.finditer(both.to_bytes(len(caps) + 1, "big")[1:])]
        done = -1
        for i in pairs:
            if i <= done:
                continue
            first, done = i - 1, i
            while done + 1 < len(caps) and not parted[done + 1] and (caps[done + 1] or self._particle(done + 1)):
                done += 1
            runs.setdefault(p.lower[done].removesuffix("'s"), []).append(Span(first, done + 1))
        return runs

    def full(self, surname: str) -> str:
        """Return the full name of a surname that the article gives in full somewhere, else ''."""
        if surname not in self._full:
            names = map(self._full_name, self._runs.get(surname, ()))
            self._full[surname] = next(filter(None, names), "")
        return self._full[surname]

    def _full_name(self, run: Span) -> str:
        """Return the name that a run of words with capitals is, without what stands before it, '' if it is none."""
        p, known, lower, last = self.p, kinds(), self.p.lower, run.end - 1
        first = run.first + bool(run.first and lower[run.first - 1] == "of" and last - run.first > 1)
        while first < last and (p.cls[first] & (CLOSED | TITLE | TIME) or lower[first] in known or self._shout(first)):
            first += 1
        if first == last or self._shout(last) or any(known.get(w) in GROUPS for w in lower[first : run.end]):
            return ""
        name = p.text[p.starts[first] : p.ends[last]]
        return name[:-2] if lower[last].endswith("'s") else name

    def _particle(self, i: int) -> bool:
        p = self.p
        return p.lower[i] in IN_NAMES and p.lower[i] not in ("of", "for") and i + 1 < len(p.caps) and p.caps[i + 1]

    def _shout(self, i: int) -> bool:
        return self.p.word_text(i).isupper()

    def end(self, span: Span) -> int:
        """Return the offset where a phrase ends, a possessive 's left out."""
        p, last = self.p, span.end - 1
        if p.cls[last] & LINK and last > span.first and p.parted[last]:
            last -= 1  # Lund, however
        end = p.ends[last] - 2 * p.lower[last].endswith("'s") * bool(p.caps[last])
        tail = p.text[end : end + 2].lstrip(".")[:1]
        return p.text.index(")", end) + 1 if tail == ")" and "(" in p.text[p.starts[span.first] : end] else end

    def addressee(self, span: Span) -> tuple[str, str]:
        """Return label and name of somebody spoken to, whom later pronouns do not mean."""
        before = dict(self.last)
        found = self.of(span)
        self.last = before
        return found

    def of(self, span: Span) -> tuple[str, str]:
        """Return the label (person, body, state, unnamed, medium) of a source and the full name it stands for."""
        p, first = self.p, span.first
        word = p.lower[first].split("'")[0]
        if p.cls[first] & REL and span.end - first == 1:
            start = p.phrase_before(first, max(0, first - 20))
            return self.of(Span(start, first)) if start is not None and start < first else ("unnamed", word)
        if word in PERSONAL and span.end - first == 1:
            return self.last.get("person", ("person", p.lower[first]))
        if word == "it" and span.end - first == 1:
            return self.last.get("body", ("body", "it"))
        if word in PLURAL and span.end - first == 1:
            return self.last.get("plural", ("unnamed", p.lower[first]))
        label, term = self._described(span)
        referent = self._referent(span)
        if referent and not term.endswith(f" {referent}"):  # the article's own fuller name goes before the table's
            term = referent
        if label == "person":
            self.last["person"] = (label, term)
        elif label in ("body", "state", "medium"):
            self.last["body"] = (label, term)
        if label != "person":
            self.last["plural"] = (label, term)
        return label, term

    def _referent(self, span: Span) -> str:
        """Return whom the names table says the whole phrase stands for, else ''."""
        if not self.listed:
            return ""
        p, core = self.p, self._core(span)
        for first in (core.first, core.first + 1):
            if first < core.end and (first == core.first or p.cls[core.first] & DET):
                end, target = self.listed.get(p.starts[first], (0, ""))
                if target and p.starts[core.end - 1] < end:
                    return target
        return ""

    def _core(self, span: Span) -> Span:
        """Return the phrase without the aside and the prepositional phrase behind its head."""
        at = span.first, span.end
        if at not in self._cores:
            self._cores[at] = self._find_core(span)
        return self._cores[at]

    def _find_core(self, span: Span) -> Span:
        p = self.p
        for i in range(span.first + 1, span.end):
            if p.parted[i] and p.gaps[i].strip() != ".":
                return Span(span.first, i)
            if (p.cls[i] & REL and not p.cls[i] & DET) or (
                not p.caps[i] and (p.verbish(i) or p.lower[i].endswith("ing"))
            ):
                return Span(span.first, i)
            if p.cls[i] & TO or (
                p.cls[i] & PREP
                and not (p.caps[i - 1] and i + 1 < span.end and p.caps[i + 1] and p.lower[i] in ("of", "for"))
            ):
                return Span(span.first, i)
        return span

    def _named(self, span: Span) -> str:
        """Return the full name of a person if the phrase names one, else ''."""
        p = self.p
        core = self._core(span)
        end = core.end
        if not p.caps[end - 1] and end < span.end and p.parted[end] and p.caps[end]:
            after = self._core(Span(end, span.end))
            if after.end - after.first >= 2 and all(p.caps[i] for i in range(after.first, after.end)):
                core, end = after, after.end
        if not p.caps[end - 1] or p.cls[end - 1] & (PRON | DET):
            return ""
        known = kinds()
        first = end - 1
        while first > core.first and p.caps[first - 1] and not p.parted[first]:
            first -= 1
        run = [p.lower[i] for i in range(first, end)]
        words = [w.removesuffix("'s") for w in run]
        if len(words) == 1 and words[0] in known and not self.full(words[0]):
            return ""
        if len(words) == 1 and self._common(first):
            return ""
        if (full := self.full(words[-1])) and not any(known.get(w) == "body" for w in words):
            return full
        if any(known.get(w) in ("body", "medium", "state") for w in words) or p.word_text(end - 1).isupper():
            return ""
        while len(words) > 1 and p.cls[first] & (TITLE | DET):
            first, words = first + 1, words[1:]
        return p.text[p.starts[first] : p.ends[end - 1] - 2 * p.lower[end - 1].endswith("'s")]

    def _common(self, i: int) -> bool:
        """Return whether a word with the capital of a sentence's start is formed like a noun for people: rescuers."""
        word, gap = self.p.lower[i].removesuffix("'s"), self.p.gaps[i]
        if self.full(word) or not (i == 0 or any(mark in gap for mark in '.?!\n:"“‘«')):
            return False
        return speaker_like(word) or (word.endswith("s") and (word[:-1] in kinds() or speaker_like(word[:-1])))

    def _described(self, span: Span) -> tuple[str, str]:
        p, known = self.p, kinds()
        name = self._named(span)
        if name:
            self._learn(span, name)
            return "person", name
        core = self._core(span)
        head = p.lower[core.end - 1].removesuffix("'s")
        first = core.first + bool(
            core.end - core.first > 1 and p.cls[core.first] & DET and p.lower[core.first] in ("the", "a", "an")
        )
        term = p.text[p.starts[first] : self.end(core)]
        if not p.caps[core.end - 1] and p.lower[core.end - 1].endswith("'s"):
            term = term[:-2]
        if p.cls[first] & POSS:
            term = term[:1].lower() + term[1:]
        alone = core.end - core.first == 1
        if p.caps[core.end - 1] and not (alone and (p.cls[core.first] & (DET | ADV) or self._common(core.first))):
            kind = next(
                (
                    known[w]
                    for i in range(core.end - 1, core.first - 1, -1)
                    if p.caps[i] and (w := p.lower[i].removesuffix("'s")) in known
                ),
                "",
            )
            return (kind if kind in ("body", "medium", "state") else "unnamed" if kind == "unnamed" else "body"), term
        if any(p.caps[i] and known.get(p.lower[i]) == "medium" for i in range(core.first, core.end)):
            return "medium", term
        definite = p.lower[core.first] == "the" or p.cls[core.first] & POSS
        if definite and head in _described_by():
            return "person", self._whom(span, core)
        kind = known.get(head, "")
        if head in LONE or p.cls[core.first] & NUM or kind in ("", "person", "addressee"):
            kind = "unnamed"
        return kind, term

    def _learn(self, span: Span, name: str) -> None:
        """Remember the roles that stand beside a name."""
        p = self.p
        for i in range(span.first, span.end):
            if p.lower[i] in _described_by():
                self.described.setdefault(p.lower[i], name)

    def _whom(self, span: Span, core: Span) -> str:
        """Lead a description (the secretary general) to a name: by role, then back, then forward."""
        p = self.p
        for i in range(core.end - 1, core.first, -1):
            if p.lower[i] in self.described:
                return self.described[p.lower[i]]
        itself = p.text[p.starts[core.first] : p.ends[core.end - 1]]
        if p.cls[core.first] & POSS:
            return itself[:1].lower() + itself[1:]  # his lawyer is not who was named last
        behind = self.last.get("person", ("", ""))[1]
        at = bisect_right(self._sources, span)
        return behind or next(filter(None, map(self._named, self._sources[at : at + AHEAD])), "") or itself
