"""One TOML file of settings per data directory: time zone, business hours, holidays, targets, thresholds."""

import datetime as dt
import os
import tomllib
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

import holidays as holiday_calendars
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from frontline import PROJECT_ROOT
from frontline.errors import BadSettings
from frontline.reader_settings import Display, Mail, ReviewLinks

SETTINGS_FILE = "settings.toml"
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def known_time_zone(name: str) -> str:
    """The name itself when it is an IANA zone; raises ValueError otherwise."""
    if name not in available_timezones():
        raise ValueError(f"{name!r} is not a time zone name such as America/New_York")
    return name


TimeZoneName = Annotated[str, AfterValidator(known_time_zone)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Company(_Section):
    """Who we are, and whose midnight a day ends at."""

    name: str = "Our company"
    time_zone: TimeZoneName = "UTC"
    country: str = Field(default="", pattern=r"^([A-Z]{2})?$")
    """ISO code: telephone numbers without a country code are taken as its own; empty: that of the holidays or the zone."""


class Hours(_Section):
    """Opening hours by local clocks, the same on each listed day; an end at 00:00 is midnight."""

    days: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
    start: dt.time = dt.time(9)
    end: dt.time = dt.time(18)

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "Hours":
        if self.end_minute <= self.start_minute:
            raise ValueError("end must be later than start")
        return self

    @property
    def start_minute(self) -> int:
        """Of the day."""
        return self.start.hour * 60 + self.start.minute

    @property
    def end_minute(self) -> int:
        """Of the day; midnight is its last."""
        return self.end.hour * 60 + self.end.minute or 24 * 60


class BusinessHours(Hours):
    """When somebody is there to answer; `also` names the hours of other days, or further hours of the same."""

    also: tuple[Hours, ...] = ()

    @property
    def all_hours(self) -> tuple[Hours, ...]:
        """These, and the further ones."""
        return (self, *self.also)


class Schedule(BusinessHours):
    """Other hours, for the tickets of some teams or with some tags; the first schedule that fits a ticket is its own."""

    name: str
    time_zone: TimeZoneName | None = None
    teams: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    days_off: tuple[dt.date, ...] = ()
    has_company_holidays: bool = True


class Holidays(_Section):
    """Public holidays by country (ISO code) and subdivision, and days of our own."""

    country: str = ""
    subdivision: str = ""
    extra_days: tuple[dt.date, ...] = ()

    @model_validator(mode="after")
    def _calendar_exists(self) -> "Holidays":
        try:
            self.dates(2026, 2026)
        except (NotImplementedError, KeyError, AttributeError) as unknown:
            raise ValueError(f"no holiday calendar for {self.country} {self.subdivision}".strip()) from unknown
        return self

    def dates(self, first_year: int, last_year: int) -> set[dt.date]:
        """Every day off in the years given, both included."""
        own = set(self.extra_days)
        if not self.country:
            return own
        years = range(first_year, last_year + 1)
        calendar = holiday_calendars.country_holidays(self.country, subdiv=self.subdivision or None, years=years)
        return own | set(calendar)


class Targets(_Section):
    """What a leader promises a week when nobody named a target: shifts, unless contacts are named."""

    shifts_per_week: float = Field(default=1, ge=0)
    contacts_per_week: float | None = Field(default=None, ge=0)

    @property
    def kind(self) -> Literal["contacts", "shifts"]:
        """What is promised."""
        return "shifts" if self.contacts_per_week is None else "contacts"

    @property
    def per_week(self) -> float:
        """How many of them."""
        return self.shifts_per_week if self.contacts_per_week is None else self.contacts_per_week


class Verdicts(_Section):
    """Thresholds of the verdict rules (docs/verdict-rules.md); shares 0-1, lengths in days."""

    supported_share: float = Field(default=0.8, gt=0, le=1)
    contradicted_share: float = Field(default=0.5, gt=0, le=1)
    cohort_days: int = Field(default=30, ge=1)
    period_days: int = Field(default=28, ge=1)
    fewest_cases: int = Field(default=20, ge=1)
    fewest_at_risk: int = Field(default=5, ge=1)
    stale_days: int = Field(default=7, ge=0)
    share_margin: float = Field(default=0.05, ge=0, lt=1)
    exact_margin: float = Field(default=0.1, ge=0, lt=1)
    most_open_share: float = Field(default=0.05, ge=0, lt=1)
    up_to_share: float = Field(default=0.99, gt=0, le=1)
    up_to_late_share: float = Field(default=0.05, ge=0, lt=1)
    as_little_as_share: float = Field(default=0.1, gt=0, le=1)
    cleared_share: float = Field(default=0.01, ge=0, lt=1)
    cleared_cases: int = Field(default=3, ge=0)
    uncleared_share: float = Field(default=0.05, ge=0, lt=1)
    trend_cases: int = Field(default=30, ge=1)
    leader_weeks: int = Field(default=13, ge=1)
    leader_weeks_share: float = Field(default=0.8, gt=0, le=1)
    good_score: float = Field(default=4, ge=1, le=5)
    fewest_response_share: float = Field(default=0.1, ge=0, le=1)


class Questions(_Section):
    """How recurring questions are grouped; counts of a topic's birth and of what a trend must show (docs/decisions/0013)."""

    granularity: Literal["coarse", "default", "fine"] = "default"
    birth_units: int = Field(default=8, ge=2)
    birth_customers: int = Field(default=5, ge=1)


class Shifts(_Section):
    """How leaders' shifts are planned and counted; minutes, and shares of a colleague who does nothing else."""

    minutes: Literal[30, 60] = 60
    leader_counts_as: float = Field(default=0.5, gt=0, le=1)
    grace_minutes: int = Field(default=15, ge=0, le=120)
    """A contact belongs to a shift when it begins in it, or so long before or after it."""
    shadow_shifts: int = Field(default=1, ge=0)
    paired_shifts: int = Field(default=2, ge=0)
    """So many shifts beside a colleague who speaks, then so many with one who listens, before the first alone."""
    unloved: tuple[Hours, ...] = (
        Hours(start=dt.time(17), end=dt.time(0)),
        Hours(days=("fri",), start=dt.time(15), end=dt.time(0)),
    )
    """The hours that nobody likes: shared fairly among the leaders."""


class Care(_Section):
    """What counts as late, as unprompted, as a failure; waits by business hours, the rest by local days."""

    habit_waits: int = Field(default=20, ge=3)
    """So many of a customer's last waits make their habit with us."""
    late_ratio: float = Field(default=3, gt=1)
    late_business_hours: float = Field(default=4, ge=0)
    unprompted_days: int = Field(default=14, ge=1)
    """Praise within so many days of our asking for it is not unprompted."""
    pass_on_days: int = Field(default=7, ge=1)
    repeat_days: int = Field(default=90, ge=1)
    """Sorry said to the same customer again within so many days, whatever for, is a repeated apology."""
    failure_tags: tuple[Annotated[str, Field(pattern=r"^[^\s,;|]+$")], ...] = ("failure", "our_mistake", "our_fault")
    """A ticket with one of these tags is a failure of ours."""


class Settings(_Section):
    """All settings; every one has a default, and a file names only what differs."""

    company: Company = Company()
    business_hours: BusinessHours = BusinessHours()
    holidays: Holidays = Holidays()
    schedules: tuple[Schedule, ...] = ()
    targets: Targets = Targets()
    verdicts: Verdicts = Verdicts()
    questions: Questions = Questions()
    shifts: Shifts = Shifts()
    care: Care = Care()
    display: Display = Display()
    review: ReviewLinks = Field(default=ReviewLinks(), exclude=True)
    mail: Mail = Field(default=Mail(), exclude=True)
    """Left out of every dump: no relation depends on them, and a password belongs in none."""

    @property
    def zone(self) -> ZoneInfo:
        """The company's zone."""
        return ZoneInfo(self.company.time_zone)


def default_data_directory() -> Path:
    """`$FRONTLINE_DATA`, else data/warehouse in the project."""
    named = os.environ.get("FRONTLINE_DATA")
    return Path(named) if named else PROJECT_ROOT / "data" / "warehouse"


def load_settings(data_directory: Path) -> Settings:
    """Settings of a data directory; the defaults when it holds no file. Raises BadSettings with the line's reason."""
    path = data_directory / SETTINGS_FILE
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise BadSettings(
            f"{path} is not a valid TOML file: {broken}", "Mend the line named, or remove the file"
        ) from None
    except ValidationError as invalid:
        first = invalid.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadSettings(
            f"{path}: {where}: {first['msg']}", "Mend that value; data/README.md lists them all"
        ) from None
