"""Tables in, figures out: each with its plotted rows, caption and alt text.

The whole figures return a `Drawn`, which `export` writes as svg, pdf, png, csv and md under one stem; each has a
`…_rows` that makes the table it shows and a `draw_…` that draws it on any axes.
"""

from .alone import alone_rows, draw_alone, told_alone
from .conclusions import draw_standing, standing, standing_rows
from .course import draw_ledger, draw_strip, finding_strip, ledger_rows, status_ledger, strip_rows
from .differences import draw_profile, profile, profile_rows
from .distinctive import distinctive_rows, distinctive_words, draw_distinctive
from .edited import draw_edits, edit_ledger, edited_rows
from .house import Drawn, Side, export, sides
from .speakers import cue_rows, draw_cues, draw_speakers, quoted_speakers, source_cues, speaker_rows
from .speech import draw_bars, voice_rows, voice_words
from .targets import draw_names, draw_targets, loaded_targets, name_rows, names_used, target_rows
from .together import draw_joined, draw_who, joined_rows, same_passages, who_rows
from .turns import draw_ribbons, draw_tenths, draw_turns, speaker_turns, tenth_rows, turn_rows

__all__ = [
    "Drawn",
    "Side",
    "alone_rows",
    "cue_rows",
    "distinctive_rows",
    "distinctive_words",
    "draw_alone",
    "draw_bars",
    "draw_cues",
    "draw_distinctive",
    "draw_edits",
    "draw_joined",
    "draw_ledger",
    "draw_names",
    "draw_profile",
    "draw_ribbons",
    "draw_speakers",
    "draw_standing",
    "draw_strip",
    "draw_targets",
    "draw_tenths",
    "draw_turns",
    "draw_who",
    "edit_ledger",
    "edited_rows",
    "export",
    "finding_strip",
    "joined_rows",
    "ledger_rows",
    "loaded_targets",
    "name_rows",
    "names_used",
    "profile",
    "profile_rows",
    "quoted_speakers",
    "same_passages",
    "sides",
    "source_cues",
    "speaker_rows",
    "speaker_turns",
    "standing",
    "standing_rows",
    "status_ledger",
    "strip_rows",
    "target_rows",
    "tenth_rows",
    "told_alone",
    "turn_rows",
    "voice_rows",
    "voice_words",
    "who_rows",
]
