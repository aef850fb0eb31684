"""Runs of words that articles have in common."""

import pandas as pd
import pytest

from analysis.vocabulary import SHARED_COLUMNS, shared_runs, word_runs


def articles(**texts):
    return pd.DataFrame({"article_id": list(texts), "text": list(texts.values())})


def test_runs_are_of_own_words_in_lookup_form():
    assert word_runs("The US-led talks aren’t over.", length=3) == [
        "the us-led talks",
        "us-led talks aren't",
        "talks aren't over",
    ]


def test_shares_by_hand():
    table = shared_runs(articles(a="one two three four five six", b="zero one two three four five", c="x y"))
    assert tuple(table.columns) == SHARED_COLUMNS
    assert table.iloc[0].tolist() == ["a", "b", 2, 2, 1, 0.5, 0.5]
    assert table["shared"].tolist() == [1, 0, 0]


def test_a_copy_is_found_among_many_and_the_rest_left_out():
    wire = "The council voted on Monday to close the old bridge for a year."
    table = shared_runs(articles(a=wire, b="It rained all day and all of the night.", c=wire.upper()), least=0.5)
    assert table[["article_a", "article_b", "share_a"]].to_numpy().tolist() == [["a", "c", 1.0]]


def test_texts_too_short_for_a_run_share_nothing_and_a_wrong_length_raises():
    assert shared_runs(articles(a="x", b="y")).empty
    with pytest.raises(ValueError, match="runs of 0 words; give a length of at least 1"):
        shared_runs(articles(a="x"), length=0)


def test_the_two_articles_share_hardly_a_run(comparison):
    table = shared_runs(comparison.articles)
    assert table["shared"][0] <= 3
