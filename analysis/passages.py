"""Which sentences of different articles report the same thing, and what only one side says."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from nltk.stem.snowball import SnowballStemmer
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer

from .lexicons import shipped
from .vocabulary import measured_words
from .words import read_text

SENTENCE_COLUMNS = ("event", "article_id", "outlet", "part", "paragraph", "sentence", "start", "end", "text", "words")
_OF_A_SIDE = ("article", "outlet", "sentence", "start", "end", "text")
COLUMNS = (
    "event", *(f"{name}_a" for name in _OF_A_SIDE), *(f"{name}_b" for name in _OF_A_SIDE), "similarity", "shared",
    "first", "aligned", "threshold",
)  # fmt: skip
WHO_COLUMNS = ("event", "passage", "outlets", "article_id", "outlet", "sentence", "start", "end", "text")
_EDGE = ("article_a", "sentence_a", "article_b", "sentence_b", "similarity", "first")
THRESHOLD = 0.4
MARGIN = 0.1  # how far below the threshold a pair is still listed, as not aligned
WEIGHTS = {"name": 1.5, "number": 2.0, "word": 1.0, "grammatical": 0.1}
QUOTED = 1.5  # a quoted word weighs so many times what it would otherwise
CUE = 0.3  # and a word of saying so much of it
ALIKE = 0.6  # of a word's weight, how much a near synonym has too
ROUND = 1.0  # what a number's rounded value weighs beside it
BEHIND = 5  # sentences thought behind those of the event, without any of their words: so few of them tell what is rare
LEAST = 12.0  # a sentence weighs at least so much: about four words that stand nowhere else
_WHOLE = re.compile(r"\d+")
WHOLE = 4  # words of a sentence that stands in another with all it holds, however little that weighs
_TELLING = ("word", "number")
AGAIN = 0.6  # from this similarity on, a sentence left without a pair joins one that has its own: it says it again


def sentences(articles: pd.DataFrame, spans: pd.DataFrame, *, part: str = "body") -> pd.DataFrame:
    """Return the measured sentences of a part, one row each, in order of the articles.

    Columns `SENTENCE_COLUMNS`: `sentence` and `paragraph` are 0-based numbers in the article, `words` those counted.
    """
    return _sentences(articles, measured_words(articles, spans), part)


def _sentences(articles: pd.DataFrame, words: pd.DataFrame, part: str) -> pd.DataFrame:
    mine = words[words["part"].eq(part)]
    counted = mine.groupby(["article_id", "sentence"], sort=False).agg(first=("paragraph", "first"), n=("word", "size"))
    held = dict(zip(counted.index, zip(counted["first"].tolist(), counted["n"].tolist(), strict=True), strict=True))
    rows = []
    for article_id, event, outlet, text in articles[["article_id", "event", "outlet", "text"]].itertuples(index=False):
        for number, (start, end) in enumerate(read_text(text).sentences):
            if (article_id, number) in held:
                paragraph, n = held[article_id, number]
                rows.append((event, article_id, outlet, part, paragraph, number, start, end, text[start:end], n))
    return pd.DataFrame(rows, columns=list(SENTENCE_COLUMNS))


def align(
    articles: pd.DataFrame, spans: pd.DataFrame, *, part: str = "body", threshold: float = THRESHOLD
) -> pd.DataFrame:
    """Return the pairs of sentences of two articles on one event that report the same thing.

    Parameters
    ----------
    articles, spans : DataFrame
        The articles and what `annotate` found in them. Pairs are sought between articles of one `event` and of
        different outlets; a side (a, b) has the order of `articles`. Articles without an event count as one event's.
    part : str
        `body` or `headline`.
    threshold : float
        The least similarity of an aligned pair, between 0 and 1.

    Returns
    -------
    DataFrame
        Columns `analysis.passages.COLUMNS`, in order of the articles, then of the sentences of a.

        `similarity` : see Notes. Of a further pair of a sentence it is that of what the pairs before it left over.
        `shared` : what both sentences have, the weightiest first, blanks between: stems of words, `=referent` for a
        name.
        `first` : whether the pair is the most similar one of both its sentences.
        `aligned` : whether it reaches the threshold. Pairs up to `MARGIN` below it are listed too, the most similar
        one of sentences without an aligned one, so that a reader sees what falls just under the threshold.

    Raises
    ------
    ValueError
        For a threshold outside 0–1 or a part that is not measured.

    Notes
    -----
    A sentence is the set of its word stems (Snowball; names by their referent, numbers in digits and rounded, words
    for the same thing by their group in `grammar/alike.tsv`) and of the speaker's name. Each is weighed by how rare it
    is among the event's sentences (idf) and by its kind (`WEIGHTS`), more in a quotation (`QUOTED`), less in a verb of
    saying (`CUE`). Similarity is the mean of two shares of that weight: of the lighter sentence's, or of `LEAST`, how
    much the other has too (overlap coefficient), and of both sentences', how much they share (Dice); it is 1 for the
    same words, and a sentence of `WHOLE` words all of which the other has is weighed as it is. The most similar pair is
    taken first; a sentence that has one may get another, if what is left of both is as similar: so one sentence can
    stand for two; a sentence that says again what has its pair is paired too, from `AGAIN` on. Nothing is paired
    because nothing better is left, and nothing by names alone. Reports without a word in common are not found. How
    often this is right: `edit_gold.score_edits`.
    """
    if not 0 < threshold <= 1:
        raise ValueError(f"threshold {threshold} is no similarity between 0 and 1; {THRESHOLD} is usual")
    if part not in ("body", "headline"):
        raise ValueError(f"part {part!r}; body and headline are measured")
    words = measured_words(articles, spans)
    table = _sentences(articles, words, part)
    rows: list[tuple[Any, ...]] = []
    if len(table):
        mine = words[words["part"].eq(part)]
        bags, plain = _bags(table, mine, spans)
        same = _verbatim(mine, table)
        for at in table.groupby("event", sort=False).indices.values():
            weighed = _weigh([bags[i] for i in at.tolist()], plain, table["words"].to_numpy()[at], same[at])
            rows.extend(_of_event(table.iloc[at], weighed, threshold))
    out = pd.DataFrame(rows, columns=list(COLUMNS))
    return out.astype({"similarity": float, "first": bool, "aligned": bool, "threshold": float})


def only_one_side(texts: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences that no aligned pair holds, in their own order: what only one side says.

    `texts` from `sentences`, `pairs` from `align`. With more than two outlets: what nobody else says. An event of which
    only one outlet has an article has nothing to be set beside, and no row.
    """
    outlets = texts.groupby("event")["outlet"].transform("nunique")
    texts = texts[outlets.gt(1)]
    aligned = pairs[pairs["aligned"]]
    held = {key for side in "ab" for key in zip(aligned[f"article_{side}"], aligned[f"sentence_{side}"], strict=True)}
    alone = [key not in held for key in zip(texts["article_id"], texts["sentence"], strict=True)]
    return texts[alone].reset_index(drop=True)


def who_says(texts: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences put together that report the same thing: who says it, and who leaves it out.

    Columns: `event`, `passage` (a number in the event, from 1), `outlets` (how many say it), and of each sentence in it
    `article_id, outlet, sentence, start, end, text`; what most outlets say first, then in the order in which it comes.
    The first sentence of a passage is that most like its others. Two groups become one where at least half of the
    pairs between them, of different outlets, are aligned; so a chain of likenesses does not tie what is not alike. A
    sentence stands in one passage: of two things that it tells only one is seen here, both in `align`.
    """
    keys = list(zip(texts["article_id"], texts["sentence"], strict=True))
    at = {key: i for i, key in enumerate(keys)}
    outlet = texts["outlet"].tolist()
    links: list[dict[int, float]] = [{} for _ in keys]
    aligned = pairs[pairs["aligned"]]
    edges = []
    for a, i, b, j, similar, first in zip(*(aligned[c].tolist() for c in _EDGE), strict=True):
        one, other = at[a, i], at[b, j]
        links[one][other] = links[other][one] = similar
        if first:
            edges.append((-similar, *sorted(((a, i), (b, j)))))
    group = {i: [i] for i in range(len(keys))}
    of = list(range(len(keys)))
    for _, *ends in sorted(edges):
        one, other = (at[end] for end in ends)
        mine, theirs = group[of[one]], group[of[other]]
        if mine is not theirs and _alike(mine, theirs, links, outlet):
            gone = of[other]
            for i in theirs:
                of[i] = of[one]
            mine.extend(theirs)
            del group[gone]
    return _told(texts, links, list(group.values()))


def _told(texts: pd.DataFrame, links: Sequence[Mapping[int, float]], groups: list[list[int]]) -> pd.DataFrame:
    """Return the rows of groups of sentences, numbered within their events, what most outlets tell first."""
    starts, ends = texts.groupby("article_id")["start"].min(), texts.groupby("article_id")["end"].max()
    depth = ((texts["start"] - texts["article_id"].map(starts)) / texts["article_id"].map(ends)).tolist()
    event, outlet, article = (texts[name].tolist() for name in ("event", "outlet", "article_id"))
    ordered = []
    for held in groups:
        held.sort(key=lambda i: (-round(sum(links[i].values()), 9), article[i], depth[i]))
        mean = round(sum(depth[i] for i in held) / len(held), 9)
        ordered.append((event[held[0]], -len({outlet[i] for i in held}), mean, article[held[0]], depth[held[0]], held))
    numbers: dict[str, int] = {}
    places: list[int] = []
    heads: list[tuple[str, int, int]] = []
    for name, many, _, _, _, held in sorted(ordered):
        numbers[name] = numbers.get(name, 0) + 1
        heads += [(name, numbers[name], -many)] * len(held)
        places += held
    told = texts.iloc[places][list(WHO_COLUMNS[3:])].reset_index(drop=True)
    return pd.concat([pd.DataFrame(heads, columns=list(WHO_COLUMNS[:3])), told], axis=1)


def _alike(
    mine: Sequence[int], theirs: Sequence[int], links: Sequence[Mapping[int, float]], outlet: Sequence[str]
) -> bool:
    across = [(i, j) for i in mine for j in theirs if outlet[i] != outlet[j]]
    return 2 * sum(j in links[i] for i, j in across) >= len(across)


# what a sentence weighs ------------------------------------------------------------------------------------

_stemmer = SnowballStemmer("english")


@cache
def stem(word: str) -> str:
    """Return a word's stem (Snowball), the same for its inflected forms."""
    return _stemmer.stem(word)


@cache
def _list(name: str) -> dict[str, str]:
    """Return which entry of a grammar list each of its forms belongs to."""
    return {form: entry.term for entry in shipped(f"grammar/{name}") for form in entry.forms}


def _tokens(word: str, kind: str) -> Iterator[tuple[str, float]]:
    """Yield what a word counts as, with the weight of its kind: its stem, its number, what it is like."""
    low = word.lower().removesuffix("'s")
    digits = _list("numbers").get(low) or (low if kind == "number" else "")
    if digits:
        yield digits, WEIGHTS["number"]
        if whole := _WHOLE.match(digits):
            yield f"~{_round(int(whole[0]))}", ROUND
    elif like := _list("alike").get(low) if kind == "word" else None:
        yield stem(low), WEIGHTS["word"] - ALIKE
        yield f"~{like}", ALIKE
    else:
        yield stem(low), WEIGHTS[kind]


def _round(n: int) -> int:
    """Return a number with all but its first digit rounded: 43 and almost 40 are told of the same people."""
    tens = 10 ** max(len(str(n)) - 1, 1) if n >= 10 else 1
    return (n + tens // 2) // tens * tens


def _bags(
    table: pd.DataFrame, words: pd.DataFrame, spans: pd.DataFrame
) -> tuple[list[dict[str, float]], frozenset[str]]:
    """Return for each sentence what stands in it with the weight of its kind, and what of all that is no mere name."""
    place = {key: i for i, key in enumerate(zip(table["article_id"], table["sentence"], strict=True))}
    bags: list[dict[str, float]] = [{} for _ in place]
    words = _with_numerals(words)
    plain: set[str] = set()
    said = _inside(spans, spans["feature"].eq("cue"))
    names = _inside(spans, spans["feature"].eq("name") & spans["target"].ne(""))
    columns = ("article_id", "sentence", "start", "word", "kind", "voice")
    for article_id, sentence, start, word, kind, voice in zip(*(words[c] for c in columns), strict=True):
        at = place[article_id, sentence]
        bag = bags[at]
        times = QUOTED if voice == "quoted" else CUE if (article_id, start) in said else 1.0
        if referent := names.get((article_id, start)):
            bag[f"={referent.replace(' ', '_')}"] = WEIGHTS["name"]
            continue
        for token, weight in _tokens(word, kind):
            bag[token] = max(weight * times, bag.get(token, 0.0))
            if kind in _TELLING and times != CUE:
                plain.add(token)
    speakers = spans[spans["feature"].eq("source") & spans["term"].ne("")]
    for article_id, sentence, name in zip(speakers["article_id"], speakers["sentence"], speakers["term"], strict=True):
        if (article_id, sentence) in place and name.split():
            bags[place[article_id, sentence]].setdefault(stem(name.split()[-1].lower()), WEIGHTS["name"])
    return bags, frozenset(plain)


def _with_numerals(words: pd.DataFrame) -> pd.DataFrame:
    """Return the words with the parts of a numeral, one character apart, put together: 4,200 is one, and so is 6:40."""
    number = words["kind"].eq("number")
    goes_on = number & number.shift(fill_value=False) & words["start"].eq(words["end"].shift() + 1)
    goes_on &= words["article_id"].eq(words["article_id"].shift())
    said, head = words["word"].tolist(), np.maximum.accumulate(np.where(goes_on, 0, np.arange(len(words))))
    for i in np.flatnonzero(goes_on).tolist():
        said[head[i]] += said[i]
    return words.assign(word=said)[~goes_on]


def _verbatim(words: pd.DataFrame, table: pd.DataFrame) -> np.ndarray:
    """Return a number for each sentence, the same for those that are so word for word."""
    said = words.groupby(["article_id", "sentence"], sort=False)["word"].agg(list)
    forms = [said[key] for key in zip(table["article_id"], table["sentence"], strict=True)]
    return pd.factorize(pd.Series([" ".join(form).lower() for form in forms]))[0]


def _inside(spans: pd.DataFrame, chosen: pd.Series) -> dict[tuple[str, int], str]:
    """Return for each position at which a word of the chosen spans can begin what the span is aimed at."""
    found = spans[chosen]
    return {
        (article_id, at): target
        for article_id, start, text, target in zip(
            found["article_id"], found["start"], found["text"], found["target"], strict=True
        )
        for at in range(start, start + len(text))
    }


# pairs -----------------------------------------------------------------------------------------------------


class _Weighed(NamedTuple):
    """The sentences of an event as sparse rows: roots of weights, so that a product of two sums what both have."""

    roots: sparse.csr_array
    rows: list[dict[int, float]]
    sizes: np.ndarray
    words: np.ndarray
    same: np.ndarray
    tokens: np.ndarray
    plain: frozenset[int]


def _weigh(bags: Sequence[Mapping[str, float]], plain: Set[str], words: np.ndarray, same: np.ndarray) -> _Weighed:
    vectorizer = DictVectorizer(sort=True)
    kinds = sparse.csr_array(vectorizer.fit_transform(bags))
    held = kinds.copy()
    held.data[:] = 1.0
    rare = TfidfTransformer(norm=None).fit(held).idf_ - 1 + math.log1p(BEHIND / (1 + len(bags)))
    kinds.data *= rare[kinds.indices]
    sizes = np.asarray(kinds.sum(axis=1)).ravel()
    edges = kinds.indptr.tolist()
    tokens, weights = kinds.indices.tolist(), kinds.data.tolist()
    rows = [dict(zip(tokens[i:j], weights[i:j], strict=True)) for i, j in pairwise(edges)]
    kinds.data = np.sqrt(kinds.data)
    names = vectorizer.get_feature_names_out()
    return _Weighed(
        kinds, rows, sizes, words, same, names, frozenset(i for i, token in enumerate(names) if token in plain)
    )


def similarity(shared: Any, size_a: Any, size_b: Any) -> Any:
    """Return how similar sentences are of which both sides' weights and that of what they share are known."""
    smaller, both = np.maximum(np.minimum(size_a, size_b), LEAST), np.maximum(size_a + size_b, 2 * LEAST)
    return (shared / smaller + 2 * shared / both) / 2


def _of_event(table: pd.DataFrame, weighed: _Weighed, threshold: float) -> Iterator[tuple[Any, ...]]:
    columns = [table[c].to_numpy() for c in ("article_id", "outlet", "sentence", "start", "end", "text")]
    event = table["event"].iloc[0]
    for found in _candidates(weighed, table, threshold - MARGIN):
        for i, j, similar, shared, best in sorted(_taken(weighed, found, threshold)):
            told = " ".join(token for t in shared if not (token := weighed.tokens[t]).startswith("~"))
            sides = [column[i] for column in columns], [column[j] for column in columns]
            yield (event, *sides[0], *sides[1], similar, told, best, similar >= threshold, threshold)


def _candidates(weighed: _Weighed, table: pd.DataFrame, least: float) -> Iterator[list[tuple[int, int, float]]]:
    """Yield for each two articles of different outlets the pairs of sentences that are similar at all.

    An article at a time is multiplied with all, so that no more is held at once than what one shares with the others.
    """
    article, outlet = (pd.factorize(table[name])[0] for name in ("article_id", "outlet"))
    bounds = np.flatnonzero(np.diff(article, prepend=-1, append=-1)).tolist()
    turned = weighed.roots.T.tocsr()
    for begin, end in pairwise(bounds):
        product = (weighed.roots[begin:end] @ turned).tocoo()
        i, j, shared = product.coords[0] + begin, product.coords[1], product.data
        kept = (j >= end) & (outlet[j] != outlet[begin])
        i, j, shared = i[kept], j[kept], shared[kept]
        sizes = weighed.sizes[i], weighed.sizes[j]
        similar = similarity(shared, *sizes)
        whole = (shared > np.minimum(*sizes) - 1e-9) & (np.minimum(weighed.words[i], weighed.words[j]) >= WHOLE)
        similar[whole] = (1 + 2 * shared[whole] / (sizes[0] + sizes[1])[whole]) / 2
        similar[weighed.same[i] == weighed.same[j]] = 1.0
        found: dict[int, list[tuple[int, int, float]]] = {}
        near = np.flatnonzero(similar >= least)
        for one, other, like in zip(i[near].tolist(), j[near].tolist(), similar[near].round(9).tolist(), strict=True):
            found.setdefault(article[other], []).append((one, other, like))
        yield from (found[other] for other in sorted(found))


def _taken(
    weighed: _Weighed, found: list[tuple[int, int, float]], threshold: float
) -> Iterator[tuple[int, int, float, list[int], bool]]:
    """Yield the pairs of two articles that are taken, the most similar first, then those just under the threshold."""
    rows = weighed.rows
    found.sort(key=lambda pair: (-pair[2], pair[0] + pair[1], abs(pair[0] - pair[1])))
    reach = [pair for pair in found if pair[2] >= threshold]
    left: dict[int, dict[int, float]] = {}  # of the sentences that have a pair, what it leaves over
    for i, j, whole in reach:
        free = i not in left and j not in left
        mine, theirs = left.get(i, rows[i]), left.get(j, rows[j])
        common, similar = _common(mine, theirs), whole
        if not free:
            shared = similarity(sum(common.values()), sum(mine.values()), sum(theirs.values()))
            similar = round(float(shared), 9)
        if similar >= threshold and (whole == 1 or not weighed.plain.isdisjoint(common)):
            yield i, j, similar, _strongest(weighed, common), free
            left[i] = {t: w for t, w in mine.items() if t not in common}
            left[j] = {t: w for t, w in theirs.items() if t not in common}
    paired = set(left)
    again = [pair for pair in reach if pair[2] >= AGAIN]
    near = [pair for pair in found if pair[2] < threshold]
    for i, j, similar in (*again, *near):
        alone = {i, j} - paired
        if len(alone) < (1 if similar >= threshold else 2):
            continue
        common = _common(rows[i], rows[j])
        if not weighed.plain.isdisjoint(common):
            yield i, j, similar, _strongest(weighed, common), False
            paired |= alone


def _strongest(weighed: _Weighed, common: Mapping[int, float]) -> list[int]:
    return sorted(common, key=lambda t: (-common[t], weighed.tokens[t]))


def _common(one: Mapping[int, float], other: Mapping[int, float]) -> dict[int, float]:
    return {t: (w * other[t]) ** 0.5 for t, w in one.items() if t in other}
