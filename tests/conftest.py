"""Fixtures and the switch for slow tests."""

import os
from pathlib import Path

import pytest

from analysis import annotate, read_comparison

PROJECT = Path(__file__).resolve().parent.parent
SLOW = os.environ.get("SLOW", "") not in ("", "0")


def pytest_collection_modifyitems(items):
    if SLOW:
        return
    skip = pytest.mark.skip(reason="slow; run with SLOW=1")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def project():
    return PROJECT


@pytest.fixture(scope="session")
def comparison():
    return read_comparison(PROJECT / "data" / "nato-daesh-2017")


@pytest.fixture(scope="session")
def spans(comparison):
    return annotate(comparison.articles, comparison)


@pytest.fixture
def folder(tmp_path):
    """A small comparison of two invented articles, to break in a test."""
    return small_comparison(tmp_path)


def small_comparison(under):
    made = under / "data" / "bridge"
    (made / "texts").mkdir(parents=True)
    (made / "texts" / "north.txt").write_text(
        "Mayor opens bridge\n\nThe so-called bridge was opened on May 25. “It will hold,” the mayor said.\n", "utf-8"
    )
    (made / "texts" / "south.txt").write_text("The bridge is expected to open in June, officials said.\n", "utf-8")
    (made / "articles.csv").write_text(
        "article_id,outlet,event,headline,published,url,file,role,notes\n"
        "north,North,bridge,Mayor opens bridge,2020-05-25,,north.txt,article,\n"
        "south,South,bridge,,2020-05-26,,south.txt,article,inferred: outlet. A guess.\n",
        "utf-8",
    )
    (made / "names.csv").write_text("referent,name,kind,only_after\nbridge,bridge,description,\n", "utf-8")
    (made / "comparison.toml").write_text(
        'title = "A bridge"\nquestion = "How?"\noutlets = ["North", "South"]\n'
        '[[headline]]\nfeature = "hedge"\nlabel = "evidential"\nper = "words"\n',
        "utf-8",
    )
    return made
