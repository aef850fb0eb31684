"""One room a family of features, and `annotate`, which walks through all of them.

The registry says what each feature is: its labels, the voices in which it is told apart, and how it is measured.
A new feature is one function, one line here, one term list with its card, one test.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from ..articles import Comparison
from ..corrections import PARTS as PART_ROWS
from ..corrections import SPEECH as SPEECH_ROWS
from ..corrections import Correction, Rules, by_article, correct
from ..lexicons import Entry, Matcher, lexicon_hash, read_lexicons, shipped
from ..spans import COLUMNS, LEXICAL, Block, Finding, inside
from ..words import Reading, read_text
from .attribution import find_speech
from .names import LABELS as NAME_LABELS
from .names import dress_names, find_names, name_entries
from .origin import ORIGINS, reference_runs, shared_words
from .parts import PARTS, all_body, find_parts, measured_blocks
from .stance import find_stance
from .status import LABELS as STATUS_LABELS
from .status import find_status, status_entries
from .voice import voice_spans

SOURCE_TYPES = ("person", "body", "state", "unnamed", "medium")
CUES = (
    "neutral",
    "endorsing",
    "presupposing",
    "forceful",
    "tentative",
    "directive",
    "denying",
    "distancing",
    "thought",
    "promising",
    "withheld",
    "act",
)
THEMES = ("combat", "law and sovereignty", "civilians", "unity", "pressure")
HEDGES = ("modal", "adverb", "verb", "evidential", "belief", "open", "approximator")
VOICES = ("outlet", "reported", "quoted")
WORDINGS = ("outlet+reported", "quoted")


class Feature(NamedTuple):
    """A line of the registry.

    `voices` are the voices told apart (none for a feature that has no voice; for word choice the outlet's wording
    holds what it reports); `measures` are the pairs of what is counted and what it is counted against; `keys` are
    the further columns a measure of it can be split by. `own` takes its labels from the lists a comparison brings.
    """

    labels: tuple[str, ...]
    voices: tuple[str, ...]
    measures: tuple[tuple[str, str], ...]
    keys: tuple[str, ...]


_PER_TEXT = (("findings", "words"), ("findings", "sentences"))
_SPLIT = ("label", "voice", "origin", "term")
FEATURES: Mapping[str, Feature] = {
    "quotation": Feature(
        ("direct", "partial", "scare", "title", "nested"),
        (),
        (("findings", "words"), ("words", "words"), ("words", "quotations")),
        ("label", "origin", "source", "source_type"),
    ),
    "source": Feature(
        SOURCE_TYPES, (), (("findings", "sentences"), ("distinct", "sentences")), ("label", "origin", "term")
    ),
    "via": Feature(SOURCE_TYPES, (), (("findings", "sentences"),), ("label", "origin", "term")),
    "cue": Feature(CUES, (), (("findings", "sentences"),), ("label", "origin", "term", "source", "source_type")),
    "content": Feature(
        ("direct", "partial", "indirect"),
        (),
        (("findings", "sentences"), ("words", "words")),
        ("label", "origin", "source", "source_type"),
    ),
    "loaded": Feature(
        ("distancing", "judging", "charged"),
        WORDINGS,
        (("findings", "words"), ("findings", "mentions")),
        ("label", "voice", "origin", "term", "target"),
    ),
    "hedge": Feature(
        HEDGES, VOICES, (("findings", "words"), ("findings", "sentences")), ("label", "voice", "origin", "term")
    ),
    **{name: Feature((name,), VOICES, _PER_TEXT, _SPLIT) for name in ("booster", "minimiser", "denial", "counter")},
    "name": Feature(
        NAME_LABELS,
        WORDINGS,
        (("findings", "mentions"), ("distinct", "mentions")),
        ("label", "voice", "origin", "term", "target"),
    ),
    "status": Feature(
        STATUS_LABELS,
        VOICES,
        (("findings", "mentions"), ("findings", "sentences")),
        ("label", "voice", "origin", "target"),
    ),
    "theme": Feature(THEMES, WORDINGS, _PER_TEXT, _SPLIT),
    "own": Feature((), WORDINGS, _PER_TEXT, _SPLIT),
}
_PLACE_AND_KIND = itemgetter(*map(Finding._fields.index, ("start", "end", "feature", "link")))
_VOICED = frozenset(name for name, line in FEATURES.items() if line.voices)
CORRECTABLE: Mapping[str, tuple[str, ...]] = {"part": PARTS, **{name: line.labels for name, line in FEATURES.items()}}


@dataclass(frozen=True)
class _Tools:
    matcher: Matcher
    page: tuple[Entry, ...]
    english: frozenset[str]
    runs: frozenset[str] | None
    parts: Mapping[str, Mapping[str, tuple[str, str]]] | None
    corrections: Mapping[str, list[Correction]]
    rules: Rules


@lru_cache(maxsize=1)
def _shipped() -> tuple[list[Entry], list[Entry], list[Entry]]:
    return read_lexicons(), shipped("grammar/page"), shipped("grammar/english")


@lru_cache(maxsize=1)
def _shipped_matcher() -> Matcher:
    """Return the matcher of the shipped lists; the words that fix a status are looked for only where one may be."""
    return Matcher(entry for entry in _shipped()[0] if entry.feature != "factuality")


def annotate(articles: pd.DataFrame, comparison: Comparison | None = None) -> pd.DataFrame:
    """Return the span table of `articles`: every finding, with its offsets, label, voice, origin and rule.

    Parameters
    ----------
    articles : DataFrame
        With `article_id` and `text`; see `analysis.articles.COLUMNS`.
    comparison : Comparison, optional
        Brings the names, status wordings, references, part overrides, own lists and a reader's corrections. Without
        it the whole text is body, and no name, status or origin can be told.

    Returns
    -------
    DataFrame
        Columns `analysis.spans.COLUMNS`, sorted by article (in the given order), start and end. `voice` is empty
        for features that have none, `origin` is `unknown` without references. A pure function of its arguments:
        each article is annotated by itself, so a corpus can be cut anywhere. `attrs["lexicon"]` is the edition of the
        term lists, own ones included.

    Notes
    -----
    An article that cannot be annotated becomes a `problem` row with start = end = 0; the others are not lost.
    """
    tools = _tools(comparison)
    rows: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    headlines = articles["headline"] if "headline" in articles else [""] * len(articles)
    with _no_collection():
        for article_id, text, headline in zip(articles["article_id"], articles["text"], headlines, strict=True):
            try:
                found = _annotate(article_id, text, headline, tools)
            except Exception as error:
                failed = Finding(0, 0, "problem", "not-annotated", f"{type(error).__name__}: {error}")
                found = _columns(article_id, "", [failed], (["body"], [""], ["unknown"], [0]))
            for name, column in zip(COLUMNS, found, strict=True):
                rows[name].extend(column)
    ids = rows.pop("article_id")  # whatever the caller names articles by
    spans = pa.table(rows).to_pandas() if ids else pd.DataFrame(columns=list(rows), dtype=object)
    spans.insert(0, "article_id", pd.Series(ids, dtype=None if ids else object))
    spans.attrs["lexicon"] = lexicon_hash() if comparison is None else comparison.lexicon
    return spans


@contextmanager
def _no_collection() -> Iterator[None]:
    """Put off the garbage collector: articles make many small tuples and no cycles, which it would search often."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _tools(comparison: Comparison | None) -> _Tools:
    matched, page, english = _shipped()
    if comparison is not None:
        events = status_entries(comparison.status)
        listed = [entry for entry in matched if events or entry.feature != "factuality"]
        matched = [*listed, *name_entries(comparison.names), *events, *comparison.lists]
    parts: dict[str, dict[str, tuple[str, str]]] = {}
    if comparison is not None:
        for article_id, begins, part, reason in comparison.parts[["article_id", "begins", "part", "reason"]].itertuples(
            index=False
        ):
            if part not in PARTS:
                raise ValueError(f"parts.csv: part {part!r} of {article_id}; use one of {', '.join(PARTS)}")
            parts.setdefault(article_id, {})[begins] = (part, reason)
    references = comparison.references if comparison is not None else None
    return _Tools(
        matcher=_shipped_matcher() if comparison is None else Matcher(matched),
        page=tuple(page),
        english=frozenset(form for e in english for form in e.forms),
        runs=reference_runs(references) if references is not None and len(references) else None,
        parts=parts if comparison is not None else None,
        corrections=by_article(comparison.corrections) if comparison is not None else {},
        rules=Rules(_labels(comparison), _targets(comparison)) if comparison is not None else Rules(CORRECTABLE),
    )


def _labels(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    """Return the labels a correction may give: those of the registry, for own findings those of the own lists."""
    own = dict.fromkeys(entry.label for entry in comparison.lists if entry.feature == "own")
    return {**CORRECTABLE, "own": tuple(own)}


def _targets(comparison: Comparison) -> dict[str, list[str]]:
    referents, events = (
        list(dict.fromkeys(comparison.names["referent"])),
        list(dict.fromkeys(comparison.status["event"])),
    )
    return {"loaded": referents, "name": referents, "status": events}


def _annotate(article_id: str, text: str, headline: str, tools: _Tools) -> tuple[Sequence[Any], ...]:
    reading = read_text(text)
    if tools.parts is None:
        parts = all_body(reading)
    else:
        parts = find_parts(reading, tools.page, headline=headline, given=tools.parts.get(article_id))
    corrections, rules = tools.corrections.get(article_id, []), tools.rules
    parts, notes = correct(parts, corrections, text, features=PART_ROWS, rules=rules)
    blocks = measured_blocks(parts)
    rules = rules._replace(measured=inside(blocks))
    hits = list(tools.matcher.find(reading))
    names = find_names(reading, blocks, hits)
    speech = find_speech(reading, blocks, hits, names)
    speech, said = correct(speech, corrections, text, features=SPEECH_ROWS, rules=rules)
    stance = find_stance(reading, blocks, hits, names, speech)
    status = find_status(reading, blocks, hits, speech)
    voices = voice_spans(text, blocks, speech)
    shared = shared_words(reading, tools.runs) if tools.runs is not None else None
    others = {row.feature for row in corrections} - {*PART_ROWS, *SPEECH_ROWS, "name"}
    rest, told = correct([*stance, *status], corrections, text, features=others, rules=rules)
    names = dress_names(names, rest, reading)  # by the words as corrected
    names, called = correct(names, corrections, text, features=("name",), rules=rules)
    found = [*parts, *speech, *rest, *names, *notes, *said, *told, *called, *_doubts(reading, tools.english)]
    found.sort(key=_PLACE_AND_KIND)
    return _columns(article_id, text, found, _places(found, parts, voices, reading, shared))


def _places(
    found: list[Finding],
    parts: list[Finding],
    voices: list[tuple[int, int, str]],
    reading: Reading,
    shared: list[bool] | None,
) -> tuple[list[str], list[str], list[str], list[int]]:
    """Return part, voice, origin and sentence of each finding."""
    starts = np.array([f.start for f in found], dtype=int)
    labels = ["body", *[p.label for p in parts]]
    part = [labels[k] for k in _begun(starts, [p.start for p in parts])]
    bounds = [bound for start, end, _ in voices for bound in (start, end)]
    heard = ["outlet", *[voice for _, _, inside in voices for voice in (inside, "outlet")]]
    at = _begun(starts, bounds)
    voice = [heard[k] if f.feature in _VOICED else "" for f, k in zip(found, at, strict=True)]
    origin = ["unknown"] * len(found) if shared is None else [_origin(f, reading, shared) for f in found]
    sentence = _begun(starts, [start for start, _ in reading.sentences[1:]])
    return part, voice, origin, sentence


def _begun(positions: Any, starts: Sequence[int]) -> list[int]:
    """Return for each position how many of the starts, which are in order, lie at or before it."""
    counts: list[int] = np.array(starts, dtype=int).searchsorted(positions, "right").tolist()
    return counts


def _origin(f: Finding, reading: Reading, shared: list[bool]) -> str:
    words = reading.words_in(f.start, f.end)
    if not words:
        return "own"
    if f.feature in LEXICAL or f.feature in ("cue", "own"):
        return "shared" if shared[words[0]] else "own"
    return "shared" if sum(shared[w] for w in words) * 2 > len(words) else "own"


def _columns(
    article_id: str, text: str, found: list[Finding], places: tuple[list[str], list[str], list[str], list[int]]
) -> tuple[Sequence[Any], ...]:
    """Return the columns of the span table, in order, for the findings of one article."""
    if not found:
        return ((),) * len(COLUMNS)
    part, voice, origin, sentence = places
    start, end, feature, label, rule, term, target, link, depth = zip(*found, strict=True)
    shown = [text[a:b] for a, b in zip(start, end, strict=True)]
    where = ([article_id] * len(found), part, start, end, feature, label, shown, voice, origin, sentence)
    return (*where, term, target, link, depth, rule)


def _doubts(reading: Reading, english: frozenset[str]) -> Iterable[Finding]:
    """Flag a text that seems not English: of its words fewer than one in six are the commonest English ones."""
    enough = -(-len(reading.lower) // 6)  # an English text has these in its first half already
    common = islice(filter(english.__contains__, reading.lower), enough)
    if len(reading.lower) >= 30 and len(list(common)) < enough:
        yield Finding(0, 0, "problem", "language", "few of the commonest English words")


__all__ = ["FEATURES", "ORIGINS", "Block", "Feature", "annotate"]
