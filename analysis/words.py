"""The one definition of word, sentence and paragraph that every count rests on."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import compress
from pathlib import Path
from typing import Any

import numpy as np
import nupunkt

_CLASSES = Path(__file__).parents[1] / "data" / "lexicons" / "grammar" / "classes.tsv"
_JOINS = "-‐‑'’."
WORD = re.compile(rf"[^\W_]+(?:(?:[{_JOINS}]|\.['’](?=[sS](?![^\W_])))[^\W_]+)*")  # U.N.'s is one
_MARK = re.compile(r"[,.;:?!()–—\n…\[\]|]| - ")  # punctuation that parts words
_LONG_RUN = 40
_LONGEST = 24  # letters of a word in small letters that may end a sentence
_OPENING = "The|This|That|These|Those|But|And|In|On|At|If|When|(?:It|He|She|They|We) [a-z]+"  # but Prof. She Lin
_MISSED = re.compile(
    r"\.(?:(?<=\bno\.) +(?=[\"“‘]?[A-Z])|(?<=\bon X\.) +(?=[A-Z])"
    rf"|(?:(?<=[a-z]{{3}}\.)|(?<=[a-z] [A-Z]\.))[\"”’)]* +(?=[\"“‘(]?(?:{_OPENING})\b)"  # no plan B. | The mayor
    r"|(?P<plain>(?<=[a-z]{2}\.))[\"”’)]* +(?=[\"“‘(]?[A-Z]))"
)
_PLAIN = re.compile(r"(?<![^\W_])(?<![.'’-])[a-z]+$")
_ENDING, _CLOSING = ".!?…", "'\")]}”’»"
WRAPPED, NARROWEST = 2, 40  # lines that plainly go on, and their characters, from which a text is hard-wrapped
FULL = 0.75  # share of their usual length from which a line of such a text is a full one

Span = tuple[int, int]


@dataclass(slots=True)
class Reading:
    """A text read once: its paragraphs, sentences and words, all as code-point offsets into `text`.

    `lower[i]` is word `i` in lower case with straight apostrophes, plain hyphens and no stop before 's, the form in
    which term lists are looked up; its length may differ from the word's, so offsets come from `starts` and `ends`.
    `caps[i]` tells whether it begins with a capital, `gaps[i]` what stands between word `i - 1` and it; `apart` holds
    the numbers of the words before which stands anything but one blank. `parted[i]` tells whether punctuation, or the
    edge of the text, stands before word `i`; the last is the text's end.
    """

    text: str
    paragraphs: list[Span]
    sentences: list[Span]
    starts: list[int]
    ends: list[int]
    lower: list[str]
    caps: list[bool]
    gaps: list[str]
    apart: list[int]
    parted: bytearray = field(init=False, repr=False, compare=False)
    _sentence_starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._sentence_starts = [start for start, _ in self.sentences]
        self.parted = bytearray(len(self.gaps) + 1)
        for i in compress(self.apart, map(_parts, map(self.gaps.__getitem__, self.apart))):
            self.parted[i] = True
        self.parted[0] = self.parted[-1] = True

    def word(self, i: int) -> str:
        """Return word `i` as it stands in the text."""
        return self.text[self.starts[i] : self.ends[i]]

    def words_in(self, start: int, end: int) -> range:
        """Return the numbers of the words that begin in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def sentences_in(self, start: int, end: int) -> list[Span]:
        """Return the sentences that begin in [start, end)."""
        begun = self._sentence_starts
        first = bisect_left(begun, start)
        return self.sentences[first : bisect_left(begun, end, first)]

    def sentence_at(self, position: int) -> int:
        """Return the 0-based number of the sentence at or last before a position (0 in an empty text)."""
        return max(bisect_right(self._sentence_starts, position) - 1, 0)

    def paragraph_at(self, position: int) -> int:
        """Return the 0-based number of the paragraph at or last before a position."""
        return max(bisect_right(self.paragraphs, (position, len(self.text) + 1)) - 1, 0)


@lru_cache(maxsize=1000)  # most of what stands between words is one of a few marks
def _parts(between: str) -> bool:
    return _MARK.search(between) is not None


def paragraph_spans(text: str) -> list[Span]:
    """Return the spans of the paragraphs, without surrounding blanks.

    A line is a paragraph, unless it plainly goes on: lines of a hard-wrapped text, where one line ends
    without a closing mark and the next begins in lower case, are joined. Where several lines do so without
    a blank one between, the full ones among them go on before a capital or a mark, too.
    """
    spans: list[Span] = []
    lines: list[Span] = []
    at = 0
    for line in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        body = line.strip()
        if body:
            start = at + len(line) - len(line.lstrip())
            lines.append((start, start + len(body)))
        elif lines:
            spans += _joined(text, lines)
            lines = []
        at += len(line) + 1
    return spans + _joined(text, lines)


def _joined(text: str, lines: list[Span]) -> list[Span]:
    """Return the paragraphs of lines that no blank one parts."""
    ends = [text[end - 1] not in ".!?:;\"”’'»)]…" for _, end in lines]
    small = [ends[k] and text[start].islower() for k, (start, _) in enumerate(lines[1:])]
    sizes = sorted(lines[k][1] - lines[k][0] for k in compress(range(len(small)), small))
    sizes = sizes[bisect_left(sizes, NARROWEST) :]
    full = FULL * sizes[len(sizes) // 2] if len(sizes) >= WRAPPED else float("inf")
    spans = lines[:1]
    for k, (start, end) in enumerate(lines[1:]):
        first, last = lines[k]
        stopped = text[first:last].rstrip("\"”’'»)]")[-1:] in (".", "!", "?", ":", ";", "…", "")
        if small[k] or (last - first >= full and not stopped):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def read_text(text: str) -> Reading:
    """Read a text into paragraphs, sentences (within paragraphs, trailing blanks trimmed) and words."""
    paragraphs = paragraph_spans(text)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    kinds = _kinds()[codes]
    inside = np.zeros(len(text) + 2, dtype=bool)  # a character more at either end, so that each word has two edges
    _in_words(kinds, inside[1:-1])
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    begin, stop = edges[0::2], edges[1::2]
    starts, ends = begin.tolist(), stop.tolist()
    sentences: list[Span] = []
    rules = _rules(text, begin, stop)
    for start, end in _without(rules, paragraphs) if rules else paragraphs:
        sentences.extend(_sentence_spans(text, start, end))
    only_words = np.where(inside[1:-1], codes, np.uint32(ord("\n"))).astype("<u4")
    found = only_words.tobytes().decode("utf-32-le", "surrogatepass")
    lower = found.replace("’", "'").replace("‐", "-").replace("‑", "-").lower().replace(".'s", "'s").split()
    apart = _apart(codes, begin, stop)
    gaps = [" "] * len(starts)
    before = [0, *ends]
    for i in apart:
        gaps[i] = text[before[i] : starts[i]]
    caps = ((kinds[begin] & _CAPITAL) != 0).tolist()
    return Reading(text, paragraphs, sentences, starts, ends, lower, caps, gaps, apart)


_LETTER, _JOIN, _CAPITAL = 1, 2, 4  # bits: a letter or digit, a mark that may join two of them, a capital letter
_STOP, _APOSTROPHE, _S = 8, 16, 32  # and those of the genitive behind a short form: U.N.'s


@cache
def _kinds() -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Return the bits of every code point, so that a text's words are found without a look at each character."""
    points = np.arange(sys.maxunicode + 1, dtype="<u4").view("<U1")
    kinds = np.strings.isalnum(points) * np.uint8(_LETTER) | np.strings.isupper(points) * np.uint8(_CAPITAL)
    kinds[list(map(ord, _JOINS))] = _JOIN
    for marks, bit in ((".", _STOP), ("'’", _APOSTROPHE), ("sS", _S)):
        kinds[list(map(ord, marks))] |= bit
    return kinds


def _in_words(kinds: np.ndarray[Any, np.dtype[np.uint8]], inside: np.ndarray[Any, np.dtype[np.bool_]]) -> None:
    """Write into `inside` for each character whether it lies in a word, as `WORD` has it."""
    letter = (kinds & _LETTER) != 0
    inside[:] = letter
    inside[1:-1] |= ((kinds[1:-1] & _JOIN) != 0) & letter[:-2] & letter[2:]
    if len(kinds) > 3:
        ends = np.append(~letter[4:], True)  # the s is the word's last
        pair = ((kinds[1:-2] & _STOP) != 0) & ((kinds[2:-1] & _APOSTROPHE) != 0)
        pair &= letter[:-3] & ((kinds[3:] & _S) != 0) & ends
        inside[1:-2] |= pair
        inside[2:-1] |= pair


def _apart(codes: Any, begin: Any, stop: Any) -> list[int]:
    """Return the numbers of the words that do not follow another after exactly one blank."""
    apart = np.ones(len(begin), dtype=bool)
    apart[1:] = (begin[1:] - stop[:-1] != 1) | (codes[begin[1:] - 1] != ord(" "))
    found: list[int] = np.flatnonzero(apart).tolist()
    return found


def _rules(text: str, begin: Any, stop: Any) -> list[Span]:
    """Return the inner parts of long runs of marks, drawn lines and the like, in which the splitter takes long."""
    kept = _LONG_RUN // 2
    bounds = np.empty((2, len(begin) + 1), dtype=np.int64)
    bounds[0, 0], bounds[0, 1:], bounds[1, :-1], bounds[1, -1] = 0, stop, begin, len(text)
    lefts, rights = bounds
    long = np.flatnonzero(rights - lefts >= _LONG_RUN)
    return [
        (left + kept, right - kept)
        for left, right in zip(lefts[long].tolist(), rights[long].tolist(), strict=True)
        if len("".join(text[left:right].split())) >= _LONG_RUN
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
    piece = text[start:end]
    out = []
    for s, e in _pieces(piece):
        sentence = piece[s:e]
        if stripped := sentence.strip():
            at = start + s
            if len(stripped) < len(sentence):
                at += len(sentence) - len(sentence.lstrip())
            out.append((at, at + len(stripped)))
    return out


def _ends_plainly(text: str, stop: int) -> bool:
    """Return whether an ordinary word in small letters stands before a full stop, and no short form."""
    word = _PLAIN.search(text, stop - _LONGEST, stop)
    return word is not None and word.group() not in _shortened()


@cache
def _shortened(label: str = "shortened") -> frozenset[str]:
    """Return the short forms of the table of word classes, whose reader needs the words of this module."""
    with _CLASSES.open(encoding="utf-8") as table:
        rows = [line.split("\t") for line in table]
    return frozenset(next(row[1].split("|") for row in rows if row[2] == label))


@cache
def _rank_ends() -> tuple[str, ...]:
    """Return how a text ends where a name may follow a rank cut short."""
    return tuple(f"{rank.capitalize()}. " for rank in _shortened("rank cut short"))


@cache
def _ranked() -> re.Pattern[str]:
    """Return the pattern of a rank cut short with a name behind it: Rear Adm. | Ida Lund, Maj. | Gen. Lund."""
    ranks = "|".join(sorted(rank.capitalize() for rank in _shortened("rank cut short")))
    return re.compile(rf"(?<![^\W_])(?:{ranks})\. (?=[A-Z])(?!(?:{_OPENING})\b)")


def _pieces(text: str) -> list[Span]:
    """Return a paragraph cut into sentences; the splitter is asked only where an end may be none."""
    inner = max(len(text.rstrip(_CLOSING)) - 1, 0)
    ends = sum([text.count(mark, 0, inner) for mark in _ENDING])
    if not ends:
        return [(0, len(text))]
    sure = [cut.end() for cut in _MISSED.finditer(text) if cut["plain"] is None or _ends_plainly(text, cut.start())]
    begins = {0, *sure}
    if len(sure) < ends:  # also where the splitter saw an abbreviation: said no. | Lund left, this month. | Berg
        begins.update(start for start, _ in nupunkt.load("default").span_tokenize(text))
        if any(text.endswith(_rank_ends(), 0, begin) for begin in begins):
            begins.difference_update(rank.end() for rank in _ranked().finditer(text))
    cuts = sorted(begins)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))
