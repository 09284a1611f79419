"""Telephone numbers as they are written in call logs and customer lists, brought to one form (E.164) once each.

A number without a country code is taken as one of the company's country. Extensions and short codes are no telephone
numbers; what cannot be a number of its country has no E.164 form and joins nothing.
"""

from functools import cache
from importlib.resources import files

import duckdb
import phonenumbers
import pyarrow as pa

from frontline.settings import Settings

FEWEST_DIGITS = 7
WRITTEN_IN = (
    ("landing_call_legs", "caller"),
    ("landing_call_legs", "dialled"),
    ("landing_customers", "phone"),
    ("landing_order_lines", "customer_phone"),
    ("landing_tickets", "requester_phone"),
    ("landing_ticket_users", "phone"),
)


def note_numbers(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Fill `phone_numbers` (written, region, e164) with every number written anywhere that is not known yet."""
    region = region_of(settings)
    connection.execute("create table if not exists phone_numbers (written varchar, region varchar, e164 varchar)")
    connection.execute("delete from phone_numbers where region is distinct from ?", [region])
    written = " union ".join(f"select {column} as written from {table}" for table, column in WRITTEN_IN)
    fresh = connection.execute(
        f"select written from ({written}) anti join phone_numbers using (written) "
        f"where regexp_full_match(written, '[+0-9 ()./-]{{{FEWEST_DIGITS},40}}') "
        f"and length(regexp_replace(written, '[^0-9]', '', 'g')) between {FEWEST_DIGITS} and 17"
    ).fetchall()
    texts = [row[0] for row in fresh]
    if texts:
        numbers = pa.table({"written": texts, "e164": pa.array([e164(text, region) for text in texts], pa.string())})
        connection.register("fresh_numbers", numbers)
        connection.execute("insert into phone_numbers select written, ?, e164 from fresh_numbers", [region])
        connection.unregister("fresh_numbers")


def e164(written: str, region: str | None) -> str | None:
    """ "(212) 555-0101" in "US" -> "+12125550101"; None for what cannot be a number."""
    text = f"+{written[2:]}" if written.startswith("00") else written
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return _with_its_country_code(written, region)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _with_its_country_code(written: str, region: str | None) -> str | None:
    """A number written with its country code but without the plus, as telephone systems do."""
    digits = "".join(sign for sign in written if sign.isdigit()).removeprefix("00")
    try:
        number = phonenumbers.parse(f"+{digits}", region)
    except phonenumbers.NumberParseException:
        return None
    is_number = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if is_number else None


def region_of(settings: Settings) -> str | None:
    """The company's country (ISO code): as the settings name it, else that of its holidays, else that of its time zone."""
    return settings.company.country or settings.holidays.country or _country_of_zone().get(settings.company.time_zone)


@cache
def _country_of_zone() -> dict[str, str]:
    """Time zone -> country, by the IANA database's own table."""
    lines = (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[2]: row[0] for row in rows}
