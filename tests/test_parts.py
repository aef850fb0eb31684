"""Headline, date line, tagline, teaser and furniture, found by rules and overridable."""

import pytest

from analysis.features import _shipped
from analysis.features.parts import find_parts, measured_blocks
from analysis.words import read_text

PAGE = """\
menu

All the news since 1901

Council closes the old bridge

12 June 2019, 9:30 am

The council closed the old bridge on Monday.

Read: Ten bridges that fell

It will reopen in 2020, an engineer said.

© 2019 The Example
"""


def parts(text, **options):
    reading = read_text(text)
    return [(f.label, text[f.start : f.end]) for f in find_parts(reading, _shipped()[1], **options)]


def test_a_page_is_taken_apart():
    assert parts(PAGE) == [
        ("furniture", "menu"),
        ("tagline", "All the news since 1901"),
        ("headline", "Council closes the old bridge"),
        ("date_line", "12 June 2019, 9:30 am"),
        ("body", "The council closed the old bridge on Monday."),
        ("teaser", "Read: Ten bridges that fell"),
        ("body", "It will reopen in 2020, an engineer said."),
        ("furniture", "© 2019 The Example"),
    ]


def test_the_catalogue_s_headline_decides_where_two_lines_could_be_it():
    labels = {text: label for label, text in parts(PAGE, headline="All the News  since 1901")}
    assert labels["All the news since 1901"] == "headline"
    assert labels["Council closes the old bridge"] == "tagline"


def test_a_reader_s_override_goes_before_every_rule():
    given = {"It will reopen": ("furniture", "a caption")}
    assert ("furniture", "It will reopen in 2020, an engineer said.") in parts(PAGE, given=given)


@pytest.mark.parametrize(
    "text",
    [
        "Read the letter again, she said.",
        "On May 25, 2017 the vote was held.",
        "Analysis: it said the vote was void.",
        "The strike goes on.",
    ],
)
def test_prose_that_looks_like_furniture_is_body(text):
    assert parts(f"The vote was held on Monday in the town.\n\n{text}")[1] == ("body", text)


def test_a_text_without_any_page_is_all_body():
    assert [label for label, _ in parts("He came. She left the town again.\nThey spoke of it.")] == ["body", "body"]


def test_a_lone_line_is_body_not_headline():
    assert parts("Bridge closed") == [("body", "Bridge closed")]


def test_only_body_and_headline_are_measured():
    reading = read_text(PAGE)
    blocks = measured_blocks(find_parts(reading, _shipped()[1]))
    assert [b.part for b in blocks] == ["headline", "body", "body"]


def test_a_line_that_says_who_wrote_it_is_no_headline():
    text = "Council caves in over library\n\nBy Anna Weiss, Health Correspondent\n\nThe council closed the library on Monday, it said.\n"
    parts = {text[f.start : f.end]: f.label for f in find_parts(read_text(text), [])}
    assert parts["Council caves in over library"] == "headline"
    assert parts["By Anna Weiss, Health Correspondent"] == "furniture"


def test_the_times_of_a_live_report_are_set_aside():
    page = "Council votes\n\n18:42\n\nThe council has voted to close the pier.\n\n18.50 GMT\n\nDivers sang.\n\n7:05 pm\n\nAt 19:10 it rained."
    assert [text for part, text in parts(page) if part == "date_line"] == ["18:42", "18.50 GMT", "7:05 pm"]
    assert ("body", "At 19:10 it rained.") in parts(page)
