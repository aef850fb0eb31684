"""Attribution: who says what, in which words and by which cue.

From below: an article's words and noun phrases (`phrases`, `offices`), the verbs and nouns of saying (`claims`), where
a claim begins and ends (`ends`, `contents`), the forms in which a cue stands (`verbs`, `nouns`, `turned`, `frames`,
`cues`), whom a source stands for (`people`, `named`, `described`, `pronouns`, `sources`), and who says what (`finder`).
"""

from __future__ import annotations

from .finder import find_speech
from .sources import one_kind

__all__ = ["find_speech", "one_kind"]
