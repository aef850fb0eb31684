"""Whose words: the partition of a text into outlet, reported and quoted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ..spans import Block, Finding, merged

_BRACKET = re.compile(r"\[[^\[\]\n]{0,200}\]")
QUOTED = ("direct", "partial")


def voice_spans(text: str, blocks: Iterable[Block], speech: Iterable[Finding]) -> list[tuple[int, int, str]]:
    """Return (start, end, voice) pieces that cover every block exactly once, in order.

    `quoted` is what stands inside the marks of a direct or partial quotation, save what the outlet put in square
    brackets; `reported` is the rest of a content; all else is the `outlet`'s. Only quotation and content rows count.
    """
    speech = list(speech)
    quoted = merged((f.start, f.end) for f in speech if f.feature == "quotation" and f.label in QUOTED and not f.depth)
    reported = merged((f.start, f.end) for f in speech if f.feature == "content")
    out: list[tuple[int, int, str]] = []
    for start, end, _ in blocks:
        for a, b, inside in _split(start, end, quoted):
            if not inside:
                out += [(c, d, "reported" if claimed else "outlet") for c, d, claimed in _split(a, b, reported)]
            elif "[" in text[a:b]:
                inserted = [m.span() for m in _BRACKET.finditer(text, a, b)]
                out += [(c, d, "outlet" if by_outlet else "quoted") for c, d, by_outlet in _split(a, b, inserted)]
            else:
                out.append((a, b, "quoted"))
    return out


def _split(start: int, end: int, spans: list[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Cut [start, end) into pieces inside and outside `spans`, which are sorted and apart."""
    first, last = max(bisect_right(spans, (start, end)) - 1, 0), bisect_left(spans, (end, end))
    if first == last or (last - first == 1 and spans[first][1] <= start):
        return [(start, end, False)] if start < end else []
    pieces = []
    at = start
    for begins, ends in spans[first:last]:
        a, b = begins if begins > at else at, ends if ends < end else end
        if b > a:
            if a > at:
                pieces.append((at, a, False))
            pieces.append((a, b, True))
            at = b
    if end > at:
        pieces.append((at, end, False))
    return pieces
