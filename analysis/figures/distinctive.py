"""Which words belong to whom: how much more often at least, and in how many places; else the plain counts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..articles import Comparison
from ..keyness import REST, apart, belonging, keywords, occurrences, verdict
from ..vocabulary import measured_words
from . import house
from .house import GREY, PALE, SMALL, Drawn, Side, count, each, styled

WORDS, COUNTS = 12, 8  # terms a side, where some stand out and where none does
_HEAD, _LINE, _ROW, _GAP = 27.0, 9.6, 23.5, 7.0  # pt
_SCALE = 0.48  # of a column's width
_SHOWN = (
    "outlet", "against", "term", "n", "count_a", "exposure_a", "count_b", "exposure_b", "unit_a", "unit_b", "units_a",
    "units_b", "range_a", "range_b", "dispersion_a", "dispersion_b", "log_odds", "z", "log_likelihood", "log_ratio",
    "low", "high", "lrc", "lrc_without_top", "stands_out", "level", "family", "spread_a", "spread_b",
)  # fmt: skip
_TICKS = (1, 2, 4, 8, 16, 32, 64)


def distinctive_rows(table: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return the terms the figure shows, of each outlet at most `WORDS` that stand out, strongest first.

    Where none of an outlet's does, its `COUNTS` most uneven shortest ones by log-likelihood, `stands_out` False. Of
    terms that contain one another the weaker is left out (`keyness.apart`). `_a` is the term's own outlet, `_b` what
    it is set `against`; `spread_a` are its counts in single articles or paragraphs, the highest first.
    """
    owned = belonging(table)
    picked = []
    for outlet in dict.fromkeys([*table["outlet_a"], *table["outlet_b"]]):
        mine = owned[owned["outlet"].eq(outlet)]
        firm = apart(mine[mine["stands_out"]], top=WORDS)
        plain = mine[mine["n"].eq(table["n"].min()) & mine["count_a"].gt(1)]
        plain = plain.sort_values(["log_likelihood", "term"], ascending=[False, True])
        picked.append(firm if len(firm) else plain.head(COUNTS))
    rows = pd.concat(picked, ignore_index=True) if picked else owned
    for letter in "ab":
        rows[f"spread_{letter}"] = _spreads(rows, words, letter)
    return rows[list(_SHOWN)]


def _spreads(rows: pd.DataFrame, words: pd.DataFrame, letter: str) -> list[str]:
    """Return for each row its counts in the articles (or paragraphs) of one side, the highest first, zeros left out."""
    found = occurrences(words, rows["term"].tolist())
    at = words.iloc[found["first"]].reset_index(drop=True)
    at["place"] = at["article_id"] + ":" + at["paragraph"].astype(str)
    at["term"] = found["term"]
    by_term = dict(tuple(at.groupby("term", sort=False)))
    told = []
    for row in each(rows):
        mine = by_term[row.term]
        side = mine["outlet"].eq(row.outlet if letter == "a" or row.against == REST else row.against)
        mine = mine[~side if letter == "b" and row.against == REST else side]
        unit = "article_id" if getattr(row, f"unit_{letter}") == "article" else "place"
        told.append(" ".join(map(str, mine[unit].value_counts().tolist())))
    return told


@styled
def draw_distinctive(
    rows: pd.DataFrame, *, ax: Axes | None = None, side: Side | None = None, other: Side | None = None, top: float = 0
) -> Axes:
    """Draw one outlet's terms, each with its counts, its ratio and where it is; return the axes.

    Left, on a scale of doublings to `top`: a bar to the ratio's conservative value, a line on to the ratio itself; in
    its place, where nothing stands out, hollow bars of the two counts. Right: the count in each article (or paragraph)
    of both sides, the highest first.
    """
    ax = house.axes_or_new(ax)
    side = side or house.sides([*rows["outlet"].unique(), "a"])[0]
    if rows.empty:
        return house.say(ax, "No word comes twice here, and more often than there.")
    other = other or _against(rows, [side])
    width, _ = house.sheet(ax)
    firm, half = bool(rows["stands_out"].any()), width * _SCALE
    small: dict[str, Any] = {"color": GREY, "fontsize": SMALL + 0.2}
    low = ("at least … times as often" if firm else "Nothing stands out;", "simply counts, here and there")
    house.write(ax, 0, 4.6, low[0], **small)
    if not firm:
        house.write(ax, 0, 13.6, low[1], **small)
    house.write(ax, half + _GAP, 4.6, "times, in how many", **small)
    for x, wide, units, unit, one in _blocks(rows.iloc[0], (half + _GAP, width), (side, other)):
        told = house.shorten(f"of {count(units, unit)}", wide, size=SMALL)
        house.write(ax, x, 13.6, told, color=one.ink, fontsize=SMALL)
    reach = max(top, _reach(rows))
    if firm:
        _scale(ax, reach, half, _HEAD + len(rows) * _ROW)
    for i, row in enumerate(each(rows)):
        y = _HEAD + i * _ROW
        house.write(ax, 2.5, y + 4.6, house.shorten(row.term, half - 4, weight="bold"), weight="bold")
        if firm:
            _ratio(ax, y + _LINE + 4.6, row, half / reach, side)
        else:
            _two_counts(ax, y + _LINE + 4.6, row, half / reach, (side, other))
        _spread(ax, y + _LINE + 9.6, row, (half + _GAP, width), (side, other))
    return ax


def _blocks(
    row: Any, room: tuple[float, float], both: tuple[Side, Side]
) -> Iterator[tuple[float, float, int, str, Side]]:
    """Yield where each side's articles stand in a row: from where, how wide, how many of which unit, whose."""
    wide = (room[1] - room[0] - _GAP) / 2
    units = ((row.units_a, row.unit_a), (row.units_b, row.unit_b))
    for i, ((many, unit), one) in enumerate(zip(units, both, strict=True)):
        yield room[0] + i * (wide + _GAP), wide, many, unit, one


def _reach(rows: pd.DataFrame) -> float:
    """Return how far the scale of one column goes: doublings where words stand out, else counts."""
    if not rows["stands_out"].any():
        return float(rows[["count_a", "count_b"]].to_numpy().max(initial=1)) * 1.12
    ratios = rows["log_ratio"].to_numpy()
    return float(max(ratios[np.isfinite(ratios)].max(initial=0), rows["lrc"].max() + 0.8)) * 1.04


def _scale(ax: Axes, reach: float, half: float, end: float) -> None:
    for times in _TICKS:
        x = math.log2(times) / reach * half + 0.5
        if x <= half:
            ax.plot([x, x], [_HEAD - 6, end - 4], color=GREY if times == 1 else PALE, linewidth=0.6, zorder=0)
            house.write(ax, x, 13.6, f"×{times}", color=GREY, fontsize=SMALL, ha="left" if times == 1 else "center")


def _ratio(ax: Axes, y: float, row: Any, unit: float, side: Side) -> None:
    edge = row.log_ratio * unit if math.isfinite(row.log_ratio) else None
    end = ax.get_xlim()[1] * _SCALE if edge is None else edge
    ax.plot([row.lrc * unit + 0.5, end], [y, y], color=side.color, linewidth=0.8)
    ax.barh(y, row.lrc * unit, left=0.5, height=5.4, color=side.color, linewidth=0)
    ax.plot(end, y, side.marker if edge is not None else ">", color=side.color, markersize=3.2)


def _two_counts(ax: Axes, y: float, row: Any, unit: float, both: tuple[Side, Side]) -> None:
    for up, n, one in ((-2.4, row.count_a, both[0]), (2.4, row.count_b, both[1])):
        look: dict[str, Any] = {"height": 3.4, "facecolor": "white", "edgecolor": one.color, "linewidth": 0.8}
        ax.barh(y + up, n * unit, left=0.5, **look)


def _spread(ax: Axes, base: float, row: Any, room: tuple[float, float], both: tuple[Side, Side]) -> None:
    """Draw a column for each article's count on a base line as long as there are articles, side by side."""
    told = [[int(n) for n in str(text).split()] for text in (row.spread_a, row.spread_b)]
    most = max(max(one, default=0) for one in told)
    ranges = (row.range_a, row.range_b)
    for counts, held, (x, wide, many, _, one) in zip(told, ranges, _blocks(row, room, both), strict=True):
        house.write(ax, x, base - 14.2, f"{sum(counts):,} in {held:,}", color=one.ink, fontsize=SMALL + 0.2)
        ax.plot([x, x + wide], [base, base], color=one.color, linewidth=0.8, solid_capstyle="butt")
        step = wide / many
        gap = 0.18 if step > 1.2 else 0.0
        at = x + step * (np.arange(len(counts)) + gap / 2)
        tall = -np.array(counts) / most * 9.0
        ax.bar(at, tall, bottom=base, width=step * (1 - gap), align="edge", color=one.color, linewidth=0)


def _against(rows: pd.DataFrame, looks: Sequence[Side]) -> Side:
    """Return the look of what a side is set against: that of the other outlet, grey for the rest."""
    name = str(rows["against"].iloc[0]) if len(rows) else REST
    known = {side.outlet: side for side in looks}
    return known.get(name, Side(name, name, "#8A8A8A", "o", GREY, ""))


@styled
def distinctive_words(
    comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame, *, words: pd.DataFrame | None = None
) -> Drawn:
    """Draw the words and sequences that stand out on each side, or say that none does and draw the plain counts.

    `words` are those to count, from `measured_words`; without it, all of the body.
    """
    if words is None:
        words = measured_words(articles, spans, references=comparison.references)
        words = words[words["part"].eq("body")]
    looks = [side for side in house.sides_of(comparison) if words["outlet"].eq(side.outlet).any()]
    if len(looks) < 2:
        title = "No words to set against each other: they need two outlets with words"
        fig = house.titled(title, 24)
        house.say(fig.subplots(), "No words.")
        empty = pd.DataFrame(columns=list(_SHOWN))
        return Drawn("distinctive-words", fig, empty, f"{title}. {_inferred(comparison)}", title)
    table = keywords(words, outlets=[side.outlet for side in looks])
    rows = distinctive_rows(table, words)
    told = [rows[rows["outlet"].eq(side.outlet)] for side in looks]
    title = _title(table, told, looks, articles)
    heights = [max(_HEAD + len(mine) * _ROW, 30) for mine in told]
    fig, axes = house.columned(title, looks, heights)
    reach = max((_reach(mine) for mine in told if mine["stands_out"].any()), default=0)
    plain = max((_reach(mine) for mine in told if len(mine) and not mine["stands_out"].any()), default=0)
    for ax, mine, side in zip(axes, told, looks, strict=True):
        top = reach if mine["stands_out"].any() else plain
        draw_distinctive(mine, ax=ax, side=side, other=_against(mine, looks), top=top)
    caption = f"{title}. {_how(table, rows)}{_read(words, looks)}{_few(articles, looks)}"
    lines = " ".join(_alt(side, mine) for side, mine in zip(looks, told, strict=True))
    alt = f"Terms with their counts, a column per outlet. {lines}"
    return Drawn("distinctive-words", fig, rows, caption, alt)


def _title(table: pd.DataFrame, told: Sequence[pd.DataFrame], looks: Sequence[Side], articles: pd.DataFrame) -> str:
    if not table["stands_out"].any():
        return verdict(table)
    parts: list[str] = []
    for side, mine in zip(looks, told, strict=True):
        first = [f"“{row.term}” ({row.count_a:,} : {row.count_b:,})" for row in each(mine[mine["stands_out"]].head(3))]
        named = house.named(articles, side, again=bool(parts))
        parts.append(f"in {named} {', '.join(first) if first else 'nothing'}")
    return f"What stands out: {'; '.join(parts)}"


def _how(table: pd.DataFrame, rows: pd.DataFrame) -> str:
    if table.empty:
        return "No words. "
    level, family = table["level"].iloc[0], table["family"].iloc[0]
    spread = (
        "Right, for both sides: how often it comes in how many articles (paragraphs, where a side has one article), "
        "and its count in each, the highest first. "
    )
    firm = (
        "Bar: how many times as often as "
        "there at the least (LRC, the near end of the exact interval), line: as counted, an arrow where the other side "
        "has none. "
        if rows["stands_out"].any()
        else ""
    )
    plain = (
        "Hollow bars: plain counts on this and on the other side, the most uneven by log-likelihood; none of them "
        "stands out. "
        if not rows["stands_out"].all()
        else ""
    )
    return (
        f"{firm}{plain}{spread}A term stands out if the {level:.0%} interval, corrected for the {family:,} frequent "
        f"enough to, keeps off equality, also without the article or paragraph that has it most. "
    )


def _read(words: pd.DataFrame, looks: Sequence[Side]) -> str:
    told = []
    for side in looks:
        mine = words[words["outlet"].eq(side.outlet)]
        told.append(f"{side.name} {count(mine['article_id'].nunique(), 'article')}, {count(len(mine), 'word')}")
    return f"Counted: {'; '.join(told)}."


def _few(articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    few = articles["outlet"].isin([side.outlet for side in looks]).sum() == len(looks)
    return " One article a side: counts of these texts, nothing is inferred about the outlets." if few else ""


def _inferred(comparison: Comparison) -> str:
    return f"Outlets: {', '.join(side.name for side in house.sides_of(comparison))}."


def _alt(side: Side, rows: pd.DataFrame) -> str:
    if rows.empty:
        return f"{side.name}: none."
    told = ", ".join(f"{row.term} {row.count_a:,} to {row.count_b:,}" for row in each(rows))
    return f"{side.name}, {'standing out' if rows['stands_out'].any() else 'nothing stands out, plain counts'}: {told}."
