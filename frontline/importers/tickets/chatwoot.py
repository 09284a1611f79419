"""Chatwoot's reports: known, and refused, as they hold averages and no conversation."""

from frontline.importers.files import Opening
from frontline.importers.formats import Format


def _proof(opening: Opening) -> float:
    """A line with the period, a blank one, then an agent, inbox, label or team a row with its averages."""
    beginning = opening.text[:2000].lower()
    is_report = opening.first_line.strip('"').lower().startswith("reporting period")
    return 0.97 if is_report and "conversations" in beginning and "first response time" in beginning else 0.0


FORMAT = Format(
    name="chatwoot_report",
    kind="tickets",
    shape="delimited",
    proof=_proof,
    fields={},
    refusal="is a report of Chatwoot: it holds averages per agent or inbox and no row per conversation",
)

FORMATS = (FORMAT,)
