"""The web application: wiring only."""

from pathlib import Path
from typing import Any, Final

from fastapi import Depends, FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from review_ui import (
    batches,
    duplicates,
    expiring,
    flags,
    health,
    home,
    inbox,
    review,
    sign_in,
    upload,
)
from review_ui.api import batches as api_batches
from review_ui.api import cases as api_cases
from review_ui.api import documents as api_documents
from review_ui.api import duplicates as api_duplicates
from review_ui.door import Door
from review_ui.guard import Public
from review_ui.parts import Parts
from review_ui.problem import answer_errors
from review_ui.upload import UPLOAD_BYTES

STATIC: Final = Path(__file__).with_name("static")
ROUTERS: Final = (
    *(sign_in.router, home.router, upload.router, batches.router, inbox.router),
    *(review.router, flags.router, expiring.router, duplicates.router, health.router),
    *(api_batches.router, api_documents.router, api_cases.router, api_duplicates.router),
)


class Static(StaticFiles):
    """Our own files: nothing personal, so browsers may keep them for a while."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """The file, with leave to keep it."""
        answer = super().file_response(*args, **kwargs)
        answer.headers["cache-control"] = "public, max-age=300"
        return answer


def create_app(parts: Parts) -> ASGIApp:
    """The whole web behind its door."""
    return Door(
        inner_app(parts),
        parts.settings.allowed_hosts.split(","),
        secure=parts.settings.secure_cookies,
        upload_bytes=UPLOAD_BYTES,
    )


def inner_app(parts: Parts) -> FastAPI:
    """The application without its door, for tests that walk its routes."""
    app = FastAPI(
        title="Periksa",
        version="1",
        summary="Papers of Indonesian migrant workers, read, matched and judged.",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    app.state.parts = parts
    for router in ROUTERS:
        app.include_router(router)
    answer_errors(app)
    app.mount("/static", Static(directory=STATIC), name="static")

    @app.get(
        "/api/v1/openapi.json",
        include_in_schema=False,
        dependencies=[Depends(Public("the description of the API holds no data"))],
    )
    def openapi() -> dict[str, object]:
        """The description of the API."""
        return app.openapi()

    return app
