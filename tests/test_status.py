"""What a text says of the focal event."""

import pandas as pd
import pytest

from analysis.features.status import find_status, status_entries
from analysis.lexicons import FOLDER, Matcher, read_lexicon
from analysis.spans import Block, Finding
from analysis.words import read_text

TABLE = pd.DataFrame(
    [("join", "join the … pact", ""), ("join", "joined the … pact", ""), ("join", "joins the pact", ""),
     ("join", "decision was taken", ""), ("join", "talks go on", "discussed")],
    columns=["event", "wording", "status"],
)  # fmt: skip
MATCHER = Matcher([*status_entries(TABLE), *read_lexicon(FOLDER / "factuality.tsv")])


def status(text, part="body"):
    reading = read_text(text)
    blocks = [Block(s, e, part) for s, e in reading.paragraphs]
    return [(f.label, text[f.start : f.end]) for f in find_status(reading, blocks, list(MATCHER.find(reading)))]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The union joined the northern pact in May.", "done"),
        ("The union will join the northern pact.", "will"),
        ("Union to join the pact", "will"),
        ("The union is set to join the pact.", "will"),
        ("The union is expected to join the pact.", "expected"),
        ("The members discussed whether the union should join the pact.", "discussed"),
        ("The members have yet to decide to join the pact.", "discussed"),
        ("The general recommended that the union join the pact.", "discussed"),
        ("If it joins the pact, the drive ends.", "conditional"),
        ("The union would join the pact.", "conditional"),
        ("The union will not join the pact.", "denied"),
        ("The chief ruled out that the union would join the pact.", "denied"),
        ("No decision was taken.", "discussed"),
        ("The talks go on.", "discussed"),
    ],
)
def test_each_mention_gets_the_label_of_its_strongest_marker(text, label):
    assert [found for found, _ in status(text)] == [label]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("An official, who asked not to be named,", "{} said the union may join the pact."),
        ("two people close to the talks", "According to {}, the union may join the pact."),
    ],
)
def test_a_word_about_the_source_marks_nothing_of_what_is_said(source, text):
    text = text.format(source)
    start, reading = text.index(source), read_text(text)
    said = Finding(start, start + len(source), "source", "unnamed", "verb", "official", "a1")
    blocks, hits = [Block(0, len(text), "body")], list(MATCHER.find(reading))
    (plain,), (found,) = find_status(reading, blocks, hits), find_status(reading, blocks, hits, [said])
    assert (plain.label != found.label) and found.label == "expected"


def test_a_denial_before_an_if_clause_does_not_reach_into_it():
    text = "He ruled out that the union would join the pact if it joined the old pact."
    assert [label for label, _ in status(text)] == ["denied", "conditional"]


def test_wordings_that_follow_one_another_in_a_clause_are_one_mention():
    assert status("The union will join the pact and then join the southern pact.") == [
        ("will", "The union will join the pact and then join the southern pact")
    ]
    assert len(status("The union will join the pact. It may join the southern pact.")) == 2


def test_a_marker_right_behind_a_nominal_wording_decides():
    assert status("A decision was taken.")[0][0] == "will"
    assert status("To join the pact would be a step.") == [("conditional", "To join the pact would")]
    assert status("They join the pact, as would others.")[0][0] == "will"


def test_a_wrong_label_in_the_table_raises():
    table = pd.DataFrame([("join", "join", "maybe")], columns=["event", "wording", "status"])
    with pytest.raises(ValueError) as error:
        status_entries(table)
    assert str(error.value) == (
        "status.csv: status 'maybe' of 'join'; use done, will, expected, discussed, conditional, denied or leave it empty"
    )
