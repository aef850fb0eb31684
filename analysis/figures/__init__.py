"""Tables in, figures out: each with its plotted rows, caption and alt text.

The whole figures return a `Drawn`, which `export` writes as svg, pdf, png, csv and md under one stem; each has a
`…_rows` that makes the table it shows and a `draw_…` that draws it on any axes.
"""

from .course import draw_ledger, draw_strip, finding_strip, ledger_rows, status_ledger, strip_rows
from .differences import difference, difference_rows, draw_difference, draw_profile, profile, profile_rows
from .house import Drawn, Side, export, sides
from .speech import draw_bars, quoted_speakers, speaker_rows, voice_rows, voice_words
from .targets import draw_names, draw_targets, loaded_targets, name_rows, names_used, target_rows

__all__ = [
    "Drawn",
    "Side",
    "difference",
    "difference_rows",
    "draw_bars",
    "draw_difference",
    "draw_ledger",
    "draw_names",
    "draw_profile",
    "draw_strip",
    "draw_targets",
    "export",
    "finding_strip",
    "ledger_rows",
    "loaded_targets",
    "name_rows",
    "names_used",
    "profile",
    "profile_rows",
    "quoted_speakers",
    "sides",
    "speaker_rows",
    "status_ledger",
    "strip_rows",
    "target_rows",
    "voice_rows",
    "voice_words",
]
