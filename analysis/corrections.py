"""A reader's corrections: findings struck, relabelled or added before anything is counted, each with a reason.

A row of `corrections.csv` names its finding by article, place, feature, label and link; `text` guards it: a row that
no longer fits its article or its finding, or that would change nothing, is never applied and becomes a problem that
says why. A row that relabels or adds may also set the finding's `term` (a source's full name, the entry a word stands
for) and its `target`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import pandas as pd

from .spans import LEXICAL, Finding
from .words import WORD

ACTIONS = ("strike", "relabel", "add")
PARTS = ("part",)
SPEECH = ("quotation", "source", "via", "cue", "content")
APART = (*LEXICAL, "quotation", "source", "status")  # one of these is not added over another of its feature
NESTED = "nested"  # the quotation that may lie within another


class Correction(NamedTuple):
    """A row of corrections.csv, as text; `new_label` is what a relabelled finding becomes.

    `term` and `target` are set where they hold something (`none` empties a target); a file may do without these two.
    `line` is no column: it says where the row stands.
    """

    article_id: str
    start: str
    end: str
    feature: str
    label: str
    link: str
    text: str
    action: str
    new_label: str
    reason: str
    initials: str
    term: str = ""
    target: str = ""
    line: str = ""


class Rules(NamedTuple):
    """What a correction may say: labels and targets by feature, and where a finding can be added."""

    labels: Mapping[str, Sequence[str]]
    targets: Mapping[str, Collection[str]] = MappingProxyType({})
    measured: Callable[[int], bool] = lambda position: True


COLUMNS = Correction._fields[:-1]
OPTIONAL = ("term", "target")
NEEDED = COLUMNS[: -len(OPTIONAL)]
TARGETED = ("loaded", "name", "status")
TERMLESS = ("part", "quotation", "content")
NO_TARGET = "none"
APPLIED, REFUSED = "correction", "correction-not-applied"
LINE = "line"  # the name of an index that holds the rows' lines in their file
_BUCKET = 256  # characters


def by_article(table: pd.DataFrame) -> dict[str, list[Correction]]:
    """Return the rows of corrections.csv by article, in their order."""
    rows: dict[str, list[Correction]] = {}
    lines = map(str, table.index) if table.index.name == LINE else [""] * len(table)
    cells = table.reindex(columns=list(COLUMNS), fill_value="").itertuples(index=False, name=None)
    for line, row in zip(lines, cells, strict=True):
        rows.setdefault(row[0], []).append(Correction(*row)._replace(line=line))
    return rows


def correct(
    found: Iterable[Finding], rows: Iterable[Correction], text: str, *, features: Collection[str], rules: Rules
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings as corrected, sorted, and a note for each row whose feature is one of `features`.

    A note is a finding of feature `correction` (label: the action) where the row was applied, and of feature
    `problem` where it did not fit or would change nothing; both say the reason in `rule`, the second also the line.
    Rows are applied in their order. What was found by way of a corrected name (whom a loaded word aims at, whom *he*
    stands for) is not found anew: correct it too.
    """
    rows = [row for row in rows if row.feature in features]
    if not rows:
        return list(found), []
    kept, notes = _Kept(found), list[Finding]()
    for row in rows:
        wrong = _unfit(row, text, rules) or _unset(row, rules.targets) or _apply(kept, row, text)
        start, end = _place(row, text)
        if wrong:
            where = f"corrections.csv, line {row.line}: " if row.line else ""
            rule = f"{where}{row.action} {row.feature} {row.label}: {wrong}"
            notes.append(Finding(start, end, "problem", REFUSED, rule, row.feature))
        else:
            new = [f" → {row.new_label}"] if row.new_label else []
            new += [f", {name} {value}" for name, value in (("term", row.term), ("target", row.target)) if value]
            said = f"{row.feature} {row.label}{''.join(new)}: {row.reason}"
            notes.append(Finding(start, end, APPLIED, row.action, f"{said} ({row.initials})", row.feature))
    return sorted(kept, key=lambda f: (f.start, f.end, f.feature, f.link)), notes


class _Kept:
    """The findings, to be looked up by place and by what they overlap."""

    def __init__(self, found: Iterable[Finding]) -> None:
        self._at: dict[tuple[int, int, str, str], list[Finding]] = {}
        self._near: dict[tuple[str, int], list[Finding]] = {}
        for one in found:
            self.put(one)

    def __iter__(self) -> Iterator[Finding]:
        return (one for same in self._at.values() for one in same)

    def at(self, row: Correction) -> list[Finding]:
        return self._at.get((int(row.start), int(row.end), row.feature, row.link), [])

    def put(self, one: Finding) -> None:
        self._at.setdefault((one.start, one.end, one.feature, one.link), []).append(one)
        for place in self._places(one.feature, one.start, one.end):
            self._near.setdefault(place, []).append(one)

    def change(self, old: Finding, new: Finding | None) -> None:
        """Put `new` in the place of `old`, or nothing."""
        found = [self._at[old.start, old.end, old.feature, old.link]]
        found += [self._near[place] for place in self._places(old.feature, old.start, old.end)]
        for same in found:
            at = same.index(old)
            same[at : at + 1] = [new] if new is not None else []

    def overlapped(self, row: Correction) -> Finding | None:
        """Return the first finding of the row's feature that it would overlap, of those that stand apart."""
        start, end = int(row.start), int(row.end)
        near = {one for place in self._places(row.feature, start, end) for one in self._near.get(place, ())}
        for one in sorted(near):
            within = NESTED in (row.label, one.label) and (one.start, one.end) != (start, end)
            if one.start < end and start < one.end and not within:
                return one
        return None

    def _places(self, feature: str, start: int, end: int) -> Iterator[tuple[str, int]]:
        if feature in APART:
            yield from ((feature, bucket) for bucket in range(start // _BUCKET, end // _BUCKET + 1))


def _unfit(row: Correction, text: str, rules: Rules) -> str:
    """Say what is wrong with a row as it stands, nothing if it is in order."""
    if wrong := unsaid(row, rules.labels):
        return wrong
    start, end = _place(row, text)
    if (start, end) == (0, 0) or one_line(text[start:end]) != one_line(row.text):
        return f"the article does not read {row.text[:40]!r} at {row.start}–{row.end}"
    if row.action == "add" and not _whole(text, start, end):
        return f"{row.text[:40]!r} is not made of whole words"
    if row.action == "add" and not (rules.measured(start) and rules.measured(end - 1)):
        return "it stands in a part that is not measured; relabel the part first"
    return ""


def _whole(text: str, start: int, end: int) -> bool:
    """Return whether words stand in [start, end) and none is cut by its edges."""
    cut = (at for at in (start, end) if 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
    return WORD.search(text, start, end) is not None and next(cut, None) is None


def unsaid(row: Correction, labels: Mapping[str, Sequence[str]]) -> str:
    """Say what is wrong with action, reason, feature or label of a row."""
    if row.action not in ACTIONS:
        return f"no action {row.action!r}; use {', '.join(ACTIONS)}"
    if not row.reason.strip() or not row.initials.strip():
        return "a correction needs a reason and initials"
    if row.feature not in labels:
        return f"no feature {row.feature!r} that can be corrected; {', '.join(labels)} can"
    if row.action == "add" and row.feature in PARTS:
        return "a paragraph is a part already; relabel it"
    if row.action == "strike" and row.feature in PARTS:
        return "a paragraph cannot be struck; relabel it as furniture"
    label, known = row.new_label if row.action == "relabel" else row.label, labels[row.feature]
    if row.action == "relabel" and not label and (row.term or row.target):
        label = row.label  # which stays
    if row.action != "strike" and label not in known:
        return f"no label {label!r} of {row.feature}; use {', '.join(known) or 'one of an own list, and there is none'}"
    return ""


def _unset(row: Correction, targets: Mapping[str, Collection[str]]) -> str:
    """Say why a row may not set the term or target it gives, nothing if it may or gives none."""
    if row.action == "strike" and (row.term or row.target):
        return "a strike sets no term and no target"
    if row.term and row.feature in TERMLESS:
        return f"a {row.feature} has no term"
    if row.target and row.feature not in TARGETED:
        return f"a {row.feature} has no target; {', '.join(TARGETED)} have"
    if row.target and row.target not in (known := [*targets.get(row.feature, ()), NO_TARGET]):
        return f"no target {row.target!r} of {row.feature}; use {', '.join(known)}"
    return ""


def _place(row: Correction, text: str) -> tuple[int, int]:
    """Return where a row points to; 0, 0 if that is no place in the text."""
    if not (row.start.isdecimal() and row.end.isdecimal()):
        return 0, 0
    start, end = int(row.start), int(row.end)
    return (start, end) if start < end <= len(text) else (0, 0)


def one_line(text: str) -> str:
    """Return a text with single blanks, as a csv file may have changed its line ends."""
    return " ".join(text.split())


def _apply(kept: _Kept, row: Correction, text: str) -> str:
    """Change `kept` as the row says; say why not if it cannot be."""
    here = kept.at(row)
    if row.action == "add":
        return _add(kept, row, text)
    same = [one for one in here if one.label == row.label]
    if not same:
        held = ", ".join(one.label for one in here) or "none"
        return f"no such finding; at this place and link there is {held}"
    if row.action == "strike":
        kept.change(same[0], None)
        return ""
    old = same[0]
    target = {"": old.target, NO_TARGET: ""}.get(row.target, row.target)
    new = old._replace(label=row.new_label or old.label, term=row.term or old.term, target=target)
    if new == old:
        return "it is so already: nothing would change"
    if row.feature == "own" and any(one.label == new.label for one in here if one is not old):
        return f"there is a {row.feature} ({new.label}) already; strike this one"
    kept.change(old, new._replace(rule="relabelled by a reader"))
    return ""


def _add(kept: _Kept, row: Correction, text: str) -> str:
    here = [one for one in kept.at(row) if row.feature != "own" or one.label == row.label]
    if here:
        return f"there is a {row.feature} ({here[0].label}) already; relabel it"
    if other := kept.overlapped(row):
        shown = (
            f"the {row.feature} at {other.start}–{other.end} ({other.label}: {text[other.start : other.end][:40]!r})"
        )
        return f"it overlaps {shown}; strike that first" + (" or relabel it" if row.feature not in LEXICAL else "")
    start, end = int(row.start), int(row.end)
    term = row.term or ("" if row.feature in SPEECH else row.text.lower())
    target = "" if row.target == NO_TARGET else row.target
    kept.put(Finding(start, end, row.feature, row.label, "added by a reader", term, target, row.link))
    return ""


def applied(spans: pd.DataFrame) -> int:
    """Return how many corrections a span table holds; each of them changed a finding."""
    return int(spans["feature"].eq(APPLIED).sum())


def rests_on(n: object) -> str:
    """Return the sentence that says how many corrections a comparison holds; nothing for none or a missing number.

    It is the number of all its articles and features: what is shown may rest on fewer.
    """
    if n is None or pd.isna(n) or not int(n):  # type: ignore[call-overload]
        return ""
    return f"The comparison's findings hold {int(n)} correction{'s' if int(n) > 1 else ''} by hand, here or elsewhere."  # type: ignore[call-overload]
