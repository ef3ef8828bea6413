"""Why, in plain words: a sentence for every level of every fact."""

from typing import Final

from ingest.errors import Sentence

_SENTENCES: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("full_name", "same"): ("Nama sama", "Same name"),
    ("full_name", "folded"): ("Nama sama dengan ejaan lain", "Same name in another spelling"),
    ("full_name", "joined"): (
        "Nama sama, kata-katanya tersambung",
        "Same name, its words run together",
    ),
    ("full_name", "ink"): (
        "Nama sama bila huruf yang mirip dianggap salah baca",
        "Same name if letters of like shape were misread",
    ),
    ("full_name", "near"): ("Nama hampir sama", "Nearly the same name"),
    ("full_name", "cut"): ("Nama sama, sebagian terpotong", "Same name, cut short"),
    ("full_name", "initial"): ("Nama sama, sebagian disingkat", "Same name, with initials"),
    ("full_name", "given_initial"): (
        "Nama sama, tetapi nama depan hanya inisial",
        "Same name, but of the given name only the first letter",
    ),
    ("full_name", "part"): (
        "Sebagian nama sama; satu pihak mempunyai kata lebih",
        "Part of the name is the same; one side has more words",
    ),
    ("full_name", "first_missing"): (
        "Sebagian nama sama; kata pertama hanya ada pada satu pihak",
        "Part of the name is the same; one side alone has the first word",
    ),
    ("full_name", "clash"): (
        "Sebagian nama sama, sebagian bertentangan",
        "Part of the name is the same, part contradicts",
    ),
    ("full_name", "given_clash"): (
        "Sebagian nama sama, tetapi nama depan lain: mungkin saudaranya",
        "Part of the name is the same, but another given name: maybe a brother or sister",
    ),
    ("full_name", "other"): ("Nama berbeda", "Different name"),
    ("nik", "exact"): ("NIK sama", "Same NIK"),
    ("nik", "misread"): (
        "NIK berbeda satu angka yang sering salah baca",
        "NIK differs in one figure that is often misread",
    ),
    ("nik", "slip"): ("NIK berbeda satu angka", "NIK differs in one figure"),
    ("nik", "two"): (
        "NIK berbeda dua angka yang sering salah baca",
        "NIK differs in two figures that are often misread",
    ),
    ("nik", "serial"): (
        "NIK berbeda pada nomor urut: mungkin orang lain yang lahir pada hari dan tempat sama",
        "NIK differs in its serial: maybe another person born that day in that place",
    ),
    ("nik", "differs"): ("NIK berbeda", "Different NIK"),
    ("passport_number", "exact"): ("Nomor paspor sama", "Same passport number"),
    ("passport_number", "misread"): (
        "Nomor paspor berbeda satu angka yang sering salah baca",
        "Passport number differs in one figure that is often misread",
    ),
    ("passport_number", "slip"): (
        "Nomor paspor berbeda satu angka",
        "Passport number differs in one figure",
    ),
    ("passport_number", "two"): (
        "Nomor paspor berbeda dua angka yang sering salah baca",
        "Passport number differs in two figures that are often misread",
    ),
    ("passport_number", "differs"): (
        "Nomor paspor lain; paspor berganti setelah beberapa tahun",
        "Another passport number; passports are replaced after some years",
    ),
    ("birth_date", "same"): ("Tanggal lahir sama", "Same birth date"),
    ("birth_date", "same_weak"): (
        "Tanggal lahir sama, tetapi hari itu sering dipakai bila tidak diketahui",
        "Same birth date, but a day that often stands for 'not known'",
    ),
    ("birth_date", "in_nik"): (
        "Tanggal lahir sama dengan yang ada di dalam NIK",
        "Same birth date as the one inside the NIK",
    ),
    ("birth_date", "swapped"): (
        "Tanggal lahir sama bila hari dan bulan ditukar",
        "Same birth date with day and month swapped",
    ),
    ("birth_date", "figure"): (
        "Tanggal lahir berbeda satu angka yang sering salah baca",
        "Birth date differs in one figure that is often misread",
    ),
    ("birth_date", "typed"): (
        "Tanggal lahir berbeda satu angka",
        "Birth date differs in one figure",
    ),
    ("birth_date", "other_year"): (
        "Hari dan bulan lahir sama, tahun berbeda",
        "Same day and month of birth, another year",
    ),
    ("birth_date", "weak_year"): (
        "Tahun lahir sama; hari yang tercatat mungkin berarti tidak diketahui",
        "Same year of birth; the day recorded may mean 'not known'",
    ),
    ("birth_date", "month_year"): (
        "Bulan dan tahun lahir sama, hari berbeda",
        "Same month and year of birth, another day",
    ),
    ("birth_date", "year"): ("Hanya tahun lahir yang sama", "Only the year of birth is the same"),
    ("birth_date", "differs"): ("Tanggal lahir berbeda", "Different birth date"),
    ("age", "same"): ("Umur sesuai pada tanggal dokumen", "Age agrees on the day of the paper"),
    ("age", "one_off"): ("Umur selisih satu tahun", "Age differs by one year"),
    ("age", "two_off"): ("Umur selisih dua tahun", "Age differs by two years"),
    ("age", "differs"): ("Umur tidak sesuai", "Age does not agree"),
    ("sex", "same"): ("Jenis kelamin sama", "Same sex"),
    ("sex", "differs"): ("Jenis kelamin berbeda", "Different sex"),
    ("birth_place", "same"): ("Tempat lahir sama", "Same place of birth"),
    ("birth_place", "near"): ("Tempat lahir serupa", "Similar place of birth"),
    ("birth_place", "other"): ("Tempat lahir berbeda", "Different place of birth"),
    ("origin", "same"): ("Daerah asal sama dengan tempat lahir", "Origin is the place of birth"),
    ("origin", "near"): ("Daerah asal serupa", "Similar origin"),
    ("origin", "other"): (
        "Daerah asal bukan tempat lahir; orang juga berpindah",
        "Origin is not the place of birth; people also move",
    ),
    ("agency", "same"): ("Didaftarkan oleh P3MI yang sama", "Insured through the same agency"),
    ("agency", "other"): (
        "Didaftarkan oleh P3MI lain; orang juga berganti P3MI",
        "Insured through another agency; people also change agencies",
    ),
    ("country", "same"): ("Negara tujuan sama", "Same country of destination"),
    ("country", "other"): (
        "Negara tujuan lain; orang juga bekerja di beberapa negara",
        "Another country of destination; people also work in several",
    ),
}


def sentence(fact: str, level: str, namesakes: int | None = None) -> Sentence:
    """The words for a level; for names with the number of others who bear the name held."""
    indonesian, english = _SENTENCES[fact, level]
    if namesakes is None:
        return Sentence(f"{indonesian}.", f"{english}.")
    if namesakes == 0:
        return Sentence(
            f"{indonesian}; tidak ada peserta lain dengan nama itu.",
            f"{english}; nobody else in the register bears it.",
        )
    return Sentence(
        f"{indonesian}; {namesakes} peserta lain memakai nama itu.",
        f"{english}; {namesakes} others in the register bear it.",
    )
