"""One contract, every engine; and what happens when an engine fails."""

import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pytest

from ingest.errors import ToolFailed
from ocr import engines, onnx, ppocr
from ocr.engine import Engine
from ocr.image import grey_of
from ocr.onnx import NetworkFailed, NetworkMissing, derived, packaged
from ocr.ppocr import PpocrEngine, PpocrTimedOut
from ocr.tesseract import TesseractEngine, TesseractFailed, TesseractMissing, TesseractTimedOut
from tests.ocr.drawn import LETTER, cell_text, letter, table


@pytest.fixture(params=["ppocr", "tesseract"])
def engine(request: pytest.FixtureRequest) -> Engine:
    found: Engine = request.getfixturevalue(request.param)
    return found


def test_every_word_of_a_clean_letter(engine: Engine) -> None:
    words = engine.read(grey_of(letter()))
    read = {word.text.strip(".,:") for word in words}
    printed = {word.strip(".,:") for line in LETTER for word in line.split()}
    assert len(printed - read) <= 1  # Tesseract may stumble over one
    assert all(0.0 <= word.confidence <= 1.0 for word in words)


def test_boxes_hold_their_ink(engine: Engine) -> None:
    pixels = grey_of(letter(("SENDIRI",)))
    (word,) = engine.read(pixels)
    rows, columns = np.nonzero(pixels < 128)
    assert word.box.left == pytest.approx(columns.min(), abs=6)
    assert word.box.right == pytest.approx(columns.max(), abs=6)
    assert word.box.top == pytest.approx(rows.min(), abs=6)
    assert word.box.bottom == pytest.approx(rows.max(), abs=6)


def test_cells_of_a_table_are_read(engine: Engine) -> None:
    read = {word.text.lower() for word in engine.read(grey_of(table(rows=5)))}
    wanted = {cell_text(row, column).lower() for row in range(5) for column in range(3)}
    assert len(wanted - read) <= 1


@pytest.mark.parametrize(
    "grey",
    [
        pytest.param(np.full((600, 400), 255, np.uint8), id="white"),
        pytest.param(np.zeros((600, 400), np.uint8), id="black"),
        pytest.param(np.full((40, 3000), 255, np.uint8), id="a-strip"),
        pytest.param(np.full((9, 9), 200, np.uint8), id="tiny"),
        pytest.param(np.random.default_rng(3).integers(0, 255, (500, 500), np.uint8), id="noise"),
    ],
)
def test_nothing_to_read_is_no_failure(grey: np.ndarray, engine: Engine) -> None:
    assert all(word.confidence < 0.95 for word in engine.read(grey))


def test_the_same_raster_gives_the_same_words(engine: Engine) -> None:
    grey = grey_of(letter(LETTER[:2]))
    assert engine.read(grey) == engine.read(grey)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("auto", PpocrEngine), ("ppocr", PpocrEngine), ("tesseract", TesseractEngine)],
)
def test_choose(name: str, kind: type) -> None:
    assert isinstance(engines.choose(name), kind)


def test_auto_has_a_second_reader_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "tesseract" in engines.choose("auto").name
    assert "tesseract" not in engines.choose("ppocr").name

    def missing(*_: object) -> None:
        raise TesseractMissing

    monkeypatch.setattr(engines, "TesseractEngine", missing)
    assert engines.choose("auto").name == engines.choose("ppocr").name


def test_without_onnxruntime_tesseract_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    onnx._runtime.cache_clear()
    assert isinstance(engines.choose("auto"), TesseractEngine)


def test_an_engine_on_demand_is_chosen_when_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ppocr, "PACKAGE", "no_such_package")
    later = engines.OnDemand("ppocr")
    with pytest.raises(NetworkMissing):
        later.look(grey_of(letter(LETTER[:1])))
    monkeypatch.undo()
    assert later.name == PpocrEngine().name
    assert [word.text for word in later.read(grey_of(letter(("SENDIRI",))))] == ["SENDIRI"]


def test_choose_nothing_known() -> None:
    with pytest.raises(ValueError, match="no such engine"):
        engines.choose("abacus")


def test_without_networks_tesseract_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ppocr, "PACKAGE", "no_such_package")
    assert isinstance(engines.choose("auto"), TesseractEngine)
    with pytest.raises(NetworkMissing):
        engines.choose("ppocr")


def test_a_missing_network_says_so() -> None:
    with pytest.raises(NetworkMissing):
        packaged("rapidocr", "models", "no-such.onnx")


def test_a_broken_network_is_a_tool_that_failed(tmp_path) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"not a network")
    from ocr.onnx import Network

    with pytest.raises(NetworkFailed):
        Network(tmp_path / "broken.onnx")


@pytest.mark.parametrize(
    ("slow", "error"),
    [
        pytest.param(lambda: PpocrEngine(timeout_s=0.0), PpocrTimedOut, id="ppocr"),
        pytest.param(lambda: TesseractEngine(timeout_s=0.02), TesseractTimedOut, id="tesseract"),
    ],
)
def test_out_of_time(slow, error: type[ToolFailed]) -> None:
    with pytest.raises(error) as caught:
        slow().read(grey_of(letter()))
    assert "SITI" not in str(caught.value)


def test_a_language_that_is_not_installed() -> None:
    with pytest.raises(TesseractFailed):
        TesseractEngine(("xyz",)).read(grey_of(letter(LETTER[:1])))


def test_no_tesseract_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocr.tesseract.pytesseract.pytesseract.tesseract_cmd", "/nowhere/tesseract")
    with pytest.raises(TesseractMissing):
        TesseractEngine()


@pytest.mark.parametrize("made", [(), (ppocr.LATIN,), (ppocr.LATIN, ppocr.QUICK)])
def test_networks_made_at_build_time_are_taken_and_may_be_missing(
    made: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocr.onnx.sys.prefix", str(tmp_path))
    folder = tmp_path / "share" / "periksa" / f"rapidocr-{version('rapidocr')}"
    folder.mkdir(parents=True)
    stock = packaged("rapidocr", "models", ppocr.STOCK)
    for name in made:
        (folder / name).write_bytes(stock.read_bytes())
    (tmp_path / "share" / "periksa" / "rapidocr-0.0").mkdir()
    engine = PpocrEngine()
    assert engine.name.endswith("int8") == (ppocr.QUICK in made)
    read = {word.text for word in engine.read(grey_of(letter(("SENDIRI",))))}
    assert read == {"SENDIRI"}


def test_a_network_of_a_package_that_is_not_there() -> None:
    assert derived("no_such_package", "latin.onnx") is None
