"""Every figure says what its table says, in texts that can be read, and the same on every run."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import matplotlib as mpl
import pandas as pd
import pytest
from drawing import FOUND, comparison, shown_texts, spans, text_faults
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from analysis import annotate, figures
from analysis.contrasts import contrast
from analysis.figures import differences, house
from analysis.measures import measure

LATIN = st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=("Cc", "Zs")) | st.just(" ")
WHOLE = (
    "status_ledger", "loaded_targets", "names_used", "finding_strip", "voice_words", "quoted_speakers", "source_cues",
    "speaker_turns", "distinctive_words", "same_passages", "told_alone", "edit_ledger",
)  # fmt: skip


def drawn(name: str, table: pd.DataFrame, outlets: tuple[str, ...] = ("North", "South")) -> figures.Drawn:
    folder = comparison(outlets)
    return getattr(figures, name)(folder, folder.articles, table)


@cache
def contrasts(method: str = "census") -> pd.DataFrame:
    measures = measure(comparison().articles, spans(), by=["label"])
    return contrast(measures, outlets=("North", "South"), method=method)


@pytest.fixture(scope="module")
def all_drawn() -> dict[str, figures.Drawn]:
    made = {name: drawn(name, spans()) for name in WHOLE}
    made["profile"] = figures.profile(comparison(), contrasts())
    return made


@pytest.mark.parametrize("name", [*WHOLE, "profile"])
def test_texts_lie_inside_apart_and_not_too_small(all_drawn, name):
    assert text_faults(all_drawn[name].figure) == []


def test_the_fault_finder_finds_faults():
    fig = Figure(figsize=(1, 1))
    fig.text(0.5, 0.5, "one")
    fig.text(0.52, 0.5, "two", fontsize=5)
    fig.text(0.9, 0.1, "long enough to leave")
    assert [fault.split(":")[0] for fault in text_faults(fig)] == [
        "smaller than 6 pt", "beyond the frame", "over one another"
    ]  # fmt: skip


@pytest.mark.parametrize("name", WHOLE)
def test_three_outlets_fit_on_the_sheet(name):
    table = drawn(name, spans(), ("North", "South", "A third outlet with quite a long name"))
    assert text_faults(table.figure) == []


@pytest.mark.parametrize("name", [name for name in WHOLE if name != "told_alone"])
def test_where_nothing_was_found_the_figure_says_so(name):
    table = spans()
    empty_one = drawn(name, table[table["feature"].eq("part")])
    words = " ".join(text.get_text() for text in shown_texts(empty_one.figure))
    assert "No " in words or "Nobody" in words or "0 of" in words or "0 quotations" in words or "Nothing" in words
    assert text_faults(empty_one.figure) == []


@pytest.mark.parametrize(
    ("name", "table", "said"),
    [
        ("status_ledger", "status", "No mention of an event was looked for: status.csv lists none"),
        ("names_used", "names", "No name was looked for: names.csv lists none"),
    ],
)
def test_where_the_comparison_lists_nothing_the_figure_says_that_nothing_was_looked_for(name, table, said):
    folder = replace(comparison(), **{table: getattr(comparison(), table).iloc[:0]})
    found = spans()
    made = getattr(figures, name)(folder, folder.articles, found[found["feature"].eq("part")])
    words = [text.get_text() for text in shown_texts(made.figure)]
    assert said in [" ".join(text.split()) for text in words] and made.caption.startswith(said)
    assert words.count("Not looked for.") == len(made.figure.axes)


def test_many_long_findings_fit_on_the_sheet():
    table = spans()
    rows = table[table["feature"].eq("status")]
    many = pd.concat([table, *([rows] * 12)]).sort_values(["article_id", "start"], kind="stable")
    many.loc[many["feature"].eq("source"), "term"] = "the very " + "long " * 30 + "name of a source"
    many.loc[many["feature"].eq("loaded"), "text"] = "unendinglycompound" * 9
    speech = ("quoted_speakers", "source_cues", "speaker_turns")
    for name in ("status_ledger", "voice_words", "loaded_targets", *speech):
        assert text_faults(drawn(name, many).figure) == []


@pytest.mark.parametrize("name", [*WHOLE, "profile"])
def test_every_figure_is_180_mm_wide(all_drawn, name):
    assert all_drawn[name].figure.get_figwidth() * 25.4 == pytest.approx(180)


def test_export_writes_five_files_that_a_second_run_does_not_change(all_drawn, tmp_path):
    paths = figures.export(all_drawn["status_ledger"], tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    figures.export(drawn("status_ledger", spans()), tmp_path)
    assert (
        {path.name for path in paths}
        == set(first)
        == {f"status-ledger.{e}" for e in ("svg", "pdf", "png", "csv", "md")}
    )
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
    for name in ("status-ledger.svg", "status-ledger.pdf", "status-ledger.png"):
        assert b"Date" not in first[name].replace(b"DateType", b"") or name.endswith("png")


def test_the_exported_table_is_the_plotted_one(all_drawn, tmp_path):
    table = all_drawn["profile"]
    figures.export(table, tmp_path)
    back = pd.read_csv(tmp_path / "profile.csv")
    assert list(back["label"]) == list(table.rows["label"])
    assert b"\r" not in (tmp_path / "profile.csv").read_bytes()
    told = (tmp_path / "profile.md").read_text(encoding="utf-8")
    assert table.caption in told and table.alt in told


def test_the_ledger_keeps_the_order_of_the_text(all_drawn):
    ledger = all_drawn["status_ledger"]
    assert list(ledger.rows["status"]) == ["discussed", "discussed", "denied", "will", "expected"]
    assert list(ledger.rows["speaker"]) == ["", "the minister", "the minister", "", "officials"]
    assert list(ledger.rows["place"]) == ["headline", "paragraph 2", "paragraph 3", "paragraph 1", "paragraph 2"]
    north = [text.get_text() for text in ledger.figure.axes[0].texts]
    assert north.index("discussed") < north.index("denied")
    assert "quoted: the minister" in north


def test_the_ledgers_title_counts_the_body_only(all_drawn):
    title = all_drawn["status_ledger"].caption.split(". ")[0]
    assert title == (
        "“The pact is signed” is told as expected, coming or done in 0 of 2 mentions in this article of North, "
        "in 2 of 2 in this one of South (inferred)"
    )


def test_what_is_inferred_says_so(all_drawn):
    for made in all_drawn.values():
        assert "South (inferred)" in made.caption
        assert "North (inferred)" not in made.caption


def test_a_loaded_word_stands_at_the_mention_it_is_nearest_to(all_drawn):
    rows = all_drawn["loaded_targets"].rows
    struck = rows[rows["outlet"].eq("North") & rows["words"].gt(0)]
    assert [tuple(row) for row in struck[["label", "mention", "loaded"]].to_numpy()] == [
        ("distancing", 1, "so-called"), ("charged", 2, "notorious")
    ]  # fmt: skip
    assert rows[rows["outlet"].eq("South") & rows["label"].eq("distancing")]["mention"].tolist() == [1, 2, 3]


def test_a_loaded_word_after_two_mentions_belongs_to_the_nearer():
    more = ("n", "notorious", 0, "name", "bare", "outlet", "notorious", "pact", "")
    late = ("n", "no deal", 0, "loaded", "judging", "outlet", "no deal", "pact", "")
    folder = comparison()
    rows = figures.target_rows(folder, folder.articles, spans([*FOUND, more, late]))
    assert list(rows[rows["loaded"].eq("no deal")]["name"]) == ["pact"]


def test_names_are_counted_by_kind_and_the_headline_left_out(all_drawn):
    rows = all_drawn["names_used"].rows
    assert [tuple(row) for row in rows[["outlet", "kind", "count", "mentions"]].to_numpy()] == [
        ("North", "bare", 2, 3), ("South", "bare", 3, 3), ("North", "dressed", 1, 3)
    ]  # fmt: skip


def test_words_by_voice_add_up_to_the_words_of_the_body(all_drawn):
    rows = all_drawn["voice_words"].rows
    assert rows.groupby("outlet")["words"].sum().to_dict() == {"North": 27, "South": 27}
    assert (rows.groupby("outlet")["words"].sum() == rows.groupby("outlet")["all"].first()).all()


def test_the_profiles_dots_stand_where_the_table_says(all_drawn):
    profile = all_drawn["profile"]
    at = [
        (line.get_marker(), round(float(line.get_xdata()[0]), 6))
        for ax in profile.figure.axes
        for line in ax.lines
        if line.get_marker() in ("o", "s")
    ]
    wanted = []
    for row in profile.rows.itertuples():
        wanted += [("o", round(row.rate_a * row.scale, 6)), ("s", round(row.rate_b * row.scale, 6))]
    assert at == wanted


@pytest.mark.parametrize(
    ("low", "high", "hollow"), [(-1, 2, True), (0.5, 2, False), (float("nan"), float("nan"), False)]
)
def test_a_dot_is_hollow_where_its_interval_spans_zero(low, high, hollow):
    row = contrasts()[contrasts()["count_a"].gt(0)].iloc[[0]].assign(low=low, high=high, difference=1.0)
    ax = figures.draw_profile(figures.profile_rows(row))
    dot = next(line for line in ax.lines if line.get_marker() == "o")
    assert (to_rgba(dot.get_markerfacecolor()) == to_rgba("white")) is hollow


def test_drawing_returns_the_callers_axes_and_leaves_the_callers_style():
    before = dict(mpl.rcParams)
    ax = Figure(figsize=(7, 4)).subplots()
    rows = figures.ledger_rows(comparison(), comparison().articles, spans())
    assert figures.draw_ledger(rows, ax=ax) is ax
    assert dict(mpl.rcParams) == before


def test_a_callers_style_changes_nothing(all_drawn):
    with mpl.rc_context({"font.size": 30, "font.family": "serif", "axes.titlesize": 40}):
        loud = drawn("voice_words", spans())._repr_html_()
    assert loud == all_drawn["voice_words"]._repr_html_()


def test_the_two_sides_differ_in_colour_and_shape():
    a, b = figures.sides(["North", "South"], inferred=["South"])
    assert (a.color, a.marker, b.color, b.marker) == ("#0072B2", "o", "#D55E00", "s")
    assert (a.name, b.name) == ("North", "South (inferred)")


def test_a_notebook_shows_picture_alt_text_and_caption(all_drawn):
    shown = all_drawn["voice_words"]._repr_html_()
    assert shown.startswith("<figure") and 'alt="Bars of words' in shown and "<figcaption" in shown


@settings(deadline=None)
@given(st.text(LATIN, min_size=1, max_size=80), st.floats(20, 200))
def test_a_shortened_text_is_never_wider_than_its_room(text, room):
    short = house.shorten(text, room)
    canvas = FigureCanvasAgg(Figure(dpi=288))
    drawn_width = canvas.figure.text(0, 0, short, fontsize=house.PLAIN, family="DejaVu Sans", parse_math=False)
    assert drawn_width.get_window_extent(canvas.get_renderer()).width / 4 <= room + 1 or short == "…"
    assert " ".join(text.split()).startswith(short.removesuffix("…"))


def test_a_long_mention_loses_its_middle_and_keeps_both_ends():
    words = "ruled out " + "that at any time in the years to come " * 4 + "it joins the pact"
    lines = house.middle_out(words, 150)
    assert len(lines) == 2
    assert (
        " ".join(lines).startswith("ruled out")
        and " ".join(lines).endswith("joins the pact")
        and "…" in lines[0] + lines[1]
    )


def keyed(**times: int) -> figures.Drawn:
    """Return the figure of four articles a side, in each of North's so many times each word."""
    said = " ".join(" ".join([word] * n) for word, n in times.items())
    folder, rain = comparison(), "On the road it rained. "
    texts = [("North", rain * 4 + said + ".")] * 4 + [("South", rain * (4 + sum(times.values()) // 5))] * 4
    known = folder.articles.iloc[[0] * 8].reset_index(drop=True)
    known = known.assign(
        article_id=[f"a{i}" for i in range(8)], outlet=[o for o, _ in texts], text=[t for _, t in texts]
    )
    return figures.distinctive_words(folder, known, annotate(known))


def test_what_stands_out_has_a_bar_to_its_conservative_ratio_and_its_counts():
    made = keyed(toll=12, pier=1)
    rows = made.rows
    assert rows.loc[rows["stands_out"], ["term", "count_a", "count_b", "spread_a"]].to_numpy().tolist() == [
        ["toll", 48, 0, "12 12 12 12"]
    ]
    assert made.caption.startswith("What stands out: in 4 articles of North “toll” (48 : 0); in 4 articles of South")
    ax = made.figure.axes[0]
    bar, one = ax.patches[0].get_width(), rows.iloc[0]
    line = next(line for line in ax.lines if line.get_marker() == ">")  # South has none: an arrow, not a point
    assert 0 < bar < line.get_xdata()[0]
    half = ax.get_xlim()[1] * 0.48
    assert bar == pytest.approx(one["lrc"] / ((one["lrc"] + 0.8) * 1.04) * half, rel=1e-3)
    assert "48 in 4" in [text.get_text() for text in ax.texts]
    assert text_faults(made.figure) == []


def test_where_no_word_stands_out_the_figure_says_that_these_are_simply_counts():
    made = keyed(toll=1)
    shown = " ".join(text.get_text() for text in shown_texts(made.figure))
    assert "Nothing stands out; these are simply the counts" in " ".join(shown.split())
    assert not made.rows["stands_out"].any() and "none of them stands out" in made.caption
    assert all(to_rgba(patch.get_facecolor()) == to_rgba("white") for patch in made.figure.axes[0].patches[:2])


def test_long_and_many_keywords_fit_on_the_sheet():
    made = keyed(**{f"{'unending' * 8}{i}": 12 for i in "abcdefghijklmnop"})
    assert made.rows["outlet"].eq("North").sum() == 12 and made.rows["stands_out"].all()
    assert text_faults(made.figure) == []


def test_with_words_from_one_outlet_only_there_is_nothing_to_set_against():
    folder, table = comparison(), spans()
    made = figures.distinctive_words(folder, folder.articles, table[table["article_id"].eq("n")])
    assert made.caption.startswith("No words to set against each other") and made.rows.empty


def test_kinds_with_the_same_count_on_both_sides_are_not_named_as_unlike():
    rows = pd.DataFrame(
        {
            "feature": ["hedge", "booster"],
            "label": ["modal", "booster"],
            "strikes": [1, 1],
            "count_a": [1, 0],
            "count_b": [1, 2],
        }
    )
    title = differences._profile_title(rows, *house.sides(["North", "South"]))
    assert "booster 0 and 2" in title and "modal" not in title
    assert "No kind" in differences._profile_title(rows[:1], *house.sides(["North", "South"]))
