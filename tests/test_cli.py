"""The command line and the scaffold."""

import time

import pandas as pd
import pytest

from analysis import read_comparison
from analysis.__main__ import main
from analysis.scaffold import html_text

PAGE = """<html><head><meta property="og:site_name" content="The Herald"><meta property="og:title" content="Bridge opens">
<meta property="article:published_time" content="2020-05-25T10:00:00Z"></head><body><nav><p>Home</p></nav>
<article><h1>Bridge opens</h1><p>The “so-called” bridge <b>opened</b>.</p><script>x()</script>
<blockquote><p>It will hold.</p></blockquote><aside><p>Read more</p></aside></article><footer><p>© 2020</p></footer></body></html>"""


def run(capsys, *arguments):
    code = main([str(a) for a in arguments])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_help_shows_the_way_from_two_texts_to_figures(capsys):
    code, out, _ = run(capsys)
    assert code == 0
    assert [
        c for c in ("new", "check", "annotate", "fingerprint", "report") if f"analysis {c}" in out or f"  {c} " in out
    ]
    assert "python -m analysis report data/my-event" in out


def test_new_makes_a_folder_that_check_reads(tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes("He said “no”.\r\nShe left.\n".encode())
    (tmp_path / "b.html").write_text(PAGE, "utf-8")
    code, out, _ = run(capsys, "new", tmp_path / "my" / "event", tmp_path / "a.txt", tmp_path / "b.html")
    assert code == 0 and "now fill in" in out
    comparison = read_comparison(tmp_path / "my" / "event")
    assert comparison.outlets == ("a", "The Herald")
    assert comparison.articles["text"][0] == "He said “no”.\r\nShe left.\n"
    assert comparison.articles["text"][1] == "Bridge opens\n\nThe “so-called” bridge opened.\n\nIt will hold.\n"
    assert comparison.articles["published"].tolist() == ["", "2020-05-25"]
    assert run(capsys, "check", tmp_path / "my" / "event")[0] == 0


@pytest.mark.parametrize("again", ["folder", "missing", "suffix", "names"])
def test_new_makes_nothing_when_something_is_wrong(tmp_path, capsys, again):
    (tmp_path / "a.txt").write_text("x y", "utf-8")
    (tmp_path / "a.pdf").write_text("x y", "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("x y", "utf-8")
    target = tmp_path / "event"
    given = {
        "folder": [tmp_path, tmp_path / "a.txt"],
        "missing": [target, tmp_path / "a.txt", tmp_path / "no.txt"],
        "suffix": [target, tmp_path / "a.txt", tmp_path / "a.pdf"],
        "names": [target, tmp_path / "a.txt", tmp_path / "sub" / "a.txt"],
    }[again]
    says = {
        "folder": "exists already; give the name of a new folder",
        "missing": "no file",
        "suffix": "a.pdf: cannot take .pdf; .txt and .html work",
        "names": "two files have the same name (a, a); each article needs its own",
    }[again]
    before = sorted(tmp_path.rglob("*"))
    code, _, err = run(capsys, "new", *given)
    assert code == 2 and says in err
    assert sorted(tmp_path.rglob("*")) == before


def test_html_without_an_article_falls_back_on_the_body():
    text, facts = html_text("<body><p>One.</p><ul><li>Two.</li></ul></body>")
    assert text == "One.\n\nTwo." and facts["outlet"] == ""


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_annotate_writes_by_suffix_and_all_formats_hold_the_same(folder, tmp_path, capsys, suffix):
    out = tmp_path / f"spans{suffix}"
    assert run(capsys, "annotate", folder, "--out", out)[0] == 0
    read = {
        ".csv": pd.read_csv,
        ".jsonl": lambda p: pd.read_json(p, lines=True, dtype=False),
        ".parquet": pd.read_parquet,
    }
    table = read[suffix](out)
    assert table["text"].tolist().count("so-called") == 1
    assert not list(tmp_path.glob("*.partial"))


def test_annotate_reports_the_bad_article_and_keeps_the_good(tmp_path, capsys):
    path = tmp_path / "t.csv"
    path.write_text('article_id,outlet,text\n1,N,"It may rain, he said."\n2,S,\n', "utf-8")
    code, _, err = run(capsys, "annotate", path, "--out", tmp_path / "s.csv")
    assert code == 0
    assert "problem: 2: no text" in err and "in 1 articles" in err


def test_annotate_refuses_a_suffix_before_reading_anything(tmp_path, capsys):
    code, _, err = run(capsys, "annotate", tmp_path / "none.csv", "--out", tmp_path / "s.xlsx")
    assert code == 2 and "s.xlsx: cannot write .xlsx; .csv, .jsonl and .parquet work" in err


def test_an_earlier_result_survives_a_failed_run(tmp_path, capsys):
    out = tmp_path / "s.csv"
    out.write_text("kept", "utf-8")
    assert run(capsys, "annotate", tmp_path / "none.csv", "--out", out)[0] == 2
    assert out.read_text("utf-8") == "kept"


def test_fingerprint_keeps_facts_and_no_text_and_replaces_itself(folder, tmp_path, capsys):
    text = tmp_path / "Agency Copy.txt"
    text.write_text("The so-called bridge was opened on May 25, the agency wrote.", "utf-8")
    for _ in range(2):
        assert run(capsys, "fingerprint", folder, text, "--outlet", "Agency")[0] == 0
    stored = (folder / "references.csv").read_text("utf-8-sig")
    assert stored.count("\n") == 2 and "agency-copy,Agency" in stored
    assert "bridge" not in stored
    code, _, err = run(capsys, "fingerprint", folder, folder / "comparison.toml".replace("comparison", "none"))
    assert code == 2 and err


def test_check_names_every_problem_and_fails_only_where_an_article_is_lost(folder, capsys):
    (folder / "texts" / "south.txt").write_text("", "utf-8")
    code, out, _ = run(capsys, "check", folder)
    assert code == 1
    assert "problem: south: empty file: texts/south.txt; would work: a text of at least one word" in out
    assert "headline   “Mayor opens bridge”" in out


def test_a_side_without_an_article_stops_report_and_edits_before_they_write_anything(folder, capsys):
    (folder / "texts" / "south.txt").write_text("", "utf-8")
    before = sorted(path for path in folder.rglob("*"))
    for command in ("report", "edits"):
        code, _, err = run(capsys, command, folder)
        assert code == 2 and "could be read; south: empty file (texts/south.txt)" in err
    assert sorted(path for path in folder.rglob("*")) == before


def test_fingerprint_never_replaces_another_text_and_keeps_columns_of_your_own(folder, tmp_path, capsys):
    run_of_five = "The so-called bridge was opened on May 25"
    (tmp_path / "copy.html").write_text(
        f"<nav>Home sweet home of us all</nav><article><p>{run_of_five}.</p></article>", "utf-8"
    )
    assert run(capsys, "fingerprint", folder, tmp_path / "copy.html", "--outlet", "Agency")[0] == 0
    path = folder / "references.csv"
    head, row = path.read_text("utf-8-sig").splitlines()
    path.write_text(f"{head},mine\n{row},kept\n", "utf-8")
    (tmp_path / "copy.txt").write_text("It rained in the north all day.", "utf-8")
    code, _, err = run(capsys, "fingerprint", folder, tmp_path / "copy.txt")
    assert code == 2 and "another text is called 'copy' already; give this one a name with --id" in err
    assert run(capsys, "fingerprint", folder, tmp_path / "copy.txt", "--id", "rain")[0] == 0
    assert run(capsys, "fingerprint", folder, tmp_path / "copy.html", "--published", "2020-05-24")[0] == 0
    table = pd.read_csv(path, keep_default_na=False).set_index("reference_id")
    assert table.loc["copy", ["outlet", "published", "mine"]].tolist() == ["Agency", "2020-05-24", "kept"]
    assert table.loc["rain", "fingerprint"] == "" and len(read_comparison(folder).references) == 2
    path.write_text(path.read_text("utf-8-sig") + "short,row\n", "utf-8")
    code, _, err = run(capsys, "fingerprint", folder, tmp_path / "copy.html")
    assert code == 2 and "references.csv, line 4: 2 fields" in err


def test_annotate_never_replaces_what_it_reads(folder, tmp_path, capsys):
    path = tmp_path / "t.csv"
    path.write_text("article_id,outlet,text\na,N,It rained.\n", "utf-8")
    for source, out in ((path, path), (folder, folder / "names.csv"), (folder, folder / "texts" / "north.txt")):
        before = out.read_bytes()
        code, _, err = run(capsys, "annotate", source, "--out", out)
        assert code == 2 and out.read_bytes() == before
    code, _, err = run(capsys, "annotate", path, "--out", path)
    assert "this would replace a file that is read; give another name" in err
    (tmp_path / "s.csv").mkdir()
    assert (
        "that is a folder; give the name of a file in it"
        in run(capsys, "annotate", path, "--out", tmp_path / "s.csv")[2]
    )
    assert "nope.csv: no such file" in run(capsys, "annotate", tmp_path / "nope.csv", "--out", tmp_path / "o.csv")[2]


def test_check_gives_hints_and_names_references(folder, capsys):
    path = folder / "articles.csv"
    rows = path.read_text("utf-8").replace("2020-05-26", "") + "agency,Agency,bridge,,,,agency.txt,reference,\n"
    path.write_text(rows.replace(",South,", ",south,"), "utf-8")
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8").replace('"South"', '"south"'), "utf-8")
    code, out, _ = run(capsys, "check", folder)
    assert code == 0 and "no problems" in out
    assert [line for line in out.splitlines() if line.startswith(("hint", "agency"))] == [
        "agency: a reference, not measured; `fingerprint` notes its words",
        "hint: status.csv is empty: what is said of the event stays unmeasured",
        "hint: south has no date in articles.csv",
        "hint: south: the outlet 'south' is the file's name; give the outlet's",
    ]
    assert "no such folder; `python -m analysis new" in run(capsys, "check", folder / "nope")[2]


@pytest.mark.parametrize(
    ("raised", "code", "says"),
    [(RuntimeError("03.ipynb: it broke"), 2, "03.ipynb: it broke"), (KeyboardInterrupt(), 130, "stopped")],
)
def test_a_broken_or_stopped_run_ends_with_one_sentence(folder, capsys, monkeypatch, raised, code, says):
    def fail(_):
        raise raised

    monkeypatch.setattr("analysis.articles.read_comparison", fail)
    got, _, err = run(capsys, "check", folder)
    assert got == code and says in err and err.count("\n") == 1


def test_new_makes_two_sides_of_two_pages_of_one_outlet_and_valid_settings_of_any_name(tmp_path, capsys):
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(
            PAGE.replace("opened", f"opened {name}").replace("The Herald", "The\x01 Herald"), "utf-8"
        )
    target = tmp_path / 'my\x07 "event"'
    assert run(capsys, "new", target, tmp_path / "a.html", tmp_path / "b.html")[0] == 0
    comparison = read_comparison(target)
    assert comparison.outlets == ("a", "b") and comparison.title == 'my "event"'
    assert comparison.catalogue["notes"][0].startswith("The page names The Herald as its outlet.")
    assert run(capsys, "check", target)[0] == 0


def test_new_takes_names_without_letters_and_refuses_one_file_and_zero_bytes(tmp_path, capsys):
    for name in ("!!!.txt", "???.txt"):
        (tmp_path / name).write_text(f"It rained {name}", "utf-8")
    assert run(capsys, "new", tmp_path / "e", tmp_path / "!!!.txt", tmp_path / "???.txt")[0] == 0
    assert read_comparison(tmp_path / "e").outlets == ("article-1", "article-2")
    assert "a comparison needs two articles" in run(capsys, "new", tmp_path / "f", tmp_path / "!!!.txt")[2]
    (tmp_path / "zero.txt").write_bytes(b"a\x00b")
    code, _, err = run(capsys, "new", tmp_path / "f", tmp_path / "!!!.txt", tmp_path / "zero.txt")
    assert code == 2 and "zero.txt: the file holds zero bytes" in err and not (tmp_path / "f").exists()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h1>T</h1><div>He said it.</div><div>Share</div>", "T\n\nHe said it."),
        ("<p>One<br>two <i>three</i>.</p><table><tr><td>a<td>b</table>", "One two three.\n\na\n\nb"),
        ("<p>Seen.</p><p hidden>Not.</p><div style='display: none'>Not.</div><p aria-hidden=true>Not.</p>", "Seen."),
        ("<main><article><p>The long story is here.</p><article><p>Not.</p></article></article><article>Not.</article></main>", "The long story is here."),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote>", "One.\n\nTwo."),
        ("<body><form><p>All in a form.</p></form>", "All in a form."),
    ],
)  # fmt: skip
def test_html_keeps_the_article_and_loses_what_is_hidden_or_beside_it(page, text):
    assert html_text(page)[0] == text


def test_html_says_where_the_page_holds_far_more_than_was_taken():
    page = "<article><p>A teaser.</p></article><div>" + "The story is here. " * 9 + "</div>"
    assert html_text(page)[1]["notes"] == "Of the page's 38 words 2 were taken."


def test_html_is_read_in_the_encoding_it_declares(tmp_path, capsys):
    for name, text in (("a", "Łódź"), ("b", "Gdańsk")):
        page = f'<meta charset="iso-8859-2"><p>In {text} it rained, he said.</p>'
        (tmp_path / f"{name}.html").write_bytes(page.encode("iso-8859-2"))
    assert run(capsys, "new", tmp_path / "e", tmp_path / "a.html", tmp_path / "b.html")[0] == 0
    comparison = read_comparison(tmp_path / "e")
    assert "Łódź" in comparison.articles["text"][0]
    assert comparison.catalogue["notes"][0] == "The page was read as iso8859-2."


def test_html_of_many_nested_blocks_is_read_in_linear_time():
    start = time.process_time()
    html_text("<div>" * 5000 + "x" + "<p>y" * 5000)
    assert time.process_time() - start < 10
