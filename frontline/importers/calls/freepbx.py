"""FreePBX's call report as CSV: Asterisk's columns under a header, `calldate` instead of start, no answer and no end.

The answer is where ringing ends: calldate + duration - billsec (queries/models/call_legs.sql).
"""

from frontline.importers.calls.asterisk import fields_of_channels
from frontline.importers.calls.channels import Channels, key_by_caller
from frontline.importers.calls.wording import any_of, computed
from frontline.importers.formats import Format, proof_by_columns

CHANNELS = Channels(call="""coalesce("linkedid", left(calldate, 10))""")
KEY = key_by_caller("nullif({row}.uniqueid, '')", start="calldate")
FIELDS = {
    "started_at": "calldate",
    "caller": "src",
    "dialled": "dst",
    "disposition": "disposition",
    "talk_seconds": "billsec",
    "total_seconds": "duration",
    **fields_of_channels(CHANNELS),
    **computed(
        call_key=f"coalesce({any_of('linkedid')}, {KEY})",
        leg_key="""concat_ws('/', uniqueid, coalesce("sequence", concat_ws('/', dstchannel, calldate, duration)))""",
        direction=f"""case when coalesce("did", '') <> '' then 'inbound' else {CHANNELS.direction} end""",
    ),
}
FORMAT = Format(
    name="freepbx_report",
    kind="calls",
    shape="delimited",
    proof=proof_by_columns(
        "calldate", "clid", "src", "dst", "dcontext", "channel", "dstchannel", "lastapp", "billsec", "disposition",
        certainty=0.99,
    ),
    fields=FIELDS,
    may_lack=("did", "linkedid", "sequence"),
)  # fmt: skip
