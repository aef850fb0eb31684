"""Any word in its context, in any order, and never another number of rows than the table has."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis import annotate, arrange, concordance, find_words, in_context, measured_words
from analysis.words import read_text

TEXTS = {
    "n": "The so-called bridge may fail. “It may hold,” the mayor said. May is a month. Terror and terrorism it is.",
    "s": "A bridge too far, it may be. In May, SO‑CALLED experts came.",
}


@pytest.fixture(scope="module")
def articles():
    rows = [
        {"article_id": key, "outlet": key.upper(), "event": "", "headline": "", "text": text}
        for key, text in TEXTS.items()
    ]
    return pd.DataFrame(rows)


@pytest.fixture(scope="module")
def found(articles):
    spans = annotate(articles)
    return spans, measured_words(articles, spans)


def looked_for(articles, found, *wanted):
    return concordance(find_words(*found, list(wanted), articles=articles), articles, feature="word")


def test_a_word_is_found_in_any_case_with_any_hyphen(articles, found):
    rows = looked_for(articles, found, "so-called")
    assert rows["text"].tolist() == ["so-called", "SO‑CALLED"]
    assert rows["outlet"].tolist() == ["N", "S"]


def test_the_counts_are_those_of_the_table_of_words(articles, found):
    words = found[1]
    for word in ("may", "bridge", "it"):
        assert len(looked_for(articles, found, word)) == words["word"].str.lower().eq(word).sum()


def test_a_star_stands_for_any_ending_and_sequences_are_found(articles, found):
    assert looked_for(articles, found, "terror*")["text"].tolist() == ["Terror", "terrorism"]
    assert looked_for(articles, found, "bridge too")["text"].tolist() == ["bridge too"]
    assert looked_for(articles, found, "bridge t*")["text"].tolist() == ["bridge too"]
    assert looked_for(articles, found, "submarine").empty


def test_a_word_wanted_twice_is_told_under_both(articles, found):
    rows = looked_for(articles, found, "terror*", "terrorism")
    assert rows["term"].tolist() == ["terror*", "terror*", "terrorism"]


def test_a_word_has_the_voice_it_stands_in(articles, found):
    rows = looked_for(articles, found, "may")
    assert rows.loc[rows["right"].str.startswith(" hold"), "voice"].tolist() == ["quoted"]
    assert rows.loc[rows["right"].str.startswith(" fail"), "voice"].tolist() == ["outlet"]


def test_a_term_a_label_or_a_feature_gives_what_the_table_holds(articles, found):
    spans = found[0]
    for column, value in (("feature", "hedge"), ("label", "modal"), ("term", "so-called")):
        assert len(concordance(spans, articles, **{column: value})) == spans[column].eq(value).sum()
    with pytest.raises(ValueError, match="give a feature, a label or a term"):
        concordance(spans, articles)


def test_quotations_and_cues_say_whose_they_are():
    text = "Jo Lund said the dam “will hold”. “We checked,” she added. Its “experts” left. A leak, it is feared, could spread."
    mine = pd.DataFrame([{"article_id": "d", "outlet": "D", "headline": "", "text": text}])
    spans = annotate(mine)
    assert concordance(spans, mine, feature="quotation")["speaker"].tolist() == ["Jo Lund", "Jo Lund", ""]
    assert concordance(spans, mine, feature="cue")["speaker"].tolist() == ["Jo Lund", "Jo Lund", ""]
    assert concordance(spans, mine, feature="source")["speaker"].tolist() == ["", ""]
    assert "<td>partial · Jo Lund</td>" in re.sub(
        " style='[^']*'| style=\"[^\"]*\"", "", str(in_context(concordance(spans, mine, feature="quotation")))
    )
    by_speaker = arrange(concordance(spans, mine, feature="quotation"), group=["speaker"])
    assert by_speaker["text"].tolist() == ["will hold", "We checked,", "experts"]


def test_left_and_right_put_neighbours_in_order_and_lose_no_row(articles, found):
    rows = looked_for(articles, found, "may")
    right = arrange(rows, by="right")
    nearest = [read_text(text).lower[:1] for text in right["right"]]
    assert nearest == sorted(nearest)
    assert ["fail"] in nearest
    left = arrange(rows, by="left")
    nearest = [read_text(text).lower[-1:] for text in left["left"]]
    assert nearest == sorted(nearest)
    for by in ("text", "left", "right", "word"):
        assert sorted(arrange(rows, by=by)["left"]) == sorted(rows["left"])
    assert arrange(rows).equals(rows)


def test_groups_stay_together_in_the_order_they_come(articles, found):
    rows = arrange(looked_for(articles, found, "may"), by="right", group=["outlet", "voice"])
    assert rows["outlet"].tolist() == ["N", "N", "N", "S", "S"]
    assert rows["voice"].tolist()[:3] == ["outlet", "outlet", "quoted"]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda a, f: find_words(*f, [], articles=a), "no list of words to look for; give one or more"),
        (lambda a, f: find_words(*f, ["*"], articles=a), r"'\*' cannot be looked for"),
        (lambda a, f: find_words(*f, "terror", articles=a), "no list of words"),
        (lambda a, f: find_words(*f, ["*ism"], articles=a), "cannot be looked for"),
        (lambda a, f: find_words(*f, ["t* t* t* t* t* t* t* t* t* t* t* t* t* t*"], articles=a), "more than 10,000"),
        (lambda a, f: arrange(looked_for(a, f, "may"), by="colour"), "no order 'colour'; use one of text, left"),
        (lambda a, f: arrange(looked_for(a, f, "may"), group=["shoe"]), "no group 'shoe'; use outlet"),
    ],
)
def test_what_makes_no_sense_is_refused(articles, found, call, message):
    with pytest.raises(ValueError, match=message):
        call(articles, found)
