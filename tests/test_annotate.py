"""The span table of any text, and what must come right on the two articles."""

import gc
import socket

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import annotate, check, concordance
from analysis.features import FEATURES
from analysis.spans import COLUMNS


def articles(*texts):
    return pd.DataFrame({"article_id": [f"t{i}" for i in range(len(texts))], "outlet": "N", "text": texts})


def found(spans, article_id, feature, **wanted):
    table = spans[spans["article_id"].eq(article_id) & spans["feature"].eq(feature)]
    for key, value in wanted.items():
        table = table[table[key].eq(value)]
    return table["text"].tolist()


TRAPS = "“”\"'‘’«»[]()….,;:—-–\n\u00a0 "
WORDS = [
    "said",
    "claims",
    "so-called",
    "May",
    "25",
    "he",
    "NATO",
    "İstanbul",
    "that",
    "Mr.",
    "would",
    "'90s",
    "5'",
    "naïve",
]
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(TRAPS), st.text(max_size=6)), max_size=60).map(
    " ".join
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_a_table_that_keeps_its_promises(text):
    table = articles(text)
    spans = check(annotate(table), table)
    assert not spans["label"].eq("not-annotated").any()
    assert ((spans["start"] >= 0) & (spans["start"] <= spans["end"]) & (spans["end"] <= len(text))).all()
    assert set(spans["feature"]) <= {*FEATURES, "part", "problem"}
    for name, line in FEATURES.items():
        assert set(spans.loc[spans["feature"].eq(name), "label"]) <= set(line.labels)


def test_annotate_is_a_pure_function_of_each_article(comparison, spans):
    turned = annotate(comparison.articles.iloc[::-1], comparison)
    for article_id in comparison.articles["article_id"]:
        one, other = (t[t["article_id"].eq(article_id)].reset_index(drop=True) for t in (spans, turned))
        pd.testing.assert_frame_equal(one, other)


def test_the_table_has_its_columns_even_when_empty():
    assert tuple(annotate(articles()).columns) == COLUMNS
    assert tuple(annotate(articles("")).columns) == COLUMNS


def test_nothing_is_downloaded(monkeypatch, comparison):
    def blocked(*_, **__):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", blocked)
    monkeypatch.setattr(socket, "create_connection", blocked)
    assert len(annotate(comparison.articles, comparison)) > 100


def test_a_text_that_seems_not_english_is_flagged_and_still_measured():
    german = (
        "Die Regierung hat am Montag erklärt, dass die Gespräche mit den Verbündeten in Brüssel weitergehen werden. "
        * 4
    )
    spans = annotate(articles(german, "The talks will go on, the minister said. " * 8))
    assert spans.loc[spans["feature"].eq("problem"), ["article_id", "label"]].to_numpy().tolist() == [
        ["t0", "language"]
    ]


@pytest.mark.parametrize(("common", "doubted"), [(4, True), (5, False)])
def test_a_text_seems_english_when_one_word_in_six_is_a_common_english_one(common, doubted):
    text = " ".join(["Haus"] * (30 - common) + ["the"] * common)
    assert found(annotate(articles(text)), "t0", "problem", label="language") == [""] * doubted


def test_an_article_that_breaks_a_rule_is_a_problem_and_the_rest_is_kept(monkeypatch):
    from analysis import features

    real = features.read_text
    monkeypatch.setattr(features, "read_text", lambda text: real(text) if "bad" not in text else 1 / 0)
    spans = annotate(articles("He said it.", "bad", "She said it."))
    assert spans.loc[spans["label"].eq("not-annotated"), "article_id"].tolist() == ["t1"]
    assert {"t0", "t2"} <= set(spans["article_id"])


# the two articles -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("collecting", [True, False])
def test_the_garbage_collector_is_left_as_it_was_even_after_a_failure(monkeypatch, collecting):
    asked = []

    def fail(*args):
        asked.append(gc.isenabled())
        raise RuntimeError

    monkeypatch.setattr("analysis.features.find_speech", fail)
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        annotate(articles("He said so."))
        assert (asked, gc.isenabled()) == ([False], collecting)
    finally:
        (gc.enable if before else gc.disable)()


def test_parts_of_the_two_articles(spans):
    parts = spans[spans["feature"].eq("part") & spans["label"].ne("body")]
    assert parts[["article_id", "label", "text"]].to_numpy().tolist() == [
        ["memo", "furniture", "clear"],
        ["memo", "tagline", "Creating new perspectives since 2009"],
        ["memo", "headline", "NATO to join the fight against Daesh"],
        ["memo", "date_line", "May 25, 2017 at 1:45 pm"],
        ["memo", "teaser", "Read: Manchester attack shows need for NATO solidarity\xa0says Erdogan"],
    ]


def test_may_25_is_no_hedge(spans):
    assert not spans["text"].str.contains("May").where(spans["feature"].eq("hedge"), False).any()


def test_claim_in_its_three_senses(spans):
    assert found(spans, "press-tv", "cue", label="distancing") == ["claims"]
    claims = spans[spans["feature"].eq("loaded") & spans["text"].str.startswith("claim")]
    assert claims[["article_id", "text", "target"]].to_numpy().tolist() == [["press-tv", "claims", "coalition"]]
    assert claims["sentence"].tolist() == [10]


def test_distancing_words_and_their_targets(spans):
    loaded = spans[spans["feature"].eq("loaded") & spans["label"].eq("distancing") & spans["article_id"].eq("press-tv")]
    assert loaded[["text", "target"]].to_numpy().tolist() == [
        ["purportedly", "coalition"],
        ["so-called", "coalition"],
        ["claims", "coalition"],
        ["self-styled", "Daesh"],
        ["self-proclaimed", "Daesh"],
    ]


def test_a_straight_mark_closed_by_a_curly_one_is_one_quotation(spans):
    assert "absolutely out of the question for NATO to go into combat operations." in found(
        spans, "press-tv", "quotation", label="partial"
    )


def test_scare_quoted_unity_is_distancing(spans):
    assert found(spans, "memo", "quotation", label="scare") == ["unity"]
    assert "unity" in found(spans, "memo", "loaded", label="distancing")


def test_an_editor_s_bracket_is_the_outlet_s_word(spans):
    inserted = spans[spans["feature"].eq("name") & spans["label"].eq("insertion")]
    assert inserted[["text", "voice"]].to_numpy().tolist() == [["Daesh", "outlet"], ["Daesh", "outlet"]]


def test_a_quotation_split_round_its_speaker_is_one_attribution_told_to_reuters(spans):
    halves = spans[spans["feature"].eq("quotation") & spans["text"].str.contains("institution|whether this")]
    (link,) = set(halves["link"])
    assert len(halves) == 2
    tied = spans[spans["article_id"].eq("memo") & spans["link"].eq(link)]
    assert found(tied, "memo", "via") == ["the Reuters news agency"]
    assert [t.startswith("one senior diplomat") for t in found(tied, "memo", "source", label="unnamed")] == [True]


def test_reported_by_al_jazeera_is_an_outer_source(spans):
    memo = spans[spans["article_id"].eq("memo")]
    assert "Al Jazeera" in found(memo, "memo", "source", label="medium", depth=0)
    assert "One diplomatic source" in found(memo, "memo", "source", label="unnamed", depth=1)


def test_would_as_reported_future_is_no_hedge(spans):
    hedges = spans[spans["feature"].eq("hedge") & spans["text"].eq("would")]
    assert hedges[["article_id", "voice"]].to_numpy().tolist() == [["memo", "quoted"]]


def test_expected_to_and_said_to_are_evidential_and_withheld(spans):
    for article_id, verbs in (("memo", ["expected", "expected", "said"]), ("press-tv", ["expected"])):
        for feature, label in (("hedge", "evidential"), ("cue", "withheld")):
            words = found(spans, article_id, feature, label=label)
            assert [next(v for v in ("expected", "said") if v in text) for text in words] == verbs


def test_the_secretary_general_is_stoltenberg(spans):
    sources = spans[spans["article_id"].eq("press-tv") & spans["feature"].eq("source") & spans["start"].eq(0)]
    assert sources["term"].tolist() == ["Jens Stoltenberg"]


def test_counts_in_chart_concordance_and_table_are_one(comparison, spans):
    for feature in ("loaded", "hedge", "name", "quotation"):
        lines = concordance(spans, comparison.articles, feature=feature)
        measured = spans[spans["feature"].eq(feature) & spans["part"].isin(["body", "headline"])]
        assert lines["text"].tolist() == measured["text"].tolist()


@pytest.mark.parametrize("article_id", ["press-tv", "memo"])
def test_two_thirds_of_memo_and_a_tenth_of_press_tv_are_taken_over(comparison, spans, article_id):
    from analysis import stretches

    cut = stretches(comparison.articles, spans, references=comparison.references)
    mine = cut[cut["article_id"].eq(article_id) & cut["part"].eq("body")]
    share = mine.loc[mine["origin"].eq("shared"), "words"].sum() / mine["words"].sum()
    low, high = {"press-tv": (0.08, 0.16), "memo": (0.62, 0.72)}[article_id]
    assert low <= share <= high
