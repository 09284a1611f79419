"""Settings of mail and links: a password stays out of every dump, and no relation depends on them."""

from pathlib import Path

import pytest

from frontline.errors import BadSettings
from frontline.models import fingerprint
from frontline.reader_settings import Mail
from frontline.settings import Settings, load_settings


def loaded(folder: Path, text: str) -> Settings:
    (folder / "settings.toml").write_text(text, encoding="utf-8")
    return load_settings(folder)


def test_a_password_is_in_no_dump_and_makes_nothing_stale(tmp_path: Path) -> None:
    settings = loaded(tmp_path, '[mail]\nhost = "mail.example.com"\npassword = "secret"\n')
    assert settings.mail.secret == "secret"
    assert "secret" not in settings.model_dump_json() + repr(settings)
    assert fingerprint(settings) == fingerprint(Settings())


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_MAIL_PASSWORD", "other")
    assert Mail(password="secret").secret == "other"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[mail]\nport = 0\n", "mail.port"),
        ('[mail]\nsecurity = "ssl"\n', "mail.security"),
        ('[mail]\npasword = "x"\n', "mail.pasword"),
        ('[review]\naddress = "javascript:alert(1)"\n', "review.address"),
    ],
)
def test_what_makes_no_sense_is_named_and_no_value_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadSettings, match=told) as refused:
        loaded(tmp_path, text)
    assert '"x"' not in str(refused.value)


@pytest.mark.parametrize(
    ("host", "security", "is_safe"),
    [("mail.example.com", "none", False), ("127.0.0.1", "none", True), ("mail.example.com", "tls", True)],
)
def test_a_password_leaves_only_encrypted(host: str, security: str, is_safe: bool) -> None:
    assert Mail.model_validate({"host": host, "security": security}).is_safe is is_safe
