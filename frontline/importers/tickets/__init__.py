"""Service desks: one file per system."""

from frontline.importers.formats import Format
from frontline.importers.tickets import (
    chatwoot,
    city_requests,
    freshdesk,
    github,
    help_scout,
    intercom,
    jira,
    osticket,
    servicenow,
    zammad,
    zendesk,
    zendesk_csv,
    zendesk_lists,
    zendesk_sync,
)

FORMATS: tuple[Format, ...] = (
    zendesk.FORMAT,
    zendesk_csv.FORMAT,
    *zendesk_lists.FORMATS,
    *zendesk_sync.FORMATS,
    *freshdesk.FORMATS,
    *intercom.FORMATS,
    *help_scout.FORMATS,
    *jira.FORMATS,
    *servicenow.FORMATS,
    *zammad.FORMATS,
    *osticket.FORMATS,
    *github.FORMATS,
    *city_requests.FORMATS,
    *chatwoot.FORMATS,
)
