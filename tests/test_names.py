"""Which name stands for which referent, and how it is dressed."""

import pandas as pd
import pytest

from analysis.features.names import dress_names, find_names, name_entries
from analysis.lexicons import Matcher
from analysis.spans import Block, Finding
from analysis.words import read_text

TABLE = pd.DataFrame(
    [
        ("coalition", "US-led coalition", "description", ""),
        ("coalition", "coalition", "description", ""),
        ("coalition", "fight", "description", "join the"),
        ("Group", "IS", "acronym", ""),
        ("Group", "Grupp", "acronym", ""),
        ("Group", "Grupp terrorists", "judging", ""),
        ("US", "US", "acronym", ""),
    ],
    columns=["referent", "name", "kind", "only_after"],
)


def names(text):
    reading = read_text(text)
    blocks = [Block(s, e, "body") for s, e in reading.paragraphs]
    return find_names(reading, blocks, Matcher(name_entries(TABLE)).find(reading)), reading


def shown(text):
    return [(f.target, f.label, text[f.start : f.end]) for f in names(text)[0]]


def test_the_longest_name_is_taken_and_nothing_inside_it():
    assert shown("the US-led coalition") == [("coalition", "bare", "US-led coalition")]


def test_capitals_count_so_a_verb_and_a_pronoun_are_no_names():
    assert shown("It is said that they told us. The US and IS.") == [("US", "bare", "US"), ("Group", "bare", "IS")]


def test_a_possessive_is_left_out_of_the_name():
    assert shown("IS’s men and the US's plan") == [("Group", "bare", "IS"), ("US", "bare", "US")]


def test_an_editor_s_bracket_is_an_insertion():
    assert shown("against IS [Grupp]") == [("Group", "bare", "IS"), ("Group", "insertion", "Grupp")]


def test_a_name_that_judges_says_so():
    assert shown("Grupp terrorists fled Grupp.") == [
        ("Group", "judging", "Grupp terrorists"),
        ("Group", "bare", "Grupp"),
    ]


def test_a_context_word_decides_where_a_common_noun_is_a_name():
    assert shown("They join the fight. The fight went on.") == [("coalition", "bare", "fight")]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("the so-called US-led coalition met the coalition", "so-called", ["dressed", "bare"]),
        ("the US-led coalition purportedly fighting", "purportedly", ["dressed"]),
        ("The coalition met. The so-called pact and the coalition", "so-called", ["bare", "dressed"]),
        ("The coalition holds land and its self-styled rule", "self-styled", ["bare"]),
    ],
)
def test_a_distancing_word_dresses_the_mention_it_stands_on(text, word, expected):
    found, reading = names(text)
    at = text.index(word)
    loaded = [Finding(at, at + len(word), "loaded", "distancing", "term", word, "coalition")]
    assert [f.label for f in dress_names(found, loaded, reading)] == expected
