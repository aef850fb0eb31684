"""An edit is named as a reader would name it, and an article against itself is all kept."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import annotate, same_quotations, score_edits, trace_edits
from analysis.edit_gold import read_edit_gold
from analysis.edits import COLUMNS, KINDS, QUOTATION_COLUMNS, out_of_order, own_stretches, word_changes

AGENCY = (
    "The council rejected 188 complaints on Monday. Officials said the bridge at Varn is safe. “I think we must repair "
    "the northern pier soon,” Mayor Lise Holm said. The repairs cost 40 million euros. Schools stay open."
)
ARTICLE = (
    "The council rejected 188 complaints on Monday. The repairs may cost 40 million euros. Critics claimed the "
    "so-called bridge at Varn is safe. “We must repair the northern pier soon,” Mayor Lise Holm said. A dog barked."
)


def texts(*given: str, event: str = "bridge") -> pd.DataFrame:
    rows = [
        {"article_id": name, "outlet": name, "event": event, "headline": "", "text": text}
        for name, text in zip("abc", given, strict=False)
    ]
    return pd.DataFrame(rows)


def edited(one: str, other: str) -> pd.DataFrame:
    articles = texts(one, other)
    found = trace_edits(articles, annotate(articles), article="a", reference="b")
    assert tuple(found.columns) == COLUMNS
    return found


def of(found: pd.DataFrame, words: str) -> pd.Series:
    (row,) = [row for row in found.to_dict("records") if words in row["text"] or words in row["reference_text"]]
    return pd.Series(row)


def test_each_edit_of_a_small_article_is_named():
    found = edited(ARTICLE, AGENCY)
    assert of(found, "188 complaints")["edits"] == "kept"
    assert of(found, "A dog barked")["edits"] == "added"
    assert of(found, "Schools stay open")["edits"] == "dropped"
    assert of(found, "may cost")["edits"] == "replaced moved re-hedged"
    assert of(found, "so-called")["edits"] == "replaced re-attributed"
    assert of(found, "northern pier")["edits"] == "replaced re-hedged requoted"


def test_an_edit_names_the_findings_it_adds_and_removes():
    found = edited(ARTICLE, AGENCY)
    assert "loaded, distancing: so-called" in of(found, "so-called")["added"]
    assert of(found, "may cost")["added"] == "hedge, modal: may"
    assert of(found, "northern pier")["removed"] == "hedge, verb: i think"
    assert of(found, "northern pier")["added"] == ""


def test_findings_are_shown_in_the_words_of_the_text():
    found = edited(
        "The pier is believed to have been utterly lost. Lund insisted on it.", "The pier was lost. Lund spoke."
    )
    assert "hedge, evidential: believed;" in found["added"].str.cat() and "booster: utterly" in found["added"].str.cat()


def test_counts_are_the_words_of_both_sides():
    row = of(edited(ARTICLE, AGENCY), "may cost")
    assert (row["words"], row["reference_words"], row["words_kept"]) == (7, 6, 6)


def test_curly_quotes_and_capitals_are_no_edit():
    assert edited("“We go,” she said of Varn.", '"we go," She said of Varn.')["edits"].tolist() == ["kept"]


def test_what_was_dropped_stands_behind_what_it_came_after():
    found = edited(
        "The ferry sank on Sunday. Police questioned Ana Kovel.",
        "The ferry sank on Sunday. Fish are cheap. Police questioned Ana Kovel.",
    )
    assert found["edits"].tolist() == ["kept", "dropped", "kept"]


LINES = st.lists(
    st.sampled_from(
        ["The ferry sank off Varn.", "Police may act, Kovel said.", "“It is over,” he said.", "Rain fell in June."]
    ),
    min_size=1,
    max_size=4,
    unique=True,
).map(" ".join)


@settings(max_examples=12, deadline=None)
@given(LINES)
def test_an_article_against_itself_is_all_kept(text):
    found = edited(text, text)
    assert found["edits"].eq("kept").all()
    assert found["added"].eq("").all()
    assert found["removed"].eq("").all()
    assert found["words_kept"].eq(found["words"]).all()


@pytest.mark.parametrize("text", ["NATO.", "He said. Rain fell.", "It rained. The ferry sank. It rained. It rained."])
def test_short_and_repeated_sentences_are_kept_too(text):
    assert edited(text, text)["edits"].eq("kept").all()


def test_words_kept_are_those_of_all_sentences_it_stands_for():
    one = "The bridge over the river collapsed on Monday and the mayor, Lise Holm, closed both schools."
    two = "The bridge over the river collapsed on Monday. The mayor, Lise Holm, closed both schools."
    found = edited(one, two)
    assert len(found) == 2
    assert found["words_kept"].tolist() == [15, 15]
    assert [one[s:e] for s, e in own_stretches(one, two.split(". "))] == ["and"]


MIRROR = {"added": "dropped", "dropped": "added"}


@settings(max_examples=12, deadline=None)
@given(LINES, LINES)
def test_swapping_article_and_reference_mirrors_the_edits(one, other):
    there, back = edited(one, other), edited(other, one)
    mine = sorted(
        (row.text, row.reference_text, MIRROR.get(row.edits, row.edits.replace(" moved", "")), row.added, row.removed)
        for row in there.itertuples()
    )
    theirs = sorted(
        (row.reference_text, row.text, row.edits.replace(" moved", ""), row.removed, row.added)
        for row in back.itertuples()
    )
    assert mine == theirs
    assert there["edits"].str.contains("moved").sum() == back["edits"].str.contains("moved").sum()


def test_the_fewest_sentences_are_called_moved():
    assert out_of_order([0, 1, 2, 3]) == set()
    assert out_of_order([3, 0, 1, 2]) == {0}  # the last was brought forward
    assert out_of_order([1, 0]) == {0}  # of two swapped, the one brought forward
    assert out_of_order([0, 0, 2, 1]) == {2}
    assert out_of_order([]) == set()


@given(st.lists(st.integers(0, 8), max_size=9))
def test_without_what_moved_the_rest_is_in_order_and_no_fewer_would_do(numbers):
    moved = out_of_order(numbers)
    rest = [n for i, n in enumerate(numbers) if i not in moved]
    assert rest == sorted(rest)
    best = max((bin(mask).count("1") for mask in range(1 << len(numbers)) if _rises(numbers, mask)), default=0)
    assert len(rest) == best


def _rises(numbers: list[int], mask: int) -> bool:
    kept = [n for i, n in enumerate(numbers) if mask >> i & 1]
    return kept == sorted(kept)


def test_own_words_are_those_none_of_the_others_has_in_order():
    text = "NATO may join the so-called coalition now."
    places = own_stretches(text, ["NATO will join the coalition."])
    assert [text[s:e] for s, e in places] == ["may", "so-called", "now"]
    assert own_stretches(text, [text, ""]) == []
    assert own_stretches("", ["x"]) == []


def test_word_changes_cover_both_sides():
    changes = word_changes(["a", "b", "c"], ["a", "x", "c", "d"])
    assert [c.kind for c in changes] == ["equal", "replace", "equal", "insert"]
    assert changes[-1].b == (3, 4)


def test_the_same_quotation_cut_differently_says_what_the_cut_removed():
    articles = texts(
        "“We must repair the northern pier soon,” Mayor Lise Holm said.",
        "“I think we must repair the northern pier soon, but it may take years,” Mayor Lise Holm said. “No,” she added.",
        "Nobody spoke of the northern pier.",
    )
    found = same_quotations(articles, annotate(articles))
    assert tuple(found.columns) == QUOTATION_COLUMNS
    (row,) = found.to_dict("records")
    assert (row["article_a"], row["article_b"]) == ("a", "b")
    assert (row["words_a"], row["words_b"], row["common"]) == (7, 14, 7)
    assert (row["only_a"], row["findings_a"]) == ("", "")
    assert row["only_b"] == "I think … but it may take years"
    assert "hedge, verb: i think" in row["findings_b"]
    assert "hedge, modal: may" in row["findings_b"]


def test_a_quotation_split_around_the_speaker_has_lost_nothing():
    articles = texts(
        "“We must repair the northern pier,” Mayor Holm said, “and then the southern one as well.”",
        "“We must repair the northern pier and then the southern one as well,” Mayor Holm said.",
    )
    found = same_quotations(articles, annotate(articles))
    assert len(found) == 2
    assert found["only_b"].eq("").all()


def test_short_words_in_common_are_no_common_quotation():
    articles = texts("“It is what it was,” he said.", "“It is what we feared,” she said.")
    assert same_quotations(articles, annotate(articles)).empty


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a", "z"), "no article 'z'; the table holds 'a', 'b'"),
        (("a", "a"), "'a' against itself; give another article"),
    ],
)
def test_an_article_that_is_not_there_is_refused(names, message):
    articles = texts("One.", "Two.")
    with pytest.raises(ValueError, match=message):
        trace_edits(articles, annotate(articles), article=names[0], reference=names[1])


# the hand-made gold -----------------------------------------------------------------------------------------


def test_the_gold_is_whole_and_names_only_known_edits(project):
    pairs = singles = 0
    for path in sorted((project / "data" / "gold" / "edits").glob("*.tsv")):
        articles, named = read_edit_gold(path)
        held = [len(places) for places in articles["places"]]
        for side in (0, 1):
            assert {edit[side] for edit in named} - {0} == set(range(1, held[side] + 1))
        both = {(a, b) for a, b, _ in named if a and b}
        assert all(((a, b, "kept") in named) != ((a, b, "replaced") in named) for a, b in both)
        pairs, singles = pairs + len(both), singles + sum(kind in ("added", "dropped") for *_, kind in named)
    assert (pairs, singles) == (153, 110)


def test_pairs_and_edits_are_right_as_often_as_the_readme_says(project):
    table = score_edits(project / "data" / "gold" / "edits").set_index(["half", "what"])
    assert table.loc[("read", "pair"), "f1"] > 0.88
    assert table.loc[("unread", "pair"), "f1"] > 0.82
    assert set(table.index.get_level_values("what")) == {"pair", *KINDS}
    right, found, gold = table.loc[("unread", "pair"), ["right", "found", "gold"]]
    assert table.loc[("unread", "pair"), "precision"] == right / found
    assert table.loc[("unread", "pair"), "recall"] == right / gold


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\tb\nx\ty\n", "01.tsv: the columns are a_paragraph, a_sentence"),
        ("{head}\n1\t1\tOne.\t1\t1\tOne.\tkeep\t\n", "01.tsv: no edit 'keep'; use kept, replaced"),
        ("{head}\n1\t2\tOne.\t\t\t\tadded\t\n\t\t\t1\t1\tTwo.\tdropped\t\n", "01.tsv: the sentences of a are not numbered 1 to 1"),
    ],
)  # fmt: skip
def test_a_broken_gold_file_is_refused(tmp_path, text, message):
    head = "a_paragraph\ta_sentence\ta_text\tb_paragraph\tb_sentence\tb_text\tedits\ttrap"
    (tmp_path / "01.tsv").write_text(text.replace("{head}", head), "utf-8")
    with pytest.raises(ValueError, match=message):
        read_edit_gold(tmp_path / "01.tsv")
