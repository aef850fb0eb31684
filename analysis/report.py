"""Run the notebooks, export the figures, and put everything on one self-contained page."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from . import __version__, figures, highlight
from .articles import Comparison, read_comparison
from .concordances import arrange, with_keywords
from .contrasts import contrast, describe
from .doubt import headline_contrasts
from .edits import same_quotations
from .features import annotate
from .figures import Drawn
from .leaving_out import conclusions, variants
from .measures import measure, stretches
from .pages import (
    PROJECT,
    accuracy_table,
    dates_apart,
    exploratory,
    figures_folder,
    fixed_beforehand,
    gold_differences,
    gold_scores,
    in_context,
    origin_shares,
    plain_table,
    problem_report,
    save,
    say,
    set_aside,
)
from .passage_pages import alone_table, edited_page, pair_table, quotation_table
from .passages import align, only_one_side, sentences
from .spans import concordance, problem_lines
from .tables import write_text
from .vocabulary import measured_words
from .written_from import dropped, edited_sentences

NOTEBOOKS = PROJECT / "notebooks"
CASE_NOTE = (
    "<p>These contrasts leave out list entries taken from the texts of a comparison (<code>case</code>); the figures "
    "below show every finding.</p>"
)
ORIGIN_NOTE = (
    "<p>A word counts as taken over if it lies in a run of five or more words that a reference text also has. That "
    "shows shared wording, not who wrote first. Of the references only facts and hashes of shared runs are kept:</p>"
)
OVERLAP_NOTE = (
    "<p>Kinds of finding overlap (a judging word stands in a judging name, a quotation in a content): read them one by "
    "one, never added up.</p>"
)
KEYWORD_LINES = 40
ORDERED_LINES = 400  # longer concordances stand on the page in one order only
STARTS = 3  # of a kernel, before its notebook is given up
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_FOLDER_LINE = re.compile(r"^FOLDER = .*$", re.M)


class Section(NamedTuple):
    """A question of the report and what answers it, as HTML pieces."""

    anchor: str
    question: str
    pieces: tuple[str, ...]


def make_report(folder: str | Path) -> Path:
    """Run every notebook, write every figure and `report.html`; return the page's path.

    The tracked notebooks are run in place for the comparison their `parameters` cell names; for any other, executed
    copies go to `figures/<comparison>/notebooks/`.
    """
    comparison = read_comparison(folder).with_both_sides()
    run_notebooks(comparison)
    return write_report(comparison)


def run_notebooks(comparison: Comparison) -> list[Path]:
    """Execute every notebook for a comparison, from an empty kernel; return the written notebooks.

    Raises RuntimeError with notebook and error if one fails, or its kernel does; it is then left as it was.
    """
    jobs = [(path, _target(path, comparison)) for path in sorted(NOTEBOOKS.glob("*.ipynb"))]
    pool = ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1))
    try:
        return list(pool.map(lambda job: _run(job[0], job[1], comparison), jobs))
    finally:
        pool.shutdown(cancel_futures=True)


def _target(path: Path, comparison: Comparison) -> Path:
    import nbformat

    cell = _parameters(nbformat.read(path, as_version=4), path)
    given = re.search(r"^FOLDER = [\"'](.*)[\"']", cell["source"], re.M)
    if given and (path.parent / given[1]).resolve() == comparison.folder.resolve():
        return path
    return figures_folder(comparison) / "notebooks" / path.name


def _parameters(notebook: Any, path: Path) -> Any:
    for cell in notebook["cells"]:
        if "parameters" in cell["metadata"].get("tags", ()):
            return cell
    raise ValueError(f"{path.name}: no cell tagged `parameters`; tag the one that sets FOLDER")


def _run(path: Path, target: Path, comparison: Comparison) -> Path:
    import nbformat
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(path, as_version=4)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target != path:
        cell = _parameters(notebook, path)
        relative = Path(os.path.relpath(comparison.folder.resolve(), target.parent)).as_posix()
        cell["source"] = _FOLDER_LINE.sub(lambda _: f'FOLDER = "{relative}"', cell["source"])
    try:
        _execute(notebook, target.parent)
    except CellExecutionError as error:
        raise RuntimeError(f"{path.name}: {error.ename}: {error.evalue}") from None
    except RuntimeError as error:
        raise RuntimeError(f"{path.name}: {error}; its kernel was started {STARTS} times") from error
    notebook["metadata"] = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    for number, cell in enumerate(notebook["cells"], 1):
        cell["id"] = f"cell-{number:02}"
        cell["metadata"] = {"tags": cell["metadata"]["tags"]} if cell["metadata"].get("tags") else {}
    write_text(nbformat.writes(notebook) + "\n", target)
    print(f"ran {path.name}", file=sys.stderr)
    return target


def _execute(notebook: Any, folder: Path) -> None:
    """Run a notebook's cells from an empty kernel; a kernel that dies is started anew.

    Its ports are free when they are chosen, and may be taken by another program before it listens on them.
    """
    from nbclient import NotebookClient

    for left in reversed(range(STARTS)):
        client = NotebookClient(
            notebook,
            timeout=600,
            startup_timeout=180,
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": folder}},
        )
        try:
            client.execute(stderr=subprocess.DEVNULL)  # a kernel's notes on its transport alarm and help nobody
            return
        except RuntimeError:
            if not left:
                raise


def _sections(comparison: Comparison, spans: pd.DataFrame) -> Iterator[Section]:
    articles = comparison.articles
    everything = (comparison, articles, spans)

    def drawn(*figures: Drawn) -> list[str]:
        for one in figures:
            save(one, comparison)
        return [one._repr_html_() for one in figures]

    def shown(*features: str) -> list[str]:
        found = [concordance(spans, articles, feature=feature) for feature in features]
        return [in_orders(one, inferred=comparison.inferred, group=()) for one in found]

    said = say(describe(headline_contrasts(comparison, spans), inferred=comparison.inferred))
    asked = (overview(comparison, spans), fixed_beforehand(comparison), said, CASE_NOTE)
    yield Section("asked", "What was asked, and what was fixed beforehand?", asked)
    comparable = (*_origins(comparison, spans), *drawn(figures.voice_words(*everything)))
    yield Section("comparable", "Are the texts comparable, and what were they written from?", comparable)
    ledger = (exploratory(comparison, "status"), *drawn(figures.status_ledger(*everything)), *shown("status"))
    yield Section("status", "What does each say of the event, in what order, in whose voice?", ledger)
    loaded = (*drawn(figures.loaded_targets(*everything)), *shown("loaded"))
    yield Section("loaded", "Which words are loaded, at whom, in whose wording?", loaded)
    names = (exploratory(comparison, "name"), *drawn(figures.names_used(*everything)), *shown("name"))
    yield Section("names", "What are the same things called?", names)
    by_kind = figures.profile(comparison, hedges(comparison, spans))._replace(stem="hedges-by-kind")
    yield Section("hedges", "Who hedges, and how?", (*drawn(by_kind), *shown("hedge")))
    speech = (figures.quoted_speakers, figures.source_cues, figures.speaker_turns)
    quoted = (*drawn(*(draw(*everything) for draw in speech)), *shown("quotation", "source", "cue"))
    yield Section("quoted", "Whose words are quoted, named or unnamed?", quoted)
    profile = figures.profile(comparison, labels(comparison, spans))
    together = (OVERLAP_NOTE, *drawn(profile, figures.finding_strip(*everything)))
    yield Section("all", "The comparison in one figure", together)
    yield Section("words", "Which words belong to whom?", tuple(_words(comparison, spans)))
    pairs = align(articles, spans)
    both = (
        exploratory(comparison, "passage"),
        *drawn(figures.same_passages(*everything, pairs=pairs)),
        pair_table(pairs, inferred=comparison.inferred),
        "<h3>The same quotation, cut differently</h3>",
        quotation_table(same_quotations(articles, spans), inferred=comparison.inferred),
        "<h3>How each was edited from what it was written from</h3>",
        *drawn(figures.edit_ledger(*everything)),
        edited_page(edited_sentences(comparison, spans), inferred=comparison.inferred),
        "<p>What was left out of each reference text:</p>",
        plain_table(dropped(comparison)),
    )
    yield Section("both", "What do both say, and how was it changed?", both)
    alone = only_one_side(sentences(articles, spans), pairs)
    one = (
        exploratory(comparison, "passage"),
        *drawn(figures.told_alone(*everything, pairs=pairs)),
        alone_table(alone, spans, inferred=comparison.inferred),
    )
    yield Section("one", "What does only one side say?", one)
    left_out = variants(comparison, spans)
    doubt = (say(conclusions(left_out, inferred=comparison.inferred)), *drawn(figures.standing(comparison, left_out)))
    yield Section("doubt", "Would we conclude otherwise?", doubt)
    yield Section("texts", "The texts, with every finding", (highlight.side_by_side(*everything),))
    yield Section("wrong", "What went wrong, and what is known to be wrong", tuple(wrong(comparison, spans)))


def _origins(comparison: Comparison, spans: pd.DataFrame) -> Iterator[str]:
    words = stretches(comparison.articles, spans, references=comparison.references)
    yield say([*dates_apart(comparison), *origin_shares(words, comparison.articles, inferred=comparison.inferred)])
    yield "<p>What is not body text and counts in no rate; a headline is told in the ledger and among the names:</p>"
    yield set_aside(comparison.articles, spans)
    yield ORIGIN_NOTE
    if len(comparison.references):
        yield plain_table(comparison.references[["outlet", "published", "headline", "url"]])


def _words(comparison: Comparison, spans: pd.DataFrame) -> Iterator[str]:
    words = measured_words(comparison.articles, spans, references=comparison.references)
    words = words[words["part"].eq("body")]
    drawn = figures.distinctive_words(comparison, comparison.articles, spans, words=words)
    save(drawn, comparison)
    yield exploratory(comparison, "keyword")
    yield drawn._repr_html_()
    shown = with_keywords(spans, words, drawn.rows, articles=comparison.articles)
    found = concordance(shown, comparison.articles, feature="keyword").groupby("term").head(KEYWORD_LINES)
    yield f"<p>Each of these words in its sentences, up to {KEYWORD_LINES} of each:</p>"
    yield in_orders(found, inferred=comparison.inferred, group=("label", "term"))


def in_orders(found: pd.DataFrame, *, group: Sequence[str], inferred: Sequence[str] = ()) -> str:
    """Return a concordance in the order of the text and, folded away, by outlet and neighbour; long ones only once."""
    first = in_context(arrange(found, group=group), inferred=inferred, linked=True)
    if not 1 < len(found) <= ORDERED_LINES:
        return first
    folded = [
        f"<details><summary>The same by the word {told}, outlet by outlet</summary>"
        f"{in_context(arrange(found, by=by, group=('outlet', *group)), inferred=inferred, linked=True)}</details>"
        for by, told in (("left", "before"), ("right", "after"))
    ]
    return "".join([first, *folded])


def overview(comparison: Comparison, spans: pd.DataFrame) -> str:
    """Return the question and one row per article, with what is inferred said so, and how many words are measured."""
    known = comparison.articles.merge(comparison.catalogue[["article_id", "notes"]], on="article_id")
    words = stretches(comparison.articles, spans)
    body = words[words["part"].eq("body")].groupby("article_id")["words"].sum()
    known["words_of_body"] = known["article_id"].map(body).fillna(0).astype(int)
    columns = ["article_id", "outlet", "published", "headline", "words", "words_of_body", "notes"]
    return f"<p>{escape(comparison.question)}</p>" + plain_table(known[columns])


def labels(comparison: Comparison, spans: pd.DataFrame) -> pd.DataFrame:
    """Return the contrast of every feature and label, body only, each at its first measure."""
    rows = contrast(measure(comparison.articles, spans, by=("label",)), outlets=comparison.outlets[:2])
    return rows[rows["part"].eq("body")].reset_index(drop=True)


def hedges(comparison: Comparison, spans: pd.DataFrame) -> pd.DataFrame:
    """Return the contrast of hedges per words, by label, only labels that occur."""
    rows = labels(comparison, spans)
    rows = rows[rows["feature"].eq("hedge") & rows["per"].eq("words")]
    return rows[rows["count_a"].gt(0) | rows["count_b"].gt(0)].reset_index(drop=True)


def wrong(comparison: Comparison, spans: pd.DataFrame) -> Iterator[str]:
    """Yield the problem report and, where there is gold, the program's precision and recall against it."""
    yield problem_report(comparison, spans)
    yield gold_scores(comparison, spans)
    yield gold_differences(comparison, spans)
    yield accuracy_table()


def write_report(comparison: Comparison) -> Path:
    """Write every figure and the self-contained report page; return the page's path.

    What went wrong in reading or in the texts stands in the page, and on standard error a line each.
    """
    from jinja2 import Environment, FileSystemLoader

    spans = annotate(comparison.articles, comparison)
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=False, trim_blocks=True)
    page = environment.get_template("report.html.j2").render(
        title=comparison.title,
        question=comparison.question,
        sections=list(_sections(comparison, spans)),
        version=__version__,
        lexicon=comparison.lexicon,
    )
    written = write_text(page, figures_folder(comparison) / "report.html")
    for line in problem_lines(comparison.problems, spans):
        print(f"problem: {line}", file=sys.stderr)
    return written
