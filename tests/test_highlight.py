"""The two texts side by side: nothing lost, nothing twice, every finding told without colour."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pandas as pd
from bs4 import BeautifulSoup
from drawing import NORTH, SOUTH, comparison, spans
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.highlight import marked, side_by_side
from analysis.spans import COLUMNS


class _Reader(HTMLParser):
    """Collects the text that stands outside `<sup>` and outside a mark's `<span>`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "sup" not in self.open and ("mark", "span") not in pairwise(self.open):
            self.text += data


def read_back(fragment: str) -> str:
    """Return the text without tags, labels and notes."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    return reader.text


def page() -> BeautifulSoup:
    folder = comparison()
    return BeautifulSoup(side_by_side(folder, folder.articles, spans()), "html.parser")


def rows(text: str, found: list[tuple[int, int, str, str]]) -> pd.DataFrame:
    kept = [(min(a, b), max(a, b), feature, label) for a, b, feature, label in found]
    table = [("x", "body", a, b, f, label, text[a:b], "", "own", 0, "", "", "", 0, "hand") for a, b, f, label in kept]
    return pd.DataFrame(table, columns=list(COLUMNS))


def test_each_column_reads_as_its_article():
    folder = comparison()
    columns = [marked(key, text, spans()[spans()["article_id"].eq(key)]) for key, text in (("n", NORTH), ("s", SOUTH))]
    assert [read_back(column) for column in columns] == [NORTH, SOUTH]
    fragment = side_by_side(folder, folder.articles, spans())
    assert all(column in fragment for column in columns)


@settings(deadline=None)
@given(st.data())
def test_no_spans_however_they_nest_or_cross_change_the_text(data):
    text = data.draw(st.text(alphabet="ab <&>\"'\n“”[]é", min_size=1, max_size=60))
    places = st.integers(0, len(text))
    kinds = st.sampled_from(["loaded", "hedge", "name", "status", "quotation", "content", "source", "cue"])
    found = data.draw(
        st.lists(st.tuples(places, places, kinds, st.sampled_from(["direct", "bare", "judging"])), max_size=8)
    )
    fragment = marked("x", text, rows(text, found))
    assert read_back(fragment) == text


def test_crossing_spans_are_cut_and_each_piece_knows_all_that_cover_it():
    text = "one two three"
    fragment = marked("x", text, rows(text, [(0, 7, "loaded", "judging"), (4, 13, "status", "denied")]))
    soup = BeautifulSoup(fragment, "html.parser")
    pieces = [
        (mark.find(string=True), [b.get_text().split(";")[0] for b in mark.select("b")]) for mark in soup.select("mark")
    ]
    assert pieces == [
        ("one ", ["loaded, judging"]),
        ("two", ["loaded, judging", "status, denied"]),
        (" three", ["status, denied"]),
    ]


def test_every_finding_takes_the_focus_where_it_begins_and_has_its_note():
    soup = page()
    for mark in soup.select("mark"):
        assert soup.select_one(f'[id="{mark["aria-describedby"]}"]').get_text()
    ids = [note["id"] for note in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    table = spans()
    begins = table[~table["feature"].eq("part")][["article_id", "start"]].drop_duplicates()
    assert len(soup.select('mark[tabindex="0"]')) == len(begins)


def test_a_note_says_what_at_whom_in_whose_voice_and_why():
    notes = [note.get_text() for note in page().select("mark b")]
    assert "loaded, distancing, aimed at pact; reported voice; own words; found by: by hand" in notes
    assert "quotation, direct, of the minister; own words; found by: by hand" in notes


def test_labels_stand_in_the_text_so_that_no_colour_is_needed():
    labels = {label for sup in page().select("sup:not(.sbs-place)") for label in sup.get_text().split(" · ")}
    assert labels == {
        "distancing",
        "charged",
        "hedge",
        "dressed name",
        "reported",
        "quoted",
        "discussed",
        "denied",
        "will",
        "expected",
    }


def test_looks_stand_inline_and_nothing_comes_from_outside():
    marks = {mark.find(string=True): mark["style"] for mark in page().select("mark")}
    assert "text-decoration:underline" in marks["so-called"] and "text-decoration:underline" in marks["may"]
    assert "border-bottom:2px dashed" in marks["may"] and "background-color" in marks["may"]
    assert not re.search(r"<script|https?:|@import|url\(", str(page()))


def test_a_tag_in_the_text_is_text():
    assert "&lt;b&gt;toast&lt;/b&gt;" in str(page())
    assert page().find("b", string="toast") is None
