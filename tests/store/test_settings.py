"""Settings: from the environment, from files, whole or not at all; secrets never show."""

import pytest
from pydantic import ValidationError

from store.settings import Settings


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    import os

    for name in list(os.environ):
        if name.startswith("PERIKSA_"):
            monkeypatch.delenv(name)


def test_nothing_has_to_be_set():
    settings = Settings()
    assert (settings.database_url, settings.objects) == (None, "folder")


def test_the_environment_decides(monkeypatch):
    monkeypatch.setenv("PERIKSA_PAGE_TIMEOUT_S", "7.5")
    assert Settings().page_timeout_s == 7.5


@pytest.mark.parametrize("level", ["loud", "WARNING ", "30"])
def test_a_log_level_is_one_of_four(monkeypatch, level):
    monkeypatch.setenv("PERIKSA_LOG_LEVEL", level)
    with pytest.raises(ValidationError):
        Settings()


def test_a_secret_may_lie_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "url").write_text("postgresql://u:p@h/d\n")
    monkeypatch.setenv("PERIKSA_DATABASE_URL_FILE", str(tmp_path / "url"))
    url = Settings().database_url
    assert url
    assert url.get_secret_value() == "postgresql://u:p@h/d"


def test_secrets_do_not_show(monkeypatch):
    monkeypatch.setenv("PERIKSA_DATABASE_URL", "postgresql://u:hunter2@h/d")
    monkeypatch.setenv("PERIKSA_S3_SECRET_KEY", "hunter2")
    assert "hunter2" not in repr(Settings())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OBJECTS", "s3://bucket"),
        ("MAX_ATTEMPTS", "0"),
        ("HEARTBEAT_S", "30"),
        ("PORT", "http"),
        ("PAGE_TIMEOUT_S", "-1"),
    ],
)
def test_what_cannot_work_is_refused_at_the_start(monkeypatch, name, value):
    monkeypatch.setenv(f"PERIKSA_{name}", value)
    with pytest.raises(ValidationError):
        Settings()


def test_settings_do_not_change():
    with pytest.raises(ValidationError):
        Settings().port = 1
