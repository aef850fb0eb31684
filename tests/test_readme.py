"""The README is true: its code runs, its tables and commands are the real ones."""

import csv
import math
import re

import pandas as pd
import pytest

from analysis import read_gold, score, score_edits
from analysis.articles import COLUMNS as ARTICLES
from analysis.contrasts import COLUMNS as CONTRASTS
from analysis.edits import KINDS
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


def test_the_hero_sentence_is_the_figure_s_own(readme, project):
    told = (project / "figures" / "nato-daesh-2017" / "status-ledger.md").read_text("utf-8").split("\n\n")[1]
    assert f"**{told.partition(' Every mention in order')[0]}**" in readme


def test_the_count_by_hand_is_that_of_the_gold(readme, project, comparison):
    gold = read_gold(project / "data" / "gold" / "nato-daesh-2017" / "settled.csv", comparison.articles)
    parts = gold[gold["feature"].eq("part") & gold["label"].eq("headline")]
    headline = set(zip(parts["article_id"], parts["start"], strict=True))
    joins = gold[gold["feature"].eq("status") & gold["target"].eq("join")]
    joins = joins[[place not in headline for place in zip(joins["article_id"], joins["start"], strict=True)]]
    told = []
    for article_id in ("press-tv", "memo"):
        mine = joins[joins["article_id"].eq(article_id)]
        told.append(f"{mine['label'].isin(['done', 'will', 'expected']).sum()} of {len(mine)}")
    assert " and ".join(told) in readme


def test_the_accuracy_tables_are_those_measured(readme, project, comparison, spans):
    gold = read_gold(project / "data" / "gold" / "nato-daesh-2017" / "settled.csv", comparison.articles)
    for row in score(spans, gold, comparison.articles).itertuples(index=False):
        shares = [row.precision_exact, row.recall_exact, row.precision_overlap, row.recall_overlap]
        line = " | ".join([row.feature, str(row.found), str(row.gold), *(f"{share:.2f}" for share in shares)])
        assert f"| {line} |" in readme
    with (project / "data" / "gold" / "accuracy.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert f"| {row['figure']} | {row['read_half']} | {row['unread_half']}" in readme


def test_the_table_of_edits_is_that_measured(readme, project):
    scores = score_edits(project / "data" / "gold" / "edits").set_index(["half", "what"])
    for what in ("pair", *KINDS):
        cells = [what]
        for half in ("read", "unread"):
            row = scores.loc[(half, what)]
            cells += [f"{row['found']:.0f}", f"{row['gold']:.0f}", f"{row['precision']:.2f}", f"{row['recall']:.2f}"]
        assert f"| {' | '.join(cells)} |" in readme


def test_the_passages_judged_are_those_told(readme, project):
    judged = pd.read_csv(project / "data" / "gold" / "passages" / "basil-judged.csv")
    fresh = judged[judged["sample"].eq("fresh")]
    assert f"{fresh['right'].eq('yes').sum()} of {len(fresh)} passages" in readme
    n, p, z = len(fresh), fresh["right"].eq("yes").mean(), 1.959964
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    limits = [(middle + side * half) / (1 + z * z / n) for side in (-1, 1)]
    assert f"95 % interval {limits[0]:.2f} to {limits[1]:.2f}".replace("0.", ".") in readme


def test_every_make_target_and_every_command_of_the_readme_exists(readme, project):
    makefile = (project / "Makefile").read_text("utf-8")
    for target in re.findall(r"make ([a-z]+)", readme):
        assert re.search(rf"^{target}:", makefile, re.M), target
    for command in re.findall(r"python -m analysis (\w+)", readme):
        assert command in ("new", "check", "annotate", "fingerprint", "edits", "list", "report"), command


def test_every_file_and_picture_the_readme_points_to_is_there(readme, project):
    for link in re.findall(r"\]\(((?!https?:)[^)#]+)\)", readme):
        assert (project / link).exists(), link
