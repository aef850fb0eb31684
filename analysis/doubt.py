"""The contrasts fixed beforehand, and what they leave out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import pandas as pd

from .articles import Comparison
from .contrasts import COLUMNS, contrast
from .features import FEATURES, ORIGINS, SOURCE_TYPES, WORDINGS
from .lexicons import Entry, read_lexicons
from .measures import ALL, KEYS, Prepared, prepare, tally

DEFAULT_COUNTED = "findings"
UNQUOTED = ("outlet", "reported", WORDINGS[0])
SPLIT_EXPOSURE = {"words": ("voice", "origin"), "mentions": ("voice", "origin", "target"), "quotations": KEYS}


def without_case_entries(spans: pd.DataFrame, *, lists: Iterable[Entry] = ()) -> pd.DataFrame:
    """Return the spans without findings of entries marked `case`: words listed because these texts use them.

    `lists` are a comparison's own entries, of which those marked so are left out too.
    """
    return spans[~case_findings(spans, lists=lists)]


def case_findings(spans: pd.DataFrame, *, lists: Iterable[Entry] = ()) -> pd.Series:
    """Return which rows of a span table are findings of entries marked `case`."""
    case = _shipped_case() | {(entry.feature, entry.term) for entry in lists if entry.origin == "case"}
    pairs = zip(spans["feature"], spans["term"], strict=True)
    return pd.Series([pair in case for pair in pairs], index=spans.index, dtype=bool)


@cache
def _shipped_case() -> frozenset[tuple[str, str]]:
    return frozenset((entry.feature, entry.term) for entry in read_lexicons() if entry.origin == "case")


def check_headlines(comparison: Comparison) -> None:
    """Raise a ValueError that says what is wrong with the first headline that cannot be measured, if there is one."""
    for i, headline in enumerate(comparison.headline):
        wrong = _wrong(headline, comparison)
        if not wrong and headline in comparison.headline[:i]:
            wrong = f"the headline {dict(headline)} stands twice; once will do"
        if wrong:
            raise ValueError(f"comparison.toml: {wrong}")


def _wrong(headline: Mapping[str, Any], comparison: Comparison) -> str:
    feature, settings = headline.get("feature", ""), ("feature", *KEYS, "counted", "per")
    if not isinstance(feature, str) or feature not in FEATURES:
        return f"headline feature {feature!r}; use one of {', '.join(FEATURES)}"
    line, about = FEATURES[feature], f"headline of {feature}"
    own = tuple(dict.fromkeys(entry.label for entry in comparison.lists if entry.feature == feature))
    targets = tuple(dict.fromkeys([*comparison.names["referent"], *comparison.status["event"], "none"]))
    known = {"label": line.labels or own, "voice": line.voices, "origin": ORIGINS[:2], "target": targets}
    known["source_type"] = (*SOURCE_TYPES, "none")
    for key, value in headline.items():
        values = value if isinstance(value, list) and key in KEYS else [value]
        if key not in settings:
            return f"{about}: no setting {key!r}; {', '.join(settings)} exist"
        if not values or not all(isinstance(one, str) for one in values) or len(set(values)) < len(values):
            return f"{about}: {key} = {value!r}; give text in quotation marks, or a list of different ones"
        if key not in KEYS or values == [ALL]:
            continue
        if key not in line.keys:
            return f"{about}: it is not told apart by {key}; {', '.join(line.keys)} exist"
        if odd := [one for one in values if one not in known.get(key, values)]:
            return f"{about}: {key} {odd[0]!r}: no such {key}; {', '.join(known[key]) or 'none'} exist"
        if key == "origin" and comparison.references.empty:
            return f"{about}: origin needs reference texts; `python -m analysis fingerprint` notes one"
    counted, per = headline.get("counted", DEFAULT_COUNTED), headline.get("per", "words")
    if (counted, per) not in line.measures:
        held = "; ".join(f"counted = {c}, per = {p}" for c, p in line.measures)
        return f"{feature} is not measured as {counted} per {per}; use {held}"
    return ""


def headline_contrasts(
    comparison: Comparison,
    spans: pd.DataFrame,
    *,
    only: Mapping[str, str | Sequence[str]] | None = None,
    method: str = "census",
    block: str = "article",
    seed: int = 2017,
) -> pd.DataFrame:
    """Return one contrast row per headline of `comparison.toml`, in its order, body only.

    A headline may name several labels (`label = ["direct", "partial"]`), whose counts are then added; so may it
    several voices, origins or targets, whose words and mentions are then added too.

    `only` restricts all of them to a voice or origin, e.g. `{"origin": "own"}`, or to several; a headline whose
    feature has no such key is left out. Entries marked `case` take no part.
    """
    check_headlines(comparison)
    spans = without_case_entries(spans, lists=comparison.lists)
    ready = prepare(comparison.articles, spans, block=block, references=comparison.references)
    ready = ready._replace(lexicon=comparison.lexicon)
    rows = []
    for headline in comparison.headline:
        chosen = headline_measures(ready, headline, only=only)
        if set(comparison.outlets[:2]) <= set(chosen["outlet"]):
            rows.append(contrast(chosen, outlets=comparison.outlets[:2], method=method, seed=seed))
    return pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=list(COLUMNS))


def headline_measures(
    ready: Prepared, headline: Mapping[str, Any], *, only: Mapping[str, str | Sequence[str]] | None = None
) -> pd.DataFrame:
    """Return the measures one headline compares, body only, one row a block; none where `only` cannot be told apart.

    Several values of a key are joined to one row, as `headline_contrasts` says.
    """
    wanted = {**settled(headline), **(only or {})}
    feature = headline["feature"]
    if not set(wanted) <= set(FEATURES[feature].keys):
        return tally(ready, features=(feature,)).iloc[:0]
    measures = tally(ready, by=tuple(wanted), features=(feature,))
    counted, per = headline.get("counted", DEFAULT_COUNTED), headline.get("per", "words")
    chosen = measures[measures["part"].eq("body") & measures["counted"].eq(counted) & measures["per"].eq(per)]
    for key, value in wanted.items():
        chosen = chosen[chosen[key].isin([value] if isinstance(value, str) else value)]
        if not isinstance(value, str):
            chosen = _joined(chosen, key)
    return chosen


def settled(headline: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keys a headline fixes, each with its value or list of values."""
    return {key: headline[key] for key in KEYS if headline.get(key, ALL) not in (ALL, [ALL])}


def _joined(measures: pd.DataFrame, key: str) -> pd.DataFrame:
    """Add the counts of several values of a key; exposures only where each value has its own (`SPLIT_EXPOSURE`)."""
    if measures.empty:
        return measures
    name = "+".join(dict.fromkeys(measures[key]))
    others = [c for c in measures.columns if c not in (key, "count", "exposure")]
    exposure = measures.groupby(others, sort=False)["exposure"]
    apart = key in SPLIT_EXPOSURE.get(measures["per"].iloc[0], ())
    shared = exposure.sum() if apart else exposure.first()
    joined = measures.groupby(others, sort=False)["count"].sum().to_frame().join(shared).reset_index()
    joined = joined.assign(**{key: name})[list(measures.columns)]
    joined.attrs = measures.attrs
    return joined
