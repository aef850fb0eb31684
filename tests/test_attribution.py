"""Each construction of an attribution, in a sentence of our own."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.features.attribution import find_speech, one_kind
from analysis.lexicons import FOLDER, Matcher, read_lexicon
from analysis.spans import Block, Finding
from analysis.words import read_text

ENTRIES = read_lexicon(FOLDER / "cues.tsv")
MATCHER = Matcher(ENTRIES)


def annotated(text):
    reading = read_text(text)
    blocks = [Block(start, end, "body") for start, end in reading.paragraphs]
    return find_speech(reading, blocks, list(MATCHER.find(reading)))


def rows(text, feature):
    return [(text[f.start : f.end], f.label) for f in annotated(text) if f.feature == feature]


def said(text):
    """Return (source, cue, contents) for each attribution, by link."""
    out = {}
    for f in annotated(text):
        if f.link and f.feature in ("source", "cue", "content"):
            out.setdefault(f.link, {"source": [], "cue": [], "content": []})[f.feature].append(text[f.start : f.end])
    return [tuple(" | ".join(v[k]) for k in ("source", "cue", "content")) for v in out.values()]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Anna Berg said that the dam would hold.", "Anna Berg", "said", "the dam would hold"),
        ("Anna Berg said the dam would hold.", "Anna Berg", "said", "the dam would hold"),
        ("Anna Berg has repeatedly said the dam was safe.", "Anna Berg", "has repeatedly said", "the dam was safe"),
        ("“The dam is safe,” Anna Berg said.", "Anna Berg", "said", "The dam is safe,"),
        ("“The dam is safe,” said one senior engineer.", "one senior engineer", "said", "The dam is safe,"),
        ("“The dam is safe”, Berg said.", "Berg", "said", "The dam is safe"),
        (
            "“Who are you!” the ferryman demands. “Tell me now.”",
            "the ferryman",
            "demands",
            "Who are you! | Tell me now.",
        ),
        ("Anna Berg said: “The dam is safe.”", "Anna Berg", "said", "The dam is safe."),
        ("The dam will hold, engineers say.", "engineers", "say", "The dam will hold"),
        ("According to Anna Berg, the dam will hold.", "Anna Berg", "According to", "the dam will hold"),
        ("The dam will hold, according to Anna Berg.", "Anna Berg", "according to", "The dam will hold"),
        ("As Anna Berg noted, the dam will hold.", "Anna Berg", "noted", "the dam will hold"),
        ("Berg ruled out a second dam.", "Berg", "ruled out", "a second dam"),
        ("Berg called for a second dam.", "Berg", "called for", "a second dam"),
        ("Berg’s claim that the dam was old made news.", "Berg", "claim", "the dam was old"),
        ("Anna Berg, who built the dam, said it would hold.", "Anna Berg, who built the dam", "said", "it would hold"),
        ("Berg made the case that the dam was old.", "Berg", "made the case", "the dam was old"),
        ("The dam was described by Berg as unsafe.", "Berg", "was described", "The dam | as unsafe"),
        ("Anna Berg: “The dam will hold”", "Anna Berg", ":", "The dam will hold"),
        ("Anna Berg also noted that it held.", "Anna Berg", "also noted", "it held"),
        ("Anna Berg once repeatedly said it held.", "Anna Berg", "once repeatedly said", "it held"),
        ("Berg herself says it held.", "Berg", "says", "it held"),
        ("Her criticism of the dam was loud.", "Her", "criticism of", "the dam"),
        ("Berg was quick to say that it held.", "Berg", "to say", "it held"),
        ("Berg went on to say that the dam would hold.", "Berg", "went on to say", "the dam would hold"),
        ("Berg continued to insist the dam would hold.", "Berg", "continued to insist", "the dam would hold"),
        ("On Monday, Berg issued a statement saying it held.", "Berg", "issued a statement saying", "it held"),
        ("The dam, Berg said, will hold until May.", "Berg", "said", "The dam | will hold until May"),
        ("Berg says, however, that the dam will hold.", "Berg", "says", "the dam will hold"),
        ("Berg claimed – wrongly – that the dam would hold.", "Berg", "claimed", "the dam would hold"),
        ("Six in 10 say it will hold.", "10", "say", "it will hold"),
        ("Friends of the town hope this will hold.", "Friends of the town", "hope", "this will hold"),
        ("Friends remain hopeful that it will hold.", "Friends", "remain hopeful", "it will hold"),
        ("Berg accused Lund of hiding the cracks.", "Berg", "accused", "Lund of hiding the cracks"),
        ("The plan was rejected by Anna Berg.", "Anna Berg", "was rejected", "The plan"),
        ("“Will it hold?” Berg asked.", "Berg", "asked", "Will it hold?"),
        ("Jo Lund (D-Md.), the mayor, said it held.", "Jo Lund (D-Md.), the mayor", "said", "it held"),
        ("Norway bowed to Denmark’s demand for joining the club.", "Denmark", "demand for", "joining the club"),
        ("Lund said Norway expected Denmark to join.", "Lund", "said", "Norway expected Denmark to join"),
        ("Berg slammed the plan as “old and slow”.", "Berg", "slammed", "the plan as “old and slow”"),
        ("Berg, who warned that it leaked, is the mayor.", "who", "warned", "it leaked"),
        ("Everyone was confident that the dam was safe.", "Everyone", "was confident", "the dam was safe"),
        ("Berg was accused of hiding the cracks.", "", "was accused of", "hiding the cracks"),
        ("Lund is regarded as the town’s best diver.", "", "is regarded as", "the town’s best diver"),
        ("Asked whether the dam would hold, Berg said no.", "", "Asked", "whether the dam would hold"),
        ("Lund defended a bridge she once opposed.", "she", "once opposed", "a bridge"),
        ("The bridge, which no party has opposed, opens in May.", "no party", "has opposed", "The bridge"),
        ("Berg called him a coward.", "Berg", "called", "him a coward"),
        ("The council ruled Friday against a second dam.", "The council", "ruled Friday against", "a second dam"),
        ("Berg told the divers last week she would resign.", "Berg", "told", "she would resign"),
        ("Berg explained to the divers that the dam leaked.", "Berg", "explained", "the dam leaked"),
        ("Lund and Berg both said the dam was old.", "Lund and Berg", "said", "the dam was old"),
        ("Berg, the mayor, last month said the dam was old.", "Berg, the mayor", "said", "the dam was old"),
        ("Lund, who in May said the dam was old, is the mayor.", "who", "said", "the dam was old"),
        (
            "Jo Lund, 58, who lives near the dam, says it leaks.",
            "Jo Lund, 58, who lives near the dam",
            "says",
            "it leaks",
        ),
        ("Critics attacked Berg for questioning the vote.", "Berg", "questioning", "the vote"),
        ("By questioning the vote, Berg lost the town.", "Berg", "questioning", "the vote"),
        ("The mayor issued a fresh call for a second dam.", "The mayor", "issued a fresh call for", "a second dam"),
        ("Berg has strong doubts about the dam.", "Berg", "has strong doubts about", "the dam"),
        ("Rivals continued to question whether it held.", "Rivals", "continued to question", "whether it held"),
        ("Polls show the dam is loved.", "Polls", "show", "the dam is loved"),
        ("Activists here point to the cracks.", "Activists", "point to", "the cracks"),
        ("Angered by the leak, Berg left the hall.", "Berg", "Angered by", "the leak"),
        ("Voters sick of the leak stayed at home.", "Voters", "sick of", "the leak"),
        ("Berg is more confident that it will hold.", "Berg", "is more confident", "it will hold"),
        (
            "According to the diary, Jo Lund, a diver, had left.",
            "the diary",
            "According to",
            "Jo Lund, a diver, had left",
        ),
        ("LUND: The dam is old. The bridge is older.", "LUND", ":", "The dam is old. The bridge is older."),
        ("Berg sought to mend the dam.", "Berg", "sought", "to mend the dam"),
        ("The man accused of theft said no.", "", "accused of", "theft"),
        ("The firm owned by Tom Lund said sales rose.", "The firm owned by Tom Lund", "said", "sales rose"),
        ("Lund, who has called it “a sieve,” said she would go.", "Lund", "said", "she would go"),
        (
            "Lund left, but her rival, Jo Berg, said the vote “was rigged”.",
            "her rival, Jo Berg",
            "said",
            "the vote “was rigged”",
        ),
        ("Berg told Lund, who replied: “I know.”", "who", "replied", "I know."),
        ("No one said the plan would work.", "No one", "said", "the plan would work"),
        ("Berg said £5bn would be needed.", "Berg", "said", "£5bn would be needed"),
        ("Berg’s plans to close it were unlawful.", "Berg", "plans", "to close it"),
        ("The plan, which critics say is old, was approved.", "critics", "say", "is old"),
        (
            "The firm, according to people in the know, plans to go.",
            "people in the know",
            "according to",
            "The firm | plans to go",
        ),
        ("Rescuers found two children, officials said.", "Rescuers", "found", "two children"),
        ("Berg would not say whether the dam held.", "Berg", "would not say", "whether the dam held"),
        ("Anna Berg left the hall, shook her head and said, “No more.”", "Anna Berg", "said", "No more."),
        ("Berg said on Thursday the dam would hold.", "Berg", "said", "the dam would hold"),
        ("Berg told the Post Monday morning that the dam was old.", "Berg", "told", "the dam was old"),
        ("Mayor Anna Berg pledged on Wednesday to mend the dam.", "Mayor Anna Berg", "pledged", "to mend the dam"),
        ("Divers called Friday for Mayor Berg to go.", "Divers", "called Friday for", "Mayor Berg to go"),
        ("Berg has never asked Norway for money.", "Berg", "has never asked", "money"),
        ("Like Lund, I believe in the town.", "I", "believe in", "the town"),
        ("Most towns see the vote as a theft.", "Most towns", "see", "the vote as a theft"),
        (
            "Instead, Berg told the Post, the dam would merely be mended.",
            "Berg",
            "told",
            "the dam would merely be mended",
        ),
        ("If anything, Berg argued in a letter, the dam was old.", "Berg", "argued", "the dam was old"),
        ("Berg made it clear to town divers on Friday that it held.", "Berg", "made it clear", "it held"),
        ("The Post reported on Thursday that Lund left.", "The Post", "reported", "Lund left"),
        ("As the Post most recently reported, Lund left.", "the Post", "most recently reported", "Lund left"),
        ("The divers’ claim that the dam was old made news.", "The divers", "claim", "the dam was old"),
        (
            "Divers accused of robbing the engineers’ house left.",
            "",
            "accused of",
            "robbing the engineers’ house left",
        ),
        (
            "Two plans for the pier, said the engineer, lead to floods.",
            "the engineer",
            "said",
            "Two plans for the pier | lead to floods",
        ),
        ("On Friday, the Growers’ Union, a club, said it held.", "the Growers’ Union, a club", "said", "it held"),
        ("A review, on June 25, 2012, reported leaks.", "A review", "reported", "leaks"),
        ("He has at times said the wall was wood.", "He", "has at times said", "the wall was wood"),
        ("Lund, however, told the Post that it held.", "Lund", "told", "it held"),
        ("Lund, in a letter to the town, says it held.", "Lund", "says", "it held"),
        ("It held, according to a report seen by the Post.", "a report seen by the Post", "according to", "It held"),
        ("It held, according to papers released Friday.", "papers released Friday", "according to", "It held"),
        ("According to a note seen by the Post, it held.", "a note seen by the Post", "According to", "it held"),
        ("It held, according to Lund, and Berg agreed.", "Lund", "according to", "It held"),
        ("The U.S.-led coalition said it held.", "The U.S.-led coalition", "said", "it held"),
        ("The U.S.-backed rebels, Lund said, had left.", "Lund", "said", "The U.S.-backed rebels | had left"),
        ("The dam held, the WHO said.", "the WHO", "said", "The dam held"),
        ("WHO said it held.", "WHO", "said", "it held"),
        ("The WHO’s director said it held.", "The WHO’s director", "said", "it held"),
        ("Lund, too, says it held.", "Lund", "says", "it held"),
        ("Lund, speaking to divers in May, said it held.", "Lund", "said", "it held"),
        ("Lund – when asked about it – said it held.", "Lund", "said", "it held"),
        ("The report, which came out in May, says it held.", "The report", "says", "it held"),
        ("Lund, who left in May, says it held.", "Lund, who left in May", "says", "it held"),
        ("Lund, of Ystad, says it held.", "Lund, of Ystad", "says", "it held"),
        ("Lund, mayor of Ystad, says it held.", "Lund, mayor of Ystad", "says", "it held"),
        ("Some divers, including Berg, say it held.", "Some divers, including Berg", "say", "it held"),
        ("“It held,” said Lund, in a letter to the town.", "Lund", "said", "It held,"),
        ("Mr Lund accuses Berg of lying, and describes the leaks.", "Mr Lund", "accuses", "Berg of lying"),
        ("“You will not row!” the man is heard saying on tape.", "the man", "is heard saying", "You will not row!"),
        ("The dam is old and leaks, says a poll by the Post.", "a poll", "says", "The dam is old and leaks"),
        (
            "According to the poll, Berg keeps the lead, but it shrinks.",
            "the poll",
            "According to",
            "Berg keeps the lead",
        ),
        (
            "According to rowers who love it, the dam was sold.",
            "rowers who love it",
            "According to",
            "the dam was sold",
        ),
        ("The dam is old, harbour sales data show.", "harbour sales data", "show", "The dam is old"),
        ("OSLO (AP) — The dam has burst, Berg said.", "Berg", "said", "The dam has burst"),
        ("No one knows what the field will look like.", "No one", "knows", "what the field will look like"),
        ("No one reports leaks, divers said.", "No one", "reports", "leaks"),
        ("Berg would not rule out selling the dam.", "Berg", "would not rule out", "selling the dam"),
        ("Lund wouldn’t say when the council will vote.", "Lund", "wouldn’t say", "when the council will vote"),
        ("Lund’s most striking claim is that it leaks.", "Lund", "most striking claim", "it leaks"),
        ("Divers complain bitterly that taxes are too high.", "Divers", "complain", "taxes are too high"),
        ("Berg pledged to leave, dealing a blow to the rowers.", "Berg", "pledged", "to leave"),
        ("Berg says the dam is safe — a claim that rowers dispute.", "Berg", "says", "the dam is safe"),
        ("Holm left, and while Berg said it held, few came.", "Berg", "said", "it held"),
        ("According to court papers and lawyers, Lund left.", "court papers and lawyers", "According to", "Lund left"),
        ("Lund tweeted late last week, “Berg left.”", "Lund", "tweeted", "Berg left."),
        (
            "They argue that it is no trial, but rather a hearing.",
            "They",
            "argue",
            "it is no trial, but rather a hearing",
        ),
        ("Lund commented on Twitter that it held.", "Lund", "commented", "it held"),
        ("NEW DELHI: Rowers on Friday said the boat was lost.", "Rowers", "said", "the boat was lost"),
        ("BREAKING: The mayor says the dam leaked.", "The mayor", "says", "the dam leaked"),
        ("Meanwhile the dam leaks, the mayor said.", "the mayor", "said", "Meanwhile the dam leaks"),
        ("The bank said three years ago it would go.", "The bank", "said", "it would go"),
        ("The email called Berg “a liar”.", "The email", "called", "Berg “a liar”"),
        ("Lund can be heard telling Poe that it leaks.", "Lund", "can be heard telling", "it leaks"),
        ("Lund was quoted by the Post as saying it leaked.", "Lund", "saying", "it leaked"),
        (
            "At least 40 boats sank in the storm, officials said.",
            "officials",
            "said",
            "At least 40 boats sank in the storm",
        ),
        ("Armed men stormed the ferry, police said.", "police", "said", "Armed men stormed the ferry"),
        ("Rising costs hurt rowers, the union said on Friday.", "the union", "said", "Rising costs hurt rowers"),
        ("In Oslo 20 boats sank, medics said.", "medics", "said", "In Oslo 20 boats sank"),
        ("If Holm wins taxes will rise, the rowers claim.", "the rowers", "claim", "If Holm wins taxes will rise"),
        ("AFL-CIO leaders said it was over.", "AFL-CIO leaders", "said", "it was over"),
        ("KPMG – Norway’s third firm – said it was over.", "KPMG – Norway’s third firm", "said", "it was over"),
        ("Lund said hours after the storm that it held.", "Lund", "said", "it held"),
        ("After May said the deal was off, Lund quit.", "May", "said", "the deal was off"),
        ("Friends of May say she is tired.", "Friends of May", "say", "she is tired"),
        ("Lund accused Berg, who denied it, saying it was old.", "Lund", "accused", "Berg"),
        ("The letter called the vote a sham.", "The letter", "called", "the vote a sham"),
        ("Police said a man was hurt, but would not say how.", "Police", "said", "a man was hurt"),
        ("Berg, accused of lying to rowers, resigned.", "", "accused of", "lying to rowers"),
        (
            "The minister described as “odd” a report of leaks.",
            "The minister",
            "described",
            "as “odd” a report of leaks",
        ),
        ("Lund insists, most recently in a talk with the Post, that it held.", "Lund", "insists", "it held"),
        ("The club has declined for years to name its donors.", "The club", "has declined", "to name its donors"),
        ("The boat is Lund’s, Berg said.", "Berg", "said", "The boat is Lund’s"),
        ("A man who announced his run in May, has called for more.", "who", "announced", "his run in May"),
        ("Some called for Lund to go, as did Holm.", "Some", "called for", "Lund to go"),
        ("Rowers shared the blame - CarlHolm: “Rowers fail.”", "CarlHolm", ":", "Rowers fail."),
        ("She had been in Oslo, per Harbour News.", "Harbour News", "per", "She had been in Oslo"),
        ("Lund said it would cost much, but would last.", "Lund", "said", "it would cost much, but would last"),
        (
            "Lund said it fails for one reason: The wall leaks.",
            "Lund",
            "said",
            "it fails for one reason: The wall leaks",
        ),
        ("Asked if it, like others, leaks, Lund said no.", "", "Asked", "if it, like others, leaks"),
        (
            "Rep. Jo Lund, D-Md., head of a team, said it held.",
            "Rep. Jo Lund, D-Md., head of a team",
            "said",
            "it held",
        ),
        ("Following talk of her support for the dam, her rival left.", "her", "support for", "the dam"),
        ("Berg said in an interview with “Rowing on Air” on Monday that it held.", "Berg", "said", "it held"),
        ("Berg said that Lund, who had left the town, was old.", "Berg", "said", "Lund | was old"),
        (
            "Data from the 2014 Harbour Survey show that it held.",
            "Data from the 2014 Harbour Survey",
            "show",
            "it held",
        ),
        ("It got so bad, Lund noted, that the ferry sank.", "Lund", "noted", "It got so bad | the ferry sank"),
        ("Several experts suggest however that it held.", "Several experts", "suggest", "it held"),
        ("Berg’s boldest claim is that the dam is old.", "Berg", "boldest claim", "the dam is old"),
        ("In Anna Berg’s view, the dam is old.", "Anna Berg", "view", "the dam is old"),
        (
            "Jo Lund, a rower, and Pat Holm, a diver, say it held.",
            "Jo Lund, a rower, and Pat Holm, a diver",
            "say",
            "it held",
        ),
        ("Jo Lund, a rower, left and Pat Holm, a diver, says it held.", "Pat Holm, a diver", "says", "it held"),
    ],
)
def test_source_cue_and_content_of_a_construction(text, source, cue, content):
    assert (source, cue, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Berg is seeking a second term.",
        "The states led by Norway met.",
        "Profits rose to 16 million, compared with 12 million in May.",
        "Most states plan for floods.",
        "Two of their claims were old.",
        "Nobody has escaped charges for the flood.",
        "Berg was back to work on Monday.",
        "There were claims of old.",
        "A line of questioning by divers concerned the dam.",
        "It is worth noting the dam was old.",
        "It’s difficult to see how it held.",
        "Two club emails stolen by rivals were read aloud.",
        "One of the many blast walls fell.",
        "Lund sent a link to a video called Spring.",
        "Stocks rose 72 points, to 8,189.",
        "It was followed by Spain, the United States, Norway and Italy.",
        "She called the divers on Friday.",
        "The lead shrank from 12 percentage points to 8 percentage points.",
        "He assumed a new role in May.",
        "Lund has found ways to do that.",
        "The club runs in six key Senate states.",
        "By Berg’s effusive praise the town was moved.",
    ],
)
def test_a_noun_or_another_sense_is_no_cue(text):
    assert [cue for cue, label in rows(text, "cue") if label != "thought"] == []


@pytest.mark.parametrize(
    "text",
    [
        "In a letter, Anna Berg declined to comment.",
        "Since taking office, Berg has said nothing of it.",
        "On Thursday, as the ferries lay idle, the council quietly called back the engineer.",
        "OSLO — Leading divers called back the engineer.",
        "Berg left the hall, she said just hours after the vote.",
        "Given the lack of money, divers have responded with prayers.",
        "More recently, prosecutors in May charged two divers with theft.",
        "Separately, Berg posted a letter.",
        "About 30 minutes into the show, members interrupted the play.",
        "Just a few months ago, Berg expressed hope.",
        "Amplifying old fears that have grown since May, Berg has added two boats.",
        "In the face of many of the worst floods, the council has proved to be weak.",
        "In the deal he outlined on Saturday, Berg offered to restore it.",
    ],
)
def test_what_says_when_or_where_is_no_content(text):
    contents = [content for _, _, content in said(text)]
    opens = "In a letter|Given|More|Since|On Thursday|OSLO|hours|just|Separately|About|In the deal|Just|Amplifying|In the face"
    assert not [c for c in contents if re.match(opens, c)]


DYES = "Lund holds about a third of the stock when growing uses for dye have kept it short"
FUELS = "trade in fuel, energy, ship building and space work"
DEPARTURE = "the choice “a departure from practice”"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Berg backed a new ferry and sent a boat to the isle.", "a new ferry"),
        ("Berg declined to mend the pier and the town could not pay for it.", "to mend the pier"),
        ("Lund refused to leave, and the vote was lost.", "to leave"),
        ("Divers want a new pier, and rowers will get an old one.", "a new pier"),
        (
            "Berg said the pier, despite its age, would outlive the town.",
            "the pier, despite its age, would outlive the town",
        ),
        (
            "Experts say the ferry, run by two towns, has saved the island.",
            "the ferry, run by two towns, has saved the island",
        ),
        ("Because polls showed that the plan was safe, there is no hurry.", "the plan was safe"),
        ("While he has embraced a new pier, there is less money for it.", "a new pier"),
        ("Berg vowed to end the Harbour Pact, a deal that bars new ferries.", "to end the Harbour Pact"),
        ("Berg called the plan “old” in a tweet on Sunday.", "the plan “old”"),
        (
            "Berg refused to back Lund during a speech in the town hall.",
            "Lund during a speech in the town hall",
        ),
        ("In several towns, divers say, the piers have rotted.", "In several towns | the piers have rotted"),
        ("The truth, the mayor said then, was that the dam had failed.", "The truth | was that the dam had failed"),
        ("The isle, as Lund pointed out, is not made for storms.", "The isle | is not made for storms"),
        (
            "The ferry will not sail, Berg said Friday, because the pier leaks.",
            "The ferry will not sail | because the pier leaks",
        ),
        ("His verdict on the pier: “It is rotten,” he said.", "It is rotten,"),
        ("“We won,” Lund said as paper rained down on him.", "We won,"),
        ("“We won,” Lund said this month on the radio.", "We won,"),
        ("According to a report by the harbour board, the pier is rotten.", "the pier is rotten"),
        ("According to a complaint filed by two towns, the builders lied.", "the builders lied"),
        ("According to Harbour News, the plan reeks of “fear” and greed.", "the plan reeks of “fear” and greed"),
        ("Rowers who want to win must train all year.", "to win"),
        ("Boats that have announced they will sail are the Fram and the Isbjorn.", "they will sail"),
        ("In the year he backed the pact, he paid a visit to the port.", "the pact"),
        (
            "Berg backs mending piers, keeping ferries, and selling boats.",
            "mending piers, keeping ferries, and selling boats",
        ),
        ("Berg’s support for the Harbour Pact, which ended in May, made news.", "the Harbour Pact"),
        ("The plan that Berg backed -- which divers said was rot -- one rower has saved.", "was rot"),
        ("Berg backed the pact, because he wants a pier.", "the pact"),
        ("Lund has backed a new club, in which her son plays.", "a new club"),
        ("Berg vowed not to mend the pier.", "not to mend the pier"),
        ("Critics rated many of the claims as “false” in May.", "many of the claims as “false”"),
        ("The town holds its pier dear, warned Rita Katz, the head of the club.", "The town holds its pier dear"),
        ("The pier is not likely to fall, noted Ann Lund.", "The pier is not likely to fall"),
        ("According to a long study run by the Harbour Institute in Oslo, prices rose.", "prices rose"),
        ("“It is old” and so on, Lund said on the radio, “but it holds.”", "“It is old” and so on | but it holds."),
        ("They would object, he said, if they lived on the isle.", "They would object | if they lived on the isle"),
        ("If she does not want to thank him, that’s her business.", "to thank him"),
        ("But when the town passed a law which critics said could harm firms, Lund left.", "could harm firms"),
        ("He insists on a new pier and bemoans the state of the old one.", "a new pier"),
        ("They signed a plan, which calls for trade in fuel, energy, ship building and space work.", FUELS),
        ("Berg called the choice “a departure from practice” and said it broke a rule.", DEPARTURE),
        ("He called Lund “a liar,” and on April 6, said he was mad.", "Lund “a liar,”"),
        (
            "Lund said he feared a loss from strikes and continued low prices.",
            "he feared a loss from strikes and continued low prices",
        ),
        ("He said Lund holds about a third of the stock when growing uses for dye have kept it short.", DYES),
        ("“Fog,” divers insist, is a much greater danger.", "Fog, | is a much greater danger"),
        ("According to a clinic in Bergen, Norway, the flood is over.", "the flood is over"),
        ("Berg’s support for the pact and its makers, old as it is, made news.", "the pact and its makers"),
        ("Berg renewed his call for Oslo to pay for the pier.", "Oslo to pay for the pier"),
        ("Berg’s support for a law that has saved the builders made news.", "a law that has saved the builders"),
        ("Lund won by his endorsement of Berg’s “free ferry” plan.", "Berg’s “free ferry”"),
        ("Her eagerness to use the sway she has with divers made news.", "to use the sway she has with divers"),
    ],
)
def test_where_a_claim_begins_and_ends(text, content):
    assert content in [found for _, _, found in said(text)]


def test_a_sentence_without_a_cue_that_quotes_at_length_goes_on_with_the_claim_before_it():
    text = "Berg said the pier was old. That makes it “a danger to anybody who has to walk across it.”"
    (only,) = said(text)
    assert only[2] == "the pier was old | That makes it “a danger to anybody who has to walk across it.”"
    assert ("a danger to anybody who has to walk across it.", "partial") in rows(text, "quotation")
    few = "Berg said the pier was old. That makes it “a danger” to all."
    assert [found for _, _, found in said(few)] == ["the pier was old"]


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled that Berg’s plans to close it were unlawful.",
        "Berg’s plans to close it were unlawful, the court ruled.",
        "The court ruled: she is aware of the leaks.",
        "She is aware of the leaks, the court ruled.",
        "The court ruled it was too early to tell whether it leaks.",
    ],
)
def test_a_stance_inside_a_claim_is_part_of_the_claim_wherever_its_cue_stands(text):
    assert [source for source, _, _ in said(text)] in (["The court"], ["the court"])


def test_where_a_list_of_claims_changes_hands_each_speaker_has_their_own():
    text = "Several divers asked Lund to go if it is true – and at least one rower, the town’s Jo Holm, said he should."
    assert ("at least one rower, the town’s Jo Holm", "said", "he should") in said(text)
    assert not [content for source, _, content in said(text) if source == "Several divers" and "Holm" in content]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Berg To Lund In A Row Of Letters: ‘Stop The Old Ferry Now!’", "direct"),
        ("Berg nodded and said to Lund, letting it sink in, “So, now you’re Tom Jones?”", "direct"),
        ("The words came in a “60 Minutes” interview in May.", "title"),
        ("The firm’s main product is a “boat maker” called the Ghost.", "scare"),
    ],
)
def test_capitals_make_no_title_of_what_is_said(text, kind):
    assert [label for _, label in rows(text, "quotation")] == [kind]


def test_a_quotation_inside_a_quotation_is_nested_and_not_the_outlets():
    text = "“The club is ‘the best friend this town has had in ninety years’,” Berg said."
    assert [kind for _, kind in rows(text, "quotation")] == ["direct", "nested"]


def test_marks_close_before_a_cue_even_where_the_verb_stands_between_them():
    text = "The dam “held rather well for so old a wall” in May, said Professor Jo Lund."
    assert said(text) == [("Professor Jo Lund", "said", text[: text.index(",")])]


@pytest.mark.parametrize(
    ("text", "label", "term"),
    [
        ("Sources close to Tom Lund said the deal was off.", "unnamed", "Sources"),
        ("An adviser to Tom Lund said the deal was off.", "unnamed", "adviser"),
        ("Rescuers said two children were alive.", "unnamed", "Rescuers"),
        ("Lund said two children were alive.", "person", "Lund"),
    ],
)
def test_who_stands_near_a_name_is_not_named(text, label, term):
    assert [(f.label, f.term) for f in annotated(text) if f.feature == "source"] == [(label, term)]


def test_two_quotations_round_one_cue_are_one_attribution_with_two_contents():
    text = "“The dam is old,” Anna Berg told reporters. “The bridge is older.”"
    (only,) = said(text)
    assert only == ("Anna Berg", "told", "The dam is old, | The bridge is older.")
    assert len({f.link for f in annotated(text) if f.feature == "quotation"}) == 1


def test_contents_joined_by_but_that_are_two_and_the_conjunction_is_the_outlets():
    text = "Berg said that the dam “was safe” but that “the bridge was older.”"
    assert said(text) == [("Berg", "said", "the dam “was safe” | the bridge was older.")]


def test_a_quotation_split_by_its_cue_in_mid_sentence_is_one_attribution():
    text = "“The dam,” said Berg, “will hold until May.”"
    assert said(text) == [("Berg", "said", "The dam, | will hold until May.")]


def test_a_second_name_after_according_to_is_an_attribution_of_its_own():
    text = "Berg said the dam was safe, according to Lund."
    assert {(source, cue) for source, cue, _ in said(text)} == {("Berg", "said"), ("Lund", "according to")}


def test_a_quotation_alone_after_a_sentence_about_somebody_is_theirs():
    text = "Anna Berg walked out of the hall. “We will not wait for another winter like this one.”"
    link = next(f.link for f in annotated(text) if f.feature == "quotation")
    assert [text[f.start : f.end] for f in annotated(text) if f.feature == "source" and f.link == link] == ["Anna Berg"]


def test_words_of_a_verb_no_list_has_belong_to_its_subject_if_they_are_many():
    many = "Anna Berg lampshaded the plan as “a waste of money for the town”."
    few = "Anna Berg opened the “new” dam."
    assert [kind for _, kind in rows(many, "quotation")] == ["partial"]
    assert [kind for _, kind in rows(few, "quotation")] == ["scare"]


def test_adding_at_a_sentences_start_goes_on_with_the_speaker():
    text = "Berg said the dam was old. Adding, “The bridge is older than the dam.”"
    assert ("Berg", "Adding", "The bridge is older than the dam.") in said(text)


def test_the_names_table_gives_a_source_its_full_name():
    text = "The US said it held."
    name = Finding(4, 6, "name", "bare", "names table: acronym", "US", "United States")
    reading = read_text(text)
    found = find_speech(reading, [Block(0, len(text), "body")], list(MATCHER.find(reading)), [name])
    assert [f.term for f in found if f.feature == "source"] == ["United States"]


def test_an_addressee_is_via_and_no_source():
    text = "“The club will join,” one senior coach involved in the talks told the Reuters news agency."
    assert rows(text, "via") == [("the Reuters news agency", "medium")]
    assert rows(text, "source") == [("one senior coach involved in the talks", "unnamed")]


def test_reported_by_makes_the_medium_the_outer_source_of_a_chain():
    text = "One diplomat reported by Al Jazeera said: “The club will join.”"
    sources = [(text[f.start : f.end], f.label, f.depth) for f in annotated(text) if f.feature == "source"]
    assert ("Al Jazeera", "medium", 0) in sources
    assert any(label == "unnamed" and depth == 1 for _, label, depth in sources)


def test_a_withheld_source_is_a_cue_without_source():
    text = "The decision is said to be mainly political."
    assert rows(text, "cue") == [("is said to", "withheld")]
    assert rows(text, "source") == []


def test_one_source_may_serve_two_cues():
    text = "Diplomats said the club would join, but insist the move is symbolic."
    assert said(text) == [
        ("Diplomats", "said", "the club would join"),
        ("Diplomats", "insist", "the move is symbolic"),
    ]


def test_a_participle_takes_the_subject_of_its_sentence():
    text = "Norway has repeatedly protested against the plan, saying it breaks its law."
    assert ("Norway", "saying", "it breaks its law") in said(text)
    assert ("has repeatedly protested against", "act") in rows(text, "cue")


def test_a_nested_attribution_has_a_depth():
    text = "Reports on Monday suggested that a top general had recommended that the club wait."
    depths = {text[f.start : f.end]: f.depth for f in annotated(text) if f.feature == "cue"}
    assert depths == {"suggested": 0, "had recommended": 1}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Carl Holm and his wife Ida said no.", "Carl Holm and Ida"),
        (
            "Harbour Aid International and Human Rights Watch said no.",
            "Harbour Aid International and Human Rights Watch",
        ),
        ("Senators Carl Lund of Moss and Ida Holm of Ystad said no.", "Carl Lund and Ida Holm"),
        ("Jutland lawmakers and Gov. Carl Lund said no.", "Jutland lawmakers and Carl Lund"),
        ("Carl Lund left. Lund and his divers said no.", "Carl Lund and his divers"),
        ("The mayor and the governor said no. They left, they said.", "The mayor and the governor"),
        ("Oxfam and Greenpeace said no.", "Oxfam and Greenpeace"),
        # one source by itself
        ("The cities of Moss and Ystad said no.", "cities"),
        ("House Speaker and Jutland Rep. Paul Lund said no.", "Paul Lund"),
        ("Lund and Holm supporters said no.", "Lund and Holm supporters"),
        ("A spokesman for Lund and Holm said no.", "spokesman"),
        ("Moss Police and Harbour Commissioner Carl Lund said no.", "Carl Lund"),
        ("Former Moss and Ystad captain Carl Lund said no.", "Carl Lund"),
        ("Ida Lund left. Lund and Gov. Carl Holm said no.", "Ida Lund and Carl Holm"),
    ],
)
def test_two_that_speak_together_are_named_together(text, term):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == term


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("“It leaks,” said the mayor’s personal lawyers Ole Lund and Ida Holm.", ["Ole Lund and Ida Holm"]),
        ("Ola Berg said it leaks. Notably, he hammered Carl Holm over his taped remark in which he said it “stinks.”",
         ["Ola Berg", "Carl Holm"]),
        ("A MAN WHO SAID IT HELD HAS LEFT", ["MAN"]),
        ("The WHO said it held.", ["WHO"]),
    ],
)  # fmt: skip
def test_whom_roles_remarks_and_capitals_mean(text, terms):
    assert [f.term for f in annotated(text) if f.feature == "source"] == terms


def test_a_name_that_is_a_body_anywhere_is_no_person():
    kinds = [("person", "company"), ("body", "company"), ("person", "Ida Lund"), ("body", "Ida Lund"), ("person", "")]
    found = [Finding(0, 1, "source", label, "verb", term) for label, term in kinds]
    assert [row.label for row in one_kind(found)] == ["body", "body", "person", "body", "person"]
    cue = Finding(0, 1, "cue", "person", "verb", "company")
    assert one_kind([*found, cue])[-1] == cue


def test_what_somebody_beside_does_ends_what_is_judged():
    text = "Rowers tore into the plan, with Harbour Mayor Jo Lund, R-Moss, of all people, calling it odd."
    assert ("Rowers", "tore into", "the plan") in said(text)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Ida Lund said it leaks. Carl Berg, her lawyer, left. The lawyer added that it sank.", "lawyer"),
        ("A lawyer for Acme left. Ida Lund, a lawyer, said no. The lawyer added that it sank.", "Ida Lund"),
        ("Berg Facebook posts drew anger. Berg said it leaks.", "Berg"),
        ("The sister of Ida Lund who said it leaks left.", "sister"),
        ("The Taliban said no. The firm said yes.", "firm"),
        ("Google said no. The company said yes.", "Google"),
        ("Supporters of Mr. Lund said no.", "Supporters of Mr. Lund"),
        ("Critics of President Jan Berg said no.", "Critics of President Jan Berg"),
    ],
)
def test_nobody_near_by_is_taken_for_who_speaks(text, term):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == term


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Lund swore in court that it leaked.", ("Lund", "swore", "it leaked")),
        ("The committee confirmed the nomination was late.", ("The committee", "confirmed", "the nomination was late")),
        ("Lund’s request to Oslo police to leave was odd.", ("Lund", "request", "to leave")),
        ("A U.S.-criticized ban was lifted, Lund said.", ("Lund", "said", "A U.S.-criticized ban was lifted")),
    ],
)
def test_a_verb_in_its_plain_sense_keeps_its_claim(text, row):
    assert said(text) == [row]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Harbour Corp. said it cut jobs. Lund left, the company said.", "Harbour Corp"),
        ("“It leaks,” Damgaard Motors said on Monday. The firm’s plan to mend it was late.", "Damgaard Motors"),
        ("The Harbour Post reported it. It was old. The newspaper said no more.", "Harbour Post"),
        ("The city council said it leaked. The company said no more.", "company"),
        ("A study said it leaked. The paper said no more.", "paper"),
        ("The company said no more. Harbour Corp. said it leaked. A company said it held.", "company"),
    ],
)
def test_the_company_and_the_paper_are_those_that_spoke_before(text, term):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == term


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Anna Berg spoke first. “It holds,” she said.", "Anna Berg"),
        ("Anna Berg said it held. Berg said more.", "Anna Berg"),
        ("“It holds,” Anna Berg said. She said it twice.", "Anna Berg"),
        ("The secretary general said it held. Anna Berg said it held on Monday.", "Anna Berg"),
    ],
)
def test_pronouns_short_names_and_descriptions_lead_to_the_full_name(text, term):
    terms = [f.term for f in annotated(text) if f.feature == "source"]
    assert term in terms


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Ida Holm spoke first. Carl Holm said it held.", "Carl Holm"),
        ("Carl Holm said it held. Ida Holm said no. Mrs. Holm said why. Mr. Holm left. Mr. Holm said so.",
         "Carl Holm | Ida Holm | Ida Holm | Carl Holm"),
        ("George A. B. Lund said no. George C. Lund said yes.", "George A. B. Lund | George C. Lund"),
        ("Ole Lund said no. Ole Lund Jr. said yes. Lund said why.", "Ole Lund | Ole Lund Jr | Ole Lund"),
        ("Ole King Jr. said no. King said yes.", "Ole King Jr | Ole King Jr"),
        ("Jutland Gov. Ida Lund said no. Lund said yes.", "Ida Lund | Ida Lund"),
        ("House Speaker Ida Lund said no. Channel Six's Carl Berg asked why it was so.", "Ida Lund | Carl Berg"),
        ("Secretary of State Ida Lund said no. Director of National Intelligence Ole Berg said yes.",
         "Ida Lund | Ole Berg"),
        ("Senator Ida Lund of Jutland said no. The Bank of Jutland said yes.", "Ida Lund | Bank of Jutland"),
        ("The head of the harbour board, Ida Lund, said no.", "Ida Lund"),
        ("Urban XVI, who was ill, said no.", "Urban XVI"),
        ("McBurster said no. You said so.", "McBurster | you"),
        ("Marine Le Bac said no. Le Bac said yes. Ms Le Bac said so.", "Marine Le Bac | Marine Le Bac | Marine Le Bac"),
        ("James Lund said no. Jim Lund said yes.", "James Lund | James Lund"),
        ("Rapper Leo Lund said no. Leo Lund said yes.", "Leo Lund | Leo Lund"),
        ("José Berg said no. Jose Manuel Berg said yes.", "José Berg | José Berg"),
        ("Ole A. Berg Jr. said no. Ole Berg Jr. said yes. Berg Jr. left.", "Ole A. Berg Jr | Ole A. Berg Jr"),
        ("Ole Berg Sr. said no. Ole Berg Jr. said yes. Berg Jr. left.", "Ole Berg Sr | Ole Berg Jr"),
        ("Urban XIV said no. Urban XVI said yes.", "Urban XIV | Urban XVI"),
        ("Kwame Anthony Lund said no.", "Kwame Anthony Lund"),
        ("President Lund said no. Ole Lund Jr. said yes. Mr. Lund said so.", "Lund | Ole Lund Jr | Lund"),
        ("Liam Fox said no. The Norwegian Ida Lund said yes. Anna Lund of Greenpeace said so.",
         "Liam Fox | Ida Lund | Anna Lund"),
        ("The Prime Minister, David Berg, said no. The Prime Minister said yes.", "David Berg | David Berg"),
        ("The Pier Costs of Tom Lund Berg\n\nIda Berg said no. Berg said why.", "Ida Berg | Ida Berg"),
        ("President Berg came with first lady Ida Berg. Berg said it holds. The president said so.", "Berg | Berg"),
        ("Mayor Lund came with her son, Ole Lund. Lund said it holds. Ole Lund said no.", "Lund | Ole Lund"),
        ("Sen. Lund rows with Ole Lund, his brother. Lund said it holds.", "Lund"),
        ("Police met the boy's mother, Ida Lund. Lund said it leaks.", "Ida Lund"),
        ("President Berg and his wife, Ida Berg, left. Mrs Berg said it holds.", "Ida Berg"),
        ("Ole Berg Sr. said so. His son, Ole Berg Jr., said no. The elder Berg said why. The younger Berg said how.",
         "Ole Berg Sr | Ole Berg Jr | Ole Berg Sr | Ole Berg Jr"),
        ("Carl Lund and his wife rowed. Mr Lund said it leaks. Mrs Lund said it holds.", "Carl Lund | Mrs Lund"),
        ("Lord Berg said it leaks. Lady Berg said it holds. Mr Lund said no. Lund said why.",
         "Lord Berg | Lady Berg | Lund | Lund"),
        ("Sir Carl Berg said no. Sir Carl said why.", "Carl Berg | Carl Berg"),
        ("Ida Lund said no. Inside the pub, landlady Sue Berg was blunter. “It leaks,” she said.", "Ida Lund | Sue Berg"),
        ("Late Okoye strike sinks Rovers\n\nChidi Okoye scored. Okoye said no.", "Chidi Okoye"),
        ("Jamie Lund rows. Sarah Lund said no. Ms Lund said why.", "Sarah Lund | Sarah Lund"),
        ("A man died on Hill Street. His mother, Ida Hill, said no. Hill said why.", "Ida Hill | Ida Hill"),
        ("President Lund met the boy's mother, Ida Lund. Lund said why.", "Ida Lund"),
        ("Ole B. Lund and his father, Ole A. Lund, met. The elder Lund said yes.", "Ole A. Lund"),
        ("Ida Lund said no. Her ex, Mr Lund, hit her, and Mr Lund fled. Lund said why.", "Ida Lund | Ida Lund"),
        ("Pope Leo met Leo Berg. Leo said no.", "Leo"),
        ("Ida Lund said no. Queen Ida said why.", "Ida Lund | Ida"),
        ("Kim Jong-un left. Kim said no. Mr Kim said why.", "Kim Jong-un | Kim Jong-un"),
        ("Sen. Lund rows with his twin. Ida Lund said no. Lund said why.", "Ida Lund | Ida Lund"),
        ("Berg Says It Holds\n\nMr. Berg and Mr. Lund met. Ida Berg rows. President Berg said so. Mr. Berg left.", "Berg | Berg"),
    ],
)  # fmt: skip
def test_a_person_goes_by_the_name_the_article_gives_in_full_and_by_no_kinsmans(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Joe Berg said no. She said yes.", "Joe Berg | she"),
        ("Joe Berg said no. Susan Lund said yes. He said why. She left. She said how.",
         "Joe Berg | Susan Lund | Joe Berg | Susan Lund"),
        ("Ida Lund said no. A man said it held. He said it leaks. She said why.", "Ida Lund | man | man | Ida Lund"),
        ("Congressman Li Chen said no. Susan Berg said yes. He said why.", "Li Chen | Susan Berg | Li Chen"),
        ("Boris Berg said no. Hilary Lund said yes. He said why.", "Boris Berg | Hilary Lund | Hilary Lund"),
        ("Susan Berg made a promise. Susan Berg said no. Joe Lund said yes. Her promise to leave fell.",
         "Susan Berg | Joe Lund | Susan Berg"),
        ("Li Chen said no. She said why. Joe Berg said yes. She said how.", "Li Chen | Li Chen | Joe Berg | Li Chen"),
    ],
)  # fmt: skip
def test_he_and_she_are_not_taken_for_one_another(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Carl Lund opened the pier.\n\nHe said it would last.", "Carl Lund"),
        ("Paul Berg said no. Carl Lund opened the pier on Monday. He said it held.", "Paul Berg | Carl Lund"),
        ("Paul Berg said no. On Monday Susan Lund opened the pier. He said it held.", "Paul Berg | Paul Berg"),
        ("Gov. Asa Holm is leaving, she said on Friday.", "Asa Holm"),
        ("A book by Carl Lund came out. He said it sold.", "Carl Lund"),
        ("Paul Berg said no. Carl Lund's boat sank. He said it was old.", "Paul Berg | Paul Berg"),
        ("Carl Lund left.\n\nIt rained.\n\nThe pier sank.\n\nHe said it was old.", "he"),
        ("The Golden Gate Bridge closed. He said it was old.", "he"),
        ("Carl Berg was shot on Monday. A man, 30, is held. He said it was late.", "he"),
        ("Susan Lund was found on Monday. Her sister found her. She said the door was open.", "she"),
        ("Carl Berg wept. The judge, Paul White, did not. He said the crime was grave.", "Paul White"),
        ("The Susan Lund Prize went to Carl Berg. She said he was glad.", "she"),
        ("Ms Holm met Mr Lund. She said yes. He said no.", "Holm | Lund"),
        ("Unlike Carl Berg, Paul Lund stayed. He said no.", "Paul Lund"),
        ("Carl Berg said Paul Lund claimed it held. He said why.", "Carl Berg | Paul Lund | Carl Berg"),
        ("I told him it leaks, Carl Berg said.", "Carl Berg | Carl Berg"),
        ("Jutland's first minister, Ida Lund, said no. The first minister said why.", "Ida Lund | Ida Lund"),
        ("The First Lady, Susan Lund, said no.", "Susan Lund"),
        ("First Minister Ida Lund said no. The First Minister said why.", "Ida Lund | Ida Lund"),
    ],
)
def test_a_pronoun_means_whom_the_sentence_before_is_about_else_who_spoke_last(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Carl Berg, 24, said no. The 24-year-old said why. The 24-year-old striker said how.",
         "person Carl Berg | person Carl Berg | person Carl Berg"),
        ("Carl Berg (24) said no. Ida Lund, 25, said yes. The 24-year-old said why.",
         "person Carl Berg | person Ida Lund | person Carl Berg"),
        ("The 51-year-old diver Ida Lund said no. The 51-year-old said why.", "person Ida Lund | person Ida Lund"),
        ("Ida Lund, 24, and Carl Berg, 24, rowed. The 24-year-old said why.", "unnamed 24-year-old"),
        ("A 34-year-old man said no. The 34-year-old said why.", "unnamed 34-year-old man | unnamed 34-year-old man"),
        ("A diver told the board no, but she denied it.", "unnamed diver | unnamed diver"),
        ("A spokesman for Moss said no. The spokesman said why.", "unnamed spokesman | unnamed spokesman"),
        ("A minister said no. The minister said why.", "unnamed minister | unnamed minister"),
        ("A spokesperson said no. They added that it leaks.", "unnamed spokesperson | unnamed spokesperson"),
        ("A report said no. They added that it leaks.", "unnamed report | unnamed they"),
        ("Acme, which builds ships, said no. The shipbuilder said why.", "body Acme | body Acme"),
        ("Acme shares fell. Acme said no. The company said why.", "body Acme | body Acme"),
        ("Acme's sales fell. Zeta's profits rose. Acme and Zeta said no. The carmaker said why.",
         "body Acme and Zeta | body carmaker"),
        ("Acme said its boats sank.", "body Acme"),
        ("Alpine Metals said no. The company said why.", "body Alpine Metals | body Alpine Metals"),
        ("The United Nations said no.", "body United Nations"),
        ("Acme said his boats sank.", "person Acme"),
        ("The MP for Moss, Sue Berg, said no.", "person Sue Berg"),
        ("Berg shares that view. Berg said no.", "person Berg"),
        ("Carl Berg, 24, died. The 24-year-old victim's mother said no.", "unnamed 24-year-old victim's mother"),
        ("Carl Berg, 24, died. The 24-year-old woman said no.", "person The 24-year-old woman"),
        ("Carl Berg, 40, died. The 40-year-old company said no.", "body 40-year-old company"),
        ("Carl Berg, 24, and two 24-year-olds row. The two 24-year-olds said no.", "unnamed two 24-year-olds"),
        ("Ryanair said no. Boeing said yes. The airline said why.", "body Ryanair | body Boeing | body airline"),
        ("An airline said no. Boeing said yes. The airline said why.", "body airline | body Boeing | body airline"),
        ("A representative said no. Divers rowed. They said why.", "unnamed representative | unnamed they"),
        ("One, Ole Berg, said no.", "person Ole Berg"),
        ("A memo by Berg, which said it leaks, was found.", "person Berg"),
    ],
)  # fmt: skip
def test_a_description_means_whom_the_article_gives_that_age_trade_or_role(text, sources):
    assert " | ".join(f"{f.label} {f.term}" for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Carl Lund and Sen. Susan Holm said no. They said why.", "Carl Lund and Susan Holm | Carl Lund and Susan Holm"),
        ("Carl Lund said no. Both Lund and Susan Holm said why.", "Carl Lund | Carl Lund and Susan Holm"),
        ("Berg, Carl Lund and Holm said no.", "Berg, Carl Lund and Holm"),
        ("Carl Lund said no. Lund and Susan Holm said why. He left, he said.", "Carl Lund | Carl Lund and Susan Holm | Carl Lund"),
        ("Norway and Sweden said no.", "Norway and Sweden"),
        ("Carl Lund or Susan Holm said no.", "Susan Holm"),
        ("Carl Lund and his lawyer said no.", "Carl Lund and his lawyer"),
        ("Ida and Carl Lund, of Moss, said no. They said why.", "Ida Lund and Carl Lund | Ida Lund and Carl Lund"),
        ("Marit and Carl Lund of Moss said no, said Marit Lund.", "Marit Lund and Carl Lund | Marit Lund"),
        ("The couple, Ida and Carl Lund, said no.", "Ida Lund and Carl Lund"),
        ("Her lawyers, Ida Lund and Carl Holm, said no.", "Ida Lund and Carl Holm"),
        ("Prince William and Kate Holm said no.", "William and Kate Holm"),
        ("The mayor, Ida Lund, said no.", "Ida Lund"),
    ],
)  # fmt: skip
def test_persons_who_speak_together_are_named_together(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Sen. Ida Lund said no. The Harbour minister said yes.", "Ida Lund | The Harbour minister"),
        ("Carl Berg, a lawyer, said no. The judge said yes.", "Carl Berg | The judge"),
        ("Sen. Ida Lund said no. The senator said yes.", "Ida Lund | Ida Lund"),
        ("Rep. Ida Lund said no. The congresswoman said yes.", "Ida Lund | Ida Lund"),
        (
            "President Ole Berg said no. Vice President Ida Lund said yes. The president said so.",
            "Ole Berg | Ida Lund | Ole Berg",
        ),
        (
            "The French president, Ole Berg, said no. The Russian president, Ida Lund, said yes. The French president left. "
            "The French president said so.",
            "Ole Berg | Ida Lund | Ole Berg",
        ),
        (
            "Prime Minister Ole Berg said no. Health Minister Ida Lund said yes. The prime minister said so.",
            "Ole Berg | Ida Lund | Ole Berg",
        ),
        ("Sen. Ole Berg left. Sen. Ida Lund said no. The senator said yes.", "Ida Lund | Ida Lund"),
        ("Ole Berg said no. The president of the rowing club said yes.", "Ole Berg | The president"),
        ("President Carl Lund came to Moss. Ida Berg said no. The president said yes.", "Ida Berg | Carl Lund"),
        ("Ida Berg said no. Carl Holm said why. The president said yes.", "Ida Berg | Carl Holm | The president"),
        (
            "Sen. Carl Lund and Sen. Paul Berg came. Ida Holm said no. The senator said yes. Eva Moe said why.",
            "Ida Holm | The senator | Eva Moe",
        ),
        (
            "Jutland Gov. Carl Lund came, not Gov. Paul Berg. Carl Lund, the governor, said no. The governor said yes.",
            "Carl Lund | Carl Lund",
        ),
        (
            "President Lund's Resignation came early. Ida Berg said no. Eva Moe said why. The president said yes.",
            "Ida Berg | Eva Moe | The president",
        ),
        ("Susan Berg said no. The congressman said yes.", "Susan Berg | The congressman"),
        ("Ida Berg said no. The French president said yes.", "Ida Berg | The French president"),
        ("President Ida Berg said no. The Chinese president said yes.", "Ida Berg | The Chinese president"),
        ("French President Carl Lund left. Ida Berg said no. The French president said yes.", "Ida Berg | Carl Lund"),
        ("Sen. Carl Lund said no. The Jutland senator said yes.", "Carl Lund | Carl Lund"),
        ("House Whip Carl Lund said no. I think so. We believe so. They said why.", "Carl Lund | I | we | they"),
    ],
)
def test_a_description_is_nobody_who_holds_another_office(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


def test_somebodys_lawyer_or_wife_is_another_person():
    text = "Tom Berg said no. His lawyer said yes. It leaks, his wife says. His promise to mend it fell. He said no."
    terms = [f.term for f in annotated(text) if f.feature == "source"]
    assert terms == ["Tom Berg", "his lawyer", "his wife", "Tom Berg", "Tom Berg"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Anna Berg said it held.", "person"),
        ("The committee said it held.", "body"),
        ("Norway said it held.", "state"),
        ("The US said it held.", "state"),
        ("Diplomatic sources said it held.", "unnamed"),
        ("Critics said it held.", "unnamed"),
        ("Al Jazeera reported that it held.", "medium"),
        ("The Harbour Register reported that it held.", "medium"),
        ("Jutland Motors said it held.", "body"),
        ("The Kremlin said it held.", "body"),
        ("Harbour Speaker Ida Lund said it held.", "person"),
        ("HarbourPost said it held.", "body"),
        ("McBurster said it held.", "person"),
        ("Gudhjem said it held, while shares of Gudhjem Ltd. rose.", "body"),
        ("Lund said it held, as did the Lund campaign.", "person"),
        ("Russians said it held.", "unnamed"),
        ("Oregon said it held.", "state"),
        ("The University of Oregon said it held.", "body"),
        ("The Republic of Turkey said it held.", "state"),
        ("The Oregon Republic said it held.", "body"),
        ("Facebook said it held.", "body"),
    ],
)
def test_kinds_of_source(text, label):
    assert [kind for _, kind in rows(text, "source")] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“The dam is safe,” Berg said.", "direct"),
        ("Berg said that “the dam is safe”.", "partial"),
        ("Berg called the dam “a wreck”.", "partial"),
        ("In a show of “unity”, the ministers dined together.", "scare"),
        ("The film, titled “A Dam Too Far,” opens today.", "title"),
    ],
)
def test_what_a_quotation_does(text, label):
    assert [kind for _, kind in rows(text, "quotation")] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "The raids have claimed many civilian lives.",
        "Norway provides training, while maintaining its military presence in the north.",
        "Lund, who is seeking a greater role, went home.",
        "She was born in the United States of America.",
        "Troops found known smugglers in the hills.",
        "Only eight reported cases were open.",
        "The program, called Spring, ends in May.",
        "The keys lay where she writes every morning.",
        "Do you think it will hold?",
        "The attack claimed by the group shook the town.",
        "The group claims its self-styled rule in the north.",
        "It goes without saying.",
        "The reports were thick.",
        "That would be the end of it.",
    ],
)
def test_no_attribution(text):
    assert rows(text, "cue") == []


def test_a_quotation_in_its_own_paragraph_goes_on_with_the_speaker_before():
    text = "“The dam is old,” Anna Berg said.\n\n“And the bridge is older.”"
    links = [f.link for f in annotated(text) if f.feature == "quotation"]
    assert links[0] == links[1] != ""


def test_a_speaker_goes_on_over_sentences_of_the_outlet():
    text = "“The dam is old,” Anna Berg said. The wall leaks in nine places. “We will mend it in spring.”"
    links = [f.link for f in annotated(text) if f.feature == "quotation"]
    assert links[0] == links[1] != ""


def test_competing_cues_the_one_that_stands_at_the_quotation_wins():
    text = "Berg said the town was calm, but Lund called the night “a disaster”."
    link = next(f.link for f in annotated(text) if f.feature == "quotation")
    assert [text[f.start : f.end] for f in annotated(text) if f.feature == "source" and f.link == link] == ["Lund"]


SENTENCES = [
    'Anna Berg said the dam "is old".',
    '"It won\'t hold," she said.',
    'According to Norway, it "will hold". Critics disagree.',
    "Lund's claim that it held made news.",
    '"It is safe," the mayor told Reuters. "It will hold for years to come."',
    'In a show of "unity", they dined.',
    "The bridge, Berg warned, may not hold.",
]


def curly(text):
    """Return the text with curly marks in place of straight ones."""
    return re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
def test_straight_marks_swapped_for_curly_ones_change_no_finding(sentences):
    text = " ".join(sentences)
    straight, other = ([f._replace(term="") for f in annotated(t)] for t in (text, curly(text)))
    assert straight == other


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), st.lists(st.sampled_from(SENTENCES), min_size=1))
def test_a_paragraph_added_changes_no_span_before_it(sentences, more):
    text = " ".join(sentences)
    before = [(f.start, f.end, f.feature, f.label) for f in annotated(text)]
    after = [(f.start, f.end, f.feature, f.label) for f in annotated(text + "\n\n" + " ".join(more))]
    assert [f for f in after if f[0] < len(text)] == before


WORDS = 'said told that the “ ” , . : Anna Berg to has who which and but claims by is " \n\n'.split(" ")  # noqa: SIM905


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_on_any_text_rows_lie_within_it_and_links_have_a_cue(text):
    found = annotated(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    cues = {f.link for f in found if f.feature == "cue"}
    assert {f.link for f in found if f.link} <= cues


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e.more['kind']} {e.term}")
def test_an_entrys_example_counts_and_its_counterexample_does_not(entry):
    assert entry.term in [f.term for f in annotated(entry.example) if f.feature == "cue"]
    assert entry.term not in [f.term for f in annotated(entry.counterexample) if f.feature == "cue"]


@pytest.mark.parametrize(
    "piece", ["he said that ", "“a b”, said Ann. ", "Berg, who won, ", "(of the ", "“x” and ", "LUND: I said. "]
)
def test_time_grows_with_length_only(piece):
    def seconds(times):
        text = piece * times
        reading = read_text(text)
        blocks, hits = [Block(0, len(text), "body")], list(MATCHER.find(reading))
        start = time.process_time()
        find_speech(reading, blocks, hits)
        return time.process_time() - start

    assert seconds(8000) < 40 * max(seconds(1000), 0.005)


@pytest.mark.parametrize(
    "text",
    [
        "“It might work in London,” one official, who asked not to be named, told the Bay News Agency.",
        "“It might work,” said one official who declined to be identified.",
        "“It might work,” said the aide, who requested anonymity.",
    ],
)
def test_a_source_that_asks_not_to_be_named_speaks_once(text):
    assert len(said(text)) == 1
    assert rows(text, "quotation")[0][1] == "direct"


def test_a_report_that_names_somebody_is_still_said():
    assert said("Police said the man named in the report was Smith.")[0][1] == "said"


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Holm said there was a “blink”-and-miss-it chance of rain.", "blink", "scare"),
        ("Holm said non-“essential” trips would stop.", "essential", "scare"),
        ("Holm said the quay was an “essential” trip.", "essential", "partial"),
        ("The court said William “Billy” Crane owned the boat.", "Billy", "scare"),
        ("Holm called Crane “Billy” on Friday.", "Billy", "partial"),
        ("Holm said the boy wore a “Save Our Pier” badge to school.", "Save Our Pier", "scare"),
        ("Holm said the boy had a “rather silly” badge.", "rather silly", "partial"),
        ("Voters in “swing” districts say they are tired.", "swing", "scare"),
        ("Holm asked whether the captain was a “he”.", "he", "scare"),
        ("Holm said the captain was a “fool”.", "fool", "partial"),
        ("The “old guard” backed the mayor at the vote.", "old guard", "scare"),
        ("Holm told “Harbour and Coast” that the pier would stay.", "Harbour and Coast", "title"),
        ("“It will stay,” Holm said on Channel News’ “Harbour Lights”.", "Harbour Lights", "title"),
        ("Holm said she had met a “Harbour Lights” star.", "Harbour Lights", "title"),
        ("Holm said the choir had sung “We Shall Sail Home”.", "We Shall Sail Home", "title"),
        ("Holm watched the drama “Low Water” and “High Tide” on Sunday.", "High Tide", "title"),
        ("Holm openly calls for “Peace With Honour”.", "Peace With Honour", "partial"),
        ("A self-made “sea dog,” Mr Crane changed his ship twice.", "sea dog,", "scare"),
        ("Holm trashed the plan as “cheap”.", "cheap", "partial"),
        ("Guards would be required to pass a “check of their own past”.", "check of their own past", "scare"),
        ("Council members balked, with Senator Dell calling it “an insult.”", "an insult.", "partial"),
    ],
)
def test_a_few_words_in_marks_are_somebodys_or_a_name_a_term_a_title(text, words, label):
    assert (words, label) in rows(text, "quotation")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“The bill will pass,” Senate Leader Mark Ober, R-Ky., said Tuesday.", "Senate Leader Mark Ober, R-Ky"),
        ("“Our hope is gone,” Mark Ober, D-Mo., told the panel.", "Mark Ober, D-Mo"),
        ("As the crowd began to sing, Olsen stood up and joked, “You are out of tune.”", "Olsen"),
        ("Once, when my father mentioned the loan at breakfast, I laughed and said, “No.”", "I"),
        ("Holm said she recalls the partner being “confused” by it.", "Holm"),
        ("Holm said that the vote shows “great courage” in the town.", "Holm"),
        ("Holm said the report showed “grave faults” in the wall.", "the report"),
        ("Holm said Berg had called it “a heap of stones”.", "Berg"),
        ("He fought the mayor for years, at one point calling her a “liar”.", "He"),
        ("After Berg said pupils do better at “slow schools,” Holm said: “I disagree.”", "Berg"),
        ("Berg denied it, but in a later interview said he had been “a fool”.", "Berg"),
    ],
)
def test_the_first_quotation_has_the_speaker_whose_words_it_holds(text, source):
    found = annotated(text)
    link = next(f.link for f in found if f.feature == "quotation")
    assert [text[f.start : f.end] for f in found if f.feature == "source" and f.link == link] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Berg told state officials on Monday.",
        "Many states that have voted are small.",
        "Berg showed up on Monday.",
        "They were quick to mourn the dead and affirm their friendship.",
        "The tower was backed by prodigious sums of money.",
    ],
)
def test_a_noun_another_verb_or_a_joined_infinitive_is_no_cue(text):
    assert not {"state", "show", "affirm", "back"} & {f.term for f in annotated(text) if f.feature == "cue"}


def test_the_suit_claims_and_what_somebody_said_is_broken_are_cues():
    assert said("The suit claims that Berg broke the law.") == [("The suit", "claims", "Berg broke the law")]
    assert said("Berg sold a boat Holm said was broken.")[0][:2] == ("Holm", "said")


@pytest.mark.parametrize(("later", "cues"), [("Holm said the pier was safe.", 2), ("Rain fell on the pier.", 0)])
def test_one_name_and_a_colon_open_an_article_where_it_speaks_later(later, cues):
    assert len(rows(f"Holm: The pier is safe\n\n{later}", "cue")) == cues


def test_a_transcripts_words_are_read_for_cues_no_more_than_quoted_ones():
    text = "BERG: The dam is old. I think it leaks. They want a new one."
    assert [(source, cue) for source, cue, _ in said(text)] == [("BERG", ":")]


def test_a_turn_ends_where_the_next_one_in_its_paragraph_begins():
    text = "BERG: The dam is old. I think it leaks. LUND: We want a new one. It is late."
    turns = [text[f.start : f.end] for f in annotated(text) if f.feature == "content"]
    assert turns == ["The dam is old. I think it leaks", "We want a new one. It is late."]


@pytest.mark.parametrize(
    "cut",
    [
        "The engineer says the dam leaks, and",
        "His answer: “.” It leaks, Berg said.",
        "The engineer says it leaks – and",
        "LUND: I said no.",
    ],
)
def test_a_text_that_breaks_off_or_a_turn_of_one_sentence_is_read(cut):
    assert len(said(cut)) == 1


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Berg issued a call for “calm.”", "Berg", "issued a call for", "calm."),
        ("Berg's remarks about “lazy divers” drew anger.", "Berg", "remarks about", "lazy divers"),
        ("Lund's views on “lazy divers” are known.", "Lund", "views on", "lazy divers"),
        ("The inspector was “deeply troubled” by it.", "The inspector", "was", "deeply troubled"),
        ("Berg is “confident that the dam will hold.”", "Berg", "is", "confident that the dam will hold."),
        ("Her answer was “no.”", "Her", "answer", "no."),
        ("The mayor's response: “Not now.”", "The mayor's", "response", "Not now."),
        ("Her message was clear: “We dive.”", "Her", "message", "We dive."),
        ("The mayor's reply to my letter was: “Never!”", "The mayor's", "reply", "Never!"),
        ("In his own words: “I dived.”", "his", "words", "I dived."),
        ("Berg, in a tweet: “We dive.”", "Berg", ":", "We dive."),
        ("Berg on the dam: “A joke.”", "Berg", ":", "A joke."),
        ("Then Berg: “A joke.”", "Berg", ":", "A joke."),
        ("Then came the mayor, Carl Berg: “We dive.”", "Carl Berg", ":", "We dive."),
        ("Berg leaned in: “We dive.”", "Berg", "leaned in", "We dive."),
        ("Berg is sending out a new message: “We dive.”", "Berg", "is sending", "We dive."),
        ("On the pier Ida Berg cracked, “We dive.”", "Ida Berg", "cracked", "We dive."),
        (
            "Berg called the files, which his paper ran in May, “a great scoop.”",
            "Berg",
            "called",
            "the files | a great scoop.",
        ),
        ("Berg was blunt: “It leaks.”", "Berg", "was", "It leaks."),
        ("Anna Berg smiled. “The dam is safe.”", "Anna Berg", "smiled", "The dam is safe."),
        ("When divers asked why, Berg shrugged. “Who knows?”", "Berg", "shrugged", "Who knows?"),
        ("Her lawyer was more blunt. “It leaks.”", "Her lawyer", "was", "It leaks."),
        ("It is safe, Berg said. “We checked.”", "Berg", "said", "It is safe | We checked."),
        ("The council’s spokesman Ola Berg: “It leaks”.", "The council’s spokesman Ola Berg", ":", "It leaks"),
        ("“It leaks” – Tom Berg, diver.", "Tom Berg, diver", "–", "It leaks"),
        ("“I love it” (Anna Berg).", "Anna Berg", "(", "I love it"),
        ("Said one diver: “It leaks.”", "one diver", "Said", "It leaks."),
        ("Says Berg: “It leaks.”", "Berg", "Says", "It leaks."),
        ("One diver put it this way: “It leaks.”", "One diver", "put it", "It leaks."),
        ("Berg’s “wreck” remark angered divers.", "Berg", "remark", "wreck"),
        ("Berg’s repeated “rigged” claims fell flat.", "Berg", "claims", "rigged"),
        ("It was, in Berg’s words, “a wreck.”", "Berg", "words", "a wreck."),
        ("It was “a wreck,” in his words.", "his", "words", "a wreck,"),
        ("“It holds,” Reuters quoted the minister as saying.", "the minister", "saying", "It holds,"),
        ("“It holds,” the minister was quoted as saying by Reuters.", "the minister", "saying", "It holds,"),
        ("Reuters quoted Berg as saying: “It holds.”", "Berg", "saying", "It holds."),
        ("The plan, called “odd” by Berg, failed.", "Berg", "called", "odd"),
        ("The plan was described as “odd” by Berg.", "Berg", "was described", "as “odd”"),
        ("The plan was called “a joke” by several divers.", "several divers", "was called", "a joke"),
        ("Dubbed “Dive On” by divers, the plan failed.", "divers", "Dubbed", "Dive On"),
        ("Berg was branded a “death trap” by divers.", "divers", "was branded", "a “death trap”"),
        ("The mayor, described by Berg as “odd,” left.", "Berg", "described", "as “odd,”"),
        ("The plan was hailed as a “triumph” by the council.", "the council", "was hailed", "as a “triumph”"),
    ],
)
def test_a_few_words_in_marks_are_theirs_whose_noun_name_or_deed_holds_them(text, source, cue, content):
    assert (source, cue, content) in said(text)
    assert [label for _, label in rows(text, "quotation")] in (["partial"], ["direct"])


@pytest.mark.parametrize(
    "text",
    [
        "The dam is “divided” by a wall.",
        "The dam's name is “Ghost.”",
        "The order of the day was “silence.”",
        "On Monday in Oslo: “We dive.”",
        "Then in Paris: “We dive.”",
        "Thanks to the dam, he has a new name: “diver.”",
        "Rain followed the “not there yet” remark.",
        "“It leaks” – and it did.",
        "Berg was greeted by banners: “Go back”.",
        "There was one word for the weather: “grim”",
        "Her comments were “odd”.",
        "The team's defence was “all over the place”.",
        "Berg was sacked on Monday. “A disgrace.”",
        "Lund opened the letter. “You owe us £400.”",
        "“The sea, the sea” – Iris Berg.",
        "“It leaks” (Picture: Carl Berg)",
        "Berg has not used the word “leak”.",
        "The film’s opening line is “Who goes there?”",
        "His phone’s line was “busy.”",
        "The mayor’s “open dam” plan failed.",
        "Photo: “Dam” by Tom Lund.",
        "“The Dam” – Tom Lund.",
        "The word is “dam” (Norwegian).",
        "The dam is old: “the leak.”",
        "Two rules apply to Berg. “No dives” is one.",
        "The town issued a rule last week, “Dive On,” that bars rowing.",
        "Berg ran courses for divers, “ongoing training” camps and walks.",
        "The sea has nothing to offer those who dive but cold: “brr.”",
    ],
)
def test_a_few_words_in_marks_have_no_speaker_where_none_is_named(text):
    assert [label for _, label in rows(text, "quotation")] == ["scare"]
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lund “would have to ask” before the dive.", "partial"),
        ("It is a sign that “the dam is falling”.", "partial"),
        ("The guards “go after them” at night.", "scare"),
        ("The song “The Dam Is Falling” is old.", "title"),
    ],
)
def test_marked_words_that_state_something_are_a_quotation_though_nobody_is_found(text, label):
    assert [found for _, found in rows(text, "quotation")] == [label]


def test_a_nested_nouns_words_stay_with_the_claim_around_it():
    text = "Lund said divers’ promise to “mend the dam” was broken."
    assert [f.link for f in annotated(text) if f.feature == "quotation"] == [
        f.link for f in annotated(text) if f.feature == "cue" and f.term == "say"
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“We must ask” about the leaks, Berg said on “Morning Dam.”", "Berg", "“We must ask” about the leaks"),
        ("“We must ask” about it, Berg told the “Morning Dam” show.", "Berg", "“We must ask” about it"),
        ("Berg told the “Morning Dam” show that it leaks.", "Berg", "it leaks"),
        ("“We must ask” about it, Berg said on air, “and soon.”", "Berg", "“We must ask” about it | and soon."),
        ("The council – which has called it “safe” – said it would wait.", "The council", "it would wait"),
        ("Lund (who once called it “a wreck”) now says it is “fine.”", "Lund", "it is “fine.”"),
    ],
)
def test_the_name_of_a_show_and_a_quotation_in_an_aside_are_not_what_is_said(text, source, content):
    assert (source, content) in [(a, c) for a, _, c in said(text)]


def test_a_claim_does_not_reach_back_into_the_paragraph_before():
    text = "Lund was angry.\n\n“Nobody cares!”\n\nThe council declined to comment."
    assert said(text) == [("The council", "declined", "to comment")]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("His goal is to win.", "His", "goal", "to win"),
        ("The aim of the council is to mend the dam.", "the council", "aim", "to mend the dam"),
        ("Her two promises to mend the dam fell.", "Her", "two promises", "to mend the dam"),
        ("Berg used the word “leaks” twice.", "Berg", "used the word", "“leaks” twice"),
        ("Berg admitted to lying.", "Berg", "admitted", "lying"),
        ("Berg admitted to the police that she had help.", "Berg", "admitted", "she had help"),
        ("Berg denies having lied to the council.", "Berg", "denies", "having lied to the council"),
        ("Berg hit out at the council’s “odd” plan.", "Berg", "hit out at", "the council’s “odd” plan"),
    ],
)
def test_aims_chosen_words_and_what_is_admitted_or_denied(text, source, cue, content):
    assert (source, cue, content) in said(text)


@pytest.mark.parametrize("text", ["The goal of the game is to win.", "Lund's goal to make it 3-1 came late."])
def test_a_things_aim_and_a_goal_in_a_game_are_nobodys(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lund was called “odd” by Berg and “sane” by Holm.",
        "Berg criticised “slackers” at the firm, which makes “smart” locks.",
        "What Berg described as a “farce” was, to Holm, a “triumph”.",
    ],
)
def test_a_second_quotation_is_not_the_first_ones_speakers(text):
    found = [(f.label, bool(f.link)) for f in annotated(text) if f.feature == "quotation"]
    assert found == [("partial", True), ("scare", False)]


def test_a_judge_behind_by_speaks_and_the_judged_does_not():
    assert said("Berg was sentenced by Judge Holm: “You are a danger.”") == [("Judge Holm", ":", "You are a danger.")]


def test_a_genitive_is_the_same_source_as_its_name():
    text = "The bank said no. The bank's reply was “no”. Lund's remark that it leaks fell. Lund said so."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["bank", "bank", "Lund", "Lund"]


def test_both_quotations_of_one_naming_hang_on_one_cue_behind_a_fronted_phrase():
    text = "From his rant to his call for a “dive force,” Lund described Berg as a “joke of the town” and “very odd.”"
    cues = {f.link for f in annotated(text) if f.feature == "cue" and f.term == "describe"}
    assert len(cues) == 1
    assert [f.link in cues for f in annotated(text) if f.feature == "quotation"][1:] == [True, True]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Berg claimed without proof that most dams were safe.", "Berg", "most dams were safe"),
        ("It leaks, according to a source quoted by the Post.", "a source quoted by the Post", "It leaks"),
        ("When asked for proof of his claim Berg says that it leaks.", "Berg", "it leaks"),
        ("Berg wants Lund to “stop” before it can “sink us.”", "Berg", "Lund to “stop” | sink us."),
    ],
)
def test_adjuncts_and_clauses_between_a_cue_and_its_words_take_nothing_away(text, source, content):
    assert (source, content) in [(a, c) for a, _, c in said(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Berg called the ban on radio plays a blunder.", ("Berg", "called", "the ban on radio plays a blunder")),
        ("Lund opposes a levy on post days.", ("Lund", "opposes", "a levy on post days")),
        ("Rowers want limits on Twitter and Bebo.", ("Rowers", "want", "limits on Twitter and Bebo")),
        ("Holm refused to row in a debate.", ("Holm", "refused", "to row in a debate")),
        ("Lund called the pier a wreck in a tweet on Sunday.", ("Lund", "called", "the pier a wreck")),
        ("She opposes the pier because it would sink.", ("She", "opposes", "the pier because it would sink")),
        ("Rowers want a ban when it rains.", ("Rowers", "want", "a ban when it rains")),
        ("Lund called the pier a wreck, a trap.", ("Lund", "called", "the pier a wreck, a trap")),
        ("They want higher wages, a longer rest.", ("They", "want", "higher wages, a longer rest")),
        (
            "They oppose the pier, the bridge planned for Moss.",
            ("They", "oppose", "the pier, the bridge planned for Moss"),
        ),
        ("He says he was told to row, a claim the club denies.", ("He", "says", "he was told to row")),
        (
            "A note saying Holm knew the pier was weak was found.",
            ("A note", "saying", "Holm knew the pier was weak was found"),
        ),
        ("A note saying the pier was weak was found.", ("A note", "saying", "the pier was weak")),
        ("Rowers who want to say they won must train.", ("who", "want", "to say they won must train")),
        ("A rower she said had hit her twice was fined on Friday.", ("she", "said", "A rower")),
        ("The pier everyone thought was safe fell.", ("everyone", "thought", "The pier | was safe")),
        ("The boat she claimed was hers had been stolen.", ("she", "claimed", "The boat | was hers")),
        ("Rowers are looking for a man she said had hit her.", ("she", "said", "a man | had hit her")),
        ("A rule she opposed was dropped.", ("she", "opposed", "A rule")),
        ("Speaking in Moss, Lund, Berg and Holm said it leaks.", ("Lund, Berg and Holm", "said", "it leaks")),
        ("She said so few came that it was closed.", ("She", "said", "it was closed")),
        ("Mending piers, the club says, will help.", ("the club", "says", "Mending piers | will help")),
        (
            "Lund said that, following the storm, the club expects to close.",
            ("Lund", "said", "following the storm, the club expects to close"),
        ),
        ("I noticed that it leaks, she told the court.", ("I", "noticed", "it leaks")),
    ],
)
def test_a_claim_is_not_cut_where_what_follows_may_belong_to_it(text, row):
    assert row in said(text)


def test_a_text_that_ends_with_that_is_read_to_its_end():
    assert said("claims claims that") == []


def test_what_is_noticed_before_a_further_deed_is_no_claim():
    assert said("Lund noticed smoke and ran.") == []
    assert said("Rowers noticed the smell and called a friend.") == []
    assert said("Lund forgot to mention that it leaks.") == [("Lund", "to mention", "it leaks")]


def test_words_behind_a_subordinate_clause_are_not_its_subjects():
    text = "“It is old,” Berg told the Post as to why she came back, “and I know what I owe this town.”"
    assert [a for a, _, _ in said(text)] == ["Berg"]
    text = "The report faulted Berg for her delay while she served as mayor, thereby harming “the view of it as fair.”"
    assert [a for a, _, _ in said(text)] == ["The report"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The dam is expected to hold.", ("", "is expected to", "hold")),
        ("Lund has been criticized for leaving early.", ("", "has been criticized for", "leaving early")),
        ("The pier, however, is considered “a wreck”.", ("", "is considered", "a wreck")),
        ("It is believed that the dam holds.", ("", "is believed", "the dam holds")),
        ("Lund was told to leave.", ("", "was told to", "leave")),
    ],
)
def test_of_whom_nobody_in_particular_says_something_is_the_outlets_word(text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He left the lock, which, Lund said, is full of weed.", "which | is full of weed"),
        ("He had no boat, Lund added, and had passed all tests.", "He had no boat | and had passed all tests"),
        (
            "He stays away because, according to Berg, the town would laugh.",
            "He stays away because | the town would laugh",
        ),
        ("It is old, Lund said, and Berg agreed.", "It is old"),
        ("He was drunk, his wife said, and has filed for divorce.", "He was drunk"),
        ("It is old, Lund told the crowd, to loud cheers.", "It is old"),
        ("At ten, according to a log, the guards left the pier.", "the guards left the pier"),
        ("If it rains, Lund said, they will go home.", "If it rains | they will go home"),
        ("Berg accused Lund, who was born in Moss, of hiding the cracks.", "Lund | of hiding the cracks"),
        ("Berg urged Lund, who left in May, to come back.", "Lund | to come back"),
        ("Berg found that in Moss, which has a pier, a lock and a club, rowers have won.", "in Moss | rowers have won"),
        ("Berg said she knew Lund, who left, and Holm.", "she knew Lund"),
        ("It is old, Lund said, but Berg has mended it.", "It is old"),
        ("It has leaked, Lund said, and left the hall.", "It has leaked"),
        ("It has leaked, Lund said, to applause.", "It has leaked"),
    ],
)
def test_a_claim_goes_on_behind_its_speaker_or_an_aside_where_it_is_not_whole_or_shares_its_subject(text, content):
    assert content in [row[2] for row in said(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He left, calling Lund “odd” and accusing her of theft.", "Lund “odd”"),
        ("He left, saying it was old and urging Lund to mend it.", "it was old"),
        ("They said they would stay and others have said they will go.", "they would stay"),
        ("Some 20 percent said “rarely” and 14 percent said “never”.", "rarely"),
        ("Lund insists on a pier, despite what it costs.", "a pier"),
        ("Lund insists on a pier, a lock and, in May, a ferry.", "a pier, a lock and, in May, a ferry"),
        ("According to Lund, fishing at dawn and saying no is fun.", "fishing at dawn and saying no is fun"),
        ("While Lund has divers writing songs about him, that is not so for Berg.", "songs about him"),
        ("Divers asking about the wall last week were told no.", "the wall last week"),
        ("Berg called Lund a “disgrace” on Monday.", "Lund a “disgrace”"),
        ("Berg called Lund a “disgrace” after she left.", "Lund a “disgrace”"),
        ("Berg called it a “wave” of crime.", "it a “wave” of crime"),
        ("Lund promised not just a pier, but a ferry and a lock.", "not just a pier, but a ferry and a lock"),
        ("Lund vowed not only to stay, but to win.", "not only to stay, but to win"),
        ("Lund promised a pier, but a ferry was not in it.", "a pier"),
    ],
)
def test_a_claim_ends_before_a_further_saying_and_a_circumstance_of_the_outlets(text, content):
    assert content in [row[2] for row in said(text)]


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Mayor Attacks Divers For “Utter Slander”", "Utter Slander", "scare"),
        ("Lund Tells Reporter Not To ‘Moan’ About Berg", "Moan", "partial"),
        ("Lund’s “Utter Slander” Shocks The Town", "Utter Slander", "scare"),
        ("Novel “Harbour Lights” Wins The Prize", "Harbour Lights", "title"),
        ("The BBC’s “Harbour Lights” Wins The Prize", "Harbour Lights", "title"),
        ("She sang in “Harbour Lights” for years.", "Harbour Lights", "title"),
    ],
)
def test_in_a_line_all_in_capitals_only_a_word_for_a_work_or_a_broadcaster_makes_a_title(text, words, label):
    assert (words, label) in rows(text, "quotation")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The dam has leaked, Lund said in May, “and it is old.”", "The dam has leaked | and it is old."),
        ("The dam has leaked, and suddenly, Lund said, “it was gone.”", "it was gone."),
        ("The mayor, Lund, said, “it is old.”", "it is old."),
        ("Holm wrote in her book, “Harbour Lights,” that it leaks.", "it leaks"),
        ("It has leaked, Holm wrote in her book, “Harbour Lights.”", "It has leaked"),
        ("Holm said the film “Harbour Lights” was old.", "the film “Harbour Lights” was old"),
    ],
)
def test_a_quotation_may_go_on_with_a_claim_and_the_title_of_a_work_does_not(text, content):
    assert content in [row[2] for row in said(text)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The pier shut on Monday amid fears that the dam might burst.", "fears", "the dam might burst"),
        ("Despite complaints that he was slow, the plumber was paid.", "complaints", "he was slow"),
        ("The town ignored questions about how the dam was built.", "questions about", "how the dam was built"),
        ("The disagreement over whether to mend it is old.", "disagreement over", "whether to mend it"),
        ("There are doubts about the old dam.", "doubts about", "the old dam"),
        ("He left with a warning that he must not row.", "warning", "he must not row"),
        ("Claims that it was rigged were rejected.", "Claims", "it was rigged"),
        ("The harbour was searched after allegations of theft.", "allegations of", "theft"),
        ("The mayor has faced criticism for his trips.", "criticism for", "his trips"),
    ],
)
def test_a_noun_of_speech_or_doubt_needs_no_owner(text, cue, content):
    assert ("", cue, content) in said(text)


def test_a_claim_that_nobody_is_named_for_is_withheld_and_blame_is_blame():
    assert rows("The pier shut amid fears that the dam is old.", "cue") == [("fears", "withheld")]
    assert rows("The mayor has faced criticism for his trips.", "cue") == [("criticism for", "act")]
    assert rows("There are doubts about the old dam.", "cue") == [("doubts about", "thought")]


@pytest.mark.parametrize(
    "text",
    [
        "The fears that he carried with him were gone.",
        "The claims that the court has heard were many.",
        "The question that he left open was short.",
        "The choice was thrown into question on Monday.",
        "The accusations of Anna Berg were long.",
        "It was a vote of confidence in the dam.",
        "There is no doubt that the dam is old.",
        "Questions were few and complaints rare.",
        "The notion that the dam is old is wrong.",
        "Anna Berg said there were fears that the dam might burst.",
    ],
)
def test_a_noun_without_an_owner_is_no_cue_in_a_relative_clause_an_idiom_or_a_claim(text):
    assert not [row for row in said(text) if row[0] == ""]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The plan has drawn criticism from Anna Berg.", "Anna Berg", "has drawn criticism", "The plan"),
        ("The mayor won the support of divers.", "divers", "won the support", "The mayor"),
        ("Lund enjoyed warm praise among divers, who like her.", "divers", "enjoyed warm praise", "Lund"),
        ("Berg made a strong moral case for the dam.", "Berg", "made a strong moral case for", "the dam"),
        ("Berg made his case against the dam.", "Berg", "made his case against", "the dam"),
        ("Berg took a firm stand on the dam.", "Berg", "took a firm stand on", "the dam"),
        ("Lund had harsh words for the mayor.", "Lund", "had harsh words for", "the mayor"),
        ("Lund posed questions about the dam.", "Lund", "posed questions about", "the dam"),
        ("Lund voiced disappointment with the vote.", "Lund", "voiced disappointment with", "the vote"),
        ("Berg’s obsession with boats is old.", "Berg", "obsession with", "boats"),
        ("Her views on boats are old.", "Her", "views on", "boats"),
    ],
)
def test_a_noun_has_its_speaker_before_a_light_verb_or_behind_one_of_getting(text, source, cue, content):
    assert (source, cue, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court heard a case against the dam.",
        "The lawyer presented a murder case to a jury.",
        "Lund gave clear advice to the mayor.",
        "Lund took calls for a plumber.",
        "Berg’s case for the cello was brown.",
        "The team would win the support of the crowd.",
        "Her comments on Monday were short.",
        "He drew a letter from the box.",
    ],
)
def test_a_noun_is_no_cue_with_a_verb_of_another_kind_or_in_another_sense(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Divers appeared pleased with the dam.", "Divers", "appeared pleased with", "the dam"),
        ("Lund did not seem to be worried about it.", "Lund", "did not seem to be worried about", "it"),
        ("Divers are growing more wary of the dam.", "Divers", "are growing more wary of", "the dam"),
        ("No one is eager to attack the dam.", "No one", "is eager", "to attack the dam"),
        ("Divers were surprised and dismayed at the leak.", "Divers", "were surprised and dismayed at", "the leak"),
        ("Lund is far less sure where Berg stands.", "Lund", "is far less sure", "where Berg stands"),
        ("Lund was clear about his aim.", "Lund", "was clear about", "his aim"),
        ("When it became clear that the dam leaked, Lund fled.", "", "became clear", "the dam leaked"),
    ],
)
def test_a_state_of_mind_seems_joins_another_and_has_its_own_prepositions(text, source, cue, content):
    assert (source, cue, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was clear that the dam was old.",
        "It is unclear whether the dam is old.",
        "There is certain to be rain.",
        "It is certain that the dam is old.",
        "The water was clear at last.",
        "The lid was open about an inch.",
    ],
)
def test_what_is_clear_or_certain_to_nobody_in_particular_is_no_claim(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("A common refrain is that the dam leaks.", "", "refrain", "the dam leaks"),
        ("The fear for Lund is that the dam leaks.", "", "fear", "the dam leaks"),
        ("One question is whether the dam leaks.", "", "question", "whether the dam leaks"),
        ("Mr. Lund’s bet is that the dam will hold.", "Mr. Lund", "bet", "the dam will hold"),
        ("Her main claim, much like his, is that the dam leaks.", "Her", "main claim", "the dam leaks"),
        ("Under Lund’s plan, divers pay more.", "Lund", "plan", "divers pay more"),
        ("Lund’s plan would also make divers pay more.", "Lund", "plan", "make divers pay more"),
        ("By Lund’s own admission, the dam leaks.", "Lund", "admission", "the dam leaks"),
    ],
)
def test_what_a_noun_is_said_to_be_is_its_content(text, source, cue, content):
    assert (source, cue, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fact is that the dam leaks.",
        "The trouble is that the dam leaks.",
        "Under the plan, divers pay more.",
        "Lund’s plan will cost the town a pier.",
        "By all accounts, the dam leaks.",
        "The question was long and is still open.",
    ],
)
def test_what_is_so_or_is_nobodys_plan_is_no_claim(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("They shared the fear of Anna Berg that the dam was old.", "Anna Berg", "fear", "the dam was old"),
        ("Her claim during the debate that it was old is false.", "Her", "claim", "it was old"),
        ("Berg made a case to divers that the dam was old.", "Berg", "made a case", "the dam was old"),
        ("Lund had another view of how a dam should look.", "Lund", "had another view of", "how a dam should look"),
        ("Lund has faced sharp criticism for failing to swim.", "", "criticism for", "failing to swim"),
        ("He’s endured long questions about whether it held.", "", "questions about", "whether it held"),
    ],
)
def test_a_nouns_claim_may_stand_behind_its_owner_an_occasion_or_a_preposition(text, source, cue, content):
    assert (source, cue, content) in said(text)


def test_a_relative_clause_behind_an_occasion_is_no_claim():
    assert said("Her claims in the hall that he built were false.") == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Police: Man shot twice in harbour\nHe was hurt.", "Police", "Man shot twice in harbour"),
        ("Report: Walker to speak at harbour\nHe will speak.", "Report", "Walker to speak at harbour"),
        ("IG report: Town was wrong about Lund\nIt was.", "IG report", "Town was wrong about Lund"),
        ("Berg on Harbour Dam: It leaks and must go\nBerg said it leaks.", "Berg", "It leaks and must go"),
    ],
)
def test_a_headline_names_its_source_before_a_colon(text, source, content):
    assert (source, ":", content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "We must act, reassure voters, and win.",
        "Officers patrol streets, advise residents, and row.",
        "To find out more, ask locals.",
        "They row, report leaks, and row again.",
    ],
)
def test_a_list_of_deeds_is_no_claim_of_those_they_are_done_to(text):
    assert not said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pictures: Men row in the harbour\nThey rowed.",
        "Report: A slap\nIt hurt.",
        "Murder on Harbour Bridge: It was late and the boat was gone\nThey rowed.",
        "They rowed.\n\nReport: Walker to row in the harbour.",
        "World Cup: Norway win again\nThey rowed.",
        "Storm Ida: Thousands without power\nIt blew.",
        "Jay Slater: Family pays tribute\nHe rowed.",
        "Pope Francis: Life of a rower\nHe rowed.",
    ],
)
def test_a_headline_that_names_no_source_before_a_colon(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Lund voted in support of the dam.", "Lund", "in support of", "the dam"),
        ("Lund has come out in support of Berg.", "Lund", "in support of", "Berg"),
        ("The divers skipped the vote in protest of the dam.", "The divers", "in protest of", "the dam"),
        ("Divers marched in solidarity with rowers.", "Divers", "in solidarity with", "rowers"),
    ],
)
def test_in_support_of_says_where_the_subject_stands(text, source, cue, content):
    assert (source, cue, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The boat lay in support of a pier.",
        "Lund rowed in the support of the boat.",
        "Lund won in defence of his title.",
    ],
)
def test_what_stands_in_support_of_a_thing_is_no_claim(text):
    assert not said(text)


def test_words_in_marks_inside_a_claim_that_nobody_is_named_for_keep_their_speaker():
    text = "Despite carping that the plan is bad – at the debate, Lund cracked, “I’m a rower who likes to row”."
    assert ("Lund", "cracked", "I’m a rower who likes to row") in [
        (source, cue, content.strip("“”")) for source, cue, content in said(text)
    ]


def test_marks_inside_a_claim_that_nobody_is_named_for_stay_the_outlets():
    text = "Despite carping that he was “slow and old”, Lund rowed."
    assert ("", "carping", "he was “slow and old”") in said(text)
    assert rows(text, "quotation") == [("slow and old", "scare")]


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        ("Holm cast the deal as a gift to the firm.", "Holm", "cast", "the deal as a gift to the firm"),
        ("Holm cast herself as a friend of the divers.", "Holm", "cast", "herself as a friend of the divers"),
        ("Holm attacked the deal as a sham.", "Holm", "attacked", "the deal as a sham"),
        ("Holm slammed the deal as a sham.", "Holm", "slammed", "the deal as a sham"),
        ("The judge ordered the town to pay.", "The judge", "ordered", "the town to pay"),
        ("Lund was pressed by Holm about the leak.", "Holm", "was pressed", "the leak"),
        ("When pressed about the leak, Lund left.", "", "pressed about", "the leak"),
        ("Holm quizzed the mayor about the leak.", "Holm", "quizzed", "the leak"),
        ("Holm talked with reporters about the new dam.", "Holm", "talked with reporters about", "the new dam"),
        ("Holm attributed the leak to the storm.", "Holm", "attributed", "the leak to the storm"),
        ("Holm looked to win the vote.", "Holm", "looked", "to win the vote"),
        ("Holm described herself as a friend.", "Holm", "described", "herself as a friend"),
    ],
)
def test_some_verbs_say_something_only_with_what_follows_their_object(text, who, cue, content):
    assert (who, cue, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Holm cast a net near the dam.",
        "The army attacked the town as the crowd fled.",
        "Holm attacked the town in May.",
        "Holm ordered a pizza.",
        "Holm directed money to repairment.",
        "Holm pressed on.",
        "Holm confronted the storm.",
        "Holm looked to the vote in May.",
        "Holm looked like a winner.",
        "The aide Holm talked to about it left.",
        "Holm has a well documented plan.",
        "The storm killed revered divers.",
        "Lund was honoured as she left.",
    ],
)
def test_without_it_they_are_deeds(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        (
            "The average of polls taken over two weeks shows Holm leading Lund.",
            "The average of polls taken over two weeks",
            "shows",
            "Holm leading Lund",
        ),
        ("Police said about 300 divers had gathered.", "Police", "said", "about 300 divers had gathered"),
        ("The firm is now considering leaving Lund alone.", "The firm", "is now considering", "leaving Lund alone"),
        ("The firm disclosed to the board its work for Lund.", "The firm", "disclosed", "its work for Lund"),
        ("Holm requested yet another study.", "Holm", "requested", "yet another study"),
        ("Divers have begun urging the town to pay.", "Divers", "urging", "the town to pay"),
        ("Holm would like to see the dam gone.", "Holm", "would like to", "see the dam gone"),
        ("Divers will demand a new pier.", "Divers", "will demand", "a new pier"),
        ("Divers would take issue with the claim.", "Divers", "would take issue with", "the claim"),
        ("Some 30 percent would vote for Holm.", "Some 30 percent", "would vote for", "Holm"),
        ("They run half of the firm and see the deal as a sham.", "They", "see", "the deal as a sham"),
    ],
)
def test_what_stands_between_a_verb_and_its_claim_does_not_hide_it(text, who, cue, content):
    assert (who, cue, content) in said(text)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Lund said he will demand a new pier.", "will demand"),
        ("If divers will demand a new pier, Lund will go.", "will demand"),
        ("Lund said he would like to go.", "would like to"),
        ("Divers could call for a vote.", "could call for"),
        ("Holm agreed to sell her boat to the firm.", "agreed"),
        ("The court began hearing the case.", "hearing"),
    ],
)
def test_what_somebody_may_ask_one_day_is_nobodys_claim(text, cue):
    assert cue not in [row[1] for row in said(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The club used the vote to urge divers to leave.", ("The club", "to urge", "divers to leave")),
        ("Leaders gathered on Friday to discuss the dam.", ("Leaders", "to discuss", "the dam")),
        ("Lund was quick to defend the dam as a marvel.", ("Lund", "to defend", "the dam as a marvel")),
        ("Lund was told on Friday that the dam leaks.", ("", "was told", "the dam leaks")),
        ("Lund has come out against the dam.", ("Lund", "has come out against", "the dam")),
        ("A number of members of Congress echo her fears.", ("A number of members of Congress", "echo", "her fears")),
        ("Lund attacked Berg for leaving the club.", ("Lund", "attacked", "Berg for leaving the club")),
        ("Lund has hit Berg over her plan.", ("Lund", "has hit", "Berg over her plan")),
        ("Lund attacked Berg, calling her a fraud.", ("Lund", "attacked", "Berg")),
        ("Lund praised the crew on Friday.", ("Lund", "praised", "the crew")),
        ("Lund endorsed Berg last week, as did Holm.", ("Lund", "endorsed", "Berg")),
        ("Lund condemned the theft of last week.", ("Lund", "condemned", "the theft of last week")),
        ("Lund praised a bridge Berg opposed.", ("Berg", "opposed", "a bridge")),
        ("Lund has protested against the dam.", ("Lund", "has protested against", "")),
        ("Lund sued the club.", ("Lund", "sued", "")),
    ],
)
def test_what_was_done_in_words_counts_though_an_infinitive_or_a_blow_says_it(text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lund would have met Berg to discuss the dam.",
        "It is hard to defend the dam.",
        "Lund bought a boat to show the dam.",
        "The storm hit the town for hours.",
        "The army attacked the town in May for its oil.",
        "Lund hit the ball over the fence.",
    ],
)
def test_what_was_only_meant_or_was_a_real_blow_does_not(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The court held that the dam was safe.", ("The court", "held", "the dam was safe")),
        ("The inquiry established that it leaks.", ("The inquiry", "established", "it leaks")),
        ("Divers determined that it leaks.", ("Divers", "determined", "it leaks")),
        ("Holm supposes that it leaks.", ("Holm", "supposes", "it leaks")),
    ],
)
def test_some_verbs_speak_only_before_that(text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court held what it found.",
        "The club was established by divers.",
        "Divers gathered in the hall.",
        "Holm was held by the army.",
        "Divers gathered for a “gala” in May.",
    ],
)
def test_without_that_they_speak_of_nothing(text):
    assert not said(text)


def test_a_text_is_named_with_its_maker():
    row = ("A study by law professor Ann Berg", "found", "31 leaks in the dam")
    assert row in said("A study by law professor Ann Berg found 31 leaks in the dam.")
    assert ("Lund", "said", "it leaks") in said("In a study by Berg, Lund said it leaks.")


def test_called_nothing_short_of_something():
    assert ("Holm", "called", "the whole deal nothing short of a theft") in said(
        "Holm called the whole deal nothing short of a theft."
    )


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Lund testified that Berg lied about the loan.", ("Lund", "testified", "Berg lied about the loan")),
        ("Lund shouted at the referee: “You cheat.”", ("Lund", "shouted", "You cheat.")),
        ("She snapped at him that she was busy.", ("She", "snapped", "she was busy")),
        ("The deal is dead, Lund said, and shares in the firm fell.", ("Lund", "said", "The deal is dead")),
        ("The film won praise from critics for its score.", ("critics", "won praise", "The film")),
        (
            "Holm described the “attack” on Monday as cowardly.",
            ("Holm", "described", "the “attack” on Monday as cowardly"),
        ),
        (
            "The witness said he heard a bang and his wife said it was a gun.",
            ("The witness", "said", "he heard a bang and his wife said it was a gun"),
        ),
    ],
)
def test_a_plain_saying_is_not_taken_for_a_longer_turn(text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Berg’s plan would not work.",
        "Berg’s plan would fail.",
        "The fear that gripped the town was real.",
        "Frost warnings over the weekend closed the road.",
        "She ordered a pizza to eat at home.",
        "He pressed the button to open the gate.",
        "He presented the ring as a gift.",
        "Fears over jobs hit shares.",
        "Weather report: Rain in the north",
        "Experts: Why your cat hates you",
    ],
)
def test_where_nobody_says_anything_there_is_no_claim(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Lund spoke at length about the dam.", ("Lund", "spoke at length about", "the dam")),
        ("Lund spoke on Monday at a rally about the dam.", ("Lund", "spoke on Monday at a rally about", "the dam")),
        ("She railed on Tuesday against the plan.", ("She", "railed on Tuesday against", "the plan")),
        ("Lund complained bitterly on Friday about it.", ("Lund", "complained bitterly on Friday about", "it")),
        ("Critics would say he lied.", ("Critics", "would say", "he lied")),
        ("Some might call him a fraud.", ("Some", "might call", "him a fraud")),
        ("Lund came to believe the dam was old.", ("Lund", "came to believe", "the dam was old")),
        ("He grew to hate the dam.", ("He", "grew to hate", "the dam")),
        ("Lund foresees a long dry summer.", ("Lund", "foresees", "a long dry summer")),
        ("Prosecutors charged two men with theft.", ("Prosecutors", "charged", "two men with theft")),
        ("They credited Lund with saving the dam.", ("They", "credited", "Lund with saving the dam")),
        ("The bill requires the town to pay.", ("The bill", "requires", "the town to pay")),
        ("The debate focused on the leak.", ("The debate", "focused on", "the leak")),
        ("Lund will focus on what she wants.", ("Lund", "will focus on", "what she wants")),
        ("Lund chose to leave the board.", ("Lund", "chose", "to leave the board")),
        ("The leak was rated as minor.", ("", "was rated", "as minor")),
        ("He denied being a spy.", ("He", "denied", "being a spy")),
        ("He resents being late.", ("He", "resents", "being late")),
        ("She told them of the leak.", ("She", "told", "the leak")),
        ("He reminded the town of the flood.", ("He", "reminded", "the flood")),
        ("A poll puts Lund’s lead at ten points.", ("A poll", "puts", "Lund’s lead at ten points")),
        ("Police linked the theft to a gang.", ("Police", "linked", "the theft to a gang")),
        ("Critics see it less as a plan than as a sham.", ("Critics", "see", "it less as a plan than as a sham")),
        ("Lund stopped short of calling him a liar.", ("Lund", "stopped short of", "calling him a liar")),
        ("Lund thinks it leaks.", ("Lund", "thinks", "it leaks")),
        ("They feel she won.", ("They", "feel", "she won")),
        ("Lund would like a new dam.", ("Lund", "would like", "a new dam")),
        ("Lund neither confirmed nor denied the leak.", ("Lund", "neither confirmed", "the leak")),
        ("Lund denied and later confirmed the leak.", ("Lund", "denied", "the leak")),
        ("Congress passed a law that closes the pier.", ("Congress", "passed", "a law that closes the pier")),
        ("The mayor signed a bill to close it.", ("The mayor", "signed", "a bill to close it")),
        ("Lund pitched a new plan.", ("Lund", "pitched", "a new plan")),
        ("They spread lies about the town.", ("They", "spread", "lies about the town")),
        ("Lund likes the plan.", ("Lund", "likes", "the plan")),
        ("They sent a clear message that it leaks.", ("They", "sent a clear message", "it leaks")),
        ("Lund pegged the dam as a risk.", ("Lund", "pegged", "the dam as a risk")),
        ("Lund drove home that the dam leaks.", ("Lund", "drove home", "the dam leaks")),
        ("Lund mocked Berg and police held three men.", ("Lund", "mocked", "Berg")),
        ("Lund praised the crew and left the hall.", ("Lund", "praised", "the crew")),
        ("Lund slammed the plan and two aides quit.", ("Lund", "slammed", "the plan")),
        ("They said that night was falling.", ("They", "said", "night was falling")),
        ("The law allowed him to retire.", ("The law", "allowed", "him to retire")),
        ("Police fear an attack.", ("Police", "fear", "an attack")),
        ("Lund praised Berg and the town.", ("Lund", "praised", "Berg and the town")),
    ],
)
def test_finite_verbs_of_speaking_wishing_and_judging_with_their_conditions(text, claim):
    claims = said(text)
    assert claim in claims or (claim[0], claim[1], f"The leak | {claim[2]}") in claims, claims


@pytest.mark.parametrize(
    "text",
    [
        "He called loudly for his dog.",
        "Divers could not cross the bay in May.",
        "You would call it a boat.",
        "The crew came to look for the lock.",
        "The army attacked the town at dawn.",
        "The nurse charged the phone with a cable.",
        "The trainer required a new rope.",
        "The choir features two singers from Bergen.",
        "The work focused on the roof.",
        "Some voters chose “odd” from a list.",
        "He presented the ring as a gift.",
        "The road was laid on Monday for the town.",
        "He informed the mayor of Bergen.",
        "Lund told the daughter of the mayor.",
        "Lund put the cup at the edge.",
        "A bridge links the town to the isle.",
        "He linked arms with the divers.",
        "Lund tied the boat to the pier.",
        "The car stopped short of the wall.",
        "He pitched the ball.",
        "The firm promoted two divers.",
        "The fire spread to the roof.",
        "It looks like rain.",
        "Lund praised and",
        "The boat passed the pier.",
        "Lund signed the ball.",
        "He called back for his dog.",
        "A gunman attacked his rival outside a bar.",
        "Rebels attacked the media with guns.",
        "The storm slammed the plan.",
        "The chef put the oven at 200 degrees.",
        "He convinced a panel of experts.",
        "Officers informed the wife of the dead man.",
        "She told them of her own accord.",
        "The smell reminded her of home.",
        "Kate is expecting twins.",
        "He fears heights.",
        "Rowers preferred the new boat.",
        "The book allowed him to retire.",
        "Bill listed his house for sale.",
        "Police charged the crowd with batons.",
        "The bank credited the firm with $2m in May.",
        "Divers looked on Monday for the boat.",
        "He commented on Monday on Facebook.",
        "Few would say he is the best.",
        "Lund slammed the door.",
        "The couple welcomed their first child in May.",
        "Berg welcomed Lund to the town.",
        "The judge condemned him to death.",
        "The goal sent the message that City were back.",
        "They debated that night in the hall.",
        "The neighbours bickered that evening.",
        "The cat likes fish.",
        "The fire stopped short of reaching the school.",
        "The bomb went off on a bus.",
        "Rates differ over time.",
        "The win put City at 42 points.",
        "Nurses linked the patient to a drip.",
        "Nobody foresaw the crash.",
        "Lund would call her every day.",
        "The town faces the prospect of another flood.",
        "The band parted ways with their drummer in May.",
    ],
)
def test_the_plain_senses_of_those_verbs_say_nothing(text):
    assert not said(text)


@pytest.mark.parametrize("verb", ["attacked", "blasted", "savaged", "shot down"])
def test_a_verb_of_striking_is_a_cue_where_a_plan_is_its_object(verb):
    assert [(source, cue) for source, cue, _ in said(f"The mayor {verb} the plan in May.")] == [("The mayor", verb)]
    assert not said(f"The mayor {verb} the door in May.")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("There are plans to mend the dam.", ("", "plans", "to mend the dam")),
        ("There’s no consensus on whether the dam leaks.", ("", "consensus on", "whether the dam leaks")),
        ("There has been much speculation as to whether Lund lied.", ("", "speculation", "whether Lund lied")),
        ("There were calls for a vote.", ("", "calls for", "a vote")),
        ("The pier closed amid calls to mend the dam.", ("", "calls", "to mend the dam")),
        ("Lund ran amid growing calls for a vote.", ("", "calls for", "a vote")),
        ("They met in hopes of mending the dam.", ("", "hopes of", "mending the dam")),
    ],
)
def test_what_is_asked_or_planned_by_nobody_named_is_found(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "There is no doubt that the dam leaks.",
        "There is a boat to the islands.",
        "Lund took calls for a plumber.",
        "The club calls for a doctor at noon.",
        "There were claims of old.",
        "There was a speech on Monday.",
    ],
)
def test_what_there_is_may_be_no_claim(text):
    assert [cue for cue, label in rows(text, "cue") if label not in ("neutral", "directive")] == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A White House plan to mend the dam failed.", ("White House", "plan", "to mend the dam")),
        ("The Oslo proposal to close the pier failed.", ("Oslo", "proposal", "to close the pier")),
        ("The refusal of the council to pay angered Lund.", ("the council", "refusal", "to pay")),
        ("The court’s ruling barring the sale angered Lund.", ("The court’s", "ruling", "barring the sale")),
        ("Lund’s plan is designed to make divers pay.", ("Lund", "plan", "to make divers pay")),
        ("Her proposal, intended to mend the dam, failed.", ("Her", "proposal", "to mend the dam")),
        ("Her message: the dam leaks and must go.", ("Her", "message", "the dam leaks and must go")),
        ("Lund’s argument is simple: the dam leaks.", ("Lund", "argument", "the dam leaks")),
        (
            "The plan was met with fierce opposition by divers.",
            ("divers", "was met with fierce opposition", "The plan"),
        ),
        ("The plan has the backing of Berg.", ("Berg", "has the backing", "The plan")),
    ],
)
def test_whose_a_noun_is_stands_in_many_places(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Oslo plan to the left is old.",
        "Lund’s plan, shelved in May, failed.",
        "Her boat was simple: a mast and a sail.",
        "The call of the wild to young divers is strong.",
        "Lund has hitched the strategy of her club to the pier.",
        "The court’s decision during the storm was late.",
    ],
)
def test_a_name_or_colon_beside_a_noun_may_own_nothing(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Lund left the hall, sure that the dam leaks.", ("Lund", "sure", "the dam leaks")),
        ("Berg spent the money, eager to mend the dam.", ("Berg", "eager", "to mend the dam")),
        ("Holm, deeply worried about the dam, left.", ("Holm", "deeply worried about", "the dam")),
        ("Convinced that the dam leaks, Lund left.", ("Lund", "Convinced", "the dam leaks")),
        ("Lund is of the view that the dam leaks.", ("Lund", "is of the view", "the dam leaks")),
        ("Lund is in favor of the dam.", ("Lund", "is in favor of", "the dam")),
        ("Lund was livid about the vote.", ("Lund", "was livid about", "the vote")),
    ],
)
def test_a_state_of_mind_stands_behind_a_comma_or_a_preposition(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "It rained, sure to flood the pier.",
        "The vote puts the town at odds with Berg.",
        "The dam, prone to leaks, held.",
    ],
)
def test_no_state_of_mind_without_somebody_in_it(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("For many divers, the pier is a home.", ("many divers", "For", "the pier is a home")),
        ("To its critics, the dam is a sieve.", ("its critics", "To", "the dam is a sieve")),
        ("For other rowers, though, it’s a step too far.", ("other rowers", "For", "it’s a step too far")),
        ("Berg leads Lund in a poll by the town.", ("a poll by the town", "in", "Berg leads Lund")),
        ("Lund is ahead in a new poll.", ("a new poll", "in", "Lund is ahead")),
        ("Berg trails in most surveys.", ("most surveys", "in", "Berg trails")),
    ],
)
def test_those_for_whom_it_is_so_and_the_poll_it_stands_in_are_sources(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "For many years, the pier was shut.",
        "To the divers, Lund gave a boat.",
        "For some boats, the pier is short.",
        "For many divers, the pier is free.",
        "For most drivers, the fine is 100 crowns.",
        "To many supporters, tickets are free.",
        "For fans, there is a boat from the pier.",
        "Two men died in a poll in Bergen.",
        "Berg won the seat in a poll marred by fraud.",
        "Berg is behind in the polls.",
        "Divers were asked in a poll.",
    ],
)
def test_a_span_of_time_or_the_polls_are_no_sources(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Lund left no doubt that the dam leaks.", ("Lund", "left no doubt", "the dam leaks")),
        ("Lund made no mention of the dam.", ("Lund", "made no mention of", "the dam")),
        ("Lund set a goal of mending the dam.", ("Lund", "set a goal of", "mending the dam")),
        ("Lund puts the cost at ten crowns.", ("Lund", "puts", "the cost at ten crowns")),
        ("Lund is suspected of lying.", ("", "is suspected of", "lying")),
        ("Lund is thought of as a hero.", ("", "is thought of", "as a hero")),
        ("Lund is credited with mending the dam.", ("", "is credited", "with mending the dam")),
        ("The dam was billed as safe.", ("", "was billed", "as safe")),
    ],
)
def test_a_light_verb_or_a_passive_says_what_somebody_holds(text, claim):
    assert claim in said(text)


def test_what_a_noun_is_for_ends_before_the_verb_behind_its_comma():
    assert ("Lund", "plan", "to build locks in Oslo") in said("Lund’s plan to build locks in Oslo, was shelved.")
    assert ("Berg", "loathing of", "the pier") in said("Berg’s loathing of the pier and threw stones hurt.")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Lund is a vocal critic of the dam.", ("Lund", "is a vocal critic of", "the dam")),
        ("Lund is no fan of the dam.", ("Lund", "is no fan of", "the dam")),
        ("Lund is one of many critics of the dam.", ("Lund", "is one of many critics of", "the dam")),
        ("The dam, in Lund’s view, is a sieve.", ("Lund", "view", "The dam | is a sieve")),
        ("The dam leaks, by her own admission.", ("her", "admission", "The dam leaks")),
        ("His verbal attack on the mayor was long.", ("His", "verbal attack on", "the mayor")),
        ("The anger of divers at the vote grew.", ("divers", "anger", "the vote")),
        ("Lund’s emphasis on the first word was odd.", ("Lund", "emphasis on", "the first word")),
        ("There were calls to shut the dam.", ("", "calls", "to shut the dam")),
        ("There was a fierce debate over the dam.", ("", "debate over", "the dam")),
        ("Lund won amid reports that the dam is old.", ("", "reports", "the dam is old")),
        ("Lund’s vote against the dam was late.", ("Lund", "vote against", "the dam")),
    ],
)
def test_what_somebody_is_and_how_she_voted_say_where_she_stands(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "He would be a supporter of the dam.",
        "There was a supporter of the dam.",
        "The boat came in full view.",
        "The army’s attack on the town was long.",
        "The love of money in Oslo is old.",
        "His attack on a diver was long.",
        "Her defence of the cup begins in May.",
        "Lund is a champion of Norway.",
        "Divers loyal to Berg held the pier.",
        "The boat was devastated by fire.",
        "Her book about whales won a prize.",
        "Lund is a film critic of the Post.",
        "Lund is a fan of the club.",
        "There is demand for steel.",
        "There were calls to the harbour.",
        "After a long debate over, the divers left.",
        "The council’s decision making process is slow.",
        "The court’s ruling pending appeal stands.",
        "It was sad to leave the pier.",
        "Divers interested in rowing should call.",
        "The debate in Oslo was long.",
    ],
)
def test_a_role_a_battle_or_a_sight_is_no_stand(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The vote angered divers.", ("divers", "angered", "The vote")),
        ("Lund has offended many voters.", ("many voters", "has offended", "Lund")),
        ("Lund, a diver, has infuriated women.", ("women", "has infuriated", "Lund, a diver")),
        ("The plan mystifies people in Oslo.", ("people in Oslo", "mystifies", "The plan")),
        ("The leak has puzzled divers for years.", ("divers", "has puzzled", "The leak")),
        ("The plan, which angered divers, fell.", ("divers", "angered", "The plan")),
        ("The plan angered divers, police said.", ("police", "said", "The plan angered divers")),
        ("The plan angered divers, Ida Berg said on Monday.", ("Ida Berg", "said", "The plan angered divers")),
        ("It was met with anger by divers, Lund said.", ("Lund", "said", "It was met with anger by divers")),
        ("The dam delighted Lund, who said it held.", ("Lund", "delighted", "The dam")),
    ],
)
def test_whom_something_angers_feels_it(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The vote could anger divers.",
        "The plan has not angered divers.",
        "Who angered divers?",
        "The wind annoyed Bergen 2-1.",
        "He offended again",
        "The comet fascinated too",
        "The vote angered but did not stop him.",
        "The wind rattled the window.",
        "It was late, and an angered crowd left.",
    ],
)
def test_nobody_is_angered_by_a_chance_or_without_being_named(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Carl “Big Carl” Berg said he was home.", ("Carl “Big Carl” Berg", "said", "he was home")),
        ("“It leaks,” said Carl “Big Carl” Berg.", ("Carl “Big Carl” Berg", "said", "It leaks,")),
        ("According to Carl “the Eel” Berg, it leaks.", ("Carl “the Eel” Berg", "According to", "it leaks")),
        ("Lund Calls Berg “Odd” Man", ("Lund", "Calls", "Berg “Odd” Man")),
    ],
)
def test_a_nickname_is_a_part_of_the_name(text, row):
    assert said(text) == [row]


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        ("“The pier is old,” he is expected to say.", [("he", "is expected to say", "The pier is old,")]),
        ("“The pier is old,” Berg was to tell the board.", [("Berg", "was to tell", "The pier is old,")]),
        ("“The pier is old,” Berg will say on Monday.", [("Berg", "will say", "The pier is old,")]),
        ("Lund is expected to say that it leaks.", [("", "is expected to", "say that it leaks")]),
        ("The pier is “old,” but Lund will say nothing.", []),
    ],
)
def test_a_speech_is_quoted_before_it_is_held(text, rows_of):
    assert said(text) == rows_of


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The town paid, as the union demands.", ("the union", "demands", "The town paid")),
        ("It is “solid”, as Lund claims.", ("Lund", "claims", "It is “solid”")),
        ("It is solid, as Lund told the Gazette.", ("Lund", "told", "It is solid")),
        ("He faces a suit accusing him of “fraud.”", ("a suit", "accusing", "him of “fraud.”")),
        (
            "The board named a tweet by Ida Lund, a student, saying: “Sink it.”",
            ("a tweet by Ida Lund", "saying", "Sink it."),
        ),
        ("Lund sent a letter by courier, saying she was done.", ("Lund", "saying", "she was done")),
    ],
)
def test_whose_words_they_are_stands_behind_as_or_in_a_text(text, row):
    assert row in said(text)


def test_as_before_a_noun_says_nothing():
    assert not said("It fell, as union demands.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It leaks” is how Berg put it.", "Berg"),
        ("“The tide waits for nobody,” as Berg is fond of saying.", "Berg"),
        ("“It leaks,” was Lund’s verdict.", "Lund"),
        ("“It leaks,” was her only comment.", "her"),
        ("“It leaks,” came the reply from Berg.", "Berg"),
        ("“It leaks,” his aide was overheard saying.", "his aide"),
        ("“Harbour Lights” was her first film.", None),
        ("“Harbour Lights” was Lund’s answer to a play.", None),
        ("“Grit” was the word of the day.", None),
        ("“Low Tide,” as the boat is known, sank.", None),
    ],
)
def test_whose_words_they_are_may_be_told_behind_them(text, source):
    assert [row[0] for row in said(text)] == ([source] if source else [])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“Pier in Peril as the wood rots,” by Ida Lund, the Gazette.", "title"),
        ("“We were robbed,” by Lund’s account.", "direct"),
        ("The plan was called “odd,” by Ida Lund.", "partial"),
        ("Lund, who wrote “The Salt Path Home,” left.", "title"),
        ("The Gazette ran the headline “Pier in Peril” on Monday.", "title"),
        ("They met for a debate on “Lund’s Playbook: The Town’s Use of Boats, Money and Ferries in 2016.”", "title"),
        ("Berg replied with “Thanks.”", "partial"),
        ("Lund, who wrote “The Salt Path” in 1994, left.", "title"),
        ("Lund, who wrote “Vote Leave” on a wall, left.", "partial"),
    ],
)
def test_a_work_is_told_from_words(text, label):
    assert [kind for _, kind in rows(text, "quotation")] == [label]
    assert label == "title" or "“We" in text or said(text)


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        ("The term “grey water” refers to what the ships pump out.", []),
        ("The phrase “old ladies” describes the ships.", []),
        ("The list was “not clearly marked,” which repeated an error.", [("which", "repeated", "an error")]),
        ("The ferry company (“Norline”) denied the claim.", [("The ferry company", "denied", "the claim")]),
        ("Pier advocates believe that it leaks.", [("Pier advocates", "believe", "it leaks")]),
        ("The rowers make sense of the claims that it leaks.", [("", "claims", "it leaks")]),
        ("He told of papers related to the pier, and left.", []),
        (
            "The harbour’s inspector general was “deeply troubled.”",
            [("The harbour’s inspector general", "was", "deeply troubled.")],
        ),
        ("Lund’s reaction? “I laughed.”", [("Lund", "reaction", "I laughed.")]),
        ("Lund shrugged. “Never.”", [("Lund", "shrugged", "Never.")]),
        ("Lund left the room. “Never.”", []),
    ],
)
def test_marks_round_a_few_words(text, rows_of):
    assert said(text) == rows_of


def test_a_headline_of_capitals_ends_with_its_line():
    text = "Lund Attacks Rowers For “Slander”\n\nThe old man said it leaks."
    assert [kind for _, kind in rows(text, "quotation")] == ["scare"]


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        ("The board’s report, “Old Wood,” says the pier leaks.", [("The board’s report", "says", "the pier leaks")]),
        ("“It leaks,” the mayor wrote in a post that was later deleted.", [("the mayor", "wrote", "It leaks,")]),
        ("Lund wrote in a letter that had she known she would have left.", None),
        ("The plan was the “grand bargain” that Berg has promised.", [("Berg", "has promised", "grand bargain")]),
        ("The “night ferry” that Lund loves is late.", []),
        (
            "Lund responded with a phrase that may have come from Berg: “We close.”",
            [("Lund", "responded", "We close.")],
        ),
    ],
)
def test_what_stands_between_a_cue_and_its_quotation(text, rows_of):
    assert said(text) == rows_of or (rows_of is None and said(text))


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        ("“It leaks,” said Lund, smiling at the crowd.", [("Lund", "said", "It leaks,")]),
        (
            "“It leaks,” said Lund, pointing at the hull, “and it will sink.”",
            [("Lund", "said", "It leaks, | and it will sink.")],
        ),
        ("“The pier,” said the mayor, “is old.”", [("the mayor", "said", "The pier, | is old.")]),
        ("Lund was asked by host Carl Berg, “Does it leak?”", [("host Carl Berg", "was asked", "Does it leak?")]),
        ("Walking along the pier, Berg sighed. “It is gone.”", [("Berg", "sighed", "It is gone.")]),
    ],
)
def test_what_goes_on_behind_a_speaker(text, rows_of):
    assert said(text) == rows_of


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        ("“It leaks,” he said in a follow-up report.", [("he", "said", "It leaks,")]),
        ("“It leaks,” she continued in a new post.", [("she", "continued", "It leaks,")]),
        ("“It leaks,” Lund, who won the vote, claims.", [("Lund, who won the vote", "claims", "It leaks,")]),
        ("“It leaks,” the aides in Oslo report.", [("the aides in Oslo", "report", "It leaks,")]),
        ("Lund’s tweet, “It leaks,” drew 400 replies.", [("Lund", "tweet", "It leaks,")]),
        ("Her words – “what a shame” – drew boos.", [("Her", "words", "what a shame")]),
        ("Lund’s tweet, “Low Tide,” drew 400 replies.", []),
        ("Berg’s nickname, “the Eel,” is old.", []),
        (
            "One ad calls Lund “a shame”; another shows her asleep.",
            [("One ad", "calls", "Lund “a shame”"), ("another", "shows", "her asleep")],
        ),
    ],
)
def test_a_noun_behind_a_quotation_is_no_verb_and_a_text_has_its_words_beside_it(text, rows_of):
    assert said(text) == rows_of


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        (
            "“It leaks,” Lund said.\n\n“We can mend it.\n\n“We always could,” Berg said.",
            [("Lund", "said", "It leaks,"), ("Berg", "said", "We can mend it.\n\n“We always could,")],
        ),
        (
            "“It leaks,” Lund said.\n\n“We can mend it.\n\n“And we shall.”",
            [("Lund", "said", "It leaks, | We can mend it.\n\n“And we shall.")],
        ),
        (
            "Here is what Lund said on Monday:\n\n“It leaks. It will sink.”",
            [("Lund", "said", "It leaks. It will sink.")],
        ),
        ("It leaks, said Lund.", [("Lund", "said", "It leaks")]),
    ],
)
def test_words_that_run_over_paragraphs_go_to_the_speaker_at_their_end(text, rows_of):
    assert said(text) == rows_of


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        ("Speaking on “Pier Today,” Lund said it leaks.", [("Lund", "said", "it leaks")]),
        ("In her book “Low Tide,” Lund argues that it leaks.", [("Lund", "argues", "it leaks")]),
        ("Lund, best known for “Low Tide,” says the part was hard.", [("Lund", "says", "the part was hard")]),
        ("Lund, dubbed “the Eel,” said the pier is old.", [("Lund", "said", "the pier is old")]),
        (
            "“It leaks,” Lund said on “Pier Today,” “and it sinks.”",
            [("Lund", "said", "It leaks, | and it sinks.")],
        ),
    ],
)
def test_a_work_is_no_part_of_what_is_said(text, rows_of):
    assert said(text) == rows_of


@pytest.mark.parametrize(
    "text",
    [
        "It’s a good bet that the dam leaks.",
        "Lund is only the ninth judge who has been named.",
        "Strategic planning which joins both aims is needed.",
        "She was named by former town planning director Ann Berg.",
        "Rowers are helped by declining rents and better boats.",
        "The storm threatened to break the dam.",
        "It was a vote that threatened to split the council.",
        "The race promised to be a hard one.",
        "The roof fell, showing signs of wear.",
        "It goes without saying that the dam leaks.",
        "The firm will pay related costs and fees.",
        "Errors could be identified and denounced as such.",
        "Lund had many questions of his own.",
        "Three buyers have backed out.",
        "The deal has a total indicated value of ten kroner.",
        "As the council begins debating the wall, the mayor leaves.",
        "The wall may fall, as Berg has proved herself unready.",
        "The town report also closed the matter.",
        "She had faced extensive questioning about her role.",
        "He spoke at a Harbour Committee hearing this Thursday.",
        "It is extending its embrace to include every town.",
        "The mob has found you, and it will not leave.",
        "Ferries do not leak, as Lund claims.",
        "It was not, as Berg claims, an accident.",
        "Is the dam safe, as the mayor claims?",
        "If the dam is safe, as the mayor says, why was it closed?",
        "Lund kept silent, as her lawyer told her.",
        "He shouted and threw a bottle.",
        "Berg insisted and paid the bill.",
        "They agreed and closed the school.",
        "“Five eyes” refers to a pact.",
        "Berg responded with “Operation Old Harbour”.",
        "Berg responded with “smart” bombs.",
        "Berg nodded towards the door. “Exit.”",
    ],
)
def test_a_noun_or_a_thing_says_nothing(text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Lund bet that the dam leaks.", ("Lund", "bet", "the dam leaks")),
        ("Many judge that the dam leaks.", ("Many", "judge", "the dam leaks")),
        ("The council threatened to close the dam.", ("The council", "threatened", "to close the dam")),
        ("He joined a party that promised to mend it.", ("that", "promised", "to mend it")),
        ("Berg left, declining to speak.", ("Berg", "declining", "to speak")),
        ("Berg spoke again, showing the dam leaks.", ("Berg", "showing", "the dam leaks")),
        ("Lund found him “odd.”", ("Lund", "found", "him “odd.”")),
        (
            "Berg told them that it leaked, two people briefed on the matter have said.",
            ("Berg", "told", "it leaked"),
        ),
    ],
)
def test_the_same_words_where_somebody_speaks(text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Berg told voters who wonder why he is so quiet that he was raised that way.",
            ("Berg", "told", "he was raised that way"),
        ),
        (
            "Berg told a woman who suggested that the dam leaks that it was new.",
            ("Berg", "told", "it was new"),
        ),
        (
            "Berg said his staff “did the wrong thing” with the gate, but that the town was slow.",
            ("Berg", "said", "his staff “did the wrong thing” with the gate | the town was slow"),
        ),
        ("She declined that task and has since left the town.", ("She", "declined", "that task")),
        ("The men are aware of the gates and have mended them.", ("The men", "are aware of", "the gates")),
        (
            "Lund said he had watched the dam rise and thought of his father.",
            ("Lund", "said", "he had watched the dam rise and thought of his father"),
        ),
        ("Lund said he had watched the dam rise and called it safe.", ("Lund", "said", "he had watched the dam rise")),
        ("Berg supported Lund during his time at the club.", ("Berg", "supported", "Lund")),
        ("Berg brought up the charge during a hearing.", ("Berg", "brought up", "the charge")),
        ("Lund reported leaks during last week’s storm.", ("Lund", "reported", "leaks during last week’s storm")),
        ("Berg asked Lund to row during the race.", ("Berg", "asked", "to row during the race")),
        ("Lund blamed the divers on Twitter before the race.", ("Lund", "blamed", "the divers")),
        ("Rowers condemned the attacks on air crews.", ("Rowers", "condemned", "the attacks on air crews")),
        ("Lund criticised the ban on Facebook.", ("Lund", "criticised", "the ban on Facebook")),
        (
            "Lund accused Berg on Twitter of taking bribes.",
            ("Lund", "accused", "Berg on Twitter of taking bribes"),
        ),
        (
            "Berg rejected calls during the debate for a vote.",
            ("Berg", "rejected", "calls during the debate for a vote"),
        ),
        ("They say it works and has saved lives.", ("They", "say", "it works and has saved lives")),
        ("Doctors believe the boy died of heat.", ("Doctors", "believe", "the boy died of heat")),
        ("Divers have called for help and say the dam leaks.", ("Divers", "have called for", "help")),
        ("Her lawyers argue the dam was old and want the ban lifted.", ("Her lawyers", "argue", "the dam was old")),
        ("Lund insisted it was “sound”, as calls grew for a ban.", ("Lund", "insisted", "it was “sound”")),
        (
            "Police said in a statement released by the town that it leaks.",
            ("Police", "said in a statement", "it leaks"),
        ),
        ("Lund told divers on a call that it leaks.", ("Lund", "told", "it leaks")),
        ("Lund told jurors Berg lied.", ("Lund", "told", "Berg lied")),
        ("The government promises support.", ("The government", "promises", "support")),
        ("The mayor reports support.", ("The mayor", "reports", "support")),
        (
            "Lund said the plane crashed, minutes after taking off.",
            ("Lund", "said", "the plane crashed, minutes after taking off"),
        ),
        (
            "Lund said it could pass, without going through the town.",
            ("Lund", "said", "it could pass, without going through the town"),
        ),
        (
            "Lund said it was “a mess”, as it would cost too much.",
            ("Lund", "said", "it was “a mess”, as it would cost too much"),
        ),
        (
            "Experts say there is proof that dogs feel guilt and love their owners.",
            ("Experts", "say", "there is proof that dogs feel guilt and love their owners"),
        ),
        (
            "Lund said in a statement issued after news that Berg died that it leaks.",
            ("Lund", "said in a statement", "it leaks"),
        ),
        ("Crime is up, reports show.", ("reports", "show", "Crime is up")),
        ("Just over half of adults said it leaks.", ("Just over half of adults", "said", "it leaks")),
        ("Carl Berg, 45, smiled, “It leaks.”", ("Carl Berg, 45", "smiled", "It leaks.")),
        ("Supreme Court: Ban stands", ("Supreme Court", ":", "Ban stands")),
        ("“Nobody told me,” says Ann Lund, a nurse.", ("Ann Lund, a nurse", "says", "Nobody told me,")),
        ("“It was me!” says Berg.", ("Berg", "says", "It was me!")),
        ("Rights groups accuse the army of abuses.", ("Rights groups", "accuse", "the army of abuses")),
        ("Both parties want an early vote.", ("Both parties", "want", "an early vote")),
        ("According to Ann Lund, 34, the road was icy.", ("Ann Lund, 34", "According to", "the road was icy")),
        (
            "According to Ann Lund, a diver of Moss, the road was icy.",
            ("Ann Lund, a diver of Moss", "According to", "the road was icy"),
        ),
        ("According to Ann Lund, a man was shot.", ("Ann Lund", "According to", "a man was shot")),
        ("MUMBAI: Actor Ole Lund on Thursday denied that it leaks.", ("Actor Ole Lund", "denied", "it leaks")),
        ("Lund rejected that claim as “false”.", ("Lund", "rejected", "claim as “false”")),
        ("Labour accused her of theft, a charge she denies.", ("she", "denies", "a charge")),
        ("Fishermen fear that the dam leaks.", ("Fishermen", "fear", "the dam leaks")),
        (
            "According to the harbour master, Tom Berg, the dam will close.",
            ("the harbour master, Tom Berg", "According to", "the dam will close"),
        ),
        (
            "Lund dismissed as “garbage” reports that it leaks.",
            ("Lund", "dismissed", "as “garbage” reports that it leaks"),
        ),
        ("The singer, 29, who left in May, said it leaks.", ("The singer, 29, who left in May", "said", "it leaks")),
        ("Divers, citing locals, put the toll at 17.", ("Divers", "citing", "locals")),
        ("Divers, citing locals, put the toll at 17.", ("Divers", "put", "the toll at 17")),
        ("US strikes kill 30, say Houthis", ("Houthis", "say", "US strikes kill 30")),
        ("The dam will burst, warn experts.", ("experts", "warn", "The dam will burst")),
        ("The dam is safe, insist ministers, as the rain goes on.", ("ministers", "insist", "The dam is safe")),
        ("Dam to burst, says Lund", ("Lund", "says", "Dam to burst")),
        ("Lund, now in prison, said the dam leaks.", ("Lund, now in prison", "said", "the dam leaks")),
        ("Lund, like Berg, said the dam leaks.", ("Lund", "said", "the dam leaks")),
        ("Three divers, among them Lund, say the dam leaks.", ("Three divers", "say", "the dam leaks")),
        ("“Pier” director Ida Lund said it was “old”.", ("director Ida Lund", "said", "it was “old”")),
        ("“We dive”: rowers vote to strike", ("rowers", "vote", "We dive | to strike")),
        ("Your correspondent claims that it leaks.", ("Your correspondent", "claims", "it leaks")),
        ("Nearly half of voters said it leaks.", ("Nearly half of voters", "said", "it leaks")),
        ("About 300 divers said it leaks.", ("About 300 divers", "said", "it leaks")),
        ("Up to 20 divers said it leaks.", ("Up to 20 divers", "said", "it leaks")),
        ("Around 40% of adults said it leaks.", ("Around 40% of adults", "said", "it leaks")),
        ("Only 12% said it leaks.", ("Only 12%", "said", "it leaks")),
        ("Just one in ten said it leaks.", ("Just one in ten", "said", "it leaks")),
        ("A poll in May shows 68% of voters say it leaks.", ("68% of voters", "say", "it leaks")),
        ("The pair deny all charges.", ("The pair", "deny", "all charges")),
        ("Lund rated 32% of rowers' claims as “false”.", ("Lund", "rated", "32% of rowers' claims as “false”")),
        ("Villagers opposed to the mine said it leaks.", ("Villagers", "opposed", "to the mine")),
        ("Rowers won't give up, says leader as talks fail", ("leader", "says", "Rowers won't give up")),
        ("Dam will burst, say divers after visit", ("divers", "say", "Dam will burst")),
        ("Lund said divers went down and found that it leaks.", ("divers", "found", "it leaks")),
        ("Lund denied that, saying it holds.", ("Lund", "denied", "that")),
        ("Silva scored, a goal Ashby called “lucky”.", ("Ashby", "called", "lucky")),
        ("Divers say boats leak and need the dock.", ("Divers", "say", "boats leak and need the dock")),
        ("Divers want to row and see the dam.", ("Divers", "want", "to row and see the dam")),
        ("The dam leaks, official figures show.", ("official figures", "show", "The dam leaks")),
        ("New figures show the dam leaks.", ("New figures", "show", "the dam leaks")),
        (
            "Lund said a dam that, without naming it, he had seen, leaks.",
            ("Lund", "said", "a dam that, without naming it, he had seen, leaks"),
        ),
        ("Lund said his parents left Oslo and had nothing.", ("Lund", "said", "his parents left Oslo and had nothing")),
        ("Berg denied theft and having sent threats.", ("Berg", "denied", "theft and having sent threats")),
        ("Berg denied theft and has since left.", ("Berg", "denied", "theft")),
        ("Berg denied theft and was jailed.", ("Berg", "denied", "theft")),
        ("Berg denies he lies and has fun.", ("Berg", "denies", "he lies and has fun")),
        ("The dam is not safe, as Lund warned.", ("Lund", "warned", "The dam is not safe")),
        ("It was old, as Lund told me.", ("Lund", "told", "It was old")),
        ("On Friday, his family said he was kind.", ("his family", "said", "he was kind")),
        ("In a statement, his family said: “He rowed.”", ("his family", "said", "He rowed.")),
        (
            "Lund, who said he knew a man who sold boats and who hid them, left.",
            ("who", "said", "he knew a man who sold boats and who hid them"),
        ),
        ("Prof. She Lin said it was safe.", ("Lin", "said", "it was safe")),
        ("The group met Prof. We Lin, she said.", ("she", "said", "The group met Prof. We Lin")),
        ("Berg touted the new dam before he left for Oslo.", ("Berg", "touted", "the new dam")),
        (
            "Two experts say it should be paid by the Harbour Pact, the old alliance that includes most towns.",
            ("Two experts", "say", "it should be paid by the Harbour Pact"),
        ),
        ("Berg said on the station’s “This Week With Jo Lund” that it leaks.", ("Berg", "said", "it leaks")),
        ("“It leaks,” Berg told “Harbour and Friends,” adding that it was old.", ("Berg", "told", "It leaks,")),
        (
            "Berg told the Post’s “Good Pier” on Monday the tone of the talk was warm.",
            ("Berg", "told", "the tone of the talk was warm"),
        ),
        ("The club said it would hire Lund, a former rower.", ("The club", "said", "it would hire Lund")),
        ("Holm told “Harbour and Coast” that it would stay.", ("Holm", "told", "it would stay")),
        ("Some notes that Lund questioned are kept in the hall.", ("Lund", "questioned", "Some notes")),
        ("Berg has been blamed for closing it, killing the fish.", ("", "has been blamed for", "closing it")),
        (
            "The bank announced it would close the hall, beginning in May.",
            ("The bank", "announced", "it would close the hall, beginning in May"),
        ),
        (
            "The mayor’s decision to declare a flood comes after a long storm.",
            ("The mayor’s", "decision", "to declare a flood"),
        ),
        ("Lund’s determination to act alone inflamed the town.", ("Lund", "determination", "to act alone")),
        ("Lund’s plan to quickly raise the wall was good.", ("Lund", "plan", "to quickly raise the wall")),
        (
            "Berg spoke again, suggesting the May vote may be late.",
            ("Berg", "suggesting", "the May vote may be late"),
        ),
        ("As Berg put it the other day, the dam leaks.", ("Berg", "put it", "the dam leaks")),
        (
            "The Post maintained that its report was right, its editor, Ben Holm, said after the vote.",
            ("The Post", "maintained", "its report was right"),
        ),
        (
            "Lund, who sparred with Berg for years and who rowed for Oslo, left.",
            ("who", "sparred with", "Berg for years"),
        ),
        ("As Berg spoke about doing more, Lund left.", ("Berg", "spoke about", "doing more")),
        (
            "Lund, while saying he likes the pier, also said it should go.",
            ("Lund", "saying", "he likes the pier"),
        ),
        (
            "Lund, who has wanted a pier for years, also called for a lock.",
            ("who", "has wanted", "a pier for years"),
        ),
        (
            "Berg warns that the dam is weak and says Mayor Lund knows it.",
            ("Berg", "warns", "the dam is weak"),
        ),
        ("They discussed that old lock, which leaks.", ("They", "discussed", "that old lock")),
        (
            "Berg believes that heavy rain, snow and ice will come.",
            ("Berg", "believes", "heavy rain, snow and ice will come"),
        ),
        ("Lund said that clean water, not oil, matters.", ("Lund", "said", "clean water, not oil, matters")),
        ("Berg told his friend “Stop The Dam.”", ("Berg", "told", "Stop The Dam.")),
    ],
)
def test_where_a_claim_begins_and_ends_beside_others(text, row):
    assert row in said(text)


def speakers(text):
    """Return the source of each quotation that has one or none, nested ones left out."""
    found = annotated(text)
    sources = {f.link: text[f.start : f.end] for f in found if f.feature == "source"}
    return [sources.get(f.link, "") for f in found if f.feature == "quotation" and f.label != "nested"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [  # what another passes on
        ("Lund asserted that he had “the right to close it,” according to the Post. “It is mine.”", ["Lund", "Lund"]),
        ("“It broke no rule,” the note sent to Berg reads, according to the Post.", ["the note sent to Berg"]),
        ("“We lost,” lamented Ida Lund, according to two divers. “It hurts.”", ["Ida Lund", "Ida Lund"]),
        ("The dam is “too old,” according to Berg.", ["Berg"]),
        ("That does not explain why she “told no one of the leak for years,” according to Berg.", ["Berg"]),
        ("Lund thinks the dam is “too old,” according to Berg.", ["Berg"]),
        # what somebody says of another who says nothing
        ("Holm said on a website that the mayor offered “much stronger words than ever.”", ["Holm"]),
        ("Holm told the Post he found it “very hard to believe in a dam.”", ["Holm"]),
        ("Holm said a diver found the dam “too old.”", ["Holm"]),
        ("Holm said the report found that the dam was “too old.”", ["the report"]),
        ("Holm said that the mayor told him the dam was “too old.”", ["the mayor"]),
        ("Holm writes that this was rejected “years ago” by divers as meddling.", ["Holm"]),
        ("Holm writes that the dam was called “odd” by divers.", ["divers"]),
        ("The team liked the theme that, as Holm said, Berg showed “passion.”", ["Holm"]),
        ("Holm claimed Friday – without any proof – that divers are backing the “open dam.”", ["Holm"]),
        ("Lund’s tweet came days after “divers threw some stones at it” on May 10-13, 2012, reports the Post.",
         ["the Post"]),
        # the writer’s own thought
        ("How many dams do we foresee being shut for the wrong “water style”?", [""]),
        ("How many dams do divers foresee being shut for the wrong “water style”?", ["divers"]),
        # participles, recordings, long subjects
        ("Lund stood firm on it after the second dam meeting with divers broke up, warning it may last “years.”",
         ["Lund"]),
        ("The talks ended after Lund rose, warning it may last “years.”", ["Lund"]),
        ("They tarred the bill with a resolution expressing the sense that “it has harmed the dam.”", ["a resolution"]),
        ("The charge of theft in connection with the dam during the 2016 flood referred to it as “a den of fish.”",
         ["The charge of theft in connection with the dam during the 2016 flood"]),
        ("“They love it,” the video showed Lund telling divers. “It is theirs.”", ["Lund", "Lund"]),
        ("“They love it,” the video showed. “It is theirs.”", ["the video", "the video"]),
        ("“They love it,” Lund was caught on tape saying.", ["Lund"]),
        ("Holm’s office said it was “odd,” but the mayor has since taken to calling the leak a “prank.”",
         ["Holm’s office", "the mayor"]),
        # names behind dashes, nouns and verbs of one form
        ("“How odd to praise a dam because of its paint when it sinks!” -Carl Lund", ["Carl Lund"]),
        ("Lund describes herself as loving “all the dams!” — whose paint is old.", ["Lund"]),
        ("I was pulled up short by a single thought: “I could be wrong.”", [""]),
        ("The mayor thought: “I could be wrong.”", ["The mayor"]),
        ("It is the product of the “Eel” Leo XVI pontificates.", [""]),
        ("Lund claims boats provided an “air bridge” during the flood.", ["Lund"]),
        ("The boat claims divers made were “odd.”", [""]),
        ("In a report filled with rumours about angry texts and even about “the very old dam,” divers left.", [""]),
    ],
)  # fmt: skip
def test_whose_words_a_quotation_is(text, sources):
    assert speakers(text) == sources


def test_what_another_passes_on_keeps_both_attributions():
    found = said("“It broke no rule,” the note reads, according to the Post.")
    assert ("the note", "reads", "It broke no rule,") in found
    assert ("the Post", "according to", "“It broke no rule,” the note reads") in found


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Lund insisted Friday, a day of rain, that it leaks.", ("Lund", "insisted", "it leaks")),
        ("It was clear that, as Lund noted, it leaks.", ("Lund", "noted", "it leaks")),
        ("The dam was rejected “out of hand” by divers.", ("divers", "was rejected", "The dam")),
        ("The video showed Lund saying that it leaks.", ("Lund", "saying", "it leaks")),
    ],
)
def test_a_claim_behind_an_aside_or_in_a_frame(text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Ola Berg left. He hammered Carl Holm over his remark in which he said it was “odd.”", "Carl Holm"),
        ("Ola Berg said it leaks. He hammered Ida Holm over his remark in which he said it was “odd.”", "Ola Berg"),
    ],
)
def test_who_is_blamed_for_a_remark_is_who_made_it(text, term):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == term


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Jo Page rowed. Mr. Page said no. Dr. Post said yes.", "person Jo Page | person Post"),
        ("President Enzo Fox dived. Fox said no. He said why.", "person Enzo Fox | person Enzo Fox"),
        ("Lisa Page dived. Jo Page said no. He added that it leaked.", "person Jo Page | person Jo Page"),
        ("Fox said no. The Harbour Post said yes.", "medium Fox | medium Harbour Post"),
        ("A CNN spokesman said no. A CNN poll said yes.", "unnamed CNN spokesman | medium CNN poll"),
        ("A Fox News report said no.", "medium Fox News report"),
        ("Ole Lund rowed. Mr. Lund’s adoring fans said no.", "unnamed Mr. Lund’s adoring fans"),
        ("Ole Lund rowed. Mr. Lund said no.", "person Ole Lund"),
        ("A separate harbour memo said no.", "medium separate harbour memo"),
        ("A diver carrying a rope said no.", "unnamed diver"),
    ],
)
def test_what_kind_of_source_a_name_or_a_noun_beside_a_name_is(text, sources):
    assert " | ".join(f"{f.label} {f.term}" for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Divers said no. The report said yes. They said why.", "Divers | report | Divers"),
        ("The Divers' Union said no. The report said yes. They said why.", "Divers' Union | report | Divers' Union"),
        ("Divers said no. A woman said yes. They said why.", "Divers | woman | Divers"),
        ("A new memo by harbour pilots said no. They said why.", "new memo | harbour pilots"),
        ("Lund's family said no. They said why.", "Lund's family | Lund's family"),
    ],
)
def test_they_are_several(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Susan Berg said no. Ida Holm rowed. She added that it leaked.", "Susan Berg | Susan Berg"),
        ("Susan Berg said no. Ida Holm rowed. She said that it leaked.", "Susan Berg | Ida Holm"),
        ("Susan Berg said no. Ida Holm rowed. She went on to say that it leaked.", "Susan Berg | Susan Berg"),
        ("Carl Lund left. Susan Berg said no. “It leaks,” the House speaker continued.", "Susan Berg | Susan Berg"),
        ("Carl Lund left. Susan Berg said no. “It leaks,” the House speaker said.", "Susan Berg | House speaker"),
        ("Sen. Susan Berg said no. “It leaks,” the mayor continued.", "Susan Berg | the mayor"),
        ("Susan Berg said no. “It leaks,” the spokesman continued.", "Susan Berg | the spokesman"),
        ("Divers said no. “It leaks,” the House speaker continued.", "Divers | House speaker"),
    ],
)
def test_who_spoke_last_goes_on(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Carl Lund said no. The man said it leaks.", "Carl Lund | The man"),
        ("Susan Berg said no. The woman said it leaks.", "Susan Berg | The woman"),
        ("Carl Lund said no. Susan Berg said why. The nominee said it leaks.", "Carl Lund | Susan Berg | The nominee"),
        (
            "Carl Lund, the nominee, said no. Susan Berg said why. The nominee said it leaks.",
            "Carl Lund | Susan Berg | Carl Lund",
        ),
        ("Susan Berg said no. Carl Lund said why. The candidate said yes. She said it leaks.",
         "Susan Berg | Carl Lund | The candidate | Susan Berg"),
        ("President Carl Lund left. Susan Berg said no. The president’s claim that it leaks fell.",
         "Susan Berg | Carl Lund"),
    ],
)  # fmt: skip
def test_a_description_that_fits_anybody_is_left_open(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("We spoke of the aims of a mayor who says it leaks.", "mayor"),
        ("The spokesman for the dam who says it leaks left.", "The spokesman"),
        ("He is the kind of diver who says it leaks.", "diver"),
        ("Rowers and divers who say it leaks left.", "Rowers and divers"),
        ("The aims of the town's plan, which says it leaks, are new.", "town's plan"),
        ("They got a letter in 2015 that said it leaks.", "letter"),
        ("They met a diver at Moss who says it leaks.", "diver"),
        ("They talked to Berg, who says it leaks.", "Berg"),
        ("He wrote to Carl Lund, a former rower, who says it leaks.", "Carl Lund"),
        ("He saw The Harbour Echo, an old, grey, free paper, which says it leaks.", "Harbour Echo"),
        ("He met Susan Berg, founder of Norline Seaways, who says it leaks.", "Susan Berg"),
        ("Susan Berg, a diver who swam, and Carl Lund, who says it leaks, left.", "Carl Lund"),
    ],
)
def test_a_relative_goes_back_to_the_noun_before_it(text, term):
    found = [
        f.term for f in annotated(text) if (f.feature == "source" and text[f.start] == "w") or text[f.start] == "t"
    ]
    assert term in found


@pytest.mark.parametrize(
    ("text", "source", "term"),
    [
        ("The D.A.R. president, Carl Holm, said no.", "The D.A.R. president, Carl Holm", "Carl Holm"),
        ("This time harbour pilots said no.", "harbour pilots", "harbour pilots"),
        ("“No,” said Carl Holm in a joint statement.", "Carl Holm", "Carl Holm"),
        ("“No,” said divers in Jutland.", "divers in Jutland", "divers"),
        ("“No,” said the mayor’s lawyers Carl Holm and Susan Lund in a statement.",
         "the mayor’s lawyers Carl Holm and Susan Lund", "Carl Holm and Susan Lund"),
        ("Former attorney for the District of Jutland Joseph diBerg said no.",
         "Former attorney for the District of Jutland Joseph diBerg", "Joseph diBerg"),
        ("A spokesman for Jutland Joseph Berg said no.", "A spokesman for Jutland Joseph Berg", "spokesman"),
        ("Ayman al-Holmi said no.", "Ayman al-Holmi", "Ayman al-Holmi"),
        ("The plan he and Berg signed said no.", "The plan he and Berg signed", "plan"),
        ("The U.S.-led fleet said no.", "The U.S.-led fleet", "U.S.-led fleet"),
        ("The WHO said no.", "The WHO", "WHO"),
    ],
)  # fmt: skip
def test_where_a_speakers_phrase_begins_and_ends(text, source, term):
    found = next(f for f in annotated(text) if f.feature == "source")
    assert (text[found.start : found.end], found.term) == (source, term)


def test_a_headline_founds_no_name_and_a_surname_alone_is_a_persons():
    text = "Berg Says Lund's 'Dam**ner' Pier No Worse Than Holm\n\nHolm said no."
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == "Holm"
    text = "Zena Lerner is old.\n\nLerner wept when she denied it.\n\n“It leaks,” she said."
    assert {f.term for f in annotated(text) if f.feature == "source"} == {"Zena Lerner"}
    text = "The Fifth Amendment is old. She said no. It was her Fifth Amendment."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["she"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Mayor Bill de Lund rowed. De Lund said no.", "Bill de Lund"),
        ("The diver Jan Holm said no. In June Lund said yes.", "Jan Holm | Lund"),
        ("Organiser Carl Holm said no. Carl Holm said why.", "Carl Holm | Carl Holm"),
        ("A Labour MP, Carl Holm, said no.", "Carl Holm"),
        ("They met Chairman Carl Holm Sunday. His claim that it leaks fell.", "Carl Holm"),
        ("About Monsignor Berg: the dam leaks, it is old. Carl Holm said no.", "Carl Holm"),
    ],
)
def test_a_name_beside_a_month_a_day_or_a_role(text, sources):
    assert " | ".join(f.term for f in annotated(text) if f.feature == "source") == sources


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Court rules\n\nNew Moss: The court said no.", [("The court", "said", "no")]),
        ("Lund vows\n\nMOSS: Lund vowed to win. She said so.", [("Lund", "vowed", "to win"), ("She", "said", "so")]),
        ("Ferries\n\nMoss (AP): Lund said no. In Moss, no ferry ran.", [("Lund", "said", "no")]),
        ("Ferries\n\nBERG: I rowed. It was old.\n\nIt sank.", [("BERG", ":", "I rowed. It was old.")]),
        ("Ferries\n\nIda Berg: It was old.\n\nBerg rowed.", [("Ida Berg", ":", "It was old")]),
        ("Report: Lund to speak at a ferry.\n\nIt sank.", [("Report", ":", "Lund to speak at a ferry")]),
    ],
)
def test_a_place_and_a_colon_before_an_articles_first_sentences_is_no_speaker(text, expected):
    assert [found for found in said(text) if "vows" not in found] == expected


@pytest.mark.parametrize(
    ("text", "source", "mark", "content"),
    [
        ("Dam is not safe: report\n\nNobody came.", "report", ":", "Dam is not safe"),
        ("Dam will burst: Lund\n\nIda Lund said so.", "Lund", ":", "Dam will burst"),
        ("Pier ‘must close’ – Lund\n\nIda Lund said so.", "Lund", "–", "Pier ‘must close’"),
        ("Lund: Pier ‘odd’ to divers\n\nIda Lund said so.", "Lund", ":", "Pier ‘odd’ to divers"),
    ],
)
def test_a_headline_tells_who_says_it_before_or_behind_a_mark(text, source, mark, content):
    assert (source, mark, content) in said(text)


@pytest.mark.parametrize(
    "text",
    ["Dam will burst: here is why\n\nIda Lund said so.", "Pier closed: Moss\n\nIt was.", "Dam: Lund\n\nLund said so."],
)
def test_what_else_stands_behind_a_headlines_colon_is_no_speaker(text):
    assert not any(mark == ":" for _, mark, _ in said(text))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("“It leaks,” Mr. Lund said, “but it will hold. It must.”", "direct direct"),
        ("“The dam,” said Lund, “is old,” and added, “but firm.”", "direct direct partial"),
        ("It was “odd,” Lund said, “and dear.”", "partial partial"),
        ("“It leaks,” Lund said. The pier is, he said, “old”.", "direct partial"),
    ],
)
def test_a_quotation_resumed_behind_its_speaker_is_direct_as_it_began(text, labels):
    assert " ".join(label for _, label in rows(text, "quotation")) == labels


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Saudi Arabia", "state"),
        ("The United States", "state"),
        ("South Korea's Ole Holm", "person"),
        ("New York Mayor Ole Holm", "person"),
        ("Human Rights Watch", "body"),
        ("Islamic State", "body"),
        ("Hezbollah", "body"),
        ("Labour's Ida Lund", "person"),
    ],
)
def test_states_and_bodies_of_two_words_are_no_persons(name, kind):
    assert [label for _, label in rows(f"{name} said it held.", "source")] == [kind]


def test_senators_of_states_of_two_words_are_named_together():
    text = "Senators Ole Lund of Rhode Island and Ida M. Holm of Oregon said no."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Ole Lund and Ida M. Holm"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (
            "Tom Holm said it was over. “We lost,” Holm said.\n"
            "The pier's head coach, Andrew Lund, was calm. “It holds,” he said.",
            "Andrew Lund",
        ),
        ("Tom Holm said it leaks.\nDam owner Costas Berg, 52, grabbed a mop. He said it was wet.", "Costas Berg"),
        ("Costas Berg, 52, grabbed a mop.\nHe said: “It was wet.”", "Costas Berg"),
        ("Tom Holm said it leaks.\nBerg himself rowed. “It holds,” he said.\nRehan Berg rows.", "Rehan Berg"),
        ("Tom Holm said it leaks.\nFormer diver Jan Berg, who left, is away. In May, he said it held.", "Jan Berg"),
        ("Tom Holm said it leaks. On Monday, Carl Berg, 52, rowed. He said it held.", "Carl Berg"),
        ("Tom Holm said it leaks.\nTeacher Seán Berg was calm. “It holds,” he said.", "Seán Berg"),
        ("Tom Holm said it leaks.\nA doctor at the pier said it was wet. “It leaks,” he said.", "doctor"),
        (
            "Ida Holm said it leaks.\nOne young mother at the pier said it was wet. “It leaks,” she said.",
            "young mother",
        ),
        ("A nurse at the pier said it leaks. “You get a bucket,” she said.", "nurse"),
        ("Tom Holm said it leaks. “We row!” Holm cried. A ferry went by. “It leaks,” he said.", "Tom Holm"),
        ("Tom Holm said it leaks.\nMoss Harbour, 52 miles off, was wet. “It leaks,” he said.", "Tom Holm"),
        ("Tom Holm said it leaks. Even as Ms. Lund rowed, he said it held.", "Tom Holm"),
        ("Carl Holm said it leaks.\nA lawyer for the harbour said he told Lund to go.", "Carl Holm"),
        ("Tom Holm said it leaks. The dam cost Carl Berg a lot. He said it would go.", "Tom Holm"),
    ],
)
def test_a_pronoun_is_whom_the_sentence_before_is_about(text, term):
    terms = [f.term for f in annotated(text) if f.feature == "source"]
    assert terms[-1].lower().endswith(term.lower())


@pytest.mark.parametrize(
    ("text", "term"),
    [
        # surnames before given names, given names alone
        ("Liu Wenhao said it leaks. Liu said more.", "Liu Wenhao"),
        ("Kim Dae-ho, the mayor, said it leaks.\nMr. Kim said more.", "Kim Dae-ho"),
        ("Liu Wenhao and Liu Min said it leaks. Liu said more.", "Liu"),
        ("Ole Liu and Liu Min said it leaks. Liu said more.", "Ole Liu"),
        ("Diver Ida Lund, 67, was at the pier. Ida told us it leaks.", "Ida Lund"),
        ("Diver Scott Lund said it leaks. Mr. Scott said more.", "Scott"),
        # roles before names
        ("NATO Secretary-General Jens Holm said it leaks.", "Jens Holm"),
        ("Chief Executive Mary Holm said it leaks.", "Mary Holm"),
        ("Minister of State for Home Affairs Ole Holm said it leaks.", "Ole Holm"),
        ("Secretary of State Ida Holm said it leaks.", "Ida Holm"),
        ("Commission on Elections Chair George Holm said it leaks.", "George Holm"),
        ("Commission on Elections members said it leaks.", "Commission"),
        ("Det Insp Mark Holm said it leaks.", "Mark Holm"),
        ("Labour TD Ole Holm said it leaks.", "Ole Holm"),
        ("Mother-of-two Ida Holm said it leaks.", "Ida Holm"),
        ("Emma Holm rows. Miss Holm said it leaks.", "Emma Holm"),
        # names in apposition
        ("Its lead author, economist Ronald Holm, said it leaks.", "Ronald Holm"),
        ("Her colleague, Dr Pieter van Holm, said it leaks.", "Pieter van Holm"),
        ("Lund's lawyer, the Rev. Patricia Berg, said it leaks.", "Patricia Berg"),
        ("His wife, Ida, said it leaks.", "Ida"),
        ("His lawyer, former Harbour Director, said it leaks.", "his lawyer"),
        ("Their father, former Vice President Ole Holm, said it leaks.", "Ole Holm"),
        # texts
        ("The harbour board said no.\nThe old report named Lund. It finds that dams leak.", "old report"),
        ("The report says the dam leaks. Moss, it says, has slept.", "report"),
        ("The report is out. The harbour board said no. It called it a scandal.", "harbour board"),
        # other words for offices
        ("Prime Minister Asa Holm said it leaks. Ida Lund said no. The premier said more.", "Asa Holm"),
        ("Finance Minister Asa Holm said it leaks. Ida Lund said no. The premier said more.", "premier"),
        ("Gen. Ole Holm said it leaks. Ida Lund said no. The commander said more.", "Ole Holm"),
        ("Attorney Ole Holm said it leaks. Ida Lund said no. Her lawyer said more.", "her lawyer"),
    ],
)
def test_names_behind_roles_and_what_stands_for_them(text, term):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == term


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("The Organisation for Security and Cooperation in Europe", "body"),
        ("Justice Watch International", "body"),
        ("Justice Lund", "person"),
        ("CEO", "unnamed"),
    ],
)
def test_bodies_that_begin_like_judges_or_hold_and(name, kind):
    assert [label for _, label in rows(f"{name} said it held.", "source")] == [kind]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Pat Berg, the head of the Harbour Watch of Norway (HWN), told", "", "Pat Berg"),
        ("The president of the Harbour Labour Congress (HLC), Joe Lund, said", "", "Joe Lund"),
        ("A lawyer for Mr. Berg, Ida Lund, said", "", "Ida Lund"),
        (
            "Pat Lund, chief executive of the Harbour Alliance, which owns ports, said",
            "Pat Lund, chief executive of the Harbour Alliance",
            "Pat Lund",
        ),
        ("Dr. Ida Lund, a diver and head of the dam board at a clinic in Moss, New York, said", "", "Ida Lund"),
        ("Sen. Jo Lund (D-R.I.), said", "", "Jo Lund"),
        ("The head of collapsed harbour firm Zahlberg said", "", "head"),
        ("A lawyer for chipmaker Velberg said", "", "lawyer"),
        ("The spokesman for the shipping company Nordberg said", "", "The spokesman"),
        ("Former chief of staff Ida Lund said", "Ida Lund", "Ida Lund"),
        ("After talks with a lawyer for the firm, Berg said", "Berg", "Berg"),
        ("The mayor's nominee to lead the Harbour Department said", "", "The mayor's nominee"),
        ("The man hired to run the pier said", "", "The man"),
        ("To save the pier the mayor said", "the mayor", "the mayor"),
        ("Divers not involved in the work said", "", "Divers"),
        ("Officials briefed on the talks said", "", "Officials"),
        ("A study of almost 12,000 divers said", "", "study"),
        ("A survey of more than 300 firms said", "", "survey"),
        ("More than 2,000 divers said", "", "More than 2,000 divers"),
        ("At least 40 divers said", "", "At least 40 divers"),
        ("A mother of three said", "", "mother"),
        ("A poll released on Monday said", "", "poll"),
        ("The mayor on Monday said", "The mayor", "The mayor"),
        ("She and her divers said", "", "She and her divers"),
        ("A study last week by the Harbour Foundation said", "", "study"),
        ("A man who named himself as her husband said", "", "man"),
        ("An aide who asked not to be named because he was not allowed to speak said", "", "aide"),
        ("Will Berg said", "", "Will Berg"),
        ("May Lund said", "", "May Lund"),
        ("The coach, Will Berg, said", "", "Will Berg"),
        ("In May Lund said", "Lund", "Lund"),
        ("On 1 May Lund said", "Lund", "Lund"),
        ("Lund and nine other Democrats said", "", "Lund and nine other Democrats"),
    ],
)
def test_a_source_is_the_whole_phrase_and_its_head(text, source, name):
    text += " it leaks."
    found = [(f.term, text[f.start : f.end]) for f in annotated(text) if f.feature == "source"]
    text = text.removesuffix(" it leaks.")
    assert found == [(name, source or text.rsplit(None, 1)[0].rstrip(","))]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lund accused Berg of draining it, a charge harbour officials denied.", "harbour officials"),
        ("The pier will close, a move that Lund opposed.", "Lund"),
        ("The pier will close, a demand Lund rejected.", "Lund"),
        ("It leaks, a request form said.", "a request form"),
    ],
)
def test_what_sums_up_is_no_part_of_who_says_it(text, source):
    assert source in [said for said, _ in rows(text, "source")]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The council has written to the mayor asking him to close the pier.", "The council", "asking"),
        ("Lund gave a letter to Berg asking him to close the pier.", "a letter to Berg", "asking"),
        ("According to the club, divers saw the dam and the board noted that it leaks.", "the board", "noted"),
    ],
)
def test_a_participle_and_a_shared_verb_are_their_subjects_own(text, source, cue):
    assert (source, cue) in [found[:2] for found in said(text)]


def test_a_clock_time_opens_no_content_and_according_is_nobody():
    text = "According to the log, divers responded to the pier around 2:15 a.m. and noted that it leaks."
    assert not any(said.startswith("15") for said, _ in rows(text, "content"))
    assert "According" not in [said for said, _ in rows(text, "source")]


@pytest.mark.parametrize(
    "role", ["The Harbour Works CEO", "Its CEO", "The firm's Chief Executive", "Harbour Works founder"]
)
def test_a_name_in_apposition_to_a_role_is_whom_it_means(role):
    text = f"{role}, Ida Lund, said it held."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Ida Lund"]


@pytest.mark.parametrize(("other", "who"), [("His son David Lund", "David Lund"), ("The diver David Holm", "Asa Lund")])
def test_a_surname_that_two_bear_takes_no_pronoun_from_who_spoke_last(other, who):
    text = f"Asa Lund rows. {other}, 31, left. “It leaks,” David said.\n\nMr. Lund was no rebel. “I rowed,” he said."
    assert [f.term for f in annotated(text) if f.feature == "source"] == [other.split(maxsplit=2)[-1], who]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("His brother, Ole, 29, said it leaks.", "His brother, Ole, 29", "Ole"),
        ("At the pier, retired rower Carl Berg said it leaks.", "retired rower Carl Berg", "Carl Berg"),
        ("Former U.N. Ambassador Ida Holm said it leaks.", "Former U.N. Ambassador Ida Holm", "Ida Holm"),
        ("Officials from Moss and Ystad said it leaks.", "Officials from Moss and Ystad", "Officials"),
    ],
)
def test_a_relation_an_age_a_role_in_ed_and_two_places_belong_to_the_source(text, source, name):
    assert [(text[f.start : f.end], f.term) for f in annotated(text) if f.feature == "source"] == [(source, name)]


@pytest.mark.parametrize(
    ("told", "via"),
    [
        ("investors on a call", "investors"),
        ("MPs during a debate", "MPs"),
        ("the House committee on dams", "the House committee on dams"),
        ("people on benefits", "people on benefits"),
    ],
)
def test_an_occasion_is_not_whom_somebody_told(told, via):
    assert [words for words, _ in rows(f"Lund told {told} that it leaks.", "via")] == [via]


@pytest.mark.parametrize(
    ("told", "content"),
    [
        ("reporters", "Berg had lied"),
        ("reporters", "Ida Berg was a liar"),
        ("reporters", "Berg’s plan was bad"),
        ("the court", "Mr Berg hit him"),
        ("the court", "police had been called"),
        ("the BBC", "Berg had lied"),
        ("the BBC", "divers had found it"),
        ("Sky News", "Berg had lied"),
        ("Channel Six", "Berg had lied"),
        ("Reuters", "President Ole Berg had called"),
        ("MPs", "ministers had lied"),
        ("voters", "taxes would not rise"),
        ("Norway’s parliament", "Sweden would join"),
        ("delegates at the party conference", "Sweden would win"),
        ("the court", "Berg “was lying”"),
    ],
)
def test_whom_somebody_tells_ends_where_the_one_spoken_of_begins(told, content):
    text = f"Ida Lund told {told} {content}."
    assert [text[f.start : f.end] for f in annotated(text) if f.feature == "via"] == [told]
    assert said(text) == [("Ida Lund", "told", content)]


def test_what_was_told_to_somebody_was_so_has_no_subject_of_its_own():
    text = "The plan, which Lund told the Harbour Examiner was bad, failed."
    assert ("Lund", "told", "was bad") in said(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund told people gathered at the hall to go home.", [("Lund", "told", "to go home")]),
        ("Lund told divers gathered at the pier that it leaks.", [("Lund", "told", "it leaks")]),
        (
            "The study shows the dam may fail, the authors write.",
            [("The study", "shows", "the dam may fail"), ("the authors", "write", "The study shows the dam may fail")],
        ),
        (
            "The Fed left its rate unchanged and said growth was slow.",
            [("The Fed", "said", "growth was slow")],
        ),
        ("The Fed left rates unchanged and said growth was slow.", [("The Fed", "said", "growth was slow")]),
    ],
)
def test_those_gathered_authors_who_write_and_what_is_left_unchanged(text, found):
    assert said(text) == found


def test_a_request_behind_a_comma_is_nobody_who_says_so():
    text = "According to the club, Lund will meet Berg on Monday, at the divers’ request."
    assert said(text) == [("the club", "According to", "Lund will meet Berg on Monday, at the divers’ request")]


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        ("Rear Adm. Ole Lund said it held.", "Rear Adm. Ole Lund", "Ole Lund", "person"),
        ("“It held,” said Vice Adm. Ole Lund.", "Vice Adm. Ole Lund", "Ole Lund", "person"),
        ("Lt. Gen. Ida Lund said it held.", "Lt. Gen. Ida Lund", "Ida Lund", "person"),
        ("The Office for National Statistics said it fell.", None, "Office for National Statistics", "body"),
        ("The Bureau of Harbour Statistics said it fell.", None, "Bureau of Harbour Statistics", "body"),
        ("The Institute for Harbour Studies said it fell.", None, "Institute for Harbour Studies", "body"),
        ("The Centers for Tide Control and Safety said it fell.", None, "Centers for Tide Control and Safety", "body"),
        ("Prices rose in May and the bank said they would fall.", "the bank", "bank", "body"),
        ("United won 2-0 and the coach said they were poor.", "the coach", "coach", "unnamed"),
        ("United won on Sunday and Lund said they were poor.", "Lund", "Lund", "person"),
        ("Moss beat Ystad and Lund said they were poor.", "Lund", "Lund", "person"),
        ("Ole Holm and Ida Lund said they were poor.", "Ole Holm and Ida Lund", "Ole Holm and Ida Lund", "person"),
    ],
)
def test_ranks_cut_short_offices_of_figures_and_a_subject_behind_another_clause(text, source, name, kind):
    source = source or text[: text.index(" said")]
    found = [(text[f.start : f.end], f.term, f.label) for f in annotated(text) if f.feature == "source"]
    assert found == [(source, name, kind)]


def test_a_post_on_x_ends_its_sentence():
    text = "“It leaks,” Ida Lund wrote on X. Ole Berg replied that it held."
    assert said(text) == [("Ida Lund", "wrote", "It leaks,"), ("Ole Berg", "replied", "it held")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A study published Tuesday in the journal Nature found it leaks.",
            ("A study published Tuesday in the journal Nature", "found", "it leaks"),
        ),
        (
            "A report released Monday by the council found it leaks.",
            ("A report released Monday by the council", "found", "it leaks"),
        ),
        (
            "A poll released Monday found most voters oppose it.",
            ("A poll released Monday", "found", "most voters oppose it"),
        ),
        ("Lund said she would vote no, calling the dam a sham.", ("Lund", "calling", "the dam a sham")),
        ("“It leaks,” Lund said, calling the dam a sham.", ("Lund", "calling", "the dam a sham")),
        ("Lund said last month the dam would close.", ("Lund", "said", "the dam would close")),
        ("Lund said last month Norway would join.", ("Lund", "said", "Norway would join")),
    ],
)
def test_texts_put_out_on_a_day_and_what_a_thing_is_called_in_passing(text, found):
    assert found in said(text)


@pytest.mark.parametrize(
    "said_so", ["Norway denies", "Norway has denied", "Berg denied", "he denies", "that Berg denies"]
)
def test_a_charge_that_another_denies_is_the_outlets_remark(said_so):
    text = f"Lund accused Berg of theft, a charge {said_so}."
    contents = [words for _, _, words in said(text)]
    assert contents == ["Berg of theft", "a charge"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Two women left. One said it leaks.", "One", "One"),
        ("Two women left. One of them said it leaks.", "One of them", "One of them"),
        ("Ida Lund met Ole Berg. The two said it leaks.", "The two", "two"),
    ],
)
def test_one_and_the_two_are_unnamed(text, source, name):
    found = [(text[f.start : f.end], f.term, f.label) for f in annotated(text) if f.feature == "source"]
    assert found == [(source, name, "unnamed")]


@pytest.mark.parametrize("who", ["Harbour Mayor Jo Lund, R-Moss, of all people", "Holm’s Ida Berg, a diver"])
def test_a_claim_beside_the_main_clause_is_whose_name_stands_behind_with(who):
    text = f"Rowers tore into the plan, with {who}, calling it odd."
    assert (who, "calling", "it odd") in said(text)


def test_who_is_asked_behind_a_quotation_is_who_asks():
    text = "“Is it safe?” asked Ida Lund."
    assert said(text) == [("Ida Lund", "asked", "Is it safe?")]
    assert not [f for f in annotated(text) if f.feature == "via"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund agreed with Berg that it was safe.", ("Lund", "agreed with", "it was safe")),
        ("Lund agreed with critics that “it leaks”.", ("Lund", "agreed with", "it leaks")),
        ("Lund agreed with the man that sold it.", ("Lund", "agreed with", "the man that sold it")),
        ("“It held,” Lund hit back.", ("Lund", "hit back", "It held,")),
    ],
)
def test_with_whom_somebody_agrees_is_told_it_and_hitting_back_is_saying(text, found):
    assert found in said(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Two-thirds of drivers", "Two-thirds of drivers", "unnamed"),
        ("Nine out of ten", "Nine out of ten", "unnamed"),
        ("One in five", "One in five", "unnamed"),
        ("A number of residents", "number of residents", "unnamed"),
        ("The majority of voters", "majority of voters", "unnamed"),
        ("A group of MPs", "group of MPs", "body"),
        ("A friend of the mayor", "friend", "unnamed"),
        ("The Minister of Dams, Dr Ole Berg,", "Ole Berg", "person"),
        ("The Secretary of State for Dams, Ida Lund,", "Ida Lund", "person"),
        ("The Archbishop of Moss, Ole Berg,", "Ole Berg", "person"),
        ("The Secretary of State for Dams", "Secretary of State for Dams", "person"),
        ("The Director of Public Prosecutions", "Director of Public Prosecutions", "person"),
        ("Minister of Dams Ole Berg", "Ole Berg", "person"),
        ("The House of Lords", "House of Lords", "body"),
        ("Ex-president Ole Berg", "Ole Berg", "person"),
        ("Co-CEO Ida Berg", "Ida Berg", "person"),
        ("Director-General Ida Berg", "Ida Berg", "person"),
        ("The king", "The king", "person"),
        ("The ruling", "ruling", "medium"),
        ("A court ruling", "court ruling", "medium"),
        ("The man running the dam", "The man", "person"),
        ("The Economist", "Economist", "medium"),
        ("The economist", "The economist", "person"),
        ("The spectator", "spectator", "unnamed"),
        ("The Hill", "Hill", "medium"),
        ("Anita Hill", "Anita Hill", "person"),
        ("USA Today", "USA Today", "medium"),
        ("Channel 4 News", "Channel 4 News", "medium"),
        ("Middle East Monitor", "Middle East Monitor", "medium"),
        ("Ole Forbes", "Ole Forbes", "person"),
        ("Goldman Sachs", "Goldman Sachs", "body"),
        ("Harbour.ie", "Harbour.ie", "medium"),
        ("The website Harbour.ie", "Harbour.ie", "medium"),
        ("Leader of the Opposition Vikram Das", "Vikram Das", "person"),
        ("Local swimming coach Ida Lund", "Ida Lund", "person"),
        ("Former boxing champion Ole Berg", "Ole Berg", "person"),
        ("A man carrying passengers", "man", "unnamed"),
        ("The fashion retailer Dellwood", "Dellwood", "body"),
        ("Marlow & Hart", "Marlow & Hart", "body"),
        ("The National Union of Students", "National Union of Students", "body"),
        ("Critics of the dam", "Critics", "unnamed"),
        ("A utility, Cascade Power,", "Cascade Power", "body"),
        ("A company spokesman, Ole Berg,", "Ole Berg", "person"),
        ("Her daughter, the novelist Ida Lund,", "Ida Lund", "person"),
        ("Human rights group Pro Asyl", "Pro Asyl", "body"),
        ("The tabloid newspaper Bild", "Bild", "medium"),
        ("Union President Ida Lund", "Ida Lund", "person"),
        ("The Austin, Texas-based company", "Austin, Texas-based company", "body"),
        ("Farmers in western New Jutland", "Farmers", "unnamed"),
        ("The Left Front (LF) convenor", "Left Front (LF) convenor", "unnamed"),
        ("One Tory MP", "One Tory MP", "unnamed"),
        ("A Sinn Féin TD", "Sinn Féin TD", "unnamed"),
        ("Real Madrid", "Real Madrid", "body"),
        ("Greens senator Dorinda Fox", "Dorinda Fox", "person"),
        ("The White House", "White House", "body"),
        ("Investor Blue Heron Capital", "Investor Blue Heron Capital", "body"),
        ("A former Commissioner of Police, Mr Ole Berg,", "Ole Berg", "person"),
        ("His rival, Independent candidate Ida Lund,", "Ida Lund", "person"),
        ("Her opponent in the vote, state Sen. Ole Berg,", "Ole Berg", "person"),
        ("Evacuee Ole Berg", "Ole Berg", "person"),
        ("The U.N.’s envoy", "U.N.’s envoy", "unnamed"),
        ("A source close to the board hit back and", "source", "unnamed"),
        ("Cathaoirleach Niamh Brennan", "Niamh Brennan", "person"),
        ("J.K.Lund", "J.K.Lund", "person"),
        ("Accountability", "Accountability", "unnamed"),
        ("Ole\N{NO-BREAK SPACE}Berg", "Ole Berg", "person"),
    ],
)
def test_whom_a_count_an_office_or_a_paper_stands_for(text, name, kind):
    found = [(f.term, f.label) for f in annotated(f"{text} said it leaks.") if f.feature == "source"]
    assert found == [(name, kind)]


def test_an_office_for_something_means_who_holds_that_one():
    text = "The Minister of Dams, Ole Berg, said no. The Minister of Dams said why. The Minister of Health said yes."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Ole Berg", "Ole Berg", "Minister of Health"]


def test_the_archbishop_and_the_pontiff_are_who_is_called_so():
    text = "Archbishop Ole Berg said no. The archbishop said why. Pope Leo said yes. The pontiff smiled. The pontiff said so."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Ole Berg", "Ole Berg", "Leo", "Leo"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jayden Cole, 19, swam. “Yes,” the teenager said.", "Jayden Cole"),
        ("Coach Marco Silvestri had no complaints. “It leaks,” said the Italian.", "Marco Silvestri"),
        ("Ole Berg rowed.\n“It leaks,” the striker said.", "Ole Berg"),
        ("Ole Berg met Carl Lund. “It leaks,” the striker said.", "striker"),
        ("A teenager drowned near Ole Berg. “It leaks,” the teenager said.", "teenager"),
        ("A striker met Ole Berg. “It leaks,” the striker said.", "striker"),
        ("Secretary Ole Berg rowed. “It leaks,” the SNP minister said.", "Ole Berg"),
        ("One aide was bitter. “Never,” they said.", "One aide"),
        ("The 22-year-old told Sky Sports it leaks.", "22-year-old"),
        ("Mr Lund said it was “odd”. “Sad,” the 79-year-old added.", "Lund"),
        ("Mr Lund said it was “odd”.\n“Sad,” the 79-year-old said.", "79-year-old"),
        ("The 22-year-old diver Carl Berg rowed. The 22-year-old said no.", "Carl Berg"),
        ("Former governor Sani Bello said why. “No,” the ex-governor said.", "Sani Bello"),
        ("Jane Holt told MPs it was dead. “It stinks,” the Leeds North MP said.", "Jane Holt"),
        ("“Yes,” said Anna Berg.\nVeteran coach Ida Holm disagrees. “No,” she said.", "Ida Holm"),
        ("Ida Reeve said no.\nHis partner, Jo, was less sure. “Go,” she said.", "Jo"),
        ("Mr Fenwick’s wife, Camilla, left. ‘Go away,’ she shouted.", "Camilla"),
        ("The pollster Jonas Beck rowed. Hartmann himself sank. “It leaks,” he said.", "Hartmann"),
        ("Germany’s minister of dams left.\nAustria rowed. “It leaks,” Minister Ida Lund said.", "Ida Lund"),
    ],
)
def test_a_by_name_means_the_one_person_named_beside_it(text, name):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Lund accused Ole Berg of theft, claims he strongly denies.", "Ole Berg"),
        ("Ida Lund accused Ole Berg of theft, claims she strongly denies.", "Ida Lund"),
        ("Ida Lund accused Sue Berg of theft, which she denies.", "Sue Berg"),
        ("Lund accused the mayor of theft, a charge he denies.", "the mayor"),
        ("Divers accused Berg of “theft”, allegations he rejected.", "Berg"),
    ],
)
def test_who_is_accused_is_who_denies_it(text, name):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == name
    assert not [f for f in annotated(text) if f.feature == "content" and "den" in text[f.start : f.end]]


def test_the_title_of_an_owner_tells_nothing_of_who_is_owned():
    text = "Mr Justice Kerr said no. Ms Thornton’s solicitor, Gareth Pugh, said why. “It is a mess,” he said."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Kerr", "Gareth Pugh", "Gareth Pugh"]


def test_a_states_office_is_not_who_holds_another_states():
    text = "Germany’s interior minister said no.\nAustria said why. “Never,” Interior Minister Ida Lund said."
    assert [f.term for f in annotated(text) if f.feature == "source"] == [
        "Germany’s interior minister",
        "Austria",
        "Ida Lund",
    ]
    text = "Germany’s interior minister said no.\n“Never,” Interior Minister Ida Lund said."
    assert [f.term for f in annotated(text) if f.feature == "source"] == ["Ida Lund", "Ida Lund"]


def test_a_heading_in_marks_is_not_the_speakers_of_before():
    text = "“It leaks,” Ida Lund said.\n\n‘A sieve of a dam’\n\nOle Berg said it was old.\n\n“It is a sieve.”"
    assert [(f.label) for f in annotated(text) if f.feature == "quotation"] == ["direct", "scare", "direct"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sharon Greaves is furious: “It is a betrayal.”", "Sharon Greaves"),
        ("Sharon Greaves was more cautious. “It is late.”", "Sharon Greaves"),
        ("Jo Lund, 34: “I’ll never go back.”", "Jo Lund"),
        ("The dam is old: “It leaks.”", ""),
        ("The room was furious. “It leaks.”", ""),
        ("Oslo, 34: the dam leaks.", ""),
    ],
)
def test_a_mood_or_an_age_before_the_words_names_their_speaker(text, name):
    assert "".join(f.term for f in annotated(text) if f.feature == "source") == name


def whose(text):
    """Return each outer quotation with whoever speaks it, or with its label where nobody does."""
    rows = annotated(text)
    names = {row.link: row.term for row in rows if row.feature == "source"}
    outer = [row for row in rows if row.feature == "quotation" and row.label != "nested"]
    return [(text[row.start : row.end], names.get(row.link, "") if row.link else row.label) for row in outer]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The note said it was “odd,” according to a police report.", [("odd,", "police report")]),
        ("“It leaks,” according to a court claim.", [("It leaks,", "court claim")]),
        ("“Go,” said attorney and child advocate Ida Lund on a TV show.", [("Go,", "Ida Lund")]),
        ("“Go,” said farmers and Mayor Ole Berg.", [("Go,", "Ole Berg")]),
        ("They study the “dive,” one in which rowers believe the best wins.", [("dive,", "scare")]),
        ("The book, “Dam Wars,” raises the old questions about it.", [("Dam Wars,", "title")]),
        ("When Ole hit him “in the field,” he learned that it was so.", [("in the field,", "Ole")]),
        ("While it was “dead,” she said, it could return.", [("dead,", "she")]),
        ("“Without rest,” the firms involved are going, said Ida Lund, citing costs.", [("Without rest,", "Ida Lund")]),
        ("“It leaks,” Berg shrugged, adding that it was old.", [("It leaks,", "Berg")]),
        ("Otherwise known as the “Tide Plan,” a text written in May that mapped out a dam.", [("Tide Plan,", "title")]),
        ("Calling Berg a “coward,” Ida Lund told him to leave.", [("coward,", "Ida Lund")]),
        ("In laying out what his team calls the “Dam Law,” Berg said it leaks.", [("Dam Law,", "his team")]),
        ("In her speech, Lund named the need for will: “Row on,” she said.", [("Row on,", "she")]),
        ("Berg said so. “Philipp” presumably refers to Philipp Holm.", [("Philipp", "scare")]),
        ("The word translated “foul” refers to what is not clean.", [("foul", "scare")]),
        ("Remember when Berg’s “pastor,” Ole Holm uttered “God damn it!”?", [("pastor,", "scare"), ("God damn it!", "Ole Holm")]),
        ("Lund – a fan of “Old Dams and Dives” – has written a long essay.", [("Old Dams and Dives", "title")]),
        ("“And if I did” spend it, Lund said, “it was an accident.”", [("And if I did", "Lund"), ("it was an accident.", "Lund")]),
        ("Berg smiled, addressing him as “my friend” in the hall.", [("my friend", "Berg")]),
        ("Initially dubbed the “black wreck” it sank in May.", [("black wreck", "scare")]),
        ("An editor of a “mild” Catholic magazine asked me to row.", [("mild", "scare")]),
        ("Mayor Attacked Over ‘Odd’ Moss Comments", [("Odd", "scare")]),
        ("‘Dam Will Burst’ Berg Claims", [("Dam Will Burst", "Berg")]),
        ("“It leaks,” Lund said on “Outlook.”", [("It leaks,", "Lund"), ("Outlook.", "title")]),
        ("“Moss: Town Votes to ‘Ban Boats,’” by Ida Lund, Harbour Post, May 3: no.", [("Moss: Town Votes to ‘Ban Boats,’", "title")]),
    ],
)  # fmt: skip
def test_who_speaks_beside_other_words_in_marks(text, found):
    assert whose(text) == found


def test_a_mark_behind_a_colon_without_a_speaker_says_so():
    rows = annotated("Above the door of the old pier: “no rowing today.”")
    assert [row.rule for row in rows if row.feature == "quotation"] == ["behind a colon, speaker not found"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The authors abused Berg as a “damaged person” and “callous”.", [("damaged person", "authors"), ("callous", "authors")]),
        ("Berg ordered the agencies to “ease the burden” of it.", [("ease the burden", "Berg")]),
        ("He got started by ordering the agencies to “ease it”.", [("ease it", "he")]),
        ("Chants of “We love you, Berg!” rang out.", [("We love you, Berg!", "direct")]),
        ("There were shouts of “Resign!” from above.", [("Resign!", "direct")]),
        ("A film of “Resign” won.", [("Resign", "title")]),
        ("Berg to Lund: We won’t pay for ‘that wall!’\n\n“No,” Berg said.", [("that wall!", "Berg"), ("No,", "Berg")]),
        ("Things to Do in a Flood: “Who’s There?”\n\nIt rained.", [("Who’s There?", "scare")]),
    ],
)  # fmt: skip
def test_words_joined_to_others_and_words_called_out(text, found):
    assert whose(text) == found


def test_a_headline_from_one_to_another_names_both():
    text = "Berg to Lund: We won’t pay for it\n\n“No,” Berg said."
    assert [(f.feature, f.term) for f in annotated(text) if f.feature in ("source", "via")][:2] == [
        ("source", "Berg"),
        ("via", "Lund"),
    ]
    assert [f for f in annotated("Moss to Oslo: A train journey\n\nIt rained.") if f.feature == "source"] == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Bill de Berg said no.", "Bill de Berg", "person"),
        ("Ursula von der Leyen said no.", "Ursula von der Leyen", "person"),
        ("Study author Ida van Dijk rowed. Van Dijk said no.", "Ida van Dijk", "person"),
        ("Brannock, a Cork-based firm, said no.", "Brannock", "body"),
        ("Brannock, a union man, said no.", "Brannock", "person"),
        ("The Rail, Tram and Bus Union said no.", "Rail, Tram and Bus Union", "body"),
        ("Halden expects a loss, it said. In Moss, Halden rowed.", "Halden", "body"),
        ("Ole Holm left.\n\nFor Ms Berg, that is no comfort. “It leaks,” she said.", "Berg", "person"),
    ],
)
def test_names_with_small_words_firms_and_whom_it_is_for(text, name, kind):
    found = [(f.term, f.label) for f in annotated(text) if f.feature == "source"]
    assert found == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister’s response was swift. “It leaks.”", [("It leaks.", "The minister")]),
        ("His message to fans? “Stay at home.”", [("Stay at home.", "his")]),
        ("Her report was long. “It leaks.”", [("It leaks.", "scare")]),
        ("A notice taped to the door read: “No boats today.”", [("No boats today.", "notice")]),
        ("An MP texts me: “It leaks.”", [("It leaks.", "MP")]),
    ],
)
def test_a_short_sentence_or_a_notice_leads_to_words(text, found):
    assert whose(text) == found


def test_whom_it_is_told_ends_before_the_time():
    text = "It leaks, Lund told host Rudd at the time. An MP texts me: “It leaks.”"
    assert [text[f.start : f.end] for f in annotated(text) if f.feature == "via"] == ["host Rudd", "me"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Jo Rawling, 59, of Ashton, Md., who watched the vote, said no.", "Jo Rawling", "person"),
        ("Jo Rawling, 59, a teacher, who watched the vote, said no.", "Jo Rawling", "person"),
        ("Michael R. Bloomberg, a former mayor, said no.", "Michael R. Bloomberg", "person"),
        ("According to Bloomberg, it leaks.", "Bloomberg", "medium"),
        ("Senate President Pro Tem David Long said no.", "David Long", "person"),
        ("Communities of color have said no.", "Communities", "unnamed"),
        ("House Speaker-to-be Nancy Berg rowed. Pelle left. “No,” Berg said.", "Nancy Berg", "person"),
    ],
)
def test_who_speaks_behind_ages_places_and_offices(text, name, kind):
    assert [(f.term, f.label) for f in annotated(text) if f.feature == "source"] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“This all raised the question: What do we need” for the work, said one official briefed on it.", [("This all raised the question: What do we need", "one official")]),
        ("Berg ordered the army on Friday to grow “as the odds are high”.", [("as the odds are high", "Berg")]),
        ("They row, which they claim is a signal that “the West is falling”.", [("the West is falling", "they")]),
        ("Berg will tell the board on Tuesday it “must pay for its actions”.", [("must pay for its actions", "Berg")]),
        ("The tongue has been described by the band as “gibberish that fits”.", [("gibberish that fits", "band")]),
        ("Berg’s comment “who am I to judge” made news.", [("who am I to judge", "Berg")]),
        ("Berg’s comment “sieve” made news.", [("sieve", "scare")]),
    ],
)  # fmt: skip
def test_whose_long_words_stand_in_less_common_places(text, found):
    assert whose(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Donald Trump left. “It is sad,” the Democratic senator said.", "the Democratic senator"),
        ("Boris Johnson resigned. “About time,” the Labour councillor said.", "Labour councillor"),
        ("Ole Berg of Labour resigned. “About time,” the Labour councillor said.", "Ole Berg"),
        ("Judge Ole Berg jailed the pair. “I am sorry,” the rapper said.", "rapper"),
        ("Coach Ole Berg picked a side. “I felt sharp,” the striker said.", "striker"),
        ("Ida Lund wrote the paper. The model suggests that it leaks.", "model"),
        ("Jan Holm said no.\nThe club bought Ole Lund. “A great player,” the German said.", "Jan Holm"),
        ("Ole Lund scored.\n“A great day,” the German said.", "Ole Lund"),
        ("Headteacher Ida Lund said one pupil fell. “I was scared,” the 10-year-old added.", "10-year-old"),
        ("Ole Berg said his son was fine. “I fell,” the 12-year-old said.", "12-year-old"),
        ("Ole Lund accused Carl Berg of lying, but he rejected calls for an inquiry.", "Ole Lund"),
        ("Ole Lund accused Carl Berg of lying, which he rejected.", "Carl Berg"),
        ("Exports fell by 5% in May, it said.", "it"),
    ],
)
def test_a_description_that_does_not_fit_means_nobody_else(text, name):
    assert [f.term for f in annotated(text) if f.feature == "source"][-1] == name


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Craft brewer Ida Lund said no.", "Ida Lund", "person"),
        ("Local grocer Ole Berg, 54, said no.", "Ole Berg", "person"),
        ("The fashion retailer Acme rowed. Acme said no.", "Acme", "body"),
        ("The rights group Harbour Aid said no.", "Harbour Aid", "body"),
        ("Senator Fox said no.", "Fox", "person"),
        ("Fox said no.", "Fox", "medium"),
        ("Clements said no.", "Clements", "person"),
        ("Reilly said no.", "Reilly", "person"),
        ("Accountability said no.", "Accountability", "unnamed"),
    ],
)
def test_a_trade_a_title_or_an_ending_tells_whose_name_it_is(text, name, kind):
    assert [(f.term, f.label) for f in annotated(text) if f.feature == "source"] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was a mess – “a total disaster” – Lund said.", [("a total disaster", "Lund")]),
        ("Bishop Ole Berg – one of the signatories of the “Profession of Truth” – has written a strong commentary.", [("Profession of Truth", "title")]),
        ("“It leaks,” his friend claims.", [("It leaks,", "his friend")]),
        ("The reporter’s question was blunt. “I have nothing to hide from any of you here.”", [("I have nothing to hide from any of you here.", "direct")]),
        ("The reporter’s reply was blunt. “Do you have nothing to hide?”", [("Do you have nothing to hide?", "reporter")]),
        ("His cries of “wolf” were ignored.", [("wolf", "scare")]),
        ("Chants of “wolf” were heard.", [("wolf", "partial")]),
    ],
)  # fmt: skip
def test_marks_beside_dashes_owners_and_questions(text, found):
    assert whose(text) == found


@pytest.mark.parametrize(
    "headline",
    [
        "Tribute to Ida Lund: We will miss her voice",
        "Farewell to Ole Berg: We will miss you",
        "Key to success: We sleep",
    ],
)
def test_what_is_done_to_somebody_in_a_headline_is_no_speaker(headline):
    assert not [f for f in annotated(f"{headline}\n\nThe pier opened. It is long.") if f.feature == "source"]
    assert [f.term for f in annotated("Berg to Lund: We will miss you\n\nOle Berg left.") if f.feature == "source"]


INTERVIEW = """Mayor Elena Ortiz sits on the quay.

The Gazette: Did you know of the rust?

Elena Ortiz: I knew there was rust. Every pier has rust. Nobody told me it might fall.

Gazette: Martin Webb says you did.

Ortiz: Martin says a lot of things. My lawyers tell me it is “without foundation”.

I never saw a paper on it.

Q: Who is to blame?

A: The state. They cut our budget, and she never answered.

Webb’s office says it has no record of it.
"""


def test_a_turn_of_an_interview_runs_to_the_next_label():
    found = annotated(INTERVIEW)
    sources = {f.link: f.term for f in found if f.feature == "source"}
    told = [(sources[f.link], INTERVIEW[f.start : f.end]) for f in found if f.feature == "content"]
    assert told == [
        ("Gazette", "Did you know of the rust?"),
        ("Elena Ortiz", "I knew there was rust. Every pier has rust. Nobody told me it might fall."),
        ("Gazette", "Martin Webb says you did."),
        ("Elena Ortiz", "Martin says a lot of things. My lawyers tell me it is “without foundation”."),
        ("Elena Ortiz", "I never saw a paper on it."),
        ("A", "The state. They cut our budget, and she never answered."),
        ("Webb’s office", "it has no record of it"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Director: Ida Lund\n\nVerdict: It is a good film.\n\nDirector: Ole Berg\n\nVerdict: It is a bad film.",
        "Federation: It is in Spain.\n\nThe Northern Federation left.\n\nFederation: It is in France.\n\nFederation: It is.",
        "Where: It is in Moss.\n\nWhen: It is on Monday.\n\nWhere: It is in Oslo.",
    ],
)
def test_headings_with_a_colon_are_no_turns(text):
    assert not [f for f in annotated(text) if f.rule == "turn of an interview"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Our reporter Sam Lund is at the hall:", "Sam Lund"),
        ("On Monday, Sanders made the following comment:", "Sanders"),
        ("Said Ida Holm, a diver in Moss:", "Ida Holm"),
        ("She was clear:", "The mayor"),
        ("The party issued a brief statement after the vote:", "party"),
        ("More:", "direct"),
        ("This is the programme:", "direct"),
        ("It was also evidence of that:", "direct"),
    ],
)
def test_a_paragraph_that_ends_in_a_colon_tells_whose_words_follow(before, name):
    text = f"The mayor said it leaks.\n\n{before}\n\n“It is chaotic here. Divers are hugging each other and crying.”"
    assert whose(text) == [("It is chaotic here. Divers are hugging each other and crying.", name)]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("‘I won’t let the roof fall’: Elena Ortiz on the market", [("I won’t let the roof fall", "Elena Ortiz")]),
        ("‘It will leak’: Lund", [("It will leak", "Ida Lund")]),
        ("‘Dam busters’: Elena Ortiz on the market", [("Dam busters", "scare")]),
        ("‘I rowed’: Inside the pier", [("I rowed", "scare")]),
    ],
)
def test_a_name_behind_the_words_of_a_headline_is_who_says_them(headline, found):
    assert whose(f"{headline}\n\nThe pier opened. Ida Lund left.") == found


def test_an_agent_with_an_apposition_calls_something_so():
    text = "The plan, drawn up by traders, was dismissed by the chief, Martin Webb, as “wishful thinking”."
    assert whose(text) == [("wishful thinking", "Martin Webb")]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Somebody shouted “Shame on you!” as the mayor left the hall.", ["Shame on you!"]),
        ("Lund shouted “It leaks!” and left.", ["“It leaks!” and left"]),
        ("“Resign?” she laughs. “And leave him the keys? Never.”", ["Resign?", "And leave him the keys? Never."]),
        ("“Resign?” she laughs, shaking her head. “Never.”", ["Resign?", "Never."]),
    ],
)
def test_whole_words_in_marks_end_where_their_marks_do(text, contents):
    assert [text[f.start : f.end] for f in annotated(text) if f.feature == "content"] == contents


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Paul Holm stole it. Judge Carl Berg told him: “You are sad.”", "Paul Holm"),
        ("Paul Holm denied it.\nJudge Carl Berg told him: “You are sad.”", "Paul Holm"),
        ("Judge Carl Berg told him it leaks.", "him"),
        ("Paul Holm said no. He told him it leaks.", "him"),
        ("Ida Lund said no. Judge Carl Berg told her: “You are sad.”", "Ida Lund"),
        ("Paul Holm left. Divers wrote to Carl Berg, asking him to resign.", "Carl Berg"),
        ("Paul Holm left. Divers wrote to the mayor asking her to resign.", "the mayor"),
    ],
)
def test_nobody_is_told_by_himself(text, told):
    assert [f.term for f in annotated(text) if f.feature == "via"] == [told]
