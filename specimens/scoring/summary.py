"""Summary: a score as plain data for JSON; shares 0..1, None of nothing."""

from dataclasses import asdict
from typing import Any

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
from specimens.scoring.reliability import Reliability, by_source_and_field, reliability
from specimens.scoring.score import DocumentMark, Mark, Score
from specimens.scoring.speed import Speed


def summary(score: Score, speed: Speed, errors: int) -> dict[str, Any]:
    """Everything the tables say, the reliability of each source and field beside it."""
    return {
        "files": score.files,
        "answered": len(score.answered),
        "extra_documents": score.extra_documents,
        "all": _values(count_values(score.values)) | _documents(count_documents(score.documents)),
        "kinds": {kind: _documents(each) for kind, each in documents_by_kind(score).items()},
        "values_by_kind": _groups(score, "kind"),
        "values_by_difficulty": _groups(score, "difficulty"),
        "values_by_layout": _groups(score, "layout"),
        "fields": [
            {"kind": kind, "field": field, **_values(counts)}
            for (kind, field), counts in worst_fields(score)
        ],
        "findings": {code: asdict(each) for code, each in findings_by_code(score).items()},
        "reliability": _reliability(reliability(score.values)),
        "reliability_by_source": [
            {"source": source, "field": field, **_reliability(each)}
            for (source, field), each in by_source_and_field(score.values).items()
        ],
        "speed": asdict(speed) | {"pages_a_minute": speed.pages_a_minute},
        "wrong_kinds": [_wrong_kind(mark) for mark in score.documents if not mark.kind_right],
        "errors": [_error(mark) for mark in worst_errors(score, errors)],
    }


def _groups(score: Score, by: str) -> dict[str, Any]:
    keys = {
        "kind": lambda mark: mark.kind,
        "difficulty": lambda mark: str(mark.where.difficulty),
        "layout": lambda mark: mark.where.layout,
    }
    return {key: _values(counts) for key, counts in count_by(score.values, keys[by]).items()}


def _values(counts: ValueCounts) -> dict[str, Any]:
    return asdict(counts) | {
        "wanted": counts.wanted,
        "field_accuracy": counts.accuracy,
        "near_accuracy": counts.near_accuracy,
        "invented_share": counts.invented_share,
    }


def _documents(counts: DocumentCounts) -> dict[str, Any]:
    return asdict(counts) | {
        "kind_accuracy": counts.kind_accuracy,
        "row_recall": counts.row_recall,
        "row_precision": counts.row_precision,
    }


def _reliability(said: Reliability) -> dict[str, Any]:
    return {
        "bins": [
            asdict(each) | {"wrong_share": each.wrong_share, "bounds": each.bounds}
            for each in said.bins
            if each.values
        ],
        "promises": [asdict(each) | {"kept": each.is_kept} for each in said.promises],
        "right": said.right,
        "right_and_sure": said.right_and_sure,
        "sure_share": said.sure_share,
    }


def _wrong_kind(mark: DocumentMark) -> dict[str, Any]:
    return {
        "where": str(mark.where),
        "kind": mark.kind,
        "given": mark.read.kind if mark.read else None,
    }


def _error(mark: Mark) -> dict[str, Any]:
    return {
        "where": str(mark.where),
        "kind": mark.kind,
        "field": mark.field,
        "outcome": mark.outcome.value,
        "wanted": mark.wanted,
        "given": asdict(mark.given) if mark.given else None,
    }
