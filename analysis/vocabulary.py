"""The words themselves: one row each, and which runs of words the articles have in common."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from .lexicons import shipped
from .measures import stretches
from .words import Reading, read_text

SHARED_COLUMNS = ("article_a", "article_b", "runs_a", "runs_b", "shared", "share_a", "share_b")
WORD_COLUMNS = (
    "article_id", "outlet", "part", "paragraph", "sentence", "position", "start", "end", "word", "kind", "voice",
    "origin",
)  # fmt: skip
KINDS = ("word", "name", "number", "grammatical")
_CLOSED = (
    "determiner", "possessive", "pronoun", "object", "that", "be", "have", "do", "modal", "to", "preposition", "and",
    "subordinator", "relative",
)  # fmt: skip
_FIRST_PERSON = r"i(?:'\w+)?"  # has a capital wherever it stands
_OPENING = frozenset("\"'“”‘’«»:–—([\n\r")


def word_runs(text: str, *, length: int = 5) -> list[str]:
    """Return all runs of `length` words of a text in lookup form, by the project's own definition of a word."""
    words = read_text(text).lower
    return [" ".join(words[i : i + length]) for i in range(len(words) - length + 1)]


def shared_runs(articles: pd.DataFrame, *, length: int = 5, least: float = 0.0) -> pd.DataFrame:
    """Return for each pair of articles how many runs of words both have: copies of one another, or of one source.

    Columns `SHARED_COLUMNS`, one row per pair whose larger share is at least `least` (0 lists every pair); `runs_a`
    counts the different runs of the first, `share_a` the part of them that the second has too. Articles with fewer
    words than `length` share nothing. The runs are vectorised by scikit-learn and compared as one sparse product.
    """
    if length < 1:
        raise ValueError(f"runs of {length} words; give a length of at least 1")
    ids = articles["article_id"].tolist()
    vectorizer = CountVectorizer(analyzer=lambda text: word_runs(text, length=length), binary=True)
    try:
        runs = vectorizer.fit_transform(articles["text"])
    except ValueError:  # no article has a single run
        return pd.DataFrame(columns=list(SHARED_COLUMNS))
    sizes = np.asarray(runs.sum(axis=1)).ravel()
    common = (runs @ runs.T).tocoo()
    rows = {(i, j): int(n) for i, j, n in zip(common.row, common.col, common.data, strict=True) if i < j}
    if least == 0:
        rows = {(i, j): rows.get((i, j), 0) for i in range(len(ids)) for j in range(i + 1, len(ids))}
    out = [
        (ids[i], ids[j], int(sizes[i]), int(sizes[j]), n, n / max(sizes[i], 1), n / max(sizes[j], 1))
        for (i, j), n in sorted(rows.items())
    ]
    table = pd.DataFrame(out, columns=list(SHARED_COLUMNS))
    return table[table[["share_a", "share_b"]].max(axis=1).ge(least)].reset_index(drop=True)


def measured_words(
    articles: pd.DataFrame, spans: pd.DataFrame, *, references: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the words of body and headline, one row each, in order: what a vocabulary is counted from.

    Columns `WORD_COLUMNS`. `word` is the lookup form (lower case; but a name that would then read as a grammatical word
    keeps its capitals: `US`, `May`), `position` the number of the word in its article,
    `paragraph` and `sentence` those it stands in, from 0; `voice` and `origin` as in `measures.stretches`, `origin`
    known with `references` only. Choose rows before counting: `words[words["origin"].eq("own")]`.

    `kind` is `name`, `number`, `grammatical` or `word`. A name is a word of a `name` finding or one with a capital
    inside a sentence (so are days and nationalities); at the beginning of a sentence or a quotation and in headlines,
    where capitals say little, one whose other occurrences mostly have a capital. A number begins with a digit.
    Grammatical words are those of the closed classes in `grammar/classes.tsv`. One article that writes a common word
    with a capital can make it a name wherever it opens a sentence.
    """
    cut = dict(tuple(stretches(articles, spans, references=references).groupby("article_id", sort=False)))
    named = dict(tuple(spans[spans["feature"].eq("name")].groupby("article_id", sort=False)))
    frames = []
    for article_id, outlet, text in articles[["article_id", "outlet", "text"]].itertuples(index=False):
        if article_id in cut:
            mine = _words_of(read_text(text), cut[article_id], named.get(article_id))
            mine.insert(0, "article_id", article_id)
            mine.insert(1, "outlet", outlet)
            frames.append(mine)
    if not frames:
        return pd.DataFrame(columns=list(WORD_COLUMNS))
    words = pd.concat(frames, ignore_index=True)
    words["kind"] = _kinds(words)
    other = words["kind"].eq("name") & words["capital"] & words["word"].isin(grammatical_words())
    words["word"] = words["word"].where(~other, words["written"])
    return words[list(WORD_COLUMNS)]


def _words_of(reading: Reading, cut: pd.DataFrame, names: pd.DataFrame | None) -> pd.DataFrame:
    at = [reading.words_in(start, end) for start, end in zip(cut["start"], cut["end"], strict=True)]
    position = np.array([i for run in at for i in run], dtype=int)
    long = [len(run) for run in at]
    starts = np.array(reading.starts)
    first = np.diff(np.searchsorted([s for s, _ in reading.sentences], starts, side="right"), prepend=-1) > 0
    for i in reading.apart:
        first[i] |= not _OPENING.isdisjoint(reading.gaps[i])
    named = np.zeros(len(starts), dtype=bool)
    for start, end in zip(names["start"], names["end"], strict=True) if names is not None else ():
        named[reading.words_in(start, end)] = True
    paragraphs = [s for s, _ in reading.paragraphs]
    out = {name: np.repeat(cut[name].to_numpy(), long) for name in ("part", "sentence", "voice", "origin")}
    return pd.DataFrame(
        out
        | {
            "paragraph": np.searchsorted(paragraphs, starts[position], side="right") - 1,
            "position": position,
            "start": starts[position],
            "end": np.array(reading.ends)[position],
            "word": np.array(reading.lower, dtype=object)[position],
            "written": np.array([reading.word(i) if reading.caps[i] else "" for i in position.tolist()], dtype=object),
            "capital": np.array(reading.caps)[position],
            "first": first[position],
            "named": named[position],
        }
    )


def _kinds(words: pd.DataFrame) -> np.ndarray:
    form = words["word"].str.removesuffix("'s")
    number = words["word"].str[:1].str.isdigit()
    grammatical = words["word"].isin(grammatical_words()) | form.isin(grammatical_words())
    plain = ~words["first"] & words["part"].ne("headline")
    seen = words["capital"][plain].groupby(form[plain]).mean()
    usually = form.map(seen).fillna(0) > 0.5
    always = words["word"].str.fullmatch(_FIRST_PERSON)
    found = words["named"] & ~(grammatical & ~words["capital"])
    name = found | (words["capital"] & ~number & ~always & (plain | (usually & ~grammatical)))
    return np.select([name, number, grammatical], ["name", "number", "grammatical"], "word")


@cache
def grammatical_words() -> frozenset[str]:
    """Return the words of the closed classes: determiners, pronouns, auxiliaries, prepositions, conjunctions."""
    entries = shipped("grammar/classes")
    return frozenset(form for entry in entries if entry.label in _CLOSED for form in entry.forms)
