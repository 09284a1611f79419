"""Service desks: one file per system."""

from frontline.importers.formats import Format
from frontline.importers.tickets import zendesk, zendesk_csv, zendesk_lists, zendesk_sync

FORMATS: tuple[Format, ...] = (
    zendesk.FORMAT,
    zendesk_csv.FORMAT,
    *zendesk_lists.FORMATS,
    *zendesk_sync.FORMATS,
)
