"""The words invented papers are made of. No name here belongs to a person or firm we know of.

Names of firms carry CONTOH, so that nobody takes them for a real one.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Region:
    """A regency workers come from: its name, the first four digits of a NIK, its peoples."""

    name: str
    code: str
    province: str
    people: str
    office: str  # immigration office that issues passports there


# Codes: Kepmendagri 300.2.2-2138/2025.
REGIONS: Final = (
    Region("INDRAMAYU", "3212", "JABAR", "sunda", "CIREBON"),
    Region("CIREBON", "3209", "JABAR", "sunda", "CIREBON"),
    Region("CILACAP", "3301", "JATENG", "jawa", "CILACAP"),
    Region("KENDAL", "3324", "JATENG", "jawa", "SEMARANG"),
    Region("PONOROGO", "3502", "JATIM", "jawa", "PONOROGO"),
    Region("TULUNGAGUNG", "3504", "JATIM", "jawa", "BLITAR"),
    Region("BLITAR", "3505", "JATIM", "jawa", "BLITAR"),
    Region("MALANG", "3507", "JATIM", "jawa", "MALANG"),
    Region("BANYUWANGI", "3510", "JATIM", "jawa", "JEMBER"),
    Region("LOMBOK TENGAH", "5202", "NTB", "sasak", "MATARAM"),
    Region("LOMBOK TIMUR", "5203", "NTB", "sasak", "MATARAM"),
    Region("SAMBAS", "6101", "KALBAR", "melayu", "SAMBAS"),
    Region("SANGGAU", "6103", "KALBAR", "melayu", "ENTIKONG"),
    Region("BULUKUMBA", "7302", "SULSEL", "bugis", "MAKASSAR"),
    Region("BONE", "7308", "SULSEL", "bugis", "PAREPARE"),
    Region("ENDE", "5308", "NTT", "flores", "MAUMERE"),
    Region("LEMBATA", "5313", "NTT", "flores", "KUPANG"),
)

# People -> sex -> (first names, further names), frequent ones first: choice is skewed.
NAMES: Final[dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]]] = {
    "jawa": {
        "F": (
            (
                "SITI",
                "SRI",
                "KASMINI",
                "SULASIH",
                "ENDANG",
                "WIJI",
                "SUMIYATI",
                "TUTIK",
                "RUKMINI",
                "LESTARI",
                "PUJI",
                "MURTINI",
                "WARTINI",
                "YULIANA",
            ),
            (
                "RAHAYU",
                "LESTARI",
                "ROHMAH",
                "HANDAYANI",
                "WULANDARI",
                "UTAMI",
                "MUNAWAROH",
                "ASTUTIK",
                "NGATINI",
                "KUSUMAWATI",
                "PRIHATIN",
            ),
        ),
        "M": (
            (
                "AGUS",
                "MUHAMMAD",
                "SLAMET",
                "EKO",
                "BUDI",
                "WAGIMAN",
                "HERI",
                "SUGIONO",
                "TRIYONO",
                "BAMBANG",
                "NURYANTO",
                "PONIMIN",
            ),
            (
                "SANTOSO",
                "WIDODO",
                "PRASETIYO",
                "SETIAWAN",
                "HIDAYAT",
                "PURNOMO",
                "SUSILO",
                "KURNIAWAN",
                "RIYADI",
            ),
        ),
    },
    "sunda": {
        "F": (
            (
                "SITI",
                "NENG",
                "ENENG",
                "TITIN",
                "IIS",
                "WARTI",
                "CASTINI",
                "DASINAH",
                "KARTINI",
                "RATNASIH",
                "TARSINIH",
            ),
            ("NURJANAH", "SUHARTINI", "ROSITA", "KOMARIAH", "MARYATI", "SOPIAH", "YULIANTI"),
        ),
        "M": (
            ("ASEP", "UJANG", "DEDI", "CARSIM", "TARYONO", "WAHYU", "KARSONO", "ENDANG", "YAYAN"),
            ("SUPRIATNA", "HIDAYAT", "SOPANDI", "RUKMANA", "NUGRAHA", "PERMANA"),
        ),
    },
    "sasak": {
        "F": (
            ("BAIQ", "SITI", "INAQ", "NURHAYATI", "MARIANI", "SAKNAH", "HURIAH", "RAEHAN"),
            ("NURMALA", "HASANAH", "SUHAERNI", "ZOHRIAH", "MULIANI", "RAHMAWATI"),
        ),
        "M": (
            ("LALU", "MUHAMMAD", "AMAQ", "SAHRUN", "JUMADIL", "MUHLISIN", "HAERUDIN", "SAEPUL"),
            ("HAMDANI", "SAPARUDIN", "ZULKARNAEN", "AWALUDIN", "MAKRIPUDIN", "SURYADI"),
        ),
    },
    "melayu": {
        "F": (
            ("DAYANG", "SITI", "NUR", "URAY", "HALIMAH", "JULIANA", "ROSMALA"),
            ("FATIMAH", "SALBIAH", "AISYAH", "MASTURA", "ERNAWATI"),
        ),
        "M": (
            ("MUHAMMAD", "URAY", "ABANG", "HAMDAN", "SABRI", "JUNAIDI", "RAMLI"),
            ("FADLI", "ISKANDAR", "SYAHRUL", "RAHMAN", "EFENDI"),
        ),
    },
    "bugis": {
        "F": (
            ("ANDI", "SITTI", "HASNAWATI", "RAHMATIA", "SUNARTI", "DAENG", "NURLIAH"),
            ("MARWAH", "TENRI", "HAJRAH", "ROSDIANA", "SALMA", "JUMRIANI"),
        ),
        "M": (
            ("ANDI", "MUHAMMAD", "BASO", "AMIRUDDIN", "SYAMSUL", "AMBO", "KAHARUDDIN"),
            ("ASWAR", "RIDWAN", "TAHIR", "PATTA", "MAPPA", "ARSYAD"),
        ),
    },
    "flores": {
        "F": (
            ("MARIA", "YOHANA", "THERESIA", "KRISTINA", "AGNES", "ELISABETH"),
            ("BENEDIKTA NONA", "GORETI", "YASINTA WEA", "FATIMA LERO", "KEWA"),
        ),
        "M": (
            ("YOHANES", "PETRUS", "FRANSISKUS", "KORNELIS", "MARSELINUS"),
            ("LADO", "WUNGO", "KOPONG", "DHAE", "BALA"),
        ),
    },
}
FATHERS: Final = ("ABDULLAH", "SARKAWI", "MANSUR", "SALEH", "TAHIR", "MURSIDIN", "KASIM", "USMAN")

STREETS: Final = (
    "DUSUN KRAJAN",
    "DUSUN SUMBERJO",
    "KAMPUNG BARU",
    "BLOK KAUMAN",
    "DUSUN TIMUR II",
    "JL. KENANGA NO. 8",
    "JL. PASAR LAMA NO. 21",
)
VILLAGES: Final = (
    "SUKAHARJA",
    "KEDUNGWARU",
    "TANJUNGREJO",
    "MEKARWANGI",
    "BATUNYALA",
    "SEBAWI",
    "BONTOBAHARI",
    "WATULANGIT",
)
DISTRICTS: Final = ("KARANGREJA", "SUMBERANYAR", "PRAYA LOR", "TEBAS HULU", "KAJANGAN", "NUBAWARU")


@dataclass(frozen=True, slots=True)
class Agency:
    """A P3MI: name, code in the register, licence as printed, director."""

    name: str
    code: str
    licence: str
    director: str
    address: str


AGENCIES: Final = (
    Agency(
        "PT. ARUNIKA CONTOH SEJAHTERA",
        "P3MI0901",
        "91202006114570001",
        "H. SUBEKTI RAHARDJO",
        "JL. RAYA CONDET NO. 114, JAKARTA TIMUR 13520",
    ),
    Agency(
        "PT. SAMUDRA CONTOH GEMILANG",
        "P3MI0917",
        "81202109223310002",
        "RETNO WULANINGRUM",
        "JL. ALTERNATIF CIBUBUR NO. 7, BEKASI 17435",
    ),
    Agency(
        "PT. LENTERA CONTOH BUANA",
        "P3MI0923",
        "02201800776120001",
        "DRS. KOESNADI",
        "JL. RAYA GEDANGAN NO. 59, SIDOARJO 61254",
    ),
    Agency(
        "PT. PERMATA CONTOH NUSATAMA",
        "P3MI0934",
        "12202203558840004",
        "YOSEPHINE TANUDJAJA",
        "JL. VETERAN NO. 230, MALANG 65145",
    ),
)


@dataclass(frozen=True, slots=True)
class Work:
    """Work abroad: where, for whom, as what, for how much a month."""

    country: str  # ISO 3166-1 alpha-3
    employers: tuple[tuple[str, str], ...]  # name, address
    partner: str  # foreign agency
    jobs: tuple[tuple[str, str], ...]  # Indonesian, English
    currency: str
    wages: tuple[int, ...]


HOME: Final = ("PENATA LAKSANA RUMAH TANGGA", "DOMESTIC HELPER")
CARE: Final = ("PERAWAT LANSIA", "CAREGIVER")
WORKS: Final[dict[str, Work]] = {
    "HKG": Work(
        "HKG",
        (
            ("CHAN CONTOH LAI YEE", "FLAT 12B, BLOCK 3, SUNNY GARDEN, TAI PO, N.T."),
            ("WONG CONTOH KA HO", "FLAT 7A, LUCKY COURT, 88 NATHAN ROAD, KOWLOON"),
        ),
        "BRIGHT CONTOH EMPLOYMENT AGENCY LTD",
        (HOME,),
        "HKD",
        (4990, 4870, 5100),
    ),
    "TWN": Work(
        "TWN",
        (
            ("LIN CONTOH MEI-HUA", "NO. 26, LANE 118, ZHONGSHAN RD., TAOYUAN CITY"),
            ("CHEN CONTOH WEN-LUNG", "3F, NO. 71, MINQUAN RD., TAICHUNG CITY"),
        ),
        "FORMOSA CONTOH MANPOWER CO., LTD.",
        (CARE,),
        "TWD",
        (20000, 21000, 24500),
    ),
    "MYS": Work(
        "MYS",
        (
            (
                "KILANG CONTOH MAJU SDN. BHD.",
                "LOT 77, KAWASAN PERINDUSTRIAN SAMAJAYA, 93450 KUCHING",
            ),
            ("LADANG CONTOH SENTOSA SDN. BHD.", "BATU 12, JALAN APAS, 91000 TAWAU, SABAH"),
        ),
        "AGENSI PEKERJAAN CONTOH JAYA SDN. BHD.",
        (("OPERATOR PRODUKSI", "PRODUCTION OPERATOR"), ("PEKERJA LADANG", "PLANTATION WORKER")),
        "MYR",
        (1700, 1800, 1500),
    ),
    "SAU": Work(
        "SAU",
        (
            ("KHALID CONTOH AL-HARBI", "HAY AN-NASEEM, STREET 14 NO. 2206, RIYADH 14231"),
            ("FAHD CONTOH AL-OTAIBI", "HAY AL-ZAHRA, STREET 9 NO. 417, JEDDAH 23425"),
        ),
        "DAR CONTOH RECRUITMENT OFFICE",
        (("PENGASUH ANAK", "NANNY"), HOME),
        "SAR",
        (1500, 1800),
    ),
    "KOR": Work(
        "KOR",
        (
            ("HANBIT CONTOH TECH CO., LTD.", "45, GONGDAN-RO, GIMHAE-SI, GYEONGNAM"),
            ("SEOJIN CONTOH INDUSTRY CO., LTD.", "112, SANDAN-RO, ANSAN-SI, GYEONGGI-DO"),
        ),
        "",
        (("PEKERJA MANUFAKTUR", "MANUFACTURING WORKER"),),
        "KRW",
        (2060740, 2096270),
    ),
    "SGP": Work(
        "SGP",
        (("TAN CONTOH SIEW LAN", "BLK 214 BISHAN STREET 23 #08-311, SINGAPORE 570214"),),
        "MERLION CONTOH MAIDS PTE. LTD.",
        (HOME,),
        "SGD",
        (620, 580),
    ),
}
VESSELS: Final = (
    ("MV. CONTOH BAHARI 8", "9331206", "PANAMA"),
    ("FV. CONTOH SHUN FA 168", "8802442", "TAIWAN"),
)
OWNER: Final = ("OCEAN CONTOH SHIPPING PTE. LTD.", "10 ANSON ROAD #21-04, SINGAPORE 079903")
RANKS: Final = ("ABLE SEAMAN", "OILER", "DECKHAND")

OFFICIALS: Final = (
    "BAGUS TRENGGONO",
    "RATIH KUMALASARI",
    "FERDINAND LUMBANTORUAN",
    "DIAN PITALOKA",
)
OFFENCES: Final = ("OVERSTAY", "TANPA DOKUMEN PERJALANAN", "MASUK TANPA IZIN", "BEKERJA TANPA IZIN")
SECTIONS: Final = ("SEK. 6(1)(C)", "SEK. 15(1)(C)", "SEK. 6(1)(C) & 15(1)(C)")
