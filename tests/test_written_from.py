"""Reference texts stay where they are kept; what is committed of the edits holds none of their words."""

from __future__ import annotations

import subprocess

import pandas as pd
import pytest

from analysis import annotate, edit_table, edited_sentences, figures, read_comparison
from analysis.__main__ import main
from analysis.articles import EDIT_COLUMNS
from analysis.passage_pages import edited_page
from analysis.written_from import FOLDER, SENTENCE_COLUMNS, reference_articles

AGENCY = (
    "The bridge was opened on May 25 after zymurgical delays. I think it will hold, said the mayor. "
    "Quixotic pigeons watched from the parapet all morning."
)


@pytest.fixture
def kept(folder, tmp_path):
    text = tmp_path / "agency.txt"
    text.write_text(AGENCY, "utf-8")
    facts = ["--outlet", "An Agency", "--published", "2020-05-24"]
    assert main(["fingerprint", str(folder), str(text), *facts, "--keep"]) == 0
    return folder


def test_a_kept_reference_is_read_and_ignored_by_git(kept):
    found = reference_articles(read_comparison(kept))
    assert found[["article_id", "outlet", "role"]].to_numpy().tolist() == [["agency", "An Agency", "reference"]]
    assert found["text"].tolist() == [AGENCY]
    assert (kept / FOLDER / ".gitignore").read_text("utf-8") == "*\n"


def test_edits_csv_holds_no_word_of_the_reference_that_the_article_has_not(kept, capsys):
    assert main(["edits", str(kept)]) == 0
    told = (kept / "edits.csv").read_text("utf-8-sig")
    assert tuple(told.splitlines()[0].split(",")) == EDIT_COLUMNS
    for word in ("zymurgical", "Quixotic", "pigeons", "parapet", "delays", "think"):
        assert word not in told
    assert "north from agency: " in capsys.readouterr().out
    both = (kept / FOLDER / "edits.html").read_text("utf-8")
    assert "zymurgical" in both
    assert "parapet" in both


def test_each_sentence_says_from_what_it_was_edited(kept):
    main(["edits", str(kept)])
    comparison = read_comparison(kept)
    assert comparison.problems.empty
    rows = edited_sentences(comparison, annotate(comparison.articles, comparison))
    assert tuple(rows.columns) == SENTENCE_COLUMNS
    mine = rows[rows["article_id"].eq("north")].set_index("sentence")
    opened = mine[mine["text"].str.contains("May 25")].iloc[0]
    assert (opened["reference"], opened["words"], opened["words_kept"]) == ("An Agency", 8, 7)
    text = comparison.articles.set_index("article_id").loc["north", "text"]
    own = [text[int(s) : int(e)] for s, e in (place.split("-") for place in opened["own"].split())]
    assert own == ["so-called"]
    assert "so-called" in edited_page(rows)


def test_a_fresh_clone_without_the_texts_says_the_same(kept):
    main(["edits", str(kept)])
    comparison = read_comparison(kept)
    spans = annotate(comparison.articles, comparison)
    before = edited_sentences(comparison, spans)
    for path in (kept / FOLDER).iterdir():
        path.unlink()
    again = read_comparison(kept)
    pd.testing.assert_frame_equal(edited_sentences(again, spans), before)
    with pytest.raises(ValueError, match="no reference text in references/; keep one there with"):
        edit_table(again)


def test_without_edits_the_fingerprints_still_mark_own_and_taken_over_words(kept):
    comparison = read_comparison(kept)
    rows = edited_sentences(comparison, annotate(comparison.articles, comparison))
    mine = rows[rows["article_id"].eq("north")]
    opened = mine[mine["text"].str.contains("May 25")].iloc[0]
    assert opened["edits"] == "partly own"
    assert opened["words_kept"] == 6
    assert rows["reference"].eq("").all()


def test_without_any_reference_there_is_no_row_and_the_page_says_so(folder):
    comparison = read_comparison(folder)
    rows = edited_sentences(comparison, annotate(comparison.articles, comparison))
    assert rows.empty
    assert edited_page(rows) == "<p>Of no article it is known what it was written from.</p>"


def test_a_younger_text_is_not_what_an_article_was_written_from(kept):
    path = kept / "references.csv"
    path.write_text(path.read_text("utf-8-sig").replace("2020-05-24", "2020-06-24"), "utf-8")
    assert edit_table(read_comparison(kept)).empty


@pytest.mark.parametrize("date", ["24 May 2020", "May 24, 2020", "2020-05-25T08:00", "", "spring"])
def test_a_date_in_another_form_leaves_no_reference_out(kept, date):
    path = kept / "references.csv"
    path.write_text(path.read_text("utf-8-sig").replace("2020-05-24", f'"{date}"'), "utf-8")
    assert not edit_table(read_comparison(kept)).empty


def test_where_nothing_is_found_the_stored_edits_stay(kept, capsys):
    main(["edits", str(kept)])
    before = (kept / "edits.csv").read_bytes()
    path = kept / "references.csv"
    path.write_text(path.read_text("utf-8-sig").replace("2020-05-24", "2020-06-24"), "utf-8")
    assert main(["edits", str(kept)]) == 2
    assert "no sentence of an article is found" in capsys.readouterr().err
    assert (kept / "edits.csv").read_bytes() == before


def test_rows_of_a_reference_that_is_not_here_stay(kept, tmp_path):
    other = tmp_path / "wire.txt"
    other.write_text("The bridge is expected to open in June, officials said.", "utf-8")
    main(["fingerprint", str(kept), str(other), "--keep"])
    main(["edits", str(kept)])
    both = pd.read_csv(kept / "edits.csv", keep_default_na=False, dtype=str)
    (kept / FOLDER / "wire.txt").unlink()
    main(["edits", str(kept)])
    again = pd.read_csv(kept / "edits.csv", keep_default_na=False, dtype=str)
    assert set(both["reference_id"]) == set(again["reference_id"]) == {"agency", "wire"}
    assert main(["edits", str(kept)]) == 0


def test_another_text_under_the_same_name_is_refused_before_anything_is_written(kept, tmp_path, capsys):
    other = tmp_path / "agency.txt"
    other.write_text(AGENCY + " More.", "utf-8")
    before = (kept / "references.csv").read_bytes()
    assert main(["fingerprint", str(kept), str(other), "--keep"]) == 2
    assert "another text is kept there" in capsys.readouterr().err
    assert (kept / "references.csv").read_bytes() == before


def test_edits_made_with_older_lists_are_a_problem_that_says_so(kept):
    main(["edits", str(kept)])
    path = kept / "edits.csv"
    path.write_text(path.read_text("utf-8-sig").replace(read_comparison(kept).lexicon, "0123456789ab"), "utf-8")
    found = read_comparison(kept).problems
    assert "older findings" in found["problem"].tolist()
    assert len(read_comparison(kept).edits)


@pytest.mark.parametrize("column", ["sentence", "start", "words", "words_kept", "similarity", "own"])
def test_a_broken_row_is_a_problem_and_no_crash(kept, column):
    main(["edits", str(kept)])
    table = pd.read_csv(kept / "edits.csv", keep_default_na=False, dtype=str)
    table.loc[table["text"].ne("").idxmax(), column] = "many"
    table.to_csv(kept / "edits.csv", index=False)
    comparison = read_comparison(kept)
    assert comparison.problems["problem"].tolist() == ["row left out"]
    assert len(comparison.edits) == len(table) - 1
    edited_sentences(comparison, annotate(comparison.articles, comparison))


def test_an_edit_of_a_changed_article_becomes_a_problem_and_is_not_used(kept):
    main(["edits", str(kept)])
    text = kept / "texts" / "north.txt"
    text.write_text(text.read_text("utf-8").replace("so-called bridge", "fine bridge"), "utf-8")
    comparison = read_comparison(kept)
    assert comparison.problems["problem"].str.contains("row left out").any()
    assert comparison.problems["would_work"].str.contains("edits.csv written again").any()


def test_a_name_that_leads_out_of_the_folder_is_refused(folder, tmp_path, capsys):
    text = tmp_path / "agency.txt"
    text.write_text(AGENCY, "utf-8")
    assert main(["fingerprint", str(folder), str(text), "--id", "../agency", "--keep"]) == 2
    assert "is no name of a file" in capsys.readouterr().err
    assert not (folder.parent / "agency.txt").exists()


def test_nothing_of_the_first_cases_references_is_tracked(project):
    tracked = subprocess.run(
        ["git", "ls-files", "data"], cwd=project, capture_output=True, text=True, check=True
    ).stdout
    assert "/references/" not in tracked
    ignored = subprocess.run(
        ["git", "check-ignore", "-q", "data/nato-daesh-2017/references/ap.txt"], cwd=project, check=False
    )
    assert ignored.returncode == 0


def test_of_the_first_case_the_stored_edits_fit_the_articles(comparison, spans):
    rows = edited_sentences(comparison, spans)
    assert not comparison.problems["problem"].str.contains("row left out").any()
    press = rows[rows["article_id"].eq("press-tv")]
    assert set(press["reference"]) == {"", "Associated Press"}
    distancing = press[press["added"].str.contains("loaded, distancing: so-called → coalition")]
    assert distancing["edits"].tolist() == ["replaced"]
    memo = rows[rows["article_id"].eq("memo")]
    assert memo["added"].str.contains("is said to").sum() == 1
    assert memo["words_kept"].sum() / memo["words"].sum() > 0.6  # counted by hand: about two thirds
    assert press["words_kept"].sum() / press["words"].sum() < 0.3


def test_the_ledger_draws_words_taken_over_and_own_ones(comparison, spans):
    drawn = figures.edit_ledger(comparison, comparison.articles, spans)
    kept = drawn.rows.groupby("outlet")["words_kept"].sum()
    words = drawn.rows.groupby("outlet")["words"].sum()
    for ax, outlet in zip(drawn.figure.axes, comparison.outlets, strict=True):
        bars = [patch for patch in ax.patches if patch.get_width() > 0]
        full = sum(bar.get_width() for bar in bars if bar.get_facecolor()[:3] != (1.0, 1.0, 1.0))
        assert full / sum(bar.get_width() for bar in bars) == pytest.approx(kept[outlet] / words[outlet], abs=1e-6)
    assert f"of {len(drawn.rows[drawn.rows['outlet'].eq('Press TV')])} sentences" in drawn.caption.lower()
