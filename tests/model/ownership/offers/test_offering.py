"""What is offered for sentences of all kinds of hints: made of their own words where that is sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.finding import Finding
from app.model.ownership.load import load_engine, load_reader
from app.model.ownership.offers.load import load_offering
from app.model.ownership.rule import HINTS

ENGINE = load_engine()
OFFERING = load_offering(ENGINE)
READER = load_reader()
INSULTS = frozenset(word for name in ("swear", "person_noun", "flaw") for word in ENGINE.classes[name])
PLAIN_AFTER_ALL = frozenset("baby child user control quitter pain piece know excuse mess".split())
"""Words of those classes that say something plain in an offer."""

FITTED = [
    (
        "demand",
        "you need to apologize to Mom",
        ["Would you be willing to apologize to Mom?", "It would help me if you apologized to Mom."],
    ),
    (
        "demand",
        "YOU NEED TO APOLOGISE NOW",
        ["Would you be willing to apologise?", "It would help me if you apologised."],
    ),
    ("blame", "It's your fault we missed the train.", ["I am upset that we missed the train, and I would like …"]),
    ("blame", "You ruined my birthday.", ["I was looking forward to my birthday, and I felt … when …"]),
    ("blame", "I only yelled because you wouldn't stop.", ["I yelled, and that is mine. I was …"]),
    (
        "blame",
        "Because of you I lost my place on the team.",
        ["I am upset that I lost my place on the team, and I would like …"],
    ),
    ("blame", "i cant sleep because of u", ["I am upset that I can’t sleep, and I would like …"]),
    ("blame", "You let me down on Saturday.", ["I am still thinking about Saturday, and I felt … when …"]),
    ("blame", "We're broke because of you.", ["I am upset that we’re broke, and I would like …"]),
    (
        "criticism",
        "It was thoughtless of you to tell my boss about the baby.",
        ["When you told my boss about the baby, I felt …"],
    ),
    (
        "criticism",
        "u cant even be bothered to text ur own mum",
        ["When you don’t text your own mum, I feel …", "I would love it if you texted your own mum."],
    ),
    ("criticism", "Well done for leaving the gas on, genius.", ["When you left the gas on, I felt …"]),
    ("criticism", "Thanks for not telling me about the party.", ["When you didn’t tell me about the party, I felt …"]),
    (
        "criticism",
        "You were so rude to my sister at the wedding.",
        ["I am still thinking about the wedding, and I felt … when …"],
    ),
    ("criticism", "You are acting childish about the car.", ["I would like to talk about the car, and for me it is …"]),
    (
        "absolute",
        "You never water the plants when I'm away.",
        [
            "I notice that you don’t water the plants when I’m away, and I feel …",
            "I would love it if you watered the plants when I’m away.",
        ],
    ),
    (
        "absolute",
        "u never reply to my texts",
        ["When you don’t reply to my texts, I feel …", "I would love it if you replied to my texts."],
    ),
    ("absolute", "You always leave your wet towel on the bed", ["When you leave your wet towel on the bed, I feel …"]),
    (
        "absolute",
        "you dont ever ask how my shift was",
        ["When you don’t ask how my shift was, I feel …", "I would love it if you asked how my shift was."],
    ),
    ("absolute", "You've never once come to my choir.", ["I notice that you haven’t come to my choir, and I feel …"]),
    ("absolute", "ur always on ur phone", ["When you’re on your phone, I feel …"]),
    (
        "absolute",
        "You constantly interrupt me in front of the kids and then laugh.",
        ["When you interrupt me in front of the kids, I feel …"],
    ),
    ("absolute", "We never go for walks anymore.", ["I would like us to go for walks."]),
    (
        "absolute",
        "Every time I bring up money, you go quiet and sulk.",
        ["When I bring up money, I feel …, and I would love …"],
    ),
    (
        "absolute",
        "You lot never tidy the kitchen.",
        ["When you don’t tidy the kitchen, I feel …", "I would love it if you tidied the kitchen."],
    ),
    (
        "absolute",
        "you NEVER bloody answer the door",
        ["When you don’t answer the door, I feel …", "I would love it if you answered the door."],
    ),
    (
        "absolute",
        "You never eat breakfast with us on christmas",
        [
            "When you don’t eat breakfast with us on Christmas, I feel …",
            "I would love it if you ate breakfast with us on Christmas.",
        ],
    ),
    ("absolute", "you always come home late and stink of beer", ["When you come home late, I feel …"]),
    ("absolute", "you keep texting me at work and never stop", ["When you text me at work, I feel …"]),
    (
        "demand",
        "You need to pick the kids up on Fridays.",
        [
            "Would you be willing to pick the kids up on Fridays?",
            "It would help me if you picked the kids up on Fridays.",
        ],
    ),
    ("demand", "u have to stop smoking in the car", ["When you smoke in the car, I feel …"]),
    (
        "demand",
        "Put the bins out before you go.",
        [
            "Would you be willing to put the bins out before you go?",
            "It would help me if you put the bins out before you go.",
        ],
    ),
    ("demand", "You should have told me about the loan.", ["I wish you had told me about the loan."]),
    ("demand", "Don't slam the door.", ["When you slam the door, I feel …"]),
    ("demand", "stop leaving ur shoes in the hall!!", ["When you leave your shoes in the hall, I feel …"]),
    (
        "demand",
        "You will apologise to your sister and pay her back.",
        ["Would you be willing to apologise to your sister and pay her back?"],
    ),
    (
        "demand",
        "Would it kill you to say thank you?",
        ["Would you be willing to say thank you?", "It would help me if you said thank you."],
    ),
    (
        "demand",
        "Why don't you just ring the landlord?",
        ["Would you be willing to ring the landlord?", "It would help me if you rang the landlord."],
    ),
    (
        "demand",
        "Don't you ever contact me again.",
        ["I do not want you to contact me again.", "What I will do to look after myself is …"],
    ),
    (
        "demand",
        "Stay away from my kids.",
        ["I do not want you near my kids.", "What I will do to look after myself is …"],
    ),
    (
        "demand",
        "I need you to be home by six.",
        ["Would you be willing to be home by six?", "It would help me if you were home by six."],
    ),
    ("demand", "You've got to stop telling mom our business.", ["When you tell mom our business, I feel …"]),
    (
        "demand",
        "You need to give me £20 for the MOT by Friday.",
        [
            "Would you be willing to give me £20 for the MOT by Friday?",
            "It would help me if you gave me £20 for the MOT by Friday.",
        ],
    ),
    (
        "demand",
        "You're going to call the plumber on Monday and pay him.",
        ["Would you be willing to call the plumber on Monday and pay him?"],
    ),
    (
        "demand",
        "ring the bank and dont touch the savings",
        ["Would you be willing to ring the bank?", "It would help me if you rang the bank."],
    ),
    (
        "demand",
        "You two need to be quieter after ten.",
        ["Would you be willing to be quieter after ten?", "It would help me if you were quieter after ten."],
    ),
    (
        "demand",
        "Clean up after yourself for once.",
        ["Would you be willing to clean up after yourself?", "It would help me if you cleaned up after yourself."],
    ),
    ("pressure", "Answer me!", ["Would you be willing to answer me?"]),
    (
        "pressure",
        "We are talking about the money tonight.",
        ["I would like to talk about the money; when would suit you?"],
    ),
    ("pressure", "call me back right now", ["Would you be willing to call me back?"]),
    ("pressure", "Why aren't you answering my calls?", ["When you don’t answer my calls, I feel …"]),
    ("pressure", "Tell me the truth now.", ["Would you be willing to tell me the truth?"]),
    ("pressure", "You need to answer me by tonight.", ["Would you be willing to answer me by tonight?"]),
    ("threat", "If you leave now, don't come back.", ["I am afraid that if you leave now, …"]),
    ("threat", "do that again and im gone", ["I am afraid that if you do that again, …"]),
    ("threat", "If you don't pay me back I'm telling Dad.", ["I am afraid that if you don’t pay me back, …"]),
    ("threat", "Hand it over or I call the police.", ["Would you be willing to hand it over?"]),
    ("threat", "Tell her or I will.", ["Would you be willing to tell her?"]),
    (
        "threat",
        "If you're not home by ten you can sleep in the shed.",
        ["I am afraid that if you’re not home by ten, …"],
    ),
    ("threat", "Go to that party and we're finished.", ["I am afraid that if you go to that party, …"]),
    (
        "leverage",
        "If you loved me, you'd come to my mum's with me.",
        ["I would love it if you came to my mum’s with me, and you are free to say no."],
    ),
    ("leverage", "after all ive done u cant even call", ["I would love it if you called, and you are free to say no."]),
    (
        "leverage",
        "All I'm asking for is one evening a week.",
        ["I would love one evening a week, and you are free to say no."],
    ),
    ("leverage", "I sold my car for your course.", ["When I sold my car, what I hoped for was …"]),
    (
        "leverage",
        "ive paid the rent on my own since june",
        ["When I paid the rent on my own, what I hoped for was …"],
    ),
    (
        "advice",
        "You should see a therapist.",
        ["I have a thought about seeing a therapist; would you like to hear it?"],
    ),
    ("advice", "u should try yoga", ["I have a thought about trying yoga; would you like to hear it?"]),
    (
        "advice",
        "You ought to talk to somebody about your drinking.",
        ["I have a thought about talking to somebody about your drinking; would you like to hear it?"],
    ),
    (
        "mind_reading",
        "You don't care about us.",
        [
            "I wonder whether you care about us.",
            "I tell myself that you don’t care about us, and I would like to ask you.",
        ],
    ),
    (
        "mind_reading",
        "u just want to win",
        ["I wonder whether you want to win.", "I tell myself that you want to win, and I would like to ask you."],
    ),
    (
        "mind_reading",
        "You obviously like her better than me.",
        [
            "I wonder whether you like her better than me.",
            "I tell myself that you like her better than me, and I would like to ask you.",
        ],
    ),
    (
        "mind_reading",
        "You never wanted this baby.",
        [
            "I wonder whether you wanted this baby.",
            "I tell myself that you didn’t want this baby, and I would like to ask you.",
        ],
    ),
    (
        "mind_reading",
        "You'd rather be with your mates.",
        [
            "I wonder whether you’d rather be with your mates.",
            "I tell myself that you’d rather be with your mates, and I would like to ask you.",
        ],
    ),
    (
        "mind_reading",
        "you did it on purpose",
        [
            "I wonder whether you did it on purpose.",
            "I tell myself that you did it on purpose, and I would like to ask you.",
        ],
    ),
    (
        "mind_reading",
        "You're ashamed of me.",
        [
            "I wonder whether you’re ashamed of me.",
            "I tell myself that you’re ashamed of me, and I would like to ask you.",
        ],
    ),
    (
        "mind_reading",
        "I mean nothing to you.",
        ["I wonder whether I matter to you.", "I tell myself that I don’t matter to you, and I would like to ask you."],
    ),
    (
        "mind_reading",
        "I bet you're enjoying this.",
        [
            "I wonder whether you’re enjoying this.",
            "I tell myself that you’re enjoying this, and I would like to ask you.",
        ],
    ),
    (
        "disguised_thought",
        "I feel like you don't respect me.",
        ["I tell myself that you don’t respect me, and I feel …", "I wonder whether you respect me."],
    ),
    ("disguised_thought", "i feel like we never talk", ["I tell myself that we don’t talk, and I feel …"]),
    ("disguised_thought", "I feel judged by you whenever I cook.", ["When I cook, I feel …, and I would love …"]),
    (
        "disguised_thought",
        "It feels like I don't matter to you.",
        ["I tell myself that I don’t matter to you, and I feel …"],
    ),
    (
        "disguised_thought",
        "I feel ignored when you check your phone at dinner.",
        ["When you check your phone at dinner, I feel …"],
    ),
    (
        "disguised_thought",
        "I feel that you're bored with me.",
        ["I tell myself that you’re bored with me, and I feel …"],
    ),
    ("loaded_question", "Why do you always have to shout at the kids?", ["When you shout at the kids, I feel …"]),
    ("loaded_question", "Why didn't you call me?", ["When you didn’t call me, I felt …"]),
    (
        "loaded_question",
        "How could you tell her something I told you in private?",
        ["When you told her something I told you in private, I felt …"],
    ),
    (
        "loaded_question",
        "how many times do i have to ask u to lock the door",
        ["Would you be willing to lock the door?", "It would mean a lot to me if you locked the door."],
    ),
    (
        "loaded_question",
        "Do you even read my messages?",
        ["When you don’t read my messages, I feel …", "It would mean a lot to me if you read my messages."],
    ),
    ("loaded_question", "Is it too much to ask for one quiet evening?", ["I would love one quiet evening."]),
    (
        "loaded_question",
        "Why am I always the one who has to say sorry?",
        ["I am tired of being the one who has to say sorry, and I would like us to share it."],
    ),
    (
        "withdrawal",
        "I'm done talking about the wedding.",
        ["I need a break from talking about the wedding, and I can come back to it at …"],
    ),
    (
        "withdrawal",
        "im not discussing the house any further",
        ["I need a break from talking about the house, and I can come back to it at …"],
    ),
    ("self_erasure", "I'll give up my dance class if that's what it takes.", ["I would like to keep my dance class."]),
    ("non_apology", "I'm sorry I shouted, but you started it.", ["I am sorry that I shouted."]),
    ("non_apology", "sorry for snapping but i was tired", ["I am sorry that I snapped."]),
    ("non_apology", "I'm sorry if I hurt you.", ["I am sorry that I hurt you."]),
    ("non_apology", "I'm sorry about the dinner but you knew I had work.", ["I am sorry about the dinner."]),
    ("non_apology", "I shouldn't have read your diary, but you hide things.", ["I am sorry that I read your diary."]),
    ("non_apology", "Sorry I was late but the traffic was your idea.", ["I am sorry that I was late."]),
    ("borrowed_voice", "Normal couples talk about money.", ["I would like us to talk about money."]),
    (
        "borrowed_voice",
        "Other people's husbands help with the homework.",
        ["I would love it if you helped with the homework."],
    ),
    ("borrowed_voice", "It's common courtesy to ring first.", ["I would love it if you rang first."]),
    ("borrowed_voice", "In this family we turn up for each other.", ["I would like us to turn up for each other."]),
    ("heat", "PUT THE PHONE DOWN", ["Would you be willing to put the phone down?"]),
    ("heat", "Why the hell did you tell her?!", ["When you told her, I felt …"]),
    ("heat", "you left the fucking door open again!!!", ["When you left the door open, I felt …"]),
    (
        "heat",
        "Don't ever touch me again!!",
        ["I do not want you to touch me again.", "What I will do to look after myself is …"],
    ),
    (
        "heat",
        "You took her to London while I was at work!!",
        ["I am angry that you took her to London while I was at work, because …"],
    ),
]

NOTHING_SOUND = [
    ("loaded_question", "Why don't you go back to her, if she was so perfect?"),
    ("absolute", "Each time we argue you go silent."),
    ("demand", "Drop the tone."),
    ("threat", "If it was you I'll tell everyone."),
    ("blame", "You made me lose it."),
    ("blame", "Christmas was fine until you started."),
    ("criticism", "You're such a selfish pig."),
    ("criticism", "Other boyfriends cook for their girlfriends."),
    ("absolute", "You never listen to me."),
    ("absolute", "You never come home and help."),
    ("absolute", "You always talk to me like I'm an idiot."),
    ("absolute", "My mommy says you always leave the light on"),
    ("demand", "grow up"),
    ("demand", "You should know by now."),
    ("demand", "Get a grip."),
    ("demand", "come at 7:30"),
    ("demand", "Call Dr. Lee."),
    ("demand", "pick up i just want to talk"),
    ("demand", 'You need to tell her "I\'m sorry".'),
    ("threat", "if i dont hear from u by noon the ring goes back"),
    ("leverage", "I gave you the best years of my life."),
    ("leverage", "i drove u to every match for six years"),
    ("advice", "You should meditate more."),
    ("advice", "You're an alcoholic."),
    ("mind_reading", "You think I'm stupid."),
    ("disguised_thought", "I feel attacked."),
    ("disguised_thought", "I don't feel like you listen to me."),
    ("loaded_question", "why cant u ever just listen"),
    ("loaded_question", "When was the last time you cooked?"),
    ("loaded_question", "Do you have to chew like a cow?"),
    ("loaded_question", "Were you planning on telling me or just letting me find out?"),
    ("loaded_question", "Do you ever think of anyone but yourself?"),
    ("withdrawal", "Whatever."),
    ("withdrawal", "fine. do what u want"),
    ("self_erasure", "Sorry for being such a burden."),
    ("self_erasure", "My feelings don't matter anyway."),
    ("self_erasure", "Please don't be mad at me."),
    ("non_apology", "I'm sorry you feel that way."),
    ("borrowed_voice", "Everyone thinks you're overreacting."),
    ("heat", "I AM SO DONE"),
    ("heat", "YOU TOLD SANDRA"),
]
"""A verdict, a guess at the mind, a figure of speech, a quotation or a sentence too unclear to be said again."""


def hint(label: str, sentence: str, mark: str = "") -> Finding:
    """A hint at `mark`, or at the whole sentence, that brings nothing but its label's own offers."""
    start = sentence.index(mark) if mark else 0
    words = mark or sentence
    offers = ENGINE.labels[label].offers
    return Finding(label, "hint", start, start + len(words), words, "Why.", offers, f"classifier.{label}", 0.9)


def made(label: str, sentence: str, mark: str = "") -> list[str]:
    """The offers that were made of the sentence."""
    found = hint(label, sentence, mark)
    return [offer for offer in OFFERING.offers(sentence, found) if offer not in found.offers]


@pytest.mark.parametrize(("label", "sentence", "offers"), FITTED)
def test_what_happened_is_said_again(label: str, sentence: str, offers: list[str]) -> None:
    assert made(label, sentence) == offers


@pytest.mark.parametrize(("label", "sentence"), NOTHING_SOUND)
def test_the_fixed_offers_stand_where_nothing_is_sound(label: str, sentence: str) -> None:
    assert made(label, sentence) == []
    assert OFFERING.offers(sentence, hint(label, sentence)) == ENGINE.labels[label].offers[:3]


def test_every_kind_of_hint_is_tried() -> None:
    assert {label for label, *_ in FITTED} | {label for label, _ in NOTHING_SOUND} == set(HINTS)


SENTENCES = [(label, sentence) for label, sentence, _ in FITTED] + NOTHING_SOUND


def well_made(offers: tuple[str, ...]) -> bool:
    """One to three offers, no two alike, none that swears, insults, shouts or stretches; each ends with stop or gap."""
    words = [offer.lower().replace("’", "'").split() for offer in offers]
    bare = {word.strip(",.?;…") for each in words for word in each}
    return (
        1 <= len(offers) <= 3
        and len(set(offers)) == len(offers)
        and not bare & (INSULTS - PLAIN_AFTER_ALL)
        and all(offer.endswith((".", "?", "…")) and offer[0].isupper() for offer in offers)
        and not any("!" in offer or "you always" in offer or "you never" in offer for offer in offers)
        and not any("{" in offer or "  " in offer or "'" in offer for offer in offers)
    )


@pytest.mark.parametrize("label", HINTS)
def test_offers_are_well_made_whatever_the_hint(label: str) -> None:
    for _, sentence in SENTENCES:
        offers = OFFERING.offers(sentence, hint(label, sentence))
        assert well_made(offers), offers


@given(
    st.sampled_from(HINTS), st.text(st.one_of(st.characters(), st.sampled_from("you I don't stop 🙂!?\n")), max_size=80)
)
def test_no_text_breaks_them(label: str, sentence: str) -> None:
    assert 1 <= len(OFFERING.offers(sentence, hint(label, sentence))) <= 3


def test_an_offer_is_itself_no_hint() -> None:
    hinted = [
        (offer, found.rule)
        for _, _, offers in FITTED
        for offer in offers
        for found in ENGINE.found(offer.replace("…", "sad"))
        if found.kind == "hint"
    ]
    assert hinted == []


def test_every_fixed_offer_ends_with_a_stop_or_a_gap() -> None:
    assert all(well_made(label.offers) for label in ENGINE.labels.values() if label.kind == "hint")


def test_only_the_marked_words_are_used() -> None:
    sentence = "You forgot the milk, and you never call me when you're late."
    assert made("absolute", sentence, "you never call me when you're late") == [
        "I notice that you don’t call me when you’re late, and I feel …",
        "I would love it if you called me when you’re late.",
    ]


def test_a_clause_that_waits_is_not_followed_by_another() -> None:
    sentence = "When I get home, you never ask how my day was."
    assert made("absolute", sentence, "you never ask how my day was")[0] == (
        "I notice that you don’t ask how my day was, and I feel …"
    )


def test_an_offer_that_says_the_same_with_gaps_gives_way() -> None:
    sentence = "You never water the plants."
    found = hint("absolute", sentence)._replace(offers=("Last time, when …, I felt …", "I would like more green."))
    assert OFFERING.offers(sentence, found) == (
        "When you don’t water the plants, I feel …",
        "I would love it if you watered the plants.",
        "I would like more green.",
    )


def test_a_limit_is_never_made_softer() -> None:
    offers = OFFERING.offers("Don't touch me.", hint("demand", "Don't touch me."))
    assert offers == ("I do not want you to touch me.", "What I will do to look after myself is …")
    sentence = "If you shout I'll leave the room."
    boundary = hint("threat", sentence)._replace(label="boundary", kind="strength", offers=())
    threat, kept = OFFERING.fitted(sentence, [hint("threat", sentence), boundary])
    assert threat.offers == ("What I will do to look after myself is …",)
    assert kept == boundary


def test_strengths_and_care_are_offered_nothing() -> None:
    found = READER.read("I feel sad. Thank you for waiting up. You hit me on Friday.").findings
    assert {one.kind for one in found} == {"strength", "care"}
    assert all(one.offers == () for one in found)


def test_the_reader_brings_them_and_remembers() -> None:
    found, *_ = READER.read("Hello. You never ask how my mum is.").findings
    assert found.offers[0] == "When you don’t ask how my mum is, I feel …"
    assert READER.read("Hello. You never ask how my mum is.").findings[0] == found
