from dataclasses import replace

import pytest

from extract.document import Document, Kind, Source
from extract.passports.passport import read
from ingest.box import Box
from ocr.ocr_page import MrzLines, OcrPage
from tests.extract.builders import a_page
from tests.extract.passports.test_mrz import lower, upper

ABOVE = """
PASPOR       REPUBLIK INDONESIA
             Jenis / Type      Kode Negara / Country Code       No. Paspor / Passport No.
             P                 IDN                              A1234567

             Nama Lengkap / Full Name
             SITI NUR HASANAH

             Kewarganegaraan / Nationality         Jenis Kelamin / Sex
             INDONESIA                             P/F

             Tgl. Lahir / Date of Birth            Tempat Lahir / Place of Birth
             17 AUG 1990                           LOMBOK TENGAH

             Tgl. Pengeluaran / Date of Issue      Tgl. Habis Berlaku / Date of Expiry
             16 AUG 2020                           16 AUG 2030

             No. Reg. / Reg. No.                   Kantor yang Mengeluarkan / Issuing Office
             1A11AB1234-XYZ                        KJRI JOHOR BAHRU
"""

BEFORE = """
REPUBLIK INDONESIA                         PASPOR

Nomor Paspor        : A 1234567
Nama                : SITI NUR HASANAH
Kewarganegaraan     : INDONESIA
Tempat Lahir        : LOMBOK TENGAH
Tanggal Lahir       : 17-08-1990
Jenis Kelamin       : PEREMPUAN
Tanggal Pengeluaran : 16-08-2020
Tgl. Habis Berlaku  : 16-08-2030
Kantor yang Mengeluarkan : KJRI JOHOR BAHRU
"""

BELOW = """
REPUBLIC OF INDONESIA         PASSPORT

IDN                           A1234567
Country Code                  Passport No.

SITI NUR HASANAH
Full Name

17 AUG 1990                   LOMBOK TENGAH
Date of Birth                 Place of Birth

P/F                           INDONESIA
Sex                           Nationality

16 AUG 2020                   16 AUG 2030
Date of Issue                 Date of Expiry

KJRI JOHOR BAHRU
Issuing Office
"""

RUINED = """
REPUBLIK INDONESIA
             Jeuis Type        Kcde Nogara Couutry            Nc Pasoor Passpcrt Nc
             P                 IDN                            A1234567

             Nawa Leugkop Fuil Nawe
             SITI NUR HASANAH

             Kewargonegoroan Notionolity           Jeuis Kelawin Sox
             INDONESIA                             P/F

             Tgi Lohir Dote of Blrth               Tenpat Lohlr Ploce cf Blrth
             17 AUG 1990                           LOMBOK TENGAH

             Tgi Pengeluaron Dote of Issoe         Tgl Hobis Beriaku Dote cf Explry
             16 AUG 2020                           16 AUG 2030

             Nc Reg                                Kontor yong Mengeluarkon Issulng Offlce
             1A11AB1234-XYZ                        KJRI JOHOR BAHRU
"""

EXPECTED = {
    "full_name": "SITI NUR HASANAH",
    "passport_number": "A1234567",
    "birth_date": "1990-08-17",
    "birth_place": "LOMBOK TENGAH",
    "sex": "F",
    "nationality": "IDN",
    "issue_date": "2020-08-16",
    "expiry_date": "2030-08-16",
    "issuing_country": "IDN",
    "issuing_office": "KJRI JOHOR BAHRU",
}
ZONE = (upper("HASANAH<<SITI<NUR"), lower(sex="F"))


def with_zone(page: OcrPage, lines=ZONE, sure=0.99) -> OcrPage:
    boxes = (Box(100, 2000, 1500, 2040), Box(100, 2060, 1500, 2100))
    return replace(page, mrz=MrzLines(lines, boxes, ((sure,) * 44, (sure,) * 44)))


def values(document: Document) -> dict[str, str | None]:
    fields = (*document.fields, *document.workers[0].fields)
    return {field.name: field.value for field in fields}


def codes(document: Document) -> list[str]:
    return [finding.code for finding in document.findings]


@pytest.mark.parametrize("zone", [True, False], ids=["with zone", "zone cut off"])
@pytest.mark.parametrize(
    "text", [ABOVE, BEFORE, BELOW, RUINED], ids=["above", "before", "below", "ruined"]
)
def test_every_layout_gives_the_same_fields(text, zone):
    page = a_page(text)
    document = read([with_zone(page)] if zone else [page])
    assert document.kind is Kind.PASSPORT
    expected = EXPECTED | ({"mrz": "\n".join(ZONE)} if zone else {})
    assert values(document) == expected
    assert codes(document) == []


def test_agreement_is_surer_than_either_zone_alone():
    both = read([with_zone(a_page(ABOVE))]).workers[0].field("birth_date")
    visual = read([a_page(ABOVE)]).workers[0].field("birth_date")
    zone = read([with_zone(a_page("PASPOR"))]).workers[0].field("birth_date")
    assert both is not None
    assert visual is not None
    assert zone is not None
    assert both.confidence >= 0.99 > max(visual.confidence, zone.confidence)
    assert (both.source, zone.source) == (Source.LABEL, Source.MRZ)


@pytest.mark.parametrize(
    ("lines", "field"),
    [
        ((upper("HASANAH<<SITI<NUR"), lower(sex="F", birth="930817")), "birth_date"),
        ((upper("HASANAH<<SITI<NUR"), lower(sex="F", number="A7234561<")), "passport_number"),
        ((upper("HASANAH<<SITI<NUR"), lower(sex="F", expiry="310816")), "expiry_date"),
        ((upper("HASANAH<<SITI<NUR"), lower(sex="M")), "sex"),
        ((upper("WULANDARI<<DEWI"), lower(sex="F")), "full_name"),
    ],
    ids=["birth", "number", "expiry", "sex", "name"],
)
def test_zones_that_contradict_each_other_are_told_and_the_printed_value_kept(lines, field):
    document = read([with_zone(a_page(ABOVE), lines)])
    assert codes(document) == ["mrz_viz_mismatch"]
    assert document.findings[0].fields == (field,)
    assert values(document)[field] == EXPECTED[field]
    assert values(document)["mrz"] == "\n".join(lines)


def test_a_birth_without_a_label_that_is_not_the_zones_contradicts_it():
    text = ABOVE.replace("Tgl. Lahir / Date of Birth ", "Xwv Qqq                    ")
    lines = (ZONE[0], lower(sex="F", birth="900823"))
    document = read([with_zone(a_page(text, confidence=1.0), lines)])
    assert codes(document) == ["mrz_viz_mismatch"]
    assert values(document)["birth_date"] == "1990-08-17"


def test_figures_alike_in_shape_excuse_a_value_only_when_read_unclearly():
    lines = (ZONE[0], lower(sex="F", number="A1284567<"))
    clear = read([with_zone(a_page(ABOVE), lines)])
    unclear = read([with_zone(a_page(ABOVE, confidence=0.85), lines)])
    assert (codes(clear), codes(unclear)) == (["mrz_viz_mismatch"], [])
    assert values(unclear)["passport_number"] == "A1284567"


def test_a_misread_visual_value_is_no_contradiction():
    document = read([with_zone(a_page(ABOVE.replace("A1234567", "A123456I")))])
    assert values(document)["passport_number"] == "A1234567"
    worse = read([with_zone(a_page(ABOVE.replace("SITI NUR HASANAH", "SlTI NURHASANAH")))])
    assert values(worse)["full_name"] == "SITI NUR HASANAH"
    assert codes(document) == codes(worse) == []


def test_a_number_that_is_the_zones_as_read_is_no_contradiction():
    """4 is mended to A at the beginning of Indonesian numbers; others begin with a figure."""
    lines = (ZONE[0], lower(sex="F", number="48536048<"))
    document = read([with_zone(a_page(ABOVE.replace("A1234567", "48536048")), lines)])
    assert values(document)["passport_number"] == "48536048"
    assert codes(document) == []


def test_a_wrong_printed_check_digit_is_told_and_kept():
    line = ZONE[1]
    wrong = line[:19] + str((int(line[19]) + 3) % 10) + line[20:]
    document = read([with_zone(a_page(ABOVE), (ZONE[0], wrong))])
    assert codes(document) == ["mrz_check_digit"]
    assert values(document)["mrz"] == f"{ZONE[0]}\n{wrong}"
    assert values(document)["birth_date"] == "1990-08-17"


def test_a_zone_that_refutes_itself_is_no_contradiction():
    line = ZONE[1]
    wrong = line[:18] + str((int(line[18]) + 3) % 10) + line[19:]
    document = read([with_zone(a_page(ABOVE), (ZONE[0], wrong))])
    assert codes(document) == ["mrz_check_digit"]
    assert values(document)["birth_date"] == "1990-08-17"


def test_a_doubtful_failing_zone_accuses_nobody():
    line = ZONE[1]
    wrong = line[:19] + str((int(line[19]) + 3) % 10) + line[20:]
    assert codes(read([with_zone(a_page(ABOVE), (ZONE[0], wrong), sure=0.6)])) == []


def test_a_long_name_is_fuller_in_the_visual_zone():
    text = ABOVE.replace(
        "             SITI NUR HASANAH\n\n",
        "             SITI NURHALIZAH RAHMAWATI KUSUMANINGRUM\n             BINTI SUHARDIMAN\n\n",
    )
    lines = (upper("SUHARDIMAN<<SITI<NURHALIZAH<RAHMAWATI<K"), ZONE[1])
    document = read([with_zone(a_page(text), lines)])
    assert (
        values(document)["full_name"] == "SITI NURHALIZAH RAHMAWATI KUSUMANINGRUM BINTI SUHARDIMAN"
    )
    assert codes(document) == []


@pytest.mark.parametrize("name", ["SITI", "<<SITI"])
def test_a_single_name(name):
    page = a_page(ABOVE.replace("SITI NUR HASANAH", "SITI"))
    assert values(read([with_zone(page, (upper(name), ZONE[1]))]))["full_name"] == "SITI"


def test_a_spread_reads_the_data_page():
    other = a_page(
        "This passport contains 48 pages\nTanda tangan pemegang / Signature of bearer", 1
    )
    document = read([other, with_zone(a_page(ABOVE, 2))])
    assert document.pages == (1, 2)
    assert values(document)["full_name"] == "SITI NUR HASANAH"
    assert all(field.page == 2 for field in document.fields)


def test_a_known_place_without_a_label_is_the_missing_one():
    text = ABOVE.replace("Kantor yang Mengeluarkan / Issuing Office", "Xwv zz Qqq")
    office = read([a_page(text)]).field("issuing_office")
    assert office is not None
    assert office.value == "KJRI JOHOR BAHRU"
    assert office.confidence < 0.7


def test_days_without_labels_stand_in_the_order_of_a_life():
    text = BEFORE.replace("Tanggal Lahir ", "Tahin ").replace("Tanggal Pengeluaran", "Xwv Qqq")
    document = read([a_page(text)])
    assert values(document)["birth_date"] == "1990-08-17"
    assert values(document)["issue_date"] == "2020-08-16"


def test_the_zone_is_read_from_words_when_the_pixels_gave_none():
    slips = ZONE[1].replace("IDN", "1DN").replace("0", "O")
    document = read([a_page(f"{ABOVE}\n{ZONE[0][:-2]}\n{slips}")])
    assert values(document)["mrz"] == "\n".join(ZONE)


def test_an_empty_page_is_an_empty_passport():
    document = read([a_page("")])
    assert document.fields == ()
    assert document.workers[0].fields == ()


def test_no_pages_are_refused():
    with pytest.raises(ValueError, match="no pages"):
        read([])


@pytest.mark.parametrize(
    ("text", "sure", "found"),
    [
        pytest.param("PASPOR", 0.7, ["mrz_uncertain"], id="nothing-vouches-for-it"),
        pytest.param("PASPOR", 0.95, [], id="read-surely"),
        pytest.param(ABOVE, 0.7, [], id="the-name-is-printed"),
    ],
)
def test_letters_under_no_digit_that_are_hard_to_read_are_told(text, sure, found):
    above = [0.99] * 44
    above[8] = sure
    page = with_zone(a_page(text))
    zones = replace(page.mrz, characters=(tuple(above), (0.99,) * 44))
    assert codes(read([replace(page, mrz=zones)])) == found
