"""The rules of the house that a machine can check."""

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

from ingest.errors import PeriksaError

ROOT = Path(__file__).parents[2]
FOLDERS = (
    "ingest",
    "ocr",
    "extract",
    "matching",
    "cover",
    "store",
    "pipeline",
    "review_ui",
    "periksa",
    "specimens",
)
SOURCES = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*.py")
    if "versions" not in path.parts
)
EVERYTHING = [
    *SOURCES,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "bench").rglob("*.py")),
    *sorted((ROOT / "training").rglob("*.py")),
]

PURE = ("ingest", "ocr", "extract", "matching", "cover")
OWNERS = {  # foreign tool: the only files that import it
    "cv2": {"ocr/image.py"},
    "pytesseract": {"ocr/tesseract.py"},
    "onnxruntime": {"ocr/onnx.py"},
    "spacy": {"extract/letters/narrative_language.py"},
    "minio": {"store/s3_objects.py"},
    "pypdfium2": {"ingest/pdf.py", "specimens/raster.py"},
    "pebble": {"pipeline/processes.py"},
    "splink": {"store/register_duplicates.py"},
}
WORLD = {"socket", "requests", "urllib.request", "sqlalchemy", "psycopg", "os.environ", "httpx"}


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
    return found


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", EVERYTHING, ids=_name)
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_no_function_is_longer_than_60_lines(path: Path) -> None:
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1})"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno >= 60
    ]
    assert not long


@pytest.mark.parametrize("tool", OWNERS)
def test_one_file_owns_one_foreign_tool(tool: str) -> None:
    importers = {
        _name(path)
        for path in SOURCES
        if any(name == tool or name.startswith(f"{tool}.") for name in _imports(path))
    }
    assert importers <= OWNERS[tool]


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.relative_to(ROOT).parts[0] in PURE], ids=_name
)
def test_the_core_asks_neither_clock_nor_network_nor_database(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not _imports(path) & WORLD
    assert not any(call in text for call in ("date.today(", "datetime.now(", "time.time("))


def _errors() -> list[type[PeriksaError]]:
    for folder in FOLDERS:
        package = importlib.import_module(folder)
        for module in pkgutil.walk_packages(package.__path__, f"{folder}."):
            if ".migrations" not in module.name and not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    todo, found = [PeriksaError], []
    while todo:
        error = todo.pop()
        found.append(error)
        todo += error.__subclasses__()
    return found


def test_every_error_has_its_own_code_and_both_languages() -> None:
    errors = _errors()
    codes = [error.code for error in errors]
    assert len(codes) == len(set(codes))
    assert all(error.sentence.id and error.sentence.en for error in errors)


def test_every_error_code_is_documented() -> None:
    documented = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert not [error.code for error in _errors() if f"`{error.code}`" not in documented]


def test_every_verb_is_documented() -> None:
    from periksa.main import VERBS

    readme = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    assert not [verb for verb in VERBS if f"periksa {verb}" not in readme]


def test_every_setting_is_documented() -> None:
    from store.settings import Settings

    documented = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    names = [f"PERIKSA_{name.upper()}" for name in Settings.model_fields]
    assert not [name for name in names if f"`{name}`" not in documented]
