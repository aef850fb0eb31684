"""Marks: which pair, which are none, and what is reported of those without a partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features.quotations import find_quotes
from analysis.spans import Block
from analysis.words import read_text


def quotes(text):
    blocks = [Block(start, end, "body") for start, end in read_text(text).paragraphs]
    found, problems = find_quotes(text, blocks)
    return [(text[q.start : q.end], q.depth) for q in found], [text[p.start : p.end] for p in problems]


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said "no tax" twice.',
        "The mayor said “no tax” twice.",
        "The mayor said ‘no tax’ twice.",
        "The mayor said 'no tax' twice.",
        "The mayor said «no tax» twice.",
        "The mayor said ''no tax'' twice.",
        "The mayor said ``no tax'' twice.",
        "The mayor said „no tax” twice.",
        'The mayor said "no tax” twice.',
    ],
)
def test_every_kind_of_mark_and_a_mixed_pair_give_what_stands_between(text):
    assert quotes(text) == ([("no tax", 0)], [])


@pytest.mark.parametrize(
    "text",
    [
        "The farmers' market isn't the council’s; it’s the players’ own.",
        "In the '90s and the ’60s rock 'n' roll was theirs.",
        "He is 6' 2\" tall and threw it 5'10\" far.",
        'The screen measures 27" across.',
    ],
)
def test_apostrophes_years_feet_and_inches_are_no_marks(text):
    assert quotes(text) == ([], [])


def test_a_quotation_within_a_quotation_carries_a_depth():
    assert quotes("“She told me ‘go home’ and left,” he said.")[0] == [
        ("She told me ‘go home’ and left,", 0),
        ("go home", 1),
    ]


def test_an_apostrophe_inside_single_marks_closes_nothing():
    assert quotes("The coach said 'we don't know the boys' names yet' on Monday.")[0] == [
        ("we don't know the boys' names yet", 0)
    ]
    assert quotes("They chanted ‘Lyin’ Ned’ and left.")[0] == [("Lyin’ Ned", 0)]
    assert quotes("‘We are all in’ she said. ‘It is good.’")[0] == [("We are all in", 0), ("It is good.", 0)]


def test_a_quotation_reopened_in_the_next_paragraph_is_one():
    found, problems = quotes("“The roads are bad.\n\n“The trains are worse,” she said.")
    assert [text for text, _ in found] == ["The roads are bad.\n\n“The trains are worse,"]
    assert problems == []


@pytest.mark.parametrize(
    ("text", "expected", "without"),
    [
        ("“Now it leaks.\nIt always has,” she said.", ["Now it leaks.\nIt always has,"], []),
        ('He wrote, "It leaks.\nIt did."\nBerg left.', ["It leaks.\nIt did."], []),
        ("«It leaks.\nIt did», he said.", ["It leaks.\nIt did"], []),
        ("“Now.\n\nIt leaks.\n\nIt always has,” she said.", ["Now.\n\nIt leaks.\n\nIt always has,"], []),
        ("“One.\n\n“Two.\n\n“Three.\n\n“Four,” he said.", ["One.\n\n“Two.\n\n“Three.\n\n“Four,"], []),
        ("“Now.\n\nBerg left.\n\n“It always has,” she said.", ["It always has,"], ["“"]),
        ("“Now.\n\nIt is “odd” too.” Berg left.", ["odd"], ["“", "”"]),
        ('He said, "Now it leaks.\n\nShe saw a 6" dam.\n\nAll left.', [], ['"']),
        ("“Now it leaks.\n\n" + "It did. " * 400 + "” Berg left.", [], ["“", "”"]),
    ],
)
def test_a_later_paragraph_closes_what_none_has_reopened(text, expected, without):
    found, problems = quotes(text)
    assert [words for words, _ in found] == expected
    assert problems == without


def test_a_mark_without_partner_is_reported_and_the_rest_is_measured():
    found, problems = quotes('He called it "a mess and went home.\n\nShe called it “a start” later.')
    assert found == [("a start", 0)]
    assert problems == ['"']


def test_a_closing_mark_alone_is_reported():
    assert quotes("It was a mess” in the end.") == ([], ["”"])


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_what_is_left_of_a_pages_code_is_no_quotation(marks):
    a, b = marks
    text = f"<post date={a}May 3, 2016{b} id={a}12{b}>Lund said {a}it leaks{b} in May.\n\nBerg ={a} is odd."
    assert quotes(text) == ([("it leaks", 0)], [])


def test_ellipsis_and_brackets_stay_inside():
    assert quotes("“We [the club] will … win”, he said.")[0] == [("We [the club] will … win", 0)]


@given(st.text(alphabet="ab \n\"“”‘’'«».,[]5"))
def test_on_any_text_quotations_hold_no_mark_pair_crossing_and_nothing_raises(text):
    blocks = [Block(start, end, "body") for start, end in read_text(text).paragraphs]
    found, problems = find_quotes(text, blocks)
    for q in found:
        assert 0 <= q.left < q.start < q.end < q.right <= len(text)
    for p in problems:
        assert text[p.start : p.end].strip()


def test_time_grows_with_length_only():
    import time

    def seconds(n):
        text = "He said 'x \"y " * n
        took = []
        for _ in range(3):  # the least, as other work on the machine only adds to it
            start = time.process_time()
            quotes(text)
            took.append(time.process_time() - start)
        return min(took)

    assert seconds(16000) < 30 * max(seconds(2000), 0.002)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'You knew. You lied.\n\n'You stole.' He left.", ["You knew. You lied.\n\n'You stole."]),
        ("‘I don’t.\n\n‘You lied.\n\n‘You stole,’ he said.", ["I don’t.\n\n‘You lied.\n\n‘You stole,"]),
        ("'She said \"go\" and I went.\n\n'I stayed.'", ['She said "go" and I went.\n\n\'I stayed.', "go"]),
        ("‘Let it be.\n\nNobody came ‘home’ today.", ["home"]),
        ("‘It leaks.\n\n‘Till Monday nobody came.", []),
    ],
)
def test_single_marks_reopened_in_the_next_paragraph_and_closed_in_the_end_are_one(text, expected):
    found, problems = quotes(text)
    assert [words for words, _ in found] == expected and problems == []
