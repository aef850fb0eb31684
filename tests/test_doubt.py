"""The contrasts fixed beforehand and how they change."""

import pytest

from analysis import annotate, headline_contrasts, read_comparison
from analysis.doubt import without_case_entries
from analysis.lexicons import read_lexicons


def test_headline_contrasts_follow_the_settings_in_order(comparison, spans):
    rows = headline_contrasts(comparison, spans)
    assert rows["feature"].tolist() == [head["feature"] for head in comparison.headline]
    assert set(rows["part"]) == {"body"} and rows["low"].isna().all()


def test_several_labels_are_added_and_counted_against_the_same_words(comparison, spans):
    quoted = headline_contrasts(comparison, spans).iloc[-1]
    assert quoted["label"] == "direct+partial"
    one_by_one = [headline_contrasts(_only(comparison, label), spans).iloc[0] for label in ("direct", "partial")]
    assert quoted["count_b"] == sum(row["count_b"] for row in one_by_one)
    assert {quoted["exposure_b"]} == {row["exposure_b"] for row in one_by_one}


def test_words_per_quotation_of_several_labels_are_counted_against_all_their_quotations(comparison, spans):
    from dataclasses import replace

    head = {"feature": "quotation", "label": ["direct", "partial"], "counted": "words", "per": "quotations"}
    row = headline_contrasts(replace(comparison, headline=(head,)), spans).iloc[0]
    quoted = spans[spans["feature"].eq("quotation") & spans["label"].isin(["direct", "partial"])]
    assert [row["exposure_a"], row["exposure_b"]] == [
        quoted["article_id"].eq(name).sum() for name in ("press-tv", "memo")
    ]


def _only(comparison, label):
    from dataclasses import replace

    head = {"feature": "quotation", "label": label, "counted": "words", "per": "words"}
    return replace(comparison, headline=(head,))


def test_no_case_entry_takes_part(spans):
    case = {(e.feature, e.term) for e in read_lexicons() if e.origin == "case"}
    assert case, "there is an entry marked case to leave out"
    left = without_case_entries(spans)
    assert len(left) < len(spans)
    assert not case & set(zip(left["feature"], left["term"], strict=True))


def test_own_and_taken_over_words_are_told_apart(comparison, spans):
    fixed, own = headline_contrasts(comparison, spans), headline_contrasts(comparison, spans, only={"origin": "own"})
    assert (own["exposure_a"] <= fixed["exposure_a"]).all() and (own["count_b"] <= fixed["count_b"]).all()
    assert own["exposure_b"].sum() < fixed["exposure_b"].sum()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('feature = "colour"', "comparison.toml: headline feature 'colour'; use one of"),
        ('feature = "hedge"\nper = "mentions"', "hedge is not measured as findings per mentions; use"),
    ],
)
def test_a_headline_that_cannot_be_measured_says_what_can(folder, line, message):
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8").partition("[[headline]]")[0] + f"[[headline]]\n{line}\n", "utf-8")
    comparison = read_comparison(folder)
    with pytest.raises(ValueError, match=message):
        headline_contrasts(comparison, annotate(comparison.articles, comparison))


def test_without_any_headline_there_is_an_empty_table(folder):
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8").partition("[[headline]]")[0], "utf-8")
    comparison = read_comparison(folder)
    assert headline_contrasts(comparison, annotate(comparison.articles, comparison)).empty


def test_several_targets_or_voices_are_counted_against_all_their_mentions_or_words(comparison, spans):
    from dataclasses import replace

    for key, values, head in (
        ("target", ["coalition", "Daesh"], {"feature": "loaded", "per": "mentions"}),
        ("voice", ["outlet", "reported"], {"feature": "hedge", "per": "words"}),
    ):
        one_by_one = tuple({**head, key: value} for value in values)
        apart = headline_contrasts(replace(comparison, headline=one_by_one), spans)
        together = headline_contrasts(replace(comparison, headline=({**head, key: values},)), spans).iloc[0]
        for name in ("count_a", "exposure_a", "count_b", "exposure_b"):
            assert together[name] == apart[name].sum(), (key, name)
