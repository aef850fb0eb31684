"""Whom words are aimed at, and what the same things are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ..articles import Comparison
from ..features import FEATURES
from ..measures import stretches
from . import house
from .house import GREY, INK, SMALL, Drawn, Side, count, each, styled

_LINE = 9.4  # pt
MARKS = 60  # mentions a side up to which each is drawn as a mark
WORDS = 12  # words listed beyond that

# loaded words -----------------------------------------------------------------------------------------------


def target_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return one row per mention of a referent at which loaded words are aimed, in order, body only.

    Columns `outlet, label, target, mention, name, words, loaded`: `loaded` are the words aimed at this mention
    (` + ` between two), empty for a mention without any; `words` counts them. Words aimed at a referent without a
    mention near, or at none the names table knows, have `mention` 0.
    """
    found = spans[spans["part"].eq("body")].merge(articles[["article_id", "outlet"]], on="article_id")
    loaded, names = found[found["feature"].eq("loaded")], found[found["feature"].eq("name")]
    rows: list[tuple[Any, ...]] = []
    for label in FEATURES["loaded"].labels:
        targets = loaded.loc[loaded["label"].eq(label), "target"].value_counts().index
        for target in sorted(targets, key=lambda t: t == ""):
            for outlet in comparison.outlets:
                aimed = loaded[loaded["label"].eq(label) & loaded["target"].eq(target) & loaded["outlet"].eq(outlet)]
                near = names[names["target"].eq(target) & names["outlet"].eq(outlet)] if target else names.iloc[:0]
                rows.extend((outlet, label, target, *row) for row in _mentions(aimed, near))
    return pd.DataFrame(rows, columns=["outlet", "label", "target", "mention", "name", "words", "loaded"])


def _mentions(aimed: pd.DataFrame, near: pd.DataFrame) -> list[tuple[int, str, int, str]]:
    at: dict[int, list[str]] = {}
    for word in each(aimed):
        at.setdefault(_nearest(word, near), []).append(" ".join(word.text.split()))
    out = [
        (i, " ".join(name.split()), len(at.get(i, [])), " + ".join(at.get(i, [])))
        for i, name in enumerate(near["text"], 1)
    ]
    return out + [(0, "", 1, word) for word in at.get(0, [])]


def _nearest(word: Any, near: pd.DataFrame) -> int:
    """Return the number of the mention in the word's sentence that it lies in or stands nearest to, 0 for none."""
    same = near["article_id"].eq(word.article_id) & near["sentence"].eq(word.sentence)
    gaps = (near["start"] - word.end).clip(lower=0) + (word.start - near["end"]).clip(lower=0) * 2
    return list(near.index).index(gaps[same].idxmin()) + 1 if same.any() else 0


@styled
def draw_targets(rows: pd.DataFrame, *, ax: Axes | None = None, side: Side | None = None) -> Axes:
    """Draw one side: by label and target, a run of mentions, filled where a word is loaded; return the axes."""
    ax = house.axes_or_new(ax)
    side = side or house.sides([*rows["outlet"].unique(), "a"])[0]
    if rows.empty:
        return house.say(ax, "No loaded word was found.")
    width, _ = house.sheet(ax)
    _targets(rows, width, side.outlet, lambda x, y, text, look: _mark(ax, x, y, text, look, side))
    return ax


def _mark(ax: Axes, x: float, y: float, text: str, look: str, side: Side) -> None:
    if look == "rule":
        ax.axhline(y, color="#BBBBBB", linewidth=0.6)
    elif look in ("full", "empty"):
        fill = side.color if look == "full" else "white"
        ax.plot(
            x, y, side.marker, markersize=4.6, markerfacecolor=fill, markeredgecolor=side.color, markeredgewidth=0.8
        )
    else:
        ink = {"label": INK, "target": INK, "note": GREY}.get(look, side.ink)
        weight = "bold" if look == "label" else "normal"
        house.write(ax, x, y, text, color=ink, weight=weight, fontsize=SMALL + 0.2 if look == "note" else house.PLAIN)


def _targets(rows: pd.DataFrame, width: float, outlet: str, put: Callable[[float, float, str, str], None]) -> float:
    """Lay out one side's rows, calling `put` for each mark and text; return the height used.

    All sides lay out the same labels and targets; a group is as tall as its tallest side.
    """
    y = 0.0
    for label in rows["label"].unique():
        if y:
            put(0, y - 0.2 * _LINE, "", "rule")
            y += 0.35 * _LINE
        put(0, y + 0.5 * _LINE, label, "label")
        y += 1.25 * _LINE
        for target, group in rows[rows["label"].eq(label)].groupby("target", sort=False):
            tallest = max(_flow(mine, width, 0, _nothing) for _, mine in group.groupby("outlet"))
            mine = group[group["outlet"].eq(outlet)]
            put(0, y + 0.5 * _LINE, f"at {target!s}" if target else "at no listed referent", "target")
            told = _share(mine)
            put(width - house.width_of(told, size=SMALL + 0.2) - 2, y + 0.5 * _LINE, told, "note")
            _flow(mine, width, y + _LINE, put)
            y += tallest + 1.5 * _LINE
    return y


def _share(mine: pd.DataFrame) -> str:
    mentions, words = int(mine["mention"].gt(0).sum()), int(mine["words"].sum())
    if not mentions:
        return count(words, "word") if words else "none"
    return f"{count(words, 'word')} at {_struck(mine)} of {count(mentions, 'mention')}"


def _struck(mine: pd.DataFrame) -> int:
    return int((mine["mention"].gt(0) & mine["words"].gt(0)).sum())


def _nothing(x: float, y: float, text: str, look: str) -> None:
    return None


def _flow(mine: pd.DataFrame, width: float, y: float, put: Callable[[float, float, str, str], None]) -> float:
    x, line = 4.0, 0
    for text in _pieces(mine):
        wide = 8.0 + (house.width_of(text) + 5 if text else 0)
        if x + wide > width and x > 4:
            x, line = 4.0, line + 1
        put(x, y + (line + 0.5) * _LINE, "", "full" if text else "empty")
        if text:
            put(x + 5.5, y + (line + 0.5) * _LINE, text, "word")
        x += wide
    return (line + 1) * _LINE


def _pieces(mine: pd.DataFrame) -> list[str]:
    """Return the text at each mark, empty for a mention without loaded word; many are told by their words alone."""
    if len(mine) <= MARKS:
        return [house.shorten(words, 220) for words in mine["loaded"]]
    counts = mine.loc[mine["loaded"].ne(""), "loaded"].str.lower().value_counts()
    more = [f"… and {count(len(counts) - WORDS, 'other word')}"] if len(counts) > WORDS else []
    return [f"{word} ×{n}" for word, n in counts.head(WORDS).items()] + more


@styled
def loaded_targets(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw the loaded words by label and target, each at the mention of the referent it is aimed at."""
    rows, looks = target_rows(comparison, articles, spans), house.sides_of(comparison)
    room = house.COLUMN
    height = max((_targets(rows, room, side.outlet, _nothing) for side in looks), default=0) if len(rows) else 20
    bands = (len(looks) + 1) // 2
    title = _target_title(rows, articles, looks)
    fig = house.titled(title, bands * (height + 26))
    for ax, side in zip(house.columns(fig, looks, [1] * bands), looks, strict=True):
        draw_targets(rows, ax=ax, side=side)
    told = [
        f"{label} at {target or 'no listed referent'}: "
        + ", ".join(f"{side.name} {_share(group[group['outlet'].eq(side.outlet)])}" for side in looks)
        for (label, target), group in rows.groupby(["label", "target"], sort=False)
    ]
    caption = (
        f"{title}. Each mark is a mention of the referent in the body, in order; a filled one has a loaded word aimed "
        f"at it, written beside it. The three kinds are different things and are not added up. "
        + house.about(comparison, articles, stretches(articles, spans))
    )
    alt = (
        f"Rows of marks, one per mention, a column per outlet, loaded mentions filled and labelled. {'; '.join(told)}."
    )
    return Drawn("loaded-targets", fig, rows, caption, alt)


def _target_title(rows: pd.DataFrame, articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    aimed = rows[rows["target"].ne("")]
    if aimed.empty:
        return "No loaded word aimed at a listed referent was found in these articles"
    label = next(label for label in FEATURES["loaded"].labels if label in set(aimed["label"]))
    target = str(aimed[aimed["label"].eq(label)].groupby("target", sort=False)["words"].sum().idxmax())
    parts: list[str] = []
    for side in looks:
        mine = aimed[aimed["outlet"].eq(side.outlet) & aimed["label"].eq(label) & aimed["target"].eq(target)]
        at, of = _struck(mine), int(mine["mention"].gt(0).sum())
        parts.append(
            f"{at} of {of if parts else count(of, 'mention')} in {house.named(articles, side, again=bool(parts))}"
        )
    return f"{label.capitalize()} aimed at {target}: {', '.join(parts)}"


# names -----------------------------------------------------------------------------------------------------

KINDS = ("bare", "dressed", "judging", "insertion")
NAMES = 8  # names a referent
_NAME = 70.0  # pt, half the room of a name


def name_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return how often each name is used: `outlet, referent, name, kind, count, mentions`, body only, zeros left out.

    `mentions` are all mentions of the referent by the outlet.
    """
    found = spans[spans["part"].eq("body") & spans["feature"].eq("name")].merge(
        articles[["article_id", "outlet"]], on="article_id"
    )
    found = found[found["outlet"].isin(comparison.outlets)]
    rows = found.groupby(["outlet", "target", "term", "label"], sort=False).size().rename("count").reset_index()
    rows.columns = ["outlet", "referent", "name", "kind", "count"]
    rows["mentions"] = rows.groupby(["outlet", "referent"])["count"].transform("sum")
    weight = (
        rows.groupby("referent")["count"].transform("sum"),
        rows.groupby(["referent", "name"])["count"].transform("sum"),
    )
    order = {kind: i for i, kind in enumerate(KINDS)}
    rows = rows.assign(a=-weight[0], b=-weight[1], c=rows["kind"].map(order))
    rows = rows.sort_values(["a", "referent", "b", "name", "c", "outlet"], kind="stable")
    return rows.drop(columns=["a", "b", "c"]).reset_index(drop=True)


@styled
def draw_names(rows: pd.DataFrame, *, ax: Axes | None = None, sides: Sequence[Side] = ()) -> Axes:
    """Draw the names of each referent with bars for a to the left, for b to the right; return the axes."""
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No listed name was found.")
    a, b = sides or house.sides([*rows["outlet"].unique(), "", ""])[:2]
    width, _ = house.sheet(ax)
    middle, unit = width / 2, (width / 2 - _NAME - 56) / max(rows.groupby(["outlet", "name"])["count"].sum().max(), 4)
    y = 0.0
    for referent, names in _by_referent(rows):
        tall = {side.outlet: int(names.loc[names["outlet"].eq(side.outlet), "count"].sum()) for side in (a, b)}
        house.write(ax, middle, y + 0.5 * _LINE, referent, weight="bold", ha="center")
        for side, sign, ha in ((a, -1, "right"), (b, 1, "left")):
            told = count(tall[side.outlet], "mention")
            house.write(ax, middle + sign * _NAME, y + 0.5 * _LINE, told, color=side.ink, ha=ha, fontsize=SMALL + 0.2)
        y += 1.2 * _LINE
        for name, mine in names.groupby("name", sort=False):
            house.write(ax, middle, y + 0.5 * _LINE, house.shorten(str(name), 2 * _NAME - 8), ha="center")
            for side, sign in ((a, -1), (b, 1)):
                _kinds(ax, mine[mine["outlet"].eq(side.outlet)], (middle + sign * _NAME, y, sign * unit), side)
            y += _LINE
        y += 0.6 * _LINE
    return ax


_KIND_LOOK = {"bare": ("", 0.35), "dressed": ("/////", 1.0), "judging": ("", 1.0), "insertion": ("", 0.0)}


def _kinds(ax: Axes, mine: pd.DataFrame, at: tuple[float, float, float], side: Side) -> None:
    x, y, unit = at
    for row in each(mine):
        hatch, strength = _KIND_LOOK[row.kind]
        fill = house.lighter(side.color, strength)
        ax.barh(
            y + 0.5 * _LINE, unit * row[4], left=x, height=0.68 * _LINE, color=fill, edgecolor=side.color, linewidth=0.7
        )
        if hatch:
            ax.barh(
                y + 0.5 * _LINE,
                unit * row[4],
                left=x,
                height=0.68 * _LINE,
                fill=False,
                hatch=hatch,
                edgecolor="white",
                linewidth=0,
            )
        x += unit * row[4]
    if len(mine):
        told = " + ".join(f"{row[4]}" if row.kind == "bare" else f"{row[4]} {row.kind}" for row in each(mine))
        house.write(
            ax, x + (3 if unit > 0 else -3), y + 0.5 * _LINE, told, color=side.ink, ha="left" if unit > 0 else "right"
        )


def _by_referent(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the referents with their commonest names."""
    return [
        (str(referent), names[names["name"].isin(names["name"].unique()[:NAMES])])
        for referent, names in rows.groupby("referent", sort=False)
    ]


@styled
def names_used(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw which names each side uses for the same referents, two sides to a panel."""
    rows, looks = name_rows(comparison, articles, spans), house.sides_of(comparison)
    pairs = [looks[i : i + 2] for i in range(0, len(looks), 2)]
    pairs = [pair if len(pair) == 2 else [looks[0], *pair] for pair in pairs]
    panels = [rows[rows["outlet"].isin([side.outlet for side in pair])] for pair in pairs]
    heights = [
        max(sum(1.8 + names["name"].nunique() for _, names in _by_referent(panel)), 3) * _LINE for panel in panels
    ]
    unlisted = house.unlisted(comparison.names, "names.csv", "name")
    title = unlisted or _name_title(rows, articles, looks)
    fig = house.titled(title, sum(heights) + 26 * len(pairs))
    axes = fig.subplots(len(pairs), 1, squeeze=False, gridspec_kw={"height_ratios": heights})[:, 0]
    for ax, pair, panel in zip(axes, pairs, panels, strict=True):
        for side, where in zip(pair, ("left", "right"), strict=True):
            ax.set_title(f"{side.glyph} {side.name}", loc=where, color=side.ink)
        house.say(ax, house.NOT_SOUGHT) if unlisted else draw_names(panel, ax=ax, sides=pair)
    told = [
        f"{referent}: " + ", ".join(f"{side.name} {_kind_counts(names, side)}" for side in looks)
        for referent, names in rows.groupby("referent", sort=False)
    ]
    left_out = sum(max(names["name"].nunique() - NAMES, 0) for _, names in rows.groupby("referent"))
    caption = (
        f"{title}. Counts of each name in the body; pale is bare, hatched is dressed by a distancing word, full is "
        f"judging, white is an insertion in brackets. "
        + (f"{count(left_out, 'rarer name')} only in the table. " if left_out else "")
        + house.about(comparison, articles, stretches(articles, spans))
    )
    alt = f"Bars to the left and right of each name, grouped by referent. {'; '.join(told)}."
    return Drawn("names-used", fig, rows, caption, alt)


def _kind_counts(names: pd.DataFrame, side: Side) -> str:
    counts = names[names["outlet"].eq(side.outlet)].groupby("kind")["count"].sum()
    return " and ".join(f"{counts[kind]} {kind}" for kind in KINDS if kind in counts) or "none"


def _name_title(rows: pd.DataFrame, articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    if rows.empty:
        return "No listed name was found in these articles"
    marked = rows[rows["kind"].isin(["dressed", "judging"])]
    parts: list[str] = []
    for side in looks:
        mine, own = marked[marked["outlet"].eq(side.outlet)], rows[rows["outlet"].eq(side.outlet)]
        told = f"{mine['count'].sum()} of {count(int(own['count'].sum()), 'name') if not parts else own['count'].sum()}"
        parts.append(f"{told} in {house.named(articles, side, again=bool(parts))}")
    return f"Names dressed by a distancing word, or judging: {', '.join(parts)}"
