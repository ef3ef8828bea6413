"""Tables: a score as text for a terminal, Indonesian first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.document import Kind
from specimens.scoring.counts import (
    DocumentCounts,
    ValueCounts,
    count_by,
    count_documents,
    count_values,
    documents_by_kind,
    findings_by_code,
    worst_errors,
    worst_fields,
)
from specimens.scoring.reliability import LEAST_SURE, SURE, Bin, Reliability, reliability
from specimens.scoring.score import DocumentMark, Mark, Score
from specimens.scoring.speed import Speed

_PLOT_WIDE = 30  # signs
_VALUE_HEADS = ("wanted", "right", "wrong", "missing", "accuracy", "near", "invented")


def lines(score: Score, speed: Speed, errors: int) -> Iterator[str]:
    """Everything, ending with the headline; `errors` of the worst errors, with their values."""
    yield from _titled("Jenis dokumen / Kinds", _kinds(score))
    levels = count_by(score.values, lambda mark: mark.where.difficulty)
    yield from _titled(
        "Tingkat kesulitan / Difficulty (0 clean, 1 scan, 2 copy, 3 photo)", _values(levels)
    )
    yield from _titled("Isian, terburuk dahulu / Fields, worst first", _fields(score))
    if score.findings:
        yield from _titled("Temuan / Findings", _findings(score))
    yield from _titled("Keyakinan / Confidence", _reliability(reliability(score.values)))
    yield from _titled("Kecepatan / Speed", _speed(speed))
    if errors:
        yield from _titled("Galat terburuk / Worst errors", _errors(score, errors))
    yield headline(score)


def headline(score: Score) -> str:
    """The five figures of the targets in one line."""
    documents, values = count_documents(score.documents), count_values(score.values)
    letters = documents_by_kind(score).get(Kind.DEPORTATION_LETTER, DocumentCounts())
    figures = {
        "field_accuracy": values.accuracy,
        "kind_accuracy": documents.kind_accuracy,
        "row_recall": letters.row_recall,
        "row_precision": letters.row_precision,
        "invented": values.invented_share,
    }
    return " ".join(f"{name}={_share(figure)}" for name, figure in figures.items())


def _titled(title: str, body: Iterable[str]) -> Iterator[str]:
    yield title
    for line in body:
        yield f"  {line}"
    yield ""


def _kinds(score: Score) -> list[str]:
    documents = documents_by_kind(score)
    values = count_by(score.values, lambda mark: mark.kind)
    heads = (
        "kind",
        "documents",
        "kind ok",
        "pages ok",
        *_VALUE_HEADS,
        "rows",
        "recall",
        "precision",
    )
    rows = [
        _kind_row(kind, documents.get(kind, DocumentCounts()), values.get(kind, ValueCounts()))
        for kind in sorted(documents.keys() | values.keys())
    ]
    rows.append(_kind_row("*", count_documents(score.documents), count_values(score.values)))
    notes = [f"{score.files} berkas / files, {len(score.answered)} dijawab / answered"]
    if score.extra_documents:
        notes.append(f"{score.extra_documents} dokumen berlebih / documents beyond the truth")
    return [*_aligned(heads, rows), *notes]


def _kind_row(kind: str, documents: DocumentCounts, values: ValueCounts) -> tuple[str, ...]:
    return (
        kind,
        str(documents.documents),
        _share(documents.kind_accuracy),
        _share(documents.pages_right / documents.documents if documents.documents else None),
        *_value_cells(values),
        str(documents.rows_wanted),
        _share(documents.row_recall),
        _share(documents.row_precision),
    )


def _values(groups: Mapping[int, ValueCounts] | Mapping[str, ValueCounts]) -> list[str]:
    rows = [(str(key), *_value_cells(counts)) for key, counts in groups.items()]
    return _aligned(("", *_VALUE_HEADS), rows)


def _fields(score: Score) -> list[str]:
    worst = worst_fields(score)
    flawed = {
        f"{kind} {field}": counts
        for (kind, field), counts in worst
        if counts.right < counts.wanted or counts.invented
    }
    flawless = len(worst) - len(flawed)
    note = f"{flawless} isian selalu benar / fields always right"
    return [*(_values(flawed) if flawed else ()), note]


def _value_cells(counts: ValueCounts) -> tuple[str, ...]:
    return (
        *map(str, (counts.wanted, counts.right, counts.wrong, counts.missing)),
        _share(counts.accuracy),
        _share(counts.near_accuracy),
        str(counts.invented),
    )


def _findings(score: Score) -> list[str]:
    rows = [
        (code, str(counts.expected), str(counts.reported), str(counts.without_cause))
        for code, counts in findings_by_code(score).items()
    ]
    return _aligned(("", "expected", "reported", "without cause"), rows)


def _reliability(said: Reliability) -> list[str]:
    rows = [
        (
            f"{each.low:.2f}-{each.high:.2f}",
            str(each.values),
            _share(each.confidence if each.values else None),
            str(each.wrong),
            _share(each.wrong_share),
            _share(each.bounds[1] if each.values else None),
            _drawn(each) if each.values else "",
        )
        for each in said.bins
    ]
    plot = "wrong # seen, | said; 1 % a sign"
    heads = ("confidence", "values", "mean", "wrong", "share", "95 % upper", plot)
    promises = [
        f">= {each.confidence}: {each.wrong} salah dari / wrong of {each.values},"
        f" paling banyak / at most {each.allowed * 100:g} %: {_kept(each.is_kept)}"
        for each in said.promises
    ]
    sure = said.sure_share
    promises.append(
        f"nilai benar dengan / right values at >= {SURE}: {_share(sure)},"
        f" paling sedikit / at least {LEAST_SURE}: {_kept((sure or 0) >= LEAST_SURE)}"
    )
    return [*_aligned(heads, rows), *promises]


def _drawn(values: Bin) -> str:
    """How many were wrong beside how many were said to be: a hundredth is a sign."""
    seen = min(_PLOT_WIDE, round(100 * (values.wrong_share or 0.0)))
    said = min(_PLOT_WIDE - 1, round(100 * (1 - values.confidence)))
    drawn = ("#" * seen).ljust(_PLOT_WIDE, ".")
    return f"{drawn[:said]}|{drawn[said + 1 :]}"


def _kept(is_kept: bool) -> str:
    return "ya / yes" if is_kept else "tidak / no"


def _speed(speed: Speed) -> list[str]:
    told = [f"{speed.files} berkas / files, {speed.pages} halaman / pages"]
    if speed.wall_s is not None and speed.pages_a_minute is not None:
        told.append(
            f"{speed.wall_s:.1f} detik / seconds,"
            f" {speed.pages_a_minute:.1f} halaman per menit / pages a minute"
        )
    if speed.median_s is not None and speed.slowest_s is not None:
        told.append(
            f"satu berkas, termasuk menunggu / one file, waiting included:"
            f" median {speed.median_s:.2f} s, paling lama / slowest {speed.slowest_s:.2f} s"
        )
    return told


def _errors(score: Score, most: int) -> list[str]:
    kinds = [_wrong_kind(mark) for mark in score.documents if not mark.kind_right]
    values = [
        (str(mark.where), mark.kind, mark.field, mark.outcome.value, *_sides(mark))
        for mark in worst_errors(score, max(0, most - len(kinds)))
    ]
    return _aligned(("where", "kind", "field", "", "wanted", "given"), [*kinds[:most], *values])


def _wrong_kind(mark: DocumentMark) -> tuple[str, ...]:
    outcome, read = ("wrong", mark.read.kind) if mark.read else ("missing", "")
    return str(mark.where), mark.kind, "KIND", outcome, mark.kind, read


def _sides(mark: Mark) -> tuple[str, str]:
    given = ""
    if mark.given is not None:
        sure = "-" if mark.given.confidence is None else f"{mark.given.confidence:.3f}"
        given = f"{mark.given.value!r} ({sure} {mark.given.source or '-'})"
    return "" if mark.wanted is None else repr(mark.wanted), given


def _share(part: float | None) -> str:
    return "-" if part is None else f"{part:.3f}"


def _aligned(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns as wide as their widest cell; numbers to the right, words to the left."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    to_right = [
        all(cell[:1].isdigit() or cell == "-" for cell in column) if rows else False
        for column in (zip(*rows, strict=True) if rows else ([] for _ in heads))
    ]
    return [
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, to_right, strict=True)
        ).rstrip()
        for row in (heads, *rows)
    ]
