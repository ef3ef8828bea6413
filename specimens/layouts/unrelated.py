"""Papers that travel in the same batch and are none of our kinds."""

import random
from datetime import date, timedelta

from specimens.days import long, short
from specimens.flow import Flow
from specimens.worker import Told, Worker


def medical(flow: Flow, worker: Worker, today: date, rng: random.Random) -> Told:
    """Certificate of a health check."""
    flow.centred("KLINIK CONTOH MEDIKA UTAMA", 3)
    flow.centred("Sarana Pelayanan Kesehatan Calon Pekerja", -1, bold=False)
    flow.ruled_off()
    flow.centred("SURAT KETERANGAN SEHAT", 1, under=True)
    flow.pair("No. Rekam Medis", f"RM-{rng.randint(10000, 99999)}")
    flow.pair("Nama", worker.full_name)
    flow.pair("Umur", f"{today.year - worker.birth_date.year} tahun")
    flow.table(
        ("Pemeriksaan", "Hasil"),
        (90, flow.width - 90),
        (
            ("Tinggi / berat badan", f"{rng.randint(148, 172)} cm / {rng.randint(45, 70)} kg"),
            ("Tekanan darah", f"{rng.randint(105, 130)}/{rng.randint(70, 85)} mmHg"),
            ("Foto toraks", "Dalam batas normal"),
            ("HBsAg, VDRL, HIV", "Non reaktif"),
            ("Urine lengkap", "Normal"),
        ),
    )
    flow.paragraph("Kesimpulan: FIT / LAIK KERJA", bold=True)
    flow.signatures((("", ""), ("Dokter pemeriksa", "dr. CONTOH PRAMUDITA")), long(today), "KLINIK")
    return _other("medis")


def ticket(flow: Flow, worker: Worker, today: date, rng: random.Random) -> Told:
    """Itinerary of a flight."""
    flow.paragraph("CONTOH AIRWAYS - Electronic Ticket", bold=True)
    flow.ruled_off()
    flow.pair("Passenger", f"{worker.full_name} {'MRS' if worker.sex == 'F' else 'MR'}")
    flow.pair("Booking code", "".join(rng.choice("ABCDEFGHJKLMNPQR") for _ in range(6)))
    flow.pair("Ticket number", f"126-{rng.randint(1000000000, 9999999999)}")
    leaving = today + timedelta(days=20)
    flow.table(
        ("Flight", "From", "To", "Departure", "Class"),
        (22, 38, 38, 40, 22),
        (
            (
                f"CX {rng.randint(300, 900)}",
                "Surabaya SUB",
                "Hong Kong HKG",
                f"{leaving:%d %b %Y} 08:15",
                "Y",
            ),
        ),
    )
    flow.paragraph("Baggage allowance 30 kg. Check-in closes 45 minutes before departure.")
    return _other("tiket")


def police(flow: Flow, worker: Worker, today: date, rng: random.Random) -> Told:
    """Certificate of good conduct (SKCK)."""
    flow.centred("KEPOLISIAN RESOR CONTOH", 1)
    flow.ruled_off()
    flow.centred("SURAT KETERANGAN CATATAN KEPOLISIAN", 1, under=True)
    flow.centred("POLICE RECORD CERTIFICATE", bold=False)
    flow.centred(f"No. SKCK/YANMAS/{rng.randint(1000, 9999)}/{today.year}/INTELKAM", bold=False)
    flow.paragraph("Diterangkan bersama ini bahwa / This is to certify that:")
    flow.pair("Nama / Name", worker.full_name)
    flow.pair("Tempat/Tgl lahir", f"{worker.birth_place}, {short(worker.birth_date)}")
    flow.pair("Pekerjaan / Occupation", "Karyawan swasta")
    flow.paragraph(
        "Berdasarkan catatan yang ada, yang bersangkutan tidak pernah terlibat dalam kegiatan"
        " kriminal. Keterangan ini diberikan untuk keperluan bekerja ke luar negeri.",
        justify=True,
    )
    flow.signatures((("", ""), ("Kepala Satuan Intelkam", "AKP CONTOH")), long(today), "POLRES")
    return _other("skck")


def receipt(flow: Flow, worker: Worker, today: date, rng: random.Random) -> Told:
    """Receipt of a payment."""
    flow.centred("K W I T A N S I", 4)
    flow.gap()
    flow.pair("No.", f"KW-{rng.randint(1000, 9999)}")
    flow.pair("Sudah terima dari", worker.full_name)
    flow.pair("Uang sejumlah", "Tiga ratus tujuh puluh ribu rupiah")
    flow.pair("Untuk pembayaran", "Pelatihan bahasa dan ujian kompetensi")
    flow.gap()
    flow.paragraph("Rp 370.000,-", bold=True)
    flow.signatures((("", ""), ("Penerima", "BENDAHARA LPK CONTOH")), long(today))
    return _other("kwitansi")


def permission(flow: Flow, worker: Worker, today: date, rng: random.Random) -> Told:
    """A family's permission, as village offices word it."""
    flow.centred("SURAT IZIN KELUARGA", 2, under=True)
    flow.paragraph("Saya yang bertanda tangan di bawah ini:")
    flow.pair("Nama", worker.father)
    flow.pair("Hubungan keluarga", "Orang tua")
    flow.pair("Alamat", worker.address)
    flow.paragraph("dengan ini memberikan izin kepada anak saya:")
    flow.pair("Nama", worker.full_name)
    flow.pair("Tempat, tgl lahir", f"{worker.birth_place}, {long(worker.birth_date)}")
    flow.paragraph(
        "untuk bekerja ke luar negeri sesuai peraturan yang berlaku. Surat izin ini dibuat tanpa"
        " paksaan dari pihak mana pun dan diketahui oleh kepala desa.",
        justify=True,
    )
    sides = (("Yang diberi izin", worker.full_name), ("Yang memberi izin", worker.father))
    flow.signatures(sides, long(today), "DESA")
    return _other("izin")


def _other(name: str) -> Told:
    return Told("other", f"lain_{name}", {}, ())
