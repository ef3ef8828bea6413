"""What a page is: by title line and parties, in spite of what else it speaks of."""

import pytest

from extract.classify import classify
from extract.document import Kind
from extract.split import split
from tests.extract.builders import a_bio_page, a_page
from tests.extract.kind_papers import KIND_PAPERS

PLACEMENT, EMPLOYMENT = Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT
REMOVAL, OTHER = Kind.DEPORTATION_LETTER, Kind.OTHER

TITLED = {
    "placement": (
        PLACEMENT,
        "             PERJANJIAN PENEMPATAN\nPERJANJIAN KERJA menjadi bagian.",
    ),
    "placement_speaks_of_work_contract": (
        PLACEMENT,
        """
                 SURAT PERJANJIAN PENEMPATAN CPMI
Pasal 1
PIHAK KEDUA menandatangani PERJANJIAN KERJA sebelum berangkat.
Perjanjian Kerja dan Perjanjian Kerja Sama Penempatan dilampirkan.
""",
    ),
    "employment": (EMPLOYMENT, "                PERJANJIAN KERJA\n   ANTARA PENGGUNA DAN PEKERJA"),
    "employment_english": (EMPLOYMENT, "            STANDARD EMPLOYMENT CONTRACT"),
    "employment_malay": (EMPLOYMENT, "               KONTRAK PERKHIDMATAN"),
    "employment_crew": (EMPLOYMENT, "          PERJANJIAN KERJA LAUT (PKL)"),
    "employment_renewed": (EMPLOYMENT, "        ADDENDUM PERPANJANGAN PERJANJIAN KERJA"),
    "employment_with_slips": (EMPLOYMENT, "            CONTRACI 0F EMPL0YMENT"),
    "employment_without_title": (
        EMPLOYMENT,
        "This contract of employment is entered into this 5 March 2021 by and between :",
    ),
    "placement_without_title": (
        PLACEMENT,
        "Pada hari ini Senin telah diadakan Perjanjian Penempatan antara pihak berikut :",
    ),
    "removal_without_title": (
        REMOVAL,
        "Berikut adalah nama-nama WNI yang dideportasi melalui Pelabuhan Batam Center :",
    ),
    "removal_in_english": (
        REMOVAL,
        "the following 6 Indonesian nationals will be removed from Hong Kong on 9 May 2025",
    ),
    "agencies_among_themselves": (
        OTHER,
        """
             PERJANJIAN KERJASAMA PENEMPATAN TENAGA KERJA INDONESIA
                 ANTARA PPTKIS DENGAN AGENCY DI TAIWAN
""",
    ),
    "recruitment_agreement": (OTHER, "             RECRUITMENT AGREEMENT\nPIHAK PERTAMA"),
    "placement_with_an_agency": (
        OTHER,
        """
                       PERJANJIAN PENEMPATAN
                ANTARA P3MI DENGAN MITRA USAHA HONG KONG
""",
    ),
    "employment_as_a_form": (EMPLOYMENT, "        BORANG / FORMULIR KONTRAK KERJA"),
    "placement_as_a_form": (PLACEMENT, "        FORMULIR PERJANJIAN PENEMPATAN"),
    "form_of_something_else": (OTHER, "        FORMULIR PENDAFTARAN CPMI"),
    "employment_of_a_maid": (EMPLOYMENT, "        DOMESTIC WORKER CONTRACT"),
    "service_of_a_worker": (
        EMPLOYMENT,
        "        SERVICE AGREEMENT\nEmployer : LIM AH KOW\nWorker : SITI\nPassport No. : C1234567",
    ),
    "service_between_firms": (
        OTHER,
        "        SERVICE AGREEMENT\nProvider : PT ABC\nClient : PT DEF",
    ),
    "family_permission": (OTHER, "         SURAT IZIN SUAMI / ORANG TUA / WALI"),
    "police_record": (OTHER, "      SURAT KETERANGAN CATATAN KEPOLISIAN"),
    "medical": (OTHER, "         SERTIFIKAT KESEHATAN\n   MEDICAL CERTIFICATE"),
    "receipt": (OTHER, "KWITANSI No. 1978"),
    "ticket": (OTHER, "E-TICKET ITINERARY RECEIPT"),
    "visa_letter": (OTHER, "       VISA DENGAN RUJUKAN (VDR)\nMajikan : LIM AH KOW"),
    "family_card": (OTHER, "                KARTU KELUARGA\nNo. 3504112233445566"),
    "identity_card": (OTHER, "PROVINSI JAWA TIMUR\nKABUPATEN BLITAR\nKARTU TANDA PENDUDUK"),
    "insurance_card": (OTHER, "BPJS KETENAGAKERJAAN\nKARTU PESERTA\nKPJ : 12345678901"),
    "orientation": (OTHER, "   ORIENTASI PRA PEMBERANGKATAN (OPP)"),
    "statement": (OTHER, "  SURAT PERNYATAAN TELAH MENERIMA PERJANJIAN KERJA"),
    "check_out_memo": (OTHER, "          CHECK OUT MEMO\nJABATAN IMIGRESEN MALAYSIA"),
    "removal_list": (REMOVAL, "SENARAI NAMA TAHANAN WARGANEGARA INDONESIA UNTUK DIHANTAR PULANG"),
    "removal_subject": (
        REMOVAL,
        """
KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING
Nomor   : 529/KONS/FAX/01/24
Perihal : Deportasi WNI dari Depot Semuja
""",
    ),
    "removal_under_a_letter": (
        REMOVAL,
        "              SURAT PENGANTAR\n        PEMULANGAN WNI BERMASALAH\nNomor : 12/2024",
    ),
    "removal_asked_for": (REMOVAL, "     SURAT PERMINTAAN DEPORTASI\nRuj : IM.101/S-M"),
    "removal_counted_in_the_subject": (
        REMOVAL,
        "KBRI KUALA LUMPUR\nNomor : 1/2024\nHal   : Pemulangan 12 orang WNI dari Depot",
    ),
    "letter_of_another_kind": (OTHER, "           SURAT KETERANGAN DOMISILI\nNomor : 3/2024"),
    "loan": (OTHER, "          SURAT PERJANJIAN PINJAMAN\nPIHAK PERTAMA meminjamkan"),
    "collective_agreement": (OTHER, "          PERJANJIAN KERJA BERSAMA (PKB)"),
    "workers_to_be_insured": (OTHER, "   DAFTAR NAMA CPMI PESERTA BPJS KETENAGAKERJAAN"),
    "removal_minutes_without_title": (
        REMOVAL,
        "Pada hari ini telah diserahkan 10 orang WNI/PMI deportasi dari Tawau kepada Satgas.",
    ),
    "removal_minutes": (REMOVAL, "     BERITA ACARA SERAH TERIMA WNI BERMASALAH"),
}


@pytest.mark.parametrize(("kind", "text"), TITLED.values(), ids=TITLED.keys())
def test_the_title_decides(kind: Kind, text: str) -> None:
    guess = classify(a_page(text))
    assert guess.kind is kind
    assert guess.starts


@pytest.mark.parametrize(("kind", "text"), KIND_PAPERS.values(), ids=KIND_PAPERS.keys())
def test_papers_that_look_alike(kind: Kind, text: str) -> None:
    assert {stretch.kind for stretch in split([a_page(text)])} == {kind}


def test_a_machine_readable_zone_is_a_passport() -> None:
    assert classify(a_bio_page()).kind is Kind.PASSPORT


@pytest.mark.parametrize(
    "text",
    [
        "                 Pasal 3\nPIHAK KESATU berkewajiban menyediakan pelayanan.",
        "10. The Employer shall pay.\n11. The Helper shall rest.\n12. This contract ends.",
        "Halaman 2 dari 3\n               PERJANJIAN KERJA\nlanjutan",
        "    SCHEDULE OF ACCOMMODATION AND DOMESTIC DUTIES\n1. The flat has 60 square metres.",
        "Dicetak dari sistem informasi PT. CONTOH KARYA pada Halaman 2\n      PERJANJIAN KERJA",
        "      PERJANJIAN PENEMPATAN\nJakarta, 5 Mei 2013\nPIHAK PERTAMA     PIHAK KEDUA",
    ],
    ids=[
        "later_articles",
        "later_clauses",
        "page_two_of_three",
        "schedule",
        "page_number_behind_a_long_foot",
        "signatures_under_a_running_head",
    ],
)
def test_a_later_page_starts_nothing(text: str) -> None:
    guess = classify(a_page(text, top=60))
    assert not guess.starts
    assert guess.continues


BIO_PAGES = {
    "labels_of_an_older_book": """
REPUBLIK INDONESIA - PASPOR
No. Paspor
X 2546713
Nama / Name
SUTINAH KHOLIFAH
Warganegara / Nationality          Kelamin / Sex
INDONESIA                          P/F
Lahir / Born on                    Tempat lahir / Place of birth
09-06-1999                         MAJALENGKA
Dikeluarkan / Issued               Berlaku s/d / Valid until
17-09-2020                         17-09-2025
""",
    "slips": """
Rerubin lndonesa Pasper
No Paspor
B 3398162
DEDI DARTO RIYANTO
Warganegara             Kelarnin
tahir                   Tempat lahir
Oikeluarkan             Berlaku sd
4 Maret 2017            4 Maret 2022
""",
    "a number that ends in a letter": """
PASSPORT PASSEPORT          REPUBLIC OF SINGAPORE
Type PA     code SGP        Passport No. E2998164M
Surname     TAN AH KOW
Nationality SINGAPORE CITIZEN
Date of bith 10 MAR 1955    M
Date ofissie 01 DEC 2016
Date of expiry 01 DEC 2021
""",
}


@pytest.mark.parametrize("text", BIO_PAGES.values(), ids=BIO_PAGES.keys())
def test_a_bio_page_without_its_zone_is_a_passport(text: str) -> None:
    assert classify(a_page(text)).kind is Kind.PASSPORT


def test_a_phrase_in_a_letterhead_is_no_title() -> None:
    text = (
        "SURAT IZIN USAHA PENEMPATAN (SIP3MI) NOMOR 12345 TAHUN 2019\n      PERJANJIAN PENEMPATAN"
    )
    assert classify(a_page(text)).kind is PLACEMENT


BROKEN = {
    "over_two_lines": (EMPLOYMENT, "            EMPLOYMENT\n             CONTRACT\nEmployer : TAN"),
    "after_a_word_for_papers": (PLACEMENT, "          SURAT\n   PERJANJIAN PENEMPATAN\nNomor : 1"),
    "a_long_title_and_a_heading": (
        PLACEMENT,
        "PERJANJIAN PENEMPATAN ANTARA PELAKSANA PENEMPATAN PEKERJA MIGRAN INDONESIA DENGAN CPMI\n"
        "                 PERJANJIAN KERJA\nNomor : 1",
    ),
}


@pytest.mark.parametrize(("kind", "text"), BROKEN.values(), ids=BROKEN.keys())
def test_titles_in_large_letters(kind: Kind, text: str) -> None:
    assert classify(a_page(text)).kind is kind


def test_fillers_of_a_zone_are_no_family_card() -> None:
    zone = "PASPOR\nP<IDNAMINAH<<SITI<<KK<KK<<<<<<<<<<<<\nC1234567<0IDN9005012F2505019<<<<<<<<04"
    assert classify(a_page(zone)).kind is Kind.PASSPORT


def test_a_clause_that_names_a_card_is_no_card() -> None:
    text = "   Pasal 7\n           Kartu Peserta Asuransi dibawa\n   Pasal 8\nPIHAK KEDUA setuju."
    assert classify(a_page(text)).kind is None


def test_a_news_story_under_a_headline_in_capitals_is_no_letter() -> None:
    text = """
       201 WNI DIDEPORTASI DARI MALAYSIA
Penulis : Andi   Editor : Budi
SANGGAU - Mereka tiba di Entikong pukul 10.30 WIB, ujarnya kepada wartawan.
"""
    assert classify(a_page(text)).kind is OTHER


def test_slips_in_label_and_matter_of_a_letter() -> None:
    assert classify(a_page("KJRI KUCHING\nPerlhal : Deportasl WNI dari Depot")).kind is REMOVAL


def test_a_scrap_tells_nothing_and_is_not_sure() -> None:
    guess = classify(a_page("DITERIMA\nTU ARSIP", top=1200))
    assert guess.kind is None
    assert guess.confidence <= 0.6


@pytest.mark.parametrize("title", ["SURAT PERJANJIAN KERJA", "SURAT PERJANJIAN PENEMPATAN"])
def test_a_contract_that_calls_itself_a_letter_is_no_less_sure(title: str) -> None:
    """It may speak of workers who are sent back; so does a clause on the end of work."""
    text = f"            {title}\nNomor : 1\nPMI yang dideportasi dari depot tahanan dipulangkan."
    guess = classify(a_page(text))
    assert guess.kind in (PLACEMENT, EMPLOYMENT)
    assert guess.confidence >= 0.9


def test_slips_cost_confidence() -> None:
    clean, slipped = classify(a_page("   PERJANJIAN KERJA")), classify(a_page("   PERJANJAN KERIA"))
    assert clean.kind is slipped.kind is EMPLOYMENT
    assert slipped.confidence < clean.confidence


def test_a_page_with_headings_of_a_list_goes_on() -> None:
    guess = classify(
        a_page("NAMA          TGL LAHIR    ASAL     CATATAN\nSITI AKSA     11-10-2002   BONE")
    )
    assert (guess.kind, guess.starts, guess.continues) == (None, False, True)
