"""Agreement of two annotations, and the program against gold."""

import math

import krippendorff
import numpy as np
import pandas as pd
import pytest

from analysis.agreement import agree, differences, read_gold, score

TEXT = "Alpha beta gamma delta epsilon zeta eta theta iota kappa."
ARTICLES = pd.DataFrame({"article_id": ["t"], "text": [TEXT]})


def annotation(*rows, feature="hedge"):
    made = []
    for words, label in rows:
        start = TEXT.index(words)
        made.append(("t", start, start + len(words), feature, label, words))
    return pd.DataFrame(made, columns=["article_id", "start", "end", "feature", "label", "text"])


def test_an_annotation_agrees_with_itself_fully():
    one = annotation(("beta gamma", "modal"), ("eta theta", "verb"))
    row = agree(one, one, ARTICLES).iloc[0]
    assert (row["same"], row["alpha_words"], row["alpha_units"]) == (2, 1.0, 1.0)


def test_annotations_that_never_meet_agree_worse_than_chance():
    row = agree(annotation(("beta gamma", "modal")), annotation(("eta theta", "modal")), ARTICLES).iloc[0]
    assert row["alpha_words"] < 0
    assert row["alpha_units"] < 0


def test_alpha_over_words_is_that_of_an_independent_implementation():
    one = annotation(("beta gamma", "modal"), ("eta theta iota", "verb"))
    other = annotation(("gamma delta", "modal"), ("theta iota", "verb"))
    coded = np.array([[0, 1, 1, 0, 0, 0, 2, 2, 2, 0], [0, 0, 1, 1, 0, 0, 0, 2, 2, 0]])
    expected = krippendorff.alpha(coded, level_of_measurement="nominal")
    assert agree(one, other, ARTICLES)["alpha_words"][0] == pytest.approx(expected)


def test_alpha_for_units_by_hand():
    # Ten words; one coder has words 1-2 (length 2 from 1), the other 1-3: begins equal, ends one apart.
    # Observed: 2 * (0 + 1) / (2 * 100) = 0.01. Units 2 and 3; gaps 1, 7 and 1, 6.
    # Expected sum: unit 2: 1/3 * (16 - 12 + 2) + 4 * (6 + 5) = 46; unit 3: 1/3 * (54 - 27 + 3) + 9 * (5 + 4) = 91.
    # Expected: 2/10 * 137 / (20 * 19 - 2 * 1 - 3 * 2) = 27.4 / 372.
    row = agree(annotation(("beta gamma", "m")), annotation(("beta gamma delta", "m")), ARTICLES).iloc[0]
    assert row["alpha_units"] == pytest.approx(1 - 0.01 / (27.4 / 372))


def test_a_longer_miss_weighs_more_in_alpha_for_units():
    short = agree(annotation(("beta gamma", "m")), annotation(("beta gamma delta", "m")), ARTICLES)["alpha_units"][0]
    long = agree(annotation(("beta gamma", "m")), annotation(("beta gamma delta epsilon zeta", "m")), ARTICLES)
    assert long["alpha_units"][0] < short


def test_precision_and_recall_by_hand():
    gold = annotation(("beta", "modal"), ("delta", "modal"), ("kappa", "verb"))
    mine = annotation(("beta", "modal"), ("gamma delta", "modal"), ("zeta", "verb"), ("kappa", "modal"))
    row = score(mine, gold, ARTICLES).iloc[0]
    assert (row["found"], row["gold"], row["right_exact"], row["right_overlap"]) == (4, 3, 1, 2)
    assert (row["precision_exact"], row["recall_overlap"]) == (0.25, pytest.approx(2 / 3))


def test_differences_name_both_sides():
    found = differences(annotation(("beta", "modal")), annotation(("delta", "modal")))
    assert list(zip(found["text"], found["only_in"], strict=True)) == [("beta", "program"), ("delta", "gold")]


def test_a_feature_the_program_never_finds_has_recall_zero_and_no_precision():
    gold = annotation(("zeta", "m"), feature="loaded")
    row = score(annotation(("beta", "m")), gold, ARTICLES).iloc[0]
    assert (row["feature"], row["found"], row["recall_exact"], row["recall_overlap"]) == ("loaded", 0, 0, 0)
    assert math.isnan(row["precision_exact"])
    assert differences(annotation(("beta", "m")), gold)["only_in"].tolist() == ["gold"]


def test_one_long_span_matches_one_gold_span_not_three():
    gold = annotation(("beta", "m"), ("gamma", "m"), ("delta", "m"))
    row = score(annotation(("beta gamma delta", "m")), gold, ARTICLES).iloc[0]
    assert (row["right_overlap"], row["precision_overlap"], row["recall_overlap"]) == (1, 1.0, pytest.approx(1 / 3))


def test_gold_that_does_not_fit_the_text_is_refused(tmp_path):
    path = tmp_path / "g.csv"
    annotation(("beta", "modal")).assign(start=3).to_csv(path, index=False)
    with pytest.raises(ValueError, match=r"g\.csv, line 2: t does not read 'beta' at 3"):
        read_gold(path, ARTICLES)


def test_the_stored_gold_fits_the_stored_texts(comparison, project):
    for name in ("pass-a", "pass-b", "settled"):
        gold = read_gold(project / "data" / "gold" / comparison.name / f"{name}.csv", comparison.articles)
        assert len(gold) > 280
