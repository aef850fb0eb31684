"""The command line and the scaffold."""

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
        "missing": [target, tmp_path / "no.txt"],
        "suffix": [target, tmp_path / "a.pdf"],
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
