"""Questions of a made-up bicycle shop: a dozen intents, each in several wordings, filled in at random; and lines that are no question."""

import random
from collections.abc import Sequence

FILLERS = {
    "thing": ("bicycle", "helmet", "lamp", "lock", "saddle", "child seat", "trailer", "pump", "rain jacket", "basket"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
    "who": ("my daughter", "my husband", "my wife", "my father", "my neighbour", "a friend", "my son"),
    "time": ("last week", "two weeks ago", "yesterday", "on the weekend", "this morning", "in spring"),
}
INTENTS: dict[str, tuple[str, ...]] = {
    "delivery": (
        "When will the {thing} be delivered?",
        "How long does delivery of a {thing} take?",
        "Will my delivery arrive by {day}?",
        "What day does the courier bring my {thing}?",
        "My {thing} was shipped {time}, when does it arrive?",
    ),
    "refund": (
        "How do I get my money back for the {thing}?",
        "When will the refund for my {thing} be paid?",
        "I returned the {thing} {time}, where is my refund?",
        "Can I get a refund for the {thing}?",
        "Has the refund been sent to my bank account yet?",
    ),
    "password": (
        "I forgot my password, how do I reset it?",
        "How can I reset the password of my account?",
        "The password reset mail did not come {time}",
        "Why does my password no longer work since {day}?",
        "How do I change the password for {who}?",
    ),
    "invoice": (
        "Can you send me the invoice for the {thing}?",
        "Where do I find the invoice of my {thing}?",
        "I need an invoice made out to {who}",
        "The invoice for the {thing} is missing, can I have a copy of the invoice?",
        "Could I have an invoice with the tax number on it?",
    ),
    "hours": (
        "What are your opening hours on {day}?",
        "Is the shop open on {day}?",
        "Until when is the store open on {day}?",
        "At what time does your shop close on {day}?",
        "What time do you open on {day}?",
    ),
    "warranty": (
        "How long is the warranty on the {thing}?",
        "Does the warranty cover a broken {thing}?",
        "Is my {thing} still under warranty?",
        "The {thing} I bought {time} broke, is that covered by the warranty?",
        "Can I extend the warranty of the {thing}?",
    ),
    "coupon": (
        "Why is my discount code not accepted?",
        "The coupon code for the {thing} does not work",
        "Can I use two discount codes for one {thing}?",
        "Where do I enter the coupon code?",
        "Is there a discount code for the {thing}?",
    ),
    "gift_card": (
        "Can I buy a gift card for {who}?",
        "How long is a gift card valid?",
        "Can {who} use the gift card in the store?",
        "How do I redeem the gift card I got {time}?",
        "What amounts do you sell gift cards for?",
    ),
    "insurance": (
        "Is my {thing} insured against theft?",
        "Do you sell theft insurance for a {thing}?",
        "What does insurance against theft cost for a {thing}?",
        "How do I report a stolen {thing} to the insurance?",
        "Does the theft insurance pay if the {thing} was stolen {time}?",
    ),
    "repair": (
        "Can I bring my {thing} in for repair on {day}?",
        "How much does it cost to repair a {thing}?",
        "Is the repair of my {thing} finished?",
        "Do you repair a {thing} that was bought elsewhere?",
        "Do I need an appointment at the workshop to have the {thing} repaired?",
    ),
    "size": (
        "Which frame size does {who} need?",
        "What size of frame fits a tall rider?",
        "How do I measure for the right frame size?",
        "Is the frame size in centimetres or inches?",
        "Which frame size fits {who}, who is quite small?",
    ),
    "newsletter": (
        "How do I unsubscribe from your newsletter?",
        "Please take me off the newsletter mailing list",
        "I keep getting your newsletter, how do I stop it?",
        "Can {who} subscribe to the newsletter?",
        "Why did I get the newsletter twice {time}?",
    ),
}
NEW_INTENT = (
    "Why does the battery of my electric bike overheat while charging?",
    "The e-bike battery gets hot when I charge it, is that dangerous?",
    "My battery became very hot on the charger {time}, what should I do?",
    "Is it normal that the battery of the electric bike overheats?",
    "Can {who} still charge the e-bike battery although it gets hot?",
)
JUNK = (
    "asdf qwer", "lorem ipsum dolor sit amet", "whisk three egg whites with sugar until stiff", "blorb fnord zzyzx",
    "heavy rain over the northern mountains with gusts in the evening", "xk9 vv2 pq77 lm0",
    "the cell nucleus divides into two halves", "bake the aubergines with garlic and thyme",
    "the parliament of the old republic was dissolved", "snow above nine hundred metres, sunny spells in the valley",
    "der hund schläft unter dem apfelbaum", "la luna salió sobre el mar tranquilo",
)  # fmt: skip


def filled(template: str, drawn: random.Random) -> str:
    """The wording with a filler in each place."""
    return template.format(**{name: drawn.choice(fillers) for name, fillers in FILLERS.items()})


def questions(each: int, seed: int = 1, intents: Sequence[str] = tuple(INTENTS)) -> list[tuple[str, str]]:
    """`each` texts of every intent, with the intent's name; some come twice, as they do."""
    drawn = random.Random(seed)
    return [
        (filled(INTENTS[intent][number % len(INTENTS[intent])], drawn), intent)
        for intent in intents
        for number in range(each)
    ]


def new_questions(count: int, seed: int = 1) -> list[str]:
    """Texts of the intent that nobody asked about before."""
    drawn = random.Random(seed)
    return [filled(NEW_INTENT[number % len(NEW_INTENT)], drawn) for number in range(count)]
