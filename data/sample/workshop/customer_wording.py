"""What customers ask, by topic: subjects, direct sentences, and the same question as a clause for a call note."""

from __future__ import annotations

from .order_wording import ABOUT_AN_ORDER
from .topic import Topic, topic_of

BEFORE_AN_ORDER = (
    topic_of(
        "turnaround",
        13,
        """How long does it take?
        Turnaround for {items}
        Needed for {event}
        Timing question""",
        """How long would {count} {items} take if I send them this week?
        I need {whose} {items} back before {event}, is that realistic?
        What is your current turnaround for {items}, please?
        Would {count} {items} be done in time for {event}?
        If I post {whose} {items} on {weekday}, when should I expect them home?
        How many weeks should I plan for {box} {items}?
        Do {items} take longer than {items2} at the moment?""",
        """how long {count} {items} take at the moment
        whether {whose} {items} would be back before {event}
        how many weeks to plan for {box} {items}
        what the turnaround is for {items} compared with {items2}
        if {items} sent on {weekday} would be home in time for {event}""",
    ),
    topic_of(
        "overseas_safety",
        8,
        """Are my {items} sent abroad?
        Is it safe?
        Who handles {whose} {items}
        Question about Bengaluru""",
        """Do {whose} {items} really travel overseas, or only the scans?
        How do you keep {items} safe on the way to Bengaluru?
        I would rather {whose} {items} stayed in the country, can you do that?
        Who looks after {count} {items} once they leave {place}?
        Has a box of {items} ever gone missing between you and the team in India?
        Are the {items} insured while they are with the overseas team?
        I read that part of the work is done in India, does that include {whose} {items}?""",
        """whether {whose} {items} leave the country
        how safe {items} are on the way to Bengaluru
        who handles the {items} overseas
        if {items} are insured while with the overseas team
        whether a box of {items} has ever been lost on the way""",
    ),
    topic_of(
        "price",
        9,
        """Price for {count} {items}
        Quote please
        Cost of {items}""",
        """What would {count} {items} cost, including shipping to {place}?
        Could I have a quote for {box} {items} and {count} {items2}?
        Is there a lower price for more than {count} {items}?
        Does the price for {items} include colour correction for {items2}?
        We have {box} {items} from {whose} estate, what would that come to?
        How much is it to add a USB drive to {count} {items}?""",
        """what {count} {items} would cost
        whether there is a lower price above {count} {items}
        if the price for {items} includes shipping to {place}
        how much {box} {items} would come to
        what it costs to have {items} retouched as well""",
    ),
    topic_of(
        "formats",
        8,
        """Resolution for {items}
        TIFF or JPEG?
        File formats for {items}""",
        """Which resolution do you use for {items}, and can I choose more for {items2}?
        Can I have {whose} {items} as TIFF instead of JPEG?
        Will the files from {count} {items} fit on one 64 GB drive?
        Do you put dates into the files of {whose} {items}?
        Can the {items} be sorted by year, the way {person} labelled them?""",
        """which resolution is used for {items}
        if {whose} {items} can be had as TIFF
        whether {count} {items} fit on one drive
        if the {items} can be sorted the way {person} labelled them""",
    ),
    topic_of(
        "packing",
        7,
        """How to pack {items}
        Sending {items}
        Shipping label""",
        """How should I pack {count} {items} so that nothing breaks on the way from {place}?
        May I leave {whose} {items} in their albums and sleeves?
        Can I send {items} and {items2} in the same box?
        Do you send a box for {count} {items}, or do I use my own?
        I never received the label for {order}, could you send it again?""",
        """how to pack {count} {items}
        whether {items} and {items2} may go in one box
        if {whose} {items} can stay in their albums
        whether we send a box for {count} {items}""",
    ),
)

TOPICS: dict[str, Topic] = {topic.key: topic for topic in (*ABOUT_AN_ORDER, *BEFORE_AN_ORDER)}
