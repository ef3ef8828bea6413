"""The one tree of errors. It lies on the lowest floor, so that every folder may raise from it.

PeriksaError
├── BadUpload      the sender can fix it: tell them how     (edge: 422)
├── ToolFailed     nobody's fault: try again later          (edge: 503)
└── ForbiddenStep  asked for a step the item is not ready for (edge: 409)

Every error has a stable code and one sentence that says what to do, in Indonesian and English.
No sentence ever holds text from the upload: names and numbers must not reach logs.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in both languages; Indonesian first."""

    id: str
    en: str

    def both(self) -> dict[str, str]:
        """By language, as rows and answers hold it."""
        return {"id": self.id, "en": self.en}


class PeriksaError(Exception):
    """Root of the tree. `code` is stable and documented; `sentence` says what to do."""

    code: ClassVar[str] = "P000"
    sentence: ClassVar[Sentence] = Sentence("Terjadi kesalahan.", "Something went wrong.")

    def __init__(self, detail: str = "") -> None:
        """`detail` is for developers and logs; it never holds text from an upload."""
        super().__init__(f"{self.code} {self.sentence.en} {detail}".strip())
        self.detail = detail


class BadUpload(PeriksaError):
    """The sender can fix it."""

    code = "U100"
    sentence = Sentence(
        "Berkas tidak dapat dibaca. Pindai ulang lalu unggah kembali.",
        "The file cannot be read. Scan it again and upload it once more.",
    )


class ToolFailed(PeriksaError):
    """A foreign tool failed or ran out of time; the same work may succeed later."""

    code = "T100"
    sentence = Sentence(
        "Alat pembaca gagal. Dokumen akan dicoba lagi; bila tetap gagal, baca secara manual.",
        "The reading tool failed. The document is tried again; if it still fails, read it by hand.",
    )


class ForbiddenStep(PeriksaError):
    """The item is not ready for the step that was asked."""

    code = "S100"
    sentence = Sentence(
        "Langkah ini tidak diizinkan untuk keadaan sekarang. Muat ulang halaman lalu periksa lagi.",
        "This step is not allowed in the present state. Reload the page and look again.",
    )
