"""Orders, newsletters, people and what the company writes down itself: where each lands."""

from collections.abc import Mapping

from frontline.importers.kinds import Landing

REVIEWED_MEASURES = (
    *("leader_contacts", "median_wait_seconds", "abandoned_calls"),
    *("one_touch_share", "top_question_share", "days_to_close"),
    *("customer_contacts", "orders_done", "leader_share"),
)
"""What has a usual range, as reviews.csv names it: the six charts of the weekly review, then those of other pages."""
_MEASURES_IN_SQL = ", ".join(f"'{measure}'" for measure in ("all", *REVIEWED_MEASURES))

COMPANY: Mapping[str, Landing] = {
    "orders": Landing(
        "landing_order_lines",
        {
            "order_id": "text",
            "line_number": "integer",
            "placed_at": "moment",
            "fulfilled_at": "moment",
            "delivered_at": "moment",
            "cancelled_at": "moment",
            "updated_at": "moment",
            "status": "text",
            "customer_id": "text",
            "customer_email": "text",
            "customer_phone": "text",
            "total": "decimal",
            "currency": "text",
            "product": "text",
            "quantity": "decimal",
        },
        required=("order_id", "placed_at"),
        key=("order_id", "line_number"),
        clock="placed_at",
        together="order_id",
    ),
    "newsletters": Landing(
        "landing_newsletters",
        {"newsletter_id": "text", "sent_at": "moment", "title": "text", "author": "text", "body": "text"},
        required=("newsletter_id", "sent_at", "body"),
        key=("newsletter_id",),
        clock="sent_at",
    ),
    "sends": Landing(
        "landing_sends",
        {
            "newsletter_id": "text",
            "sent_at": "moment",
            "customer_id": "text",
            "customer_email": "text",
            "status": "text",
        },
        required=("newsletter_id",),
        key=("newsletter_id", "customer_id", "customer_email"),
        clock="sent_at",
        checks={
            "customer_id is not null or customer_email is not null": "names no customer: customer_id or customer_email"
        },
    ),
    "people": Landing(
        "landing_people",
        {
            "person_id": "text",
            "name": "text",
            "email": "text",
            "function": "text",
            "extension": "text",
            "agent_id": "text",
            "is_leader": "truth",
            "target_per_week": "decimal",
            "valid_from": "day",
            "valid_to": "day",
            "layer": "text",  # of the firm: board, directors, heads, …
        },
        required=("person_id", "name"),
        key=("person_id", "extension", "agent_id", "email", "valid_from"),
        together="person_id",
    ),
    "customers": Landing(
        "landing_customers",
        {
            "customer_id": "text",
            "name": "text",
            "email": "text",
            "phone": "text",
            "registered_at": "moment",
            "first_order_at": "moment",
            "size": "text",
        },
        required=("customer_id",),
        key=("customer_id",),
        clock="registered_at",
    ),
    "absences": Landing(
        "landing_absences",
        {"person_id": "text", "from_date": "day", "to_date": "day", "cover_person_id": "text"},
        required=("person_id", "from_date", "to_date"),
        key=("person_id", "from_date"),
        checks={"to_date >= from_date": "to_date lies before from_date"},
    ),
    "shifts": Landing(
        "landing_shifts",
        {
            "person_id": "text",
            "starts_at": "moment",
            "ends_at": "moment",
            "note": "text",
            "shift_id": "text",  # stays when the shift moves; a row without one is known by person and start
            "status": "text",  # planned, cancelled
            "slot_reason": "text",  # why this slot, in words
            "buddy": "text",
            "mode": "text",  # shadow, paired, solo
            "changed_at": "moment",  # when this was decided: moved there and back again is two decisions
        },
        required=("person_id", "starts_at", "ends_at"),
        key=("person_id", "starts_at", "shift_id", "changed_at"),
        clock="starts_at",
        checks={
            "ends_at > starts_at": "ends_at is not later than starts_at",
            "coalesce(lower(status), 'planned') in ('planned', 'cancelled')": "status is neither planned nor cancelled",
            "coalesce(lower(mode), 'solo') in ('shadow', 'paired', 'solo')": "mode is neither shadow, paired nor solo",
        },
        is_planned=True,
    ),
    "targets": Landing(
        "landing_targets",
        {"person_id": "text", "valid_from": "day", "target_per_week": "decimal", "target_kind": "text"},
        required=("person_id", "target_per_week"),
        key=("person_id", "valid_from"),
        checks={
            "target_per_week >= 0": "target_per_week is negative",
            "coalesce(lower(target_kind), 'shifts') in ('contacts', 'shifts')": "target_kind is neither contacts nor shifts",
        },
    ),
    "leader_contacts": Landing(
        "landing_leader_contacts",
        {
            "entry_id": "text",  # the same again changes the entry
            "person_id": "text",
            "started_at": "moment",
            "minutes": "decimal",
            "channel": "text",  # call, mail, chat, in person, event
            "customer_id": "text",
            "contact_id": "text",  # the logged contact that the entry tells of; null when no system logged it
            "stated_reason": "text",  # what made them call, in their words or one word
            "text": "text",
        },
        required=("person_id", "started_at"),
        key=("entry_id", "person_id", "started_at"),
        clock="started_at",
        checks={"coalesce(minutes, 0) >= 0": "minutes is negative"},
    ),
    "ratings": Landing(
        "landing_ratings",
        {
            "rated_at": "moment",
            "rater_kind": "text",  # leader, customer, staff (opt-in, never by name)
            "person_id": "text",
            "customer_id": "text",
            "question": "text",
            "score": "decimal",  # 1..5
            "comment": "text",
            "team": "text",  # of the staff who answer
            "answer_id": "text",  # apart from others of the same moment, where nobody is named
            "failure_id": "text",  # the failure that a customer's answer is about
        },
        required=("rated_at", "rater_kind", "question", "score"),
        key=("rated_at", "rater_kind", "person_id", "customer_id", "question", "team", "answer_id"),
        clock="rated_at",
        checks={
            "lower(rater_kind) in ('leader', 'customer', 'staff')": "rater_kind is neither leader, customer nor staff",
            "lower(rater_kind) <> 'staff' or (person_id is null and customer_id is null)": "an answer of the staff names somebody",
            "score between 1 and 5": "score is not from 1 to 5",
        },
    ),
    "decisions": Landing(
        "landing_decisions",
        {
            "decision_id": "text",
            "decided_on": "day",
            "title": "text",
            "decision_kind": "text",
            "owner": "text",
            "contact_id": "text",  # the customer's thread that the decision rests on
            "note": "text",
        },
        required=("decision_id", "decided_on", "title"),
        key=("decision_id",),
    ),
    "actions": Landing(
        "landing_actions",
        {
            "action_id": "text",
            "opened_on": "day",
            "title": "text",
            "owner": "text",
            "due_on": "day",
            "done_on": "day",
            "topic": "text",
            "contact_id": "text",
            "note": "text",
            "promised_by": "text",  # the leader who promised it to a customer; null: an action, no promise
            "customer_id": "text",  # to whom
            "opened_from": "text",  # the part of the dashboard in which it was decided
        },
        required=("action_id", "opened_on", "title"),
        key=("action_id",),
        checks={"done_on >= opened_on": "done_on lies before opened_on"},
    ),
    "reviews": Landing(
        "landing_reviews",
        {
            "entry_id": "text",
            "week_date": "day",  # a day of the week that the entry is about
            "entry_kind": "text",  # sentence, voice, change
            "measure": "text",  # of a change: one of REVIEWED_MEASURES; null: all
            "contact_id": "text",  # of a voice
            "text": "text",  # empty: the entry is taken back
            "entered_by": "text",
            "entered_at": "moment",
        },
        required=("week_date", "entry_kind"),
        key=("entry_id", "week_date", "entry_kind", "measure", "entered_at"),
        checks={
            "lower(trim(entry_kind)) in ('sentence', 'voice', 'change')": "entry_kind is neither sentence, voice nor change",
            f"coalesce(nullif(lower(trim(measure)), ''), 'all') in ({_MEASURES_IN_SQL})": f"measure is none of {', '.join(REVIEWED_MEASURES)}",
        },
    ),
    "notes": Landing(
        "landing_call_notes",
        {
            "call_key": "text",
            "written_at": "moment",
            "author": "text",
            "stated_reason": "text",  # why they called, in their words or one word
            "text": "text",
        },
        required=("call_key", "text"),
        key=("call_key", "written_at", "author"),
        clock="written_at",
    ),
}
