"""The texts side by side as received, every finding shown in its place, for eye, keyboard and screen reader."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from .articles import Comparison
from .features.parts import MEASURED
from .features.voice import voice_spans
from .figures.house import Side, each, sides_of
from .spans import Block, Finding

SHOWN = ("loaded", "hedge", "name", "status", "source", "via", "cue", "quotation", "content", "problem")
# Looks stand inline, so that they survive where a page's style sheet is stripped; each reads without colour.
_VOICES = {"quoted": "background-color:#c7e3f4", "reported": "background-color:#e9f4fa"}
_LOOKS = {
    "loaded": "text-decoration:underline",
    "hedge": "text-decoration:underline",
    "name": "border-top:1px solid #444",
    "status": "border-bottom:2px dashed #00745a",
    "source": "font-weight:600",
    "via": "font-weight:600",
    "cue": "font-style:italic",
}
_GREY = ' style="color:#707070"'
_PARTS = {"body": "", "headline": ' style="font-weight:600;font-size:1.15em"'}
_STYLE = """
.sbs{color:#222;background:#fff;font:16px/1.75 Georgia,serif;padding:.5rem}
.sbs-columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2.5rem}
.sbs h3{font:700 1rem/1.3 sans-serif;margin:.6rem 0}
.sbs p{position:relative;margin:.7em 0}
.sbs-place{color:#767676;margin-right:.4em;font:10px sans-serif}
.sbs-key{font:13px/1.9 sans-serif;color:#444}
.sbs mark{color:inherit;background:none;padding:0 .5px}
.sbs .loaded{text-decoration:underline wavy #a3307a!important}
.sbs .hedge{text-decoration:underline dotted #8a5a00 2px!important}
.sbs mark:focus,.sbs mark:hover{outline:2px solid #222;outline-offset:1px}
.sbs sup{font:600 10px/1 sans-serif;color:#555;padding-left:1px;white-space:nowrap}
.sbs mark>span{display:none;position:absolute;left:0;right:0;z-index:9;margin-top:1.8em;padding:.4em .7em;
 background:#222;color:#fff;font:400 13px/1.45 sans-serif;text-align:left;border-radius:3px}
.sbs mark:hover>span,.sbs mark:focus>span{display:block}
.sbs mark>span>b{display:block;font-weight:400}
@media print{.sbs mark>span{display:none!important}}
"""


def side_by_side(comparison: Comparison, articles: pd.DataFrame, spans: pd.DataFrame) -> str:
    """Return the articles of a comparison as one HTML fragment, a column per article, findings marked in place.

    The fragment needs no script and nothing from outside. Voice is the background, loaded words, hedges, names and
    status have each their own line and a small label. Where a finding begins, the place takes the keyboard's focus;
    its note, shown on hover and focus and read out as its description, names every finding that covers it.

    Notes
    -----
    Findings may nest and cross: the text is cut wherever one begins or ends, and each piece knows all that cover it.
    Without tags, and without what stands in `<sup>` and in a mark's `<span>`, a column reads exactly as its article.
    """
    looks = {side.outlet: side for side in sides_of(comparison)}
    shown = articles[articles["outlet"].isin(looks)]
    shown = shown.sort_values("outlet", key=lambda o: o.map({name: i for i, name in enumerate(looks)}), kind="stable")
    columns = "".join(
        _column(article, spans[spans["article_id"].eq(article.article_id)], looks[article.outlet])
        for article in each(shown)
    )
    return f'<div class="sbs" lang="en"><style>{_STYLE}</style>{_key()}<div class="sbs-columns">{columns}</div></div>'


def _key() -> str:
    voices = [f'<span style="{_VOICES[voice]}">{voice}</span>' for voice in _VOICES]
    lines = [
        f'<span class="{feature}" style="{look}">{feature}</span>'
        for feature, look in _LOOKS.items()
        if feature != "via"
    ]
    told = "Point at a marked word, or tab to it, to read what it was found as and by which rule. Grey is not measured."
    return f'<p class="sbs-key">{" · ".join([*voices, *lines])}<br>{told}</p>'


def _column(article: Any, spans: pd.DataFrame, side: Side) -> str:
    told = ", ".join(filter(None, [side.name, article.published]))
    head = f'<h3 style="color:{side.ink}">{side.glyph} {html.escape(told)}</h3>'
    name = html.escape(f"Article of {told}, {article.article_id}", quote=True)
    body = marked(article.article_id, article.text, spans)
    return f'<section aria-label="{name}">{head}<div class="sbs-text">{body}</div></section>'


def marked(article_id: str, text: str, spans: pd.DataFrame) -> str:
    """Return one article's text as HTML paragraphs with its findings marked."""
    parts = sorted((r.start, r.end, r.label) for r in each(spans[spans["feature"].eq("part")])) or [
        (0, len(text), "body")
    ]
    found = [r for r in each(spans[spans["feature"].isin(SHOWN)]) if r.start < r.end]
    sources = spans[spans["feature"].eq("source")]
    speakers = {r.link: r.term or " ".join(r.text.split()) for r in each(sources)}
    stem = "f" + hashlib.sha256(article_id.encode("utf-8", "replace")).hexdigest()[:8]
    out, part = [], 0
    place = place_ids(article_id)
    for number, run in enumerate(_runs(len(text), parts, found, _voices(text, parts, spans))):
        start, end, label = parts[part] if part < len(parts) else (len(text), len(text), "")
        if run[0] == start:
            out.append(f'<p id="{place}{part + 1}"{_PARTS.get(label, _GREY)}><sup class="sbs-place">¶{part + 1}</sup>')
        out.append(_run(text, run, speakers=speakers, number=f"{stem}-{number}"))
        if run[1] == end and run[0] >= start:
            out.append("</p>")
            part += 1
    return "".join(out)


def place_ids(article_id: str) -> str:
    """Return what the ids of an article's paragraphs begin with; the paragraph's number, from 1, follows."""
    return "t" + hashlib.sha256(article_id.encode("utf-8", "replace")).hexdigest()[:8] + "-p"


def _voices(text: str, parts: Sequence[tuple[int, int, str]], spans: pd.DataFrame) -> list[tuple[int, int, str]]:
    blocks = [Block(*part) for part in parts if part[2] in MEASURED]
    speech = [
        Finding(r.start, r.end, r.feature, r.label, r.rule, r.term, r.target, r.link, r.depth)
        for r in each(spans[spans["feature"].isin(["quotation", "content"])])
    ]
    return voice_spans(text, blocks, speech)


def _runs(
    length: int, parts: Sequence[tuple[int, int, str]], found: Sequence[Any], voices: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, int, list[Any], str]]:
    """Cut the text wherever a part, a finding or a voice begins or ends; yield each piece with all that cover it."""
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for i, f in enumerate(found):
        begins.setdefault(f.start, []).append(i)
        ends.setdefault(f.end, []).append(i)
    speaks = {end: "outlet" for _, end, _ in voices} | {start: voice for start, _, voice in voices}
    covering: dict[int, Any] = {}
    voice = "outlet"
    edges = {0, length, *begins, *ends, *speaks, *(edge for part in parts for edge in part[:2])}
    for a, b in pairwise(sorted(edges)):
        for i in ends.get(a, ()):
            del covering[i]
        covering |= {i: found[i] for i in begins.get(a, ())}
        voice = speaks.get(a, voice)
        yield a, b, sorted(covering.values(), key=lambda f: SHOWN.index(f.feature)), voice


def _run(text: str, run: tuple[int, int, list[Any], str], *, speakers: Mapping[str, str], number: str) -> str:
    start, end, covering, voice = run
    words = html.escape(text[start:end], quote=False)
    looks = [_VOICES.get(voice, ""), *dict.fromkeys(_LOOKS.get(f.feature, "") for f in covering if _lined(f))]
    style = ";".join(filter(None, looks))
    labels = dict.fromkeys(filter(None, (_label(f) for f in covering if f.end == end)))
    sup = f"<sup>{html.escape(' · '.join(labels))}</sup>" if labels else ""
    if not covering:
        return f'<span style="{style}">{words}</span>' if style else words
    notes = "".join(f"<b>{html.escape(note)}</b>" for note in dict.fromkeys(_note(f, speakers) for f in covering))
    focus = ' tabindex="0"' if any(f.start == start for f in covering) else ""
    lexical = next((f' class="{f.feature}"' for f in covering if f.feature in ("loaded", "hedge")), "")
    mark = f'<mark{focus}{lexical} aria-describedby="{number}" style="{style or "background:none"}">'
    return f'{mark}{words}<span id="{number}" role="note" hidden>{notes}</span></mark>{sup}'


def _lined(f: Any) -> bool:
    return f.feature != "name" or _dressed(f)


def _dressed(f: Any) -> bool:
    return f.feature == "name" and f.label != "bare"


def _label(f: Any) -> str:
    """Return the small label that stands at a finding's end, so that no look has to be seen in colour."""
    if f.feature == "name":
        return f"{f.label} name" if f.label in ("dressed", "judging") else f.label * (f.label == "insertion")
    if f.feature in ("quotation", "content"):
        return (
            {"direct": "quoted", "partial": "quoted", "indirect": "reported"}.get(f.label, f.label) if _own(f) else ""
        )
    return {"hedge": "hedge", "loaded": f.label, "status": f.label, "problem": f.label}.get(f.feature, "")


def _own(f: Any) -> bool:
    """Return whether a span of speech ends a voice: contents of quoted words end with their quotation."""
    return f.feature == "quotation" or f.label == "indirect"


def _note(f: Any, speakers: Mapping[str, str]) -> str:
    """Return what a finding is, in words: loaded, distancing, aimed at coalition; outlet’s voice; rule: …"""
    told = f"{f.feature}, {f.label}"
    if f.target:
        told += f", aimed at {f.target}" if f.feature == "loaded" else f", {f.target}"
    if f.feature in ("source", "via") and f.term:
        told += f", stands for {f.term}"
    if f.feature in ("quotation", "content", "cue") and f.link in speakers:
        told += f", of {speakers[f.link]}"
    more = [f"{f.voice} voice" if f.voice else "", {"own": "own words", "shared": "taken over"}.get(f.origin, "")]
    return "; ".join(filter(None, [told, *more, f"found by: {f.rule}" if f.rule else ""]))
