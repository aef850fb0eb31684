"""Loaded words and hedges count where they carry the stance, and only there."""

import csv
import re
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features import annotate
from analysis.features.stance import find_stance, from_lists
from analysis.lexicons import FOLDER, Matcher, read_lexicon
from analysis.spans import Block, Finding
from analysis.words import read_text

LISTS = ("hedges", "loaded", "boosters", "minimisers", "denials", "counters", "themes")
ENTRIES = [e for name in LISTS for e in read_lexicon(FOLDER / f"{name}.tsv")]
MATCHER = Matcher(ENTRIES)


def stance(text, *, part="body", names=(), speech=(), matcher=MATCHER):
    reading = read_text(text)
    blocks = [Block(start, end, part) for start, end in reading.paragraphs]
    return find_stance(reading, blocks, list(matcher.find(reading)), names, speech)


def words(text, feature, label=None, **options):
    return [text[f.start : f.end] for f in stance(text, **options) if f.feature == feature and label in (None, f.label)]


def hedges(text, label=None, **options):
    return words(text, "hedge", label, **options)


def loaded(text, label=None, **options):
    return words(text, "loaded", label, **options)


def place(text, piece, feature, label="", **more):
    start = text.index(piece)
    return Finding(start, start + len(piece), feature, label, "given", **more)


# every entry ------------------------------------------------------------------------------------------------


def counts(one, text):
    part = "headline" if one.when and ("headline", True) in one.when.tests else "body"
    speech = [place(text, text[1 : text.index("”")], "quotation", "direct")] if text[0] == "“" else []
    return bool(stance(text, part=part, speech=speech, matcher=Matcher([one])))


def test_every_example_counts_and_no_counterexample_does():
    assert [(e.term, e.example) for e in ENTRIES if not counts(e, e.example)] == []
    assert [(e.term, e.counterexample) for e in ENTRIES if counts(e, e.counterexample)] == []


# hedges -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["They meet on May 25.", "Theresa May said no.", "It fell in May and June.", "You may go."]
)
def test_may_the_month_the_name_and_the_permission_are_no_hedge(text):
    assert hedges(text) == []


def test_may_is_a_hedge_in_running_text_and_in_a_headline():
    assert hedges("The talks may fail.", "modal") == ["may"]
    assert hedges("Iran May Be Ready to Talk", "modal", part="headline") == ["May"]


def test_might_the_noun_is_no_hedge():
    assert hedges("The army's military might was shown.") == []
    assert hedges("The deal might collapse.") == ["might"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the talks would resume on Monday.",
        "He told reporters that he would not resign.",
        "I would like to thank you.",
        "In those days she would often walk to school.",
    ],
)
def test_would_of_the_reported_future_of_politeness_and_of_habit_is_no_hedge(text):
    assert hedges(text) == []


def test_would_of_a_condition_is_a_hedge_and_so_is_one_in_a_speaker_s_own_words():
    assert hedges("If the pact fails, prices would rise.", "modal") == ["would"]
    text = "He said it “would be a grave step”."
    assert hedges(text, speech=[place(text, "would be a grave step", "quotation", "partial")]) == ["would"]


def test_could_of_ability_is_no_hedge():
    assert hedges("He could hear the guns from his house.") == []
    assert hedges("The vote could trigger a crisis.") == ["could"]


def test_should_of_duty_is_no_hedge():
    assert hedges("Ministers should resign.") == []


def test_expected_and_said_with_a_hidden_source_are_evidential():
    assert hedges("Trump is expected to hold a meeting.", "evidential") == ["expected"]
    assert hedges("The decision is said to be political.", "evidential") == ["is said to"]
    assert hedges("Profits rose more than expected.") == []


def test_a_named_other_who_believes_is_not_the_outlet_that_guesses():
    assert hedges("France believes the war is over.", "belief") == ["believes"]
    assert hedges("I believe the war is over.", "verb") == ["I believe"]


def test_a_hedge_under_denial_does_not_count():
    assert hedges("NATO ruled out the possibility of a strike.") == []
    assert hedges("NATO raised the possibility of a strike.") == ["possibility"]


def test_whether_and_the_hypothetical_if_leave_things_open_but_even_if_concedes():
    assert hedges("They asked whether it holds.", "open") == ["whether"]
    assert hedges("If it joins, they fight.", "open") == ["If"]
    assert hedges("They fight even if it rains.") == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("It came nearly 16 years after the war.", ["nearly"]),
        ("About 300 people and some 40 dogs fled.", ["About", "some"]),
        ("They spoke about 300 people.", []),
        ("Some people walked around the house.", []),
        ("There are a couple of countries.", ["a couple of"]),
    ],
)
def test_approximators_stand_before_quantities(text, hits):
    assert hedges(text, "approximator") == hits


def test_suggest_in_the_sense_of_propose_is_no_hedge():
    assert hedges("She suggested a walk.") == []
    assert hedges("Reports suggested that a general had left.") == ["suggested"]


# loaded -----------------------------------------------------------------------------------------------------


def test_claim_distances_from_a_proposition_only():
    assert loaded("The US claims the coalition targets the group.", "distancing") == ["claims"]
    assert loaded("The raids have on many occasions claimed many civilian lives.") == []
    assert loaded("It was an attack claimed by the group.") == []
    assert loaded("The group holds land and claims its own rule, with a capital.") == []
    assert loaded("She claimed her seat in the House.") == []
    assert loaded("Insurance claims rose.") == []


def test_so_called_is_one_word_and_called_so_is_none():
    assert loaded("The so-called coalition met.", "distancing") == ["so-called"]
    assert loaded("It is called so by all.") == []


def test_supposed_to_is_a_duty_and_supposed_before_a_noun_a_doubt():
    assert loaded("He was supposed to call.") == []
    assert loaded("The supposed victory was short.") == ["supposed"]


def test_judging_words_in_an_official_name_do_not_count():
    assert loaded("It passed under the Terrorist Finance Act last week.") == []
    assert loaded("The terrorist group held the town.", "judging") == ["terrorist"]


def test_a_headline_s_capitals_make_no_name():
    assert loaded("Senators Slam Reckless Plan", part="headline") == ["Slam", "Reckless"]
    assert "Slam" in loaded("Senators Slam Reckless Spending Plan In Late Night Vote")


def test_plain_words_for_the_thing_itself_are_not_loaded():
    assert loaded("The lobby criticised the plan, and a storm hit the coast.") == []


def test_a_word_and_its_family_are_one_finding_each():
    found = stance("He slammed the absurd plan.")
    assert [(f.term, f.label) for f in found] == [("slam", "charged"), ("absurd", "charged")]


# from speech ------------------------------------------------------------------------------------------------


def test_scare_quotes_distance_unless_a_source_stands_behind():
    text = "In a show of “unity”, members met."
    scare = place(text, "unity", "quotation", "scare")
    assert loaded(text, "distancing", speech=[scare]) == ["unity"]
    assert loaded(text, speech=[scare, place(text, "members", "source", "body")]) == []


def test_a_long_or_capital_phrase_in_marks_is_no_scare_quote():
    text = "The film “Gone Far” and the words “all that we have lost here” stayed."
    speech = [place(text, piece, "quotation", "scare") for piece in ("Gone Far", "all that we have lost here")]
    assert loaded(text, speech=speech) == []


def test_cues_add_what_no_list_has_but_never_overrule_a_condition():
    text = "He is whispered of old to be ill, and it claimed many civilian lives."
    withheld = place(text, "is whispered of old to", "cue", "withheld", link="1")
    cue = place(text, "claimed", "cue", "distancing", link="2")
    content = place(text, "many civilian lives", "content", "indirect", link="2")
    found = [(f.feature, f.rule) for f in stance(text, speech=[withheld, cue, content]) if f.feature != "theme"]
    assert found == [("hedge", "withheld cue")]


def test_being_known_is_no_doubt():
    text = "It is known to be safe."
    assert hedges(text, speech=[place(text, "is known to", "cue", "withheld", link="1")]) == []


# boosters, minimisers, denials, counters, themes -----------------------------------------------------------


def test_a_booster_of_the_denial_counts_and_one_inside_what_is_denied_does_not():
    assert words("That was absolutely out of bounds.", "booster") == ["absolutely"]
    assert words("There was no talk at all of war.", "booster") == ["at all"]
    assert words("They have yet to really agree.", "booster") == []
    assert words("He was not entirely sure of it.", "booster") == []


def test_little_few_and_hardly_deny_where_they_stand_for_nearly_none():
    assert words("The raids did little to stop it.", "denial") == ["little"]
    assert words("Few believe it, and it is hardly news.", "denial") == ["Few", "hardly"]
    assert words("A little rain fell on a few of the tents.", "denial") == []


def test_what_is_itself_denied_denies_nothing():
    assert words("He ruled the plan out.", "denial") == ["ruled the plan out"]
    assert words("He has not ruled out the plan.", "denial") == ["not"]


def test_no_with_a_number_or_a_doubt_is_no_denial():
    assert words("The envoy left No. 10 and was no doubt late.", "denial") == []
    assert words("No vote was held.", "denial") == ["No"]


def test_a_counter_concedes_and_a_while_of_time_does_not():
    assert words("Even if it rains, and even though it is late, they play.", "counter") == ["Even if", "even though"]
    assert words("While the plan is cheap, it is slow.", "counter") == ["While"]
    assert words("While walking home he fell. They stayed for a while.", "counter") == []
    assert words("All but one left, but she stayed.", "counter") == ["but"]


def test_two_minimisers_side_by_side_are_two_and_one_place_is_one_theme():
    assert words("It is just a symbolic gesture.", "minimiser") == ["just", "a symbolic gesture"]
    found = stance("The airstrike hit civilians.")
    assert [(f.term, f.label) for f in found] == [("airstrike", "combat"), ("civilian", "civilians")]


# targets ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        ("Syria fears the so-called Pact.", "so-called", "Pact"),
        ("The Pact purportedly fighting Syria met.", "purportedly", "Pact"),
        ("Syria claims the Pact is weak.", "claims", "Pact"),
        ("Syria holds its self-styled capital.", "self-styled", "Syria"),
        ("The so-called order, which Syria left, met.", "so-called", ""),
        ("The Pact boasted to Syria.", "boasted", "Pact"),
        ("The Pact slammed Syria.", "slammed", "Syria"),
        ("The Pact reneged on a pledge to Syria.", "reneged", "Pact"),
        ("Syria is a warmonger of the Pact.", "warmonger", "Syria"),
        ("The Pact called Syria a psychopath and the union ghouls.", "psychopath", "Syria"),
        ("The Pact told Syria the terrorist left.", "terrorist", ""),
        ("Envoys of Syria are warmongers.", "warmongers", ""),
    ],
)
def test_a_loaded_word_names_whom_it_dresses(text, word, target):
    names = [place(text, name, "name", target=name) for name in ("Syria", "Pact") if name in text]
    (found,) = [f for f in stance(text, names=names) if text[f.start : f.end] == word]
    assert found.target == target


def test_a_judging_word_inside_a_name_aims_at_the_name():
    text = "The Takfiri terrorist group left."
    found = stance(text, names=[place(text, "Takfiri terrorist group", "name", target="Daesh")])
    assert [(f.term, f.target) for f in found] == [("takfiri", "Daesh"), ("terrorist", "Daesh")]


# sentence by sentence ---------------------------------------------------------------------------------------

CASES = list(
    csv.DictReader(
        Path(__file__).with_name("stance_cases.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE
    )
)


@pytest.fixture(scope="module")
def annotated():
    """Return, for each case, its number and the words found of its feature and labels, as the whole way through does."""
    texts = [case["text"].replace("*", "") for case in CASES]
    spans = annotate(pd.DataFrame({"article_id": list(map(str, range(len(texts)))), "text": texts}))
    found = {}
    for i, case in enumerate(CASES):
        rows = spans[spans["article_id"].eq(str(i)) & spans["feature"].eq(case["feature"])]
        if case["labels"]:
            rows = rows[rows["label"].isin(case["labels"].split("|"))]
        found[i] = rows["text"].tolist()
    return found


@pytest.mark.parametrize(
    "i",
    [
        pytest.param(i, marks=pytest.mark.xfail(strict=True, reason="known limit")) if case["known_wrong"] else i
        for i, case in enumerate(CASES)
    ],
    ids=[f"{case['about']}: {case['text']}" for case in CASES],
)
def test_the_words_between_stars_count_and_no_others(annotated, i):
    assert annotated[i] == re.findall(r"\*([^*]+)\*", CASES[i]["text"])


def test_each_family_of_cases_has_words_that_count_and_words_that_do_not():
    for about in {case["about"] for case in CASES} - {"open under denial"}:
        texts = [case["text"] for case in CASES if case["about"] == about]
        assert any("*" in text for text in texts) and any("*" not in text for text in texts), about


# the list itself --------------------------------------------------------------------------------------------


def cited(source):
    """Return the words of a published list that entries cite, and the list's name, or none."""
    with (Path(__file__).with_name("cited_words.tsv")).open(encoding="utf-8") as file:
        lists = {row["list"]: row["words"].split("|") for row in csv.DictReader(file, delimiter="\t")}
    return [words for name, words in lists.items() if name in source]


def test_a_hedge_that_cites_a_published_list_stands_on_it():
    for entry in ENTRIES:
        for words in cited(entry.source) if entry.feature == "hedge" else ():
            told = " | ".join((entry.term, *entry.forms))
            assert any(re.search(rf"(?<![\w']){re.escape(word)}(?![\w'])", told) for word in words), told


def test_every_hedge_but_a_fixed_phrase_says_that_denial_undoes_it():
    """Words that leave a thing open or rough, and adverbs of the sentence or inside a noun phrase, stand outside it."""
    fixed = re.compile(r"\b(my|our|don't|i know)\b")
    for entry in ENTRIES:
        if entry.feature == "hedge" and entry.label in ("modal", "verb", "evidential", "belief"):
            assert fixed.search(entry.term) or ("denied", False) in entry.when.tests, entry.term


def test_a_form_in_several_rows_says_in_each_where_it_counts():
    rows = {}
    for entry in ENTRIES:
        for form in entry.forms if entry.feature == "hedge" else ():
            rows.setdefault(form, []).append(entry)
    assert [form for form, entries in rows.items() if len(entries) > 1 and not all(e.when for e in entries)] == []


def test_no_place_gets_two_labels_in_the_cases():
    for text in (case["text"].replace("*", "") for case in CASES):
        reading = read_text(text)
        labels = {}
        for row in from_lists(reading, [Block(0, len(text), "body")], list(MATCHER.find(reading))):
            if row.feature == "hedge":
                labels.setdefault((row.start, row.end), set()).add(row.label)
        assert all(len(names) == 1 for names in labels.values()), (text, labels)


# properties -------------------------------------------------------------------------------------------------

PIECES = [
    "may",
    "May",
    "so-called",
    "claims",
    "he",
    "said",
    "that",
    "if",
    "even",
    "absurd",
    "about",
    "5",
    ",",
    ".",
    "\n",
    "not",
    "as",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_findings_are_sorted_lie_in_blocks_and_never_overlap_their_own_feature(pieces):
    text = " ".join(pieces)
    found = stance(text)
    assert found == sorted(found)
    for feature in {f.feature for f in found}:
        rows = [f for f in found if f.feature == feature]
        assert all(a.end <= b.start for a, b in pairwise(rows))


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_a_paragraph_more_changes_no_finding_before_it(pieces):
    text = " ".join(pieces).replace("\n", " ") + "."
    more = text + "\n\nThe absurd plan may fail."
    assert [f for f in stance(more) if f.start < len(text)] == stance(text)
    assert [f.term for f in stance(more) if f.start >= len(text)] == ["absurd", "may"] or not text.strip(" .")


def test_words_outside_the_blocks_are_not_counted():
    text = "Read: absurd plan may fail.\n\nThe talks may fail."
    reading = read_text(text)
    found = find_stance(reading, [Block(29, len(text), "body")], list(MATCHER.find(reading)))
    assert [f.start for f in found] == [text.rindex("may")]


def test_a_noun_that_names_a_claim_of_nobodys_is_no_hedge():
    spans = annotate(
        pd.DataFrame({"article_id": ["a"], "text": ["Despite complaints that he was slow, Berg was paid."]})
    )
    found = [(row.feature, row.label) for row in spans.itertuples() if row.text == "complaints"]
    assert found == [("cue", "withheld")]
