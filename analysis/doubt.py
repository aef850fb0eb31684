"""The contrasts fixed beforehand, and how they change under other choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from .articles import Comparison
from .contrasts import COLUMNS, contrast, strikes_to_level, what
from .corrections import applied
from .features import FEATURES, ORIGINS, SOURCE_TYPES
from .lexicons import read_lexicons
from .measures import ALL, KEYS, measure

DEFAULT_COUNTED = "findings"


def without_case_entries(spans: pd.DataFrame) -> pd.DataFrame:
    """Return the spans without findings of entries marked `case`: words listed because these texts use them."""
    case = {(entry.feature, entry.term) for entry in read_lexicons() if entry.origin == "case"}
    keep = [(feature, term) not in case for feature, term in zip(spans["feature"], spans["term"], strict=True)]
    return spans[keep]


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
    only: Mapping[str, str] | None = None,
    method: str = "census",
    block: str = "article",
    seed: int = 2017,
) -> pd.DataFrame:
    """Return one contrast row per headline of `comparison.toml`, in its order, body only.

    A headline may name several labels (`label = ["direct", "partial"]`), whose counts are then added.

    `only` restricts all of them to one voice or origin, e.g. `{"origin": "own"}`; a headline whose feature has no
    such key is left out. Entries marked `case` take no part.
    """
    check_headlines(comparison)
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
    feature = headline["feature"]
    wanted = {key: headline[key] for key in KEYS if headline.get(key, "all") != "all"} | only
    if not set(wanted) <= set(FEATURES[feature].keys):
        return None
    counted, per = headline.get("counted", DEFAULT_COUNTED), headline.get("per", "words")
    measures = measure(
        comparison.articles,
        spans,
        by=tuple(wanted),
        block=how["block"],
        references=comparison.references,
        features=(feature,),
    )
    chosen = measures[measures["feature"].eq(feature) & measures["counted"].eq(counted) & measures["per"].eq(per)]
    for key, value in wanted.items():
        chosen = chosen[chosen[key].isin([value] if isinstance(value, str) else value)]
        if not isinstance(value, str):
            chosen = _joined(chosen, key)
    chosen = chosen[chosen["part"].eq("body")]
    if not set(comparison.outlets[:2]) <= set(chosen["outlet"]):
        return None
    sides, rests = comparison.outlets[:2], applied(spans)
    return contrast(chosen, outlets=sides, method=how["method"], seed=how["seed"], corrections=rests)


def _joined(measures: pd.DataFrame, key: str) -> pd.DataFrame:
    """Add the counts of several values of a key; they share their exposure, but each has quotations of its own."""
    name = "+".join(dict.fromkeys(measures[key]))
    others = [c for c in measures.columns if c not in (key, "count", "exposure")]
    exposure = measures.groupby(others, sort=False)["exposure"]
    shared = exposure.sum() if set(measures["per"]) == {"quotations"} else exposure.first()
    joined = measures.groupby(others, sort=False)["count"].sum().to_frame().join(shared).reset_index()
    return joined.assign(**{key: name})[list(measures.columns)]


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
    filled = [frame for frame in frames if len(frame)]
    if not filled:
        return pd.DataFrame(columns=["headline", "condition", *COLUMNS, "strikes"])
    out = pd.concat(filled, ignore_index=True)
    order = {name: i for i, name in enumerate(dict.fromkeys(out["headline"]))}
    out = out.sort_values("headline", key=lambda column: column.map(order), kind="stable", ignore_index=True)
    return out[["headline", "condition", *COLUMNS, "strikes"]]
