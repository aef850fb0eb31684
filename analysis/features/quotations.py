"""Quotation marks: which open, which close, which have lost their partner."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from ..spans import Block, Finding

_MARK = re.compile(r"[\"“”„‟«»‘‚‹›]|''|``|(?<!\w)['’]|['’](?!\w)")
_ANY = re.compile(r"[\"“”„‟«»‘’‚‹›'`](?:(?<![^\W_]['’])|(?![^\W_]))")  # no apostrophe inside a word
_OPENS = {"“": '"', "„": '"', "«": "«", "‹": "‹", "‘": "'", "‚": "'", "``": '"', "‟": '"'}
_CLOSES = {"”": '"', "»": "«", "›": "‹", "’": "'"}
_PLAIN = {'"': '"', "''": '"', "'": "'"}
_BEFORE_OPEN = " \t\xa0\n([{—–-/…:>“\"‘'«"
_AFTER_CLOSE = " \t\xa0\n.,;:!?)]}—–-/…<”\"’'»"
LONGEST_SINGLE = 2000
LONGEST = 3000  # characters within which a later paragraph may close a quotation that none has reopened
SHORTENED = frozenset(a + "n" + b for a in "'’‘" for b in "'’")


_Open = tuple[str, int, int]  # a mark that waits for its partner: its kind, start and end


@dataclass(slots=True)
class Quote:
    """A quotation: [start, end) stands between its marks, [left, right) takes them in.

    It is no tuple, because its ends are asked for all the time.
    """

    start: int
    end: int
    left: int
    right: int
    depth: int = 0


def find_quotes(text: str, blocks: Iterable[Block]) -> tuple[list[Quote], list[Finding]]:
    """Return the quotations of a text in order, and a problem for each double mark without a partner.

    A quotation that is left open at a paragraph's end is one with what the next ones reopen, or close without having
    opened it; a single mark is so only where it is reopened and closed in the end. An apostrophe, a year ('90s), feet
    and inches are no marks.
    """
    quotes: list[Quote] = []
    problems: list[Finding] = []
    left_open: _Open | None = None
    next_block = True  # whether the block before is the one that left it open
    places = [m.start() for m in _ANY.finditer(text)]
    blocks = list(blocks)
    reopened = _reopened(text, blocks)
    for block, follows in zip(blocks, reopened[1:], strict=True):
        mine = places[bisect_left(places, block.start) : bisect_left(places, block.end)]
        if left_open is None and not mine:
            continue
        within = left_open is not None and left_open[0] == "'"
        marks = list(_marks(text, block, mine[within:], within=within, follows=follows))
        before = left_open
        found, left_open = _pair(text, block, left_open, marks, problems, next_block=next_block)
        next_block = left_open is not before or any(kind != "'" for kind, *_ in marks)
        quotes.extend(found)
        if left_open and left_open[0] == "'" and not follows:
            left_open = None
    if left_open:
        problems.append(_problem(left_open[1:]))
    return sorted(quotes, key=lambda q: (q.left, -q.right)), problems


def _reopened(text: str, blocks: list[Block]) -> list[str]:
    """Return for each block, and behind the last, the single mark it begins with if that is closed in the end."""
    found = [""] * (len(blocks) + 1)
    for k in range(len(blocks) - 1, -1, -1):
        start, end = blocks[k].start, blocks[k].end
        mark = text[start : start + 1]
        if mark in ("'", "‘") and text[start + 1 : start + 2].isalpha():
            goes_on = found[k + 1] == mark and _LONE.search(text, start + 1, end) is None
            found[k] = mark if goes_on or _closed_later(text, start + 1, end) else ""
    return found


def _problem(mark: tuple[int, int]) -> Finding:
    return Finding(mark[0], mark[1], "problem", "unbalanced-mark", "mark without partner")


def _pair(
    text: str,
    block: Block,
    left_open: _Open | None,
    marks: list[tuple[str, str, int, int]],
    problems: list[Finding],
    *,
    next_block: bool,
) -> tuple[list[Quote], _Open | None]:
    """Pair the marks of one block; what stays open is handed on: the next block may reopen it, a later one close it."""
    stack: list[_Open] = []
    quotes: list[Quote] = []
    if left_open and left_open[0] == "'":
        stack.append(left_open)
    elif left_open:
        first = next((mark for mark in marks if mark[0] != "'"), None)
        lead = first is not None and not text[block.start : first[2]].strip() and first[0] == '"'
        if first is None and block.end - left_open[1] < LONGEST:
            return [], left_open
        if first and lead and first[1] != "close" and next_block:
            stack.append(left_open)
            marks = marks[1:]
        elif first and first[0] == left_open[0] and first[1] == "close" and first[2] - left_open[1] < LONGEST:
            stack.append(left_open)  # “Now it leaks. ¶ It always has,” she said
        else:
            problems.append(_problem(left_open[1:]))
    for kind, does, start, end in marks:
        opened = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][0] == kind), None) if stack else None
        if opened is not None and (does == "close" or (does == "either" and kind == '"')):
            problems += [_problem((s, e)) for k, s, e in stack[opened + 1 :] if k != "'"]
            _, a, b = stack[opened]
            del stack[opened:]
            if start > b:
                quotes.append(Quote(b, start, a, end, len(stack)))
        elif does in ("open", "either"):
            if opened is not None and kind != "'":
                problems.append(_problem(stack[opened][1:]))
                del stack[opened:]
            stack.append((kind, start, end))
        elif kind != "'":
            problems.append(_problem((start, end)))
    rest = [one for one in stack if one[0] != "'"] or stack
    problems += [_problem(one[1:]) for one in rest[1:] if one[0] != "'"]
    return quotes, (rest[0] if rest else None)


def _marks(
    text: str, block: Block, places: Iterable[int], *, within: bool, follows: str
) -> Iterable[tuple[str, str, int, int]]:
    """Yield (kind, open | close | either, start, end) for each mark that is no apostrophe, foot or inch.

    `within` tells whether a single mark stands open from before, `follows` is the one the next paragraph reopens.
    """
    single_open, double_open, end = block.start if within else -1, False, block.start
    for start in places:
        match = _MARK.match(text, start, block.end) if start >= end else None
        if match is None:
            continue
        mark, end = match.group(), match.end()
        before = text[start - 1] if start > block.start else "\n"
        after = text[end] if end < block.end else "\n"
        can_open = before in _BEFORE_OPEN and not after.isspace()
        can_close = not before.isspace() and before not in "([" and (after in _AFTER_CLOSE or not after.isalnum())
        kind = _OPENS.get(mark) or _CLOSES.get(mark) or _PLAIN[mark]
        if kind == "'":
            if text[max(start - 2, block.start) : end] in SHORTENED or text[start : end + 2] in SHORTENED:
                continue
            goes_on = follows == mark and after.isalpha() and _LONE.search(text, end, block.end) is None
            if can_open and mark != "’" and not after.isdigit() and (goes_on or _closed_later(text, end, block.end)):
                single_open = start
                yield kind, "open", start, end
            elif (
                single_open >= 0
                and can_close
                and not (
                    (before in "sS" or text[start - 2 : start] == "in")  # ‘the divers’ hall’, ‘Lyin’ Ned’
                    and after.isspace()
                    and _closed_later(text, end, block.end)
                )
            ):
                single_open = -1
                yield kind, "close", start, end
            continue
        if before == "=" and mark in '"“”':
            closing = _DOUBLE.search(text, end, block.end)
            end = closing.end() if closing else end  # <time date="May 3">: left over from a page's code
            continue
        if mark in _OPENS:
            does = "close" if can_close and not can_open and after in _AFTER_CLOSE else "open"
        elif mark in _CLOSES:
            does = "close" if can_close or not can_open else "open"
        elif before.isdigit() and not double_open and not (can_close and after in ".,;:!?"):
            continue
        else:
            does = "open" if can_open and not can_close else "close" if can_close and not can_open else "either"
        double_open = does == "open" or (does == "either" and not double_open)
        yield kind, does, start, end


_DOUBLE = re.compile('["“”]')
_LONE = re.compile(r"[’'](?!\w)|‘|(?<=[\s(\[])'")
_SINGLE = re.compile(r"[’'](?!\w)|[‘“\"”]|(?<=[\s(\[])'")


def _closed_later(text: str, start: int, stop: int) -> bool:
    """Return whether a closing single mark comes before another opening one, within reach."""
    match = _SINGLE.search(text, start, min(stop, start + LONGEST_SINGLE))
    while match:
        if match.group() in "’'" and not text[match.start() - 1].isspace():
            return True
        if match.group() == "‘" or (text[match.start() - 1].isspace() and match.group() == "'"):
            return False
        match = _SINGLE.search(text, match.end(), min(stop, start + LONGEST_SINGLE))
    return False
