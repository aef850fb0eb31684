"""Voices partition the body: quoted, reported, outlet."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from test_attribution import annotated

from analysis.features.voice import voice_spans
from analysis.spans import Block, merged
from analysis.words import read_text


def voices(text):
    blocks = [Block(start, end, "body") for start, end in read_text(text).paragraphs]
    return [(text[a:b], voice) for a, b, voice in voice_spans(text, blocks, annotated(text))]


def voice_of(words, text):
    at = text.index(words)
    blocks = [Block(start, end, "body") for start, end in read_text(text).paragraphs]
    return next(v for a, b, v in voice_spans(text, blocks, annotated(text)) if a <= at < b)


TEXT = "Anna Berg said the dam was “old and [badly] built”, but the town disagreed."


def test_marks_give_quoted_content_gives_reported_the_rest_is_the_outlet():
    assert voice_of("Anna", TEXT) == "outlet"
    assert voice_of("the dam", TEXT) == "reported"
    assert voice_of("old and", TEXT) == "quoted"
    assert voice_of("but the town", TEXT) == "outlet"


def test_words_inserted_in_square_brackets_are_the_outlets():
    assert voice_of("[badly]", TEXT) == "outlet"
    assert voice_of("built", TEXT) == "quoted"


def test_scare_marks_make_no_quoted_voice():
    assert voice_of("unity", "In a show of “unity”, the ministers dined together.") == "outlet"


def test_a_non_restrictive_relative_in_a_reported_content_is_the_outlets():
    text = "Anna Berg said the dam would hold, which engineers doubt."
    assert voice_of("would hold", text) == "reported"
    assert voice_of("engineers", text) == "outlet"


@given(st.text(alphabet=st.sampled_from(list("ab said \n\"“”'.,:[]TX"))))
def test_voices_cover_every_character_of_the_body_once(text):
    blocks = [Block(start, end, "body") for start, end in read_text(text).paragraphs]
    pieces = voice_spans(text, blocks, annotated(text))
    assert [p for p in pieces if p[0] >= p[1]] == []
    covered = [i for a, b, _ in pieces for i in range(a, b)]
    assert covered == [i for b in blocks for i in range(b.start, b.end)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda at: (at[0], at[0] + at[1]))))
def test_merged_spans_cover_the_same_places_and_stand_apart(spans):
    kept = merged(spans)
    assert {i for a, b in kept for i in range(a, b)} == {i for a, b in spans for i in range(a, b)}
    assert all(end < start for (_, end), (start, _) in pairwise(kept))
