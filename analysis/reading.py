"""Bytes to text, and csv, jsonl and parquet to rows: what does not fit becomes a problem, nothing goes in silence."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

PROBLEM_COLUMNS = ("article_id", "problem", "given", "would_work")
TABLE_SUFFIXES = (".csv", ".jsonl", ".parquet")
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SEPARATORS = {";": "semicolons", "\t": "tabs"}
_LARGEST_FIELD = 2**31 - 1

Problem = dict[str, str]
Row = dict[str, Any]


def decode(data: bytes) -> tuple[str, str]:
    """Return a text and the encoding it was read in; a byte-order mark is dropped, nothing else is changed.

    UTF-32 and UTF-16 by their byte-order marks, then strict UTF-8, then the likeliest of Windows-1252 and Mac Roman.
    Raises UnicodeError if none fits or the bytes are no text.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding != "utf-8":
        text = data.decode(encoding)
    elif b"\x00" in data:
        raise UnicodeError("the file holds zero bytes: it is no text file")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            encoding = _guess(data)
            text = data.decode(encoding)
    if "\x00" in text:
        raise UnicodeError("the file holds zero bytes: it is no text file")
    return text, encoding


def sure(encoding: str) -> bool:
    """Return whether `decode` read the encoding off the bytes and did not guess it."""
    return encoding.startswith("utf-")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=["cp1252", "mac_roman"]).best()
    if best is None:
        raise UnicodeError("no encoding fits")
    return best.encoding


def problem(about: str, what: str, given: str, would_work: str) -> Problem:
    """Return a row of the problem report; `about` is an article_id, or a file where there is no article."""
    return {"article_id": about, "problem": what, "given": given, "would_work": would_work}


def problem_table(problems: Iterable[Problem]) -> pd.DataFrame:
    """Return problems as a table."""
    return pd.DataFrame(list(problems), columns=list(PROBLEM_COLUMNS), dtype=str)


def empty(columns: Iterable[str]) -> pd.DataFrame:
    """Return a table of text columns without rows."""
    return pd.DataFrame({name: pd.Series(dtype=str) for name in columns})


def read_csv(
    path: Path, columns: Sequence[str], problems: list[Problem], *, optional: Sequence[str] = ()
) -> pd.DataFrame:
    """Return a csv table as text, with its lines' numbers as index; a row that does not fit becomes a problem.

    Blank rows are passed over; a row may end before the last columns where these are `optional`. Raises ValueError
    where the file is no text, is empty, or a column is missing.
    """
    try:
        text, encoding = decode(path.read_bytes())
    except UnicodeError as error:
        raise ValueError(f"{path.name}: {error}; save it as CSV in UTF-8") from None
    if not sure(encoding):
        problems.append(problem(path.name, "encoding guessed", encoding, "the table saved as CSV UTF-8"))
    lines = _csv_rows(text, path.name, problems)
    head = [name.strip() for name in next(lines, (0, []))[1]]
    if head and head[0].lower().startswith("sep="):  # a note of Excel's to itself
        head = [name.strip() for name in next(lines, (0, []))[1]]
    if not head:
        raise ValueError(f"{path.name}: the file is empty; it has the columns {', '.join(columns)}")
    check_columns(path.name, head, columns)
    rows, at = [], []
    for line, row in lines:
        if not any(map(str.strip, row)):
            continue
        if set(head[len(row) :]) <= set(optional):
            row.extend([""] * (len(head) - len(row)))
        if len(row) == len(head):
            rows.append(row)
            at.append(line)
        else:
            given = f"{path.name}, line {line}: {len(row)} fields ({', '.join(row)[:60]})"
            wanted = f"{len(head)} fields, as in the first line; quotation marks round a field that holds a comma"
            problems.append(problem(path.name, "row left out", given, wanted))
    return pd.DataFrame(rows, columns=head, index=at, dtype=str)


def check_columns(name: str, head: Sequence[str], columns: Sequence[str]) -> None:
    """Raise a ValueError that says what is wrong with the names of a table's columns, if something is."""
    if twice := [column for i, column in enumerate(head) if column in head[:i] and (column in columns)]:
        raise ValueError(f"{name}: two columns are called {twice[0]}; each column needs its own name")
    missing = [column for column in columns if column not in head]
    if not missing:
        return
    for mark, called in _SEPARATORS.items():
        if len(head) == 1 and mark in head[0]:
            raise ValueError(f"{name}: its columns are separated by {called}; save it with commas between them")
    near = {column.strip().lower().replace(" ", "_"): column for column in head}
    spelt = "".join(f"; write {column} for {near[column]}" for column in missing if column in near)
    raise ValueError(f"{name}: no column {', '.join(missing)}; it has {', '.join(head)}{spelt}")


def _csv_rows(text: str, name: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the line each begins on."""
    csv.field_size_limit(_LARGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            lines = f"line {line}" if line == reader.line_num else f"lines {line} to {reader.line_num}"
            wanted = "a field's quotation marks closed, and those inside it doubled"
            problems.append(problem(name, "row left out", f"{name}, {lines}: {error}", wanted))
            continue
        if row:
            yield line, row


def read_rows(path: Path, columns: Sequence[str], problems: list[Problem]) -> list[Row]:
    """Return the rows of a csv, jsonl or parquet table, each with its `place` (file and line or row).

    Raises ValueError where there is no such file, for another suffix, and where a column is missing.
    """
    if path.suffix not in TABLE_SUFFIXES:
        given = path.suffix or "a file without suffix"
        raise ValueError(f"{path.name}: cannot read {given}; {', '.join(TABLE_SUFFIXES)} work")
    if not path.is_file():
        raise ValueError(f"{path}: no such file; give a table with {', '.join(columns)}, or a comparison folder")
    if path.suffix == ".csv":
        table = read_csv(path, columns, problems)
        return [
            row | {"place": f"line {line}"} for line, row in zip(table.index, table.to_dict("records"), strict=True)
        ]
    if path.suffix == ".jsonl":
        rows = list(_json_rows(path, problems))
        if not rows and problems:
            first = problems[0]
            raise ValueError(f"{first['given']}: {first['problem']}, and no other line is; {first['would_work']} works")
        check_columns(path.name, list(dict.fromkeys(key for row in rows for key in row)), columns if rows else ())
        return rows
    try:
        table = pd.read_parquet(path)
    except (ValueError, OSError) as error:
        raise ValueError(f"{path.name}: no parquet file ({error}); write it anew, or give .csv or .jsonl") from None
    check_columns(path.name, list(map(str, table.columns)), columns)
    return [row | {"place": f"row {n}"} for n, row in enumerate(table.to_dict("records"), 1)]  # type: ignore[misc]


def _json_rows(path: Path, problems: list[Problem]) -> Iterator[Row]:
    data = path.read_bytes()
    if any(data.startswith(mark) for mark, _ in _MARKS):
        data = decode(data)[0].encode("utf-8")
    for line, piece in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not piece.strip():
            continue
        try:
            row = json.loads(piece.decode("utf-8"))
        except (ValueError, RecursionError):
            row = None
        if isinstance(row, dict):
            yield row | {"place": f"line {line}"}
        else:
            given = f"{path.name}, line {line}: {piece[:40].decode('utf-8', 'replace')}"
            problems.append(problem(path.name, "no JSON object", given, "one whole JSON object a line, in UTF-8"))
