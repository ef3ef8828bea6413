"""`periksa read` as a stranger uses it: real files, real processes, a line for each."""

import json
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PIL import Image

from periksa.main import cli
from pipeline.processes import Processes
from specimens.batch import write


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two specimens, one cut off, a zip of both, and a text file."""
    folder = tmp_path_factory.mktemp("papers")
    write(folder / "made", date(2026, 11, 20), count=2, seed=3)
    good, other = sorted((folder / "made" / "files").iterdir())
    (folder / f"good{good.suffix}").write_bytes(good.read_bytes())
    (folder / "cut.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(40))
    (folder / "note.txt").write_text("bukan dokumen", encoding="utf-8")
    with zipfile.ZipFile(folder / "both.zip", "w") as archive:
        archive.write(other, f"other{other.suffix}")
        archive.write(folder / "note.txt", "note.txt")
    return folder


def _lines(*arguments: str, stdin: str | None = None) -> tuple[int, list[dict[str, Any]]]:
    told = CliRunner().invoke(cli, ["read", "--json", "--jobs", "1", *arguments], input=stdin)
    return told.exit_code, [json.loads(line) for line in told.stdout.splitlines()]


def test_every_file_has_its_line_and_no_bad_one_sinks_the_rest(papers: Path) -> None:
    good = next(papers.glob("good.*"))
    asked = [str(papers / "cut.jpg"), str(good), str(papers / "note.txt"), str(papers / "absent")]
    code, lines = _lines(*asked)
    assert code == 1
    assert [line["file"] for line in lines] == asked
    assert ["error" in line for line in lines] == [True, False, True, True]
    assert lines[3]["error"]["code"] == "U140"
    (document,) = lines[1]["documents"]
    assert document["kind"] == "passport"
    assert document["workers"][0]["full_name"]["value"]
    for value in document["fields"].values():
        left, top, right, bottom = value["box"]
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1


def test_the_command_loads_no_tools_itself() -> None:
    """What reads is loaded in the reading processes, each tool when it is needed."""
    tools = "{'numpy', 'cv2', 'onnxruntime', 'pypdfium2', 'PIL', 'spacy', 'extract.extract'}"
    told = f"import sys, periksa.read; print({tools} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_same_bytes_are_read_once(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []
    asked = Processes.ask

    def ask(self: Processes, timeout_s: float, question: Any, *given: Any) -> Any:
        counted.append(question.__name__)
        return asked(self, timeout_s, question, *given)

    monkeypatch.setattr(Processes, "ask", ask)
    good = next(papers.glob("good.*"))
    twin = papers / f"twin{good.suffix}"
    twin.write_bytes(good.read_bytes())
    code, (first, second) = _lines(str(good), str(twin))
    assert code == 0
    assert second["file"] == str(twin)
    assert second["documents"] == first["documents"]
    assert counted.count("count_pages") == 1


def test_a_zip_gives_a_line_for_each_of_its_files(papers: Path) -> None:
    code, lines = _lines(str(papers / "both.zip"))
    assert code == 1
    assert [Path(line["file"]).stem for line in lines] == ["other", "note"]
    assert lines[0]["documents"]
    assert lines[1]["error"]["code"] == "U102"


def test_paths_on_standard_input_are_answered_in_turn(papers: Path) -> None:
    asked = [str(papers / "note.txt"), str(next(papers.glob("good.*")))]
    code, lines = _lines("-", stdin="\n".join(asked) + "\n")
    assert code == 1
    assert [line["file"] for line in lines] == asked


def test_only_the_zone_is_read_where_nothing_else_is_wanted(papers: Path) -> None:
    good = next(papers.glob("good.*"))
    Image.new("RGB", (900, 600), "white").save(papers / "bare.png")
    code, lines = _lines("--only", "mrz", str(good), str(papers / "bare.png"))
    assert code == 0
    (passport,), (bare,) = (line["documents"] for line in lines)
    assert passport["kind"] == "passport"
    assert bare["kind"] == "other"
    worker = passport["workers"][0]
    assert worker["passport_number"]["value"] in passport["fields"]["mrz"]["value"]
    assert {value["source"] for value in (*passport["fields"].values(), *worker.values())} == {
        "mrz"
    }
