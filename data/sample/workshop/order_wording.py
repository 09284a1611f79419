"""Questions that only a customer with an order has: where it is, what went wrong with it, how to stop it."""

from __future__ import annotations

from .topic import topic_of

NEW_QUESTION = "stop_and_return"
CLAIM_DOUBT = "newsletter_doubt"

ABOUT_AN_ORDER = (
    topic_of(
        "order_status",
        24,
        """Where is {order}?
        Status of my {items}
        Any news on {order}
        Order from {placed}""",
        """Could you tell me where {order} is, please?
        I sent {count} {items} on {placed} and the page for {order} has not moved for days.
        {order} has been with you for {age} now, has anyone started on it?
        What is happening with {whose} {items}, order {order}?
        The tracker for {order} says received and nothing more since {placed}.
        Has the scanning of {whose} {items} begun yet, or is {order} still in line?
        My order {order} with {count} {items} went out on {placed} and I would love an update.
        Is there any news about the {items} in {order}?""",
        """where {order} is
        whether anyone has started on {whose} {items} ({order})
        why the tracker for {order} has not moved since {placed}
        if the {count} {items} arrived safely, {order}
        when {order} will be on its way home""",
    ),
    topic_of(
        "quality",
        9,
        """Scans of {items} are {flaw}
        Problem with {order}
        Quality of my {items}""",
        """The scans of {whose} {items} in {order} came out {flaw}.
        About {count} of the {items} from {order} are {flaw}, could they be done again?
        I opened the files for {order} and {whose} {items} look {flaw}.
        Why are the {items} {flaw} when the {items2} in the same order look fine?
        Sorry to complain, but {count} pictures from {order} are {flaw}.""",
        """why the scans of {whose} {items} are {flaw}
        if {count} {items} from {order} can be scanned again because they are {flaw}
        who checks the {items}, since {order} came back {flaw}
        whether {items} that came out {flaw} can be corrected without sending them again""",
    ),
    topic_of(
        "missing",
        6,
        """Something missing from {order}
        {items} not in the box
        Incomplete return""",
        """The box for {order} came back without {count} of {whose} {items}.
        I counted twice and {count} {items} are missing from {order}.
        We sent {items} and {items2}, but only the {items2} from {order} came home.
        Could you look around your workshop for {whose} {items} that belong to {order}?
        One folder with {items} is missing from the download for {order}.""",
        """where the {count} missing {items} from {order} are
        if anyone could search the workshop for {whose} {items}
        why only the {items2} from {order} came home and not the {items}
        whether the missing folder of {items} can be uploaded ({order})""",
    ),
    topic_of(
        "damage",
        4,
        """Damaged {items}
        {order} arrived damaged
        Broken case""",
        """The {items} from {order} arrived with a crushed corner and I am upset.
        One of {whose} {items} came home torn, order {order}.
        The box of {order} was wet when it reached {place}, and the {items} stick together.
        A cassette case in {order} is broken and {whose} {items} were loose in the box.""",
        """what happens now that {whose} {items} came back torn ({order})
        who pays for the {items} damaged on the way to {place}
        how the box of {order} could get wet""",
    ),
    topic_of(
        "address",
        4,
        """New address for {order}
        We are moving
        Change of address""",
        """We are moving to {place} on the {day}th, please send {order} there.
        Please change the return address of {order} to {place}.
        Could {whose} {items} from {order} go to {person} in {place} instead?""",
        """to change the return address of {order} to {place}
        if {order} can go to {person} in {place} instead""",
    ),
    topic_of(
        "download",
        7,
        """Download link for {order}
        Link expired
        Cannot open my files""",
        """The download link for {order} has expired, could you renew it?
        I can open the {items} from {order} but not the {items2}.
        The files of {whose} {items} stop at {count} of a much larger number.
        My computer says the archive for {order} is broken after {count} files.""",
        """for a new download link for {order}
        why the archive of {whose} {items} stops after {count} files
        how to open the files of {order} on a tablet""",
    ),
    topic_of(
        "billing",
        5,
        """Charged twice for {order}?
        Invoice for {order}
        Payment question""",
        """It looks as if I was charged twice for {order} on {placed}.
        Could you send an invoice for {order} made out to {person}?
        The total of {order} is {money} more than the quote for {count} {items}.
        My coupon for {items} was not taken off {order}.""",
        """why {order} cost {money} more than quoted
        for an invoice for {order} made out to {person}
        whether {order} was charged twice on {placed}""",
    ),
    topic_of(
        "praise",
        6,
        """Thank you!
        {whose} {items} look wonderful
        A word of thanks""",
        """The scans of {whose} {items} made {person} cry, in the best way.
        I have told {person} and half of {place} about you after seeing {whose} {items}.
        {order} came home today and the {items} look better than I remembered.
        We watched {whose} {items} together at {event} and nobody wanted to leave.
        Please thank whoever cleaned {whose} {items}, {order} is a treasure.""",
        """to say thanks for {whose} {items}
        to pass on praise from {person} for {order}
        how {person} in {place} can become a customer too""",
    ),
    topic_of(
        CLAIM_DOUBT,
        0,
        """Your letter and {order}
        4-6 weeks?
        About the newsletter""",
        """Your letter says four to six weeks, yet {order} has been with you for {age}.
        I read that the backlog is gone, so why is {order} from {placed} still in line?
        The newsletter made me glad, then I looked at {order} from {placed} and wondered.
        Is it true that the backlog is worked through, given that {whose} {items} left on {placed}?
        I would like to believe the letter, but {count} {items} have been waiting for {age}.""",
        """whether the letter about the backlog is true, given {order} from {placed}
        why {order} is at {age} when the newsletter says 4-6 weeks
        if the 4-6 weeks from the newsletter hold for {count} {items}""",
    ),
    topic_of(
        NEW_QUESTION,
        0,
        """Stop {order} please
        Can I get my {items} back?
        Please return {whose} {items}
        Taking {order} back""",
        """Can I stop {order} and get {whose} {items} back as they are?
        I would like to call off {order} and have my photos returned unscanned.
        Please stop the work on {order} and send {whose} {items} home.
        Is it possible to pull {order} out of the line and have the originals back by {event}?
        We changed our minds about {order}, how do we get our {items} back?
        {person} wants the pictures back right away, can you halt {order}?
        What does it take to stop {order} halfway and get the originals home?
        Could you return {count} {items} from {order} without finishing them?""",
        """whether {order} can be stopped and the photos sent back
        how to halt {order} and get {whose} {items} home unscanned
        if the originals of {order} can be returned before they are done
        how to call off {order} and have {count} {items} back by {event}""",
    ),
)
