"""Which conclusions stand: a variant is the headline contrast of a filtered table, and what cannot be made says why."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_rgba

from analysis import annotate, conclusions, figures, headline_contrasts, multiverse, read_comparison, variants
from analysis.leaving_out import COLUMNS, KINDS, VERDICTS
from analysis.own_lists import import_list

COUNTS = ["count_a", "exposure_a", "count_b", "exposure_b", "difference"]
HEADS = [
    {"feature": "loaded", "label": "distancing", "target": "coalition", "per": "mentions"},
    {"feature": "loaded", "per": "mentions", "target": ["coalition", "Daesh"]},
    {"feature": "hedge", "per": "words"},
    {"feature": "hedge", "voice": ["outlet", "reported"], "per": "words"},
    {"feature": "theme", "label": ["combat", "unity"], "per": "sentences"},
    {"feature": "name", "label": ["bare", "judging"], "target": "Daesh", "per": "mentions"},
    {"feature": "name", "counted": "distinct", "per": "mentions"},
    {"feature": "source", "label": ["person", "state"], "counted": "distinct", "per": "sentences"},
    {"feature": "cue", "per": "sentences"},
]


def written(folder, north, south, *heads):
    """Return a comparison of two texts, annotated, with the headlines given."""
    (folder / "texts" / "north.txt").write_text(north, "utf-8")
    (folder / "texts" / "south.txt").write_text(south, "utf-8")
    comparison = replace(read_comparison(folder), headline=heads)
    return comparison, annotate(comparison.articles, comparison)


@pytest.fixture(scope="module")
def table(comparison, spans):
    return variants(comparison, spans)


@pytest.fixture
def turning(folder):
    """Three times *perhaps* in the north, twice *apparently* in the south: all hangs on one entry."""
    north = "Perhaps it rains. Perhaps it snows. Perhaps it hails. Nobody knows."
    return written(
        folder, north, "Apparently it rains. It snows. It hails, apparently. Nobody knows.", {"feature": "hedge"}
    )


def test_without_one_entry_the_sign_turns(turning):
    rows = variants(*turning).set_index("variant")
    assert (rows.loc["as fixed", "count_a"], rows.loc["as fixed", "count_b"]) == (3, 2)
    turned = rows.loc["without “perhaps”"]
    assert (turned["count_a"], turned["count_b"], turned["verdict"]) == (0, 2, "reversed")
    assert rows.loc["without “apparently”", "verdict"] == "same direction"
    assert rows.loc["without label adverb", "verdict"] == "nothing left"


def test_the_sentence_names_what_turns_the_sign(turning):
    (told,) = conclusions(variants(*turning), inferred=["South"])
    assert told.startswith(
        "Hedges: this article of North 3 in 11 words (27.27 per 100), this one of South (inferred) 2"
    )
    assert "The direction stands in 2 of 4 variants, with an interval clear of zero in none." in told
    assert "Without “perhaps”: it reverses, 0 in 11 against 2 in 10 words." in told
    assert "Without label adverb: no hit is left." in told and "own words only (no reference text is given)" in told
    assert "quoted words only (North and South have no words there)" in told


@pytest.mark.parametrize("head", HEADS, ids=lambda head: "-".join(map(str, head.values())))
def test_without_an_entry_is_the_headline_contrast_of_the_filtered_span_table(comparison, spans, head):
    comparison = replace(comparison, headline=(head,))
    rows = variants(comparison, spans)
    entries = rows[rows["kind"].eq("entry")]
    assert len(entries) > 1 and entries["left_out"].is_unique
    for row in pd.concat([entries.head(3), entries.tail(3)]).itertuples(index=False):
        gone = spans["feature"].eq(head["feature"]) & spans["term"].eq(row.left_out)
        found = headline_contrasts(comparison, spans[~gone])
        assert len(found) == 1
        wanted = found.iloc[0][COUNTS].to_list()
        assert [getattr(row, name) for name in COUNTS] == pytest.approx(wanted, nan_ok=True), row.left_out


@pytest.mark.parametrize("per", ["words", "quotations"])
def test_without_a_label_is_the_headline_written_without_it(comparison, spans, per):
    head = {"feature": "quotation", "label": ["direct", "partial", "scare"], "counted": "words", "per": per}
    rows = variants(replace(comparison, headline=(head,)), spans).query("kind == 'label'")
    assert sorted(rows["left_out"]) == ["direct", "partial", "scare"]
    for row in rows.itertuples(index=False):
        less = {**head, "label": [label for label in head["label"] if label != row.left_out]}
        wanted = headline_contrasts(replace(comparison, headline=(less,)), spans).iloc[0]
        assert [getattr(row, name) for name in COUNTS] == wanted[COUNTS].to_list()


def test_as_fixed_and_the_parts_of_the_words_are_the_headline_contrasts(comparison, spans, table):
    rows = table.copy()
    for kind, only in (
        ("as fixed", {}),
        ("origin", {"origin": "own"}),
        ("quoted", {"voice": "quoted"}),
        ("unquoted", {"voice": ("outlet", "reported", "outlet+reported")}),
    ):
        wanted = headline_contrasts(comparison, spans, only=only)
        mine = rows[rows["kind"].eq(kind) & rows["count_a"].notna()]
        assert mine[COUNTS].astype(float).to_numpy() == pytest.approx(wanted[COUNTS].to_numpy(float), nan_ok=True), kind


def test_quoted_and_unquoted_words_add_up(comparison, spans, table):
    for _, rows in table.groupby("headline"):
        by = rows.set_index("kind")
        if by.loc["quoted"]["why"].startswith("quotation"):
            continue
        for name in ("count_a", "exposure_a", "count_b", "exposure_b"):
            assert by.loc["quoted", name] + by.loc["unquoted", name] == by.loc["as fixed", name]


def test_with_entries_marked_case_is_the_count_of_all_findings(comparison, spans, table):
    rows = table.set_index(["headline", "kind"]).loc["judging loaded words aimed at Daesh"]
    body = spans[spans["part"].eq("body") & spans["feature"].eq("loaded") & spans["label"].eq("judging")]
    assert rows.loc["case", "count_a"].item() == (body["target"].eq("Daesh") & body["article_id"].eq("press-tv")).sum()
    assert rows.loc["case", "count_a"].item() == rows.loc["as fixed", "count_a"].item() + 1


def test_intervals_are_those_of_the_contrast(comparison, spans, table):
    rows = table.query("kind == 'as fixed'").set_index("headline")
    other = multiverse(comparison, spans).set_index(["condition", "headline"])
    words = "words in direct+partial quotations"
    for headline in rows.index:
        wanted = other.loc[("sentences resampled" if headline == words else "exact interval", headline)]
        assert rows.loc[headline, ["low", "high"]].to_list() == wanted[["low", "high"]].to_list()
        assert rows.loc[headline, "method"] == wanted["method"]


def test_what_cannot_be_made_is_named_with_its_reason(folder):
    text = "The mayor may open the bridge. She said “it will hold”."
    heads = [{"feature": "hedge", "label": "modal"}, {"feature": "quotation", "voice": "all", "counted": "words"}]
    rows = variants(*written(folder, text, text, *heads))
    why = {(row.headline, row.kind): row.why for row in rows[rows["verdict"].eq("not applicable")].itertuples()}
    assert why["modal hedges", "origin"] == "no reference text is given"
    assert why["modal hedges", "label"] == "one label is compared"
    assert why["modal hedges", "list"] == "all hits are of the shipped list"
    assert why["modal hedges", "case"] == "no such entry has a hit here"
    assert why["words in quotations", "entry"] == "quotation has no entries"
    assert why["words in quotations", "quoted"] == "quotation is not told apart by voice"
    told = dict.fromkeys(KINDS)
    for headline in rows["headline"].unique():
        assert set(rows[rows["headline"].eq(headline)]["kind"]) == set(told), "each kind is there, made or not"


def test_a_status_headline_has_no_entries_and_a_voice_that_is_fixed_stays(comparison, spans):
    head = {"feature": "status", "label": "denied", "voice": "quoted", "target": "join", "per": "mentions"}
    rows = variants(replace(comparison, headline=(head,)), spans).set_index("kind")
    assert rows.loc["entry", "why"] == "status has no entries"
    assert rows.loc["quoted", "why"] == "the voice is fixed: quoted"


def test_where_one_side_has_nothing_to_count_against_the_variant_is_not_applicable(comparison, spans, table):
    rows = table.copy()
    row = rows[rows["headline"].str.startswith("distancing") & rows["kind"].eq("quoted")].iloc[0]
    assert (row["verdict"], row["why"]) == ("not applicable", "Press TV has no mentions there")


def test_each_list_and_what_rules_find_can_be_left_out(folder, tmp_path):
    (tmp_path / "mine.txt").write_text("opened\n", "utf-8")
    path, _ = import_list(folder, tmp_path / "mine.txt", labels=["charged"])
    card = path.with_suffix(".toml")
    card.write_text(card.read_text("utf-8") + 'feature = "loaded"\n', "utf-8")
    north = "The so-called bridge was opened. The “unity” of the town was opened."
    comparison, spans = written(folder, north, "It was opened.", {"feature": "loaded"})
    rows = variants(comparison, spans).query("kind == 'list'").set_index("left_out")
    assert rows["count_a"].to_dict() == {"the shipped list": 3, "the list mine": 2, "the rule “scare quotes”": 3}
    assert rows.loc["the list mine", "count_b"] == 0


def test_an_own_entry_marked_case_takes_no_part(folder, tmp_path):
    (tmp_path / "mine.txt").write_text("opened\nheld\n", "utf-8")
    path, _ = import_list(folder, tmp_path / "mine.txt")
    rows = path.read_text("utf-8").splitlines()
    marked = [row.replace("\tnews\t", "\tcase\t") if row.startswith("opened") else row for row in rows]
    path.write_text("\n".join(marked) + "\n", "utf-8")
    comparison, spans = written(folder, "It opened. It held.", "It held.", {"feature": "own"})
    assert headline_contrasts(comparison, spans)["count_a"].item() == 1
    made = variants(comparison, spans).set_index("kind")
    assert (made.loc["as fixed", "count_a"], made.loc["case", "count_a"]) == (1, 2)


def test_the_table_has_its_columns_and_with_no_headline_no_row(comparison, spans, table):
    rows = table.copy()
    assert tuple(rows.columns) == COLUMNS and set(rows["verdict"]) <= set(VERDICTS)
    assert set(rows["lexicon"]) == {comparison.lexicon} and set(rows["corrections"]) == {0}
    none = variants(replace(comparison, headline=()), spans)
    assert none.empty and tuple(none.columns) == COLUMNS and conclusions(none) == []


def many(folder, entries, articles=3):
    """Return a comparison of several articles a side with so many loaded words, more of each in the north."""
    from analysis.lexicons import read_lexicons

    single = [e for e in read_lexicons() if e.feature == "loaded" and e.label == "charged" and " " not in e.forms[0]]
    words = [e.forms[0] for e in single if e.when is None][:entries] or [e.forms[0] for e in single][:entries]
    catalogue = ["article_id,outlet,event,headline,published,url,file,role,notes"]
    for side, outlet in (("n", "North"), ("s", "South")):
        for i in range(articles):
            mine = words if side == "n" else words[: len(words) // 2]
            text = " ".join(f"There was a {word} moment." for word in mine[i % 2 :])
            (folder / "texts" / f"{side}{i}.txt").write_text(text + " The end came.\n", "utf-8")
            catalogue.append(f"{side}{i},{outlet},e,,,,{side}{i}.txt,article,")
    (folder / "articles.csv").write_text("\n".join(catalogue) + "\n", "utf-8")
    comparison = replace(read_comparison(folder), headline=({"feature": "loaded", "label": "charged"},))
    return comparison, annotate(comparison.articles, comparison)


def test_several_articles_are_resampled_and_few_entries_are_shown(folder):
    rows = variants(*many(folder, 40))
    fixed = rows.iloc[0]
    assert (fixed["method"], fixed["unit"], fixed["articles_a"]) == ("bootstrap", "article", 3)
    entries = rows[rows["kind"].eq("entry")]
    drawn = figures.standing_rows(rows, entries=5)
    shown, further = drawn[drawn["kind"].eq("entry") & drawn["further"].eq(0)], drawn[drawn["further"].gt(0)]
    assert len(shown) == 5 and further["further"].item() == len(entries) - 5
    left = entries[~entries["left_out"].isin(shown["left_out"])]["difference"].astype(float)
    assert (further["scaled_least"].item(), further["scaled_most"].item()) == pytest.approx(
        (left.min() * 100, left.max() * 100)
    )
    moved = (entries.set_index("left_out")["difference"].astype(float) - fixed["difference"]).abs()
    assert moved[shown["left_out"]].min() >= moved.drop(shown["left_out"]).max()
    assert drawn["left_out"].iloc[: len(shown) + 1].to_list() == ["", *shown["left_out"]], "they stay in their order"


def test_entries_that_turn_the_sign_are_shown_before_those_that_move_it_more(folder):
    north = "Perhaps it rains. Perhaps it snows. Possibly it hails. Possibly it thaws."
    south = "Apparently it rains. Apparently it snows. Apparently it hails. Now it thaws."
    rows = variants(*written(folder, north, south, {"feature": "hedge"}))
    entries = rows[rows["kind"].eq("entry")].set_index("left_out")
    assert entries["difference"].idxmax() == "apparently" and entries.loc["apparently", "verdict"] == "same direction"
    assert set(entries.drop("apparently")["verdict"]) == {"reversed"}
    drawn = figures.standing_rows(rows, entries=1)
    (shown,) = drawn[drawn["kind"].eq("entry") & drawn["further"].eq(0)]["left_out"]
    assert shown in ("perhaps", "possibly"), "without *apparently* the difference moves most, yet keeps its sign"
    assert drawn.loc[drawn["further"].gt(0), "why"].item() == "1 reversed; 1 same direction"


@pytest.fixture(scope="module")
def figure(comparison, table):
    return figures.standing(comparison, table)


def test_a_mark_is_full_where_the_interval_is_clear_of_zero_and_on_the_side_that_has_more(figure):
    rows = figure.rows[figure.rows["verdict"].ne("not applicable")]
    marks = [line for ax in figure.figure.axes for line in ax.lines if line.get_marker() in ("o", "s", "x")]
    assert len(marks) == len(rows)
    for line, row in zip(marks, rows.itertuples(index=False), strict=True):
        if row.verdict == "nothing left":
            assert line.get_marker() == "x" and list(line.get_xdata()) == [0]
            continue
        assert float(line.get_xdata()[0]) == row.scaled_difference
        assert line.get_marker() == ("o" if row.scaled_difference > 0 else "s")
        hollow = to_rgba(line.get_markerfacecolor()) == to_rgba("white")
        assert hollow is not (row.verdict == "same, interval clear of zero")


def test_beside_each_mark_stand_name_difference_and_both_counts(figure):
    for ax, (_, rows) in zip(figure.figure.axes, figure.rows.groupby("headline", sort=False), strict=True):
        shown = rows[rows["verdict"].ne("not applicable")]
        assert [tick.get_text() for tick in ax.get_yticklabels()] == shown["variant"].to_list()
        texts = [text.get_text() for text in ax.texts]
        for row in shown.itertuples():
            assert f"{row.count_a:,} / {row.exposure_a:,}" in texts and f"{row.count_b:,} / {row.exposure_b:,}" in texts
        assert rows["stands"].iloc[0].startswith(
            texts[-1].partition("Not applicable")[0]
        ) or "Not applicable" in " ".join(texts)
        whole = " ".join(texts)
        assert "The direction stands in" in whole
        for row in rows[rows["verdict"].eq("not applicable")].itertuples():
            assert row.variant.split(" (")[0] in whole.replace("\n", " ")


def test_a_turned_sign_is_drawn_in_the_other_sides_mark_and_bold(turning):
    drawn = figures.standing(turning[0], variants(*turning))
    ax = drawn.figure.axes[0]
    at = [tick.get_text() for tick in ax.get_yticklabels()].index("without “perhaps”")
    (mark,) = [line for line in ax.lines if line.get_marker() in ("o", "s") and list(line.get_ydata()) == [at]]
    assert mark.get_marker() == "s" and mark.get_xdata()[0] < 0
    bold = {text.get_text() for text in ax.texts if text.get_fontweight() == "bold"}
    assert "0 / 11" in bold and "3 / 11" not in bold


def test_the_title_counts_what_stands_and_what_is_clear(figure):
    assert figure.caption.startswith(
        "3 of 4 contrasts keep their direction in every variant; none of them with every interval clear of zero."
    )
    assert figure.stem == "what-stands" and "one article a side" in figure.caption


def test_texts_lie_apart_for_two_articles_for_many_and_for_none(figure, folder, comparison, spans):
    from drawing import text_faults

    assert text_faults(figure.figure) == []
    large, found = many(folder, 40)
    assert text_faults(figures.standing(large, variants(large, found)).figure) == []
    none = replace(comparison, headline=())
    empty = figures.standing(none, variants(none, spans))
    assert text_faults(empty.figure) == [] and empty.caption.startswith("No contrast was fixed beforehand.")


def test_long_names_fit(comparison, spans, table):
    from drawing import text_faults

    rows = table.copy()
    rows["variant"] = rows["variant"].where(rows["kind"].ne("entry"), "without “" + "unendinglycompound" * 9 + "”")
    rows[["outlet_a", "outlet_b"]] = (
        "A long name of an outlet in the north",
        "The other outlet with its even longer name",
    )
    assert text_faults(figures.standing(comparison, rows).figure) == []


def test_three_hundred_entries_take_seconds_not_minutes(folder):
    import time

    comparison, spans = many(folder, 300, articles=20)
    start = time.process_time()
    rows = variants(comparison, spans)
    assert np.sum(rows["kind"].eq("entry")) > 200
    assert time.process_time() - start < 20
