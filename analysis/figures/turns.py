"""Where in the text each source comes, and in whose voice each stretch is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..articles import Comparison
from ..features import VOICES
from ..measures import stretches
from ..words import read_text
from . import house
from .house import GREY, PALE, SMALL, Drawn, Side, count, each, styled
from .speakers import named_sources, naming, voice_key

TURNS = (
    "outlet", "article_id", "kind", "voice", "source", "source_type", "named", "origin", "first", "last", "of", "start",
    "end", "text",
)  # fmt: skip
_WHO = ("voice", "source", "source_type", "origin")
STRIPS = 6  # articles up to which each has a strip with its sources
LANES = 14  # sources an article that have a lane
RIBBONS = 50  # articles a side beyond that
SOURCES = 10  # sources a side then
TENTHS = 10
_LANE, _RIBBON, _TENTH = 9.8, 7.4, 16.5  # pt
_NAME, _LABEL = 108.0, 84.0  # pt, the room of a name, in the whole width and in a column
_SMALL, _KEY = SMALL + 0.2, 12.0
_NOBODY = "nobody is quoted or reported"


def turn_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return the body of each article cut by voice and source, in order: who has the word from where to where.

    Columns `TURNS`. `first` and `last` count words of the body from its start (`last` is the first word beyond), `of`
    are its words; `start`, `end` and `text` lead to the place. `kind` is `words` (each word of the body lies in
    exactly one of these rows), `inside` for what a source says inside another's words, `act` for a source that only
    acts, at its cue, and `paragraph` for the beginning of one. `source` is empty in the outlet's voice and where the
    source is withheld or was not found.
    """
    said = stretches(articles, spans, references=comparison.references)
    said = dict(tuple(said[said["part"].eq("body")].groupby("article_id", sort=False)))
    sources = dict(tuple(named_sources(comparison, articles, spans).groupby("article_id", sort=False)))
    found = dict(tuple(spans[spans["part"].eq("body")].groupby("article_id", sort=False)))
    rows: list[tuple[Any, ...]] = []
    for outlet in comparison.outlets:
        for article in each(articles[articles["outlet"].eq(outlet)]):
            if article.article_id in said:
                key = article.article_id
                rows.extend(_turns(article, said[key], found[key], sources.get(key)))
    return pd.DataFrame(rows, columns=list(TURNS))


def _turns(
    article: Any, said: pd.DataFrame, spans: pd.DataFrame, sources: pd.DataFrame | None
) -> Iterator[tuple[Any, ...]]:
    reading = read_text(str(article.text))
    stretched = list(each(said))
    body = [reading.starts[i] for r in stretched for i in reading.words_in(r.start, r.end)]

    def row(kind: str, who: tuple[str, ...], start: int, end: int) -> tuple[Any, ...]:
        voice, source, source_type, named, origin = who
        first = bisect_left(body, start)
        last = max(bisect_left(body, end), first + (kind != "paragraph"))
        text = "" if kind == "paragraph" else " ".join(article.text[start:end].split())
        place = (first, last, len(body), start, end, text)
        return article.outlet, article.article_id, kind, voice, source, source_type, named, origin, *place

    tied: dict[str, list[Any]] = {}
    for r in each(spans[spans["feature"].isin(["part", "content", "cue"])]):
        tied.setdefault("" if r.feature == "part" else r.link, []).append(r)
    for r in tied.get("", []):
        if r.feature == "part" and r.label == "body":
            yield row("paragraph", ("", "", "", "", ""), r.start, r.end)
    covered: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for (voice, source, kind, origin), run in groupby(stretched, itemgetter(*map(said.columns.get_loc, _WHO))):
        mine = list(run)
        named = "" if voice == "outlet" else naming(source, kind)
        covered.setdefault((source, kind), []).append((mine[0].start, mine[-1].end))
        yield row("words", (voice, source, kind, named, origin), mine[0].start, mine[-1].end)
    for s in each(sources) if sources is not None else ():
        contents = [r for r in tied.get(s.link, []) if r.feature == "content"]
        own = covered.get((s.source, s.source_type), [])
        who = ("", s.source, s.source_type, naming(s.source, s.source_type), "")
        for r in contents or tied.get(s.link, []):
            if not contents or not any(start < r.end and r.start < end for start, end in own):
                yield row("inside" if contents else "act", who, r.start, r.end)


# a strip an article ----------------------------------------------------------------------------------------


def _lanes(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the sources of one article in order of their first words, those with the fewest together."""
    said = rows[rows["source"].ne("") | rows["named"].eq("withheld")]
    groups = [mine for _, mine in said.groupby(["source", "source_type"], sort=False)]
    groups.sort(key=lambda mine: int(mine["first"].min()))
    together: list[pd.DataFrame] = []
    if len(groups) > LANES + 1:
        least = sorted(range(len(groups)), key=lambda i: (-sum(_spoken(groups[i])), i))[LANES:]
        together = [groups[i] for i in sorted(least)]
        groups = [mine for i, mine in enumerate(groups) if i not in least]
    lanes = [(str(mine["source"].iloc[0]) or "source withheld", mine) for mine in groups]
    return [*lanes, (f"{len(together):,} further sources", pd.concat(together))] if together else lanes


def _spoken(rows: pd.DataFrame) -> tuple[int, int]:
    words = (rows["last"] - rows["first"])[rows["kind"].eq("words")].groupby(rows["voice"]).sum()
    return int(words.get("quoted", 0)), int(words.get("reported", 0))


@styled
def draw_turns(rows: pd.DataFrame, *, ax: Axes | None = None, side: Side | None = None, words: int = 0) -> Axes:
    """Draw one article from its first word to its last: a ribbon by voice, then a lane per source; return the axes.

    Sources stand in the order of their first words, unnamed ones in italics. Hollow: inside another's words; a tick:
    an act. `words` is how far the axis goes.
    """
    ax = house.axes_or_new(ax)
    side = side or house.sides([*rows["outlet"].unique(), "a"])[0]
    if rows.empty:
        return house.say(ax, "No words.")
    length = max(int(rows["of"].max()), words)
    for row in each(rows[rows["kind"].eq("paragraph")]):
        ax.plot([row.first, row.first], [-0.95, -0.6], color="#888888", linewidth=0.7)
    for row in each(rows[rows["kind"].eq("words")]):
        _bar(ax, row, 0.0, 0.9, side)
    note: dict[str, Any] = {"fontsize": SMALL, "color": GREY, "va": "center"}
    ax.text(length * 1.012, 0, "quoted + reported", **note)
    lanes = _lanes(rows)
    for y, (_, mine) in enumerate(lanes, 1):
        ax.plot([0, length], [y, y], color=PALE, linewidth=0.5, zorder=0)
        for row in each(mine):
            _bar(ax, row, float(y), 0.62, side)
        quoted, reported = _spoken(mine)
        ax.text(length * 1.012, y, f"{quoted:,} + {reported:,}" if quoted + reported else "–", **note)
    names = [house.shorten(name, _NAME) for name, _ in lanes] or [_NOBODY]
    ax.set_yticks(range(len(names) + 1), ["whose voice", *names])
    ax.set(xlim=(-length * 0.005, length * 1.17), ylim=(len(names) + 0.6, -1.0))
    for label, (_, mine) in zip(ax.get_yticklabels()[1:], lanes, strict=False):
        label.set_fontstyle("italic" if set(mine["named"]) == {"unnamed"} else "normal")
    ax.set_xticks([tick for tick in ax.get_xticks() if 0 <= tick <= length])
    ax.spines["bottom"].set_bounds(0, length)
    ax.grid(False)
    return ax


def _bar(ax: Axes, row: Any, y: float, tall: float, side: Side) -> None:
    if row.kind == "act":
        ax.plot([row.first, row.first], [y - 0.36, y + 0.36], color=side.color, linewidth=1.4, solid_capstyle="butt")
    else:
        look = house.spoken(side, row.voice or "outlet", over=row.origin == "shared")
        look["linewidth"] = 0.5
        if row.kind == "inside":
            look["edgecolor"], tall = side.color, tall * 0.55
        ax.barh(y, row.last - row.first, left=row.first, height=tall, **look)


# many articles ---------------------------------------------------------------------------------------------


def tenth_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the words of `turn_rows` by tenth of the body: `outlet, voice, source, source_type, tenth, words`.

    Tenths count from 1; word i of n (from 0) lies in tenth i · 10 // n + 1. Zeros are left out.
    """
    keys = ["outlet", "voice", "source", "source_type"]
    cut: list[tuple[Any, ...]] = []
    for r in each(rows[rows["kind"].eq("words")]):
        edges = [-(-r.of * k // TENTHS) for k in range(TENTHS + 1)]
        for k in range(TENTHS):
            words = min(r.last, edges[k + 1]) - max(r.first, edges[k])
            if words > 0:
                cut.append((r.outlet, r.voice, r.source, r.source_type, k + 1, words))
    table = pd.DataFrame(cut, columns=[*keys, "tenth", "words"])
    return table.groupby([*keys, "tenth"], sort=False)["words"].sum().reset_index()


@styled
def draw_ribbons(rows: pd.DataFrame, *, ax: Axes | None = None, side: Side | None = None) -> Axes:
    """Draw the articles of one side under one another, each from start to end, by voice; return the axes."""
    ax = house.axes_or_new(ax)
    side = side or house.sides([*rows["outlet"].unique(), "a"])[0]
    if rows.empty:
        return house.say(ax, "No words.")
    shown = list(dict.fromkeys(rows["article_id"]))[:RIBBONS]
    place = {article_id: y for y, article_id in enumerate(shown)}
    said = rows[rows["kind"].eq("words") & rows["article_id"].isin(place)]
    said = said.assign(left=said["first"] / said["of"], wide=(said["last"] - said["first"]) / said["of"])
    for (article_id, voice), mine in said.groupby(["article_id", "voice"], sort=False):
        look = house.spoken(side, str(voice)) | {"linewidth": 0.25}
        ax.broken_barh(mine[["left", "wide"]].to_numpy(), (place[article_id] - 0.39, 0.78), **look)
    ax.set_yticks(range(len(shown)), [house.shorten(str(a), _LABEL, size=SMALL) for a in shown], fontsize=SMALL)
    ax.set(xlim=(0, 1), ylim=(len(shown) - 0.4, -0.6))
    return _from_start_to_end(ax)


@styled
def draw_tenths(tenths: pd.DataFrame, *, ax: Axes | None = None, side: Side | None = None, most: float = 0) -> Axes:
    """Draw one side's words by tenth of the text, first of all sources, then of each; return the axes.

    The first row and that of the further sources stand to all words of a tenth; in the rows of single sources `most`
    words fill the height.
    """
    ax = house.axes_or_new(ax)
    side = side or house.sides([*tenths["outlet"].unique(), "a"])[0]
    rows = _source_tenths(tenths)
    if not rows:
        return house.say(ax, _NOBODY.capitalize() + ".")
    every, most = float(tenths.groupby("tenth")["words"].sum().max()), max(most, _fullest(rows))
    _columns(ax, 0, tenths, side, every, voices=VOICES[::-1])
    for y, (_, mine) in enumerate(rows, 1):
        _columns(ax, y, mine, side, every if y > SOURCES else most, voices=VOICES[:0:-1])
    for y in range(len(rows) + 1):
        ax.axhline(y + 0.44, color="#B5B5B5", linewidth=0.5, zorder=0)
    names = [_counted(name, int(mine["words"].sum())) for name, mine in (("all words", tenths), *rows)]
    ax.set_yticks(range(len(names)), names, fontsize=_SMALL, linespacing=1.05)
    for label, (_, mine) in zip(ax.get_yticklabels()[1:], rows, strict=True):
        label.set_fontstyle("italic" if set(mine["source_type"]) == {"unnamed"} else "normal")
    ax.set(xlim=(0, 1), ylim=(len(rows) + 0.6, -0.6))
    return _from_start_to_end(ax)


def _counted(name: str, words: int) -> str:
    """Return a label of at most two lines that ends in its count."""
    told = f" {words:,}"
    return "\n".join(house.wrap(name, _LABEL - house.width_of(told, size=_SMALL), size=_SMALL)) + told


def _fullest(rows: Sequence[tuple[str, pd.DataFrame]]) -> float:
    """Return the most words a single source has in one tenth."""
    return max((float(mine.groupby("tenth")["words"].sum().max()) for _, mine in rows[:SOURCES]), default=0)


def _columns(ax: Axes, y: float, tenths: pd.DataFrame, side: Side, most: float, *, voices: Sequence[str]) -> None:
    words = tenths.pivot_table(index="tenth", columns="voice", values="words", aggfunc="sum", fill_value=0)
    base = pd.Series(y + 0.44, words.index)
    for voice in voices:
        if voice in words:
            tall = 0.84 * words[voice] / most
            look = house.spoken(side, voice) | {"linewidth": 0.3}
            ax.bar((words.index - 0.5) / TENTHS, -tall, bottom=base, width=0.86 / TENTHS, **look)
            base -= tall


def _source_tenths(tenths: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the sources with the most words, the others together."""
    said = tenths[tenths["voice"].ne("outlet")]
    groups = [mine for _, mine in said.groupby(["source", "source_type"], sort=False)]
    groups.sort(key=lambda mine: (-int(mine["words"].sum()), mine["source"].iloc[0]))
    cut = SOURCES if len(groups) > SOURCES else len(groups)
    named = [(mine["source"].iloc[0] or "source withheld", mine) for mine in groups[:cut]]
    rest = groups[cut:]
    return [*named, (count(len(rest), "further source"), pd.concat(rest))] if rest else named


def _from_start_to_end(ax: Axes) -> Axes:
    ax.set_xticks([0, 0.5, 1], ["start", "middle", "end"])
    for label, where in zip(ax.get_xticklabels(), ("left", "center", "right"), strict=True):
        label.set(ha=where)
    ax.grid(False)
    return ax


# the figure ------------------------------------------------------------------------------------------------


@styled
def speaker_turns(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw where in the text each source comes: a strip per article, or with many articles all of them by tenths."""
    rows, looks = turn_rows(comparison, articles, spans), house.sides_of(comparison)
    known = len(comparison.references) > 0
    few = rows["article_id"].nunique() <= STRIPS
    title = _first_and_last(rows, articles, looks) if few else _first_tenth(rows, articles, looks)
    fig = _strips(title, rows, looks, known) if few else _sums(title, rows, looks)
    hatched = "hatched: in wording a reference text also has; " * known
    if few:
        how = (
            f"Each strip is the body of an article from its first word to its last; ticks begin paragraphs. Top lane: "
            f"whose voice each stretch is in, quoted (full), reported (pale), the outlet’s own (white); {hatched}"
            f"below, the sources in the order of their first words, unnamed ones in italics. "
            f"Hollow: inside another’s words; an upright tick: an act. "
        )
    else:
        how = (
            "Each ribbon is the body of an article, stretched to one length: quoted (full), reported (pale), the "
            "outlet’s own words (white). Below, words by tenth of the text: all words, then the words of each source "
            f"and their sum, unnamed ones in italics: the {SOURCES} with the most words on each side, the others added "
            "up. "
            f"The first row and that of the further sources stand to all words of a tenth. {_hidden(rows)}"
        )
    caption = f"{title}. {how}" + house.about(comparison, articles, stretches(articles, spans))
    alt = (
        "Strips of the articles, a lane per source. " if few else "Ribbons of the articles, then columns of words. "
    ) + (" ".join(_told(rows, side, few) for side in looks))
    return Drawn("speaker-turns", fig, rows, caption, alt)


def _strips(title: str, rows: pd.DataFrame, looks: Sequence[Side], known: bool) -> Figure:
    shown = [(key, mine) for key, mine in rows.groupby("article_id", sort=False)]
    called = {side.outlet: side for side in looks}
    lanes = [max(len(_lanes(mine)), 1) for _, mine in shown] or [2]
    heights = [_KEY, *((n + 1.6) * _LANE + 26 for n in lanes)]
    fig = house.titled(title, sum(heights) + 14)
    axes = fig.subplots(len(heights), 1, squeeze=False, gridspec_kw={"height_ratios": heights})[:, 0]
    longest = int(rows["of"].max()) if len(rows) else 0
    several = rows.groupby("outlet")["article_id"].nunique()
    for ax, (article_id, mine) in zip(axes[1:], shown, strict=False):
        side = called[mine["outlet"].iloc[0]]
        draw_turns(mine, ax=ax, side=side, words=longest)
        which = f", {article_id}" if several[side.outlet] > 1 else ""
        ax.set_title(f"{side.glyph} {side.name}{which}", color=side.ink)
    if not shown:
        house.say(axes[1], "No words.")
    axes[-1].set_xlabel("words of the body from its start; ticks above a strip begin its paragraphs")
    _key(axes[0], known)
    return fig


def _key(ax: Axes, known: bool) -> None:
    house.sheet(ax)
    grey = Side("", "", "#6F6F6F", "o", GREY, "")
    house.key(ax, [*voice_key(grey, known), ("the outlet’s own", house.spoken(grey, "outlet"))])


def _sums(title: str, rows: pd.DataFrame, looks: Sequence[Side]) -> Figure:
    tenths = tenth_rows(rows)
    mine = {side: (rows[rows["outlet"].eq(side.outlet)], tenths[tenths["outlet"].eq(side.outlet)]) for side in looks}
    heights = [_KEY]
    for band in (looks[i : i + 2] for i in range(0, len(looks), 2)):
        heights.append(max(min(mine[side][0]["article_id"].nunique(), RIBBONS) for side in band) * _RIBBON + 30)
        heights.append(max(len(_source_tenths(mine[side][1])) + 1.0 for side in band) * _TENTH + 16)
    fig = house.titled(title, sum(heights))
    grid = fig.subplots(len(heights), 2, squeeze=False, gridspec_kw={"height_ratios": heights})
    for ax in grid.flat:
        ax.axis("off")
    most = max(_fullest(_source_tenths(own)) for _, own in mine.values())
    for i, side in enumerate(looks):
        above, below = grid[i // 2 * 2 + 1, i % 2], grid[i // 2 * 2 + 2, i % 2]
        for ax in (above, below):
            ax.axis("on")
        draw_ribbons(mine[side][0], ax=above, side=side)
        above.set_title(f"{side.glyph} {side.name}", color=side.ink)
        draw_tenths(mine[side][1], ax=below, side=side, most=most)
    _key(grid[0, 0], known=False)
    return fig


def _hidden(rows: pd.DataFrame) -> str:
    more = int((rows.groupby("outlet")["article_id"].nunique() - RIBBONS).clip(lower=0).sum())
    return f"{count(more, 'further article')} without a ribbon, in the table. " if more else ""


def _first_and_last(rows: pd.DataFrame, articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    parts: list[str] = []
    for side in looks:
        mine = rows[rows["outlet"].eq(side.outlet)]
        for key, own in mine.groupby("article_id", sort=False):
            where = house.named(articles, side, again=bool(parts)) if mine["article_id"].nunique() == 1 else str(key)
            parts.append(f"{_ends(own)} in {where}")
    if not rows["voice"].isin(VOICES[1:]).any():
        return "Nobody is quoted or reported in these articles"
    return f"Who has the first and the last word among the sources: {', '.join(parts)}"


def _ends(rows: pd.DataFrame) -> str:
    said = rows[rows["kind"].eq("words") & rows["voice"].ne("outlet")]
    if said.empty:
        return "nobody"
    first, last = ((said["source"].iloc[i] or "a withheld source") for i in (0, -1))
    return f"{first} both" if first == last else f"{first} and {last}"


def _first_tenth(rows: pd.DataFrame, articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    tenths = tenth_rows(rows)
    parts: list[str] = []
    for side in looks:
        mine = tenths[tenths["outlet"].eq(side.outlet)]
        told = [_of_tenth(mine, tenth) for tenth in (1, TENTHS)]
        parts.append(f"{told[0]} and {told[1]} in {house.named(articles, side)}")
    return f"Words of sources in the first and in the last tenth of the text: {', '.join(parts)}"


def _of_tenth(tenths: pd.DataFrame, tenth: int) -> str:
    mine = tenths[tenths["tenth"].eq(tenth)]
    return f"{mine.loc[mine['voice'].ne('outlet'), 'words'].sum():,} of {mine['words'].sum():,}"


def _told(rows: pd.DataFrame, side: Side, few: bool) -> str:
    mine = rows[rows["outlet"].eq(side.outlet)]
    if not few:
        told = [f"{name} {table['words'].sum():,}" for name, table in _source_tenths(tenth_rows(mine))]
        return f"{side.name}: {count(mine['article_id'].nunique(), 'article')}; {', '.join(told) or _NOBODY}."
    told = [
        f"{article_id}: " + (", ".join(f"{name} {sum(_spoken(lane)):,}" for name, lane in _lanes(own)) or _NOBODY)
        for article_id, own in mine.groupby("article_id", sort=False)
    ]
    return f"{side.name}, sources in order with their words, {'; '.join(told)}."
