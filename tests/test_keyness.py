"""Which words belong to whom: each number by hand, what must not make a keyword, and what chance alone does."""

from __future__ import annotations

import math
import random
import re
import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis import annotate, concordance, describe_keywords, keywords, measured_words, with_keywords
from analysis.keyness import COLUMNS, apart, belonging, least_needed, occurrences, sequences
from analysis.vocabulary import WORD_COLUMNS


def table(*articles: tuple[str, str]) -> pd.DataFrame:
    """Return words of (outlet, text): a line is a paragraph, a full stop ends a sentence."""
    rows = []
    for number, (outlet, text) in enumerate(articles):
        position = sentence = 0
        for paragraph, line in enumerate(text.split("\n")):
            for said in filter(None, map(str.strip, line.split("."))):
                for word in said.split():
                    rows.append((f"{outlet}{number}", outlet, "body", paragraph, sentence, position, word))
                    position += 1
                sentence += 1
    names = ["article_id", "outlet", "part", "paragraph", "sentence", "position", "word"]
    return pd.DataFrame(rows, columns=names)


def of(term: str, words: pd.DataFrame, *outlets: str, n: tuple[int, int] = (1, 1)) -> pd.Series:
    found = keywords(words, outlets=outlets or ("A", "B"), n=n)
    (row,) = found[found["term"].eq(term)].to_dict("records")
    return pd.Series(row)


def many(term: str, times: int, filler: str, of_words: int) -> str:
    return " ".join([term] * times + [filler] * (of_words - times))


# A: 12 of 30 words in three articles of 10; B: 3 of 20 in two articles of 10
HAND = table(
    *[("A", many("toll", times, "road", 10)) for times in (6, 4, 2)],
    *[("B", many("toll", times, "road", 10)) for times in (3, 0)],
)


def test_counts_exposures_and_range_by_hand():
    row = of("toll", HAND)
    assert [row[c] for c in ("count_a", "exposure_a", "count_b", "exposure_b")] == [12, 30, 3, 20]
    assert [row[c] for c in ("articles_a", "articles_b", "units_a", "units_b", "range_a", "range_b")] == [
        3,
        2,
        3,
        2,
        3,
        1,
    ]
    assert (row["unit_a"], row["direction"]) == ("article", "a")
    assert tuple(keywords(HAND, outlets=("A", "B")).columns) == COLUMNS


def test_dispersion_by_hand():
    # A: shares of the words 1/3 each, of the term 1/2, 1/3, 1/6: (1/6 + 0 + 1/6) / 2 = 1/6, normed by 1 - 1/3
    # B: shares 1/2 each, of the term 1 and 0: 1/2, normed by 1 - 1/2
    row = of("toll", HAND)
    assert row["dispersion_a"] == pytest.approx((1 / 6) / (2 / 3))
    assert row["dispersion_b"] == pytest.approx(1.0)


def test_log_odds_with_the_prior_of_all_texts_by_hand():
    # y 12 and 3, prior 15; n 30 and 20, prior 50: odds 27 to 53 and 18 to 52
    row = of("toll", HAND)
    assert row["log_odds"] == pytest.approx(math.log(27 / 53) - math.log(18 / 52))
    assert row["z"] == pytest.approx(row["log_odds"] / math.sqrt(1 / 27 + 1 / 18))


def test_log_likelihood_is_the_closed_form_and_scipys():
    row = of("toll", HAND)
    cells, expected = (12, 18, 3, 17), (9, 21, 6, 14)
    assert row["log_likelihood"] == pytest.approx(
        2 * sum(o * math.log(o / e) for o, e in zip(cells, expected, strict=True))
    )
    g = stats.chi2_contingency([[12, 18], [3, 17]], correction=False, lambda_="log-likelihood").statistic
    assert row["log_likelihood"] == pytest.approx(g)


def test_log_ratio_and_its_corrected_interval_are_scipys():
    row = of("toll", HAND)
    assert row["log_ratio"] == pytest.approx(math.log2((12 / 30) / (3 / 20)))
    assert row["family"] == 2  # both words are frequent enough
    p = stats.binomtest(12, 15).proportion_ci(confidence_level=1 - 0.05 / 2, method="exact")
    limits = [math.log2(share / (1 - share) * 20 / 30) for share in (p.low, p.high)]
    assert (row["low"], row["high"]) == pytest.approx(limits)
    assert row["lrc"] == 0 and not row["stands_out"]  # 2.7 times as often, and chance is not ruled out


def test_what_stands_out_does_so_without_its_best_article_too():
    words = table(*[("A", many("toll", 8, "road", 20))] * 4, *[("B", many("pier", 1, "road", 20))] * 4)
    row = of("toll", words)
    p = stats.binomtest(32, 32).proportion_ci(confidence_level=1 - 0.05 / row["family"], method="exact")
    without = stats.binomtest(24, 24).proportion_ci(confidence_level=1 - 0.05 / row["family"], method="exact")
    assert row["lrc"] == pytest.approx(math.log2(p.low / (1 - p.low)))
    assert row["lrc_without_top"] == pytest.approx(math.log2(without.low / (1 - without.low) * 80 / 60))
    assert row["stands_out"] and row["log_ratio"] == math.inf and math.isnan(row["dispersion_b"])


def test_the_family_holds_only_what_is_frequent_enough_for_a_verdict():
    # 40 terms that occur once can never reach 0.05; the two frequent ones can
    rare = " ".join(f"once{i}" for i in range(20))
    words = table(("A", many("toll", 20, "road", 40) + " " + rare), ("B", many("toll", 20, "road", 40) + " " + rare))
    assert set(keywords(words, outlets=("A", "B"), n=(1, 1))["family"]) == {2}


def test_the_family_is_counted_at_both_tails():
    # each of three words 6 times in all: 1/64 is under 0.05 / 2, and over 0.05 / 4: no family of two could be larger
    words = table(("A", "x x x y y y z z z"), ("B", "x x x y y y z z z"))
    assert set(keywords(words, outlets=("A", "B"), n=(1, 1))["family"]) == {2}


def test_the_article_left_out_is_the_one_with_the_most_of_it_and_of_two_the_shorter():
    times = [(2, 20), (9, 20), (3, 20), (9, 30), (4, 20), (5, 20)]
    sides = [("A", many("toll", n, "road", long)) for n, long in times] + [("B", many("pier", 1, "road", 20))] * 6
    row = of("toll", table(*sides))
    low = stats.binomtest(23, 23).proportion_ci(confidence_level=1 - 0.05 / row["family"], method="exact").low
    assert row["lrc_without_top"] == pytest.approx(math.log2(low / (1 - low) * 120 / 110))


def test_how_often_a_word_would_have_to_come_is_the_border_itself():
    filler = " ".join(f"once{i}" for i in range(300))
    row = keywords(table(("A", filler), ("B", filler)), outlets=("A", "B"), n=(1, 1)).iloc[0]
    needed = least_needed(row)
    for times, reached in ((needed, True), (needed - 1, False)):
        low = stats.binomtest(times, times).proportion_ci(1 - 0.05 / row["family"], method="exact").low
        assert (low > 0.5) is reached


# what must not make a keyword ------------------------------------------------------------------------------

VOICES = st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=30).map(" ".join), min_size=1, max_size=4)


@settings(deadline=None, max_examples=30)
@given(VOICES, VOICES)
def test_swapping_the_sides_mirrors_every_number(one, other):
    words = table(*[("A", text) for text in one], *[("B", text) for text in other])
    there = keywords(words, outlets=("A", "B")).sort_values("term").reset_index(drop=True)
    back = keywords(words, outlets=("B", "A")).sort_values("term").reset_index(drop=True)
    for name in ("log_odds", "z", "log_ratio", "lrc", "lrc_without_top"):
        np.testing.assert_allclose(there[name], -back[name], atol=1e-7)
    for name in ("count", "exposure", "range", "units", "dispersion"):
        np.testing.assert_allclose(there[f"{name}_a"], back[f"{name}_b"])
    np.testing.assert_allclose(there["low"], -back["high"], atol=1e-7)
    assert there["stands_out"].equals(back["stands_out"])


@settings(deadline=None, max_examples=20)
@given(VOICES, VOICES, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(one, other, chance):
    words = table(*[("A", text) for text in one], *[("B", text) for text in other])
    pieces = [piece for _, piece in words.groupby("article_id")]
    chance.shuffle(pieces)
    pd.testing.assert_frame_equal(
        keywords(words, outlets=("A", "B")), keywords(pd.concat(pieces), outlets=("A", "B")), rtol=1e-9
    )


@settings(deadline=None, max_examples=20)
@given(VOICES, VOICES, st.integers(1, 4))
def test_counts_add_up_to_their_exposure(one, other, most):
    words = table(*[("A", text) for text in one], *[("B", text) for text in other])
    found = keywords(words, outlets=("A", "B"), n=(1, most))
    for side in "ab":
        for _, mine in found.groupby("n"):
            assert mine[f"count_{side}"].sum() == mine[f"exposure_{side}"].iloc[0]


@pytest.mark.parametrize("articles", [1, 2, 5, 20])
def test_one_passage_makes_no_keyword(articles):
    rng = random.Random(articles)
    texts = ["\n".join(" ".join(rng.choices("abcdefghij", k=40)) for _ in range(6)) for _ in range(2 * articles)]
    outlets = ["A"] * articles + ["B"] * articles
    texts[0] += "\n" + " ".join(["harbour"] * 30)
    row = of("harbour", table(*zip(outlets, texts, strict=True)))
    assert row["lrc"] > 0  # as counted alone it would
    assert row["range_a"] == 1 and row["lrc_without_top"] == 0 and not row["stands_out"]
    assert row["dispersion_a"] > 0.8


def test_the_same_thirty_spread_over_the_articles_do():
    text = " ".join("abcdefghij" * 6)
    words = table(*[("A", f"{text} harbour harbour harbour")] * 10, *[("B", text)] * 10)
    assert of("harbour", words)["stands_out"]


def drawn_alike(rng, articles: int, long: int, *, repeating: float) -> pd.DataFrame:
    """Return articles of one source, a share of whose words repeats an earlier one of the same article."""
    frames = []
    share = 1 / np.arange(1, 601) ** 1.05
    for number in range(2 * articles):
        ids = rng.choice(600, long, p=share / share.sum())
        for at in np.flatnonzero(rng.random(long) < repeating):
            ids[at] = ids[rng.integers(at)] if at else ids[at]
        place = np.arange(long)
        frames.append(
            pd.DataFrame(
                {
                    "article_id": f"a{number}",
                    "outlet": "A" if number < articles else "B",
                    "part": "body",
                    "paragraph": place // 40,
                    "sentence": place // 20,
                    "position": place,
                    "word": [f"w{i}" for i in ids],
                }
            )
        )
    return pd.concat(frames, ignore_index=True)


@pytest.mark.slow
@pytest.mark.parametrize(("articles", "repeating", "most"), [(1, 0, 0.05), (8, 0, 0.05), (8, 0.15, 0.05)])
def test_one_source_on_both_sides_rarely_makes_any_keyword(articles, repeating, most):
    rng, runs = np.random.default_rng(2008), 200
    found = [
        keywords(drawn_alike(rng, articles, 300, repeating=repeating), outlets=("A", "B"), n=(1, 2))
        for _ in range(runs)
    ]
    assert sum(one["stands_out"].any() for one in found) / runs <= most + 0.03  # two standard errors of 200 runs
    if not repeating:  # independent words, as the interval takes them
        assert sum(one["lrc"].ne(0).any() for one in found) / runs <= most + 0.03


# sides, sequences, refusals --------------------------------------------------------------------------------


def test_each_of_three_outlets_stands_against_the_rest():
    parts = {"A": "toll", "B": "pier", "C": "law"}
    words = table(*[(o, many(word, 6, "road", 30)) for o, word in parts.items() for _ in range(4)])
    found = keywords(words, outlets=("A", "B", "C"), n=(1, 1))
    row = found[found["term"].eq("pier") & found["outlet_a"].eq("B")].iloc[0]
    assert [row[c] for c in ("count_a", "exposure_a", "count_b", "exposure_b", "articles_b")] == [24, 120, 0, 240, 8]
    assert set(found["outlet_b"]) == {"the rest"} and len(found) == 12
    firm = belonging(found[found["stands_out"]])
    assert dict(zip(firm["outlet"], firm["term"], strict=True)) == parts
    assert [line.partition(" (")[0] for line in describe_keywords(found)] == ["A: “toll”", "B: “pier”", "C: “law”"]


def test_each_term_is_told_from_the_side_it_belongs_to():
    words = table(("A", "toll toll road pier"), ("B", "toll road pier pier pier"))
    told = belonging(keywords(words, outlets=("A", "B"), n=(1, 1))).set_index("term")
    assert told.loc["pier", ["outlet", "against", "count_a", "count_b"]].tolist() == ["B", "A", 3, 1]
    assert told.loc["pier", "log_ratio"] == pytest.approx(math.log2(3 / 5 * 4))
    assert told["log_ratio"].gt(0).all() and told["z"].gt(0).all() and told["low"].le(told["high"]).all()
    back = belonging(keywords(words, outlets=("B", "A"), n=(1, 1))).set_index("term")
    assert told.loc["pier", "low"] == pytest.approx(back.loc["pier", "low"])


def test_two_chosen_of_three_outlets_leave_the_third_out():
    words = table(("A", "toll road"), ("B", "pier road"), ("C", "law law law"))
    assert "law" not in set(keywords(words, outlets=("A", "B"))["term"])


def test_a_side_with_no_sequence_as_long_counts_nothing_against_it():
    found = keywords(table(("A", "one two three. one two three"), ("B", "one. two")), outlets=("A", "B"))
    row = found[found["term"].eq("one two three")].iloc[0]
    assert (row["count_a"], row["exposure_b"], row["lrc"], row["direction"]) == (2, 0, 0, "level")
    assert math.isnan(row["log_ratio"])
    assert row["family"] == 2  # `one` and `two`, three times each with a quarter of the words; no longer sequence


def test_a_single_article_is_told_over_its_paragraphs_and_many_over_themselves():
    row = of("toll", table(("A", "toll road\nroad\ntoll"), ("B", "road"), ("B", "road\ntoll")))
    assert [row[c] for c in ("unit_a", "units_a", "range_a", "unit_b", "units_b")] == ["paragraph", 3, 2, "article", 2]


def test_sequences_stop_at_a_sentences_end_and_where_a_word_was_left_out():
    assert list(sequences([["a", "b", "c"], ["d"]], n=(2, 3))) == ["a b", "b c", "a b c"]
    words = table(("A", "the old pier. it fell"), ("B", "no"))
    assert "pier it" not in set(keywords(words, outlets=("A", "B"))["term"])
    left = set(keywords(words[words["word"].ne("old")], outlets=("A", "B"))["term"])
    assert "the pier" not in left and "it fell" in left


@pytest.mark.parametrize(
    ("change", "options", "message"),
    [
        ({}, {"outlets": ("A",)}, "keywords set outlets against each other; given 'A'"),
        ({}, {"outlets": ("A", "East")}, "no words from outlet 'East'; the table holds 'A', 'B'"),
        ({"part": ["body"] * 4 + ["headline"] * 46}, {}, "words of body and headline are never summed; choose one, as words[words['part'].eq('body')]"),
        ({}, {"n": (2, 1)}, "sequences of 2 to 1 words; give a least and a most, from 1, as (1, 3)"),
        ({}, {"level": 95}, "level 95 is no share between 0 and 1; 0.95 is usual"),
    ],
)  # fmt: skip
def test_a_question_that_makes_no_sense_is_refused_with_what_would_work(change, options, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        keywords(HAND.assign(**change), **({"outlets": ("A", "B")} | options))


def test_of_terms_that_say_the_same_the_strongest_is_told():
    words = table(*[("A", "the port authority grew. " * 6)] * 4, *[("B", "the old road bent. " * 6)] * 4)
    firm = belonging(keywords(words, outlets=("A", "B")).query("stands_out"))
    told = apart(firm[firm["outlet"].eq("A")], top=9)["term"].tolist()
    assert sorted(told) == ["authority", "grew", "port"]


# what can be said ------------------------------------------------------------------------------------------


def test_with_two_short_texts_the_answer_is_that_nothing_stands_out(comparison, spans):
    words = measured_words(comparison.articles, spans, references=comparison.references)
    found = keywords(words[words["part"].eq("body")], outlets=comparison.outlets)
    assert not found["stands_out"].any()
    assert describe_keywords(found) == [
        "Nothing stands out; these are simply the counts: with 351 and 349 words, one would have to come at least "
        f"{least_needed(found[found['n'].eq(1)].iloc[0])} times on one side and never on the other."
    ]


def test_with_a_handful_of_words_no_word_can():
    found = keywords(table(("A", "a b c"), ("B", "d e")), outlets=("A", "B"))
    assert describe_keywords(found) == [
        "Nothing stands out; these are simply the counts: with 3 and 2 words no word can."
    ]


def test_each_number_leads_back_to_its_sentences(comparison, spans):
    words = measured_words(comparison.articles, spans)
    words = words[words["part"].eq("body")]
    found = belonging(keywords(words, outlets=comparison.outlets))
    rows = found[found["term"].isin(["member", "the us-led"])]
    shown = concordance(
        with_keywords(spans, words, rows, articles=comparison.articles), comparison.articles, feature="keyword"
    )
    assert len(shown) == rows[["count_a", "count_b"]].to_numpy().sum()
    assert {text.lower().replace("‑", "-") for text in shown["text"]} == {"member", "the us-led"}
    assert shown["paragraph"].ge(1).all()


def test_occurrences_of_overlapping_terms_are_all_found():
    found = occurrences(table(("A", "a b a b. a")), ["a b", "b a", "a"])
    assert [tuple(row) for row in found.to_numpy()] == [
        ("a b", 0, 1), ("a", 0, 0), ("b a", 1, 2), ("a b", 2, 3), ("a", 2, 2), ("a", 4, 4)
    ]  # fmt: skip


# the words themselves --------------------------------------------------------------------------------------

PAGE = (
    "Mayor Opens Bridge At Last\n"
    "Today the bridge in Lund was opened. Lund has 3 bridges, Anna Berg said. “Bridges are what we need,” she said.\n"
    "Nobody came, and one man asked: “Tolls too?” The May rain fell, and it may fall again; I saw 25th of May signs, NATO's too."
)


@pytest.fixture(scope="module")
def page() -> pd.DataFrame:
    articles = pd.DataFrame(
        {"article_id": ["p"], "outlet": ["A"], "text": [PAGE], "headline": ["Mayor Opens Bridge At Last"]}
    )
    spans = annotate(articles)
    spans.loc[spans["feature"].eq("part") & spans["start"].eq(0), ["part", "label"]] = "headline"
    return measured_words(articles, spans).assign(
        text=lambda t: [PAGE[s:e] for s, e in zip(t["start"], t["end"], strict=True)]
    )


def test_every_measured_word_is_there_once_in_order(page):
    assert tuple(page.columns[:-1]) == WORD_COLUMNS
    assert page["position"].tolist() == list(range(len(page)))
    assert page["word"].str.lower().tolist() == page["text"].str.lower().str.replace("’", "'").tolist()
    assert page["paragraph"].max() == 2 and set(page["part"]) == {"headline", "body"}


def test_names_and_numbers_are_told_by_form(page):
    kinds = dict(zip(page["text"], page["kind"], strict=True))
    names = ["Lund", "Anna", "Berg", "May", "NATO's"]
    assert {word: kinds[word] for word in names} == dict.fromkeys(names, "name")
    assert (kinds["3"], kinds["25th"], kinds["I"], kinds["the"], kinds["may"]) == (
        "number", "number", "grammatical", "grammatical", "grammatical"
    )  # fmt: skip
    for word in ("Mayor", "Opens", "Today", "Bridges", "Tolls", "bridge"):  # capitals that say little
        assert kinds[word] == "word", word


def test_a_name_that_would_read_as_a_grammatical_word_keeps_its_capitals(page, comparison, spans):
    assert page.loc[page["text"].str.lower().eq("may"), "word"].tolist() == ["May", "may", "May"]
    there = measured_words(comparison.articles, spans)
    assert {"US", "IS", "is"} <= set(there["word"]) and not {"us", "NATO"} & set(there["word"])


def test_a_capital_at_a_sentences_start_is_a_name_where_the_word_is_one_elsewhere(page):
    assert page.loc[page["text"].eq("Lund"), "kind"].tolist() == ["name", "name"]


def test_names_can_be_set_apart(comparison, spans):
    words = measured_words(comparison.articles, spans)
    words = words[words["part"].eq("body")]
    without = keywords(words[words["kind"].ne("name")], outlets=comparison.outlets, n=(1, 1))
    assert not {"nato", "stoltenberg", "iraq"} & set(without["term"])
    alone = keywords(words[words["kind"].eq("name")], outlets=comparison.outlets, n=(1, 1))
    assert {"nato", "stoltenberg", "iraq"} <= set(alone["term"])
    assert without["exposure_a"].iloc[0] + alone["exposure_a"].iloc[0] == 351


def test_two_hundred_articles_take_seconds():
    rng = random.Random(5)
    share = [1 / i for i in range(1, 8001)]
    texts = [" ".join(f"w{i}" for i in rng.choices(range(8000), share, k=600)) for _ in range(200)]
    words = table(
        *[
            ("AB"[i % 2], ". ".join(" ".join(text.split()[k : k + 20]) for k in range(0, 600, 20)))
            for i, text in enumerate(texts)
        ]
    )
    begun = time.process_time()
    found = keywords(words, outlets=("A", "B"))
    assert time.process_time() - begun < 10
    assert found.loc[found["n"].eq(1), "count_a"].sum() == 60_000
