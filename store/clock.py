"""The day on which cover is judged."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

WESTERN_INDONESIA: Final = timezone(timedelta(hours=7), "WIB")
"""Days of cover are days of Jakarta; Indonesia has no summer time."""


def today() -> date:
    """The calendar day in Jakarta."""
    return datetime.now(UTC).astimezone(WESTERN_INDONESIA).date()
