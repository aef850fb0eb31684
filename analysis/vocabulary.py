"""Which words and runs of words the articles have in common."""

from __future__ import annotations

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from .words import read_text

SHARED_COLUMNS = ("article_a", "article_b", "runs_a", "runs_b", "shared", "share_a", "share_b")


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
