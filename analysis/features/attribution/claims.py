"""An attribution as it grows, and which listed words may be its cue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ...lexicons import Entry, shipped
from .phrases import SPOKEN, Span, words_of


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
    clause: bool = False
    that: bool = False
    finite: bool = False
    aimed: bool = False
    quotes: list[int] = field(default_factory=list)
    mark: tuple[int, int] | None = None
    about: int = 0
    nested: int = 0
    inner: Attribution | None = None


@cache
def _cues(kind: str) -> list[Entry]:
    return [entry for entry in shipped("cues") if entry.more["kind"] == kind]


def _single(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the forms of one word."""
    return frozenset(form for entry in entries for form in entry.forms if " " not in form)


@cache
def verb_forms(entry: Entry) -> dict[str, str]:
    """Return base, s, ed, en or ing for the first words of a verb's forms: labeled, labelled: ed."""
    firsts, past = [form.split()[0] for form in entry.forms], "past" in entry.more["also"]
    return {first: _form_of(first, at, past) for at, first in reversed(list(enumerate(firsts)))}


def _form_of(word: str, at: int, past: bool) -> str:
    """Return which form a word is by its place in a list: base, s, ed, (en), ing, then those of a second spelling."""
    if at and word.endswith("ing"):
        return "ing"
    if (at > 1 and word.endswith(("ed", "t"))) or (past and not at):
        return "ed"  # labelled, learnt
    if at < 4:
        return ("base", "s", "ed", "en")[at]
    return "s" if word.endswith("s") else "base"


def _in_forms(entries: Iterable[Entry], *forms: str) -> frozenset[str]:
    """Return the first words of verbs in some of their forms, but for past ones that are bases too: cut, let."""
    words = ((entry, word, form) for entry in entries for word, form in verb_forms(entry).items() if form in forms)
    return frozenset(
        word for entry, word, _ in words if "past" not in entry.more["also"] or word != entry.forms[0].split()[0]
    )


def _in_one_word(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Return the entries that are no groups of words."""
    return (entry for entry in entries if " " not in entry.forms[0])


@cache
def past_verbs() -> frozenset[str]:
    """Return past forms of the cue verbs, and the present ones that are no nouns."""
    past = _in_forms(_cues("verb"), "ed", "en")
    return (past | words_of("present")) - words_of("unclear past") - words_of("modal")


@cache
def states_of_mind() -> frozenset[str]:
    """Return the adjectives that say what somebody thinks or feels."""
    return frozenset(form for entry in _cues("adjective") for form in entry.forms)


@cache
def claim_nouns() -> frozenset[str]:
    """Return the nouns that bring a claim, in all their forms."""
    return _single(_cues("noun"))


@cache
def telling_verbs() -> frozenset[str]:
    """Return the verbs by which somebody tells something in a report's past tense, *says* among them."""
    return past_verbs() | SPOKEN


@cache
def thinking_verbs() -> frozenset[str]:
    """Return the past forms of the cue verbs that say what somebody thinks."""
    thoughts = [entry for entry in _cues("verb") if entry.label == "thought"]
    return _in_forms(thoughts, "ed", "en") & _single(thoughts)


@cache
def present_verbs() -> frozenset[str]:
    """Return the third-person forms of the cue verbs."""
    return _in_forms(_cues("verb"), "s") - words_of("modal")  # would like to


@cache
def base_verbs() -> frozenset[str]:
    """Return the infinitives of the cue verbs, as several use them in the present tense: divers say."""
    return _in_forms(_cues("verb"), "base") - words_of("modal")


@cache
def deeds_in_words() -> frozenset[str]:
    """Return the past and third-person forms of verbs by which somebody does something: denied, vowed, hoped."""
    deeds = (entry for entry in _cues("verb") if entry.label in ("act", "promising", "thought", "directive", "denying"))
    return _in_forms(_in_one_word(deeds), "ed", "en", "s")


@cache
def finite_verbs() -> frozenset[str]:
    """Return the past and third-person forms of the cue verbs."""
    return past_verbs() | present_verbs()


@cache
def verbs_with_preposition() -> frozenset[str]:
    """Return the forms in two words of the cue verbs: calls on, warns of."""
    return frozenset(form for entry in _cues("verb") for form in entry.forms if form.count(" ") == 1)


@cache
def quoting_verbs() -> frozenset[str]:
    """Return the forms of the cue verbs that bring in nothing but a quotation."""
    return _single(entry for entry in _cues("verb") if entry.more["takes"] == "quote")


@cache
def saying_bases() -> frozenset[str]:
    """Return the infinitives of the cue verbs of saying that bring a quotation or a clause with *that*."""
    verbs = (e for e in _cues("verb") if {"quote", "that"} <= set(e.more["takes"].split()) and e.label != "thought")
    return _in_forms(_in_one_word(verbs), "base")


@cache
def plain_bases() -> frozenset[str]:
    """Return the infinitives of the cue verbs with a clause that are no nouns."""
    verbs = (e for e in _cues("verb") if not {"that", "clause"}.isdisjoint(e.more["takes"].split()))
    return _in_forms(_in_one_word(e for e in verbs if "noun" not in e.more["also"]), "base")


@cache
def clause_verbs() -> frozenset[str]:
    """Return the forms of the cue verbs behind which a clause may begin without more ado."""
    return _single(entry for entry in _cues("verb") if not {"that", "clause"}.isdisjoint(entry.more["takes"].split()))


@cache
def object_verbs() -> frozenset[str]:
    """Return the forms of the cue verbs that a mere thing may follow: denied the leak."""
    return _single(entry for entry in _cues("verb") if "object" in entry.more["takes"].split())


@cache
def participles() -> frozenset[str]:
    """Return the forms in -ing of the cue verbs."""
    return frozenset(form for form in _single(_cues("verb")) if form.endswith("ing"))


@cache
def deeds() -> frozenset[str]:
    """Return the acts that say nothing of what they are aimed at: protested against, sued."""
    return frozenset(entry.term for entry in _cues("verb") if "bare" in entry.more["also"].split())


@cache
def takes_of(text: str) -> frozenset[str]:
    """Return what may follow a cue, of the words its entry names."""
    return frozenset(text.split())
