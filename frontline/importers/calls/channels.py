"""What the channels of an Asterisk call log tell, whoever exports it: which device answered, and where the call came from.

ANSWERED does not mean that a person answered: the menu, the queue and the mailbox answer as well. A leg reached a
device only when its destination channel names one; whether that device is a person, the roster says (queries/models).
"""

from dataclasses import dataclass

from frontline.importers.calls.wording import SHORT_NUMBER

PEER = r"^[A-Za-z0-9_]+/(.+?)(?:-[0-9a-fA-F]{3,}(?:;[12])?|@.*)?$"
FROM_OUTSIDE = "(?i)(^|[-_])(from-trunk|from-pstn|from-did|ext-did|inbound|incoming)"
FROM_INSIDE = "(?i)internal"
WHOLE_STEM = "stem || '-00000000'"
MOST_HOPS = 3
BY_TRANSFER = "(?i)xfer|transfer"
"""A transferred caller runs through the inside's contexts too."""


@dataclass(frozen=True)
class Channels:
    """The expressions under which a log holds what Asterisk's rules look at; `call` is what the rows of one call share."""

    call: str
    channel: str = "channel"
    dstchannel: str = "dstchannel"
    dcontext: str = "dcontext"
    lastapp: str = "lastapp"
    src: str = "src"
    dst: str = "dst"
    disposition: str = "disposition"

    def peer(self, channel: str) -> str:
        """The name in a channel: SIP/301-0000000a is 301, Local/302@from-queue-0000000b;1 is 302."""
        return f"nullif(regexp_extract({channel}, '{PEER}', 1), '')"

    @property
    def _is_local(self) -> str:
        return f"starts_with({self.channel}, 'Local/')"

    def _callers(self, condition: str) -> str:
        """The list of peers that called from outside, from inside, or both; looked at once for each context they used.

        Without what tells its calls apart, a channel's name stands for thousands of rows.
        """
        stem = f"left({self.channel}, length({self.channel}) - strpos(reverse({self.channel}), '-'))"
        return (
            f"coalesce((select list(peer) from (select {self.peer(WHOLE_STEM)} as peer, "
            f"bool_or(regexp_matches(context, '{FROM_OUTSIDE}')) as is_outside, "
            f"bool_or(regexp_matches(context, '{FROM_INSIDE}') and not regexp_matches(context, '{BY_TRANSFER}')) as is_inside, "
            f"bool_or(is_short and regexp_matches(context, '{FROM_INSIDE}')) as is_ours "
            f"from (select distinct {stem} as stem, {self.dcontext} as context, "
            f"regexp_full_match({self.src}, '{SHORT_NUMBER}') as is_short from staged where not {self._is_local}) "
            f"group by all) where {condition}), [])"
        )

    def device(self, channel: str) -> str:
        """The device of ours in a channel, or null.

        A provider may name its trunk by digits, as an extension is named: calls from outside come from it, ours never
        do; a caller whom it forwards runs through the inside's contexts with a long number. And a telephone may have a
        name: it calls from inside, and nothing from outside comes through it.
        """
        peer = self.peer(channel)
        return (
            f"case when regexp_full_match({peer}, '{SHORT_NUMBER}') then "
            f"case when not list_contains({self._callers('is_outside and not is_ours')}, {peer}) then {peer} end "
            f"when list_contains({self._callers('is_inside and not is_outside')}, {peer}) then {peer} end"
        )

    @property
    def caller_device(self) -> str:
        """The device of ours that called, or null."""
        return self.device(self.channel)

    @property
    def _far_end(self) -> str:
        """The end of a Local/ channel that this row's own channel is the other end of, within its call."""
        return f"concat_ws(' ', {self.call}, replace({self.channel}, ';2', ';1'))"

    @property
    def _called_end(self) -> str:
        return f"concat_ws(' ', {self.call}, {self.dstchannel})"

    @property
    def _logged_ends(self) -> str:
        return f"select {self._far_end} from staged where {self._is_local}"

    def _answered_ends(self, hops: int) -> str:
        """The ends of Local/ channels behind which a device answered, over at most so many further Local/ channels."""
        at_once = (
            f"{self.device(self.dstchannel)} is not null "
            f"and not (starts_with({self.dstchannel}, 'Local/') and {self._called_end} in ({self._logged_ends}))"
        )
        later = f" or {self._called_end} in ({self._answered_ends(hops - 1)})" if hops else ""
        return (
            f"select {self._far_end} from staged where {self._is_local} and {self.disposition} = 'ANSWERED' "
            f"and not {self._is_voicemail} and ({at_once}{later})"
        )

    @property
    def _reaches_nobody(self) -> str:
        """The destination is one end of a Local/ channel whose other end has rows of its own, none answered by a device:
        a mailbox or a telephone outside answered."""
        return (
            f"(starts_with({self.dstchannel}, 'Local/') and {self._called_end} in ({self._logged_ends}) "
            f"and {self._called_end} not in ({self._answered_ends(MOST_HOPS)}))"
        )

    @property
    def _is_voicemail(self) -> str:
        return f"(lower({self.lastapp}) like 'voicemail%' or lower({self.lastapp}) like 'vmail%')"

    @property
    def is_queue(self) -> str:
        """Whether the leg stood in a queue."""
        return f"lower({self.lastapp}) = 'queue'"

    @property
    def answerer_kind(self) -> str:
        """Who answered: device, outside, voicemail, queue, menu, nobody."""
        return f"""case
            when {self.disposition} <> 'ANSWERED' then 'nobody'
            when {self._is_voicemail} then 'voicemail'
            when {self._reaches_nobody} then case when {self.is_queue} then 'queue' else 'menu' end
            when {self.device(self.dstchannel)} is not null then 'device'
            when {self.dstchannel} <> '' then 'outside'
            when {self.is_queue} then 'queue'
            else 'menu' end"""

    @property
    def answerer(self) -> str:
        """The device in the destination channel, or what else it names."""
        return f"coalesce({self.device(self.dstchannel)}, {self.peer(self.dstchannel)})"

    @property
    def direction(self) -> str:
        """Inbound, outbound or internal; on a Local/ channel the caller's number stands for the device that called."""
        is_inside_caller = (
            f"case when {self._is_local} then coalesce(regexp_full_match({self.src}, '{SHORT_NUMBER}'), false) "
            f"else {self.caller_device} is not null end"
        )
        is_outside_called = (
            f"({self.dstchannel} <> '' and {self.device(self.dstchannel)} is null) "
            f"or ({self.dstchannel} = '' and not regexp_full_match({self.dst}, '[*#0-9]{{0,6}}|.*[a-z].*'))"
        )
        return f"case when not ({is_inside_caller}) then 'inbound' when {is_outside_called} then 'outbound' else 'internal' end"


def key_by_caller(key: str, start: str = "start") -> str:
    """A call's key in a log without linkedid: the far end of a Local/ channel has the key of the row that called it."""
    return (
        f"case when starts_with(channel, 'Local/') then coalesce((select min({key.format(row='calling')}) "
        f"from staged as calling where calling.dstchannel = replace(staged.channel, ';2', ';1') "
        f"and left(calling.{start}, 10) = left(staged.{start}, 10)), {key.format(row='staged')}) "
        f"else {key.format(row='staged')} end"
    )
