"""The one definition of word, sentence and paragraph that every count rests on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

import nupunkt

WORD = re.compile(r"[^\W_]+(?:[-‐‑'’.][^\W_]+)*")
_WORD_BETWEEN = re.compile(f"({WORD.pattern})")
_LINE = re.compile(r"[^\n\r]+")
_LONG_RUN = 40
_BLANK_BETWEEN = re.compile(r"\n\s*\n|\r\s*\r|\r\n\s*\r\n")

Span = tuple[int, int]


@dataclass(slots=True)
class Reading:
    """A text read once: its paragraphs, sentences and words, all as code-point offsets into `text`.

    `lower[i]` is word `i` in lower case with straight apostrophes and plain hyphens, the form in which
    term lists are looked up; its length may differ from the word's, so offsets come from `starts` and `ends`.
    """

    text: str
    paragraphs: list[Span]
    sentences: list[Span]
    starts: list[int]
    ends: list[int]
    lower: list[str]

    def word(self, i: int) -> str:
        """Return word `i` as it stands in the text."""
        return self.text[self.starts[i] : self.ends[i]]

    def words_in(self, start: int, end: int) -> range:
        """Return the numbers of the words that begin in [start, end)."""
        return range(bisect_right(self.starts, start - 1), bisect_right(self.starts, end - 1))

    def sentence_at(self, position: int) -> int:
        """Return the 0-based number of the sentence at or last before a position (0 in an empty text)."""
        return max(bisect_right(self.sentences, (position, len(self.text) + 1)) - 1, 0)

    def paragraph_at(self, position: int) -> int:
        """Return the 0-based number of the paragraph at or last before a position."""
        return max(bisect_right(self.paragraphs, (position, len(self.text) + 1)) - 1, 0)


def paragraph_spans(text: str) -> list[Span]:
    """Return the spans of the paragraphs, without surrounding blanks.

    A line is a paragraph, unless it plainly goes on: lines of a hard-wrapped text, where one line ends
    without a closing mark and the next begins in lower case, are joined.
    """
    spans: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group()
        body = line.strip()
        if not body:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if spans and body[0].islower() and _goes_on(text, spans[-1], start):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _goes_on(text: str, before: Span, start: int) -> bool:
    return text[before[1] - 1] not in ".!?:;\"”’'»)]…" and not _BLANK_BETWEEN.search(text, before[1], start)


def read_text(text: str) -> Reading:
    """Read a text into paragraphs, sentences (within paragraphs, trailing blanks trimmed) and words."""
    paragraphs = paragraph_spans(text)
    pieces = _WORD_BETWEEN.split(text)  # what stands between words and the words in turn
    found = pieces[1::2]
    edges = list(accumulate(map(len, pieces)))
    sentences: list[Span] = []
    for start, end in _without(_rules(pieces, edges), paragraphs):
        sentences.extend(_sentence_spans(text, start, end))
    starts, ends = edges[0:-1:2], edges[1::2]
    joined = "\n".join(found).replace("’", "'").replace("‐", "-").replace("‑", "-")
    lower = joined.lower().split("\n") if found else []
    return Reading(text, paragraphs, sentences, starts, ends, lower)


def _rules(pieces: list[str], edges: list[int]) -> list[Span]:
    """Return the inner parts of long runs of marks, drawn lines and the like, in which the splitter takes long."""
    if max(map(len, pieces[::2])) < _LONG_RUN:
        return []
    kept = _LONG_RUN // 2
    return [
        (edges[i] - len(pieces[i]) + kept, edges[i] - kept)
        for i in range(0, len(pieces), 2)
        if len(pieces[i]) >= _LONG_RUN and len("".join(pieces[i].split())) >= _LONG_RUN
    ]


def _without(rules: list[Span], paragraphs: list[Span]) -> Iterator[Span]:
    """Yield the paragraphs cut where a rule, both in order, lies in them."""
    first = 0
    for begin, end in paragraphs:
        start = begin
        while first < len(rules) and rules[first][1] <= start:
            first += 1
        at = first
        while at < len(rules) and rules[at][0] < end:
            if start < rules[at][0]:
                yield start, rules[at][0]
            start = max(start, rules[at][1])
            at += 1
        if start < end:
            yield start, end


def _sentence_spans(text: str, start: int, end: int) -> list[Span]:
    out = []
    for s, e in nupunkt.sent_spans(text[start:end]):
        piece = text[start + s : start + e]
        if stripped := piece.strip():
            at = start + s + len(piece) - len(piece.lstrip())
            out.append((at, at + len(stripped)))
    return out
