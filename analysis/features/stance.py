"""Words that carry a stance, and topic words: what the lists hold, counted where it stands for that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from ..conditions import BODY, Condition, Place, clause_after, groups, holds, is_denied, parted, stands
from ..lexicons import OWN_LIST, Hit
from ..spans import Block, Finding, inside, merged
from ..words import Reading

FEATURES = ("loaded", "hedge", "booster", "minimiser", "denial", "counter", "theme", "own")
QUOTED = ("direct", "partial")
CUES = {"distancing": ("loaded", "distancing"), "withheld": ("hedge", "evidential"), "tentative": ("hedge", "verb")}
NEAR = 5  # words at most between a modifier and the name it stands on
_OURS = frozenset(FEATURES)
SCARE = 3  # words at most that scare quotes set off; a longer one is a quotation whose speaker was not found


def find_stance(
    reading: Reading,
    blocks: Sequence[Block],
    hits: Iterable[Hit],
    names: Sequence[Finding] = (),
    speech: Sequence[Finding] = (),
) -> list[Finding]:
    """Return the loaded words, hedges and other listed words inside the blocks, sorted.

    None overlaps another of its feature; words of a comparison's own lists may, where they have several labels.

    Listed terms count where their conditions hold; `speech` adds scare quotes, distancing cues that have a
    proposition as content (the list decides only where no such cue was found), and withheld or tentative cues.
    A loaded word names in `target` the referent it dresses, where `names` knows it.
    """
    hits = [hit for hit in hits if hit.entry.feature in _OURS]
    apart = [hit for hit in hits if hit.entry.label == "distancing"]
    barred = {reading.ends[hit.last] for hit in apart if _is_barred(reading, hit)}
    found = from_lists(reading, blocks, hits, speech)
    found += [row for row in _from_speech(reading, speech) if row.feature != "loaded" or row.end not in barred]
    measured = inside(blocks)
    found = [row for row in _longest(found) if measured(row.start)]
    if not names:
        return found
    aims = {hit.entry.term: hit.entry.more.get("aims", "") for hit in hits}
    targets = _Targets(reading, sorted(names), speech, aims)
    return [row._replace(target=targets.of(row)) if row.feature == "loaded" else row for row in found]


def _is_barred(reading: Reading, hit: Hit) -> bool:
    """What a listed word never counts beside, bars it as a cue too: *contend for*."""
    when = hit.entry.when
    if when is None or (when.never_after is None and when.never_before is None):
        return False
    return not holds(
        reading, hit.first, hit.last, Condition(never_after=when.never_after, never_before=when.never_before)
    )


def from_lists(
    reading: Reading, blocks: Sequence[Block], hits: Iterable[Hit], speech: Sequence[Finding] = ()
) -> list[Finding]:
    """Return the listed terms that stand where they count, overlaps included."""
    marks = sorted((row.start, row.end) for row in speech if row.feature == "quotation" and row.label in QUOTED)
    opened, begun, ends = [start for start, _ in marks], [b.start for b in blocks], [b.end for b in blocks]
    told: Callable[[int], bool] | None = None
    found = []
    for first, last, entry in hits:
        if entry.feature not in _OURS:
            continue
        start = reading.starts[first]
        at = bisect_right(begun, start) - 1
        if at < 0 or start >= ends[at]:
            continue
        when, rule = entry.when, "listed"
        if when is not None:
            rule, place = "listed, in its place", BODY
            if when.asks:
                k = bisect_right(opened, start) - 1
                past = False
                if _ASKED in when.tests:
                    told = told or _told(reading, speech)
                    past = told(start)
                place = _place(blocks[at].part, k >= 0 and start < marks[k][1], past)
            if not holds(reading, first, last, when, place):
                continue
        if entry.more and "list" in entry.more:
            rule = f"{OWN_LIST}{entry.more['list']}"
        found.append(Finding(start, reading.ends[last], entry.feature, entry.label, rule, entry.term))
    return found


_place = cache(Place)
_ASKED = ("reported in past", False)


def _told(reading: Reading, speech: Sequence[Finding]) -> Callable[[int], bool]:
    """Return a test whether a position lies in the indirect content of a cue in the past: *will* becomes *would*."""
    past, links = groups()["past report"].words, set()
    for row in speech:
        if row.feature == "cue":
            words = reading.words_in(row.start, row.end)
            if not past.isdisjoint(reading.lower[words.start : words.stop]):
                links.add(row.link)
    contents = [row for row in speech if row.feature == "content" and row.label == "indirect" and row.link in links]
    return inside([Block(start, end, "") for start, end in merged((row.start, row.end) for row in contents)])


def _from_speech(reading: Reading, speech: Sequence[Finding]) -> list[Finding]:
    """Return short scare quotes, and the cues that withhold endorsement or certainty."""
    scare = [row for row in speech if row.feature == "quotation" and row.label == "scare"]
    cues = [row for row in speech if row.feature == "cue" and row.label in CUES and row.rule != "noun without owner"]
    if not scare and not cues:
        return []
    told = {reading.sentence_at(row.start) for row in speech if row.feature == "source"} if scare else set()
    links = {row.link for row in cues}
    contents: dict[str, list[Finding]] = {}
    for row in speech:
        if row.feature == "content" and row.link in links and len(reading.words_in(row.start, row.end)) > 2:
            contents.setdefault(row.link, []).append(row)
    plain = groups()["no doubt in it"].words
    found = []
    for row in [*scare, *cues]:
        words = reading.words_in(row.start, row.end)
        if row.feature == "quotation":
            if not 0 < len(words) <= SCARE or reading.sentence_at(row.start) in told or _is_title(reading, row):
                continue
            end = reading.ends[words[-1]]
            found.append(
                Finding(row.start, end, "loaded", "distancing", "scare quotes", reading.text[row.start : end].lower())
            )
        elif words and (row.label == "withheld" or row.link in contents):
            feature, label = CUES[row.label]
            start = row.start if feature == "hedge" else reading.starts[words[-1]]
            if feature == "hedge":
                counts = not any(is_denied(reading, i) for i in (words[0], words[-1]))
            else:
                counts = _proposes(reading, words, contents[row.link])
            if counts and plain.isdisjoint(reading.lower[i] for i in words):
                found.append(Finding(start, reading.ends[words[-1]], feature, label, f"{row.label} cue", row.term))
    return found


def _proposes(reading: Reading, cue: range, contents: Sequence[Finding]) -> bool:
    """Return whether a cue's content is a proposition, not what one claims: a seat, or the attack that killed nine."""
    first = reading.starts[cue[0]]
    if any(row.start < first or row.label != "indirect" for row in contents):
        return True
    opens = reading.words_in(contents[0].start, contents[0].end)[0]
    if reading.lower[opens - 1] == "that" and reading.lower[opens] not in groups()["finite"].words:
        return True
    return clause_after(reading, cue[0], cue[-1]) is not False


def _is_title(reading: Reading, row: Finding) -> bool:
    """A phrase in marks that begins with a capital inside a sentence is a title or a foreign name."""
    start, _ = reading.sentences[reading.sentence_at(row.start)]
    return reading.text[row.start].isupper() and row.start > start + 1


def _longest(found: list[Finding]) -> list[Finding]:
    """Keep, of overlapping findings of a feature, the listed before the inferred, then the longest, then the first."""
    kept: list[Finding] = []
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for row in found:
        kinds.setdefault((row.feature, row.label if row.feature == "own" else ""), []).append(row)
    for rows in kinds.values():
        reach = 0
        cluster: list[Finding] = []
        for row in sorted(rows):
            if row.start >= reach:
                kept += _best(cluster) if len(cluster) > 1 else cluster
                cluster = [row]
                reach = row.end
            else:
                cluster.append(row)
                reach = max(reach, row.end)
        kept += _best(cluster)
    return sorted(kept)


def _best(cluster: list[Finding]) -> list[Finding]:
    """Choose among findings of which each overlaps the one before."""
    if len(cluster) < 2:
        return cluster
    kept: list[Finding] = []
    for row in sorted(cluster, key=lambda row: (not row.rule.startswith("listed"), row.start - row.end, row.start)):
        if all(row.end <= other.start or row.start >= other.end for other in kept):
            kept.append(row)
    return kept


# targets ---------------------------------------------------------------------------------------------------


class _Targets:
    """The referent a loaded word dresses: around it, in the claim it opens, or the nearest on its side."""

    def __init__(
        self, reading: Reading, names: Sequence[Finding], speech: Sequence[Finding], aims: Mapping[str, str]
    ) -> None:
        self._reading, self._names, self._aims = reading, names, aims
        self._starts = [name.start for name in names]
        self._contents = {row.link: row for row in reversed(speech) if row.feature == "content"}
        self._cues = {row.end: row.link for row in speech if row.feature == "cue"}

    def of(self, row: Finding) -> str:
        k = bisect_right(self._starts, row.start)
        if k and self._names[k - 1].end > row.start:
            return self._names[k - 1].target
        if content := self._contents.get(self._cues.get(row.end, "")):
            return self._first(content.start, content.end)
        start, end = self._reading.sentences[self._reading.sentence_at(row.start)]
        before = self._names[k - 1].target if k and self._names[k - 1].start >= start else ""
        aim = self._aims.get(row.term, "")
        if aim == "content":
            return self._first(row.end, end)
        if self._owned(row) or (k and row.label == "judging" and self._said_of(self._names[k - 1], row)):
            return before
        if aim == "before":
            return before or self._first(row.end, end)
        return self._first(row.end, self._phrase_end(row.end))

    def _first(self, start: int, end: int) -> str:
        k = bisect_right(self._starts, start - 1)
        return self._names[k].target if k < len(self._names) and self._names[k].start < end else ""

    def _owned(self, row: Finding) -> bool:
        """*Its so-called capital* dresses whoever *its* is: the name before."""
        first = self._reading.words_in(row.start, row.end).start
        return not parted(self._reading, first - 1) and stands(self._reading, groups()["possessive"], first - 1)

    def _said_of(self, name: Finding, row: Finding) -> bool:
        """*Ruiz is a warmonger*, *called Ruiz a psychopath*: the name, then forms of be or a noun phrase of its own."""
        reading, known = self._reading, groups()
        around, first = reading.words_in(name.start, name.end), reading.words_in(row.start, row.end).start
        between = range(around.stop, first)
        if not 0 < len(between) < NEAR or any(parted(reading, i - 1) for i in (*between, first)):
            return False
        small = [stands(reading, known["be"], i) for i in between]
        if not all(is_be or stands(reading, known["determiner"], i) for i, is_be in zip(between, small, strict=True)):
            return False
        if any(small):
            return not stands(reading, known["preposition"], around.start - 1)
        return not parted(reading, around.start - 1) and stands(reading, known["naming"], around.start - 1)

    def _phrase_end(self, position: int) -> int:
        """Return where the words right after a modifier, up to punctuation, are too far to be its noun phrase."""
        i = self._reading.words_in(position, len(self._reading.text)).start - 1
        for _ in range(NEAR):
            if parted(self._reading, i):
                break
            i += 1
        return self._reading.ends[i]
