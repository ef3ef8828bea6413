"""Tables of pages that may belong to papers in other files of their batch.

A clerk photographs a contract page by page: every page comes as a file of its own. What a page
said is kept, so that it can be laid on the paper it carries on when that file has been read.
"""

import uuid
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base


class LeafRow(Base):
    """What one page is and says of its place (`extract.heaps.Leaf`), and its words, packed."""

    __tablename__ = "leaf"
    file_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    said: Mapped[dict[str, Any]]
    ocr: Mapped[bytes] = mapped_column(deferred=True)
    __table_args__ = (
        ForeignKeyConstraint(
            ["file_id", "number"], ["page.file_id", "page.number"], ondelete="CASCADE"
        ),
    )


class JoinedPage(Base):
    """A page shown with the file that begins its paper (`number` there), and where it really lies.

    Its picture and findings stand in the page row of the same key.
    """

    __tablename__ = "joined_page"
    file_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agency.id"))
    from_file_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("file.id", ondelete="CASCADE"), index=True
    )
    from_number: Mapped[int]
    __table_args__ = (
        ForeignKeyConstraint(
            ["file_id", "number"], ["page.file_id", "page.number"], ondelete="CASCADE"
        ),
    )
