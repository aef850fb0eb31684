"""Sentences stand side by side with the differing words marked, and no text is taken for a tag."""

from __future__ import annotations

import re

import pandas as pd

from analysis import (
    align,
    alone_table,
    annotate,
    only_one_side,
    pair_table,
    quotation_table,
    same_quotations,
    sentences,
)
from analysis.passage_pages import edits_both, marked

ONE = "The ferry Aurora sank off Varn on <Sunday>. “We must repair the northern pier soon,” Lise Holm said. Rain fell."
OTHER = "The ferry Aurora may have sunk off Varn on <Sunday>. “I think we must repair the northern pier soon,” Lise Holm said. Fish & chips are cheap."


def made() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    rows = [
        {"article_id": name, "outlet": name, "event": "", "headline": "", "text": text}
        for name, text in (("North", ONE), ("South", OTHER))
    ]
    articles = pd.DataFrame(rows)
    spans = annotate(articles)
    return articles, spans, align(articles, spans)


def underlined(page: str) -> list[str]:
    return re.findall(r"<b style=[^>]*>(.*?)</b>", page)


def test_stretches_are_underlined_and_everything_is_escaped():
    assert marked("a <b> c", [(2, 5)]).endswith("&lt;b&gt;</b> c")
    assert marked("a & c", []) == "a &amp; c"


def test_pairs_show_both_sides_with_only_the_differing_words_underlined():
    page = pair_table(made()[2], inferred=("South",))
    assert "<Sunday>" not in page
    assert "South (inferred)" in page
    assert underlined(page)[:2] == ["sank", "may have sunk"]
    assert "No two sentences" in pair_table(made()[2].iloc[:0])


def test_what_falls_under_the_threshold_stands_apart_and_says_so():
    articles, spans, pairs = made()
    weakest = pairs.loc[pairs["aligned"], "similarity"].min()
    page = pair_table(align(articles, spans, threshold=weakest + 0.01))
    assert f"Just under the threshold of {weakest + 0.01:g}" in page
    assert "The 1 most similar of 2 are shown" in pair_table(pairs, top=1)


def test_a_cut_quotation_names_what_was_found_in_the_words_cut():
    articles, spans, _ = made()
    page = quotation_table(same_quotations(articles, spans))
    assert underlined(page) == ["I think"]
    assert "only the second: hedge, verb: i think" in page
    assert "Lise Holm" in page


def test_what_only_one_side_says_is_listed_with_who_speaks():
    articles, spans, pairs = made()
    page = alone_table(only_one_side(sentences(articles, spans), pairs), spans)
    assert "Rain fell." in page
    assert "Fish &amp; chips are cheap." in page
    assert "ferry" not in page


def test_the_local_page_warns_that_it_holds_the_references_text():
    row = {"article_id": "a", "reference_id": "r", "text": "It may rain.", "reference_text": "It rains.", "edits": "replaced re-hedged",
           "added": "hedge, modal: may", "removed": ""}  # fmt: skip
    page = edits_both(pd.DataFrame([row]))
    assert "Not to be passed on" in page
    assert underlined(page) == ["may rain", "rains"]
