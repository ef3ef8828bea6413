"""Routers of pages: not part of the API's description."""

from fastapi import APIRouter


def pages() -> APIRouter:
    """A router whose routes are for people."""
    return APIRouter(include_in_schema=False)
