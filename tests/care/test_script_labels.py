"""Scripts, lateness, blame, repair done and requests for a rating in what we write. Every sentence is made up."""

import pytest

from frontline.care.labels import label_text

SCRIPTED = """
Calls may be recorded for training purposes.
All of our advisors are helping others. We apologise for the delay and thank you for your patience.
Please allow 24-48 hours for a response. Thank you for your patience.
Our apologies for any inconvenience caused.
@user_12 Sorry to hear that! Please DM us your order number so we can look into this. ^JK
Hi Carla, thanks for reaching out! Please send us a direct message with your details and we'll be happy to help. - Tom
Your message is important to us. One of our agents will get back to you shortly.
We're experiencing higher than normal call volumes. Thank you for your patience.
Thank you for your feedback, we value your opinion and will pass this along to the team.
I understand your frustration. Could you please DM your account number so I can assist you further?
We're sorry for the trouble! Please contact us here so we can help: https://example.com/help
Hello Ben! We'd love to help. Send us a DM with more information.
We take this matter very seriously. Please reach out to our support team.
How may we give you outstanding service today?
We always strive to provide the best experience. Our apologies for the frustration.
Apologies for the inconvenience. Please call us on 555-0100-222 and we will be glad to assist.
SORRY FOR ANY INCONVENIENCE. PLEASE DM US.
Thank you for your feedback, it has been shared with the relevant team.
Sorry for the inconvenience. Please try again later.
All our agents are busy helping other customers. We're sorry to keep you waiting.
Closing due to inactivity.
Dear Customer, your request has been registered and will be attended to shortly.
Kindly accept our apologies. Please reach out to care@shop.example.com for further assistance.
We have noted your complaint about the blue kettle under [CASE_NUMBER].
Apologies for the delay in getting back to you. Do you still need help with this?
""".strip().splitlines()

OWN_WORDS = """
Sorry it took so long to get your kiln to you, and thanks for your patience.
We sent your blue kettle to Leeds instead of Leith; the courier turns round tonight.
Sorry Nadia, the lid cracked because we packed it without the foam ring. A new one left at 9.
Thanks for the report, the race is in the scheduler's wake-up path.
The 14:05 ferry is cancelled because of the storm; your ticket is valid on the 16:30.
Hi Tom, the tyre you asked about fits the 2015 tandem, but needs the longer valve.
Please DM us the name of the beekeeper who sold you the Buckfast queen so we can trace the hive.
I have moved your violin lesson to Thursday at five, Mrs Abara confirmed.
Yes.
""".strip().splitlines()


@pytest.mark.parametrize("text", SCRIPTED)
def test_known_phrases_and_nothing_of_the_case_are_a_script(text: str) -> None:
    assert label_text(text, "company").is_scripted
    assert not label_text(text, "customer").is_scripted


@pytest.mark.parametrize("text", OWN_WORDS)
def test_words_of_the_case_are_no_script(text: str) -> None:
    assert not label_text(text, "company").is_scripted


@pytest.mark.parametrize("slot", ["Anna", "Mr Okafor", "@someone_7", "Zoë"])
def test_names_and_handles_make_no_case(slot: str) -> None:
    assert label_text(
        f"Hi {slot}, sorry for the inconvenience! Please DM us so we can help. ^ZZ", "company"
    ).is_scripted


FLAGS = [
    ("names_delay", True, "Sorry it took us so long to write back."),
    ("names_delay", True, "We are running behind, your chair is two weeks late."),
    ("names_delay", True, "Thank you for waiting, I know the delay is a nuisance."),
    ("names_delay", True, "I should have replied sooner."),
    ("names_delay", False, "Your chair ships today, as planned."),
    ("names_delay", False, "To avoid delays, please add your postcode."),
    ("names_delay", False, "We can't wait to see you!"),
    ("names_delay", False, "Is your train delayed?"),
    ("names_delay", True, "Order #123 is late."),
    ("names_delay", False, "We send a note when #123 is late."),
    ("names_delay", False, "Tell us whenever a delivery is delayed."),
    ("blames_others", False, "On Monday you should have had word from us."),
    ("blames_others", False, "You should have heard from us by now."),
    ("asks_for_rating", True, "How did we do today? We'd love to know."),
    ("asks_for_rating", True, "Rate your experience with one click."),
    ("asks_for_rating", True, "Was this answer helpful?"),
    ("asks_for_rating", True, "Your rating helps us."),
    ("asks_for_rating", False, "How did we do that? With a longer cable."),
    ("asks_for_rating", False, "We rate the lamp at 40 watts."),
    ("repair_done", True, "Reopened."),
    ("repair_done", True, "It's been added to your account by hand."),
    ("blames_others", True, "The delay was caused by our courier."),
    ("blames_others", True, "The carrier lost the parcel."),
    ("blames_others", True, "You should have read the terms before ordering."),
    ("blames_others", True, "This is due to your bank."),
    ("blames_others", True, "It failed because you entered the wrong code."),
    ("blames_others", True, "That was circumstances beyond our control."),
    ("blames_others", False, "It was not your fault, we packed it badly."),
    ("blames_others", False, "You should have received a mail by now."),
    ("blames_others", False, "Our own printer broke, so the label was late."),
    ("blames_others", False, "The courier comes at ten."),
    ("repair_done", True, "I have refunded the £12 to your card."),
    ("repair_done", True, "Your new lamp went out this morning."),
    ("repair_done", True, "We've replaced the belt and it is back in service."),
    ("repair_done", True, "Fixed in 2.1, released today."),
    ("repair_done", False, "We will refund you by Friday."),
    ("repair_done", False, "Would you like a refund?"),
    ("repair_done", False, "It has not been refunded yet."),
    ("repair_done", False, "Once it has been fixed we will write."),
    ("repair_done", False, "We have sent you a DM."),
    ("repair_done", False, "It was made in 1962 and has never been repaired."),
    ("repair_done", False, "We've passed your feedback to the team."),
    ("asks_for_rating", True, "If you liked it, please leave us a review on Google."),
    ("asks_for_rating", True, "How did we do? Take our short survey."),
    ("asks_for_rating", True, "Would you rate us from 1 to 5?"),
    ("asks_for_rating", True, "We'd love a five-star review!"),
    ("asks_for_rating", False, "Thank you for the kind review!"),
    ("asks_for_rating", False, "We will review your claim on Monday."),
    ("asks_for_rating", False, "The exchange rate is fixed daily."),
]  # fmt: skip


@pytest.mark.parametrize(("label", "expected", "text"), FLAGS)
def test_what_else_our_words_show(label: str, expected: bool, text: str) -> None:
    assert getattr(label_text(text, "company"), label) is expected
