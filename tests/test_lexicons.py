"""Lists are read with their cards, checked row by row, and found in one pass."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import lexicon_page
from analysis.conditions import COLUMNS, TESTS, groups, holds, read_condition
from analysis.features.stance import find_stance
from analysis.lexicon_page import SHOWN, conditions_in_words, lexicon_pages
from analysis.lexicons import FOLDER, Entry, Matcher, read_lexicon, read_lexicons
from analysis.spans import Block
from analysis.words import WORD, read_text

HEAD = "term\tforms\tlabel\tonly_before\tonly_if\tsource\torigin\texample\tcounterexample\n"
ROW = "maybe\tmaybe\tadverb\t\t\tHyland 2005\tpublished\tMaybe so.\tIt is so.\n"
CARD = "\n".join(
    f'{key} = "x"' for key in ("title", "edition", "made_by", "publications", "licence", "changes", "known_wrong")
)


@pytest.fixture
def shelf(tmp_path):
    """Return a function that writes a list with its card and reads it."""

    def read(rows, card=CARD, head=HEAD):
        (tmp_path / "mine.tsv").write_text(head + rows, "utf-8")
        if card is not None:
            (tmp_path / "mine.toml").write_text(card, "utf-8")
        return read_lexicon(tmp_path / "mine.tsv")

    return read


def entry(*forms, **columns):
    return Entry("x", forms[0], forms, "l", "s", "news", "", "", when=read_condition(columns))


def found(text, *entries):
    """Return the texts of the hits that stand where their entries count."""
    reading = read_text(text)
    return [
        text[reading.starts[hit.first] : reading.ends[hit.last]]
        for hit in Matcher(entries).find(reading)
        if holds(reading, hit.first, hit.last, hit.entry.when)
    ]


def test_a_list_without_a_card_does_not_load(shelf):
    with pytest.raises(ValueError, match=r"mine.tsv has no card; put mine.toml beside it, with title, edition"):
        shelf(ROW, card=None)


def test_the_card_says_what_the_findings_are(shelf):
    assert shelf(ROW)[0].feature == "mine"
    assert shelf(ROW, card=CARD + '\nfeature = "hedge"')[0].feature == "hedge"
    with pytest.raises(ValueError, match=r"mine.toml: feature 'mood'; use one of loaded, hedge"):
        shelf(ROW, card=CARD + '\nfeature = "mood"')


def test_a_test_on_the_card_holds_for_every_row(shelf):
    (one,) = shelf(ROW, card=CARD + '\nonly_if = "not capital"')
    assert found("Maybe. Or maybe not.", one) == ["maybe"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (ROW.replace("published", "hearsay"), "mine.tsv, line 2: origin 'hearsay'; use one of published, news, case"),
        (ROW.replace("\tadverb", "\t"), "mine.tsv, line 2: term, forms and label may not be empty"),
        (ROW + ROW, "mine.tsv, line 3: 'maybe' stands in line 2 already; drop one"),
        (ROW.replace("adverb\t\t", "adverb\t<numbr>\t"), "mine.tsv, line 2: no group <numbr>; grammar/groups.tsv has "),
        (ROW.replace("adverb\t\t", "adverb\t(very)\t"), "mine.tsv, line 2: the pattern '(very)' fits anything"),
        (ROW.replace("adverb\t\t\t", "adverb\t\tnot loud\t"), "mine.tsv, line 2: only_if asks 'loud'; it can ask "),
        (ROW.replace("\tMaybe so.", ""), "mine.tsv, line 2: not as many fields as columns"),
    ],
)
def test_a_broken_row_is_named_with_its_line(shelf, row, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        shelf(row)


def test_a_missing_column_is_named(shelf):
    with pytest.raises(ValueError, match=r"mine.tsv: no column origin; a list like this has term, forms"):
        shelf(ROW, head=HEAD.replace("origin", "orgin"))


def test_longer_forms_come_first_and_gaps_hold_up_to_three_words():
    entries = [entry("ruled … out"), entry("ruled"), entry("ruled out")]
    assert found("She ruled the whole idea out.", *entries) == ["ruled the whole idea out", "ruled"]
    assert found("She ruled out a vote.", *entries)[0] == "ruled out"
    assert found("She ruled that the whole idea was out.", *entries) == ["ruled"]


def test_a_form_does_not_run_over_the_end_of_a_sentence():
    assert found("They made no case. Law is law.", entry("case law")) == []


def test_words_beside_count_only_without_punctuation_between():
    near = entry("about", only_before="<number>")
    assert found("About 300 fled.", near) == ["About"]
    assert found("That is what he talked about, 300 fled.", near) == []


def test_patterns_know_gaps_optional_words_endings_capitals_and_marks():
    assert found("He may well have left.", entry("may", only_before="(well) have")) == ["may"]
    assert found("He may have left.", entry("may", only_before="(well) have")) == ["may"]
    assert found("set it all down as lost", entry("set", only_before="… as lost")) == ["set"]
    assert found("set it all down once as lost", entry("set", only_before="… as lost")) == []
    assert found("a soaring hope", entry("hope", only_after="*ing")) == ["hope"]
    assert found("in Paris hope died", entry("hope", only_after="Aa")) == ["hope"]
    assert found("However, he left. He left, however.", entry("however", only_before=",")) == ["However", "however"]
    assert found("However hard it was.", entry("however", only_before=",")) == []


def test_a_pattern_before_the_term_is_read_from_the_term_outwards():
    asked = entry("possible", never_after="as * as")
    assert found("as soon as possible", asked) == []
    assert found("soon as as possible", asked) == ["possible"]


@pytest.mark.parametrize(
    ("test", "counts", "counts_not"),
    [
        ("capital", "He met May.", "He may go."),
        ("sentence start", "He left. May he rest.", "He may rest."),
        ("name", "He read the May Report today.", "He said it may rain today."),
        ("denied", "He denied that it may.", "It was never clear that it may."),
        ("noun", "The may was tall.", "They may go."),
        ("clause follows", "He may that she left.", "He may by noon."),
        ("reported in past", "She said it may.", "She says it may."),
        ("past", "She went, and it may.", "She goes, and it may."),
        ("past clause", "She went, and it may.", "She said that it may."),
        ("future time", "It may by Friday.", "It may by car."),
        ("question", "It may?", "It may."),
        ("condition", "It may if she goes.", "It may as she goes."),
        ("sport", "The striker may go.", "The minister may go."),
        ("fiction", "In the thriller he may go.", "In the town he may go."),
    ],
)
def test_each_test_of_a_place_can_fail(test, counts, counts_not):
    assert [w.lower() for w in found(counts, entry("may", only_if=test))] == ["may"]
    assert found(counts_not, entry("may", only_if=test)) == []
    assert [w.lower() for w in found(counts_not, entry("may", only_if=f"not {test}"))] == ["may"]
    assert test in TESTS


def test_groups_hold_words_and_every_shipped_form_can_be_found():
    assert all(slot.words or slot.number for slot in groups().values())
    names = ("hedges", "loaded", "boosters", "minimisers", "denials", "counters", "themes")
    ours = [e for name in names for e in read_lexicon(FOLDER / f"{name}.tsv")]
    dead = [
        (e.term, word)
        for e in ours
        for form in e.forms
        for word in form.split()
        if not (word == "…" or WORD.fullmatch(word))
    ]
    assert not dead


def test_every_shipped_entry_says_where_it_is_from():
    for one in read_lexicons():
        assert one.source and one.example and one.counterexample, one.term
        assert one.origin != "published" or re.search(r"\b(19|20)\d\d\b", one.source), one.term
        if one.feature == "loaded" and one.label == "charged":
            assert one.more["plainer"], one.term


def test_no_frame_serves_many_loaded_words_and_each_stands_in_a_whole_sentence():
    frames: Counter[str] = Counter()
    for one in read_lexicon(FOLDER / "loaded.tsv"):
        assert 6 <= len(one.example.split()) <= 16, one.example
        assert one.example != one.counterexample, one.term
        forms = sorted(one.forms, key=len, reverse=True)
        frames[re.sub("|".join(map(re.escape, forms)), "X", one.example.lower())] += 1
    assert frames.most_common(1)[0][1] <= 3, frames.most_common(3)


@given(st.lists(st.sampled_from(["may", "be", "not", "said", "a", "5", "The", ",", ".", "\n", "“", "”"]), max_size=30))
def test_matching_and_conditions_never_fail_on_odd_text(pieces):
    for one in (
        entry("may", never_before="… said", only_if="not denied"),
        entry("be … not", only_after="(a) 5|, said"),
    ):
        found(" ".join(pieces), one)


def test_the_pages_on_the_lists_are_those_the_tables_give():
    old = [name for name, text in lexicon_pages().items() if (FOLDER / name).read_text("utf-8") != text]
    assert not old, f"{old} out of date: run python -m analysis.lexicon_page"


def test_conditions_are_told_as_a_reader_would_say_them():
    row = {"only_before": "to|(very) <number>", "only_if": "not denied", "never_after": ""}
    assert conditions_in_words(row) == "only before `to` / `(very) <number>`; only if not denied"


def test_a_starred_form_stands_for_every_word_that_begins_so():
    assert found("Happiness, happily; unhappy.", entry("happi*")) == ["Happiness", "happily"]


def test_every_measured_entry_below_half_is_named_with_its_interval_least_marked_first(tmp_path, monkeypatch):
    gold = tmp_path / "entries.csv"
    rows = [("verb", "seem", 24, 13), ("verb", "tend", 11, 0), ("adverb", "apparent", 6, 0), ("verb", "imply", 4, 0)]
    rows += [("modal", "would", 92, 35), ("adverb", "no entry of any list", 9, 0)]
    lines = [f"hedge,{label},{term},Szeged Wikipedia,{found},{right}" for label, term, found, right in rows]
    gold.write_text("\n".join(["feature,label,term,gold,found,right", *lines]) + "\n", "utf-8")
    monkeypatch.setattr(lexicon_page, "MEASURED", gold)
    page = lexicon_pages()["README.md"].partition("fewer than half")[2].partition("## Groups")[0]
    assert re.findall(r"\| ([^|]+) \| \w+ \| (\d+ of \d+) \|", page) == [
        ("tend", "0 of 11"),
        ("apparent", "0 of 6"),
        ("would", "35 of 92"),
    ]
    assert "| tend | verb | 0 of 11 | 0 % to 26 % |" in page
    assert "### Szeged Wikipedia: 3" in page and "PTC" not in page


def test_the_interval_of_a_share_is_wilsons():
    z, n, p = 1.959963984540054, 92, 35 / 92
    middle, half = p + z * z / (2 * n), z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    ends = ((middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n))
    assert lexicon_page.wilson(35, 92) == pytest.approx(ends, abs=1e-9)


def test_each_page_says_how_many_of_its_entries_are_measured():
    pages = lexicon_pages()
    for name in SHOWN:
        table = [line for line in pages[f"{name}.md"].splitlines() if line.startswith("| ")][2:]
        measured = sum(not line.endswith("|  |") for line in table)
        known = f"{measured:,}" if measured else "none"
        assert f"\n- measured: {known} of its {len(table):,} entries" in pages[f"{name}.md"], name
    assert "measured: none of its" in pages["boosters.md"] and "measured: none" not in pages["hedges.md"]


def test_the_page_says_what_an_unmarked_place_bears_in_each_corpus():
    page = lexicon_pages()["README.md"]
    assert "often wrong" not in page
    ptc = page.partition("### PTC")[2].partition("## Groups")[0]
    assert "need not be wrong" in ptc and "lower bound" in ptc


def test_places_are_right_where_they_touch_a_marked_span_and_only_the_half_that_may_be_read_is_read(project, tmp_path):
    import gzip
    import importlib.util
    import json

    spec = importlib.util.spec_from_file_location("entries", project / "data" / "gold" / "entries.py")
    entries = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(entries)
    text = "Perhaps it rains. Perhaps it snows. It may hail."
    spans = [{"start": 0, "end": 10, "layer": "hedge"}, {"start": 18, "end": 25, "layer": "other"}]
    documents = [{"id": str(i), "text": text, "spans": spans} for i in range(20)]
    rows = entries.measured(documents[:2], "Szeged news").set_index("term")[["found", "right"]]
    assert rows.loc["perhaps"].to_list() == [4, 2] and rows.loc["may"].to_list() == [2, 0]
    with gzip.open(tmp_path / "some.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(d) + "\n" for d in documents)
    read = [d["id"] for d in entries.read_half(tmp_path / "some.jsonl.gz")]
    assert read == ["0", "2", "4", "5", "6", "7", "12", "13", "15", "17", "18"], "their SHA-1 ends in an even digit"


# spelling ---------------------------------------------------------------------------------------------------

OURS = [
    e
    for name in ("loaded", "boosters", "minimisers", "denials", "counters")
    for e in read_lexicon(FOLDER / f"{name}.tsv")
]
FORMS = {form for e in OURS for form in e.forms}
IRREGULAR = {
    "beat": "beat beaten", "bend": "bent", "break": "broke broken", "browbeat": "browbeat browbeaten", "cling": "clung", "do": "did done",
    "fly": "flew flown", "gaslight": "gaslit gaslighted", "go": "went gone", "hamstring": "hamstrung", "hit": "hit",
    "lay": "laid", "lead": "led", "mislead": "misled", "overrun": "overran overrun", "rewrite": "rewrote rewritten", "run": "ran run",
    "sing": "sang sung", "shake": "shook shaken", "shoot": "shot", "stick": "stuck", "string": "strung", "take": "took taken",
    "tear": "tore torn", "throw": "threw thrown", "spoon-feed": "spoon-fed", "have": "had", "stand": "stood",
}  # fmt: skip
PASTS = {past for pasts in IRREGULAR.values() for past in pasts.split()} - IRREGULAR.keys()
STRESSED_LAST = {"entrap", "extol", "flip-flop", "overrun"}
HARD_CH = {"oligarch"}
BOTH_WAYS = {"cudgel", "grovel", "imperil", "marvel", "revel", "soft-pedal", "spiral", "unravel", "virtue-signal"}
UNCOUNTED = {
    "anarchy",
    "appeasement",
    "avarice",
    "bloodshed",
    "bravado",
    "carnage",
    "chaos",
    "condescension",
    "contempt",
    "cowardice",
    "decay",
    "demise",
    "derision",
    "despair",
    "disarray",
    "dishonesty",
    "dismay",
    "fanfare",
    "filth",
    "fodder",
    "gloom",
    "greed",
    "groupthink",
    "havoc",
    "heartbreak",
    "hubris",
    "hype",
    "idiocy",
    "ignorance",
    "ineptitude",
    "infamy",
    "ire",
    "lunacy",
    "malaise",
    "malarkey",
    "malice",
    "mayhem",
    "mischief",
    "misogyny",
    "pandemonium",
    "propaganda",
    "rancor",
    "sanctimony",
    "spite",
    "strife",
    "turmoil",
    "vengeance",
    "vitriol",
    "wrath",
}

TRANSATLANTIC = [
    ("weaponized", "weaponised"), ("stigmatize", "stigmatise"), ("radicalized", "radicalised"),
    ("paralyzed", "paralysed"), ("grueling", "gruelling"), ("meager", "meagre"), ("lackluster", "lacklustre"),
    ("cozy", "cosy"), ("furor", "furore"), ("rancor", "rancour"), ("clamor", "clamour"), ("unsavory", "unsavoury"),
    ("political theater", "political theatre"), ("under the pretense", "under the pretence"),
    ("spiraled", "spiralled"), ("imperiled", "imperilled"), ("cudgeled", "cudgelled"), ("unrivaled", "unrivalled"),
    ("dishonorable", "dishonourable"), ("fervor", "fervour"), ("curry favor", "curry favour"),
    ("womanizer", "womaniser"), ("balkanization", "balkanisation"), ("groveling", "grovelling"),
]  # fmt: skip


def doubles(base):
    """Return whether a verb doubles its last consonant: one short vowel before it, and the stress on it."""
    last = base.rpartition("-")[2]
    once = len(re.findall("[aeiouy]+", last.replace("qu", "q"))) == 1
    short = re.search("(^|[^aeiou]|qu)[aeiou][bdfgklmnprtvz]$", last) is not None
    return base in STRESSED_LAST or (short and once)


def spelled(base):
    """Return the inflections that English spelling allows for a word, as verb and as noun."""
    if base.endswith("man"):
        return {base[:-3] + "men"}
    if re.search("[^aeiou]y$", base):
        third, past, going = base[:-1] + "ies", {base[:-1] + "ied"}, {base + "ing"}
    elif base.endswith("ie"):
        third, past, going = base + "s", {base + "d"}, {base[:-2] + "ying", base + "ing"}
    elif base.endswith(("ee", "oe", "ye")):
        third, past, going = base + "s", {base + "d"}, {base + "ing"}
    elif base.endswith("e"):
        third, past, going = base + "s", {base + "d"}, {base[:-1] + "ing"}
    else:
        hisses = base.endswith(("s", "x", "z", "ch", "sh")) and base not in HARD_CH
        ends = "es" if hisses or base in ("go", "do", "hero") else "s"
        stems = [base + base[-1]] if doubles(base) else [base]
        stems += [base + base[-1]] if base in BOTH_WAYS else []
        third, past, going = base + ends, {stem + "ed" for stem in stems}, {stem + "ing" for stem in stems}
    return {third, *(IRREGULAR[base].split() if base in IRREGULAR else past), *going}


def inflections(one: Entry) -> Iterator[tuple[str, str]]:
    """Yield each form with the form of the same entry that it inflects: one word longer by -s, -ed or -ing."""
    for base in one.forms:
        for form in one.forms:
            old, new = base.split(), form.split()
            changed = [i for i, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]]
            if len(old) != len(new) or len(changed) != 1:
                continue
            stem, word = old[changed[0]], new[changed[0]]
            stems = {stem, stem + stem[-1]} if stem in IRREGULAR else {stem}
            shortened = {stem[:-1] + end for end in ("ed", "ing")} if stem.endswith("e") else set()
            if word in {start + end for start in stems for end in ("s", "es", "d", "ed", "ing")} | shortened:
                yield stem, word


def test_the_rules_of_spelling_know_right_from_wrong():
    assert {"shreds", "shredded", "shredding"} == spelled("shred")
    assert "clung" in spelled("cling") and "clinged" not in spelled("cling")
    assert spelled("quip") == {"quips", "quipped", "quipping"}
    assert spelled("plummet") == {"plummets", "plummeted", "plummeting"}
    assert "boogeymans" not in spelled("boogeyman") and "goed" not in spelled("go")
    assert [*inflections(entry("break ranks", "breaked ranks"))] == [("break", "breaked")]


def test_every_inflected_form_is_spelled_as_english_spells_it():
    wrong = []
    for one in OURS:
        bases = {base for form in one.forms for base in form.split()} - PASTS
        allowed = {word for base in bases for word in spelled(base)}
        wrong += [(one.term, word) for _, word in inflections(one) if word not in allowed]
    assert not wrong


def test_a_verb_listed_with_ing_is_listed_with_its_past_as_well():
    for one in OURS:
        for base in one.forms:
            verb, _, rest = base.partition(" ")
            allowed = spelled(verb)
            going = {f"{w} {rest}".strip() for w in allowed if w.endswith("ing")}
            past = {f"{w} {rest}".strip() for w in allowed if not w.endswith(("ing", "s"))}
            third = {f"{w} {rest}".strip() for w in allowed if w.endswith("s")}
            if going & {*one.forms} and third & {*one.forms}:
                assert past & FORMS, (one.term, past)


def test_no_word_that_is_not_counted_has_a_plural():
    assert not FORMS & {plural for word in UNCOUNTED for plural in spelled(word) if plural.endswith("s")}


@pytest.mark.parametrize(("american", "british"), TRANSATLANTIC)
def test_a_word_is_found_on_both_sides_of_the_atlantic(american, british):
    assert {american, british} <= FORMS


def test_every_ize_has_its_ise():
    ize = {form for form in FORMS if re.search(r"[^s]iz(e|ed|es|ing|ers?)\b", form)} - {"seize on"}
    assert {form for form in ize if "seiz" not in form} <= {re.sub("is(e|ing)", r"iz\1", form) for form in FORMS - ize}


AMERICAN = {
    r"(?<!se)(?<!pr)iz(e|es|ed|ing|ation|ations)\b": r"is\1",
    r"\b(fav|hon|clam|harb|endeav|rum)or": r"\1our",
    r"\bskeptic": "sceptic",
    r"\b(off|def)ense\b": r"\1ence",
    r"\b(label|counsel|marvel|quarrel|level|libel|revel|signal|mislabel|backpedal)(ed|ing)\b": r"\1l\2",
}  # fmt: skip


def test_a_label_of_the_word_classes_has_one_row_but_for_adverbs():
    labels = [e.label for e in read_lexicon(FOLDER / "grammar" / "classes.tsv")]
    assert {label for label in labels if labels.count(label) > 1} <= {"adverb"}


def test_a_cue_is_one_entry_in_both_spellings():
    for one in read_lexicon(FOLDER / "cues.tsv"):
        for form in one.forms:
            british = next((re.sub(a, b, form) for a, b in AMERICAN.items() if re.search(a, form)), form)
            assert british in one.forms, (one.term, british)


ONCE_MISSING = """
clung to, misled, shredded, shunned, quipped, overran, ran amok, broke ranks, propped up, went nuclear, bent the knee,
fanned the flames, took a swipe at, tear into, gaslit, hamstrung, cudgelled, imperilled, atrocities, falsehoods,
indignities, monsters, smear campaigns, lynch mobs, bogeymen
"""


@pytest.mark.parametrize("form", re.split(r",\s+", ONCE_MISSING.strip()))
def test_forms_that_were_once_missing_are_found(form):
    assert form in FORMS


# the whole list ---------------------------------------------------------------------------------------------

WHOLE = Matcher(read_lexicons())


def whole(text, feature):
    """Return what all lists together find of a feature."""
    reading = read_text(text)
    blocks = [Block(start, end, "body") for start, end in reading.paragraphs]
    return [row for row in find_stance(reading, blocks, list(WHOLE.find(reading))) if row.feature == feature]


def places(one, text):
    """Return where the forms of an entry stand, conditions unasked."""
    reading = read_text(text)
    return [(reading.starts[hit.first], reading.ends[hit.last]) for hit in Matcher([one]).find(reading)]


def limited(one):
    """Return whether the row itself, not only the list's card, says where the entry counts."""
    return any(one.more.get(column) for column in COLUMNS)


def test_an_example_counts_as_its_own_entry_with_all_lists_loaded():
    lost = [
        (one.term, one.example)
        for one in OURS
        if one.term not in {row.term for row in whole(one.example, one.feature) if row.label == one.label}
    ]
    assert not lost


def test_an_entry_with_another_sense_has_a_counterexample_that_holds_the_form():
    assert not [(one.term, one.counterexample) for one in OURS if limited(one) and not places(one, one.counterexample)]


def test_no_list_counts_the_form_in_its_counterexample():
    counted = [
        (one.term, one.counterexample)
        for one in OURS
        if limited(one)
        for row in whole(one.counterexample, one.feature)
        if any(row.start < end and start < row.end for start, end in places(one, one.counterexample))
    ]
    assert not counted


PLAIN = """
A bomb blast killed six people outside the post office.
The street lamps come on after dark.
Striking nurses marched to the ministry on Tuesday.
Hail fell on the vineyards for an hour.
A car crash killed two people on the ring road.
The BBC drama was filmed in an old mill.
The tsunami hit the fishing port before noon.
The Ebola epidemic reached the coast in June.
She was taken to hospital with severe burns.
The boy will appear before a juvenile court.
Lorries carried toxic waste to the pit at night.
The editor was fined for contempt of court.
Scrambled eggs are served until ten.
Workers demolished the stadium last week.
The village boasts three pubs and a chapel.
He woke up before the bells and went to the quay.
The treaty led to the establishment of a free port.
Prices may creep up before Easter.
The shop sells lightweight jackets for climbers.
Mosquitoes carry the parasite that causes malaria.
The loser of the match goes home.
The volcano erupted for the first time in a century.
A wolf howled in the hills above the camp.
The court of appeal quashed his conviction.
Divers found the wreck of a schooner off the cape.
A toddler choked on a grape at the fair.
The captain surrendered to the police at noon.
Firefighters cut the driver from the mangled car.
The climber plummeted to his death from the north face.
She slammed the door and drove away.
Flames engulfed the sawmill within minutes.
The oil rig was towed to the deep field.
The gale ripped the roof off the sports hall.
Water gushed from the broken main.
The herd stampeded across the river.
Neighbours heard a scream and called the police.
The farm slaughters pigs for the village feast.
A hamstring injury kept him out of the final.
The ticket office sells a spiral notebook.
Police found an explosive device under the bridge.
The company made a hostile bid for its rival.
The clinic treats inflammatory bowel disease.
Divers remove an invasive species of crab.
The council will repair historic buildings along the quay.
The lighthouse is a landmark for ships.
Two climbers fell on unstable ground near the summit.
Runners collapsed in the scorching heat.
The bank sold sterling for dollars.
He died of a massive heart attack on the pier.
The patient was treated for paranoid schizophrenia.
The surgeon removed a malignant tumour from the lung.
The match went ahead in spite of the rain.
Dancers met for a flash mob at the station.
A circus clown visits the ward on Mondays.
The store needs a panic button by the till.
The dentist treats tooth decay in children.
Farmers prepare for extreme weather in spring.
The reactor had a partial meltdown in 1979.
Statistics on violent crime appear in June.
The driver was charged with dangerous driving.
The river is threatening to flood the lower town.
The crane swung the steel into place with a fishing lure on its hook.
Thieves stole thirty bicycles from the station.
The pilot took evasive action over the lake.
The shell of the beetle has a glowing spot.
Herons nest in the swamp east of the town.
Three workers were hurt in the blast at the chemical works.
The ferry does not run after dark in winter.
Striking bus drivers blocked the depot gates.
Golf-ball-sized hail damaged cars across the county.
Police closed the motorway after a fatal car crash.
She studied drama at the national theatre school.
The tsunami warning was lifted at midnight.
Doctors declared the epidemic over last week.
Severe weather delayed flights on Sunday.
Two juvenile eagles were seen near the dam.
The leak released toxic gas into the valley.
The judge held the reporter in contempt.
Fighter jets were scrambled to meet the aircraft.
The old school will be demolished next year.
The hotel boasts a pool and two tennis courts.
I woke to the sound of rain on the roof.
Ministers agreed on the establishment of a joint fund.
Ivy had crept and will creep over the wall again.
The factory makes lightweight concrete blocks.
A blood parasite killed half of the salmon.
The loser pays the costs of both sides.
Clashes followed after the geyser erupted near the hotel.
The wind howled through the empty station.
The tribunal quashed the licence decision.
The wreck was raised in 1982.
He nearly choked to death on a fish bone.
The rebels surrendered their weapons at the border post.
The car hit a tree and was badly mangled.
Temperatures plummeted overnight to minus twenty.
The car slammed into a wall at high speed.
The house was engulfed in flames when crews arrived.
The company rigs small sailing boats for clubs.
A dog savaged two sheep on the common.
Blood gushed from a cut above his eye.
Children screamed with joy on the roller coaster.
The meat comes from animals slaughtered on the island.
She tore her hamstring in the second lap.
The mine workers use explosive charges to break the rock.
The crew came under hostile fire near the river.
The rash is an inflammatory reaction to the sap.
The operation is less invasive than it used to be.
The train stops in the historic town of Ely.
The tower is a famous landmark of the city.
The chemical is unstable above forty degrees.
The sterling area was dissolved in 1972.
A massive explosion shook the harbour.
The lump was found to be malignant.
In spite of the cold, thousands came.
The mob boss was arrested in a bakery.
The wooden beams were rotten and had to be replaced.
The tablets help with bitter taste in the mouth.
The roof collapsed, leaving a gaping hole in the ceiling.
Extreme heat closed the schools for three days.
Violent storms brought down power lines.
The ice made roads treacherous for drivers.
The army bombarded the port with artillery.
Soldiers besieged the city for two years.
The bridge was destroyed by a flood in 1953.
The thief was caught with the necklace in his bag.
Rescuers searched the wreckage for survivors.
The victim was strangled in her flat.
The swamp is home to rare birds.
The clown fish lives among anemones.
The baby was placed on life support.
The ship was torpedoed and sank within minutes.
The bank was ordered to shred old files.
The child had a tantrum in the shop.
A rabid fox bit the postman.
The bloody bandage was replaced.
The herbs have a bitter smell in autumn.
Officers found fake number plates in the garage.
The paper mill is the huge building behind the lake.
Two sailors were trapped in the wrecked hull.
The nurse noticed a nasty bruise on his leg.
The beetle gives off a noxious smell.
A stubborn fire burned in the peat for weeks.
The acid is highly corrosive to steel.
The gang smashed a jeweller's window with hammers.
She hammered on the door until he woke.
The roof was shattered by hailstones.
The puppets were carved from lime wood.
The monster of the lake is a local legend.
The dog was muzzled on the train.
He was stunned by the fall and lay still.
The plague reached the port in 1348.
The boat was overrun by ants.
The wine left a stain on the cloth.
The crooked spire is a sight of the town.
The toxic algae closed three beaches.
The soup kitchen gave out stale bread.
The suspect was strangled with a rope.
The guests were greeted with thunder and rain.
The farmers poisoned rats in the barn.
The boy was bullied at his new school.
The bark of the tree cures fever.
Sailors clung to the upturned boat.
The mountain is shrouded and the path is treacherous in fog.
The hen cackled when it laid an egg.
A deluge of rain flooded the cellars.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", PLAIN)
def test_ordinary_news_holds_no_loaded_word(sentence):
    assert whole(sentence, "loaded") == []
