"""Rows of the Asterisk call log (cdr-csv with 21 columns, no header) for each call, with the quirks of real files."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from .business_time import epoch, stamp, stream
from .calls import (
    ABANDONED_MENU,
    ABANDONED_QUEUE,
    ANNOUNCEMENT,
    FAILED,
    INTERNAL,
    OUTBOUND,
    VOICEMAIL,
    CallPlan,
)

QUEUE = "600"
_DISPOSITIONS = {"answered": "ANSWERED", "no_answer": "NO ANSWER", "busy": "BUSY", "failed": "FAILED"}


@dataclass
class Leg:
    """One row: answer None means that the leg was not answered; end None is left empty as failed legs are."""

    start: dt.datetime
    end: dt.datetime | None
    answer: dt.datetime | None
    disposition: str
    app: str
    data: str
    dst: str
    context: str
    target: str = ""
    channel: str = ""


class CallLog:
    """Turns calls into rows and gives out channel names, unique ids and sequence numbers."""

    def __init__(self) -> None:
        self._rng = stream("call rows")
        self._channels = 0x1A00
        self._sequence = 41000
        self.rows: list[tuple[dt.datetime, int, bytes]] = []

    def write(self, plan: CallPlan) -> str:
        """Adds the rows of a call; returns its linkedid."""
        first = f"{epoch(plan.start)}.{self._sequence + 1}"
        own = self._channel(f"PJSIP/{plan.extension}" if plan.outcome in (OUTBOUND, INTERNAL) else "PJSIP/trunk-main")
        for leg in self._legs(plan):
            self._add(plan, leg, own, first)
        return first

    def _channel(self, device: str) -> str:
        self._channels += 1
        return f"{device}-{self._channels:08x}"

    def _legs(self, plan: CallPlan) -> list[Leg]:
        if plan.outcome in (OUTBOUND, INTERNAL):
            return [self._dialled(plan)]
        if plan.outcome == FAILED:
            return [Leg(plan.start, None, None, "FAILED", "Dial", "", "s", "from-trunk")]
        if plan.outcome == ANNOUNCEMENT:
            app, data = self._rng.choice((("Playback", "closed-hours"), ("Hangup", "")))
            return [Leg(plan.start, plan.end, plan.start, "ANSWERED", app, data, "s", "from-trunk")]
        legs = []
        if plan.menu_s:
            menu_end = plan.start + dt.timedelta(seconds=plan.menu_s)
            legs.append(Leg(plan.start, menu_end, plan.start, "ANSWERED", "BackGround", "main-menu", "s", "ivr-main"))
        return legs if plan.outcome == ABANDONED_MENU else legs + self._queue_legs(plan)

    def _dialled(self, plan: CallPlan) -> Leg:
        disposition = _DISPOSITIONS[plan.result]
        answer = plan.start + dt.timedelta(seconds=plan.wait_s) if plan.result == "answered" else None
        end = None if plan.result == "failed" else plan.end
        if plan.outcome == INTERNAL:
            data = f"PJSIP/{plan.other_extension},30"
            target = self._channel(f"PJSIP/{plan.other_extension}")
            return Leg(
                plan.start, end, answer, disposition, "Dial", data, plan.other_extension, "from-internal", target
            )
        target = "" if plan.result == "failed" else self._channel("PJSIP/trunk-main")
        data = f"PJSIP/1{plan.digits}@trunk-main,60"
        return Leg(plan.start, end, answer, disposition, "Dial", data, plan.digits, "from-internal", target)

    def _queue_legs(self, plan: CallPlan) -> list[Leg]:
        """Phones that rang in vain, one row each, then how it ended; without a menu the first row starts with the call."""
        entered = plan.start + dt.timedelta(seconds=plan.menu_s)
        ended = entered + dt.timedelta(seconds=plan.wait_s)
        ringing = min(plan.wait_s, self._rng.randrange(4, 13))
        room = max(0, plan.wait_s - ringing)
        legs: list[Leg] = []
        for number, extension in enumerate(plan.rang):
            begins = entered + dt.timedelta(seconds=room * number // len(plan.rang))
            length = min(self._rng.randrange(14, 20), room // len(plan.rang))
            begins = begins if legs or plan.menu_s else plan.start
            ends = begins + dt.timedelta(seconds=length)
            legs.append(self._ring(begins, ends, extension))
        begins = ended - dt.timedelta(seconds=ringing) if legs or plan.menu_s else plan.start
        return legs + self._final_legs(plan, begins, entered, ended, bool(legs))

    def _ring(self, begins: dt.datetime, ends: dt.datetime, extension: str) -> Leg:
        if self._rng.random() < 0.012:
            return Leg(begins, None, None, "FAILED", "Queue", "support,t,,,600", QUEUE, "from-trunk")
        leg = Leg(begins, ends, None, "NO ANSWER", "Queue", "support,t,,,600", QUEUE, "from-trunk")
        leg.target = self._channel(f"PJSIP/{extension}")
        if self._rng.random() < 0.012:
            leg.answer, leg.end = begins, begins + dt.timedelta(seconds=60)
        return leg

    def _final_legs(
        self, plan: CallPlan, begins: dt.datetime, entered: dt.datetime, ended: dt.datetime, rang: bool
    ) -> list[Leg]:
        queue = ("Queue", "support,t,,,600", QUEUE, "from-trunk")
        if plan.outcome == ABANDONED_QUEUE:
            if rang and self._rng.random() < 0.4:
                return [Leg(begins, ended, None, "NO ANSWER", *queue)]
            return [Leg(entered, ended, entered, "ANSWERED", *queue)]
        if plan.outcome == VOICEMAIL:
            return [Leg(ended, plan.end, ended, "ANSWERED", "VoiceMail", "600@default,u", QUEUE, "from-trunk")]
        device = self._channel(f"PJSIP/{plan.extension}")
        final = Leg(begins, plan.end, ended, "ANSWERED", *queue, device)
        if not plan.via_local:
            return [final]
        local = f"Local/{plan.extension}@from-queue-{self._channels:08x}"
        final.target = f"{local};1"
        data = f"PJSIP/{plan.extension},15"
        double = Leg(
            begins, plan.end, ended, "ANSWERED", "Dial", data, plan.extension, "from-queue", device, f"{local};2"
        )
        return [final, double]

    def _add(self, plan: CallPlan, leg: Leg, own: str, linked: str) -> None:
        self._sequence += 1
        last = leg.end or leg.start
        duration = int((last - leg.start).total_seconds())
        billed = int((last - leg.answer).total_seconds()) if leg.answer else 0
        if leg.end and self._rng.random() < 0.012:
            duration += 1
        inside = plan.outcome in (OUTBOUND, INTERNAL)
        source = plan.extension if inside else plan.digits
        times = [f'"{stamp(leg.start)}"', _optional(leg.answer), _optional(leg.end)]
        unique = linked if f"{epoch(plan.start)}.{self._sequence}" == linked else f"{epoch(leg.start)}.{self._sequence}"
        texts = ["", source, leg.dst, leg.context, _caller_id(plan, source), leg.channel or own, leg.target, leg.app]
        cells = [_quoted(text) for text in [*texts, leg.data]] + times + [str(duration), str(billed)]
        cells += [_quoted(leg.disposition), '"DEFAULT"', _quoted(unique), "", "", _quoted(linked)]
        line = ",".join([*cells, str(self._sequence)]) + "\n"
        self.rows.append((plan.end, self._sequence, line.encode("latin-1")))


def _quoted(text: str) -> str:
    return "" if not text else '"' + text.replace('"', '""') + '"'


def _optional(moment: dt.datetime | None) -> str:
    """A time in quotes; one that is not known is left out altogether, as Asterisk does."""
    if moment is None:
        return ""
    return f'"{stamp(moment)}"'


def _caller_id(plan: CallPlan, source: str) -> str:
    rng = random.Random(f"{source} caller id")
    if plan.person is not None and source == plan.extension:
        return f'"{plan.person.name.split()[-1]}" <{source}>'
    if plan.contact is None or rng.random() < 0.2:
        return f'"{source}" <{source}>' if rng.random() < 0.5 else source
    name = plan.contact.customer.name
    return f'"{name.upper() if rng.random() < 0.3 else name}" <{source}>'
