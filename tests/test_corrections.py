"""A reader's corrections: every number follows them, and none is applied where it does not fit."""

import io

import pandas as pd
import pytest

from analysis import annotate, check, contrast, headline_contrasts, measure, read_comparison
from analysis.corrections import COLUMNS, NEEDED, applied, row_to_paste, words_to_paste

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
    assert rule.startswith("strike loaded distancing: the article does not read 'so-called' at ")


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


def test_contrasts_say_how_many_corrections_they_rest_on(corrected):
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
    with pytest.raises(ValueError, match="'bridge' stands 3 times in the articles"):
        words_to_paste(comparison.articles, "bridge", feature="hedge", label="modal", **WHO)


FIGURES = ("status_ledger", "loaded_targets", "names_used", "finding_strip", "voice_words", "quoted_speakers")


def every_figure(comparison, spans):
    """Return every figure of a comparison, made from spans or from contrasts."""
    import analysis

    drawn = [getattr(analysis, name)(comparison, comparison.articles, spans) for name in FIGURES]
    rows = contrast(measure(comparison.articles, spans, by=("label",)), outlets=comparison.outlets)
    drawn += [analysis.profile(comparison, rows[rows["part"].eq("body")])]
    drawn += [analysis.difference(comparison, analysis.multiverse(comparison, spans))]
    return [*drawn, analysis.standing(comparison, analysis.variants(comparison, spans))]


def test_every_figure_and_sentence_says_on_how_many_corrections_it_rests(corrected):
    from analysis import conclusions, describe, variants

    _, spans = corrected()
    line = row_to_paste(spans, "text == 'so-called'", action="strike", **WHO)
    other = row_to_paste(spans, "text == 'expected'", action="relabel", new_label="belief", **WHO)
    for lines, told in (
        ((), ""),
        ((line,), "Rests on 1 correction by hand."),
        ((line, other), "Rests on 2 corrections"),
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
    with pytest.raises(ValueError, match="cannot set 'new_label'; term, target can be"):
        words_to_paste(comparison.articles, "May 25", feature="hedge", label="modal", new_label="x", **WHO)
