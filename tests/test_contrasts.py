"""The difference, its intervals and its sentence."""

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analysis.contrasts import COLUMNS, contrast, describe, strikes_to_level
from analysis.measures import COLUMNS as MEASURES
from analysis.measures import KEYS


def measures(a, b, *, per="words", counted="findings", feature="hedge", **keys):
    """Build measures from (count, exposure) per block of each side."""
    rows = []
    for outlet, blocks in (("North", a), ("South", b)):
        for i, (count, exposure) in enumerate(blocks):
            row = dict.fromkeys(KEYS, "all") | keys
            row |= {
                "article_id": f"{outlet}{i}",
                "outlet": outlet,
                "event": "e",
                "block": f"{outlet}{i}",
                "part": "body",
            }
            rows.append(
                row | {"feature": feature, "count": count, "exposure": exposure, "counted": counted, "per": per}
            )
    return pd.DataFrame(rows)[list(MEASURES)]


def one(table, **options):
    return contrast(table, outlets=("North", "South"), **options).iloc[0]


def test_difference_is_a_minus_b_by_hand():
    row = one(measures([(3, 200), (1, 200)], [(1, 100)]))
    assert (row["count_a"], row["exposure_a"], row["rate_a"], row["rate_b"]) == (4, 400, 0.01, 0.01)
    assert (row["difference"], row["ratio"], row["articles_a"], row["blocks_b"]) == (0.0, 1.0, 2, 1)
    assert math.isnan(row["low"]) and math.isnan(row["level"])


def test_swapping_outlets_flips_the_sign_and_turns_the_interval():
    table = measures([(5, 300)], [(2, 400)])
    there = contrast(table, outlets=("North", "South"), method="exact").iloc[0]
    back = contrast(table, outlets=("South", "North"), method="exact").iloc[0]
    assert back["difference"] == -there["difference"]
    assert (back["low"], back["high"]) == pytest.approx((-there["high"], -there["low"]))
    assert back["ratio_low"] == pytest.approx(1 / there["ratio_high"])


def test_the_columns_are_the_promised_ones_in_order():
    assert tuple(contrast(measures([(1, 9)], [(1, 9)]), outlets=("North", "South")).columns) == COLUMNS


def test_rows_keep_the_order_of_the_measures_and_what_one_side_lacks_stays():
    late, early = (measures([(1, 9)], [(2, 9)], label=label) for label in ("will", "denied"))
    headline = measures([(1, 5)], [(0, 5)], label="will").assign(part="headline").query("outlet == 'North'")
    out = contrast(pd.concat([late, early, headline]), outlets=("North", "South"))
    assert out[["part", "label"]].to_numpy().tolist() == [["body", "will"], ["body", "denied"], ["headline", "will"]]
    assert out[["count_a", "exposure_a", "count_b", "exposure_b"]].iloc[2].tolist() == [1, 5, 0, 0]


def test_exact_ratio_interval_holds_one_just_when_the_exact_test_does_not_reject():
    for x, y in [(0, 5), (0, 6), (1, 8), (3, 9), (12, 2), (0, 0)]:
        row = one(measures([(x, 100)], [(y, 150)]), method="exact")
        if x + y == 0:
            assert math.isnan(row["ratio_low"])
            continue
        # the two-sided level of a central interval: twice the smaller tail
        p0 = 100 / 250
        tail = min(stats.binom.cdf(x, x + y, p0), stats.binom.sf(x - 1, x + y, p0))
        assert (row["ratio_low"] <= 1 <= row["ratio_high"]) == (2 * tail > 0.05), (x, y)


def test_exact_limits_of_a_zero_count_are_finite_and_hold_the_difference():
    row = one(measures([(0, 100)], [(4, 100)]), method="exact")
    assert row["ratio_low"] == 0 and 0 < row["ratio_high"] < 2
    assert row["low"] < row["difference"] < row["high"]


def test_shares_of_words_get_no_poisson_interval():
    row = one(measures([(20, 100)], [(5, 100)], counted="words", feature="quotation"), method="exact")
    assert math.isnan(row["low"]) and math.isnan(row["ratio_low"])


def test_bootstrap_is_seeded_and_holds_the_difference():
    table = measures([(i % 3, 20) for i in range(30)], [(i % 2, 20) for i in range(30)])
    first, again = (one(table, method="bootstrap", seed=7) for _ in range(2))
    assert (first["low"], first["high"]) == (again["low"], again["high"])
    assert first["low"] < first["difference"] < first["high"]
    assert first["seed"] == 7 and first["method"] == "bootstrap"


def test_order_of_blocks_changes_no_bootstrap_limit_beyond_noise():
    blocks = [(i % 3, 20) for i in range(40)]
    table, turned = measures(blocks, [(1, 20)] * 40), measures(blocks[::-1], [(1, 20)] * 40)
    assert one(table, method="bootstrap")["low"] == pytest.approx(one(turned, method="bootstrap")["low"], abs=0.004)


@pytest.mark.slow
@pytest.mark.parametrize("rates", [(0.01, 0.01), (0.03, 0.01)])
def test_exact_difference_interval_covers_at_least_its_level(rates):
    rng = np.random.default_rng(1)
    inside = 0
    for _ in range(400):
        a, b = rng.poisson(rates[0] * 400), rng.poisson(rates[1] * 300)
        row = one(measures([(int(a), 400)], [(int(b), 300)]), method="exact")
        inside += row["low"] <= rates[0] - rates[1] <= row["high"]
    assert inside / 400 >= 0.93


@pytest.mark.slow
def test_bootstrap_interval_over_thirty_articles_covers_nearly_its_level():
    rng = np.random.default_rng(2)
    inside = 0
    for seed in range(200):
        sides = [[(int(rng.poisson(rng.gamma(4, r / 4) * 400)), 400) for _ in range(30)] for r in (0.02, 0.01)]
        row = one(measures(*sides), method="bootstrap", seed=seed)
        inside += row["low"] <= 0.01 <= row["high"]
    assert 0.89 <= inside / 200 <= 0.99


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((3, 9), (0, 8), 3),
        ((4, 100), (2, 100), 2),
        ((2, 100), (4, 100), 2),
        ((5, 100), (1, 50), 3),
        ((1, 10), (1, 10), 0),
    ],
)
def test_strikes_to_level_by_hand(a, b, expected):
    assert strikes_to_level(contrast(measures([a], [b]), outlets=("North", "South"))).tolist() == [expected]


def test_after_that_many_strikes_the_difference_is_gone_and_one_fewer_leaves_it():
    for a, b in [((7, 90), (2, 80)), ((1, 40), (9, 70)), ((6, 10), (3, 10))]:
        table = contrast(measures([a], [b]), outlets=("North", "South"))
        k = int(strikes_to_level(table)[0])
        high, low = (a, b) if a[0] / a[1] > b[0] / b[1] else (b, a)
        assert (high[0] - k) / high[1] <= low[0] / low[1] < (high[0] - k + 1) / high[1]


def test_the_sentence_of_two_single_articles_speaks_of_the_articles():
    row = contrast(measures([(1, 351)], [(3, 349)], label="evidential"), outlets=("North", "South"))
    assert describe(row) == [
        "Evidential hedges: this article of North 1 in 351 words (0.28 per 100), "
        "this one of South 3 in 349 words (0.86 per 100)."
    ]


def test_the_sentence_with_an_interval_says_whether_the_order_is_open():
    row = contrast(measures([(1, 351)], [(3, 349)]), outlets=("North", "South"), method="exact")
    assert describe(row)[0].endswith("it spans zero, so the order is open.")


def test_without_exposure_the_sentence_says_so():
    row = contrast(measures([(0, 0)], [(2, 5)], per="mentions", feature="loaded"), outlets=("North", "South"))
    assert describe(row) == ["Loaded words: not to be compared; North has no mentions to count against."]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"outlets": ("North", "East")}, "no articles from outlet 'East'; the table holds 'North', 'South'"),
        ({"outlets": ("North",)}, "a contrast has two sides; given 'North'"),
        ({"outlets": ("North", "South"), "method": "t"}, "no method 't'; use census, exact, bootstrap"),
        ({"outlets": ("North", "South"), "level": 95}, "level 95 is no share between 0 and 1; 0.95 is usual"),
    ],
)
def test_wrong_arguments_raise_with_what_would_work(options, message):
    with pytest.raises(ValueError) as error:
        contrast(measures([(1, 9)], [(1, 9)]), **options)
    assert str(error.value) == message
