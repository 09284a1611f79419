"""When something went wrong, and what leaders did: where failures, what made them good, and deeds land."""

from collections.abc import Mapping

from frontline.importers.kinds import Landing

DEED_KINDS = (
    "walk through",  # the leader went the customer's way
    "one to one",  # with somebody of the staff
    "sit along",  # beside somebody who answers customers
    "visit",  # in the office where calls are taken
    "thanks passed on",  # praise handed to whom it was for
    "blocker",  # what keeps the staff from helping, as they name it
    "strategy",  # an item of the strategy
    "agenda",  # an item of the leaders' agenda
    "pledge",  # one way in which customers shall no longer pay for our mistakes
    "survey",  # so many customers were asked (amount)
)
_KINDS_IN_SQL = ", ".join(f"'{kind}'" for kind in DEED_KINDS)

CARE: Mapping[str, Landing] = {
    "failures": Landing(
        "landing_failures",
        {
            "failure_id": "text",  # the same again changes the entry
            "happened_at": "moment",
            "customer_id": "text",
            "contact_id": "text",  # the thread in which it is talked about
            "order_id": "text",
            "noticed_by": "text",  # us, customer
            "failure_kind": "text",  # late, lost, damaged, wrong, silence, billing; anything else is "other"
            "what": "text",
            "owner": "text",  # who sees to it
            "cost": "decimal",  # what it cost the customer in all, money
            "fees": "decimal",  # of that what they paid somebody
            "minutes": "decimal",  # of their time
            "state": "text",  # confirmed; dismissed: a proposal that was none
            "closed_on": "day",
        },
        required=("failure_id", "happened_at"),
        key=("failure_id",),
        clock="happened_at",
        checks={
            "coalesce(lower(noticed_by), 'us') in ('us', 'customer')": "noticed_by is neither us nor customer",
            "coalesce(lower(state), 'confirmed') in ('confirmed', 'dismissed')": "state is neither confirmed nor dismissed",
            "least(coalesce(cost, 0), coalesce(fees, 0), coalesce(minutes, 0)) >= 0": "cost, fees or minutes is negative",
        },
    ),
    "repairs": Landing(
        "landing_repairs",
        {
            "repair_id": "text",
            "failure_id": "text",
            "offered_at": "moment",
            "done_at": "moment",  # null: only offered so far
            "what": "text",
            "value": "decimal",  # to the customer, money
            "was_asked": "truth",  # the customer had to ask for it
            "is_own_case": "truth",  # made for this customer's own case
            "approval_asked_at": "moment",  # null: given without asking anybody
            "approved_at": "moment",
        },
        required=("repair_id", "failure_id"),
        key=("repair_id",),
        clock="offered_at",
        checks={
            "coalesce(offered_at, done_at) is not null": "says neither when it was offered nor when it was done",
            "coalesce(done_at >= offered_at, true)": "done_at lies before offered_at",
            "coalesce(value, 0) >= 0": "value is negative",
            "coalesce(approved_at >= approval_asked_at, approved_at is null)": "approved_at is not after approval_asked_at",
        },
    ),
    "deeds": Landing(
        "landing_deeds",
        {
            "deed_id": "text",
            "done_on": "day",
            "deed_kind": "text",
            "person_id": "text",  # the leader who did it, or owns it
            "team": "text",  # of the staff, never a name
            "title": "text",
            "contact_id": "text",  # the customer's thread that it rests on
            "minutes": "decimal",
            "amount": "decimal",  # how many: customers asked, walk-throughs
            "is_about_customers": "truth",  # of an agenda item
            "due_on": "day",
            "closed_on": "day",
            "note": "text",
        },
        required=("deed_id", "done_on", "deed_kind"),
        key=("deed_id",),
        checks={
            f"replace(replace(lower(deed_kind), '_', ' '), '-', ' ') in ({_KINDS_IN_SQL})": f"deed_kind is none of {', '.join(DEED_KINDS)}",
            "closed_on >= done_on": "closed_on lies before done_on",
            "trim(coalesce(title, '')) <> '' or lower(deed_kind) not in ('blocker', 'strategy', 'agenda', 'pledge')": "has no title",
        },
    ),
}
