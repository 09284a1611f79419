"""Call logs: one file per telephone system."""

from frontline.importers.calls import (
    aircall,
    amazon_connect,
    asterisk,
    dialpad,
    freepbx,
    freeswitch,
    genesys,
    grandstream,
    ringcentral,
    ringcentral_csv,
    talkdesk,
    teams,
    threecx,
    twilio,
    yeastar,
    zoom,
)
from frontline.importers.formats import Format

FORMATS: tuple[Format, ...] = (
    *asterisk.FORMATS,
    freepbx.FORMAT,
    grandstream.FORMAT,
    *yeastar.FORMATS,
    *freeswitch.FORMATS,
    threecx.FORMAT,
    *twilio.FORMATS,
    ringcentral.FORMAT,
    *ringcentral_csv.FORMATS,
    aircall.FORMAT,
    *zoom.FORMATS,
    dialpad.FORMAT,
    amazon_connect.FORMAT,
    genesys.FORMAT,
    talkdesk.FORMAT,
    *teams.FORMATS,
)
