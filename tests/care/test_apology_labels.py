"""What is an apology for a failure of one's own, and what only sounds like one. Every sentence is made up."""

import time

import pytest

from frontline.care.labels import label_text

OWN = """
That's a leak I introduced in May.
Sorry you weren't able to sit with your brother.
Sorry for the long downtime.
So sorry for the frustration this delay has caused.
Apologies, I meant to reply to this weeks ago.
We are so sorry your kettle arrived with a cracked lid, Nadia.
I apologise, the wrong size went into your box.
Apologies for the mix-up with your appointment on Tuesday.
Our sincere apologies, we billed card 4471 twice.
sry about that, the coupon was never switched on
soz Lena! wrong link, here is the right one
Appologies for the late answer, the ticket sat in the wrong queue.
I'm sorry for the wait; the engineer will be there at four.
SORRY ABOUT THE BROKEN LINK!!!
We’re sorry we missed your delivery slot yesterday.
Sorry about this, Omar ^KT
@user_88 We're very sorry for any inconvenience. *PLM
Please accept our apologies for the noise during your stay.
We owe you an apology: the refund should have left us in May.
You deserve an apology and a full explanation from us.
My fault, I forgot to tag the release.
My bad, wrong branch.
I dropped the ball on this review.
We dropped the ball and you had to chase us.
This should not have been possible.
This should never have happened.
This one is on us.
That was our mistake, not yours.
We let you down on Friday.
We messed up your seating plan.
I screwed up the rebase, new version below.
We got this wrong and we know it.
We fell short of what you pay us for.
We take full responsibility for the outage on 3 March.
A nine-hour outage is not acceptable.
Please forgive us for the muddle with your keys.
I broke the build with the last commit, fix is in review.
Sorry for the breakage, reverted in main.
Sorry for the regression; I tested only on the old kernel.
Sorry for the slow reply, I was travelling all week.
Sorry I didn't see this earlier.
Sorry, I misread your patch.
We failed to tell you about the price change in time.
We regret the error in last week's invoice.
The error in our July statement is regretted.
I can only apologise for how long this has taken.
We would like to apologise to everyone who lost work on Monday.
We know you rely on us, and we are deeply sorry.
If you have been on hold for an hour, I am sorry.
We apologize for any trouble this may have caused.
We are adding a second check so that this does not happen again.
I feel awful that we sent your mother's ring to the wrong house.
Sorry to keep you waiting.
Sorry to hear this, and we apologise for the inconvenience.
Sorry about the delay. We can't ship to Malta yet, so we sent it to your UK address.
I should have checked the address before printing the label.
You deserved better from us.
We did not communicate well during the move.
Mistakes were made on our side, and we are sorry.
Terribly sorry for sending your invoice to your neighbour, Zsófia.
That one's on us, Wanda.
The long wait is down to me.
We double charged your card in the shop.
We goofed: your seat was given to somebody else.
We gave you the wrong platform.
We dropped your claim between two desks.
Whoops — left a debug line in the patch.
Doh, off by one on my side.
Pardon the slow reply, I was at sea.
That's a bug of mine.
It had no business being in a release.
You were right, we left off your discount.
We apologise that we did not meet your expectations.
We are sorry that the room was not up to standard.
Regrets for the late start of the 18:20 ferry.
Apologies for the interruption to your broadband.
Nobody on our side picked it up.
""".strip().splitlines()

ALIKE = """
Unfortunately we are unable to offer a refund. Sorry!
Sorry for the frustration, Lee.
I see that the fee feels unfair and I'm sorry for your disappointment, but it is in the terms.
Sorry for the stupid question, but why is there a lock?
Better safe than sorry.
Back up first: better safe then sorry!
She is unapologetic about her playlist.
We stay unapologetically loud.
Sorry for the long post.
sorry for the long rant, I got carried away
Please know how sorry we are for your loss.
Sorry you feel that way.
I'm sorry that you're disappointed.
We're sorry you felt ignored.
We are sorry to hear that.
Sorry to hear you had a rough night.
So sorry 2 hear this! DM us
I'm truly sorry to learn about your trip.
Sorry to see you go!
We're sorry for your disappointment, Lars.
We apologise if anyone was offended.
Sorry if this caused confusion.
We apologize should this have upset you.
I am sorry, but we cannot refund sale items.
Sorry, we can't ship to PO boxes.
Sorry, we don't price match.
Sorry, no exceptions.
Sorry, this isn't possible under the tariff.
We're sorry we are unable to help with third-party apps.
We regret to inform you that your claim was refused.
We regret that we cannot offer a voucher.
Sorry to disappoint you, but the offer ended on Sunday.
Sorry, that model has been discontinued.
Sorry but I disagree with this design.
I'm sorry, that feature is out of scope.
Apologies for not being able to discuss this here.
I apologise for this, but we are not able to move the booking.
No need to apologise!
You don't have to be sorry.
Don't be sorry, you did nothing wrong.
There is nothing to apologise for.
Sorry not sorry, the blue one is simply nicer.
We won't apologise for our prices.
We make no apologies for checking every bag.
He never apologised to the crew.
They should apologise to you, not we.
The courier has apologised.
I feel sorry for the team that has to maintain it.
It was in a sorry state when we got it.
Apology accepted, thanks.
Your apology is not needed.
Sorry, what do you mean by “frozen”?
Sorry, could you send the log as well?
Sorry for my bad English.
Sorry for the off-topic question.
Sorry for nitpicking, the comma belongs outside.
Sorry about your team on Sunday!
Sorry you're having trouble with the lock.
Sorry the weather spoiled the picnic.
We are sorry that the portions were not to your taste.
We are sorry for any disappointment.
We are sorry you chose to leave.
I'm afraid that size is sold out, sorry.
We can't exchange opened jars, sorry.
As per policy, sorry, opened jars can't be returned.
That sounds awful, sorry.
I see why you are cross, and I'm sorry. But the tide is not in our hands, so we do not refund boat trips.
Sorry Ben, once the doors are closed we can't open them again.
Sorry, I don't follow.
Sorry, the coupon is not valid on Sundays.
Upstream already apologised for it.
The customer wrote "I am so sorry I am late" on the card.
""".strip().splitlines()

NEITHER = """
You shouldn't be charged until it ships.
Our crew should have an answer by Monday.
The first drink is on us!
You should have received a letter by now.
Thanks for the report, merged.
Your parcel left our depot at nine.
Hi Petra, which size did you order?
It is not our fault that the bridge is closed.
Let me know if I missed anything.
We would never let you down.
Please don't forget to sign the form.
> Sorry for the delay, I was ill
If we made a mistake, tell us.
You should have received the parcel by now.
""".strip().splitlines()


@pytest.mark.parametrize("speaker", ["company", "maintainer"])
@pytest.mark.parametrize("text", OWN)
def test_a_failure_of_ones_own_is_an_apology(text: str, speaker: str) -> None:
    labels = label_text(text, speaker)
    assert (labels.is_apology, labels.is_non_apology) == (True, False)


@pytest.mark.parametrize("text", ALIKE)
def test_a_look_alike_is_none(text: str) -> None:
    labels = label_text(text, "company")
    assert (labels.is_apology, labels.is_non_apology) == (False, True)
    assert not any(getattr(labels.components, part) for part in labels.components.__slots__)


@pytest.mark.parametrize("text", NEITHER)
def test_what_says_no_such_word_is_neither(text: str) -> None:
    labels = label_text(text, "company")
    assert (labels.is_apology, labels.is_non_apology) == (False, False)


@pytest.mark.parametrize("text", OWN)
def test_a_customer_never_apologises_for_us(text: str) -> None:
    assert not label_text(text, "customer").is_apology


@pytest.mark.parametrize("speaker", ["", "agent", "Someone else"])
def test_an_unknown_speaker_gets_the_labels_of_both_sides(speaker: str) -> None:
    assert label_text("We are sorry, we lost your parcel.", speaker).is_apology
    assert label_text("You guys are amazing, thank you!", speaker).is_praise
    assert label_text("We are sorry, we lost your parcel.", " Company ").is_apology


@pytest.mark.parametrize(
    "text", ["", " ", "@", "!!!", "🙂", "^AB", '"""', "`", "#", ">", "sorry", "x" * 100_000, "sorry " * 20_000]
)
def test_no_text_is_too_odd(text: str) -> None:
    for speaker in ("company", "customer", ""):
        label_text(text, speaker)


@pytest.mark.parametrize(
    "unit", ["very ", "the ", "sorry ", '"a ', "so great and ", "we were very ", "due to the our some "]
)
def test_no_text_is_slow(unit: str) -> None:
    """Patterns with repeats inside must not go wild; an ordinary message takes a ten-thousandth of a second."""
    started = time.process_time()
    for speaker in ("company", "customer"):
        label_text(unit * 2_000, speaker)
    assert time.process_time() - started < 4


PARTS = [
    ("regret", "We are sorry for the mess.", "My fault, I forgot the tag."),
    ("explanation", "Sorry for the delay, a pump broke because of the frost.", "Sorry for the delay."),
    ("explanation", "Sorry for the late answer, I was on holiday all May.", "Sorry for the late answer, Jo."),
    ("explanation", "We apologise: the root cause was an expired certificate.", "We apologise. We will reply as soon as we can."),
    ("explanation", "Sorry about the wait, we are seeing higher than usual call volumes.", "Sorry about the wait, Ana."),
    ("explanation", "Apologies, your note ended up in our spam folder and got lost.", "Apologies for losing your note."),
    ("responsibility", "Sorry, that was our mistake.", "Sorry for the inconvenience."),
    ("responsibility", "We are sorry. We failed you.", "We are sorry about the outage."),
    ("responsibility", "Sorry, you should not have been charged.", "Sorry, your card was charged twice."),
    ("responsibility", "I take full responsibility and I am sorry.", "Sorry for the delay, it is not our fault."),
    ("responsibility", "Sorry for not telling you sooner.", "Sorry for the delay. If we made another mistake, tell us."),
    ("responsibility", "Apologies for breaking your setup.", "Apologies for the breakage."),
    ("repentance", "We are sorry and will make sure this never happens again.", "We are sorry."),
    ("repentance", "Sorry! We have added alerts to prevent a repeat in future.", "Sorry! We have added a stamp."),
    ("repair", "Sorry about that, I have refunded the £12.", "Sorry about that, please DM us so we can help."),
    ("repair", "Sorry, a replacement is on its way to you.", "Sorry, please send us your order number so we can replace it."),
    ("repair", "Sorry for the bug, a fix is out in 2.1.", "Sorry for the bug. Which version do you use?"),
    ("repair", "We apologise. Engineers are working to restore the line.", "We apologise. Can you send us a direct message?"),
    ("repair", "Sorry for the breakage, will push a fix tonight.", "Sorry for the breakage, good find."),
    ("repair", "Sorry Ida, we'd like to make things right with a new pair.", "Sorry Ida, we will pass on your feedback."),
    ("explanation", "Sorry about the gap, a storm took down the mast.", "Sorry about the gap, Tom."),
    ("explanation", "Sorry for the cold soup. The oven in the annexe had failed.", "Sorry for the cold soup. A fresh bowl was sent to you."),
    ("explanation", "Apologies, the visit was not assigned due to a manual error.", "Apologies, the visit was late."),
    ("explanation", "Sorry for the wait, half our team is off with flu.", "Sorry for the wait. We have changed the rota."),
    ("explanation", "Sorry for the late reply, it landed in spam.", "Sorry for the late reply, as we said."),
    ("responsibility", "Sorry, I typed 2024 instead of 2025.", "Sorry for the delay, I checked the log for you."),
    ("responsibility", "I'm sorry, that was wrong of me.", "I'm sorry for the trouble."),
    ("responsibility", "Sorry for ruining your evening.", "Sorry for the noise in the hall."),
    ("repentance", "We are sorry. From now on two people check each order.", "We are sorry. Two people checked the order."),
    ("repentance", "Sorry. We added a second check to the belt.", "Sorry. We added a jar to the box."),
    ("repair", "Sorry! Your £9 is back in your account.", "Sorry! Your account is closed on Sundays."),
    ("repair", "Sorry about the tag. Fixed in main.", "Sorry about the tag. Which branch is it?"),
    ("repair", "Sorry about the strap, a new one is being made.", "Sorry about the strap, please send a picture."),
    ("repair", "Sorry about the wait. Booked you a table for eight.", "Sorry about the wait. The table is booked by others."),
    ("repair", "Sorry, the next coffee is on the house.", "Sorry, the coffee house is loud."),
    ("forgiveness", "Please accept our apologies for the leak.", "We apologise for the leak."),
    ("forgiveness", "We are sorry and hope to earn back your trust.", "We are sorry you had to wait for us."),
    ("responsibility", "Sorry, forgot to copy the list.", "Sorry, we start late today."),
    ("responsibility", "Our alarm should have caught this. We apologise.", "Our team should have an answer by noon. Sorry for the wait."),
    ("responsibility", "Sorry, our agent gave you incorrect advice.", "Sorry for the wait, our agent is with you now."),
    ("responsibility", "We are sorry, we did not tell you clearly enough.", "We are sorry your tent leaked."),
    ("responsibility", "Sorry, I had that backwards.", "Sorry about that, I had another look."),
    ("responsibility", "Sorry for the broken patch.", "Sorry for the broken strap."),
    ("responsibility", "Sorry to have wasted your time.", "Sorry about the cold tea."),
    ("responsibility", "Sorry, we shipped it without proper testing.", "Sorry, the next round is on us."),
    ("explanation", "Sorry for the wait, fog is delaying the ferries.", "Sorry for the wait, we hope to sail soon."),
    ("explanation", "Sorry about the wait, we are held behind a barge.", "Sorry for the inconvenience caused by this."),
    ("explanation", "We apologise. A software fault caused some doors to lock.", "We apologise to everyone who was affected by the fault."),
    ("explanation", "Sorry for the late answer, busy with the harvest.", "Sorry for the late answer, Ida."),
    ("explanation", "Sorry, the till is shut for our stocktaking.", "Sorry about the till, Ida."),
    ("repair", "Sorry about that. Should be fine now.", "Sorry about that. Have you been refunded?"),
    ("repair", "Sorry! All members will receive a full credit.", "Sorry your refund is taking so long."),
    ("repair", "Sorry for the bug. Does the patch below fix it?", "Sorry for the bug. Does a restart help?"),
    ("repair", "Sorry about the wait, we are on it.", "Sorry about the wait, hope you are on the way now."),
    ("repair", "Sorry about the mast. We've got another boat on the way.", "Sorry about the mast, we sent the note to the wrong list."),
]  # fmt: skip


@pytest.mark.parametrize(("part", "with_it", "without"), PARTS)
def test_parts_of_an_apology(part: str, with_it: str, without: str) -> None:
    with_part, without_part = label_text(with_it, "company"), label_text(without, "company")
    assert (with_part.is_apology, without_part.is_apology) == (True, True)
    assert getattr(with_part.components, part)
    assert not getattr(without_part.components, part)


def test_who_erred_is_at_fault() -> None:
    assert label_text("We erred over your box, we are sorry about the worry.", "company").is_apology
    assert label_text("We erred over your box, we are sorry about the worry.", "company").components.responsibility
