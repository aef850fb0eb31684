"""Make a comparison folder from article files, and note the texts an article was written from."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from .articles import CATALOGUE, SIDE_TABLES, decode, empty
from .features.origin import RUN, fingerprint
from .tables import write_table, write_text

_SETTINGS = """\
title = {title}
question = "How do the articles tell of the same event?"

# The sides and their order: every difference is the first minus the second.
outlets = [{outlets}]

# What is compared in the headline figures. Write it down before you look at the numbers.
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
label = "all"
counted = "words"
per = "words"
"""
_BLOCKS = ["h1", "h2", "h3", "p", "li", "blockquote", "figcaption", "time"]


def new_comparison(folder: Path, files: Sequence[Path]) -> Path:
    """Make `folder` as a comparison of the given article files and return it.

    Texts (.txt) are copied byte for byte; of .html the article's text is taken out and saved once, with outlet,
    headline and date where the page states them. Raises ValueError, and makes nothing, if the folder exists, a file is
    missing, has another suffix, or two files would get the same name.
    """
    if folder.exists():
        raise ValueError(f"{folder} exists already; give the name of a new folder")
    stems = [_stem(file) for file in files]
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
        write_table(pd.DataFrame(rows, columns=list(CATALOGUE)), inside / "articles.csv")
        for name, columns in SIDE_TABLES.items():
            write_table(empty(columns), inside / f"{name}.csv")
        outlets = list(dict.fromkeys(row["outlet"] for row in rows))
        settings = _SETTINGS.format(title=_quoted(folder.name), outlets=", ".join(map(_quoted, outlets)))
        write_text(settings, inside / "comparison.toml")
        inside.rename(folder)
    return folder


def add_reference(folder: Path, text: Path, facts: Mapping[str, str]) -> int:
    """Add a reference text's facts and fingerprint to the folder's references.csv; return how many runs it has.

    A reference of the same name is replaced. Raises ValueError where the folder is no comparison or the text is
    too short to have a run.
    """
    if not (folder / "comparison.toml").exists():
        raise ValueError(f"{folder} is no comparison folder; `python -m analysis new` makes one")
    runs = fingerprint(decode(text.read_bytes())[0])
    if not runs:
        raise ValueError(f"{text.name}: fewer than {RUN} words; a reference needs at least one run of {RUN}")
    path = folder / "references.csv"
    columns = SIDE_TABLES["references"]
    known = (
        pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig") if path.exists() else empty(columns)
    )
    row = {"reference_id": _stem(text), **facts, "run_words": str(RUN), "fingerprint": " ".join(runs)}
    known = known[known["reference_id"].ne(row["reference_id"])]
    write_table(pd.concat([known, pd.DataFrame([row])], ignore_index=True)[list(columns)], path)
    return len(runs)


def _take(file: Path, stem: str, folder: Path) -> dict[str, str]:
    row = dict.fromkeys(CATALOGUE, "") | {"article_id": stem, "outlet": stem, "file": f"{stem}.txt", "role": "article"}
    row["event"], target = folder.name, folder / "texts" / f"{stem}.txt"
    if file.suffix.lower() == ".txt":
        shutil.copyfile(file, target)
        return row
    text, facts = html_text(decode(file.read_bytes())[0])
    if not text:
        raise ValueError(f"{file.name}: no text found in the page; save the article's text as .txt")
    write_text(text + "\n", target)
    return row | {key: value for key, value in facts.items() if value}


def html_text(page: str) -> tuple[str, dict[str, str]]:
    """Return the article text of an html page, a paragraph a block, and its outlet, headline, date and address."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "html.parser")
    facts = {
        "outlet": _meta(soup, "og:site_name"),
        "headline": _meta(soup, "og:title") or (soup.h1.get_text(" ", strip=True) if soup.h1 else ""),
        "published": (_meta(soup, "article:published_time") or _meta(soup, "date"))[:10],
        "url": _meta(soup, "og:url"),
    }
    for tag in soup(["script", "style", "nav", "aside", "footer", "form", "noscript", "button", "svg", "template"]):
        tag.decompose()
    root = max(soup(["article", "main"]), key=lambda tag: len(tag.get_text()), default=soup.body or soup)
    blocks = [tag for tag in root(_BLOCKS) if not tag.find_parent(_BLOCKS)]
    texts = [re.sub(r"\s+", " ", block.get_text()).strip() for block in blocks]
    return "\n\n".join(text for text in texts if text), facts


def _meta(soup, name: str) -> str:  # type: ignore[no-untyped-def]
    tag = soup.find("meta", attrs={"property": name}) or soup.find("meta", attrs={"name": name})
    return str(tag.get("content", "")).strip() if tag else ""


def _stem(file: Path) -> str:
    return re.sub(r"[^\w-]+", "-", file.stem.lower()).strip("-") or "article"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
