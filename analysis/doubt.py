"""The contrasts fixed beforehand, and how they change under other choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from .articles import Comparison
from .contrasts import COLUMNS, contrast, strikes_to_level, what
from .features import FEATURES
from .lexicons import read_lexicons
from .measures import ALL, KEYS, measure

_DEFAULT_COUNTED = "findings"


def without_case_entries(spans: pd.DataFrame) -> pd.DataFrame:
    """Return the spans without findings of entries marked `case`: words listed because these texts use them."""
    case = {(entry.feature, entry.term) for entry in read_lexicons() if entry.origin == "case"}
    keep = [(feature, term) not in case for feature, term in zip(spans["feature"], spans["term"], strict=True)]
    return spans[keep]


def headline_contrasts(
    comparison: Comparison,
    spans: pd.DataFrame,
    *,
    only: Mapping[str, str] | None = None,
    method: str = "census",
    block: str = "article",
    seed: int = 2017,
) -> pd.DataFrame:
    """Return one contrast row per headline of `comparison.toml`, in its order, body only.

    `only` restricts all of them to one voice or origin, e.g. `{"origin": "own"}`; a headline whose feature has no
    such key is left out. Entries marked `case` take no part.
    """
    spans = without_case_entries(spans)
    rows = [
        _one(comparison, spans, headline, dict(only or {}), {"method": method, "block": block, "seed": seed})
        for headline in comparison.headline
    ]
    found = [row for row in rows if row is not None]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=list(COLUMNS))


def _one(
    comparison: Comparison, spans: pd.DataFrame, headline: Mapping[str, Any], only: dict[str, str], how: dict[str, Any]
) -> pd.DataFrame | None:
    feature = headline.get("feature", "")
    if feature not in FEATURES:
        raise ValueError(f"comparison.toml: headline feature {feature!r}; use one of {', '.join(FEATURES)}")
    wanted = {key: headline[key] for key in KEYS if headline.get(key, "all") != "all"} | only
    if not set(wanted) <= set(FEATURES[feature].keys):
        return None
    counted, per = headline.get("counted", _DEFAULT_COUNTED), headline.get("per", "words")
    if (counted, per) not in FEATURES[feature].measures:
        held = "; ".join(f"counted = {c}, per = {p}" for c, p in FEATURES[feature].measures)
        raise ValueError(f"comparison.toml: {feature} is not measured as {counted} per {per}; use {held}")
    measures = measure(
        comparison.articles, spans, by=tuple(wanted), block=how["block"], references=comparison.references
    )
    chosen = measures[measures["feature"].eq(feature) & measures["counted"].eq(counted) & measures["per"].eq(per)]
    for key, value in wanted.items():
        chosen = chosen[chosen[key].eq(value)]
    chosen = chosen[chosen["part"].eq("body")]
    if not set(comparison.outlets[:2]) <= set(chosen["outlet"]):
        return None
    return contrast(chosen, outlets=comparison.outlets[:2], method=how["method"], seed=how["seed"])


def multiverse(comparison: Comparison, spans: pd.DataFrame, *, seed: int = 2017) -> pd.DataFrame:
    """Return the headline contrasts under each choice one could have made.

    In front of the columns of a contrast stand `headline`, what is compared, and `condition`, the choice.

    Conditions: as fixed; on the article's own words only (where references are given); in quoted words only; in the
    outlet's wording only; with an exact interval; with an interval from resampled sentences. `strikes` tells how many
    hits of the higher side would have to be struck for the difference to vanish.
    """
    settings: list[tuple[str, dict[str, Any]]] = [("as fixed", {})]
    if len(comparison.references):
        settings.append(("own words only", {"only": {"origin": "own"}}))
    settings += [
        ("outlet's wording only", {"only": {"voice": "outlet+reported"}}),
        ("quoted words only", {"only": {"voice": "quoted"}}),
        ("exact interval", {"method": "exact"}),
        ("sentences resampled", {"method": "bootstrap", "block": "sentence", "seed": seed}),
    ]
    frames = []
    for name, options in settings:
        rows = headline_contrasts(comparison, spans, **options)
        named = [what(row) for row in rows.assign(voice=ALL, origin=ALL).itertuples(index=False)]
        frames.append(rows.assign(headline=named, condition=name, strikes=strikes_to_level(rows) if len(rows) else []))
    out = pd.concat([f for f in frames if len(f)], ignore_index=True)
    order = {name: i for i, name in enumerate(dict.fromkeys(out["headline"]))}
    out = out.sort_values("headline", key=lambda column: column.map(order), kind="stable", ignore_index=True)
    return out[["headline", "condition", *COLUMNS, "strikes"]]
