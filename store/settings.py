"""Settings: read once from the environment (prefix PERIKSA_), frozen, units in the names.

Any setting may instead name a file that holds it: `PERIKSA_S3_SECRET_KEY_FILE=/run/secrets/key`.
No secret has a default.
"""

import os
from pathlib import Path
from typing import Any, Final, Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

PREFIX: Final = "PERIKSA_"
MAX_AGE_DAYS: Final = 35
"""Register extracts are expected monthly; after some days of grace one is too old."""


def default_data_folder() -> Path:
    """Where data lie when nobody says: the system's place for root, else one's own."""
    if os.geteuid() == 0:
        return Path("/var/lib/periksa")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "periksa"


class FileSource(PydanticBaseSettingsSource):
    """Reads `PERIKSA_<NAME>_FILE`: the setting is the content of that file, without the newline."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """The content of the file that stands for `field_name`, or None."""
        path = os.environ.get(f"{PREFIX}{field_name.upper()}_FILE")
        return (Path(path).read_text(encoding="utf-8").strip() if path else None), field_name, False

    def __call__(self) -> dict[str, Any]:
        """All settings that are given as files."""
        found = {
            name: self.get_field_value(field, name)[0]
            for name, field in self.settings_cls.model_fields.items()
        }
        return {name: value for name, value in found.items() if value is not None}


class Settings(BaseSettings):
    """Everything that differs between one machine and another."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    data: Path = Field(default_factory=default_data_folder)
    """Folder for the private database, the objects and the logs of an embedded installation."""
    database_url: SecretStr | None = None
    """PostgreSQL to use; without it a private server is started under `data`."""
    objects: str = "folder"
    """Where objects live: `folder` (under `data`), a path, or `s3://bucket`."""
    s3_endpoint: str | None = None
    """`http://host:port` or `https://host` of the S3 server."""
    s3_access_key: SecretStr | None = None
    s3_secret_key: SecretStr | None = None
    s3_region: str = "us-east-1"

    host: str = "127.0.0.1"
    port: int = Field(default=8321, ge=0, le=65535)
    allowed_hosts: str = "localhost,127.0.0.1"
    """Host names the web answers to, separated by commas."""
    secure_cookies: bool = False
    """Cookies only over HTTPS; true wherever the web is not on this machine alone."""

    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least that is told on standard error."""
    workers: int = Field(default=1, ge=0)
    """Worker processes that `periksa up` starts."""
    cores: int = Field(default_factory=lambda: len(os.sched_getaffinity(0)), ge=1)
    """Pages read at the same time by one worker process, one core each."""
    engine: Literal["auto", "ppocr", "tesseract"] = "auto"
    """Who reads: both engines, or one of them alone."""
    page_timeout_s: float = Field(default=120.0, gt=0)
    file_timeout_s: float = Field(default=3600.0, gt=0)
    reader_memory_mib: int = Field(default=3072, ge=512)
    """Address space of one reading process; beyond it the page fails, not the machine."""
    max_attempts: int = Field(default=3, ge=1)
    """Starts of one file before it is given to a person as failed."""
    retry_wait_s: float = Field(default=2.0, ge=0)
    """Wait before the second start of a file; it doubles with every further one."""
    register_max_age_days: int = Field(default=MAX_AGE_DAYS, ge=1, le=3650)
    """After so many days a register extract is too old to say that nothing was paid."""
    register_max_mib: int = Field(default=8192, ge=1)
    """Most mebibytes of a register extract that is fetched from the web or the S3 store."""
    register_timeout_s: float = Field(default=3600.0, gt=0)
    """Longest time of fetching a register extract from the web."""
    register_private_addresses: bool = False
    """Whether a register extract may be fetched from addresses inside the own network."""
    heartbeat_s: float = Field(default=5.0, gt=0)
    stalled_after_s: float = Field(default=20.0, gt=0)
    """A worker silent for this long is taken for dead and its files are given to others."""
    sweep_every_s: float = Field(default=60.0, gt=0)
    idle_batch_s: float = Field(default=3600.0, gt=0)
    """A batch that got no file for this long is closed: its sender went away."""
    orphan_age_s: float = Field(default=86400.0, gt=0)
    """Objects that no row names are removed when older than this."""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.objects.startswith("s3://") and not (
            self.s3_endpoint and self.s3_access_key and self.s3_secret_key
        ):
            raise ValueError(
                "PERIKSA_OBJECTS names a bucket: PERIKSA_S3_ENDPOINT, PERIKSA_S3_ACCESS_KEY and"
                " PERIKSA_S3_SECRET_KEY must be set too"
            )
        if self.stalled_after_s <= self.heartbeat_s:
            raise ValueError("PERIKSA_STALLED_AFTER_S must be longer than PERIKSA_HEARTBEAT_S")
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments first, then the environment, then files named by the environment."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, FileSource(settings_cls)
