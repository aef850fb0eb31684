"""Which stretch of a text is what: headline, date line, tagline, teaser, other furniture, body."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping

from ..lexicons import Entry
from ..spans import Block, Finding
from ..words import WORD, Reading

PARTS = ("headline", "date_line", "tagline", "teaser", "furniture", "body")
MEASURED = ("body", "headline")

_MONTH = "|".join([*calendar.month_name[1:], *(f"{m}\\.?" for m in calendar.month_abbr[1:])])
_DATE = re.compile(
    rf"\b(?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH}),?\s+\d{{4}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|BY) [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}(?:(?:,| and | [-–|]).{1,60})?")
_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,4}\)?)?", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")
_LONGEST_HEADLINE = 25


def find_parts(
    reading: Reading, page: Iterable[Entry], *, headline: str = "", given: Mapping[str, tuple[str, str]] | None = None
) -> list[Finding]:
    """Return one `part` finding per paragraph of a page as received, each with the rule that decided.

    Parameters
    ----------
    page : entries of the list `page`, the wordings that open teasers and furniture.
    headline : the headline as the catalogue gives it, if it does.
    given : first words of a paragraph → (part, reason); it goes before every rule.
    """
    opens = {form.lower(): entry.label for entry in page for form in entry.forms}
    texts = [reading.text[start:end] for start, end in reading.paragraphs]
    decided = [_override(text, given or {}) or _furniture(text, opens) or _dated(text) for text in texts]
    first = _first_body(texts, decided)
    for i in range(1, first):
        if decided[i] is None and _BYLINE.fullmatch(texts[i].strip()):
            decided[i] = ("furniture", "who wrote it, below another line")
    title = _headline(texts, decided, first, headline)
    for i in range(first):
        if i == title:
            decided[i] = decided[i] or (
                "headline",
                "headline of the catalogue" if headline else "short line above the text",
            )
        elif decided[i] is None:
            words = len(WORD.findall(texts[i]))
            decided[i] = (
                ("tagline", "line above the headline") if words > 2 else ("furniture", "stray words above the text")
            )
    return [
        Finding(start, end, "part", *(found or ("body", "paragraph of the text")))
        for (start, end), found in zip(reading.paragraphs, decided, strict=True)
    ]


def all_body(reading: Reading) -> list[Finding]:
    """Return every paragraph as body, for a text that comes without its page."""
    return [Finding(start, end, "part", "body", "text given as body") for start, end in reading.paragraphs]


def measured_blocks(parts: Iterable[Finding]) -> list[Block]:
    """Return the paragraphs that are measured: body and headline, the furniture left out."""
    return [Block(f.start, f.end, f.label) for f in parts if f.label in MEASURED]


def _override(text: str, given: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    for begins, (part, reason) in given.items():
        if text.startswith(begins):
            return part, f"given: {reason}" if reason else "given"
    return None


def _furniture(text: str, opens: Mapping[str, str]) -> tuple[str, str] | None:
    low = text.lower().replace("’", "'")
    if low in opens:
        return opens[low], f"only reads “{low}”"
    if text.startswith("©"):
        return opens.get("©", "furniture"), "begins with ©"
    head, colon, _ = low.partition(":")
    if colon and len(head) < 25 and (head + ":") in opens and not _CLOSED.search(text.rstrip(":")):
        return opens[head + ":"], f"begins “{head}:”"
    return None


def _dated(text: str) -> tuple[str, str] | None:
    if _CLOCK.fullmatch(text.strip()):
        return "date_line", "a time and nothing else"
    words = WORD.findall(text)
    if len(words) <= 12 and _DATE.search(text) and not re.search(r"\b(?:is|was|were|are|said|has|had|will)\b", text):
        return "date_line", "a date and little else"
    return None


def _first_body(texts: list[str], decided: list[tuple[str, str] | None]) -> int:
    """Return the number of the first paragraph that reads like prose; without one, the first left undecided."""
    for i, text in enumerate(texts):
        if decided[i] is None and _CLOSED.search(text) and len(WORD.findall(text)) > 5:
            return i
    return next((i for i, found in enumerate(decided) if found is None), 0)


def _headline(texts: list[str], decided: list[tuple[str, str] | None], first: int, headline: str) -> int | None:
    wanted = " ".join(headline.split()).casefold()
    if wanted:
        return next((i for i in range(len(texts[:first])) if " ".join(texts[i].split()).casefold() == wanted), None)
    above = [i for i in range(first) if decided[i] is None and 2 < len(WORD.findall(texts[i])) <= _LONGEST_HEADLINE]
    return above[-1] if above else None
