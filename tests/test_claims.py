"""Who says or thinks what by which word, and what nobody says: constructions in sentences of our own."""

import pytest
from test_attribution import annotated, said


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A man walking his dog said the dam leaks.", ("A man walking his dog", "said", "the dam leaks")),
        ("At a hearing Lund said the dam leaks.", ("Lund", "said", "the dam leaks")),
        ("Half of voters said so in December.", ("Half of voters", "said", "so")),
        ("Thousands say the dam leaks.", ("Thousands", "say", "the dam leaks")),
        ("And 64 percent call him honest.", ("64 percent", "call", "him honest")),
        ("Many of them tell friends the dam leaks.", ("Many of them", "tell", "the dam leaks")),
        ("Few experts believe that is likely.", ("Few experts", "believe", "that is likely")),
        ("The chief told his rowers never to speak of it.", ("The chief", "told", "never to speak of it")),
        ("Lund laughed, then explained why the dam was built.", ("Lund", "then explained", "why the dam was built")),
        ("Lund no longer believes the dam will hold.", ("Lund", "no longer believes", "the dam will hold")),
        ("The bill, opposed by House Republicans, never passed.", ("House Republicans", "opposed", "The bill")),
        ("It was a view echoed by Berg.", ("Berg", "echoed", "a view")),
        ("Lund was asked whether he would run.", ("", "was asked", "whether he would run")),
        ("Lund used the same words when asked in May if he would run.", ("", "asked", "if he would run")),
        (
            "According to the data, rowers make up less than half of the town.",
            ("the data", "According to", "rowers make up less than half of the town"),
        ),
        ("Iowa biofuels advocates say the dam leaks.", ("Iowa biofuels advocates", "say", "the dam leaks")),
        ("The news came after a test confirmed a leak.", ("a test", "confirmed", "a leak")),
        ("The mayor resigned after Berg said it leaks.", ("Berg", "said", "it leaks")),
        ("Now Lund says the dam leaks.", ("Lund", "says", "the dam leaks")),
        ("Most voters consider Lund honest.", ("Most voters", "consider", "Lund honest")),
        ("The speech was widely considered a disaster.", ("", "was widely considered", "a disaster")),
        ("Lund was asked about the dam.", ("", "was asked about", "the dam")),
        ("Rowers were warned to keep away.", ("", "were warned to", "keep away")),
        ("Holm was told that it leaks.", ("", "was told", "it leaks")),
        ("Lund believes firmly in the dam.", ("Lund", "believes firmly in", "the dam")),
        ("Lund lashed out angrily at the club.", ("Lund", "lashed out angrily at", "the club")),
        ("Lund referred often to the leak.", ("Lund", "referred often to", "the leak")),
        ("And both embrace the dam.", ("both", "embrace", "the dam")),
        ("Mr. Lund warns that it leaks and says Berg left.", ("Mr. Lund", "says", "Berg left")),
        ("Lund defines herself as old, saying that it leaks.", ("Lund", "saying", "it leaks")),
        ("He saw reports surfacing of Lund's support for a ban.", ("Lund", "support for", "a ban")),
        ("It is the kind of story many divers had expected.", ("many divers", "had expected", "the kind of story")),
        ("She met a man she said had robbed her.", ("she", "said", "a man | had robbed her")),
        ("It was a bill that critics called unfair.", ("critics", "called", "a bill | unfair")),
        ("Holm opened with a call for calm.", ("Holm", "opened with a call for", "calm")),
        ("Lund sat for a talk that aired Sunday, claiming that it leaks.", ("Lund", "claiming", "it leaks")),
        ("Lund noticed that it leaks.", ("Lund", "noticed", "it leaks")),
        ("Lund said no, with even Berg demanding a new dam.", ("Berg", "demanding", "a new dam")),
        ("Clubs including the Rowers said it leaks.", ("Clubs including the Rowers", "said", "it leaks")),
        ("The media, some mayors, and others say it leaks.", ("The media, some mayors, and others", "say", "it leaks")),
        ("Lund, Berg and Holm say it leaks.", ("Lund, Berg and Holm", "say", "it leaks")),
        ("Ahead of the vote, Lund and Berg said it leaks.", ("Lund and Berg", "said", "it leaks")),
        ("Aides and friends of both mayors say it leaks.", ("Aides and friends of both mayors", "say", "it leaks")),
        ("Neither the Boat House nor Lund said it leaks.", ("Neither the Boat House nor Lund", "said", "it leaks")),
        ("“It leaks,” said a man who rows.", ("a man who rows", "said", "It leaks,")),
        (
            "“It leaks,” said Jo Lund, a rower who has served since May.",
            ("Jo Lund, a rower who has served since May", "said", "It leaks,"),
        ),
    ],
)
def test_who_claims_what_by_which_word(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text", ["Gun advocates have won.", "Lund's failed casino ventures that stood for years were sold."]
)
def test_nouns_of_the_same_form_or_of_nobody_are_no_cues(text):
    assert not said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The steps will answer that question.",
        "Thieves hid where alleged guard Lund was.",
        "It is hardly unjust to tell a man that the dam leaks.",
        "Nevertheless, it is hard to believe that the dam leaks.",
        "A way to test old claims is to ask whether they hold.",
        "The letter has been referred to the board.",
        "The town should be called and called now.",
        "The dam is safe, assuming that it holds.",
        "It cut gases known as HFCs, potent chemicals found in refrigerants.",
        "Theft from the Boat Committee and state election offices in May was traced.",
        "Messages discovered on one of the phones were new.",
        "The nonstop demands that come with the work are hard.",
        "It is one of the reasons that plans last year to mend the dam failed.",
        "The leak shaped decisions in the Lund email probe.",
        "It was a scheme intended to harm the dam.",
        "Lund was subjected to charges of theft.",
        "But don't expect a new dam to appear.",
        "The unrest started as protests against the dam.",
        "The dam was thrown into question on Monday.",
        "There were some shouting matches outside the club.",
        "It drew protests aimed at a leak.",
        "Any delay is sure to cause a flood.",
        "Holm, whose aide referred requests for help to the club, left.",
        "Berg's Folly: Even Worse Than Feared",
        "Lund was not pleased on Monday when it rained.",
    ],
)
def test_what_nobody_says_or_thinks_is_no_claim(text):
    assert not said(text)


def test_the_owner_of_a_claim_is_not_what_it_hangs_on():
    text = "Lund ignored three questions about Mr. Berg's endorsement of Holm."
    assert ("Mr. Berg", "endorsement of", "Holm") in said(text)
    assert said("Lund questioned that claim.") == [("Lund", "questioned", "that claim")]
    assert ("a message from POGO", "stating", "it leaks") in said("He got a message from POGO stating that it leaks.")


def test_a_noun_of_saying_inside_a_claim_is_part_of_it():
    assert said("Holm said Berg's claim that it leaks was old.") == [
        ("Holm", "said", "Berg's claim that it leaks was old")
    ]
    assert len(said("Holm said that Berg says it leaks.")) == 2
    text = (
        "Reports on Monday suggested that a coach had recommended that the members accept Lund's demand for joining it."
    )
    assert ("Lund", "demand for", "joining it") in said(text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The rower, Berg and Lund said, was late.", "Berg and Lund", "The rower | was late"),
        ("Three weeks before the race, Berg and the club said it leaked.", "Berg and the club", "it leaked"),
        ("A year earlier, Oslo and Bergen said it leaked.", "Oslo and Bergen", "it leaked"),
        ("The boat sank, Lund, Berg and Holm said.", "Lund, Berg and Holm", "The boat sank"),
        ("The boat, praised by rowers, sank.", "rowers", "The boat"),
        ("Instead, Berg and Holm say it leaks.", "Berg and Holm", "it leaks"),
        ("The boat leaks, and both say it is old.", "both", "it is old"),
        ("Rowers, divers and porters say it leaks.", "Rowers, divers and porters", "it leaks"),
        ("The boat sank, said a man who rowed it.", "a man who rowed it", "The boat sank"),
        ("There is nothing to mend, insisted the mayor.", "the mayor", "There is nothing to mend"),
        ("Still Waters said the tour was off.", "Still Waters", "the tour was off"),
        ("Bergen's Lund: We must row at home.", "Bergen's Lund", "We must row at home"),
        ("According to a poll of 3,000 rowers by Holm, it leaks.", "a poll of 3,000 rowers by Holm", "it leaks"),
        ("According to the BBC, NRK and Sky, the race ended.", "the BBC, NRK and Sky", "the race ended"),
        ("According to the club, which owns it, 4 boats have sunk.", "the club", "4 boats have sunk"),
        (
            "According to police, a man and a child fled, and a dog sank.",
            "police",
            "a man and a child fled, and a dog sank",
        ),
    ],
)
def test_lists_numbers_and_asides_leave_each_claim_its_source(text, source, content):
    assert (source, content) in [(a, c) for a, _, c in said(text)]


@pytest.mark.parametrize(
    "text",
    [
        "According to plan, the boat left at nine.",
        "He rowed with a message for the king.",
        "Considering the rain, the crowd was large.",
        "The boys were taught to row.",
        "The tale was told to generations of rowers.",
        "Lund was asked to the ball.",
        "He called loudly for his dog.",
        "The club, advised by lawyers, kept silent.",
        "The club, accused by Lund of fraud, kept silent.",
    ],
)
def test_deeds_and_measures_are_no_claims(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ms. Lund defended Mr. Berg on Friday at a town hall in Moss.", ("Ms. Lund", "defended", "Mr. Berg")),
        ("Lund railed against Berg in an angry outburst.", ("Lund", "railed against", "Berg")),
        ("Lund railed against Berg in a speech to old rowers.", ("Lund", "railed against", "Berg")),
        (
            "Lund did not agree with Berg's report in a Monday interview with The Moss Post.",
            ("Lund", "did not agree with", "Berg's report"),
        ),
        (
            "Lund called on Berg to resign Thursday in an early tweet that named him.",
            ("Lund", "called on", "Berg to resign"),
        ),
        (
            "Rowers fumed over the leak on Friday, with Mayor Jo Holm, R-Moss, prodding the town to act.",
            ("Rowers", "fumed over", "the leak"),
        ),
        ("Lund made no apologies for the leak on Friday.", ("Lund", "made no apologies for", "the leak")),
        (
            "Lund had announced that he would not run in May, when word of the leak first surfaced.",
            ("Lund", "had announced", "he would not run in May"),
        ),
        (
            "Lund urged the town to change a bill, in the face of calls to keep it.",
            ("Lund", "urged", "the town to change a bill"),
        ),
        (
            "Lund met a man who told him about the dam, some of which he said leaks.",
            ("who", "told", "the dam"),
        ),
        (
            "Lund spoke, promising the town would pay for it, as well as railing at the pier.",
            ("Lund", "promising", "the town would pay for it"),
        ),
        (
            "Lund had initially said he planned to stay but backed off in May.",
            ("Lund", "had initially said", "he planned to stay"),
        ),
        (
            "Jo Lund expressed “great awe” for the mayor, Mayor Ida Berg (R-Moss) warned that it leaks, and Holm left.",
            ("Jo Lund", "expressed", "“great awe” for the mayor"),
        ),
        (
            "Lund spoke, proclaiming that “it will hold” and fashioning her own flag.",
            ("Lund", "proclaiming", "it will hold"),
        ),
        ("Lund, amid calls by Berg to veto the bill, made clear it holds.", ("Berg", "calls", "to veto the bill")),
        ("Lund's vow to try aligns with other words.", ("Lund", "vow", "to try")),
        ("Lund said it holds if Berg, who rows, is right.", ("Lund", "said", "it holds if Berg | is right")),
        (
            "Lund met the firm, which complained that the dam was bad and would stifle trade.",
            ("which", "complained", "the dam was bad and would stifle trade"),
        ),
        (
            "Lund pledged to repay the $84,000 in money spent.",
            ("Lund", "pledged", "to repay the $84,000 in money spent"),
        ),
        (
            "His age could hurt, they said, given that mayors serve for life.",
            ("they", "said", "His age could hurt | given that mayors serve for life"),
        ),
        ("Lund denounced the club after Berg said it leaks.", ("Lund", "denounced", "the club")),
        ("Lund called for Berg to be barred after Holm suggested it.", ("Lund", "called for", "Berg to be barred")),
        ("Lund mocked Berg in the last two debates.", ("Lund", "mocked", "Berg")),
        ("It was the “Harbour”-style frenzy he favored.", ("he", "favored", "the “Harbour”-style frenzy")),
    ],
)
def test_a_claim_ends_before_when_and_where_it_was_made(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Lund warned the town not to act this week.", ("Lund", "warned", "the town not to act this week")),
        (
            "Lund hit the mayor for declining to speak at Moss Hall later this month.",
            ("Lund", "hit", "the mayor for declining to speak at Moss Hall later this month"),
        ),
        ("Lund asked the town to vote on Friday.", ("Lund", "asked", "to vote on Friday")),
        (
            "Lund said the boat was stopped in May, after guards found two rowers.",
            ("Lund", "said", "the boat was stopped in May, after guards found two rowers"),
        ),
        ("The dam will hold, Lund said, even as he shut it.", ("Lund", "said", "The dam will hold")),
        ("Lund said she tried but failed.", ("Lund", "said", "she tried but failed")),
        ("Lund opposed a vote on Friday.", ("Lund", "opposed", "a vote on Friday")),
        ("Lund urged the town to wait after it rains.", ("Lund", "urged", "the town to wait after it rains")),
        ("Lund mocked a clip shown in the debate.", ("Lund", "mocked", "a clip shown in the debate")),
        ("Lund kept calling it “odd” and “old.”", ("Lund", "calling", "it “odd” and “old.”")),
        (
            "Lund said that in May, Berg said that it holds.",
            ("Lund", "said", "in May, Berg said that it holds"),
        ),
    ],
)
def test_a_time_of_what_is_claimed_stays_in_the_claim(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lund was sworn in minutes before as mayor by Judge Holm.",
        "Lund assumed the post in a town that was still at odds.",
        "The Senate confirmed two nominations — Jo Lund as mayor and Ida Berg as judge.",
        "It appealed to Mayor Jo Lund, who had come in May.",
        "Echoing the storm of last year, Lund has left.",
        "The deeds ranged from making odd jokes to loudly cursing his aides.",
        "Moss Harbour Photo Scandal: Mayor Breaks Her Silence",
        "Lund's reported request to Holm and Berg made news.",
        "The board responded with two suits on Friday targeting his firms.",
    ],
)
def test_a_listed_word_in_another_sense_is_no_claim(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Lund has sworn to leave.", [("Lund", "has sworn", "to leave")]),
        ("Lund assumed power would be back soon.", [("Lund", "assumed", "power would be back soon")]),
        ("The club confirmed the nomination.", [("The club", "confirmed", "the nomination")]),
        ("Lund appealed to rowers to stay.", [("Lund", "appealed to", "rowers to stay")]),
        ("Echoing Berg's words, Lund left.", [("Lund", "Echoing", "Berg's words")]),
        ("Echoing Berg, Lund left.", [("Lund", "Echoing", "Berg")]),
        ("Mayor Lund: Dam Breaks", [("Mayor Lund", ":", "Dam Breaks")]),
        ("Lund's request to leave made news.", [("Lund", "request", "to leave")]),
        ("The aides expressed odd doubts about Lund.", [("The aides", "expressed odd doubts about", "Lund")]),
        ("Lund expressed “awe” at the dam.", [("Lund", "expressed", "“awe” at the dam")]),
    ],
)
def test_a_listed_word_in_its_own_sense_is_one_claim(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The court ruled in Lund v. Berg that it holds.", ("The court", "ruled", "it holds")),
        ("Rowers pushed back hard on that idea.", ("Rowers", "pushed back hard on", "that idea")),
        (
            "Rowers kept up pressure on Lund Friday to shut the dam.",
            ("Rowers", "kept up pressure on", "Lund Friday to shut the dam"),
        ),
        ("Berg put pressure on Lund to leave.", ("Berg", "put pressure on", "Lund to leave")),
        ("Lund is the third rower this week to announce a bid.", ("Lund", "to announce", "a bid")),
        (
            "Lund joined a chorus of rowers calling for Berg to leave.",
            ("a chorus of rowers", "calling for", "Berg to leave"),
        ),
        (
            "“It is odd,” they said, joining other top rowers demanding a vote.",
            ("other top rowers", "demanding", "a vote"),
        ),
        ("Holm also described in detail the mayor's deeds.", ("Holm", "also described", "the mayor's deeds")),
    ],
)
def test_a_claim_is_found_past_an_adverb_an_adjunct_or_a_number(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The flood put pressure on the dam.", []),
        ("It was the third day to mend the dam.", []),
        ("Lund joined the firm building the dam.", []),
        (
            "He wanted to be the third rower to announce a bid.",
            [("He", "wanted", "to be the third rower to announce a bid")],
        ),
    ],
)
def test_a_thing_under_pressure_and_a_wish_to_be_third_bring_no_further_claim(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "via", "content"),
    [
        ("Lund warned divers that it leaks.", "divers", "it leaks"),
        ("Lund has warned Moscow that turning it down is costly.", "Moscow", "turning it down is costly"),
        ("Lund warned him that it leaks.", "him", "it leaks"),
        ("Lund warned them it leaks.", "them", "it leaks"),
        ("Lund warned that divers left.", "", "divers left"),
        ("Lund warned the dam would leak.", "", "the dam would leak"),
        ("Lund promised voters that it would hold.", "voters", "it would hold"),
        ("Lund promised the dam that the town wants.", "", "the dam that the town wants"),
        ("Lund told reporters there was a leak.", "reporters", "there was a leak"),
        ("Lund told divers last week that it leaks.", "divers", "it leaks"),
        ("Lund told staff at a morning meeting that it leaks.", "staff", "it leaks"),
        ("The board advises anyone who has pain to seek help.", "anyone", "to seek help"),
        ("Lund told those who had waited to go home.", "those", "to go home"),
        ("Prices will fall, Lund told divers when asked about it.", "divers", "Prices will fall"),
        ("Lund vowed to force a vote.", "", "to force a vote"),
        ("Lund promised to review the plan.", "", "to review the plan"),
        ("Lund promised to “monitor the dam.”", "", "to “monitor the dam.”"),
        ("Lund pledged to voters that it would hold.", "voters", "it would hold"),
        ("Lund told RTÉ's Morning Ireland that it leaks.", "RTÉ's Morning Ireland", "it leaks"),
        ("Lund told BBC Radio 4's Today programme it leaks.", "BBC Radio 4's Today programme", "it leaks"),
        ("Lund told the Today programme: “It leaks.”", "the Today programme", "It leaks."),
        ("Lund told Good Morning Britain that it leaks.", "Good Morning Britain", "it leaks"),
        ("Lund told NBC's Meet the Press that it leaks.", "NBC's Meet the Press", "it leaks"),
        ("Lund told Face the Nation that it leaks.", "Face the Nation", "it leaks"),
        ("Lund told ABC's This Week that it leaks.", "ABC's This Week", "it leaks"),
        ("Lund told USA Today that it leaks.", "USA Today", "it leaks"),
        ("Lund told Sky News Monday that it leaks.", "Sky News", "it leaks"),
        ("Lund told CNN's Ida Berg on Sunday that it leaks.", "CNN's Ida Berg", "it leaks"),
        ("Lund told reporters Tuesday Berg had lied.", "reporters", "Berg had lied"),
        ("Lund told Berg the Dam had failed.", "Berg", "the Dam had failed"),
        ("Lund told the Agency of Jutland (AJ) on Monday that it leaks.", "the Agency of Jutland (AJ)", "it leaks"),
    ],
)  # fmt: skip
def test_to_whom_something_is_said_and_what(text, via, content):
    found = annotated(text)
    of = {f.feature: text[f.start : f.end] for f in reversed(found) if f.link == "a1"}
    assert (of.get("via", ""), of["content"]) == (via, content)


@pytest.mark.parametrize(
    ("text", "cue", "contents"),
    [
        ("Lund said last night that it had been sold.", "said", "it had been sold"),
        ("Lund said last week he would go.", "said", "he would go"),
        ("Lund has argued for years that it leaks.", "has argued", "it leaks"),
        ("Lund has argued for a dam that holds.", "has argued for", "a dam that holds"),
        ("Lund promised early elections.", "promised", "early elections"),
        ("It leaks, the union said on Monday, days before leaders meet.", "said", "It leaks"),
        ("Lund said it leaked at 6 a.m. and threatened a strike.", "said", "it leaked at 6 a.m"),
        ("Lund said it would hold but has refused to go.", "said", "it would hold"),
        ("Lund said it would hold but has cost a lot.", "said", "it would hold but has cost a lot"),
        ("He said the claims had been heard and found to be odd.", "said", "the claims had been heard and found to be odd"),
        ("He said it had been heard and said it was odd.", "said", "it had been heard"),
        ("The law, he wrote, “restricts boats.”", "wrote", "The law | restricts boats."),
        ("In Moss, he wrote, “few boats sail.”", "wrote", "few boats sail."),
        ("The town expects a margin above 25%, which is odd.", "expects", "a margin above 25%"),
        ("The road was shut, he said, and boats had been held.", "said", "The road was shut | and boats had been held"),
        ("Ferries\n\n(Geneva) – Rowers left, Lund said.", "said", "Rowers left"),
        ("Dam leaks, report warns ahead of a vote", "warns", "Dam leaks"),
        ("Days after the vote, Lund said, it leaked.", "said", "Days after the vote | it leaked"),
        ("It describes the cut as “odd” and calls on rowers to act.", "describes", "the cut as “odd”"),
        ("She backs the plan and calls for a vote.", "backs", "the plan"),
        ("She says she backs the plan and calls for a vote.", "says", "she backs the plan and calls for a vote"),
        ("Lund called the plan reckless.", "called", "the plan reckless"),
        ("Lund called the move illegal and odd.", "called", "the move illegal and odd"),
        ("The minister, asked if he would go, said no.", "said", "no"),
        ("Ferries\n\n(Moss, Jutland) – Rowers left, Lund said.", "said", "Rowers left"),
    ],
)  # fmt: skip
def test_where_a_claim_begins_and_ends(text, cue, contents):
    of = [f for f in annotated(text) if f.link == "a1"]
    assert text[next(f.start for f in of if f.feature == "cue") :].startswith(cue)
    shown = [text[f.start : f.end].strip() for f in of if f.feature == "content"]
    assert " | ".join(shown) == contents


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Berg said it was safe, and she urged divers to go.", "Berg said it was safe; she urged divers to go"),
        ("The board said it held, and it also vowed to pay.", "The board said it held; it also vowed to pay"),
        ("Lund said Berg had left, and it refused to pay.", "Lund said Berg had left, and it refused to pay"),
        ("He said it was old, and he feared it would fall.", "He said it was old, and he feared it would fall"),
        ("Berg calls it “odd” and urges divers to go.", "Berg calls it “odd”; Berg urges divers to go"),
        ("Berg calls it “odd” and calls on divers to go.", "Berg calls it “odd”; Berg calls on divers to go"),
        ("Berg calls it “odd and false claims.”", "Berg calls it “odd and false claims.”"),
        ("Lund hailed “the best pier I have seen” after it had held.", "Lund hailed the best pier I have seen"),
        ("Lund hailed “the best” pier in Moss.", "Lund hailed “the best” pier in Moss"),
        (
            "The draft, which Lund has refused to release, also calls on Moss to pay.",
            "Lund has refused to release; The draft also calls on Moss to pay",
        ),
        ("Lund, who has vowed to resign, also rowed in Moss.", "who has vowed to resign"),
        ("Berg wants it paid, a recommendation that few share.", "Berg wants it paid"),
        ("Berg disclosed this on Monday while in Moss.", "Berg disclosed this"),
        ("Berg said this leaks in Moss.", "Berg said this leaks in Moss"),
        ("Berg said this week that it leaks.", "Berg said it leaks"),
        ("Berg reported, citing divers, that it leaks.", "Berg reported it leaks; Berg citing divers"),
        ("Berg has stressed time and again that it leaks.", "Berg has stressed it leaks"),
        ("Berg has said more than once that it leaks.", "Berg has said it leaks"),
        ("On the day the town voted to close it, Ida Berg left.", "the town voted to close it"),
        ("On the day divers left, the town voted to close it, and pay.", "the town voted to close it, and pay"),
        ("Berg said he was elected and promised to pay.", "Berg said he was elected; Berg promised to pay"),
        ("Berg said he was shocked and called for calm.", "Berg said he was shocked; Berg called for calm"),
        ("Berg said talks were stalled and blamed Moss.", "Berg said talks were stalled; Berg blamed Moss"),
        ("Berg said it was planned and directed by rowers.", "Berg said it was planned and directed by rowers"),
        ("Berg said divers took it and have refused to go.", "Berg said divers took it and have refused to go"),
        ("Berg said the firm was sold and has promised to pay.", "Berg said the firm was sold and has promised to pay"),
        ("Berg said it would hold but has refused to pay.", "Berg said it would hold; Berg has refused to pay"),
        ("Berg has maintained it holds and on Friday accused Moss of lying.", "Berg has maintained it holds; Berg accused Moss of lying"),
        ("They said it was odd and are calling for him to go.", "They said it was odd; They are calling for him to go"),
        ("Berg said she left before it was sold and asked for more.", "Berg said she left before it was sold and asked for more"),
        ("They said Berg left later than he had said and had warned divers of it.", "They said Berg left later than he had said and had warned divers of it"),
        ("Berg told divers that Moss knew of it and thought it odd.", "Berg told Moss knew of it and thought it odd"),
        ("She says she backs the plan and calls for a vote.", "She says she backs the plan and calls for a vote"),
        ("She says he is old and calls for a vote.", "She says he is old; She calls for a vote"),
        ("Berg said next month they would vote.", "Berg said next month they would vote"),
        ("Berg said last week they would vote.", "Berg said they would vote"),
        ("He promised early to go.", "He promised to go"),
        ("She told friends there that she rowed.", "She told she rowed"),
        ("He told divers there to wait.", "He told to wait"),
        ("She told the Post there.", ""),
        ("The roof leaked, she said, and Moss had declined to comment.", "she said The roof leaked; Moss had declined to comment"),
        ("By the time help came, she said, it fell.", "she said By the time help came | it fell"),
        ("By the time help came it had fallen, she said.", "she said By the time help came it had fallen"),
        ("Asked about it, she said, he wept.", "Asked about it; she said he wept"),
        ("Berg said the mayor's plan, the report states, is dead.", "Berg said the mayor's plan, the report states, is dead"),
        ("Berg declined to answer reporters' questions about it.", "Berg declined to answer reporters' questions about it"),
        ("He lives in the U.S. Senator Berg said it was safe.", "Senator Berg said it was safe"),
        ("The Kremlin said on Monday it would not comment.", "The Kremlin said it would not comment"),
        ("Berg told the BBC on Monday he would not answer.", "Berg told he would not answer"),
        ("Officials said at least six people had died.", "Officials said at least six people had died"),
        ("Police said on Monday at least six people had died.", "Police said at least six people had died"),
        ("Aides said only two knew.", "Aides said only two knew"),
        ("Police said up to 40 people had left.", "Police said up to 40 people had left"),
        ("Berg said nearly everyone left.", "Berg said nearly everyone left"),
        ("Berg said just a month before the vote that it leaked.", "Berg said it leaked"),
        ("Berg said not to go.", "Berg said not to go"),
        ("He pleaded not guilty.", "He pleaded not guilty"),
        ("Divers wondered just how far it leaked.", "Divers wondered just how far it leaked"),
        ("It is understood the player will leave.", "is understood the player will leave"),
        ("It is feared dozens are trapped.", "is feared dozens are trapped"),
        ("The court was told he had debts.", "was told he had debts"),
        ("He was told the truth. She left.", ""),
        ("Rowers were warned the dam would burst.", "were warned the dam would burst"),
        ("Rowers were urged not to row.", "were urged not to row"),
        ("Divers said they heard shots and later found two bodies.", "Divers said they heard shots and later found two bodies"),
        ("Berg said it leaks and then said it holds.", "Berg said it leaks; Berg then said it holds"),
        ("Mao said at a regular press briefing on Monday that it leaks.", "Mao said it leaks"),
        ("He left, said a man close to Berg.", "a man close to Berg said He left"),
        ("Sources close to the minister say it is dead.", "Sources close to the minister say it is dead"),
        ("The bank forecast a loss and said it planned cuts.", "The bank forecast a loss; The bank said it planned cuts"),
        ("Sainsbury's said it was fine.", "Sainsbury's said it was fine"),
        ("Berg said he was arrested and accused of theft.", "Berg said he was arrested and accused of theft"),
        ("Berg said the plan was approved and announced last week.", "Berg said the plan was approved and announced last week"),
        ("Berg said it was closed and warned of floods.", "Berg said it was closed; Berg warned of floods"),
        ("Berg said next year that taxes would rise.", "Berg said taxes would rise"),
        ("She told the Post there seemed to be no plan.", "She told there seemed to be no plan"),
        ("The house was old, she said, and Moss had known it.", "she said The house was old | and Moss had known it"),
        ("The house was old, she said, and the board would not comment when asked.", "she said The house was old; the board would not comment when asked"),
        ("He responded to the fire: it was odd.", "He responded to the fire: it was odd"),
        ("He responded to the fire by calling it odd.", "He responded to the fire by calling it odd"),
        ("The board must say whether it agrees or disagrees with the plan.", "The board must say whether it agrees or disagrees with the plan"),
        ("Berg says the film mocks women and calls for a ban.", "Berg says the film mocks women; Berg calls for a ban"),
        ("Groups based in Oslo say it leaks.", "Groups based in Oslo say it leaks"),
        ("Berg blamed supply chains.", "Berg blamed supply chains"),
        ("It was criticised by divers, who said it was odd.", "divers was criticised It; who said it was odd"),
        ("He said cats and dogs had died, blamed the firm.", "He said cats and dogs had died; He blamed the firm"),
        ("He has maintained it holds and in a letter accused Moss of it.", "He has maintained it holds; He accused Moss of it"),
        ("The girl said she was followed and asked to.", "The girl said she was followed; The girl asked to"),
        ("Congress said the bill was dead and has refused to vote.", "Congress said the bill was dead and has refused to vote"),
        ("“This,” Berg said, pointing to the chart, “is what failed.”", "Berg said This, | is what failed.; Berg pointing to the chart"),
        ("It fell, according to three officials familiar with the plan who described it.", "three officials familiar with the plan according to It fell; who described it"),
    ],
)  # fmt: skip
def test_a_claim_ends_where_something_else_is_said_or_told(text, found):
    rows = sorted(said(text), key=lambda row: text.find(row[1]))
    assert "; ".join(" ".join(filter(None, row)) for row in rows) == found


@pytest.mark.parametrize(
    ("whom", "day"),
    [
        ("The Mail on Sunday", ""),
        ("The Independent on Sunday", ""),
        ("the Sunday Mail", ""),
        ("The Sunday Times", ""),
        ("the Pier Board", " on Sunday"),
        ("divers", " on Sunday"),
    ],
)
@pytest.mark.parametrize("then", [" that it leaks.", " it leaks.", ": “It leaks.”"])
def test_a_day_in_a_papers_name_is_no_time(whom, day, then):
    text = f"Lund told {whom}{day}{then}"
    assert [text[f.start : f.end] for f in annotated(text) if f.feature == "via"] == [whom]


@pytest.mark.parametrize(
    "text",
    [
        "Asked by rowers whether it leaks, she demurred.",
        "Told that it leaks, he groaned.",
        "When asked whether it leaks, he replied in the negative.",
        "By the time the hearing ended on Friday, the board had heard from divers.",
        "Six weeks after the vote was held, the panel demanded.",
    ],
)
def test_what_went_before_a_saying_is_not_what_is_said(text):
    fronted = text[: text.index(",")]
    assert fronted not in [text[f.start : f.end] for f in annotated(text) if f.feature == "content"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It leaks,” U.S. Ambassador Ida Lund told the council.", "U.S. Ambassador Ida Lund"),
        ("He left the U.S. Officials said no.", "the U.S. Officials"),
    ],
)
def test_letters_of_a_state_before_an_office_end_no_sentence(text, source):
    assert source in [text[f.start : f.end] for f in annotated(text) if f.feature == "source"]


@pytest.mark.parametrize("whom", ["the harbour police", "the local constable", "the hospital table"])
def test_a_thing_that_is_called_for_is_not_called_anything(whom):
    assert said(f"Lund called {whom}.") == []


@pytest.mark.parametrize(
    ("text", "via", "content"),
    [
        ("Berg warned him that it leaks.", "him", "it leaks"),
        ("Berg warned Tuesday that it leaks.", "", "it leaks"),
        ("Berg warned the country that elected him.", "", "the country that elected him"),
    ],
)
def test_whom_somebody_warned_is_no_day_and_has_no_relative_clause(text, via, content):
    shown = {f.feature: text[f.start : f.end] for f in annotated(text)}
    assert (shown.get("via", ""), shown["content"]) == (via, content)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Judge Ole Holm rowed. Justice Secretary Ida Lund said it was odd. The judge said no.", "Ole Holm"),
        ("Justice Ida Holm wrote it. The judge said it leaks.", "Ida Holm"),
        ("Attorney General Ida Lund said yes. The commander said no.", "commander"),
        ("Ambassador Holm said it leaks. A diplomat said no. The diplomat said more.", "diplomat"),
        ("Ambassador Holm said it leaks. The diplomat said more.", "Holm"),
        ("One lawmaker said yes. Rep. Ida Lund said no. The lawmaker said more.", "Ida Lund"),
        ("Con Coughlin said no.", "Con Coughlin"),
        ("Miss World said no.", "Miss World"),
        ("TD Securities said no.", "TD Securities"),
        ("Det Con Ida Lund said no.", "Ida Lund"),
        ("Mother-of-eleven Ida Lund said no.", "Ida Lund"),
        ("The founder of the group Ida Lund said no.", "Ida Lund"),
        ("The report was late. It said it would sue.", "it"),
        ("The report criticised the council. It said divers had left.", "report"),
        ("The study followed divers. It found that sleep matters.", "study"),
        ("Sources close to the minister say it leaks.", "Sources"),
        ("Starmer said it leaks.", "Starmer"),
        ("Farmers said it leaks.", "Farmers"),
        ("Carl Moss said it was over. The mayor said no.", "The mayor"),
        ("Carl Moss asked the judge to rule. The judge said no.", "The judge"),
        ("Ida Lund rowed. She, however, said no.", "Ida Lund"),
        ("Tinubu, who spoke through his adviser, Ida Lund, said no.", "Tinubu"),
        ("The governor, represented by his deputy, Ida Lund, said no.", "The governor"),
        ("The mayor, Ida Lund, said no.", "Ida Lund"),
        ("Ida Day KC said yes. Ms Day said no.", "Ida Day"),
        ("Sheriff Chad Lund said no.", "Chad Lund"),
        ("Chuck Lund, D-Md., and Ole Berg, a diver, said no.", "Chuck Lund and Ole Berg"),
        ("Sainsbury’s said no.", "Sainsbury’s"),
        ("According to Tasnim, the general said no.", "the general"),
        ("PC Smith said no.", "Smith"),
        ("France's interior minister said no.", "France's interior minister"),
        ("Klopp said no. “Yes,” the German told divers.", "Klopp"),
        ("“Yes,” the German told divers.", "German"),
        ("One senior diplomat said no. The diplomat said more.", "One senior diplomat"),
        ("A US official said no. A Danish official said yes. The official said more.", "Danish official"),
        ("A US official said no. The officials said more.", "officials"),
        ("The Moss City Council said no. The council said more.", "Moss City Council"),
        ("Diplomats said no. A man rowed. The diplomats said more.", "diplomats"),
        ("Headteacher Ida Lund said so. The headteacher said more.", "Ida Lund"),
        ("The council leader, Ida Lund, said so. “Yes,” said the council leader.", "Ida Lund"),
        ("Ida Lund's lawyer said so. The lawyer said more.", "Ida Lund's lawyer"),
        ("Chief Justice John Lund said so. The judge said more.", "John Lund"),
        ("The head of the charity Marie Curie said no.", "head"),
        ("The report was criticised by the union. It said divers had left.", "union"),
    ],
)
def test_whom_an_office_a_rank_or_it_means(text, means):
    *_, term = [f.term for f in annotated(text) if f.feature == "source" and f.label != "state"]
    assert term == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("The judge said no. Attorney General Ida Lund said yes.", "The judge"),
        ("The PM said no. Rishi Sunak said yes.", "Rishi Sunak"),
    ],
)
def test_whom_an_office_means_before_anybody_is_named(text, means):
    assert next(f.term for f in annotated(text) if f.feature == "source") == means


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He told those who wanted to leave that it was late.", "it was late"),
        ("Berg told divers when asked about the dam that it held.", "it held"),
        ("Norway targets the town, said Ida Lund.", "Norway targets the town"),
    ],
)
def test_what_the_first_claim_of_a_sentence_says(text, content):
    assert said(text)[0][2] == content


@pytest.mark.parametrize(
    "headline",
    [
        "Who will win: Lund or Berg",
        "What is wrong with Moss – and Lund",
        "The man who would be king: Lund",
        "Five things you should know: Lund",
    ],
)
def test_a_question_a_number_or_a_relative_before_a_headlines_colon_is_nobodys_claim(headline):
    assert [row[0] for row in said(f"{headline}\n\nLund said no.")] == ["Lund"]


def test_a_name_and_colon_is_a_place_only_where_news_is_told():
    assert said("Ida Lund: The wall will hold.\n\nThe minister rowed.")[0] == ("Ida Lund", ":", "The wall will hold")
    assert ("New Moss", ":") not in [row[:2] for row in said("Court rules\n\nNew Moss: The court said no.")]


@pytest.mark.parametrize(
    "text", ["ABUJA: The Senate has rejected the bill.", "Washington: The Senate has rejected the bill."]
)
def test_a_known_state_before_a_colon_is_a_dateline_even_of_one_paragraph(text):
    assert said(text) == [("The Senate", "has rejected", "the bill")]


@pytest.mark.parametrize(
    ("who", "kind"),
    [("Nike", "body"), ("Thames Water", "body"), ("Starmer", "person"), ("France's interior minister", "person")],
)
def test_of_what_kind_firms_names_and_ministers_are(who, kind):
    assert [f.label for f in annotated(f"{who} said it was odd.") if f.feature == "source"] == [kind]


@pytest.mark.parametrize(
    "spelt", [("labelled", "labeled"), ("criticised", "criticized"), ("theorised that", "theorized that")]
)
def test_both_spellings_bring_the_same_claim(spelt):
    british, american = (said(f"Berg {word} it odd.") for word in spelt)
    assert [row[2] for row in british] == [row[2] for row in american] != []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Berg declined to comment on the leak.", [("Berg", "declined to comment on", "the leak")]),
        ("Berg refused to rule out a sale.", [("Berg", "refused to rule out", "a sale")]),
        ("Berg declined to comment.", [("Berg", "declined", "to comment")]),
        ("Berg declined to mend the dam.", [("Berg", "declined", "to mend the dam")]),
    ],
)
def test_a_refusal_to_say_something_is_one_claim(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The bank forecast that prices would fall.", ("The bank", "forecast", "prices would fall")),
        ("The bank forecast a loss for May.", ("The bank", "forecast", "a loss for May")),
        ("The bank projected that prices would fall.", ("The bank", "projected", "prices would fall")),
        ("The bank signalled a cut in June.", ("The bank", "signalled", "a cut in June")),
        ("Berg queried why it leaked.", ("Berg", "queried", "why it leaked")),
        ("A group claimed responsibility for the leak.", ("A group", "claimed responsibility for", "the leak")),
        ("The pier was unsafe, a study finds", ("a study", "finds", "The pier was unsafe")),
        ("He stood on the pier, the report states.", ("the report", "states", "He stood on the pier")),
        ("The government say it leaks.", ("The government", "say", "it leaks")),
        ("But the team believe the dam is old.", ("the team", "believe", "the dam is old")),
        ("It was claimed that the pier leaked.", ("", "was claimed", "the pier leaked")),
        ("It was announced on Monday that the pier leaked.", ("", "was announced", "the pier leaked")),
    ],
)
def test_forecasts_passives_of_it_and_bodies_with_a_plural_verb_bring_claims(text, claim):
    assert said(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The firm cut its profit forecast by 5 percent.",
        "The film was projected that night.",
        "Under the old law, the court rules.",
        "It should be noted that the pier leaked.",
        "That made the board believe it was safe.",
    ],
)
def test_a_forecast_a_rule_and_the_outlets_own_word_are_nobodys_claims(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Divers answered the phone at noon.",
        "Divers who called 911 left.",
        "Lund found the keys in the boat.",
        "Crews responded to the scene of the leak.",
        "Crews responded to the fire.",
        "She is a fellow of an Oslo-based think tank that follows the pier.",
        "A man who threatened his neighbour with a garden fork has been jailed.",
        "A student expelled for using a tool to write an essay has left.",
    ],
)
def test_a_deed_done_to_a_thing_is_no_claim(text):
    assert said(text) == []


@pytest.mark.parametrize("then", ["with a statement that it leaks", "by calling it odd"])
def test_a_deed_done_in_words_is_a_claim(then):
    assert len(said(f"Berg responded to the fire {then}.")) > 0


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Lund found the keys were lost.", ("Lund", "found", "the keys were lost")),
        ("Lund responded to calls for a ban.", ("Lund", "responded to", "calls for a ban")),
        ("Lund told a regular briefing that it leaked.", ("Lund", "told", "it leaked")),
        ("The Oslo-based think tank warned it leaked.", ("The Oslo-based think tank", "warned", "it leaked")),
    ],
)
def test_what_is_found_answered_or_told_at_a_briefing_is_one_claim(text, claim):
    assert said(text) == [claim]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The dam, it is understood, will close in May.", "is understood", "The dam | will close in May"),
        ("The dam, it was claimed, had failed twice.", "was claimed", "The dam | had failed twice"),
        ("The old king, it is said, never slept.", "is said", "The old king | never slept"),
        ("The dam will close, it has been announced.", "has been announced", "The dam will close"),
        ("The dam leaks, it was claimed on Monday.", "was claimed", "The dam leaks"),
        ("Lund left and, it is claimed, took the money.", "is claimed", "took the money"),
        ("Berg hit the man with a bottle, the court was told.", "was told", "Berg hit the man with a bottle"),
        ("The plan, the board was told, was to sell.", "was told", "The plan | was to sell"),
        ("“He hit me,” the court was told.", "was told", "He hit me,"),
    ],
)
def test_what_is_said_by_nobody_may_be_an_aside(text, cue, content):
    assert said(text) == [("", cue, content)]
    assert {f.label for f in annotated(text) if f.feature == "cue"} == {"withheld"}


@pytest.mark.parametrize(
    "text",
    [
        "After the vote, the board was told.",
        "When he arrived, the nurse was told.",
        "Patients, who were told, left.",
        "The nurses left, and the board was told.",
        "The dam broke, it is known.",
    ],
)
def test_who_is_told_and_what_is_known_brings_no_claim(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The board rejected on Monday a plan to sell.", ("The board", "rejected", "a plan to sell")),
        ("The firm denied on Friday any role in the leak.", ("The firm", "denied", "any role in the leak")),
        ("Lund criticised on Sunday the mayor.", ("Lund", "criticised", "the mayor")),
        ("Nine out of ten said it leaks.", ("Nine out of ten", "said", "it leaks")),
        (
            "The army said in a statement carried by the state news agency that it had left.",
            ("The army", "said in a statement", "it had left"),
        ),
        ("Some 60 per cent said it leaks.", ("Some 60 per cent", "said", "it leaks")),
        ("Nearly all said it leaks.", ("Nearly all", "said", "it leaks")),
        ("The other said it leaks.", ("The other", "said", "it leaks")),
        ("A third of those asked said it leaks.", ("A third of those asked", "said", "it leaks")),
        ("Those running the dam said it leaks.", ("Those running the dam", "said", "it leaks")),
    ],
)
def test_days_before_what_is_rejected_and_so_many_of_some(text, claim):
    assert said(text) == [claim]


def test_basis_points_are_no_verb():
    assert said("The bank cut rates by 25 basis points to 3%.") == []


def test_an_aside_may_part_a_verb_from_its_auxiliary():
    text = "It has since, the Harbour Agency estimates, prevented more than ten floods."
    assert said(text) == [("the Harbour Agency", "estimates", "It has since | prevented more than ten floods")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Parliamentary rules ban MPs.", ["Parliamentary rules"]),
        ("The MP faces fresh questions over it.", []),
        ("Lund questions the plan.", ["Lund"]),
        ("Afterwards, both camps claimed victory.", []),
        ("No, Lund said.", ["Lund"]),
    ],
)
def test_adjectives_before_a_noun_and_a_lone_adverb(text, claims):
    assert [source for source, _, _ in said(text) if source] == claims


def test_according_to_somebody_is_nothing_that_the_subject_writes():
    found = said("According to officials, the board had written to the mayor in May.")
    assert found == [("officials", "According to", "the board had written to the mayor in May")]


def test_a_daily_briefing_is_no_medium_that_briefs():
    assert said("Lin Bo told a daily briefing that it leaks.") == [("Lin Bo", "told", "it leaks")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "A day after telling divers that it leaks, Ole Berg resigned.",
            [("Ole Berg", "telling", "it leaks")],
        ),
        ("The report on cases involving alleged fraud was late.", []),
        ("Both are in jail, thanks in large part to a law that bars rowers.", []),
        ("He thanks voters for their trust.", [("He", "thanks", "voters for their trust")]),
        ("For them all are condemned to row.", []),
        ("Officials Warn: Airborne Plague Could Explode", [("Officials", "Warn", "Airborne Plague Could Explode")]),
        ("James Hope: It leaks", [("James Hope", ":", "It leaks")]),
        ("In case Berg fails to get the message, the boats will sink.", []),
        ("In addition to the report, the board set up a hotline.", []),
        ("In a report on Monday, the dam is unsafe.", [("a report on Monday", "In", "the dam is unsafe")]),
        ("Lund posted an apology for her words.", [("Lund", "posted an apology for", "her words")]),
        ("Attorney and child advocate Ida Lund said it leaks.", [("Attorney and child advocate Ida Lund", "said", "it leaks")]),
        (
            "There was worse, including a tweet by Igor Lund, a diver, saying it leaks.",
            [("a tweet by Igor Lund", "saying", "it leaks")],
        ),
    ],
)  # fmt: skip
def test_what_looks_like_a_claim_and_is_none_or_another(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("They have the power to skirt certain government rules so that a mayor can act.", []),
        ("They have proven that making concessions to a mayor is odd.", []),
        ("It was one of the most widely published speeches of all time.", []),
        ("He has a criminal conviction for theft.", []),
        ("Conservatives need to remember that it leaks.", [("Conservatives", "to remember", "it leaks")]),
        ("It is also known by the name of the Sieve.", []),
        ("The coin was found by a diver in the sand.", []),
        ("The dam was found by inspectors to be unsafe.", [("inspectors", "was found", "to be unsafe")]),
        ("In saying that it leaks, it is clear who won.", []),
        ("Blaming Lund for the leak, which drowned ten, is odd.", []),
        ("Proof is nothing to those wanting to shut it.", [("those", "wanting", "to shut it")]),
        ("Ole Berg said to me months ago that it leaks.", [("Ole Berg", "said", "it leaks")]),
        ("Ole Berg told divers two weeks ago the dam leaks.", [("Ole Berg", "told", "the dam leaks")]),
        ("Ole Berg told them a week ago that it leaks.", [("Ole Berg", "told", "it leaks")]),
        ("Eventually Ole Berg said it leaks.", [("Ole Berg", "said", "it leaks")]),
        ("Privately Berg says it leaks.", [("Berg", "says", "it leaks")]),
        ("Emily Berg says it leaks.", [("Emily Berg", "says", "it leaks")]),
    ],
)  # fmt: skip
def test_whose_claim_it_is_and_what_is_none(text, claims):
    assert said(text) == claims


def test_whom_somebody_told_long_ago_is_told_without_the_time():
    text = "Ole Berg told divers two weeks ago the dam leaks."
    assert [text[f.start : f.end] for f in annotated(text) if f.feature == "via"] == ["divers"]


@pytest.mark.parametrize(
    "opener", ["Then,", "Later,", "Afterwards", "Still,", "Meanwhile,", "Eventually", "Rowing home,"]
)
def test_he_is_who_an_opener_leads_to(opener):
    text = f"Carl Holm rowed in May.\n\n{opener} Ole Berg set the bar high. He said it leaks."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Ole Berg"]


def test_even_as_begins_the_outlets_own_words():
    text = "The talk showed how far apart they are, even as Berg called it “useful” and suggested it may go on."
    assert said(text) == [
        ("The talk", "showed", "how far apart they are"),
        ("Berg", "called", "it “useful”"),
        ("Berg", "suggested", "it may go on"),
    ]


def test_who_opposes_it_stands_behind_by():
    found = said("The plan, which was opposed by virtually every diver, was the last straw.")
    assert found == [("virtually every diver", "was opposed", "which")]
    assert said("Rowers Defend Ole Berg: ‘It Was Long Ago’")[0][:2] == ("Rowers", "Defend")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Turkey shut it, but according to Jutland officials, a smaller line into Moss remained open.",
            [("Jutland officials", "according to", "a smaller line into Moss remained open")],
        ),
        (
            "Hewlund, a Palo Alto, Calif., computer company, said it leaks.",
            [("Hewlund, a Palo Alto, Calif., computer company", "said", "it leaks")],
        ),
        (
            "The Rockford, Ill., maker of boats also said it leaks.",
            [("The Rockford, Ill., maker of boats", "also said", "it leaks")],
        ),
        ("He left, another sign officials fear a leak.", [("officials", "fear", "a leak")]),
        (
            "Columbia Bank, reeling from losses in its market, announced a loss for the quarter.",
            [("Columbia Bank", "announced", "a loss for the quarter")],
        ),
        ("The firm sold boats, with the current quarter having begun well.", []),
        ("The evening began in a familiar way: Rowers marched and sang.", []),
        ("They set up a firm, manufacturing space-travel related boats.", []),
    ],
)  # fmt: skip
def test_claims_in_the_pages_of_business(text, claims):
    assert said(text) == claims


def test_a_name_that_opens_a_claim_is_nobodys_words():
    text = "Pathway said that “The Harbour Files” was shut. Pathway said that “the dam was old”."
    rows = [f.label for f in annotated(text) if f.feature == "quotation"]
    assert rows == ["scare", "partial"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Lund said in an interview the attack was odd.", [("Lund", "said", "the attack was odd")]),
        ("The ministers said in a joint statement the pact was “old”.", [("The ministers", "said", "the pact was “old”")]),
        ("Lund said in a letter the town published that it leaks.", [("Lund", "said", "it leaks")]),
        ("Voss concedes as Greens surge", []),
        ("Lund suggested as recently as May that it leaks.", [("Lund", "suggested", "it leaks")]),
        ("The report was one of four cases reported as of May.", []),
    ],
)  # fmt: skip
def test_what_is_said_in_an_interview_and_as_something_happens(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Emails and texts turned over to legislators suggest it leaks.",
            "Emails and texts turned over to legislators",
        ),
        ("The letter addressed to Berg says it leaks.", "The letter addressed to Berg"),
        ("Ida Lund turned to Berg and said it leaks.", "Ida Lund"),
    ],
)
def test_what_is_handed_to_somebody_is_the_source(text, source):
    assert [found[0] for found in said(text)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to Berg, voters are expected.",
        "Let us put it that way.",
        "Starting with a notice criticizing divers, it went on.",
        "Given the choice between defending it or not, it fell.",
    ],
)
def test_some_words_begin_no_speaker(text):
    assert [source for source, _, _ in said(text) if source] == []


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Usually after reporting that, we leave.", []),
        ("Clearly wants to be head outside of the field.", []),
        ("He is a veteran who they say expressed support for it.", ["who", "they"]),
        ("Troubled people have started carrying cards stating that they are ill.", ["cards"]),
        ("This hypocrisy shows the fall of the party and reveals their plan.", ["This hypocrisy"]),
        ("He won an endorsement from one of the nation’s most outspoken sheriffs.", ["one of the nation’s most outspoken sheriffs"]),
        ("Berg was not “backing off” his original remarks.", []),
        ("Former policy planning director Ida Lund said no.", ["Former policy planning director Ida Lund"]),
    ],
)  # fmt: skip
def test_where_a_speaker_begins_and_ends(text, sources):
    assert sorted(source for source, _, _ in said(text)) == sorted(sources)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The co-founder promised reforms.", [("The co-founder", "promised", "reforms")]),
        ("The king promised reforms.", [("The king", "promised", "reforms")]),
        ("Boeing reported losses.", [("Boeing", "reported", "losses")]),
        ("There was no sign of a 36-year-old alleged attack.", []),
        ("Starting pitcher Carl Berg said it leaks.", [("Starting pitcher Carl Berg", "said", "it leaks")]),
        ("Lund said in a Sept. 14 email that it leaks.", [("Lund", "said", "it leaks")]),
    ],
)  # fmt: skip
def test_words_that_only_look_like_no_speakers(text, claims):
    assert said(text) == claims


def test_police_and_a_prosecutor_are_two():
    rows = [f.term for f in annotated("“It leaks,” said police and prosecutor Ida Lund.") if f.feature == "source"]
    assert rows == ["police"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Officials say as many as 40 people died.", [("Officials", "say", "as many as 40 people died")]),
        ("The firm said as part of the deal it would cut jobs.", [("The firm", "said", "as part of the deal it would cut jobs")]),
        ("She said as a doctor she had seen worse.", [("She", "said", "as a doctor she had seen worse")]),
        ("Lund asks as a guard walks by.", []),
        ("She left, accusing prime minister Ole Berg of lying.", [("She", "accusing", "prime minister Ole Berg of lying")]),
        ("Fans left, blaming manager Ole Berg for the defeat.", [("Fans", "blaming", "manager Ole Berg for the defeat")]),
        ("Connally told reporters that it leaks.", [("Connally", "told", "it leaks")]),
        ("Brian McNally left. McNally said it leaks.", [("McNally", "said", "it leaks")]),
        ("The BBC sports editor claims Lund will leave.", [("The BBC sports editor", "claims", "Lund will leave")]),
        ("The ex-Spurs striker claims he was bullied.", [("The ex-Spurs striker", "claims", "he was bullied")]),
        ("Regional claims that it leaks were denied.", [("", "claims", "it leaks")]),
        ("The BBC faces new demands that it pay.", []),
        ("The woman who tried to save the boy claims police lied.", [("The woman who tried to save the boy", "claims", "police lied")]),
        ("Lund has a conviction that the sea will rise.", [("Lund", "has a conviction", "the sea will rise")]),
        ("The hearing proposed changes to the law.", [("The hearing", "proposed", "changes to the law")]),
        ("Cases involving alleged fraud rose.", []),
    ],
)  # fmt: skip
def test_rules_against_no_claims_leave_claims_alone(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("North Korea threatened Japan with nuclear weapons.", 1),
        ("The union threatened managers with a big stick.", 1),
        ("Wallace threatened the mayor with legal action over gun sales.", 1),
        ("The man threatened Lund with a big stick.", 0),
        ("Lund was found guilty of theft by a judge.", 1),
        ("The dam was found unsafe by engineers.", 1),
        ("Lund was found dead by a diver.", 0),
        ("Lund was found in the river by a diver.", 0),
    ],
)
def test_threats_and_findings_of_words_and_of_deeds(text, claims):
    assert len([f for f in annotated(text) if f.feature == "cue"]) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The pier closed, it was reported by the Moss Herald.", ("the Moss Herald", "was reported", "The pier closed")),
        ("The dam leaks, it was claimed by divers.", ("divers", "was claimed", "The dam leaks")),
        ("Taxes will rise, it was confirmed by the Treasury on Friday.", ("the Treasury", "was confirmed", "Taxes will rise")),
        ("The dam leaks, it was claimed.", ("", "was claimed", "The dam leaks")),
    ],
)  # fmt: skip
def test_who_stands_behind_by_in_an_aside_says_it(text, claim):
    assert said(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Lund — a liar who says we think it a “sieve” — left it open.",
        "The members – for whom Lund wanted a “dam” – rowed home.",
    ],
)
def test_a_claim_in_an_aside_ends_at_its_closing_dash(text):
    assert all(" left" not in content and " rowed" not in content for _, _, content in said(text))
    assert said(text)


def test_who_is_accused_of_saying_something_says_it():
    text = "Greene accused Berg of telling her he had “odd dreams” about it, and then claimed she was fired."
    assert said(text) == [
        ("Greene", "accused", "Berg of telling her he had “odd dreams” about it"),
        ("Berg", "telling", "he had “odd dreams” about it"),
        ("Greene", "then claimed", "she was fired"),
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Obama's claim that “history” was on his side is false.", [("Obama", "claim", "“history” was on his side")]),
        ("A man who said he was “fine” has been jailed.", [("who", "said", "he was “fine”")]),
        ("Berg (described by Lund as “mad”) was jailed.", [("Lund", "described", "as “mad”")]),
        ("Berg – described by Lund as “mad” – was jailed.", [("Lund", "described", "as “mad”")]),
        (
            "Berg asked “Who?” Lund replied that nobody knew.",
            [("Berg", "asked", "Who?"), ("Lund", "replied", "nobody knew")],
        ),
        (
            "Berg tweeted: “What a win!” The club declined to row.",
            [("Berg", "tweeted", "What a win!"), ("The club", "declined", "to row")],
        ),
        ("Berg, speaking on “Meet the Press,” said the bill was dead.", [("Berg", "said", "the bill was dead")]),
        (
            "Asked whether he was “a coward”, Berg said he had no comment.",
            [("", "Asked", "whether he was “a coward”"), ("Berg", "said", "he had no comment")],
        ),
        (
            "In response to claims he was “a bully”, Lund said the inquiry would clear him.",
            [("Lund", "said", "the inquiry would clear him")],
        ),
        ("Berg, described as “a loner”, told police he was asleep.", [("Berg", "told", "he was asleep")]),
        (
            "The plan was welcomed by unions but dismissed as “mad” by Carl Berg.",
            [("Carl Berg", "dismissed", "as “mad”")],
        ),
        ("Lund was welcomed by unions but dismissed the plan as “mad”.", [("Lund", "dismissed", "the plan as “mad”")]),
        (
            "He was, said his friend Carl Berg, “a lovely man”.",
            [("his friend Carl Berg", "said", "He was | a lovely man")],
        ),
        ("The dam will, said the engineer, leak by May.", [("the engineer", "said", "The dam will | leak by May")]),
        (
            "“Yes,” said Carl Lund. Ole Berg disagreed. “No way. Never.”",
            [("Carl Lund", "said", "Yes,"), ("Ole Berg", "disagreed", "No way. Never.")],
        ),
        (
            "“It’s over,” said Berg. Lund was blunter: “Goodbye.”",
            [("Berg", "said", "It’s over,"), ("Lund", "was", "Goodbye.")],
        ),
        (
            "Rovers captain Carl Berg, 31: “We were poor and we know it.”",
            [("Rovers captain Carl Berg, 31", ":", "We were poor and we know it.")],
        ),
        (
            "Carl Berg (Rovers manager): “We were poor and we know it.”",
            [("Carl Berg (Rovers manager)", ":", "We were poor and we know it.")],
        ),
        (
            "Moss Town manager Ole Lund, speaking to BBC Sport: “We were poor.”",
            [("Moss Town manager Ole Lund", ":", "We were poor.")],
        ),
        ("Lund again: “We will not pay.”", [("Lund", ":", "We will not pay.")]),
        (
            "Ida Holm claims doctors told her she was fine.",
            [("Ida Holm", "claims", "doctors told her she was fine"), ("doctors", "told", "she was fine")],
        ),
        (
            "Told that Berg had called him “a clown”, Lund laughed and said it was true.",
            [
                ("", "Told", "Berg had called him “a clown”"),
                ("Berg", "had called", "him “a clown”"),
                ("Lund", "said", "it was true"),
            ],
        ),
        ("Asked for comment, Acme said it was old.", [("", "Asked for", "comment"), ("Acme", "said", "it was old")]),
        (
            "“Next,” Moreno says, with a smile that suggests there won’t be one. “I was in Ohio.”",
            [("Moreno", "says", "Next, | I was in Ohio."), ("that", "suggests", "there won’t be one")],
        ),
        ("“I asked him, ‘Why?’” Lund said.", [("Lund", "said", "I asked him, ‘Why?’")]),
        ("Motorists warned not to travel\n\nThe road is shut.", [("", "warned", "not to travel")]),
        ("Passengers warned of delays\n\nThe road is shut.", [("", "warned of", "delays")]),
        ("Rail passengers told: don’t travel\n\nThe road is shut.", [("", "told", "don’t travel")]),
        ("Schiff urged to quit by House Republicans\n\nLund rowed.", [("House Republicans", "urged to", "quit")]),
        ("Obama told aides to wait\n\nThe road is shut.", [("Obama", "told", "to wait")]),
        ("Berg urged to quit over lies. He left.", [("Berg", "urged", "to quit over lies")]),
        (
            "Lund denied being “a clown” and said Berg was jealous.",
            [("Lund", "denied", "being “a clown”"), ("Lund", "said", "Berg was jealous")],
        ),
        (
            "But headteacher Ole Lund hit back, insisting the rules were “clear”.",
            [("headteacher Ole Lund", "insisting", "the rules were “clear”")],
        ),
        ("Nonsense, says Lund.", [("Lund", "says", "Nonsense")]),
        ("Not true, says Berg, who left in May.", [("Berg, who left in May", "says", "Not true")]),
        ("Lund was described in court as “a danger to women”.", [("", "was described", "as “a danger to women”")]),
        (
            "The court was told by prosecutor Ann Day how Berg crept into the house.",
            [("prosecutor Ann Day", "was told", "how Berg crept into the house")],
        ),
        (
            "Staff were told by the chief executive, Ida Lund, that 300 jobs would go.",
            [("the chief executive, Ida Lund", "were told", "300 jobs would go")],
        ),
        ("Fans were left divided, with one saying: “It’s awful.”", [("one", "saying", "It’s awful.")]),
        ("Lund will accuse ministers of “betrayal” on Monday.", [("Lund", "will accuse", "ministers of “betrayal”")]),
        ("It is what her agent calls “a moment”.", [("her agent", "calls", "a moment")]),
        (
            "The accused roared, “I’ll burn it,” before throwing the can over the gate.",
            [("The accused", "roared", "I’ll burn it,")],
        ),
        ("Doctors have issued a “stark warning” over vaping.", [("Doctors", "have issued", "stark warning")]),
        ("But who was asking for bullets?", [("who", "was asking for", "bullets?")]),
        (
            "Lund called it “mad”, Berg said it was “fair”.",
            [("Lund", "called", "it “mad”"), ("Berg", "said", "it was “fair”")],
        ),
        (
            "Ida Lund, Labour MP for Moss, in a letter to the minister, said: “It is a scandal.”",
            [("Ida Lund, Labour MP for Moss", "said", "It is a scandal.")],
        ),
        (
            "When he told the crowd, “We saw nothing,” Lund said he did not recall it.",
            [
                ("he", "told", "We saw nothing,"),
                ("Lund", "said", "he did not recall it"),
                ("he", "did not recall", "it"),
            ],
        ),
    ],
)
def test_every_claim_of_a_report_and_nothing_else(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The RSPCA said no. Moss Council has shut the kennels. It said they leak.", ("It", "body", "Moss Council")),
        ("Acme Holdings has shut a plant. “Demand fell,” it said.", ("it", "body", "Acme Holdings")),
        ("Halden Capital said no. Halden said it leaks.", ("Halden", "body", "Halden Capital")),
        ("Halden Capital and Halden Group said no. Halden said it leaks.", ("Halden", "body", "Halden")),
        ("The developer, Ostler Group, said no.", ("The developer, Ostler Group", "body", "Ostler Group")),
        ("The charity, Harbour Aid, said no.", ("The charity, Harbour Aid", "body", "Harbour Aid")),
        ("But who said no?", ("who", "unnamed", "who")),
    ],
)
def test_which_body_a_word_stands_for(text, found):
    last = [f for f in annotated(text) if f.feature == "source"][-1]
    assert (text[last.start : last.end], last.label, last.term) == found


def test_one_of_two_firms_that_share_a_word_is_neither():
    text = "Halden Capital rowed. Halden Group swam. Halden said it leaks."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Halden"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The company that owns the pier said it leaks.", [("The company that owns the pier", "said", "it leaks")]),
        ("A charity that helps refugees said it leaks.", [("A charity that helps refugees", "said", "it leaks")]),
        ("A diver who rowed there said it leaks.", [("A diver who rowed there", "said", "it leaks")]),
        ("A man who lives nearby said it was loud.", [("A man who lives nearby", "said", "it was loud")]),
        ("The woman whose son died said it leaks.", [("The woman whose son died", "said", "it leaks")]),
        (
            "A doctor at the hospital where he died said it leaks.",
            [("A doctor at the hospital where he died", "said", "it leaks")],
        ),
        (
            "A spokesman for the company that owns the pier said it leaks.",
            [("A spokesman for the company that owns the pier", "said", "it leaks")],
        ),
        ("A friend who was with her said it leaks.", [("A friend who was with her", "said", "it leaks")]),
        ("A man who saw the fire said it was loud.", [("A man who saw the fire", "said", "it was loud")]),
        ("A man who heard the blast told police it was loud.", [("A man who heard the blast", "told", "it was loud")]),
        (
            "Divers who said it leaks told the BBC it was old.",
            [("who", "said", "it leaks"), ("Divers who said it leaks", "told", "it was old")],
        ),
        ("It is a plan that critics said would fail.", [("critics", "said", "would fail")]),
        (
            "Remarks that her husband would row were odd, Lund said.",
            [("Lund", "said", "Remarks that her husband would row were odd")],
        ),
        ("The leak prompted Berg to accuse Lund of lying.", [("Berg", "to accuse", "Lund of lying")]),
        ("The news forced the mayor to admit that it leaks.", [("the mayor", "to admit", "it leaks")]),
        ("The move led Lund to warn of “chaos”.", [("Lund", "to warn of", "chaos")]),
        ("It could lead Lund to say it leaks.", []),
        (
            "The ruling drew praise from Lund, who called it “brave”.",
            [("Lund", "drew praise", "The ruling"), ("who", "called", "it “brave”")],
        ),
        ("Says President Ole Berg, “We will row.”", [("President Ole Berg", "Says", "We will row.")]),
        (
            "A film plays as the mayor continues. “The world tells us to wait for what?”",
            [("the mayor", "continues", "The world tells us to wait for what?")],
        ),
        ("Ms Lund put it to Berg that he was lying.", [("Ms Lund", "put it", "he was lying")]),
        ("He accepted under cross-examination that he had lied.", [("He", "accepted", "he had lied")]),
        ("He agreed with counsel that it leaks.", [("He", "agreed with", "it leaks")]),
        ("On Monday spokesman Ole Lund said it leaks.", [("spokesman Ole Lund", "said", "it leaks")]),
        ("“It leaks,” as he put it to the BBC.", [("he", "put it", "It leaks,")]),
    ],
)
def test_clauses_about_who_speaks_and_what_makes_them_speak(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Ida Lund said it leaks without giving details.", [("Ida Lund", "said", "it leaks")]),
        ("Ida Lund said it leaks, without elaborating.", [("Ida Lund", "said", "it leaks")]),
        (
            "Ida Lund said it leaks but would not say why.",
            [("Ida Lund", "said", "it leaks"), ("Ida Lund", "would not say", "why")],
        ),
        ("Ida Lund said it leaks in a statement on Monday.", [("Ida Lund", "said", "it leaks")]),
        ("Ida Lund said it leaks when asked about it.", [("Ida Lund", "said", "it leaks"), ("", "asked about", "it")]),
        (
            "Ida Lund said Berg left without his coat.",
            [("Ida Lund", "said", "Berg left without his coat")],
        ),
        ("Ida Lund said it leaks but will hold.", [("Ida Lund", "said", "it leaks but will hold")]),
        ("Ida Lund said it leaks when it rains.", [("Ida Lund", "said", "it leaks when it rains")]),
    ],
)
def test_a_claim_ends_before_what_its_speaker_left_unsaid(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("There were fears the dam would burst.", [("", "fears", "the dam would burst")]),
        ("Amid fears the dam would burst, Lund left.", [("", "fears", "the dam would burst")]),
        ("Lund faces claims she lied to voters.", [("", "claims", "she lied to voters")]),
        ("Lund faces claims that she had lied.", [("", "claims", "she had lied")]),
        ("There are fears that it leaks.", [("", "fears", "it leaks")]),
        ("Reports that Berg had left were denied.", [("", "Reports", "Berg had left")]),
        ("There is speculation Berg will leave.", [("", "speculation", "Berg will leave")]),
        ("There were claims he made on Monday.", []),
        ("Without doubt most voters are angry.", []),
        ("Lund's claim that it leaks was odd.", [("Lund", "claim", "it leaks")]),
        (
            "Berg was criticised by Lund for saying it leaks.",
            [("Lund", "was criticised", "Berg"), ("Berg", "saying", "it leaks")],
        ),
        ("Berg was praised by Lund for his speech.", [("Lund", "was praised", "Berg")]),
    ],
)
def test_clauses_behind_nouns_of_claims(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Mayor lied over dam, inquiry told\n\nIt was old.", [("", "told", "Mayor lied over dam")]),
        ("Court told Berg lied\n\nIt was old.", [("", "told", "Berg lied")]),
        ("Jury told how Berg lied\n\nIt was old.", [("", "told", "how Berg lied")]),
        ("The inquiry told the mayor to go.", [("The inquiry", "told", "to go")]),
        ("Dam could burst, inquiry finds\n\nIt was old.", [("inquiry", "finds", "Dam could burst")]),
        ("Mayor rejects calls to quit\n\nIt was old.", [("Mayor", "rejects", "calls to quit")]),
        ("‘They lied to us’: families’ fury\n\nIt was old.", [("families", ":", "They lied to us")]),
        (
            "‘They lied to us’: family’s anger over leak\n\nIt was old.",
            [("family’s", ":", "They lied to us"), ("family’s", "anger over", "leak")],
        ),
        ("‘They lied to us’: Berg’s house burns\n\nIt was old.", []),
    ],
)
def test_headlines_that_name_a_hearing_or_whose_anger_it_is(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "“It leaks,” Ida Lund is said to have told Berg.",
            [("", "is said to", "have told Berg"), ("Ida Lund", "have told", "It leaks,")],
        ),
        ("“It leaks,” Ida Lund shrugs.", [("Ida Lund", "shrugs", "It leaks,")]),
        ("“It leaks,” Ida Lund shrugs off the rain.", [("Ida Lund", "shrugs off", "It leaks,")]),
    ],
)
def test_verbs_behind_a_quotation_and_its_speaker(text, claims):
    assert said(text) == claims


def test_a_broadcasters_programme_is_a_medium():
    found = [f for f in annotated("“It leaks,” Ida Lund told ITV’s This Morning.") if f.feature == "via"]
    assert [(f.label, f.term) for f in found] == [("medium", "ITV’s This Morning")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("He testified last month.", []),
        ("He warned last month of a leak.", [("He", "warned last month of", "a leak")]),
        ("He praised last month the deal.", [("He", "praised", "the deal")]),
        ("He said last week a deal was off.", [("He", "said", "a deal was off")]),
        ("He criticised last year's budget.", [("He", "criticised", "last year's budget")]),
        ("They include probable and suspected cases.", []),
        ("Lund left and alleged fraud by Berg.", [("Lund", "alleged", "fraud by Berg")]),
        (
            "While Berg has questioned it, attorney Ida Lund said it leaks.",
            [("Berg", "has questioned", "it"), ("attorney Ida Lund", "said", "it leaks")],
        ),
        ("When asked six times whether it leaks, Lund left.", [("", "asked", "whether it leaks")]),
        (
            "He saw the vote, in which, according to polls, Trump won half of the vote.",
            [("polls", "according to", "He saw the vote, in which | Trump won half of the vote")],
        ),
        (
            "According to the Herald, the board released a note on Tuesday, which was long.",
            [("the Herald", "According to", "the board released a note on Tuesday")],
        ),
        (
            "The dam, according to Lund, a diver, leaked in May.",
            [("Lund, a diver", "according to", "The dam | leaked in May")],
        ),
    ],
)
def test_times_and_polls_are_no_claims(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Berg wins seat, accuses Lund of lying", [("Berg", "accuses", "Lund of lying")]),
        ("Mayor quits, says dam leaks", [("Mayor", "says", "dam leaks")]),
        ("Mayor quits post over leak, blames council", [("Mayor", "blames", "council")]),
        ("Berg Wins Seat, Accuses Lund Of Lying", [("Berg", "Accuses", "Lund Of Lying")]),
        (
            "Mayor defends record, insists dam is safe",
            [("Mayor", "defends", "record"), ("Mayor", "insists", "dam is safe")],
        ),
        ("The plan costs lives, says Lund", [("Lund", "says", "The plan costs lives")]),
        ("Lund's aides leave jobs, blames Berg", []),
    ],
)
def test_a_headline_goes_on_behind_a_comma(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Those who believe the dam will hold are wrong.", [("who", "believe", "the dam will hold")]),
        ("What critics call a giveaway is a loan.", [("critics", "call", "a giveaway")]),
        ("What he said was a mistake was a plan.", [("he", "said", "was a mistake")]),
        ("What she calls “a plan” is a mess.", [("she", "calls", "a plan")]),
        ("What Lund says is that the dam leaks.", [("Lund", "says", "the dam leaks")]),
        ("What the council said about the dam was wrong.", [("the council", "said about", "the dam")]),
    ],
)
def test_a_claim_within_a_subject_ends_before_its_verb_behind_what(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Diver hailed ‘hero’ after dam rescue", [("", "hailed", "‘hero’ after dam rescue")]),
        ("Diver hailed as hero after dam rescue", [("", "hailed", "as hero after dam rescue")]),
        ("Mayor slammed over ‘mad’ plan", []),
        ("Lund mocked for ‘mad’ speech", [("", "mocked for", "‘mad’ speech")]),
        ("Star branded ‘vile’", [("", "branded", "vile")]),
        ("Plan branded ‘mad’ by councillors", [("councillors", "branded", "mad")]),
        ("Lund questioned about ‘missing’ cash", []),
        ("Lund hits back over ‘mad’ plan", [("Lund", "hits back over", "‘mad’ plan")]),
        (
            "Berg described as “mad” the plan to close the pier.",
            [("Berg", "described", "as “mad” the plan to close the pier")],
        ),
        ("Lund called “mad” anyone who rowed.", [("Lund", "called", "“mad” anyone who rowed")]),
        ("The driver branded the plan ‘mad’.", [("The driver", "branded", "the plan ‘mad’")]),
    ],
)
def test_who_is_judged_in_a_headline_does_not_speak(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The court said goodbye to a judge on Monday.", []),
        ("Lund said goodbye was the hardest word.", [("Lund", "said", "goodbye was the hardest word")]),
        ("In the film, Berg plays a diver.", []),
        ("In the report, divers find the dam unsafe.", [("the report", "In", "divers find the dam unsafe")]),
    ],
)
def test_greetings_and_made_up_stories_are_no_claims(text, claims):
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Ole Berg told police he “just lost it”, Moss Crown Court heard.",
            [
                ("Ole Berg", "told", "he “just lost it”"),
                ("Moss Crown Court", "heard", "Ole Berg told police he “just lost it”"),
            ],
        ),
        (
            "Lund told police she was “mad,” Berg said.",
            [("Lund", "told", "she was “mad,”"), ("Berg", "said", "Lund told police she was “mad,”")],
        ),
        (
            "Ida Lund, an engineer who was not involved in the work, calls the results “odd” but cautions that the sample was small.",
            [
                ("Ida Lund, an engineer who was not involved in the work", "calls", "the results “odd”"),
                ("Ida Lund, an engineer who was not involved in the work", "cautions", "the sample was small"),
            ],
        ),
    ],
)
def test_what_was_told_is_told_again_as_a_whole(text, claims):
    assert said(text) == claims


def test_who_goes_back_to_a_word_no_list_has():
    found = annotated("Ida Lund has hit out at trolls who called her ‘fat’.")
    assert "trolls" in [f.term for f in found if f.feature == "source"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Ida Lund asked the Home Secretary to go. The Home Secretary said no.", ["Ida Lund", "The Home Secretary"]),
        ("Ole Berg spoke to the striker. The striker said no.", ["striker"]),
        ("Ida Lund, the “expert” on dams, who claims that it leaks, left.", ["Ida Lund"]),
        ("Take Ida Lund, the expert on dams, who claims that it leaks.", ["Ida Lund"]),
        ("Taoiseach Ole Berg said it leaks. The Taoiseach said so.", ["Ole Berg", "Ole Berg"]),
        ("The “Remain” campaign said it was wrong.", ["“Remain” campaign"]),
    ],
)
def test_somebody_spoken_to_is_no_speaker_of_before(text, terms):
    assert [f.term for f in annotated(text) if f.feature == "source"] == terms


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A GoFundMe page set up by her cousin says it leaks.", [("medium", "GoFundMe page")]),
        ("A group set up by Lund says it leaks.", [("body", "group")]),
        ("A website run by the club says it leaks.", [("medium", "website")]),
        ("A report drawn up by divers says it leaks.", [("unnamed", "report")]),
        ("An executive jokes that divers should go.", [("unnamed", "executive")]),
        ("The dam, as they say, leaks.", []),
        ("Divers met. The dam, as they said, leaks.", [("unnamed", "they")]),
    ],
)
def test_what_somebody_set_up_speaks_for_itself(text, rows):
    assert [(f.label, f.term) for f in annotated(text) if f.feature == "source"] == rows


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Here is the full quote from Berg: “I was elected to serve.”", [("Berg", "quote", "I was elected to serve.")]),
        ("The message from Lund was clear: “It is mad.”", [("Lund", "message", "It is mad.")]),
        ("One fan's take: “It is mad.”", [("One fan's", "take", "It is mad.")]),
        ("A text from Berg read: “It is mad.”", [("A text from Berg", "read", "It is mad.")]),
        ("The reply from the dam below: “It is mad.”", []),
    ],
)
def test_words_that_come_from_somebody_are_theirs(text, claims):
    assert said(text) == claims
