"""One realistic scene: two agencies, a register, and a batch with every kind of paper."""

import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from review_ui.parts import Parts
from store import intake
from store.accounts import Role
from store.database import STAFF, Database
from store.folder_objects import FolderObjects
from store.settings import Settings
from tests.review_ui.papers import contract, letter, passport
from tests.review_ui.world import World, cover, finding, person, reason, value

SITI = "10000000017"
NEAR = "10000000025"
BUDI = "10000000033"
MRZ = "P<IDNCONTOH<<SITI<RAHAYU<<<<<<<<<<<<<<<<<<<<\nC1234567<0IDN9003314F3001019<<<<<<<<<<<<<<04"


@dataclass(frozen=True)
class Scene:
    """Ids of what the tests look for."""

    parts: Parts
    world: World
    agency: uuid.UUID
    other_agency: uuid.UUID
    batch: uuid.UUID
    passport: uuid.UUID
    contract: uuid.UUID
    letter: uuid.UUID
    file: uuid.UUID


def parts_for(database: Database, folder: Path, **settings: object) -> Parts:
    """The web's parts over a folder of objects."""
    made = Settings(data=folder, allowed_hosts="testserver,127.0.0.1,localhost", **settings)  # type: ignore[arg-type]
    return Parts(made, database, FolderObjects(folder / "objects"), b"k" * 32)


def build(database: Database, folder: Path, prefix: str = "") -> Scene:
    """Fill the database. `prefix` sets a second scene's accounts and agencies apart."""
    parts = parts_for(database, folder)
    world = World(database, parts.objects)
    agency = world.agency(f"{prefix}P3MI0001", "PT Contoh Karya Bahari")
    other = world.agency(f"{prefix}P3MI0002", "PT Teladan Insan Mandiri")
    sender = world.account(f"{prefix}lembaga", Role.AGENCY, agency)
    world.account(f"{prefix}tetangga", Role.AGENCY, other)
    world.account(f"{prefix}peninjau", Role.REVIEWER)
    world.account(f"{prefix}penyelia", Role.SUPERVISOR)
    world.account(f"{prefix}pengelola", Role.ADMIN)
    if not prefix:
        world.register(_persons(), folder)
    batch = world.batch(agency, "Keberangkatan Mei, kloter 3", sender)
    passport_id = _passport(world, batch, agency)
    file, contract_id = _contract(world, batch, agency)
    letter_id = _letter(world, batch, agency)
    _others(world, batch, agency)
    with database.transaction(STAFF) as session:
        intake.close_batch(session, batch, actor="test")
    return Scene(parts, world, agency, other, batch, passport_id, contract_id, letter_id, file)


def _persons() -> list[dict[str, object]]:
    return [
        person(
            *(SITI, "SITI RAHAYU CONTOH", date(1990, 3, 31), "CILACAP", "F", "3301017103900001"),
            ["C1234567"],
            cover("JKK", "before", date(2025, 1, 10), date(2025, 6, 9)),
            cover("JKM", "before", date(2025, 1, 10), date(2025, 6, 9)),
            cover("JKK", "during_after", date(2025, 3, 1), date(2026, 3, 31)),
            cover("JKM", "during_after", date(2025, 3, 1), date(2026, 3, 31)),
        ),
        person(
            *(NEAR, "SITI RAHAYU", date(1990, 5, 31), "BANYUMAS", "F", "3302017105900002"),
            ["B7654321"],
            cover("JKK", "during_after", date(2024, 3, 1), date(2026, 12, 31)),
            cover("JKM", "during_after", date(2024, 3, 1), date(2026, 12, 31)),
        ),
        person(
            *(BUDI, "BUDI SANTOSO CONTOH", date(1988, 8, 17), "LUMAJANG", "M", "3508011708880003"),
            ["B1112223"],
            cover("JKK", "during_after", date(2025, 2, 1), date(2027, 2, 28)),
            cover("JKM", "during_after", date(2025, 2, 1), date(2027, 2, 28)),
        ),
    ]


def _passport(world: World, batch: uuid.UUID, agency: uuid.UUID) -> uuid.UUID:
    printed = {
        "full_name": "SITI RAHAYU CONTOH",
        "passport_number": "C1234567",
        "nationality": "INDONESIA",
        "birth_date": "31 MAR 1980",
        "sex": "P / F",
        "birth_place": "CILACAP",
        "issue_date": "01 JAN 2020",
        "expiry_date": "01 JAN 2030",
        "issuing_office": "CILACAP",
    }
    paper = passport(printed, MRZ)
    file = world.file(batch, agency, "paspor-siti.jpg", [paper], media_type="image/jpeg")
    ink = paper.ink
    worker = {
        "decision": "possible",
        "fields": [
            value(
                "full_name",
                "SITI RAHAYU CONTOH",
                "SITI<RAHAYU<CONTOH",
                0.99,
                "mrz",
                box=ink["full_name"],
            ),
            value(
                "passport_number", "C1234567", "C1234567", 0.99, "mrz", box=ink["passport_number"]
            ),
            value("birth_date", "1980-03-31", "31 MAR 1980", 0.6, "label", box=ink["birth_date"]),
            value("birth_place", "CILACAP", "CILACAP", 0.78, box=ink["birth_place"]),
            value("sex", "F", "P / F", 0.98, "mrz", box=ink["sex"]),
            value("nationality", "IDN", "INDONESIA", 0.98, "mrz", box=ink["nationality"]),
        ],
        "candidates": [
            (
                *(SITI, 21.4),
                [
                    reason("passport_number", 13.1, "Nomor paspor sama.", "Same passport number."),
                    reason("birth_date", 6.9, "Tanggal lahir sama.", "Same date of birth."),
                    reason(
                        "full_name",
                        4.2,
                        "Nama sama; 14 orang lain memakainya.",
                        "Same name; 14 others bear it.",
                    ),
                    reason(
                        "birth_place",
                        -2.8,
                        "Tempat lahir berbeda penulisan.",
                        "Place of birth written differently.",
                    ),
                ],
            ),
            (
                *(NEAR, 3.3),
                [
                    reason("full_name", 3.8, "Nama sama sebagian.", "Name agrees in part."),
                    reason("birth_date", 2.1, "Bulan lahir berbeda.", "Month of birth differs."),
                    reason(
                        "passport_number", -2.6, "Nomor paspor berbeda.", "Passport number differs."
                    ),
                ],
            ),
        ],
    }
    return world.document(
        file,
        agency,
        "passport",
        fields=[
            value("issue_date", "2020-01-01", "01 JAN 2020", box=ink["issue_date"]),
            value("expiry_date", "2030-01-01", "01 JAN 2030", 0.99, "mrz", box=ink["expiry_date"]),
            value("issuing_country", "IDN", "IDN", 0.99, "mrz", box=ink["mrz"]),
            value("issuing_office", None, "CllACAP", 0.31, box=ink["issuing_office"]),
            value("mrz", MRZ, MRZ, 0.99, "mrz", box=ink["mrz"]),
        ],
        workers=[worker],
        findings=[
            finding(
                *("mrz_viz_mismatch", "warning"),
                "Tanggal lahir di MRZ berbeda dari bagian cetak; lihat keduanya.",
                "The date of birth in the MRZ differs from the printed one; look at both.",
                "birth_date",
            )
        ],
    )


def _contract(world: World, batch: uuid.UUID, agency: uuid.UUID) -> tuple[uuid.UUID, uuid.UUID]:
    printed = {
        "contract_number": ("Nomor", "014/PK-CKB/II/2025"),
        "contract_date": ("Tanggal", "20 Februari 2025"),
        "agency_name": ("P3MI", "PT Contoh Karya Bahari"),
        "employer_name": ("Pemberi kerja", "Kilang Contoh Sdn Bhd"),
        "full_name": ("Nama pekerja", "SITI RAHAYU CONTOH"),
        "passport_number": ("Nomor paspor", "C1234567"),
        "birth_date": ("Tanggal lahir", "31 Maret 1990"),
        "job_title": ("Jabatan", "Operator produksi"),
        "destination_country": ("Negara tujuan", "Malaysia"),
        "wage_amount": ("Upah per bulan", "RM 1.700,00"),
        "start_date": ("Mulai", "1 Maret 2025"),
        "end_date": ("Berakhir", "28 Februari 2027"),
    }
    paper = contract("PERJANJIAN KERJA", printed)
    file = world.file(batch, agency, "kontrak-siti.pdf", [paper])
    ink = paper.ink
    document = world.document(
        file,
        agency,
        "employment_contract",
        fields=[
            value("contract_number", "014/PK-CKB/II/2025", box=ink["contract_number"]),
            value("contract_date", "2025-02-20", "20 Februari 2025", box=ink["contract_date"]),
            value(
                "agency_name",
                "PT CONTOH KARYA BAHARI",
                "PT Contoh Karya Bahari",
                0.91,
                box=ink["agency_name"],
            ),
            value(
                "employer_name",
                "KILANG CONTOH SDN BHD",
                "Kilang Contoh Sdn Bhd",
                0.72,
                box=ink["employer_name"],
            ),
            value(
                "job_title", "OPERATOR PRODUKSI", "Operator produksi", 0.95, box=ink["job_title"]
            ),
            value("destination_country", "MYS", "Malaysia", 0.97, box=ink["destination_country"]),
            value("wage_amount", "1700.00", "RM 1.700,00", 0.94, box=ink["wage_amount"]),
            value("wage_currency", "MYR", "RM", 0.94, box=ink["wage_amount"]),
            value("start_date", "2025-03-01", "1 Maret 2025", 0.97, box=ink["start_date"]),
            value("end_date", "2027-02-28", "28 Februari 2027", 0.97, box=ink["end_date"]),
        ],
        workers=[
            {
                "decision": "match",
                "fields": [
                    value("full_name", "SITI RAHAYU CONTOH", box=ink["full_name"]),
                    value("passport_number", "C1234567", box=ink["passport_number"]),
                    value("birth_date", "1990-03-31", "31 Maret 1990", box=ink["birth_date"]),
                ],
                "candidates": [
                    (
                        *(SITI, 24.1),
                        [
                            reason(
                                "passport_number",
                                13.1,
                                "Nomor paspor sama.",
                                "Same passport number.",
                            ),
                            reason("birth_date", 6.8, "Tanggal lahir sama.", "Same date of birth."),
                            reason("full_name", 4.2, "Nama sama.", "Same name."),
                        ],
                    )
                ],
            }
        ],
    )
    return file, document


def _letter(world: World, batch: uuid.UUID, agency: uuid.UUID) -> uuid.UUID:
    head = {
        "letter_number": ("Nomor", "W.17/IMI/0042/2026"),
        "letter_date": ("Tanggal", "12 Oktober 2026"),
        "deported_from": ("Dari negara", "Malaysia"),
        "entry_point": ("Masuk melalui", "PLBN Entikong"),
        "stated_count": ("Jumlah", "4 orang"),
    }
    rows = [
        {
            "full_name": "BUDI SANTOSO CONTOH",
            "sex": "L",
            "age": "38",
            "splp_number": "XD118204",
            "origin": "Lumajang",
        },
        {
            "full_name": "RATNA WULAN CONTOH",
            "sex": "P",
            "age": "29",
            "splp_number": "XD118205",
            "origin": "Sambas",
        },
        {
            "full_name": "YOHANES TULIS CONTOH",
            "sex": "L",
            "age": "41",
            "splp_number": "XD118206",
            "origin": "Flores Timur",
        },
    ]
    paper = letter(head, rows)
    file = world.file(batch, agency, "berita acara.pdf", [paper])
    ink = paper.ink
    names = ("full_name", "sex", "age", "splp_number", "origin")
    kept = {"L": "M", "P": "F"}
    workers = []
    for number, row in enumerate(rows, start=1):
        fields = [
            value(
                name,
                kept.get(row[name], row[name].upper()),
                row[name],
                0.95 - 0.07 * number,
                "table",
                box=ink[f"{name}.{number}"],
            )
            for name in names
        ]
        workers.append({"fields": fields, "decision": "none", "candidates": []})
    return world.document(
        file,
        agency,
        "deportation_letter",
        fields=[
            value("letter_number", "W.17/IMI/0042/2026", box=ink["letter_number"]),
            value("letter_date", "2026-10-12", "12 Oktober 2026", box=ink["letter_date"]),
            value("deported_from", "MYS", "Malaysia", box=ink["deported_from"]),
            value("entry_point", "PLBN ENTIKONG", "PLBN Entikong", box=ink["entry_point"]),
            value("stated_count", "4", "4 orang", box=ink["stated_count"]),
        ],
        workers=workers,
        findings=[
            finding(
                *("count_mismatch", "warning"),
                "Surat menyebut 4 orang, daftar memuat 3.",
                "The letter says 4 persons, the list holds 3.",
                "stated_count",
            )
        ],
    )


def _others(world: World, batch: uuid.UUID, agency: uuid.UUID) -> None:
    paper = contract("KUITANSI", {"x": ("Untuk", "Pembelian alat tulis")})
    file = world.file(batch, agency, "kuitansi.png", [paper], state="done", media_type="image/png")
    world.document(file, agency, "other")
    world.file(
        batch,
        agency,
        "rusak.pdf",
        [],
        state="refused",
        reason="U105",
        pages=None,
        pages_read=0,
        seconds=None,
        size=18211,
    )
    world.file(
        batch,
        agency,
        "halaman besar.tif",
        [],
        state="failed",
        reason="T110",
        pages=None,
        pages_read=0,
        attempts=3,
    )
