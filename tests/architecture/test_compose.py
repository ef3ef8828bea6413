"""The compose file is the server shape: the same program, other environment variables."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from store.settings import Settings

ROOT = Path(__file__).parents[2]
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
SECRETS = {
    "PERIKSA_DATABASE_PASSWORD": "x",
    "PERIKSA_S3_ACCESS_KEY": "x",
    "PERIKSA_S3_SECRET_KEY": "x",
}


def _variables() -> set[str]:
    return set(re.findall(r"^\s+(PERIKSA_[A-Z0-9_]+):", COMPOSE, flags=re.MULTILINE))


def test_every_variable_of_the_compose_file_is_a_setting() -> None:
    known = {f"PERIKSA_{name.upper()}" for name in Settings.model_fields}
    assert _variables() <= known


def test_no_secret_has_a_default() -> None:
    for name in SECRETS:
        assert f"${{{name}:?" in COMPOSE


def _service(name: str) -> str:
    """The lines of one service."""
    return COMPOSE.split(f"\n  {name}:\n")[1].split("\n\n")[0]


def test_only_the_web_may_write_and_only_where_its_data_lie() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    (folder,) = re.findall(r"PERIKSA_DATA=(\S+)", dockerfile)
    assert f"--home-dir {folder} --create-home" in dockerfile  # a new volume takes its owner
    assert f"PERIKSA_DATA: {folder}\n" in _service("web")
    assert f'volumes: ["web:{folder}"]' in _service("web")
    for name in ("web", "worker", "migrate"):
        assert "<<: *periksa" in _service(name)
        assert "read_only: false" not in _service(name)
    assert "volumes" not in _service("worker") + _service("migrate")
    assert "read_only: true" in COMPOSE


def _compose() -> list[str]:
    if shutil.which("docker"):
        asked = subprocess.run(["docker", "compose", "version"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["docker", "compose"]
    return ["docker-compose"] if shutil.which("docker-compose") else []


@pytest.mark.skipif(not _compose(), reason="no docker compose on this machine")
def test_compose_accepts_the_file() -> None:
    told = subprocess.run(
        [*_compose(), "-f", "docker-compose.yml", "config"],
        cwd=ROOT,
        env=os.environ | SECRETS,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    refused = subprocess.run(
        [*_compose(), "-f", "docker-compose.yml", "config"],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if k not in SECRETS},
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode != 0
