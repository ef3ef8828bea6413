"""Words that lead from one thing told of a worker to the next, in sentences and in lists."""

import re
from typing import Final

BEHIND_ORIGIN: Final = re.compile(
    r"[\s,;]+(?:YANG\s+)?(?:DIDEPORTASI\w*|DIPULANGKAN|DITANGKAP|DITAHAN|PELANGGARAN|KESALAHAN|KASUS"
    r"|MASALAH|KARENA|LANTARAN|SEBAB|ALASAN|OVERSTAY|UMUR|USIA|LAHIR|PEMEGANG|PASPORT?|SPLP|TANPA"
    r"|DENGAN|BEKERJA|MASUK)\b",
    re.I,
)
"""Words with which something else begins that is told behind an origin."""
OFFENCE_LABEL: Final = re.compile(
    r"(?:(?:YANG\s+)?(?:DIDEPORTASI\w*|DITANGKAP|DITAHAN|DIPULANGKAN)\s+)?"
    r"(?:(?:KARENA|LANTARAN|DISEBABKAN|AKIBAT|SEBAB|ALASAN|ATAS\s+KESALAHAN|DENGAN\s+ALASAN)\b[\s:.]*"
    r"|(?:PELANGGARAN|KESALAHAN|MASALAH|PERMASALAHAN)\b(?:\s*[:=]\s*"
    r"|\s+(?!(?:KE)?IMIGR|IMMIGR|HUKUM|UNDANG|ATURAN|PERATURAN|PERJANJIAN|ADMINISTRA|IZIN|VISA)))",
    re.I,
)
"""Words that say that an offence follows, and are no part of it."""
REMOVED: Final = re.compile(
    r"(?:(?:YANG|TELAH|AKAN|SUDAH)\s+)*(?:DIDEPORTASI|DIPULANGKAN|DITANGKAP|DITAHAN|DIHANTAR|DIAMANKAN"
    r"|DISERAHKAN|TIBA|MASUK\s+KE|BERADA|TELAH|AKAN)\b",
    re.I,
)
"""Words with which begins what was done to a worker, and where and when."""
