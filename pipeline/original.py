"""A file as it came, lying where a reading process can open it."""

from dataclasses import dataclass
from pathlib import Path

from ingest.upload import MediaType, Upload


@dataclass(frozen=True, slots=True)
class Original:
    """An upload that lies as a file, byte for byte, where a reading process can open it."""

    path: Path
    name: str
    sha256: str
    media_type: MediaType

    def upload(self) -> Upload:
        """With its bytes."""
        return Upload(self.name, self.path.read_bytes(), self.sha256, self.media_type)


@dataclass(frozen=True, slots=True)
class Entry:
    """One file out of an archive: it lies as `original`, or was refused with `code`."""

    name: str
    original: Original | None
    code: str | None
