"""How an article was edited from a text it was written from, and how the same quotation was cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from difflib import SequenceMatcher
from itertools import combinations, groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd

from .passages import THRESHOLD, align, sentences, stem
from .vocabulary import grammatical_words
from .words import read_text

COLUMNS = (
    "article_id", "reference_id", "sentence", "start", "end", "text", "reference_sentence", "reference_start",
    "reference_end", "reference_text", "edits", "similarity", "words", "reference_words", "words_kept", "added",
    "removed", "removed_kinds",
)  # fmt: skip
KINDS = ("kept", "replaced", "moved", "re-attributed", "re-hedged", "requoted", "added", "dropped")
QUOTATION_COLUMNS = (
    "event", "article_a", "outlet_a", "start_a", "end_a", "text_a", "article_b", "outlet_b", "start_b", "end_b",
    "text_b", "speaker_a", "speaker_b", "words_a", "words_b", "common", "only_a", "only_b", "findings_a", "findings_b",
)  # fmt: skip
_SAID = ("direct", "partial")
SHOWN = ("loaded", "hedge", "booster", "minimiser", "denial", "counter", "cue", "status", "name")
_PLAIN_NAME = "bare"
_NOT_SAID = ("withheld", "act", "thought")  # cues that put no words into anybody's mouth
_DEFINITE = ("the", "his", "her", "its", "their", "this", "that")
_NEAR = 5  # words on either side in which a hedge, or a cue without content, says what it is about
_MEETS = 0.4  # of the words of what is said or hedged, how many the other sentence must have for both to tell it
_Key = tuple[str, str, str, str]
LEAST_COMMON = 4  # words in a row that two quotations have in common to be the same one


class Change(NamedTuple):
    """A stretch of words in which two sentences differ, or that both have: `equal`, `replace`, `delete`, `insert`."""

    kind: str
    a: tuple[int, int]
    b: tuple[int, int]


def word_changes(a: Sequence[str], b: Sequence[str]) -> list[Change]:
    """Return how one sequence of words becomes the other, as stretches of word numbers, in order."""
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [Change(kind, (i, j), (k, m)) for kind, i, j, k, m in codes]


def own_stretches(text: str, others: Sequence[str]) -> list[tuple[int, int]]:
    """Return where, as offsets in `text`, words stand that none of the other texts has in the same order."""
    reading = read_text(text)
    kept = _kept(reading.lower, [read_text(other).lower for other in others])
    return [(reading.starts[run[0]], reading.ends[run[-1]]) for run in _stretches(len(reading.lower), kept)]


def _kept(words: Sequence[str], others: Sequence[Sequence[str]]) -> set[int]:
    """Return the numbers of the words that any of the others has in the same order."""
    return {i for one in others for c in word_changes(words, one) if c.kind == "equal" for i in range(*c.a)}


def _stretches(n: int, kept: Set[int]) -> Iterator[list[int]]:
    """Yield the unbroken runs of the numbers below n that are not kept."""
    for held, run in groupby(range(n), key=kept.__contains__):
        if not held:
            yield list(run)


def trace_edits(
    articles: pd.DataFrame, spans: pd.DataFrame, *, article: str, reference: str, threshold: float = THRESHOLD
) -> pd.DataFrame:
    """Return how an article was edited from a reference text, sentence by sentence.

    Parameters
    ----------
    articles, spans : DataFrame
        Holding both texts and what `annotate` found in them.
    article, reference : str
        The `article_id` of either.
    threshold : float
        See `align`.

    Returns
    -------
    DataFrame
        Columns `analysis.edits.COLUMNS`: a row per pair of sentences that report the same thing, per sentence that
        the article added and per one it dropped, in the article's order; what was dropped stands behind the sentence it
        came after.

        `edits` : what holds of the pair, blanks between: `kept` (the same words in the same order, whatever their
        case and marks) or `replaced`; `moved`, where the order differs, for as few sentences as put it right;
        `re-attributed`, where who says it or the verb of saying is another; `re-hedged`, where the hedges are;
        `requoted`, where a quotation of both was cut differently or one of them reports what the other quotes. Of a
        sentence without a pair: `added` or `dropped`, its other columns missing.
        `words_kept` : words of the article's sentence that the reference's sentences paired with it have in the same
        order.
        `added`, `removed` : findings that only the article's, only the reference's sentence has: `loaded, distancing:
        purportedly → coalition`, several joined by `; `. A finding that another sentence of the pair's has is neither.
        `removed_kinds` : the same as `removed` without the words.

    Raises
    ------
    ValueError
        For an article that is not in the table, or the same one twice.

    Notes
    -----
    A change of who speaks is told from names: a description in place of a name (*the minister*) is taken for the same
    person, a withheld or unnamed source is not.
    """
    held = articles["article_id"].tolist()
    for name in (article, reference):
        if name not in held:
            raise ValueError(f"no article {name!r}; the table holds {', '.join(map(repr, held))}")
    if article == reference:
        raise ValueError(f"{article!r} against itself; give another article as the reference")
    both = pd.concat([articles[articles["article_id"].eq(name)] for name in (article, reference)], ignore_index=True)
    both = both.assign(outlet=["article", "reference"], event="")
    mine = spans[spans["article_id"].isin((article, reference))]
    pairs = align(both, mine, threshold=threshold)
    pairs = pairs[pairs["aligned"]]
    texts = sentences(both, mine)
    one, other = (
        _sentences(texts[texts["article_id"].eq(name)], mine[mine["article_id"].eq(name)])
        for name in (article, reference)
    )
    return _table(article, reference, one, other, list(_linked(one, other, pairs)))


# one text of the two ---------------------------------------------------------------------------------------


class _Sentence(NamedTuple):
    """A sentence with what is found in it."""

    place: tuple[int, int, int, str]
    number: int
    words: list[str]
    stems: frozenset[str]
    found: Counter[_Key]
    wording: dict[_Key, str]
    hedges: list[tuple[_Key, frozenset[str]]]
    voices: list[_Voice]
    quoted: list[str]


class _Voice(NamedTuple):
    """An attribution as far as it stands in a sentence: who speaks, by which words of saying, the stems of what."""

    speakers: list[frozenset[str]]
    cues: list[str]
    said: frozenset[str]


def _sentences(texts: pd.DataFrame, spans: pd.DataFrame) -> list[_Sentence]:
    starts, ends = texts["start"].tolist(), texts["end"].tolist()
    found: list[list[Any]] = [[] for _ in starts]
    sources: dict[str, list[frozenset[str]]] = {}
    for span in spans[spans["part"].eq("body")].itertuples(index=False):
        for at in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            found[at].append(span)
        if span.feature == "source":
            sources.setdefault(span.link, []).append(_speaker(span))
    return [_sentence(row, mine, sources) for row, mine in zip(texts.itertuples(index=False), found, strict=True)]


def _speaker(source: Any) -> frozenset[str]:
    """Return the words that tell who a source is; none of a pronoun or a description such as *the minister*."""
    words = read_text(source.text).lower
    described = words[0] in _DEFINITE and not any(w[:1].isupper() for w in source.text.split()[1:])
    if described or all(w in grammatical_words() for w in words):
        return frozenset()
    return frozenset(w for w in (*words, *read_text(source.term).lower) if w not in grammatical_words())


def _sentence(row: Any, spans: Sequence[Any], sources: Mapping[str, list[frozenset[str]]]) -> _Sentence:
    reading = read_text(row.text)

    def within(f: Any, more: int = 0) -> range:
        inside = reading.words_in(max(f.start - row.start, 0), f.end - row.start)
        return range(max(inside.start - more, 0), min(inside.stop + more, len(reading.lower)))

    def stems(at: Iterable[int]) -> frozenset[str]:
        return frozenset(stem(reading.lower[i]) for i in at if reading.lower[i] not in grammatical_words())

    begun = [f for f in spans if f.start >= row.start]
    voices = []
    for link in dict.fromkeys(f.link for f in spans if f.link and f.feature in ("cue", "content", "quotation")):
        mine = [f for f in spans if f.link == link]
        cues = [f for f in begun if f.feature == "cue" and f.link == link]
        if any(cue.label in _NOT_SAID for cue in cues):
            continue
        said = {i for f in mine if f.feature in ("content", "quotation") for i in within(f)}
        about = {i for cue in cues for i in within(cue, _NEAR)} - {i for cue in cues for i in within(cue)}
        voices.append(_Voice(sources.get(link, []), [cue.term for cue in cues], stems(said or about)))
    quoted = {i for f in spans if f.feature == "quotation" and f.label in _SAID for i in within(f)}
    return _Sentence(
        (row.sentence, row.start, row.end, row.text),
        row.sentence,
        reading.lower,
        stems(range(len(reading.lower))),
        Counter(key for f in begun if (key := _key(f))),
        {key: _words_of(f) for f in reversed(begun) if (key := _key(f))},
        [(key, stems({*within(f, _NEAR)} - {*within(f)})) for f in begun if f.feature == "hedge" and (key := _key(f))],
        voices,
        [reading.lower[i] for i in sorted(quoted)],
    )


def _key(f: Any) -> _Key | None:
    """Return what makes two findings the same in two texts; None for findings that are no choice of words."""
    if f.feature not in SHOWN or (f.feature == "name" and f.label == _PLAIN_NAME):
        return None
    if f.feature == "status":
        return f.feature, f.label, "", f.target
    return f.feature, f.label, f.term or f.text.lower(), f.target


def told(key: _Key, words: str = "") -> str:
    """Return a finding in words, those of the text rather than the list's form: `hedge, belief: expected`."""
    feature, label, term, target = key
    kind, shown = (feature if label == feature else f"{feature}, {label}"), words or term
    return f"{kind}{f': {shown}' if shown else ''}{f' → {target}' if target else ''}"


def _words_of(f: Any) -> str:
    """Return a finding's words as its list would write them; none where they are no choice of words."""
    return " ".join(f.text.lower().split()) if f.feature not in ("status", "name") else ""


# comparing -------------------------------------------------------------------------------------------------


class _Pair(NamedTuple):
    """Two sentences that report the same thing, and all that either of them is paired with."""

    a: _Sentence
    b: _Sentence
    similarity: float
    of_a: list[_Sentence]
    of_b: list[_Sentence]
    moved: bool


def _linked(one: list[_Sentence], other: list[_Sentence], pairs: pd.DataFrame) -> Iterator[_Pair]:
    mine, theirs = {s.number: s for s in one}, {s.number: s for s in other}
    linked = sorted(zip(pairs["sentence_a"], pairs["sentence_b"], pairs["similarity"], strict=True))
    of_a: dict[int, list[_Sentence]] = {}
    of_b: dict[int, list[_Sentence]] = {}
    for i, j, _ in linked:
        of_a.setdefault(i, []).append(theirs[j])
        of_b.setdefault(j, []).append(mine[i])
    moved = out_of_order([j for _, j, _ in linked])
    for at, (i, j, similar) in enumerate(linked):
        yield _Pair(mine[i], theirs[j], similar, of_a[i], of_b[j], at in moved)


def out_of_order(numbers: Sequence[int]) -> set[int]:
    """Return the places of the fewest numbers without which the rest do not fall; of two swapped, the first."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        long = bisect_right(ends, number)
        before.append(at[long - 1] if long else -1)
        ends[long : long + 1], at[long : long + 1] = [number], [place]
    kept, place = set(), at[-1] if at else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return set(range(len(numbers))) - kept


def _table(
    article: str, reference: str, one: list[_Sentence], other: list[_Sentence], pairs: list[_Pair]
) -> pd.DataFrame:
    rows: list[tuple[tuple[int, int, int], tuple[Any, ...]]] = []
    ids, nowhere = (article, reference), (None, None, None, "")
    after: dict[int, int] = {}
    for p in pairs:
        same = len(_kept(p.a.words, [one.words for one in p.of_a]))
        gone = _only(p.b, p.of_b)
        found = _joined(_only(p.a, p.of_a), p.a.wording), _joined(gone, p.b.wording), _joined(_bare(gone))
        counted: tuple[Any, ...] = (" ".join(_kinds(p)), p.similarity, len(p.a.words), len(p.b.words), same, *found)
        rows.append(((p.a.number, 0, p.b.number), (*ids, *p.a.place, *p.b.place, *counted)))
        if not p.moved:
            after[p.b.number] = p.a.number
    paired = {p.a.number for p in pairs}, {p.b.number for p in pairs}
    for s in one:
        if s.number not in paired[0]:
            counted = ("added", None, len(s.words), None, 0, _joined(s.found, s.wording), "", "")
            rows.append(((s.number, 0, 0), (*ids, *s.place, *nowhere, *counted)))
    last = -1
    for s in other:
        last = after.get(s.number, last)
        if s.number not in paired[1]:
            counted = ("dropped", None, None, len(s.words), 0, "", _joined(s.found, s.wording), _joined(_bare(s.found)))
            rows.append(((last, 1, s.number), (*ids, *nowhere, *s.place, *counted)))
    table = pd.DataFrame([row for _, row in sorted(rows, key=itemgetter(0))], columns=list(COLUMNS))
    whole = [name for name in COLUMNS if name.endswith(("sentence", "start", "end", "words", "words_kept"))]
    return table.astype(dict.fromkeys(whole, "Int64") | {"similarity": float})


def _joined(found: Counter[_Key], wording: Mapping[_Key, str] = MappingProxyType({})) -> str:
    return "; ".join(told(key, wording.get(key, "")) for key in sorted(found.elements()))


def _bare(found: Counter[_Key]) -> Counter[_Key]:
    """Return findings without the words that make them: what kinds there are, and how often."""
    kinds: Counter[_Key] = Counter()
    for (feature, label, _, _), n in found.items():
        kinds[feature, label, "", ""] += n
    return kinds


def _only(s: _Sentence, partners: Sequence[_Sentence]) -> Counter[_Key]:
    """Return the findings of a sentence that those it is paired with do not have."""
    return s.found - sum((one.found for one in partners), Counter())


def _kinds(p: _Pair) -> Iterator[str]:
    yield "kept" if p.a.words == p.b.words else "replaced"
    if p.moved:
        yield "moved"
    sides = ((p.a, p.b, p.of_a), (p.b, p.a, p.of_b))
    if any(_other_voice(*side) for side in sides):
        yield "re-attributed"
    if any(_other_hedge(*side) for side in sides):
        yield "re-hedged"
    if _requoted(p):
        yield "requoted"


def _meets(stems: frozenset[str], other: _Sentence) -> bool:
    """Return whether enough of these words stand in the other sentence: it is what both tell that they belong to."""
    return bool(stems) and len(stems & other.stems) >= _MEETS * len(stems)


def _other_hedge(s: _Sentence, other: _Sentence, partners: Sequence[_Sentence]) -> bool:
    """Return whether a sentence hedges what the other tells too, in words that none of its pairs has."""
    only = _only(s, partners)
    return any(key in only and _meets(near, other) for key, near in s.hedges)


def _other_voice(s: _Sentence, other: _Sentence, partners: Sequence[_Sentence]) -> bool:
    """Return whether what the other tells too has a speaker or a word of saying that none of its pairs has."""
    theirs = [speaker for one in partners for voice in one.voices for speaker in voice.speakers]
    known = {cue for one in partners for voice in one.voices for cue in voice.cues}
    return any(
        not known.issuperset(voice.cues) or not all(any(_same(a, b) for b in theirs) for a in voice.speakers)
        for voice in s.voices
        if _meets(voice.said, other)
    )


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two speakers can be one: a pronoun or description can be anybody."""
    return not one or not other or one <= other or other <= one


def _requoted(p: _Pair) -> bool:
    """Return whether a quotation of both is cut differently, or one reports in its own words what the other quotes."""
    mine = [w for s in p.of_b for w in s.quoted]
    theirs = [w for s in p.of_a for w in s.quoted]
    if mine == theirs:
        return False
    if mine and theirs:
        return _common_run(mine, theirs) >= min(LEAST_COMMON, len(mine), len(theirs))
    quoted, there = (mine, p.of_a) if mine else (theirs, p.of_b)
    telling = {w for w in quoted if w not in grammatical_words()}
    return bool(telling) and 2 * len(telling & {w for s in there for w in s.words}) >= len(telling)


def _common_run(a: Sequence[str], b: Sequence[str]) -> int:
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size


# the same quotation, cut differently -----------------------------------------------------------------------


def same_quotations(articles: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations that articles of different outlets on one event have in common, and what each cut.

    Columns `QUOTATION_COLUMNS`, a row per pair of quotations (direct or partial) with `LEAST_COMMON` words in a row in
    common, or all of a shorter one of at least two; in order of the articles. `words_a`, `words_b`: words quoted;
    `common`: words both quote, in the same order. `only_a`, `only_b`: the words only that quotation has, ` … ` between
    stretches; a word that another quotation of the other article has, where that is paired with this one too, is not
    among them. `findings_a`, `findings_b`: what is found in those words (`hedge, belief: i think`), joined by `; `.
    """
    quotations = list(_quotations(articles, spans))
    rows = []
    partners: dict[tuple[int, str], list[int]] = {}
    pairs = sorted(_alike(quotations))
    for i, j in pairs:
        partners.setdefault((i, quotations[j].article.article_id), []).append(j)
        partners.setdefault((j, quotations[i].article.article_id), []).append(i)
    for i, j in pairs:
        a, b = quotations[i], quotations[j]
        common = sum(c.a[1] - c.a[0] for c in word_changes(a.words, b.words) if c.kind == "equal")
        only_a = _unquoted(a, [quotations[k] for k in partners[i, b.article.article_id]])
        only_b = _unquoted(b, [quotations[k] for k in partners[j, a.article.article_id]])
        sides = [
            (q.article.article_id, q.article.outlet, q.start, q.end, q.article.text[q.start : q.end]) for q in (a, b)
        ]
        counted = (a.speaker, b.speaker, len(a.words), len(b.words), common)
        rows.append((a.article.event, *sides[0], *sides[1], *counted, only_a[0], only_b[0], only_a[1], only_b[1]))
    return pd.DataFrame(rows, columns=list(QUOTATION_COLUMNS))


class _Quotation(NamedTuple):
    article: Any
    start: int
    end: int
    words: list[str]
    places: list[tuple[int, int]]
    speaker: str
    found: list[Any]


def _quotations(articles: pd.DataFrame, spans: pd.DataFrame) -> Iterator[_Quotation]:
    by_article = dict(tuple(spans.groupby("article_id", sort=False)))
    for article in articles.itertuples(index=False):
        mine = by_article.get(article.article_id)
        if mine is None:
            continue
        rows = list(mine[mine["part"].isin(("body", "headline"))].itertuples(index=False))
        speakers = {f.link: f.term or f.text for f in rows if f.feature == "source"}
        found = [f for f in rows if _key(f)]
        for f in rows:
            if f.feature == "quotation" and f.label in _SAID:
                reading = read_text(f.text)
                places = [(f.start + s, f.start + e) for s, e in zip(reading.starts, reading.ends, strict=True)]
                held = [g for g in found if f.start <= g.start < f.end]
                yield _Quotation(article, f.start, f.end, reading.lower, places, speakers.get(f.link, ""), held)


def _alike(quotations: Sequence[_Quotation]) -> set[tuple[int, int]]:
    """Return the pairs of quotations that share a run of words, looked up by their runs."""
    short = {tuple(q.words) for q in quotations if 2 <= len(q.words) < LEAST_COMMON}
    runs: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for i, q in enumerate(quotations):
        held = {*_runs(q.words, LEAST_COMMON)}
        held |= {run for n in range(2, LEAST_COMMON) for run in _runs(q.words, n) if run in short}
        for run in held:
            runs.setdefault((q.article.event, run), []).append(i)
    whole = {
        (i, j)
        for (_, run), held in runs.items()
        for i, j in combinations(held, 2)
        if len(run) == LEAST_COMMON or len(run) in (len(quotations[i].words), len(quotations[j].words))
    }
    return {(i, j) for i, j in whole if quotations[i].article.outlet != quotations[j].article.outlet}


def _runs(words: Sequence[str], n: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(n)), strict=False)


def _unquoted(q: _Quotation, partners: Sequence[_Quotation]) -> tuple[str, str]:
    """Return the words of a quotation that none of its partners has, and what is found in them."""
    kept = _kept(q.words, [one.words for one in partners])
    text = q.article.text
    stretches = [(q.places[run[0]][0], q.places[run[-1]][1]) for run in _stretches(len(q.words), kept)]
    alone = [f for f in q.found if any(s <= f.start < e for s, e in stretches)]
    found = sorted(told(key, _words_of(f)) for f in alone if (key := _key(f)))
    return " … ".join(" ".join(text[s:e].split()) for s, e in stretches), "; ".join(found)
