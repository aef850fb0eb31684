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
    assert "3 entries or readings left out" in card and "a condition on the words beside it" in card


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


HEAD = "term\tforms\tlabel\tsource\torigin\texample\tcounterexample"
KEYS = ("title", "edition", "made_by", "publications", "licence", "changes", "known_wrong")
CARD = "".join(f'{key} = "x"\n' for key in KEYS)


def write_list(folder, *forms, columns="", cells="", card=CARD):
    lists = folder / "lists"
    lists.mkdir(exist_ok=True)
    rows = [HEAD + columns, *(f"{form}\t{form}\tl\ts\tnews\t\t{cells}" for form in forms)]
    (lists / "mine.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    (lists / "mine.toml").write_text(card, "utf-8")
    return lists


def test_a_cards_condition_and_feature_are_of_the_edition(folder):
    def edition(card):
        write_list(folder, "opened", card=card)
        return read_comparison(folder).lexicon

    assert len({edition(CARD + more) for more in ("", 'only_if = "noun"\n', 'only_if = "not noun"\n')}) == 3
    assert edition(CARD) == edition(CARD.replace('title = "x"', 'title = "y"')), "what changes no finding changes none"


def test_a_shipped_cards_condition_and_feature_are_of_the_edition(tmp_path):
    from analysis.lexicons import _folder_hash, lexicon_hash

    def edition(card):
        _folder_hash.cache_clear()
        write_list(tmp_path, "opened", card=card)
        return lexicon_hash(tmp_path / "lists")

    cards = (CARD, CARD + 'only_if = "noun"\n', CARD + 'feature = "hedge"\n')
    assert len({edition(card) for card in cards}) == 3
    _folder_hash.cache_clear()


@pytest.mark.parametrize(
    "form", ["c++", ".*", '"plan"', "plan,", "… plan", "the …", "…", "*", "...", "(plan)", "plan?"]
)
def test_a_form_that_no_words_can_meet_does_not_load(folder, form):
    write_list(folder, "opened", form)
    with pytest.raises(ValueError, match=r"mine\.tsv, line 3: no words can meet "):
        read_comparison(folder)


def test_a_full_stop_or_apostrophe_at_a_words_end_is_no_part_of_it(folder, tmp_path):
    (folder / "texts" / "south.txt").write_text("Mr. Lee of the U.S. Navy etc. spoke of workers’ rights.\n", "utf-8")
    (tmp_path / "short.txt").write_text("Mr.\nU.S. Navy\nworkers' rights\n", "utf-8")
    _, left_out = import_list(folder, tmp_path / "short.txt")
    write_list(folder, "etc.")
    assert left_out == [] and [text for text, *_ in findings(folder)[2]] == [
        "Mr",
        "U.S. Navy",
        "etc",
        "workers’ rights",
    ]


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        (
            "only_aftr",
            "the",
            "mine.tsv, line 1: 'only_aftr' means nothing; write only_after, or another name for a note",
        ),
        ("onlyafter", "the", "mine.tsv, line 1: 'onlyafter' means nothing; write only_after"),
        ("Only_If", "noun", "mine.tsv, line 1: 'Only_If' means nothing; write only_if"),
        ("only_after", "<determiner", "mine.tsv, line 2: only_after has '<determiner'; write a word, <group>, (word)"),
        ("only_after", "determiner>", "mine.tsv, line 2: only_after has 'determiner>'"),
        ("never_before", "a|the,", "mine.tsv, line 2: never_before has 'the,'"),
        ("only_before", "**", "mine.tsv, line 2: only_before has '**'"),
        ("only_before", "()", "mine.tsv, line 2: only_before has '()'"),
        ("only_before", "immigra*", "mine.tsv, line 2: only_before has 'immigra*'"),
    ],
)
def test_a_misspelt_condition_does_not_pass_in_silence(folder, column, cell, message):
    write_list(folder, "opened", columns=f"\t{column}", cells=f"\t{cell}")
    with pytest.raises(ValueError) as error:
        read_comparison(folder)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    "cell", ["<determiner>", "(a) plan", "*ing", "# percent", "Aa", "…  end", ",", "twenty-one|o'clock"]
)
def test_a_well_spelt_condition_loads(folder, cell):
    write_list(folder, "opened", columns="\tonly_before\tmy_note", cells=f"\t{cell}\tx")
    assert len(read_comparison(folder).lists) == 1


@pytest.mark.parametrize(
    ("card", "message"),
    [
        (CARD + 'only_if = ["noun"]\n', "mine.toml: only_if = ['noun']; write it as text in quotation marks"),
        (CARD + 'onlyif = "noun"\n', "mine.toml: 'onlyif' means nothing; write only_if"),
        ("title = x\n", "mine.toml: Invalid value"),
    ],
)
def test_a_card_that_cannot_be_read_is_named(folder, card, message):
    write_list(folder, "opened", card=card)
    with pytest.raises(ValueError) as error:
        read_comparison(folder)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize("name", ["mine.tsv", "mine.toml"])
def test_a_list_or_card_in_another_encoding_is_named(folder, name):
    file = write_list(folder, "café", card=CARD.replace('"x"', '"é"')) / name
    file.write_bytes(file.read_text("utf-8").encode("cp1252"))
    with pytest.raises(ValueError, match=f"{name}: not written in UTF-8; save it so"):
        read_comparison(folder)


@pytest.mark.parametrize(
    ("terms", "kept", "left_out"),
    [
        ("happy\nsad\t1\n", ["sad"], ["happy: it has no category"]),
        (
            "happy 1\nsad\t1\n",
            ["sad"],
            ["happy 1: no tab between the term and its categories, as the other lines have it"],
        ),
        ("happy 1\nvery sad 1 2\n", ["happy", "very sad"], []),
        (
            "like\t(02 134)125/464\n sad\t1\n",
            ["sad"],
            ["like: (02 134)125/464, which is a condition on the words beside it, which is not read"],
        ),
        ("happy\t7\nsad\t1\n", ["sad"], ["happy: 7, which is no category here"]),
    ],
)
def test_what_a_dictionary_loses_is_said(folder, tmp_path, terms, kept, left_out):
    (tmp_path / "d.dic").write_text(f"%\n1\tpos\n2\tneg\n%\n{terms}", "utf-8")
    _, told = import_list(folder, tmp_path / "d.dic", labels=["pos"])
    assert told == left_out
    assert [entry.term for entry in read_own_lists(folder / "lists")] == kept


def test_a_heading_of_a_category_that_is_none_is_said(folder, tmp_path):
    (tmp_path / "d.dic").write_text("%\n1\tpos\nneg\n%\nhappy\t1\n", "utf-8")
    assert import_list(folder, tmp_path / "d.dic")[1] == ["neg: no category, which is a number and a name"]


def test_the_lines_of_a_plain_list_that_are_no_terms_are_said(folder, tmp_path):
    (tmp_path / "p.txt").write_text("# a comment\nTerm\n#hashtag\nwell,\nopened\n#\nc++\n", "utf-8")
    _, told = import_list(folder, tmp_path / "p.txt")
    assert [line.partition(": ")[0] for line in told] == ["Term", "#hashtag", "well,", "c++"]
    assert [entry.term for entry in read_own_lists(folder / "lists")] == ["opened"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_list_is_read_in_the_encoding_it_has(folder, tmp_path, encoding):
    (tmp_path / "p.txt").write_text("cafe\u0301\n", encoding)
    assert import_list(folder, tmp_path / "p.txt")[1] == []
    assert [entry.term for entry in read_own_lists(folder / "lists")] == ["café"]


def test_a_guessed_encoding_is_said_and_is_no_loss(folder, tmp_path):
    words = "café\nnaïve\nœuvre\ncoup d’état\ndéjà\nélite\nrégime\n"
    (tmp_path / "p.txt").write_bytes(words.encode("mac_roman"))
    path, told = import_list(folder, tmp_path / "p.txt")
    assert [entry.term for entry in read_own_lists(folder / "lists")] == words.split("\n")[:-1]
    assert told == ["read as mac_roman; if letters look wrong, save the file in UTF-8"]
    assert "0 entries or readings left out" in path.with_suffix(".toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "text", "labels", "message"),
    [
        (
            "d.dic",
            "%\n1\tpos\n1\tneg\n%\nhappy\t1\n",
            [],
            "d.dic: category 1 is both pos and neg; give each its number",
        ),
        (
            "p.txt",
            "sad\nhappy\tpos\n",
            [],
            "p.txt, line 2: 'happy\\tpos' has several columns; a plain list has one term",
        ),
        ("p.txt", "happy\n", [" "], "p.txt: the label is empty; say in a word what the terms are"),
        ("p.txt", "a\x00b\n", [], "p.txt: the file holds zero bytes: it is no text file; save it as text in UTF-8"),
    ],
)
def test_a_file_that_could_be_read_two_ways_is_refused(folder, tmp_path, name, text, labels, message):
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(ValueError) as error:
        import_list(folder, tmp_path / name, labels=labels)
    assert str(error.value).startswith(message) and not (folder / "lists").exists()


def test_the_commands_say_which_lines_ask_for_an_own_label(folder, tmp_path, capsys):
    (tmp_path / "people.txt").write_text("mayor\nofficials\n", "utf-8")
    lines = '[[headline]]\nfeature = "own"\nlabel = "people: person"\nper = "words"\n'
    assert main(["list", str(folder), str(tmp_path / "people.txt"), "--label", "person"]) == 0
    told = capsys.readouterr().out
    assert "its labels: people: person (2 terms)" in told and told.endswith(lines)
    assert main(["check", str(folder)]) == 0
    assert "of your own lists no [[headline]] asks for people: person;" in capsys.readouterr().out
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8") + lines, "utf-8")
    assert main(["check", str(folder)]) == 0
    assert "of your own lists" not in capsys.readouterr().out


def test_check_says_that_a_third_outlet_is_in_no_headline_contrast(folder, capsys):
    (folder / "texts" / "west.txt").write_text("The bridge was opened in May.\n", "utf-8")
    with (folder / "articles.csv").open("a", encoding="utf-8") as file:
        file.write("west,West,bridge,,2020-05-27,,west.txt,article,\n")
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8").replace('"South"]', '"South", "West"]'), "utf-8")
    assert main(["check", str(folder)]) == 0
    assert "headline contrasts compare the first two outlets, North and South, not West" in capsys.readouterr().out
