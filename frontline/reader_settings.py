"""The settings of how the product speaks to its readers: their way of writing, their address of the dashboard, their mail."""

import os
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from frontline.units import HOUSE_LOCALE

PASSWORD_VARIABLE = "FRONTLINE_MAIL_PASSWORD"  # noqa: S105 the name of a variable, no password
LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")


def known_locale(name: str) -> str:
    """The name itself when it is a locale of CLDR; raises ValueError otherwise."""
    from babel import Locale, UnknownLocaleError  # asked only where somebody names one

    try:
        Locale.parse(name)
    except (UnknownLocaleError, ValueError) as unknown:
        raise ValueError(f"{name!r} is not a locale such as en_US or de_DE") from unknown
    return name


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Display(_Section):
    """How numbers and dates are written."""

    locale: Annotated[str, AfterValidator(known_locale)] = HOUSE_LOCALE


class ReviewLinks(_Section):
    """Where the readers of the weekly review open the dashboard."""

    address: str = Field(default="http://localhost:8501", pattern=r"^https?://[^\s\"'<>\\]+$")


class Mail(_Section):
    """The server through which the weekly review is sent; without a host, a mail is written as a file."""

    host: str = ""
    port: int = Field(default=587, ge=1, le=65_535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = Field(default="", repr=False)
    """Better left to the environment: $FRONTLINE_MAIL_PASSWORD comes first."""
    sender: str = ""
    """The address in From; that of the user when it is one."""

    @property
    def secret(self) -> str:
        """The password."""
        return os.environ.get(PASSWORD_VARIABLE) or self.password

    @property
    def is_safe(self) -> bool:
        """True when a password would travel encrypted, or not leave this machine."""
        return self.security != "none" or self.host in LOCAL_HOSTS
