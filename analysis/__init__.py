"""Source Framing: how news outlets frame the same event, with the words behind every number.

The public words, in the order of the flow; each is loaded when first used.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_WHERE = {
    "read_comparison": "articles",
    "read_table": "articles",
    "annotate": "features",
    "check": "spans",
    "concordance": "spans",
    "measure": "measures",
    "stretches": "measures",
    "contrast": "contrasts",
    "describe": "contrasts",
    "strikes_to_level": "contrasts",
    "headline_contrasts": "doubt",
    "variants": "leaving_out",
    "conclusions": "leaving_out",
    "shared_runs": "vocabulary",
    "measured_words": "vocabulary",
    "keywords": "keyness",
    "with_keywords": "concordances",
    "find_words": "concordances",
    "arrange": "concordances",
    "describe_keywords": "keyness",
    "sentences": "passages",
    "align": "passages",
    "only_one_side": "passages",
    "who_says": "passages",
    "trace_edits": "edits",
    "same_quotations": "edits",
    "score_edits": "edit_gold",
    "edit_table": "written_from",
    "edited_sentences": "written_from",
    "dropped": "written_from",
    "row_to_paste": "paste",
    "words_to_paste": "paste",
    "agree": "agreement",
    "score": "agreement",
    "differences": "agreement",
    "read_gold": "agreement",
    "status_ledger": "figures",
    "loaded_targets": "figures",
    "names_used": "figures",
    "finding_strip": "figures",
    "voice_words": "figures",
    "quoted_speakers": "figures",
    "source_cues": "figures",
    "speaker_turns": "figures",
    "profile": "figures",
    "standing": "figures",
    "distinctive_words": "figures",
    "same_passages": "figures",
    "told_alone": "figures",
    "edit_ledger": "figures",
    "export": "figures",
    "side_by_side": "highlight",
    "say": "pages",
    "save": "pages",
    "in_context": "pages",
    "plain_table": "pages",
    "pair_table": "passage_pages",
    "quotation_table": "passage_pages",
    "alone_table": "passage_pages",
    "edited_page": "passage_pages",
    "make_report": "report",
}
__all__ = ["__version__", *_WHERE]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'analysis' has no attribute {name!r}; it offers {', '.join(_WHERE)}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
