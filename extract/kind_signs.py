"""Signs by which papers are told apart besides their titles: what each kind has to say, and points.

One word tells nothing, since every paper here speaks of the others; signs add up. Points are
measured against a title, which counts six: a page without a title is taken for a paper from about
four points on. The papers they were set on: tests/extract/kind_papers.txt.
"""

import re
from dataclasses import dataclass
from typing import Final

from extract.document import Kind

_WORKER: Final = (
    r"(?:pekerja|employee|worker|helper|caregiver|contractor|pembantu|pelaut|seafarer|crew"
    r"|domestic staff|servant|fdw|pmi|tki|second party|party b|pihak kedua)"
)
_EMPLOYER: Final = (
    r"(?:employer|majikan|pemberi kerja|pengguna jasa|pengguna|principal|prinsipal"
    r"|pemilik kapal|ship ?owner|name of company|hirer|householder|sponsor|house owner)"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """What a kind of paper says (a pattern) and how much it counts, once a page."""

    kind: Kind
    points: float
    pattern: re.Pattern[str]


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _signs(kind: Kind, *rows: tuple[float, str]) -> tuple[Sign, ...]:
    return tuple(Sign(kind, points, _any(pattern)) for points, pattern in rows)


EMPLOYMENT_SIGNS: Final = _signs(
    Kind.EMPLOYMENT_CONTRACT,
    (1.25, rf"\b{_EMPLOYER}\b|first party|party a\b"),
    (0.75, rf"\b{_WORKER}\b"),
    (0.75, r"\b(?:gaji|upah|salary|wages?|monthly pay|remuneration|penghasilan|imbalan)\b"),
    (
        0.75,
        r"masa (?:kontrak|perjanjian|kerja)|jangka waktu|\btempoh|\bduration|lama kontrak"
        r"|(?:contract|period|term|length)\W{1,3}(?:of |period|length|term)|\b(?:period|term)\b"
        r"|\b(?:2[46]?|36|12|dua|two|three)\W{1,12}(?:bulan|months?|tahun|years?)\b",
    ),
    (
        0.5,
        r"hari libur|rest day|jam kerja|working hours|\bcuti\b|annual leave|overtime|lembur"
        r"|tempat kerja|place of (?:work|employment)|working place",
    ),
    (0.5, r"\b(?:jabatan|jawatan|position|job|occupation|jenis pekerjaan|work)\b\W{0,3}"),
    (0.5, r"\bpass?port|\bpaspor|\b[A-Z]{1,2}\d{6,7}\b"),
    (
        1.0,
        r"(?:signed (?:for|by)|signature of|tanda ?tangan)\W{1,3}(?:the )?"
        rf"(?:{_WORKER}|{_EMPLOYER})",
    ),
    (
        1.0,
        r"\bmempekerjakan\b|\bemploys?\b|shall be employed|agrees? to (?:work|employ)"
        r"|bersedia bekerja|setuju (?:untuk )?bekerja",
    ),
    (
        0.75,
        r"selanjutnya disebut|hereinafter|\(the \W?\w+\W?\)|first party|party a\b|pihak pertama"
        r"|selaku pemberi kerja",
    ),
)
PLACEMENT_SIGNS: Final = _signs(
    Kind.PLACEMENT_CONTRACT,
    (1.25, r"\bp3mi\b|\bpptkis\b|\bpjtki\b|perusahaan penempatan|pelaksana penempatan"),
    (0.5, r"\bsip3mi\b|\bsipp?tki\b|\bsiup|\bbp2mi\b|licen[cs]e"),
    (
        1.25,
        r"\bcpmi\b|\bctki\b|calon (?:pmi|tki|pekerja|tenaga kerja)"
        r"|prospective (?:\w+ )*worker|candidate worker",
    ),
    (0.75, r"penempatan|placement|pemberangkatan"),
    (1.0, r"\bmenempatkan|\bditempatkan|to place\b|be placed"),
    (0.5, r"\bbiaya|pembiayaan|placement (?:cost|fee)"),
    (0.5, r"negara (?:tujuan|penempatan)|country of (?:destination|placement)"),
    (0.75, r"pihak (?:pertama|kesatu)\b|first party"),
    (0.25, r"pihak kedua|second party"),
    (0.25, r"\bnik\b|\bktp\b"),
)
REMOVAL_SIGNS: Final = _signs(
    Kind.DEPORTATION_LETTER,
    (
        1.75,
        r"deporta|dideportasi|pengusiran|\bdiusir|hantar(?:an)? (?:pulang|balik)|removal order"
        r"|to be removed|removed from|(?:wni|pmi|tki)\W{0,2}b(?:ermasalah)?\b|terkendala",
    ),
    (
        1.25,
        r"dipulangkan|pemulangan|kepulangan|repatria|return of the following"
        r"|return of \w* ?indonesian|\bexit\b.{0,20}\bwni\b|akan tiba di",
    ),
    (
        1.0,
        r"\bdepot\b|\bdepoh\b|tarhil|detention|detensi|\btahanan\b|\bheld at\b"
        r"|imigresen",
    ),
    (
        1.0,
        r"\bkonsul|\bkbri\b|\bkjri\b|\bkri\b|\bkdei\b|perwakilan ri|embassy|satgas|\bp4mi\b"
        r"|\bb?p3mi\b|\bbp2mi\b",
    ),
    (
        1.0,
        r"\bsplp\b|tidak memiliki dokumen|tanpa dokumen|overstay|tanpa izin"
        r"|tinggal lebih masa|\bsek(?:syen)?\.? ?\d{1,2}\b|travel document",
    ),
    (
        0.5,
        r"\bl/p\b|jantina|jenis kelamin|\blelaki\b|laki-laki|\bsex\b|\([LPMF]\)|\b[LP] \d{2}\b",
    ),
    (0.5, r"\b\d{1,4} ?(?:\(\w+(?: \w+){0,3}\) ?)?(?:orang|wni|pmi|nationals)\b|jumlah"),
)
LETTER_FORM: Final = re.compile(
    r"(?:^|\n)\W*(?:(?:nomor|nombor|no|ruj\w*|ref|our ref|note verbale no|no surat)\b.{0,24}[:./]"
    r"|(?:perihal|hal|perkara|subject|subjek|lampiran|re|sifat|kepada|yth|to)\b\W{0,2}[:.]"
    r"|kepada yth|dengan hormat|\(?mengetahui|berita acara|pada hari ini)",
    re.IGNORECASE,
)
"""What the lines of a letter begin with; a printed story has none of it."""

NEWS: Final = (
    (
        2.0,
        re.compile(
            r"\b(?:editor|penulis|reporter|wartawan|redaksi|jurnalis|pewarta|reporters)\b"
            r"\s*[:/).]|told reporters|siaran pers|press release|kliping",
            re.IGNORECASE,
        ),
    ),
    (2.0, re.compile(r"baca juga|artikel ini|komentar\b|bagikan|\bshare\b", re.IGNORECASE)),
    (
        2.0,
        re.compile(
            r"\(antara\w*\)|\(\w{2,4}/\w{2,4}\)|\btribun|\bkompas\b|\bdetik|antaranews"
            r"|liputan6|okezone|sindonews|\binews\b|republika|kumparan|\btempo\.co"
            r"|\bharian (?:umum|pagi|sore|metro|suara|sinar|utusan|rakyat|kompas)\b",
            re.IGNORECASE,
        ),
    ),
    (1.5, _any(r"\d{1,2}[:.]\d{2} wib\b|\b(?:https?://|www\.)|\w{4,}\.(?:com|co\.id)\b")),
    (
        2.0,
        re.compile(
            r"\b(?:ujar|kata|ungkap|jelas|tutur|imbuh|terang|papar|sebut|ucap)(?:nya)?\b"
            r"(?=[ ,.](?:dia|ia|konsul|kepala|\w+nya|[A-Z]))|(?:ujar|kata|ungkap|tutur|jelas|terang"
            r"|imbuh)nya\b|[\"”“’]\W{0,2}(?:kata|ujar|ungkap|terang|tutur|jelas|said)\b|\bsaid\b"
            r"|kata dia|begini kata",
            re.IGNORECASE,
        ),
    ),
    (
        4.0,  # months counted on one line
        _any(r"\bjan\w*\W+\d[\d.,]*\W+[fp]eb\w*\W+\d[\d.,]*\W+mar\w*\W+\d"),
    ),
    (
        4.0,  # a table of months
        _any(r"\n\W*(?:\d+ )?jan\w*\b.*\n\W*(?:\d+ )?[fp]eb\w*\b.*\n\W*(?:\d+ )?ma"),
    ),
    (1.0, _any(r"\(foto|foto\s*:|\bdok\.")),
    (
        1.75,
        re.compile(
            r"[A-Z]{4,}(?:, [A-Z]+)?(?: \([A-Z]+\))? ?[-–—]+ (?:[A-Z][a-z]+)"
            r"|(?:^|[.\n]) ?(?:[A-Z][a-z]+, \d{1,2} \w+ \d{4} [-–—] )"
        ),
    ),
    (
        1.0,
        re.compile(
            r"\b(?:sebanyak|sejumlah|puluhan|ratusan)\s+(?:\d+|[a-z]+)?\s*"
            r"(?:\(?\w+\)? )?(?:wni|pmi|tki|pekerja|warga)",
            re.IGNORECASE,
        ),
    ),
    (
        1.25,
        re.compile(
            r"\b(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\W{1,2}\(?\d{1,2}[/ ][\dA-Z]"
            r"|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
            re.IGNORECASE,
        ),
    ),
    (
        1.5,
        re.compile(
            r"\b(?:gagalkan|menggagalkan|fasilitasi|memfasilitasi|ilegal|deports|mengaku"
            r"|tersangka|ditangkap|authorities)\b",
            re.IGNORECASE,
        ),
    ),
)
"""What a printed story bears, with points. It speaks of people who were sent back, and is none of
the letters on them."""


def _cues(*phrases: str) -> re.Pattern[str]:
    """A pattern of which every phrase is one group: how many are found tells the paper."""
    return re.compile("|".join(rf"(\b(?:{phrase})\b)" for phrase in phrases), re.IGNORECASE)


OTHER_CUES: Final = (
    _cues(  # a person who looks for work
        "height|tinggi(?: badan)?",
        "weight|berat(?: badan)?",
        "education|pendidikan(?: terakhir)?",
        "religion|agama",
        "marital status|status perkawinan",
        "working experience|work experience|pengalaman(?: kerja)?|previous employer",
        "expected salary|position applied|hobby|hobi",
    ),
    _cues(  # a clinic
        "blood pressure|tekanan darah",
        "chest x.?ray|x.?ray|rontgen|thorax",
        "hiv|hbsag|vdrl|hepatitis|tbc",
        "pasien|patient|dokter|physician|klinik|clinic|rsud|rumah sakit|hospital",
        "fit|unfit|layak bekerja|non.?reactive|negatif|negative",
        "golongan darah|blood group|urine|hemoglobin|laboratorium",
    ),
    _cues(  # a journey
        "flight|penerbangan|lion air|garuda indonesia|airasia|pelni",
        "kode booking|booking|pnr|reservation|tiket|ticket",
        "penumpang|passenger",
        "berangkat|keberangkatan|departure|depart",
        "tiba|kedatangan|arrival",
        "bagasi|baggage|seat|kursi|dek|gate",
    ),
    _cues(  # a bank, a till
        "rekening|account|saldo",
        "transfer|setoran|setor|remittance|deposit",
        "teller|cabang|bank",
        "terbilang|sejumlah|uang sejumlah|jumlah|amount|total",
        "sender|receiver|penerima|pengirim",
        "rate|kurs|fee|biaya admin",
        "sudah terima dari|telah terima|diterima daripada|received from",
    ),
    _cues(  # pay
        "basic|gaji pokok",
        "ot|overtime|lembur",
        "levy|potongan|deduction|epf|kwsp",
        "net|gaji bersih|take home",
        "payslip|salary slip|slip",
    ),
    _cues(  # an insurance
        "tertanggung|insured|nama peserta|no peserta",
        "iuran|premi|premium",
        "masa (?:perlindungan|pertanggungan)|coverage",
        "kpj|polis|policy",
        "bpjs|asuransi|insurance",
    ),
    _cues(  # an invitation
        "undangan|mengundang|invite",
        "kehadiran|hadir|attend",
        "acara|agenda|rapat|meeting",
        "pukul|waktu|tempat|venue",
        "sosialisasi|koordinasi",
    ),
    _cues(  # a certificate of something said
        "to whom it may concern",
        "this is to certify|hereby certif(?:y|ies)|menerangkan|diterangkan|menyatakan",
        "was employed|has been employed|home leave|cuti",
        "adalah benar|warga kami|dengan sebenarnya",
        "human resources",
    ),
    _cues(  # work on offer
        "lowongan|vacanc(?:y|ies)|dibutuhkan|we require|require",
        "syarat|requirements?|kualifikasi|qualification",
        "hubungi|apply|kirim lamaran|contact",
        "usia|pria/?wanita|aged",
        "under the following conditions|various",
    ),
    _cues(  # an examination
        "lulus|pass|passed|result",
        "nilai|score|reading|listening",
        "ujian|uji kompetensi|test|examination|topik",
        "peserta|siswa|mata pelajaran",
    ),
    _cues(  # the police, a court
        "kepolisian|police|polres|polda|polisi",
        "catatan|record",
        "kriminal|criminal|pidana",
        "laporan|melaporkan|report",
        "panitera|pengadilan",
    ),
    _cues(  # a card, a register of a family
        "gol\\W{0,3}darah",
        "status perkawinan",
        "agama|agarna",
        "be[rn]?[il1]aku hingga|seumur hidup",
        "kel/desa|kecamatan|rt/rw",
        "provinsi|pr0vinsi",
        "pekerjaan",
        "kepala keluarga|hubungan dalam keluarga",
    ),
    _cues(  # months counted
        "januari|january",
        "februari|february",
        "maret|march",
        "april",
        "rekapitulasi|rekap|statistik|data",
        "tahun \\d{4}",
    ),
    _cues(  # a grievance, a warrant, a promise
        "pengadu|pengaduan|complaint",
        "memberi kuasa|diberi kuasa|kuasa",
        "guarantee|menjamin|bear all expenses",
        "mengundurkan diri|resign",
        "tidak membayar|lari dari|runaway|kabur",
        "hereby authori[sz]e|kami ajukan|permohonan|application",
    ),
    _cues(  # a permit
        "ministry of manpower|ministry of foreign affairs|immigration department",
        "fin|work permit|work pass|visa type|visa no|sponsor",
        "approval|approved|diluluskan|kelulusan",
        "dear employer|your application|may now",
        "date of (?:issue|expiry)|valid until|sehingga",
        "dibenarkan tinggal|special pass",
    ),
)
"""What papers that tell nothing that is asked have to say, a row for each sort of them."""
OTHER_POINTS: Final = (0.0, 0.5, 1.75, 3.25, 4.25, 5.0)
"""By how many of a row's cues stand on the page; more than five count as five."""
