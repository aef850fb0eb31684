"""Who speaks, in what kind of cue and where: the rows are those of the spans, the drawings those of the rows."""

from collections import Counter

import pandas as pd
import pytest
from drawing import comparison, shown_texts, spans, text_faults
from matplotlib.colors import same_color

from analysis import annotate, figures, measure, read_comparison, stretches
from analysis.features import CUES
from analysis.figures import house, speakers, turns

TOLD = (
    "Mayor Anna Brown insisted that the tower would stand. “It will stand for a hundred years,” Brown said.\n\n"
    "Officials claimed that the wall was cheap. Critics said that nobody had asked the people of the town.\n\n"
    "Rain fell on the crowd that had come to see it. The gate is expected to open in June.\n\n"
    "“It cost too much,” {other} told reporters. According to {other}, the bridge must go.\n"
)
OTHERS = ("Jon Field", "Lena Ortiz", "Peter Holm", "Maria Kovac", "Tom Reed", "Olaf Berg", "Ada Novak", "Ivan Petrov",
          "Rosa Lima", "Hugo Stern", "Nora Falk", "Emil Vance")  # fmt: skip


def drawn(name, table=None, outlets=("North", "South")):
    folder = comparison(outlets)
    return getattr(figures, name)(folder, folder.articles, spans() if table is None else table)


def rows_of(make, table=None):
    folder = comparison()
    return make(folder, folder.articles, spans() if table is None else table)


def bars(ax, y=None):
    """Return the bars of an axes as (left, width, middle, face), those at one height if given."""
    found = [
        (p.get_x(), p.get_width(), p.get_y() + p.get_height() / 2, p.get_facecolor())
        for p in ax.patches if hasattr(p, "get_width")
    ]  # fmt: skip
    return [bar for bar in found if y is None or abs(bar[2] - y) < 1e-6]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Six articles a side, with a source of its own each."""
    folder = tmp_path_factory.mktemp("many") / "data" / "tower"
    (folder / "texts").mkdir(parents=True)
    lines = ["article_id,outlet,event,headline,published,url,file,role,notes"]
    for k, other in enumerate(OTHERS):
        (folder / "texts" / f"{k}.txt").write_text(TOLD.format(other=other), "utf-8")
        lines.append(f"tower-{k},{'North' if k % 2 else 'South'},tower,,,,{k}.txt,article,")
    (folder / "articles.csv").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "comparison.toml").write_text(
        'title = "A tower"\nquestion = "How?"\noutlets = ["North", "South"]\n', "utf-8"
    )
    read = read_comparison(folder)
    return read, read.articles, annotate(read.articles, read)


# words by speaker


def test_a_speakers_words_are_counted_by_voice_and_its_pronoun_is_the_same_source():
    rows = rows_of(figures.speaker_rows)
    told = rows[["outlet", "source", "named", "speaks", "quoted", "reported", "articles", "cues"]].to_numpy().tolist()
    assert told == [
        ["North", "the minister", "named", "quoted", 6, 5, 1, 2],
        ["South", "officials", "unnamed", "only reported", 0, 7, 1, 1],
    ]


def test_every_word_outside_the_outlets_voice_is_somebodys(comparison, spans):
    rows = figures.speaker_rows(comparison, comparison.articles, spans)
    said = stretches(comparison.articles, spans)
    said = said[said["part"].eq("body")]
    for voice in ("quoted", "reported"):
        assert rows[voice].sum() == said.loc[said["voice"].eq(voice), "words"].sum()


@pytest.mark.parametrize("which", ["real", "many"])
def test_sources_are_those_that_measure_counts_once_per_article(which, comparison, spans, many):
    folder, articles, table = (comparison, comparison.articles, spans) if which == "real" else many
    rows = figures.speaker_rows(folder, articles, table)
    found = measure(articles, table, by=("label",), features=("source",))
    found = found[found["counted"].eq("distinct") & found["part"].eq("body")]
    known = rows[rows["named"].ne("withheld")]
    once = known.groupby(["outlet", "source_type"])["articles"].sum()
    for (outlet, kind), count in found.groupby(["outlet", "label"])["count"].sum().items():
        assert once.get((outlet, kind), 0) == count


def test_cues_by_source_are_all_the_cues(comparison, spans):
    rows = figures.speaker_rows(comparison, comparison.articles, spans)
    cues = spans[spans["feature"].eq("cue") & spans["part"].eq("body")]
    assert rows[list(CUES)].sum().to_dict() == {kind: int(cues["label"].eq(kind).sum()) for kind in CUES}
    assert (rows[list(CUES)].sum(axis=1) == rows["cues"]).all()


def test_words_taken_over_are_part_of_the_words(comparison, spans):
    rows = figures.speaker_rows(comparison, comparison.articles, spans)
    said = stretches(comparison.articles, spans, references=comparison.references)
    over = said[said["part"].eq("body") & said["origin"].eq("shared") & said["voice"].eq("quoted")]["words"].sum()
    assert 0 < rows["quoted_taken_over"].sum() == over <= rows["quoted"].sum()
    assert (rows["reported_taken_over"] <= rows["reported"]).all()


def test_a_source_that_only_acts_or_stands_inside_anothers_words_is_there_without_words(comparison, spans):
    rows = figures.speaker_rows(comparison, comparison.articles, spans).set_index("source")
    assert (rows.loc["Al Jazeera", "speaks"], rows.loc["Al Jazeera", "cues"]) == ("no words", 1)


def test_named_stands_over_unnamed_in_bars_as_long_as_their_words():
    made = drawn("quoted_speakers")
    north, south = made.figure.axes
    thick = [p for p in north.patches if p.get_height() == speakers._THICK]
    assert [round(p.get_width() / sum(q.get_width() for q in thick) * 11) for p in thick] == [6, 5]
    (unnamed,) = [p for p in south.patches if p.get_height() == speakers._THICK]
    assert unnamed.get_width() / sum(q.get_width() for q in thick) == pytest.approx(7 / 11)
    blue, orange = house.sides(["North", "South"])
    quoted, reported = (house.spoken(blue, voice)["facecolor"] for voice in ("quoted", "reported"))
    assert same_color(thick[0].get_facecolor(), quoted) and same_color(thick[1].get_facecolor(), reported)
    assert same_color(unnamed.get_facecolor(), house.spoken(orange, "reported")["facecolor"])
    texts = [text.get_text() for text in north.texts]
    assert texts.index("named") < texts.index("unnamed") < texts.index("Named, quoted: 1 source")
    assert "6 quoted + 5 reported, 1 source" in texts
    assert "0 words quoted and 7 reported, unnamed by 1 source" in made.alt
    assert made.caption.startswith(
        "Quoted or reported words that stand with a named source: 11 of 11 words in this article of North, "
        "0 of 7 in this one of South (inferred). "
    )


def test_with_many_articles_sources_are_told_over_all_and_once_per_article(many):
    made = figures.quoted_speakers(*many)
    texts = [text.get_text() for text in made.figure.axes[0].texts]
    rows = made.rows[made.rows["outlet"].eq("North") & made.rows["named"].eq("unnamed")]
    assert list(rows["source"]) == ["Critics", "Officials"] and rows["articles"].tolist() == [6, 6]
    withheld = made.rows[made.rows["outlet"].eq("North") & made.rows["named"].eq("withheld")]
    assert withheld[["source", "speaks", "articles", "withheld"]].to_numpy().tolist() == [["", "only reported", 6, 6]]
    assert f"0 quoted + {rows['reported'].sum()} reported, 2 sources (12 counted once per article)" in texts
    assert text_faults(made.figure) == []


def test_sources_beyond_the_first_are_added_up_and_said_so(many):
    folder, articles, table = many
    rows = figures.speaker_rows(folder, articles, table)
    north = rows[rows["outlet"].eq("North")]
    lines = speakers._lines(north, 1)
    rest = [line for line in lines if line.label.endswith("together")]
    assert [line.label for line in rest] == ["6 further sources together", "2 sources together"]
    single = [line for line in lines if line.label in set(north["source"])]
    shown = sum(line.words[0] + line.words[2] for line in rest + single)
    assert shown == north.loc[north["named"].ne("withheld"), ["quoted", "reported"]].to_numpy().sum()
    assert speakers._beyond([north], 1) and not speakers._beyond([north], 14)


# cues


def test_cues_are_told_by_source_kind_and_as_written():
    rows = rows_of(figures.cue_rows)
    assert rows[["outlet", "source", "kind", "cue", "term", "count"]].to_numpy().tolist() == [
        ["North", "the minister", "neutral", "added", "add", 1],
        ["North", "the minister", "neutral", "said", "say", 1],
        ["South", "officials", "neutral", "say", "say", 1],
    ]


def test_every_cue_of_the_body_is_in_one_row(comparison, spans):
    rows = figures.cue_rows(comparison, comparison.articles, spans)
    cues = spans[spans["feature"].eq("cue") & spans["part"].eq("body")]
    counts = Counter(zip(cues["label"], cues["text"].str.lower(), strict=True))
    assert rows.groupby(["kind", "cue"])["count"].sum().to_dict() == counts
    assert rows.loc[rows["kind"].eq("withheld"), "source"].unique().tolist() == [""]


def test_the_cue_figure_writes_the_verbs_with_their_counts(many):
    made = figures.source_cues(*many)
    north = made.figure.axes[0]
    at = {text.get_text(): text.get_position() for text in north.texts}
    rows = made.rows[made.rows["outlet"].eq("North")]
    for kind, verb in (("forceful", "insisted ×6"), ("distancing", "claimed ×6"), ("withheld", "is expected to ×6")):
        assert rows.loc[rows["kind"].eq(kind), "count"].sum() == 6
        assert verb in at
    y = next(text.get_position()[1] for text in north.texts if text.get_text() == "forceful")
    (bar,) = bars(north, y)
    (neutral,) = bars(north, next(text.get_position()[1] for text in north.texts if text.get_text() == "neutral"))
    whole = rows.loc[rows["kind"].eq("neutral"), "count"].sum()
    assert bar[1] / neutral[1] == pytest.approx(6 / whole)
    assert set(rows.loc[rows["term"].eq("according to"), "cue"]) == {"according to"}
    assert "further sources together" in " ".join(at) and "are added up" in made.caption
    assert text_faults(made.figure) == []


def test_both_sides_list_the_same_kinds_at_the_same_height():
    table = spans()
    table.loc[table["text"].eq("added"), "label"] = "forceful"
    north, south = drawn("source_cues", table).figure.axes

    def heights(ax):
        first: dict[str, float] = {}
        for text in ax.texts:
            first.setdefault(text.get_text(), round(text.get_position()[1], 3))
        return {kind: y for kind, y in first.items() if kind in CUES}

    assert heights(north) == heights(south) and set(heights(north)) == {"neutral", "forceful"}


def test_more_verbs_than_fit_are_counted_not_cut():
    rows = pd.DataFrame({"cue": [f"announced number{k}" for k in range(60)], "count": 1})
    told = " ".join(speakers._verbs(rows, 120))
    assert told.count("number") + int(told.rsplit(" and ", 1)[1].split()[0]) == 60 and "…" not in told


# where they come


def test_each_word_of_the_body_is_in_one_turn_and_turns_follow_one_another(comparison, spans):
    rows = figures.turn_rows(comparison, comparison.articles, spans)
    words = rows[rows["kind"].eq("words")]
    for _, mine in words.groupby("article_id"):
        assert mine["first"].iloc[0] == 0 and mine["last"].iloc[-1] == mine["of"].iloc[0]
        assert (mine["last"].iloc[:-1].to_numpy() == mine["first"].iloc[1:].to_numpy()).all()
    said = figures.speaker_rows(comparison, comparison.articles, spans)
    lengths = (words["last"] - words["first"]).groupby([words["outlet"], words["voice"]]).sum()
    for voice in ("quoted", "reported"):
        assert (lengths.xs(voice, level=1) == said.groupby("outlet")[voice].sum()).all()


def test_a_turn_leads_to_its_words(comparison, spans):
    rows = figures.turn_rows(comparison, comparison.articles, spans)
    texts = comparison.articles.set_index("article_id")["text"]
    for row in rows[rows["kind"].ne("paragraph")].itertuples():
        assert row.text == " ".join(texts[row.article_id][row.start : row.end].split())


def test_the_strip_shows_who_comes_first_and_who_last():
    made = drawn("speaker_turns")
    _, north, south = made.figure.axes
    assert [label.get_text() for label in north.get_yticklabels()] == ["whose voice", "the minister"]
    assert [label.get_fontstyle() for label in south.get_yticklabels()] == ["normal", "italic"]
    assert [bar[:2] for bar in bars(north, 1)] == [(0, 5), (14, 6)]
    assert [bar[:2] for bar in bars(north, 0)] == [(0, 5), (5, 9), (14, 6), (20, 7)]
    quoted = house.spoken(house.sides(["North"])[0], "quoted")["facecolor"]
    assert [same_color(bar[3], quoted) for bar in bars(north, 1)] == [False, True]
    assert made.caption.startswith(
        "Who has the first and the last word among the sources: the minister both in this article of North, officials "
        "both in this one of South (inferred). "
    )


def test_lanes_stand_in_the_order_of_first_words_and_the_least_are_put_together(comparison, spans, monkeypatch):
    rows = figures.turn_rows(comparison, comparison.articles, spans)
    mine = rows[rows["outlet"].eq(comparison.outlets[1])]
    lanes = turns._lanes(mine)
    firsts = [lane["first"].min() for _, lane in lanes]
    assert firsts == sorted(firsts) and len(lanes) == 8
    monkeypatch.setattr(turns, "LANES", 3)
    fewer = turns._lanes(mine)
    assert len(fewer) == 4 and fewer[-1][0] == "5 further sources"
    assert sum(sum(turns._spoken(lane)) for _, lane in fewer) == sum(sum(turns._spoken(lane)) for _, lane in lanes)


def test_a_source_inside_anothers_words_is_drawn_hollow_and_an_act_as_a_tick(comparison, spans):
    rows = figures.turn_rows(comparison, comparison.articles, spans)
    assert "Al Jazeera" in set(rows.loc[rows["kind"].eq("inside"), "source"])
    acts = spans[spans["feature"].eq("cue") & spans["label"].eq("act")]
    assert rows.loc[rows["kind"].eq("act"), "start"].tolist() == acts["start"].tolist()
    first = rows[rows["outlet"].eq(comparison.outlets[0])]
    ax = figures.draw_turns(first, ax=house.figure(60).subplots())
    (act,) = acts["start"]
    at = first.loc[first["start"].eq(act) & first["kind"].eq("act"), "first"].item()
    assert any(list(line.get_xdata()) == [at, at] and line.get_ydata()[0] > 0 for line in ax.lines)


def test_tenths_add_up_to_the_words_and_know_their_place(many):
    rows = figures.turn_rows(*many)
    tenths = figures.tenth_rows(rows)
    words = rows[rows["kind"].eq("words")]
    lengths = (words["last"] - words["first"]).groupby([words["outlet"], words["voice"]]).sum()
    assert (tenths.groupby(["outlet", "voice"])["words"].sum() == lengths).all()
    one = pd.DataFrame([{**dict.fromkeys(rows.columns, ""), "kind": "words", "first": 3, "last": 8, "of": 25}])
    assert figures.tenth_rows(one)[["tenth", "words"]].to_numpy().tolist() == [[2, 2], [3, 3]]


def test_many_articles_are_ribbons_over_tenths(many):
    made = figures.speaker_turns(*many)
    key, _, north, _, tenths, _ = made.figure.axes
    assert [label.get_text() for label in north.get_yticklabels()] == [f"tower-{k}" for k in (1, 3, 5, 7, 9, 11)]
    assert "the outlet’s own" in [text.get_text() for text in key.texts]
    labels = [label.get_text() for label in tenths.get_yticklabels()]
    said = figures.tenth_rows(made.rows)
    said = said[said["outlet"].eq("North")]
    assert labels[0] == f"all words {said['words'].sum():,}"
    brown = said[said["source"].eq("Anna Brown")]
    assert labels[1] == f"Anna Brown {brown['words'].sum()}"
    unit = 0.84 / brown.groupby("tenth")["words"].sum().max()
    tall = [p.get_height() for p in tenths.patches if 0.44 < p.get_y() <= 1.44 + 1e-9 and p.get_height() < 0]
    assert -sum(tall) == pytest.approx(brown["words"].sum() * unit)
    assert text_faults(made.figure) == []
    first = said[said["tenth"].eq(1)]
    own = first.loc[first["voice"].ne("outlet"), "words"].sum()
    assert f"{own} of {first['words'].sum()} and " in made.caption


@pytest.mark.parametrize("name", ["quoted_speakers", "source_cues", "speaker_turns"])
def test_where_nobody_speaks_each_figure_says_so(name):
    table = spans()
    made = drawn(name, table[table["feature"].eq("part")])
    words = " ".join(text.get_text() for text in shown_texts(made.figure)).lower()
    assert "nobody is quoted or reported" in words or "no cue was found" in words
    assert text_faults(made.figure) == []


@pytest.mark.parametrize("name", ["quoted_speakers", "source_cues", "speaker_turns"])
def test_one_silent_side_beside_one_that_speaks_is_drawn(name):
    table = spans()
    made = drawn(name, table[table["article_id"].eq("n") | table["feature"].eq("part")])
    assert text_faults(made.figure) == []
    assert "South (inferred)" in made.alt


@pytest.mark.parametrize(
    ("source", "kind", "named"),
    [
        ("Ida Lund", "person", "named"),
        ("Lund", "person", "named"),
        ("he", "person", "unnamed"),
        ("the judge", "person", "named"),
        ("I", "person", "named"),
        ("ministry", "body", "named"),
        ("officials", "unnamed", "unnamed"),
        ("", "", "withheld"),
    ],
)
def test_a_person_without_a_name_is_unnamed(source, kind, named):
    assert speakers.naming(source, kind) == named
