"""3CX's CDR under a header line: the administrator chooses the fields and their order, so every field is found by its name.

A file without a header line is read through a mapping file: data/mappings/threecx_cdr.toml. The number that answered is
the final one, not the one called first.
"""

from frontline.importers.calls.wording import any_of, columns_of, computed, has, is_short, is_true, without_prefix
from frontline.importers.files import Opening
from frontline.importers.formats import Format

TELLING = {"historyid", "callid", "time-start", "time-answered", "time-end", "reason-terminated", "from-no", "to-no"}
TELLING |= {"final-number", "final-dn", "dial-no", "from-dn", "to-dn", "from-type", "final-type", "reason-changed"}
FEWEST_TELLING = 4

FROM, CALLED = (without_prefix(any_of(*names)) for names in (("from-dn", "from-no"), ("to-dn", "to-no", "dial-no")))
CALLER = without_prefix(any_of("from-no", "from-dn"))
FINAL = without_prefix(any_of("final-dn", "final-number", "to-dn", "to-no"))
FINAL_TYPE = any_of("final-type", "to-type")
IS_INSIDE = f"case when {any_of('from-type')} is null then {is_short(FROM)} else {has(any_of('from-type'), 'ext')} end"
IS_TO_OUTSIDE = (
    f"({has(FINAL_TYPE, 'line|provider|trunk|outbound|external')} or {FINAL} is not null and not {is_short(FINAL)})"
)
FIELDS = computed(
    call_key=any_of("callid", "historyid"),
    leg_key=any_of("historyid", "callid"),
    started_at=any_of("time-start"),
    answered_at=any_of("time-answered"),
    ended_at=any_of("time-end"),
    direction=f"case when not ({IS_INSIDE}) then 'inbound' when {IS_TO_OUTSIDE} then 'outbound' else 'internal' end",
    caller=CALLER,
    caller_device=f"case when {IS_INSIDE} then {FROM} end",
    dialled=without_prefix(any_of("dial-no", "to-no")),
    answerer=FINAL,
    answerer_kind=f"""case
        when {any_of("time-answered")} is null then 'nobody'
        when {has(FINAL_TYPE, "mail")} then 'voicemail'
        when {has(FINAL_TYPE, "ivr|digital|receptionist|attendant")} then 'menu'
        when {has(FINAL_TYPE, "queue|ring|group")} then 'queue'
        when {IS_TO_OUTSIDE} then 'outside'
        else 'device' end""",
    is_queue_leg=is_true(has(any_of("to-type"), "queue|ring|group")),
    disposition=any_of("reason-terminated"),
    total_seconds=any_of("duration"),
)


def _proof(opening: Opening) -> float:
    named = TELLING & {name.lower() for name in opening.header}
    return 0.95 if "time-start" in named and len(named) >= FEWEST_TELLING else 0.0


FORMAT = Format(
    name="threecx_cdr", kind="calls", shape="delimited", proof=_proof, fields=FIELDS, may_lack=columns_of(FIELDS)
)
