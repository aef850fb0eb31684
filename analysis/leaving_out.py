"""How each contrast fixed beforehand changes when something is left out: which conclusions stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from .articles import Comparison
from .contrasts import COLUMNS as CONTRAST
from .contrasts import contrast, describe, what
from .doubt import DEFAULT_COUNTED, SPLIT_EXPOSURE, UNQUOTED, case_findings, check_headlines, headline_measures, settled
from .features import FEATURES
from .features.stance import FEATURES as LISTED
from .lexicons import OWN_LIST
from .measures import KEYS, Prepared, prepare

COLUMNS = ("headline", "variant", "kind", "left_out", "verdict", "why", *CONTRAST)
KINDS = ("as fixed", "case", "label", "entry", "list", "origin", "unquoted", "quoted")
CLEAR, SAME, LEVEL, REVERSED, TIPPED, NOTHING, NOT_APPLICABLE = VERDICTS = (
    "same, interval clear of zero",
    "same direction",
    "no difference",
    "reversed",
    "a direction, as fixed there is none",
    "nothing left",
    "not applicable",
)
STANDS = (CLEAR, SAME)
EACH = ["headline", "per"]  # what tells one headline contrast from another
_NAMES = {
    "as fixed": "as fixed",
    "case": "with entries marked case",
    "label": "without label {}",
    "entry": "without “{}”",
    "list": "without {}",
    "origin": "own words only",
    "unquoted": "unquoted words only",
    "quoted": "quoted words only",
}
_NOT_MADE = {"case": "with entries marked case", "label": "without each label", "entry": "without each entry"}
_NOT_MADE["list"] = "without each list"
_NOT_MADE |= {kind: _NAMES[kind] for kind in ("origin", "unquoted", "quoted")}
_GROUP = ("part", "feature", *KEYS, "counted", "per")
_ONLY = {"origin": ("origin", "own"), "unquoted": ("voice", UNQUOTED), "quoted": ("voice", "quoted")}


def variants(comparison: Comparison, spans: pd.DataFrame, *, seed: int = 2017) -> pd.DataFrame:
    """Return each headline contrast as fixed and again without each label, entry and list, and on part of the words.

    Parameters
    ----------
    comparison, spans
        As read and annotated; the contrasts are those of `comparison.toml`, body only.
    seed : int
        Of the resampling.

    Returns
    -------
    DataFrame
        Columns `analysis.leaving_out.COLUMNS`: `headline` (what is compared), `variant` (in words), `kind` (one of
        `KINDS`), `left_out` (the label, entry or list), `verdict` (one of `VERDICTS`), `why` (for `not applicable`),
        then those of a contrast. A headline's first row is as fixed; its entries stand in the order in which they
        hold the direction least. What cannot be made (no reference text, so no origin) is a row of its own that says
        why, with missing numbers.

        `as fixed` has no entry marked `case`; the variant `case` counts these too. Labels are those the headline
        adds up, entries the terms with a hit, lists the shipped one, each own one and what is found by rule (scare
        quotes, cues). Words have an interval from blocks resampled (Efron 1979): articles, or sentences while a side
        has one article. With one article a side findings have the exact interval of `contrast`, because resampling
        takes a count of 0 for certain; different terms have none then. Both take chance within these texts for all
        there is, and resampling few blocks gives intervals that are too narrow.

    Notes
    -----
    To leave an entry or list out is to drop its findings from the span table: the texts are not read again. A word
    that the dropped finding covered is not looked up anew, so a shorter entry that would now match there is not
    counted, and voice, origin and targets stay as they were found. Without an entry of `name` its mentions are not
    counted against either. To leave a label out is to write the headline without it.

    Raises
    ------
    ValueError
        For a headline that cannot be measured.
    """
    check_headlines(comparison)
    ready: dict[str, Prepared] = {}
    frames = []
    for headline in comparison.headline:
        method, block = _interval(comparison, headline)
        if block not in ready:
            made = prepare(comparison.articles, spans, block=block, references=comparison.references)
            ready[block] = made._replace(lexicon=comparison.lexicon)
        rows = _of_headline(comparison, ready[block], headline, {"method": method, "seed": seed})
        if rows is not None:
            frames.append(rows)
    if not frames:
        return pd.DataFrame(columns=list(COLUMNS))
    return pd.concat(frames, ignore_index=True)[list(COLUMNS)]


def _interval(comparison: Comparison, headline: Mapping[str, Any]) -> tuple[str, str]:
    """Return method and block of a headline's interval."""
    articles = comparison.articles["outlet"].value_counts().reindex(list(comparison.outlets[:2])).fillna(0)
    if articles.min() > 1:
        return "bootstrap", "article"
    counted = headline.get("counted", DEFAULT_COUNTED)
    if counted == "words":
        return "bootstrap", "sentence"
    return ("exact" if counted == "findings" else "census"), "article"


class _Hits(NamedTuple):
    """What a headline counts, one row a hit (or a piece of one), and the measures as fixed, one row a block.

    Of each row the arrays hold its block's place in `base`, what it weighs and, where different terms are counted,
    which of them it is in that block. `against`: the kind of thing left out that thins the exposure too, what each
    row of the exposure is of that kind, and its block.
    """

    base: pd.DataFrame
    rows: pd.DataFrame
    block: np.ndarray
    weight: np.ndarray
    different: np.ndarray | None
    against: tuple[str, np.ndarray, np.ndarray] | None


def _of_headline(
    comparison: Comparison, ready: Prepared, headline: Mapping[str, Any], how: dict[str, Any]
) -> pd.DataFrame | None:
    case = case_findings(ready.found, lists=comparison.lists)
    fixed = _without(ready, case)
    base = headline_measures(fixed, headline)
    if not set(comparison.outlets[:2]) <= set(base["outlet"]):
        return None
    missing: list[tuple[str, str]] = []
    made = [("as fixed", "", base), *_left_out(_hits(ready, case, headline, base), headline, missing)]
    for kind, (key, value) in _ONLY.items():
        if why := _not_told_apart(comparison, headline, key):
            missing.append((kind, why))
        else:
            made.append((kind, "", headline_measures(fixed, headline, only={key: value})))
    # `term`, which is the same in all of them, carries each variant's number through one call of `contrast`
    numbered = [table.assign(term=str(i)) for i, (_, _, table) in enumerate(made)]
    table = contrast(pd.concat(numbered, ignore_index=True), outlets=comparison.outlets[:2], **how)
    table = table.assign(
        term=base["term"].iloc[0],
        lexicon=ready.lexicon,
        corrections=pd.array([ready.corrections] * len(table), dtype="Int64"),
        kind=[kind for kind, _, _ in made],
        left_out=[name for _, name, _ in made],
    )
    table = _in_order(_judged(table))
    table["variant"] = [_NAMES[row.kind].format(row.left_out) for row in table.itertuples(index=False)]
    return _with_missing(table, missing).assign(headline=what(next(table.itertuples(index=False))))


def _without(ready: Prepared, gone: pd.Series) -> Prepared:
    found = ready.found[~gone]
    return ready._replace(found=found, pieces=ready.pieces[ready.pieces.index.isin(found.index)])


def _hits(ready: Prepared, case: pd.Series, headline: Mapping[str, Any], base: pd.DataFrame) -> _Hits:
    feature, wanted, per = headline["feature"], settled(headline), headline.get("per", "words")
    counted = headline.get("counted", DEFAULT_COUNTED)
    table = ready.pieces if counted == "words" else ready.found
    rows = _matching(table.assign(case=case.reindex(table.index)), feature, wanted)
    blocks = pd.Index(base["block"])
    different = None
    if counted == "distinct":  # a term counts once in each block and each value whose counts are added up
        added = [key for key, value in wanted.items() if not isinstance(value, str)]
        different = rows.groupby(["block", "term", *added], sort=False).ngroup().to_numpy()
    against = None
    if feature == "quotation" and per == "quotations":
        exposed = _matching(ready.found, feature, wanted)
        against = ("label", exposed["label"].to_numpy(), blocks.get_indexer(exposed["block"]))
    elif feature == "name" and per == "mentions":
        apart = {key: value for key, value in wanted.items() if key in SPLIT_EXPOSURE[per]}
        exposed = _matching(ready.found, feature, apart)
        against = ("entry", exposed["term"].to_numpy(), blocks.get_indexer(exposed["block"]))
    weight = rows["words"].to_numpy() if counted == "words" else np.ones(len(rows), dtype=int)
    return _Hits(base, rows, blocks.get_indexer(rows["block"]), weight, different, against)


def _matching(table: pd.DataFrame, feature: str, wanted: Mapping[str, Any]) -> pd.DataFrame:
    keep = table["part"].eq("body") & table["feature"].eq(feature)
    for key, value in wanted.items():
        keep &= table[key].isin([value] if isinstance(value, str) else list(value))
    return table[keep]


def _left_out(
    hits: _Hits, headline: Mapping[str, Any], missing: list[tuple[str, str]]
) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Yield kind, what was left out and the measures without it; note in `missing` what there is not to leave out."""
    case = hits.rows["case"].to_numpy(bool)
    if case.any():
        yield "case", "", _counted(hits, np.ones(len(case), dtype=bool))
    else:
        missing.append(("case", "no such entry has a hit here"))
    for kind, values, why in _parts_of(hits.rows, headline):
        held = list(dict.fromkeys(values[~case]))
        if why := why or ("" if held else "there is no hit"):
            missing.append((kind, why))
        for name in held if not why else ():
            yield kind, name, _counted(hits, ~case & (values != name), (kind, name))


def _parts_of(rows: pd.DataFrame, headline: Mapping[str, Any]) -> Iterator[tuple[str, np.ndarray, str]]:
    """Yield each kind of thing to leave out, which of them each row is, and why there is none, if so."""
    feature, fixed = headline["feature"], settled(headline)
    line = FEATURES[feature]
    one = isinstance(fixed.get("label"), str) or len(fixed.get("label", ())) == 1 or len(line.labels) == 1
    yield "label", rows["label"].to_numpy(), "one label is compared" if one else ""
    none = "" if "term" in line.keys else f"{feature} has no entries"
    yield "entry", rows["term"].to_numpy(), "one entry is compared" if "term" in fixed else none
    lists = np.array([_list_name(rule) for rule in rows["rule"]], dtype=object)
    held = list(dict.fromkeys(lists[~rows["case"].to_numpy(bool)]))
    single = f"all hits are of {held[0]}" if len(held) == 1 else ""
    yield "list", lists, single if feature in LISTED else f"{feature} is found by rules or one table"


def _list_name(rule: str) -> str:
    if rule.startswith(OWN_LIST):
        return f"the list {rule.removeprefix(OWN_LIST)}"
    return "the shipped list" if rule.startswith("listed") else f"the rule “{rule}”"


def _counted(hits: _Hits, keep: np.ndarray, gone: tuple[str, str] = ("", "")) -> pd.DataFrame:
    """Return the measures of the hits kept, with what they are counted against."""
    size, block, weight = len(hits.base), hits.block[keep], hits.weight[keep]
    if hits.different is not None:
        first = np.unique(hits.different[keep], return_index=True)[1]
        block, weight = block[first], weight[first]
    table = hits.base.assign(count=np.bincount(block, weight, size).astype(int))
    if hits.against is not None and hits.against[0] == gone[0]:
        _, values, place = hits.against
        table["exposure"] = np.bincount(place[values != gone[1]], minlength=size)
    return table


def _not_told_apart(comparison: Comparison, headline: Mapping[str, Any], key: str) -> str:
    """Say why a headline cannot be narrowed to one origin or voice, nothing if it can."""
    feature, fixed = headline["feature"], settled(headline)
    if key not in FEATURES[feature].keys:
        return f"{feature} is not told apart by {key}"
    if key in fixed:
        told = fixed[key] if isinstance(fixed[key], str) else " + ".join(fixed[key])
        return f"the {key} is fixed: {told}"
    return "no reference text is given" if key == "origin" and comparison.references.empty else ""


def _judged(table: pd.DataFrame) -> pd.DataFrame:
    """Add `verdict` and `why`; the first row is as fixed."""
    as_fixed = np.sign(table["difference"].fillna(0).iloc[0])
    verdicts, reasons = [], []
    for row in table.itertuples(index=False):
        bare = [o for o, n in ((row.outlet_a, row.exposure_a), (row.outlet_b, row.exposure_b)) if not n]
        why = f"{' and '.join(bare)} {'have' if bare[1:] else 'has'} no {row.per} there" if bare else ""
        direction = np.sign(row.difference)
        if bare and row.kind in _ONLY:
            verdict = NOT_APPLICABLE
        elif bare or not row.count_a + row.count_b:
            verdict, why = NOTHING, ""
        elif not direction:
            verdict = LEVEL
        elif direction != as_fixed:
            verdict = REVERSED if as_fixed else TIPPED
        else:
            verdict = CLEAR if row.low > 0 or row.high < 0 else SAME
        verdicts.append(verdict)
        reasons.append(why)
    return table.assign(verdict=verdicts, why=reasons)


def _in_order(table: pd.DataFrame) -> pd.DataFrame:
    """Sort by kind; entries by how little they leave of the direction as fixed."""
    as_fixed = np.sign(table["difference"].fillna(0).iloc[0]) or 1
    held = (table["difference"].fillna(0) * as_fixed).where(table["kind"].eq("entry"), 0)
    kind = table["kind"].map({kind: i for i, kind in enumerate(KINDS)})
    order = np.lexsort((np.arange(len(table)), held, kind))
    return table.iloc[order].reset_index(drop=True)


def _with_missing(table: pd.DataFrame, missing: list[tuple[str, str]]) -> pd.DataFrame:
    """Add a row for each variant that cannot be made, its numbers missing."""
    whole = [name for name, kind in table.dtypes.items() if pd.api.types.is_integer_dtype(kind)]
    told = {name: table[name].iloc[0] for name in (*_GROUP, "outlet_a", "outlet_b", "lexicon", "corrections")}
    size = len(table)
    table = table.astype(dict.fromkeys(whole, "Int64")).reindex(range(size + len(missing)))
    for at, (kind, why) in enumerate(missing, size):
        row = {**told, "kind": kind, "left_out": "", "variant": _NOT_MADE[kind], "verdict": NOT_APPLICABLE, "why": why}
        table.loc[at, list(row)] = list(row.values())
    return table


# sentences -------------------------------------------------------------------------------------------------


def conclusions(variants: pd.DataFrame, *, inferred: Sequence[str] = ()) -> list[str]:
    """Return per headline the sentence of `describe` as fixed, in how many variants its direction stands, and why not.

    To stand is to keep the direction; in how many of these the interval stays clear of zero is said apart. The first
    three variants in which it does not stand are told, and what cannot be made is, with the reason. With one article a
    side the interval itself is left to the figure: between these two texts the order is not open.
    """
    sentences = []
    for _, rows in variants.groupby(EACH, sort=False):
        fixed = rows.iloc[:1]
        if fixed[["articles_a", "articles_b"]].max(axis=None) <= 1:
            fixed = fixed.assign(low=np.nan, high=np.nan)
        (told,) = describe(fixed, inferred=inferred)
        not_made = not_applicable(rows)
        sentences.append(f"{told} {stands(rows)}" + (f" Not applicable: {not_made}." if not_made else ""))
    return sentences


def stands(rows: pd.DataFrame, *, told: int = 3) -> str:
    """Return in how many variants of one headline its direction stands, and the first `told` in which it does not."""
    fixed, others = rows.iloc[:1], rows.iloc[1:]
    made = others[others["verdict"].ne(NOT_APPLICABLE)]
    if made.empty:
        return "No variant of it can be made."
    of = f"{len(made):,} variant{'s' if len(made) != 1 else ''}"
    if fixed["verdict"].iloc[0] not in STANDS:
        turned = int(made["verdict"].eq(TIPPED).sum())
        return f"As fixed there is no direction that could stand; in {turned:,} of {of} there is one."
    standing, clear = int(made["verdict"].isin(STANDS).sum()), int(made["verdict"].eq(CLEAR).sum())
    interval = f", with an interval clear of zero in {clear or 'none'}" if fixed["low"].notna().any() else ""
    fallen = made[~made["verdict"].isin(STANDS)]
    out = [f"The direction stands in {standing:,} of {of}{interval}."]
    out += [f"{_fallen(row)}." for row in fallen.head(told).itertuples(index=False)]
    if len(fallen) > told:
        out.append(f"Nor does it stand in {len(fallen) - told:,} more.")
    return " ".join(out)


def not_applicable(rows: pd.DataFrame) -> str:
    """Return what cannot be made of one headline, with the reason: `own words only (no reference text is given)`."""
    of = rows[rows["verdict"].eq(NOT_APPLICABLE)]
    return "; ".join(f"{row.variant} ({row.why})" for row in of.itertuples(index=False))


def _fallen(row: Any) -> str:
    name, to = row.variant[0].upper() + row.variant[1:], "on" if row.per == "mentions" else "in"
    if row.verdict == NOTHING:
        return f"{name}: no hit is left"
    counts = f"{row.count_a:,} {to} {row.exposure_a:,} against {row.count_b:,} {to} {row.exposure_b:,} {row.per}"
    return f"{name}: {'it reverses' if row.verdict == REVERSED else 'there is no difference'}, {counts}"
