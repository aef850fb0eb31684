"""The difference between two outlets, what it rests on, and the sentence that says so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from .articles import called
from .corrections import rests_on
from .measures import ALL, KEYS

COLUMNS = (
    "part",
    "feature",
    *KEYS,
    "outlet_a",
    "outlet_b",
    "counted",
    "per",
    "count_a",
    "count_b",
    "exposure_a",
    "exposure_b",
    "rate_a",
    "rate_b",
    "difference",
    "low",
    "high",
    "ratio",
    "ratio_low",
    "ratio_high",
    "level",
    "articles_a",
    "articles_b",
    "blocks_a",
    "blocks_b",
    "unit",
    "method",
    "seed",
    "lexicon",
    "corrections",
)
METHODS = ("census", "exact", "bootstrap")
RESAMPLES = 4999
_GROUP = ["part", "feature", *KEYS, "counted", "per"]


def contrast(
    measures: pd.DataFrame,
    *,
    outlets: Sequence[str],
    method: str = "census",
    level: float = 0.95,
    seed: int = 2017,
    corrections: int | None = None,
) -> pd.DataFrame:
    """Return one row per feature (× what the measures are split by): outlet a minus outlet b.

    Parameters
    ----------
    measures : DataFrame
        From `measure`. Its blocks are the units of resampling.
    outlets : two names
        a and b, in this order.
    method : {"census", "exact", "bootstrap"}
        `census`: counts and rates as they are, `low`, `high` and the ratio's limits missing (the texts are all there
        is to say anything about). `exact`: findings as Poisson counts; the ratio's interval is the exact
        conditional one (Clopper & Pearson 1934 on count_a given the sum), the difference's joins the two exact
        Poisson limits (Garwood 1936) by the square-and-add rule (Zou & Donner 2008, *Stat. Med.* 27:1693); only
        for `counted` = findings. `bootstrap`: percentile interval of the difference and the ratio over
        resampled blocks of each outlet (Efron 1979), seeded.
    level : float
        Of the interval.
    corrections : int, optional
        How many of a reader's corrections the comparison's findings hold, whether or not they touch a row; without
        it, what `measure` noted on its table.
        Missing in the result where neither says it.

    Returns
    -------
    DataFrame
        Columns `analysis.contrasts.COLUMNS`. Rates are per one unit of `per` (a share where words are counted per
        word), missing where the exposure is 0; `ratio` is missing where both counts are 0 and infinite where only b's
        is. `lexicon` is the edition of the term lists as `measure` noted it on its table: with a comparison's own
        lists another than without. Missing, as `corrections` is, on measures that have lost that note.

    Raises
    ------
    ValueError
        For an unknown method, an outlet that is not in the table, a level outside (0, 1).
    """
    if method not in METHODS:
        raise ValueError(f"no method {method!r}; use {', '.join(METHODS)}")
    if not 0 < level < 1:
        raise ValueError(f"level {level} is no share between 0 and 1; 0.95 is usual")
    held = list(dict.fromkeys(measures["outlet"]))
    if len(outlets) != 2:
        raise ValueError(f"a contrast has two sides; given {', '.join(map(repr, outlets)) or 'none'}")
    for outlet in outlets:
        if outlet not in held:
            raise ValueError(f"no articles from outlet {outlet!r}; the table holds {', '.join(map(repr, held))}")
    a, b = outlets
    out = measures.loc[measures["outlet"].isin((a, b)), _GROUP].drop_duplicates()
    for outlet, side in ((a, "a"), (b, "b")):
        out = out.merge(_totals(measures, outlet, side), on=_GROUP, how="left")
    totals = [f"{name}_{side}" for name in ("count", "exposure", "articles", "blocks") for side in "ab"]
    out[totals] = out[totals].fillna(0).astype(int)
    out["outlet_a"], out["outlet_b"] = a, b
    out["rate_a"], out["rate_b"] = _rate(out["count_a"], out["exposure_a"]), _rate(out["count_b"], out["exposure_b"])
    out["difference"] = out["rate_a"] - out["rate_b"]
    out["ratio"] = _rate(out["rate_a"], out["rate_b"], infinite=True)
    for name in ("low", "high", "ratio_low", "ratio_high"):
        out[name] = np.nan
    if method == "exact":
        _exact(out, level)
    elif method == "bootstrap":
        _bootstrap(out, measures, (a, b), level, seed)
    out["level"] = level if method != "census" else np.nan
    out["unit"] = "sentence" if measures["block"].ne(measures["article_id"]).any() else "article"
    out["method"], out["seed"] = method, seed
    out["lexicon"] = measures.attrs.get("lexicon")
    known = measures.attrs.get("corrections") if corrections is None else corrections
    out["corrections"] = pd.array([known] * len(out), dtype="Int64")
    return out[list(COLUMNS)]


def strikes_to_level(contrasts: pd.DataFrame) -> pd.Series:
    """Return how many of the higher side's hits would have to be struck for the difference to vanish or turn.

    0 where there is no difference. If the other side has none, it takes all of them. A small number says that the
    order of the two rests on few hits; look at them.
    """
    a_higher = contrasts["difference"] > 0
    count = contrasts["count_a"].where(a_higher, contrasts["count_b"])
    exposure = contrasts["exposure_a"].where(a_higher, contrasts["exposure_b"])
    other = contrasts["rate_b"].where(a_higher, contrasts["rate_a"])
    needed = np.ceil((count - other * exposure).round(9)).where(contrasts["difference"].ne(0), 0)
    return needed.fillna(0).astype(int)


def describe(contrasts: pd.DataFrame, *, inferred: Sequence[str] = (), scale: int = 100) -> list[str]:
    """Return one sentence per row, with its numbers and no more than they bear.

    With one article a side the sentence speaks of these articles, not of the outlets. Rates are given per `scale`
    words. An outlet in `inferred` (see `Comparison.inferred`) is said to be. Where the comparison holds corrections
    by hand, the sentence ends with their number.
    """
    names = {outlet: called(outlet, inferred) for outlet in inferred}
    shown = contrasts.assign(**{side: contrasts[side].replace(names) for side in ("outlet_a", "outlet_b")})
    return [f"{_sentence(row, scale)} {rests_on(row.corrections)}".rstrip() for row in shown.itertuples(index=False)]


def _totals(measures: pd.DataFrame, outlet: str, side: str) -> pd.DataFrame:
    groups = measures[measures["outlet"].eq(outlet)].groupby(_GROUP, sort=False)
    out = groups.agg(
        count=("count", "sum"),
        exposure=("exposure", "sum"),
        articles=("article_id", "nunique"),
        blocks=("block", "nunique"),
    )
    return out.add_suffix(f"_{side}").reset_index()


def _rate(count: pd.Series, exposure: pd.Series, *, infinite: bool = False) -> pd.Series:
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = count.astype(float).to_numpy() / exposure.astype(float).to_numpy()
    return pd.Series(rate if infinite else np.where(np.isfinite(rate), rate, np.nan), index=count.index)


def _exact(out: pd.DataFrame, level: float) -> None:
    for i in out.index[out["counted"].eq("findings") & out["exposure_a"].gt(0) & out["exposure_b"].gt(0)]:
        xa, xb = int(out.at[i, "count_a"]), int(out.at[i, "count_b"])
        ea, eb = float(out.at[i, "exposure_a"]), float(out.at[i, "exposure_b"])
        (la, ua), (lb, ub) = _poisson_limits(xa, level), _poisson_limits(xb, level)
        ra, rb = xa / ea, xb / eb
        out.at[i, "low"] = ra - rb - math.hypot(ra - la / ea, ub / eb - rb)
        out.at[i, "high"] = ra - rb + math.hypot(ua / ea - ra, rb - lb / eb)
        if xa + xb:
            p = stats.binomtest(xa, xa + xb).proportion_ci(confidence_level=level, method="exact")
            out.at[i, "ratio_low"] = p.low / (1 - p.low) * eb / ea
            out.at[i, "ratio_high"] = p.high / (1 - p.high) * eb / ea if p.high < 1 else math.inf


def _poisson_limits(x: int, level: float) -> tuple[float, float]:
    tail = (1 - level) / 2
    return (stats.gamma.ppf(tail, x) if x else 0.0), stats.gamma.ppf(1 - tail, x + 1)


def _bootstrap(out: pd.DataFrame, measures: pd.DataFrame, outlets: tuple[str, str], level: float, seed: int) -> None:
    """Resample blocks with replacement; every row sees the same resamples, so rows can be compared."""
    rates = []
    for side, outlet in enumerate(outlets):
        wide = measures[measures["outlet"].eq(outlet)].pivot_table(
            index="block", columns=_GROUP, values=["count", "exposure"], aggfunc="sum", fill_value=0, sort=False
        )
        rng = np.random.default_rng([seed, side])
        draws = rng.multinomial(len(wide), np.full(len(wide), 1 / len(wide)), size=RESAMPLES)
        keys = pd.MultiIndex.from_frame(out[_GROUP])
        counts = draws @ wide["count"].reindex(columns=keys, fill_value=0).to_numpy(float)
        exposures = draws @ wide["exposure"].reindex(columns=keys, fill_value=0).to_numpy(float)
        with np.errstate(divide="ignore", invalid="ignore"):
            rates.append(counts / exposures)
    tails = [(1 - level) / 2, (1 + level) / 2]
    with np.errstate(divide="ignore", invalid="ignore"):
        difference, ratio = rates[0] - rates[1], rates[0] / rates[1]
    for values, names in ((difference, ["low", "high"]), (ratio, ["ratio_low", "ratio_high"])):
        out[names] = np.array([_limits(column, tails) for column in values.T]).reshape(-1, 2)


def _limits(values: np.ndarray, tails: list[float]) -> np.ndarray:
    values = values[~np.isnan(values)]
    return np.quantile(values, tails, method="nearest") if len(values) else np.array([np.nan, np.nan])


_NOUNS = {
    "quotation": "quotations",
    "source": "sources",
    "via": "addressees",
    "cue": "cues",
    "content": "attributed contents",
    "loaded": "loaded words",
    "hedge": "hedges",
    "name": "names",
    "status": "mentions of the event",
    "booster": "boosters",
    "minimiser": "minimisers",
    "denial": "denials",
    "counter": "counters",
    "theme": "theme words",
    "own": "words of own lists",
}
_WORDS_OF = {"own": "the article's own words", "shared": "words taken over", "unknown": "words of unknown origin"}


def what(row: Any) -> str:
    """Return what a row of measures or contrasts counts, in words: `distancing loaded words aimed at Daesh`."""
    words = [_NOUNS.get(row.feature, row.feature)]
    if row.label not in (ALL, row.feature):
        words.insert(0, row.label)
    if row.counted == "distinct":
        words.insert(0, "different")
    if row.counted == "words":
        words.insert(0, "words in")
    for key, phrase in (("target", "aimed at {}" if row.feature == "loaded" else "for {}"), ("term", "“{}”")):
        if getattr(row, key) != ALL:
            words.append(phrase.format(getattr(row, key)))
    if row.source_type != ALL:
        words.append(f"of {row.source_type} sources")
    if row.source != ALL:
        words.append(f"of {row.source}")
    if row.voice != ALL:
        words.append(
            f"in the {row.voice} voice" if row.voice in ("quoted", "reported") else f"in the {row.voice} wording"
        )
    if row.origin != ALL:
        words.append(f"among {_WORDS_OF[row.origin]}")
    return " ".join(words)


def _sentence(row: Any, scale: int) -> str:
    one = row.articles_a <= 1 and row.articles_b <= 1
    if not row.exposure_a or not row.exposure_b:
        empty = [o for o, e in ((row.outlet_a, row.exposure_a), (row.outlet_b, row.exposure_b)) if not e]
        have = "has" if len(empty) == 1 else "have"
        return f"{_capital(what(row))}: not to be compared; {' and '.join(empty)} {have} no {row.per} to count against."
    subjects = (
        (f"this article of {row.outlet_a}", f"this one of {row.outlet_b}") if one else (row.outlet_a, row.outlet_b)
    )
    sides = (
        (subjects[0], row.count_a, row.exposure_a, row.rate_a),
        (subjects[1], row.count_b, row.exposure_b, row.rate_b),
    )
    told = [f"{subject} {_count(count, exposure, rate, row.per, scale)}" for subject, count, exposure, rate in sides]
    return f"{_capital(what(row))}: {', '.join(told)}{_interval(row, scale)}."


def _count(count: int, exposure: int, rate: float, per: str, scale: int) -> str:
    if per == "words":
        return f"{count:,} in {exposure:,} words ({_number(rate * scale)} per {scale})"
    return f"{count:,} {'on' if per == 'mentions' else 'in'} {exposure:,} {per}"


def _interval(row: Any, scale: int) -> str:
    if math.isnan(row.low):
        return ""
    factor, unit = (scale, f" per {scale} words") if row.per == "words" else (1, "")
    verdict = "it spans zero, so the order is open" if row.low <= 0 <= row.high else "it excludes zero"
    return (
        f"; difference {_number(row.difference * factor)}{unit}, {row.level:.0%} interval "
        f"{_number(row.low * factor)} to {_number(row.high * factor)}: {verdict}"
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _number(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.2f}".replace("-", "−")
