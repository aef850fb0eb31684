"""A reader's corrections: findings struck, relabelled or added before anything is counted, each with a reason.

A row of `corrections.csv` names its finding by article, place, feature, label and link; `text` guards it: a row that
no longer fits its article or its finding is never applied and becomes a problem that says why. A row that relabels or
adds may also set the finding's `term` (a source's full name, the entry a word stands for) and its `target`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import pandas as pd

from .spans import LEXICAL, Finding

ACTIONS = ("strike", "relabel", "add")
PARTS = ("part",)
SPEECH = ("quotation", "source", "via", "cue", "content")


class Correction(NamedTuple):
    """A row of corrections.csv, as text; `new_label` is what a relabelled finding becomes.

    `term` and `target` are set where they hold something (`none` empties a target); a file may do without these two.
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


COLUMNS = Correction._fields
OPTIONAL = tuple(Correction._field_defaults)
NEEDED = COLUMNS[: -len(OPTIONAL)]
TARGETED = ("loaded", "name", "status")
TERMLESS = ("part", "quotation", "content")
NO_TARGET = "none"
APPLIED, REFUSED = "correction", "correction-not-applied"


def by_article(table: pd.DataFrame) -> dict[str, list[Correction]]:
    """Return the rows of corrections.csv by article, in their order."""
    rows: dict[str, list[Correction]] = {}
    for row in table.reindex(columns=list(COLUMNS), fill_value="").itertuples(index=False, name=None):
        rows.setdefault(row[0], []).append(Correction(*row))
    return rows


def correct(
    found: Iterable[Finding],
    rows: Iterable[Correction],
    text: str,
    *,
    labels: Mapping[str, Sequence[str]],
    features: Collection[str],
    targets: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings as corrected, sorted, and a note for each row whose feature is one of `features`.

    A note is a finding of feature `correction` (label: the action) where the row was applied, and of feature
    `problem` where it did not fit; both say the reason in `rule`. `labels` holds the labels a feature may have; one
    without any takes every label; `targets` those it may be aimed at, for a feature that has a target. Rows are
    applied in their order. What was found by way of a corrected name (whom a loaded word aims at, whom *he* stands
    for) is not found anew: correct it too.
    """
    kept, notes = list(found), list[Finding]()
    rows = [row for row in rows if row.feature in features]
    if not rows:
        return kept, notes
    for row in rows:
        wrong = _unfit(row, text, labels) or _unset(row, targets) or _apply(kept, row)
        start, end = _place(row, text)
        if wrong:
            rule = f"{row.action} {row.feature} {row.label}: {wrong}"
            notes.append(Finding(start, end, "problem", REFUSED, rule, row.feature))
        else:
            new = [f" → {row.new_label}"] if row.new_label else []
            new += [f", {name} {value}" for name, value in (("term", row.term), ("target", row.target)) if value]
            said = f"{row.feature} {row.label}{''.join(new)}: {row.reason}"
            notes.append(Finding(start, end, APPLIED, row.action, f"{said} ({row.initials})", row.feature))
    return sorted(kept, key=lambda f: (f.start, f.end, f.feature, f.link)), notes


def _unfit(row: Correction, text: str, labels: Mapping[str, Sequence[str]]) -> str:
    """Say what is wrong with a row as it stands, nothing if it is in order."""
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
    if row.action != "strike" and (not label or (known and label not in known)):
        return f"no label {label!r} of {row.feature}; use {', '.join(known) or 'a name'}"
    if _place(row, text) == (0, 0) or text[slice(*_place(row, text))] != row.text:
        return f"the article does not read {row.text[:40]!r} at {row.start}–{row.end}"
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


def _apply(kept: list[Finding], row: Correction) -> str:
    """Change `kept` as the row says; say why not if it cannot be."""
    start, end = int(row.start), int(row.end)
    here = [i for i, f in enumerate(kept) if (f.start, f.end, f.feature, f.link) == (start, end, row.feature, row.link)]
    same = [i for i in here if kept[i].label == row.label]
    if row.action == "add":
        if here:
            return f"there is a {row.feature} ({kept[here[0]].label}) already; relabel it"
        if row.feature in LEXICAL:
            for f in kept:
                if f.feature == row.feature and f.start < end and start < f.end:
                    return f"it overlaps the {f.feature} at {f.start}–{f.end}; strike that first"
        term = row.term or ("" if row.feature in SPEECH else row.text.lower())
        target = "" if row.target == NO_TARGET else row.target
        kept.append(Finding(start, end, row.feature, row.label, "added by a reader", term, target, row.link))
        return ""
    if not same:
        held = ", ".join(kept[i].label for i in here) or "none"
        return f"no such finding; at this place and link there is {held}"
    if row.action == "strike":
        del kept[same[0]]
    else:
        old = kept[same[0]]
        target = {"": old.target, NO_TARGET: ""}.get(row.target, row.target)
        kept[same[0]] = old._replace(
            label=row.new_label or old.label, rule="relabelled by a reader", term=row.term or old.term, target=target
        )
    return ""


def applied(spans: pd.DataFrame) -> int:
    """Return how many corrections a span table rests on."""
    return int(spans["feature"].eq(APPLIED).sum())


def rests_on(n: object) -> str:
    """Return the sentence that says how many corrections something rests on; nothing for none or a missing number."""
    if n is None or pd.isna(n) or not int(n):  # type: ignore[call-overload]
        return ""
    return f"Rests on {int(n)} correction{'s' if int(n) > 1 else ''} by hand."  # type: ignore[call-overload]


# the row to paste -------------------------------------------------------------------------------------------


def row_to_paste(spans: pd.DataFrame, which: int | str, *, action: str, reason: str, initials: str, **new: str) -> str:
    """Return the line for corrections.csv that strikes or relabels one finding.

    A relabelled one gets what is `new`: any of `new_label`, `term`, `target`. The line holds term and target only
    where one is given; the file's first line must then name these two columns as well.

    `which` is the finding's row number in `spans` (its index) or a query that fits one row, for example
    `"text == 'so-called' and article_id == 'press-tv'"`. Raises ValueError for none or several.
    """
    chosen = spans.loc[spans.index == which] if isinstance(which, int) else spans.query(which)
    if len(chosen) != 1:
        held = "; ".join(f"{i}: {t!r}" for i, t in zip(chosen.index[:5], chosen["text"], strict=False)) or "none"
        raise ValueError(f"{which!r} fits {len(chosen)} findings ({held}); name one, by its row number if need be")
    if action not in ("strike", "relabel"):
        raise ValueError(f"action {action!r}; use strike or relabel, and words_to_paste to add a finding")
    if odd := [name for name in new if name not in ("new_label", *OPTIONAL)]:
        raise ValueError(f"cannot set {odd[0]!r}; new_label, {', '.join(OPTIONAL)} can be")
    if (action == "relabel") == (not any(new.values())):
        told = ", ".join(f"{name} {value!r}" for name, value in new.items()) or "nothing new"
        raise ValueError(f"{action} with {told}; relabel needs new_label, {' or '.join(OPTIONAL)}, strike has none")
    f = chosen.iloc[0]
    key = (f["article_id"], str(f["start"]), str(f["end"]), f["feature"], f["label"], f["link"], f["text"])
    return _line(Correction(*key, action, new.pop("new_label", ""), reason, initials, **new))


def words_to_paste(
    articles: pd.DataFrame, words: str, *, feature: str, label: str, reason: str, initials: str, **new: str
) -> str:
    """Return the line for corrections.csv that adds a finding where the articles read `words`.

    `new` may set its `term` and `target`, as in `row_to_paste`.
    The words must stand in the articles once; bars mark the finding within more words: `"show of |unity|, members"`.
    """
    before, bar, rest = words.partition("|")
    inner, _, after = rest.partition("|")
    sought, marked = (before + inner + after, inner) if bar else (words, words)
    places = [
        (article_id, at + len(before) if bar else at)
        for article_id, text in zip(articles["article_id"], articles["text"], strict=True)
        for at in range(len(text))
        if sought and text.startswith(sought, at)
    ]
    if len(places) != 1:
        raise ValueError(f"{sought!r} stands {len(places)} times in the articles; give words that stand there once")
    ((article_id, start),) = places
    key = (article_id, str(start), str(start + len(marked)), feature, label, "", marked)
    if odd := [name for name in new if name not in OPTIONAL]:
        raise ValueError(f"cannot set {odd[0]!r}; {', '.join(OPTIONAL)} can be")
    return _line(Correction(*key, "add", "", reason, initials, **new))


def _line(row: Correction) -> str:
    if not row.reason.strip() or not row.initials.strip():
        raise ValueError("a correction needs a reason and initials")
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(row if row.term or row.target else row[: len(NEEDED)])
    return out.getvalue()
