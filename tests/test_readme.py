"""The README is true: its code runs, its tables and commands are the real ones."""

import re

import pytest

from analysis.articles import COLUMNS as ARTICLES
from analysis.contrasts import COLUMNS as CONTRASTS
from analysis.measures import COLUMNS as MEASURES
from analysis.spans import COLUMNS as SPANS


@pytest.fixture(scope="module")
def readme(project):
    return (project / "README.md").read_text("utf-8")


def test_every_python_block_runs(readme, project, monkeypatch):
    monkeypatch.chdir(project)
    blocks = re.findall(r"```python\n(.*?)```", readme, re.S)
    assert blocks
    namespace = {}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), namespace)


@pytest.mark.parametrize(
    ("name", "columns"), [("articles", ARTICLES), ("spans", SPANS), ("measures", MEASURES), ("contrasts", CONTRASTS)]
)
def test_the_four_tables_have_the_columns_the_readme_prints(readme, name, columns):
    row = re.search(rf"^\| `{name}` \|.*$", readme, re.M).group()
    assert re.findall(r"`(\w+)`", row.split("|")[3]) == list(columns)


def test_every_make_target_and_every_command_of_the_readme_exists(readme, project):
    makefile = (project / "Makefile").read_text("utf-8")
    for target in re.findall(r"make ([a-z]+)", readme):
        assert re.search(rf"^{target}:", makefile, re.M), target
    for command in re.findall(r"python -m analysis (\w+)", readme):
        assert command in ("new", "check", "annotate", "fingerprint", "report"), command


def test_every_file_and_picture_the_readme_points_to_is_there(readme, project):
    for link in re.findall(r"\]\(((?!https?:)[^)#]+)\)", readme):
        assert (project / link).exists(), link
