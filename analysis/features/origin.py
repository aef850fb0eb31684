"""Own words or taken over: runs of five words that a reference text also has, known by their hashes alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import pandas as pd

from ..words import Reading, read_text

RUN = 5
ORIGINS = ("own", "shared", "unknown")


def fingerprint(text: str) -> list[str]:
    """Return the sorted hashes of all runs of five words of a text.

    Case, punctuation and the form of apostrophes and hyphens are ignored. Runs overlap, so all hashes of a text
    together can be guessed back word by word with a vocabulary: keep only those that another text has too, as
    `scaffold.add_reference` does.
    """
    return sorted(set(_hashes(read_text(text).lower)))


def reference_runs(references: pd.DataFrame) -> frozenset[str]:
    """Return all hashes of a comparison's references table (column `fingerprint`, hashes separated by blanks).

    Raises ValueError where the table was made with another length of run.
    """
    for row in references.itertuples(index=False):
        if row.run_words != str(RUN):
            raise ValueError(
                f"references.csv: {row.reference_id} has runs of {row.run_words} words; {RUN} are compared"
            )
    return frozenset(run for cell in references["fingerprint"] for run in cell.split())


def shared_words(reading: Reading, runs: frozenset[str]) -> list[bool]:
    """Return for each word whether it lies in a run of five or more words that a reference text also has."""
    shared = [False] * len(reading.lower)
    for i, run in enumerate(_hashes(reading.lower)):
        if run in runs:
            shared[i : i + RUN] = [True] * RUN
    return shared


def _hashes(lower: list[str]) -> Iterable[str]:
    for i in range(len(lower) - RUN + 1):
        yield hashlib.blake2b(" ".join(lower[i : i + RUN]).encode(), digest_size=6).hexdigest()
