"""Is the process alive, is it ready, and what do the gauges say."""

from typing import Final

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from ingest.errors import ToolFailed
from review_ui.guard import Public, parts_of
from store import jobs
from store.database import WORKER
from store.tables import DocumentRow, File, Flag

router = APIRouter(include_in_schema=False)
PROBE: Final = "probe/" + "0" * 64
MACHINES: Final = Depends(Public("asked by machines; says nothing of anybody"))


@router.get("/livez", dependencies=[MACHINES])
def livez() -> Response:
    """The process answers."""
    return PlainTextResponse("ok")


@router.get("/readyz", dependencies=[MACHINES])
def readyz(request: Request) -> Response:
    """Database and object store answer; 503 and which of them when not."""
    parts = parts_of(request)
    checks = {"database": True, "objects": True}
    try:
        with parts.database.transaction(WORKER) as session:
            session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        checks["database"] = False
    try:
        parts.objects.exists(PROBE)
    except ToolFailed:
        checks["objects"] = False
    ready = all(checks.values())
    return JSONResponse({"ready": ready, "checks": checks}, 200 if ready else 503)


@router.get("/metrics", dependencies=[MACHINES])
def metrics(request: Request) -> Response:
    """Gauges in the text format of Prometheus: counts only."""
    registry = CollectorRegistry()
    with parts_of(request).database.transaction(WORKER) as session:
        _count(registry, session, "periksa_files", "Files by state", File.state)
        _count(registry, session, "periksa_documents", "Documents by state", DocumentRow.state)
        _count(registry, session, "periksa_flags", "Flags by state", Flag.state)
        queue = jobs.stats(session)
        oldest = session.scalar(
            select(func.extract("epoch", func.now() - func.min(File.created_at))).where(
                File.state == "stored"
            )
        )
    for name, what, value in (
        ("periksa_queue_waiting", "Files that wait for a worker", queue.waiting),
        ("periksa_queue_running", "Files being read", queue.running),
        ("periksa_queue_age_seconds", "Age of the oldest waiting file", float(oldest or 0)),
    ):
        Gauge(name, what, registry=registry).set(value)
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


def _count(
    registry: CollectorRegistry, session: Session, name: str, what: str, column: "object"
) -> None:
    gauge = Gauge(name, what, ["state"], registry=registry)
    for state, number in session.execute(select(column, func.count()).group_by(column)):  # type: ignore[call-overload]
        gauge.labels(state).set(number)
