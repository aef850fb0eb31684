"""The line for corrections.csv that strikes, relabels or adds one finding, so that nobody counts characters."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from numbers import Integral

import pandas as pd

from .conditions import normal
from .corrections import COLUMNS, NEEDED, NO_TARGET, OPTIONAL, Correction, one_line, unsaid
from .features import CORRECTABLE


def row_to_paste(spans: pd.DataFrame, which: int | str, *, action: str, reason: str, initials: str, **new: str) -> str:
    """Return the line for corrections.csv that strikes or relabels one finding.

    A relabelled one gets what is `new`: any of `new_label`, `term`, `target`. The line holds term and target only
    where one is given; the file's first line must then name these two columns as well.

    `which` is the finding's row number in `spans` (its index) or a query that fits one row, for example
    `"text == 'so-called' and article_id == 'press-tv'"`. Raises ValueError for none or several, a query that cannot
    be read, a label its feature has not, or where nothing would change.
    """
    chosen = _chosen(spans, which)
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
    now = {"new_label": f["label"], "term": f["term"], "target": f["target"] or NO_TARGET}
    if action == "relabel" and all(value in ("", now[name]) for name, value in new.items()):
        told = ", ".join(f"{name} {value!r}" for name, value in new.items() if value)
        raise ValueError(f"{f['feature']} {f['text'][:40]!r} has {told} already; nothing would change")
    key = (f["article_id"], str(f["start"]), str(f["end"]), f["feature"], f["label"], f["link"], one_line(f["text"]))
    return _line(Correction(*key, action, new.pop("new_label", ""), reason, initials, **new))


def _chosen(spans: pd.DataFrame, which: int | str) -> pd.DataFrame:
    if isinstance(which, Integral):
        return spans.loc[spans.index == which]
    if not isinstance(which, str):
        raise ValueError(f"{which!r} names no finding; give its row number or a query")
    try:
        chosen = spans.query(which)
    except Exception as error:
        asked = f"the query {which!r} cannot be read ({error})"
        raise ValueError(f"{asked}; ask for {', '.join(spans.columns)}, as in \"text == 'so-called'\"") from None
    if not isinstance(chosen, pd.DataFrame):
        raise ValueError(f"the query {which!r} asks nothing of a row; write it as in \"text == 'so-called'\"")
    return chosen


def words_to_paste(
    articles: pd.DataFrame, words: str, *, feature: str, label: str, reason: str, initials: str, **new: str
) -> str:
    """Return the line for corrections.csv that adds a finding where the articles read `words`.

    `new` may set its `term` and `target`, as in `row_to_paste`, and the `link` that ties source, cue, content and
    quotation: that of a found one (see `spans`), or a name of your own for those you add together.
    The words must stand in the articles once; bars mark the finding within more words: `"show of |unity|, members"`.
    Where they do not stand as given, they are sought with other quotation marks, hyphens, blanks and capitals.
    """
    before, bar, rest = words.partition("|")
    inner, _, after = rest.partition("|")
    sought, marked = (before + inner + after, inner) if bar else (words, words)
    places = _places(articles, sought, str) or _places(articles, sought, _loose)
    if len(places) != 1:
        near = places or _places(articles, marked, _loose)
        shown = "; ".join(
            f"{article_id}: … {one_line(text[max(at - 25, 0) : at + len(marked) + 25])} …"
            for article_id, text, at in near[:5]
        )
        held = f" ({'' if places else f'{marked!r} does: '}{shown})" if near else ""
        raise ValueError(
            f"{sought!r} stands {len(places)} times in the articles{held}; give words that stand there once"
        )
    ((article_id, text, at),) = places
    start = at + len(before) if bar else at
    end = start + len(marked)
    if odd := [name for name in new if name not in (*OPTIONAL, "link")]:
        raise ValueError(f"cannot set {odd[0]!r}; {', '.join(OPTIONAL)}, link can be")
    key = (article_id, str(start), str(end), feature, label, new.pop("link", ""), one_line(text[start:end]))
    return _line(Correction(*key, "add", "", reason, initials, **new))


def _places(articles: pd.DataFrame, sought: str, read: Callable[[str], str]) -> list[tuple[str, str, int]]:
    """Return article, text and offset wherever the articles read `sought`, both as `read` has them."""
    wanted, found = read(sought), list[tuple[str, str, int]]()
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        within, at = read(text), -1
        while wanted and (at := within.find(wanted, at + 1)) >= 0:
            found.append((article_id, text, at))
    return found


_ALIKE = str.maketrans(dict.fromkeys("‘’‛′", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("–—", "-"))


def _loose(text: str) -> str:
    """Return a text of the same length in which marks, blanks and capitals do not differ."""
    plain = text.translate(_ALIKE)
    return "".join(" " if c.isspace() else low if len(low := normal(c)) == 1 else c for c in plain)


def _line(row: Correction) -> str:
    labels = {**CORRECTABLE, "own": (row.label, row.new_label)}  # those of own lists are known where they are read
    if wrong := unsaid(row, labels):
        raise ValueError(wrong)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(row[: len(COLUMNS if row.term or row.target else NEEDED)])
    return out.getvalue()
