"""Answers of the query leader_promises, made by hand."""

import pandas as pd

Row = tuple[int, float, int, int, float]
COLUMNS = ["contacts_this_week", "target_per_week", "weeks_kept", "weeks_counted", "days_since_contact"]


def leaders(*rows: Row, is_over: bool = True, gone: tuple[Row, ...] = ()) -> pd.DataFrame:
    """Leaders A, B, C… whose promise is in force in a week that is over or not, then those who are `gone`."""
    frame = pd.DataFrame([*rows, *gone], columns=COLUMNS)
    frame["name"] = list("ABCDEFGHIJKLM"[: len(frame)])
    frame["is_in_force"] = pd.Series([True] * len(rows) + [False] * len(gone), dtype=bool)
    frame["is_whole_week"] = frame["is_in_force"] & is_over
    frame["target_kind"], frame["taken_this_week"] = "contacts", frame["contacts_this_week"]
    return frame
