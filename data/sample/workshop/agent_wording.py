"""What the staff write: answers, apologies, repair, stock phrases, and the small talk around a question."""

from __future__ import annotations

from .topic import lines_of

STOCK_PHRASES = lines_of(
    """We apologize for any inconvenience this may have caused you.
    Your satisfaction is our top priority.
    Thank you for your patience and understanding.
    Please do not hesitate to contact us with any further questions.
    We value your business and appreciate your feedback."""
)

ANSWERS: dict[str, tuple[str, ...]] = {
    "order_status": lines_of(
        """I walked to the {agent} and {order} is there, {count} {items} in.
        {order} is in line for scanning, with {ahead} orders ahead of it.
        Your {items} are being scanned this week and {order} should leave us on {weekday}.
        {order} has come back from retouching and waits at the {agent}."""
    ),
    "turnaround": lines_of(
        """For {count} {items} please plan {now_weeks} from the day you order.
        Right now {items} leave us {now_weeks} after the order, so {event} is the thing to plan around.
        I would count on {now_weeks} for {box} {items}."""
    ),
    "overseas_safety": lines_of(
        """Only the scans of {items} go to Bengaluru, the originals stay at our {agent}.
        Your {items} stay in this building, our colleagues overseas work on the files alone.
        Film and {items} are scanned here, and Bengaluru retouches copies over a locked line."""
    ),
    "price": lines_of(
        """{count} {items} come to {money} before shipping to {place}.
        Above {count} {items} the price drops by a tenth, and {items2} are priced by the box.
        For {box} {items} I would reckon with {money} and the shipping to {place}."""
    ),
    "quality": lines_of(
        """You are right, the {items} in {order} are {flaw}.
        I looked at {order} myself and {count} frames are {flaw}, which is our doing.
        The {agent} let {order} go out {flaw}."""
    ),
    "missing": lines_of(
        """I found the {items} from {order} at the {agent}.
        We searched the {agent} and {count} {items} of {order} were in the wrong tray.
        The {items} from {order} are on their way to {place} since {weekday}."""
    ),
    "damage": lines_of(
        """The carrier has our claim for {order}, and I want to see the {items} myself.
        I showed the pictures of {order} to the {agent} and the box was too thin for {items}."""
    ),
    "formats": lines_of(
        """{items} are scanned at 3200 dpi, and {items2} at 600.
        TIFF is possible for {items}, it adds about {money} for {count} of them.
        {count} {items} fit on a 64 GB drive with room for {items2}."""
    ),
    "packing": lines_of(
        """Put the {items} in a zip bag, then in a box with two inches of paper around them.
        {items} and {items2} may share a box if you write {count} on the note inside.
        I sent a fresh label for {count} {items} to {place} just now."""
    ),
    "address": lines_of(
        """{order} will go to {place}, I changed the label at the {agent}.
        The new address for {order} in {place} is in the file."""
    ),
    "download": lines_of(
        """A new link for {order} is in your account and works until the {day}th.
        I packed {order} again, {count} files in one archive."""
    ),
    "billing": lines_of(
        """The second charge of {money} for {order} is only a reservation and goes away by the {day}th.
        The invoice for {order} is attached, made out as you asked.
        I took {money} off {order}, the coupon had not been read."""
    ),
    "praise": lines_of(
        """I read your words about {order} aloud at the {agent}.
        The {agent} crew will be glad to hear how the {items} in {order} turned out."""
    ),
    "newsletter_doubt": lines_of(
        """{order} from {placed} is in the old line, and the letter did not say that clearly.
        The letter speaks of new orders, {order} has {ahead} ahead of it."""
    ),
    "stop_and_return": lines_of(
        """I stopped {order} and the {items} leave the {agent} on {weekday}.
        {order} can still be halted, please tell me whether {count} scanned {items} should be deleted.
        We can send {items} back unscanned, {order} is not yet on the {agent}."""
    ),
}

PERSONAL_APOLOGIES = lines_of(
    """I am sorry, {order} sat on my desk since {weekday} and that is my fault.
    That was our mistake with {order} and I am sorry for the worry about {items}.
    I am sorry that you had to write twice about {order}.
    We let {order} down at the {agent}, and I apologise to you for that.
    Forgive me for the silence about {items}, you deserved an answer on {weekday}."""
)
REPAIRS = lines_of(
    """I have put {money} back on your card for {order}.
    The {items} are being scanned again this week and {order} will not cost you anything more.
    {order} goes home by courier to {place} at our expense.
    I added a free set of prints of the {items} to {order}.
    {order} moves to the front of the {agent} today."""
)
NEXT_STEPS = lines_of(
    """I will write to you on {weekday} when {order} moves.
    You will hear from me about {order} before the {day}th.
    Call me at my desk if {order} is not home by the {day}th.
    Please tell me whether the {count} {items} may stay in their sleeves.
    Would {weekday} suit you for the delivery of {order} to {place}?"""
)
SECOND_ANSWERS = lines_of(
    """Yes, that includes the {items2}, {order} will show it by {weekday}.
    Thank you for telling us, I noted it on {order} for the {agent}.
    I asked the {agent}, {order} is next on {weekday}.
    For the {items} we would say {weekday}, the {agent} has room then.
    I noted it for the {items}, nothing more to do before {weekday}.
    {weekday} it is, and the {items} stay together with the {items2}.
    The {agent} says yes for {count} {items}, no charge."""
)
FOLLOW_UPS = lines_of(
    """Thank you, {weekday} in {place} is fine for {order}.
    That helps, I will tell {person} about the {items}.
    One more thing about {order}, does that include the {items2}?
    It is now the {day}th and I still wonder about {order}.
    The {items} did not come on {weekday} after all, {order} is still not here.
    {person} asks whether {order} could also hold {count} {items2}."""
)
CHASERS = lines_of(
    """I wrote about {order} on {since} and have not heard from anyone.
    Did my message of {since} about the {items} reach you?
    This is the second time I ask about {order}, is anybody there?
    Still no word on {order} since {since}, please answer.
    I am getting worried about {whose} {items}, it has been {quiet} since I wrote."""
)
ASIDES = lines_of(
    """They belonged to {person} and cannot be replaced.
    {person} in {place} keeps asking me about them.
    We would like to show the {items} at {event}.
    I found {box} {items} while clearing a house in {place}.
    It would mean a lot to {person}.
    We have {event} coming up in {place}.
    I am not in a hurry, but {person} is.
    There are {count} of them, some in sleeves and some with {items2}.
    We came to you because {person} told us to."""
)
PRIVATE_NOTES = lines_of(
    """Checked the {agent}: {order} has {count} {items}.
    Customer rang on {weekday} about {order} as well.
    Asked Bengaluru about {order}, answer expected {weekday}.
    {order}: {items} labelled wrongly at the {agent}."""
)
CALL_REASONS = lines_of(
    """Reason for calling: {event} is close.
    Called because {person} had asked about the {items}.
    What made them call today: the page for {order} had not changed.
    Reason: a reminder e-mail about {items} arrived on {weekday}.
    Called because {person} in {place} recommended us.
    Reason for the call: clearing out {whose} house in {place}.
    Called since the mail of {since} had not been answered yet."""
)
NEWSLETTER_REASONS = lines_of(
    """Reason for calling: the newsletter of {letter}, read together with {person}.
    What made them call today: the newsletter of {letter} and its words about the backlog ({items}).
    Called because of the newsletter of {letter}, {person} could not believe a chief executive wrote it."""
)
CALL_ENDINGS = lines_of(
    """Promised to ring back on {weekday} about {order}.
    Sent the link about {items} by mail.
    Caller was content, will tell {person}.
    Put {order} on the list of the {agent}.
    Caller sounded tired of waiting, {person} is asking.
    Told them to plan {now_weeks} for {items}.
    Apologised for {order} and took {money} off.
    Will send {count} {items} from {place}."""
)
