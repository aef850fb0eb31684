"""Which conclusions stand: each headline contrast beside itself without this entry, that label, that list."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..articles import Comparison
from ..leaving_out import CLEAR, EACH, NOT_APPLICABLE, NOTHING, SAME, STANDS, not_applicable, stands
from . import house
from .differences import SCALES, directions, pair, signed
from .house import GREY, INK, SMALL, Drawn, count, each, styled

ENTRIES = 10
FEW = 15  # articles a side below which a percentile interval is too narrow
_KEPT = (
    "headline", "variant", "kind", "left_out", "verdict", "why", "outlet_a", "outlet_b", "counted", "per", "count_a",
    "count_b", "exposure_a", "exposure_b", "difference", "low", "high", "method", "unit", "level", "seed", "articles_a",
    "articles_b",
)  # fmt: skip
_ROW = 10.0  # pt
_LINE = 8.6  # pt
_LABELS = 128  # pt
_SPLIT = (0.46, 0.49, 0.71, 0.855)  # where the dots end and the columns of numbers begin, in shares of the axes
_PARTS = ("origin", "unquoted", "quoted")


def standing_rows(variants: pd.DataFrame, *, entries: int = ENTRIES) -> pd.DataFrame:
    """Return the variants as drawn: per headline no more than `entries` entries, the others summed up in one row.

    Shown are the entries without which the direction does not stand, then those that move the difference most. The
    row of the others has `further` (how many they are), `least` and `most` (between which differences they lie) and
    in `why` how many have which verdict. `scaled_…` are per `scale` of `per`.
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
        as_fixed = records[0]["difference"]

        def rank(i: int) -> tuple[bool, float]:
            return records[i]["verdict"] in STANDS, -abs(np.nan_to_num(records[i]["difference"]) - as_fixed)

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
        "left_out": "",
        "verdict": ", ".join(verdicts),
        "why": "; ".join(f"{n:,} {verdict}" for verdict, n in verdicts.items()),
        "further": len(others),
        "least": np.nanmin(differences),
        "most": np.nanmax(differences),
    }


@styled
def draw_standing(rows: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw one contrast: a dot and an interval per variant, beside it the difference and both counts; return the axes.

    Circle and square tell which side has more, as everywhere. Full: the interval is clear of zero; hollow: it is not,
    or there is none; a cross: no hit is left. The dotted line is the difference as fixed, a band what the further
    entries lie between. Above stands in how many variants the direction stands, below what is not applicable.
    """
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No contrast was fixed.")
    shown = rows[rows["verdict"].ne(NOT_APPLICABLE)].reset_index(drop=True)
    a, b = house.sides([rows["outlet_a"].iloc[0], rows["outlet_b"].iloc[0]])
    low, high = _reach(shown)
    ax.grid(False)
    ax.vlines(ticks := _ticks(low, high), -0.5, len(shown) - 0.5, color=house.PALE, linewidth=0.6, zorder=0)
    ax.vlines(0, -0.5, len(shown) - 0.5, color=INK, linewidth=0.8, zorder=1)
    across = ax.get_yaxis_transform()
    for y, row in enumerate(each(shown)):
        bold = "normal" if row.further or row.verdict in STANDS or not y else "bold"
        look: dict[str, Any] = {"fontsize": SMALL + 0.2, "va": "center", "transform": across, "fontweight": bold}
        if row.further:
            ax.plot([row.scaled_least, row.scaled_most], [y, y], color="#BDBDBD", linewidth=4.5, solid_capstyle="butt")
            room = (1 - _SPLIT[1]) * _axes_width()
            ax.text(_SPLIT[1], y, house.shorten(_between(row), room, size=SMALL + 0.2), color=GREY, **look)
            continue
        ax.text(_SPLIT[1], y, _draw_dot(ax, row, y, (a, b)), color=INK, **look)
        for x, side, n, of in ((2, a, row.count_a, row.exposure_a), (3, b, row.count_b, row.exposure_b)):
            ax.text(_SPLIT[x], y, f"{n:,} / {of:,}", color=side.ink, **{**look, "fontsize": SMALL})
        if y and (row.kind in _PARTS) != (shown["kind"].iloc[y - 1] in _PARTS):
            ax.axhline(y - 0.5, color="#D0D0D0", linewidth=0.5)
    ax.plot([shown["scaled_difference"].iloc[0]] * 2, [0, len(shown) - 0.6], ":", color="#8A8A8A", linewidth=0.8)
    ax.set_yticks(range(len(shown)), [house.shorten(name, _LABELS) for name in shown["variant"]])
    above, below = _notes(rows)
    lines = _LINE / _ROW
    for i, line in enumerate(above):
        up = -0.6 - lines * (len(above) - i - 0.4)
        ax.text(0, up, line, fontsize=house.PLAIN, va="center", transform=across)
    for i, line in enumerate(below):
        down = len(shown) - 0.4 + lines * (i + 0.5)
        ax.text(0, down, line, fontsize=SMALL, va="center", color=GREY, transform=across)
    ax.set(xlim=(low, low + (high - low) / _SPLIT[0]), xticks=ticks)
    ax.set_ylim(len(shown) - 0.3 + lines * len(below), -0.7 - lines * len(above))
    return ax


def _ticks(low: float, high: float) -> list[float]:
    return [tick for tick in MaxNLocator(5).tick_values(low, high) if low <= tick <= high]


def _between(row: Any) -> str:
    told = f"{signed(row.scaled_least)} to {signed(row.scaled_most)}"
    return f"{told}: {row.why.replace(CLEAR, 'clear of zero').replace(SAME, 'not clear')}"


def _draw_dot(ax: Axes, row: Any, y: int, looks: tuple[house.Side, house.Side]) -> str:
    """Draw a variant's dot and interval; return what is written beside it."""
    value, sure = row.scaled_difference, not math.isnan(row.scaled_low)
    if row.verdict == NOTHING:
        ax.plot(0, y, "x", color=GREY, zorder=3)
        return "no hit is left"
    side = looks[0] if value > 0 else looks[1]
    color = side.color if value else "#777777"
    if sure:
        ends = [row.scaled_low, row.scaled_high]
        ax.plot(ends, [y, y], color=color, linewidth=1.3, solid_capstyle="butt")
    clear = sure and (row.scaled_low > 0 or row.scaled_high < 0)
    ax.plot(value, y, side.marker, markerfacecolor=color if clear else "white", markeredgecolor=color, zorder=3)
    return signed(value) + (f"  [{signed(row.scaled_low)}, {signed(row.scaled_high)}]" if sure else "")


def _reach(shown: pd.DataFrame) -> tuple[float, float]:
    values = shown.loc[
        shown["verdict"].ne(NOTHING), ["scaled_difference", "scaled_low", "scaled_high", "scaled_least", "scaled_most"]
    ]
    low = min(float(np.nanmin(values.to_numpy(float), initial=0)), 0.0)
    high = max(float(np.nanmax(values.to_numpy(float), initial=0)), 0.0)
    room = 0.05 * (high - low) or 1.0
    return low - room, high + room


def _axes_width() -> float:
    return house.WIDE / 25.4 * 72 - _LABELS - 22


def _notes(rows: pd.DataFrame) -> tuple[list[str], list[str]]:
    """Return the lines above and below a panel."""
    above = house.wrap(rows["stands"].iloc[0], _axes_width(), lines=3)
    missing = not_applicable(rows)
    return above, house.wrap(f"Not applicable: {missing}", _axes_width(), lines=3, size=SMALL) if missing else []


@styled
def standing(comparison: Comparison, variants: pd.DataFrame) -> Drawn:
    """Draw which conclusions stand: every variant of each headline contrast, from `analysis.variants`."""
    rows = standing_rows(variants)
    a, b = pair(comparison, variants)
    panels = [panel for _, panel in rows.groupby(EACH, sort=False)] or [rows]
    title = _title(variants)
    sizes = [_height(panel) for panel in panels]
    fig = house.titled(title, 24 + sum(size + 38 for size in sizes))
    axes = fig.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": sizes})[:, 0]
    widest = max((house.width_of(house.shorten(name, _LABELS)) for name in rows["variant"]), default=0)
    room = house.WIDE / 25.4 * 72 - widest - 22
    for ax, panel in zip(axes, panels, strict=True):
        if len(panel):
            row = panel.iloc[0]
            name, size = f"{_capital(row.headline)}, per {row.scale} {row.per}", house.PLAIN + 0.4
            name = house.shorten(name, (_SPLIT[2] - 0.02) * room, size=size, weight="bold")
            ax.set_title(name, color=INK, fontsize=size)
        draw_standing(panel, ax=ax)
    for x, width, side in ((2, _SPLIT[3] - _SPLIT[2], a), (3, 1 - _SPLIT[3], b)):
        head = house.wrap(f"{side.glyph} {side.outlet}", (width - 0.02) * room, size=SMALL)
        at = {"xycoords": "axes fraction", "xytext": (0, 3), "textcoords": "offset points", "va": "bottom"}
        axes[0].annotate("\n".join(head), (_SPLIT[x], 1), **at, fontsize=SMALL, color=side.ink, linespacing=1.05)
    key = "full: interval clear of zero; hollow: not; dotted: as fixed"
    axes[-1].set_xlabel(f"{directions(a, b)}\n{key}", loc="left", color=GREY)
    caption = (
        f"{title}. Right of zero: more in {a.name} (circle); left: more in {b.name} (square); then the difference with "
        f"its interval and the counts of both. Full: the interval is clear of zero; hollow: it is not, or there is "
        f"none; cross: no hit is left; dotted: as fixed. To leave an entry out is to drop its findings; the texts are "
        f"not read again. {_method(rows)}To stand is to keep the direction, no more: the counts are those of these "
        f"texts. Term lists {comparison.lexicon}."
    )
    told = [
        f"{_capital(panel['headline'].iloc[0])}: {_counts(panel)} {panel['stands'].iloc[0]}"
        for panel in panels
        if len(panel)
    ]
    alt = f"Dots with intervals around a zero line, one block per contrast, one row per variant. {' '.join(told)}"
    return Drawn("what-stands", fig, rows, caption, alt)


def _title(variants: pd.DataFrame) -> str:
    if variants.empty:
        return "No contrast was fixed beforehand"
    made = variants[variants["verdict"].ne(NOT_APPLICABLE)]
    groups = [rows["verdict"] for _, rows in made.groupby(EACH, sort=False)]
    keep = sum(bool(verdicts.isin(STANDS).all()) for verdicts in groups)
    clear = sum(bool(verdicts.eq(CLEAR).all()) for verdicts in groups)
    return (
        f"{keep} of {count(len(groups), 'contrast')} keep their direction in every variant; "
        f"{clear or 'none'} of them with every interval clear of zero"
    )


def _height(panel: pd.DataFrame) -> float:
    if panel.empty:
        return 2 * _ROW
    lines = sum(map(len, _notes(panel)))
    return float(panel["verdict"].ne(NOT_APPLICABLE).sum() * _ROW + lines * _LINE)


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
