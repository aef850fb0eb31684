"""Read, decode and check: files and tables in, the `articles` table out, and a row for whatever went wrong."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from .words import read_text

COLUMNS = (
    "article_id",
    "outlet",
    "event",
    "role",
    "headline",
    "published",
    "text",
    "words",
    "sentences",
    "url",
    "source_file",
    "sha256",
)
CATALOGUE = ("article_id", "outlet", "event", "headline", "published", "url", "file", "role", "notes")
PROBLEM_COLUMNS = ("article_id", "problem", "given", "would_work")
SIDE_TABLES: dict[str, tuple[str, ...]] = {
    "names": ("referent", "name", "kind", "only_after"),
    "status": ("event", "wording", "status"),
    "references": ("reference_id", "outlet", "headline", "published", "url", "run_words", "fingerprint"),
    "parts": ("article_id", "begins", "part", "reason"),
}
TABLE_SUFFIXES = (".csv", ".jsonl", ".parquet")
_MOJIBAKE = re.compile(r"â€[œ\x9d™˜“”]|Ã[©¨¤¶¼±]|\ufffd")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Comparison:
    """A comparison folder, read: its articles, its settings and its side tables.

    `outlets` is the order of the sides: every difference is the first minus the second. `headline` holds the
    contrasts fixed beforehand. `problems` has one row per thing that went wrong while reading, with the columns
    `article_id, problem, given, would_work`; an article that could not be read is only there.
    """

    folder: Path
    title: str
    question: str
    outlets: tuple[str, ...]
    articles: pd.DataFrame
    catalogue: pd.DataFrame
    problems: pd.DataFrame
    names: pd.DataFrame
    status: pd.DataFrame
    references: pd.DataFrame
    parts: pd.DataFrame
    headline: tuple[Mapping[str, Any], ...] = field(default=())

    @property
    def name(self) -> str:
        """The folder's name, under which its figures stand."""
        return self.folder.resolve().name


def read_comparison(folder: str | Path) -> Comparison:
    """Return the comparison in `folder`.

    Raises
    ------
    ValueError
        If the folder is no comparison (no `comparison.toml`, no `articles.csv`), if a setting or a column is
        missing, or if no article at all could be read. One bad article raises nothing: see `Comparison.problems`.
    """
    folder = Path(folder)
    settings = _settings(folder)
    catalogue = _read_csv(folder / "articles.csv", CATALOGUE)
    rows: list[dict[str, Any]] = []
    problems: list[dict[str, str]] = []
    for entry in catalogue.to_dict("records"):
        try:
            rows.append(_article(entry, folder / "texts" / entry["file"], problems))
        except _Unusable as bad:
            problems.append(_problem(entry["article_id"], *bad.args))
    if not rows:
        raise ValueError(f"{folder}: none of the {len(catalogue)} articles could be read; {_first(problems)}")
    articles = _articles_table(rows, problems)
    outlets = tuple(settings["outlets"])
    for outlet in outlets:
        if outlet not in set(catalogue["outlet"]):
            held = ", ".join(repr(o) for o in dict.fromkeys(catalogue["outlet"]))
            raise ValueError(f"comparison.toml: no articles from outlet {outlet!r}; articles.csv holds {held}")
    side = {
        name: _read_csv(folder / f"{name}.csv", columns) if (folder / f"{name}.csv").exists() else empty(columns)
        for name, columns in SIDE_TABLES.items()
    }
    return Comparison(
        folder=folder,
        title=settings["title"],
        question=settings["question"],
        outlets=outlets,
        articles=articles,
        catalogue=catalogue,
        problems=pd.DataFrame(problems, columns=list(PROBLEM_COLUMNS), dtype=str),
        headline=tuple(settings.get("headline", ())),
        **side,
    )


def read_table(path: str | Path, *, count: bool = True) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return `(articles, problems)` of a csv, jsonl or parquet table with `article_id, outlet, text`.

    The text is taken as it stands, all of it body. `headline`, `event`, `published`, `url` are taken if there;
    other columns change nothing. A row without text becomes a problem and is left out. With `count=False` the
    columns `words` and `sentences` stay missing, which halves the time where only `annotate` is wanted.

    Raises
    ------
    ValueError
        For another suffix, a missing column, or an article_id given twice.
    """
    path = Path(path)
    if path.suffix not in TABLE_SUFFIXES:
        raise ValueError(
            f"{path.name}: cannot read {path.suffix or 'a file without suffix'}; {', '.join(TABLE_SUFFIXES)} work"
        )
    if path.suffix == ".csv":
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    elif path.suffix == ".jsonl":
        table = pd.read_json(path, lines=True, dtype=False)
    else:
        table = pd.read_parquet(path)
    missing = [name for name in ("article_id", "outlet", "text") if name not in table]
    if missing:
        raise ValueError(
            f"{path.name}: no column {', '.join(missing)}; the table holds {', '.join(map(str, table.columns))}"
        )
    twice = table["article_id"][table["article_id"].duplicated()]
    if len(twice):
        raise ValueError(f"{path.name}: article_id {twice.iloc[0]!r} stands more than once; each article needs its own")
    rows: list[dict[str, Any]] = []
    problems: list[dict[str, str]] = []
    for entry in table.to_dict("records"):
        text = entry["text"]
        if not isinstance(text, str) or not text.strip():
            problems.append(
                _problem(str(entry["article_id"]), "no text", repr(text)[:40], "a text of at least one word")
            )
        else:
            known = {key: entry.get(key) for key in CATALOGUE} | {"file": ""}
            rows.append(_row(known, text, text.encode("utf-8", "replace"), count=count))
    return _articles_table(rows, problems), pd.DataFrame(problems, columns=list(PROBLEM_COLUMNS), dtype=str)


def decode(data: bytes) -> tuple[str, str]:
    """Return a text and the encoding it was read in; a byte-order mark is dropped, nothing else is changed.

    Strict UTF-8 first, UTF-16 by its byte-order mark, then the likeliest of Windows-1252 and Mac Roman.
    Raises UnicodeError if none fits or the bytes are no text.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16"), "utf-16"
    if b"\x00" in data:
        raise UnicodeError("the file holds zero bytes: it is no text file")
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(data, cp_isolation=["cp1252", "mac_roman"]).best()
        if best is None:
            raise UnicodeError("no encoding fits") from None
        return data.decode(best.encoding), best.encoding


def empty(columns: Iterable[str]) -> pd.DataFrame:
    """Return a table of text columns without rows."""
    return pd.DataFrame({name: pd.Series(dtype=str) for name in columns})


class _Unusable(Exception):
    """An article that cannot be read: what, what was given, what would work."""


def _settings(folder: Path) -> dict[str, Any]:
    path = folder / "comparison.toml"
    if not path.exists():
        raise ValueError(
            f"{folder}: no comparison.toml; `python -m analysis new {folder.name} a.txt b.txt` makes a folder"
        )
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from None
    for name in ("title", "question", "outlets"):
        if not settings.get(name):
            raise ValueError(f"{path}: no {name}; title, question and outlets are needed")
    if len(settings["outlets"]) < 2:
        raise ValueError(f"{path}: outlets names {settings['outlets']}; a comparison needs two sides")
    return settings


def _read_csv(path: Path, columns: tuple[str, ...]) -> pd.DataFrame:
    if not path.exists():
        raise ValueError(f"{path.parent}: no {path.name}; it has the columns {', '.join(columns)}")
    table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    missing = [name for name in columns if name not in table]
    if missing:
        raise ValueError(f"{path.name}: no column {', '.join(missing)}; it has {', '.join(table.columns)}")
    return table


def _article(entry: dict[str, str], path: Path, problems: list[dict[str, str]]) -> dict[str, Any]:
    if not entry["file"] or not path.is_file():
        raise _Unusable("no such file", f"texts/{entry['file']}", "a text file in texts/ named in the column file")
    data = path.read_bytes()
    try:
        text, encoding = decode(data)
    except UnicodeError as error:
        raise _Unusable("unknown encoding", f"texts/{entry['file']}: {error}", "the file saved as UTF-8") from None
    if not text.strip():
        raise _Unusable("empty file", f"texts/{entry['file']}", "a text of at least one word")
    if encoding not in ("utf-8", "utf-16"):
        problems.append(_problem(entry["article_id"], "encoding guessed", encoding, "the file saved as UTF-8"))
    if found := _MOJIBAKE.search(text):
        problems.append(
            _problem(entry["article_id"], "garbled characters", found.group(), "the text saved again from its page")
        )
    return _row(entry, text, data)


def _row(entry: dict[str, Any], text: str, data: bytes, *, count: bool = True) -> dict[str, Any]:
    reading = read_text(text) if count else None
    known = {key: "" if value is None or pd.isna(value) else str(value) for key, value in entry.items()}
    return {
        **{key: known.get(key, "") for key in ("article_id", "outlet", "event", "headline", "published", "url")},
        "role": known.get("role") or "article",
        "text": text,
        "words": len(reading.starts) if reading else pd.NA,
        "sentences": len(reading.sentences) if reading else pd.NA,
        "source_file": known.get("file", ""),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _articles_table(rows: list[dict[str, Any]], problems: list[dict[str, str]]) -> pd.DataFrame:
    articles = pd.DataFrame(rows, columns=list(COLUMNS))
    first: dict[bytes, str] = {}
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        same = hashlib.sha256(_SPACE.sub(" ", text).strip().casefold().encode("utf-8", "replace")).digest()
        if same in first:
            problems.append(_problem(article_id, "same text twice", f"the text of {first[same]}", "each article once"))
        first.setdefault(same, article_id)
    return articles


def _problem(article_id: str, problem: str, given: str, would_work: str) -> dict[str, str]:
    return {"article_id": article_id, "problem": problem, "given": given, "would_work": would_work}


def _first(problems: list[dict[str, str]]) -> str:
    one = problems[0]
    return f"{one['article_id']}: {one['problem']} ({one['given']}); {one['would_work']} would work"
