"""Reading a folder or a table: bad articles become problems, wrong arguments raise."""

import json

import pandas as pd
import pytest

from analysis.articles import COLUMNS, decode, read_comparison, read_table


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
        ("south", "no such file", "texts/south.txt", "a text file in texts/ named in the column file")
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


def test_a_table_with_an_id_twice_or_without_text_column_raises(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("article_id,outlet,text\na,N,x\na,S,y\n", "utf-8")
    with pytest.raises(ValueError, match="article_id 'a' stands more than once"):
        read_table(path)
    path.write_text("article_id,outlet\na,N\n", "utf-8")
    with pytest.raises(ValueError, match="no column text; the table holds article_id, outlet"):
        read_table(path)
    with pytest.raises(ValueError, match=r"t\.xlsx: cannot read \.xlsx"):
        read_table(tmp_path / "t.xlsx")
