"""The command line: `python -m analysis new | check | annotate | fingerprint | edits | list | report`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .articles import Comparison

_START = """\
From two texts to figures:
  python -m analysis new data/my-event north.txt south.txt     make a comparison folder
  (fill in articles.csv, names.csv and status.csv there)
  python -m analysis check data/my-event                       see what was read, and what went wrong
  python -m analysis report data/my-event                      notebooks, figures and figures/my-event/report.html

Only the findings, from a table with article_id, outlet, text (csv, jsonl, parquet):
  python -m analysis annotate articles.csv --out spans.csv
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 2 with a sentence on the error stream if it cannot work, or 130 if stopped."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.command is None:
        parser.print_help()
        return 0
    try:
        return given.run(given)
    except (ValueError, OSError, RuntimeError) as error:
        print(f"analysis {given.command}: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"analysis {given.command}: stopped; what was written before stands", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    show = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="python -m analysis",
        description="How news outlets frame the same event, with the words behind every number.",
        epilog=_START,
        formatter_class=show,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    new = commands.add_parser(
        "new", help="make a comparison folder from article files", formatter_class=show, epilog=_NEW
    )
    new.add_argument("folder", help="the folder to make, e.g. data/my-event; it must not exist yet")
    new.add_argument("files", nargs="+", help="the articles: .txt as they are; of .html the text is taken out")
    new.set_defaults(run=_new)

    check = commands.add_parser(
        "check",
        help="read a comparison and say what was found and what went wrong",
        formatter_class=show,
        epilog=_CHECK,
    )
    check.add_argument("folder", help="a comparison folder, e.g. data/nato-daesh-2017")
    check.set_defaults(run=_check)

    annotate = commands.add_parser(
        "annotate", help="write the span table of a folder or a table", formatter_class=show, epilog=_ANNOTATE
    )
    annotate.add_argument("source", help="a comparison folder, or a table: csv, jsonl or parquet")
    annotate.add_argument("--out", required=True, help="where to write; the suffix decides: .csv, .jsonl or .parquet")
    annotate.set_defaults(run=_annotate)

    finger = commands.add_parser(
        "fingerprint",
        help="note a text that an article was written from, without keeping the text",
        formatter_class=show,
        epilog=_FINGERPRINT,
    )
    finger.add_argument("folder", help="the comparison folder whose references.csv gets the row")
    finger.add_argument("text", help="the reference text, .txt or .html, a file that stays outside the project")
    finger.add_argument("--id", default="", help="its name in references.csv, if not the file's")
    for name in ("outlet", "headline", "published", "url"):
        finger.add_argument(f"--{name}", default="", help=f"the reference's {name}, as a reader would cite it")
    finger.add_argument(
        "--keep", action="store_true", help="keep a copy in references/, which git ignores, for `edits`"
    )
    finger.set_defaults(run=_fingerprint)

    edits = commands.add_parser(
        "edits",
        help="note how the articles were edited from the reference texts kept in references/",
        formatter_class=show,
        epilog=_EDITS,
    )
    edits.add_argument("folder", help="the comparison folder that gets edits.csv")
    edits.set_defaults(run=_edits)

    words = commands.add_parser(
        "list", help="take a word list of your own into a comparison", formatter_class=show, epilog=_LIST
    )
    words.add_argument("folder", help="the comparison folder that gets lists/NAME.tsv and its card")
    words.add_argument("file", help="a LIWC dictionary (.dic), or a plain list with one term a line (.txt)")
    words.add_argument("--label", nargs="+", default=[], help=".txt: what its terms are; .dic: only these categories")
    words.set_defaults(run=_list)

    report = commands.add_parser(
        "report",
        help="run every notebook, write every figure and the report page",
        formatter_class=show,
        epilog=_REPORT,
    )
    report.add_argument("folder", help="a comparison folder, e.g. data/nato-daesh-2017")
    report.set_defaults(run=_report)
    return parser


_NEW = """\
example:
  python -m analysis new data/harbour-strike herald.txt courier.html
The folder then holds the texts as received, comparison.toml (title, question, the sides), articles.csv (one row
an article; fill in outlet, headline and date), and empty tables for names, status, references and parts.
"""
_CHECK = """\
example:
  python -m analysis check data/nato-daesh-2017
Ends with 1 where an article was left out, with 2 where the folder cannot be read, else with 0.
"""
_REPORT = """\
example:
  python -m analysis report data/nato-daesh-2017
Writes figures/nato-daesh-2017/report.html and every figure beside it.
"""
_ANNOTATE = """\
examples:
  python -m analysis annotate data/nato-daesh-2017 --out spans.csv
  python -m analysis annotate articles.jsonl --out spans.parquet
A table needs the columns article_id, outlet, text; the text is taken as it stands, all of it body. One row a finding
comes out; start and end count characters (Unicode code points), end exclusive.
"""
_EDITS = """\
example:
  python -m analysis fingerprint data/nato-daesh-2017 ../agency.txt --outlet "An agency" --keep
  python -m analysis edits data/nato-daesh-2017
edits.csv then holds the articles' own sentences, what was done to each, and counts, but nothing of a reference's text;
both sides beside each other stand in references/edits.html, which is not to be passed on. Run it again when an article
or a term list has changed.
"""
_FINGERPRINT = """\
example:
  python -m analysis fingerprint data/nato-daesh-2017 ../agency.txt --outlet "An agency" --published 2017-05-18
What is kept are facts and the hashes of those runs of five words that the folder's articles have too; of the rest of
the text nothing is kept. Run it again when an article is added.
"""

_LIST = """\
examples:
  python -m analysis list data/my-event moods.dic --label posemo negemo
  python -m analysis list data/my-event titles.txt --label title
A term that ends in * stands for every word that begins so. The list's findings have the feature `own` and the label
`NAME: category`, unless its card names a shipped feature, which they then join.
"""


def _new(given: argparse.Namespace) -> int:
    from .scaffold import new_comparison

    folder = new_comparison(Path(given.folder), [Path(name) for name in given.files])
    print(f"made {folder}; now fill in {folder / 'articles.csv'}, then: python -m analysis check {folder}")
    return 0


def _check(given: argparse.Namespace) -> int:
    from .articles import read_comparison
    from .doubt import check_headlines
    from .features import annotate
    from .spans import problem_lines

    comparison = read_comparison(given.folder)
    check_headlines(comparison)
    spans = annotate(comparison.articles, comparison)
    print(f"{comparison.title}\n{comparison.question}\n")
    for article in comparison.articles.itertuples(index=False):
        mine = spans[spans["article_id"].eq(article.article_id)]
        print(f"{article.article_id} ({article.outlet}): {article.words} words, {article.sentences} sentences")
        for row in mine[mine["feature"].eq("part") & mine["label"].ne("body")].itertuples(index=False):
            print(f"  {row.label:10} “{row.text[:60]}” ({row.rule})")
        counts = mine[~mine["feature"].isin(["part", "problem"])]["feature"].value_counts(sort=False)
        print("  found: " + ", ".join(f"{n} {feature}" for feature, n in counts.items()))
    references = comparison.catalogue[comparison.catalogue["role"].eq("reference")]
    for name in references["article_id"]:
        print(f"{name}: a reference, not measured; `fingerprint` notes its words")
    for hint in _hints(comparison):
        print(f"hint: {hint}")
    problems = problem_lines(comparison.problems, spans)
    for problem in problems:
        print(f"problem: {problem}")
    lost = comparison.left_out
    print(f"{len(problems)} problem(s); {lost} article(s) left out" if problems else "no problems")
    return 1 if lost else 0


def _hints(comparison: Comparison) -> Iterator[str]:
    """Yield what is no fault, but leaves something unmeasured or unsaid."""
    from .own_lists import OWN, to_paste

    if comparison.names.empty:
        yield "names.csv is empty: no name is found, and no loaded word has a target"
    if comparison.status.empty:
        yield "status.csv is empty: what is said of the event stays unmeasured"
    if len(comparison.outlets) > 2:
        first, second, *others = comparison.outlets
        yield f"headline contrasts compare the first two outlets, {first} and {second}, not {', '.join(others)}"
    asked = {(one.get("feature"), label) for one in comparison.headline for label in _several(one.get("label", "all"))}
    own = dict.fromkeys(entry.label for entry in comparison.lists if entry.feature == OWN)
    if (OWN, "all") not in asked and (unasked := [label for label in own if (OWN, label) not in asked]):
        lines = to_paste(unasked[0]).replace("\n", "\n  ").rstrip()
        yield (
            f"of your own lists no [[headline]] asks for {', '.join(unasked)}; to contrast one, paste into "
            f"comparison.toml:\n  {lines}"
        )
    for article in comparison.articles.itertuples(index=False):
        if not article.published:
            yield f"{article.article_id} has no date in articles.csv"
        if not article.outlet:
            yield f"{article.article_id} has no outlet in articles.csv, so it stands on no side"
        elif article.outlet == Path(article.source_file).stem:
            yield f"{article.article_id}: the outlet {article.outlet!r} is the file's name; give the outlet's"


def _several(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _annotate(given: argparse.Namespace) -> int:
    from .articles import read_comparison, read_table
    from .features import annotate
    from .spans import problem_lines
    from .tables import write_table

    source, out = Path(given.source), Path(given.out)
    if out.suffix not in (".csv", ".jsonl", ".parquet"):
        raise ValueError(
            f"--out {out.name}: cannot write {out.suffix or 'without a suffix'}; .csv, .jsonl and .parquet work"
        )
    _refuse(source, out)
    if source.is_dir():
        comparison = read_comparison(source)
        articles, problems = comparison.articles, comparison.problems
        spans = annotate(articles, comparison)
    else:
        articles, problems = read_table(source, count=False)
        spans = annotate(articles)
    write_table(spans, out)
    for line in problem_lines(problems, spans.iloc[:0]):
        print(f"problem: {line}", file=sys.stderr)
    print(f"{len(spans)} findings in {len(articles)} articles written to {out}", file=sys.stderr)
    return 0


def _refuse(source: Path, out: Path) -> None:
    """Raise a ValueError where writing to `out` would fail or replace what is read."""
    if out.is_dir():
        raise ValueError(f"--out {out}: that is a folder; give the name of a file in it")
    if not source.exists():
        raise ValueError(f"{source}: no such file or folder; give a table (csv, jsonl, parquet) or a comparison folder")
    if out.exists() and (out.samefile(source) or source.resolve() in out.resolve().parents):
        raise ValueError(f"--out {out}: this would replace a file that is read; give another name")


def _fingerprint(given: argparse.Namespace) -> int:
    from .scaffold import add_reference
    from .written_from import keep_reference, kept_path

    facts = {name: getattr(given, name) for name in ("outlet", "headline", "published", "url")}
    if given.keep:
        kept_path(Path(given.folder), Path(given.text), name=given.id)
    runs = add_reference(Path(given.folder), Path(given.text), facts, name=given.id)
    print(
        f"{runs} runs of five words that {given.text} shares with the articles noted in "
        f"{Path(given.folder) / 'references.csv'}; {'the text is not kept' if not given.keep else 'kept, for `edits`:'}"
    )
    if given.keep:
        print(keep_reference(Path(given.folder), Path(given.text), name=given.id))
    return 0


def _edits(given: argparse.Namespace) -> int:
    from .articles import read_comparison
    from .passage_pages import write_edit_page
    from .written_from import edit_table, left_aside, write_edits

    comparison = read_comparison(given.folder).with_both_sides()
    table = edit_table(comparison)
    path = write_edits(comparison, table)
    page = write_edit_page(comparison, table)
    for told in left_aside(comparison):
        print(told, file=sys.stderr)
    for (article, reference), mine in table.groupby(["article_id", "reference_id"], sort=False):
        kinds = mine["edits"].str.split().explode().value_counts()
        print(f"{article} from {reference}: {', '.join(f'{n} {kind}' for kind, n in kinds.items())}")
    print(f"{path}: {len(table)} rows, nothing of a reference's text in them; both sides are in {page}")
    return 0


def _list(given: argparse.Namespace) -> int:
    from .own_lists import OWN, import_list, read_own_lists, to_paste, told

    path, left_out = import_list(Path(given.folder), Path(given.file), labels=given.label)
    for line in left_out:
        print(told(line), file=sys.stderr)
    print(f"{path} is measured beside the shipped lists; its card {path.with_suffix('.toml').name} wants your facts")
    mine = [entry for entry in read_own_lists(path.parent) if entry.more["list"] == path.stem and entry.feature == OWN]
    counts = Counter(entry.label for entry in mine)
    print("its labels: " + ", ".join(f"{label} ({n} term{'s' if n > 1 else ''})" for label, n in counts.items()))
    print(f"to contrast one, paste into {Path(given.folder) / 'comparison.toml'}:\n{to_paste(mine[0].label)}", end="")
    return 0


def _report(given: argparse.Namespace) -> int:
    from .report import make_report

    page = make_report(Path(given.folder))
    print(f"report: {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
