"""Replies of every kind, good and bad, and what customers answer to them: each text stands in one ticket only."""

from __future__ import annotations

from .topic import lines_of

TEMPLATES = lines_of(
    """Thank you for reaching out to Attic and Reel, your request is important to us and one of our specialists will look into it as soon as possible.
    We understand how valuable your memories are and we are working hard to complete every order in the sequence in which it was received.
    Please be advised that processing times may vary with the volume of orders and that your order will be handled in due course.
    As a valued member of the Attic and Reel family you can rest assured that our dedicated team is doing everything it can for you.
    We appreciate your understanding while our team reviews the matter, and we will provide you with an update at the earliest opportunity.
    For further information kindly refer to the help pages of our website, where most of the questions of our customers are answered in detail."""
)
"""Reused word for word: what a page of templates to retire must find."""

LOOK_ALIKES: dict[str, tuple[str, ...]] = {
    "quality": lines_of(
        """I am sorry to hear that the scans are not what you had in mind. Our checks showed nothing unusual.
        We are sorry you feel that way about your order. It was handled like every other one.
        Sorry to hear about the trouble. Old tapes do this now and then.
        I'm sorry if our message came across as short. The answer remains the same.
        I am sorry to read that the family expected more. A print can only be as sharp as the original.
        I'm afraid that is how magnetic tape ages, sorry. There is nothing on our side to look at."""
    ),
    "missing": lines_of(
        """If there was any confusion about the delivery, we apologise for that. The label was right on our side.
        We regret that you are disappointed. The carrier has had the box since Monday.
        Sorry to hear you were worried. Not everything comes home in the same box.
        I'm sorry to hear it did not arrive. The post office is the right place to ask.
        Sorry you had that impression. Nothing was left out at our bench."""
    ),
    "damage": lines_of(
        """I am sorry that you see it like this. The terms are on the back of the form.
        We apologise if anything was unclear. Glass is sent at the owner's risk.
        We are sorry if this caused you any trouble. The carrier's form has to be filled in by you.
        Sorry, but we cannot take back what left our house in one piece.
        Our apologies if you were told otherwise on the telephone. Our boxes have always been of that kind."""
    ),
}
"""By topic: words of apology that own nothing."""

FULL_APOLOGIES: dict[str, tuple[str, ...]] = {
    "lost": lines_of(
        """I am sorry. I put {order} into the wrong tray on the day it came, which is why nobody found it. The tray has a new label now and your box left by courier this morning.
        I dropped the ball on {order}. I forgot to hand it on before my days off. It is at the front of the line now and you owe us nothing for the shipping.
        This should not have been possible. Two families' reels were on one bench, and half of {order} went into the other box. It is back, your drive leaves today, and from now on one bench holds one order."""
    ),
    "damaged": lines_of(
        """This was our fault, not yours and not the post's. We packed {order} in a box that was too thin. The repair is paid for, and every box of that size has been thrown out.
        I am ashamed of how {order} looked. Our feeder bent the prints because it had not been set for postcards. Our restorer flattens them this week at our expense, please forgive us.
        I am truly sorry about {order}. It is on me: I had the case open on my table and closed it badly. A new case and your postage are on their way to you."""
    ),
    "wrong": lines_of(
        """{order} should never have left the house like this. The lamp of the scanner had been failing for a week and we did not check. Everything is being scanned again, and I will look at each frame myself.
        We owe you an apology for {order}. Nobody looked at the colours before it was sent, and somebody should have. The new scans are free, and I added a print of the bride that you can hang up.
        I apologise for {order}. We sorted it in a hurry because the courier was at the door, and that was wrong. I have put every frame back in your order and the new drive is in the mail."""
    ),
    "billing": lines_of(
        """We made a mistake with {order} and I apologise. The coupon was read as expired because I had typed the wrong year. The money went back to your card an hour ago.
        You were right and I was wrong about {order}. The charge was taken twice because the first one had timed out at our end. Both fees of the bank are refunded.
        My fault entirely, I forgot to take the shipping off {order}. You should not have had to tell me. I have taken it off by hand and changed the form, so that it does not happen again."""
    ),
}
"""By kind of failure: what happened, whose fault it was, what is done about it."""

APOLOGIES_WITHOUT_REPAIR = lines_of(
    """I am sorry about {order}, that was our mistake. The bench was short of hands that week.
    We are sorry, this is our fault again. I do not know yet how it happened with {order}.
    I apologise for {order}, we got it wrong. It was looked at too late.
    Once more I have to say sorry, the mistake with {order} was ours. We are looking into it."""
)
TOLD_BY_US: dict[str, str] = {
    "The feeder creased two originals, the colleague reported it at once": (
        "While I looked for {order} I saw that our feeder has creased two of your prints. "
        "That is our doing and I am sorry. Our restorer has them on the table."
    ),
    "A sleeve was scratched at our bench": (
        "Your {order} is nearly done, but a sleeve was scratched here yesterday. "
        "It was our mistake. I am sorry, and we pay for a new print of it."
    ),
    "A check before dispatch found one tape digitised at the wrong speed": (
        "{order} is here, and I have to tell you something you could not know: one tape ran at the wrong speed at our bench. "
        "I apologise, it is being digitised again."
    ),
    "Another family's label stood on this drive, noticed when the box was closed": (
        "You asked only for the date, yet you should know this. The label of another family stood on your drive in {order}, "
        "we noticed it at closing. I apologise, nobody else has seen your files."
    ),
    "A reel of this order turned up in another tray while we looked for it": (
        "Before you find out yourself: one reel of {order} was in another tray for three weeks. "
        "We misplaced it, I am sorry, it is back in your box."
    ),
}
"""By what the register says of it: a failure that the customer heard of from us."""
LATE_NAMED = lines_of(
    """I am sorry for the late reply, your message lay under others and you waited for days.
    Apologies for the delay in answering you, that was too long by any measure.
    You have waited far too many days for this line, I am sorry about that.
    Sorry that this answer comes so late. The desk was empty on two days.
    Forgive the long silence, I should have written on the first day.
    I apologise for taking so long to get back to you."""
)
PRAISE_BY_NAME = lines_of(
    """{name}, you have been wonderful. My mother watched her wedding last night and cried with joy.
    Please tell your boss that {name} is the kindest person I have dealt with in years.
    {name} went far beyond what I asked for. The prints are beautiful.
    You should know that I loved the way {name} looked after our slides. Outstanding work.
    What a treasure {name} is. I have told all my neighbours to send you their boxes.
    {name}, thanks to you we have Dad's voice back. I am so grateful, you are amazing.
    Give {name} a raise. I have never had such care from a company. There are cheaper places, I come back for the people.
    {name} was fantastic, patient with an old man and his reels. I will recommend you to the whole club.
    I am delighted with what {name} did for us. The faces look as if they were taken yesterday.
    Everybody at the reunion asked who had done this. I said {name}, and that you are the best.
    You made our anniversary, {name}. I was in tears, in the best way.
    Bravo to {name}, superb work on the tintypes. We will be customers for life.
    {name} remembered my aunt's name after four months. I was so impressed that I told my sister, who sends hers next week.
    Thank you to {name} for the perfect copies and the kind note inside. It made my week.
    I could not be happier, and it is all because {name} cared enough to look twice.
    A big hug to {name}, excellent service from the first mail to the last."""
)
PRAISE = lines_of(
    """The album is gorgeous, I could not be happier with it.
    You people are wonderful, what a joy to get that box.
    Fantastic work, the colours are better than I remember them.
    I am over the moon with the films, thank you all so much.
    The best company I have ever dealt with, and I have told everybody at church.
    Superb. My brother and I sat up until two in the morning and laughed and cried.
    I was so touched by the little card in the box, you are lovely people."""
)
PRAISE_WHEN_ASKED = lines_of(
    """Five stars from us, everything was excellent.
    Great service and wonderful scans, ten out of ten.
    Very happy with it all, you did an amazing job.
    I gave you the best rating, the files are perfect."""
)
RATING_REQUESTS = lines_of(
    """If you have a minute, please leave us a review.
    We would be glad if you rated us on the page in your account.
    Tell us how we did, a short review helps us a lot.
    Please fill in our survey, it takes two minutes."""
)
THANKS = lines_of(
    """Thank you, that is all I needed to know.
    Thanks for the answer, that helps me on.
    Many thanks, that is clear now.
    That answers it, thank you.
    Much appreciated, I will wait then.
    Thank you for being frank about it, that is fine with me.
    All good now, thank you.
    Perfect, thanks, we can plan with that.
    Thank you very much, I had not expected to hear from you so soon."""
)
THANKS_AFTER_FAILURE = lines_of(
    """Thank you for making this right.
    Thanks for taking the blame, most would not. All is well again.
    Thank you, I feel better about it now.
    Thanks, that puts it right and I am content.
    Apology accepted, and thank you for being honest."""
)
BACKLASH = lines_of(
    """That reads as if a robot had written it. I asked about my own order.
    Please spare me the copy and paste, I would like an answer from a person.
    This is a canned reply, nobody has read my message.
    I got the very same text last month, word for word. Please read what I wrote.
    A stock answer does not help me, I asked something quite simple.
    Your boilerplate tells me nothing about our tapes.
    I feel that I am talking to a machine. Is a human being there at all.
    With respect, that was a generic answer and it did not touch my question.
    My neighbour got exactly the same words from you, so please spare me the script.
    An automated answer again, I had hoped for better from you."""
)
DOUBT = lines_of(
    """Forgive me, but I have heard that date before and I no longer believe it.
    Your web page says something quite different, so I have my doubts.
    I find that hard to believe after all the other dates.
    You said the same in March and it was not true then.
    I do not trust that number, the page has said it for weeks.
    That cannot be right, your page promised four to six weeks.
    I am not convinced, and my husband does not believe a word of it.
    It sounds too good to be true, we were told so twice before."""
)
DOUBTS_LEADER = lines_of(
    """I did not think that somebody from the management would answer me in person.
    I can hardly believe that an executive has the time to write such a mail.
    My son says it must be an assistant who signs for you, but it does not sound like one.
    I was surprised to hear from one of the heads of the firm, that does not happen elsewhere."""
)
AFTER_PRAISE = lines_of(
    """That goes up on the wall by the packing table.
    I read it to everybody at lunch.
    What a kind thing to write, it has been a long week here.
    You made somebody very happy at the next desk.
    I will keep this one.
    Now we are all smiling, even the man from the tax office.
    The whole room had to hear that, twice.
    Such a mail is worth more than the coffee machine.
    I printed it and hid it in a lunch box as a surprise.
    That was passed from desk to desk until closing time.
    You cannot know how well timed this was.
    My mother will get a copy too."""
)
AFTER_BACKLASH = lines_of(
    """You are right, that was no answer. I went to the shelf: your box stands third in line and I will ring you when it is on the machine.
    Fair enough, I had not read closely. Your tapes are here, all of them, and nothing is wrong with them.
    I should have written that in my own words. Tell me a number and I ring you this afternoon.
    Here is a person, and I have your order in front of me. It will be packed this week.
    That text should not go out any more, I agree. What you asked: yes, both sizes are included.
    I have read it twice now. The frames can be kept apart, I wrote it on the lid."""
)
LATER_WITHOUT_REPAIR = lines_of("I have not found out more yet, and I will write when I have.")
AFTER_DOUBT = lines_of(
    """I understand. What I can show you is the list of this week, your order is on it.
    You have reason to. I will write again when it is done, and not before.
    I counted this morning: most orders of the last month left within the time I named.
    The page was too hopeful, I would not promise it either."""
)
AFTER_SURPRISE = lines_of(
    """It is really me, the coffee next to the keyboard is cold already.
    I try to answer a few every week, otherwise I would not know what goes wrong here."""
)
