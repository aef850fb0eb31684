"""What a notebook or the report shows of passages and edits: sentences side by side, the differing words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from .articles import Comparison, called
from .edits import own_stretches
from .pages import Page, html_row, html_table, plain_table
from .tables import write_text
from .written_from import FOLDER

_MARK = "font-weight:600;text-decoration:underline;text-underline-offset:2px"
_SAID = {
    "kept": "word for word",
    "replaced": "reworded",
    "re-attributed": "otherwise said",
    "re-hedged": "hedged otherwise",
    "requoted": "quotation cut or turned",
}
MARKED = "Words that only one of the two has are <b>underlined</b>."


def marked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Return a text as HTML with some stretches of it underlined."""
    out, at = [], 0
    for start, end in sorted(stretches):
        out.append(escape(text[at:start]))
        out.append(f'<b style="{_MARK}">{escape(text[start:end])}</b>')
        at = end
    return "".join([*out, escape(text[at:])])


def pair_table(pairs: pd.DataFrame, *, inferred: Sequence[str] = (), top: int = 100) -> Page:
    """Return pairs of sentences side by side, the differing words marked; those under the threshold below a line.

    `pairs` from `align`, at most `top` of either kind, the most similar ones.
    """
    if pairs.empty:
        return Page("<p>No two sentences come near one another.</p>")
    parts = []
    for aligned in (True, False):
        mine = pairs[pairs["aligned"].eq(aligned)]
        if mine.empty:
            parts.append("<p>No pair of sentences reaches the threshold.</p>" if aligned else "")
            continue
        if not aligned:
            threshold = f"{mine['threshold'].iloc[0]:g}"
            parts.append(f"<p>Just under the threshold of {threshold}, and so not taken for the same thing:</p>")
        shown = mine.sort_values("similarity", ascending=False, kind="stable").head(top).sort_index()
        rows = [_pair_row(row, inferred) for row in shown.itertuples(index=False)]
        parts.append(html_table(("similarity", "one says", "the other says", "word stems and names of both"), rows))
        if len(mine) > top:
            parts.append(f"<p>The {top} most similar of {len(mine):,} are shown.</p>")
    return Page(f"<p>{MARKED}</p>{''.join(parts)}")


def _pair_row(row: Any, inferred: Sequence[str]) -> str:
    told = []
    for outlet, text, other in ((row.outlet_a, row.text_a, row.text_b), (row.outlet_b, row.text_b, row.text_a)):
        told.append(_said(called(outlet, inferred), text, other))
    cells = (f"{row.similarity:.2f}", *told, escape(", ".join(row.shared.split()[:8])))
    return html_row(cells)


def _said(who: str, text: str, other: str) -> str:
    """Return a text under the name of who says it, its words that the other has not underlined."""
    return f'<small style="color:#555">{escape(who)}</small><br>{marked(text, own_stretches(text, [other]))}'


def quotation_table(found: pd.DataFrame, *, inferred: Sequence[str] = ()) -> Page:
    """Return quotations that two articles share, side by side, with what each has that the other cut."""
    if found.empty:
        return Page("<p>No quotation stands in two articles.</p>")
    rows = []
    for row in found.itertuples(index=False):
        cells = []
        for outlet, speaker, text, other in (
            (row.outlet_a, row.speaker_a, row.text_a, row.text_b),
            (row.outlet_b, row.speaker_b, row.text_b, row.text_a),
        ):
            cells.append(_said(f"{called(outlet, inferred)}: {speaker or 'speaker not found'}", text, other))
        gone = [f"only the first: {row.findings_a}"] * bool(row.findings_a)
        gone += [f"only the second: {row.findings_b}"] * bool(row.findings_b)
        cells.append(escape("; ".join(gone)) or "–")
        rows.append(html_row(cells))
    heads = ("one quotes", "the other quotes", "found in the words cut")
    return Page(f"<p>{MARKED}</p>{html_table(heads, rows)}")


def alone_table(alone: pd.DataFrame, spans: pd.DataFrame, *, inferred: Sequence[str] = ()) -> Page:
    """Return the sentences that only one side has, in their own order, with who speaks and the words of stance."""
    rows = []
    found = spans[spans["feature"].isin(("source", "loaded", "hedge"))]
    by_sentence = dict(tuple(found.groupby(["article_id", "sentence"], sort=False)))
    for s in alone.itertuples(index=False):
        name = called(s.outlet, inferred)
        mine = by_sentence.get((s.article_id, s.sentence), found.iloc[:0])
        speakers = dict.fromkeys(
            term or text
            for term, text in mine.loc[mine["feature"].eq("source"), ["term", "text"]].itertuples(index=False)
        )
        words = mine[mine["feature"].ne("source")]
        told = ", ".join(dict.fromkeys(" ".join(text.split()) for text in words["text"]))
        rows.append((name, f"¶{s.paragraph + 1}", " ".join(s.text.split()), ", ".join(speakers) or "–", told or "–"))
    names = ["outlet", "place", "sentence", "who speaks in it", "loaded words and hedges"]
    return (
        plain_table(pd.DataFrame(rows, columns=names))
        if rows
        else Page("<p>Nothing: each says what another says too.</p>")
    )


def edited_page(rows: pd.DataFrame, *, inferred: Sequence[str] = ()) -> Page:
    """Return the articles' sentences with their own words underlined and how each was edited from what reference.

    `rows` from `edited_sentences`. Of a reference no word is shown.
    """
    if rows.empty:
        return Page("<p>Of no article it is known what it was written from.</p>")
    out = []
    for s in rows.itertuples(index=False):
        name = called(s.outlet, inferred)
        own = [(int(a) - s.start, int(b) - s.start) for a, b in (place.split("-") for place in s.own.split())]
        kinds = ", ".join(_SAID.get(kind, kind) for kind in s.edits.split())
        cells = (
            escape(name),
            marked(s.text, own),
            f"{escape(kinds)}<br><small>{escape(s.reference)}</small>",
            f"{s.words_kept} of {s.words}",
            escape(s.added) or "–",
            escape(s.removed) or "–",
        )
        out.append(html_row(cells))
    heads = ("article", "sentence", "edited", "words it shares", "found only here", "found only in the reference")
    told = "Underlined are the article's own words, those that the reference's sentence does not have."
    return Page(f"<p>{told}</p>{html_table(heads, out)}")


def edits_both(table: pd.DataFrame) -> Page:
    """Return edits with both sides' sentences, for a page that stays on this machine: it holds the references' text."""
    rows = []
    for row in table.itertuples(index=False):
        a, b = (
            marked(text, own_stretches(text, [other])) or "–"
            for text, other in ((row.text, row.reference_text), (row.reference_text, row.text))
        )
        what = escape(", ".join(row.edits.split()))
        found = [f"+ {escape(row.added)}"] * bool(row.added) + [f"− {escape(row.removed)}"] * bool(row.removed)
        cells = (escape(f"{row.article_id} ← {row.reference_id}"), a, b, what, "<br>".join(found) or "–")
        rows.append(html_row(cells))
    heads = ("article ← reference", "the article", "the reference", "edited", "findings added and removed")
    return Page(f"<p>{MARKED} Not to be passed on: this page holds the references' text.</p>{html_table(heads, rows)}")


def write_edit_page(comparison: Comparison, table: pd.DataFrame) -> Path:
    """Write `edits_both` as a page beside the reference texts, which git ignores; return its path."""
    title = escape(f"Edits: {comparison.title}")
    page = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1>'
    return write_text(f"{page}{edits_both(table)}</html>\n", comparison.folder / FOLDER / "edits.html")
