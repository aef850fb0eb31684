"""Make a comparison folder from article files, and note the texts an article was written from."""

from __future__ import annotations

import codecs
import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from .articles import CATALOGUE, SIDE_TABLES
from .corrections import COLUMNS as CORRECTIONS
from .features.origin import RUN, fingerprint
from .reading import Problem, decode, empty, read_csv, sure
from .tables import write_table, write_text
from .words import WORD

_SETTINGS = """\
title = {title}
question = "How do the articles tell of the same event?"

# The sides and their order: every difference is the first minus the second.
outlets = [{outlets}]

# What is compared in the headline figures. Write it down before you look at the numbers, and say here when that was.
fixed = ""

[[headline]]
feature = "loaded"
label = "distancing"
per = "words"

[[headline]]
feature = "hedge"
label = "evidential"
per = "words"

[[headline]]
feature = "quotation"
label = ["direct", "partial"]
counted = "words"
per = "words"
"""
_PARAGRAPHS = frozenset("h1 h2 h3 h4 h5 h6 p li blockquote figcaption dt dd td th pre".split())  # noqa: SIM905
_LOOSE = frozenset("div section header address figure ul ol dl table tr caption article main hr".split())  # noqa: SIM905
_LEFT_OUT = ("script", "style", "nav", "aside", "footer", "form", "noscript", "button", "svg", "template")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")
_PROSE = re.compile(r"[.!?:;…][\"”’'»)\]]*$")


def new_comparison(folder: Path, files: Sequence[Path]) -> Path:
    """Make `folder` as a comparison of the given article files and return it.

    Texts (.txt) are copied byte for byte; of .html the article's text is taken out and saved once, with outlet,
    headline and date where the page states them. Raises ValueError, and makes nothing, if the folder exists, there are
    fewer than two files, one is missing, is no text or has another suffix, or two would get the same name.
    """
    if folder.exists():
        raise ValueError(f"{folder} exists already; give the name of a new folder")
    if len(files) < 2:
        given = ", ".join(map(str, files)) or "none"
        raise ValueError(f"a comparison needs two articles; given {given}; give the other side's file too")
    stems = [_stem(file) or f"article-{number}" for number, file in enumerate(files, 1)]
    for file in files:
        if not file.is_file():
            raise ValueError(f"no file {file}; give the article files to compare")
        if file.suffix.lower() not in (".txt", ".html", ".htm"):
            raise ValueError(f"{file.name}: cannot take {file.suffix or 'a file without suffix'}; .txt and .html work")
    if len(set(stems)) < len(stems):
        raise ValueError(f"two files have the same name ({', '.join(stems)}); each article needs its own")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as made:
        inside = Path(made) / folder.name
        (inside / "texts").mkdir(parents=True)
        rows = [_take(file, stem, inside) for file, stem in zip(files, stems, strict=True)]
        if len({row["outlet"] for row in rows}) < 2:  # two sides are needed, so the files' names stand for them
            rows = [
                row
                | {
                    "outlet": row["article_id"],
                    "notes": f"The page names {row['outlet']} as its outlet. {row['notes']}".strip(),
                }
                for row in rows
            ]
        write_table(pd.DataFrame(rows, columns=list(CATALOGUE)), inside / "articles.csv")
        for name, columns in {**SIDE_TABLES, "corrections": CORRECTIONS}.items():
            write_table(empty(columns), inside / f"{name}.csv")
        outlets = list(dict.fromkeys(row["outlet"] for row in rows))
        settings = _SETTINGS.format(title=_quoted(folder.name), outlets=", ".join(map(_quoted, outlets)))
        write_text(settings, inside / "comparison.toml")
        inside.rename(folder)
    return folder


def add_reference(folder: Path, text: Path, facts: Mapping[str, str], *, name: str = "") -> int:
    """Add a reference text's facts and fingerprint to the folder's references.csv; return how many runs are kept.

    Kept are only the hashes of runs that the folder's own articles have too: of the reference nothing can be read
    back but words that stand in the articles. So run it again when an article is added. Of an .html page the article's
    text is taken. The row is called `name`, or else by the file; given again, the same text gets new runs and facts.
    Raises ValueError, and writes nothing, where the folder is no comparison, the text is too short to have a run,
    another text has that name already, or references.csv has a row that cannot be read.
    """
    if not (folder / "comparison.toml").exists():
        raise ValueError(f"{folder} is no comparison folder; `python -m analysis new` makes one")
    if not text.is_file():
        raise ValueError(f"no file {text}; give the reference text, .txt or .html")
    page = text.suffix.lower() in (".html", ".htm")
    whole = fingerprint(html_text(decoded(text)[0])[0] if page else decoded(text)[0])
    if not whole:
        raise ValueError(f"{text.name}: fewer than {RUN} words; a reference needs at least one run of {RUN}")
    theirs = {run for article in sorted((folder / "texts").glob("*.*")) for run in fingerprint(decoded(article)[0])}
    runs = [run for run in whole if run in theirs]
    path, columns, problems = folder / "references.csv", SIDE_TABLES["references"], list[Problem]()
    known = read_csv(path, columns, problems) if path.exists() else empty(columns)
    if lost := [one for one in problems if one["problem"] == "row left out"]:
        raise ValueError(f"{lost[0]['given']}; mend it first: {lost[0]['would_work']}")
    name = reference_name(text, name)
    same = known["reference_id"].eq(name)
    if not {run for cell in known["fingerprint"][same] for run in cell.split()} <= set(whole):
        raise ValueError(f"{path}: another text is called {name!r} already; give this one a name with --id")
    row = dict.fromkeys(columns, "") | (known[same].iloc[0].to_dict() if same.any() else {})
    row |= {fact: value for fact, value in facts.items() if value}
    row |= {"reference_id": name, "run_words": str(RUN), "fingerprint": " ".join(runs)}
    write_table(pd.concat([known[~same], pd.DataFrame([row])], ignore_index=True).fillna(""), path)
    return len(runs)


def reference_name(text: Path, name: str = "") -> str:
    """Return what a reference text is called in references.csv: the name given, or else one by its file."""
    return _plain(name) or _stem(text) or "reference"


def _take(file: Path, stem: str, folder: Path) -> dict[str, str]:
    row = dict.fromkeys(CATALOGUE, "") | {"article_id": stem, "outlet": stem, "file": f"{stem}.txt", "role": "article"}
    row["event"], target = _plain(folder.name), folder / "texts" / f"{stem}.txt"
    content, encoding = decoded(file)
    if file.suffix.lower() == ".txt":
        target.write_bytes(file.read_bytes())
        return row
    text, facts = html_text(content)
    if not WORD.search(text):
        raise ValueError(f"{file.name}: no text found in the page; save the article's text as .txt")
    if not sure(encoding):
        facts["notes"] = f"The page was read as {encoding}. {facts['notes']}".strip()
    write_text(text + "\n", target)
    return row | {key: value for key, value in facts.items() if value}


def decoded(file: Path) -> tuple[str, str]:
    """Return a file's text and its encoding: of a page that is no UTF-8, the one it declares."""
    data = file.read_bytes()
    try:
        text, encoding = decode(data)
    except UnicodeError as error:
        raise ValueError(f"{file.name}: {error}; save it as a text file in UTF-8") from None
    declared = _CHARSET.search(data[:4096]) if file.suffix.lower() != ".txt" and not sure(encoding) else None
    if declared:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            # a browser, too, reads Latin-1 and ASCII as Windows-1252, which holds the curly quotation marks
            encoding = "cp1252" if name in ("iso8859-1", "ascii") else name
            text = data.decode(encoding)
        except (LookupError, UnicodeError):
            text, encoding = decode(data)
    return text, encoding


def html_text(page: str) -> tuple[str, dict[str, str]]:
    """Return the article text of an html page, a paragraph a block, and its outlet, headline, date, address and notes.

    Text outside paragraphs (in a `div`) is taken where it reads like prose: with a closing mark, or over eight words.
    Left out are what the page hides, its navigation and forms, and articles within the article that are the shorter
    part of it. The notes say so where the page has more than twice as many words as were taken.
    """
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "html.parser")
    facts = {
        "outlet": _meta(soup, "og:site_name"),
        "headline": _meta(soup, "og:title") or (_plain(soup.h1.get_text(" ", strip=True)) if soup.h1 else ""),
        "published": (_meta(soup, "article:published_time") or _meta(soup, "date"))[:10],
        "url": _meta(soup, "og:url"),
    }
    for tag in soup(True):
        if not vars(tag).get("_decomposed") and (
            _hidden(tag) or (tag.name in _LEFT_OUT and not (tag.name == "form" and tag.p))
        ):
            tag.decompose()
    everything = len(WORD.findall((soup.body or soup).get_text(" ")))
    root = _article(soup)
    text = "\n\n".join(_paragraphs(root))
    taken = len(WORD.findall(text))
    more = f"Of the page's {everything} words {taken} were taken." if everything > 2 * taken else ""
    return text, facts | {"notes": more}


def _article(soup):  # type: ignore[no-untyped-def]
    """Return the part of a page that holds its article, without the shorter articles in it."""
    length = {
        name: max((len(tag.get_text()) for tag in soup(name, limit=200)), default=0) for name in ("article", "main")
    }
    name = "article" if length["article"] * 2 > length["main"] else "main"
    root = next((tag for tag in soup(name) if len(tag.get_text()) == length[name]), soup.body or soup)
    inner = [tag for tag in root("article") if tag.find_parent("article") is (root if name == "article" else None)]
    if sum(len(tag.get_text()) for tag in inner) * 2 < len(root.get_text()):
        for tag in inner:
            tag.decompose()
    return root


def _hidden(tag) -> bool:  # type: ignore[no-untyped-def]
    if tag.name in ("html", "body", "main", "article"):
        return False
    return tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or bool(_HIDDEN.search(str(tag.get("style", ""))))


def _paragraphs(root) -> Iterator[str]:  # type: ignore[no-untyped-def]
    """Yield the text of each block, cut where blocks begin and end, on one walk over the page."""
    for block, group in groupby(_strings(root), key=itemgetter(0)):
        text = " ".join("".join(piece for _, piece in group).split())
        if text and (block.kept or _PROSE.search(text) or len(WORD.findall(text)) > 8):
            yield text


class _Block(NamedTuple):
    """A block of a page: whether it is a paragraph, or within one, and a number that tells it from its neighbours."""

    kept: bool
    number: int


def _strings(root) -> Iterator[tuple[_Block, str]]:  # type: ignore[no-untyped-def]
    """Yield each string with its block; a block's own beginning and a line break as strings too."""
    from bs4 import NavigableString, Tag

    inside = {id(root): _Block(False, 0)}
    for number, element in enumerate(root.descendants, 1):
        block = inside[id(element.parent)]
        if not isinstance(element, Tag):
            if type(element) is NavigableString:
                yield block, str(element)
            continue
        paragraph = element.name in _PARAGRAPHS or (element.name == "time" and not block.kept)
        if paragraph or element.name in _LOOSE:
            block = _Block(block.kept or paragraph, number)
        yield block, " " if element.name == "br" else ""
        inside[id(element)] = block


def _meta(soup, name: str) -> str:  # type: ignore[no-untyped-def]
    tag = soup.find("meta", attrs={"property": name}) or soup.find("meta", attrs={"name": name})
    return _plain(str(tag.get("content", ""))) if tag else ""


def _plain(text: str) -> str:
    """Return a name on one line: control characters and what cannot be written as UTF-8 become blanks."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _stem(file: Path) -> str:
    return re.sub(r"[^\w-]+", "-", file.stem.lower()).strip("-")


def _quoted(text: str) -> str:
    return json.dumps(_plain(text), ensure_ascii=False)  # of plain text, JSON's quoting is TOML's
