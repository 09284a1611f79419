"""Call logs: one file per telephone system."""

from frontline.importers.calls import asterisk, freepbx
from frontline.importers.formats import Format

FORMATS: tuple[Format, ...] = (*asterisk.FORMATS, freepbx.FORMAT)
