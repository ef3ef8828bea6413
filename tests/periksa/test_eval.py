"""`periksa eval` as people run it; reading itself is tried on one small clean paper."""

import io
import json
import zipfile

import pytest
from click.testing import CliRunner
from PIL import Image

from periksa.eval import evaluate
from tests.specimens.scoring.builders import answer, document, true_document, truth

PRINTED = {"issuing_office": "BLITAR"}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "truth").mkdir()
    (tmp_path / "truth" / "a.json").write_text(truth(true_document(fields=PRINTED)))
    return tmp_path


def run(folder, *options, results=None):
    if results is not None:
        (folder / "results.jsonl").write_text("\n".join(results))
        options = ("--results", str(folder / "results.jsonl"), *options)
    return CliRunner().invoke(evaluate, [str(folder), *options])


GOOD = answer(document(fields=PRINTED))
RESULTS = {  # results: exit code, answered, right
    "all right": ([GOOD], 0, 1, 1),
    "blank lines": (["", GOOD, ""], 0, 1, 1),
    "answered twice: the last counts": ([answer(), GOOD], 0, 1, 1),
    "an answer nobody asked for": ([GOOD, answer(file="z.pdf")], 0, 1, 1),
    "no answer": ([], 1, 0, 0),
    "a broken line beside a good one": (["{", GOOD], 1, 1, 1),
}


@pytest.mark.parametrize(("results", "code", "answered", "right"), RESULTS.values(), ids=RESULTS)
def test_results_are_scored(folder, results, code, answered, right):
    done = run(folder, "--json", results=results)
    told = json.loads(done.stdout)
    assert (done.exit_code, told["answered"], told["all"]["right"]) == (code, answered, right)


def test_a_broken_truth_is_named_and_the_rest_scored(folder):
    (folder / "truth" / "b.json").write_text("{")
    done = run(folder, results=[GOOD])
    assert done.exit_code == 1
    assert "b.json" in done.stderr
    assert done.stdout.splitlines()[-1].startswith("field_accuracy=1.000")


def test_the_plot_is_written(folder):
    done = run(folder, "--plot", str(folder / "plot.svg"), results=[GOOD])
    assert done.exit_code == 0
    assert (folder / "plot.svg").read_text().startswith("<svg")


def test_a_folder_without_truths_is_wrong_use(tmp_path):
    assert run(tmp_path).exit_code == 2


def test_files_are_read_in_zips_too_and_a_missing_one_is_told(folder):
    blank = io.BytesIO()
    Image.new("L", (600, 800), 255).save(blank, "PNG")
    (folder / "files" / "a.png").write_bytes(blank.getvalue())
    with zipfile.ZipFile(folder / "files" / "b.zip", "w") as archive:
        archive.writestr("folder/b-1.png", blank.getvalue())
        archive.writestr("../escape.png", blank.getvalue())
    (folder / "files" / "broken.zip").write_bytes(b"PK\x03\x04")
    for name in ("a.png", "b-1.png", "c.png", "../escape.png"):
        path = folder / "truth" / f"{name.removeprefix('../')}.json"
        path.write_text(truth(true_document("other"), file=name))
    (folder / "truth" / "a.json").unlink()
    done = run(folder, "--json", "--jobs", "1")
    told = json.loads(done.stdout)
    assert (told["files"], told["answered"], told["speed"]["pages"]) == (4, 2, 2)
    assert "broken.zip" in done.stderr
    assert done.exit_code == 1
