"""Call logs: one file per telephone system."""

from frontline.importers.calls import asterisk
from frontline.importers.formats import Format

FORMATS: tuple[Format, ...] = (asterisk.FORMAT,)
