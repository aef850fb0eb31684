"""Which words and sequences of words belong to whom, without a list; and, where none does, the plain counts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from nltk.metrics.association import BigramAssocMeasures
from scipy import sparse, special
from sklearn.feature_extraction.text import CountVectorizer

from .articles import called

COLUMNS = (
    "outlet_a", "outlet_b", "term", "n", "count_a", "exposure_a", "count_b", "exposure_b", "articles_a", "articles_b",
    "unit_a", "unit_b", "units_a", "units_b", "range_a", "range_b", "dispersion_a", "dispersion_b", "log_odds", "z",
    "log_likelihood", "log_ratio", "low", "high", "lrc", "lrc_without_top", "direction", "stands_out", "level",
    "family",
)  # fmt: skip
REST = "the rest"
PLAIN = "Nothing stands out; these are simply the counts"
_NEEDED = ("article_id", "outlet", "part", "paragraph", "sentence", "position", "word")
_PLACE = ("article_id", "sentence", "position")
_PARAGRAPH = ["outlet", "article_id", "paragraph"]

Run = Sequence[str]


def sequences(runs: Sequence[Run], *, n: tuple[int, int] = (1, 3)) -> Iterator[str]:
    """Yield all sequences of `n[0]` to `n[1]` words, joined by blanks; none reaches over the end of its run."""
    for length in range(n[0], n[1] + 1):
        for run in runs:
            yield from map(" ".join, zip(*(run[i:] for i in range(length)), strict=False))


def keywords(
    words: pd.DataFrame, *, outlets: Sequence[str], n: tuple[int, int] = (1, 3), level: float = 0.95
) -> pd.DataFrame:
    """Return every word and sequence of words with how unevenly the outlets use it, the most distinctive first.

    Parameters
    ----------
    words : DataFrame
        From `measured_words`, of one part. What is not in it is not counted, on either side: choose rows for own words,
        a voice, without names. No sequence reaches over a sentence's end or a word left out.
    outlets : sequence of str
        Two: the first (a) against the second (b). More: each (a) against the rest of them (b, `the rest`).
    n : (least, most)
        Words in a sequence.
    level : float
        Of the interval of `log_ratio`, for the whole family of terms at once.

    Returns
    -------
    DataFrame
        Columns `analysis.keyness.COLUMNS`, a row per term (and outlet, where there are more than two).

        `count_a`, `exposure_a` : times the term occurs, and sequences of its length there are.
        `unit_a`, `units_a`, `range_a` : what its spread is told over, how many there are, how many have the term:
        articles, or the paragraphs of a side that has one article.
        `dispersion_a` : Gries's deviation of proportions, normed: 0 spread as the words are, 1 all in one unit; missing
        where the term does not occur or there is one unit.
        `log_odds`, `z` : log-odds ratio with an informative Dirichlet prior, the counts of all texts, and its z-score.
        `log_likelihood` : G², without a sign.
        `log_ratio` : binary logarithm of the rates' ratio (1: twice as often in a); infinite where one count is 0.
        `low`, `high` : its exact conditional interval, corrected for the `family`.
        `lrc` : log ratio, conservative: the interval's end next to 0, and 0 where the interval spans 0.
        `lrc_without_top` : the same when the unit of the higher side that has the term most often is left out.
        `direction` : `a`, `b` or `level`, where the rate is higher.
        `stands_out` : whether both `lrc` differ from 0, so that no one passage makes a keyword.
        `family` : how many terms occur often enough for a verdict at all (Tarone); `level` holds over these.

    Raises
    ------
    ValueError
        For words of several parts, fewer than two outlets, one without words, lengths or a level that make no sense.

    Notes
    -----
    With little text nothing stands out, and cannot. The interval takes words for independent events, which words
    of one article are not: it is a sieve, and the spread is to be read beside it. z and G² are for ordering, and know
    neither spread nor how many terms were tried.

    Monroe, Colaresi & Quinn 2008, *Political Analysis* 16:372, eq. 15–22 (with α_w = y_w, all texts' count); Dunning
    1993, *Computational Linguistics* 19:61; Evert 2022, *Measuring keyness* (LRC; Clopper–Pearson); Tarone 1990,
    *Biometrics* 46:515; Gries 2008, *Int. J. Corpus Linguistics* 13:403, normed as Lijffijt & Gries 2012, 17:147.
    """
    _refuse(words, outlets, n, level)
    words = words[words["outlet"].isin(outlets)]
    counts, terms, units = _counted(words, n)
    if not len(terms):
        return pd.DataFrame(columns=list(COLUMNS))
    length = np.array([term.count(" ") + 1 for term in terms])
    pairs = [(outlets[0], outlets[1])] if len(outlets) == 2 else [(outlet, REST) for outlet in outlets]
    frames = []
    for a, b in pairs:
        of_a = units["outlet"].eq(a).to_numpy()
        sides = {"a": _side(counts, units, length, of_a), "b": _side(counts, units, length, ~of_a)}
        frames.append(_with_sides(terms, length, sides).assign(outlet_a=a, outlet_b=b))
    out = pd.concat(frames, ignore_index=True)
    _weigh(out)
    _conservative(out, level)
    out["size"], out["far"] = out["lrc"].abs(), out["z"].abs()
    out = out.sort_values(["stands_out", "size", "far", "outlet_a", "term"], ascending=[False] * 3 + [True] * 2)
    return out[list(COLUMNS)].reset_index(drop=True)


def _refuse(words: pd.DataFrame, outlets: Sequence[str], n: tuple[int, int], level: float) -> None:
    if missing := [name for name in _NEEDED if name not in words]:
        raise ValueError(f"no column {missing[0]!r}; keywords are counted from the rows of `measured_words`")
    if len(set(outlets)) < 2 or len(set(outlets)) < len(outlets):
        raise ValueError(f"keywords set outlets against each other; given {', '.join(map(repr, outlets)) or 'none'}")
    held = words["outlet"].unique().tolist()
    for outlet in outlets:
        if outlet not in held:
            raise ValueError(f"no words from outlet {outlet!r}; the table holds {', '.join(map(repr, held)) or 'none'}")
    if len(parts := words["part"].unique().tolist()) > 1:
        raise ValueError(
            f"words of {' and '.join(parts)} are never summed; choose one, as words[words['part'].eq('body')]"
        )
    if not 1 <= n[0] <= n[1]:
        raise ValueError(f"sequences of {n[0]} to {n[1]} words; give a least and a most, from 1, as (1, 3)")
    if not 0 < level < 1:
        raise ValueError(f"level {level} is no share between 0 and 1; 0.95 is usual")


# counts ----------------------------------------------------------------------------------------------------


def runs_of(words: pd.DataFrame) -> pd.Series:
    """Return for each word the number of the unbroken run it stands in: neighbours, of one sentence."""
    article, sentence, position = (words[name] for name in _PLACE)
    goes_on = article.eq(article.shift()) & sentence.eq(sentence.shift()) & position.eq(position.shift() + 1)
    return (~goes_on).cumsum()


def _counted(words: pd.DataFrame, n: tuple[int, int]) -> tuple[sparse.csr_array, np.ndarray, pd.DataFrame]:
    """Return the sparse counts of paragraph × term, the terms, and whose each paragraph is."""
    begins = np.flatnonzero(runs_of(words).diff().ne(0)).tolist()
    said = words["word"].tolist()
    whose = words[_PARAGRAPH].iloc[begins].itertuples(index=False, name=None)
    papers: dict[tuple[Any, ...], list[Run]] = {}
    for key, start, end in zip(whose, begins, [*begins[1:], len(said)], strict=True):
        papers.setdefault(key, []).append(said[start:end])
    units = pd.DataFrame(list(papers), columns=_PARAGRAPH)
    vectorizer = CountVectorizer(analyzer=partial(sequences, n=n), dtype=np.int64)
    try:
        counts = vectorizer.fit_transform(papers.values())
    except ValueError:  # not a single sequence is as long
        return sparse.csr_array((0, 0)), np.array([]), units
    return sparse.csr_array(counts), vectorizer.get_feature_names_out(), units


class _Side(NamedTuple):
    """What one side has of each term."""

    counts: np.ndarray
    exposure: np.ndarray
    articles: int
    unit: str
    units: int
    range: np.ndarray
    dispersion: np.ndarray
    top: np.ndarray
    top_exposure: np.ndarray


def _side(counts: sparse.csr_array, units: pd.DataFrame, length: np.ndarray, mine: np.ndarray) -> _Side:
    articles = units.loc[mine, "article_id"]
    several = articles.nunique() > 1
    where = pd.factorize(articles)[0] if several else np.arange(len(articles))
    gather = sparse.csr_array((np.ones(len(where), dtype=np.int64), (where, np.arange(len(where)))))
    held = (gather @ counts[np.flatnonzero(mine)]).tocoo()
    row, term, count = held.row, held.col, held.data
    lengths, at = np.unique(length, return_inverse=True)
    exposure = np.zeros((held.shape[0], len(lengths)), dtype=np.int64)
    np.add.at(exposure, (row, at[term]), count)
    total, sums = exposure.sum(axis=0), np.bincount(term, count, len(length)).astype(np.int64)
    share = exposure / np.maximum(total, 1)
    expected, seen = share[row, at[term]], count / sums[term]
    deviation = (1 + np.bincount(term, np.abs(seen - expected) - expected, len(length))) / 2
    least = share.min(axis=0)[at]
    with np.errstate(divide="ignore", invalid="ignore"):
        normed = np.where((sums > 0) & (least < 1), (deviation / (1 - least)).clip(0, 1), np.nan)
    top, top_exposure = np.zeros(len(length), dtype=np.int64), np.zeros(len(length), dtype=np.int64)
    rising = np.lexsort((-exposure[row, at[term]], count, term))  # the last of a term: most often, in the fewest words
    top[term[rising]], top_exposure[term[rising]] = count[rising], exposure[row, at[term]][rising]
    unit = "article" if several else "paragraph"
    spread = np.bincount(term, minlength=len(length))
    return _Side(sums, total[at], articles.nunique(), unit, held.shape[0], spread, normed, top, top_exposure)


def _with_sides(terms: np.ndarray, length: np.ndarray, sides: Mapping[str, _Side]) -> pd.DataFrame:
    out: dict[str, Any] = {"term": terms, "n": length}
    for letter, side in sides.items():
        out |= {
            f"count_{letter}": side.counts,
            f"exposure_{letter}": side.exposure,
            f"articles_{letter}": side.articles,
            f"unit_{letter}": side.unit,
            f"units_{letter}": side.units,
            f"range_{letter}": side.range,
            f"dispersion_{letter}": side.dispersion,
            f"top_{letter}": side.top,
            f"top_exposure_{letter}": side.top_exposure,
        }
    table = pd.DataFrame(out)
    return table[table["count_a"].add(table["count_b"]).gt(0)]


# statistics, in their papers' letters ----------------------------------------------------------------------


def _weigh(out: pd.DataFrame) -> None:
    y_i, y_j = (out[f"count_{side}"].to_numpy(float) for side in "ab")
    n_i, n_j = (out[f"exposure_{side}"].to_numpy(float) for side in "ab")
    alpha_w, alpha_0 = y_i + y_j, n_i + n_j
    with np.errstate(divide="ignore", invalid="ignore"):
        odds = [(y + alpha_w) / (n + alpha_0 - y - alpha_w) for y, n in ((y_i, n_i), (y_j, n_j))]
        delta = np.log(odds[0]) - np.log(odds[1])
        out["log_odds"] = delta
        out["z"] = delta / np.sqrt(1 / (y_i + alpha_w) + 1 / (y_j + alpha_w))
        ratio = np.log2((y_i / n_i) / (y_j / n_j))
    out["log_ratio"] = ratio
    out["direction"] = np.select([ratio > 0, ratio < 0], ["a", "b"], "level")
    cells, at = _different(*(out[name].to_numpy() for name in ("count_a", "count_b", "exposure_a", "exposure_b")))
    score = BigramAssocMeasures.likelihood_ratio
    g = [score(a, (a + b, of_a), of_a + of_b) for a, b, of_a, of_b in cells.T.tolist()]
    out["log_likelihood"] = np.maximum(np.array(g)[at], 0.0)  # rounding takes an exact 0 below 0


def _conservative(out: pd.DataFrame, level: float) -> None:
    y_a, y_b = out["count_a"].to_numpy(), out["count_b"].to_numpy()
    n_a, n_b = out["exposure_a"].to_numpy(), out["exposure_b"].to_numpy()
    share = np.minimum(n_a, n_b) / (n_a + n_b)
    family = _family(np.where(share > 0, share, 1) ** (y_a + y_b), 1 - level)
    tail = (1 - level) / 2 / family
    out["level"], out["family"] = level, family
    out["low"], out["high"] = _interval(y_a, y_b, n_a, n_b, tail=tail)
    out["lrc"] = _near_end(out["low"], out["high"])
    higher = out["direction"].eq("a").to_numpy()
    left = [
        out[f"{what}_{side}"].to_numpy() - np.where(mine, out[f"top_{less}{side}"], 0)
        for what, less in (("count", ""), ("exposure", "exposure_"))
        for side, mine in (("a", higher), ("b", ~higher))
    ]
    without = np.zeros(len(out))
    at = np.flatnonzero(out["lrc"].ne(0))
    without[at] = _near_end(*_interval(left[0][at], left[1][at], left[2][at], left[3][at], tail=tail))
    out["lrc_without_top"] = np.where(without * out["lrc"] > 0, without, 0.0)
    out["stands_out"] = out["lrc_without_top"].ne(0)


def _family(least: np.ndarray, alpha: float) -> int:
    """Return Tarone's number of tests: the fewest k such that at most k terms could reach α / k, whatever they did.

    `least` is the smallest tail probability a term of that count could have, all of it on the side with fewer words.
    """
    rising, k = np.sort(least), 1
    while np.searchsorted(rising, alpha / (2 * k), side="right") > k:
        k += 1
    return k


def _interval(
    y_a: np.ndarray, y_b: np.ndarray, n_a: np.ndarray, n_b: np.ndarray, *, tail: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the exact conditional limits of the log ratio, Clopper–Pearson on a's share of the count."""
    (a, b, of_a, of_b), at = _different(y_a, y_b, n_a, n_b)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(a > 0, special.betaincinv(a, b + 1, tail), 0.0)
        high = np.where(b > 0, special.betainccinv(a + 1, b, tail), 1.0)
        limits = [np.log2(p / (1 - p) * of_b / of_a)[at] for p in (low, high)]
    return limits[0], limits[1]


def _different(*columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the different rows of some columns, as columns, and which of them each row is: few, and slow to weigh."""
    rows = pd.DataFrame(dict(enumerate(columns)))
    at = rows.groupby(list(rows.columns), sort=False).ngroup().to_numpy()
    return rows.drop_duplicates().to_numpy().T, at


def _near_end(low: Any, high: Any) -> np.ndarray:
    return np.select([np.asarray(low) > 0, np.asarray(high) < 0], [low, high], 0.0)


# what can be said ------------------------------------------------------------------------------------------


def least_needed(row: Any) -> int:
    """Return how often a term of a row's length would have to occur, always on one side, for an `lrc` above 0.

    Takes the side on which this happens sooner, that with fewer words.
    """
    share = min(row.exposure_a, row.exposure_b) / (row.exposure_a + row.exposure_b)
    return math.ceil(math.log((1 - row.level) / 2 / row.family) / math.log(share) - 1e-9) if share else 0


def belonging(keywords: pd.DataFrame) -> pd.DataFrame:
    """Return the table from the side each term belongs to: that outlet first, what it is set against after it.

    Columns as in `keywords`, with `_a` for the `outlet` a term belongs to and `_b` for `against`, whichever came
    first before: numbers have turned their signs with the sides. Terms as frequent on both sides are left out, and
    where each outlet is set against the rest, what the rest has more of.
    """
    turned = keywords[keywords["direction"].eq("b") & keywords["outlet_b"].ne(REST)]
    pairs = {c: c[:-1] + "ba"["ab".index(c[-1])] for c in COLUMNS if c.endswith(("_a", "_b"))}
    turned = turned.rename(columns=pairs | {"low": "high", "high": "low"}).assign(direction="a")
    signed = ["log_odds", "z", "log_ratio", "low", "high", "lrc", "lrc_without_top"]
    turned[signed] = -turned[signed] + 0.0
    out = pd.concat([keywords[keywords["direction"].eq("a")], turned[list(COLUMNS)]])
    return out.sort_index().rename(columns={"outlet_a": "outlet", "outlet_b": "against"})


def apart(rows: pd.DataFrame, *, top: int) -> pd.DataFrame:
    """Return the `top` strongest rows of `belonging` of which none says again what a stronger one says.

    Left out are sequences around a stronger term, and terms that share a word with one that has the same counts.
    """
    rows = rows.assign(size=rows["lrc"].round(1))
    rows = rows.sort_values(["size", "count_a", "n", "term"], ascending=[False, False, True, True])
    kept: list[Any] = []
    for row in rows.itertuples():
        if len(kept) == top:
            break
        if not any(_again(one, row) for one in kept):
            kept.append(row)
    return rows.loc[[row.Index for row in kept]].drop(columns="size")


def _again(stronger: Any, row: Any) -> bool:
    same = (row.count_a, row.count_b) == (stronger.count_a, stronger.count_b)
    shared = not set(stronger.term.split()).isdisjoint(row.term.split())
    return (same and shared) or f" {stronger.term} " in f" {row.term} "


def describe_keywords(keywords: pd.DataFrame, *, inferred: Sequence[str] = (), top: int = 6) -> list[str]:
    """Return a sentence per outlet on its first `top` words that stand out; where none does, one that says so.

    An outlet in `inferred` (see `Comparison.inferred`) is said to be.
    """
    firm = belonging(keywords[keywords["stands_out"]])
    if firm.empty:
        return [f"{verdict(keywords)}."]
    against = [outlet for outlet in keywords["outlet_b"].unique() if outlet != REST]
    out = []
    for outlet in [*keywords["outlet_a"].unique(), *against]:
        name = called(outlet, inferred)
        mine = firm[firm["outlet"].eq(outlet)]
        told = [
            f"“{row.term}” ({row.count_a:,} against {row.count_b:,}; in {row.range_a} of {row.units_a} {row.unit_a}s)"
            for row in apart(mine, top=top).itertuples(index=False)
        ]
        more = f", and {len(mine) - len(told):,} more" if len(mine) > len(told) else ""
        out.append(f"{name}: {', '.join(told)}{more}." if told else f"{name}: nothing stands out.")
    return out


def verdict(keywords: pd.DataFrame) -> str:
    """Return in words that nothing stands out, and how often a word would have to come for it to."""
    rows = keywords[keywords["n"].eq(keywords["n"].min())].drop_duplicates("outlet_a") if len(keywords) else keywords
    if rows.empty:
        return f"{PLAIN}: no words on either side"
    row = min(rows.itertuples(index=False), key=least_needed)
    what, times = ("word" if row.n == 1 else "sequence"), least_needed(row)
    if len(rows) > 1:
        return f"{PLAIN}: a {what} would have to come at least {times:,} times in one outlet and never in the rest"
    read = f"{PLAIN}: with {row.exposure_a:,} and {row.exposure_b:,} {what}s"
    if not times or times > min(row.exposure_a, row.exposure_b):
        return f"{read} no {what} can"
    return f"{read}, one would have to come at least {times:,} times on one side and never on the other"


def occurrences(words: pd.DataFrame, terms: Sequence[str]) -> pd.DataFrame:
    """Return where the terms stand: `term`, and the place of the first and of the last of its words in the table."""
    wanted: dict[str, list[list[str]]] = {}
    for term in dict.fromkeys(terms):
        wanted.setdefault(term.split(" ")[0], []).append(term.split(" "))
    said, run = words["word"].tolist(), runs_of(words).tolist()
    rows = [
        (" ".join(term), i, i + len(term) - 1)
        for i, word in enumerate(said)
        for term in wanted.get(word, ())
        if said[i : i + len(term)] == term and run[i] == run[i + len(term) - 1]
    ]
    return pd.DataFrame(rows, columns=["term", "first", "last"])
