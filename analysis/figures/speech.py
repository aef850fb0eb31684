"""How much of what: the words of each side by voice and by speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..articles import Comparison
from ..features import VOICES
from ..measures import stretches
from . import house
from .house import GREY, SMALL, Drawn, Side, count, styled

_LINE = 9.4  # pt


def voice_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return words of the body by `outlet, voice, source, source_type, origin, words`; shares of `all` words with them.

    `source` is empty in the outlet's own voice and where an attribution names nobody.
    """
    said = stretches(articles, spans, references=comparison.references).merge(
        articles[["article_id", "outlet"]], on="article_id"
    )
    said = said[said["part"].eq("body") & said["outlet"].isin(comparison.outlets)]
    keys = ["outlet", "voice", "source", "source_type", "origin"]
    rows = said.groupby(keys, sort=False)["words"].sum().reset_index()
    rows["all"] = rows.groupby("outlet")["words"].transform("sum")
    order = rows["voice"].map({voice: i for i, voice in enumerate(VOICES)})
    heavy = -rows.groupby(["outlet", "voice", "source"])["words"].transform("sum")
    rows = rows.assign(a=order, b=heavy, c=rows["outlet"].map({o: i for i, o in enumerate(comparison.outlets)}))
    return rows.sort_values(["c", "a", "b", "source", "origin"], kind="stable")[[*keys, "words", "all"]].reset_index(
        drop=True
    )


class Bar(NamedTuple):
    """A bar of a tally: its group, its label, and the two parts it is made of."""

    group: str
    label: str
    note: str
    full: float
    hatched: float
    detail: str = ""


_BAR, _HEAD = 19.0, 14.0  # pt
BARS = 24


@styled
def draw_bars(bars: Sequence[Bar], *, ax: Axes | None = None, side: Side | None = None, longest: float = 0) -> Axes:
    """Draw bars with their labels above them, full and hatched parts, under their groups; return the axes."""
    ax = house.axes_or_new(ax)
    side = side or house.sides(["a"])[0]
    if not bars:
        return house.say(ax, "Nobody is quoted or reported.")
    width, _ = house.sheet(ax)
    unit = (width - 4) / max(longest, *(bar.full + bar.hatched for bar in bars), 1)
    y, group = 0.0, None
    for bar in bars[:BARS]:
        if bar.group != group:
            group = bar.group
            house.write(ax, 0, y + 0.5 * _HEAD, house.shorten(group, width, weight="bold"), weight="bold")
            y += _HEAD
        label = house.shorten(bar.label, width * 0.62)
        house.write(ax, 0, y + 4.6, label)
        at = house.width_of(label) + 5
        small: dict[str, Any] = {"color": GREY, "fontsize": SMALL + 0.2}
        house.write(ax, at, y + 4.6, house.shorten(bar.note, width - at, size=SMALL + 0.2), **small)
        if bar.detail:
            y += _LINE - 1
            house.write(ax, 0, y + 4.6, house.shorten(bar.detail, width, size=SMALL + 0.2), **small)
        look: dict[str, Any] = {"height": 5.4, "edgecolor": side.color, "linewidth": 0.7}
        ax.barh(y + 12.4, bar.full * unit, left=0.5, color=side.color, **look)
        if bar.hatched:
            look |= {"color": "white", "hatch": "//////", "hatchcolor": side.color}
            ax.barh(y + 12.4, bar.hatched * unit, left=0.5 + bar.full * unit, **look | {"edgecolor": side.color})
        y += _BAR
    if len(bars) > BARS:
        house.write(ax, 0, y + 4.6, f"… and {len(bars) - BARS:,} more, in the table", color=GREY)
    return ax


def _bar_heights(bars: Sequence[Bar]) -> float:
    shown = bars[:BARS]
    details = sum(bool(bar.detail) for bar in shown) * (_LINE - 1)
    return max(
        details + len(shown) * _BAR + len({bar.group for bar in shown}) * _HEAD + (12 if len(bars) > BARS else 0), 24
    )


def _bar_figure(title: str, told: Sequence[tuple[Side, list[Bar]]]) -> Figure:
    bands = [told[i : i + 2] for i in range(0, len(told), 2)]
    heights = [max(_bar_heights(bars) for _, bars in band) for band in bands]
    fig = house.titled(title, sum(heights) + 26 * len(bands))
    longest = max((bar.full + bar.hatched for _, bars in told for bar in bars), default=0)
    looks = [side for side, _ in told]
    for ax, (side, bars) in zip(house.columns(fig, looks, heights), told, strict=True):
        draw_bars(bars, ax=ax, side=side, longest=longest)
    return fig


def _who(source: str, voice: str = "reported") -> str:
    return source or ("the outlet" if voice == "outlet" else "source withheld")


@styled
def voice_words(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw the words of each side by voice and speaker; words taken over from a reference text are hatched."""
    rows, looks = voice_rows(comparison, articles, spans), house.sides_of(comparison)
    known = not rows["origin"].eq("unknown").all()
    told = [(side, _voice_bars(rows[rows["outlet"].eq(side.outlet)], known)) for side in looks]
    parts: list[str] = []
    counts = []
    for side in looks:
        mine = rows[rows["outlet"].eq(side.outlet)]
        per = {voice: int(mine.loc[mine["voice"].eq(voice), "words"].sum()) for voice in VOICES}
        total = sum(per.values())
        of = f"{total:,}" if parts else count(total, "word")
        parts.append(f"{per['quoted']:,} of {of} in {house.named(articles, side, again=bool(parts))}")
        over = f", {mine.loc[mine['origin'].eq('shared'), 'words'].sum():,} of all taken over" if known else ""
        counts.append(f"{side.name}: " + ", ".join(f"{n:,} {voice}" for voice, n in per.items()) + over)
    title = f"In a source’s own words stand {', '.join(parts)}"
    caption = (
        f"{title}. Words of the body by whose voice they are in and by speaker. "
        + ("Hatched: in a run of five or more words that a reference text also has. " if known else "")
        + house.about(comparison, articles, stretches(articles, spans))
    )
    alt = f"Bars of words by voice and speaker, a column per outlet. {'; '.join(counts)}."
    return Drawn("voice-words", _bar_figure(title, told), rows, caption, alt)


def _voice_bars(rows: pd.DataFrame, known: bool) -> list[Bar]:
    out = []
    for voice, spoken in rows.groupby("voice", sort=False):
        total, every = spoken["words"].sum(), rows["words"].sum()
        head = {"outlet": "in the outlet’s voice", "reported": "reported", "quoted": "quoted"}[str(voice)]
        for source, mine in spoken.groupby("source", sort=False):
            over = int(mine.loc[mine["origin"].eq("shared"), "words"].sum())
            words = int(mine["words"].sum())
            note = count(words, "word") + (f", {over:,} taken over" if known else "")
            out.append(Bar(f"{head}: {total:,} of {every:,}", _who(str(source), str(voice)), note, words - over, over))
    return out
