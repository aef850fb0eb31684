"""Who is quoted and who only reported, named or unnamed, and in what kind of cue each source is put."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes

from ..articles import Comparison
from ..features import CUES
from ..measures import stretches
from ..spans import with_source_names
from . import house
from .house import GREY, SMALL, Drawn, Side, count, each, styled
from .speech import voice_rows

SPEAKERS = 14  # sources a side that have a bar of their own
BLOCKS = 8  # sources a side whose cues are listed
NAMED = ("named", "unnamed", "withheld")
_GROUPS = {
    ("named", "quoted"): "Named, quoted",
    ("named", "only reported"): "Named, only reported",
    ("named", "no words"): "Named, without own words",
    ("unnamed", "quoted"): "Unnamed, quoted",
    ("unnamed", "only reported"): "Unnamed, only reported",
    ("unnamed", "no words"): "Unnamed, without own words",
}
_NOBODY = "Nobody is quoted or reported."
_OVERVIEW = {"named": "named", "unnamed": "unnamed", "withheld": "source withheld or not found"}
_KEY, _HEAD, _NAME, _BAR, _GAP = 14.0, 14.0, 9.4, 7.6, 4.4  # pt
_THIN, _THICK = 5.4, 9.0  # pt, of a bar
_NOTE = SMALL + 0.2
_SOURCE = ["outlet", "source", "source_type"]


def naming(source: str, source_type: str) -> str:
    """Return `named`, `unnamed` (*officials*, *he* of whom nothing more is known) or, without a source, `withheld`."""
    if not source:
        return "withheld"
    nameless = source_type == "person" and source.islower() and " " not in source
    return "unnamed" if source_type == "unnamed" or nameless else "named"


def named_sources(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return the sources of the body, one row each: `article_id, link, outlet, source, source_type, start`."""
    found = with_source_names(spans)
    found = found[found["feature"].eq("source") & found["part"].eq("body")]
    found = found.merge(articles[["article_id", "outlet"]], on="article_id")
    found = found[found["outlet"].isin(comparison.outlets)].rename(columns={"term": "source", "label": "source_type"})
    return found[["article_id", "link", "outlet", "source", "source_type", "start"]]


# words by speaker ------------------------------------------------------------------------------------------


def speaker_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return one row per side and different source, named ones first, then by words.

    Columns `outlet, source, source_type, named, speaks, quoted, reported, quoted_taken_over, reported_taken_over,
    articles, cues` and one per kind of cue. `quoted` and `reported` are words of the body, each counted once, to the
    source `stretches` gives it; of these, those also in a reference are taken over. `speaks` is `quoted`, `only
    reported`, or `no words` where a source only acts or stands inside another's words. `articles` says in how many
    the source occurs: its sum counts the sources once per article. `cues` counts attributions. `source` is empty where
    the source is withheld or was not found.
    """
    words = voice_rows(comparison, articles, spans)
    words = words[words["voice"].ne("outlet")]
    sources, cues = named_sources(comparison, articles, spans), cue_rows(comparison, articles, spans)
    keys = pd.concat([words[_SOURCE], sources[_SOURCE], cues[_SOURCE]]).drop_duplicates()
    at = pd.MultiIndex.from_frame(keys)

    def total(table: pd.DataFrame, column: str) -> Any:
        return table.groupby(_SOURCE)[column].sum().reindex(at).fillna(0).astype(int).to_numpy()

    rows = keys.reset_index(drop=True)
    rows["named"] = [naming(row.source, row.source_type) for row in each(rows)]
    over = words["origin"].eq("shared")
    for voice in ("quoted", "reported"):
        rows[voice] = total(words[words["voice"].eq(voice)], "words")
    for voice in ("quoted", "reported"):
        rows[f"{voice}_taken_over"] = total(words[words["voice"].eq(voice) & over], "words")
    speaks = [("quoted" if row.quoted else "only reported" if row.reported else "no words") for row in each(rows)]
    rows.insert(4, "speaks", speaks)
    held = _withheld_articles(comparison, articles, spans)
    counted = pd.concat([sources, held]).groupby(_SOURCE)["article_id"].nunique()
    rows["articles"] = counted.reindex(at).fillna(0).astype(int).to_numpy()
    rows["cues"] = total(cues, "count")
    for kind in CUES:
        rows[kind] = total(cues[cues["kind"].eq(kind)], "count")
    return _ordered(comparison, rows, rows["quoted"] + rows["reported"])


def _withheld_articles(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return a row per article with words or a cue of no known source."""
    body = spans[spans["part"].eq("body")]
    cues = body.loc[body["feature"].eq("cue"), ["article_id", "link"]]
    known = pd.MultiIndex.from_frame(body.loc[body["feature"].eq("source"), ["article_id", "link"]])
    said = stretches(articles, spans)
    said = said[said["part"].eq("body") & said["voice"].ne("outlet") & said["source"].eq("")]
    ids = {*said["article_id"], *cues.loc[~pd.MultiIndex.from_frame(cues).isin(known), "article_id"]}
    at = articles["article_id"].isin(ids) & articles["outlet"].isin(comparison.outlets)
    return articles.loc[at, ["article_id", "outlet"]].assign(source="", source_type="")


def _ordered(comparison: Comparison, rows: pd.DataFrame, size: pd.Series) -> pd.DataFrame:
    place = {outlet: i for i, outlet in enumerate(comparison.outlets)}
    rows = rows.assign(a=rows["outlet"].map(place), b=rows["named"].map(NAMED.index), c=-size)
    rows = rows.sort_values(["a", "b", "c", "source", "source_type"], kind="stable")
    return rows.drop(columns=["a", "b", "c"]).reset_index(drop=True)


class _Line(NamedTuple):
    """A line of the drawing: a heading, or a source with its bar."""

    head: str = ""
    label: str = ""
    note: str = ""
    words: tuple[int, int, int, int] = (0, 0, 0, 0)  # quoted, of these taken over; reported, of these taken over
    tall: float = _THIN


_WORDS = ["quoted", "quoted_taken_over", "reported", "reported_taken_over"]


def _four(rows: pd.DataFrame) -> tuple[int, int, int, int]:
    a, b, c, d = (int(rows[name].sum()) for name in _WORDS)
    return a, b, c, d


def _lines(rows: pd.DataFrame, top: int) -> list[_Line]:
    """Return what one side shows: named against unnamed, then the sources, the rarer ones of a group added up."""
    every = int(rows[["quoted", "reported"]].to_numpy().sum())
    out = [_Line(head=f"All sources: {count(every, 'word')}")]
    for named, told in _OVERVIEW.items():
        mine = rows[rows["named"].eq(named)]
        out.append(_Line(label=told, note=_split(mine, sources=named != "withheld"), words=_four(mine), tall=_THICK))
    known = rows[rows["named"].ne("withheld")]
    first = set((known["quoted"] + known["reported"]).sort_values(ascending=False, kind="stable").index[:top])
    for (named, speaks), head in _GROUPS.items():
        mine = known[known["named"].eq(named) & known["speaks"].eq(speaks)]
        if mine.empty:
            continue
        out.append(_Line(head=f"{head}: {count(len(mine), 'source')}"))
        own = mine[mine.index.isin(first)] if len(mine) > 1 + mine.index.isin(first).sum() else mine
        for row in each(own):
            note = f"{row.quoted:,} quoted + {row.reported:,} reported"
            note = count(row.cues, "cue") if speaks == "no words" else note
            kind = row.source_type if named == "named" else ""
            many = f"in {count(row.articles, 'article')}" if row.articles > 1 else ""
            words = (row.quoted, row.quoted_taken_over, row.reported, row.reported_taken_over)
            out.append(_Line(label=row.source, note=" · ".join(filter(None, (note, kind, many))), words=words))
        rest = mine.drop(own.index)
        if len(rest):
            told = "" if speaks == "no words" else _split(rest, sources=False)
            out.append(
                _Line(
                    label=f"{len(rest):,} {'further ' * bool(len(own))}sources together", note=told, words=_four(rest)
                )
            )
    return out


def _split(rows: pd.DataFrame, *, sources: bool) -> str:
    told = f"{rows['quoted'].sum():,} quoted + {rows['reported'].sum():,} reported"
    if not sources:
        return told
    once = int(rows["articles"].sum())
    again = f" ({once:,} counted once per article)" if once > len(rows) else ""
    return f"{told}, {count(len(rows), 'source')}{again}"


def _placed(lines: Sequence[_Line], width: float) -> Iterator[tuple[float, _Line, list[str], bool]]:
    """Yield each line with its height on a column of `width`, its label in lines, whether the note stands beside it."""
    for line in lines:
        if line.head:
            yield _HEAD + 3, line, [line.head], False
            continue
        beside = house.width_of(line.label) + 7 + house.width_of(line.note, size=_NOTE) <= width
        label = house.wrap(line.label, width, lines=2)
        texts = len(label) + (bool(line.note) and not beside)
        bar = _BAR + line.tall - _THIN if any(line.words) or line.tall > _THIN else 0
        yield texts * _NAME + bar + _GAP, line, label, beside


@styled
def draw_speakers(
    rows: pd.DataFrame, *, ax: Axes | None = None, side: Side | None = None, longest: float = 0, top: int = SPEAKERS
) -> Axes:
    """Draw one side's words by source, quoted full and reported pale, hatched where taken over; return the axes.

    Named against unnamed comes first and thick. `longest` is how many words the full width stands for, `top` how
    many sources have a bar of their own.
    """
    ax = house.axes_or_new(ax)
    side = side or house.sides([*rows["outlet"].unique(), "a"])[0]
    if rows.empty:
        return house.say(ax, _NOBODY)
    width, _ = house.sheet(ax)
    lines = _lines(rows, top)
    unit = (width - 4) / max(longest, *(line.words[0] + line.words[2] for line in lines), 1)
    house.key(ax, voice_key(side, any(line.words[1] or line.words[3] for line in lines)))
    y = _KEY
    for tall, line, label, beside in _placed(lines, width):
        for i, text in enumerate(label):
            head: dict[str, Any] = {"weight": "bold"} if line.head else {}
            house.write(ax, 0, y + (0.5 * tall if line.head else 4.6 + i * _NAME), text, **head)
        if line.note:
            x, down = (house.width_of(line.label) + 7, 0) if beside else (0, len(label))
            note = house.shorten(line.note, width - x, size=_NOTE)
            house.write(ax, x, y + 4.6 + down * _NAME, note, color=GREY, fontsize=_NOTE)
        _words(ax, line, (y + tall - _GAP - line.tall / 2 - 1.0, unit), side)
        y += tall
    return ax


def voice_key(side: Side, known: bool) -> list[tuple[str, dict[str, Any]]]:
    """Return what the looks of words stand for; `known` says that the origin of words is."""
    voices = {"quoted": "quoted directly", "reported": "only reported"}
    over = [("taken over", house.spoken(side, "quoted", over=True))]
    return [(told, house.spoken(side, voice)) for voice, told in voices.items()] + over * known


def _words(ax: Axes, line: _Line, at: tuple[float, float], side: Side) -> None:
    y, unit = at
    left = 0.5
    quoted, quoted_over, reported, reported_over = line.words
    for voice, words, over in (
        ("quoted", quoted - quoted_over, False),
        ("quoted", quoted_over, True),
        ("reported", reported - reported_over, False),
        ("reported", reported_over, True),
    ):
        if words:
            ax.barh(y, words * unit, left=left, height=line.tall, **house.spoken(side, voice, over=over))
            left += words * unit


@styled
def quoted_speakers(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw who speaks on each side: words quoted and only reported, named against unnamed and source by source."""
    rows, looks = speaker_rows(comparison, articles, spans), house.sides_of(comparison)
    sides = [rows[rows["outlet"].eq(side.outlet)] for side in looks]
    known = len(comparison.references) > 0
    title = _speaker_title(sides, articles, looks)
    top = _fewer(SPEAKERS, looks)
    heights = [_KEY + sum(line[0] for line in _placed(_lines(mine, top), house.COLUMN)) for mine in sides]
    fig, axes = house.columned(title, looks, heights)
    longest = max(_words_of(mine).groupby(mine["named"]).sum().max() if len(mine) else 0 for mine in sides)
    for ax, side, mine in zip(axes, looks, sides, strict=True):
        draw_speakers(mine, ax=ax, side=side, longest=longest, top=top)
    told = [f"{side.name}: {_speaker_counts(mine)}" for side, mine in zip(looks, sides, strict=True)]
    caption = (
        f"{title}. Words of the body by the source they stand with, each counted once: in quotation marks (full), "
        f"reported without marks (pale){', in wording a reference text also has (hatched)' * known}. Named is a "
        f"person, body, state or medium, by name or office; unnamed are sources like officials or reports. A source "
        f"counts once per article, under whatever pronoun or short name it comes back; one that only acts, or stands "
        f"inside another’s words, has no words of its own. {_beyond(sides, top)}"
        + house.about(comparison, articles, stretches(articles, spans))
    )
    alt = (
        f"Bars of words per source, a column per outlet: named, unnamed and withheld together, then source by "
        f"source, quoted before only reported. {'; '.join(told)}."
    )
    return Drawn("quoted-speakers", fig, rows, caption, alt)


def _words_of(rows: pd.DataFrame) -> pd.Series:
    return rows["quoted"] + rows["reported"]


def _speaker_title(sides: Sequence[pd.DataFrame], articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    if not any(len(mine) for mine in sides):
        return "Nobody is quoted or reported in these articles"
    parts: list[str] = []
    for side, mine in zip(looks, sides, strict=True):
        of = int(_words_of(mine).sum())
        every = f"{of:,}" if parts else count(of, "word")
        told = f"{_words_of(mine[mine['named'].eq('named')]).sum():,} of {every}" if of else "none"
        parts.append(f"{told} in {house.named(articles, side, again=bool(parts))}")
    return f"Quoted or reported words that stand with a named source: {', '.join(parts)}"


def _speaker_counts(rows: pd.DataFrame) -> str:
    if rows.empty:
        return "nobody speaks"
    told = []
    for named in NAMED:
        mine = rows[rows["named"].eq(named)]
        if len(mine):
            many = f" by {count(len(mine), 'source')}" if named != "withheld" else ""
            told.append(f"{mine['quoted'].sum():,} words quoted and {mine['reported'].sum():,} reported, {named}{many}")
    most = rows.loc[_words_of(rows).idxmax()]
    return ", ".join(told) + f"; most with {most['source'] or 'a withheld source'}"


def _fewer(top: int, looks: Sequence[Side]) -> int:
    """Return how many sources a side stand alone where the sides need several bands, so that a page holds them."""
    return max(top // ((len(looks) + 1) // 2), 3)


def _beyond(sides: Sequence[pd.DataFrame], top: int) -> str:
    more = any(line.label.endswith("together") for mine in sides for line in _lines(mine, top))
    return f"Beyond the {top} sources with the most words a side, those of a group are added up. " if more else ""


# kinds of cue ----------------------------------------------------------------------------------------------

_KIND, _MARKS, _TEXT = 53.0, 46.0, 15.0  # pt: the room of a kind's name, of its bar, of the bar's number
_ROW, _VERB, _APART = 8.6, 7.8, 1.8  # pt


def cue_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return how often each side puts each source in which cue: one row per source, kind of cue and wording.

    Columns `outlet, source, source_type, named, kind, cue, term, count, taken_over, articles`, body only; `cue` is as
    written, in lower case, `term` its entry. `source` is empty where the cue withholds it or none was found.
    """
    cues = spans[spans["feature"].eq("cue") & spans["part"].eq("body")]
    cues = cues.merge(articles[["article_id", "outlet"]], on="article_id")
    cues = cues[cues["outlet"].isin(comparison.outlets)]
    who = named_sources(comparison, articles, spans).drop_duplicates(["article_id", "link"])
    cues = cues.merge(who[["article_id", "link", "source", "source_type"]], on=["article_id", "link"], how="left")
    cues = cues.fillna({"source": "", "source_type": ""})
    cues = cues.assign(
        kind=cues["label"],
        cue=[" ".join(text.lower().split()) for text in cues["text"]],
        over=cues["origin"].eq("shared"),
        named=[naming(s, t) for s, t in zip(cues["source"], cues["source_type"], strict=True)],
    )
    keys = [*_SOURCE, "named", "kind", "cue", "term"]
    rows = cues.groupby(keys, sort=False).agg(
        count=("cue", "size"), taken_over=("over", "sum"), articles=("article_id", "nunique")
    )
    rows = rows.reset_index()
    size = rows.groupby(_SOURCE)["count"].transform("sum")
    rows = rows.assign(d=rows["kind"].map(CUES.index)).sort_values(
        ["d", "count", "cue"], ascending=[True, False, True], kind="stable"
    )
    return _ordered(comparison, rows.drop(columns="d"), size.reindex(rows.index))


class _Cues(NamedTuple):
    """A line of the drawing: a heading with what stands beside it, or a kind of cue with its count and verbs."""

    head: str = ""
    note: str = ""
    kind: str = ""
    number: int = 0
    over: int = 0
    verbs: tuple[str, ...] = ()
    lines: int = 1


def _cue_lines(rows: pd.DataFrame, overview: Sequence[tuple[str, int]], top: int) -> list[_Cues]:
    """Return what one side shows: all sources by every kind in `overview` (with its lines), then source by source."""
    over = f", {rows['taken_over'].sum():,} of them taken over (hatched)" if rows["taken_over"].any() else ""
    out = [_Cues(head="All sources", note=count(int(rows["count"].sum()), "cue") + over)]
    for kind, lines in overview:
        out.append(_kind_line(rows[rows["kind"].eq(kind)], kind, lines=lines))
    blocks = [mine for _, mine in rows.groupby([rows["source"], rows["source_type"]], sort=False)]
    if len(blocks) > top + 1:
        largest = sorted(range(len(blocks)), key=lambda i: (-blocks[i]["count"].sum(), i))[:top]
        rest = pd.concat([mine for i, mine in enumerate(blocks) if i not in largest])
        told = f"{len(blocks) - top:,} further sources together"
        blocks = [mine for i, mine in enumerate(blocks) if i in largest]
    else:
        rest, told = rows.iloc[:0], ""
    for mine in blocks:
        row = mine.iloc[0]
        named = row["source_type"] if row["named"] == "named" else row["named"] * (row["named"] == "unnamed")
        note = " · ".join(filter(None, (named, count(int(mine["count"].sum()), "cue"))))
        out.append(_Cues(head=row["source"] or "Source withheld or not found", note=note))
        out += [_kind_line(mine[mine["kind"].eq(kind)], kind) for kind in CUES if mine["kind"].eq(kind).any()]
    if len(rest):
        out.append(_Cues(head=told, note=count(int(rest["count"].sum()), "cue")))
        out += [_kind_line(rest[rest["kind"].eq(kind)], kind) for kind in CUES if rest["kind"].eq(kind).any()]
    return out


def _kind_line(rows: pd.DataFrame, kind: str, *, lines: int = 0) -> _Cues:
    verbs = tuple(_verbs(rows, house.COLUMN - _KIND - _MARKS - _TEXT))
    number, over = int(rows["count"].sum()), int(rows["taken_over"].sum())
    return _Cues(kind=kind, number=number, over=over, verbs=verbs, lines=lines or max(len(verbs), 1))


def _verbs(rows: pd.DataFrame, width: float) -> list[str]:
    """Return the cues as written, the commonest first, with their counts, in at most three lines."""
    counts = rows.groupby("cue", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
    told = [f"{cue} ×{n}" if n > 1 else str(cue) for cue, n in counts.items()]
    for kept in range(len(told), 0, -1):
        more = f" and {count(len(told) - kept, 'other')}" if kept < len(told) else ""
        lines = house.wrap(", ".join(told[:kept]) + more, width, lines=3, size=_NOTE)
        if not lines[-1].endswith("…") or kept == 1:
            return lines
    return []


def _cue_height(line: _Cues) -> float:
    return _HEAD if line.head else max(line.lines * _VERB + _APART, _ROW)


@styled
def draw_cues(
    rows: pd.DataFrame,
    *,
    ax: Axes | None = None,
    side: Side | None = None,
    kinds: Sequence[tuple[str, int]] = (),
    most: float = 0,
    top: int = BLOCKS,
) -> Axes:
    """Draw one side's cues by kind, all sources together and then each, with the words written; return the axes.

    `kinds` are those of the overview with the lines each needs there (else those found), `most` the cues that a full
    bar stands for, `top` how many sources stand alone.
    """
    ax = house.axes_or_new(ax)
    side = side or house.sides([*rows["outlet"].unique(), "a"])[0]
    if rows.empty:
        return house.say(ax, "No cue was found.")
    width, _ = house.sheet(ax)
    lines = _cue_lines(rows, kinds or _overview([rows]), top)
    unit = _MARKS / max(most, *(line.number for line in lines))
    y = 0.0
    for line in lines:
        small: dict[str, Any] = {"color": GREY, "fontsize": _NOTE}
        if line.head:
            note = house.width_of(line.note, size=_NOTE) + 7
            head = house.shorten(line.head, width - note, weight="bold")
            house.write(ax, 0, y + 0.55 * _HEAD, head, weight="bold")
            x = house.width_of(head, weight="bold") + 7
            house.write(ax, min(x, width - note + 7), y + 0.55 * _HEAD, line.note, **small)
        else:
            house.write(ax, 4, y + 4.4, line.kind, fontsize=house.PLAIN)
            left = _KIND
            for n, over in ((line.number - line.over, False), (line.over, True)):
                if n:
                    ax.barh(y + 4.4, n * unit, left=left, height=5.2, **house.spoken(side, "quoted", over=over))
                    left += n * unit
            house.write(
                ax, left + 2.5, y + 4.4, f"{line.number:,}", **small | {"color": side.ink if line.number else GREY}
            )
            for i, text in enumerate(line.verbs):
                house.write(ax, _KIND + _MARKS + _TEXT, y + 4.4 + i * _VERB, text, fontsize=_NOTE)
        y += _cue_height(line)
    return ax


def _overview(sides: Sequence[pd.DataFrame]) -> list[tuple[str, int]]:
    """Return the kinds of cue found on any side, each with the lines it needs there."""
    out = []
    for kind in CUES:
        mine = [rows[rows["kind"].eq(kind)] for rows in sides]
        if any(len(rows) for rows in mine):
            out.append((kind, max(_kind_line(rows, kind).lines for rows in mine)))
    return out


@styled
def source_cues(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw in what kind of cue each side puts its sources, with the cues as written."""
    rows, looks = cue_rows(comparison, articles, spans), house.sides_of(comparison)
    sides = [rows[rows["outlet"].eq(side.outlet)] for side in looks]
    kinds = _overview(sides)
    title = _cue_title(sides, articles, looks)
    top = _fewer(BLOCKS, looks)
    heights = [max(sum(map(_cue_height, _cue_lines(mine, kinds, top))), 24) if len(mine) else 24 for mine in sides]
    fig, axes = house.columned(title, looks, heights)
    most = max(float(mine.groupby("kind")["count"].sum().max()) if len(mine) else 0 for mine in sides)
    for ax, side, mine in zip(axes, looks, sides, strict=True):
        draw_cues(mine, ax=ax, side=side, kinds=kinds, most=most, top=top)
    told = [
        f"{side.name}: "
        + (", ".join(f"{mine.loc[mine['kind'].eq(k), 'count'].sum():,} {k}" for k, _ in kinds) or "none")
        for side, mine in zip(looks, sides, strict=True)
    ]
    known = len(comparison.references) > 0
    more = any(mine.groupby(["source", "source_type"]).ngroups > top + 1 for mine in sides)
    caption = (
        f"{title}. Cues of the body by kind, as written, for all sources and for each; the same source under whatever "
        f"name is one. {'Hatched: in wording a reference text also has. ' * known}"
        f"{f'Beyond the {top} sources with the most cues a side, the others are added up. ' * more}"
        "A kind says how the outlet presents the claim, not whether it is true. "
        + house.about(comparison, articles, stretches(articles, spans))
    )
    alt = f"Bars of cues per kind with the verbs written beside them, a column per outlet. {'; '.join(told)}."
    return Drawn("source-cues", fig, rows, caption, alt)


def _cue_title(sides: Sequence[pd.DataFrame], articles: pd.DataFrame, looks: Sequence[Side]) -> str:
    if not any(len(mine) for mine in sides):
        return "No cue was found in these articles"
    parts: list[str] = []
    for side, mine in zip(looks, sides, strict=True):
        of = int(mine["count"].sum())
        told = f"{mine.loc[mine['kind'].eq('neutral'), 'count'].sum():,} of {of if parts else count(of, 'cue')}"
        parts.append(f"{told if of else 'no cue'} in {house.named(articles, side, again=bool(parts))}")
    return f"Sources put in a neutral cue, such as said: {', '.join(parts)}"
