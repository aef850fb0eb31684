"""Write tables so that a reader can open them and a second run writes the same bytes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path beside `path` to write to; on success it takes `path`'s place, on an error nothing changes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".partial")
    os.close(handle)
    try:
        yield Path(name)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def write_text(text: str, path: Path) -> Path:
    """Write a text as UTF-8 with `\\n` line ends, whole or not at all; return the path."""
    with replacing(path) as partial:
        partial.write_text(text, encoding="utf-8", newline="\n")
    return path


def write_table(table: pd.DataFrame, path: Path) -> Path:
    """Write a table as csv (opens in Excel), jsonl or parquet, by suffix; floats to 6 significant digits.

    Raises ValueError for another suffix.
    """
    with replacing(path) as partial:
        if path.suffix == ".csv":
            table.to_csv(partial, index=False, encoding="utf-8-sig", lineterminator="\n", float_format="%.6g")
        elif path.suffix == ".jsonl":
            partial.write_text(_jsonl(table), encoding="utf-8", newline="\n")
        elif path.suffix == ".parquet":
            table.to_parquet(partial, index=False)
        else:
            raise ValueError(
                f"{path.name}: cannot write {path.suffix or 'without a suffix'}; .csv, .jsonl and .parquet work"
            )
    return path


def _jsonl(table: pd.DataFrame) -> str:
    return table.to_json(orient="records", lines=True, force_ascii=False) if len(table) else ""
