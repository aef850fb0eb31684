"""What both say and what only one does: sentences joined where they report the same thing, and who leaves what out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from ..articles import Comparison
from ..passages import align, sentences, who_says
from . import house
from .house import GREY, INK, SMALL, Drawn, Side, count, each, styled

ROWS = 40  # sentences a side, or passages, that are drawn
_ROW = 10.2  # pt
_HEAD = 4.0  # pt
_NAMED = 6  # outlets up to which a matrix names each over its column
_BAR = 15.0  # pt, of the longest sentence
_FIRM = {"edgecolor": INK, "linewidth": 0.9}
_NEAR = {"edgecolor": GREY, "linewidth": 0.6, "linestyle": (0, (3, 3))}
_SHOWN = ("outlet", "article_id", "sentence", "words", "text", "partners", "near", "similarity")


def joined_rows(texts: pd.DataFrame, pairs: pd.DataFrame, *, articles: Sequence[str]) -> pd.DataFrame:
    """Return the sentences of two articles as drawn, in their order.

    Columns `outlet, article_id, sentence, words, text, partners, near, similarity`: `partners` are the numbers of the
    other article's sentences that report the same thing, blanks between, `near` those that fall just under the
    threshold, `similarity` that of the most similar one of both.
    """
    rows = []
    for mine, other, article in (("a", "b", articles[0]), ("b", "a", articles[1])):
        found = pairs[pairs[f"article_{mine}"].eq(article)]
        for s in each(texts[texts["article_id"].eq(article)]):
            held = found[found[f"sentence_{mine}"].eq(s.sentence)]
            numbers = [sorted(held.loc[held["aligned"].eq(yes), f"sentence_{other}"]) for yes in (True, False)]
            partners = [" ".join(map(str, some)) for some in numbers]
            similar = held["similarity"].max() if len(held) else None
            rows.append((s.outlet, article, s.sentence, s.words, " ".join(s.text.split()), *partners, similar))
    return pd.DataFrame(rows, columns=list(_SHOWN)).astype({"similarity": float})


@styled
def draw_joined(rows: pd.DataFrame, *, ax: Axes | None = None, looks: Sequence[Side] | None = None) -> Axes:
    """Draw two articles sentence by sentence, a line between those that report the same thing; return the axes."""
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No sentence to set side by side.")
    names = rows["article_id"].unique().tolist()
    looks = looks or house.sides([*rows["outlet"].unique(), "b"])
    width, _ = house.sheet(ax)
    longest = rows["words"].max()
    at: dict[tuple[int, int], float] = {}
    room = width * 0.39
    for k, (article, side) in enumerate(zip(names, looks, strict=False)):
        mine = rows[rows["article_id"].eq(article)]
        for i, s in enumerate(each(mine.head(ROWS))):
            y = _HEAD + (i + 0.5) * _ROW
            at[k, s.sentence] = y
            long = _BAR * s.words / longest
            left = room + 3 if k == 0 else width - room - 3 - long
            look: dict[str, Any] = {
                "facecolor": side.color if s.partners else "white",
                "edgecolor": side.color,
                "linewidth": 0.7,
            }
            ax.barh(y, long, left=left, height=5.6, **look)
            text = house.shorten(s.text, room - 2, size=SMALL + 0.4)
            where = (0.0, "left") if k == 0 else (width - room, "left")
            house.write(ax, where[0], y, text, ha=where[1], fontsize=SMALL + 0.4, color=INK if s.partners else GREY)
        if len(mine) > ROWS:
            y = _HEAD + (ROWS + 0.5) * _ROW
            house.write(
                ax, 0 if k == 0 else width - room, y, f"and {len(mine) - ROWS} more", color=GREY, fontsize=SMALL
            )
    ends = room + 5 + _BAR, width - room - 5 - _BAR
    for s in each(rows[rows["article_id"].eq(names[0])]):
        for partners, firm in ((s.partners, True), (s.near, False)):
            for partner in map(int, partners.split()):
                if (0, s.sentence) in at and (1, partner) in at:
                    _line(ax, (ends[0], at[0, s.sentence]), (ends[1], at[1, partner]), firm=firm)
    return ax


def _line(ax: Axes, start: tuple[float, float], end: tuple[float, float], *, firm: bool) -> None:
    middle = (start[0] + end[0]) / 2
    path = Path(
        [start, (middle, start[1]), (middle, end[1]), end], [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]
    )
    ax.add_patch(PathPatch(path, facecolor="none", **(_FIRM if firm else _NEAR)))


def who_rows(told: pd.DataFrame, articles: pd.DataFrame, *, outlets: Sequence[str]) -> pd.DataFrame:
    """Return the passages that at least two outlets tell, as drawn: how many articles of each outlet tell it.

    Columns `event, passage, outlets, text, told, of`: `told` says in how many articles of each outlet, `of` of how many
    of the event, in the order of the outlets, blanks between. What most outlets tell comes first.
    """
    told = told[told["outlet"].isin(outlets) & told["outlets"].gt(1)]
    rows = []
    for (event, passage), mine in told.groupby(["event", "passage"], sort=False):
        there = articles[articles["event"].eq(event)]
        counts = [mine.loc[mine["outlet"].eq(outlet), "article_id"].nunique() for outlet in outlets]
        of = " ".join(str(there["outlet"].eq(outlet).sum()) for outlet in outlets)
        text = " ".join(mine["text"].iloc[0].split())
        rows.append((event, passage, sum(n > 0 for n in counts), text, " ".join(map(str, counts)), of))
    table = pd.DataFrame(rows, columns=["event", "passage", "outlets", "text", "told", "of"])
    return table.sort_values("outlets", ascending=False, kind="stable").reset_index(drop=True)


@styled
def draw_who(rows: pd.DataFrame, *, ax: Axes | None = None, looks: Sequence[Side] | None = None) -> Axes:
    """Draw passages against outlets: filled where it tells it, hollow where it does not; return the axes."""
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No passage that two outlets tell.")
    looks = looks or house.sides([str(n + 1) for n in range(len(rows["told"].iloc[0].split()))])
    several = rows["event"].nunique() > 1
    width, _ = house.sheet(ax)
    step = min(70.0, 0.5 * width / len(looks))
    numbered = len(looks) > _NAMED
    room = width - step * len(looks) - 8
    for k, side in enumerate(looks):
        name = str(k + 1) if numbered else house.shorten(side.name, step - 4, size=SMALL + 0.4, weight="bold")
        house.write(
            ax, room + 8 + (k + 0.5) * step, 5, name, ha="center", weight="bold", color=side.ink, fontsize=SMALL + 0.4
        )
    for i, row in enumerate(rows.head(ROWS).to_dict("records")):
        y = 14 + _HEAD + (i + 0.5) * _ROW
        told = f"{row['event']}: {row['text']}" if several else row["text"]
        house.write(ax, 0, y, house.shorten(told, room, size=SMALL + 0.4), fontsize=SMALL + 0.4)
        counts = zip(map(int, row["told"].split()), map(int, row["of"].split()), strict=True)
        for k, (side, (n, of)) in enumerate(zip(looks, counts, strict=True)):
            x = room + 8 + (k + 0.5) * step
            if not of:
                house.write(ax, x, y, "–" if numbered else "no article", ha="center", color=GREY, fontsize=SMALL)
                continue
            fill = side.color if n else "white"
            ax.plot(
                x - (9 if of > 1 and not numbered else 0),
                y,
                side.marker,
                markersize=5,
                markerfacecolor=fill,
                markeredgecolor=side.color,
            )
            if of > 1 and not numbered:
                house.write(ax, x, y, f"{n} of {of}", color=side.ink if n else GREY, fontsize=SMALL)
    return ax


@styled
def same_passages(
    comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame, *, pairs: pd.DataFrame | None = None
) -> Drawn:
    """Draw what the outlets' articles both say: two articles sentence by sentence, more as a matrix of passages.

    `pairs` from `align`; without it, at its usual threshold.
    """
    looks = [side for side in house.sides_of(comparison) if articles["outlet"].eq(side.outlet).any()]
    shown = articles[articles["outlet"].isin([side.outlet for side in looks])]
    texts, pairs = sentences(shown, spans), align(articles, spans) if pairs is None else pairs
    pairs = pairs[pairs["article_a"].isin(shown["article_id"]) & pairs["article_b"].isin(shown["article_id"])]
    if not texts.groupby("event")["outlet"].nunique().gt(1).any():
        title = "No two outlets have an article on the same event here: nothing is compared"
        fig = house.titled(title, 24)
        house.say(fig.subplots(), "No event of two outlets.")
        told = f"{title}. Outlets: {', '.join(side.name for side in looks)}."
        return Drawn("same-passages", fig, pd.DataFrame(columns=list(_SHOWN)), told, title)
    if len(looks) == 2 and len(shown) == 2:
        order = [shown.loc[shown["outlet"].eq(side.outlet), "article_id"].iloc[0] for side in looks]
        return _two(shown, (texts, pairs), looks, order)
    return _several(shown, (texts, pairs), looks)


def _two(
    articles: pd.DataFrame,
    found: tuple[pd.DataFrame, pd.DataFrame],
    looks: Sequence[Side],
    order: Sequence[str],
) -> Drawn:
    texts, pairs = found
    pairs = pairs if not len(pairs) or pairs["article_a"].iloc[0] == order[0] else turned(pairs)
    rows = joined_rows(texts, pairs, articles=order)
    mine = [rows[rows["article_id"].eq(article)] for article in order]
    held = [int(side["partners"].ne("").sum()) for side in mine]
    first, second = (house.named(articles, side, again=k > 0) for k, side in enumerate(looks))
    title = (
        f"{held[0]} of the {count(len(mine[0]), 'sentence')} in {first} and {held[1]} of the {len(mine[1])} in "
        f"{second} report the same thing"
        if all(held)
        else f"No sentence of {first} and {second} reports the same thing"
    )
    fig = house.titled(title, (min(max(map(len, mine)), ROWS) + 1) * _ROW + 26)
    ax = fig.subplots()
    _headed(ax, looks)
    draw_joined(rows, ax=ax, looks=looks)
    caption = (
        f"{title}. {_how(pairs, ' (dashed)')}Bars: sentences in their order, as long as their words; filled where the "
        f"other article reports it too, hollow where only this one does. {_cut(mine)}{_few(articles, looks)}"
    )
    alt = f"Two columns of sentences with lines between those that report the same thing. {title}. {_pairs_told(pairs)}"
    return Drawn("same-passages", fig, rows, caption.rstrip(), alt.rstrip())


def _cut(mine: Sequence[pd.DataFrame]) -> str:
    return f"The first {ROWS} sentences of each are drawn. " if max(map(len, mine)) > ROWS else ""


def _headed(ax: Axes, looks: Sequence[Side]) -> None:
    ax.set_title(f"{looks[0].glyph} {looks[0].name}", color=looks[0].ink, loc="left")
    ax.set_title(f"{looks[1].glyph} {looks[1].name}", color=looks[1].ink, loc="right")


def turned(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return a table of pairs with its sides exchanged."""
    names = {
        f"{name[:-2]}_{one}": f"{name[:-2]}_{other}"
        for name in pairs
        for one, other in ("ab", "ba")
        if name[-2:] == "_a"
    }
    return pairs.rename(columns=names)[list(pairs.columns)]


def _several(
    articles: pd.DataFrame,
    found: tuple[pd.DataFrame, pd.DataFrame],
    looks: Sequence[Side],
) -> Drawn:
    texts, pairs = found
    told = who_says(texts, pairs)
    rows = who_rows(told, articles, outlets=[side.outlet for side in looks])
    passages_ = told.drop_duplicates(["event", "passage"])
    all_ = int(rows["outlets"].eq(len(looks)).sum())
    title = (
        f"{count(len(rows), 'passage')} of {len(passages_):,} {'is' if len(rows) == 1 else 'are'} told by more than "
        f"one outlet{f', {all_:,} by all {len(looks)}' if len(looks) > 2 else ''}"
    )
    fig = house.titled(title, (min(len(rows), ROWS) + 1) * _ROW + 30)
    draw_who(rows, ax=fig.subplots(), looks=looks)
    more = f"Shown are the {ROWS} told by most. " if len(rows) > ROWS else ""
    if len(looks) > _NAMED:
        more += f"Outlets: {', '.join(f'{k} {side.name}' for k, side in enumerate(looks, 1))}. "
    caption = f"{title}. {_how(pairs)}Filled: the outlet tells it, hollow: it leaves it out. {more}"
    caption += f"A passage is told in the words of the sentence most like the others'. {_few(articles, looks)}"
    lines = "; ".join(
        f"“{house.wrap(row['text'], 200, lines=1)[0]}”: "
        + ", ".join(s.name for s, n in zip(looks, row["told"].split(), strict=True) if n != "0")
        for row in rows.head(5).to_dict("records")
    )
    alt = f"A matrix of passages against outlets. {title}. {f'Told by most: {lines}.' if lines else ''}"
    return Drawn("same-passages", fig, rows.head(ROWS), caption.rstrip(), alt.rstrip())


def _how(pairs: pd.DataFrame, told: str = "") -> str:
    near = pairs[~pairs["aligned"]]
    threshold = float(pairs["threshold"].iloc[0]) if len(pairs) else 0.0
    if not threshold:
        return "No two sentences are similar enough to come near the threshold. "
    fell = f"; {count(len(near), 'pair')} fell just below{told}" if len(near) else ""
    return f"Two sentences report the same thing where their similarity is at least {threshold:g}{fell}. "


def _pairs_told(pairs: pd.DataFrame) -> str:
    aligned = pairs[pairs["aligned"]].sort_values("similarity", ascending=False)
    told = [
        f"“{house.wrap(row.text_a, 160, lines=1)[0]}” and “{house.wrap(row.text_b, 160, lines=1)[0]}”"
        for row in each(aligned.head(3))
    ]
    return f"The most similar: {'; '.join(told)}." if told else ""


def _few(articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    few = len(articles) == len(looks)
    return "One article a side: nothing is inferred about the outlets." if few else ""
