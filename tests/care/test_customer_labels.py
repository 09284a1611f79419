"""Praise, complaint, doubt, thanks and the like in what customers write. Every sentence is made up."""

import pytest

from frontline.care.labels import label_text

PRAISE = """
You people are amazing!!
Shout out to Imran at the Leeds desk, he was so helpful.
Great service from your team today, thank you.
I absolutely love the new app.
Best bakery in town, hands down.
Thanks for the quick replacement, you saved my weekend!
Really impressed with how fast you sorted this.
Kudos to the crew of the night ferry.
Your driver went above and beyond in the snow.
Five stars, will order again!
@acme_air wonderful crew on board tonight 😍
The support was excellent and the price was fair.
Thank you for taking such good care of my dad.
Never had a bad experience with this shop, always friendly.
My lamp was broken, but Rita fixed it within an hour. Amazing!
What a lovely surprise, thank you!
you rock #bestserviceever
Thank you for all your help yesterday, Joanna.
I can't recommend them enough.
Couldn't be happier, outstanding work.
Your receptionist is a gem.
Credit where it's due, the fitter was gone in an hour.
Not bad at all!
Big up the night shift, sorted in no time.
The kindest nurse I've met.
Nothing but good things to say about this garage.
Someone give that driver a raise.
What a game!
It just works.
I will not forget your kindness.
The train was late, but the guard could not have been kinder.
Top marks to the lad on the phone.
More than made up for a bad start.
12/10
@acme_air ❤❤❤
👏👏 @acme_shop
Thanks to Imke at desk 9 for the help tonight.
Thank you for treating our choir so well.
Smooth, clean and on time. Thanks!
You made a nervous climber feel safe today.
The guard on the 7:10 was patient with my father.
I wouldn't swap my tent for anything else.
Your new map is so much better, thank you.
You just earned a new customer.
That fixed it, thanks!
This is what customer service looks like.
Held the ferry for our connection, thank you!
I don't know what I'd do without you guys.
The only chandler I trust with my boat, and the best shop in years.
Where can I send a compliment about your driver?
Just want to say thanks to your agent Marit for finding my hat.
Came exactly as described and beautifully packed.
I appreciate you taking the time to sort this out for me.
""".strip().splitlines()

COMPLAINT = """
Worst service ever.
Thanks for nothing.
Thanks for ruining our picnic.
Great, another delay.
Three weeks and still no reply from you.
My parcel arrived broken and nobody answers.
I've been on hold for 50 minutes, this is a joke.
Your app keeps crashing, so frustrating.
Not happy with the way I was treated.
You charged me twice!
So disappointed. Never again.
Why do you never answer the phone?
The food was not good and the waiter was rude.
I used to love this place, now it is terrible.
So much for your great customer service, still waiting.
Where's the amazing support you advertise? No response for days.
Your so-called "excellent" service is awful 😡
Wish you had good support, nothing works.
Congrats on losing my bag again.
Love how you charge me a "priority" fee and come last.
Thank you for chucking my parcel over the hedge.
Well done for splitting us across three rows.
The clerk was pleasant enough but the room was filthy.
Nobody told us the pool was closed.
We were left on the quay for two hours without so much as a word.
Your driver swore at my son and sped off.
I once recommended this shop. After this fiasco, never again.
Great way to treat old customers.
Fantastic, another price rise.
Lovely. No heating again.
Amazing how nobody picks up the phone.
I was impressed by how bad it was.
Your service is exceptionally slow.
Buffering. Buffering. Buffering.
I lost my patience and you lost my custom.
Awesome. Cancelled again.
Two engineers, three visits, still no fix. Well done.
Your customer service is anything but excellent.
It worked great until yesterday.
Please bring back the old map, it was perfect.
I loved this shop until you changed the return policy.
Great service as always, two hours late.
So helpful. Not.
I would recommend you if delivery wasn't so bad.
Love that my line is down on a work day.
Congrats, you have managed to lose my tuba twice.
Great customer service should not require three calls.
""".strip().splitlines()

NEUTRAL = """
Hi, what time do you open on Sundays?
Sorry, I meant order 5512.
Sorry to trouble you once more, is it the red one?
I will be there at nine.
My order number is 88123.
Thanks, will do.
Perfect, thank you!
Thanks in advance for your help.
I'd love to know when it ships.
Can you tell me when the beautiful blue lamp is back?
Is there a good time to call?
Sorry to hear about the fire at your depot.
With respect, is it the red one?
Can I change the address?
Is my ferry on time?
Sorry, I found it, thanks.
Thanks for the link.
""".strip().splitlines()


@pytest.mark.parametrize("text", PRAISE)
def test_praise(text: str) -> None:
    labels = label_text(text, "customer")
    assert (labels.is_praise, labels.is_complaint) == (True, False)
    assert not label_text(text, "company").is_praise


@pytest.mark.parametrize("text", COMPLAINT)
def test_complaint(text: str) -> None:
    labels = label_text(text, "customer")
    assert (labels.is_praise, labels.is_complaint) == (False, True)


@pytest.mark.parametrize("text", NEUTRAL)
def test_neither_praise_nor_complaint(text: str) -> None:
    labels = label_text(text, "customer")
    assert (labels.is_praise, labels.is_complaint) == (False, False)


FLAGS = [
    ("is_doubt", True, "I don't believe you."),
    ("is_doubt", True, "Is that really true?"),
    ("is_doubt", True, "You keep saying two days."),
    ("is_doubt", True, "Your site says 24 hours but it took nine days."),
    ("is_doubt", True, "Hard to believe, to be honest."),
    ("is_doubt", True, "Where do these numbers come from?"),
    ("is_doubt", True, "Yeah right."),
    ("is_doubt", True, "How can I trust your figures?"),
    ("is_doubt", False, "I can't believe how lucky I was, thank you!"),
    ("is_doubt", False, "When does it arrive?"),
    ("is_doubt", False, "Thanks, that is clear."),
    ("is_backlash", True, "Am I talking to a robot?"),
    ("is_backlash", True, "Stop with the copy-paste answers."),
    ("is_backlash", True, "Did you even read my message?"),
    ("is_backlash", True, "Another canned response..."),
    ("is_backlash", True, "Is there a real person there?"),
    ("is_backlash", True, "You say the same thing to everyone"),
    ("is_backlash", True, "what a generic reply"),
    ("is_backlash", False, "I want to return my robot vacuum."),
    ("is_backlash", False, "I read your message, thank you."),
    ("is_backlash", False, "Do you sell canned peaches?"),
    ("is_backlash", False, "The template file does not open."),
    ("is_thanks", True, "Thanks, all sorted now."),
    ("is_thanks", True, "Thank you so much!"),
    ("is_thanks", True, "It works again."),
    ("is_thanks", True, "Got my refund this morning."),
    ("is_thanks", False, "Thanks for nothing."),
    ("is_thanks", False, "Could you look at it? Thanks in advance."),
    ("is_thanks", False, "It still doesn't work."),
    ("is_thanks", False, "When will it be fixed?"),
    ("is_thanks", False, "I want it sorted now."),
    ("tells_others", True, "I have recommended you to three colleagues."),
    ("tells_others", True, "Told all my friends about your shop."),
    ("tells_others", True, "Would highly recommend."),
    ("tells_others", True, "I can't recommend you highly enough."),
    ("tells_others", False, "I would not recommend you to anyone."),
    ("tells_others", False, "Which size do you recommend?"),
    ("tells_others", False, "I will tell everyone to avoid you."),
    ("tells_others", True, "I tell everyone who will listen."),
    ("tells_others", True, "Told my whole choir about you."),
    ("tells_others", True, "I've got half the office ordering now."),
    ("tells_others", True, "I told my sister how helpful you were."),
    ("tells_others", True, "If you're after a plumber in Leeds, look no further."),
    ("tells_others", False, "That helps, I will tell our archivist about the tapes."),
    ("tells_others", False, "We came to you because our neighbour told us to."),
    ("tells_others", False, "You were recommended to us by a friend."),
    ("tells_others", False, "My sister told me about you."),
    ("tells_others", False, "I have warned all my friends off this gym."),
    ("is_doubt", True, "I don't buy it."),
    ("is_doubt", True, "Your records are wrong."),
    ("is_doubt", True, "Sounds like an excuse to me."),
    ("is_doubt", True, "How do I know this is safe?"),
    ("is_doubt", True, "I'll believe it when I see it."),
    ("is_doubt", False, "I was sceptical at first, but it works."),
    ("is_doubt", False, "I will buy it tomorrow."),
    ("is_backlash", True, "This reads like a template."),
    ("is_backlash", True, "Your reply was word for word the one I got in May."),
    ("is_backlash", True, "Did a human even read my message?"),
    ("is_backlash", True, "Was this written by ChatGPT?"),
    ("is_backlash", True, "Please talk to me like a human."),
    ("is_backlash", True, "Don't send me your standard paragraph again."),
    ("is_backlash", False, "The fitter has not answered my calls."),
    ("is_backlash", False, "Is there a script to import the data?"),
    ("is_backlash", False, "I spoke to a very kind person."),
    ("doubts_leader", True, "Is this really the chief executive?"),
    ("doubts_leader", True, "I did not expect the boss to answer."),
    ("doubts_leader", True, "Surely a CEO has no time for this."),
    ("doubts_leader", True, "I didn't think the CEO would pick up."),
    ("doubts_leader", True, "An actual CEO on the phone?"),
    ("doubts_leader", True, "Who writes these for the CEO?"),
    ("doubts_leader", False, "Please forward this to the director."),
    ("doubts_leader", False, "I am the managing director of a small bakery."),
    ("doubts_leader", True, "Is this really the CEO?"),
    ("doubts_leader", True, "I did not expect the boss to write back."),
    ("doubts_leader", True, "Wow, the founder himself answered me!"),
    ("doubts_leader", True, "I bet your CEO never reads these."),
    ("doubts_leader", False, "I want to speak to your CEO."),
    ("doubts_leader", False, "Your boss should be ashamed."),
]  # fmt: skip


@pytest.mark.parametrize(("label", "expected", "text"), FLAGS)
def test_what_else_a_customers_words_show(label: str, expected: bool, text: str) -> None:
    assert getattr(label_text(text, "customer"), label) is expected
    assert not getattr(label_text(text, "company"), label)


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("I stay with you because of the people on your helpdesk.", ("people",)),
        ("We keep coming back for the low prices.", ("price",)),
        ("The only reason I stay is the app, it has every feature.", ("features",)),
        ("I'll be back: friendly staff and great value for money.", ("people", "price")),
        ("I stay at home on Sundays.", ()),
        ("That is the reason we came back: the staff.", ("people",)),
        ("The quality keeps us coming back.", ("features",)),
        ("We have been loyal customers for years, the prices are fair.", ("price",)),
        ("I would rather my photographs stayed in the country, whatever the price.", ()),
        ("The album came back without 66 pages, the quality is poor.", ()),
        ("We stayed at the hotel for three nights, the staff were kind.", ()),
        ("Your prices are too high.", ()),
        ("I want to return the lamp, the price was wrong.", ()),
    ],
)
def test_reasons_to_stay(text: str, reasons: tuple[str, ...]) -> None:
    assert label_text(text, "customer").stays_for == reasons


@pytest.mark.parametrize(
    ("text", "is_praise"),
    [
        ("My box went out on Monday and I would love an update.", False),
        ("It would mean a lot to my father.", False),
        ("I'd really love to hear what became of it.", False),
        ("I would love to thank your crew, amazing service.", True),
        ("I would highly recommend this workshop.", True),
        ("It means a lot that you rang me.", True),
    ],
)
def test_what_is_wished_for_is_no_praise_yet(text: str, is_praise: bool) -> None:
    assert label_text(text, "customer").is_praise is is_praise


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("That helps, I will tell my mother about the tapes.", False),
        ("I'll tell the whole family about it.", False),
        ("I will tell all my friends about your shop.", True),
        ("I have told everybody about this place.", True),
    ],
)
def test_passing_on_an_answer_is_no_recommendation(text: str, tells: bool) -> None:
    assert label_text(text, "customer").tells_others is tells


def test_a_plain_question_of_how_long_is_no_complaint() -> None:
    assert not label_text("How long would twelve tapes take if I send them now?", "customer").is_complaint
    assert label_text("How long have I been waiting for a refund, it is ridiculous", "customer").is_complaint


def test_what_came_back_is_no_praise_and_how_do_you_no_complaint() -> None:
    assert not label_text("The box came back without nine of my prints.", "customer").is_praise
    assert label_text("Your clerk stayed late for me, thank you!", "customer").is_praise
    assert not label_text("How do you keep slides safe on the way?", "customer").is_complaint
    assert label_text("How do you lose a whole box?", "customer").is_complaint
