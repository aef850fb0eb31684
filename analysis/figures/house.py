"""What all figures share: the two sides and their looks, texts that fit, and files that are the same on every run."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Bbox

from ..articles import Comparison, called
from ..corrections import applied, rests_on
from ..tables import replacing

STYLE = Path(__file__).resolve().parent.parent / "house.mplstyle"
_MACHINE = ("backend", "interactive", "toolbar", "webagg", "tk.", "timezone", "date.epoch")
LOOK = {key: value for key, value in mpl.rc_params_from_file(STYLE).items() if not key.startswith(_MACHINE)}
WIDE = 180  # mm, a journal page; a single column has 85
COLUMN = (WIDE / 25.4 * 72 - 18) / 2  # pt, the room of one of two columns on the wide figure
INK, GREY, PALE = "#222222", "#5F5F5F", "#E4E4E4"
SMALL, PLAIN = 6.0, 6.8  # pt
_LOOKS = (  # Okabe & Ito 2008; the third is a darker tone in which text is read on white
    ("#0072B2", "o", "#00629A", "●"),
    ("#D55E00", "s", "#B04D00", "■"),
    ("#009E73", "^", "#00745A", "▲"),
    ("#CC79A7", "D", "#96487A", "◆"),
)
_WIDTH = 130  # CSS pixels an inch of a figure takes on a page
_SCREEN = 200  # dots per inch of the picture a page shows
_ENDINGS = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {"Software": None}}


class Side(NamedTuple):
    """An outlet and how it looks in every figure."""

    outlet: str
    name: str
    color: str
    marker: str
    ink: str
    glyph: str


class Drawn(NamedTuple):
    """A figure with the rows it shows, its caption and its text for those who do not see it."""

    stem: str
    figure: Figure
    rows: pd.DataFrame
    caption: str
    alt: str

    def __repr__(self) -> str:
        return f"{self.stem}: {self.alt}"

    def _repr_html_(self) -> str:
        """Return the picture with its alt text and caption, which JupyterLab and nbconvert keep."""
        picture = base64.b64encode(_bytes(self.figure, "png", dpi=_SCREEN)).decode()
        width = round(self.figure.get_figwidth() * _WIDTH)
        return (
            f'<figure style="margin:0;max-width:{width}px"><img alt="{html.escape(self.alt)}" '
            f'style="width:100%;max-width:{width}px" src="data:image/png;base64,{picture}">'
            f'<figcaption style="font-size:.85em">{html.escape(self.caption)}</figcaption></figure>'
        )


def sides(outlets: Sequence[str], *, inferred: Sequence[str] = ()) -> list[Side]:
    """Return the looks of the outlets in their order: a blue circle, a vermilion square, and on."""
    return [Side(name, called(name, inferred), *_LOOKS[i % len(_LOOKS)]) for i, name in enumerate(outlets)]


def sides_of(comparison: Comparison) -> list[Side]:
    """Return the sides of a comparison; an outlet that its catalogue only inferred says so."""
    return sides(comparison.outlets, inferred=comparison.inferred)


def named(articles: pd.DataFrame, side: Side, *, again: bool = False) -> str:
    """Return how a side is spoken of: this article of X, or 12 articles of X."""
    n = int(articles["outlet"].eq(side.outlet).sum())
    return f"this {'one' if again else 'article'} of {side.name}" if n == 1 else f"{n} articles of {side.name}"


def about(comparison: Comparison, articles: pd.DataFrame, words: pd.DataFrame) -> str:
    """Return the caption's last sentences: how much was read, with which lists, and what that bears.

    `words` has `article_id, part, words`, as `measures.stretches` gives.
    """
    body = words[words["part"].eq("body")].groupby("article_id")["words"].sum()
    told = []
    for side in sides_of(comparison):
        ids = articles["article_id"][articles["outlet"].eq(side.outlet)]
        told.append(f"{side.name} {count(len(ids), 'article')}, {body.reindex(ids).sum():,.0f} words of body")
    few = articles["outlet"].isin(comparison.outlets).sum() == len(comparison.outlets)
    bears = " One article a side: counts of these texts, nothing is inferred about the outlets." if few else ""
    return f"Read: {'; '.join(told)}. Term lists {comparison.lexicon}.{bears}"


def each(table: pd.DataFrame) -> Iterator[Any]:
    """Return the rows of a table one by one, their columns as attributes."""
    return iter(table.itertuples(index=False))


def count(n: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun: 1 article, 2 articles."""
    return f"{n:,} {noun if n == 1 else plural or noun + 's'}"


# sheets and texts ------------------------------------------------------------------------------------------


def figure(height: float, *, width: float = WIDE) -> Figure:
    """Return an empty figure of a column's width, both in mm, in the house look."""
    with mpl.rc_context(LOOK):
        fig = Figure(figsize=(width / 25.4, height / 25.4), layout="constrained")
        FigureCanvasAgg(fig)
    return fig


def mm(points: float) -> float:
    """Return points as mm."""
    return points * 25.4 / 72


def titled(title: str, height: float) -> Figure:
    """Return a figure of full width with the finding above it, in as many lines as it needs, over `height` points."""
    size, width = LOOK["figure.titlesize"], WIDE / 25.4 * 72
    lines = wrap(title, width - 14, lines=4, size=size, weight="bold")
    fig = figure(mm(height + len(lines) * size * 1.3 + 12))
    fig.suptitle("\n".join(lines), x=6 / width, ha="left", linespacing=1.25)
    return fig


def columns(fig: Figure, looks: Sequence[Side], heights: Sequence[float]) -> list[Axes]:
    """Return a blank axes per side, two side by side, each headed by its side; `heights` of the bands."""
    grid = fig.subplots(len(heights), 2, squeeze=False, gridspec_kw={"height_ratios": list(heights)})
    for ax in grid.flat:
        ax.axis("off")
    for ax, side in zip(grid.flat, looks, strict=False):
        ax.set_title(f"{side.glyph} {side.name}", color=side.ink)
    return list(grid.flat[: len(looks)])


def columned(title: str, looks: Sequence[Side], heights: Sequence[float]) -> tuple[Figure, list[Axes]]:
    """Return a titled figure with a headed column per side, two side by side; `heights` in points, one a side."""
    bands = [max(heights[i : i + 2]) for i in range(0, len(heights), 2)]
    fig = titled(title, sum(bands) + 26 * len(bands))
    return fig, columns(fig, looks, bands)


def axes_or_new(ax: Axes | None) -> Axes:
    """Return the axes given, or those of a new figure."""
    return figure(120).subplots() if ax is None else ax


def sheet(ax: Axes) -> tuple[float, float]:
    """Make the axes a blank sheet measured in points from its top left corner; return its width and height."""
    ax.axis("off")
    fig = ax.get_figure(root=True)
    assert fig is not None
    fig.draw_without_rendering()
    box = ax.get_window_extent()
    width, height = box.width * 72 / fig.dpi, box.height * 72 / fig.dpi
    ax.set(xlim=(0, width), ylim=(height, 0))
    return width, height


def write(ax: Axes, x: float, y: float, text: str, **look: Any) -> None:
    """Write a text that stands inside the axes, so that the layout need not ask for its room."""
    ax.text(x, y, text, **{"va": "center_baseline", **look}).set_in_layout(False)


def lighter(color: str, strength: float) -> tuple[float, ...]:
    """Return a colour mixed with white: 1 leaves it as it is, 0 is white."""
    return tuple(1 - strength * (1 - part) for part in to_rgb(color))


def spoken(side: Side, voice: str, *, over: bool = False) -> dict[str, Any]:
    """Return how words of a voice look: quoted full, reported pale, the outlet's white; hatched where taken over."""
    face = {"quoted": side.color, "reported": lighter(side.color, 0.35), "outlet": "white"}[voice]
    look: dict[str, Any] = {"facecolor": face, "edgecolor": side.color, "linewidth": 0.6}
    if voice == "outlet":
        look["edgecolor"] = "#B5B5B5"
    if over:
        look |= {"hatch": "//////", "hatchcolor": "white" if voice == "quoted" else look["edgecolor"]}
    return look


def key(ax: Axes, entries: Sequence[tuple[str, dict[str, Any]]], *, y: float = 4.6) -> None:
    """Draw on a sheet, in one line from its left, a small bar of each look with what it stands for."""
    x = 0.5
    for label, look in entries:
        ax.barh(y, 11, left=x, height=5.4, **look)
        write(ax, x + 14, y, label, color=GREY, fontsize=SMALL + 0.2)
        x += 24 + width_of(label, size=SMALL + 0.2)


def say(ax: Axes, words: str) -> Axes:
    """Write in words that there is nothing to draw."""
    ax.axis("off")
    ax.text(0, 1, words, ha="left", va="top", color=GREY, style="italic", transform=ax.transAxes)
    return ax


NOT_SOUGHT = "Not looked for."


def unlisted(table: pd.DataFrame, file: str, what: str) -> str:
    """Return the title of a figure whose table of the comparison has no row, else nothing."""
    return "" if len(table) else f"No {what} was looked for: {file} lists none"


@cache
def _font(size: float, weight: str) -> FontProperties:
    return FontProperties(family=LOOK["font.family"], size=size, weight=weight)


@lru_cache(maxsize=20_000)
def _drawn_width(word: str, size: float, weight: str) -> float:
    return text_to_path.get_text_width_height_descent(word, _font(size, weight), ismath=False)[0]


def width_of(text: str, *, size: float = PLAIN, weight: str = "normal") -> float:
    """Return how wide a text is drawn, in points, word by word."""
    words = text.split(" ")
    gaps = (len(words) - 1) * _drawn_width("n n", size, weight) - 2 * (len(words) - 1) * _drawn_width("n", size, weight)
    return (sum(_drawn_width(word, size, weight) for word in words) + gaps) * 1.02


def shorten(text: str, width: float, *, size: float = PLAIN, weight: str = "normal") -> str:
    """Return a text cut with … so that it is no wider than `width` points."""
    return wrap(text, width, lines=1, size=size, weight=weight)[0]


def wrap(text: str, width: float, *, lines: int = 2, size: float = PLAIN, weight: str = "normal") -> list[str]:
    """Return a text in at most so many lines of `width` points, cut with … at its end where it does not fit."""
    words = " ".join(text.split()).split(" ")
    out = [""]
    for i, word in enumerate(words):
        longer = f"{out[-1]} {word}".strip()
        if width_of(longer, size=size, weight=weight) <= width:
            out[-1] = longer
        elif len(out) < lines and out[-1]:
            out.append(_cut(word, width, size, weight))
        else:
            rest = " ".join(words[i : i + 60])
            out[-1] = _cut(f"{out[-1]} {rest}".strip(), width, size, weight)
            break
    return out


def middle_out(text: str, width: float, *, lines: int = 2) -> list[str]:
    """Return a text in at most so many lines, words left out of its middle (…) where it does not fit."""
    words = text.split()[:400]
    out = wrap(" ".join(words), width, lines=lines)
    kept = len(words)
    while out[-1].endswith("…") and kept > 2:
        kept -= 1
        head, tail = words[: (kept + 1) // 2], words[-(kept // 2) :]
        out = wrap(" ".join([*head, "…", *tail]), width, lines=lines)
    return out


def _cut(text: str, width: float, size: float, weight: str) -> str:
    if width_of(text, size=size, weight=weight) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width_of(text[:middle].rstrip() + "…", size=size, weight=weight) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip(" ,;:") + "…"


# files -----------------------------------------------------------------------------------------------------


def export(drawn: Drawn, folder: str | Path) -> list[Path]:
    """Write a figure as svg, pdf and png, its rows as csv, caption and alt text as md, under one stem.

    The same figure gives the same bytes; a file is complete or not there. Returns the paths.
    """
    folder = Path(folder)
    told = f"# {drawn.stem}\n\n{drawn.caption}\n\n**Alt text.** {drawn.alt}\n"
    table = "\ufeff" + drawn.rows.to_csv(index=False, lineterminator="\n", float_format="%.6g")
    files = {ending: _bytes(drawn.figure, ending) for ending in _ENDINGS}
    files |= {"csv": table.encode(), "md": told.encode()}
    return [_write(folder / f"{drawn.stem}.{ending}", data) for ending, data in files.items()]


def _bytes(fig: Figure, ending: str, *, dpi: float | None = None) -> bytes:
    out = io.BytesIO()
    with mpl.rc_context(LOOK):
        if fig.get_layout_engine() is not None:  # laid out once, not anew for each file
            fig.draw_without_rendering()
            fig.set_layout_engine("none")
            for ax in fig.axes:  # the layout's solver differs in the last digits from run to run
                ax.set_position(Bbox.from_bounds(*(round(edge, 4) for edge in ax.get_position().bounds)))
        fig.savefig(out, format=ending, metadata=_ENDINGS[ending], dpi=dpi or LOOK["savefig.dpi"])
    return out.getvalue()


def _write(path: Path, data: bytes) -> Path:
    with replacing(path) as partial:
        partial.write_bytes(data)
    return path


def styled(draw: Any) -> Any:
    """Run a drawing function in the house look, whatever the caller's.

    A whole figure says at the end of caption and alt text how many corrections by hand the comparison holds.
    """

    def drawn(*args: Any, **options: Any) -> Any:
        with mpl.rc_context(LOOK):
            made = draw(*args, **options)
        if isinstance(made, Drawn) and (told := rests_on(_corrections((*args, *options.values())))):
            return made._replace(caption=f"{made.caption} {told}", alt=f"{made.alt} {told}")
        return made

    drawn.__name__, drawn.__doc__, drawn.__wrapped__ = draw.__name__, draw.__doc__, draw  # type: ignore[attr-defined]
    return drawn


def _corrections(given: Sequence[Any]) -> int:
    """Return on how many corrections the tables given to a figure rest: spans hold them, contrasts say so."""
    tables = [one for one in given if isinstance(one, pd.DataFrame) and len(one)]
    said = [one["corrections"].max() for one in tables if "corrections" in one]
    said += [applied(one) for one in tables if {"feature", "rule"} <= set(one)]
    return max((int(n) for n in said if not pd.isna(n)), default=0)
