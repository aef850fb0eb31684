"""What a notebook or the report shows: sentences, pictures with alt text, words in context, plain tables.

Everything is static HTML without scripts, so that it survives JupyterLab, nbconvert and a self-contained page.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from .agreement import agree, differences, read_gold, score
from .articles import Comparison, called, day_of
from .corrections import REFUSED, applied
from .doubt import DEFAULT_COUNTED
from .highlight import place_ids
from .lexicons import FOLDER, ORIGINS, lexicon_hash, read_lexicon

if TYPE_CHECKING:
    from .figures import Drawn

PROJECT = Path(__file__).resolve().parent.parent
_ALL_NUMBERS = r"\d+[./-]\d+[./-]\d"
_LONGEST = 400  # characters of a finding shown in a concordance
_CELL = "padding:.25em .7em .25em 0;border-bottom:1px solid #ddd;vertical-align:top;text-align:left"


class Page(str):
    """A piece of HTML that a notebook shows as such."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        return re.sub(r"<[^>]+>", " ", self)[:200]


def say(sentences: Iterable[str]) -> Page:
    """Return sentences as a highlighted answer, one line each."""
    lines = "".join(f'<p style="margin:.3em 0">{escape(s)}</p>' for s in sentences)
    return Page(f'<div style="border-left:4px solid #444;padding:.2em 0 .2em 1em;font-size:1.1em">{lines}</div>')


def save(drawn: Drawn, comparison: Comparison) -> Page:
    """Export a figure to figures/<comparison>/ and return the names of the files."""
    from .figures import export

    paths = export(drawn, figures_folder(comparison))
    names = ", ".join(path.name for path in sorted(paths))
    return Page(f'<p style="color:#555">Saved in <code>figures/{escape(comparison.name)}/</code>: {escape(names)}</p>')


def figures_folder(comparison: Comparison) -> Path:
    """Return where a comparison's figures and report stand: `figures/<name>` beside the `data` folder it lies in."""
    return comparison.folder.resolve().parent.parent / "figures" / comparison.name


def in_context(found: pd.DataFrame, *, inferred: Sequence[str] = (), linked: bool = False) -> Page:
    """Return a concordance as a page: outlet, the words in their context, what they count as, whose, by which rule.

    An outlet in `inferred` (see `Comparison.inferred`) is said to be. With `linked` each row leads to its paragraph
    in the side-by-side view of the same page.
    """
    if found.empty:
        return Page("<p>None found.</p>")
    rows = []
    for row in found.itertuples(index=False):
        outlet = called(row.outlet, inferred)
        place = f"¶{row.paragraph}"
        if linked:
            place = f'<a href="#{place_ids(row.article_id)}{row.paragraph}">{place}</a>'
        kind = row.label + (f" → {row.target}" if row.target else "")
        kind = " · ".join(filter(None, (kind, row.voice, row.speaker)))
        rule = f"{row.term}: {row.rule}" if row.term else row.rule
        text = row.text if len(row.text) <= _LONGEST else row.text[:_LONGEST].rpartition(" ")[0] + " …"
        wrap = "min-width:16em" if len(text) > 40 else "white-space:nowrap"
        rows.append(
            f'<tr><td style="{_CELL}">{escape(outlet)} {place}</td>'
            f'<td style="{_CELL};text-align:right;color:#555;min-width:9em">{escape(row.left)}</td>'
            f'<td style="{_CELL};{wrap}"><strong>{escape(text)}</strong></td>'
            f'<td style="{_CELL};color:#555;min-width:9em">{escape(row.right)}</td>'
            f'<td style="{_CELL}">{escape(kind)}</td><td style="{_CELL};color:#555">{escape(rule)}</td></tr>'
        )
    heads = ("article", "before", "words", "after", "counts as", "term and rule")
    return Page(html_table(heads, rows))


def plain_table(frame: pd.DataFrame, *, caption: str = "") -> Page:
    """Return a small table as a page: no index, floats to three significant digits, missing values as a dash."""
    rows = [html_row(escape(_shown(value)) for value in record) for record in frame.itertuples(index=False)]
    return Page(html_table([str(name).replace("_", " ") for name in frame.columns], rows, caption))


def html_row(cells: Iterable[str]) -> str:
    """Return a row of a table as HTML, of cells that are HTML."""
    inner = "".join(f'<td style="{_CELL}">{cell}</td>' for cell in cells)
    return f"<tr>{inner}</tr>"


def html_table(heads: Iterable[str], rows: Iterable[str], caption: str = "") -> str:
    """Return a table as HTML that scrolls where it is too wide; `rows` are HTML, heads and caption plain text."""
    head = "".join(f'<th scope="col" style="{_CELL};border-bottom:2px solid #444">{escape(h)}</th>' for h in heads)
    top = f'<caption style="text-align:left">{escape(caption)}</caption>' if caption else ""
    return (
        '<div style="overflow-x:auto;margin:1em 0"><table style="border-collapse:collapse;font-size:.9em">'
        f"{top}<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _shown(value: object) -> str:
    if value is None or (isinstance(value, float) and pd.isna(value)):
        return "–"
    if isinstance(value, float):
        return f"{value:.3g}"
    return str(value)


# the tables of the notebooks -------------------------------------------------------------------------------


def exploratory(comparison: Comparison, *features: str) -> Page:
    """Return a sentence that a figure of these features is exploratory, unless a contrast was fixed for one."""
    if {head.get("feature") for head in comparison.headline} & set(features):
        return Page("")
    return Page("<p><em>Exploratory: not among the contrasts that <code>comparison.toml</code> fixes.</em></p>")


def fixed_beforehand(comparison: Comparison) -> Page:
    """Return the contrasts that `comparison.toml` fixes, one row each, and what it says of when that was."""
    keys = ("feature", "label", "target", "voice", "counted", "per")
    rows = [
        {key: head.get(key, DEFAULT_COUNTED if key == "counted" else "all") for key in keys}
        for head in comparison.headline
    ]
    for row in rows:
        row["label"] = row["label"] if isinstance(row["label"], str) else " + ".join(row["label"])
    told = comparison.fixed or "comparison.toml does not say when these were written down, or with what knowledge."
    return Page(f"<p>{escape(told)}</p>" + plain_table(pd.DataFrame(rows, columns=list(keys))))


def term_lists() -> Page:
    """Return one row per shipped term list: its title, entries by origin, edition, sources."""
    rows = []
    for path in sorted(FOLDER.glob("*.toml")):
        if not path.with_suffix(".tsv").exists() or path.stem == "groups":
            continue
        card = tomllib.loads(path.read_text(encoding="utf-8"))
        origins = [entry.origin for entry in read_lexicon(path.with_suffix(".tsv"))]
        counts = {origin: origins.count(origin) for origin in ORIGINS}
        rows.append(
            {"list": card["title"], "entries": len(origins), **counts, "sources": _joined(card["publications"])}
        )
    return plain_table(pd.DataFrame(rows), caption=f"Edition {lexicon_hash()}")


def _joined(told: object) -> str:
    return "; ".join(map(str, told)) if isinstance(told, list) else str(told)


def stability(comparison: Comparison) -> Page:
    """Return how far the two passes of annotation agree, per feature, where the comparison has gold."""
    folder = gold_folder(comparison)
    if not (folder / "pass-a.csv").exists():
        return Page("<p>No hand annotation is stored for this comparison.</p>")
    one, other = (read_gold(folder / f"{name}.csv", comparison.articles) for name in ("pass-a", "pass-b"))
    told = (
        "Both texts were annotated twice by the codebook, each pass apart from the other and before the program ran. "
        "1 is perfect, 0 is chance. Who made the passes, and how independent they are, stands in the README there."
    )
    return Page(f"<p>{told}</p>" + plain_table(agree(one, other, comparison.articles)))


def gold_folder(comparison: Comparison) -> Path:
    """Return where the hand annotation of a comparison stands."""
    return comparison.folder.parent / "gold" / comparison.name


def gold_scores(comparison: Comparison, spans: pd.DataFrame) -> Page:
    """Return precision and recall against the settled gold of this comparison."""
    path = gold_folder(comparison) / "settled.csv"
    if not path.exists():
        return Page("<p>No hand annotation is stored for this comparison.</p>")
    return plain_table(score(spans, read_gold(path, comparison.articles), comparison.articles))


def gold_differences(comparison: Comparison, spans: pd.DataFrame) -> Page:
    """Return every place where program and settled gold differ."""
    path = gold_folder(comparison) / "settled.csv"
    if not path.exists():
        return Page("")
    found = differences(spans, read_gold(path, comparison.articles))
    return plain_table(found[["article_id", "start", "feature", "label", "text", "only_in"]])


def accuracy_table() -> Page:
    """Return the stored figures on corpora annotated by others, each with its date, baseline and reference."""
    path = PROJECT / "data" / "gold" / "accuracy.csv"
    if not path.exists():
        return Page("<p>No figures are stored.</p>")
    return plain_table(pd.read_csv(path, keep_default_na=False, dtype=str))


def set_aside(articles: pd.DataFrame, spans: pd.DataFrame) -> Page:
    """Return what is not body, with the rule that decided."""
    parts = spans[spans["feature"].eq("part") & spans["label"].ne("body")]
    known = parts.merge(articles[["article_id", "outlet"]], on="article_id")
    return plain_table(known[["outlet", "label", "text", "rule"]]) if len(known) else Page("<p>Nothing.</p>")


def dates_apart(comparison: Comparison) -> list[str]:
    """Return sentences on when the articles were published and how far apart.

    A date such as 05/11/2026, two days by the country, is counted from by nobody.
    """
    known = comparison.articles.merge(comparison.catalogue[["article_id", "notes"]], on="article_id")
    sentences = []
    for row in known.itertuples(index=False):
        guess = row.notes.partition(".")[0] if row.notes.startswith("inferred:") else ""
        sentences.append(f"{row.outlet}: {row.published or 'no date known'}{f' ({guess})' if guess else ''}.")
    dates = known["published"].map(day_of)
    unsure = known.loc[dates.isna() & known["published"].str.match(_ALL_NUMBERS), "published"]
    if len(unsure):
        either = f"{unsure.iloc[0]} can be read in two ways; write the year first: 2026-11-05."
        return [*sentences, f"How far apart is not told: {either}"]
    dates = dates.dropna()
    days = (dates.max() - dates.min()).days if len(dates) > 1 else 0
    if days:
        apart = "a day" if days == 1 else f"{days} days"
        sentences.append(f"They are {apart} apart: a difference in certainty can be a difference in date.")
    return sentences


def origin_shares(cut: pd.DataFrame, articles: pd.DataFrame, *, inferred: Sequence[str] = ()) -> list[str]:
    """Return a sentence per article on how many body words were taken over."""
    body = cut[cut["part"].eq("body")]
    sentences = []
    for article in articles.itertuples(index=False):
        mine = body[body["article_id"].eq(article.article_id)]
        name = called(article.outlet, inferred)
        total, shared = mine["words"].sum(), mine.loc[mine["origin"].eq("shared"), "words"].sum()
        if mine["origin"].eq("unknown").all():
            sentences.append(f"{name}: {total} words of unknown origin; no reference text is given.")
        else:
            share = f"{shared / total:.0%}"
            sentences.append(f"{name}: {shared} of {total} body words ({share}) stand in the reference texts too.")
    return sentences


def problem_report(comparison: Comparison, spans: pd.DataFrame) -> Page:
    """Return one row per problem, from reading the folder and from the texts themselves.

    In front stands how many corrections by hand are applied and how many were refused, where there is one.
    """
    found = spans[spans["feature"].eq("problem")]
    told = found.assign(problem=found["label"], given=found["text"].str.slice(0, 40), would_work=found["rule"])
    both = pd.concat([comparison.problems, told[list(comparison.problems.columns)]], ignore_index=True)
    used, refused = applied(spans), int(both["problem"].eq(REFUSED).sum())
    by_hand = f"<p>Corrections by hand: {used} applied, {refused} refused.</p>" if used or refused else ""
    if both.empty:
        return Page(f"{by_hand}<p>No problem in reading the files or in the texts.</p>")
    return Page(by_hand + plain_table(both))
