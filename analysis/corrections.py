"""A reader's corrections: findings struck, relabelled or added before anything is counted, each with a reason.

A row of `corrections.csv` names its finding by article, place, feature, label and link; `text` guards it: a row that
no longer fits its article or its finding is never applied and becomes a problem that says why.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from .spans import LEXICAL, Finding

ACTIONS = ("strike", "relabel", "add")
PARTS = ("part",)
SPEECH = ("quotation", "source", "via", "cue", "content")


class Correction(NamedTuple):
    """A row of corrections.csv, as text; `new_label` is what a relabelled finding becomes."""

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


COLUMNS = Correction._fields
APPLIED, REFUSED = "correction", "correction-not-applied"


def by_article(table: pd.DataFrame) -> dict[str, list[Correction]]:
    """Return the rows of corrections.csv by article, in their order."""
    rows: dict[str, list[Correction]] = {}
    for row in table[list(COLUMNS)].itertuples(index=False, name=None):
        rows.setdefault(row[0], []).append(Correction(*row))
    return rows


def correct(
    found: Iterable[Finding],
    rows: Iterable[Correction],
    text: str,
    *,
    labels: Mapping[str, Sequence[str]],
    features: Collection[str],
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings as corrected, sorted, and a note for each row whose feature is one of `features`.

    A note is a finding of feature `correction` (label: the action) where the row was applied, and of feature
    `problem` where it did not fit; both say the reason in `rule`. `labels` holds the labels a feature may have; one
    without any takes every label. Rows are applied in their order.
    """
    kept, notes = list(found), list[Finding]()
    rows = [row for row in rows if row.feature in features]
    if not rows:
        return kept, notes
    for row in rows:
        wrong = _unfit(row, text, labels) or _apply(kept, row, labels)
        start, end = _place(row, text)
        if wrong:
            rule = f"{row.action} {row.feature} {row.label}: {wrong}"
            notes.append(Finding(start, end, "problem", REFUSED, rule, row.feature))
        else:
            said = f"{row.feature} {row.label}{' → ' if row.new_label else ''}{row.new_label}: {row.reason}"
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
    if row.action != "strike" and (not label or (known and label not in known)):
        return f"no label {label!r} of {row.feature}; use {', '.join(known) or 'a name'}"
    if _place(row, text) == (0, 0) or text[slice(*_place(row, text))] != row.text:
        return f"the article does not read {row.text[:40]!r} at {row.start}–{row.end}"
    return ""


def _place(row: Correction, text: str) -> tuple[int, int]:
    """Return where a row points to; 0, 0 if that is no place in the text."""
    if not (row.start.isdecimal() and row.end.isdecimal()):
        return 0, 0
    start, end = int(row.start), int(row.end)
    return (start, end) if start < end <= len(text) else (0, 0)


def _apply(kept: list[Finding], row: Correction, labels: Mapping[str, Sequence[str]]) -> str:
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
        term = "" if row.feature in SPEECH else row.text.lower()
        kept.append(Finding(start, end, row.feature, row.label, "added by a reader", term, link=row.link))
        return ""
    if not same:
        held = ", ".join(kept[i].label for i in here) or "none"
        return f"no such finding; at this place and link there is {held}"
    if row.action == "strike":
        del kept[same[0]]
    else:
        kept[same[0]] = kept[same[0]]._replace(label=row.new_label, rule="relabelled by a reader")
    return ""


def applied(spans: pd.DataFrame) -> int:
    """Return how many corrections a span table rests on."""
    return int(spans["feature"].eq(APPLIED).sum())


# the row to paste -------------------------------------------------------------------------------------------


def row_to_paste(
    spans: pd.DataFrame, which: int | str, *, action: str, reason: str, initials: str, new_label: str = ""
) -> str:
    """Return the line for corrections.csv that strikes or relabels one finding.

    `which` is the finding's row number in `spans` (its index) or a query that fits one row, for example
    `"text == 'so-called' and article_id == 'press-tv'"`. Raises ValueError for none or several.
    """
    chosen = spans.loc[spans.index == which] if isinstance(which, int) else spans.query(which)
    if len(chosen) != 1:
        held = "; ".join(f"{i}: {t!r}" for i, t in zip(chosen.index[:5], chosen["text"], strict=False)) or "none"
        raise ValueError(f"{which!r} fits {len(chosen)} findings ({held}); name one, by its row number if need be")
    if action not in ("strike", "relabel"):
        raise ValueError(f"action {action!r}; use strike or relabel, and words_to_paste to add a finding")
    if (action == "relabel") == (not new_label):
        raise ValueError(f"{action} with new_label {new_label!r}; relabel needs one, strike has none")
    f = chosen.iloc[0]
    key = (f["article_id"], str(f["start"]), str(f["end"]), f["feature"], f["label"], f["link"], f["text"])
    return _line(Correction(*key, action, new_label, reason, initials))


def words_to_paste(articles: pd.DataFrame, words: str, *, feature: str, label: str, reason: str, initials: str) -> str:
    """Return the line for corrections.csv that adds a finding where the articles read `words`.

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
    return _line(Correction(*key, "add", "", reason, initials))


def _line(row: Correction) -> str:
    if not row.reason.strip() or not row.initials.strip():
        raise ValueError("a correction needs a reason and initials")
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(row)
    return out.getvalue()
