"""Sentences that report the same thing are found, others are not, and the order of anything changes nothing."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import align, annotate, only_one_side, sentences, who_says
from analysis.passages import COLUMNS, LEAST, _with_numerals, similarity
from analysis.vocabulary import measured_words

NORTH = (
    "A ferry with 198 people aboard sank off Kerynthos on Sunday, the coastguard said. The captain, Ana Kovel, was "
    "questioned by police. “We did all we could to rescue the passengers,” she said. Tickets cost 40 euros. Schools will stay closed."
)
SOUTH = (
    "Ana Kovel, the captain, was interrogated. Almost 200 people were aboard the ferry that capsized near Kerynthos on "
    "Sunday. “All we could to rescue the passengers” was done, Kovel said. The weather was calm. The harbour master did not "
    "respond to a request for comment."
)


def texts(*given: tuple[str, str], event: str = "ferry") -> pd.DataFrame:
    rows = [
        {"article_id": f"{outlet}-{i}", "outlet": outlet, "event": event, "headline": "", "text": text}
        for i, (outlet, text) in enumerate(given)
    ]
    return pd.DataFrame(rows)


def pairs(articles: pd.DataFrame, **options: float) -> set[tuple[int, int]]:
    found = align(articles, annotate(articles), **options)
    assert tuple(found.columns) == COLUMNS
    found = found[found["aligned"]]
    return set(zip(found["sentence_a"], found["sentence_b"], strict=True))


def test_paraphrase_rounded_numbers_and_cut_quotations_are_found_and_nothing_else():
    assert pairs(texts(("North", NORTH), ("South", SOUTH))) == {(0, 1), (1, 0), (2, 2)}


def test_an_article_against_its_copy_is_all_pairs_in_order():
    assert pairs(texts(("North", NORTH), ("South", NORTH))) == {(i, i) for i in range(5)}


def test_names_alone_make_no_pair():
    one, other = "Governor Helen Strand visited Brendan Hospital.", "Helen Strand dined with Brendan."
    assert pairs(texts(("A", one), ("B", other)), threshold=0.1) == set()


def test_one_sentence_can_stand_for_two():
    one = "The bridge over the Varn collapsed on Monday and the mayor, Lise Holm, closed both schools."
    two = "The bridge over the Varn collapsed on Monday. The mayor, Lise Holm, closed both schools."
    assert pairs(texts(("A", one), ("B", two))) == {(0, 0), (0, 1)}


def test_what_a_first_pair_used_up_makes_no_second_one():
    one = "Police arrested the banker Ole Trane on Friday in Copenhagen."
    other = (
        "Police arrested the banker Ole Trane on Friday in Copenhagen. The banker Ole Trane was once a police officer."
    )
    assert pairs(texts(("A", one), ("B", other))) == {(0, 0)}


def test_what_an_outlet_says_again_is_told_elsewhere_too():
    one = "The bridge over the river collapsed on Monday. Schools stay open. The bridge over the river collapsed on Monday."
    assert pairs(texts(("A", one), ("B", "The bridge over the river collapsed on Monday."))) == {(0, 0), (2, 0)}


def test_an_event_of_one_outlet_has_nothing_that_only_it_says():
    articles = pd.concat(
        [texts(("North", NORTH), ("South", SOUTH)), texts(("North", NORTH), event="fire").assign(article_id="f")]
    )
    spans = annotate(articles)
    alone = only_one_side(sentences(articles, spans), align(articles, spans))
    assert set(alone["event"]) == {"ferry"}


def test_the_order_of_the_articles_changes_nothing_in_who_says_it():
    articles = texts(("North", NORTH), ("South", SOUTH), ("East", NORTH))
    there = who_says(*_told(articles))
    back = who_says(*_told(articles.iloc[::-1].reset_index(drop=True)))
    key = ["passage", "article_id", "sentence"]
    pd.testing.assert_frame_equal(
        there.sort_values(key).reset_index(drop=True), back.sort_values(key).reset_index(drop=True)
    )


def _told(articles: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    spans = annotate(articles)
    return sentences(articles, spans), align(articles, spans)


def test_articles_of_one_outlet_or_of_different_events_are_not_compared():
    same = texts(("North", NORTH), ("North", NORTH))
    assert pairs(same) == set()
    apart = pd.concat([texts(("North", NORTH)), texts(("South", NORTH), event="another")])
    assert pairs(apart) == set()


def test_the_threshold_shows_what_falls_just_below_it():
    articles = texts(("North", NORTH), ("South", SOUTH))
    spans = annotate(articles)
    weakest = align(articles, spans).query("aligned")["similarity"].min()
    below = align(articles, spans, threshold=weakest + 0.01)
    near = below[~below["aligned"]]
    assert len(near) == 1
    assert near["similarity"].iloc[0] == pytest.approx(weakest)
    assert below["threshold"].eq(weakest + 0.01).all()


def test_a_similarity_by_hand():
    # of a sentence that weighs 20 and one that weighs 30, 15 in common: (15/20 + 2·15/50) / 2
    assert similarity(15.0, 20.0, 30.0) == pytest.approx((0.75 + 0.6) / 2)
    assert similarity(2.0, 2.0, 2.0) == pytest.approx(2 / LEAST)  # tiny sentences are like nothing


def turned(found: pd.DataFrame) -> set[tuple[object, ...]]:
    return set(zip(found["sentence_b"], found["sentence_a"], found["similarity"], found["aligned"], strict=True))


WORDS = st.sampled_from(
    [
        "bridge",
        "ferry",
        "mayor",
        "opened",
        "closed",
        "sank",
        "198",
        "Kovel",
        "Varn",
        "police",
        "calm",
        "on",
        "the",
        "“we”",
        "said",
    ]
)
ARTICLE = st.lists(st.lists(WORDS, min_size=3, max_size=8).map(" ".join), min_size=1, max_size=5).map(
    lambda lines: ". ".join(lines) + "."
)


@settings(max_examples=15, deadline=None)
@given(ARTICLE, ARTICLE)
def test_swapping_the_sides_mirrors_the_pairs(one, other):
    there, back = texts(("A", one), ("B", other)), texts(("B", other), ("A", one))
    found = align(there, annotate(there))
    mirrored = align(back, annotate(back))
    assert turned(found) == set(
        zip(mirrored["sentence_a"], mirrored["sentence_b"], mirrored["similarity"], mirrored["aligned"], strict=True)
    )


def test_a_third_article_of_another_event_changes_nothing():
    two = texts(("North", NORTH), ("South", SOUTH))
    more = pd.concat([texts(("East", SOUTH), event="another"), two], ignore_index=True)
    assert align(more, annotate(more)).equals(align(two, annotate(two)))


def test_what_only_one_side_says_is_all_that_no_pair_holds():
    articles = texts(("North", NORTH), ("South", SOUTH))
    spans = annotate(articles)
    everything, found = sentences(articles, spans), align(articles, spans)
    alone = only_one_side(everything, found)
    assert alone["text"].tolist() == [
        "Tickets cost 40 euros.", "Schools will stay closed.", "The weather was calm.",
        "The harbour master did not respond to a request for comment.",
    ]  # fmt: skip
    assert everything["words"].sum() == sum(len(text.split()) for text in articles["text"])


def test_who_says_it_and_who_leaves_it_out():
    articles = texts(("North", NORTH), ("South", SOUTH), ("East", "A ferry with 198 people aboard sank off Kerynthos."))
    spans = annotate(articles)
    told = who_says(sentences(articles, spans), align(articles, spans))
    first = told[told["passage"].eq(1)]
    assert set(first["outlet"]) == {"North", "South", "East"}
    assert first["outlets"].eq(3).all()
    assert len(told) == 11
    assert told.groupby("passage")["outlets"].first().tolist() == [3, 2, 2, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"threshold": 0}, "threshold 0 is no similarity between 0 and 1; 0.4 is usual"),
        ({"part": "teaser"}, "part 'teaser'; body and headline are measured"),
    ],
)
def test_an_argument_that_makes_no_sense_is_refused(options, message):
    articles = texts(("North", NORTH), ("South", SOUTH))
    with pytest.raises(ValueError, match=message.replace("(", r"\(")):
        align(articles, annotate(articles), **options)


def test_nothing_to_compare_is_an_empty_table_with_its_columns():
    assert tuple(align(texts(("North", NORTH)), annotate(texts(("North", NORTH)))).columns) == COLUMNS
    nothing = texts(("North", NORTH)).iloc[:0]
    assert align(nothing, annotate(nothing)).empty


def test_numerals_are_one_number_each():
    articles = texts(
        ("A", "The port moved 4,200 crates by 6:40 on the pier."), ("B", "It was 200 and 40 in all, or 4.")
    )
    spans = annotate(articles)
    joined = _with_numerals(measured_words(articles, spans))
    assert joined.loc[joined["kind"].eq("number"), "word"].tolist() == ["4200", "640", "200", "40", "4"]


def test_what_is_said_again_takes_no_pair_from_what_is_said_once():
    one = (
        "Police arrested the banker Ole Trane on Friday. The banker Ole Trane was arrested on Friday by police in Varn."
    )
    other = "Police arrested the banker Ole Trane on Friday. Officers in Varn took the banker Ole Trane on Friday."
    assert pairs(texts(("A", one), ("B", other))) == {(0, 0), (1, 1)}
