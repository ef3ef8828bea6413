"""Labels made of a thing and a party: "nama lengkap" of a "pekerja", "employer's" "address"."""

from collections.abc import Iterator
from typing import Final

from extract.contracts.meanings import Meaning, Party, What

_PARTIES: Final[tuple[tuple[Party, str], ...]] = (
    (
        Party.WORKER,
        "tki | calon tki | pmi | cpmi | calon pmi | pekerja | pekerja migran | tenaga kerja"
        " | calon pekerja migran | calon tenaga kerja"
        " | pekerja migran indonesia | calon pekerja migran indonesia | tenaga kerja indonesia"
        " | calon tenaga kerja indonesia | pekerja domestik | pekerja asing | buruh | awak kapal"
        " | pelaut | abk | worker | employee | helper | domestic worker | domestic helper"
        " | foreign worker | foreign domestic worker | migrant worker | housemaid | maid | seafarer"
        " | crew | crew member",
    ),
    (
        Party.EMPLOYER,
        "majikan | pengguna | pengguna jasa | pemberi kerja | perusahaan pengguna | pemilik kapal"
        " | prinsipal | principal | employer | shipowner | sponsor | perusahaan pemberi kerja"
        " | pengguna majikan | pemberi kerja prinsipal | pengguna tenaga kerja"
        " | organisasi penerima | accepting organization | receiving organization",
    ),
    (
        Party.AGENCY,
        "p3mi | pptkis | pjtki | indonesian agency | indonesian agent | p3mi pengirim | agensi"
        " indonesia | pelaksana penempatan | perusahaan penempatan | manning agency",
    ),
    (
        Party.ABROAD,
        "agency | agensi | agen | mitra usaha | foreign agency | recruitment office | agency luar"
        " negeri | agensi pekerjaan | syarikah | overseas agency | employment agency | agent",
    ),
    (
        Party.KIN,
        "ahli waris | orang tua | wali | suami | istri | isteri | suami istri | orang tua wali"
        " | beneficiary | next of kin | penjamin | saksi | father | mother | spouse | keluarga",
    ),
)
_THINGS: Final[tuple[tuple[What, str], ...]] = (
    (
        What.NAME,
        "nama {} | nama lengkap {} | nama penuh {} | name of {} | name of the {} | {} name"
        " | {} s name | full name of {} | full name of the {} | {} full name | {} s full name"
        " | {} dan alamat | nama dan alamat {} | {} and address | name and address of {}"
        " | name and address of the {} | {} name and address | {} s name and address",
    ),
    (
        What.HEADING,
        "data {} | identitas {} | keterangan {} | biodata {} | data diri {} | informasi {}"
        " | butiran {} | butir butir {} | butir {} | maklumat {} | profil {} | data pihak {}"
        " | pihak {} | pihak {} ini"
        " | particulars of {} | particulars of the {} | {} particulars | {} s particulars"
        " | details of {} | details of the {} | {} details | {} s details | {} information"
        " | {} data | about the {}",
    ),
    (
        What.ADDRESS,
        "alamat {} | alamat lengkap {} | alamat rumah {} | alamat kantor {} | alamat tinggal {}"
        " | alamat tempat tinggal {} | address of {} | address of the {} | {} address"
        " | {} s address | residential address of {} | residential address of the {}"
        " | {} s residential address | home address of {} | home address of the {}"
        " | {} s home address | {} s residence | full address of {} | full address of the {}",
    ),
    (
        What.PASSPORT,
        "no paspor {} | nomor paspor {} | no pasport {} | passport no of {} | {} passport no"
        " | passport no of the {} | passport number of {} | passport number of the {}"
        " | {} s passport no | {} s passport number | paspor {} | pasport {} | passport of {}",
    ),
    (What.NIK, "nik {} | no ktp {} | nomor ktp {} | no identitas {}"),
    (
        What.BIRTH,
        "tempat tanggal lahir {} | tempat dan tanggal lahir {} | place and date of birth of {}",
    ),
    (
        What.BIRTH_DATE,
        "tanggal lahir {} | date of birth of {} | date of birth of the {} | {} s date of birth"
        " | {} date of birth",
    ),
    (What.SEX, "jenis kelamin {} | sex of {} | {} s sex | gender of {}"),
    (
        What.OTHER,
        "no telepon {} | no telp {} | telepon {} | nomor telepon {} | no hp {} | id {} | {} s phone"
        " | {} telephone no | {} s id no | {} id no | signature of {} | signature of the {}"
        " | tanda tangan {} | {} s signature | hubungan dengan {} | pekerjaan {} | umur {}",
    ),
)


_ORDINALS: Final = {
    Party.AGENCY: ("pihak pertama", "pihak kesatu", "first party"),
    Party.EMPLOYER: ("pihak pertama", "pihak kesatu", "first party"),
    Party.WORKER: ("pihak kedua", "second party"),
}


_ORDINAL_PARTIES: Final = {
    Party.FIRST: ("pihak pertama", "pihak kesatu", "pihak i", "first party", "party i"),
    Party.SECOND: ("pihak kedua", "pihak ii", "second party", "party ii"),
}


def composed() -> Iterator[tuple[str, Meaning]]:
    """Every thing with every party, or its ordinal; of kin only that the label is theirs."""
    for whose, ordinals in _ORDINAL_PARTIES.items():
        for what, forms in _THINGS:
            for form in forms.split("|"):
                for ordinal in ordinals:
                    yield form.strip().format(ordinal), Meaning(what, whose)
    for whose, parties in _PARTIES:
        for what, forms in _THINGS:
            named = What.OTHER if whose is Party.KIN else what
            for form in forms.split("|"):
                for party in parties.split("|"):
                    yield form.strip().format(party.strip()), Meaning(named, whose)
        for party in parties.split("|") if whose in _ORDINALS else ():
            for ordinal in _ORDINALS[whose]:
                yield f"{ordinal} {party.strip()}", Meaning(What.NAME, whose)
                yield f"name of {ordinal} {party.strip()}", Meaning(What.NAME, whose)
