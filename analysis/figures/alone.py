"""What only one side says: how much of each outlet's text nobody else has, and in whose voice."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from ..articles import Comparison
from ..measures import stretches
from ..passages import align, only_one_side, sentences
from . import house
from .house import GREY, INK, PLAIN, SMALL, Drawn, Side, count, each, styled

VOICES = ("quoted", "reported", "outlet")
TOLD = {"both": "told elsewhere too", "alone": "told here only"}
_BAR, _GAP, _LABEL = 12.0, 17.0, 92.0  # pt


def alone_rows(
    comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame, *, pairs: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the words of each outlet's sentences, by whether another outlet's article reports the same, and by voice.

    Columns `outlet, told, voice, sentences, words`; `told` is `both` or `alone`. A sentence with words in two voices
    counts in both rows, its words in one. Articles of any outlet are looked through; events of which only one
    outlet has an article are left out. `pairs` from `align`; without it, at its usual threshold.
    """
    texts = sentences(articles, spans)
    alone = only_one_side(texts, align(articles, spans) if pairs is None else pairs)
    keys = set(zip(alone["article_id"], alone["sentence"], strict=True))
    words = stretches(articles, spans)
    words = words[words["part"].eq("body")].merge(articles[["article_id", "outlet", "event"]], on="article_id")
    words = words[words["event"].isin(texts["event"][texts.groupby("event")["outlet"].transform("nunique").gt(1)])]
    places = zip(words["article_id"], words["sentence"], strict=True)
    words["told"] = ["alone" if place in keys else "both" for place in places]
    words["place"] = words["article_id"] + " " + words["sentence"].astype(str)
    rows = []
    for outlet in comparison.outlets:
        for told in TOLD:
            for voice in VOICES:
                mine = words[words["outlet"].eq(outlet) & words["told"].eq(told) & words["voice"].eq(voice)]
                rows.append((outlet, told, voice, mine["place"].nunique(), int(mine["words"].sum())))
    return pd.DataFrame(rows, columns=["outlet", "told", "voice", "sentences", "words"])


@styled
def draw_alone(rows: pd.DataFrame, *, ax: Axes | None = None, looks: Sequence[Side] | None = None) -> Axes:
    """Draw for each outlet two bars of words, told elsewhere too and told here only, by voice; return the axes."""
    ax = house.axes_or_new(ax)
    if rows.empty or not rows["words"].sum():
        return house.say(ax, "No words.")
    looks = looks or house.sides(rows["outlet"].unique().tolist())
    width, _ = house.sheet(ax)
    entries = [("quoted", house.spoken(looks[0], "quoted")), ("reported", house.spoken(looks[0], "reported"))]
    house.key(ax, [*entries, ("the outlet's own voice", house.spoken(looks[0], "outlet"))])
    unit = (width - _LABEL - 60) / rows.groupby(["outlet", "told"])["words"].sum().max()
    y = 16.0
    for side in looks:
        house.write(ax, 0, y, f"{side.glyph} {side.name}", color=side.ink, weight="bold", fontsize=PLAIN)
        for told, label in TOLD.items():
            y += _GAP if told == "alone" else _GAP * 0.8
            mine = rows[rows["outlet"].eq(side.outlet) & rows["told"].eq(told)]
            house.write(ax, 8, y, label, color=INK, fontsize=SMALL + 0.4)
            x = _LABEL
            for row in each(mine):
                ax.barh(y, row.words * unit, left=x, height=_BAR, **house.spoken(side, row.voice))
                x += row.words * unit
            house.write(ax, x + 4, y, count(int(mine["words"].sum()), "word"), color=GREY, fontsize=SMALL + 0.2)
        y += _GAP * 1.2
    return ax


@styled
def told_alone(
    comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame, *, pairs: pd.DataFrame | None = None
) -> Drawn:
    """Draw how much of each outlet's text no other outlet's article reports, and in whose voice it is told.

    `pairs` from `align`; without it, at its usual threshold.
    """
    rows = alone_rows(comparison, articles, spans, pairs=pairs)
    looks = [side for side in house.sides_of(comparison) if articles["outlet"].eq(side.outlet).any()]
    parts = []
    for k, side in enumerate(looks):
        mine = rows[rows["outlet"].eq(side.outlet)]
        alone, all_ = mine.loc[mine["told"].eq("alone"), "words"].sum(), mine["words"].sum()
        parts.append(f"{alone:,} of {all_:,} words in {house.named(articles, side, again=k > 0)}")
    title = f"Told by no other outlet here: {'; '.join(parts)}"
    if not rows["words"].sum():
        title = "No two outlets have an article on the same event here: nothing is compared"
    fig = house.titled(title, 20 + len(looks) * _GAP * 3.1)
    draw_alone(rows, ax=fig.subplots(), looks=looks)
    few = len(articles) == len(looks)
    caption = (
        f"{title}. A sentence is told elsewhere too if one of another outlet's article on the event is at least as "
        "similar as the threshold; what is told in quite other words counts as told here only."
        f"{' One article a side: nothing is inferred about the outlets.' if few else ''}"
    )
    lines = "; ".join(
        f"{side.name}, {TOLD[told]}: " + ", ".join(f"{row.voice} {row.words:,}" for row in each(mine))
        for side in looks
        for told in TOLD
        if len(mine := rows[rows["outlet"].eq(side.outlet) & rows["told"].eq(told)])
    )
    return Drawn("told-alone", fig, rows, caption, f"Bars of words by voice, two an outlet. {lines}.")
