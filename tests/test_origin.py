"""Own words or taken over."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features.origin import fingerprint, reference_runs, shared_words
from analysis.words import read_text

REFERENCE = "The river rose by two metres overnight, officials said."


def shared(text, reference=REFERENCE):
    reading = read_text(text)
    flags = shared_words(reading, frozenset(fingerprint(reference)))
    return [reading.word(i) for i, flag in enumerate(flags) if flag]


def test_a_run_of_five_words_is_taken_over_and_four_are_not():
    assert shared("We know the river rose by two metres, they say") == ["the", "river", "rose", "by", "two", "metres"]
    assert shared("We know the river rose by three metres") == []


def test_case_punctuation_and_the_form_of_apostrophes_change_nothing():
    assert len(shared("THE RIVER — rose, by: “two” metres")) == 6
    assert len(shared("it isn’t so very bad", "It isn't so very bad.")) == 5


def test_what_is_stored_of_a_reference_gives_back_nothing_beyond_the_articles(comparison):
    """Whoever extends the stored runs word by word with a vocabulary gets only runs that stand in the articles."""
    stored = reference_runs(comparison.references)
    theirs = {run for text in comparison.articles["text"] for run in fingerprint(text)}
    assert stored and stored <= theirs


def test_a_fingerprint_keeps_no_word_and_no_order():
    runs = fingerprint(REFERENCE)
    assert runs == sorted(runs) and len(runs) == 5
    assert not any(word in " ".join(runs) for word in ("river", "metres"))


def test_runs_of_another_length_are_refused():
    table = pd.DataFrame([("a", "4", "00")], columns=["reference_id", "run_words", "fingerprint"])
    with pytest.raises(ValueError, match="a has runs of 4 words; 5 are compared"):
        reference_runs(table)


@given(st.lists(st.sampled_from("abcdefgh"), max_size=40))
def test_a_text_against_itself_is_all_taken_over_if_it_has_five_words(letters):
    text = " ".join(letters)
    reading = read_text(text)
    flags = shared_words(reading, frozenset(fingerprint(text)))
    assert flags == [len(letters) >= 5] * len(letters)
