"""Wording of the labels of a passport's data page, in the languages of booklets."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import product
from typing import Final

_LOCAL_AND_ENGLISH: Final[dict[str, tuple[str, str]]] = {
    "full_name": ("nama lengkap|nama|nama pemegang", "full name|name|name of bearer"),
    "passport_number": (
        "no paspor|nomor paspor|no pasport|paspor no",
        "passport no|passport number|document no",
    ),
    "nationality": ("kewarganegaraan|warga negara|kebangsaan", "nationality"),
    "birth_date": ("tgl lahir|tanggal lahir|lahir", "date of birth|birth date"),
    "birth_place": ("tempat lahir", "place of birth|birth place"),
    "birth": (
        "tempat tgl lahir|tempat tanggal lahir",
        "place date of birth|place and date of birth",
    ),
    "sex": ("jenis kelamin|kelamin", "sex|gender"),
    "issue_date": (
        "tgl pengeluaran|tanggal pengeluaran|tanggal dikeluarkan|tgl dikeluarkan|tanggal terbit"
        "|tgl terbit|pengeluaran",
        "date of issue|issue date",
    ),
    "expiry_date": (
        "tgl habis berlaku|tanggal habis berlaku|habis berlaku|berlaku hingga|berlaku sampai dengan"
        "|tanggal kedaluwarsa",
        "date of expiry|expiry date|valid until",
    ),
    "issuing_office": (
        "kantor yang mengeluarkan|kantor imigrasi|dikeluarkan di|tempat pengeluaran"
        "|kantor penerbit|kantor yang menerbitkan",
        "issuing office|issuing authority|authority|place of issue",
    ),
    "issuing_country": ("kode negara|kode", "country code|issuing state|code of issuing state"),
    "type": ("jenis", "type"),
    "registration": ("no reg|nomor registrasi|no register|nikim", "reg no|registration number"),
    "signature": ("tanda tangan pemegang|tanda tangan", "signature of bearer|signature"),
    "title": (
        "republik indonesia|paspor|contoh",
        "republic of indonesia|passport|specimen|sample",
    ),
}
"""Wording from the booklets; local and English may stand together or alone. The last four names
are no fields of ours: they keep their values from being taken for others'."""

_ELSEWHERE: Final[dict[str, tuple[str, str]]] = {
    "surname": (
        "nom|nachname|familienname|apellidos|primer apellido|cognome|sobrenome|apelidos"
        "|nama keluarga",
        "surname|family name|last name",
    ),
    "given_names": (
        "prenoms|prenom|vornamen|vorname|nombres|nombre|nome proprio|nama depan",
        "given names|given name|first names|first name|forenames",
    ),
    "full_name": ("name nom|nom prenoms", "name in full"),
    "passport_number": ("passeport no|no du passeport|pasaporte no|passaporto no", "passport no"),
    "nationality": (
        "nationalite|nacionalidad|nacionalidade|cittadinanza|staatsangehorigkeit|nationaliteit"
        "|warganegara",
        "nationality",
    ),
    "birth_date": (
        "date de naissance|fecha de nacimiento|geburtstag|geburtsdatum|data di nascita"
        "|data de nascimento|tarikh lahir|lahir",
        "date of birth|born on",
    ),
    "birth_place": (
        "lieu de naissance|lugar de nacimiento|geburtsort|luogo di nascita|local de nascimento"
        "|naturalidade|geboorteplaats|fodelseort|fodested|syntymapaikka|miejsce urodzenia"
        "|misto narozeni|miesto narodenia|szuletesi hely|locul nasterii|mjesto rodenja|dogum yeri"
        "|vendlindja",
        "place of birth",
    ),
    "sex": ("sexe|sexo|sesso|geschlecht|jantina|kelamin", "sex"),
    "issue_date": (
        "date de delivrance|fecha de expedicion|fecha de emision|ausstellungsdatum"
        "|data di rilascio|data de expedicao|data de emissao|datum van afgifte|data wydania"
        "|datum vydani|kiallitas kelte|datum izdavanja|tarikh dikeluarkan|dikeluarkan",
        "date of issue|issued on|issued",
    ),
    "expiry_date": (
        "date dexpiration|fecha de caducidad|fecha de vencimiento|gultig bis|data di scadenza"
        "|data de validade|valido ate|tarikh tamat|berlaku sd",
        "date of expiry|valid until|valid to",
    ),
    "issuing_office": (
        "autorite|autoridad|autoridade|autorita|behorde|myndighet|viranomainen|organ wydajacy"
        "|kiallito hatosag|autoritatea|autoriteti|duzenleyen makam|dikeluarkan oleh|oleh",
        "authority|issued by",
    ),
    "issuing_country": (
        "code du pays|codigo del pais|codigo|kod negara",
        "code of issuing state|country code",
    ),
    "middle_name": ("panggitnang apelyido|gitnang pangalan", "middle name"),
}
"""Wording of other booklets, beside English: French, Spanish, German, Italian, Portuguese and
Malay, and terse ones. What no zone tells, in more languages: English is often cut off or worn.

A middle name is part of no zone, and of no name of ours.
"""

_ONLY_BESIDE: Final = frozenset({"nom", "dikeluarkan", "issued", "oleh"})
"""Words that are a label only together with their like in the other language."""


def _forms(wording: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Every folded writing of every label to its name; both languages together, or one."""
    forms: dict[str, str] = {}
    for name, (local, english) in wording.items():
        ours, theirs = local.split("|"), english.split("|")
        together = [a + b for a, b in (*product(ours, theirs), *product(theirs, ours))]
        alone = [form for form in (*ours, *theirs) if form not in _ONLY_BESIDE]
        forms.update({fold(form): name for form in (*together, *alone)})
    return forms


def fold(text: str) -> str:
    """Letters only, lower case, without marks; figures that look like letters turned into them."""
    plain = unicodedata.normalize("NFD", text.lower()).translate(_SLIPS)
    return re.sub(r"[^a-z]", "", plain)


_SLIPS: Final = str.maketrans({"0": "o", "1": "l", "4": "a", "5": "s", "8": "b", "ß": "ss"})


HOME: Final = _forms(_LOCAL_AND_ENGLISH)
FORMS: Final = _forms(_ELSEWHERE) | HOME
"""Every folded writing of a label with the name it stands for: of Indonesian booklets, of all."""
WORDS: Final = frozenset(
    word
    for name, wording in _LOCAL_AND_ENGLISH.items()
    if name != "title"
    for text in wording
    for word in re.split(r"[ |]", text)
    if len(word) > 1
)
"""Single words of labels: what is left of one whose lines were read apart."""
