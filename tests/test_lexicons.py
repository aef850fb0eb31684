"""Lists are read with their cards, checked row by row, and found in one pass."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.conditions import TESTS, groups, holds, read_condition
from analysis.lexicon_page import conditions_in_words, lexicon_pages
from analysis.lexicons import FOLDER, Entry, Matcher, read_lexicon, read_lexicons
from analysis.words import WORD, read_text

HEAD = "term\tforms\tlabel\tonly_before\tonly_if\tsource\torigin\texample\tcounterexample\n"
ROW = "maybe\tmaybe\tadverb\t\t\tHyland 2005\tpublished\tMaybe so.\tIt is so.\n"
CARD = "\n".join(
    f'{key} = "x"' for key in ("title", "edition", "made_by", "publications", "licence", "changes", "known_wrong")
)


@pytest.fixture
def shelf(tmp_path):
    """Return a function that writes a list with its card and reads it."""

    def read(rows, card=CARD, head=HEAD):
        (tmp_path / "mine.tsv").write_text(head + rows, "utf-8")
        if card is not None:
            (tmp_path / "mine.toml").write_text(card, "utf-8")
        return read_lexicon(tmp_path / "mine.tsv")

    return read


def entry(*forms, **columns):
    return Entry("x", forms[0], forms, "l", "s", "news", "", "", when=read_condition(columns))


def found(text, *entries):
    """Return the texts of the hits that stand where their entries count."""
    reading = read_text(text)
    return [
        text[reading.starts[hit.first] : reading.ends[hit.last]]
        for hit in Matcher(entries).find(reading)
        if holds(reading, hit.first, hit.last, hit.entry.when)
    ]


def test_a_list_without_a_card_does_not_load(shelf):
    with pytest.raises(ValueError, match=r"mine.tsv has no card; put mine.toml beside it, with title, edition"):
        shelf(ROW, card=None)


def test_the_card_says_what_the_findings_are(shelf):
    assert shelf(ROW)[0].feature == "mine"
    assert shelf(ROW, card=CARD + '\nfeature = "hedge"')[0].feature == "hedge"
    with pytest.raises(ValueError, match=r"mine.toml: feature 'mood'; use one of loaded, hedge"):
        shelf(ROW, card=CARD + '\nfeature = "mood"')


def test_a_test_on_the_card_holds_for_every_row(shelf):
    (one,) = shelf(ROW, card=CARD + '\nonly_if = "not capital"')
    assert found("Maybe. Or maybe not.", one) == ["maybe"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (ROW.replace("published", "hearsay"), "mine.tsv, line 2: origin 'hearsay'; use one of published, news, case"),
        (ROW.replace("\tadverb", "\t"), "mine.tsv, line 2: term, forms and label may not be empty"),
        (ROW + ROW, "mine.tsv, line 3: 'maybe' stands in line 2 already; drop one"),
        (ROW.replace("adverb\t\t", "adverb\t<numbr>\t"), "mine.tsv, line 2: no group <numbr>; grammar/groups.tsv has "),
        (ROW.replace("adverb\t\t", "adverb\t(very)\t"), "mine.tsv, line 2: the pattern '(very)' fits anything"),
        (ROW.replace("adverb\t\t\t", "adverb\t\tnot loud\t"), "mine.tsv, line 2: only_if asks 'loud'; it can ask "),
        (ROW.replace("\tMaybe so.", ""), "mine.tsv, line 2: not as many fields as columns"),
    ],
)
def test_a_broken_row_is_named_with_its_line(shelf, row, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        shelf(row)


def test_a_missing_column_is_named(shelf):
    with pytest.raises(ValueError, match=r"mine.tsv: no column origin; a list like this has term, forms"):
        shelf(ROW, head=HEAD.replace("origin", "orgin"))


def test_longer_forms_come_first_and_gaps_hold_up_to_three_words():
    entries = [entry("ruled … out"), entry("ruled"), entry("ruled out")]
    assert found("She ruled the whole idea out.", *entries) == ["ruled the whole idea out", "ruled"]
    assert found("She ruled out a vote.", *entries)[0] == "ruled out"
    assert found("She ruled that the whole idea was out.", *entries) == ["ruled"]


def test_a_form_does_not_run_over_the_end_of_a_sentence():
    assert found("They made no case. Law is law.", entry("case law")) == []


def test_words_beside_count_only_without_punctuation_between():
    near = entry("about", only_before="<number>")
    assert found("About 300 fled.", near) == ["About"]
    assert found("That is what he talked about, 300 fled.", near) == []


def test_patterns_know_gaps_optional_words_endings_capitals_and_marks():
    assert found("He may well have left.", entry("may", only_before="(well) have")) == ["may"]
    assert found("He may have left.", entry("may", only_before="(well) have")) == ["may"]
    assert found("set it all down as lost", entry("set", only_before="… as lost")) == ["set"]
    assert found("set it all down once as lost", entry("set", only_before="… as lost")) == []
    assert found("a soaring hope", entry("hope", only_after="*ing")) == ["hope"]
    assert found("in Paris hope died", entry("hope", only_after="Aa")) == ["hope"]
    assert found("However, he left. He left, however.", entry("however", only_before=",")) == ["However", "however"]
    assert found("However hard it was.", entry("however", only_before=",")) == []


def test_a_pattern_before_the_term_is_read_from_the_term_outwards():
    asked = entry("possible", never_after="as * as")
    assert found("as soon as possible", asked) == []
    assert found("soon as as possible", asked) == ["possible"]


@pytest.mark.parametrize(
    ("test", "counts", "counts_not"),
    [
        ("capital", "He met May.", "He may go."),
        ("sentence start", "He left. May he rest.", "He may rest."),
        ("name", "He read the May Report today.", "He said it may rain today."),
        ("denied", "It was never in may.", "It was never clear that it may."),
        ("noun", "The may was tall.", "They may go."),
        ("clause follows", "He may that she left.", "He may by noon."),
        ("reported in past", "She said it may.", "She says it may."),
        ("past", "She went, and it may.", "She goes, and it may."),
        ("condition", "It may if she goes.", "It may as she goes."),
    ],
)
def test_each_test_of_a_place_can_fail(test, counts, counts_not):
    assert [w.lower() for w in found(counts, entry("may", only_if=test))] == ["may"]
    assert found(counts_not, entry("may", only_if=test)) == []
    assert [w.lower() for w in found(counts_not, entry("may", only_if=f"not {test}"))] == ["may"]
    assert test in TESTS


def test_groups_hold_words_and_every_shipped_form_can_be_found():
    assert all(slot.words or slot.number for slot in groups().values())
    names = ("hedges", "loaded", "boosters", "minimisers", "denials", "counters", "themes")
    ours = [e for name in names for e in read_lexicon(FOLDER / f"{name}.tsv")]
    dead = [
        (e.term, word)
        for e in ours
        for form in e.forms
        for word in form.split()
        if not (word == "…" or WORD.fullmatch(word))
    ]
    assert not dead


def test_every_shipped_entry_says_where_it_is_from():
    for one in read_lexicons():
        assert one.source and one.example and one.counterexample, one.term
        assert one.origin != "published" or re.search(r"\b(19|20)\d\d\b", one.source), one.term
        if one.feature == "loaded" and one.label == "charged":
            assert one.more["plainer"], one.term


def test_no_frame_serves_many_loaded_words_and_each_stands_in_a_whole_sentence():
    frames: Counter[str] = Counter()
    for one in read_lexicon(FOLDER / "loaded.tsv"):
        assert 6 <= len(one.example.split()) <= 16, one.example
        assert one.example != one.counterexample, one.term
        forms = sorted(one.forms, key=len, reverse=True)
        frames[re.sub("|".join(map(re.escape, forms)), "X", one.example.lower())] += 1
    assert frames.most_common(1)[0][1] <= 3, frames.most_common(3)


@given(st.lists(st.sampled_from(["may", "be", "not", "said", "a", "5", "The", ",", ".", "\n", "“", "”"]), max_size=30))
def test_matching_and_conditions_never_fail_on_odd_text(pieces):
    for one in (
        entry("may", never_before="… said", only_if="not denied"),
        entry("be … not", only_after="(a) 5|, said"),
    ):
        found(" ".join(pieces), one)


def test_the_pages_on_the_lists_are_those_the_tables_give():
    old = [name for name, text in lexicon_pages().items() if (FOLDER / name).read_text("utf-8") != text]
    assert not old, f"{old} out of date: run python -m analysis.lexicon_page"


def test_conditions_are_told_as_a_reader_would_say_them():
    row = {"only_before": "to|(very) <number>", "only_if": "not denied", "never_after": ""}
    assert conditions_in_words(row) == "only before `to` / `(very) <number>`; only if not denied"


def test_a_starred_form_stands_for_every_word_that_begins_so():
    assert found("Happiness, happily; unhappy.", entry("happi*")) == ["Happiness", "happily"]


def test_entries_that_annotators_seldom_confirm_are_named_on_the_page():
    low = lexicon_pages()["README.md"].partition("often wrong")[2].partition("## Groups")[0]
    found = [tuple(map(int, pair)) for pair in re.findall(r"(\d+) of (\d+)", low)]
    assert found and all(of >= 10 and right * 2 < of for right, of in found)
