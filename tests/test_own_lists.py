"""A list of one's own is measured beside the shipped ones and changes none of them."""

import pytest

from analysis import annotate, check, measure, read_comparison
from analysis.__main__ import main
from analysis.own_lists import import_list, read_own_lists

DIC = """%
1\tmood\t(Affect)
2\tcalm
%
happ*\t1
open\t1\t2
kind of\t2
like\t(02 134)125/464\t2
:)\t1
so wide*\t1
"""


@pytest.fixture
def dic(tmp_path):
    path = tmp_path / "Moods 1.dic"
    path.write_text(DIC, "utf-8")
    return path


def findings(folder):
    comparison = read_comparison(folder)
    spans = check(annotate(comparison.articles, comparison), comparison.articles)
    own = spans[spans["feature"].eq("own")]
    return comparison, spans, [tuple(row) for row in own[["text", "label", "term", "rule"]].to_numpy()]


def test_a_plain_list_is_measured_beside_the_shipped_ones(folder, tmp_path):
    (tmp_path / "people.txt").write_text("# who acts\nmayor\nofficials\n", "utf-8")
    _, before, none = findings(folder)
    path, left_out = import_list(folder, tmp_path / "people.txt", labels=["person"])
    comparison, after, found = findings(folder)
    assert (path.name, left_out, none) == ("people.tsv", [], [])
    assert {(text.lower(), label) for text, label, _, _ in found} == {
        ("mayor", "people: person"),
        ("officials", "people: person"),
    }
    assert {rule for *_, rule in found} == {"listed in people"}
    shipped = after[~after["feature"].eq("own")].reset_index(drop=True)
    assert shipped.equals(before)
    counts = measure(comparison.articles, after, by=("label",))
    own = counts[counts["feature"].eq("own") & counts["per"].eq("words") & counts["part"].eq("body")]
    assert own.set_index("article_id")["count"].to_dict() == {"north": 1, "south": 1}


def test_a_liwc_dictionary_keeps_its_stars_and_categories_and_says_what_it_lost(folder, dic):
    (folder / "texts" / "south.txt").write_text("The happiest of them kind of opened an open door.\n", "utf-8")
    path, left_out = import_list(folder, dic)
    _, _, found = findings(folder)
    assert [(text, label) for text, label, *_ in found if text != "opened"] == [
        ("happiest", "moods-1: mood"),
        ("kind of", "moods-1: calm"),
        ("open", "moods-1: calm"),
        ("open", "moods-1: mood"),
    ]
    assert [line.partition(": ")[0] for line in left_out] == ["like", ":)", "so wide*"]
    card = path.with_suffix(".toml").read_text("utf-8")
    assert "3 entries or readings left out" in card and "which is no plain category" in card


def test_categories_can_be_picked_and_an_unknown_one_is_named(folder, dic):
    with pytest.raises(ValueError, match="no category 'rage'; it has mood, calm"):
        import_list(folder, dic, labels=["rage"])
    import_list(folder, dic, labels=["calm"])
    assert {entry.label for entry in read_own_lists(folder / "lists")} == {"moods-1: calm"}


def test_a_list_whose_card_names_a_shipped_feature_joins_it_under_one_of_its_labels(folder, tmp_path):
    (tmp_path / "mine.txt").write_text("opened\n", "utf-8")
    path, _ = import_list(folder, tmp_path / "mine.txt", labels=["charged"])
    card = path.with_suffix(".toml")
    card.write_text(card.read_text("utf-8") + 'feature = "loaded"\n', "utf-8")
    _, spans, own = findings(folder)
    assert own == []
    assert spans.loc[spans["feature"].eq("loaded"), ["text", "label"]].to_numpy().tolist() == [
        ["so-called", "distancing"],
        ["opened", "charged"],
    ]
    path.write_text(path.read_text("utf-8").replace("\tcharged\t", "\trude\t"), "utf-8")
    with pytest.raises(ValueError, match=r"mine\.tsv: label 'rude' of loaded; use one of charged, distancing, judging"):
        read_comparison(folder)


def test_a_list_without_a_card_and_a_misplaced_star_do_not_load(folder):
    lists = folder / "lists"
    lists.mkdir()
    head = "term\tforms\tlabel\tsource\torigin\texample\tcounterexample\n"
    (lists / "mine.tsv").write_text(head + "a*b\ta*b\tx\ts\tnews\t\t\n", "utf-8")
    with pytest.raises(ValueError, match=r"mine\.tsv has no card"):
        read_comparison(folder)
    card = ("title", "edition", "made_by", "publications", "licence", "changes", "known_wrong")
    (lists / "mine.toml").write_text("".join(f'{key} = "x"\n' for key in card), "utf-8")
    with pytest.raises(ValueError, match=r"mine\.tsv, line 2: 'a\*b'; a star stands at the end of a one-word form"):
        read_comparison(folder)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "x\n", "a.csv: cannot take .csv; .dic and .txt work"),
        ("a.dic", "happy 1\n", "a.dic: no categories between two lines of %"),
        ("a.txt", "# nothing\n", "a.txt: no term found; give one term a line"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why_and_leaves_nothing(folder, tmp_path, name, text, message):
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(ValueError) as error:
        import_list(folder, tmp_path / name)
    assert message in str(error.value)
    assert not (folder / "lists").exists()


def test_the_command_takes_a_list_once(folder, tmp_path, capsys):
    (tmp_path / "people.txt").write_text("mayor\n", "utf-8")
    given = ["list", str(folder), str(tmp_path / "people.txt"), "--label", "person"]
    assert main(given) == 0 and "people.tsv is measured beside the shipped lists" in capsys.readouterr().out
    assert main(given) == 2 and "exists already" in capsys.readouterr().err
    assert main(["list", str(tmp_path), str(tmp_path / "people.txt")]) == 2


def test_a_comparison_with_own_lists_has_an_edition_of_its_own(folder, tmp_path):
    from analysis import contrast, headline_contrasts
    from analysis.lexicons import lexicon_hash

    def editions():
        comparison, spans, _ = findings(folder)
        measures = measure(comparison.articles, spans, by=("label",))
        rows = contrast(measures[measures["feature"].eq("hedge")], outlets=comparison.outlets)
        return {comparison.lexicon, *rows["lexicon"], *headline_contrasts(comparison, spans)["lexicon"]}

    assert editions() == {lexicon_hash()}, "without own lists it is that of the shipped ones"
    (tmp_path / "people.txt").write_text("mayor\n", "utf-8")
    path, _ = import_list(folder, tmp_path / "people.txt")
    (with_list,) = editions()
    assert with_list != lexicon_hash() and len(with_list) == 12
    path.write_text(path.read_text("utf-8").replace("mayor\tmayor", "mayor\tmayors"), "utf-8")
    assert editions() != {with_list}, "a changed row changes it"


def test_a_table_that_lost_the_edition_does_not_name_the_shipped_one(folder, tmp_path):
    from analysis import contrast

    (tmp_path / "people.txt").write_text("mayor\nofficials\n", "utf-8")
    import_list(folder, tmp_path / "people.txt")
    comparison, spans, _ = findings(folder)
    lost = spans.copy()
    lost.attrs = {}
    rows = contrast(measure(comparison.articles, lost), outlets=comparison.outlets)
    assert rows["lexicon"].isna().all()


def test_captions_name_the_edition_of_own_lists_too(folder, tmp_path):
    from analysis import status_ledger

    (tmp_path / "people.txt").write_text("mayor\n", "utf-8")
    import_list(folder, tmp_path / "people.txt")
    comparison, spans, _ = findings(folder)
    assert f"Term lists {comparison.lexicon}." in status_ledger(comparison, comparison.articles, spans).caption
