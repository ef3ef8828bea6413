"""Truths and answers as small as a case needs."""

import json


def true_document(kind="passport", pages=(1,), fields=None, workers=(), **more):
    return {
        "kind": kind,
        "pages": list(pages),
        "fields": fields or {},
        "workers": list(workers),
        "expected_findings": [],
        "alt": {},
        "optional": {},
        **more,
    }


def truth(*documents, file="a.pdf", **more):
    told = {"file": file, "difficulty": 1, "layout": "x", "documents": list(documents)}
    return json.dumps(told | more)


def field(value, confidence=0.9, source="label"):
    return {"value": value, "confidence": confidence, "source": source}


def document(kind="passport", pages=(1,), fields=None, workers=(), findings=()):
    return {
        "kind": kind,
        "kind_confidence": 0.9,
        "pages": list(pages),
        "fields": {name: field(value) for name, value in (fields or {}).items()},
        "workers": [{name: field(value) for name, value in each.items()} for each in workers],
        "findings": [{"code": code} for code in findings],
    }


def answer(*documents, file="/somewhere/a.pdf", **more):
    return json.dumps({"file": file, "pages": 1, "seconds": 1.5, "documents": documents} | more)
