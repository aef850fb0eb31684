"""The contrasts drawn: every feature of both sides in one figure."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ..articles import Comparison
from ..contrasts import strikes_to_level
from ..features import FEATURES
from . import house
from .house import INK, SMALL, Drawn, Side, each, styled

SCALES = {"words": 100, "sentences": 10, "mentions": 10, "quotations": 10}
_KEPT = (
    "outlet_a", "outlet_b", "counted", "per", "count_a", "count_b", "exposure_a", "exposure_b", "rate_a", "rate_b",
    "difference", "low", "high", "method", "unit", "level", "seed",
)  # fmt: skip
_ROW = 10.3  # pt
_HOLLOW = "white"


def profile_rows(contrasts: pd.DataFrame) -> pd.DataFrame:
    """Return the contrasts the profile shows: findings in the body, by label, each per what fits its feature best.

    Rows without a finding on either side are left out. Adds `scale` (rates are drawn per so many of `per`) and
    `strikes`, how many hits would have to be struck for the difference to vanish.
    """
    at = contrasts["part"].eq("body") & contrasts["counted"].eq("findings") & contrasts["feature"].isin(FEATURES)
    at &= (contrasts["count_a"] + contrasts["count_b"]).gt(0)
    rows = contrasts[at]
    first = {name: line.measures[0][1] for name, line in FEATURES.items()}
    rows = rows[rows["per"].eq(rows["feature"].map(first))]
    order = {name: i for i, name in enumerate(FEATURES)}
    units = {per: i for i, per in enumerate(SCALES)}
    rows = rows.assign(a=rows["per"].map(units), b=rows["feature"].map(order)).sort_values(["a", "b"], kind="stable")
    rows = rows.assign(scale=rows["per"].map(SCALES), strikes=strikes_to_level(rows))
    return rows[["feature", "label", *_KEPT, "scale", "strikes"]].reset_index(drop=True)


@styled
def draw_profile(rows: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Draw a pair of dots a row, a circle for a and a square for b, joined, with the raw counts; return the axes.

    Hollow where an interval is given and spans zero; full where it does not or the texts are a census.
    """
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No finding on either side.")
    a, b = house.sides([rows["outlet_a"].iloc[0], rows["outlet_b"].iloc[0]])
    top = max(float((rows[["rate_a", "rate_b"]].max(axis=1) * rows["scale"]).max()), 1e-9)
    names, feature = [], ""
    for y, row in enumerate(each(rows)):
        rates = row.rate_a * row.scale, row.rate_b * row.scale
        apart = 0.17 if abs(rates[0] - rates[1]) < top * 0.02 else 0.0
        ax.plot(rates, [y, y], color="#B5B5B5", linewidth=2.2, zorder=2, solid_capstyle="butt")
        for rate, side, size, off in zip(rates, (a, b), (5.4, 4.8), (-apart, apart), strict=True):
            fill = _HOLLOW if row.low <= 0 <= row.high else side.color
            look: dict[str, Any] = {
                "markerfacecolor": fill,
                "markeredgecolor": side.color,
                "markersize": size,
                "zorder": 3,
            }
            ax.plot(rate, y + off, side.marker, clip_on=False, **look)
        for x, side, n, of in ((1.05, a, row.count_a, row.exposure_a), (1.19, b, row.count_b, row.exposure_b)):
            ax.text(x * top * 1.03, y, f"{n:,} / {of:,}", color=side.ink, fontsize=SMALL, va="center", clip_on=False)
        if feature and row.feature != feature:
            ax.axhline(y - 0.5, color="#D0D0D0", linewidth=0.5)
        own = row.label == row.feature  # a feature of one label
        names.append(row.label if own or row.feature == feature else f"{row.feature}: {row.label}")
        feature = row.feature
    ax.axvline(0, color=INK, linewidth=0.8, zorder=1)
    ax.set_yticks(range(len(rows)), names)
    ax.set(xlim=(0, top * 1.03 * 1.34), ylim=(len(rows) - 0.4, -0.6))
    ax.set_xticks([tick for tick in ax.get_xticks() if 0 <= tick <= top * 1.04])
    scale, per = rows["scale"].iloc[0], rows["per"].iloc[0]
    ax.set_xlabel(f"findings per {scale} {per}", loc="left")
    return ax


@styled
def profile(comparison: Comparison, contrasts: pd.DataFrame) -> Drawn:
    """Draw all features of two sides in one figure, from contrasts split by label."""
    rows = profile_rows(contrasts)
    a, b = pair(comparison, contrasts)
    units = list(rows["per"].unique()) or ["words"]
    panels = [rows[rows["per"].eq(per)] for per in units]
    title = _profile_title(rows, a, b)
    fig = house.titled(title, 20 + sum(len(panel) * _ROW + 32 for panel in panels))
    heights = [max(len(panel), 2) for panel in panels]
    axes = fig.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": heights})[:, 0]
    axes[0].set_title(f"{a.glyph} {a.name}", color=a.ink)
    axes[0].set_title(f"{b.glyph} {b.name}", color=b.ink, loc="right")
    for ax, panel in zip(axes, panels, strict=True):
        draw_profile(panel, ax=ax)
    lines = [f"{row.feature} {row.label} {row.count_a} and {row.count_b}" for row in each(rows)]
    caption = (
        f"{title}. Each pair of dots is a kind of finding in the body; beside it the counts of {a.name} and {b.name} "
        f"and what they are counted against. Kinds found on neither side are left out. {_method(rows)}"
        f"Term lists {comparison.lexicon}."
    )
    alt = f"Dot pairs of rates, one row per kind of finding. Counts of {a.name} and {b.name}: {'; '.join(lines)}."
    return Drawn("profile", fig, rows, caption, alt)


def pair(comparison: Comparison, contrasts: pd.DataFrame) -> tuple[Side, Side]:
    """Return the two contrasted sides in the colours of a and b, named as the comparison names them."""
    called = {side.outlet: side.name for side in house.sides_of(comparison)}
    outlets = [str(contrasts[f"outlet_{s}"].iloc[0]) for s in "ab"] if len(contrasts) else list(comparison.outlets[:2])
    a, b = (side._replace(name=called.get(side.outlet, side.outlet)) for side in house.sides(outlets))
    return a, b


def _profile_title(rows: pd.DataFrame, a: Side, b: Side) -> str:
    if rows.empty:
        return "No finding on either side"
    far = rows[rows["strikes"].gt(0) & rows["count_a"].ne(rows["count_b"])].nlargest(3, "strikes", keep="first")
    if far.empty:
        return f"No kind of finding differs between {a.outlet} and {b.outlet}"
    told = [f"{_kind(row)} {row.count_a:,} and {row.count_b:,}" for row in each(far)]
    return f"Most unlike, {a.outlet} and {b.outlet}: {', '.join(told)}"


def _kind(row: Any) -> str:
    return row.feature if row.label == row.feature else f"{row.label} {row.feature}"


def _method(rows: pd.DataFrame) -> str:
    methods = set(rows["method"])
    if methods <= {"census"}:
        return "The texts are a census of themselves: no interval. "
    told = ", ".join(sorted(methods - {"census"}))
    told += f", seed {rows['seed'].iloc[0]}" if "bootstrap" in methods else ""
    return f"Hollow: the {rows['level'].max():.0%} interval ({told}) of the difference reaches zero. "


def directions(a: Side, b: Side) -> str:
    """Return what is written under an axis of differences."""
    left, right = (house.shorten(side.name, 118) for side in (b, a))
    return f"← more in {left}      difference a − b      more in {right} →"


def signed(value: float) -> str:
    """Return a difference with its sign, two decimals; a dash where it is missing."""
    return "–" if math.isnan(value) else f"{value:+.2f}".replace("-", "−") if value else "0"
