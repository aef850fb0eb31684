"""What an article was written from: its edits against reference texts that are kept here and never committed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

import pandas as pd

from .articles import EDIT_COLUMNS, Comparison, article_row, day_of
from .edits import COLUMNS, KINDS, own_stretches, trace_edits
from .features import annotate
from .measures import stretches
from .passages import sentences
from .scaffold import decoded, html_text, reference_name
from .tables import replacing, write_table, write_text
from .words import WORD

FOLDER = "references"
SENTENCE_COLUMNS = (
    "article_id", "outlet", "sentence", "start", "end", "text", "reference_id", "reference", "edits", "similarity",
    "words", "words_kept", "own", "added", "removed",
)  # fmt: skip


def reference_articles(comparison: Comparison) -> pd.DataFrame:
    """Return the reference texts kept in the folder `references` of a comparison, as a table of articles.

    A text is the file named by its `reference_id` in references.csv (`ap.txt`, `ap.html`); what references.csv says of
    it stands in the other columns, `role` is `reference`. Rows without a file are left out, so it is empty in a fresh
    clone: the folder is not committed.

    Raises ValueError for a file without words or of unknown encoding.
    """
    rows = []
    for known in comparison.references.itertuples(index=False):
        for path in _files(comparison.folder / FOLDER, known.reference_id):
            entry = {**known._asdict(), "article_id": known.reference_id, "role": "reference", "file": path.name}
            rows.append(article_row(entry, _text(path), path.read_bytes()))
    return pd.DataFrame(rows, columns=list(comparison.articles.columns))


def keep_reference(folder: Path, text: Path, *, name: str = "") -> Path:
    """Copy a reference text into the folder `references` of a comparison, which git ignores; return the copy's path."""
    path = kept_path(folder, text, name=name)
    write_text("*\n", path.parent / ".gitignore")
    with replacing(path) as partial:
        partial.write_bytes(text.read_bytes())
    path.with_suffix({".txt": ".html", ".html": ".txt"}[path.suffix]).unlink(missing_ok=True)
    return path


def kept_path(folder: Path, text: Path, *, name: str = "") -> Path:
    """Return where a reference text is kept.

    Raises ValueError where it is no .txt or .html file, its name would lead out of the folder or be too long, or where
    another text is kept under that name.
    """
    ending = {".htm": ".html"}.get(text.suffix.lower(), text.suffix.lower())
    called = reference_name(text, name)
    if ending not in (".txt", ".html"):
        raise ValueError(f"{text.name}: cannot be kept; .txt and .html work")
    if PurePath(called).name != called or "\\" in called or len(called) > 100:
        raise ValueError(f"{called!r} is no name of a file; give one with --id")
    path = folder / FOLDER / f"{called}{ending}"
    if path.is_file() and text.is_file() and path.read_bytes() != text.read_bytes():
        raise ValueError(f"{path}: another text is kept there; take it away first, or give this one a name with --id")
    return path


def _files(folder: Path, name: str) -> list[Path]:
    return [path for ending in (".txt", ".html") if (path := folder / f"{name}{ending}").is_file()][:1]


def _text(path: Path) -> str:
    try:
        text = decoded(path)[0]
    except ValueError as error:
        raise ValueError(f"{FOLDER}/{error}") from None
    text = html_text(text)[0] if path.suffix == ".html" else text
    if not WORD.search(text):
        raise ValueError(f"{FOLDER}/{path.name}: no words in it; give the text of the reference")
    return text


def edit_table(comparison: Comparison) -> pd.DataFrame:
    """Return how each article was edited from each reference text that is kept here and not known to be younger.

    Columns `edits.COLUMNS`, both sides' sentences in them: not to be committed or shared. References in which no
    sentence of the article is found are left out.

    Raises ValueError where no reference text is kept.
    """
    references = reference_articles(comparison)
    if references.empty:
        raise ValueError(
            f"{comparison.folder}: no reference text in {FOLDER}/; keep one there with `python -m analysis fingerprint "
            f"{comparison.folder} TEXT --keep`"
        )
    if same := set(comparison.articles["article_id"]) & set(references["article_id"]):
        raise ValueError(f"{sorted(same)[0]!r} is an article and a reference; name the reference anew with --id")
    articles = pd.concat([comparison.articles, references], ignore_index=True)
    spans = annotate(articles, comparison)
    frames = []
    for article in comparison.articles.itertuples(index=False):
        for reference in references.itertuples(index=False):
            if younger(reference.published, article.published):
                continue
            found = trace_edits(articles, spans, article=article.article_id, reference=reference.article_id)
            if found["similarity"].notna().any():
                frames.append(found)
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=list(COLUMNS))


def left_aside(comparison: Comparison) -> list[str]:
    """Return a sentence per reference text kept here that is younger than an article: they are not compared."""
    references = list(reference_articles(comparison).itertuples(index=False))
    return [
        f"{reference.article_id} ({reference.published}) is younger than {article.article_id} ({article.published}): "
        "not compared"
        for article in comparison.articles.itertuples(index=False)
        for reference in references
        if younger(reference.published, article.published)
    ]


def younger(one: str, other: str) -> bool:
    """Return whether a date is a later day than another; False where either cannot be read as one day."""
    days = day_of(one), day_of(other)
    return not any(pd.isna(day) for day in days) and days[0].date() > days[1].date()


def write_edits(comparison: Comparison, table: pd.DataFrame) -> Path:
    """Write what may be committed of `edit_table` to edits.csv: the article's own sentences, the marks, the counts.

    Nothing of a reference's text is in it: of its sentences only number and length, of what was taken out only the
    kinds of finding. `own` holds the stretches of words that the reference's sentences do not have, as `start-end`
    within the article. Rows on references whose text is not kept here stay as they are in the file.

    Raises ValueError, and writes nothing, where no sentence of an article was found in any reference.
    """
    if table.empty:
        raise ValueError(
            f"{comparison.folder}: no sentence of an article is found in a reference text kept in {FOLDER}/ that is no "
            "younger than the article; see the column `published` of both"
        )
    kept = table.assign(own=list(_own(table)), removed=table["removed_kinds"])
    here = set(reference_articles(comparison)["article_id"])
    others = comparison.edits[~comparison.edits["reference_id"].isin(here)]
    rows = pd.concat([kept.assign(lexicon=comparison.lexicon)[list(EDIT_COLUMNS)].astype(object), others])
    return write_table(rows, comparison.folder / "edits.csv")


def _own(table: pd.DataFrame) -> Iterator[str]:
    partners: dict[tuple[str, str, int], list[str]] = {}
    keys = list(zip(table["article_id"], table["reference_id"], table["sentence"].fillna(-1), strict=True))
    for key, text in zip(keys, table["reference_text"], strict=True):
        if text:
            partners.setdefault(key, []).append(text)
    for key, start, text in zip(keys, table["start"], table["text"], strict=True):
        found = own_stretches(text, partners.get(key, [])) if text else []
        yield " ".join(f"{start + s}-{start + e}" for s, e in found)


def edited_sentences(comparison: Comparison, spans: pd.DataFrame) -> pd.DataFrame:
    """Return each sentence of the articles with how it was edited from the reference text that has it most alike.

    Columns `SENTENCE_COLUMNS`; `edits`, `added`, `removed` as in `edits.trace_edits`, `removed` without the words;
    `own` the stretches of the article's own words, `start-end`. A sentence that no reference has is `added`. All this
    is read from the comparison's edits.csv. Of an article without a row there, but with fingerprints, `edits` is `taken
    over`, `own` or `partly own`, by runs of five words, and no reference is named. Articles of which neither is known
    have no row.
    """
    texts = sentences(comparison.articles, spans)
    told = comparison.edits[comparison.edits["text"].ne("")]
    names = _reference_names(comparison)
    best: dict[tuple[str, int], Any] = {}
    told_of: dict[tuple[str, int], list[Any]] = {}
    for row in told.itertuples(index=False):
        key = row.article_id, int(row.sentence)
        told_of.setdefault(key, []).append(row)
        if key not in best or float(row.similarity or 0) > float(best[key].similarity or 0):
            best[key] = row
    known = {article_id for article_id, _ in best}
    cut = stretches(comparison.articles, spans, references=comparison.references)
    rows = []
    for s in texts.itertuples(index=False):
        where = (s.article_id, s.outlet, s.sentence, s.start, s.end, s.text)
        if s.article_id not in known:
            mine = cut[cut["article_id"].eq(s.article_id) & cut["start"].ge(s.start) & cut["end"].le(s.end)]
            if mine["origin"].ne("unknown").any():
                rows.append((*where, *_by_fingerprint(mine)))
        elif row := best.get((s.article_id, s.sentence)):
            similar = float(row.similarity) if row.similarity else None
            reference = (row.reference_id, names.get(row.reference_id, row.reference_id)) if similar else ("", "")
            counted = (int(row.words), int(row.words_kept))
            same = [one for one in told_of[s.article_id, s.sentence] if one.reference_id == row.reference_id]
            found = [
                "; ".join(dict.fromkeys(filter(None, texts)))
                for texts in zip(*((o.added, o.removed) for o in same), strict=True)
            ]
            kinds = {kind for one in same for kind in one.edits.split()}
            edited = " ".join(kind for kind in KINDS if kind in kinds)
            rows.append((*where, *reference, edited, similar, *counted, row.own, *found))
    return pd.DataFrame(rows, columns=list(SENTENCE_COLUMNS)).astype({"similarity": float})


def dropped(comparison: Comparison) -> pd.DataFrame:
    """Return how many sentences of each reference text an article compared with it has left out.

    Columns `article_id, reference_id, reference, dropped, sentences`, from edits.csv; headlines are not compared.
    """
    names = _reference_names(comparison)
    rows = []
    for (article, reference), mine in comparison.edits.groupby(["article_id", "reference_id"], sort=False):
        held = mine[mine["reference_sentence"].ne("")].drop_duplicates("reference_sentence")
        gone = int(held["edits"].eq("dropped").sum())
        rows.append((article, reference, names.get(reference, reference), gone, len(held)))
    return pd.DataFrame(rows, columns=["article_id", "reference_id", "reference", "dropped", "sentences"])


def _reference_names(comparison: Comparison) -> dict[str, str]:
    """Return what each reference is called: its outlet, or its id where that is not known."""
    return {row.reference_id: row.outlet or row.reference_id for row in comparison.references.itertuples(index=False)}


def _by_fingerprint(mine: pd.DataFrame) -> tuple[Any, ...]:
    own = mine[mine["origin"].eq("own")]
    words, kept = int(mine["words"].sum()), int(mine["words"].sum() - own["words"].sum())
    kind = "own" if not kept else "taken over" if kept == words else "partly own"
    told = " ".join(f"{s}-{e}" for s, e in zip(own["start"], own["end"], strict=True))
    return "", "", kind, None, words, kept, told, "", ""
