"""Each contrast fixed beforehand, counted in every other way that could be chosen: which conclusions stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from .articles import Comparison
from .contrasts import COLUMNS as CONTRAST
from .contrasts import contrast, describe, strikes_to_level, what
from .doubt import DEFAULT_COUNTED, SPLIT_EXPOSURE, UNQUOTED, case_findings, check_headlines, headline_measures, settled
from .features import FEATURES
from .features.stance import FEATURES as LISTED
from .lexicon_page import LEAST, LOW, measured_entries
from .lexicons import OWN_LIST
from .measures import KEYS, Prepared, prepare

CHOICES = ("case_entries", "origin_of_words", "voice_of_words", "without_label", "without_list", "without_entry")
COLUMNS = ("headline", "variant", "kind", *CHOICES, "verdict", "why", "strikes", "weak", *CONTRAST)
KINDS = ("as fixed", "case", "own", "unquoted", "quoted", "label", "list", "entry", "crossed")
AS_FIXED, STANDS, CANNOT, LEVEL, REVERSED, TIPPED, NOTHING, NO_PART, NOT_APPLICABLE = VERDICTS = (
    "as fixed",
    "stands",
    "could not change it",
    "no difference",
    "reversed",
    "a direction, as fixed there is none",
    "nothing left",
    "nothing to compare",
    "not applicable",
)
FALLEN = (LEVEL, REVERSED, TIPPED, NOTHING)
EACH = ["headline", "per"]  # what tells one headline contrast from another
_FIXED = ("left out", "all", "all", "", "", "")
_NAMES = {
    "case": "with entries marked case",
    "own": "own words only",
    "unquoted": "unquoted words only",
    "quoted": "quoted words only",
    "label": "without label {}",
    "list": "without {}",
    "entry": "without “{}”",
}
_NOT_MADE = {"label": "without each label", "list": "without each list", "entry": "without each entry"}
_GROUP = ("part", "feature", *KEYS, "counted", "per")
_ONLY = {"own": ("origin", "own"), "unquoted": ("voice", UNQUOTED), "quoted": ("voice", "quoted")}
_TOLD = 3


def variants(comparison: Comparison, spans: pd.DataFrame, *, seed: int = 2017) -> pd.DataFrame:
    """Return each headline contrast as fixed and under the other choices that could be made, crossed and one by one.

    Parameters
    ----------
    comparison, spans
        As read and annotated; the contrasts are those of `comparison.toml`, body only.
    seed : int
        Of the resampling.

    Returns
    -------
    DataFrame
        Columns `analysis.leaving_out.COLUMNS`: `headline` (what is compared), `variant` (the choices in words), `kind`
        (one of `KINDS`), a column for each choice, `verdict` (one of `VERDICTS`), `why` (for `not applicable` and
        `nothing to compare`), `strikes` (see `strikes_to_level`), `weak`, then those of a contrast.

        The choices: `case_entries` (`left out`, as fixed, or `counted`); `origin_of_words` (`all` or `own`);
        `voice_of_words` (`all`, `unquoted`, `quoted`); `without_label`, `without_list` (each one the headline adds up,
        or empty) are crossed, each value with each: a multiverse (Steegen et al. 2016, *Perspect. Psychol. Sci.*
        11:702) that can be drawn as a specification curve (Simonsohn et al. 2020, *Nat. Hum. Behav.* 4:1208). Entries
        (`without_entry`) are left out of the contrast as fixed one by one and not crossed, since the longest list
        would outvote every other choice. `kind` names the one choice that differs, or is `crossed` where several do.

        `could not change it`: had all hits the variant leaves out been those of the side with more, and all it adds
        those of the other, the direction would still be the same; that it kept it is arithmetic. `stands`: it could
        have changed it and did not. `nothing to compare`: on this part of the words neither side has a hit, or a side
        has nothing to count against; `nothing left`: what is left out held every hit.

        A headline's first row is as fixed; its entries stand in the order in which they hold the direction least.
        What cannot be chosen (no reference text, so no origin) is a row of its own that says why, its numbers missing.
        `weak` tells of an entry that annotators of other corpora marked in fewer than half of its places in how many
        (see `lexicon_page`); empty for the others and for those not measured.

        Lists are the shipped one, each own one and what is found by rule (scare quotes, cues). Words have an interval
        from blocks resampled (Efron 1979): articles, or sentences while a side has one article. With one article a
        side findings have the exact interval of `contrast`, because resampling takes a count of 0 for certain;
        different terms have none then. Both take chance within these texts for all there is, and resampling few
        blocks gives intervals that are too narrow.

    Notes
    -----
    The variants overlap and are no sample: how many of them agree says how much hangs on the choices, not how likely
    the conclusion is. To leave an entry or list out is to drop its findings from the span table: the texts are not
    read again. A word that the dropped finding covered is not looked up anew, so a shorter entry that would now match
    there is not counted, and voice, origin and targets stay as they were found. Without an entry of `name` its
    mentions are not counted against either. To leave a label out is to write the headline without it.

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
    """What a headline counts on a part of the words, a row a hit (or a piece of one), and its measures, a row a block.

    Of each row the arrays hold its block's place in `base`, what it weighs, its list, whether its entry is marked case
    and, where different terms are counted, which of them it is in that block. `against`: the kind of thing left out
    that thins the exposure too, what each row of the exposure is of that kind, and its block.
    """

    base: pd.DataFrame
    block: np.ndarray
    weight: np.ndarray
    is_case: np.ndarray
    parts: dict[str, np.ndarray]
    different: np.ndarray | None
    against: tuple[str, np.ndarray, np.ndarray] | None


class _Made(NamedTuple):
    """One way to count: its choices, its measures, and its counts without the entries marked case."""

    choices: tuple[str, ...]
    table: pd.DataFrame
    plain: np.ndarray


def _of_headline(
    comparison: Comparison, ready: Prepared, headline: Mapping[str, Any], how: dict[str, Any]
) -> pd.DataFrame | None:
    case = case_findings(ready.found, lists=comparison.lists)
    whole = _hits(ready, case, headline, {})
    if not set(comparison.outlets[:2]) <= set(whole.base["outlet"]):
        return None
    offered, missing = _offered(whole, headline, comparison)
    made = [*_crossed(ready, case, headline, (whole, offered))]
    # `term`, which is the same in all of them, carries each variant's number through one call of `contrast`
    numbered = [one.table.assign(term=str(i)) for i, one in enumerate(made)]
    table = contrast(pd.concat(numbered, ignore_index=True), outlets=comparison.outlets[:2], **how)
    outlet = whole.base["outlet"].to_numpy()
    table = table.assign(
        term=whole.base["term"].iloc[0],
        lexicon=ready.lexicon,
        corrections=pd.array([ready.corrections] * len(table), dtype="Int64"),
        **{name: [one.choices[i] for one in made] for i, name in enumerate(CHOICES)},
        **{
            f"plain_{s}": [one.plain[outlet == o].sum() for one in made]
            for s, o in zip("ab", comparison.outlets[:2], strict=True)
        },
        strikes=strikes_to_level(table),
    )
    table["kind"] = [_kind(one.choices) for one in made]
    table["variant"] = [_in_words(one.choices) for one in made]
    table = _in_order(_judged(table))
    table["weak"] = _weak(table, headline["feature"], whole)
    return _with_missing(table, missing).assign(headline=what(next(table.itertuples(index=False))))


def _hits(
    ready: Prepared, case: pd.Series, headline: Mapping[str, Any], only: Mapping[str, str | Sequence[str]]
) -> _Hits:
    """Return the hits of a headline on a part of the words, those of entries marked case among them."""
    kept = ready.found[~case]
    fixed = ready._replace(found=kept, pieces=ready.pieces[ready.pieces.index.isin(kept.index)])
    base = headline_measures(fixed, headline, only=only)
    feature, wanted, per = headline["feature"], {**settled(headline), **only}, headline.get("per", "words")
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
        against = ("without_label", exposed["label"].to_numpy(), blocks.get_indexer(exposed["block"]))
    elif feature == "name" and per == "mentions":
        apart = {key: value for key, value in wanted.items() if key in SPLIT_EXPOSURE[per]}
        exposed = _matching(ready.found, feature, apart)
        against = ("without_entry", exposed["term"].to_numpy(), blocks.get_indexer(exposed["block"]))
    weight = rows["words"].to_numpy() if counted == "words" else np.ones(len(rows), dtype=int)
    lists = np.array([_list_name(rule) for rule in rows["rule"]], dtype=object)
    parts = {"without_label": rows["label"].to_numpy(), "without_list": lists, "without_entry": rows["term"].to_numpy()}
    return _Hits(
        base, blocks.get_indexer(rows["block"]), weight, rows["case"].to_numpy(bool), parts, different, against
    )


def _matching(table: pd.DataFrame, feature: str, wanted: Mapping[str, Any]) -> pd.DataFrame:
    keep = table["part"].eq("body") & table["feature"].eq(feature)
    for key, value in wanted.items():
        keep &= table[key].isin([value] if isinstance(value, str) else list(value))
    return table[keep]


def _list_name(rule: str) -> str:
    if rule.startswith(OWN_LIST):
        return f"the list {rule.removeprefix(OWN_LIST)}"
    return "the shipped list" if rule.startswith("listed") else f"the rule “{rule}”"


def _offered(
    hits: _Hits, headline: Mapping[str, Any], comparison: Comparison
) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """Return the values each choice has here, as fixed first, and the kinds of choice there are not, with reasons."""
    offered = {name: [value] for name, value in zip(CHOICES, _FIXED, strict=True)}
    missing = []
    if hits.is_case.any():
        offered["case_entries"].append("counted")
    else:
        missing.append(("case", "no such entry has a hit here"))
    for kind, (key, _) in _ONLY.items():
        if why := _not_told_apart(comparison, headline, key):
            missing.append((kind, why))
        else:
            offered[f"{key}_of_words"].append(kind)
    for kind, why in _not_left_out(hits, headline):
        name = f"without_{kind}"
        held = list(dict.fromkeys(hits.parts[name][~hits.is_case]))
        if why or not held:
            missing.append((kind, why or "there is no hit"))
        else:
            offered[name] += held
    return offered, missing


def _not_told_apart(comparison: Comparison, headline: Mapping[str, Any], key: str) -> str:
    """Say why a headline cannot be narrowed to one origin or voice, nothing if it can."""
    feature, fixed = headline["feature"], settled(headline)
    if key not in FEATURES[feature].keys:
        return f"{feature} is not told apart by {key}"
    if key in fixed:
        told = fixed[key] if isinstance(fixed[key], str) else " + ".join(fixed[key])
        return f"the {key} is fixed: {told}"
    return "no reference text is given" if key == "origin" and comparison.references.empty else ""


def _not_left_out(hits: _Hits, headline: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each kind of thing to leave out, and why none can be, if so."""
    feature, fixed = headline["feature"], settled(headline)
    line = FEATURES[feature]
    one = isinstance(fixed.get("label"), str) or len(fixed.get("label", ())) == 1 or len(line.labels) == 1
    labels = list(dict.fromkeys(hits.parts["without_label"][~hits.is_case]))
    alone = f"all hits are of label {labels[0]}" if len(labels) == 1 else ""
    yield "label", "one label is compared" if one else alone
    held = list(dict.fromkeys(hits.parts["without_list"][~hits.is_case]))
    single = f"all hits are of {held[0]}" if len(held) == 1 else ""
    yield "list", single if feature in LISTED else f"{feature} is found by rules or one table"
    none = "" if "term" in line.keys else f"{feature} has no entries"
    yield "entry", "one entry is compared" if "term" in fixed else none


def _crossed(
    ready: Prepared, case: pd.Series, headline: Mapping[str, Any], of: tuple[_Hits, dict[str, list[str]]]
) -> Iterator[_Made]:
    """Yield every way to count: the choices crossed, then the contrast as fixed without each entry."""
    whole, offered = of
    for origin, voice in product(offered["origin_of_words"], offered["voice_of_words"]):
        only = dict(_ONLY[one] for one in (origin, voice) if one != "all")
        hits = _hits(ready, case, headline, only) if only else whole
        for counted, label, listed in product(*(offered[c] for c in ("case_entries", "without_label", "without_list"))):
            yield _made(hits, (counted, origin, voice, label, listed, ""))
    for entry in offered["without_entry"][1:]:
        yield _made(whole, (*_FIXED[:5], entry))


def _made(hits: _Hits, choices: tuple[str, ...]) -> _Made:
    chosen = dict(zip(CHOICES, choices, strict=True))
    gone = {name: chosen[name] for name in hits.parts if chosen[name]}
    keep = np.ones(len(hits.block), dtype=bool)
    for name, value in gone.items():
        keep &= hits.parts[name] != value
    plain = _counted(hits, keep & ~hits.is_case)
    table = hits.base.assign(count=_counted(hits, keep) if chosen["case_entries"] == "counted" else plain)
    if hits.against is not None and hits.against[0] in gone:
        name, values, place = hits.against
        table["exposure"] = np.bincount(place[values != gone[name]], minlength=len(table))
    return _Made(choices, table, plain)


def _counted(hits: _Hits, keep: np.ndarray) -> np.ndarray:
    """Return how often the hits kept count in each block."""
    block, weight = hits.block[keep], hits.weight[keep]
    if hits.different is not None:
        first = np.unique(hits.different[keep], return_index=True)[1]
        block, weight = block[first], weight[first]
    return np.bincount(block, weight, len(hits.base)).astype(int)


def _kind(choices: tuple[str, ...]) -> str:
    other = [i for i, (chosen, fixed) in enumerate(zip(choices, _FIXED, strict=True)) if chosen != fixed]
    if len(other) != 1:
        return "crossed" if other else "as fixed"
    kind = ("case", choices[1], choices[2], "label", "list", "entry")[other[0]]
    return kind


def _in_words(choices: tuple[str, ...]) -> str:
    kinds = ("case", choices[1], choices[2], "label", "list", "entry")
    told = [
        _NAMES[kind].format(chosen)
        for kind, chosen, fixed in zip(kinds, choices, _FIXED, strict=True)
        if chosen != fixed
    ]
    return ", ".join(told) or "as fixed"


def _judged(table: pd.DataFrame) -> pd.DataFrame:
    """Add `verdict` and `why`; the first row is as fixed."""
    as_fixed = np.sign(table["difference"].fillna(0).iloc[0])
    held = _held_anyway(table, as_fixed)
    whole = table["without_label"].eq("") & table["without_list"].eq("") & table["without_entry"].eq("")
    part_of = ["case_entries", "origin_of_words", "voice_of_words"]
    reason = {tuple(row[:3]): _nothing_there(row) for row in table[whole][[*part_of, *_SIDES]].itertuples(index=False)}
    verdicts, reasons = [], []
    for i, row in enumerate(table.itertuples(index=False)):
        on_a_part = (row.origin_of_words, row.voice_of_words) != ("all", "all")
        why = reason[row.case_entries, row.origin_of_words, row.voice_of_words] if on_a_part else ""
        direction = np.sign(np.nan_to_num(row.difference))
        if not i:
            verdict = AS_FIXED if as_fixed else LEVEL
        elif why:
            verdict = NO_PART
        elif not row.count_a + row.count_b or not row.exposure_a or not row.exposure_b:
            verdict = NOTHING
        elif direction == as_fixed:
            verdict = CANNOT if held[i] else STANDS if as_fixed else LEVEL
        else:
            verdict = LEVEL if not direction else REVERSED if as_fixed else TIPPED
        verdicts.append(verdict)
        reasons.append(why)
    return table.assign(verdict=verdicts, why=reasons)


_SIDES = ("outlet_a", "outlet_b", "count_a", "count_b", "exposure_a", "exposure_b", "per")


def _nothing_there(row: Any) -> str:
    """Say why a part of the words bears no comparison, nothing if it does."""
    bare = [o for o, n in ((row.outlet_a, row.exposure_a), (row.outlet_b, row.exposure_b)) if not n]
    if bare:
        return f"{' and '.join(bare)} {'have' if bare[1:] else 'has'} no {row.per} there"
    return "" if row.count_a + row.count_b else "neither side has a hit there"


def _held_anyway(table: pd.DataFrame, as_fixed: float) -> np.ndarray:
    """Return which rows keep the direction whichever side's hits they leave out or add."""
    if not as_fixed:
        return np.zeros(len(table), dtype=bool)
    more, less = ("a", "b") if as_fixed > 0 else ("b", "a")
    count = {side: int(table[f"count_{side}"].iloc[0]) for side in "ab"}
    plain = table["plain_a"] + table["plain_b"]
    gone = (count["a"] + count["b"] - plain).clip(lower=0)
    added = (table["count_a"] + table["count_b"] - plain).clip(lower=0)
    from_more = gone.clip(upper=count[more])
    least, most = count[more] - from_more, count[less] - (gone - from_more) + added
    return (least * table[f"exposure_{less}"] > most * table[f"exposure_{more}"]).to_numpy(bool)


def _in_order(table: pd.DataFrame) -> pd.DataFrame:
    """Sort by kind; entries by how little they leave of the direction as fixed."""
    as_fixed = np.sign(table["difference"].fillna(0).iloc[0]) or 1
    held = (table["difference"].fillna(0) * as_fixed).where(table["kind"].eq("entry"), 0)
    kind = table["kind"].map({kind: i for i, kind in enumerate(KINDS)})
    order = np.lexsort((np.arange(len(table)), held, kind))
    return table.iloc[order].reset_index(drop=True)


def _weak(table: pd.DataFrame, feature: str, hits: _Hits) -> list[str]:
    """Return for each row that leaves a weak entry out in how many places of other corpora annotators marked it."""
    measured = measured_entries(feature)
    shipped = hits.parts["without_list"] == "the shipped list"
    pairs = dict.fromkeys(zip(hits.parts["without_label"][shipped], hits.parts["without_entry"][shipped], strict=True))
    told: dict[str, str] = {}
    for label, term in pairs:
        places = measured.get((label, term), [])
        right, found = sum(n for _, n, _ in places), sum(of for _, _, of in places)
        if found >= LEAST and right < found * LOW:
            told[term] = ", ".join(f"{n} of {of} places ({gold})" for gold, n, of in places)
    return [told.get(entry, "") for entry in table["without_entry"]]


def _with_missing(table: pd.DataFrame, missing: list[tuple[str, str]]) -> pd.DataFrame:
    """Add a row for each choice that cannot be made, its numbers missing."""
    whole = [name for name, kind in table.dtypes.items() if pd.api.types.is_integer_dtype(kind)]
    told = {name: table[name].iloc[0] for name in (*_GROUP, "outlet_a", "outlet_b", "lexicon", "corrections")}
    told |= {**dict.fromkeys(CHOICES, ""), "weak": "", "verdict": NOT_APPLICABLE}
    size = len(table)
    table = table.astype(dict.fromkeys(whole, "Int64")).reindex(range(size + len(missing)))
    for at, (kind, why) in enumerate(missing, size):
        row = {**told, "kind": kind, "variant": _NOT_MADE.get(kind) or _NAMES[kind], "why": why}
        table.loc[at, list(row)] = list(row.values())
    return table


# sentences -------------------------------------------------------------------------------------------------


def conclusions(variants: pd.DataFrame, *, inferred: Sequence[str] = ()) -> list[str]:
    """Return per headline the sentence of `describe` as fixed, whether its direction stands, and what was not tried.

    To stand is to keep the direction where it could have changed. The first three variants in which it does not stand
    are told, and entries that annotators elsewhere seldom marked. With one article a side the interval itself is left
    to the figure: between these two texts the order is not open.
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


def crossed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the other ways to count one headline whose choices are crossed: all but as fixed and without an entry."""
    at = ~rows["kind"].isin(["as fixed", "entry"]) & rows["verdict"].ne(NOT_APPLICABLE)
    return rows[at]


def stands(rows: pd.DataFrame, *, told: int = _TOLD) -> str:
    """Return in how many ways to count one headline its direction could have changed, and did; name the first few."""
    fixed, others = rows.iloc[0], rows[rows["verdict"].ne(NOT_APPLICABLE)].iloc[1:]
    ways, entries = crossed(rows), others[others["kind"].eq("entry")]
    out = [_of_ways(ways, fixed), _of_entries(entries, ways, fixed)]
    if ways.empty:
        out[0] = "There is no other way to count it" + (", but for its entries." if len(entries) else ".")
    elif ways["kind"].ne("crossed").all():
        out.insert(1, "Only one choice can be made otherwise, so nothing is crossed.")
    fallen = others[others["verdict"].isin((REVERSED, NOTHING, LEVEL))] if fixed["verdict"] == AS_FIXED else others[:0]
    out += [f"{_fallen(row)}." for row in fallen.head(told).itertuples(index=False)]
    if len(fallen) > told:
        out.append(f"Nor does it stand in {len(fallen) - told:,} more.")
    if fixed["verdict"] == AS_FIXED and fixed["counted"] == DEFAULT_COUNTED:
        hits = "hit" if fixed["strikes"] == 1 else "hits"
        out.append(f"To strike {fixed['strikes']:,} {hits} of {_more(fixed)[0]} would undo it.")
    return " ".join([*(sentence for sentence in out if sentence), *weak_entries(rows, told=told)])


def _of_ways(ways: pd.DataFrame, fixed: Any) -> str:
    n = len(ways)
    other = f"{n:,} other way{'s' if n > 1 else ''} to count"
    void = int(ways["verdict"].eq(NO_PART).sum())
    nothing = f"; in {void:,} of them there is nothing to compare" if void else ""
    if fixed["verdict"] != AS_FIXED:
        turned = int(ways["verdict"].eq(TIPPED).sum())
        return f"As fixed there is no direction that could stand; in {turned:,} of {other} there is one{nothing}."
    tested = ways[~ways["verdict"].isin((CANNOT, NO_PART))]
    if tested.empty:
        less = _more(fixed)[1]
        since = f", as {less} has none" if not fixed["count_a"] or not fixed["count_b"] else ""
        return f"None of {other} could have changed the direction{since}{nothing}."
    kept = tested[tested["verdict"].eq(STANDS)]
    clear = int((kept["low"].gt(0) | kept["high"].lt(0)).sum())
    interval = (
        f", with an interval clear of zero in {clear or 'none'}" if len(kept) and kept["low"].notna().any() else ""
    )
    could = f"Of {other}, {len(tested):,} could have changed the direction"
    return f"{could}: it stands in {len(kept) or 'none'}{interval}{nothing}."


def _of_entries(entries: pd.DataFrame, ways: pd.DataFrame, fixed: Any) -> str:
    if entries.empty:
        return ""
    n = f"{len(entries):,} entr{'ies' if len(entries) > 1 else 'y'}"
    if fixed["verdict"] != AS_FIXED:
        return f"Without one of {n} there is a direction in {int(entries['verdict'].eq(TIPPED).sum()):,}."
    tested = entries[entries["verdict"].ne(CANNOT)]
    if tested.empty:
        nor = "Nor could" if len(ways) and ways["verdict"].isin((CANNOT, NO_PART)).all() else "None could have by"
        return f"{nor} leaving out any one of {n}."
    kept = int(tested["verdict"].eq(STANDS).sum())
    could = f"Of {n} left out one by one, {len(tested):,} could have changed it"
    if kept == len(tested):
        return f"{could}: it stands without {'it' if kept == 1 else 'each of these'}."
    return (
        f"{could}: it stands without {kept} of these." if kept else f"{could}: without any of these it does not stand."
    )


def weak_entries(rows: pd.DataFrame, *, told: int = _TOLD) -> list[str]:
    """Return on which entries that annotators elsewhere seldom marked one headline rests, most hits first."""
    if rows["verdict"].iloc[0] == LEVEL and not rows["count_a"].iloc[0] + rows["count_b"].iloc[0]:
        return []
    total = rows["count_a"].iloc[0] + rows["count_b"].iloc[0]
    weak = rows[rows["weak"].ne("") & rows["verdict"].ne(NOT_APPLICABLE)]
    hits = (total - weak["count_a"] - weak["count_b"]).sort_values(ascending=False, kind="stable")
    out = [
        f"“{weak.at[i, 'without_entry']}” makes {n:,} of the {total:,} counted; annotators of other texts marked it in "
        f"{weak.at[i, 'weak']}."
        for i, n in hits.head(told).items()
    ]
    if len(hits) > told:
        out.append(f"{len(hits) - told:,} more entries, {hits[told:].sum():,} hits, were marked in fewer than half.")
    return out


def not_applicable(rows: pd.DataFrame) -> str:
    """Return what cannot be made of one headline, with the reason: `own words only (no reference text is given)`."""
    of = rows[rows["verdict"].eq(NOT_APPLICABLE)]
    reasons = dict.fromkeys(of["why"])
    told = {why: " and ".join(of["variant"][of["why"].eq(why)]) for why in reasons}
    return "; ".join(f"{variants} ({why})" for why, variants in told.items())


def _more(fixed: Any) -> tuple[str, str]:
    """Return the outlet that has more and the other."""
    a, b = fixed["outlet_a"], fixed["outlet_b"]
    return (a, b) if fixed["difference"] > 0 else (b, a)


def _fallen(row: Any) -> str:
    name, to = row.variant[0].upper() + row.variant[1:], "on" if row.per == "mentions" else "in"
    if row.verdict == NOTHING:
        return f"{name}: no hit is left"
    counts = f"{row.count_a:,} {to} {row.exposure_a:,} against {row.count_b:,} {to} {row.exposure_b:,} {row.per}"
    return f"{name}: {'it reverses' if row.verdict == REVERSED else 'there is no difference'}, {counts}"
