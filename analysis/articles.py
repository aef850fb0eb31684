"""Read, decode and check: files and tables in, the `articles` table out, and a row for whatever went wrong."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from typing import Any

import pandas as pd

from .corrections import COLUMNS as CORRECTION_COLUMNS
from .corrections import LINE, OPTIONAL, REFUSED
from .corrections import NEEDED as CORRECTION_NEEDED
from .lexicons import Entry, lexicon_hash
from .own_lists import read_own_lists
from .reading import Problem, Row, decode, empty, problem, problem_table, read_csv, read_rows, sure
from .words import WORD, paragraph_spans, read_text

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
EDIT_COLUMNS = (
    "article_id", "reference_id", "sentence", "start", "end", "text", "reference_sentence", "edits", "similarity",
    "words", "reference_words", "words_kept", "own", "added", "removed", "lexicon",
)  # fmt: skip
SIDE_TABLES: dict[str, tuple[str, ...]] = {
    "names": ("referent", "name", "kind", "only_after"),
    "status": ("event", "wording", "status"),
    "references": ("reference_id", "outlet", "headline", "published", "url", "run_words", "fingerprint"),
    "parts": ("article_id", "begins", "part", "reason"),
    "corrections": CORRECTION_NEEDED,
    "edits": EDIT_COLUMNS,
}
ROLES = ("article", "reference")
RESERVED = ("all", "none")  # what the tables of measures call "not told apart" and "no value"
SETTINGS = ("title", "question", "outlets", "fixed", "headline")
_MOJIBAKE = re.compile(r"â€[œ\x9d™˜“”]|Ã[©¨¤¶¼±]|\ufffd")
_SPACE = re.compile(r"\s+")
_HALF = re.compile("[\ud800-\udfff]")
_RUNS = re.compile(r"(?:[0-9a-f]{12}(?:\s+|$))*")
_OWN = re.compile(r"(?:\d+-\d+(?:\s+|$))*")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}(?:\d\d)?)(?!\d)")
_A_WORD = "a text of at least one word"


@dataclass(frozen=True)
class Comparison:
    """A comparison folder, read: its articles, its settings and its side tables.

    `outlets` is the order of the sides: every difference is the first minus the second. `headline` holds the
    contrasts fixed beforehand, `fixed` when and with what knowledge that was, `lists` the entries of the folder's own
    term lists. `problems` has one row per thing that went wrong while reading, with the columns `article_id, problem,
    given, would_work`; an article that could not be read is only there, and `left_out` counts these. `catalogue` holds
    the rows of articles.csv, those of role `reference` too, which `articles` leaves out. `edits` is what edits.csv
    says of how the articles were edited from reference texts, as text; see `written_from.edited_sentences`.
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
    corrections: pd.DataFrame = field(default_factory=lambda: empty(CORRECTION_COLUMNS))
    edits: pd.DataFrame = field(default_factory=lambda: empty(EDIT_COLUMNS))
    lists: tuple[Entry, ...] = ()
    fixed: str = ""
    left_out: int = 0

    @property
    def name(self) -> str:
        """The folder's name, under which its figures stand."""
        return self.folder.resolve().name

    def with_both_sides(self) -> Comparison:
        """Return the comparison; raise ValueError, with what is wrong, if no article of an outlet could be read."""
        for outlet in self.outlets:
            if outlet not in set(self.articles["outlet"]):
                mine = self.catalogue["article_id"][self.catalogue["outlet"].eq(outlet)]
                wrong = self.problems[self.problems["article_id"].isin(mine)]
                first = _first((self.problems if wrong.empty else wrong).to_dict("records"))
                raise ValueError(f"{self.folder}: no article of {outlet!r} could be read; {first}")
        return self

    @property
    def lexicon(self) -> str:
        """The edition of the term lists: that of the shipped ones, with own lists one that these change too."""
        return lexicon_hash(lists=self.lists)

    @property
    def inferred(self) -> tuple[str, ...]:
        """Outlets whose name is inferred: the first sentence of their note in articles.csv is `inferred: outlet …`."""
        notes = self.catalogue["notes"].fillna("").str.partition(".")[0]
        guessed = notes.str.startswith("inferred:") & notes.str.contains("outlet", regex=False)
        return tuple(dict.fromkeys(self.catalogue["outlet"][guessed]))


def day_of(published: str) -> pd.Timestamp:
    """Return when something was published, in UTC; NaT for what is no date, or two by the country: 05/11/2026."""
    numbers = _DAY_FIRST.match(published)
    if numbers:
        day, month, year = numbers.groups()
        if len(year) == 2 or (day != month and max(int(day), int(month)) <= 12):
            return pd.NaT
    return pd.to_datetime(published, errors="coerce", utc=True, dayfirst=bool(numbers and int(numbers[2]) < 13))


def called(outlet: str, inferred: Sequence[str]) -> str:
    """Return what an outlet is called on a page: its name, and that it is inferred where it is."""
    return f"{outlet} (inferred)" if outlet in inferred else outlet


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
    rows: list[Row] = []
    problems: list[Problem] = []
    catalogue = _catalogue(folder, problems)
    left_out = sum(one["problem"] != "encoding guessed" for one in problems)
    for entry in catalogue[catalogue["role"].ne("reference")].to_dict("records"):
        try:
            rows.append(_article(entry, folder / "texts", problems))  # type: ignore[arg-type]
        except _Unusable as bad:
            problems.append(problem(entry["article_id"], *bad.args))
            left_out += 1
    if not rows:
        reason = f"; {_first(problems)}" if problems else "; give articles.csv one row an article"
        raise ValueError(f"{folder}: none of the {len(catalogue)} articles could be read{reason}")
    articles = _articles_table(rows, problems)
    outlets = tuple(outlet.strip() for outlet in settings["outlets"])
    held = list(dict.fromkeys(catalogue["outlet"][catalogue["role"].ne("reference")]))
    for outlet in outlets:
        if outlet not in held:
            named = ", ".join(map(repr, held))
            raise ValueError(f"comparison.toml: no articles from outlet {outlet!r}; articles.csv holds {named}")
    side = {name: _side_table(folder, name, articles, problems) for name in SIDE_TABLES}
    lists = tuple(read_own_lists(folder / "lists"))
    if older := sorted(set(side["edits"]["lexicon"]) - {lexicon_hash(lists=lists)}):
        given = f"edits.csv: findings of the term lists {older[0]}, now {lexicon_hash(lists=lists)}"
        again = "`python -m analysis edits` run again, with the reference texts in references/"
        problems.append(problem("edits.csv", "older findings", given, again))
    return Comparison(
        folder=folder,
        title=settings["title"],
        question=settings["question"],
        outlets=outlets,
        articles=articles,
        catalogue=catalogue,
        problems=problem_table(problems),
        left_out=left_out,
        headline=tuple(settings.get("headline", ())),
        fixed=str(settings.get("fixed", "")),
        lists=lists,
        **side,
    )


def read_table(path: str | Path, *, count: bool = True) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return `(articles, problems)` of a csv, jsonl or parquet table with `article_id, outlet, text`.

    The text is taken as it stands, all of it body. `headline`, `event`, `published`, `url` are taken if there;
    other columns change nothing. A row without text, without an article_id of its own, or that cannot be read becomes
    a problem and is left out. With `count=False` the columns `words` and `sentences` stay missing, which halves the
    time where only `annotate` is wanted.

    Raises
    ------
    ValueError
        Where there is no such file, for another suffix, or a missing column.
    """
    path = Path(path)
    rows: list[Row] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for given in read_rows(path, ("article_id", "outlet", "text"), problems):
        place = f"{path.name}, {given['place']}"
        entry = {key: _plain(given.get(key)) for key in (*CATALOGUE, "text") if key != "file"}
        article_id, text = str(entry["article_id"] or "").strip(), entry["text"]
        known = article_id if _writable(article_id) and article_id else place
        if odd := [key for key, value in entry.items() if value is None or not _writable(value)]:
            shown = ascii(given[odd[0]])[:40]
            problems.append(
                problem(known, f"unusable {odd[0]}", f"{place}: {shown}", "plain text without broken characters")
            )
        elif not article_id:
            problems.append(problem(place, "no article_id", place, "an article_id of its own"))
        elif article_id in seen:
            problems.append(
                problem(article_id, "article_id twice", place, "an article_id of its own; the first is kept")
            )
        elif not isinstance(given["text"], str) or not WORD.search(str(text)):
            problems.append(problem(article_id, "no text", repr(given["text"])[:40], _A_WORD))
        else:
            seen.add(article_id)
            entry |= {"article_id": article_id, "file": "", "role": "article"}
            rows.append(article_row(entry, str(text), str(text).encode("utf-8"), count=count))
    return _articles_table(rows, problems), problem_table(problems)


def _plain(value: Any) -> str | None:
    """Return a cell as text, an empty one as ""; None where it is no text, number, date or missing value."""
    if isinstance(value, str):
        return value
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if pd.api.types.is_scalar(value) and not isinstance(value, bool | bytes) else None


def _writable(text: str) -> bool:
    """Return whether a text can be written as UTF-8: half a surrogate pair cannot."""
    return text.isascii() or not _HALF.search(text)


class _Unusable(Exception):
    """An article that cannot be read: what, what was given, what would work."""


def _settings(folder: Path) -> dict[str, Any]:
    path = folder / "comparison.toml"
    if not folder.is_dir():
        raise ValueError(f"{folder}: no such folder; `python -m analysis new {folder} a.txt b.txt` makes one")
    if not path.is_file():
        raise ValueError(
            f"{folder}: no comparison.toml; `python -m analysis new {folder.name} a.txt b.txt` makes a folder"
        )
    try:
        settings = tomllib.loads(decode(path.read_bytes())[0])
    except (tomllib.TOMLDecodeError, UnicodeError) as error:
        raise ValueError(f"{path}: {error}") from None
    if unknown := [name for name in settings if name not in SETTINGS]:
        raise ValueError(f"{path}: no setting {unknown[0]!r}; {', '.join(SETTINGS)} are known")
    for name in ("title", "question", "outlets"):
        if not settings.get(name):
            raise ValueError(f"{path}: no {name}; title, question and outlets are needed")
    for name in ("title", "question", "fixed"):
        if not isinstance(settings.get(name, ""), str):
            raise ValueError(f"{path}: {name} = {settings[name]!r}; write it as text in quotation marks")
    outlets, headline = settings["outlets"], settings.get("headline", [])
    if not isinstance(outlets, list) or not all(isinstance(outlet, str) and outlet.strip() for outlet in outlets):
        raise ValueError(f'{path}: outlets = {outlets!r}; write the sides as outlets = ["North", "South"]')
    if len(set(map(str.strip, outlets))) < max(len(outlets), 2):
        raise ValueError(f"{path}: outlets names {outlets}; a comparison needs two sides, each named once")
    if not isinstance(headline, list) or not all(isinstance(one, dict) for one in headline):
        raise ValueError(f"{path}: headline = {headline!r}; write each as a table under its own line [[headline]]")
    return settings


def _catalogue(folder: Path, problems: list[Problem]) -> pd.DataFrame:
    """Return the rows of articles.csv that have an article_id of their own and a role."""
    table = _stripped(_folder_csv(folder / "articles.csv", CATALOGUE, problems))
    table["role"] = table["role"].replace("", "article")
    kept: list[Any] = []
    seen: set[str] = set()
    for line, row in table.iterrows():
        article_id, place = row["article_id"], f"articles.csv, line {line}"
        if not article_id:
            problems.append(problem(place, "no article_id", row["file"] or place, "an article_id of its own"))
        elif article_id in seen:
            problems.append(
                problem(article_id, "article_id twice", place, "an article_id of its own; the first is kept")
            )
        elif row["role"] not in ROLES:
            problems.append(problem(article_id, "unknown role", f"{place}: {row['role']}", " or ".join(ROLES)))
        else:
            kept.append(line)
            seen.add(article_id)
    return table.loc[kept].reset_index(drop=True)


def _folder_csv(path: Path, columns: tuple[str, ...], problems: list[Problem]) -> pd.DataFrame:
    if not path.is_file():
        raise ValueError(f"{path.parent}: no {path.name}; it has the columns {', '.join(columns)}")
    return read_csv(path, columns, problems)


def _stripped(table: pd.DataFrame) -> pd.DataFrame:
    return table.apply(lambda column: column.str.strip()) if len(table) else table


def _side_table(folder: Path, name: str, articles: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """Return a side table without the rows that can mean nothing, each of them a problem."""
    path = folder / f"{name}.csv"
    if not path.exists():
        return empty(SIDE_TABLES[name])
    table = read_csv(path, SIDE_TABLES[name], problems, optional=OPTIONAL if name == "corrections" else ())
    if name == "corrections":
        table = table.assign(**_stripped(table.drop(columns="text")))
        held = set(articles["article_id"])
        for line, article_id in table["article_id"].items():
            if article_id not in held:
                given = f"{path.name}, line {line}: no article {article_id!r}"
                problems.append(problem(article_id, REFUSED, given, ", ".join(articles["article_id"])))
        return table.rename_axis(LINE)
    table = _stripped(table)
    if name == "references":
        table["fingerprint"] = table["fingerprint"].str.lower()
        table["run_words"] = table["run_words"].str.removesuffix(".0")
    alone = {"names": _wrong_names, "status": _wrong_status, "references": _wrong_references}
    with_texts = {"parts": _wrong_parts, "edits": _wrong_edits}
    found = alone[name](table) if name in alone else with_texts[name](table, articles)
    for line, (given, would_work) in found.items():
        problems.append(problem(path.name, "row left out", f"{path.name}, line {line}: {given}", would_work))
    return table.drop(index=list(found)).reset_index(drop=True)


def _wrong_names(table: pd.DataFrame) -> dict[Any, tuple[str, str]]:
    wrong: dict[Any, tuple[str, str]] = {}
    stands_for: dict[tuple[str, str], str] = {}
    for line, row in table.iterrows():
        name, referent = row["name"], row["referent"]
        if not WORD.search(name) or not referent or referent in RESERVED:
            wrong[line] = f"name {name!r} of {referent!r}", "a name with a word, and a referent (not all, none)"
        elif (known := stands_for.setdefault((name, row["only_after"]), referent)) != referent:
            wrong[line] = f"{name!r} stands for {known!r} already", "one referent a name, or another only_after"
    return wrong


def _wrong_status(table: pd.DataFrame) -> dict[Any, tuple[str, str]]:
    remedy = "a wording with a word, and the event it speaks of (not all, none)"
    return {
        line: (f"wording {row['wording']!r} of {row['event']!r}", remedy)
        for line, row in table.iterrows()
        if not WORD.search(row["wording"]) or not row["event"] or row["event"] in RESERVED
    }


def _wrong_references(table: pd.DataFrame) -> dict[Any, tuple[str, str]]:
    return {
        line: (
            f"run_words {row['run_words']!r}, fingerprint {row['fingerprint'][:26]!r} …",
            "a row written by `fingerprint`",
        )
        for line, row in table.iterrows()
        if not row["run_words"].isdecimal() or not _RUNS.fullmatch(row["fingerprint"])
    }


def _wrong_parts(table: pd.DataFrame, articles: pd.DataFrame) -> dict[Any, tuple[str, str]]:
    wrong: dict[Any, tuple[str, str]] = {}
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    for line, row in table.iterrows():
        text, begins = texts.get(row["article_id"]), row["begins"]
        if text is None:
            wrong[line] = f"no article {row['article_id']!r}", ", ".join(texts)
        elif not begins or not any(text.startswith(begins, start) for start, _ in paragraph_spans(text)):
            wrong[line] = (
                f"no paragraph of {row['article_id']} begins {begins[:40]!r}",
                "a paragraph's first words as they stand",
            )
    return wrong


def _wrong_edits(table: pd.DataFrame, articles: pd.DataFrame) -> dict[Any, tuple[str, str]]:
    wrong: dict[Any, tuple[str, str]] = {}
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    for line, row in table.iterrows():
        place = f"{row['article_id']} {row['start']}–{row['end']}"
        try:
            counted = [int(row[name] or 0) for name in ("start", "end", "sentence", "words", "words_kept")]
            float(row["similarity"] or 0)
            if not _OWN.fullmatch(row["own"]) or (row["text"] and not row["words"]):
                raise ValueError
        except ValueError:
            wrong[line] = f"{place}: a column that holds no number", "a row written by `python -m analysis edits`"
            continue
        if row["article_id"] not in texts:
            wrong[line] = f"no article {row['article_id']!r}", ", ".join(texts)
        elif texts[row["article_id"]][counted[0] : counted[1]].split() != row["text"].split():
            wrong[line] = f"the article does not read {row['text'][:40]!r} at {place}", "edits.csv written again"
    return wrong


def _article(entry: dict[str, str], texts: Path, problems: list[Problem]) -> Row:
    shown, file = f"texts/{entry['file']}", PureWindowsPath(entry["file"])
    if file.anchor or ".." in file.parts:
        raise _Unusable("file outside texts/", entry["file"], "the name of a file in texts/")
    try:
        data = (texts / entry["file"]).read_bytes()
    except (OSError, ValueError):
        raise _Unusable("no such file", shown, "the name of a text file in texts/, in the column `file`") from None
    try:
        text, encoding = decode(data)
    except UnicodeError as error:
        raise _Unusable("unknown encoding", f"{shown}: {error}", "the file saved as UTF-8") from None
    if not WORD.search(text):
        raise _Unusable("no words" if text.strip() else "empty file", shown, _A_WORD)
    if not sure(encoding):
        problems.append(problem(entry["article_id"], "encoding guessed", encoding, "the file saved as UTF-8"))
    if found := _MOJIBAKE.search(text):
        remedy = "the text saved again from its page"
        problems.append(problem(entry["article_id"], "garbled characters", found.group(), remedy))
    return article_row(entry, text, data)


def article_row(entry: Row, text: str, data: bytes, *, count: bool = True) -> Row:
    """Return a row of the articles table; `entry` is one of articles.csv, `data` the file's bytes."""
    reading = read_text(text) if count else None
    return {
        **{key: entry.get(key, "") for key in ("article_id", "outlet", "event", "headline", "published", "url")},
        "role": entry["role"],
        "text": text,
        "words": len(reading.starts) if reading else pd.NA,
        "sentences": len(reading.sentences) if reading else pd.NA,
        "source_file": entry["file"],
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _articles_table(rows: list[Row], problems: list[Problem]) -> pd.DataFrame:
    articles = pd.DataFrame(rows, columns=list(COLUMNS))
    first: dict[bytes, str] = {}
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        same = hashlib.sha256(_SPACE.sub(" ", text).strip().casefold().encode("utf-8", "replace")).digest()
        if same in first:
            problems.append(problem(article_id, "same text twice", f"the text of {first[same]}", "each article once"))
        first.setdefault(same, article_id)
    return articles


def _first(problems: list[Problem]) -> str:
    one = problems[0]
    return f"{one['article_id']}: {one['problem']} ({one['given']}); {one['would_work']} would work"
