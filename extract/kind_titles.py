"""Titles by which papers are told apart, in Indonesian, Malay and English."""

import re
from typing import Final

from extract.document import Kind
from extract.forms.vocabulary import fold

_PLACEMENT: Final = (
    "perjanjian penempatan | surat perjanjian penempatan | placement agreement"
    " | perjanjian penempatan kerja | placement contract | kontrak penempatan"
)
_EMPLOYMENT: Final = (
    "perjanjian kerja | surat perjanjian kerja | kontrak kerja | surat kontrak kerja"
    " | perjanjian kontrak kerja | employment contract | contract of employment"
    " | contract of service | service contract | perjanjian pekerjaan | kontrak pekerjaan"
    " | kontrak perkhidmatan | perjanjian perkhidmatan | perjanjian kerja laut"
    " | seafarer employment agreement | seafarers employment agreement | sea employment agreement"
    " | employment agreement | standard labor contract | standard labour contract"
    " | labor contract | labour contract | work contract | perjanjian penggajian"
    " | perjanjian majikan dan pekerja | agreement of employment | perpanjangan kontrak kerja"
    " | perpanjangan perjanjian kerja | working contract | perjanjian kerja perorangan"
    " | kontrak pekerja | working agreement | kesepakatan kerja | employment conditions"
    " | conditions of employment | terms of employment | terms and conditions of employment"
    " | akad kerja | domestic worker contract | domestic helper contract | helper contract"
    " | foreign worker contract | migrant worker contract | service agreement"
    " | letter of appointment | letter of employment | appointment letter | worker agreement"
    " | perjanjian perburuhan | kontrak pembantu rumah"
)
WEAK_TITLES: Final = frozenset(
    fold(phrase)
    for phrase in (
        "service agreement",
        "letter of appointment",
        "letter of employment",
        "appointment letter",
        "worker agreement",
    )
)
"""Titles of contracts of work only where an employer and a worker are named."""
FORM_OF: Final = re.compile(
    r"(?:(?:borang|formuiir|form|biangko)\s+)+"
    r"(?=(?:surat )?(?:kontrak|perjanjian|empioyment|piacement)\b)"
)
"""Words (folded) before the title of a contract that is set as a form."""
_REMOVAL: Final = (
    "deportasi | deportan | pengusiran | dihantar pulang | pemulangan wni | pemulangan pmi"
    " | pemulangan tki | tahanan warganegara indonesia | wni bermasalah | pmi bermasalah"
    " | tki bermasalah | daftar kedatangan wni | daftar kedatangan pmi | deportation | deportees"
    " | serah terima wni | serah terima pmi | repatriasi wni | repatriasi pmi | warganegara asing"
    " | penghantaran pulang | hantar pulang | memo pengusiran | removal order | pengiriman wni"
    " | wnib | pmib | tahanan warganegara | pemulangan warga negara indonesia"
    " | tahanan warga indonesia | pemulangan pekerja migran | serah terima pekerja migran"
    " | penyerahan wni | daftar nama wni | daftar nama pmi | pengantaran pulang"
    " | pemulangan deportan | repatriation of indonesian | deported indonesian | deportee"
    " | manifest of deported | passenger manifest of deported | removed indonesian"
)
_OTHER: Final = (
    "daftar nama cpmi | daftar nama calon | "
    "perjanjian kerja sama | perjanjian kerjasama | perjanjian kerja bersama"
    " | perjanjian pinjaman | perjanjian kerjasama penempatan | job order"
    " | perjanjian kerja sama penempatan | recruitment agreement | memorandum of understanding"
    " | memorandum of agreement | surat kuasa | power of attorney | demand letter"
    " | surat permintaan | surat izin | surat ijin | izin suami | izin orang tua | izin keluarga"
    " | surat pernyataan | surat keterangan | surat rekomendasi | surat pengantar | surat tugas"
    " | surat undangan | surat kematian | surat nikah | buku nikah | kutipan akta"
    " | akta kelahiran | akta nikah | sertifikat | certificate | medical certificate"
    " | sertifikat kesehatan | medical report | hasil pemeriksaan | medical check up"
    " | laporan pemeriksaan | kartu keluarga | kartu peserta | kartu tanda penduduk"
    " | kartu kepesertaan | kartu bpjs | kartu kuning | kartu vaksin | kwitansi | kuitansi"
    " | receipt | bukti pembayaran | invoice | faktur | tanda terima | bukti setor"
    " | official receipt | nota pembayaran | e ticket | eticket | itinerary | boarding pass"
    " | tiket pesawat | flight itinerary | calling visa | visa dengan rujukan | kelulusan visa"
    " | visa approval | entry permit | work permit | pas lawatan | notification"
    " | in principle approval | surat panggilan | catatan kepolisian | skck | ijazah | transkrip"
    " | curriculum vitae | daftar riwayat hidup | biodata | formulir | application form"
    " | check out memo | surat perjalanan laksana paspor | orientasi pra pemberangkatan"
    " | surat keterangan opp | pembekalan akhir pemberangkatan | polis asuransi"
    " | kartu peserta asuransi | rekening koran | slip gaji | payslip | surat lamaran"
    " | berita acara wawancara | ktp | kk | opp | paklaring | pengumuman | undangan"
    " | daftar hadir | visa | exit permit | surat jalan | ringkasan kontrak | tabungan"
    " | bukti pendaftaran | bukti kepesertaan | pas foto | lembar disposisi | lembar pengesahan"
    " | legalisasi | surat sponsor | cooperation agreement | agency agreement | perjanjian kredit"
    " | perjanjian sewa | sewa menyewa | perjanjian pelatihan | memorandum kesepakatan"
    " | nota kesepahaman | nota kesepakatan | perjanjian hutang | perjanjian utang"
    " | perjanjian jual beli | perjanjian kemitraan | safety agreement | proforma invoice"
    " | kartu tenaga kerja luar negeri | bio data | data calon pekerja | data pribadi"
    " | pemulangan jenazah | electronic ticket | slip pembayaran | memo periksa keluar"
    " | memo keluar | kelulusan penggajian | tawaran kerja | arrival card | customs declaration"
    " | catatan pengesahan | endorsements | catatan resmi | official notes | manpower request"
    " | visa application | kartu indonesia sehat | kartu indonesia | letter of guarantee"
    " | letter of authorization | surat jaminan | siaran pers | press release | kliping"
    " | guarantee letter | salary slip | surat cuti | leave letter | lowongan kerja | job vacancy"
    " | laporan polis | police report | resume | riwayat hidup | bukti transfer | setoran tunai"
    " | akta cerai | pengaduan | special pass | work pass | cost structure | rincian biaya"
    " | to whom it may concern | surat pengunduran diri | fitness report | resit rasmi"
    " | test of proficiency | surat perintah | surat perintah tugas | perjalanan dinas | notulen"
    " | notula | risalah rapat | infografis | testimonial | checklist | kelengkapan dokumen"
)
_LATER: Final = (
    "schedule of accommodation | lampiran perjanjian | lampiran kontrak | appendix | annex"
    " | lampiran | jadual pertama | schedule"
)


def _titles() -> tuple[tuple[str, Kind | None], ...]:
    groups: tuple[tuple[Kind | None, str], ...] = (
        (Kind.PLACEMENT_CONTRACT, _PLACEMENT),
        (Kind.EMPLOYMENT_CONTRACT, _EMPLOYMENT),
        (Kind.DEPORTATION_LETTER, _REMOVAL),
        (Kind.OTHER, _OTHER),
        (None, _LATER),
    )
    return tuple(
        (fold(phrase), kind)
        for kind, phrases in groups
        for phrase in (p.strip() for p in phrases.split("|"))
    )


TITLES: Final = _titles()
"""(folded phrase, kind); kind None: the page carries on a document."""

TO_THE_LETTER: Final = frozenset(
    fold(phrase) for phrase in ("daftar nama wni", "daftar nama pmi", "daftar nama cpmi")
)
"""Titles that differ from one another in a letter or two only."""

SUBJECT: Final = re.compile(
    r"\s*(?:perihal|hal|perkara|subject|subjek|re|per)\b\s*[.:;]", re.IGNORECASE
)
"""Beginning of the line that says what a letter is about."""

REMOVED: Final = re.compile(
    r"deport\w+|pengusiran|pemulangan|repatria\w+|(?:di)?hantar pulang|penghantaran"
    r"|kepulangan\b.{0,40}\b(?:wni|pmi|tki|overstay\w*|deportan)\b",
    re.IGNORECASE,
)
"""What a letter on removed workers is about."""

REMOVAL_WORDS: Final = (
    "deportasi",
    "pengusiran",
    "pemulangan",
    "repatriasi",
    "deportation",
    "repatriation",
    "hantar pulang",
)
"""The same as words, for lines with slips."""
SUBJECT_LABELS: Final = ("perihal", "perkara", "subject", "subjek")

NOT_REMOVAL: Final = re.compile(
    r"\b(?:jenazah|jenasah|almarhum\w*|rapat|undangan|sosialisasi|anggaran|klaim|asuransi|biaya"
    r"|pengaduan|keluhan|legalisasi"
    r"|check\W?out|periksa keluar|memo keluar|opp|pelatihan|kehadiran)\b",
    re.IGNORECASE,
)
"""What a letter is about that speaks of a return and is on no removed workers."""

NEEDS_REMOVAL: Final = frozenset(
    fold(phrase)
    for phrase in (
        "daftar nama wni",
        "daftar nama pmi",
        "pengiriman wni",
        "warganegara asing",
    )
)
"""Titles of lists that are of removed workers only where the page says so."""

RETURNED: Final = re.compile(
    r"deporta|pulang|\bdepot|\bdepoh|tahanan|\bsplp\b|bermasalah|\b(?:wni|pmi|tki)\W?b\b|imigresen"
    r"|overstay|removed|repatria",
    re.IGNORECASE,
)
GOES_ON: Final = re.compile(
    r"pas lawatan|\bplks\b|visa dengan rujukan|\bvdr\b|orientasi pra|\bopp\b|kelulusan",
    re.IGNORECASE,
)
"""Words of papers on workers who go abroad or stay there."""


_LETTERS: Final = tuple(
    map(
        fold,
        (
            "surat pe",
            "surat tugas",
            "surat undangan",
            "surat ke",
            "surat jalan",
            "daftar",
            "formulir",
        ),
    )
)
_OWN_LETTERS: Final = frozenset(
    map(
        fold,
        (
            "surat pernyataan",
            "surat kematian",
            "surat keterangan opp",
            "surat perintah",
            "surat perintah tugas",
        ),
    )
)


def is_letter(phrase: str) -> bool:
    """Whether a title says no more than that the paper is some letter or list."""
    return phrase.startswith(_LETTERS) and phrase not in _OWN_LETTERS


LEAD_INS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    (
        Kind.PLACEMENT_CONTRACT,
        re.compile(
            r"(?:mengadakan|diadakan|melakukan|menandatangani|membuat|dalam|melaksanakan)\s+"
            r"perjanjian\s+penempatan"
            r"|pelaksana penempatan.{0,80}calon (?:tenaga kerja|pekerja migran)",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.EMPLOYMENT_CONTRACT,
        re.compile(
            r"this (?:employment )?(?:contract|agreement)(?: of employment)?(?: is|,)? "
            r"(?:is )?(?:made|entered)|perjanjian (?:kerja|pekerjaan)? ?ini dibuat"
            r"|(?:mengadakan|diadakan|mengikat) perjanjian kerja(?! ?sama)"
            r"|antara pengguna jasa dan (?:pekerja|tenaga)|dinamakan\W+majikan"
            r"|the employer\W{1,4}\)|referred to as the employer",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.DEPORTATION_LETTER,
        re.compile(
            r"(?:(?:wni|pmi|tki|warga\W?negara|nationals?|orang)\b.{0,80}"
            r"(?:dideportasi|dihantar pulang|deported from|removed from|repatriated from)"
            r"|\b(?:wni|pmi|tki)(?:\W{1,3}\w+){0,3}\W+(?:deportasi|deportan)\b"
            r"|(?:mendeportasi|memulangkan|deportasi|pemulangan)\b.{0,60}\b(?:wni|pmi|tki|warga))",
            re.IGNORECASE,
        ),
    ),
)
"""Sentences that open a contract or tell of a deportation, in order of trust."""

WITHOUT_WORKER: Final = re.compile(
    r"\b(?:dengan|and|dan)\s+(?:mitra usaha|agency|agensi|foreign agency|employer|pengguna"
    r"|perusahaan|overseas|taiwan agency|pemberi kerja)",
    re.IGNORECASE,
)
WORKER_WORDS: Final = re.compile(r"calon|pekerja|tenaga kerja|tki|pmi|worker", re.IGNORECASE)

SIGNED: Final = re.compile(
    r"\b(?:konsul(?:er)?|koordinator|komandan|petugas|kepala|atase|ketua|mengetahui|disediakan oleh"
    r"|disahkan oleh|yang menyerahkan|yang menerima|pihak (?:pertama|kedua)|saksi|hormat|majikan"
    r"|perusahaan penempatan|calon (?:pekerja|tenaga|pmi|tki)|pekerja migran|pemberi kerja"
    r"|pengguna jasa|employer|employee|helper|witness(?:es)?|signature|tandatangan|tanda tangan"
    r"|(?:timbalan |penolong )?pengarah|direktur|director|komander|officer|nakhoda|nip"
    r"|consul(?:ar)?|attach.|ambassador|head of|captain|on behalf)\b"
    r"|\b[abu]\.[npb]\.|\([A-Z][A-Z .'@-]{7,}\)",
    re.IGNORECASE,
)
"""Words over a signature, for last pages that hold nothing else."""

CONTINUED: Final = re.compile(
    r"pihak (?:pertama|kesatu|kedua)|the employer shall|the helper shall|the worker shall"
    r"|the domestic worker shall|jumlah keseluruhan|jumlah\s*:\s*\d|demikian perjanjian"
    r"|this contract|this agreement|perjanjian ini|kontrak ini|disediakan oleh|the worker"
    r"|\bdeporta\w+|\bsplp\b|sekian,? terima kasih|saya yang menjalankan|demikian (?:surat|daftar"
    r"|berita|untuk|disampaikan|kami)|jumlah\W{1,3}(?:lelaki|laki|pria|l\b)|jumlah keseluruhan"
    r"|atas perhatian|tembusan\W{0,3}:|\bs\.?k\.? ?:|salinan kepada",
    re.IGNORECASE,
)
"""Words of a later page of a contract or of a list of names."""

PARTY: Final = re.compile(
    r"\b(?:majikan|pekerja|employer|employee|helper|pengguna|pemberi kerja|kontrak|agreement)\b",
    re.IGNORECASE,
)
"""Words that other papers use as well, but later pages of a contract again and again."""
