"""Counts and what they are counted against, block by block and feature by feature, zeros included."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, product
from operator import itemgetter
from typing import NamedTuple

import pandas as pd

from .corrections import applied
from .features import FEATURES, ORIGINS, WORDINGS
from .features.origin import reference_runs, shared_words
from .features.parts import MEASURED
from .features.voice import voice_spans
from .lexicons import OWN_LIST, lexicon_hash
from .spans import Block, Finding, linked_sources, with_source_names
from .words import Reading, read_text

KEYS = ("label", "voice", "origin", "term", "target", "source", "source_type")
COLUMNS = (
    "article_id",
    "outlet",
    "event",
    "block",
    "part",
    "feature",
    *KEYS,
    "count",
    "counted",
    "exposure",
    "per",
)
BLOCKS = ("article", "sentence")
STRETCH_COLUMNS = (
    "article_id", "part", "start", "end", "sentence", "voice", "origin", "source", "source_type", "words",
)  # fmt: skip
ALL = "all"
_INSERTED = re.compile(r"\[[^\]]*\]")


class Prepared(NamedTuple):
    """What is read once of articles and spans, to be counted in many ways: see `prepare` and `tally`."""

    articles: pd.DataFrame
    found: pd.DataFrame
    pieces: pd.DataFrame
    words: pd.DataFrame
    block: str
    origins: bool
    corrections: int
    lexicon: str | None


def stretches(articles: pd.DataFrame, spans: pd.DataFrame, *, references: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the measured words cut into stretches of one sentence, voice, origin and speaker.

    Columns `STRETCH_COLUMNS`, in order of the text; `words` sums to the words of body and headline. `source` and
    `source_type` are those of the outermost attribution a quoted or reported stretch belongs to, empty otherwise; the
    words of a quotation are those of the source it is tied to.
    """
    spans = with_source_names(spans)
    runs = reference_runs(references) if references is not None and len(references) else None
    by_article = dict(tuple(spans.groupby("article_id", sort=False)))
    rows: list[tuple] = []
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        if article_id in by_article and isinstance(text, str):
            rows.extend(_stretches(article_id, text, by_article[article_id], runs))
    return pd.DataFrame(rows, columns=list(STRETCH_COLUMNS))


def _stretches(article_id: str, text: str, spans: pd.DataFrame, runs: frozenset[str] | None) -> list[tuple]:
    reading = read_text(text)
    parts = spans[spans["feature"].eq("part") & spans["label"].isin(MEASURED)]
    blocks = [Block(*row) for row in parts[["start", "end", "label"]].itertuples(index=False)]
    speech = [
        Finding(r.start, r.end, r.feature, r.label, r.rule, r.term, r.target, r.link, r.depth)
        for r in spans[spans["feature"].isin(["quotation", "content"])].itertuples(index=False)
    ]
    speakers = _speakers(spans)
    voices = voice_spans(text, blocks, speech)
    shared = shared_words(reading, runs) if runs is not None else None
    speaking = [""] * len(reading.starts)
    for f in sorted((f for f in speech if f.link in speakers), key=lambda f: -f.depth):
        words = reading.words_in(f.start, f.end)
        speaking[words.start : words.stop] = [f.link] * len(words)
    part_at = {b.start: b.part for b in blocks}
    part = "body"
    rows: list[tuple] = []
    for start, end, voice in voices:
        part = part_at.get(start, part)
        keyed = [
            (_key(i, reading, voice, shared, speakers.get(speaking[i], ("", ""))), i)
            for i in reading.words_in(start, end)
        ]
        for key, group in groupby(keyed, key=itemgetter(0)):
            run = [i for _, i in group]
            rows.append((article_id, part, reading.starts[run[0]], reading.ends[run[-1]], *key, len(run)))
    return rows


def _origin(i: int, shared: list[bool] | None) -> str:
    return "unknown" if shared is None else "shared" if shared[i] else "own"


def _key(i: int, reading: Reading, voice: str, shared: list[bool] | None, speaker: tuple[str, str]) -> tuple:
    sentence = reading.sentence_at(reading.starts[i])
    return sentence, voice, _origin(i, shared), *(("", "") if voice == "outlet" else speaker)


def _speakers(spans: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return link → (name the source stands for, source type)."""
    sources = spans[spans["feature"].eq("source")]
    who = zip(sources["link"], sources["term"], sources["label"], strict=True)
    return {link: (name, kind) for link, name, kind in who}


def measure(
    articles: pd.DataFrame,
    spans: pd.DataFrame,
    *,
    by: Sequence[str] = (),
    block: str = "article",
    references: pd.DataFrame | None = None,
    features: Sequence[str] = (),
) -> pd.DataFrame:
    """Return how often each feature occurs in each block, zeros included.

    Parameters
    ----------
    articles, spans : DataFrame
        The tables of `read_comparison` and `annotate`.
    by : sequence of str
        Which of `label, voice, origin, term, target, source, source_type` to split by; the others hold `all`.
        A feature that cannot be split by one of them (see the registry) is left out.
    block : {"article", "sentence"}
        What a row counts in; sentences are the units of resampling while a side has one article.
    references : DataFrame, optional
        Needed with `by` origin, to know how many words are own and taken over.
    features : sequence of str
        Only these, if given; else all of the registry.

    Returns
    -------
    DataFrame
        Columns `analysis.measures.COLUMNS`. `counted` is `findings`, `words` (words inside the findings) or
        `distinct` (different terms within the block: a source counts once an article, under whatever pronoun or short
        name it comes back); `per` is what `exposure` holds: `words`, `sentences`, `mentions` (of the
        target, or of all listed names), `quotations`. With `voice` or `origin` in `by`, words are those of that
        voice or origin. Body and headline are never summed.

    Notes
    -----
    Rates of short articles jump; compare outlets with `contrast`, which weighs by length.
    """
    _check_keys(by, origins=references is not None and len(references) > 0)
    return tally(prepare(articles, spans, block=block, references=references), by=by, features=features)


def prepare(
    articles: pd.DataFrame, spans: pd.DataFrame, *, block: str = "article", references: pd.DataFrame | None = None
) -> Prepared:
    """Return what `tally` counts: the measured findings, their words and the words of the texts, each with its block.

    `measure` does both; who counts the same texts in many ways prepares once.
    """
    if block not in BLOCKS:
        raise ValueError(f"cannot count in blocks of {block!r}; use {' or '.join(BLOCKS)}")
    words = _with_unmeasured(stretches(articles, spans, references=references), articles)
    found = _prepared(articles, spans, block)
    runs = reference_runs(references) if references is not None and len(references) else None
    pieces = _pieces(articles, found, block, runs)
    return Prepared(articles, found, pieces, words, block, runs is not None, applied(spans), _edition(spans))


def _edition(spans: pd.DataFrame) -> str | None:
    """Return the edition of the term lists as `annotate` noted it; where that is lost, the shipped one or none."""
    if "lexicon" in spans.attrs or not spans["rule"].str.startswith(OWN_LIST).any():
        return str(spans.attrs.get("lexicon", lexicon_hash()))
    return None


def tally(ready: Prepared, *, by: Sequence[str] = (), features: Sequence[str] = ()) -> pd.DataFrame:
    """Return the measures of `measure` from what `prepare` made."""
    _check_keys(by, origins=ready.origins)
    by = [key for key in KEYS if key in by]
    frames = [
        _measure(feature, ready.found, ready.pieces, ready.words, by, ready.block)
        for feature, line in FEATURES.items()
        if (not features or feature in features)
        and set(by) <= set(line.keys)
        and (line.labels or ready.found["feature"].eq(feature).any())
    ]
    if not frames:
        raise ValueError(f"no feature can be split by {' and '.join(by)} together")
    out = pd.concat(frames, ignore_index=True)
    known = ready.articles.set_index("article_id")
    for name in ("outlet", "event"):
        out[name] = out["article_id"].map(known[name]) if name in known else ""
    out = out[list(COLUMNS)]
    out.attrs |= {"corrections": ready.corrections, "lexicon": ready.lexicon}
    return out


def _check_keys(by: Sequence[str], *, origins: bool) -> None:
    if unknown := [key for key in by if key not in KEYS]:
        raise ValueError(f"cannot split by {unknown[0]!r}; use any of {', '.join(KEYS)}")
    if "origin" in by and not origins:
        raise ValueError("to split by origin, give references=comparison.references with at least one reference")


def _with_unmeasured(words: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Add an empty stretch of body for each article without measured words, so that it is there, with zeros."""
    left_out = articles["article_id"][~articles["article_id"].isin(set(words["article_id"]))]
    rows = [(article_id, "body", 0, 0, 0, "outlet", "own", "", "", 0) for article_id in left_out]
    empty = pd.DataFrame(rows, columns=list(STRETCH_COLUMNS))
    return pd.concat([words, empty], ignore_index=True) if rows and len(words) else empty if rows else words


def _prepared(articles: pd.DataFrame, spans: pd.DataFrame, block: str) -> pd.DataFrame:
    spans = with_source_names(spans)
    found = spans[spans["part"].isin(MEASURED)].copy()
    found["block"] = _block(found, block)
    sources, key = linked_sources(spans), pd.MultiIndex.from_frame(found[["article_id", "link"]])
    for name, column in (("source", "term"), ("source_type", "label")):
        found[name] = sources[column].reindex(key).fillna("none").to_numpy() if len(sources) else "none"
    for name in ("term", "target"):
        found[name] = found[name].where(found[name].ne(""), "none")
    choice = found["feature"].isin([name for name, line in FEATURES.items() if line.voices == WORDINGS])
    found["voice"] = found["voice"].where(~choice | found["voice"].eq("quoted"), WORDINGS[0])
    return found


def _pieces(articles: pd.DataFrame, found: pd.DataFrame, block: str, runs: frozenset[str] | None) -> pd.DataFrame:
    """Cut quotations and contents into their words of one sentence and origin, for counting words.

    A span inside another of its feature is left out, so that no word counts twice; what the outlet inserts in square
    brackets is none of their words.
    """
    by_article = found[found["feature"].isin(["quotation", "content"])].groupby("article_id", sort=False).groups
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    rows: list[tuple] = []
    for article_id, index in by_article.items():
        reading = read_text(texts[article_id])
        shared = shared_words(reading, runs) if runs is not None else None
        reach: dict[str, int] = {}
        mine = found.loc[index].sort_values(["start", "end"], ascending=[True, False])
        for at, feature, start, end in zip(mine.index, mine["feature"], mine["start"], mine["end"], strict=True):
            if end <= reach.get(feature, -1):
                continue
            reach[feature] = end
            inserted = [(start + m.start(), start + m.end()) for m in _INSERTED.finditer(reading.text[start:end])]
            own = [i for i in reading.words_in(start, end) if not any(a <= reading.starts[i] < b for a, b in inserted)]
            keys = Counter((reading.sentence_at(reading.starts[i]), _origin(i, shared)) for i in own)
            rows.extend((at, sentence, origin, n) for (sentence, origin), n in keys.items())
    pieces = pd.DataFrame(rows, columns=["at", "sentence", "origin", "words"]).set_index("at")
    out = found.drop(columns=["sentence", "origin", "block"]).join(pieces, how="inner")
    return out.assign(block=_block(out, block))


def _block(table: pd.DataFrame, block: str) -> pd.Series:
    if block == "article":
        return table["article_id"]
    return table["article_id"] + ":" + table["sentence"].astype(str)


def _measure(
    feature: str, everything: pd.DataFrame, pieces: pd.DataFrame, words: pd.DataFrame, by: list[str], block: str
) -> pd.DataFrame:
    line = FEATURES[feature]
    found, cut = (table[table["feature"].eq(feature)] for table in (everything, pieces))
    words = words.assign(block=_block(words, block))
    if line.voices == WORDINGS:
        words["voice"] = words["voice"].where(words["voice"].eq("quoted"), WORDINGS[0])
    places = words[["article_id", "block", "part"]].drop_duplicates()
    frames = []
    for counted, per in line.measures:
        mentioned = everything["target"][everything["feature"].eq(_mentioned(feature))] if per == "mentions" else ()
        grid = _grid(places, feature, found, by, targets=mentioned)
        on = ["article_id", "block", "part"]
        grid["count"] = _count(cut if counted == "words" else found, grid, on + by, counted)
        grid["exposure"] = _exposure(feature, per, everything, words, grid, by)
        grid["counted"], grid["per"] = counted, per
        frames.append(grid)
    out = pd.concat(frames, ignore_index=True)
    out["feature"] = feature
    for key in KEYS:
        if key not in by:
            out[key] = ALL
    return out


def _grid(
    places: pd.DataFrame, feature: str, found: pd.DataFrame, by: list[str], *, targets: Iterable[str] = ()
) -> pd.DataFrame:
    """Return every place with every combination of the keys; a target that is only mentioned has its row too."""
    line = FEATURES[feature]
    known: dict[str, Iterable[str]] = {"label": line.labels, "voice": line.voices, "origin": ORIGINS[:2]}
    more = {"target": set(targets)}
    levels = [list(known.get(key) or sorted({*found[key].unique(), *more.get(key, ())})) for key in by]
    combos = pd.DataFrame(list(product(*levels)), columns=by) if by else pd.DataFrame(index=[0])
    if {"term", "label"} <= set(by) or {"source", "source_type"} <= set(by):
        seen = found[by].drop_duplicates()
        together = [k for k in by if k in ("term", "label", "source", "source_type")]
        combos = combos.merge(seen[together].drop_duplicates(), on=together)
    return places.merge(combos, how="cross")


def _count(found: pd.DataFrame, grid: pd.DataFrame, on: list[str], counted: str) -> pd.Series:
    groups = found.groupby(on, sort=False)
    if counted == "findings":
        counts = groups.size()
    elif counted == "words":
        counts = groups["words"].sum()
    else:
        counts = groups["term"].nunique()
    return _looked_up(counts, grid, on)


def _exposure(
    feature: str, per: str, everything: pd.DataFrame, words: pd.DataFrame, grid: pd.DataFrame, by: list[str]
) -> pd.Series:
    on = ["article_id", "block", "part"]
    if per == "words":
        on += [key for key in ("voice", "origin") if key in by]
        return _looked_up(words.groupby(on)["words"].sum(), grid, on)
    if per == "sentences":
        return _looked_up(words[words["words"].gt(0)].groupby(on)["sentence"].nunique(), grid, on)
    counted = everything[everything["feature"].eq("quotation" if per == "quotations" else _mentioned(feature))]
    on += by if per == "quotations" else [key for key in ("voice", "origin", "target") if key in by]
    return _looked_up(counted.groupby(on).size(), grid, on)


def _mentioned(feature: str) -> str:
    return "status" if feature == "status" else "name"


def _looked_up(values: pd.Series, grid: pd.DataFrame, on: list[str]) -> pd.Series:
    if values.empty:
        return pd.Series(0, index=grid.index)
    at = pd.MultiIndex.from_frame(grid[on])
    return pd.Series(values.reindex(at).fillna(0).astype(int).to_numpy(), index=grid.index)
