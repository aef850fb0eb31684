"""Which conclusions stand: a variant is the headline contrast of a filtered table, and says if it could have fallen."""

from dataclasses import replace
from itertools import product

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_rgba
from matplotlib.text import Annotation

from analysis import annotate, conclusions, figures, headline_contrasts, read_comparison, variants
from analysis.contrasts import strikes_to_level
from analysis.features import FEATURES
from analysis.leaving_out import CHOICES, COLUMNS, KINDS, VERDICTS, stands
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


@pytest.fixture(scope="module")
def of_head(comparison, spans):
    """Return the variants of one headline of the real texts, each made once."""
    made = {}

    def table_of(head):
        key = str(head)
        if key not in made:
            made[key] = variants(replace(comparison, headline=(head,)), spans)
        return made[key].copy()

    return table_of


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
    assert rows.loc["without “apparently”", "verdict"] == "stands"


def test_the_sentence_names_what_turns_the_sign(turning):
    (told,) = conclusions(variants(*turning), inferred=["South"])
    assert told.startswith(
        "Hedges: this article of North 3 in 11 words (27.27 per 100), this one of South (inferred) 2"
    )
    assert "None of 2 other ways to count could have changed the direction; in 1 of them there is nothing" in told
    assert "Of 2 entries left out one by one, 2 could have changed it: it stands without 1 of these." in told
    assert "Without “perhaps”: it reverses, 0 in 11 against 2 in 10 words." in told
    assert "To strike 1 hit of North would undo it." in told
    assert "own words only (no reference text is given); without each label (all hits are of label adverb)" in told


def heads(folder, north, south, **head):
    """Return the variants of one headline of two texts by name."""
    return variants(*written(folder, north, south, head)).set_index("variant")


def test_at_three_to_none_no_entry_could_have_changed_the_direction_and_that_is_not_standing(folder):
    north = "Perhaps it rains. Possibly it snows. Apparently it hails. Nobody knows."
    rows = heads(folder, north, "It rains. It snows. It hails.", feature="hedge")
    assert set(rows.query("kind == 'entry'")["verdict"]) == {"could not change it"}
    assert "stands" not in set(rows["verdict"])
    (told,) = conclusions(rows.reset_index())
    assert "None of 2 other ways to count could have changed the direction, as South has none" in told
    assert "Nor could leaving out any one of 3 entries." in told and "stands" not in told


def test_an_entry_that_holds_every_hit_could_change_it_and_does(folder):
    rows = heads(folder, "Perhaps it rains. Perhaps it snows.", "It rains. It snows.", feature="hedge")
    assert rows.loc["without “perhaps”", "verdict"] == "nothing left"
    assert "Without “perhaps”: no hit is left." in conclusions(rows.reset_index())[0]


def test_a_row_could_have_changed_it_where_what_it_leaves_out_reaches_the_hits_to_strike(of_head):
    seen = set()
    for head in HEADS[:4]:
        rows = of_head(head)
        fixed, entries = rows.iloc[:1], rows[rows["kind"].eq("entry")]
        strikes, total = strikes_to_level(fixed).item(), fixed[["count_a", "count_b"]].sum(axis=1).item()
        if fixed["verdict"].item() != "as fixed":
            continue
        gone = total - (entries["count_a"] + entries["count_b"])
        assert (entries["verdict"].eq("could not change it") == gone.lt(strikes)).all(), head
        seen |= set(entries["verdict"])
    assert {"could not change it", "stands"} <= seen


def test_nought_to_nought_on_a_part_is_nothing_to_compare_for_every_feature_alike(comparison, spans, table):
    by = table.set_index(["headline", "kind"])
    for headline, why in (
        ("evidential hedges", "neither side has a hit there"),
        ("judging loaded words aimed at Daesh", "Press TV has no mentions there"),
    ):
        row = by.loc[(headline, "quoted")]
        assert (row["verdict"], row["why"]) == ("nothing to compare", why)
    told = " ".join(stands(rows) for _, rows in table.groupby("headline"))
    assert "Quoted words only" not in told


def test_where_there_is_nothing_to_cross_the_sentence_says_why(folder):
    north, head = "It may rain. It might snow, “it may hail”, she said.", {"feature": "hedge", "label": "modal"}
    rows = variants(*written(folder, north, "It may rain. She said “it will hail”.", head))
    assert "Only one choice can be made otherwise, so nothing is crossed." in conclusions(rows)[0]
    head = {"feature": "quotation", "label": "partial", "counted": "words"}
    rows = variants(*written(folder, north, "She spoke of “hail and rain”.", head))
    assert "There is no other way to count it. " in conclusions(rows)[0]


def test_every_choice_is_crossed_with_every_other_and_entries_are_not(of_head, spans):
    for head in HEADS[:3]:
        rows = of_head(head)
        rows = rows[rows["verdict"].ne("not applicable")]
        ways, entries = rows[rows["without_entry"].eq("")], rows[rows["without_entry"].ne("")]
        choices = list(CHOICES[:-1])
        every = set(product(*(dict.fromkeys(ways[name]) for name in choices)))
        assert every == set(ways[choices].itertuples(index=False, name=None)) and len(ways) == len(every) > 4
        assert set(entries["kind"]) == {"entry"} and len(entries[choices].drop_duplicates()) == 1
    hedges = spans[spans["part"].eq("body") & spans["feature"].eq("hedge")]
    assert set(ways["without_label"]) == {"", *hedges["label"]} and len(ways) == 2 * 3 * (1 + hedges["label"].nunique())


@pytest.mark.parametrize("head", HEADS, ids=lambda head: "-".join(map(str, head.values())))
def test_a_crossed_row_is_the_headline_contrast_of_what_is_left(comparison, spans, of_head, head):
    comparison, rows = replace(comparison, headline=(head,)), of_head(head)
    chosen = rows[rows["kind"].eq("crossed") & rows["case_entries"].eq("left out")]
    for row in chosen.iloc[[0, len(chosen) // 2, -1]].itertuples(index=False):
        only = {"origin": "own"} if row.origin_of_words == "own" else {}
        voice = {"quoted": "quoted", "unquoted": ("outlet", "reported", "outlet+reported")}
        only |= {"voice": voice[row.voice_of_words]} if row.voice_of_words != "all" else {}
        left, less, names = spans, head, COUNTS
        if row.without_label and "counted" not in head:
            labels = head.get("label", FEATURES[head["feature"]].labels)
            less = {**head, "label": [one for one in labels if one != row.without_label]}
        elif row.without_label:  # a headline of several labels counts a term once in each
            left = left[~(left["feature"].eq(head["feature"]) & left["label"].eq(row.without_label))]
            names = ["count_a", "count_b"]
        rule = {"the shipped list": "listed", "": "-"}.get(row.without_list, row.without_list[10:-1])
        left = left[~(left["feature"].eq(head["feature"]) & left["rule"].str.startswith(rule))]
        wanted = headline_contrasts(replace(comparison, headline=(less,)), left, only=only).iloc[0][names].to_list()
        assert [getattr(row, name) for name in names] == pytest.approx(wanted, nan_ok=True), row.variant


def test_an_entry_that_annotators_seldom_marked_is_named_beside_the_contrast_that_rests_on_it(comparison, spans, table):
    rows = table[table["weak"].ne("")].set_index(["headline", "without_entry"])["weak"]
    assert rows["evidential hedges", "is said to"] == "0 of 15 places (Szeged Wikipedia)"
    assert ("evidential hedges", "is expected") not in rows.index, "18 of 19 is not weak"
    (told,) = [told for told in conclusions(table) if told.startswith("Evidential")]
    assert "“is said to” makes 1 of the 4 counted; annotators of other texts marked it in 0 of 15 places" in told


@pytest.mark.parametrize("head", HEADS, ids=lambda head: "-".join(map(str, head.values())))
def test_without_an_entry_is_the_headline_contrast_of_the_filtered_span_table(comparison, spans, of_head, head):
    comparison, rows = replace(comparison, headline=(head,)), of_head(head)
    entries = rows[rows["kind"].eq("entry")]
    assert len(entries) > 1 and entries["without_entry"].is_unique
    for row in pd.concat([entries.head(2), entries.tail(1)]).itertuples(index=False):
        gone = spans["feature"].eq(head["feature"]) & spans["term"].eq(row.without_entry)
        found = headline_contrasts(comparison, spans[~gone])
        assert len(found) == 1
        wanted = found.iloc[0][COUNTS].to_list()
        assert [getattr(row, name) for name in COUNTS] == pytest.approx(wanted, nan_ok=True), row.without_entry


@pytest.mark.parametrize("per", ["words", "quotations"])
def test_without_a_label_is_the_headline_written_without_it(comparison, spans, per):
    head = {"feature": "quotation", "label": ["direct", "partial", "scare"], "counted": "words", "per": per}
    rows = variants(replace(comparison, headline=(head,)), spans).query("kind == 'label'")
    assert sorted(rows["without_label"]) == ["direct", "partial", "scare"]
    for row in rows.itertuples(index=False):
        less = {**head, "label": [label for label in head["label"] if label != row.without_label]}
        wanted = headline_contrasts(replace(comparison, headline=(less,)), spans).iloc[0]
        assert [getattr(row, name) for name in COUNTS] == wanted[COUNTS].to_list()


def test_as_fixed_and_the_parts_of_the_words_are_the_headline_contrasts(comparison, spans, table):
    rows = table.copy()
    for kind, only in (
        ("as fixed", {}),
        ("own", {"origin": "own"}),
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
    exact = headline_contrasts(comparison, spans, method="exact").iloc[:3]
    resampled = headline_contrasts(comparison, spans, method="bootstrap", block="sentence").iloc[3:]
    for headline, wanted in zip(rows.index, pd.concat([exact, resampled]).itertuples(), strict=True):
        assert rows.loc[headline, ["low", "high"]].to_list() == [wanted.low, wanted.high]
        assert rows.loc[headline, "method"] == wanted.method


def test_what_cannot_be_made_is_named_with_its_reason(folder):
    text = "The mayor may open the bridge. She said “it will hold”."
    heads = [{"feature": "hedge", "label": "modal"}, {"feature": "quotation", "voice": "all", "counted": "words"}]
    rows = variants(*written(folder, text, text, *heads))
    why = {(row.headline, row.kind): row.why for row in rows[rows["verdict"].eq("not applicable")].itertuples()}
    assert why["modal hedges", "own"] == "no reference text is given"
    assert why["modal hedges", "label"] == "one label is compared"
    assert why["modal hedges", "list"] == "all hits are of the shipped list"
    assert why["modal hedges", "case"] == "no such entry has a hit here"
    assert why["words in quotations", "entry"] == "quotation has no entries"
    assert why["words in quotations", "quoted"] == "quotation is not told apart by voice"
    for headline in rows["headline"].unique():
        held = set(rows[rows["headline"].eq(headline)]["kind"])
        assert held | {"crossed"} == set(KINDS), "each kind is there, made or not"


def test_a_status_headline_has_no_entries_and_a_voice_that_is_fixed_stays(comparison, spans):
    head = {"feature": "status", "label": "denied", "voice": "quoted", "target": "join", "per": "mentions"}
    rows = variants(replace(comparison, headline=(head,)), spans).set_index("kind")
    assert rows.loc["entry", "why"] == "status has no entries"
    assert rows.loc["quoted", "why"] == "the voice is fixed: quoted"


def test_each_list_and_what_rules_find_can_be_left_out(folder, tmp_path):
    (tmp_path / "mine.txt").write_text("opened\n", "utf-8")
    path, _ = import_list(folder, tmp_path / "mine.txt", labels=["charged"])
    card = path.with_suffix(".toml")
    card.write_text(card.read_text("utf-8") + 'feature = "loaded"\n', "utf-8")
    north = "The so-called bridge was opened. The “unity” of the town was opened."
    comparison, spans = written(folder, north, "It was opened.", {"feature": "loaded"})
    rows = variants(comparison, spans).query("kind == 'list'").set_index("without_list")
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
    left = entries[~entries["without_entry"].isin(shown["without_entry"])]["difference"].astype(float)
    assert (further["scaled_least"].item(), further["scaled_most"].item()) == pytest.approx(
        (left.min() * 100, left.max() * 100)
    )
    moved = (entries.set_index("without_entry")["difference"].astype(float) - fixed["difference"]).abs()
    assert moved[shown["without_entry"]].min() >= moved.drop(shown["without_entry"]).max()
    order = entries[entries["without_entry"].isin(shown["without_entry"])]["without_entry"].to_list()
    assert shown["without_entry"].to_list() == order, "they stay in their order"


def test_entries_that_turn_the_sign_are_shown_before_those_that_move_it_more(folder):
    north = "Perhaps it rains. Perhaps it snows. Possibly it hails. Possibly it thaws."
    south = "Apparently it rains. Apparently it snows. Apparently it hails. Now it thaws."
    rows = variants(*written(folder, north, south, {"feature": "hedge"}))
    entries = rows[rows["kind"].eq("entry")].set_index("without_entry")
    assert entries["difference"].idxmax() == "apparently" and entries.loc["apparently", "verdict"] == "stands"
    assert set(entries.drop("apparently")["verdict"]) == {"reversed"}
    drawn = figures.standing_rows(rows, entries=1)
    (shown,) = drawn[drawn["kind"].eq("entry") & drawn["further"].eq(0)]["without_entry"]
    assert shown in ("perhaps", "possibly"), "without *apparently* the difference moves most, yet keeps its sign"
    assert drawn.loc[drawn["further"].gt(0), "why"].item() == "1 reversed; 1 stands"


@pytest.fixture(scope="module")
def figure(comparison, table):
    return figures.standing(comparison, table)


def lines_of(rows):
    """Return the rows of a drawn table that have a line of their own."""
    return rows[rows["verdict"].ne("not applicable") & rows["kind"].ne("crossed")]


def test_a_mark_is_full_where_the_interval_is_clear_of_zero_and_on_the_side_that_has_more(figure):
    rows = lines_of(figure.rows)
    rows = rows[~rows["verdict"].isin(["nothing to compare", "nothing left"])]
    marks = [line for ax in figure.figure.axes for line in ax.lines if line.get_marker() in ("o", "s")]
    assert len(marks) == len(rows)
    for line, row in zip(marks, rows.itertuples(index=False), strict=True):
        assert float(line.get_xdata()[0]) == row.scaled_difference
        assert line.get_marker() == ("o" if row.scaled_difference > 0 else "s")
        hollow = to_rgba(line.get_markerfacecolor()) == to_rgba("white")
        assert hollow is not (row.low > 0 or row.high < 0)


def test_beside_each_mark_stand_name_verdict_in_words_and_both_counts(figure):
    said = {
        "stands": "stands",
        "could not change it": "could not change it",
        "nothing to compare": "nothing to compare",
    }
    for ax, (_, rows) in zip(figure.figure.axes, figure.rows.groupby("headline", sort=False), strict=True):
        shown = lines_of(rows)
        assert [tick.get_text() for tick in ax.get_yticklabels()] == ["all ways, crossed", *shown["variant"]]
        texts = [text for text in ax.texts if not isinstance(text, Annotation)]
        at = {round(text.get_position()[1], 6): [] for text in texts}
        for text in texts:
            at[round(text.get_position()[1], 6)].append(text.get_text())
        for y, row in enumerate(shown.itertuples()):
            words, *counts = at[y]
            assert counts == [f"{row.count_a:,} / {row.exposure_a:,}", f"{row.count_b:,} / {row.exposure_b:,}"]
            assert words.startswith(said.get(row.verdict, "")) and (y or "more in" in words)
        whole = " ".join(text.get_text() for text in ax.texts)
        assert rows["stands"].iloc[0] in whole
        for row in rows[rows["verdict"].eq("not applicable")].itertuples():
            assert row.variant in whole


def test_the_outlets_stand_whole_over_their_counts(figure, comparison):
    heads = [text.get_text().replace("\n", " ") for text in figure.figure.axes[0].texts]
    for outlet in comparison.outlets[:2]:
        assert any(head.endswith(outlet) for head in heads), outlet


def test_the_strip_has_a_tick_for_each_way_to_count_and_says_who_has_more(figure):
    for ax, (_, rows) in zip(figure.figure.axes, figure.rows.groupby("headline", sort=False), strict=True):
        ways = rows[rows["kind"].ne("entry") & rows["verdict"].ne("not applicable")]
        compared = ways[ways["verdict"].ne("nothing to compare")]
        drawn = compared[compared["verdict"].ne("nothing left")]["scaled_difference"]
        at = [path for lines in ax.collections for path in lines.get_segments() if path[:, 1].max() < -0.5]
        assert sorted(path[0, 0] for path in at) == sorted(drawn)
        more = compared["outlet_a" if drawn.iloc[0] > 0 else "outlet_b"].iloc[0]
        assert f"{more} has more in {len(drawn):,} of {len(compared):,}" in [text.get_text() for text in ax.texts]


def test_the_row_of_a_weak_entry_says_in_how_many_places_it_was_marked(figure):
    texts = [text.get_text() for ax in figure.figure.axes for text in ax.texts]
    assert "could not change it; marked in 0 of 15" in texts


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
        "3 of 4 contrasts keep their direction in every way to count; for 2 of these no way tried could have changed it."
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
