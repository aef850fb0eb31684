"""Any word, term, label or feature in its context, in the order of the text or of its neighbours."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import product

import numpy as np
import pandas as pd

from .keyness import occurrences
from .spans import COLUMNS as SPANS
from .words import WORD, read_text

ORDERS = ("text", "left", "right", "word")
GROUPS = ("outlet", "voice", "speaker", "origin", "feature", "label", "term", "target", "article_id")
_STAR_WITHIN = re.compile(r"\*(?!\s|$)")
_MOST = 10_000  # sequences of words that something with stars may stand for
_NEIGHBOURS = 5  # words on a side by which a concordance is put in order


def find_words(
    spans: pd.DataFrame, words: pd.DataFrame, wanted: Sequence[str], *, articles: pd.DataFrame
) -> pd.DataFrame:
    """Return the spans with each occurrence of some words or sequences added as a finding of feature `word`.

    `words` from `measured_words`: what is not in it is not found, so a number of its rows is the concordance's number.
    `wanted` are written as in a text, in any case (`so-called`, `armed group`); a star at the end of a word stands for
    any ending (`terror*`). `term` holds what was wanted, `label` the kind of its first word, `voice` and `origin` are
    those of the first word.

    Raises ValueError for something without a word, or where nothing is wanted.
    """
    if not wanted or isinstance(wanted, str):
        raise ValueError("no list of words to look for; give one or more, as ['so-called', 'terror*']")
    known = words["word"].unique().tolist()
    terms: dict[str, list[str]] = {}
    for one in wanted:
        if not WORD.search(one) or _STAR_WITHIN.search(one):
            raise ValueError(
                f"{one!r} cannot be looked for; give words as they stand in a text, or the beginning of one: terror*"
            )
        for term in _terms(one, known):
            terms.setdefault(term, []).append(one)
    found = occurrences(words, list(terms)).assign(wanted=lambda rows: rows["term"].map(terms))
    found = found.explode("wanted", ignore_index=True)
    rows = _as_spans(found, words, articles)
    kinds = words["kind"].iloc[found["first"]].to_numpy()
    rows = rows.assign(feature="word", label=kinds, term=found["wanted"], rule="a word looked for")
    return pd.concat([spans, rows[list(SPANS)]], ignore_index=True)


def _terms(wanted: str, known: Sequence[str]) -> list[str]:
    """Return the sequences of words, as they stand in the table of words, that something wanted stands for."""
    written: dict[str, list[str]] = {}
    for word in known:
        written.setdefault(word.lower(), []).append(word)
    choices: list[list[str]] = []
    for piece in wanted.split():
        forms = read_text(piece.removesuffix("*")).lower
        choices += [written.get(form, [form]) for form in forms]
        if piece.endswith("*") and forms:
            choices[-1] = [word for low, words in written.items() if low.startswith(forms[-1]) for word in words]
    if math.prod(map(len, choices)) > _MOST:
        raise ValueError(f"{wanted!r} stands for more than {_MOST:,} sequences of words; give more of each word")
    return [" ".join(words) for words in product(*choices)]


def _as_spans(found: pd.DataFrame, words: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return a row in the columns of the span table per place of `occurrences`; what it counts as is left to say."""
    first, last = (words.iloc[found[name]].reset_index(drop=True) for name in ("first", "last"))
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    rows = first[["article_id", "part", "start", "voice", "origin", "sentence"]].assign(
        end=last["end"], term=found["term"], target="", link="", depth=0
    )
    at = zip(rows["article_id"], rows["start"], rows["end"], strict=True)
    rows["text"] = [texts[article_id][start:end] for article_id, start, end in at]
    return rows


def with_keywords(
    spans: pd.DataFrame, words: pd.DataFrame, rows: pd.DataFrame, *, articles: pd.DataFrame
) -> pd.DataFrame:
    """Return the spans with each occurrence of some terms added as a finding of feature `keyword`, for `concordance`.

    `rows` are the plotted ones, or any of `belonging`: `label` says whose a term is, `rule` whether it stands
    out. A concordance of them leads each number back to its sentences, on all sides.
    """
    found = occurrences(words, rows["term"].tolist())
    known = rows.drop_duplicates("term").set_index("term")
    firm = found["term"].map(known["stands_out"])
    added = _as_spans(found, words, articles).assign(
        feature="keyword",
        label="more in " + found["term"].map(known["outlet"]).astype(str),
        rule=np.where(firm, "stands out", "simply a count"),
    )
    return pd.concat([spans, added[list(SPANS)]], ignore_index=True)


def arrange(found: pd.DataFrame, *, by: str = "text", group: Sequence[str] = ()) -> pd.DataFrame:
    """Return a concordance in another order: by its neighbours, within groups.

    Parameters
    ----------
    found : DataFrame
        From `concordance`; no row is lost.
    by : str
        `text`, the order of the articles; `right`, the words after it, the nearest first; `left`, those before it;
        `word`, the words themselves. Case and marks make no difference.
    group : sequence of str
        Columns whose rows stay together, in this order of weight: `outlet, voice, speaker, origin, feature, label,
        term, target` or `article_id`. Groups keep the order in which they first come.

    Raises
    ------
    ValueError
        For another order or group.
    """
    if by not in ORDERS:
        raise ValueError(f"no order {by!r}; use one of {', '.join(ORDERS)}")
    if odd := [name for name in group if name not in GROUPS]:
        raise ValueError(f"no group {odd[0]!r}; use {', '.join(GROUPS)}")
    columns = {"right": "right", "left": "left", "word": "text"}
    keys = {f"group {name}": pd.factorize(found[name])[0] for name in group}
    if by != "text":
        keys["order"] = [_neighbours(text, backwards=by == "left") for text in found[columns[by]]]
    keys["place"] = np.arange(len(found))
    order = pd.DataFrame(keys).sort_values(list(keys), kind="stable").index
    return found.iloc[order].reset_index(drop=True)


def _neighbours(text: str, *, backwards: bool) -> tuple[str, ...]:
    words = read_text(text).lower
    return tuple(words[::-1][:_NEIGHBOURS] if backwards else words[:_NEIGHBOURS])
