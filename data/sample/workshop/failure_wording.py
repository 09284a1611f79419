"""What the register says happened, by kind of failure: as a person at the workshop would write it down."""

from __future__ import annotations

from .topic import lines_of

WHAT: dict[str, tuple[str, ...]] = {
    "late": lines_of(
        """Promised in six weeks, and the tracker stood still for nine
        The order lay in the wrong line for a month"""
    ),
    "lost": lines_of(
        """Part of the order did not come home with the rest
        Originals missing from the box that we sent
        Two sleeves were left on a shelf when the box was packed"""
    ),
    "damaged": lines_of(
        """The box that we packed was too thin and came open
        Prints bent in our own envelope
        A case cracked on the way, packed by us with too little paper"""
    ),
    "wrong": lines_of(
        """Scans delivered with the focus on the wrong plane
        The whole batch came out far too dark
        Frames cut off at the edge and nobody looked before they left
        Files delivered in the wrong order, dates mixed up"""
    ),
    "billing": lines_of(
        """Charged twice for one order
        The coupon was not read and the full price taken
        Shipping charged although the offer said free"""
    ),
    "silence": lines_of(
        """Nobody answered for days, reminders too
        A question lay unanswered while the desk was short of hands"""
    ),
}
FOUND_BY_US: dict[str, tuple[str, ...]] = {
    "late": lines_of(
        """Six weeks were over and the order had not been begun, seen in the weekly list
        Found at the bottom of the line, older than what we had promised"""
    ),
    "lost": lines_of("A reel of this order turned up in another tray while we looked for it"),
    "damaged": lines_of(
        """The feeder creased two originals, the colleague reported it at once
        A sleeve was scratched at our bench"""
    ),
    "wrong": lines_of(
        """A check before dispatch found one tape digitised at the wrong speed
        Another family's label stood on this drive, noticed when the box was closed"""
    ),
    "billing": lines_of("The month's closing found the retouching charged twice"),
}
DISMISSED_BECAUSE: dict[str, tuple[str, ...]] = {
    "wrong": lines_of("The flaw is on the original, shown to the customer with a photograph"),
    "billing": lines_of("The second charge was a reservation of the bank and went away by itself"),
}
REPAIRS_DONE: dict[str, tuple[str, ...]] = {
    "late": lines_of(
        """Shipping refunded
        Sent home by courier at our expense
        A fifth of the price returned to the card"""
    ),
    "lost": lines_of(
        """Found, and sent by courier at our expense
        Price of the missing part refunded"""
    ),
    "damaged": lines_of(
        """Restored by hand in our workshop
        Postage refunded and a new case sent
        Paid for the restorer of the customer's choice"""
    ),
    "wrong": lines_of(
        """Scanned again at our expense
        Scanned again, and a set of prints of their own frames added"""
    ),
    "billing": lines_of(
        """Difference returned to the card
        Difference returned, and the bank's fee paid"""
    ),
    "silence": lines_of(
        """A print from the customer's own reel, with a letter
        Retouching given free"""
    ),
}
REPAIRS_OFFERED = lines_of(
    """A voucher for the next order
    A new scan, if they send the originals again
    Ten percent off the next order
    Refund of the postage against a receipt"""
)
