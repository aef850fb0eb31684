"""Counts, exposures and zeros."""

import pandas as pd
import pytest

from analysis import annotate, measure, read_comparison, stretches
from analysis.features import FEATURES
from analysis.measures import COLUMNS
from analysis.spans import with_source_names


@pytest.fixture
def small(folder):
    comparison = read_comparison(folder)
    return comparison, annotate(comparison.articles, comparison)


def pick(table, **wanted):
    for key, value in wanted.items():
        table = table[table[key].eq(value)]
    return table


def test_the_columns_are_the_promised_ones_in_order(comparison, spans):
    assert tuple(measure(comparison.articles, spans).columns) == COLUMNS


def test_counts_equal_the_spans_they_come_from(comparison, spans):
    found = measure(comparison.articles, spans, by=("label",))
    found = found[found["counted"].eq("findings")].drop_duplicates(["article_id", "part", "feature", "label"])
    measured = spans[spans["part"].isin(["body", "headline"]) & spans["feature"].isin(list(FEATURES))]
    counts = measured.groupby(["article_id", "part", "feature", "label"]).size()
    for row in found.itertuples(index=False):
        assert row.count == counts.get((row.article_id, row.part, row.feature, row.label), 0)
    assert found["count"].sum() == len(measured)


def test_zeros_are_there_for_every_label(comparison, spans):
    found = pick(measure(comparison.articles, spans, by=("label",)), feature="hedge", per="words", part="body")
    assert found.groupby("article_id")["label"].apply(list).map(tuple).unique().tolist() == [FEATURES["hedge"].labels]
    assert (found["count"] == 0).any()


def test_sentence_blocks_add_up_to_the_article(comparison, spans):
    keys = ["article_id", "part", "feature", "label", "counted", "per"]
    by_sentence = measure(comparison.articles, spans, by=("label",), block="sentence")
    by_article = measure(comparison.articles, spans, by=("label",))
    added = by_sentence[by_sentence["counted"].ne("distinct")].groupby(keys)[["count", "exposure"]].sum()
    whole = by_article[by_article["counted"].ne("distinct")].set_index(keys)[["count", "exposure"]]
    pd.testing.assert_frame_equal(added.sort_index(), whole.sort_index(), check_dtype=False)


def test_words_by_voice_and_by_origin_add_up_to_all_words(comparison, spans):
    words = stretches(comparison.articles, spans, references=comparison.references)
    per = pick(measure(comparison.articles, spans), feature="hedge", per="words", part="body")
    for article_id, total in zip(per["article_id"], per["exposure"], strict=True):
        mine = words[words["article_id"].eq(article_id) & words["part"].eq("body")]
        assert mine["words"].sum() == total
    split = measure(comparison.articles, spans, by=("voice", "origin"), references=comparison.references)
    split = pick(split, feature="hedge", per="words", part="body", label="all")
    assert split.groupby("article_id")["exposure"].sum().to_dict() == per.set_index("article_id")["exposure"].to_dict()


def test_body_and_headline_are_never_summed(small):
    comparison, spans = small
    found = pick(measure(comparison.articles, spans), feature="hedge", per="words", article_id="north")
    assert found.set_index("part")["exposure"].to_dict() == {"headline": 3, "body": 14}


def test_mentions_of_the_target_are_what_a_name_s_words_are_counted_against(small):
    comparison, spans = small
    found = pick(
        measure(comparison.articles, spans, by=("label", "target")),
        feature="loaded", label="distancing", target="bridge", per="mentions", part="body", article_id="north",
    )  # fmt: skip
    assert found[["count", "exposure"]].to_numpy().tolist() == [[1, 1]]


def test_reported_wording_is_the_outlet_s_for_word_choice_and_apart_for_hedges(comparison, spans):
    found = measure(comparison.articles, spans, by=("voice",))
    assert set(pick(found, feature="loaded")["voice"]) == {"quoted", "outlet+reported"}
    assert set(pick(found, feature="hedge")["voice"]) == {"quoted", "outlet", "reported"}


def test_a_feature_without_a_key_is_left_out_and_nonsense_raises(comparison, spans):
    assert "quotation" not in set(measure(comparison.articles, spans, by=("voice",))["feature"])
    with pytest.raises(ValueError) as error:
        measure(comparison.articles, spans, by=("colour",))
    assert str(error.value) == (
        "cannot split by 'colour'; use any of label, voice, origin, term, target, source, source_type"
    )
    with pytest.raises(ValueError, match="no feature can be split by target and source together"):
        measure(comparison.articles, spans, by=("target", "source"))
    with pytest.raises(ValueError, match="to split by origin, give references="):
        measure(comparison.articles, spans, by=("origin",))
    with pytest.raises(ValueError, match="cannot count in blocks of 'page'; use article or sentence"):
        measure(comparison.articles, spans, block="page")


def test_an_article_without_any_finding_still_has_its_zeros(folder):
    (folder / "texts" / "south.txt").write_text("It rained all day and all of the night.", "utf-8")
    comparison = read_comparison(folder)
    found = measure(comparison.articles, annotate(comparison.articles, comparison), by=("label",))
    south = found[found["article_id"].eq("south")]
    assert south["count"].sum() == 0
    assert set(south["feature"]) == set(FEATURES) - {"own"}


def test_what_the_outlet_puts_in_brackets_is_no_word_of_the_quotation(folder):
    (folder / "texts" / "south.txt").write_text("“It [the old bridge] will hold,” the mayor said.", "utf-8")
    comparison = read_comparison(folder)
    found = measure(comparison.articles, annotate(comparison.articles, comparison))
    row = pick(found, article_id="south", feature="quotation", counted="words", per="words", part="body")
    assert row["count"].tolist() == [3]


def test_a_source_counts_once_an_article_under_whatever_name_it_comes_back(folder):
    (folder / "texts" / "south.txt").write_text(
        "Mayor Anna Brown said it will hold. Brown said the steel was new. She added that it was cheap. "
        "Officials said the bridge was safe. Later, officials warned of rain.", "utf-8"
    )  # fmt: skip
    comparison = read_comparison(folder)
    found = measure(comparison.articles, annotate(comparison.articles, comparison), by=("label",))
    south = pick(found, feature="source", article_id="south", part="body").set_index(["label", "counted"])["count"]
    assert (south["person", "findings"], south["person", "distinct"]) == (3, 1)
    assert (south["unnamed", "findings"], south["unnamed", "distinct"]) == (2, 1)


def test_a_source_without_a_full_name_is_called_as_the_text_has_it(small):
    comparison, spans = small
    bare = spans.assign(term=spans["term"].where(spans["feature"].ne("source"), ""))
    assert set(stretches(comparison.articles, bare)["source"]) == {"", "the mayor", "officials"}
    found = pick(measure(comparison.articles, bare, by=("term",)), feature="source", counted="distinct")
    assert set(found.loc[found["count"].gt(0), "term"]) == {"the mayor", "officials"}


def test_names_that_differ_in_more_than_the_first_letter_stay_two():
    kept = pd.DataFrame({"feature": "source", "term": ["WHO", "who", "Critics", "critics"], "text": ""})
    assert list(with_source_names(kept)["term"]) == ["WHO", "who", "critics", "critics"]


def test_a_referent_at_which_no_word_is_aimed_still_has_its_mentions(comparison, spans):
    without = spans[~(spans["feature"].eq("loaded") & spans["target"].eq("Daesh"))]
    both = measure(comparison.articles, without, by=("target",))
    rows = both[both["feature"].eq("loaded") & both["per"].eq("mentions") & both["target"].eq("Daesh")]
    mentions = spans[spans["feature"].eq("name") & spans["target"].eq("Daesh") & spans["part"].eq("body")]
    assert rows.loc[rows["part"].eq("body"), "exposure"].sum() == len(mentions) > 0
    assert rows["count"].eq(0).all()
