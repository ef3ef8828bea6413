"""Why a file, an entry or a page is refused: one class, one stable code, one sentence each.

Codes are listed in docs/limits.md; a test compares the two.
"""

from typing import Final

from ingest.errors import BadUpload, Sentence


class EmptyFile(BadUpload):
    """Nought bytes."""

    code = "U101"
    sentence = Sentence(
        "Berkas kosong. Periksa berkas aslinya lalu unggah kembali.",
        "The file is empty. Look at the original file and upload it again.",
    )


class UnknownType(BadUpload):
    """None of the types of the accepted list."""

    code = "U102"
    sentence = Sentence(
        "Jenis berkas tidak dikenal. Unggah JPEG, PNG, TIFF, PDF, atau ZIP dari berkas tersebut.",
        "The type of file is not known. Upload JPEG, PNG, TIFF, PDF, or a ZIP of those.",
    )


class HeicPicture(BadUpload):
    """HEIC, HEIF or AVIF, as telephones write them."""

    code = "U103"
    sentence = Sentence(
        "Foto HEIC/AVIF tidak diterima. Simpan sebagai JPEG lalu unggah kembali.",
        "HEIC/AVIF photographs are not accepted. Save it as JPEG and upload it again.",
    )


class OfficeDocument(BadUpload):
    """A document of an office program."""

    code = "U104"
    sentence = Sentence(
        "Dokumen Office tidak diterima. Simpan sebagai PDF lalu unggah kembali.",
        "Office documents are not accepted. Save it as PDF and upload it again.",
    )


class OtherPicture(BadUpload):
    """A picture in a format outside the accepted list."""

    code = "U105"
    sentence = Sentence(
        "Format gambar ini tidak diterima. Simpan sebagai JPEG atau PNG lalu unggah kembali.",
        "This picture format is not accepted. Save it as JPEG or PNG and upload it again.",
    )


class OtherArchive(BadUpload):
    """An archive that is not a zip."""

    code = "U106"
    sentence = Sentence(
        "Arsip ini bukan ZIP. Kemas ulang sebagai ZIP tanpa kata sandi lalu unggah kembali.",
        "This archive is no ZIP. Pack it again as ZIP without a password and upload it again.",
    )


class TooManyBytes(BadUpload):
    """More bytes than the limit."""

    code = "U107"
    sentence = Sentence(
        "Berkas terlalu besar. Pindai dengan 200-300 dpi atau bagi menjadi beberapa berkas.",
        "The file is too large. Scan at 200-300 dpi or split it into several files.",
    )


class TooManyPages(BadUpload):
    """More pages than the limit."""

    code = "U108"
    sentence = Sentence(
        "Halaman terlalu banyak. Bagi berkas menjadi beberapa bagian lalu unggah kembali.",
        "There are too many pages. Split the file into parts and upload it again.",
    )


class TooManyPixels(BadUpload):
    """A picture that claims more pixels than the limit; it is never decoded."""

    code = "U109"
    sentence = Sentence(
        "Gambar terlalu besar. Perkecil atau pindai dengan 200-300 dpi lalu unggah kembali.",
        "The picture is too large. Make it smaller or scan at 200-300 dpi and upload it again.",
    )


class Truncated(BadUpload):
    """The end of the file is missing."""

    code = "U110"
    sentence = Sentence(
        "Berkas terpotong; pengirimannya mungkin terputus. Salin ulang lalu unggah kembali.",
        "The file is cut off; its transfer may have broken. Copy it anew and upload it again.",
    )


class Corrupted(BadUpload):
    """The type is right, the content is not."""

    code = "U111"
    sentence = Sentence(
        "Berkas rusak dan tidak dapat dibuka. Pindai ulang lalu unggah kembali.",
        "The file is damaged and cannot be opened. Scan it again and upload it once more.",
    )


class EncryptedPdf(BadUpload):
    """A PDF that asks for a password."""

    code = "U112"
    sentence = Sentence(
        "PDF terkunci kata sandi. Simpan tanpa kata sandi lalu unggah kembali.",
        "The PDF is locked by a password. Save it without a password and upload it again.",
    )


class NoPages(BadUpload):
    """A PDF that holds no page."""

    code = "U113"
    sentence = Sentence(
        "Berkas tidak berisi halaman. Pindai ulang lalu unggah kembali.",
        "The file holds no page. Scan it again and upload it once more.",
    )


class TooManyFiles(BadUpload):
    """More files in one batch than the limit."""

    code = "U114"
    sentence = Sentence(
        "Berkas dalam satu kiriman terlalu banyak. Bagi menjadi beberapa kiriman.",
        "There are too many files in one batch. Split it into several batches.",
    )


class ArchiveBomb(BadUpload):
    """Inflates to more than the limits allow."""

    code = "U120"
    sentence = Sentence(
        "Isi ZIP mengembang melebihi batas. Unggah berkasnya satu per satu.",
        "The ZIP inflates beyond the limit. Upload its files one by one.",
    )


class TooManyEntries(BadUpload):
    """More entries than the limit."""

    code = "U121"
    sentence = Sentence(
        "Isi ZIP terlalu banyak. Bagi menjadi beberapa ZIP lalu unggah kembali.",
        "The ZIP holds too many entries. Split it into several ZIPs and upload them again.",
    )


class NestedArchive(BadUpload):
    """An archive inside an archive."""

    code = "U122"
    sentence = Sentence(
        "ZIP di dalam ZIP tidak diterima. Keluarkan isinya lalu unggah kembali.",
        "A ZIP inside a ZIP is not accepted. Unpack it and upload it again.",
    )


class EncryptedEntry(BadUpload):
    """An entry that asks for a password."""

    code = "U123"
    sentence = Sentence(
        "Isi ZIP terkunci kata sandi. Kemas ulang tanpa kata sandi lalu unggah kembali.",
        "The ZIP is locked by a password. Pack it again without one and upload it again.",
    )


class LinkEntry(BadUpload):
    """A symbolic link or another entry that is no ordinary file."""

    code = "U124"
    sentence = Sentence(
        "Isi ZIP ini tautan, bukan berkas. Kemas berkas aslinya lalu unggah kembali.",
        "This entry of the ZIP is a link, not a file. Pack the file itself and upload it again.",
    )


class OverlappingEntries(BadUpload):
    """Entries that share bytes, as only crafted archives do."""

    code = "U125"
    sentence = Sentence(
        "Susunan ZIP tidak wajar. Kemas ulang dengan program lain lalu unggah kembali.",
        "The ZIP is put together wrongly. Pack it again with another program and upload it.",
    )


class DuplicateName(BadUpload):
    """A second entry of the same name."""

    code = "U126"
    sentence = Sentence(
        "Dua berkas dalam ZIP bernama sama. Ganti salah satu nama lalu unggah kembali.",
        "Two files in the ZIP have the same name. Rename one and upload it again.",
    )


class LyingSize(BadUpload):
    """An entry whose size is not what the directory claims."""

    code = "U127"
    sentence = Sentence(
        "Ukuran isi ZIP tidak sesuai daftarnya. Kemas ulang lalu unggah kembali.",
        "An entry of the ZIP has not the size it claims. Pack it again and upload it again.",
    )


class BrokenEntry(BadUpload):
    """An entry that cannot be inflated or fails its checksum."""

    code = "U128"
    sentence = Sentence(
        "Satu isi ZIP rusak. Kemas ulang berkas itu lalu unggah kembali.",
        "An entry of the ZIP is damaged. Pack that file again and upload it again.",
    )


class EmptyArchive(BadUpload):
    """A zip without files."""

    code = "U129"
    sentence = Sentence(
        "ZIP tidak berisi berkas. Periksa isinya lalu unggah kembali.",
        "The ZIP holds no file. Look into it and upload it again.",
    )


class OtherPacking(BadUpload):
    """An entry packed by a method other than deflate."""

    code = "U130"
    sentence = Sentence(
        "Cara pemampatan ZIP ini tidak dikenal. Kemas ulang sebagai ZIP biasa lalu unggah kembali.",
        "The ZIP is packed in an unknown way. Pack it again as ordinary ZIP and upload it again.",
    )


REFUSALS: Final[tuple[type[BadUpload], ...]] = (
    BadUpload,
    EmptyFile,
    UnknownType,
    HeicPicture,
    OfficeDocument,
    OtherPicture,
    OtherArchive,
    TooManyBytes,
    TooManyPages,
    TooManyPixels,
    Truncated,
    Corrupted,
    EncryptedPdf,
    NoPages,
    TooManyFiles,
    ArchiveBomb,
    TooManyEntries,
    NestedArchive,
    EncryptedEntry,
    LinkEntry,
    OverlappingEntries,
    DuplicateName,
    LyingSize,
    BrokenEntry,
    EmptyArchive,
    OtherPacking,
)
