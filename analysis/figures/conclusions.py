"""Which conclusions stand: each headline contrast under every other choice, crossed, and without this or that."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..articles import Comparison
from ..leaving_out import (
    AS_FIXED,
    CANNOT,
    CHOICES,
    EACH,
    FALLEN,
    LEVEL,
    NO_PART,
    NOT_APPLICABLE,
    NOTHING,
    REVERSED,
    STANDS,
    TIPPED,
    not_applicable,
    stands,
)
from . import house
from .differences import SCALES, directions, pair, signed
from .house import GREY, INK, SMALL, Drawn, count, each, styled

ENTRIES = 6
FEW = 15  # articles a side below which a percentile interval is too narrow
_KEPT = (
    "headline", "variant", "kind", *CHOICES, "verdict", "why", "weak", "outlet_a", "outlet_b", "counted", "per",
    "count_a", "count_b", "exposure_a", "exposure_b", "difference", "low", "high", "method", "unit", "level", "seed",
    "articles_a", "articles_b",
)  # fmt: skip
_ROW = 10.0  # pt
_LINE = 8.6  # pt
_LABELS = 128  # pt
_SPLIT = (
    0.38,
    0.40,
    0.765,
    0.88,
)  # where the dots end and the columns of words and counts begin, in shares of the axes
_ALL = "all ways, crossed"
_WORDS = {
    STANDS: "stands",
    CANNOT: "could not change it",
    LEVEL: "no difference",
    REVERSED: "turns",
    TIPPED: "a direction",
    NOTHING: "no hit is left",
    NO_PART: "nothing to compare",
}


def standing_rows(variants: pd.DataFrame, *, entries: int = ENTRIES) -> pd.DataFrame:
    """Return the variants as drawn: per headline no more than `entries` entries, the others summed up in one row.

    Shown are the entries without which the direction does not stand, then those that could have changed it, then those
    that move the difference most. The row of the others has `further` (how many they are), `least` and `most` (between
    which differences they lie) and in `why` how many have which verdict. Rows of kind `crossed` are drawn as one strip.
    `scaled_…` are per `scale` of `per`.
    """
    blank = variants.assign(further=0, least=np.nan, most=np.nan, stands="")
    frames = [_few_entries(rows, entries) for _, rows in blank.groupby(EACH, sort=False)]
    rows = pd.concat(frames, ignore_index=True) if frames else blank
    rows = rows.assign(scale=rows["per"].map(SCALES))
    for name in ("difference", "low", "high", "least", "most"):
        rows[f"scaled_{name}"] = rows[name].astype(float) * rows["scale"]
    scaled = ["scaled_difference", "scaled_low", "scaled_high", "scaled_least", "scaled_most"]
    return rows[[*_KEPT, "scale", *scaled, "further", "stands"]]


def _few_entries(rows: pd.DataFrame, entries: int) -> pd.DataFrame:
    records: list[dict[Any, Any]] = rows.to_dict("records")
    records[0]["stands"] = stands(rows, told=2)
    at = [i for i, row in enumerate(records) if row["kind"] == "entry" and row["verdict"] != NOT_APPLICABLE]
    if len(at) > entries + 1:
        as_fixed = np.nan_to_num(records[0]["difference"])

        def rank(i: int) -> tuple[bool, bool, float]:
            verdict = records[i]["verdict"]
            return verdict not in FALLEN, verdict == CANNOT, -abs(np.nan_to_num(records[i]["difference"]) - as_fixed)

        others = set(sorted(at, key=rank)[entries:])
        summed = _summed_up([records[i] for i in at if i in others])
        last = at[-1]
        records = [
            *(row for i, row in enumerate(records[: last + 1]) if i not in others),
            summed,
            *records[last + 1 :],
        ]
    return pd.DataFrame(records).astype(rows.dtypes)


def _summed_up(others: list[dict[Any, Any]]) -> dict[Any, Any]:
    verdicts = Counter(row["verdict"] for row in others)
    numbers = ("count_a", "count_b", "exposure_a", "exposure_b", "difference", "low", "high")
    differences = [row["difference"] for row in others]
    return {
        **others[0],
        **dict.fromkeys(numbers, pd.NA),
        **dict.fromkeys(("difference", "low", "high"), math.nan),
        "variant": f"without 1 of {len(others):,} further",
        "without_entry": "",
        "weak": "",
        "verdict": ", ".join(verdicts),
        "why": "; ".join(
            f"{n:,} {'stand' if (verdict, n > 1) == (STANDS, True) else verdict}" for verdict, n in verdicts.items()
        ),
        "further": len(others),
        "least": np.nanmin(differences),
        "most": np.nanmax(differences),
    }


@styled
def draw_standing(rows: pd.DataFrame, *, ax: Axes | None = None, names: float = _LABELS) -> Axes:
    """Draw one contrast: a strip of all ways to count it, then a row for each choice and entry; return the axes.

    The sentences stand above, the verdict of each row in words beside its dot, the counts of both at the right. Circle
    and square tell which side has more, as everywhere, hollow where the interval reaches zero or there is none; what
    could not have changed the direction is written in grey, what overturns it in bold. A tick of the strip is one
    way to count, as fixed among them; a band is what the further entries lie between. What cannot be chosen is below.
    `names` is the room for the names of the rows, in points.
    """
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No contrast was fixed.")
    shown = _shown(rows)
    a, b = house.sides([rows["outlet_a"].iloc[0], rows["outlet_b"].iloc[0]])
    drawn = rows[~rows["verdict"].isin((NOT_APPLICABLE, NO_PART, NOTHING))]
    low, high = _reach(drawn)
    first = -int(_has_strip(rows))
    ax.grid(False)
    ax.vlines(ticks := _ticks(low, high), first - 0.5, len(shown) - 0.5, color=house.PALE, linewidth=0.6, zorder=0)
    ax.vlines(0, first - 0.5, len(shown) - 0.5, color=INK, linewidth=0.8, zorder=1)
    across = ax.get_yaxis_transform()
    for y, row in enumerate(each(shown)):
        words, look = _words(row), _look(row)
        room = (_SPLIT[2] - _SPLIT[1] - 0.01) * _axes_width(names)
        weight = look["fontweight"]
        words = house.shorten(words, room, size=SMALL + 0.2, weight=weight)
        ax.text(_SPLIT[1], y, words, va="center", fontsize=SMALL + 0.2, transform=across, **look)
        if row.further:
            ends = [row.scaled_least, row.scaled_most]
            ax.plot(ends, [y, y], color="#BDBDBD", linewidth=4.5, solid_capstyle="butt")
            continue
        for x, side, n, of in ((2, a, row.count_a, row.exposure_a), (3, b, row.count_b, row.exposure_b)):
            shade = {"color": side.ink, "fontweight": weight}
            ax.text(_SPLIT[x], y, f"{n:,} / {of:,}", va="center", fontsize=SMALL, transform=across, **shade)
        _draw_dot(ax, row, y, (a, b))
    if first:
        _draw_strip(ax, rows, (a, b), (1 - _SPLIT[1]) * _axes_width(names))
    told = [_ALL] * -first + [house.shorten(name, _LABELS) for name in shown["variant"]]
    ax.set_yticks(range(first, len(shown)), told)
    above, below = _notes(rows, names)
    lines = _LINE / _ROW
    for i, line in enumerate(above):
        up = first - 0.6 - lines * (len(above) - i - 0.4)
        ax.text(0, up, line, fontsize=house.PLAIN, va="center", transform=across)
    for i, line in enumerate(below):
        down = len(shown) - 0.4 + lines * (i + 0.5)
        ax.text(0, down, line, fontsize=SMALL, va="center", color=GREY, transform=across)
    ax.set(xlim=(low, low + (high - low) / _SPLIT[0]), xticks=ticks)
    ax.set_ylim(len(shown) - 0.3 + lines * len(below), first - 0.7 - lines * len(above))
    return ax


def _shown(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a line of their own."""
    return rows[rows["verdict"].ne(NOT_APPLICABLE) & rows["kind"].ne("crossed")].reset_index(drop=True)


def _ways(rows: pd.DataFrame) -> pd.DataFrame:
    """Return all ways to count one contrast, as fixed among them, but for those without an entry."""
    return rows[rows["verdict"].ne(NOT_APPLICABLE) & rows["kind"].ne("entry")]


def _has_strip(rows: pd.DataFrame) -> bool:
    return bool(rows["kind"].eq("crossed").any())


def _draw_strip(ax: Axes, rows: pd.DataFrame, looks: tuple[house.Side, house.Side], room: float) -> None:
    """Draw a tick for each way to count, the colour of the side that has more, and say in words what they come to."""
    ways = _ways(rows)
    drawn = ways[~ways["verdict"].isin((NO_PART, NOTHING))]
    for side, at in ((looks[0], drawn["scaled_difference"].gt(0)), (looks[1], drawn["scaled_difference"].lt(0))):
        ax.vlines(drawn["scaled_difference"][at], -1.36, -0.64, color=side.color, linewidth=1.1)
    ax.vlines(drawn["scaled_difference"][drawn["scaled_difference"].eq(0)], -1.36, -0.64, color=GREY, linewidth=1.1)
    compared = len(ways) - int(ways["verdict"].eq(NO_PART).sum())
    a, b = (int(np.sign(drawn["scaled_difference"]).eq(sign).sum()) for sign in (1, -1))
    told = [f"{side.outlet} has more in {n:,}" for side, n in zip(looks, (a, b), strict=True) if n]
    words = f"{', '.join(told) or 'no difference in any'} of {compared:,}"
    words = house.shorten(words, room, size=SMALL + 0.2)
    across = ax.get_yaxis_transform()
    ax.text(_SPLIT[1], -1, words, fontsize=SMALL + 0.2, va="center", color=INK, transform=across)
    ax.axhline(-0.5, color="#D0D0D0", linewidth=0.5)


def _ticks(low: float, high: float) -> list[float]:
    return [tick for tick in MaxNLocator(5).tick_values(low, high) if low <= tick <= high]


def _words(row: Any) -> str:
    """Return what stands beside a row's dot."""
    if row.further:
        return f"{row.why}"
    if row.verdict == AS_FIXED or row.kind == "as fixed":
        more = row.outlet_a if row.difference > 0 else row.outlet_b
        return f"{signed(row.scaled_difference)}, more in {more}" if row.difference else "no difference"
    words = _WORDS[row.verdict]
    if row.weak:  # the share of the first corpus; the sentence above names all
        return f"{words}; marked in {row.weak.partition(' places')[0]}"
    return f"{words}, {signed(row.scaled_difference)}" if row.verdict in (STANDS, CANNOT, REVERSED, TIPPED) else words


def _look(row: Any) -> dict[str, Any]:
    fallen = row.verdict in FALLEN and row.kind != "as fixed"
    grey = row.further or row.verdict in (CANNOT, NO_PART)
    return {"fontweight": "bold" if fallen else "normal", "color": GREY if grey else INK}


def _draw_dot(ax: Axes, row: Any, y: int, looks: tuple[house.Side, house.Side]) -> None:
    """Draw a variant's dot and interval, if there is something to compare."""
    value, sure = row.scaled_difference, not math.isnan(row.scaled_low)
    if row.verdict in (NOTHING, NO_PART) or math.isnan(value):
        return
    side = looks[0] if value > 0 else looks[1]
    color = side.color if value else "#777777"
    if sure:
        ends = [row.scaled_low, row.scaled_high]
        ax.plot(ends, [y, y], color=color, linewidth=1.3, solid_capstyle="butt")
    clear = sure and (row.scaled_low > 0 or row.scaled_high < 0)
    ax.plot(value, y, side.marker, markerfacecolor=color if clear else "white", markeredgecolor=color, zorder=3)


def _reach(drawn: pd.DataFrame) -> tuple[float, float]:
    alone = drawn[drawn["kind"].ne("crossed")]
    values = alone[["scaled_difference", "scaled_low", "scaled_high", "scaled_least", "scaled_most"]].to_numpy(float)
    values = np.append(values.ravel(), drawn["scaled_difference"].to_numpy(float))
    low, high = float(np.nanmin(values, initial=0)), float(np.nanmax(values, initial=0))
    room = 0.05 * (high - low) or 1.0
    return low - room, high + room


def _axes_width(names: float) -> float:
    return house.WIDE / 25.4 * 72 - names - 22


def _notes(rows: pd.DataFrame, names: float) -> tuple[list[str], list[str]]:
    """Return the lines above and below a panel."""
    above = house.wrap(rows["stands"].iloc[0], _axes_width(names), lines=8)
    missing = not_applicable(rows)
    return above, house.wrap(f"Not applicable: {missing}", _axes_width(names), lines=3, size=SMALL) if missing else []


@styled
def standing(comparison: Comparison, variants: pd.DataFrame) -> Drawn:
    """Draw which conclusions stand: every way to count each headline contrast, from `analysis.variants`."""
    rows = standing_rows(variants)
    a, b = pair(comparison, variants)
    panels = [panel for _, panel in rows.groupby(EACH, sort=False)] or [rows]
    title = _title(variants)
    shown = [*rows["variant"][rows["kind"].ne("crossed") & rows["verdict"].ne(NOT_APPLICABLE)], _ALL]
    names = max(house.width_of(house.shorten(name, _LABELS)) for name in shown)
    room = _axes_width(names)
    sizes = [_height(panel, names) for panel in panels]
    fig = house.titled(title, 24 + sum(size + 38 for size in sizes))
    axes = fig.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": sizes})[:, 0]
    for ax, panel in zip(axes, panels, strict=True):
        if len(panel):
            row = panel.iloc[0]
            name, size = f"{_capital(row.headline)}, per {row.scale} {row.per}", house.PLAIN + 0.4
            name = house.shorten(name, (_SPLIT[2] - 0.02) * room, size=size, weight="bold")
            ax.set_title(name, color=INK, fontsize=size)
        draw_standing(panel, ax=ax, names=names)
    for x, width, side in ((2, _SPLIT[3] - _SPLIT[2], a), (3, 1 - _SPLIT[3], b)):
        head = house.wrap(f"{side.glyph} {side.outlet}", (width - 0.02) * room, lines=3, size=SMALL)
        at = {"xycoords": "axes fraction", "xytext": (0, 3), "textcoords": "offset points", "va": "bottom"}
        axes[0].annotate("\n".join(head), (_SPLIT[x], 1), **at, fontsize=SMALL, color=side.ink, linespacing=1.05)
    axes[-1].set_xlabel(directions(a, b), loc="left", color=GREY)
    caption = (
        f"{title}. Above each block what was tried, in sentences; each row below it is one choice, with what came of "
        f"it in words, the difference and the counts of both. Right of zero: more in {a.name} (circle); left: more in "
        f"{b.name} (square); hollow: the interval reaches zero, or there is none. All ways, crossed: a tick for each "
        f"way to join the choices (case entries, own words, quoted or unquoted, each label and each list), entries "
        f"apart; they overlap and are no sample. Marked: in how many places annotators of other texts marked that "
        f"entry. Could not change it: even if all hits left out had been those of the side with more. Nothing to "
        f"compare: neither side has a hit there, or one has nothing to count against. "
        f"To leave an entry out is to drop its findings; the texts are not read again. {_method(rows)}To stand is to "
        f"keep the direction, no more: the counts are those of these texts. Term lists {comparison.lexicon}."
    )
    told = [
        f"{_capital(panel['headline'].iloc[0])}: {_counts(panel)} {panel['stands'].iloc[0]}"
        for panel in panels
        if len(panel)
    ]
    alt = f"Dots with intervals around a zero line, one block per contrast, one row per choice. {' '.join(told)}"
    return Drawn("what-stands", fig, rows, caption, alt)


def _title(variants: pd.DataFrame) -> str:
    groups = [rows for _, rows in variants.groupby(EACH, sort=False)]
    if not groups:
        return "No contrast was fixed beforehand"
    fixed = [rows["verdict"] for rows in groups if rows["verdict"].iloc[0] == AS_FIXED]
    kept = sum(not verdicts.isin(FALLEN).any() for verdicts in fixed)
    untested = sum(not verdicts.isin((STANDS, *FALLEN)).any() for verdicts in fixed)
    none = len(groups) - len(fixed)
    said = f"{kept} of {count(len(groups), 'contrast')} keep their direction in every way to count"
    said += f"; for {untested} of these no way tried could have changed it" if untested else ""
    return said + (f"; {none} have none to keep" if none else "")


def _height(panel: pd.DataFrame, names: float) -> float:
    if panel.empty:
        return 2 * _ROW
    lines = sum(map(len, _notes(panel, names)))
    return float((len(_shown(panel)) + _has_strip(panel)) * _ROW + lines * _LINE)


def _counts(panel: pd.DataFrame) -> str:
    row = panel.iloc[0]
    sides = f"{row.count_a:,} of {row.exposure_a:,} and {row.count_b:,} of {row.exposure_b:,} {row.per}"
    return f"{sides}, difference {signed(row.scaled_difference)}."


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _method(rows: pd.DataFrame) -> str:
    made = rows[rows["method"].notna()]
    if made.empty:
        return ""
    told = []
    level = f"{made['level'].max():.0%}"
    if made["method"].eq("exact").any():
        told.append("findings, exact, as with one article a side resampling takes a count of 0 for certain")
    drawn = made[made["method"].eq("bootstrap")]
    for unit, of in drawn.groupby("unit", sort=False):
        few = of[["articles_a", "articles_b"]].min().min() < FEW
        narrow = ", too narrow for so few" if few else ""
        told.append(f"{of['counted'].iloc[0]}, {unit}s resampled{narrow} (seed {of['seed'].iloc[0]})")
    if not told:
        return "Different terms have no interval. "
    one = made[["articles_a", "articles_b"]].min(axis=None) < 2
    bears = "They say how far chance could carry a count if the texts had gone on alike. " if one else ""
    return f"Intervals ({level}): {'; '.join(told)}. {bears}"
