"""The command line: `python -m analysis new | check | annotate | fingerprint | report`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

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
    """Run one command; return 0, or 2 with a sentence on the error stream if what was given cannot work."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.command is None:
        parser.print_help()
        return 0
    try:
        return given.run(given)
    except (ValueError, OSError) as error:
        print(f"analysis {given.command}: {error}", file=sys.stderr)
        return 2


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

    check = commands.add_parser("check", help="read a comparison and say what was found and what went wrong")
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
    finger.add_argument("text", help="the reference text, a file that stays outside the project")
    for name in ("outlet", "headline", "published", "url"):
        finger.add_argument(f"--{name}", default="", help=f"the reference's {name}, as a reader would cite it")
    finger.set_defaults(run=_fingerprint)

    report = commands.add_parser("report", help="run every notebook, write every figure and the report page")
    report.add_argument("folder", help="a comparison folder, e.g. data/nato-daesh-2017")
    report.set_defaults(run=_report)
    return parser


_NEW = """\
example:
  python -m analysis new data/harbour-strike herald.txt courier.html
The folder then holds the texts as received, comparison.toml (title, question, the sides), articles.csv (one row
an article; fill in outlet, headline and date), and empty tables for names, status, references and parts.
"""
_ANNOTATE = """\
examples:
  python -m analysis annotate data/nato-daesh-2017 --out spans.csv
  python -m analysis annotate articles.jsonl --out spans.parquet
A table needs the columns article_id, outlet, text; the text is taken as it stands, all of it body. One row a finding
comes out; start and end count characters (Unicode code points), end exclusive.
"""
_FINGERPRINT = """\
example:
  python -m analysis fingerprint data/nato-daesh-2017 ../agency.txt --outlet "An agency" --published 2017-05-18
What is kept are facts and the hashes of all runs of five words; the text cannot be read back from them.
"""


def _new(given: argparse.Namespace) -> int:
    from .scaffold import new_comparison

    folder = new_comparison(Path(given.folder), [Path(name) for name in given.files])
    print(f"made {folder}; now fill in {folder / 'articles.csv'}, then: python -m analysis check {folder}")
    return 0


def _check(given: argparse.Namespace) -> int:
    from .articles import read_comparison
    from .features import annotate

    comparison = read_comparison(given.folder)
    spans = annotate(comparison.articles, comparison)
    print(f"{comparison.title}\n{comparison.question}\n")
    for article in comparison.articles.itertuples(index=False):
        mine = spans[spans["article_id"].eq(article.article_id)]
        print(f"{article.article_id} ({article.outlet}): {article.words} words, {article.sentences} sentences")
        for row in mine[mine["feature"].eq("part") & mine["label"].ne("body")].itertuples(index=False):
            print(f"  {row.label:10} “{row.text[:60]}” ({row.rule})")
        counts = mine[~mine["feature"].isin(["part", "problem"])]["feature"].value_counts(sort=False)
        print("  found: " + ", ".join(f"{n} {feature}" for feature, n in counts.items()))
    problems = all_problems(comparison.problems, spans)
    for problem in problems:
        print(f"problem: {problem}")
    lost = len(comparison.catalogue) - len(comparison.articles)
    print(f"{len(problems)} problem(s); {lost} article(s) left out" if problems else "no problems")
    return 1 if lost else 0


def all_problems(reading: object, spans: object) -> list[str]:
    """Return one line per problem, from reading the folder and from annotating the texts."""
    import pandas as pd

    assert isinstance(reading, pd.DataFrame) and isinstance(spans, pd.DataFrame)
    lines = [
        f"{p.article_id}: {p.problem}: {p.given}; would work: {p.would_work}" for p in reading.itertuples(index=False)
    ]
    found = spans[spans["feature"].eq("problem")]
    return lines + [
        f"{p.article_id}: {p.label} at {p.start}: {p.text[:40] or p.rule} ({p.rule})"
        for p in found.itertuples(index=False)
    ]


def _annotate(given: argparse.Namespace) -> int:
    from .articles import read_comparison, read_table
    from .features import annotate
    from .tables import write_table

    source, out = Path(given.source), Path(given.out)
    if out.suffix not in (".csv", ".jsonl", ".parquet"):
        raise ValueError(
            f"--out {out.name}: cannot write {out.suffix or 'without a suffix'}; .csv, .jsonl and .parquet work"
        )
    if source.is_dir():
        comparison = read_comparison(source)
        articles, problems = comparison.articles, comparison.problems
        spans = annotate(articles, comparison)
    else:
        articles, problems = read_table(source, count=False)
        spans = annotate(articles)
    write_table(spans, out)
    for line in all_problems(problems, spans.iloc[:0]):
        print(f"problem: {line}", file=sys.stderr)
    print(f"{len(spans)} findings in {len(articles)} articles written to {out}", file=sys.stderr)
    return 0


def _fingerprint(given: argparse.Namespace) -> int:
    from .scaffold import add_reference

    facts = {name: getattr(given, name) for name in ("outlet", "headline", "published", "url")}
    runs = add_reference(Path(given.folder), Path(given.text), facts)
    print(
        f"{runs} runs of words of {given.text} noted in {Path(given.folder) / 'references.csv'}; the text is not kept"
    )
    return 0


def _report(given: argparse.Namespace) -> int:
    from .report import make_report

    page = make_report(Path(given.folder))
    print(f"report: {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
