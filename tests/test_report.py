"""The notebooks, the figures and the report page, made from nothing."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser

import nbformat
import pandas as pd
import pytest
from conftest import small_comparison

from analysis import read_comparison
from analysis.articles import day_of
from analysis.pages import dates_apart
from analysis.report import Section, run_notebooks, write_report
from analysis.written_from import younger


class Page(HTMLParser):
    """What of a page a reader who sees no pictures and loads nothing needs."""

    def __init__(self, text):
        super().__init__()
        self.images, self.loads, self.headings, self.scripts = [], [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "img":
            self.images.append(given.get("alt", ""))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.scripts += tag == "script"
        self.loads += [v for k, v in attrs if k in ("src", "href") and v and not v.startswith(("data:", "#"))]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = write_report(read_comparison(small_comparison(tmp_path_factory.mktemp("page"))))
    return path, Page(path.read_text("utf-8"))


def test_the_page_of_any_comparison_is_self_contained_and_has_alt_texts(page):
    path, seen = page
    assert path.parts[-3:] == ("figures", "bridge", "report.html")
    assert seen.loads == [] and seen.scripts == 0
    assert len(seen.images) >= 6 and all(len(alt) > 40 for alt in seen.images)
    assert seen.headings[0] == 1 and max(b - a for a, b in zip(seen.headings, seen.headings[1:], strict=False)) <= 1


def test_each_figure_stands_in_five_files_under_one_stem(page):
    path, _ = page
    stems = {p.stem for p in path.parent.glob("*.svg")}
    assert len(stems) >= 7
    for stem in stems:
        assert {p.suffix for p in path.parent.glob(f"{stem}.*")} == {".svg", ".pdf", ".png", ".csv", ".md"}


def test_days_apart_are_counted_across_ways_of_writing_a_date(comparison):
    articles = comparison.articles.assign(published=["2017-05-24", "May 26, 2017 10:00 +02:00"])
    assert dates_apart(replace(comparison, articles=articles))[-1].startswith("They are 2 days apart")
    articles["published"] = ["13/11/2026", "2026-11-11"]
    assert dates_apart(replace(comparison, articles=articles))[-1].startswith("They are 2 days apart")
    articles["published"] = ["05/11/2026", "2026-11-20"]
    assert not any("apart:" in line for line in dates_apart(replace(comparison, articles=articles)))
    articles["published"] = ["05/11/2026", "07/11/2026"]
    told = dates_apart(replace(comparison, articles=articles))
    assert told[-1].startswith("How far apart is not told: 05/11/2026 can be read in two ways")


def test_a_date_that_may_be_two_days_is_counted_from_by_nobody():
    assert [day_of(date).isoformat()[:10] for date in ("05/05/2026", "13/11/2026", "11/13/2026", "2026-05-11")] == [
        "2026-05-05",
        "2026-11-13",
        "2026-11-13",
        "2026-05-11",
    ]
    assert all(pd.isna(day_of(date)) for date in ("05/11/2026", "26-05-11", "1.2.2026", "spring", ""))
    assert not younger("05/11/2026", "2026-05-20")


@pytest.mark.slow
def test_a_second_page_is_the_same_to_the_byte(page):
    path, _ = page
    before = hashes(path.parent)
    write_report(read_comparison(path.parents[2] / "data" / "bridge"))
    assert hashes(path.parent) == before


def test_what_went_wrong_is_said_on_the_screen_too(tmp_path, monkeypatch, capsys):
    folder = small_comparison(tmp_path)
    next((folder / "texts").iterdir()).write_text("“The dam holds, Lund said.\n\nNobody came.\n", "utf-8")
    monkeypatch.setattr("analysis.report._sections", lambda comparison, spans: (Section("a", "Who?", ()),))
    write_report(read_comparison(folder))
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and said[0].startswith("problem: ") and "unbalanced" in said[0]


def hashes(folder):
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


@pytest.mark.slow
def test_the_notebooks_run_on_another_comparison_beside_the_tracked_ones(folder, project):
    before = hashes(project / "notebooks")
    paths = run_notebooks(read_comparison(folder))
    assert [p.parent.parts[-3:] for p in paths] == [("figures", "bridge", "notebooks")] * 12
    assert hashes(project / "notebooks") == before
    cells = nbformat.read(paths[0], as_version=4)["cells"]
    assert any('FOLDER = "../../../data/bridge"' in cell["source"] for cell in cells)


@pytest.mark.slow
def test_a_notebook_that_fails_is_named_and_left_as_it_was(folder, monkeypatch, tmp_path, project):
    from analysis import report

    broken = tmp_path / "notebooks"
    broken.mkdir()
    text = (project / "notebooks" / "03-status.ipynb").read_text("utf-8").replace("status_ledger(comp", "nonsense(comp")
    (broken / "03-status.ipynb").write_text(text, "utf-8")
    monkeypatch.setattr(report, "NOTEBOOKS", broken)
    with pytest.raises(RuntimeError, match=r"03-status\.ipynb: NameError: name 'nonsense' is not defined"):
        run_notebooks(read_comparison(folder))
    assert (broken / "03-status.ipynb").read_text("utf-8") == text


def one_notebook(folder, monkeypatch, report):
    folder.mkdir()
    cells = [
        nbformat.v4.new_code_cell('FOLDER = "nowhere"', metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell("6 * 7"),
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "one.ipynb")
    monkeypatch.setattr(report, "NOTEBOOKS", folder)


def test_a_kernel_that_dies_before_it_answers_is_started_again(folder, monkeypatch, tmp_path):
    import nbclient

    from analysis import report

    started = []

    class Unlucky(nbclient.NotebookClient):
        def execute(self, **kwargs):
            started.append(1)
            if len(started) < 3:
                raise RuntimeError("Kernel died before replying to kernel_info")
            return super().execute(**kwargs)

    one_notebook(tmp_path / "notebooks", monkeypatch, report)
    monkeypatch.setattr(nbclient, "NotebookClient", Unlucky)
    (path,) = run_notebooks(read_comparison(folder))
    assert len(started) == 3
    assert nbformat.read(path, as_version=4)["cells"][1]["outputs"][0]["data"]["text/plain"] == "42"


def test_a_kernel_that_never_starts_is_told_with_its_notebook(folder, monkeypatch, tmp_path):
    import nbclient

    from analysis import report

    class Dead(nbclient.NotebookClient):
        def execute(self, **kwargs):
            raise RuntimeError("Kernel died before replying to kernel_info")

    one_notebook(tmp_path / "notebooks", monkeypatch, report)
    monkeypatch.setattr(nbclient, "NotebookClient", Dead)
    with pytest.raises(RuntimeError, match=r"one\.ipynb: Kernel died .*; its kernel was started 3 times"):
        run_notebooks(read_comparison(folder))
    assert not list(folder.parents[1].glob("figures/*/notebooks/one.ipynb"))


@pytest.mark.slow
def test_a_second_make_report_changes_no_byte(project, tmp_path):
    tracked = subprocess.run(["git", "ls-files"], cwd=project, capture_output=True, text=True, check=True).stdout
    copy = tmp_path / "copy"
    for name in tracked.splitlines():
        if (project / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project / name, copy / name)
    environment = os.environ | {"PYTHONPATH": str(copy)}
    command = [sys.executable, "-m", "analysis", "report", "data/nato-daesh-2017"]
    seen = []
    for _ in range(2):
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        seen.append(hashes(copy / "notebooks") | hashes(copy / "figures"))
    assert seen[0] == seen[1]
    for name in tracked.splitlines():
        if name.startswith("figures/") and name.endswith((".csv", ".md")):
            assert (copy / name).read_text("utf-8") == (project / name).read_text("utf-8"), name
