"""How an article was edited from what it was written from, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ..articles import Comparison
from ..written_from import dropped, edited_sentences
from . import house
from .house import GREY, INK, SMALL, Drawn, Side, count, each, styled

ROWS = 40  # sentences an article of which each is drawn
_ROW = 17.0  # pt, two lines
_BAR = 46.0  # pt, of the longest sentence
_WORDING = ("loaded", "hedge", "booster", "minimiser", "denial")
_SAID = {
    "kept": "word for word",
    "replaced": "reworded",
    "requoted": "quotation cut",
    "re-attributed": "otherwise said",
}


def edited_rows(comparison: Comparison, spans: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `edited_sentences`, line ends in the text as blanks."""
    rows = edited_sentences(comparison, spans)
    return rows.assign(text=[" ".join(text.split()) for text in rows["text"]])


@styled
def draw_edits(rows: pd.DataFrame, *, ax: Axes | None = None, side: Side | None = None, longest: int = 0) -> Axes:
    """Draw an article's sentences: words taken over full, its own hollow, what was edited beside; return the axes."""
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No reference text is known.")
    side = side or house.sides([rows["outlet"].iloc[0]])[0]
    width, _ = house.sheet(ax)
    scale = _BAR / (longest or rows["words"].max())
    left = width * 0.38
    for i, s in enumerate(each(rows.head(ROWS))):
        y = (i + 0.5) * _ROW
        for line, text in enumerate(house.wrap(s.text, left - 4, lines=2, size=SMALL)):
            house.write(ax, 0, y - 3.7 + 7.2 * line, text, fontsize=SMALL, color=INK)
        low = y - (3.0 if s.reference else 0)
        look: dict[str, Any] = {"height": 6.0, "edgecolor": side.color, "linewidth": 0.7}
        ax.barh(low, s.words_kept * scale, left=left, facecolor=side.color, **look)
        ax.barh(low, (s.words - s.words_kept) * scale, left=left + s.words_kept * scale, facecolor="white", **look)
        room = width - left - _BAR - 4
        named = house.shorten(s.reference, _BAR + 2, size=SMALL)
        house.write(ax, left, y + 4.6, named, fontsize=SMALL, color=GREY)
        first, second = _told(s)
        house.write(ax, left + _BAR + 4, y - 3.7, house.shorten(first, room, size=SMALL), fontsize=SMALL, color=GREY)
        house.write(
            ax, left + _BAR + 4, y + 3.5, house.shorten(second, room, size=SMALL), fontsize=SMALL, color=side.ink
        )
    if len(rows) > ROWS:
        house.write(ax, 0, (ROWS + 0.5) * _ROW, f"and {len(rows) - ROWS} more sentences", fontsize=SMALL, color=GREY)
    return ax


def _told(s: Any) -> tuple[str, str]:
    """Return what was edited, in words, and the words of stance that came in, those that went out by kind."""
    kinds = [_SAID.get(kind, kind) for kind in s.edits.split() if not (kind == "replaced" and " " in s.edits)]
    found = [one.partition(": ") for one in sorted(s.added.split("; "), key=_rank) if _rank(one) < len(_WORDING)]
    came = dict.fromkeys(word.partition(" → ")[0] or kind for kind, _, word in found)
    went = dict.fromkeys(one for one in s.removed.split("; ") if _rank(one) < len(_WORDING))
    return ", ".join(kinds), " ".join([f"+{word}" for word in came] + [f"−{kind}" for kind in went])


def _rank(told: str) -> int:
    """Return the place of a finding's feature among those that are words of stance."""
    return next((i for i, feature in enumerate(_WORDING) if told.startswith(feature)), len(_WORDING))


@styled
def edit_ledger(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw for the first article of each outlet how its sentences were edited from the texts it was written from."""
    everything = edited_rows(comparison, spans)
    looks = [side for side in house.sides_of(comparison) if articles["outlet"].eq(side.outlet).any()]
    told = [_of_first(everything, side) for side in looks]
    rows = pd.concat(told, ignore_index=True) if told else everything
    parts = [
        _summed(mine, articles, side, again=any(len(one) for one in told[:k]))
        for k, (mine, side) in enumerate(zip(told, looks, strict=True))
    ]
    title = "; ".join(parts) if len(rows) else "Of no article it is known what it was written from"
    title = title[:1].upper() + title[1:]
    heights = [max((min(len(mine), ROWS) + (len(mine) > ROWS)) * _ROW + 4, 24) for mine in told]
    fig, axes = house.columned(title, looks, heights)
    longest = int(rows["words"].max()) if len(rows) else 1
    for ax, mine, side in zip(axes, told, looks, strict=True):
        draw_edits(mine, ax=ax, side=side, longest=longest)
    more = everything["article_id"].nunique() - rows["article_id"].nunique()
    caption = (
        f"{title}. Bars are as long as a sentence's words: full those that the reference's sentence has in the same "
        "order, hollow the article's own. Beside each, how it was edited from the reference text most like it; below "
        "that, in the article's colour, words of stance that came in (+) and kinds of them that went out (−). Only "
        "wording is compared: it shows what both texts share, not who wrote first; a sentence in no known reference "
        f"may stem from another. {_compared(comparison, looks, rows)}{_further(more)}"
        if len(rows)
        else f"{title}. Outlets: {', '.join(side.name for side in looks)}."
    )
    lines = " ".join(f"{side.name}: {_listed(mine)}." for side, mine in zip(looks, told, strict=True))
    alt = f"Each article's sentences with a bar of words taken over and own ones. {lines}"
    return Drawn("edits", fig, rows, caption, alt)


def _of_first(rows: pd.DataFrame, side: Side) -> pd.DataFrame:
    mine = rows[rows["outlet"].eq(side.outlet)]
    return mine[mine["article_id"].eq(mine["article_id"].iloc[0])] if len(mine) else mine


def _summed(rows: pd.DataFrame, articles: pd.DataFrame, side: Side, *, again: bool) -> str:
    name = (
        f"this article of {side.name}"
        if articles["outlet"].eq(side.outlet).sum() == 1
        else f"the first article of {side.name}"
    )
    if rows.empty:
        return f"of {name} no reference text is known"
    if rows["reference"].eq("").all():
        kept, words = rows["words_kept"].sum(), rows["words"].sum()
        return f"of {name} {kept:,} of {words:,} words are taken over"
    kinds = [set(edits.split()) for edits in rows["edits"]]
    kept, reworded, own = (sum(kind in one for one in kinds) for kind in ("kept", "replaced", "added"))
    if again:
        return f"of {len(rows)} in {name} {kept} word for word, {reworded} reworded, {own} in none"
    return (
        f"of {len(rows)} sentences in {name} {kept} stand word for word in a known reference, {reworded} reworded, "
        f"{own} in none"
    )


def _compared(comparison: Comparison, looks: Sequence[Side], rows: pd.DataFrame) -> str:
    """Return with which references the articles drawn were compared, and what these have that the articles left out."""
    gone, told = dropped(comparison), []
    for side in looks:
        mine = gone[gone["article_id"].isin(rows.loc[rows["outlet"].eq(side.outlet), "article_id"])]
        held = [f"{row.reference} ({row.dropped} of its {row.sentences} sentences dropped)" for row in each(mine)]
        told += [f"{side.name} with {', '.join(held)}"] if held else []
    return f"Compared: {'; '.join(told)}, as far as they are no younger." if told else ""


def _listed(rows: pd.DataFrame) -> str:
    kinds = pd.Series([kind for edits in rows["edits"] for kind in edits.split()], dtype=object).value_counts()
    return ", ".join(f"{kind} {n}" for kind, n in kinds.items()) if len(kinds) else "no reference known"


def _further(more: int) -> str:
    return f" Of {count(more, 'further article')} the table holds the edits." if more else ""
