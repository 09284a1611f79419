"""Who calls when, and whom a leader has hardly heard: the second of the three things that a slot is chosen for."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from frontline.query_catalog import run_query
from frontline.shifts.gamma_ratios import Doubles
from frontline.shifts.grid import Grid
from frontline.units import DAYS_PER_WEEK
from frontline.warehouse import Warehouse

HOURS = 24
FEWEST_CONTACTS = 20
"""Of a group, before one speaks of when it calls."""
GROUP_WORDS = {"prospect": "people who have not ordered yet", "unknown": ""}
NOTICEABLE_SHARE = 0.5
"""A group that a leader has heard less than half as often as it calls is told of."""


@dataclass(frozen=True)
class Voices:
    """For one leader: `gain` [slots of the grid], voices not yet heard in a contact of that slot; `words` names the most missing."""

    gain: Doubles
    words: tuple[str | None, ...]


def voices_of(warehouse: Warehouse, person_id: str, grid: Grid) -> Voices:
    """What the leader would hear in each slot that they have hardly heard in the last thirteen weeks."""
    told = run_query(warehouse, "heard_so_far", {"person_id": person_id})
    return weigh_voices(told, grid)


def weigh_voices(told: pd.DataFrame, grid: Grid) -> Voices:
    """`told`: contacts and heard_contacts by weekday, hour and voice. A voice counts by how far it is heard below its share."""
    nothing = Voices(np.zeros(len(grid.slots)), (None,) * len(grid.slots))
    known = told[told["voice"] != "unknown"]
    if known.empty or known["contacts"].sum() == 0:
        return nothing
    by_voice = known.groupby("voice")[["contacts", "heard_contacts"]].sum()
    by_voice = by_voice[by_voice["contacts"] >= FEWEST_CONTACTS]
    if by_voice.empty:
        return nothing
    share = by_voice["contacts"] / by_voice["contacts"].sum()
    heard = by_voice["heard_contacts"] / max(by_voice["heard_contacts"].sum(), 1)
    missing = ((share - heard) / share).clip(lower=0)
    names = list(by_voice.index)
    by_hour = np.stack([_by_hour(known[known["voice"] == name]) for name in names])
    of_slot = by_hour / np.maximum(by_hour.sum(axis=0), 1)
    places = np.asarray([slot.day.weekday() * HOURS + slot.minute // 60 for slot in grid.slots], dtype=np.int64)
    gains = of_slot[:, places] * missing.to_numpy()[:, None]
    if not gains.size:
        return nothing
    best = gains.argmax(axis=0)
    usual = share.to_numpy()[best]
    stands_out = (missing.to_numpy()[best] >= NOTICEABLE_SHARE) & (of_slot[best, places] >= usual)
    words = tuple(_words(names[voice]) if out else None for voice, out in zip(best, stands_out, strict=True))
    return Voices(gains.sum(axis=0), words)


def _by_hour(rows: pd.DataFrame) -> Doubles:
    counts = np.zeros(DAYS_PER_WEEK * HOURS)
    np.add.at(counts, rows["weekday"].to_numpy() * HOURS + rows["hour_of_day"].to_numpy(), rows["contacts"].to_numpy())
    return counts


def _words(voice: str) -> str:
    who = GROUP_WORDS.get(voice, f"{voice} accounts")
    return f"{who} call then, hardly heard so far"
