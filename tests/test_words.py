"""What a word, a sentence and a paragraph are."""

import time

import nupunkt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.words import WORD, paragraph_spans, read_text


def words(text):
    reading = read_text(text)
    return [reading.word(i) for i in range(len(reading.starts))]


def sentences(text):
    return [text[s:e] for s, e in read_text(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US-led they're U.S. isn’t", ["US-led", "they're", "U.S", "isn’t"]),
        ("so‑called so-called", ["so‑called", "so-called"]),
        ("snake_case 3.5 — …", ["snake", "case", "3.5"]),
        ("", []),
    ],
)
def test_a_word_holds_its_inner_hyphens_apostrophes_and_full_stops(text, expected):
    assert words(text) == expected


def test_lookup_form_is_lower_case_with_straight_apostrophe_and_plain_hyphen():
    assert read_text("SO‑CALLED Isn’t").lower == ["so-called", "isn't"]


def test_lowering_a_dotted_capital_i_moves_no_offset():
    reading = read_text("İstanbul said so-called")
    assert [reading.word(i) for i in range(3)] == ["İstanbul", "said", "so-called"]


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("“Stop,” she wrote on X. Berg replied.", ["“Stop,” she wrote on X.", "Berg replied."]),
        ("There is no plan B. The mayor left.", ["There is no plan B.", "The mayor left."]),
        ("He met Ole B. Lund there.", ["He met Ole B. Lund there."]),
        ("He met J. F. The rest left.", ["He met J. F. The rest left."]),
    ],
)
def test_a_single_letter_ends_a_sentence_only_where_no_name_goes_on(text, cuts):
    assert sentences(text) == cuts


def test_no_ends_a_sentence_before_a_capital_and_none_before_a_number():
    assert sentences("Berg said no. His wife said yes. It is no. 10 of ten.") == [
        "Berg said no.",
        "His wife said yes.",
        "It is no. 10 of ten.",
    ]
    assert sentences("She ran shop No. Ten for years.") == ["She ran shop No. Ten for years."]


def test_what_the_splitter_takes_for_an_abbreviation_ends_a_sentence_before_a_word_that_begins_one():
    assert sentences("The club met in Idaho. That vote held. “She is in Iowa.” It held.") == [
        "The club met in Idaho.",
        "That vote held.",
        "“She is in Iowa.”",
        "It held.",
    ]
    assert sentences("Sen. Berg met Capt. Holm at Onset Corp. Lund left.")[0].startswith("Sen. Berg met Capt. Holm")


def test_sentences_stay_within_paragraphs_and_lose_their_trailing_space():
    text = "One. Two  \n\nThree"
    assert sentences(text) == ["One.", "Two", "Three"]


def test_titles_and_initials_end_no_sentence():
    assert sentences("Mr. Smith of the U.S. Army met Gov. Jones. He left.") == [
        "Mr. Smith of the U.S. Army met Gov. Jones.",
        "He left.",
    ]


def test_a_sentence_may_end_inside_a_quotation():
    assert sentences("“No decision was taken. It goes on,” he said.") == [
        "“No decision was taken.",
        "It goes on,” he said.",
    ]


def test_hard_wrapped_lines_are_one_paragraph_and_blank_lines_part():
    text = "The minister said that the\nvote would be held.\n\nit was late\n\nnext"
    assert [text[s:e] for s, e in paragraph_spans(text)] == [
        "The minister said that the\nvote would be held.",
        "it was late",
        "next",
    ]


@given(st.text(max_size=300))
def test_every_word_and_sentence_lies_in_order_in_a_paragraph(text):
    reading = read_text(text)
    assert sorted(reading.starts) == reading.starts
    assert all(e1 <= s2 for (_, e1), (s2, _) in zip(reading.sentences, reading.sentences[1:], strict=False))
    assert all(any(ps <= s and e <= pe for ps, pe in reading.paragraphs) for s, e in reading.sentences)
    assert len(reading.lower) == len(reading.starts)
    for i in range(len(reading.starts)):
        s, e = reading.sentences[reading.sentence_at(reading.starts[i])]
        assert s <= reading.starts[i] < e


@given(st.text(alphabet=st.one_of(st.sampled_from("aZé9İǅΣ_-‑'’. \n\t—"), st.characters()), max_size=80))
def test_words_are_those_of_the_pattern_with_their_capitals_and_gaps(text):
    reading = read_text(text)
    found = [m.span() for m in WORD.finditer(text)]
    assert list(zip(reading.starts, reading.ends, strict=True)) == found
    assert reading.caps == [text[start].isupper() for start, _ in found]
    before = [0, *(end for _, end in found)]
    assert reading.gaps == [text[end:start] for end, (start, _) in zip(before, found, strict=False)]
    assert reading.apart == [i for i, gap in enumerate(reading.gaps) if i == 0 or gap != " "]


def test_punctuation_and_the_edges_of_the_text_part_words_a_hyphen_and_a_blank_do_not():
    reading = read_text("Well, he won: a semi-final (late) at home - twice")
    parted = [word for word, mark in zip([*reading.lower, "the end"], reading.parted, strict=True) if mark]
    assert parted == ["well", "he", "a", "late", "at", "twice", "the end"]
    assert list(read_text("").parted) == [True]


@given(st.text(alphabet="aB .!?\n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_the_sentences_in_a_stretch_are_those_that_begin_in_it(text, start, end):
    reading = read_text(text)
    assert reading.sentences_in(start, end) == [span for span in reading.sentences if start <= span[0] < end]


@given(
    st.lists(st.sampled_from(["He", "won", "Mr", ".", "!", "?", "…", "”", ")", "'", '"', "-", " ", "  "])).map("".join)
)
def test_a_paragraph_has_the_sentences_the_splitter_finds(text):
    pieces = [text.strip()[start:end].strip() for start, end in nupunkt.sent_spans(text.strip())]
    assert sentences(text) == [piece for piece in pieces if piece]


@pytest.mark.parametrize("word", ["month", "wall", "story", "bank", "applause"])
def test_an_ordinary_word_ends_a_sentence_before_any_name(word):
    assert len(sentences(f"He saw it end in the {word}. Berg left. “It was the {word}.” Lund stayed.")) == 4


@pytest.mark.parametrize(
    "short", ["approx. Berg", "Calif. Berg", "Prof. Berg", "univ. Berg", "Assoc. Berg", "sens. Berg", "supt. Berg"]
)
def test_a_short_form_ends_none(short):
    assert len(sentences(f"He wrote to {short} in time.")) == 1


def test_a_long_run_of_marks_takes_no_long_time_and_moves_no_offset():
    text = "He left. " + ".!?:;,-—…" * 8000 + " She stayed. It rained."
    start = time.process_time()
    reading = read_text(text)
    assert time.process_time() - start < 2
    kept = [text[s:e] for s, e in reading.sentences]
    assert kept[0].startswith("He left.") and kept[-2:] == ["She stayed.", "It rained."]
    assert all(any(s <= at < e for s, e in reading.sentences) for at in reading.starts)


def test_blanks_within_a_sentence_never_cut_it():
    assert sentences("He" + " " * 60 + "left.") == ["He" + " " * 60 + "left."]


@pytest.mark.parametrize("word", ["car", "so", "bed", "leg", "mum", "win"])
@pytest.mark.parametrize("then", ["Officers came.", "“It was old,” she said."])
def test_a_short_word_ends_a_sentence(word, then):
    text = f"Joan Pellow said she had lost the {word}. {then}"
    assert [text[a:b] for a, b in read_text(text).sentences] == [f"Joan Pellow said she had lost the {word}.", then]


@pytest.mark.parametrize("text", ["It was Lund vs. Holm again.", "So wrote Lund et al. Holm did not."])
def test_what_may_be_shortened_ends_none(text):
    assert len(read_text(text).sentences) == 1


def test_the_genitive_of_a_short_form_with_stops_is_one_word():
    text = "The U.N.’s envoy met Trump Jr.'s lawyer; the U.S.’ plan, x.’so."
    read = read_text(text)
    assert read.lower == ["the", "u.n's", "envoy", "met", "trump", "jr's", "lawyer", "the", "u.s", "plan", "x", "so"]
    assert text[read.starts[1] : read.ends[1]] == "U.N.’s"


def test_a_full_line_of_a_hard_wrapped_text_goes_on_before_a_name_or_a_mark():
    told = "Divers told the council on Monday that the dam had leaked for years, and that"
    also = "Ida Lund knew of it. Ole Berg, who runs the works, said her claims were"
    text = f"Dam leaks, say divers\n\n{told}\n{also}\n“exaggerated” and that the town had spent more on the dam than on\nanything else"
    text += " in the last ten years, which nobody had asked it\nto do. The rest was told by the mayor, who says that\nit is old."
    for written in (text, text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        found = [written[a:b] for a, b in paragraph_spans(written)]
        assert len(found) == 2 and found[1].startswith("Divers told") and found[1].endswith("it is old.")
    table = "Divers\nof Moss\n4\nof age 70\nof Oslo\nNone"
    assert len(paragraph_spans(table)) == 3  # short lines are a table's, not wrapped
    lines = "Divers said so on Monday in a long and wordy letter to the council of Moss\nIda Lund left."
    assert len(read_text(lines).paragraphs) == 2  # no wrapped text: a line is a paragraph
