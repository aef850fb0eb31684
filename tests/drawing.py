"""Two short invented articles with a span table made by hand, and a reader of what a figure's texts look like."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from analysis.articles import CATALOGUE, Comparison, empty
from analysis.spans import COLUMNS
from analysis.words import read_text

NORTH = (
    "Border pact in doubt\n"
    "The so-called pact may fail, the minister said. The notorious pact is no deal.\n"
    "“We will not sign the pact,” she added. Read: all on the pact"
)
SOUTH = (
    "Leaders will sign the pact on Friday.\n"
    "The pact is expected to be signed, officials say. If the pact is signed, $5 & a <b>toast</b> follow."
)

# article, words, how often they stood before, feature, label, voice, term, target, link
FOUND = [
    ("n", "Border pact in doubt", 0, "part", "headline", "", "", "", ""),
    ("n", NORTH.split("\n")[1], 0, "part", "body", "", "", "", ""),
    ("n", NORTH.split("\n")[2], 0, "part", "body", "", "", "", ""),
    ("n", "Border pact in doubt", 0, "status", "discussed", "outlet", "pact", "sign", ""),
    ("n", "so-called", 0, "loaded", "distancing", "reported", "so-called", "pact", ""),
    ("n", "notorious", 0, "loaded", "charged", "outlet", "notorious", "pact", ""),
    ("n", "pact", 0, "name", "bare", "outlet", "pact", "pact", ""),
    ("n", "pact", 1, "name", "dressed", "reported", "pact", "pact", ""),
    ("n", "pact", 2, "name", "bare", "outlet", "pact", "pact", ""),
    ("n", "pact", 3, "name", "bare", "quoted", "pact", "pact", ""),
    ("n", "may", 0, "hedge", "modal", "reported", "may", "", ""),
    ("n", "the minister", 0, "source", "person", "", "the minister", "", "1"),
    ("n", "said", 0, "cue", "neutral", "", "say", "", "1"),
    ("n", "The so-called pact may fail", 0, "content", "indirect", "", "", "", "1"),
    ("n", "she", 0, "source", "person", "", "the minister", "", "2"),
    ("n", "added", 0, "cue", "neutral", "", "add", "", "2"),
    ("n", "“We will not sign the pact,”", 0, "content", "direct", "", "", "", "2"),
    ("n", "We will not sign the pact,", 0, "quotation", "direct", "", "", "", "2"),
    ("n", "pact may fail", 0, "status", "discussed", "reported", "pact", "sign", ""),
    ("n", "We will not sign the pact", 0, "status", "denied", "quoted", "sign", "sign", ""),
    ("s", SOUTH.split("\n", maxsplit=1)[0], 0, "part", "body", "", "", "", ""),
    ("s", SOUTH.split("\n")[1], 0, "part", "body", "", "", "", ""),
    ("s", "Leaders will sign the pact", 0, "status", "will", "outlet", "sign", "sign", ""),
    ("s", "pact", 0, "name", "bare", "outlet", "pact", "pact", ""),
    ("s", "pact", 1, "name", "bare", "reported", "pact", "pact", ""),
    ("s", "pact", 2, "name", "bare", "outlet", "pact", "pact", ""),
    ("s", "is expected to", 0, "hedge", "evidential", "reported", "expected", "", ""),
    ("s", "The pact is expected to be signed", 0, "content", "indirect", "", "", "", "1"),
    ("s", "The pact is expected to be signed", 0, "status", "expected", "reported", "sign", "sign", ""),
    ("s", "officials", 0, "source", "unnamed", "", "officials", "", "1"),
    ("s", "say", 0, "cue", "neutral", "", "say", "", "1"),
]


def comparison(outlets: tuple[str, ...] = ("North", "South")) -> Comparison:
    texts = {"n": NORTH, "s": SOUTH, "e": "Nothing is said here at all."}
    blank = dict.fromkeys(("headline", "published", "url", "source_file", "sha256"), "")
    known = {"event": "The pact is signed", "role": "article", "words": 0, "sentences": 0, **blank}
    rows = [
        {"article_id": key, "outlet": outlet, "text": text, **known}
        for (key, text), outlet in zip(texts.items(), outlets, strict=False)
    ]
    catalogue = empty(CATALOGUE)
    for row in rows:
        notes = "inferred: outlet. By its tagline." if row["outlet"] == "South" else ""
        catalogue.loc[len(catalogue)] = [row.get(c, notes if c == "notes" else "") for c in CATALOGUE]
    status = pd.DataFrame({"event": ["sign"], "wording": ["sign the pact"], "status": [""]})
    names = pd.DataFrame({"referent": ["pact"], "name": ["pact"], "kind": [""], "only_after": [""]})
    no = empty(("x",))
    return Comparison(Path("x"), "Pact", "?", outlets, pd.DataFrame(rows), catalogue, no, names, status, no, no)


def spans(found: list[tuple[str, ...]] = FOUND) -> pd.DataFrame:  # type: ignore[assignment]
    texts, rows = {"n": NORTH, "s": SOUTH}, []
    for article_id, words, nth, feature, label, voice, term, target, link in found:
        start = -1
        for _ in range(int(nth) + 1):
            start = texts[article_id].index(words, start + 1)
        reading, end = read_text(texts[article_id]), start + len(words)
        part = "headline" if article_id == "n" and start < 20 else "body"
        row = (article_id, part, start, end, feature, label, words, voice, "own", reading.sentence_at(start))
        rows.append((*row, term, target, link, 0, "by hand"))
    return pd.DataFrame(rows, columns=list(COLUMNS)).sort_values(["article_id", "start", "end"], kind="stable")


def shown_texts(fig: Figure) -> list[Text]:
    """Return the texts a figure really draws."""
    fig.draw_without_rendering()
    found: list[Text] = list(fig.texts)
    if fig._suptitle is not None and fig._suptitle not in found:  # type: ignore[attr-defined]
        found.append(fig._suptitle)  # type: ignore[attr-defined]
    for ax in fig.axes:
        found += [*ax.texts, ax.title, ax._left_title, ax._right_title]  # type: ignore[attr-defined]
        if ax.axison:
            for axis in (ax.xaxis, ax.yaxis):
                found += [axis.label, *(tick.label1 for tick in axis._update_ticks())]  # type: ignore[attr-defined]
    return [text for text in found if text.get_visible() and text.get_text().strip()]


def text_faults(fig: Figure) -> list[str]:
    """Return what is wrong with a figure's texts: too small, beyond the frame, or over one another."""
    texts = shown_texts(fig)
    renderer = FigureCanvasAgg(fig).get_renderer()
    boxes = [(text, text.get_window_extent(renderer)) for text in texts]
    faults = [f"smaller than 6 pt: {t.get_text()!r}" for t in texts if t.get_fontsize() < 6]
    width, height = fig.bbox.width, fig.bbox.height
    faults += [
        f"beyond the frame: {t.get_text()!r}" for t, b in boxes if b.x0 < 0 or b.y0 < 0 or b.x1 > width or b.y1 > height
    ]
    for i, (one, a) in enumerate(boxes):
        for other, b in boxes[i + 1 :]:
            across, down = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
            if across > 0.5 and down > 0.2 * min(a.height, b.height):
                faults.append(f"over one another: {one.get_text()!r} and {other.get_text()!r}")
    return faults
