"""A reader's corrections: every number follows them, and none is applied where it does not fit."""

import io
from time import process_time

import numpy as np
import pandas as pd
import pytest

from analysis import (
    annotate,
    check,
    contrast,
    headline_contrasts,
    measure,
    read_comparison,
    row_to_paste,
    words_to_paste,
)
from analysis.corrections import COLUMNS, NEEDED, Correction, Rules, applied, correct
from analysis.features import CORRECTABLE
from analysis.spans import Finding

WHO = {"reason": "read again", "initials": "ab"}


@pytest.fixture
def corrected(folder):
    """Return a function that writes corrections.csv into the small comparison and annotates it."""

    def run(*lines):
        (folder / "corrections.csv").write_text(",".join(COLUMNS) + "\n" + "".join(lines), "utf-8")
        comparison = read_comparison(folder)
        return comparison, check(annotate(comparison.articles, comparison), comparison.articles)

    return run


def texts(spans, feature, label=None):
    found = spans[spans["feature"].eq(feature)]
    return found[found["label"].eq(label) if label else slice(None)]["text"].tolist()


def refused(spans):
    return spans.loc[spans["label"].eq("correction-not-applied"), "rule"].tolist()


def where(spans, text, feature):
    return spans.index[spans["text"].eq(text) & spans["feature"].eq(feature)][0]


def test_without_corrections_nothing_changes(corrected, folder):
    comparison, spans = corrected()
    assert applied(spans) == 0 and not refused(spans)
    assert texts(spans, "loaded") == ["so-called"]
    assert len(comparison.corrections) == 0


def test_a_struck_finding_is_gone_and_leaves_a_note_with_the_reason(corrected):
    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    _, after = corrected(line)
    assert texts(after, "loaded") == []
    note = after[after["feature"].eq("correction")].iloc[0]
    assert (note["label"], note["text"], note["rule"]) == ("strike", "so-called", "loaded distancing: read again (ab)")
    assert applied(after) == 1 and not refused(after)


def test_a_relabelled_finding_keeps_its_place(corrected):
    _, spans = corrected()
    at = int(where(spans, "so-called", "loaded"))
    _, after = corrected(row_to_paste(spans, at, action="relabel", new_label="charged", **WHO))
    row = after[after["feature"].eq("loaded")].iloc[0]
    assert (row["text"], row["label"], row["rule"]) == ("so-called", "charged", "relabelled by a reader")


def test_an_added_finding_is_counted_with_voice_and_sentence(corrected):
    comparison, _ = corrected()
    line = words_to_paste(comparison.articles, "It will |hold|", feature="hedge", label="modal", **WHO)
    _, after = corrected(line)
    row = after[after["feature"].eq("hedge") & after["text"].eq("hold")].iloc[0]
    assert (row["voice"], row["rule"], row["term"]) == ("quoted", "added by a reader", "hold")


def test_a_struck_quotation_gives_its_words_back_to_the_outlet(corrected):
    _, spans = corrected()
    rows = spans[spans["feature"].isin(["quotation", "content"])]
    lines = [row_to_paste(spans, int(i), action="strike", **WHO) for i in rows.index]
    comparison, after = corrected(*lines)
    assert texts(spans, "quotation") == ["It will hold,"] and texts(after, "quotation") == []
    words = [measure(comparison.articles, s, by=("voice",)) for s in (spans, after)]
    quoted = [m[m["feature"].eq("hedge") & m["voice"].eq("quoted") & m["per"].eq("words")] for m in words]
    assert [q["exposure"].sum() for q in quoted] == [3, 0]


def test_a_part_is_corrected_before_anything_is_read_in_it(corrected):
    _, spans = corrected()
    at = spans.index[spans["feature"].eq("part") & spans["article_id"].eq("south")][0]
    _, after = corrected(row_to_paste(spans, int(at), action="relabel", new_label="furniture", **WHO))
    assert texts(spans, "hedge") == ["expected"] and texts(after, "hedge") == []


def test_a_row_whose_text_has_moved_is_a_problem_and_never_applied(corrected):
    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    cells = line.split(",")
    cells[1:3] = str(int(cells[1]) + 1), str(int(cells[2]) + 1)
    _, after = corrected(",".join(cells))
    assert texts(after, "loaded") == ["so-called"] and applied(after) == 0
    (rule,) = refused(after)
    assert rule.startswith(
        "corrections.csv, line 2: strike loaded distancing: the article does not read 'so-called' at "
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"action": "cut"}, "no action 'cut'; use strike, relabel, add"),
        ({"reason": " "}, "a correction needs a reason and initials"),
        ({"initials": ""}, "a correction needs a reason and initials"),
        ({"feature": "mood"}, "no feature 'mood' that can be corrected; part, quotation, "),
        ({"label": "judging"}, "no such finding; at this place and link there is distancing"),
        ({"link": "9"}, "no such finding; at this place and link there is none"),
        ({"action": "relabel", "new_label": "rude"}, "no label 'rude' of loaded; use distancing, judging, charged"),
        ({"action": "add"}, "there is a loaded (distancing) already; relabel it"),
        ({"action": "add", "label": "charged", "end": "-1"}, "the article does not read"),
        ({"start": "x"}, "the article does not read 'so-called' at x–"),
        ({"end": "99999"}, "the article does not read"),
        ({"action": "relabel", "new_label": "distancing"}, "it is so already: nothing would change"),
        ({"action": "relabel", "target": "bridge"}, "it is so already: nothing would change"),
        ({"feature": "own", "action": "relabel", "new_label": "x"}, "no label 'x' of own; use one of an own list, and"),
    ],
)
def test_a_row_that_does_not_fit_says_why(corrected, change, message):
    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    row = pd.read_csv(io.StringIO(line), header=None, names=list(COLUMNS), dtype=str, keep_default_na=False).iloc[0]
    changed = pd.DataFrame([{**row.to_dict(), **change}])[list(COLUMNS)]
    _, after = corrected(changed.to_csv(header=False, index=False))
    (rule,) = refused(after)
    assert message in rule
    assert texts(after, "loaded", "distancing") == ["so-called"] and applied(after) == 0


def test_an_addition_that_would_overlap_is_refused_until_the_other_is_struck(corrected):
    comparison, spans = corrected()
    strike = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    add = words_to_paste(comparison.articles, "The |so-called bridge| was", feature="loaded", label="distancing", **WHO)
    _, wrong = corrected(add, strike)
    assert texts(wrong, "loaded") == [] and "it overlaps the loaded at" in refused(wrong)[0]
    _, right = corrected(strike, add)
    assert texts(right, "loaded") == ["so-called bridge"] and not refused(right)


def test_a_row_given_twice_is_applied_once(corrected):
    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    _, after = corrected(line, line)
    assert applied(after) == 1 and len(refused(after)) == 1


def test_a_row_for_an_article_that_is_not_there_is_a_problem_of_reading(corrected):
    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    comparison, _ = corrected(line.replace("north", "west", 1))
    (row,) = comparison.problems.to_dict("records")
    assert (row["problem"], row["given"]) == ("correction-not-applied", "corrections.csv, line 2: no article 'west'")


def test_contrasts_say_how_many_corrections_the_comparison_holds(corrected):
    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    for lines, wanted in (((), 0), ((line,), 1)):
        comparison, after = corrected(*lines)
        measures = measure(comparison.articles, after, by=("label",))
        assert set(contrast(measures, outlets=comparison.outlets)["corrections"]) == {wanted}
        assert set(headline_contrasts(comparison, after)["corrections"]) == {wanted}


def test_measures_that_lost_the_number_give_a_missing_one_not_zero(corrected):
    comparison, spans = corrected()
    measures = pd.DataFrame(measure(comparison.articles, spans).to_dict("list"))
    assert contrast(measures, outlets=comparison.outlets)["corrections"].isna().all()
    assert set(contrast(measures, outlets=comparison.outlets, corrections=3)["corrections"]) == {3}


def test_the_helpers_say_what_they_need(corrected):
    comparison, spans = corrected()
    with pytest.raises(ValueError, match=r"fits \d+ findings \(.*; name one, by its row number"):
        row_to_paste(spans, "feature == 'part'", action="strike", **WHO)
    with pytest.raises(ValueError, match="action 'add'; use strike or relabel, and words_to_paste"):
        row_to_paste(spans, 0, action="add", **WHO)
    with pytest.raises(ValueError, match="relabel with nothing new; relabel needs new_label, term or target"):
        row_to_paste(spans, 0, action="relabel", **WHO)
    with pytest.raises(ValueError, match="a correction needs a reason and initials"):
        row_to_paste(spans, 0, action="strike", reason="", initials="ab")
    with pytest.raises(
        ValueError, match=r"'bridge' stands 3 times in the articles \(north: … Mayor opens bridge The so-c"
    ):
        words_to_paste(comparison.articles, "bridge", feature="hedge", label="modal", **WHO)


FIGURES = ("status_ledger", "loaded_targets", "names_used", "finding_strip", "voice_words", "quoted_speakers")


def every_figure(comparison, spans):
    """Return every figure of a comparison, made from spans or from contrasts."""
    import analysis

    drawn = [getattr(analysis, name)(comparison, comparison.articles, spans) for name in FIGURES]
    rows = contrast(measure(comparison.articles, spans, by=("label",)), outlets=comparison.outlets)
    drawn += [analysis.profile(comparison, rows[rows["part"].eq("body")])]
    return [*drawn, analysis.standing(comparison, analysis.variants(comparison, spans))]


def test_every_figure_and_sentence_says_how_many_corrections_the_comparison_holds(corrected):
    from analysis import conclusions, describe, variants

    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    other = row_to_paste(spans, "text == 'expected'", action="relabel", new_label="belief", **WHO)
    for lines, told in (
        ((), ""),
        ((line,), "The comparison's findings hold 1 correction by hand, here or elsewhere."),
        ((line, other), "hold 2 corrections by hand"),
    ):
        comparison, after = corrected(*lines)
        texts = [text for drawn in every_figure(comparison, after) for text in (drawn.caption, drawn.alt)]
        texts += describe(headline_contrasts(comparison, after))
        texts += conclusions(variants(comparison, after))
        for text in texts:
            assert (told in text) if told else ("correction" not in text), text


def test_what_was_refused_is_told_in_the_problem_report_alone(corrected):
    from analysis import describe
    from analysis.pages import problem_report

    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    comparison, after = corrected(line, line)
    assert "Corrections by hand: 1 applied, 1 refused." in problem_report(comparison, after)
    assert "refused" not in " ".join(describe(headline_contrasts(comparison, after)))
    assert "Corrections by hand" not in problem_report(*corrected())


def test_a_sources_full_name_can_be_set_and_its_words_follow(corrected):
    _, spans = corrected()
    at = int(where(spans, "the mayor", "source"))
    comparison, after = corrected(row_to_paste(spans, at, action="relabel", term="Mayor Ann Lee", **WHO))
    row = after[after["feature"].eq("source") & after["text"].eq("the mayor")].iloc[0]
    assert (row["label"], row["term"], row["rule"]) == (
        spans.loc[at, "label"],
        "Mayor Ann Lee",
        "relabelled by a reader",
    )
    quoted = measure(comparison.articles, after, by=("source",))
    quoted = quoted[quoted["feature"].eq("quotation") & quoted["counted"].eq("words") & quoted["count"].gt(0)]
    assert set(quoted["source"]) == {"Mayor Ann Lee"}
    assert after.loc[after["feature"].eq("correction"), "rule"].item().endswith("term Mayor Ann Lee: read again (ab)")


def test_a_names_target_can_be_set_and_emptied(corrected, folder):
    names = folder / "names.csv"
    names.write_text(names.read_text("utf-8") + "pier,pier,description,\n", "utf-8")
    _, spans = corrected()
    at = int(spans.index[spans["feature"].eq("name") & spans["article_id"].eq("south")][0])
    assert spans.loc[at, "target"] == "bridge"
    for target, wanted in (("pier", "pier"), ("none", "")):
        _, after = corrected(row_to_paste(spans, at, action="relabel", target=target, **WHO))
        row = after[after["feature"].eq("name") & after["article_id"].eq("south")].iloc[0]
        assert (row["target"], row["label"], row["term"]) == (wanted, spans.loc[at, "label"], spans.loc[at, "term"])
        assert applied(after) == 1


def test_an_added_loaded_word_can_be_aimed(corrected):
    comparison, _ = corrected()
    given = {"feature": "loaded", "label": "charged", "target": "bridge", "term": "open", **WHO}
    _, after = corrected(words_to_paste(comparison.articles, "|opened| on May", **given))
    row = after[after["text"].eq("opened") & after["feature"].eq("loaded")].iloc[0]
    assert (row["term"], row["target"]) == ("open", "bridge")


@pytest.mark.parametrize(
    ("feature", "text", "new", "message"),
    [
        ("loaded", "so-called", {"target": "tunnel"}, "no target 'tunnel' of loaded; use bridge, none"),
        ("source", "the mayor", {"target": "bridge"}, "a source has no target; loaded, name, status have"),
        ("quotation", "It will hold,", {"term": "x"}, "a quotation has no term"),
    ],
)
def test_a_term_or_target_that_does_not_fit_says_why(corrected, feature, text, new, message):
    _, spans = corrected()
    _, after = corrected(row_to_paste(spans, int(where(spans, text, feature)), action="relabel", **new, **WHO))
    (rule,) = refused(after)
    assert message in rule and applied(after) == 0


def test_a_file_without_the_two_newer_columns_stays_valid(folder):
    comparison = read_comparison(folder)
    line = row_to_paste(annotate(comparison.articles, comparison), "text == 'so-called'", action="strike", **WHO)
    (folder / "corrections.csv").write_text(",".join(NEEDED) + "\n" + line, "utf-8")
    comparison = read_comparison(folder)
    assert applied(annotate(comparison.articles, comparison)) == 1 and comparison.problems.empty


def test_the_helpers_set_nothing_else(corrected):
    comparison, spans = corrected()
    with pytest.raises(ValueError, match="cannot set 'voice'; new_label, term, target can be"):
        row_to_paste(spans, 0, action="relabel", voice="quoted", **WHO)
    with pytest.raises(ValueError, match="strike with target 'bridge'"):
        row_to_paste(spans, 0, action="strike", target="bridge", **WHO)
    with pytest.raises(ValueError, match="cannot set 'new_label'; term, target, link can be"):
        words_to_paste(comparison.articles, "May 25", feature="hedge", label="modal", new_label="x", **WHO)


def test_a_struck_or_retargeted_word_dresses_no_name(corrected, folder):
    names = folder / "names.csv"
    names.write_text(names.read_text("utf-8") + "pier,pier,description,\n", "utf-8")
    _, spans = corrected()
    assert texts(spans, "name", "dressed") == ["bridge"]
    for what in (
        {"action": "strike"},
        {"action": "relabel", "new_label": "charged"},
        {"action": "relabel", "target": "pier"},
    ):
        _, after = corrected(row_to_paste(spans, "text == 'so-called'", **what, **WHO))
        assert applied(after) == 1 and texts(after, "name", "dressed") == [], what


def test_an_added_distancing_word_dresses_the_name_it_is_aimed_at(corrected):
    comparison, _ = corrected()
    given = {"feature": "loaded", "label": "distancing", "target": "bridge", **WHO}
    _, after = corrected(words_to_paste(comparison.articles, "|opens| bridge", **given))
    assert texts(after, "name", "dressed") == ["bridge", "bridge"]


def test_a_dressed_name_can_still_be_relabelled(corrected):
    _, spans = corrected()
    line = row_to_paste(spans, "feature == 'name' and label == 'dressed'", action="relabel", new_label="bare", **WHO)
    _, after = corrected(line)
    assert applied(after) == 1 and texts(after, "name", "dressed") == [] and texts(after, "loaded") == ["so-called"]


@pytest.mark.parametrize(
    ("feature", "words", "label"),
    [
        ("quotation", "“It will hold,”", "direct"),
        ("quotation", "“It |will hold|,”", "direct"),
        ("source", "the mayor", "person"),
        ("source", "the |mayor| said", "person"),
    ],
)
def test_what_was_found_already_is_not_added_under_another_link(corrected, feature, words, label):
    comparison, spans = corrected()
    _, after = corrected(words_to_paste(comparison.articles, words, feature=feature, label=label, **WHO))
    (rule,) = refused(after)
    assert f"it overlaps the {feature} at " in rule and "strike that first or relabel it" in rule
    assert texts(after, feature) == texts(spans, feature)


def test_a_status_is_not_added_over_another(corrected, folder):
    (folder / "status.csv").write_text("event,wording,status\nopening,bridge was opened,\n", "utf-8")
    comparison, spans = corrected()
    assert texts(spans, "status") == ["The so-called bridge was opened"]
    given = {"feature": "status", "label": "done", "target": "opening", **WHO}
    _, after = corrected(words_to_paste(comparison.articles, "|was opened| on May 25", **given))
    assert "it overlaps the status at" in refused(after)[0] and len(texts(after, "status")) == 1


def test_a_quotation_within_another_can_be_added_as_nested(corrected):
    comparison, _ = corrected()
    _, after = corrected(
        words_to_paste(comparison.articles, "“It |will hold|", feature="quotation", label="nested", **WHO)
    )
    assert not refused(after) and "will hold" in texts(after, "quotation", "nested")


def test_an_added_quotation_is_tied_to_the_source_of_its_link(corrected):
    comparison, spans = corrected()
    link = spans.loc[spans["text"].eq("the mayor") & spans["feature"].eq("source"), "link"].item()
    words = {"feature": "quotation", "label": "partial", "link": link, **WHO}
    comparison, after = corrected(words_to_paste(comparison.articles, "opened on |May 25|", **words))
    m = measure(comparison.articles, after, by=("source",))
    m = m[m["feature"].eq("quotation") & m["counted"].eq("words") & m["per"].eq("words") & m["source"].eq("the mayor")]
    assert m["count"].sum() == 5 and not refused(after)


def test_nothing_is_added_where_nothing_is_measured(corrected):
    comparison, spans = corrected()
    at = spans.index[spans["feature"].eq("part") & spans["article_id"].eq("south")][0]
    part = row_to_paste(spans, int(at), action="relabel", new_label="furniture", **WHO)
    add = words_to_paste(comparison.articles, "to open in |June|", feature="loaded", label="charged", **WHO)
    _, after = corrected(part, add)
    assert (
        applied(after) == 1
        and "line 3: add loaded charged: it stands in a part that is not measured" in refused(after)[0]
    )


@pytest.mark.parametrize("words", ["bridge| |was", "bridge wa|s| opened", "It |wil|l hold", "hold|,|”"])
def test_only_whole_words_are_added(corrected, words):
    comparison, spans = corrected()
    _, after = corrected(words_to_paste(comparison.articles, words, feature="loaded", label="charged", **WHO))
    assert "is not made of whole words" in refused(after)[0] and texts(after, "loaded") == texts(spans, "loaded")


def test_the_labels_of_own_findings_are_those_of_the_folders_lists(corrected, folder):
    lists = folder / "lists"
    lists.mkdir()
    head = "term\tforms\tlabel\tsource\torigin\texample\tcounterexample\n"
    (lists / "moods.tsv").write_text(
        head + "opened\topened\tnegemo\ts\tnews\t\t\njune\tjune\tposemo\ts\tnews\t\t\n", "utf-8"
    )
    card = ("title", "edition", "made_by", "publications", "licence", "changes", "known_wrong")
    (lists / "moods.toml").write_text("".join(f'{key} = "x"\n' for key in card), "utf-8")
    _, spans = corrected()
    at = int(where(spans, "opened", "own"))
    _, after = corrected(row_to_paste(spans, at, action="relabel", new_label="moods: negmo", **WHO))
    assert "no label 'moods: negmo' of own; use moods: negemo, moods: posemo" in refused(after)[0]
    _, after = corrected(row_to_paste(spans, at, action="relabel", new_label="moods: posemo", **WHO))
    assert sorted(texts(after, "own", "moods: posemo")) == ["June", "opened"]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("north,", " north ,", 1).replace("strike", " strike "),
        lambda text: "sep=,\r\n" + text,
        lambda text: text.replace("\n", "\r\n"),
    ],
)
def test_blanks_and_what_a_spreadsheet_adds_do_no_harm(corrected, folder, change):
    _, spans = corrected()
    corrected(row_to_paste(spans, "text == 'so-called'", action="strike", **WHO))
    file = folder / "corrections.csv"
    file.write_bytes(change(file.read_text("utf-8")).encode())
    comparison = read_comparison(folder)
    assert applied(annotate(comparison.articles, comparison)) == 1 and comparison.problems.empty


def test_a_finding_over_a_line_break_is_named_on_one_line(corrected, folder):
    text = "Mayor opens bridge\r\n\r\nThe bridge was opened. “It will\r\nhold for long,” the mayor said.\r\n"
    (folder / "texts" / "north.txt").write_bytes(text.encode())
    _, spans = corrected()
    line = row_to_paste(spans, "feature == 'quotation'", action="strike", **WHO)
    assert line.count("\n") == 1 and "\r" not in line
    _, after = corrected(line)
    assert applied(after) == 1 and texts(after, "quotation") == []


def test_a_row_number_may_come_from_a_table(corrected):
    _, spans = corrected()
    at = np.int64(where(spans, "so-called", "loaded"))
    assert row_to_paste(spans, at, action="strike", **WHO) == row_to_paste(spans, int(at), action="strike", **WHO)


def test_the_helpers_refuse_what_could_not_be_applied(corrected):
    comparison, spans = corrected()
    hedge = {"feature": "hedge", **WHO}
    with pytest.raises(ValueError, match=r"the query \"txt == 'x'\" cannot be read .*; ask for article_id, part, "):
        row_to_paste(spans, "txt == 'x'", action="strike", **WHO)
    with pytest.raises(ValueError, match="the query 'text ==' cannot be read"):
        row_to_paste(spans, "text ==", action="strike", **WHO)
    with pytest.raises(ValueError, match="no label 'rude' of loaded; use distancing, judging, charged"):
        row_to_paste(spans, "text == 'so-called'", action="relabel", new_label="rude", **WHO)
    with pytest.raises(ValueError, match="loaded 'so-called' has new_label 'distancing' already; nothing would change"):
        row_to_paste(spans, "text == 'so-called'", action="relabel", new_label="distancing", **WHO)
    with pytest.raises(ValueError, match="no label 'modl' of hedge; use modal"):
        words_to_paste(comparison.articles, "May 25", label="modl", **hedge)
    with pytest.raises(ValueError, match=r"'show will hold' stands 0 times in the articles \('hold' does: north: … "):
        words_to_paste(comparison.articles, "show will |hold|", label="modal", **hedge)
    with pytest.raises(ValueError, match="no feature 'hege' that can be corrected"):
        words_to_paste(comparison.articles, "May 25", label="modal", **hedge | {"feature": "hege"})


def test_words_typed_with_other_marks_and_capitals_are_found(corrected, folder):
    (folder / "texts" / "south.txt").write_text("The mayor said: “We’ll open the half‑built bridge.”\n", "utf-8")
    comparison, _ = corrected()
    given = {"feature": "loaded", "label": "charged", **WHO}
    for typed in ("we'll open the |half-built| bridge", "half-built", "HALF-BUILT"):
        line = words_to_paste(comparison.articles, typed, **given)
        assert ",half‑built,add," in line
        _, after = corrected(line)
        assert "half‑built" in texts(after, "loaded")


def test_thousands_of_corrections_of_one_article_take_seconds():
    n, text = 6000, "so it is " * 6000
    found = [Finding(9 * i, 9 * i + 2, "loaded", "charged", "listed") for i in range(n)]
    key = [(str(9 * i), str(9 * i + 2), "loaded", "charged", "", "so") for i in range(n)]
    rows = [Correction("a", *one, action, "", "r", "ab") for action in ("strike", "add") for one in key]
    began = process_time()
    kept, notes = correct(found, rows, text, features=("loaded",), rules=Rules(CORRECTABLE))
    assert process_time() - began < 5, "looking through every finding for every row takes minutes"
    assert len(kept) == n and {note.feature for note in notes} == {"correction"}


def test_a_new_folder_takes_rows_with_and_without_term_and_target(tmp_path):
    from analysis.scaffold import new_comparison

    for name in ("north", "south"):
        (tmp_path / f"{name}.txt").write_text(f"The so-called bridge of the {name} was opened.\n", "utf-8")
    made = new_comparison(tmp_path / "made", [tmp_path / "north.txt", tmp_path / "south.txt"])
    spans = annotate((comparison := read_comparison(made)).articles, comparison)
    chosen = spans.index[spans["text"].eq("so-called")]
    lines = [
        row_to_paste(spans, chosen[0], action="strike", **WHO),
        row_to_paste(spans, chosen[1], action="relabel", term="so called", **WHO),
    ]
    with (made / "corrections.csv").open("a", encoding="utf-8") as file:
        file.writelines(lines)
    comparison = read_comparison(made)
    assert applied(annotate(comparison.articles, comparison)) == 2 and comparison.problems.empty
