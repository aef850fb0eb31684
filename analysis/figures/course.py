"""The course of a text: what it says of the event in order of mention, and where each finding falls."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from ..articles import Comparison
from ..features.status import LABELS
from ..measures import stretches
from ..spans import paragraph_numbers
from ..words import Reading, read_text
from . import house
from .house import GREY, INK, PALE, SMALL, Drawn, Side, count, each, styled

SCALE = LABELS[::-1]  # from denied to done
SETTLED = ("expected", "will", "done")
CHIPS = {  # label → fill and text, from purple over grey to green, dark at both ends
    "denied": ("#8E4775", "white"),
    "conditional": ("#D9A6C3", INK),
    "discussed": ("#F0DDE8", INK),
    "expected": ("#C9E8DC", INK),
    "will": ("#4FB292", INK),
    "done": ("#006B50", "white"),
}
LEDGER = (
    "outlet", "article_id", "mention", "part", "place", "event", "status", "text", "voice", "speaker", "origin", "rule",
)  # fmt: skip
LEDGER_ROWS = 40
_STEP, _CHIP, _LINE, _GAP = 6.5, 43.0, 8.6, 6.0  # pt
_SHIFT = _STEP * (len(SCALE) - 1) + _CHIP


def ledger_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return one row per mention of a focal event, outlet by outlet and in order of mention.

    Columns `LEDGER`; `place` is the headline or the number of the paragraph. `voice` is that of the mention's
    first word; `speaker` is whose claim it ends in, `withheld` where an attribution names nobody, empty where the
    outlet speaks for itself.
    """
    found = spans.assign(paragraph=paragraph_numbers(spans))
    found = found[found["feature"].eq("status")].merge(articles[["article_id", "outlet"]], on="article_id")
    said = stretches(articles, spans, references=comparison.references)
    by_article = dict(tuple(said.groupby("article_id")))
    rows = found.assign(
        mention=found.groupby("article_id").cumcount() + 1,
        event=found["target"],
        status=found["label"],
        text=[" ".join(text.split()) for text in found["text"]],
        place=["headline" if r.part == "headline" else f"paragraph {r.paragraph}" for r in each(found)],
        speaker=[_speaker(by_article.get(r.article_id), r) for r in each(found)],
    )
    place = {outlet: i for i, outlet in enumerate(comparison.outlets)}
    rows = rows[rows["outlet"].isin(place)].sort_values("outlet", key=lambda o: o.map(place), kind="stable")
    return rows[list(LEDGER)].reset_index(drop=True)


def _speaker(said: pd.DataFrame | None, span: Any) -> str:
    """Return whose claim the mention's last word is, else its first."""
    for position in (span.end - 1, span.start):
        at = -1 if said is None else int(np.searchsorted(said["start"].to_numpy(), position, side="right")) - 1
        if said is not None and at >= 0 and position <= said["end"].iat[at] and said["voice"].iat[at] != "outlet":
            return str(said["source"].iat[at]) or "withheld"
    return ""


@styled
def draw_ledger(rows: pd.DataFrame, *, ax: Axes | None = None, focal: str = "") -> Axes:
    """Draw the mentions of one outlet from top to bottom, each with a chip on the scale; return the axes.

    Mentions of another event than `focal` say which.
    """
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No mention of the event was found.")
    width, _ = house.sheet(ax)
    several = rows["article_id"].nunique() > 1
    left = _SHIFT + 6
    house.write(ax, 0, 4, f"← {SCALE[0]}", fontsize=SMALL, color=GREY)
    house.write(ax, _SHIFT, 4, f"{SCALE[-1]} →", fontsize=SMALL, color=GREY, ha="right")
    y = 13.0
    for row, lines in _laid_out(rows, width):
        _chip(ax, row.status, y)
        small: dict[str, Any] = {"fontsize": SMALL, "color": GREY}
        told = house.shorten(_told(row, several=several), width - left, size=SMALL)
        for i, line in enumerate([*lines, told]):
            house.write(ax, left, y + (i + 0.5) * _LINE, line, **(small if i == len(lines) else {}))
        for i, line in enumerate(_under(row, focal), 1):
            house.write(ax, 0, y + (i + 0.55) * _LINE, house.shorten(line, _SHIFT, size=SMALL), **small)
        y += _tall(row, lines, focal)
    if len(rows) > LEDGER_ROWS:
        house.write(ax, left, y, f"… and {len(rows) - LEDGER_ROWS:,} more, in the table", color=GREY)
    return ax


def _under(row: Any, focal: str) -> list[str]:
    """Return the lines under a chip: the place, another event than the focal one, a label given by default."""
    other, default = f"of “{row.event}”" * (row.event != focal), "no marker" * row.rule.endswith("no marker")
    return [line for line in (row.place, other, default) if line]


def _tall(row: Any, lines: list[str], focal: str) -> float:
    return max(len(lines), len(_under(row, focal))) * _LINE + _LINE + _GAP


def _laid_out(rows: pd.DataFrame, width: float) -> Iterable[tuple[Any, list[str]]]:
    for row in each(rows.head(LEDGER_ROWS)):
        yield row, house.middle_out(str(row.text), width - _SHIFT - 6, lines=3)


def _chip(ax: Axes, status: str, y: float) -> None:
    x = SCALE.index(status) * _STEP
    fill, ink = CHIPS[status]
    ax.plot([0, _SHIFT], [y + 4.6, y + 4.6], color=PALE, linewidth=0.8, zorder=0, solid_capstyle="butt")
    shape = "round,pad=0,rounding_size=2"
    ax.add_patch(FancyBboxPatch((x, y), _CHIP, 9.4, boxstyle=shape, facecolor=fill, edgecolor="#666666", linewidth=0.3))
    house.write(ax, x + _CHIP / 2, y + 4.9, status, fontsize=SMALL + 0.3, color=ink, ha="center")


def _told(row: Any, *, several: bool) -> str:
    """Return the line under the words: in whose voice, and whether taken over."""
    whose = {"": "", "withheld": "source withheld"}.get(row.speaker, row.speaker)
    joined = ", reporting " if row.voice == "outlet" and row.speaker not in ("", "withheld") else ", "
    if row.voice != "outlet":
        joined = ": "
    voice = f"{row.voice}{joined}{whose}" if whose else row.voice
    where = [row.article_id] if several else []
    return " · ".join([*where, voice, *(["taken over"] if row.origin == "shared" else [])])


@styled
def status_ledger(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw what the articles of each outlet say of the event, in order of mention, outlets side by side."""
    rows = ledger_rows(comparison, articles, spans)
    looks = house.sides_of(comparison)
    focal = comparison.status["event"].iloc[0] if len(comparison.status) else ""
    bands = [looks[i : i + 2] for i in range(0, len(looks), 2)]
    room = house.COLUMN
    heights = [max(_height(rows[rows["outlet"].eq(side.outlet)], room, focal) for side in band) for band in bands]
    unlisted = house.unlisted(comparison.status, "status.csv", "mention of an event")
    title = unlisted or _ledger_title(rows, articles, looks, focal)
    fig = house.titled(title, sum(heights) + 26 * len(bands))
    for ax, side in zip(house.columns(fig, looks, heights), looks, strict=True):
        mine = rows[rows["outlet"].eq(side.outlet)]
        house.say(ax, house.NOT_SOUGHT) if unlisted else draw_ledger(mine, ax=ax, focal=focal)
    tally = "; ".join(f"{side.name}: {_tally(rows[rows['outlet'].eq(side.outlet)])}" for side in looks)
    caption = (
        f"{title}. Every mention in order of the text. The further right and the greener a label, the more "
        "settled the event; the strongest marker of the clause decides, and without one (no marker) an event not told "
        "in the past is taken as will (factuality after Saurí & Pustejovsky 2009). "
        f"{_own(rows, looks, focal)}The wordings of the event are the comparison's own table. "
        + house.about(comparison, articles, stretches(articles, spans, references=comparison.references))
    )
    alt = (
        f"Ledger of {count(len(rows), 'mention')} of the event, one column per outlet, one row per mention from the "
        f"top of the text to its end, each with a label on a scale from denied to done. {tally}."
    )
    return Drawn("status-ledger", fig, rows, caption, alt)


def _height(rows: pd.DataFrame, width: float, focal: str) -> float:
    content = sum(_tall(row, lines, focal) for row, lines in _laid_out(rows, width))
    return 13 + content + (12 if len(rows) > LEDGER_ROWS else 0)


def _ledger_title(rows: pd.DataFrame, articles: pd.DataFrame, looks: list[Side], focal: str) -> str:
    body = rows[rows["part"].eq("body")]
    if body.empty:
        return "No mention of the event was found in the body of these articles"
    called = set(articles["event"]) - {""}
    event = called.pop() if len(called) == 1 else focal
    parts: list[str] = []
    for side in looks:
        mine = body[body["outlet"].eq(side.outlet) & body["event"].eq(focal)]
        of = f"in {mine['status'].isin(SETTLED).sum()} of {count(len(mine), 'mention') if not parts else len(mine)}"
        parts.append(f"{of} in {house.named(articles, side, again=bool(parts))}")
    return f"“{event}” is told as expected, coming or done {', '.join(parts)}"


def _own(rows: pd.DataFrame, looks: list[Side], focal: str) -> str:
    """Return how the title's counts stand on the articles' own words alone, where origin is known."""
    own = rows[rows["part"].eq("body") & rows["event"].eq(focal) & rows["origin"].eq("own")]
    if own.empty:
        return ""
    counts = [own[own["outlet"].eq(side.outlet)]["status"].isin(SETTLED) for side in looks]
    return "On own words alone: " + ", ".join(f"{c.sum()} of {len(c)}" for c in counts) + ". "


def _tally(rows: pd.DataFrame) -> str:
    if rows.empty:
        return "no mention"
    told = []
    for event, mine in rows[rows["part"].eq("body")].groupby("event", sort=False):
        counts = mine["status"].value_counts().reindex(SCALE).dropna().astype(int)
        told.append((f"“{event!s}” " if event else "") + ", ".join(f"{n} {label!s}" for label, n in counts.items()))
    head = rows[rows["part"].eq("headline")]
    if len(head):
        told.append("headline " + ", ".join(head["status"]))
    return " / ".join(told)


# where each finding falls ----------------------------------------------------------------------------------

_LANES = (  # lane, feature, labels, colour; lanes are told apart by place and name, colour only helps
    ("quoted", "quotation", ("direct", "partial"), "#56B4E9"),
    ("reported", "content", ("indirect", "partial"), "#9CCFEA"),
    ("scare quotes", "quotation", ("scare",), "#56B4E9"),
    ("distancing", "loaded", ("distancing",), "#CC79A7"),
    ("judging", "loaded", ("judging",), "#CC79A7"),
    ("charged", "loaded", ("charged",), "#CC79A7"),
    ("hedge", "hedge", (), "#E69F00"),
    ("name dressed", "name", ("dressed",), "#777777"),
    ("name judging", "name", ("judging",), "#777777"),
    ("status", "status", (), INK),
)
STRIPS = 6


def strip_rows(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return one row per finding drawn: `outlet, article_id, lane, label, first, last, text`.

    `first` and `last` count words from the text's start. Lane `paragraph` holds the paragraphs; their label says
    which are measured.
    """
    order = {outlet: i for i, outlet in enumerate(comparison.outlets)}
    shown = articles[articles["outlet"].isin(order)].sort_values("outlet", key=lambda o: o.map(order), kind="stable")
    rows: list[tuple[Any, ...]] = []
    for article in each(shown):
        reading = read_text(str(article.text))
        mine = spans[spans["article_id"].eq(article.article_id)]
        for r in each(mine[mine["feature"].eq("part")]):
            rows.append((article.outlet, article.article_id, "paragraph", r.label, *_extent(reading, r), ""))
        for lane, feature, labels, _ in _LANES:
            at = mine["feature"].eq(feature) & (mine["label"].isin(labels) if labels else True)
            for r in each(mine[at].drop_duplicates(["start", "end"])):
                rows.append(
                    (article.outlet, article.article_id, lane, r.label, *_extent(reading, r), " ".join(r.text.split()))
                )
    return pd.DataFrame(rows, columns=["outlet", "article_id", "lane", "label", "first", "last", "text"])


def _extent(reading: Reading, span: Any) -> tuple[int, int]:
    words = reading.words_in(span.start, span.end)
    return words.start, max(words.stop, words.start + 1)


@styled
def draw_strip(rows: pd.DataFrame, *, ax: Axes | None = None, words: int = 0) -> Axes:
    """Draw one article as a strip from its first word to its last, one lane per feature; return the axes."""
    ax = house.axes_or_new(ax)
    if rows.empty:
        return house.say(ax, "No finding.")
    at, y = {}, 0.0
    for lane, *_ in _LANES:
        tall = 3.4 if lane == "status" else 1.0
        at[lane] = y + tall / 2
        y += tall
    length = max(int(rows["last"].max()), words)
    for row in each(rows[rows["lane"].eq("paragraph")]):
        ax.plot([row.first, row.first], [-0.6, -0.15], color="#888888", linewidth=0.7)
        if row.label != "body":
            ax.axvspan(row.first, row.last, color="#F3F3F3", zorder=0, linewidth=0)
    for lane, _, _, color in _LANES:
        mine = rows[rows["lane"].eq(lane)]
        ax.axhline(at[lane] + (1.7 if lane == "status" else 0.5), color=PALE, linewidth=0.5, zorder=0)
        for row in each(mine):
            if lane == "status":
                level = at[lane] + 1.25 - 2.5 * SCALE.index(row.label) / (len(SCALE) - 1)
                _bar(ax, row.first, row.last, level, 0.42, CHIPS[row.label][0])
            else:
                _bar(ax, row.first, row.last, at[lane], 0.62, color)
    for level, label in ((1.25, SCALE[0]), (-1.25, SCALE[-1])):
        ax.text(length * 1.012, at["status"] + level, label, fontsize=SMALL, color=GREY, va="center")
    names = [f"{lane}  {len(rows[rows['lane'].eq(lane)])}" for lane in at]
    ax.set_yticks(list(at.values()), names)
    ax.set(xlim=(-length * 0.005, length * 1.075), ylim=(y + 0.1, -0.75))
    ax.grid(False)
    return ax


def _bar(ax: Axes, first: float, last: float, y: float, tall: float, color: str) -> None:
    ax.barh(y, max(last - first, 1.6) - 0.3, left=first, height=tall, color=color, edgecolor="#555555", linewidth=0.25)


@styled
def finding_strip(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> Drawn:
    """Draw each article as a strip showing where its findings fall (the first six articles)."""
    rows = strip_rows(comparison, articles, spans)
    shown = list(dict.fromkeys(zip(rows["article_id"], rows["outlet"], strict=True)))[:STRIPS]
    looks = {side.outlet: side for side in house.sides_of(comparison)}
    title = _strip_title(rows, articles, list(looks.values()))
    fig = house.titled(title, 24 + max(len(shown), 1) * 136)
    axes = fig.subplots(max(len(shown), 1), 1, squeeze=False, sharex=True)[:, 0]
    longest = int(rows["last"].max()) if len(rows) else 0
    for ax, (article_id, outlet) in zip(axes, shown, strict=False):
        mine = rows[rows["article_id"].eq(article_id)]
        draw_strip(mine, ax=ax, words=longest)
        side = looks[outlet]
        alone = articles["outlet"].eq(outlet).sum() == 1
        ax.set_title(f"{side.glyph} {side.name}" + ("" if alone else f", {article_id}"), color=side.ink)
    if not shown:
        house.say(axes[0], "No finding.")
    axes[-1].set_xlabel(
        "words from the start of the text; ticks above a strip begin its paragraphs, grey is headline or furniture"
    )
    told = "; ".join(
        f"{article_id}: {_lane_counts(rows[rows['article_id'].eq(article_id)])}" for article_id, _ in shown
    )
    more = rows["article_id"].nunique() - len(shown)
    caption = (
        f"{title}. Each bar is a finding, as long as its words; numbers beside the lanes are counts. "
        + (f"{count(more, 'further article')} in the table only. " if more else "")
        + house.about(comparison, articles, stretches(articles, spans, references=comparison.references))
    )
    alt = f"One strip per article, words from left to right, a lane per kind of finding. {told}."
    return Drawn("finding-strip", fig, rows, caption, alt)


def _strip_title(rows: pd.DataFrame, articles: pd.DataFrame, looks: list[Side]) -> str:
    if rows.empty:
        return "No finding in these articles"
    parts: list[str] = []
    for side in looks:
        counts = rows.loc[rows["outlet"].eq(side.outlet), "lane"].value_counts()
        told = [count(counts.get("quoted", 0), "quotation"), count(counts.get("distancing", 0), "distancing word")]
        parts.append(f"{' and '.join(told)} in {house.named(articles, side, again=bool(parts))}")
    return f"Where the findings fall: {', '.join(parts)}"


def _lane_counts(rows: pd.DataFrame) -> str:
    counts = rows.loc[rows["lane"].ne("paragraph"), "lane"].value_counts()
    return ", ".join(f"{counts[lane]} {lane}" for lane, *_ in _LANES if lane in counts) or "nothing"
