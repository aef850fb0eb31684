"""Reading a folder or a table: bad articles become problems, wrong arguments raise."""

import json

import pandas as pd
import pytest

from analysis import annotate, check, concordance, headline_contrasts, measure, read_comparison, read_table
from analysis.articles import COLUMNS
from analysis.doubt import check_headlines
from analysis.reading import decode


def problems(comparison):
    return [tuple(row) for row in comparison.problems.itertuples(index=False)]


def test_the_table_has_the_promised_columns_and_the_text_as_received(folder):
    comparison = read_comparison(folder)
    assert tuple(comparison.articles.columns) == COLUMNS
    assert comparison.articles["text"][0].encode() == (folder / "texts" / "north.txt").read_bytes()
    assert comparison.outlets == ("North", "South")
    assert problems(comparison) == []


def test_a_missing_file_is_a_problem_and_the_other_article_is_kept(folder):
    (folder / "texts" / "south.txt").unlink()
    comparison = read_comparison(folder)
    assert comparison.articles["article_id"].tolist() == ["north"]
    assert problems(comparison) == [
        ("south", "no such file", "texts/south.txt", "the name of a text file in texts/, in the column `file`")
    ]


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_file_is_a_problem(folder, content):
    (folder / "texts" / "south.txt").write_bytes(content)
    assert problems(read_comparison(folder)) == [
        ("south", "empty file", "texts/south.txt", "a text of at least one word")
    ]


def test_zero_bytes_are_no_text(folder):
    (folder / "texts" / "south.txt").write_bytes(b"PK\x03\x04\x00\x00")
    assert problems(read_comparison(folder))[0][1] == "unknown encoding"


def test_windows_quotation_marks_survive_and_the_guess_is_said(folder):
    text = "“Señor,” he said – the so-called café."
    (folder / "texts" / "south.txt").write_bytes(text.encode("cp1252"))
    comparison = read_comparison(folder)
    assert comparison.articles["text"][1] == text
    assert problems(comparison)[0][1:3] == ("encoding guessed", "cp1252")


def test_utf16_and_a_byte_order_mark_are_read_without_the_mark():
    assert decode("“so”".encode("utf-16")) == ("“so”", "utf-16")
    assert decode("“so”".encode("utf-8-sig")) == ("“so”", "utf-8")


def test_garbled_characters_are_reported_and_not_mended(folder):
    (folder / "texts" / "south.txt").write_text("It is â€œfineâ€\x9d, he said.", "utf-8")
    comparison = read_comparison(folder)
    assert "â€œ" in comparison.articles["text"][1]
    assert problems(comparison)[0][1] == "garbled characters"


def test_the_same_text_twice_is_flagged_and_still_measured(folder):
    same = (folder / "texts" / "north.txt").read_text("utf-8").upper() + "\n\n"
    (folder / "texts" / "south.txt").write_text(same, "utf-8")
    comparison = read_comparison(folder)
    assert len(comparison.articles) == 2
    assert problems(comparison) == [("south", "same text twice", "the text of north", "each article once")]


def test_an_outlet_of_the_settings_without_articles_raises(folder):
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8").replace('"South"]', '"East"]'), "utf-8")
    with pytest.raises(ValueError) as error:
        read_comparison(folder)
    assert str(error.value) == "comparison.toml: no articles from outlet 'East'; articles.csv holds 'North', 'South'"


def test_no_article_at_all_raises_with_the_first_reason(folder):
    for name in ("north", "south"):
        (folder / "texts" / f"{name}.txt").unlink()
    with pytest.raises(ValueError, match="none of the 2 articles could be read; north: no such file"):
        read_comparison(folder)


def test_a_folder_without_settings_says_how_to_make_one(tmp_path):
    with pytest.raises(ValueError, match=r"no comparison\.toml; `python -m analysis new"):
        read_comparison(tmp_path)


def test_a_missing_column_is_named(folder):
    (folder / "articles.csv").write_text("article_id,outlet\na,North\n", "utf-8")
    with pytest.raises(
        ValueError, match=r"articles\.csv: no column event, headline, published, url, file, role, notes"
    ):
        read_comparison(folder)


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_a_table_is_read_in_each_format(tmp_path, suffix):
    table = pd.DataFrame(
        {"article_id": ["1", "2"], "outlet": ["N", "S"], "text": ["“Höre,” he said.", ""], "more": [1, 2]}
    )
    path = tmp_path / f"t.{suffix}"
    if suffix == "csv":
        table.to_csv(path, index=False)
    elif suffix == "jsonl":
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in table.to_dict("records")), "utf-8")
    else:
        table.to_parquet(path)
    articles, wrong = read_table(path)
    assert articles["text"].tolist() == ["“Höre,” he said."]
    assert wrong["article_id"].tolist() == ["2"]


def test_a_table_that_cannot_be_one_raises(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("article_id,outlet\na,N\n", "utf-8")
    with pytest.raises(ValueError, match="no column text; it has article_id, outlet"):
        read_table(path)
    with pytest.raises(ValueError, match=r"t\.xlsx: cannot read \.xlsx"):
        read_table(tmp_path / "t.xlsx")
    with pytest.raises(ValueError, match="no such file; give a table with article_id, outlet, text"):
        read_table(tmp_path / "none.csv")


# hostile tables ------------------------------------------------------------------------------------------------


def told(wrong):
    return [(row.article_id, row.problem) for row in wrong.itertuples(index=False)]


def lines(path, *rows):
    path.write_bytes(b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in rows))
    return path


def test_a_bad_row_of_a_table_is_a_problem_and_the_others_are_kept(tmp_path):
    good = {"article_id": 1, "outlet": "N", "text": "It rained."}
    path = lines(
        tmp_path / "t.jsonl",
        good,
        good | {"article_id": "1"},
        good | {"article_id": None},
        good | {"article_id": [2]},
        good | {"article_id": "list", "headline": ["a", "b"]},
        good | {"article_id": "half", "text": "It \ud800 rained."},
        good | {"article_id": "marks", "text": "… — …"},
        good | {"article_id": "number", "text": 5},
        good | {"article_id": 2.0, "outlet": "S", "text": "It snowed."},
    )
    articles, wrong = read_table(path)
    assert articles[["article_id", "outlet"]].to_numpy().tolist() == [["1", "N"], ["2", "S"]]
    assert told(wrong) == [
        ("1", "article_id twice"),
        ("t.jsonl, line 3", "no article_id"),
        ("t.jsonl, line 4", "unusable article_id"),
        ("list", "unusable headline"),
        ("half", "unusable text"),
        ("marks", "no text"),
        ("number", "no text"),
    ]


def test_broken_lines_of_a_jsonl_are_problems_and_a_byte_order_mark_is_none(tmp_path):
    good = json.dumps({"article_id": "a", "outlet": "N", "text": "Señor, it rained."}, ensure_ascii=False)
    path = lines(
        tmp_path / "t.jsonl", f"\ufeff{good}\n\n".encode(), b'{"article_id": "b", "te\n', b"[1]\n", b'"\xff"\n'
    )
    articles, wrong = read_table(path)
    assert articles["text"].tolist() == ["Señor, it rained."]
    assert [row[2] for row in wrong.itertuples(index=False)] == [
        't.jsonl, line 3: {"article_id": "b", "te',
        "t.jsonl, line 4: [1]",
        't.jsonl, line 5: "�"',
    ]
    path.write_bytes(b"\xef\xbb\xbf" + b"[" * 100_000)
    with pytest.raises(ValueError, match="no JSON object, and no other line is"):
        read_table(path)


def test_a_csv_row_with_a_field_too_many_shifts_nothing(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('article_id,outlet,text\na,N,It rained, and how\nb,S,"It rained,\nand how"\n\n,,\nc,S\n', "utf-8")
    articles, wrong = read_table(path)
    assert articles[["article_id", "text"]].to_numpy().tolist() == [["b", "It rained,\nand how"]]
    assert wrong["given"].tolist() == [
        "t.csv, line 2: 4 fields (a, N, It rained,  and how)",
        "t.csv, line 7: 2 fields (c, S)",
    ]


def test_an_unclosed_quotation_mark_says_which_lines_it_swallows(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('article_id,outlet,text\na,N,It rained\nb,S,"It rained\nc,S,It snowed\nd,S,It blew\n', "utf-8")
    articles, wrong = read_table(path)
    assert articles["article_id"].tolist() == ["a"]
    assert wrong["given"].tolist() == ["t.csv, lines 3 to 5: unexpected end of data"]


def test_a_csv_from_excel_is_read_and_the_guess_said(tmp_path):
    path = tmp_path / "t.csv"
    text = "article_id,outlet,text\na,Größe,“Señor,” he said – so it’s a café.\n"
    path.write_bytes(text.replace("“Señor,”", '"“Señor,”').replace(".\n", '."\n').encode("cp1252"))
    articles, wrong = read_table(path)
    assert articles["text"].tolist() == ["“Señor,” he said – so it’s a café."]
    assert told(wrong) == [("t.csv", "encoding guessed")]
    path.write_text(text.replace("“Señor,”", "Señor"), "utf-16")
    assert told(read_table(path)[1]) == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "t.csv: the file is empty; it has the columns article_id, outlet, text"),
        ("article_id;outlet;text\n", "t.csv: its columns are separated by semicolons; save it with commas between them"),
        ("article_id\toutlet\ttext\n", "t.csv: its columns are separated by tabs; save it with commas between them"),
        ("Article ID,outlet,text\n", "no column article_id; it has Article ID, outlet, text; write article_id for Article ID"),
        ("article_id,outlet,text,text\n", "t.csv: two columns are called text; each column needs its own name"),
        ("\x00", "t.csv: the file holds zero bytes: it is no text file; save it as CSV in UTF-8"),
    ],
)  # fmt: skip
def test_a_csv_that_is_none_says_what_would_work(tmp_path, content, says):
    (tmp_path / "t.csv").write_text(content, "utf-8")
    with pytest.raises(ValueError) as error:
        read_table(tmp_path / "t.csv")
    assert str(error.value).endswith(says)


def test_utf32_is_not_taken_for_utf16_and_zero_characters_are_no_text():
    assert decode("“so”".encode("utf-32")) == ("“so”", "utf-32")
    with pytest.raises(UnicodeError, match="zero bytes"):
        decode("a\x00b".encode("utf-16"))


# hostile folders -----------------------------------------------------------------------------------------------


def catalogue(folder, *rows):
    path = folder / "articles.csv"
    path.write_text(path.read_text("utf-8") + "".join(f"{row}\n" for row in rows), "utf-8")


def test_rows_of_the_catalogue_that_cannot_count_are_problems(folder):
    (folder / "texts" / "marks.txt").write_text("…", "utf-8")
    catalogue(
        folder,
        "north,North,bridge,,,,south.txt,article,",
        ",North,bridge,,,,south.txt,article,",
        "fruit,North,bridge,,,,south.txt,banana,",
        "up,North,bridge,,,,../articles.csv,article,",
        "far,North,bridge,,,,C:\\x.txt,article,",
        f"long,North,bridge,,,,{'x' * 300}.txt,article,",
        "marks,North,bridge,,,,marks.txt,article,",
        ",,,,,,,,",
        "agency, North ,bridge,,,,south.txt,reference,",
    )
    comparison = read_comparison(folder)
    assert comparison.articles["article_id"].tolist() == ["north", "south"]
    assert comparison.left_out == 7
    assert told(comparison.problems) == [
        ("north", "article_id twice"),
        ("articles.csv, line 5", "no article_id"),
        ("fruit", "unknown role"),
        ("up", "file outside texts/"),
        ("far", "file outside texts/"),
        ("long", "no such file"),
        ("marks", "no words"),
    ]


def test_a_catalogue_without_rows_says_so(folder):
    path = folder / "articles.csv"
    path.write_text(path.read_text("utf-8").split("\n")[0] + "\n", "utf-8")
    with pytest.raises(
        ValueError, match=r"none of the 0 articles could be read; give articles\.csv one row an article"
    ):
        read_comparison(folder)


@pytest.mark.parametrize(
    ("name", "head", "rows", "left"),
    [
        ("names", "referent,name,kind,only_after", [",bridge,x,", "a,…,x,", "all,it,x,", "a,bridge,x,", "b,bridge,x,", "b,bridge,x,the"], [3, 5]),
        ("status", "event,wording,status", ["open,…,", ",opens,", "open,opens,done"], [2]),
        ("references", "reference_id,outlet,headline,published,url,run_words,fingerprint", ["a,,,,,5,xyz", "b,,,,,,00ff00ff00ff", "c,,,,,5.0,00FF00FF00FF 11ff00ff00ff"], [2]),
        ("parts", "reason,article_id,begins,part", [",north,,body", ",north,Nothing so,body", ",west,The,body", "so,north,The so-called,teaser"], [3]),
    ],
)  # fmt: skip
def test_rows_of_side_tables_that_mean_nothing_are_left_out_and_said(folder, name, head, rows, left):
    (folder / f"{name}.csv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
    comparison = read_comparison(folder)
    kept = [dict(zip(head.split(","), rows[i].split(","), strict=True)) for i in left]
    got = getattr(comparison, name).to_dict("records")
    assert len(got) == len(kept)
    assert all(
        g["fingerprint"] == k["fingerprint"].lower() if "fingerprint" in g else g == k
        for g, k in zip(got, kept, strict=True)
    )
    out = [f"{name}.csv, line {i + 2}:" for i in range(len(rows)) if i not in left]
    assert [given.split(":")[0] + ":" for given in comparison.problems["given"]] == out
    assert len(annotate(comparison.articles, comparison))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('outlets = ["North", "South"]', "outlets = 5", "outlets = 5; write the sides as outlets"),
        ('outlets = ["North", "South"]', 'outlets = [["North"], ["South"]]', "write the sides as outlets"),
        ('outlets = ["North", "South"]', 'outlets = "North"', "write the sides as outlets"),
        ('outlets = ["North", "South"]', 'outlets = ["North", " North"]', "needs two sides, each named once"),
        ('title = "A bridge"', "title = 1", "title = 1; write it as text in quotation marks"),
        ('title = "A bridge"', 'title = "A bridge"\ntitel = "x"', "no setting 'titel'; title, question, outlets"),
        ("[[headline]]", "[headline]", r"write each as a table under its own line \[\[headline\]\]"),
    ],
)  # fmt: skip
def test_settings_of_the_wrong_kind_raise(folder, old, new, says):
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(ValueError, match=says):
        read_comparison(folder)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('feature = "loaded"\nlabel = "distansing"', "no such label; distancing, judging, charged exist"),
        ('feature = ["hedge"]', r"headline feature \['hedge'\]; use one of"),
        ('feature = "hedge"\nlable = "modal"', "no setting 'lable'; feature, label"),
        ('feature = "hedge"\nlabel = 5', "label = 5; give text in quotation marks"),
        ('feature = "hedge"\nlabel = ["modal", "modal"]', "or a list of different ones"),
        ('feature = "hedge"\ntarget = "bridge"', "it is not told apart by target; label, voice, origin, term exist"),
        ('feature = "loaded"\ntarget = "brigde"', "no such target; bridge, none exist"),
        ('feature = "hedge"\norigin = "own"', "origin needs reference texts"),
        ('feature = "hedge"\n[[headline]]\nfeature = "hedge"', "stands twice; once will do"),
    ],
)
def test_a_headline_that_cannot_be_measured_raises(folder, line, says):
    settings = folder / "comparison.toml"
    settings.write_text(settings.read_text("utf-8").partition("[[headline]]")[0] + f"[[headline]]\n{line}\n", "utf-8")
    with pytest.raises(ValueError, match=says):
        check_headlines(read_comparison(folder))


def test_a_side_that_is_all_furniture_is_measured_with_zeros(folder):
    (folder / "texts" / "south.txt").write_text("Advertisement\n", "utf-8")
    (folder / "parts.csv").write_text(
        "article_id,begins,part,reason\nsouth,Advert,furniture,\nnorth,The,furniture,\nnorth,Mayor,furniture,\n",
        "utf-8",
    )
    comparison = read_comparison(folder)
    spans = annotate(comparison.articles, comparison)
    for block in ("article", "sentence"):
        measures = measure(comparison.articles, spans, by=("label",), block=block)
        assert set(measures["outlet"]) == {"North", "South"}
        assert measures[["count", "exposure"]].to_numpy().sum() == 0
    assert len(headline_contrasts(comparison, spans)) == 1


def test_a_text_that_is_none_is_a_problem_of_annotate_and_no_error_of_the_rest():
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["N", "S"], "text": [None, "It may rain."]})
    spans = annotate(articles)
    assert check(spans, articles) is spans
    found = measure(articles, spans)
    assert found[found["feature"].eq("hedge")].groupby("article_id")["count"].max().to_dict() == {"a": 0, "b": 1}
    assert concordance(spans, articles, feature="hedge")["text"].tolist() == ["may"]
