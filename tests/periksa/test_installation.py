"""The commands of an installation, run as people run them: as processes of their own."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.servers import folder_for_servers, free_port

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120.0


@pytest.fixture(scope="module")
def data():
    with folder_for_servers() as folder:
        yield folder


def environment(data: Path, **settings: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    kept |= {f"PERIKSA_{name.upper()}": value for name, value in settings.items()}
    return kept | {"PERIKSA_DATA": str(data), "PYTHONWARNINGS": "error::ResourceWarning"}


def run(data: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "periksa", *arguments],
        cwd=ROOT,
        env=environment(data, **settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )


def ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
            return bool(json.load(answer)["ready"])
    except OSError:
        return False


@pytest.fixture
def papers(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    page = Image.new("RGB", (1240, 400), "white")
    ImageDraw.Draw(page).text((60, 60), "NOTA BELANJA", "black", ImageFont.load_default(48))
    page.save(folder / "note.png")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (folder / "program.exe").write_bytes(b"MZ" + bytes(100))
    return folder


@pytest.mark.server
def test_everything_on_one_machine(data, papers):
    """Up, hand in, wait, look at the receipt, verify the ledger, down: all in order."""
    port = free_port()
    up = subprocess.Popen(
        [sys.executable, "-m", "periksa", "up"],
        cwd=ROOT,
        env=environment(data, port=str(port), cores="1", workers="1"),
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + PATIENCE_S
        while not ready(port):
            assert up.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.2)
        arguments = ["batch", "submit", str(papers), "--agency", "A", "--label", "l", "--wait"]
        handed_in = run(data, *arguments, "--name", "PT Contoh")
        assert handed_in.returncode == 1, handed_in.stderr
        batch_id = handed_in.stdout.strip()
        again = run(data, *arguments)
        assert again.stdout.strip() == batch_id
        receipt = json.loads(run(data, "batch", "receipt", batch_id, "--json").stdout)
        states = {file["name"]: file["state"] for file in receipt["files"]}
        assert states == {"note.png": "done", "broken.pdf": "refused", "program.exe": "refused"}
        told = run(data, "batch", "receipt", batch_id)
        assert told.returncode == 1
        assert "note.png" in told.stdout
        assert "finished: 3/3" in run(data, "batch", "status", batch_id).stdout
        assert run(data, "audit", "verify").returncode == 0
        assert run(data, "doctor").returncode == 0
    finally:
        up.send_signal(signal.SIGINT)
        assert up.wait(60) == 0
    assert not ready(port)
    assert run(data, "batch", "status", batch_id).returncode == 0


@pytest.mark.server
@pytest.mark.parametrize(
    ("arguments", "settings", "code"),
    [
        (["batch", "status", "00000000-0000-0000-0000-000000000000"], {}, 2),
        (["batch", "submit", __file__, "--agency", "UNKNOWN"], {}, 2),
        (["migrate"], {"max_attempts": "none"}, 2),
        (["migrate"], {"database_url": "postgresql://nobody@127.0.0.1:9/none"}, 3),
        (["audit", "verify", "--head", "0" * 64], {}, 1),
        (["migrate"], {}, 0),
    ],
    ids=["no batch", "no agency", "bad setting", "no database", "unknown head", "fine"],
)
def test_exit_codes(data, arguments, settings, code):
    done = run(data, *arguments, **settings)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
