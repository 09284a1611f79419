"""Service desks: one file per system."""

from frontline.importers.formats import Format
from frontline.importers.tickets import zendesk

FORMATS: tuple[Format, ...] = (zendesk.FORMAT,)
